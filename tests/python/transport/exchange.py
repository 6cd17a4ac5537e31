"""A request and what a hostile server may do on its connection."""

from __future__ import annotations

import socket
import struct
import threading
from dataclasses import dataclass, field


@dataclass
class Request:
    """All that a transport wants to know of a request."""

    url: str
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    timeout: float | None = None


class Gone(Exception):
    """The client has closed, or the server is to end."""


@dataclass
class Exchange:
    """One request, and the connection it came on."""

    closing: threading.Event
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
        """Neither reads nor writes until the server ends."""
        self.closing.wait()
        raise Gone

    def reset(self) -> None:
        reset(self.connection)
        raise Gone

    def close(self) -> None:
        raise Gone


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


def exit_with(error: Exception) -> bytes:
    raise error
