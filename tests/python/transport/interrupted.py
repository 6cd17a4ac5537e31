"""A process that sends a request and prints what came of it, and how many seconds after it was to end.

Arguments: how it is to end, and the request as JSON. By Ctrl-C (`sigint`) or `Cancel` (`cancel`) after a while, by a signal that is no
reason to end (`handled`), or by itself (`alone`: the seconds are those of all of it).
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from concurrent.futures import CancelledError
from types import SimpleNamespace

from clearway._core import Cancel, Transport
from clearway._errors import Error

AFTER_S = 0.2

how, given = sys.argv[1], json.loads(sys.argv[2])
transport = Transport(proxy=given["proxy"], ca=given["ca"])
request = SimpleNamespace(method=given["method"], url=given["url"], headers={}, body=bytes(given["body_bytes"]) or None)
cancel = Cancel()
ended_at = time.monotonic()


def end() -> None:
    global ended_at
    ended_at = time.monotonic()
    if how == "cancel":
        cancel.set()
    else:
        os.kill(os.getpid(), signal.SIGINT)


# Not what was inherited: shells have processes in the background ignore it.
signal.signal(signal.SIGINT, (lambda number, frame: None) if how == "handled" else signal.default_int_handler)
if how != "alone":
    threading.Timer(AFTER_S, end).start()
try:
    outcome = str(transport.send(request, given["timeout"], cancel).status)
except (CancelledError, Error, KeyboardInterrupt) as error:
    outcome = type(error).__name__
print(json.dumps([outcome, time.monotonic() - ended_at]), flush=True)
