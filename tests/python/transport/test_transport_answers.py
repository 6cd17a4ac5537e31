"""What is read of answers: good ones, odd ones, and those that are none."""

from __future__ import annotations

import time
from typing import Any

import pytest
from exchange import Request
from hostile import Hostile

from clearway._core import Response, Transport
from clearway._error_kinds import ConnectFailed, TimedOut
from clearway._errors import TransportError, UsageError

SECRET = "s3cr3t"

GOOD = {
    "/ok": (200, b"{}"),
    "/gzip": (200, b'{"zipped": true}'),
    "/chunked-gzip": (200, b'{"zipped": true}'),
    "/empty-gzip": (200, b""),
    "/identity": (200, b"{}"),
    "/x-gzip": (200, b'{"zipped": true}'),
    "/gzip-and-identity": (200, b'{"zipped": true}'),
    "/empty-deflate": (200, b""),
    "/folded": (200, b"{}"),
    "/folded-in-pieces": (200, b"{}"),
    "/folded-after-hints": (200, b"{}"),
    "/folded-body": (200, b"a\r\n b\r\n\r\n c"),
    "/close-delimited": (200, b'{"to": "the end"}'),
    "/http-1.0": (200, b"{}"),
    "/early-hints": (200, b"{}"),
    "/switching": (101, b""),
    "/continue": (200, b"{}"),
    "/no-content-with-body": (204, b""),
    "/stray-bytes": (200, b"{}"),
    "/error": (503, b'{"error": 1}'),
    "/redirect": (302, b"moved"),
    "/large": (200, bytes(range(256)) * 16 * 1024),
}

# The kind, and what the message says besides the host.
BAD = {
    "/close-before-answer": ("broken", "before it answered"),
    "/reset-before-answer": ("broken", "before it answered"),
    "/reset-within-header": ("broken", "before it answered"),
    "/half-header": ("broken", "before it answered"),
    "/reset-within-body": ("broken", "within its answer"),
    "/reset-within-close-delimited": ("broken", "within its answer"),
    "/longer-than-sent": ("broken", "within its answer"),
    "/chunk-cut": ("broken", "within its answer"),
    "/chunks-without-end": ("broken", "within its answer"),
    "/no-status-line": ("broken", "is not HTTP"),
    "/bad-status": ("broken", "is not HTTP"),
    "/binary": ("broken", "is not HTTP"),
    "/bad-header": ("broken", "is not HTTP"),
    "/bad-length": ("broken", "is not HTTP"),
    "/two-lengths": ("broken", "is not HTTP"),
    "/bad-chunk": ("broken", "is not HTTP"),
    "/huge-chunk": ("broken", "is not HTTP"),
    "/broken-gzip": ("broken", "says that it is gzip"),
    "/damaged-gzip": ("broken", "says that it is gzip"),
    "/cut-gzip": ("broken", "says that it is gzip"),
    "/encoded-deflate": ("broken", "has the encoding deflate, which was not asked for"),
    "/encoded-br": ("broken", "has the encoding br, which was not asked for"),
    "/encoded-zstd": ("broken", "has the encoding zstd, which was not asked for"),
    "/encoded-twice": ("broken", "has the encoding gzip, gzip, which was not asked for"),
    "/encoded-mixed": ("broken", "has the encoding br, gzip, which was not asked for"),
    "/encoded-odd": ("broken", "is not HTTP"),
    "/huge-header": ("too_large", "more than 32 KiB"),
    "/many-headers": ("too_large", "too many headers"),
    "/endless-header": ("too_large", "too many headers"),
    "/endless-body": ("too_large", "more than 32 MiB"),
    "/endless-stated": ("too_large", "more than 32 MiB"),
    "/gzip-bomb": ("too_large", "more than 32 MiB"),
}

SLOW = {
    "/stall-before-answer": "did not answer",
    "/stall-within-header": "did not answer",
    "/trickled-header": "did not answer",
    "/stall-before-body": "was not complete",
    "/stall-within-body": "was not complete",
    "/stall-within-chunk": "was not complete",
    "/stall-before-end-of-chunks": "was not complete",
    "/trickled-body": "was not complete",
}


def ask(transport: Transport, url: str, timeout: float = 10, **request: Any) -> Response:
    headers = {"authorization": f"Bearer {SECRET}"}
    return transport.send(Request(f"{url}?key={SECRET}", headers=headers, **request), timeout)


@pytest.mark.parametrize("path", GOOD)
def test_good(server: Hostile, transport: Transport, path: str) -> None:
    for _ in range(2):
        answer = ask(transport, server.url(path))
        assert (answer.status, answer.body) == GOOD[path]


@pytest.mark.parametrize("path", ["/folded", "/folded-in-pieces", "/folded-after-hints"])
def test_a_header_that_goes_on_in_the_next_line(server: Hostile, transport: Transport, path: str) -> None:
    headers = dict(ask(transport, server.url(path)).headers)
    assert (headers["x-folded"], headers["x-then"]) == ("one two three", "four")


@pytest.mark.parametrize("path", BAD)
def test_bad(server: Hostile, transport: Transport, path: str) -> None:
    started = time.monotonic()
    with pytest.raises(TransportError) as caught:
        ask(transport, server.url(path))
    kind, message = BAD[path]
    assert type(caught.value) is TransportError
    assert caught.value.kind == kind
    assert message in str(caught.value)
    assert f"127.0.0.1:{server.port}" in str(caught.value)
    assert SECRET not in repr(caught.value)
    assert time.monotonic() - started < 5
    # Nothing of it is left for the next request.
    assert ask(transport, server.url("/ok")).body == b"{}"


@pytest.mark.parametrize("path", SLOW)
def test_slow(server: Hostile, transport: Transport, path: str) -> None:
    started = time.monotonic()
    with pytest.raises(TimedOut, match=f"{SLOW[path]} within 0.25 s") as caught:
        ask(transport, server.url(path), timeout=0.25)
    assert 0.25 <= time.monotonic() - started < 0.6
    assert caught.value.kind == "timed_out"
    assert SECRET not in repr(caught.value)
    assert ask(transport, server.url("/ok")).body == b"{}"
    assert server.connections == 2


def test_an_upload_that_nobody_reads_times_out(server: Hostile, transport: Transport) -> None:
    started = time.monotonic()
    with pytest.raises(TimedOut, match="did not take the whole request within 0.25 s"):
        ask(transport, server.url("/unread-upload"), timeout=0.25, method="POST", body=bytes(12_000_000))
    assert 0.25 <= time.monotonic() - started < 0.6


def test_a_large_upload_arrives(server: Hostile, transport: Transport) -> None:
    body = bytes(range(256)) * 4096 * 8
    assert ask(transport, server.url("/echo"), method="PUT", body=body).body == body


def test_redirects_are_not_followed(server: Hostile, transport: Transport) -> None:
    with Hostile() as other:
        answer = ask(transport, server.url("/redirect"))
        assert dict(answer.headers)["location"] == "http://127.0.0.1:1/elsewhere"
        assert other.requests == []
    assert len(server.requests) == 1


def test_what_is_sent(server: Hostile, transport: Transport) -> None:
    ask(transport, server.url("/echo"), method="PATCH", body=b'{"a": 1}')
    ask(transport, server.url("/echo"), method="POST")
    ask(transport, server.url("/ok"))
    ask(transport, server.url("/ok"), method="DELETE")
    with_body, empty, get, delete = server.requests
    assert (with_body.method, with_body.body) == ("PATCH", b'{"a": 1}')
    assert with_body.path == f"/echo?key={SECRET}"
    assert with_body.headers["authorization"] == f"Bearer {SECRET}"
    assert with_body.headers["host"] == f"127.0.0.1:{server.port}"
    assert with_body.headers["user-agent"].startswith("clearway/")
    assert with_body.headers["user-agent"].endswith(" python")
    assert with_body.headers["accept-encoding"] == "gzip"
    assert empty.headers["content-length"] == "0"
    for request in (get, delete):
        assert not {"content-length", "transfer-encoding"} & request.headers.keys()


def test_headers_given_are_sent_as_they_are(server: Hostile, transport: Transport) -> None:
    given = {"Host": "vendor.example", "User-Agent": "mine", "Accept": "application/json", "X-Empty": ""}
    transport.send(Request(server.url(), headers=given), 5)
    sent = server.requests[0].headers
    assert {name.lower(): value for name, value in given.items()}.items() <= sent.items()


def test_a_url_is_sent_as_it_was_signed(server: Hostile, transport: Transport) -> None:
    path = "/odd%2Fpath;a,b~c'd(e)*!@:$&=+%EC%95%84?q=a+b%20c&&r=%7B%7D/?:@&s=%c3%A9"
    assert transport.send(Request(server.url(path)), 5).status == 200
    assert server.requests[0].path == path


def test_where_a_body_ends_is_not_for_headers_to_say(server: Hostile, transport: Transport) -> None:
    framing = {"Content-Length": "3", "Transfer-Encoding": "chunked", "Expect": "100-continue"}
    assert transport.send(Request(server.url("/echo"), "POST", framing, b"longer"), 5).body == b"longer"
    sent = server.requests[0].headers
    assert sent["content-length"] == "6"
    assert not {"transfer-encoding", "expect"} & sent.keys()


def test_two_hosts_cannot_be_sent(server: Hostile, transport: Transport) -> None:
    with pytest.raises(UsageError, match="cannot be sent"):
        transport.send(Request(server.url(), headers={"Host": "a.example", "host": "b.example"}), 5)
    assert server.requests == []


def test_an_answer_to_head_has_no_body(server: Hostile, transport: Transport) -> None:
    for _ in range(2):
        answer = ask(transport, server.url("/head"), method="HEAD")
        assert (answer.status, answer.body) == (200, b"")
        assert ("content-length", "99999999999") in answer.headers
    assert server.connections == 1


def test_headers_of_answers(server: Hostile, transport: Transport) -> None:
    headers = ask(transport, server.url("/latin-1")).headers
    assert ("x-name", "café") in headers
    assert [value for name, value in headers if name == "x-twice"] == ["1", "2"]
    names = {name for name, _ in ask(transport, server.url("/gzip")).headers}
    assert not {"content-encoding", "content-length"} & names


@pytest.mark.parametrize(
    "request_",
    [
        Request("not a url"),
        Request("/only/a/path"),
        Request("ftp://127.0.0.1/"),
        Request("http:///path"),
        Request("http://127.0.0.1:99999/"),
        Request("http://127.0.0.1/", method="BAD METHOD"),
        Request("http://127.0.0.1/", headers={"bad name": SECRET}),
        Request("http://127.0.0.1/", headers={"name": f"{SECRET}\r\ninjected: 1"}),
        Request("http://127.0.0.1:0x50/"),
    ],
    ids=lambda request: f"{request.method} {request.url} {list(request.headers)}",
)
def test_what_cannot_be_sent(transport: Transport, request_: Request) -> None:
    with pytest.raises(UsageError, match="cannot be sent") as caught:
        transport.send(request_, 5)
    assert SECRET not in str(caught.value)


def test_nothing_listens(transport: Transport) -> None:
    with Hostile() as closed:
        url = closed.url()
    with pytest.raises(ConnectFailed, match="nothing listens there") as caught:
        ask(transport, url)
    assert caught.value.kind == "connect_failed"
    assert SECRET not in repr(caught.value)


def test_a_name_without_address(transport: Transport) -> None:
    with pytest.raises(ConnectFailed, match="the address of nowhere.invalid:80 was not found"):
        ask(transport, "http://nowhere.invalid/")


@pytest.mark.parametrize("timeout", [0, -1, 1e-9])
def test_no_time(server: Hostile, transport: Transport, timeout: float) -> None:
    with pytest.raises(ConnectFailed):
        ask(transport, server.url(), timeout=timeout)
    assert server.requests == []


def test_odd_timeouts(server: Hostile, transport: Transport) -> None:
    assert ask(transport, server.url(), timeout=float("inf")).status == 200
    with pytest.raises(UsageError, match="timeout"):
        ask(transport, server.url(), timeout=float("nan"))


def test_response() -> None:
    of_mapping = Response(200, {"a": "b"}, b"body")
    assert (of_mapping.status, of_mapping.headers, of_mapping.body) == (200, [("a", "b")], b"body")
    assert Response(200, [("a", "b"), ("a", "c")], b"").headers == [("a", "b"), ("a", "c")]
    assert repr(Response(200, {"cookie": SECRET}, SECRET.encode())) == "<Response 200, 6 bytes>"
