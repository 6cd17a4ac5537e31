"""Ctrl-C ends a call wherever it is, at once and as itself: KeyboardInterrupt."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent / "interrupted_calls.py"
#: Seconds: what is promised, and slack for a busy machine.
SOON = 0.2 + 0.15


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("place", ["send", "back-off", "wait", "paging"])
def test_interrupted(place: str, kind: str) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        command = [sys.executable, str(SCRIPT), place, kind, url]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            sent = time.monotonic()
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=10)
    name, at = out.split()
    assert (name, err) == ("KeyboardInterrupt", "")
    assert float(at) - sent < SOON
