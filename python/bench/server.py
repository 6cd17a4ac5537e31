"""A server that gives one answer to everything as fast as it can: `server.py BODYFILE` prints its port and serves until its input ends."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path


class Canned(asyncio.Protocol):
    """Requests without a body, one after another on a connection that is kept."""

    answer: bytes
    transport: asyncio.Transport
    rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        requests = (self.rest + data).split(b"\r\n\r\n")
        self.rest = requests.pop()
        self.transport.write(self.answer * len(requests))


async def main() -> None:
    body = Path(sys.argv[1]).read_bytes()
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    Canned.answer = head.encode() + body
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Canned, "127.0.0.1", 0, backlog=256)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
