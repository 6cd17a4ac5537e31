"""The documented rates: as the vendor counts them, over HTTP, in real time; and who shares them."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from jitter import jittering
from lives import DEPLOY, async_client, client

import clearway
from clearway import fake

CALLS = int(os.environ.get("CLEARWAY_RATE_CALLS", "200"))
RATE = 40
DEMANDED = (CALLS - RATE) / RATE
"""Seconds that so many calls take at least."""


@pytest.fixture
def server() -> Iterator[fake.Server]:
    with fake.serve() as server:
        yield server


def one_after_the_other(base_url: str) -> list[clearway.Reply]:
    made = clearway.Edgegap(token="in-a-loop", base_url=base_url)
    return [made.deploy(DEPLOY) for _ in range(CALLS)]


def in_threads(base_url: str) -> list[clearway.Reply]:
    made = clearway.Edgegap(token="in-threads", base_url=base_url)
    with ThreadPoolExecutor(16) as pool:
        return list(pool.map(lambda _: made.deploy(DEPLOY), range(CALLS)))


def in_one_gather(base_url: str) -> list[clearway.Reply]:
    async def main() -> list[clearway.Reply]:
        async with clearway.AsyncEdgegap(token="in-one-gather", base_url=base_url) as made:
            return list(await asyncio.gather(*[made.deploy(DEPLOY) for _ in range(CALLS)]))

    return asyncio.run(main())


#: Each form of many calls, and how many of its messages are late: were each one, one after the other would be below the rate by itself.
FORMS: list[tuple[Callable[[str], list[clearway.Reply]], float]] = [
    (one_after_the_other, 0.2),
    (in_threads, 1.0),
    (in_one_gather, 1.0),
]


@pytest.mark.parametrize(("form", "late"), FORMS, ids=[form.__name__ for form, _ in FORMS])
def test_no_request_is_turned_away(
    form: Callable[[str], list[clearway.Reply]], late: float, server: fake.Server
) -> None:
    with jittering(server.port, late) as port:
        began = time.perf_counter()
        replies = form(f"http://127.0.0.1:{port}/edgegap")
        took = time.perf_counter() - began
    print(f"{CALLS} calls {form.__name__.replace('_', ' ')}: {took:.2f} s; the rate demands {DEMANDED:.2f} s")
    statuses = [seen.status for seen in server.vendors.seen]
    assert statuses.count(429) == 0 and len(statuses) == len(replies) == CALLS
    assert all(reply.attempts == 1 for reply in replies)
    assert DEMANDED <= took < 2 * DEMANDED


def waits(made: Any, times: int, now: float | None = None) -> list[bool]:
    """Asks so often for a list whose rate is 10 a second, and sends nothing: whether it is to wait."""
    steps = [clearway.Call("edgegap.list_deployments", {}).step(made, now=now) for _ in range(times)]
    assert all(step.why == "rate" for step in steps if isinstance(step, clearway.Wait))
    return [isinstance(step, clearway.Wait) for step in steps]


def free_in(times: int) -> list[bool]:
    return [False] * times


def test_clients_with_the_same_credentials_share_one_rate() -> None:
    many = [clearway.Edgegap(token="common") for _ in range(2)] + [clearway.AsyncEdgegap(token="common")]
    changed = many[0].with_options(deadline=5, locale="ko", proxy=None)
    assert [waits(made, 3) for made in many] == [free_in(3)] * 3
    assert waits(changed, 2) == [False, True]
    assert [waits(made, 1) for made in many] == [[True]] * 3
    # Another account, another vendor's server, and another clock are counted apart.
    for other in (
        clearway.Edgegap(token="uncommon"),
        clearway.Edgegap(token="common", delete_token="more"),
        clearway.Edgegap(token="common", base_url="http://127.0.0.1:9/edgegap"),
        many[0].with_options(base_url="http://127.0.0.1:8/edgegap"),
    ):
        assert waits(other, 11) == [*free_in(10), True]


def test_the_vendor_does_not_forget_with_the_last_client() -> None:
    """A task after the other in one process may make a client each."""
    for _ in range(5):
        assert waits(clearway.Edgegap(token="one-after-the-other", rate_share=0.5), 1) == [False]
    assert waits(clearway.Edgegap(token="one-after-the-other"), 1) == [True]
    # Then nothing is left of them: a request is a second on its way at most, and counts for the share's window of two.
    time.sleep(3.1)
    assert waits(clearway.Edgegap(token="one-after-the-other"), 11) == [*free_in(10), True]


def test_a_clock_of_ones_own_has_its_own_rates() -> None:
    one, two = clearway.Edgegap(token="timed"), clearway.Edgegap(token="timed")
    now = time.time()
    for made in (one, two):
        assert waits(made, 11, now) == [*free_in(10), True]
    assert waits(one.with_options(deadline=5), 1, now) == [True]
    # The system's clock knows nothing of it, and none of the fake vendors in virtual time is slowed down.
    assert waits(one, 11) == [*free_in(10), True]
    vendors = fake.Vendors()
    virtual = [clearway.Edgegap(token="timed", transport=vendors) for _ in range(2)]
    began = time.perf_counter()
    for made in virtual:
        for _ in range(11):
            made.list_deployments().first()
        vendors.advance(2)
    assert time.perf_counter() - began < 0.9


@pytest.mark.parametrize(("share", "most"), [(1, 10), (0.5, 5), (0.25, 2), (0.1, 1), (0.01, 1)])
def test_a_share_of_the_rates(share: float, most: int) -> None:
    made = clearway.Edgegap(token=f"share-{share}", rate_share=share)
    assert waits(made, most + 1) == [*free_in(most), True]
    # Clients that share the rate share the share; so does what comes of them, wherever it sends to.
    again = clearway.Edgegap(token=f"share-{share}")
    assert waits(again.with_options(timeout=3), 1) == [True]
    for kept in (made.with_options(deadline=5), made.with_options(rate_share=None), made.with_options(rate_share=1)):
        assert waits(kept, 1) == [True]
    elsewhere = made.with_options(base_url="http://127.0.0.1:9")
    assert waits(elsewhere, most + 1) == [*free_in(most), True]
    assert waits(made, most + 1, now=time.time()) == [*free_in(most), True]


def test_the_smallest_of_several_shares_counts() -> None:
    made = clearway.AsyncEdgegap(token="several", rate_share=0.5)
    smaller = made.with_options(rate_share=0.2)
    larger = clearway.Edgegap(token="several", rate_share=1)
    assert waits(larger, 3) == [False, False, True] and waits(made, 1) == waits(smaller, 1) == [True]


def test_a_share_below_one_request_a_second_is_one_request_in_more_seconds() -> None:
    made = clearway.Edgegap(token="rare", rate_share=0.01)
    now = 1_768_465_800.0
    assert waits(made, 1, now) == [False]
    step = clearway.Call("edgegap.list_deployments", {}).step(made, now=now)
    # 0.1 requests a second, and the request may be a second on its way.
    assert isinstance(step, clearway.Wait) and 10 <= step.seconds <= 11.1


@pytest.mark.parametrize("share", [0, -1, 1.01, float("nan"), float("inf"), "half", [0.5]])
def test_what_is_no_share(share: Any) -> None:
    with pytest.raises(clearway.UsageError, match="share of a rate"):
        clearway.Edgegap(token="t", rate_share=share)
    made = clearway.Edgegap(token=f"not-{share}".replace(" ", ""))
    with pytest.raises(clearway.UsageError, match="share of a rate"):
        made.with_options(rate_share=share)
    assert waits(made, 10) == free_in(10)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("operation", ["deploy", "create_tag"])
def test_what_was_turned_away_by_a_rate_is_sent_again(operation: str, is_async: bool) -> None:
    """Also what may not be repeated: nothing has come of it."""
    nth = {"deploy": 2, "create_tag": 1}[operation]
    fault = {"effect": "throttle", "operation": f"edgegap.{operation}", "retry_after": 2, "nth": nth}
    vendors = fake.Vendors({"faults": [fault]})
    request_id = clearway.Edgegap(token="any", transport=vendors).deploy(DEPLOY).data["request_id"]
    input = DEPLOY if operation == "deploy" else {"request_id": request_id, "name": "t"}
    began = vendors.time()
    reply = call("edgegap", operation, input, vendors, is_async)
    assert reply.attempts == 2 and 2 <= vendors.time() - began < 3
    statuses = [seen.status for seen in vendors.seen if seen.operation == f"edgegap.{operation}"]
    assert statuses[nth - 1 :] == [429, reply.status]
    assert sum(seen.operation == "edgegap.deploy" and seen.status < 300 for seen in vendors.seen) == nth


def call(vendor: str, operation: str, input: Any, vendors: fake.Vendors, is_async: bool, **options: Any) -> Any:
    made = (async_client if is_async else client)(vendor, vendors, **options)
    result = getattr(made, operation)(input)
    return asyncio.run(result) if is_async else result


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_what_is_turned_away_again_and_again_says_so(is_async: bool) -> None:
    vendors = fake.Vendors({"faults": [{"effect": "throttle", "retry_after": 2}]})
    with pytest.raises(clearway.Throttled) as caught:
        call("edgegap", "deploy", DEPLOY, vendors, is_async)
    assert (caught.value.attempts, caught.value.retryable, caught.value.retry_after) == (3, True, 2)
    # What is longer than the deadline is not waited for, but said.
    vendors = fake.Vendors({"faults": [{"effect": "throttle", "retry_after": 7200}]})
    with pytest.raises(clearway.Throttled, match="retry after: 7200 s") as caught:
        call("edgegap", "deploy", DEPLOY, vendors, is_async)
    assert (caught.value.attempts, caught.value.retryable, len(vendors.seen)) == (1, True, 1)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_quota_is_not_waited_for(is_async: bool) -> None:
    vendors = fake.Vendors({"faults": [{"effect": "quota"}]})
    place = {"productId": fake.ncloud.PRODUCT_ID, "apiId": fake.ncloud.API_ID, "stageId": fake.ncloud.STAGE_ID}
    with pytest.raises(clearway.QuotaExceeded) as caught:
        call("ncloud", "get_stage", place, vendors, is_async)
    assert (caught.value.attempts, caught.value.retryable, len(vendors.seen)) == (1, False, 1)
