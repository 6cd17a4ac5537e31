"""Transports of other libraries, and of nobody's."""

from __future__ import annotations

import asyncio
import socket
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, closing
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock, Mock

import aiohttp
import httpx
import httpx2
import pytest
import requests
import urllib3
from lives import DEPLOY, async_client, client

import clearway
from clearway import fake


def of_requests() -> Any:
    session = requests.Session()

    def transport(request: clearway.Request) -> requests.Response:
        return session.request(
            request.method,
            request.url,
            headers=request.headers,
            data=request.body,
            timeout=request.timeout,
            allow_redirects=False,
        )

    return transport


def of_httpx(library: Any) -> Any:
    client = library.Client()

    def transport(request: clearway.Request) -> Any:
        return client.request(
            request.method, request.url, headers=request.headers, content=request.body, timeout=request.timeout
        )

    return transport


def of_urllib3() -> Any:
    pool = urllib3.PoolManager()

    def transport(request: clearway.Request) -> Any:
        return pool.request(
            request.method,
            request.url,
            headers=request.headers,
            body=request.body,
            timeout=request.timeout,
            redirect=False,
            retries=False,
        )

    return transport


async def of_aiohttp(stack: AsyncExitStack) -> Any:
    session = await stack.enter_async_context(aiohttp.ClientSession())

    async def transport(request: clearway.Request) -> Any:
        timeout = aiohttp.ClientTimeout(total=request.timeout)
        options: Any = {"headers": request.headers, "data": request.body, "timeout": timeout, "allow_redirects": False}
        async with session.request(request.method, request.url, **options) as response:
            return response.status, response.headers, await response.read()

    return transport


async def of_async_httpx(library: Any, stack: AsyncExitStack) -> Any:
    client = await stack.enter_async_context(library.AsyncClient())

    async def transport(request: clearway.Request) -> Any:
        return await client.request(
            request.method, request.url, headers=request.headers, content=request.body, timeout=request.timeout
        )

    return transport


SYNC: dict[str, Callable[[], Any]] = {
    "requests": of_requests,
    "httpx": lambda: of_httpx(httpx),
    "httpx2": lambda: of_httpx(httpx2),
    "urllib3": of_urllib3,
}
ASYNC: dict[str, Callable[[AsyncExitStack], Any]] = {
    "aiohttp": of_aiohttp,
    "httpx": lambda stack: of_async_httpx(httpx, stack),
    "httpx2": lambda stack: of_async_httpx(httpx2, stack),
}


@pytest.fixture(scope="module")
def server() -> Iterator[fake.Server]:
    with fake.serve() as server:
        yield server


@pytest.fixture
def refused() -> str:
    """Where nobody listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture
def stalled() -> Iterator[str]:
    """Where nobody answers."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


@pytest.mark.parametrize("library", SYNC)
def test_other_libraries(library: str, server: fake.Server) -> None:
    transport = SYNC[library]()
    edgegap = client("edgegap", transport, base_url=server.base_url("edgegap"))
    deployed = edgegap.deploy(DEPLOY)
    assert deployed.status == 202
    assert (
        edgegap.get_deployment(request_id=deployed.data["request_id"])
        .headers["content-type"]
        .startswith("application/json")
    )
    ppio = client("ppio", transport, base_url=server.base_url("ppio"))
    assert len(ppio.list_endpoints(pageSize=10).to_list()) == fake.ppio.ENDPOINTS
    stage = {"productId": fake.ncloud.PRODUCT_ID, "apiId": fake.ncloud.API_ID, "stageId": fake.ncloud.STAGE_ID}
    assert client("ncloud", transport, base_url=server.base_url("ncloud")).get_stage(stage).status == 200
    with pytest.raises(clearway.NotFound):
        ppio.get_endpoint(id="nothing")


@pytest.mark.parametrize("library", SYNC)
def test_what_other_libraries_raise(library: str, refused: str, stalled: str) -> None:
    transport = SYNC[library]()
    with pytest.raises(clearway.TransportError) as caught:
        client("edgegap", transport, base_url=refused, max_retries=0).list_locations().first()
    assert isinstance(caught.value, clearway.ConnectFailed) or library == "requests"
    with pytest.raises(clearway.TimedOut):
        client("edgegap", transport, base_url=stalled, max_retries=0, timeout=0.1).list_locations().first()
    with pytest.raises(clearway.OutcomeUnknown):
        client("edgegap", transport, base_url=stalled, timeout=0.1).deploy(DEPLOY)


@pytest.mark.parametrize("library", ASYNC)
def test_other_async_libraries(library: str, server: fake.Server, refused: str, stalled: str) -> None:
    async def main() -> None:
        async with AsyncExitStack() as stack:
            transport = await ASYNC[library](stack)
            edgegap = async_client("edgegap", transport, base_url=server.base_url("edgegap"))
            assert (await edgegap.deploy(DEPLOY)).status == 202
            ppio = async_client("ppio", transport, base_url=server.base_url("ppio"))
            assert len(await ppio.list_endpoints(pageSize=10).to_list()) == fake.ppio.ENDPOINTS
            with pytest.raises(clearway.NotFound):
                await ppio.get_endpoint(id="nothing")
            with pytest.raises(clearway.ConnectFailed):
                await edgegap.with_options(base_url=refused, max_retries=0).list_locations().first()
            with pytest.raises(clearway.TimedOut):
                await edgegap.with_options(base_url=stalled, max_retries=0, timeout=0.1).list_locations().first()

    asyncio.run(main())


BODY = b'{"locations": []}'
ANSWERS: dict[str, Any] = {
    "a response": clearway.Response(200, {"a": "b"}, BODY),
    "pairs": clearway.Response(200, [("a", "b"), ("a", "c")], BODY),
    "a tuple": (200, {"a": "b"}, BODY),
    "text": (200, [("a", b"b")], BODY.decode()),
    "a bytearray": (200, None, bytearray(BODY)),
    "status_code": SimpleNamespace(status_code=200, headers={"a": "b"}, content=BODY),
    "read": SimpleNamespace(status=200, headers={}, read=lambda: BODY),
    "data": SimpleNamespace(status=200, headers=[], data=BODY),
}
NONSENSE: dict[str, Any] = {
    "nothing": None,
    "a number": 200,
    "a class": clearway.Response,
    "a pair": (200, BODY),
    "a status in words": ("OK", {}, BODY),
    "a status too large": (99999, {}, BODY),
    "a status below 0": (-1, {}, BODY),
    "headers that are a number": (200, 5, BODY),
    "headers that are no pairs": (200, ["a"], BODY),
    "a header that is a number": (200, {"a": 5}, BODY),
    "a body that is a number": (200, {}, 5),
    "no body": SimpleNamespace(status=200, headers={}),
    "no status": SimpleNamespace(headers={}, body=BODY),
    "no headers": SimpleNamespace(status=200, body=BODY),
}


@pytest.mark.parametrize("what", ANSWERS)
def test_whatever_looks_like_a_response(what: str) -> None:
    reply = client("edgegap", lambda request: ANSWERS[what]).list_locations().first()
    assert (reply.status, reply.text) == (200, BODY.decode())


@pytest.mark.parametrize("what", NONSENSE)
def test_what_is_no_response(what: str) -> None:
    made = client("edgegap", lambda request: NONSENSE[what])
    for run in (
        made.list_locations().first,
        lambda: made.get_tag(request_id="r", tag_name="t"),
        lambda: made.request("GET", "/x"),
    ):
        with pytest.raises(clearway.UsageError):
            run()


def test_the_usual_slips_are_named() -> None:
    """A `return` that is missing, and an async function for a client that blocks."""

    async def transport(request: Any) -> Any:
        return 200, {}, BODY

    made = client("edgegap", lambda request: None)
    for run in (made.list_locations().first, lambda: made.request("GET", "/x")):
        with pytest.raises(clearway.UsageError, match="None: does its last line return it"):
            run()
    made = client("edgegap", transport)
    for run in (made.list_locations().first, lambda: made.request("GET", "/x")):
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # No coroutine is left that nobody awaits.
            with pytest.raises(clearway.UsageError, match="for the Async clients"):
                run()


class Mine(Exception):
    pass


@pytest.mark.parametrize(
    "error", [Mine("no"), KeyboardInterrupt(), SystemExit(1), ValueError("no"), AssertionError()], ids=repr
)
def test_what_is_no_failure_to_send_passes_through(error: BaseException) -> None:
    def transport(request: Any) -> Any:
        raise error

    made = client("edgegap", transport)
    for run in (made.list_locations().first, lambda: made.deploy(DEPLOY), lambda: made.request("GET", "/x")):
        with pytest.raises(type(error)) as caught:
            run()
        assert caught.value is error


@pytest.mark.parametrize(
    ("error", "wanted"),
    [
        (ConnectionRefusedError("refused"), clearway.ConnectFailed),
        (socket.gaierror("no such name"), clearway.ConnectFailed),
        (TimeoutError("late"), clearway.TimedOut),
        (ConnectionResetError("reset"), clearway.TransportError),
        (BrokenPipeError("broken"), clearway.TransportError),
        (clearway.TransportError("too much", "too_large"), clearway.TransportError),
    ],
    ids=repr,
)
def test_what_the_standard_library_raises(error: Exception, wanted: type[clearway.TransportError]) -> None:
    def transport(request: Any) -> Any:
        raise error

    with pytest.raises(wanted) as caught:
        client("edgegap", transport, max_retries=0).list_locations().first()
    assert str(error) in str(caught.value)


@pytest.mark.parametrize("mock", [Mock, MagicMock])
def test_a_mock_tells_no_time(mock: type[Mock]) -> None:
    transport = mock(return_value=clearway.Response(200, {}, BODY))
    assert client("edgegap", transport).list_locations().first().text == BODY.decode()
    timestamp = client("ncloud", transport).plan.get_stage(productId="p", apiId="a", stageId="s").headers
    assert abs(int(timestamp["x-ncp-apigw-timestamp"]) / 1000 - time.time()) < 60


def test_a_redirect_is_not_followed() -> None:
    asked = []

    def transport(request: Any) -> Any:
        asked.append(request.url)
        return 302, {"Location": "https://elsewhere.example/"}, b""

    with pytest.raises(clearway.Redirect):
        client("edgegap", transport).list_locations().first()
    assert len(asked) == 1


def test_what_a_transport_is_asked() -> None:
    asked: list[clearway.Request] = []

    def transport(request: clearway.Request) -> Any:
        asked.append(request)
        return 202, {}, b"{}"

    client("edgegap", transport, timeout=7).deploy(DEPLOY)
    (request,) = asked
    assert (request.method, request.url, request.timeout) == ("POST", "https://api.edgegap.com/v2/deployments", 7.0)
    assert isinstance(request.headers, dict) and isinstance(request.body, bytes)
    assert request.headers["Authorization"] == "token any"
