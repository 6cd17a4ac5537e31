"""Pickles and copies: of everything that is data, and of nothing that holds a secret."""

from __future__ import annotations

import asyncio
import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from test_error_tree import ANSWERS, answer

import clearway
from clearway import fake

WAYS: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    *[
        lambda value, protocol=protocol: pickle.loads(pickle.dumps(value, protocol))
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
    ],
]


def report() -> clearway.Report:
    return clearway.check("ncloud.update_canary", {"productId": "", "zzz": [1], "canaryCacheTtlSec": 0}, locale="ko")


def invalid() -> clearway.Error:
    with pytest.raises(clearway.ValidationError) as caught:
        clearway.plan("ncloud.update_canary", {"productId": ""})
    return caught.value


ERRORS: list[Callable[[], clearway.Error]] = [
    lambda: clearway.Error("any"),
    invalid,
    lambda: clearway.UsageError("wrong"),
    *[lambda kind=kind: answer(kind) for kind in ANSWERS],
    lambda: clearway.ApiError("newer_kind", 418, "7", "no", "hint", "r", 1.5, True, "body"),
    lambda: clearway.TransportError("broken", "too_large", 2),
    lambda: clearway.ConnectFailed("refused", attempts=3),
    lambda: clearway.TimedOut("late"),
    lambda: clearway.WaitFailed("edgegap.deployment_ready", "ERROR", "crash", False),
    lambda: clearway.OutcomeUnknown("broken", "broken", 1),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("make", ERRORS)
def test_errors(make: Callable[[], clearway.Error], way: Callable[[Any], Any]) -> None:
    error = make()
    again = way(error)
    assert type(again) is type(error)
    assert (str(again), vars(again), again.args) == (str(error), vars(error), error.args)


def test_every_class_of_error_is_among_them() -> None:
    def below(error: type[clearway.Error]) -> set[str]:
        return {error.__name__}.union(*(below(one) for one in error.__subclasses__()))

    assert {type(make()).__name__ for make in ERRORS} == below(clearway.Error)


@pytest.mark.parametrize("way", WAYS)
def test_reports(way: Callable[[Any], Any]) -> None:
    for one in (report(), clearway.Report(), clearway.check("ncloud.update_canary", "{")):
        again = way(one)
        assert (
            again == one and hash(again) == hash(one) and again.to_dict() == one.to_dict() and repr(again) == repr(one)
        )
    for violation in report().violations + report().warnings:
        again = way(violation)
        assert again == violation and again.to_dict() == violation.to_dict() and hash(again) == hash(violation)


def test_reports_that_differ_are_not_equal() -> None:
    one = report()
    for other in (
        clearway.Report(),
        clearway.check("ncloud.update_canary", {}),
        clearway.Report(one.violations, (), 0, 0),
        5,
        None,
    ):
        assert one != other
    assert one.violations[0] != one.violations[1]
    assert clearway.Report(one.violations, one.warnings, 1, 0) != one


@pytest.mark.parametrize("way", WAYS)
def test_replies(way: Callable[[Any], Any]) -> None:
    client = clearway.Ppio(api_key="k", transport=fake.Vendors())
    for reply in (
        client.list_endpoints(pageSize=3).first(),
        client.request("GET", "/gpu-instance/openapi/v1/endpoint"),
    ):
        again = way(reply)
        assert again == reply and hash(again) == hash(reply)
        assert (again.operation, again.status, again.text, again.data) == (
            reply.operation,
            reply.status,
            reply.text,
            reply.data,
        )
        assert (again.headers, again.request_id, again.warnings) == (reply.headers, reply.request_id, reply.warnings)
        assert (again.items, [one.path for one in again.drift]) == (reply.items, [one.path for one in reply.drift])


@pytest.mark.parametrize("way", WAYS)
def test_replies_whatever_came(way: Callable[[Any], Any]) -> None:
    headers = [("Warning", '299 - "old"'), ("warning", "x"), ("x-request-id", "r"), ("Deprecation", "true")]
    replies = [
        clearway.parse("edgegap.get_deployment", 200, headers, '{"current_status": 5, "odd": [1]}'),
        clearway.parse("edgegap.stop_deployment", 410, headers, '{"message": "gone"}'),
        clearway.parse("edgegap.delete_tag", 204, headers, ""),
        clearway.Edgegap(token="t", transport=lambda request: (200, headers, b"[1]")).request("GET", "/v9/any"),
    ]
    for at, reply in enumerate(replies):
        again = way(reply)
        assert again == reply and again.warnings == reply.warnings and again.drift == reply.drift
        assert all(again != other for other in replies[:at] + replies[at + 1 :]) and again != 5
    assert replies[0].drift and way(replies[0].drift) == replies[0].drift
    assert hash(way(replies[0].drift[0])) == hash(replies[0].drift[0])
    assert len(set(replies[0].drift)) == len(replies[0].drift)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("locale", [None, "ja"])
def test_descriptions(way: Callable[[Any], Any], locale: str | None) -> None:
    drafts: list[Any] = [{}, {"users": [{"user_type": "ip_address"}, {}], "tags": 5}, {"application": "g", "zzz": 1}]
    descriptions = [clearway.describe("edgegap.deploy", draft, locale=locale) for draft in drafts]
    for one in descriptions:
        again = way(one)
        assert again == one and hash(again) == hash(one) and repr(again) == repr(one)
        assert again.to_dict() == one.to_dict() and list(again) == list(one) and again.operation == one.operation
        for state in one.values():
            other = way(state)
            assert other == state and hash(other) == hash(state) and other.to_dict() == state.to_dict()
            assert repr(other) == repr(state)
    assert descriptions[0] != descriptions[1] and descriptions[0] != 5
    assert descriptions[1]["/users/0"] != descriptions[1]["/users/1"]


@pytest.mark.parametrize("way", WAYS)
def test_responses_and_lists_of_operations(way: Callable[[Any], Any]) -> None:
    response = clearway.Response(200, [("a", "b"), ("a", "c")], b"\xff")
    again = way(response)
    assert again == response and hash(again) == hash(response)
    assert (again.status, again.headers, again.body) == (200, [("a", "b"), ("a", "c")], b"\xff")
    assert again != clearway.Response(200, [], b"\xff") and again != 5
    assert way(clearway.operations()) == clearway.operations()
    assert type(way(clearway.operations())) is clearway.Operations


@pytest.mark.parametrize("way", WAYS)
def test_operations_and_calls(way: Callable[[Any], Any]) -> None:
    operation = clearway.operation("ncloud.update_canary")
    again = way(operation)
    assert again == operation and again.fields == operation.fields
    call = clearway.Call("ppio.list_endpoints", {"pageSize": 3}, max_retries=1)
    assert way(call).to_json() == call.to_json() and way(call).operation == call.operation


def refused() -> list[Any]:
    client = clearway.Ncloud(access_key="k", secret_key="s")
    request = clearway.plan("ppio.list_endpoints", {}, credentials={"api_key": "k"})
    return [client, client._session, request, clearway.AsyncPpio(api_key="k"), clearway.Edgegap(token="t")]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("at", range(5))
def test_what_holds_credentials_is_not_pickled(at: int, protocol: int) -> None:
    with pytest.raises(TypeError, match="holds credentials and is not pickled"):
        pickle.dumps(refused()[at], protocol)
    with pytest.raises(TypeError, match="holds credentials and is not pickled"):
        copy.deepcopy({"inside": [refused()[at]]})


def test_sends_and_pages_are_not_pickled() -> None:
    client = clearway.Ppio(api_key="k", transport=fake.Vendors())
    send = clearway.Call("ppio.list_endpoints", {}).step(client)
    with pytest.raises(TypeError):
        pickle.dumps(send)
    with pytest.raises(TypeError, match="holds credentials"):
        pickle.dumps(client.list_endpoints())


def test_what_travels_between_processes() -> None:
    """An error of a pool's worker comes back whole."""
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(1) as pool:
        with pytest.raises(clearway.ValidationError) as caught:
            pool.submit(clearway.plan, "ncloud.update_canary", {"productId": ""}).result()
        assert caught.value.report == invalid().report  # type: ignore[attr-defined]
        with pytest.raises(clearway.NotFound):
            pool.submit(clearway.parse, *ANSWERS["not_found"]).result()


def test_in_an_exception_group() -> None:
    async def both() -> None:
        client = clearway.AsyncPpio(api_key="k", transport=fake.Vendors())
        found = await asyncio.gather(
            client.get_endpoint(id="nothing"), client.create_endpoint({}), return_exceptions=True
        )
        assert [type(one) for one in found] == [clearway.NotFound, clearway.ValidationError]

    asyncio.run(both())
