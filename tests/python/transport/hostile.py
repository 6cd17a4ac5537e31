"""A server on loopback that misbehaves as asked, and a proxy that does.

    with Hostile() as server:
        transport.send(request(server.url("/reset-before-answer")), 5)

What a path does is in `BEHAVIOURS`; what one port does to every connection, before a request is read, is in `on_connection`.
"""

from __future__ import annotations

import gzip
import socket
import ssl
import struct
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType

Behaviour = Callable[["Exchange"], None]
BEHAVIOURS: dict[str, Behaviour] = {}


class Gone(Exception):
    """The client has closed, or the server is to end."""


@dataclass
class Exchange:
    """One request, and the connection it came on."""

    server: Hostile
    connection: socket.socket
    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    def send(self, *pieces: bytes) -> None:
        for piece in pieces:
            self.connection.sendall(piece)

    def answer(self, body: bytes = b"{}", *headers: str, status: str = "200 OK") -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
        self.send("\r\n".join(lines).encode() + body)

    def stall(self) -> None:
        self.server.stall(self.connection)

    def reset(self) -> None:
        reset(self.connection)
        raise Gone

    def close(self) -> None:
        raise Gone


@dataclass
class Hostile:
    """Serves until its `with` ends. `connections` and `requests` are what it has seen."""

    tls: ssl.SSLContext | None = None
    on_connection: Callable[[Hostile, socket.socket], None] | None = None
    host: str = "127.0.0.1"
    connections: int = 0
    requests: list[Exchange] = field(default_factory=list)

    def __enter__(self) -> Hostile:
        self.lock = threading.Lock()
        self.closing = threading.Event()
        self.listener = socket.create_server((self.host, 0), backlog=128)
        # So that an upload soon waits for somebody to read.
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        self.port: int = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        # Closing alone does not wake an accept.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def url(self, path: str = "/ok", host: str | None = None) -> str:
        return f"{'https' if self.tls else 'http'}://{host or self.host}:{self.port}{path}"

    def stall(self, connection: socket.socket) -> None:
        """Neither reads nor writes until the server ends."""
        self.closing.wait()
        raise Gone

    def _accept(self) -> None:
        while not self.closing.is_set():
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with self.lock:
                self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            if self.on_connection:
                self.on_connection(self, connection)
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while exchange := self._read(connection):
                with self.lock:
                    self.requests.append(exchange)
                BEHAVIOURS[exchange.path.partition("?")[0]](exchange)
        except (Gone, OSError):
            pass
        finally:
            connection.close()

    def _read(self, connection: socket.socket) -> Exchange | None:
        head = read_head(connection)
        if head is None:
            return None
        first, *lines = head.decode("latin-1").split("\r\n")[:-2]
        method, path, _ = first.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        exchange = Exchange(self, connection, method, path, headers, b"")
        if path.startswith("/unread-upload"):
            return exchange
        length = int(headers.get("content-length", "0"))
        while len(exchange.body) < length:
            exchange.body += connection.recv(length - len(exchange.body)) or exit_with(Gone())
        return exchange


@dataclass
class Proxy:
    """An HTTP proxy. `heads` are the requests it got; `behave` answers them, or opens the way by default."""

    behave: Callable[[Hostile, socket.socket], None] | None = None
    heads: list[str] = field(default_factory=list)

    def __enter__(self) -> Proxy:
        self.server = Hostile(on_connection=self._serve).__enter__()
        self.port = self.server.port
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.__exit__(kind, error, trace)

    def url(self, user: str = "") -> str:
        return f"http://{user}127.0.0.1:{self.port}"

    def _serve(self, server: Hostile, connection: socket.socket) -> None:
        head = read_head(connection) or exit_with(Gone())
        self.heads.append(head.decode())
        if self.behave:
            self.behave(server, connection)
            raise Gone
        host, _, port = head.split(b" ")[1].decode().rpartition(":")
        with socket.create_connection((host.strip("[]"), int(port))) as target:
            connection.sendall(b"HTTP/1.1 200 Connection established\r\nVia: a proxy\r\n\r\n")
            back = threading.Thread(target=pump, args=(target, connection), daemon=True)
            back.start()
            pump(connection, target)
            back.join()
        raise Gone


def full_backlog(host: str = "127.0.0.1", port: int = 0) -> tuple[int, list[socket.socket]]:
    """A port where the kernel drops every SYN: connecting neither succeeds nor fails while the sockets are kept."""
    listener = socket.create_server((host, port), backlog=0)
    held = [listener]
    while True:
        waiting = socket.socket()
        held.append(waiting)
        waiting.settimeout(0.1)
        try:
            waiting.connect(listener.getsockname())
        except TimeoutError:
            return listener.getsockname()[1], held


def reset(connection: socket.socket) -> None:
    """Closes with RST instead of FIN."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def read_head(connection: socket.socket) -> bytes | None:
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        byte = connection.recv(1)
        if not byte:
            return None
        head += byte
    return head


def pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def exit_with(error: Exception) -> bytes:
    raise error


def gzip_bomb(plain_bytes: int) -> bytes:
    """About a thousandth of what it becomes."""
    press = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1024 * 1024)
    return b"".join(press.compress(block) for _ in range(plain_bytes // len(block) + 1)) + press.flush()


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
raw("/latin-1", HEAD + b"X-Name: caf\xe9\r\nX-Twice: 1\r\nX-Twice: 2\r\nContent-Length: 2\r\n\r\n{}", then=keep)
raw("/http-1.0", b"HTTP/1.0 200 OK\r\n\r\n{}")
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
    exchange.answer(gzip_bomb(200 * 1024 * 1024), "Content-Encoding: gzip")


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
    while not exchange.server.closing.is_set():
        exchange.send(b"a")
        time.sleep(0.01)
