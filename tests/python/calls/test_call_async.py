"""Async clients: many calls at once, cancelled wherever they are, and nothing left behind."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import time
import warnings
from collections.abc import Callable, Coroutine, Iterator
from contextlib import closing, suppress
from typing import Any

import pytest
from lives import DEPLOY, async_client

import clearway
from clearway import fake

#: How long a cancelled call may take to end, in seconds; the machine may be busy.
SOON = 0.35


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """No coroutine that nobody awaited, and no thread."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
        gc.collect()
    assert not [str(warning.message) for warning in caught if "never awaited" in str(warning.message)]
    end = time.monotonic() + 5
    while (threads := senders()) and time.monotonic() < end:
        gc.collect()
        time.sleep(0.01)
    assert not threads


def senders() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("clearway_")]


@pytest.fixture
def server() -> Iterator[fake.Server]:
    with fake.serve() as server:
        yield server


@pytest.fixture
def stalled() -> Iterator[str]:
    """Where connections are taken, and nothing is answered."""
    with closing(socket.create_server(("127.0.0.1", 0), backlog=200)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def test_a_hundred_at_once(server: fake.Server) -> None:
    async def main() -> None:
        ppio = async_client("ppio", None, base_url=server.base_url("ppio"))
        replies = await asyncio.gather(*[ppio.get_endpoint(id=fake.ppio.ENDPOINT) for _ in range(100)])
        assert all(reply.status == 200 for reply in replies)
        assert len(senders()) <= 16

    asyncio.run(main())
    assert len(server.vendors.seen) == 100


def test_the_loop_goes_on_meanwhile(stalled: str) -> None:
    async def main() -> None:
        made = async_client("ppio", None, base_url=stalled, timeout=0.3, max_retries=0)
        task = asyncio.ensure_future(made.get_endpoint(id="e"))
        ticks = 0
        while not task.done():
            await asyncio.sleep(0.01)
            ticks += 1
        assert ticks > 5
        with pytest.raises(clearway.TimedOut):
            await task

    asyncio.run(main())


async def wait_for_ever(made: Any) -> None:
    await made.wait("deployment_ready", request_id="r")


async def call_once(made: Any) -> None:
    await made.get_tag(request_id="r", tag_name="t")


async def pages_without_end(made: Any) -> None:
    async for _ in made.list_deployments():
        pass


async def without_a_table(made: Any) -> None:
    await made.request("GET", "/any")


def answering(status: int, body: bytes, **headers: str) -> Callable[[Any], Any]:
    count = 0

    async def transport(request: Any) -> Any:
        nonlocal count
        count += 1
        await asyncio.sleep(0.005)
        return status, headers, body.replace(b"COUNT", str(count).encode())

    return transport


def hanging(request: Any) -> Any:
    return asyncio.sleep(1000)


STARTING = b'{"request_id": "r", "current_status": "Status.DEPLOYING", "running": false}'
PAGE = b'{"data": [{"request_id": "COUNT"}], "total_count": 100000, "pagination": {"has_next": true, "number": COUNT}}'
#: What it is that is cancelled, and its transport; none is one over sockets, to where nobody answers.
PLACES: dict[str, tuple[Callable[[Any], Coroutine[Any, Any, None]], Any]] = {
    "a send": (call_once, None),
    "a send of a wait": (wait_for_ever, None),
    "a send of a list": (pages_without_end, None),
    "a send without a table": (without_a_table, None),
    "a transport": (call_once, hanging),
    "a transport without a table": (without_a_table, hanging),
    "a back-off": (call_once, answering(503, b"", **{"Retry-After": "50"})),
    "a wait": (wait_for_ever, answering(200, STARTING)),
    "paging": (pages_without_end, answering(200, PAGE)),
}


@pytest.mark.parametrize("by", ["cancel", "timeout"])
@pytest.mark.parametrize("place", PLACES)
def test_cancelled_at_every_await(place: str, by: str, stalled: str) -> None:
    run, transport = PLACES[place]

    async def main() -> None:
        made = async_client("edgegap", transport, base_url=stalled)
        task = asyncio.ensure_future(run(made))
        await asyncio.sleep(0.1)
        assert not task.done()
        began = time.monotonic()
        if by == "cancel":
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        else:
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(task, 0.01)
        assert time.monotonic() - began < SOON

    asyncio.run(main())


def test_a_full_pool_is_free_again() -> None:
    slow = {"faults": [{"effect": "delay", "ms": 20_000, "operation": "ppio.get_endpoint"}]}

    async def main(base_url: str) -> None:
        made = async_client("ppio", None, base_url=base_url)
        tasks = [asyncio.ensure_future(made.get_endpoint(id=fake.ppio.ENDPOINT)) for _ in range(40)]
        await asyncio.sleep(0.2)
        assert len(senders()) == 16
        began = time.monotonic()
        for task in tasks:
            task.cancel()
        found = await asyncio.gather(*tasks, return_exceptions=True)
        assert all(isinstance(one, asyncio.CancelledError) for one in found)
        replies = await asyncio.gather(*[made.get_endpoint_limits() for _ in range(16)])
        assert len(replies) == 16 and time.monotonic() - began < 1

    with fake.serve(scenario=slow) as server:
        asyncio.run(main(server.base_url("ppio")))


def test_a_list_that_nobody_reads_to_its_end() -> None:
    async def main() -> None:
        vendors = fake.Vendors()
        pages = async_client("ppio", vendors).list_endpoints(pageSize=5)
        async for _ in pages:
            break
        iterator = pages.pages()
        assert (await anext(iterator)).status == 200
        await iterator.aclose()
        assert len((await pages.first()).items) == 5
        assert len(await pages.to_list()) == fake.ppio.ENDPOINTS
        assert [page async for page in pages.pages()][0].status == 200

    asyncio.run(main())


def test_no_generator_is_left_for_the_loop_to_close(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        left: list[Any] = []
        monkeypatch.setattr(asyncio.get_running_loop(), "call_soon_threadsafe", lambda *given: left.append(given))
        vendors = fake.Vendors()
        ppio = async_client("ppio", vendors)
        await ppio.get_endpoint(id=fake.ppio.ENDPOINT)
        await ppio.list_endpoints(pageSize=5).first()
        await ppio.list_endpoints(pageSize=5).to_list()
        pages = ppio.list_endpoints(pageSize=5).pages()
        await anext(pages)
        await pages.aclose()
        edgegap = async_client("edgegap", vendors)
        await edgegap.wait("deployment_ready", request_id=(await edgegap.deploy(DEPLOY)).data["request_id"])
        assert left == []

    asyncio.run(main())


def test_states_may_be_told_to_a_coroutine_function() -> None:
    async def main() -> None:
        made = async_client("edgegap", fake.Vendors())
        states: list[str] = []

        async def tell(state: str) -> None:
            await asyncio.sleep(0)
            states.append(state)

        await made.wait("deployment_ready", request_id=(await made.deploy(DEPLOY)).data["request_id"], on_state=tell)
        assert states[-1] == "Status.READY" and len(states) >= 2

    asyncio.run(main())


def test_waits_and_faults_in_virtual_time() -> None:
    async def main() -> None:
        vendors = fake.Vendors({"faults": [{"effect": "unavailable", "operation": "edgegap.get_deployment", "nth": 1}]})
        made = async_client("edgegap", vendors)
        request_id = (await made.deploy(DEPLOY)).data["request_id"]
        states: list[str] = []
        ready = await made.wait("deployment_ready", request_id=request_id, on_state=states.append)
        assert ready.data["running"] is True and len(states) >= 2
        with pytest.raises(clearway.WaitFailed):
            crashed = (await made.deploy(DEPLOY | {"application": fake.edgegap.CRASHING_APP})).data["request_id"]
            await made.wait("deployment_ready", request_id=crashed)
        with pytest.raises(clearway.ValidationError):
            await made.deploy({})
        assert (await made.request("GET", "/v1/locations")).status == 200

    asyncio.run(main())


def test_what_may_not_be_repeated_is_not() -> None:
    async def main() -> None:
        vendors = fake.Vendors({"faults": [{"effect": "reset"}]})
        with pytest.raises(clearway.OutcomeUnknown):
            await async_client("edgegap", vendors).deploy(DEPLOY)
        assert len(vendors.seen) == 1

    asyncio.run(main())


def test_one_client_in_one_loop_after_another(server: fake.Server) -> None:
    made = async_client("ppio", None, base_url=server.base_url("ppio"))

    async def main() -> int:
        return int((await made.get_endpoint(id=fake.ppio.ENDPOINT)).status)

    assert [asyncio.run(main()) for _ in range(3)] == [200] * 3


def test_methods_are_coroutines() -> None:
    made = async_client("ppio", fake.Vendors())
    coroutine = made.get_endpoint(id=fake.ppio.ENDPOINT)
    assert asyncio.iscoroutine(coroutine) and asyncio.iscoroutinefunction(made.get_endpoint)
    with suppress(RuntimeError):
        coroutine.close()
