"""Async clients: the same calls, driven without blocking the event loop."""

from __future__ import annotations

import asyncio
import inspect
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from copy import copy
from types import BuiltinFunctionType

from ._client import Base, Clock, States, clock, failure, lost, received
from ._core import Cancel, Page, Send, Transport, Wait
from ._error_kinds import ConnectFailed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable
    from typing import Any

    from typing_extensions import Self

    from ._core import Call, Reply, Request, Response

#: How many requests of one client are under way at once, where no transport is given.
SENDERS = 16


class AsyncClient(Base):
    """A client for one event loop at a time. Sends run in a small pool of threads, or in an async `transport`."""

    _pool: ThreadPoolExecutor | None = None
    _pool_process = 0

    async def aclose(self) -> None:
        """Closes the connections that are kept. `async with` does so at its end; a client that is forgotten closes them, too."""
        self._close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        self._close()

    async def wait(
        self,
        waiter: str,
        input: Any = None,
        /,
        *,
        timeout: float | None = None,
        progress: bool = False,
        on_state: Callable[[str], object] | None = None,
        **fields: Any,
    ) -> Reply:
        """Asks again and again until what `waiter` names has come, for at most `timeout` seconds; gives the last reply.

        `progress` shows the states as they come, `on_state` is called with the first and with each that differs from the one before, and
        awaited where it is a coroutine function.
        Ends with `WaitFailed` where it will not come.
        """
        try:
            call = self._waiting(waiter, input, fields, timeout)
        finally:
            del input, fields
        from ._progress import Progress

        with Progress(str(call.waiter), progress, clock(self._transport)[0]) as shown:
            states, reply = States(shown, on_state), None
            async with aclosing(_steps(self, call)) as steps:
                async for step in steps:
                    if isinstance(step, (Page, Wait)):
                        told = states.seen(step)
                    else:
                        reply = step
                        told = states.end(call, step)
                    if inspect.isawaitable(told):
                        await told
        return _the(reply)

    async def request(self, method: str, path: str, *, query: Any = None, body: Any = None) -> Reply:
        """A signed call without a table: `path` is the whole path after the host. It is sent once; any 2xx is a reply."""
        try:
            request = self._session.request(method, path, query, body, clock(self._transport)[0]())
        finally:
            del query, body
        try:
            response = await self._send(request)
        except Exception as error:
            raise lost(self._session, request, error) from error
        try:
            return self._session.read(request, response, clock(self._transport)[0]())
        finally:
            del response

    async def _send(self, request: Request) -> Response:
        transport = self._transport
        if isinstance(transport, Transport):
            return await self._send_in_pool(transport, request)
        response = transport(request)
        try:
            return received(await response if inspect.isawaitable(response) else response)
        finally:
            del response

    async def _send_in_pool(self, transport: Transport, request: Request) -> Response:
        if self._pool is None or self._pool_process != os.getpid():
            # A fork takes no threads along: a pool of before would wait for them for ever.
            self._pool, self._pool_process = ThreadPoolExecutor(SENDERS, "clearway"), os.getpid()
        cancel, since, timeout = Cancel(), time.monotonic(), request.timeout or 0.0

        def send() -> Response:
            left = timeout - (time.monotonic() - since)
            if left <= 0:
                raise ConnectFailed(f"no sender was free for {timeout:g} s: {SENDERS} requests are under way")
            return transport.send(request, left, cancel)

        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, send)
        finally:
            cancel.set()


class AsyncPages:
    """All pages of a list. Nothing is sent before it is asked for its items; each time it is, the list is read anew."""

    def __init__(self, client: AsyncClient, call: Call) -> None:
        self._client, self._call = client, call

    async def __aiter__(self) -> AsyncIterator[Any]:
        """The items of all pages."""
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    async def pages(self, *, progress: bool = False) -> AsyncGenerator[Reply, None]:
        """The pages, one reply each."""
        from ._progress import Progress

        count = 0
        with Progress(self._call.operation, progress) as shown:
            async with aclosing(_steps(self._client, copy(self._call))) as steps:
                async for step in steps:
                    if isinstance(step, Page):
                        count += len(step.reply.items)
                        shown.page(count, step.reply.total)
                        yield step.reply

    async def first(self) -> Reply:
        """The first page."""
        async with aclosing(self.pages()) as pages:
            return await anext(pages)

    async def to_list(self, *, progress: bool = False) -> list[Any]:
        """The items of all pages."""
        return [item async for page in self.pages(progress=progress) for item in page.items]

    async def to_frame(self, *, progress: bool = False) -> Any:
        """The items of all pages as a pandas DataFrame."""
        from ._frames import records

        return records(await self.to_list(progress=progress))

    def __repr__(self) -> str:
        return f"<AsyncPages of {self._call.operation}: async for, or await .first(), .to_list(), .to_frame()>"


async def once(client: AsyncClient, call: Call) -> Reply:
    """Drives a call to its end."""
    # To its end, since a generator that is left in the middle costs a task of the event loop.
    reply = None
    async for step in _steps(client, call):
        if not isinstance(step, (Page, Wait)):
            reply = step
    return _the(reply)


def _the(reply: Reply | None) -> Reply:
    """What a call other than a list ends with."""
    assert reply is not None
    return reply


async def _steps(client: AsyncClient, call: Call) -> AsyncGenerator[Page | Wait | Reply, None]:
    """Drives a call: gives its pages, the states it waits for, and last its reply, as they come."""
    session = client._session
    clock = Clock(client._transport)
    try:
        step = call.step(session, **clock.passed())
        while True:
            if isinstance(step, Send):
                clock.passed()
                try:
                    response = await client._send(step.request)
                except Exception as error:
                    failed = failure(error)
                    step = call.step(session, failed=failed, **clock.sent(failed[0], step.timeout))
                else:
                    try:
                        step = call.step(session, answer=response, **clock.passed())
                    finally:
                        # It may repeat the credentials that it was sent, and a traceback would show it.
                        del response
            elif isinstance(step, Wait):
                if step.why == "state":
                    yield step
                slept = _sleep(step.seconds) if clock.sleep is time.sleep else clock.sleep(step.seconds)
                if inspect.isawaitable(slept):
                    await slept
                step = call.step(session, **clock.passed(step.seconds))
            elif isinstance(step, Page):
                yield step
                step = call.step(session, **clock.passed())
            else:
                if step.reply is not None:
                    yield step.reply
                return
    finally:
        # Cancelled, or nobody wants the rest.
        call.cancel(session)


async def _sleep(seconds: float) -> None:
    """As asyncio's, which never ends where a test has stopped the clock of the event loop."""
    if isinstance(time.monotonic, BuiltinFunctionType):
        return await asyncio.sleep(seconds)
    loop, over = asyncio.get_running_loop(), asyncio.Event()
    by_loop = loop.call_later(seconds, over.set)
    by_thread = threading.Timer(seconds, loop.call_soon_threadsafe, (over.set,))
    by_thread.daemon = True
    by_thread.start()
    try:
        await over.wait()
    finally:
        by_loop.cancel()
        by_thread.cancel()
