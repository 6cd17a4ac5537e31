"""A way to the fake vendors on which everything takes a moment, and never the same."""

from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager

MOST = 0.05
"""Seconds that a request, and its answer, is on the way at most."""


@contextmanager
def jittering(port: int, often: float = 1.0) -> Iterator[int]:
    """Passes connections on to this port of loopback; gives the port to connect to. This part of all messages comes 0 to 50 ms later."""
    loop, ready, over, found = asyncio.new_event_loop(), threading.Event(), asyncio.Event(), [0]

    async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65536):
                if random.random() < often:
                    await asyncio.sleep(random.uniform(0, MOST))
                writer.write(data)
        except OSError:
            pass
        finally:
            writer.close()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_vendor, to_vendor = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(pump(reader, to_vendor), pump(from_vendor, writer))

    async def serve() -> None:
        server = await asyncio.start_server(connected, "127.0.0.1", 0, backlog=200)
        found[0] = server.sockets[0].getsockname()[1]
        ready.set()
        await over.wait()
        server.close()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    ready.wait()
    try:
        yield found[0]
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
        loop.close()
