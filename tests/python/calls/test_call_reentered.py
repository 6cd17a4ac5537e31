"""Python code that runs in the middle of ours (a finalizer, a signal's handler, another thread) finds no lock held."""

from __future__ import annotations

import subprocess
import sys


def run(source: str) -> str:
    """Runs a script in a process of its own: what waits for itself would never end."""
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, timeout=20)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


CALL_IS_ASKED_WHILE_IT_RAISES = """
import gc, clearway

client = clearway.Edgegap(token="t")
call = clearway.Call("edgegap.get_deployment", {"request_id": "x"})
call.step(client)
asked = []
gc.callbacks.append(lambda *_: asked.append(call.in_flight))
gc.set_threshold(1)
raised = []
while len(raised) < 20:
    try:
        call.step(client)
    except clearway.UsageError as error:
        raised.append(error)
print(any(asked))
"""


def test_a_call_may_be_asked_while_its_error_is_made() -> None:
    assert run(CALL_IS_ASKED_WHILE_IT_RAISES) == "True"


def test_whatever_is_no_client_is_said_to_be_none() -> None:
    source = """
import clearway

call = clearway.Call("edgegap.get_deployment", {"request_id": "x"})
for method in (call.step, call.cancel):
    try:
        method(object())
    except clearway.UsageError as error:
        print(error)
"""
    assert run(source).splitlines() == ["a call is made with a client, such as clearway.Edgegap()"] * 2


REPLY_IS_ASKED_WHILE_IT_DECODES = """
import json, clearway

reply = clearway.parse("ppio.list_endpoints", 200, {}, b'{"endpoints": [], "total": 7}')
loads, depth = json.loads, 0

def interrupted(text):
    global depth
    depth += 1
    if depth == 1:
        assert reply.data["total"] == 7
    return loads(text)

json.loads = interrupted
print(reply.data["total"], reply.data is reply.data, depth)
"""


def test_a_reply_may_be_asked_while_it_decodes() -> None:
    assert run(REPLY_IS_ASKED_WHILE_IT_DECODES) == "7 True 2"
