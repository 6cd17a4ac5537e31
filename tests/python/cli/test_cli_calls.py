"""The commands that send: call and wait, against the fake vendors over HTTP."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import time
from typing import Any

import pytest
from command import command, environment, run

from clearway import fake

DEPLOY = {
    "application": "game",
    "version": "1",
    "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}],
}
CLEAR = json.dumps(DEPLOY)
KEYS = {"AIRCLOUD_API_KEY": "any", "EDGEGAP_API_TOKEN": "any", "PPIO_API_KEY": "any"}


def at(server: fake.Server, vendor: str) -> tuple[str, str]:
    return "--base-url", server.base_url(vendor)


def faulty(**effect: Any) -> fake.Server:
    return fake.serve(scenario={"faults": [effect]})


def test_an_answer_is_shown(server: fake.Server) -> None:
    done = run("call", "edgegap.deploy", "-", *at(server, "edgegap"), given=CLEAR, **KEYS)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith('{\n  "request_id": "')
    line = run("call", "edgegap.deploy", "-", "--json", *at(server, "edgegap"), given=CLEAR, **KEYS).out
    assert line.count("\n") == 1 and json.loads(line)["request_id"]


def test_a_list_is_all_of_its_pages(server: fake.Server) -> None:
    given = '{"pageSize": 5}'
    done = run("call", "ppio.list_endpoints", "-", *at(server, "ppio"), given=given, **KEYS)
    assert len(json.loads(done.out)) == fake.ppio.ENDPOINTS
    lines = run(
        "call", "ppio.list_endpoints", "-", "--jsonl", *at(server, "ppio"), given=given, **KEYS
    ).out.splitlines()
    assert [json.loads(line) for line in lines] == json.loads(done.out)
    assert len(server.vendors.seen) > 2 * fake.ppio.ENDPOINTS / 5


def test_progress_of_a_list_is_told_on_stderr(server: fake.Server) -> None:
    done = run("call", "ppio.list_endpoints", "--progress", "--json", *at(server, "ppio"), **KEYS)
    assert f"{fake.ppio.ENDPOINTS} items" in done.err
    assert len(json.loads(done.out)) == fake.ppio.ENDPOINTS


def test_half_a_list_is_not_shown_as_a_whole() -> None:
    with faulty(effect="error", vendor="ppio", nth=2) as server:
        options = ("--max-retries", "0", *at(server, "ppio"))
        assert run("call", "ppio.list_endpoints", *options, **KEYS)[:2] == (3, "")
    with faulty(effect="error", vendor="ppio", nth=2) as server:
        done = run("call", "ppio.list_endpoints", "--jsonl", "--max-retries", "0", *at(server, "ppio"), **KEYS)
        assert (done.status, len(done.out.splitlines())) == (3, 10)


def test_jsonl_is_for_lists(server: fake.Server) -> None:
    done = run("call", "edgegap.deploy", "-", "--jsonl", *at(server, "edgegap"), given=CLEAR, **KEYS)
    assert (done.status, done.out, server.vendors.seen) == (2, "", [])


def test_an_answer_with_nothing_in_it(server: fake.Server) -> None:
    deployed = run("call", "edgegap.deploy", "-", *at(server, "edgegap"), given=CLEAR, **KEYS).out
    tag = json.dumps({**json.loads(deployed), "name": "blue"})
    assert run("call", "edgegap.create_tag", "-", *at(server, "edgegap"), given=tag, **KEYS).status == 0
    tag = json.dumps({**json.loads(deployed), "tag_name": "blue"})
    done = run("call", "edgegap.delete_tag", "-", *at(server, "edgegap"), given=tag, **KEYS)
    assert done == (0, "", "done (HTTP 204, nothing in it)\n")


def test_drift_is_told_beside_the_answer() -> None:
    with faulty(effect="drift") as server:
        done = run("call", "aieev.whoami", *at(server, "aieev"), **KEYS)
        assert done.status == 0
        assert "drift: " in done.err and "undocumented" in done.err
        assert json.loads(done.out)


def test_an_input_that_is_not_clear_is_not_sent(server: fake.Server) -> None:
    done = run("call", "edgegap.deploy", "-", *at(server, "edgegap"), given="{}", **KEYS)
    assert (done.status, done.out, server.vendors.seen) == (1, "", [])
    assert "1. /application: " in done.err


def test_without_credentials_the_variables_are_named(server: fake.Server) -> None:
    done = run("call", "edgegap.list_locations", *at(server, "edgegap"))
    assert (done.status, done.out, server.vendors.seen) == (2, "", [])
    assert "EDGEGAP_API_TOKEN" in done.err


def test_the_vendor_said_no(server: fake.Server) -> None:
    arguments = ("call", "edgegap.get_deployment", "-", *at(server, "edgegap"))
    given = '{"request_id": "000000000000"}'
    done = run(*arguments, given=given, **KEYS)
    assert (done.status, done.out) == (3, "")
    assert done.err.startswith("invalid_request (HTTP 400): ")
    error = json.loads(run(*arguments, "--json", given=given, **KEYS).err)
    assert (error["error"], error["kind"], error["status"]) == ("InvalidRequest", "invalid_request", 400)


def test_nobody_is_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    done = run("call", "edgegap.list_locations", "--base-url", address, "--max-retries", "0", **KEYS)
    assert (done.status, done.out) == (4, "")
    assert "127.0.0.1" in done.err
    done = run("call", "edgegap.list_locations", "--base-url", address, "--max-retries", "0", "--json", **KEYS)
    assert json.loads(done.err)["error"] == "ConnectFailed"


def test_what_became_of_it_is_not_known() -> None:
    with faulty(effect="reset", operation="edgegap.deploy") as server:
        done = run("call", "edgegap.deploy", "-", *at(server, "edgegap"), given=CLEAR, **KEYS)
        assert (done.status, done.out, len(server.vendors.seen)) == (4, "", 1)
        assert "not known whether" in done.err


def test_retries_timeouts_and_deadlines_are_the_callers() -> None:
    arguments = ("call", "edgegap.list_locations")
    with faulty(effect="unavailable") as server:
        assert run(*arguments, "--max-retries", "1", *at(server, "edgegap"), **KEYS).status == 3
        assert len(server.vendors.seen) == 2
    with faulty(effect="delay", ms=5000) as server:
        began = time.perf_counter()
        for option in ("--timeout", "--deadline"):
            assert run(*arguments, "--max-retries", "0", option, "0.2", *at(server, "edgegap"), **KEYS).status == 4
        assert time.perf_counter() - began < 4


@pytest.mark.parametrize(
    "options",
    [
        ("--timeout", "0"),
        ("--timeout", "soon"),
        ("--max-retries", "-1"),
        ("--ca", "/none.pem"),
        ("--proxy", "nonsense://x"),
        ("--site", "x"),
    ],
)
def test_options_that_cannot_be(options: tuple[str, ...]) -> None:
    done = run("call", "edgegap.list_locations", *options, **KEYS)
    assert (done.status, done.out) == (2, "")
    assert done.err


def test_a_wait_ends_with_the_last_answer(server: fake.Server) -> None:
    given = json.dumps({"id": fake.ppio.ENDPOINT})
    done = run("wait", "ppio.endpoint_serving", "-", *at(server, "ppio"), given=given, **KEYS)
    assert (done.status, done.err) == (0, "")
    assert json.loads(done.out)["endpoint"]["id"] == fake.ppio.ENDPOINT


def test_a_call_and_a_wait_make_a_pipeline(server: fake.Server) -> None:
    call = subprocess.Popen(
        command("call", "edgegap.deploy", "-", *at(server, "edgegap")),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(**KEYS),
    )
    wait = subprocess.Popen(
        command("wait", "edgegap.deployment_ready", "-", "--progress", *at(server, "edgegap")),
        stdin=call.stdout,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(**KEYS),
        text=True,
    )
    assert call.stdin and call.stdout
    call.stdin.write(CLEAR.encode())
    call.stdin.close()
    call.stdout.close()
    # The first look is seen before time flies.
    while not any(seen.operation == "edgegap.get_deployment" for seen in server.vendors.seen):
        time.sleep(0.02)
    server.vendors.advance(60)
    out, err = wait.communicate(timeout=20)
    assert (call.wait(), wait.returncode) == (0, 0)
    assert json.loads(out)["current_status"] == "Status.READY"
    assert "Status.INITIALIZING" in err


def test_what_was_waited_for_will_not_come(server: fake.Server) -> None:
    deploy = json.dumps({**DEPLOY, "application": fake.edgegap.CRASHING_APP})
    deployed = run("call", "edgegap.deploy", "-", *at(server, "edgegap"), given=deploy, **KEYS).out
    server.vendors.advance(60)
    done = run("wait", "edgegap.deployment_ready", "-", *at(server, "edgegap"), given=deployed, **KEYS)
    assert (done.status, done.out) == (3, "")
    assert (
        "edgegap.deployment_ready will not come (request_id " in done.err
        and "the last state is Status.ERROR" in done.err
    )


def test_a_wait_takes_no_longer_than_it_may(server: fake.Server) -> None:
    deployed = run("call", "edgegap.deploy", "-", *at(server, "edgegap"), given=CLEAR, **KEYS).out
    arguments = ("wait", "edgegap.deployment_ready", "-", "--for", "0.3", *at(server, "edgegap"))
    done = run(*arguments, "--json", given=deployed, **KEYS)
    assert (done.status, done.out) == (3, "")
    error = json.loads(done.err)
    assert (error["error"], error["timed_out"]) == ("WaitFailed", True)


def test_a_waiter_there_is_not() -> None:
    for waiter in ("deployment_ready", "edgegap.deployment_redy", "acme.x"):
        done = run("wait", waiter, **KEYS)
        assert (done.status, done.out) == (2, "")
        assert "edgegap.deployment_ready" in done.err


@pytest.mark.parametrize("arguments", [("call", "edgegap.list_locations"), ("wait", "ppio.endpoint_serving", "-")])
def test_ctrl_c_ends_it_at_once(arguments: tuple[str, ...]) -> None:
    with faulty(effect="delay", ms=30_000) as server:
        vendor = arguments[1].partition(".")[0]
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            command(*arguments, *at(server, vendor)), stdin=pipe, stdout=pipe, stderr=pipe, env=environment(**KEYS)
        )
        assert process.stdin
        process.stdin.write(json.dumps({"id": fake.ppio.ENDPOINT}).encode())
        process.stdin.close()
        while not server.vendors.seen:
            time.sleep(0.02)
        began = time.perf_counter()
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 130
        # The 0.2 s of the transport, and the end of the interpreter on a machine with much to do.
        assert time.perf_counter() - began < 0.2 + 0.3
        assert process.stdout and process.stderr
        assert (process.stdout.read(), process.stderr.read()) == (b"", b"")
        process.stdout.close()
        process.stderr.close()
