"""What the paths of the hostile server do."""

from __future__ import annotations

import functools
import gzip
import time
import zlib
from collections.abc import Callable

from exchange import Exchange

Behaviour = Callable[[Exchange], None]
BEHAVIOURS: dict[str, Behaviour] = {}


def behaviour(path: str) -> Callable[[Behaviour], Behaviour]:
    def register(function: Behaviour) -> Behaviour:
        BEHAVIOURS[path] = function
        return function

    return register


def raw(path: str, *pieces: bytes, then: Behaviour = Exchange.close) -> None:
    """A path that sends these pieces and then does that."""

    def send(exchange: Exchange) -> None:
        for piece in pieces:
            exchange.send(piece)
        then(exchange)

    BEHAVIOURS[path] = send


@functools.cache
def gzip_bomb(plain_bytes: int) -> bytes:
    """About a thousandth of what it becomes."""
    press = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1024 * 1024)
    return b"".join(press.compress(block) for _ in range(plain_bytes // len(block) + 1)) + press.flush()


# Good answers, some of them odd.
def keep(exchange: Exchange) -> None:
    """Leaves the connection open."""


HEAD = b"HTTP/1.1 200 OK\r\n"
GZIPPED = gzip.compress(b'{"zipped": true}')
raw("/close-delimited", HEAD + b'\r\n{"to": "the end"}')
raw("/early-hints", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", HEAD + b"Content-Length: 2\r\n\r\n{}", then=keep)
raw("/continue", b"HTTP/1.1 100 Continue\r\n\r\n", HEAD + b"Content-Length: 2\r\n\r\n{}", then=keep)
raw("/no-content-with-body", b"HTTP/1.1 204 No Content\r\n\r\nstray", then=keep)
raw("/stray-bytes", HEAD + b"Content-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nstolen", then=keep)
FOLDED = b"X-Folded: one\r\n two\r\n\t  three\r\nX-Then:\r\n four\r\nContent-Length: 2\r\n\r\n"
raw("/folded", HEAD + FOLDED + b"{}", then=keep)
raw("/folded-in-pieces", *(bytes([byte]) for byte in HEAD + FOLDED + b"{}"), then=keep)
raw(
    "/folded-after-hints", b"HTTP/1.1 103 Early Hints\r\nLink: </a>,\r\n </b>\r\n\r\n", HEAD + FOLDED + b"{}", then=keep
)
raw("/folded-body", HEAD + b"\r\na\r\n b\r\n\r\n c")
raw("/latin-1", HEAD + b"X-Name: caf\xe9\r\nX-Twice: 1\r\nX-Twice: 2\r\nContent-Length: 2\r\n\r\n{}", then=keep)
raw("/http-1.0", b"HTTP/1.0 200 OK\r\n\r\n{}")
raw("/head", HEAD + b"Content-Length: 99999999999\r\n\r\n", then=keep)
raw("/switching", b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: odd\r\n\r\n", then=Exchange.stall)
raw("/empty-gzip", HEAD + b"Content-Encoding: gzip\r\nContent-Length: 0\r\n\r\n", then=keep)
raw(
    "/chunked-gzip",
    HEAD + b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n",
    b"8\r\n" + GZIPPED[:8] + b"\r\n",
    b"%x;a=b\r\n" % len(GZIPPED[8:]) + GZIPPED[8:] + b"\r\n0\r\nX-Trailer: 1\r\n\r\n",
    then=keep,
)


@behaviour("/ok")
def ok(exchange: Exchange) -> None:
    exchange.answer()


@behaviour("/odd%2Fpath;a,b~c'd(e)*!@:$&=+%EC%95%84")
def odd(exchange: Exchange) -> None:
    exchange.answer()


@behaviour("/echo")
def echo(exchange: Exchange) -> None:
    exchange.answer(exchange.body)


@behaviour("/gzip")
def gzipped(exchange: Exchange) -> None:
    exchange.answer(GZIPPED, "Content-Encoding: gzip")


@behaviour("/redirect")
def redirect(exchange: Exchange) -> None:
    exchange.answer(b"moved", "Location: http://127.0.0.1:1/elsewhere", status="302 Found")


@behaviour("/error")
def error(exchange: Exchange) -> None:
    exchange.answer(b'{"error": 1}', status="503 Service Unavailable")


@behaviour("/answer-then-close")
def answer_then_close(exchange: Exchange) -> None:
    exchange.answer()
    exchange.close()


@behaviour("/large")
def large(exchange: Exchange) -> None:
    exchange.answer(bytes(range(256)) * 4 * 1024 * 4)


# The connection ends.
raw("/close-before-answer")
raw("/reset-before-answer", then=Exchange.reset)
raw("/reset-within-header", HEAD + b"Content-Le", then=Exchange.reset)
raw("/half-header", HEAD + b"Content-Le")
raw("/reset-within-body", HEAD + b"Content-Length: 10\r\n\r\n12345", then=Exchange.reset)
raw("/reset-within-close-delimited", HEAD + b"\r\n12345", then=Exchange.reset)
raw("/longer-than-sent", HEAD + b"Content-Length: 10\r\n\r\n12345")
raw("/chunk-cut", HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n123")
raw("/chunks-without-end", HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")

# Not HTTP, or not what it says.
raw("/no-status-line", b"220 mail.example.com ESMTP\r\n\r\n")
raw("/bad-status", b"HTTP/1.1 abc OK\r\n\r\n")
raw("/binary", bytes(range(256)) * 4)
raw("/bad-header", HEAD + b"no colon here\r\n\r\n{}")
raw("/bad-length", HEAD + b"Content-Length: ten\r\n\r\n{}")
raw("/two-lengths", HEAD + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ")
raw("/bad-chunk", HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")
raw("/huge-chunk", HEAD + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}\r\n")
raw("/broken-gzip", HEAD + b"Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\n" + b"this is no gzip data", then=keep)
raw(
    "/damaged-gzip",
    HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(GZIPPED) + GZIPPED[:-8] + bytes(8),
    then=keep,
)
raw("/cut-gzip", HEAD + b"Content-Encoding: gzip\r\n\r\n" + GZIPPED[:-12])

for name, encoding in (
    ("deflate", "deflate"),
    ("br", "BR"),
    ("zstd", "zstd"),
    ("twice", "gzip, gzip"),
    ("mixed", "br, gzip"),
    ("odd", "\x1b[2Jgzip"),
):
    head = f"Content-Encoding: {encoding}\r\nContent-Length: 4\r\n\r\n".encode()
    raw(f"/encoded-{name}", HEAD + head + b"\x78\x9c\x01\x00", then=keep)
raw("/identity", HEAD + b"Content-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}", then=keep)
raw("/x-gzip", HEAD + b"Content-Encoding: X-GZip\r\nContent-Length: %d\r\n\r\n" % len(GZIPPED) + GZIPPED, then=keep)
raw("/gzip-and-identity", HEAD + b"Content-Encoding: identity\r\nContent-Encoding: gzip\r\n\r\n" + GZIPPED)
raw("/empty-deflate", HEAD + b"Content-Encoding: deflate\r\nContent-Length: 0\r\n\r\n", then=keep)

# Too much.
raw("/huge-header", HEAD + b"X-Much: " + b"a" * 1024 * 1024 + b"\r\n\r\n")
raw("/many-headers", HEAD + b"".join(b"X-%d: 1\r\n" % number for number in range(4000)) + b"\r\n")
raw("/endless-stated", HEAD + b"Content-Length: 99999999999\r\n\r\n{", then=Exchange.stall)


@behaviour("/endless-header")
def endless_header(exchange: Exchange) -> None:
    exchange.send(HEAD)
    while True:
        exchange.send(b"X-More: and more\r\n" * 100)


@behaviour("/endless-body")
def endless_body(exchange: Exchange) -> None:
    exchange.send(HEAD + b"\r\n")
    while True:
        exchange.send(bytes(65536))


@behaviour("/gzip-bomb")
def bomb(exchange: Exchange) -> None:
    exchange.answer(gzip_bomb(48 * 1024 * 1024), "Content-Encoding: gzip")


# Nothing more comes.
raw("/stall-before-answer", then=Exchange.stall)
raw("/stall-within-header", HEAD + b"Content-", then=Exchange.stall)
raw("/stall-before-body", HEAD + b"Content-Length: 10\r\n\r\n", then=Exchange.stall)
raw("/stall-within-body", HEAD + b"Content-Length: 10\r\n\r\n12345", then=Exchange.stall)
raw("/stall-within-chunk", HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n123", then=Exchange.stall)
raw("/stall-before-end-of-chunks", HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n", then=Exchange.stall)
raw("/unread-upload", then=Exchange.stall)


@behaviour("/trickled-header")
def trickled_header(exchange: Exchange) -> None:
    exchange.send(HEAD + b"X-Slow: ")
    trickle(exchange)


@behaviour("/trickled-body")
def trickled_body(exchange: Exchange) -> None:
    exchange.send(HEAD + b"Content-Length: 100000\r\n\r\n")
    trickle(exchange)


def trickle(exchange: Exchange) -> None:
    while not exchange.closing.is_set():
        exchange.send(b"a")
        time.sleep(0.01)
