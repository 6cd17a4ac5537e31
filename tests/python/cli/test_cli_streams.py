"""Pipes, terminals, help, and that no secret is ever shown."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import signal
import subprocess
from pathlib import Path

import pytest
from command import CREDENTIALS, command, environment, run

from clearway import _core, fake

DEPLOY = """{"application": "game", "version": "v1", "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]}"""
WRONG = '{"application": 5, "verson": "1"}'
COMMANDS = ("operations", "operation", "check", "describe", "plan", "call", "wait")


def on_a_terminal(*arguments: str, **variables: str) -> str:
    """What a terminal would get of stdout."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command(*arguments),
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env=environment(**variables),
    )
    os.close(theirs)
    shown = b""
    # Linux tells the end of the other side as an error.
    with contextlib.suppress(OSError):
        while some := os.read(ours, 65536):
            shown += some
    os.close(ours)
    process.wait(10)
    return shown.decode()


@pytest.mark.parametrize(
    "arguments", [("operations",), ("--help",), ("operation", "edgegap.deploy"), ("operations", "--json")]
)
def test_a_closed_pipe_ends_it_quietly(arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    process = subprocess.Popen(command(*arguments), stdout=writer, stderr=subprocess.PIPE, env=environment())
    os.close(writer)
    os.close(reader)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (141, b"")


def test_a_pipe_that_closes_within_a_list(tmp_path: Path) -> None:
    with fake.serve() as server:
        line = f"{' '.join(command('call', 'ppio.list_endpoints', '--jsonl', '--base-url', server.base_url('ppio')))} | head -n 1"
        done = subprocess.run(
            line, shell=True, capture_output=True, text=True, env=environment(PPIO_API_KEY="any"), timeout=20
        )
        assert (done.returncode, done.stdout.count("\n"), done.stderr) == (0, 1, "")


@pytest.mark.parametrize(("given", "wanted"), [(DEPLOY, 0), (WRONG, 1)])
def test_a_closed_stdout_leaves_the_exit_status(given: str, wanted: int, tmp_path: Path) -> None:
    path = tmp_path / "given.json"
    path.write_text(given)
    line = f"{' '.join(command('check', 'edgegap.deploy', str(path)))} >&-"
    done = subprocess.run(line, shell=True, capture_output=True, env=environment(), timeout=20)
    assert (done.returncode, done.stdout, done.stderr) == (wanted, b"", b"")


def test_a_result_that_cannot_be_written_is_no_violation() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command("operations"), stdout=full, stderr=subprocess.PIPE, env=environment(), text=True, timeout=20
        )
    assert (done.returncode, done.stderr) == (2, "the result cannot be written: No space left on device\n")


def test_ctrl_c_while_it_reads_its_input(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        command("check", "edgegap.deploy", str(path)), stdout=pipe, stderr=pipe, env=environment()
    )
    # Opened as soon as the command has opened it, too.
    with open(path, "wb"):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_colours_are_for_terminals_that_want_them(tmp_path: Path) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(WRONG)
    arguments = ("check", "edgegap.deploy", str(path))
    plain = run(*arguments).out
    assert "\x1b" not in plain
    shown = on_a_terminal(*arguments, TERM="xterm")
    assert "\x1b[31m" in shown
    for variables in ({"NO_COLOR": "1", "TERM": "xterm"}, {"TERM": "dumb"}):
        assert on_a_terminal(*arguments, **variables).replace("\r\n", "\n") == plain


def test_texts_from_outside_do_not_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "evil.json"
    path.write_text(json.dumps({"evil\x1b]0;owned\x07\x1b[2J\u202e": 1}))
    for form in ((), ("--json",)):
        shown = on_a_terminal("check", "edgegap.deploy", str(path), *form, NO_COLOR="1", TERM="xterm")
        assert "evil" in shown
        assert not any(letter in shown for letter in "\x1b\x07\u202e")


def test_wrong_use_says_how_it_is_meant() -> None:
    for arguments in (
        (),
        ("chek",),
        ("check",),
        ("check", "edgegap.deploy"),
        ("operations", "--jsn"),
        ("call", "--timeout"),
    ):
        done = run(*arguments)
        assert (done.status, done.out) == (2, "")
        assert "usage: python -m clearway" in done.err


def test_the_version() -> None:
    assert run("--version") == (0, f"clearway {_core.__version__}\n", "")


def test_help_mentions_everything() -> None:
    done = run("--help")
    assert done.status == 0
    statuses = ("  0 ", "  1 ", "  2 ", "  3 ", "  4 ", "  130 ")
    for word in (
        *COMMANDS,
        *CREDENTIALS,
        *statuses,
        "NO_COLOR",
        "HTTPS_PROXY",
        "SSL_CERT_FILE",
        "FILE is a path, or -",
        "examples:",
    ):
        assert word in done.out, word


def test_the_help_of_each_command() -> None:
    rules = {"--allow-unknown", "--current", "--locale"}
    target = {"--site", "--base-url", "--allow-http", "--revision"}
    sending = {"--timeout", "--deadline", "--max-retries", "--proxy", "--ca", "--progress"}
    options = {
        "operations": {"--vendor"},
        "operation": {"OP"},
        "check": rules | {"OP", "FILE"},
        "describe": rules | {"OP", "[FILE]"},
        "plan": rules | target | {"OP", "[FILE]", "--curl", "--reveal", "--unsigned"},
        "call": rules | target | sending | {"OP", "[FILE]", "--jsonl"},
        "wait": target | sending | {"WAITER", "[FILE]", "--for", "--locale", "edgegap.deployment_ready"},
    }
    for name in COMMANDS:
        done = run(name, "--help")
        assert done.status == 0
        for option in options[name] | {"--json"}:
            assert option in done.out, (name, option)


def test_no_secret_is_ever_shown(tmp_path: Path) -> None:
    # An access key is no secret: it says whose request it is.
    secrets = {
        name: f"{'key' if name.startswith('NCLOUD_ACCESS') else 's3cret'}-{number:02}"
        for number, name in enumerate(sorted(CREDENTIALS))
    }
    deploy = {
        "application": "game",
        "version": "1",
        "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}],
        "environment_variables": [{"key": "PASSWORD", "value": "s3cret-value", "is_hidden": True}],
    }
    ids = {"productId": fake.ncloud.PRODUCT_ID, "apiId": fake.ncloud.API_ID, "stageId": fake.ncloud.STAGE_ID}
    files = {
        "deploy": deploy,
        "wrong": {**deploy, "application": 5},
        "ids": ids,
        "status": {"request_id": "s-0"},
        "id": {"id": "none"},
    }
    for name, content in files.items():
        (tmp_path / name).write_text(json.dumps(content))
    scenario = {"faults": [{"effect": "reset", "operation": "edgegap.deploy", "nth": 2}]}
    with fake.serve(scenario=scenario) as server:
        edgegap, ncloud, ppio = (("--base-url", server.base_url(vendor)) for vendor in ("edgegap", "ncloud", "ppio"))
        runs = [
            (("check", "edgegap.deploy", "wrong"), 1),
            (("describe", "edgegap.deploy", "deploy"), 0),
            (("plan", "edgegap.deploy", "deploy"), 0),
            (("plan", "edgegap.deploy", "wrong"), 1),
            (("plan", "ncloud.get_stage", "ids", *ncloud), 0),
            (("plan", "ncloud.get_stage", "ids", "--base-url", "http://user:s3cret-url@localhost"), 2),
            (("call", "edgegap.deploy", "deploy", *edgegap), 0),
            (("call", "edgegap.deploy", "deploy", *edgegap), 4),
            (("call", "edgegap.get_deployment", "status", *edgegap), 3),
            (("call", "ncloud.get_stage", "ids", *ncloud), 3),
            (
                (
                    "call",
                    "ncloud.get_stage",
                    "ids",
                    *ncloud,
                    "--proxy",
                    "http://u:s3cret-proxy@127.0.0.1:1",
                    "--max-retries",
                    "0",
                ),
                4,
            ),
            (("wait", "ppio.endpoint_serving", "id", *ppio), 3),
        ]
        for arguments, status in runs:
            given = [str(tmp_path / one) if one in files else one for one in arguments]
            for form in ((), ("--json",)):
                if form and arguments[1] == "edgegap.deploy" and arguments[0] == "call":
                    continue
                done = run(*given, *form, **secrets)
                assert done.status == status, (arguments, done)
                assert "s3cret" not in done.out + done.err, (arguments, done)
