"""Sockets and subprocesses for the tests of the fake vendors."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import NamedTuple

from clearway.fake import Server


def connect(server: Server) -> socket.socket:
    return socket.create_connection((server.host, server.port), timeout=5)


def get(path: str = "/edgegap/v1/locations", *headers: str) -> bytes:
    """A request without a body that the vendors let in."""
    lines = [f"GET {path} HTTP/1.1", "Host: localhost", "Authorization: token any", *headers]
    return "\r\n".join([*lines, "", ""]).encode()


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


def read_answer(connection: socket.socket, *, has_body: bool = True) -> Answer:
    """One response, no byte more."""
    raw = b""
    while b"\r\n\r\n" not in raw:
        raw += _some(connection, 1)
    line, *lines = raw[:-4].decode().split("\r\n")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    body = b""
    length = int(headers.get("content-length", 0)) if has_body else 0
    while len(body) < length:
        body += _some(connection, length - len(body))
    return Answer(int(line.split(" ")[1]), headers, body)


def ask(server: Server, raw: bytes, *, has_body: bool = True) -> Answer:
    """What is answered to these bytes, on a connection of their own."""
    with connect(server) as connection:
        connection.sendall(raw)
        return read_answer(connection, has_body=has_body)


def _some(connection: socket.socket, most: int) -> bytes:
    some = connection.recv(most)
    if not some:
        raise EOFError("the connection ended")
    return some


class Process(NamedTuple):
    """`python -m clearway.fake`, running."""

    process: subprocess.Popen[str]
    url: str
    port: int
    out: list[str]
    err: list[str]


@contextlib.contextmanager
def started(*arguments: str, **environment: str) -> Iterator[Process]:
    """The command on a free port, once it says where it is."""
    command = [sys.executable, "-m", "clearway.fake", "--port", "0", *arguments]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env={**os.environ, **environment})
    out: list[str] = []
    err: list[str] = []
    assert process.stdout and process.stderr
    threading.Thread(target=err.extend, args=(process.stderr,), daemon=True).start()
    for line in process.stdout:
        out.append(line)
        if line.startswith("  curl"):
            break
    drain = threading.Thread(target=out.extend, args=(process.stdout,), daemon=True)
    drain.start()
    found = re.search(r"(http://[^ ,]+:(\d+))", "".join(out))
    assert found, err
    try:
        yield Process(process, found[1], int(found[2]), out, err)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()
