"""What a call without a table is made of, and what is seen of others."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType
from typing import Any

import pytest

import clearway


class Order(Enum):
    NEWEST = "newest first"


def sent(**given: Any) -> clearway.Request:
    requests: list[clearway.Request] = []

    def transport(request: clearway.Request) -> tuple[int, dict[str, str], bytes]:
        requests.append(request)
        return 200, {}, b"{}"

    clearway.Ncloud(access_key="a", secret_key="s", transport=transport).request("POST", "/x", **given)
    return requests[0]


def query(value: Any) -> str:
    return sent(query={"q": value}).url.partition("?q=")[2]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (1e-7, "1e-7"),
        (1e22, "1e%2B22"),
        (10**30, "1" + "0" * 30),
        (True, "true"),
        ("a b", "a%20b"),
        (Order.NEWEST, "newest%20first"),
    ],
)
def test_a_query_has_numbers_as_the_queries_of_operations_have_them(value: Any, text: str) -> None:
    assert query(value) == text


@pytest.mark.parametrize("value", [None, [1, 2], {}, float("nan"), float("inf"), 10**400, "\ud800", b"x", object()])
def test_nothing_else_gets_into_a_query(value: Any) -> None:
    with pytest.raises(clearway.UsageError, match="query is a mapping, or a list of pairs"):
        query(value)


def test_a_query_is_any_mapping_of_texts() -> None:
    assert sent(query=MappingProxyType({"q": 1})).url.endswith("?q=1")
    with pytest.raises(clearway.UsageError, match="query is a mapping"):
        sent(query={1: "q"})


@pytest.mark.parametrize("body", ["\ud800", {"a": "\ud800"}])
def test_a_body_is_not_changed_on_the_way(body: Any) -> None:
    with pytest.raises(clearway.UsageError, match="surrogate"):
        sent(body=body)
    assert sent(body={"a": "é"}).body == '{"a":"é"}'.encode()
    assert sent(body=b"\xff").body == b"\xff"
    assert sent().body is None


def test_a_wait_has_no_state_before_one_was_seen() -> None:
    client = clearway.Edgegap(token="t")
    call = clearway.Call.wait("edgegap.deployment_ready", {"request_id": "x"})
    assert isinstance(call.step(client, now=1.0), clearway.Send)
    assert call.state is None
    call.step(client, answer=(200, {}, b'{"current_status": "Status.DEPLOYING"}'), now=2.0)
    assert call.state == "Status.DEPLOYING"


def test_secrets_are_masked_in_answers_of_undocumented_successes_too() -> None:
    body = b'{"endpoint": {"envs": [{"key": "PASSWORD", "value": "hunter2"}]}}'
    for status in (200, 206):
        assert "hunter2" not in clearway.parse("ppio.get_endpoint", status, {}, body)._shown_text()
