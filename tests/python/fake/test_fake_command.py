"""`python -m clearway.fake`."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import wire

from clearway import fake


def fails(*arguments: str) -> str:
    """What the command says when it does not start."""
    command = [sys.executable, "-m", "clearway.fake", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    return done.stderr


def test_it_says_where_it_is_and_what_passes() -> None:
    with wire.started() as fakes:
        said = "".join(fakes.out)
        for vendor in ("aieev", "edgegap", "huaweicloud", "ncloud", "ppio"):
            assert f"{fakes.url}/{vendor} " in said
        for known in (
            fake.ncloud.ACCESS_KEY,
            fake.ncloud.SECRET_KEY,
            fake.huaweicloud.ACCESS_KEY,
            fake.huaweicloud.SECRET_KEY,
        ):
            assert known in said
        assert fakes.err == []


def test_the_lines_to_paste_work() -> None:
    with wire.started() as fakes:
        lines = [line.strip() for line in fakes.out if line.startswith(("  python", "  curl"))]
        assert len(lines) == 2
        python = lines[0].replace("python ", f"{sys.executable} ", 1)
        for line in (python, lines[1].replace("curl", "curl --silent", 1)):
            done = subprocess.run(line, shell=True, capture_output=True, text=True, timeout=20)
            assert done.returncode == 0, done.stderr
            assert "Montreal" in done.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_it_with_requests_on_their_way(number: signal.Signals, tmp_path: Path) -> None:
    scenario = tmp_path / "slow.json"
    scenario.write_text('{"faults": [{"effect": "delay", "ms": 60000}]}')
    with (
        wire.started("--scenario", str(scenario)) as fakes,
        socket.create_connection(("127.0.0.1", fakes.port)) as connection,
    ):
        connection.sendall(wire.get())
        time.sleep(0.1)
        began = time.perf_counter()
        fakes.process.send_signal(number)
        assert fakes.process.wait(5) == 0
        # Half a second, and the end of the interpreter on a machine with much to do.
        assert time.perf_counter() - began < 0.5 + 0.3
        assert "Traceback" not in "".join(fakes.err)


def test_a_request_is_a_line_without_its_query(tmp_path: Path) -> None:
    scenario = tmp_path / "slow.json"
    scenario.write_text('{"faults": [{"effect": "delay", "ms": 1500, "nth": 2}, {"effect": "error", "nth": 1}]}')
    with wire.started("--scenario", str(scenario)) as fakes:
        for _ in range(2):
            request = urllib.request.Request(
                f"{fakes.url}/edgegap/v1/locations?tags=a-secret", headers={"Authorization": "token t0p"}
            )
            try:
                urllib.request.urlopen(request).read()
            except urllib.error.HTTPError as error:
                assert error.code == 500
        fakes.process.terminate()
        fakes.process.wait(5)
        time.sleep(0.05)
        said = "".join(fakes.err)
        assert "GET /edgegap/v1/locations 500 edgegap.list_locations\n" in said
        assert "GET /edgegap/v1/locations 200 edgegap.list_locations after 1.5 s\n" in said
        assert "a-secret" not in said and "t0p" not in said


def test_quiet_is_quiet() -> None:
    with wire.started("--quiet") as fakes:
        urllib.request.urlopen(fakes.url).read()
        fakes.process.terminate()
        assert fakes.process.wait(5) == 0
        assert fakes.err == []


def test_cors_is_for_who_asks() -> None:
    with wire.started("--cors") as fakes:
        request = urllib.request.Request(fakes.url, headers={"Origin": "http://a"})
        assert urllib.request.urlopen(request).headers["Access-Control-Allow-Origin"] == "*"


def test_other_machines_are_warned_of() -> None:
    with wire.started("--host", "0.0.0.0") as fakes:
        fakes.process.terminate()
        fakes.process.wait(5)
        time.sleep(0.05)
        assert "warning: 0.0.0.0 can be reached from other machines" in "".join(fakes.err)


def test_a_port_in_use() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert f"cannot listen on 127.0.0.1 port {port}: Address already in use" in fails("--port", port)


def test_a_host_there_is_not() -> None:
    assert "cannot listen on 203.0.113.7" in fails("--host", "203.0.113.7", "--port", "0")


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_there_is_not(port: str) -> None:
    assert "--port" in fails("--port", port)


def test_a_scenario_that_is_not_usable(tmp_path: Path) -> None:
    scenario = tmp_path / "bad.json"
    scenario.write_text('{"faults": [{"effect": "explode"}]}')
    assert "fault 1 of the list: unknown effect; use one of throttle" in fails("--scenario", str(scenario))
    assert "No such file" in fails("--scenario", str(tmp_path / "none.json"))


def test_help_mentions_everything() -> None:
    done = subprocess.run([sys.executable, "-m", "clearway.fake", "--help"], capture_output=True, text=True, timeout=20)
    assert done.returncode == 0
    options = ("--port", "--host", "--scenario", "--cors", "--quiet", "Exit status")
    effects = "throttle, quota, unavailable, bad_gateway, gateway_timeout, error, redirect, delay, reset, truncate, unknown_state, drift"
    assert all(word in done.stdout for word in (*options, *effects.split(", ")))
