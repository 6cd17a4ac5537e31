"""One connection to the server of the fake vendors."""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
from collections.abc import Callable
from typing import NamedTuple

from . import _http, _page
from ._serve import Exchange
from ._vendors import Vendors

LINGER = 1.0
"""Seconds that a connection without use is kept, so that what is still sent on it does not destroy the last answer."""


class Site(NamedTuple):
    """What the connections of a server have in common."""

    vendors: Vendors
    url: str
    cors: bool
    log: Callable[[Exchange], None] | None
    connections: set[Connection]


class Connection(asyncio.Protocol):
    """Reads requests one after the other, and answers each in one write."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._buffer = bytearray()
        self._head: _http.Head | None = None
        self._body = bytearray()
        self._timer: asyncio.TimerHandle | None = None
        self._is_over = False
        """Nothing more is read as a request."""
        self._has_ended = False
        """The client sends no more."""
        self._can_write = True

    @property
    def is_busy(self) -> bool:
        """Whether an answer is on its way."""
        return not self._is_over and (self._timer is not None or not self._can_write)

    def close(self) -> None:
        """Cuts the connection, whatever is on its way."""
        self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._site.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._site.connections.discard(self)
        if self._timer is not None:
            self._timer.cancel()

    def data_received(self, data: bytes) -> None:
        if self._is_over:
            return
        self._buffer += data
        if self.is_busy and len(self._buffer) > _http.HEAD_BYTES:
            self._transport.pause_reading()
        self._go_on()

    def eof_received(self) -> bool:
        self._has_ended = True
        return self.is_busy

    def pause_writing(self) -> None:
        self._can_write = False

    def resume_writing(self) -> None:
        self._can_write = True
        self._go_on()

    def _go_on(self) -> None:
        """Answers the requests that have come in, while the client takes the answers."""
        try:
            while not self._is_over and not self.is_busy and (request := self._take_request()):
                self._answer(*request)
        except _http.Problem as problem:
            text = [("Content-Type", "text/plain; charset=utf-8")]
            self._transport.write(_http.response(problem.status, text, f"{problem.text}\n".encode(), keep_alive=False))
            self._linger()
        if not self._is_over and not self.is_busy:
            self._transport.resume_reading()
            if self._has_ended:
                self._transport.close()

    def _take_request(self) -> tuple[_http.Head, bytes] | None:
        if self._head is None:
            self._head = _http.take_head(self._buffer, self._site.url.partition("://")[2])
            if self._head is None:
                return None
            if self._head.expects_continue and not self._buffer and self._head.length <= _http.BODY_BYTES:
                self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        head = self._head
        body = _http.take_body(self._buffer, head, self._body)
        if body is None:
            return None
        self._head, self._body = None, bytearray()
        return head, body

    def _answer(self, head: _http.Head, body: bytes) -> None:
        site = self._site
        # What is too large is not read, so that nothing behind it can be.
        keep_alive = head.keep_alive and len(body) <= _http.BODY_BYTES
        cors = _cors_headers(head) if site.cors else []
        has_body = head.method != "HEAD"
        if head.path == "/" and head.method in ("GET", "HEAD"):
            status, headers, content = 200, list(_page.HEADERS), _page.page(site.url, site.vendors).encode()
            delay, ending, operation = 0.0, "whole", None
        elif cors and _is_preflight(head):
            status, headers, content, delay, ending, operation = 204, [], b"", 0.0, "whole", None
        else:
            status, headers, content, delay, ending, operation = site.vendors.answer(
                head.method, head.url, head.headers, body
            )
        if site.log is not None:
            site.log(Exchange(head.method, head.path, status, operation, delay, ending))
        raw = _http.response(
            status, headers + cors, content, is_whole=ending == "whole", has_body=has_body, keep_alive=keep_alive
        )
        if delay:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(delay, self._finish_late, raw, ending, keep_alive)
        else:
            self._finish(raw, ending, keep_alive)

    def _finish_late(self, raw: bytes, ending: str, keep_alive: bool) -> None:
        self._timer = None
        self._finish(raw, ending, keep_alive)
        self._go_on()

    def _finish(self, raw: bytes, ending: str, keep_alive: bool) -> None:
        if ending == "reset":
            self._is_over = True
            _reset(self._transport)
            return
        self._transport.write(raw)
        if ending == "truncated":
            self._is_over = True
            self._transport.close()
        elif not keep_alive:
            self._linger()

    def _linger(self) -> None:
        """Says no more, and takes what still comes for a while."""
        self._is_over = True
        self._buffer.clear()
        if self._has_ended:
            self._transport.close()
            return
        self._transport.write_eof()
        self._transport.resume_reading()
        self._timer = asyncio.get_running_loop().call_later(LINGER, self._transport.close)


def _reset(transport: asyncio.Transport) -> None:
    """Breaks the connection as a machine does that knows nothing of it."""
    linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    transport.abort()


def _is_preflight(head: _http.Head) -> bool:
    return head.method == "OPTIONS" and head.header("access-control-request-method") is not None


def _cors_headers(head: _http.Head) -> list[tuple[str, str]]:
    """What lets pages of any origin use the server; none where the request is not of a page."""
    if head.header("origin") is None:
        return []
    allowed = [("Access-Control-Allow-Origin", "*"), ("Access-Control-Expose-Headers", "*")]
    if _is_preflight(head):
        # A star does not stand for Authorization.
        names = head.header("access-control-request-headers") or "*"
        allowed += [("Access-Control-Allow-Methods", "*"), ("Access-Control-Allow-Headers", names)]
        allowed += [("Access-Control-Allow-Private-Network", "true"), ("Access-Control-Max-Age", "600")]
    return allowed
