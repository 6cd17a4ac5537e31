"""Holds the Python package against what Rust says of generated cases (tests/src/bin/parity): `python judge.py FILE`. Each input is given as
text, as bytes, and as an object where `json.loads` keeps all of it."""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import clearway

Answers = dict[str, Callable[[], str]]

counts: Counter[str] = Counter()


def main(file: str) -> None:
    differences: list[dict[str, Any]] = []
    with open(file, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            case = json.loads(line)
            given = case["given"]
            for form, answers in JUDGES[given["kind"]](given):
                for verb, answer_of in answers.items():
                    if verb not in case["hashes"]:
                        continue
                    wanted, answer = case["hashes"][verb], _told(answer_of)
                    if hashlib.sha256(answer.encode()).hexdigest()[:32] != wanted:
                        differences.append({"line": number, "form": form, "verb": verb, "answer": answer})
    print(json.dumps({"counts": counts, "differences": len(differences), "first": differences[:5]}))


def _inputs(given: dict[str, Any]) -> Iterator[tuple[str, Answers]]:
    counts["text"] += 1
    text = given["text"]
    yield "text", _judged(given, text, given["current"])
    yield "bytes", _judged(given, text.encode(), given["current"])
    try:
        value = json.loads(text)
        kept = not isinstance(value, str) and _json(value) == text
    except ValueError:
        kept = False
    if kept:
        counts["value"] += 1
        yield "value", _judged(given, value, None if given["current"] is None else json.loads(given["current"]))


def _judged(given: dict[str, Any], input: Any, current: Any) -> Answers:
    operation = given["operation"]
    options = {"allow_unknown": given["allow_unknown"], "locale": given["locale"], "current": current}

    def planned() -> clearway.Request:
        where = {name: given[name] for name in ("site", "revision")}
        credentials = given["credentials"] or None
        return clearway.plan(operation, input, credentials=credentials, now=given["now_ms"] / 1000, **where, **options)

    def plan() -> str:
        request = planned()
        return f"{_requested(request)}\n{_json(request.report.to_dict())}"

    def sign() -> str:
        request = planned()
        headers = {"Content-Type": "application/json", "X-Custom": "한 a"}
        vendor = operation.split(".")[0]
        credentials, now = given["credentials"], given["now_ms"] / 1000
        return _listed(
            clearway.sign(vendor, request.method, request.url, headers, request.body, credentials=credentials, now=now)
        )

    return {
        "check": lambda: _json(clearway.check(operation, input, **options).to_dict()),
        "describe": lambda: _json([_state(field) for field in clearway.describe(operation, input, **options).values()]),
        "plan": plan,
        "sign": sign,
    }


def _state(field: clearway.FieldState) -> dict[str, Any]:
    """A field as Rust and JavaScript serialise it: with the reason as an object of its own."""
    reason = {name: getattr(field, name) for name in ("code", "grade", "message", "params", "source")}
    return {
        "path": field.path,
        "requirement": field.requirement,
        "present": field.present,
        "reason": reason if field.code else None,
        "awaits": field.awaits,
    }


def _replies(given: dict[str, Any]) -> Iterator[tuple[str, Answers]]:
    counts["reply"] += 1

    headers = [(name, value) for name, value in given["headers"]]

    def parsed(body: str | bytes) -> str:
        return _replied(clearway.parse(given["operation"], given["status"], headers, body))

    for form, body in ("text", given["body"]), ("bytes", given["body"].encode()):
        yield form, {"parse": lambda body=body: parsed(body)}  # type: ignore[misc]


def _replied(reply: clearway.Reply) -> str:
    drift = [f"{one.kind} {one.path} {','.join(one.expected)} {one.actual}" for one in reply.drift]
    head = [str(reply.status), _or_dash(reply.request_id), _or_dash(reply.total)]
    head += [f"{_asked(reply)} {str(reply.gone).lower()}", _json(reply.report.to_dict())]
    return "\n".join([*head, *reply.warnings, *drift, reply.text])


def _asked(of: clearway.Reply | clearway.TransportError | clearway.OutcomeUnknown) -> str:
    """The request that a reply or an error belongs to."""
    return f"{_or_dash(of.operation)} {_or_dash(of.method)} {_or_dash(of.url)} {of.attempts}"


def _calls(given: dict[str, Any]) -> Iterator[tuple[str, Answers]]:
    counts["call"] += 1
    options = {"timeout": given["timeout_ms"] / 1000, "deadline": given["deadline_ms"] / 1000}
    options["max_retries"] = given["max_retries"]
    if given["mode"] == "wait":
        options["wait_timeout"] = given["wait_timeout_ms"] / 1000
    make = {"once": clearway.Call, "pages": clearway.Call.pages, "wait": clearway.Call.wait}[given["mode"]]
    client = getattr(clearway, given["vendor"].capitalize())(**given["credentials"])
    answers: Answers = {"new": lambda: make(given["id"], given["input"], **options).to_json()}
    for at, step in enumerate(given["steps"], start=1):
        if step["by_chance"]:
            # How long it is differs here: the client's chance is not the caller's to choose.
            continue
        answers[f"step {at}"] = lambda step=step: _stepped(client, step)  # type: ignore[misc]
    yield "call", answers


def _stepped(client: Any, step: dict[str, Any]) -> str:
    """One step of a saved call, and the call as it is saved behind it."""
    counts["step"] += 1
    call = clearway.Call.from_json(step["saved"])
    event = step["event"] or {}
    happened: dict[str, Any] = {}
    if "failed" in event:
        happened["failed"] = tuple(event["failed"])
    if "answer" in event:
        answer = event["answer"]
        headers = [(name, value) for name, value in answer["headers"]]
        happened["answer"] = clearway.Response(answer["status"], headers, answer["body"].encode())
    told = _told(lambda: _next(call.step(client, now=step["now_ms"] / 1000, **happened)))
    return f"{told}\n{call.to_json()}"


def _next(step: Any) -> str:
    if isinstance(step, clearway.Send):
        return f"send within {round(step.timeout * 1000)}\n{_requested(step.request)}"
    if isinstance(step, clearway.Wait):
        return f"wait {round(step.seconds * 1000)} {step.why} {step.detail}"
    if isinstance(step, clearway.Page):
        return f"page\n{_replied(step.reply)}"
    return "done\n" + ("-" if step.reply is None else _replied(step.reply))


def _requested(request: clearway.Request) -> str:
    body = "-" if request.body is None else request.body.decode()
    signed = "-" if request.string_to_sign is None else request.string_to_sign
    return "\n".join([request.method, request.url, _listed(request.headers), body, signed])


def _told(call: Callable[[], str]) -> str:
    """What a call gives or raises, as text."""
    try:
        return call()
    except clearway.ValidationError as error:
        return _json(error.report.to_dict())
    except clearway.ApiError as error:
        names = (
            "kind status code message hint request_id retry_after retryable body headers operation method url attempts"
        )
        told = {name: getattr(error, name) for name in names.split()}
        if told["retry_after"] is not None:
            told["retry_after"] = int(told["retry_after"])
        return _json(told)
    except clearway.TransportError as error:
        return f"lost: {error.kind} {_asked(error)} {error.message}"
    except clearway.OutcomeUnknown as error:
        return f"unknown: {error.kind} {_asked(error)} {error.message}"
    except clearway.WaitFailed as error:
        return f"no {error.resource}: {error.state}, {error.reason}, {round(error.waited * 1000)}, {error}"
    except clearway.UsageError as error:
        return f"usage: {error}"


def _listed(headers: Mapping[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in headers.items())


def _or_dash(value: object) -> str:
    return "-" if value is None else str(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


JUDGES = {"input": _inputs, "reply": _replies, "call": _calls}

if __name__ == "__main__":
    main(sys.argv[1])
