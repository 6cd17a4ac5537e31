"""Nothing that comes from outside steers a terminal, starts a line of its own, or turns a text around, wherever it is shown."""

from __future__ import annotations

import json
import os
import pickle
import re
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "cli"))
from command import command, environment, run  # noqa: E402

import clearway  # noqa: E402
from clearway import _core, _text  # noqa: E402
from clearway._progress import Progress  # noqa: E402

UNSAFE = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F)]
UNSAFE += [chr(code) for code in (*range(0x2028, 0x202F), *range(0x2066, 0x206A))]
PLANTED = "".join(UNSAFE) + "\n::error title=owned::injected\n\r\n##[error]injected\x1b]0;owned\x07\x1b[2J"
"""Every letter that may not be shown, and what a job's log would obey."""

DEPLOY: dict[str, Any] = {
    "application": "game",
    "version": "1",
    "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}],
}
WRONG = {**DEPLOY, PLANTED: {PLANTED: PLANTED}, "users": [{"user_type": PLANTED}], "tags": [PLANTED]}


def assert_shown(text: str, *, has: str = "injected") -> None:
    """The text has what was planted, and no letter of it that may not be shown; lines are our own."""
    assert has in text
    unsafe = {letter for letter in text if letter in UNSAFE and letter != "\n"}
    assert not unsafe, (unsafe, text)
    assert not re.search(r"^\s*(::|##)", text, re.MULTILINE), text
    text.encode()


def test_escapes_are_those_of_json() -> None:
    assert _core.escape("plain 한국어 \\n é") == "plain 한국어 \\n é"
    for letter in UNSAFE:
        escaped = _core.escape(letter)
        assert escaped.isascii() and escaped.startswith("\\") and json.loads(f'"{escaped}"') == letter
    assert _core.escape("a\nb\x1b\u202e") == "a\\nb\\u001b\\u202e"
    assert _core.escape("\ud800 \udcff \U0001f600") == "\\ud800 \\udcff \U0001f600"


def test_lines_stay_lines_and_are_no_commands() -> None:
    log = "one\r\n  ::error::two\n##[group]\n##vso[task]\n## heading\n\tthree\r"
    lines = _text.escape_lines(log).split("\n")
    assert lines == [
        "one",
        "  \\u003a:error::two",
        "\\u0023#[group]",
        "\\u0023#vso[task]",
        "## heading",
        "\\tthree\\r",
    ]


def values() -> Iterator[tuple[str, object]]:
    """One of each thing that shows itself, with what was planted."""
    report = clearway.check("edgegap.deploy", WRONG)
    assert not report.ok
    yield "report", report
    yield from ((violation.code, violation) for violation in report.violations)
    yield "warning", clearway.check("edgegap.deploy", WRONG, allow_unknown=True).warnings[0]
    description = clearway.describe("edgegap.deploy", WRONG)
    yield "description", description
    yield from description.items()
    reply = clearway.parse(
        "edgegap.get_deployment", 200, {"x-request-id": PLANTED}, json.dumps({PLANTED: PLANTED, "request_id": PLANTED})
    )
    yield "reply", reply
    yield from ((drift.path, drift) for drift in reply.drift)
    yield "request", clearway.Edgegap(token="t", transport=print).plan.get_deployment(request_id="a\u202e\x7f"[:1])
    for body in (json.dumps({"message": PLANTED, "request_id": PLANTED}), PLANTED, f"<html>{PLANTED}</html>"):
        with pytest.raises(clearway.ApiError) as raised:
            clearway.parse("edgegap.deploy", 502, {"Retry-After": "2"}, body)
        yield "answer", raised.value
    yield "error", clearway.ApiError("server", 500, PLANTED, PLANTED, PLANTED, PLANTED)
    for kind in (clearway.TransportError, clearway.TimedOut, clearway.ConnectFailed, clearway.OutcomeUnknown):
        yield kind.__name__, kind(PLANTED)
    yield "wait", clearway.WaitFailed("edgegap.deployment_ready", PLANTED, PLANTED, False)
    yield "invalid", clearway.ValidationError(report)


ONE_LINE = (clearway.Violation, clearway.Drift, clearway.FieldState, clearway.Report, clearway.Reply, clearway.Request)


@pytest.mark.parametrize("value", [pytest.param(value, id=f"{name[:12]!a}") for name, value in values()])
def test_values_show_nothing_unsafe(value: object) -> None:
    for text in (repr(value), str(value)):
        assert_shown(text, has="")
        if isinstance(value, ONE_LINE):
            assert "\n" not in text
    page = getattr(value, "_repr_html_", None)
    if page is not None:
        assert_shown(page(), has="")
    if not isinstance(value, clearway.Request):
        assert str(pickle.loads(pickle.dumps(value))) == str(value)


def test_what_programs_read_is_as_it_came() -> None:
    body = json.dumps({PLANTED: PLANTED})
    reply = clearway.parse("edgegap.get_deployment", 200, {}, body)
    assert (reply.text, reply.data) == (body, {PLANTED: PLANTED})


def test_states_of_a_wait(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress(PLANTED, True, lambda: 0.0) as progress:
        progress.state("\x1b[2J\nready", 1.0)
    assert_shown(capsys.readouterr().err)


class Hostile(BaseHTTPRequestHandler):
    """A vendor that answers everything with what was planted."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if "locations" in self.path:
            status, body = 200, json.dumps({"locations": [{PLANTED: PLANTED}], PLANTED: 1})
        elif "container-logs" in self.path:
            status, body = 200, PLANTED
        elif self.path.endswith("/state"):
            status, body = 200, json.dumps({"current_status": PLANTED, "running": True, "error": False})
        elif self.path.endswith("/over"):
            status, body = (
                200,
                json.dumps({"current_status": "Status.ERROR", "error": True, "error_detail": PLANTED}),
            )
        else:
            status, body = 400, json.dumps({"message": PLANTED, "request_id": PLANTED})
        self.send_response(status)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    do_POST = do_GET

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def vendor() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hostile)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


NAME = "".join(letter for letter in PLANTED if letter not in "\0/")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Files whose names are planted, too, by what is in them."""
    folder = tmp_path_factory.mktemp("inputs")
    contents = {
        "wrong": WRONG,
        "deploy": {**DEPLOY, "tags": ["\x7f\u202e\u2028injected"]},
        "state": {"request_id": "state"},
        "over": {"request_id": "over"},
        "none": {"request_id": "none"},
        "nothing": {},
    }
    paths = {name: folder / (name + NAME[-100:]) for name in contents}
    for name, path in paths.items():
        path.write_text(json.dumps(contents[name]))
    return {name: str(path) for name, path in paths.items()} | {"missing": str(folder / NAME[-200:])}


COMMANDS: list[tuple[str, ...]] = [
    ("check", "edgegap.deploy", "wrong"),
    ("check", "edgegap.deploy", "wrong", "--allow-unknown"),
    ("check", "edgegap.deploy", "missing"),
    ("check", "edgegap.deploy", "deploy", "--current", "missing"),
    ("check", NAME, "deploy"),
    ("operation", NAME),
    ("operations", "--vendor", NAME),
    ("operations", NAME),
    (NAME,),
    ("describe", "edgegap.deploy", "wrong"),
    ("plan", "edgegap.deploy", "deploy", "--allow-unknown"),
    ("plan", "edgegap.deploy", "deploy", "--curl"),
    ("plan", "edgegap.deploy", "wrong"),
    ("plan", "edgegap.deploy", "deploy", "--site", NAME),
    ("plan", "edgegap.deploy", "deploy", "--revision", NAME),
    ("plan", "edgegap.deploy", "deploy", "--locale", NAME),
    ("plan", "edgegap.deploy", "deploy", "--base-url", "https://" + NAME),
    ("call", "edgegap.deploy", "deploy"),
    ("call", "edgegap.deploy", "wrong"),
    ("call", "edgegap.get_deployment", "state"),
    ("call", "edgegap.list_locations", "nothing"),
    ("call", "edgegap.get_container_logs", "state"),
    ("call", "edgegap.list_locations", "nothing", "--jsonl", "--progress"),
    ("call", "edgegap.list_locations", "nothing", "--proxy", NAME),
    ("call", "edgegap.list_locations", "nothing", "--ca", "missing"),
    ("call", "edgegap.list_locations", "nothing", "--timeout", NAME),
    ("wait", "edgegap.deployment_ready", "state", "--for", "1.5", "--progress"),
    ("wait", "edgegap.deployment_ready", "over", "--progress"),
    ("wait", "edgegap.deployment_ready", "none"),
    ("wait", NAME, "none"),
]


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: f"{' '.join(arguments)[:60]!a}")
@pytest.mark.parametrize("form", [(), ("--json",)], ids=["text", "json"])
def test_no_command_shows_anything_unsafe(
    arguments: tuple[str, ...], form: tuple[str, ...], vendor: str, files: dict[str, str]
) -> None:
    given = [files.get(one, one) for one in arguments]
    if arguments[0] in ("plan", "call", "wait") and "--base-url" not in arguments:
        given += ["--base-url", vendor]
    done = run(*given, *form, EDGEGAP_API_TOKEN="any")
    assert_shown(done.out, has="")
    assert_shown(done.err, has="")
    assert done.out or done.err


def test_json_means_the_same(files: dict[str, str]) -> None:
    done = run("check", "edgegap.deploy", files["wrong"], "--json")
    assert json.loads(done.out) == clearway.check("edgegap.deploy", WRONG).to_dict()


def test_the_log_of_the_fake_vendors() -> None:
    import subprocess

    process = subprocess.Popen(
        [sys.executable, "-m", "clearway.fake", "--port", "0", "--scenario", NAME],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        text=True,
    )
    out, err = process.communicate(timeout=20)
    assert process.returncode == 2
    assert_shown(out + err, has="")
    for wrong in ("--port", "--host", NAME):
        done = subprocess.run(
            [sys.executable, "-m", "clearway.fake", wrong, NAME],
            capture_output=True,
            env=environment(),
            text=True,
            timeout=20,
        )
        assert done.returncode == 2
        assert_shown(done.stdout + done.stderr)
    assert command("check")[0] == sys.executable and os.path.exists(sys.executable)
