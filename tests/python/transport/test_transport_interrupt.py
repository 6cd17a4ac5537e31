"""Ctrl-C and `Cancel` end a send within 0.2 s, wherever it is."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack
from pathlib import Path

import pytest
from exchange import Request
from hostile import Hostile, Proxy, full_backlog

from clearway._core import Cancel, Transport
from clearway._error_kinds import ConnectFailed, TimedOut

# What is promised, and what a loaded machine may add.
WITHIN_S = 0.2 + 0.15
SCRIPT = Path(__file__).with_name("interrupted.py")

REQUEST: dict[str, object] = {"method": "GET", "body_bytes": 0, "proxy": "", "ca": None, "timeout": 20}

# Where the send is when it is ended.
NOTHING_SENT = ["name", "connect", "proxy", "handshake"]
STAGES = [
    *NOTHING_SENT,
    "upload",
    "/stall-before-answer",
    "/trickled-header",
    "/stall-within-body",
    "/stall-within-chunk",
    "/trickled-body",
]


# Nothing on loopback is slow to look up, or has an address that does not answer before one that does.
NAMES = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <netdb.h>
#include <string.h>
#include <unistd.h>

typedef int look_up(const char *, const char *, const struct addrinfo *, struct addrinfo **);

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    look_up *real = (look_up *)dlsym(RTLD_NEXT, "getaddrinfo");
    if (strcmp(name, "slow.invalid") == 0) {
        sleep(30);
        return EAI_AGAIN;
    }
    if (strcmp(name, "two.invalid") != 0)
        return real(name, service, hints, found);
    int failed = real("127.0.0.2", service, hints, found);
    return failed ? failed : real("127.0.0.1", service, hints, &(*found)->ai_next);
}
"""


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library to preload: looking `slow.invalid` up takes half a minute, and `two.invalid` is 127.0.0.2 and 127.0.0.1."""
    folder = tmp_path_factory.mktemp("names")
    source, library = folder / "names.c", folder / "names.so"
    source.write_text(NAMES)
    subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


@pytest.fixture
def resources() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def arranged(stage: str, resources: ExitStack) -> dict[str, object]:
    """A request that comes to this stage and no further."""
    if stage == "name":
        return REQUEST | {"url": "http://slow.invalid/"}
    if stage == "connect":
        port, held = full_backlog()
        for waiting in held:
            resources.callback(waiting.close)
        return REQUEST | {"url": f"http://127.0.0.1:{port}/"}
    if stage == "proxy":
        proxy = resources.enter_context(Proxy(lambda server, connection: server.stall(connection)))
        return REQUEST | {"url": "https://vendor.invalid/", "proxy": proxy.url()}
    server = resources.enter_context(Hostile(on_connection=Hostile.stall if stage == "handshake" else None))
    if stage == "handshake":
        return REQUEST | {"url": f"https://127.0.0.1:{server.port}/"}
    if stage == "upload":
        return REQUEST | {"url": server.url("/unread-upload"), "method": "POST", "body_bytes": 12_000_000}
    return REQUEST | {"url": server.url(stage)}


def run(how: str, request: dict[str, object], preload: Path | None = None) -> tuple[str, float]:
    environment = os.environ | ({"LD_PRELOAD": str(preload)} if preload else {})
    command = [sys.executable, str(SCRIPT), how, json.dumps(request)]
    # Output and exit: nothing that was left behind keeps the process.
    done = subprocess.run(command, env=environment, capture_output=True, check=False, text=True, timeout=10)
    assert done.stderr == ""
    outcome, after_s = json.loads(done.stdout)
    return outcome, after_s


@pytest.mark.parametrize(("how", "outcome"), [("sigint", "KeyboardInterrupt"), ("cancel", "CancelledError")])
@pytest.mark.parametrize("stage", STAGES)
def test_ends_at_once(stage: str, how: str, outcome: str, resources: ExitStack, names: Path) -> None:
    ended, after_s = run(how, arranged(stage, resources), names if stage == "name" else None)
    assert ended == outcome
    assert 0 <= after_s < WITHIN_S


@pytest.mark.parametrize("stage", STAGES)
def test_a_signal_that_is_handled_changes_nothing(stage: str, resources: ExitStack, names: Path) -> None:
    request = arranged(stage, resources) | {"timeout": 0.5}
    ended, after_s = run("handled", request, names if stage == "name" else None)
    assert ended == ("ConnectFailed" if stage in NOTHING_SENT else "TimedOut")
    assert 0.2 < after_s < 0.3 + WITHIN_S


@pytest.mark.parametrize(
    ("stage", "message"), [("connect", "no connection to"), ("proxy", "the proxy opened no way to")]
)
def test_time_runs_out_where_nothing_was_sent(stage: str, message: str, resources: ExitStack) -> None:
    request = arranged(stage, resources)
    started = time.monotonic()
    with pytest.raises(ConnectFailed, match=message):
        Transport(proxy=str(request["proxy"])).send(Request(str(request["url"])), 0.25)
    assert 0.25 <= time.monotonic() - started < 0.6


@pytest.mark.parametrize("first", ["refuses", "does not answer"])
def test_the_next_address_is_tried_soon(server: Hostile, resources: ExitStack, names: Path, first: str) -> None:
    if first == "does not answer":
        _, held = full_backlog("127.0.0.2", server.port)
        for waiting in held:
            resources.callback(waiting.close)
    request = REQUEST | {"url": server.url(host="two.invalid")}
    answered, after_s = run("alone", request, names)
    assert answered == "200"
    assert after_s < (0.25 if first == "does not answer" else 0) + WITHIN_S


def test_an_interrupted_connection_is_not_used_again(server: Hostile, transport: Transport) -> None:
    assert transport.send(Request(server.url()), 5).status == 200
    cancel = Cancel()
    timer = threading.Timer(0.1, cancel.set)
    timer.start()
    with pytest.raises(CancelledError):
        transport.send(Request(server.url("/stall-within-body")), 5, cancel)
    assert transport.send(Request(server.url()), 5).body == b"{}"
    assert server.connections == 2


def test_a_cancel_stays_set(server: Hostile, transport: Transport) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(CancelledError):
        transport.send(Request(server.url()), 5, cancel)
    assert server.requests == []


def test_a_handler_may_send_too(server: Hostile, transport: Transport) -> None:
    statuses = []
    before = signal.signal(
        signal.SIGALRM, lambda number, frame: statuses.append(transport.send(Request(server.url()), 5).status)
    )
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        with pytest.raises(TimedOut, match="did not answer within 0.4 s"):
            transport.send(Request(server.url("/stall-before-answer")), 0.4)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert statuses == [200]
