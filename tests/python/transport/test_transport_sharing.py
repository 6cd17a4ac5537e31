"""Connections are kept, shared by threads and not by processes, and do not pile up."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from exchange import Request
from hostile import Hostile

from clearway._core import Transport
from clearway._error_kinds import TimedOut
from clearway._errors import TransportError


def test_a_connection_is_kept(server: Hostile, transport: Transport) -> None:
    for path in ("/ok", "/gzip", "/chunked-gzip", "/error", "/redirect", "/early-hints", "/empty-gzip", "/large") * 3:
        transport.send(Request(server.url(path)), 5)
    assert server.connections == 1


@pytest.mark.parametrize("path", ["/stray-bytes", "/no-content-with-body", "/close-delimited", "/http-1.0"])
def test_a_connection_is_not_kept(server: Hostile, transport: Transport, path: str) -> None:
    for number in range(1, 4):
        transport.send(Request(server.url(path)), 5)
        assert server.connections == number


def test_a_connection_that_was_closed_meanwhile_is_noticed(server: Hostile, transport: Transport) -> None:
    for number in range(1, 4):
        transport.send(Request(server.url("/answer-then-close")), 5)
        time.sleep(0.05)
        assert server.connections == number


def test_a_transport_is_a_function_of_requests_too(server: Hostile, transport: Transport) -> None:
    assert transport(Request(server.url(), timeout=5)).status == 200
    assert transport(Request(server.url())).status == 200
    with pytest.raises(TimedOut, match="within 0.1 s"):
        transport(Request(server.url("/stall-before-answer"), timeout=0.1))


def test_connections_are_those_of_one_transport(server: Hostile) -> None:
    for _ in range(2):
        Transport().send(Request(server.url()), 5)
    assert server.connections == 2


def test_64_threads_share_a_transport(server: Hostile, transport: Transport) -> None:
    ready = threading.Barrier(64)

    def work(thread: int) -> None:
        ready.wait()
        for turn in range(20):
            body = f"{thread} {turn} ".encode() * 50
            assert transport.send(Request(server.url("/echo"), "POST", body=body), 20).body == body
            if turn == 10:
                with pytest.raises(TransportError):
                    transport.send(Request(server.url("/reset-within-body")), 20)

    with ThreadPoolExecutor(64) as pool:
        for done in [pool.submit(work, thread) for thread in range(64)]:
            done.result()
    # At the start, and after the one that broke.
    assert server.connections <= 128


def test_threads_run_while_one_waits(server: Hostile, transport: Transport) -> None:
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(transport.send, Request(server.url("/stall-before-answer")), 0.5)
        turns = 0
        while not waiting.done():
            transport.send(Request(server.url()), 5)
            turns += 1
        assert isinstance(waiting.exception(), TimedOut)
    assert turns > 10


@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_child_has_connections_of_its_own(server: Hostile, transport: Transport) -> None:
    stop = threading.Event()

    def keep_sending() -> None:
        while not stop.is_set():
            transport.send(Request(server.url("/echo"), "POST", body=b"parent"), 5)

    # Forks come while other threads hold whatever they hold.
    senders = [threading.Thread(target=keep_sending) for _ in range(4)]
    for sender in senders:
        sender.start()
    try:
        for _ in range(10):
            child = os.fork()
            if child == 0:
                status = 1
                try:
                    answers = {
                        transport.send(Request(server.url("/echo"), "POST", body=b"child"), 5).body for _ in range(3)
                    }
                    status = 0 if answers == {b"child"} else 2
                finally:
                    os._exit(status)
            assert wait_for(child, 5) == 0
    finally:
        stop.set()
        for sender in senders:
            sender.join()
    children, parents = (
        {request.connection for request in server.requests if request.body == whose} for whose in (b"child", b"parent")
    )
    assert len(children) == 10
    assert len(parents) <= 4
    assert not children & parents


def wait_for(child: int, seconds: float) -> int:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(child, 9)
    os.waitpid(child, 0)
    raise AssertionError("the child hangs")


LEAKS = """
import resource, sys
from types import SimpleNamespace
from clearway._core import Transport

def send(path, times):
    for _ in range(times):
        try:
            transport.send(SimpleNamespace(method="POST", url=sys.argv[1] + path, headers={"a": "b"}, body=bytes(2000)), 5)
        except Exception:
            pass

transport = Transport(proxy="")
peaks = []
for _ in range(2):
    for path, times in [("/echo", 1500), ("/gzip", 300), ("/reset-within-body", 300), ("/bad-chunk", 300), ("/close-delimited", 300)]:
        send(path, times)
    peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print(peaks[1] - peaks[0])
"""


def test_memory_stays_flat(server: Hostile) -> None:
    command = [sys.executable, "-c", LEAKS, server.url("")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    # In KiB; a leak of 400 bytes a request would be a megabyte.
    assert int(done.stdout) < 1024
    assert len(server.requests) == 2 * 2700


def test_files_do_not_pile_up() -> None:
    def open_files() -> int:
        return len(os.listdir("/dev/fd"))

    before = open_files()
    with Hostile() as server:
        transport = Transport()
        for _ in range(50):
            with pytest.raises(TransportError):
                transport.send(Request(server.url("/bad-header")), 5)
            transport.send(Request(server.url()), 5)
        del transport
        until = time.monotonic() + 2
        # The listener, and what the server has not closed yet.
        while open_files() > before + 1 and time.monotonic() < until:
            time.sleep(0.01)
        assert open_files() == before + 1
