"""A server on loopback that misbehaves as asked, and a proxy that does.

    with Hostile() as server:
        transport.send(Request(server.url("/reset-before-answer")), 5)

What a path does is in `behaviours`; what one port does to every connection, before a request is read, is in `on_connection`.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from behaviours import BEHAVIOURS
from exchange import Exchange, Gone, exit_with, read_head

if TYPE_CHECKING:
    from typing_extensions import Self


@dataclass
class Hostile:
    """Serves until its `with` ends. `connections` and `requests` are what it has seen."""

    tls: ssl.SSLContext | None = None
    on_connection: Callable[[Hostile, socket.socket], None] | None = None
    host: str = "127.0.0.1"
    connections: int = 0
    requests: list[Exchange] = field(default_factory=list)

    def __enter__(self) -> Self:
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
        exchange = Exchange(self.closing, connection, method, path, headers, b"")
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

    def __enter__(self) -> Self:
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
        method, url, _ = head.decode().split(" ", 2)
        is_tunnel = method == "CONNECT"
        host, _, port = (url if is_tunnel else urlsplit(url).netloc).rpartition(":")
        with socket.create_connection((host.strip("[]"), int(port))) as target:
            if is_tunnel:
                connection.sendall(b"HTTP/1.1 200 Connection established\r\nVia: a proxy\r\n\r\n")
            back = threading.Thread(target=pump, args=(target, connection), daemon=True)
            back.start()
            if is_tunnel:
                pump(connection, target)
            else:
                self._forward(head, connection, target)
            back.join()
        raise Gone

    def _forward(self, head: bytes | None, connection: socket.socket, target: socket.socket) -> None:
        """Passes requests on, one after the other, without what is for the proxy itself."""
        while head:
            first, *lines = head.decode().split("\r\n")
            method, url, version = first.split(" ")
            parts = urlsplit(url)
            path = parts.path + (f"?{parts.query}" if parts.query else "")
            kept = [line for line in lines if not line.lower().startswith("proxy-")]
            target.sendall("\r\n".join([f"{method} {path} {version}", *kept]).encode())
            lengths = [int(line.partition(":")[2]) for line in lines if line.lower().startswith("content-length:")]
            left = lengths[0] if lengths else 0
            while left and (data := connection.recv(min(left, 65536))):
                target.sendall(data)
                left -= len(data)
            head = read_head(connection)
            if head:
                self.heads.append(head.decode())
        target.shutdown(socket.SHUT_WR)


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


def pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass
