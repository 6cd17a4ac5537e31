"""Every effect of a scenario, over HTTP."""

from __future__ import annotations

import json
import socket
import time
from typing import Any

import pytest
import wire

from clearway import fake


def serve(**effect: Any) -> fake.Server:
    return fake.serve(scenario={"faults": [{"nth": 1, **effect}]})


@pytest.mark.parametrize(
    ("effect", "status", "header"),
    [
        ({"effect": "throttle", "retry_after": 7}, 429, ("retry-after", "7")),
        ({"effect": "throttle"}, 429, None),
        ({"effect": "quota"}, 429, None),
        ({"effect": "unavailable", "retry_after": 3}, 503, ("retry-after", "3")),
        ({"effect": "bad_gateway"}, 502, ("content-type", "text/html")),
        ({"effect": "gateway_timeout"}, 504, None),
        ({"effect": "error"}, 500, None),
        ({"effect": "redirect"}, 302, ("location", "https://login.example.com/")),
    ],
)
def test_an_answer_in_the_vendors_stead(effect: dict[str, Any], status: int, header: tuple[str, str] | None) -> None:
    with serve(**effect) as server, wire.connect(server) as connection:
        connection.sendall(wire.get())
        answer = wire.read_answer(connection)
        assert answer.status == status
        if header:
            assert answer.headers[header[0]] == header[1]
        # The connection is good for the next one.
        connection.sendall(wire.get())
        assert wire.read_answer(connection).status == 200


def test_retry_after_as_a_date() -> None:
    with serve(effect="unavailable", retry_after_date=60) as server:
        assert wire.ask(server, wire.get()).headers["retry-after"].endswith(" GMT")


def test_a_delay_is_waited_for_while_others_are_answered() -> None:
    with serve(effect="delay", ms=300) as server, wire.connect(server) as late, wire.connect(server) as quick:
        began = time.perf_counter()
        late.sendall(wire.get())
        time.sleep(0.05)
        quick.sendall(wire.get())
        assert wire.read_answer(quick).status == 200
        assert time.perf_counter() - began < 0.25
        assert wire.read_answer(late).status == 200
        assert time.perf_counter() - began >= 0.3


def test_a_client_that_leaves_during_a_delay_does_no_harm() -> None:
    with serve(effect="delay", ms=150) as server:
        with wire.connect(server) as connection:
            connection.sendall(wire.get())
            time.sleep(0.05)
        time.sleep(0.15)
        assert wire.ask(server, wire.get()).status == 200


def test_a_reset_is_a_reset() -> None:
    with serve(effect="reset") as server, wire.connect(server) as connection:
        connection.sendall(wire.get())
        with pytest.raises(ConnectionResetError):
            connection.recv(1)


def test_a_truncated_answer_says_its_whole_length_and_ends() -> None:
    with serve(effect="truncate", after=17) as server, wire.connect(server) as connection:
        connection.sendall(wire.get())
        raw = connection.makefile("rb").read()
        head, _, body = raw.partition(b"\r\n\r\n")
        assert len(body) == 17
        assert int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0]) > 17
        assert head.lower().count(b"content-length") == 1


def test_faults_add_up() -> None:
    faults = [{"effect": "delay", "ms": 100}, {"effect": "reset"}]
    with fake.serve(scenario={"faults": faults}) as server, wire.connect(server) as connection:
        began = time.perf_counter()
        connection.sendall(wire.get())
        with pytest.raises(ConnectionResetError):
            connection.recv(1)
        assert time.perf_counter() - began >= 0.1


def test_an_unknown_state() -> None:
    ask = wire.get(f"/ppio/gpu-instance/openapi/v1/endpoint?id={fake.ppio.ENDPOINT}", "Content-Type: application/json")
    ask = ask.replace(b"token any", b"Bearer any")
    with serve(effect="unknown_state") as server:
        assert b"rebalancing" in wire.ask(server, ask).body.lower()
        assert b"rebalancing" not in wire.ask(server, ask).body.lower()


def test_a_drifted_shape() -> None:
    with serve(effect="drift") as server:
        assert b'"undocumented":true' in wire.ask(server, wire.get()).body
        assert "undocumented" not in json.loads(wire.ask(server, wire.get()).body)


def test_a_fault_is_for_its_operation_alone() -> None:
    with serve(effect="error", operation="edgegap.list_deployments") as server:
        assert wire.ask(server, wire.get()).status == 200
        assert wire.ask(server, wire.get("/edgegap/v1/deployments")).status == 500


def test_closing_finishes_what_is_nearly_done_and_cuts_the_rest() -> None:
    faults = [{"nth": 1, "effect": "delay", "ms": 100}, {"nth": 2, "effect": "delay", "ms": 60_000}]
    server = fake.serve(scenario={"faults": faults})
    with wire.connect(server) as soon, wire.connect(server) as never, wire.connect(server) as idle:
        soon.sendall(wire.get())
        time.sleep(0.05)
        never.sendall(wire.get())
        time.sleep(0.02)
        began = time.perf_counter()
        server.close()
        assert time.perf_counter() - began < 0.5
        assert wire.read_answer(soon).status == 200
        for connection in (never, idle):
            assert ended(connection)
    server.close()
    with pytest.raises(ConnectionRefusedError):
        wire.connect(server)


def ended(connection: socket.socket) -> bool:
    try:
        return connection.recv(1) == b""
    except ConnectionResetError:
        return True
