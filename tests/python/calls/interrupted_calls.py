"""A call that Ctrl-C is to end. Arguments: what it is in (`send`, `back-off`, `wait` or `paging`), `sync` or `async`, and where nobody answers.

Prints `ready` once it has begun, then what ended it and when, on the clock that all processes have in common.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from typing import Any

import clearway

place, kind, stalled = sys.argv[1:]
STARTING = b'{"request_id": "r", "current_status": "Status.DEPLOYING", "running": false}'
PAGE = b'{"data": [{"request_id": "COUNT"}], "total_count": 100000, "pagination": {"has_next": true, "number": COUNT}}'
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "back-off": (503, {"Retry-After": "50"}, b""),
    "wait": (200, {}, STARTING),
    "paging": (200, {}, PAGE),
}
count = 0


def transport(request: Any) -> Any:
    global count
    count += 1
    status, headers, body = ANSWERS[place]
    return status, headers, body.replace(b"COUNT", str(count).encode())


options: dict[str, Any] = {"token": "any", "base_url": stalled, "transport": None if place == "send" else transport}


def run() -> None:
    client = clearway.Edgegap(**options)
    if place == "wait":
        client.wait("deployment_ready", request_id="r")
    elif place == "paging":
        for _ in client.list_deployments():
            pass
    else:
        client.get_tag(request_id="r", tag_name="t")


async def run_async() -> None:
    client = clearway.AsyncEdgegap(**options)
    if place == "wait":
        await client.wait("deployment_ready", request_id="r")
    elif place == "paging":
        async for _ in client.list_deployments():
            pass
    else:
        await client.get_tag(request_id="r", tag_name="t")


threading.Timer(0.2, lambda: print("ready", flush=True)).start()
try:
    if kind == "sync":
        run()
    else:
        asyncio.run(run_async())
except BaseException as error:
    print(type(error).__name__, time.monotonic(), flush=True)
