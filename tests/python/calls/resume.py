"""Takes a call up where another process left it, makes one step, and saves it again.

In comes JSON: the `call`, what came of its last request (`answer`: status, headers, body, or null), and `now` in seconds; out come the `step`
and the `call` after it. Credentials are this process's own.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import clearway

given = json.load(sys.stdin)
call = clearway.Call.from_json(given["call"])
outcome: dict[str, Any] = {}
if given["answer"] is not None:
    status, headers, body = given["answer"]
    outcome["answer"] = clearway.Response(status, headers, body.encode())
step: list[Any]
match call.step(clearway.Edgegap(token="any"), now=given["now"], **outcome):
    case clearway.Send(request, _):
        step = ["send", request.method, request.url, request.headers, request.body and request.body.decode()]
    case clearway.Wait(seconds, why, detail):
        step = ["wait", seconds, why, detail]
    case clearway.Page(reply):
        step = ["page", reply.text]
    case clearway.Done(reply):
        step = ["done", reply and reply.text]
json.dump({"step": step, "call": call.to_json()}, sys.stdout)
