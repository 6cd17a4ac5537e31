"""Every operation by its documented example: what is sent is what plan makes, and what comes is what parse reads."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from lives import Example, async_client, client, examples

import clearway

EXAMPLES = examples()


class Vendor:
    """Answers with the same, and keeps what it was asked."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.asked: list[clearway.Request] = []

    def __call__(self, request: clearway.Request) -> Any:
        self.asked.append(request)
        return self.answer

    def time(self) -> float:
        return 1_768_465_800.0

    def sleep(self, seconds: float) -> None:
        raise AssertionError("nothing is to be waited for")


class AsyncVendor(Vendor):
    async def __call__(self, request: clearway.Request) -> Any:
        await asyncio.sleep(0)
        return super().__call__(request)


def test_there_is_one_for_each() -> None:
    assert [example.operation for example in EXAMPLES] == sorted(operation.id for operation in clearway.operations())


def is_as_planned(example: Example, vendor: Vendor, planned: clearway.Request, reply: clearway.Reply) -> None:
    (asked,) = vendor.asked
    assert (asked.operation, asked.method, asked.url) == (example.operation, planned.method, planned.url)
    assert (asked.headers, asked.body, asked.report) == (planned.headers, planned.body, planned.report)
    assert 0 < (asked.timeout or 0) <= 30 and planned.timeout is None
    expected = clearway.parse(example.operation, *example.answer)
    assert (reply.operation, reply.status, reply.text, reply.data) == (
        example.operation,
        expected.status,
        expected.text,
        expected.data,
    )
    assert (reply.headers, reply.request_id, reply.warnings) == (
        expected.headers,
        expected.request_id,
        expected.warnings,
    )
    assert [(one.path, one.kind) for one in reply.drift] == [(one.path, one.kind) for one in expected.drift]


@pytest.mark.parametrize("form", ["keywords", "mapping", "text"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.operation)
def test_sync(example: Example, form: str) -> None:
    vendor = Vendor(clearway.Response(*example.answer))
    made = client(example.vendor, vendor)
    given, fields = arguments(example, form)
    planned = getattr(made.plan, example.name)(*given, **fields)
    assert getattr(made.check, example.name)(*given, **fields) == planned.report
    described = getattr(made.describe, example.name)(*given, **fields)
    assert described.to_dict() == clearway.describe(example.operation, example.input).to_dict()
    assert not vendor.asked
    reply = getattr(made, example.name)(*given, **fields)
    is_as_planned(example, vendor, planned, reply.first() if isinstance(reply, clearway.Pages) else reply)


@pytest.mark.parametrize("make", [Vendor, AsyncVendor])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.operation)
def test_async(example: Example, make: type[Vendor]) -> None:
    vendor = make(example.answer)

    async def main() -> clearway.Reply:
        made = async_client(example.vendor, vendor)
        reply = getattr(made, example.name)(example.input)
        first: clearway.Reply = await (reply.first() if isinstance(reply, clearway.AsyncPages) else reply)
        return first

    planned = getattr(async_client(example.vendor, vendor).plan, example.name)(example.input)
    is_as_planned(example, vendor, planned, asyncio.run(main()))


def arguments(example: Example, form: str) -> tuple[tuple[Any, ...], dict[str, Any]]:
    if form == "keywords":
        return (), example.input
    return (example.input if form == "mapping" else json.dumps(example.input),), {}


def test_either_one_argument_or_keywords() -> None:
    made = client("ppio", Vendor(None))
    for run in (made.get_endpoint, made.plan.get_endpoint, made.check.get_endpoint, made.list_endpoints):
        with pytest.raises(clearway.UsageError, match="one argument or as keywords"):
            run({"id": "e"}, id="e")


def test_fields_whose_names_are_pythons_own() -> None:
    made = client("edgegap", Vendor(None))
    report = made.check.deploy(**{"self": 1, "input": 2, "class": 3, "client": 4})
    assert {"/self", "/input", "/class", "/client"} <= {violation.path for violation in report.violations}
