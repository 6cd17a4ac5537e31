"""HTTP/1.1 as a server reads it: bytes in, requests or problems out. No sockets."""

from __future__ import annotations

import re
from http import HTTPStatus

from .._core import FakeVendors

BODY_BYTES = FakeVendors.BODY_BYTES
"""The longest body; the vendors answer that a longer one is too large."""
HEAD_BYTES = 400_000
"""The longest request line and headers together; the vendors answer what is shorter, and still too long."""

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(;[^\r\n]*)?")


class Problem(Exception):
    """Bytes that are no request: the status and the words to answer with, after which the connection is of no use."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


class Head:
    """A request line and its headers."""

    __slots__ = ("expects_continue", "headers", "is_chunked", "keep_alive", "length", "method", "target", "url")

    def __init__(self, raw: bytes | bytearray, default_host: str) -> None:
        line, *lines = raw.decode("latin-1").split("\r\n")
        parts = line.split(" ")
        if len(parts) != 3 or not _TOKEN.fullmatch(parts[0]) or not parts[1] or _CONTROL.search(line):
            raise Problem(400, "the request line is not METHOD TARGET HTTP/1.1")
        self.method, self.target, version = parts
        if version not in ("HTTP/1.1", "HTTP/1.0"):
            raise Problem(505, "use HTTP/1.1")
        self.headers: list[tuple[str, str]] = []
        self.length = 0
        self.is_chunked = False
        self.expects_continue = False
        self.keep_alive = version == "HTTP/1.1"
        host = None
        has_length = False
        for line in lines:
            name, colon, value = line.partition(":")
            if not colon or not _TOKEN.fullmatch(name) or _CONTROL.search(value):
                raise Problem(400, "a header is not NAME: VALUE")
            value = value.strip(" \t")
            self.headers.append((name, value))
            name = name.lower()
            if name == "host":
                if host is not None:
                    raise Problem(400, "there are several Host headers")
                host = value
            elif name == "content-length":
                length = _length(value)
                if has_length and length != self.length:
                    raise Problem(400, "there are several Content-Length headers")
                has_length, self.length = True, length
            elif name == "transfer-encoding":
                if value.lower() != "chunked" or self.is_chunked:
                    raise Problem(501, "the only Transfer-Encoding read here is chunked")
                self.is_chunked = True
            elif name == "connection":
                if "close" in [option.strip().lower() for option in value.split(",")]:
                    self.keep_alive = False
            elif name == "expect":
                if value.lower() != "100-continue":
                    raise Problem(417, "the only expectation met here is 100-continue")
                self.expects_continue = version == "HTTP/1.1"
        if self.is_chunked and has_length:
            raise Problem(400, "Content-Length and Transfer-Encoding exclude each other")
        if host is None and version == "HTTP/1.1":
            raise Problem(400, "Host is missing")
        self.url = self.target if "://" in self.target.split("?")[0] else f"http://{host or default_host}{self.target}"

    @property
    def path(self) -> str:
        """The path without the query, which may hold secrets; nor the userinfo of a proxy's target."""
        target = self.target.partition("?")[0]
        return target if target.startswith("/") else "/" + "/".join(target.split("/")[3:])

    def header(self, name: str) -> str | None:
        return next((value for known, value in self.headers if known.lower() == name), None)


def take_head(buffer: bytearray, default_host: str) -> Head | None:
    """Takes a request's head off the buffer, where it is all there."""
    while buffer[:2] == b"\r\n":
        del buffer[:2]
    end = buffer.find(b"\r\n\r\n")
    if end > HEAD_BYTES or (end < 0 and len(buffer) > HEAD_BYTES):
        raise Problem(431, "the request line and headers are too long")
    if end < 0:
        if b"\n\n" in buffer:
            raise Problem(400, "lines end with CR and LF")
        return None
    head = Head(buffer[:end], default_host)
    del buffer[: end + 4]
    return head


def take_body(buffer: bytearray, head: Head, chunks: bytearray) -> bytes | None:
    """Takes a request's body off the buffer, where it is all there; `chunks` keeps those that came before. One that is too large is not
    read: what stands for it has `BODY_BYTES` and one."""
    if head.is_chunked:
        return bytes(chunks) if _take_chunks(buffer, chunks) else None
    if head.length > BODY_BYTES:
        return bytes(BODY_BYTES + 1)
    if len(buffer) < head.length:
        return None
    body = bytes(buffer[: head.length])
    del buffer[: head.length]
    return body


def response(
    status: int,
    headers: list[tuple[str, str]],
    body: bytes,
    *,
    is_whole: bool = True,
    has_body: bool = True,
    keep_alive: bool = True,
) -> bytes:
    """A response as bytes. One that is not whole says its length in its headers already."""
    lines = [_STATUS_LINES.get(status) or f"HTTP/1.1 {status} "]
    lines += [f"{name}: {value}" for name, value in headers]
    if is_whole and status != 204:
        lines.append(f"Content-Length: {len(body)}")
    if not keep_alive:
        lines.append("Connection: close")
    head = "\r\n".join(lines).encode("latin-1", "replace")
    return head + b"\r\n\r\n" + (body if has_body else b"")


def _take_chunks(buffer: bytearray, chunks: bytearray) -> bool:
    """Moves whole chunks off the buffer. True after the last one, and after the one that is too much."""
    while True:
        end = buffer.find(b"\r\n")
        if end < 0 or end > 1000:
            if len(buffer) > 1000:
                raise Problem(400, "the size of a chunk is not hexadecimal")
            return False
        size_line = _CHUNK.fullmatch(buffer, 0, end)
        if not size_line:
            raise Problem(400, "the size of a chunk is not hexadecimal")
        size = int(size_line[1], 16)
        if size == 0:
            return _take_trailers(buffer, end)
        if len(chunks) + size > BODY_BYTES:
            chunks.extend(bytes(BODY_BYTES + 1 - len(chunks)))
            return True
        start = end + 2
        if len(buffer) < start + size + 2:
            return False
        if buffer[start + size : start + size + 2] != b"\r\n":
            raise Problem(400, "a chunk is longer than it says")
        chunks += buffer[start : start + size]
        del buffer[: start + size + 2]


def _length(value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) < 20):
        raise Problem(400, "Content-Length is not a number of bytes")
    return int(value)


def _take_trailers(buffer: bytearray, end: int) -> bool:
    """Takes the last chunk's line and the trailers, which nobody reads."""
    trailers_end = buffer.find(b"\r\n\r\n", end)
    if trailers_end < 0:
        if len(buffer) > HEAD_BYTES:
            raise Problem(431, "the trailers are too long")
        return False
    del buffer[: trailers_end + 4]
    return True


_STATUS_LINES = {status.value: f"HTTP/1.1 {status.value} {status.phrase}" for status in HTTPStatus}
