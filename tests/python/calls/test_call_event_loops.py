"""What async clients leave behind: nothing, wherever they are left."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import warnings
from collections.abc import Coroutine
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

import clearway

PAGE = b'{"endpoints": [{"id": "1"}], "total": 500}'


def client() -> clearway.AsyncPpio:
    return clearway.AsyncPpio(api_key="k", transport=lambda _: (200, {}, PAGE))


async def one() -> None:
    await client().get_endpoint(id="1")


async def first() -> None:
    await client().list_endpoints().first()


async def refused() -> None:
    edgegap = clearway.AsyncEdgegap(token="t", transport=lambda _: (200, {}, b'{"current_status": "Status.DEPLOYING"}'))
    with pytest.raises(ZeroDivisionError):
        await edgegap.wait("deployment_ready", request_id="x", on_state=lambda _: 1 / 0)


@pytest.mark.parametrize("work", [one, first, refused])
def test_nothing_is_left_to_the_event_loop(work: Any) -> None:
    made: list[Coroutine[Any, Any, Any]] = []

    def task(loop: asyncio.AbstractEventLoop, coroutine: Any, **options: Any) -> asyncio.Task[Any]:
        made.append(coroutine)
        return asyncio.Task(coroutine, loop=loop, **options)

    loop = asyncio.new_event_loop()
    loop.set_task_factory(task)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        loop.run_until_complete(work())
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()
        gc.collect()
    assert [coroutine.__qualname__ for coroutine in made] == [work.__qualname__, "sleep"]


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        pass


def test_a_client_goes_on_in_a_forked_process() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    ppio = clearway.AsyncPpio(api_key="k", base_url=f"http://127.0.0.1:{server.server_port}", proxy="")

    async def ask() -> None:
        await ppio.list_endpoints().first()

    asyncio.run(ask())
    context = multiprocessing.get_context("fork")
    child = context.Process(target=lambda: asyncio.run(ask()))
    child.start()
    child.join(10)
    ended = child.exitcode
    child.kill()
    server.shutdown()
    server.server_close()
    assert ended == 0
