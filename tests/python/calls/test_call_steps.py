"""Calls driven by hand: step by step, saved and taken up between every two, here and in another process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lives import DEPLOY, client

import clearway
from clearway import fake


def drive(
    call: clearway.Call, made: Any, vendors: fake.Vendors, saves: bool
) -> tuple[clearway.Reply | None, list[Any]]:
    """A driver as the documentation tells to write one."""
    seen: list[Any] = []
    outcome: dict[str, Any] = {}
    while True:
        if saves and not call.in_flight:
            call = clearway.Call.from_json(call.to_json())
        match call.step(made, now=vendors.time(), **outcome):
            case clearway.Send(request, timeout):
                assert call.in_flight and timeout == request.timeout
                try:
                    outcome = {"answer": vendors(request)}
                except clearway.TransportError as error:
                    outcome = {"failed": (error.kind, error.message)}
            case clearway.Wait(seconds, why, detail):
                seen.append((why, detail))
                vendors.sleep(seconds)
                outcome = {}
            case clearway.Page(reply):
                seen.extend(reply.items)
                outcome = {}
            case clearway.Done(reply):
                assert call.over
                return reply, seen


@pytest.mark.parametrize("saves", [False, True])
def test_once(saves: bool) -> None:
    vendors = fake.Vendors({"faults": [{"effect": "unavailable", "nth": 1}]})
    reply, seen = drive(clearway.Call("edgegap.list_locations", {}), client("edgegap", vendors), vendors, saves)
    assert reply is not None and reply.status == 200
    assert [why for why, _ in seen] == ["retry"]


@pytest.mark.parametrize("saves", [False, True])
def test_pages(saves: bool) -> None:
    vendors = fake.Vendors()
    reply, seen = drive(
        clearway.Call.pages("ppio.list_endpoints", {"pageSize": 10}), client("ppio", vendors), vendors, saves
    )
    assert reply is None and len(seen) == fake.ppio.ENDPOINTS


@pytest.mark.parametrize("saves", [False, True])
def test_waits(saves: bool) -> None:
    vendors = fake.Vendors()
    made = client("edgegap", vendors)
    request_id = made.deploy(DEPLOY).data["request_id"]
    call = clearway.Call.wait("edgegap.deployment_ready", {"request_id": request_id})
    assert (call.operation, call.waiter) == ("edgegap.get_deployment", "edgegap.deployment_ready")
    reply, seen = drive(call, made, vendors, saves)
    assert reply is not None and reply.data["running"] is True
    assert {why for why, _ in seen} <= {"state", "rate"} and len(seen) >= 2


def test_what_may_not_be_repeated_and_was_under_way_is_not_sent_again() -> None:
    made = client("edgegap", None)
    call = clearway.Call("edgegap.deploy", DEPLOY)
    assert isinstance(call.step(made), clearway.Send) and call.in_flight
    again = clearway.Call.from_json(call.to_json())
    with pytest.raises(clearway.OutcomeUnknown):
        again.step(made)
    safe = clearway.Call("edgegap.list_locations", {})
    safe.step(made)
    assert isinstance(clearway.Call.from_json(safe.to_json()).step(made), (clearway.Send, clearway.Wait))


def test_steps_taken_wrongly() -> None:
    made = client("edgegap", None)
    call = clearway.Call("edgegap.list_locations", {})
    answer = clearway.Response(200, {}, b"{}")
    wrong: Any
    for wrong in ({"answer": answer}, {"failed": ("broken", "x")}):
        with pytest.raises(clearway.UsageError):
            call.step(made, **wrong)
    call.step(made)
    for wrong in ({}, {"answer": answer, "failed": ("broken", "x")}, {"failed": ("odd", "x")}):
        with pytest.raises(clearway.UsageError):
            call.step(made, **wrong)
    with pytest.raises(clearway.UsageError):
        call.step(object())  # type: ignore[arg-type]
    with pytest.raises(clearway.UsageError):
        clearway.Call("edgegap.list_locations", {}).step(client("ppio", None))
    assert call.step(made, answer=(200, {}, b'{"locations": []}')) is not None
    assert call.over
    with pytest.raises(clearway.UsageError):
        call.step(made)


@pytest.mark.parametrize("text", ["", "{", "{}", "[]", '{"version": 99}', "null"])
def test_texts_that_are_no_saved_call(text: str) -> None:
    with pytest.raises(clearway.UsageError):
        clearway.Call.from_json(text)


def test_in_another_process_for_every_step() -> None:
    vendors = fake.Vendors()
    request_id = client("edgegap", vendors).deploy(DEPLOY).data["request_id"]
    call = clearway.Call.wait("edgegap.deployment_ready", {"request_id": request_id}).to_json()
    answer: list[Any] | None = None
    kinds: list[str] = []
    while not kinds or kinds[-1] != "done":
        given = json.dumps({"call": call, "answer": answer, "now": vendors.time()})
        command = [sys.executable, str(Path(__file__).parent / "resume.py")]
        made = json.loads(
            subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=20).stdout
        )
        step, call, answer = made["step"], made["call"], None
        kinds.append(step[0])
        if step[0] == "wait":
            vendors.sleep(step[1])
        elif step[0] == "send":
            _, method, url, headers, body = step
            response = vendors(SimpleNamespace(method=method, url=url, headers=headers, body=body))
            answer = [response.status, dict(response.headers), response.body.decode()]
    assert kinds[:2] == ["send", "wait"] and kinds.count("send") >= 3
    assert json.loads(step[1])["running"] is True
