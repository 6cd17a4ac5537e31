"""Proxies: by argument, from the environment, and what is said of those that do not open the way."""

from __future__ import annotations

import base64
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme
from exchange import Request
from hostile import Hostile, Proxy
from test_transport_tls import context

from clearway._core import Transport
from clearway._error_kinds import ConnectFailed
from clearway._errors import UsageError

PASSWORD = "p4ssw0rd"


def saying(answer: bytes) -> Callable[[Hostile, socket.socket], None]:
    return lambda _, connection: connection.sendall(answer)


def test_plain_requests_are_the_proxys_to_pass_on(server: Hostile) -> None:
    """Many proxies open tunnels to port 443 alone."""
    with Proxy() as proxy:
        transport = Transport(proxy=proxy.url(f"user:{PASSWORD}@"))
        for _ in range(2):
            assert transport.send(Request(server.url("/gzip?a=b%20c")), 5).body == b'{"zipped": true}'
        body = bytes(range(256)) * 1024
        assert transport.send(Request(server.url("/echo"), "POST", {"authorization": "s"}, body), 5).body == body
        user = base64.b64encode(f"user:{PASSWORD}".encode()).decode()
        for head, line in zip(proxy.heads, ["GET {}/gzip?a=b%20c", "GET {}/gzip?a=b%20c", "POST {}/echo"], strict=True):
            first, second, *rest = head.split("\r\n")
            assert first == f"{line.format(server.url(''))} HTTP/1.1"
            assert second == f"Proxy-Authorization: Basic {user}"
            assert head.lower().count(f"\r\nhost: 127.0.0.1:{server.port}\r\n") == 1
        # The connection is kept.
        assert (proxy.server.connections, server.connections) == (1, 1)
    assert [one.path for one in server.requests] == ["/gzip?a=b%20c", "/gzip?a=b%20c", "/echo"]
    assert not any("proxy-authorization" in one.headers for one in server.requests)


def test_plain_requests_without_a_port_and_without_a_password() -> None:
    with Proxy(saying(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) as proxy:
        assert Transport(proxy=proxy.url()).send(Request("http://vendor.example/a?b=c"), 5).body == b"{}"
        assert proxy.heads[0].startswith("GET http://vendor.example/a?b=c HTTP/1.1\r\n")
        assert "\r\nhost: vendor.example\r\n" in proxy.heads[0].lower()
        assert "proxy-authorization" not in proxy.heads[0].lower()


def test_a_proxy_that_passes_nothing_on() -> None:
    """Its refusal is no answer of the vendor's; what it says of the vendor is."""
    refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 2\r\n\r\nno"
    with Proxy(saying(refusal)) as proxy:
        with pytest.raises(ConnectFailed, match="check user and password") as caught:
            Transport(proxy=proxy.url(f"user:{PASSWORD}@")).send(Request("http://vendor.example/?key=s3cr3t"), 5)
        assert PASSWORD not in str(caught.value) and "s3cr3t" not in str(caught.value)
        assert Transport(proxy="").send(Request(proxy.url()), 5).status == 407
    with Proxy(saying(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 2\r\n\r\nno")) as proxy:
        assert Transport(proxy=proxy.url()).send(Request("http://vendor.example/"), 5).status == 502


def test_tls_goes_through_a_tunnel(tmp_path: Path) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with Proxy() as proxy, Hostile(tls=context(authority.issue_cert("localhost"))) as server:
        transport = Transport(proxy=proxy.url(), ca=str(tmp_path / "ca.pem"))
        url = server.url("/echo?secret=1", host="localhost")
        answer = transport.send(Request(url, "POST", {"authorization": "s3cr3t"}, b"hello"), 5)
        assert answer.body == b"hello"
        assert proxy.heads == [f"CONNECT localhost:{server.port} HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n"]


@pytest.mark.parametrize(
    ("user", "plain"),
    [
        (f"user:{PASSWORD}@", f"user:{PASSWORD}"),
        (f"{PASSWORD}@", f"{PASSWORD}:"),
        (f"us%40er:{PASSWORD}%3A%2F+@", f"us@er:{PASSWORD}:/+"),
    ],
)
def test_credentials(server: Hostile, user: str, plain: str) -> None:
    with Proxy() as proxy:
        transport = Transport(proxy=proxy.url(user))
        assert transport.send(Request(server.url()), 5).status == 200
        assert f"\r\nProxy-Authorization: Basic {base64.b64encode(plain.encode()).decode()}\r\n" in proxy.heads[0]
        assert PASSWORD not in repr(transport)
    assert "proxy-authorization" not in server.requests[0].headers


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n", "check user and password"),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", r"refused the way to 127.0.0.1:1 \(403\)"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://login/\r\n\r\n", r"refused the way to 127.0.0.1:1 \(302\)"),
        (b"220 smtp ready\r\n\r\n", "its answer is not HTTP"),
        (b"HTTP/1.1 20\r\n\r\n", "its answer is not HTTP"),
        (b"\xff\xfe\r\n\r\n", "its answer is not HTTP"),
        (b"HTTP/1.1 200 OK\r\n", "ended the connection"),
        (b"", "ended the connection"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"a" * 100_000, "its answer is not HTTP"),
    ],
)
def test_no_way(answer: bytes, message: str) -> None:
    with Proxy(saying(answer)) as proxy:
        started = time.monotonic()
        with pytest.raises(ConnectFailed, match=message) as caught:
            Transport(proxy=proxy.url(f"user:{PASSWORD}@")).send(Request("https://127.0.0.1:1/?key=s3cr3t"), 5)
        assert caught.value.kind == "connect_failed"
        assert f"the proxy 127.0.0.1:{proxy.port}" in str(caught.value)
        assert PASSWORD not in str(caught.value)
        assert "s3cr3t" not in str(caught.value)
        assert time.monotonic() - started < 2


def test_a_silent_proxy() -> None:
    with Proxy(lambda server, connection: server.stall(connection)) as proxy:
        started = time.monotonic()
        with pytest.raises(ConnectFailed, match="the proxy opened no way to 127.0.0.1:1 within 0.25 s"):
            Transport(proxy=proxy.url()).send(Request("https://127.0.0.1:1/"), 0.25)
        assert 0.25 <= time.monotonic() - started < 0.6


def test_no_proxy_there() -> None:
    with Hostile() as closed:
        port = closed.port
    with pytest.raises(ConnectFailed, match=f"no connection to the proxy 127.0.0.1:{port}"):
        Transport(proxy=f"http://user:{PASSWORD}@127.0.0.1:{port}").send(Request("http://127.0.0.1:1/"), 5)


@pytest.mark.parametrize(
    "url",
    [
        f"socks5://user:{PASSWORD}@127.0.0.1:1080",
        f"https://user:{PASSWORD}@127.0.0.1:3128",
        f"ftp://user:{PASSWORD}@127.0.0.1",
        f"http://user:{PASSWORD}@:3128",
        f"http://user:{PASSWORD}@127.0.0.1:99999",
        f"http://user:{PASSWORD}%4@127.0.0.1:1",
        f"http://user:{PASSWORD}%+1@127.0.0.1:1",
        f"http://user {PASSWORD}",
    ],
)
def test_a_proxy_that_cannot_be_used(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="^proxy: (not a URL like|only proxies that are reached by http)") as caught:
        Transport(proxy=url)
    assert PASSWORD not in str(caught.value)
    monkeypatch.setenv("HTTPS_PROXY", url)
    with pytest.raises(UsageError, match='^HTTPS_PROXY: .* or give proxy="" for none') as caught:
        Transport()
    assert PASSWORD not in str(caught.value)
    Transport(proxy="")


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])
@pytest.mark.parametrize("scheme", ["http://", ""], ids=["url", "host"])
def test_from_the_environment(server: Hostile, monkeypatch: pytest.MonkeyPatch, name: str, scheme: str) -> None:
    with Proxy() as proxy:
        monkeypatch.setenv(name, f"{scheme}127.0.0.1:{proxy.port}")
        transport = Transport()
        monkeypatch.delenv(name)
        assert transport.send(Request(server.url()), 5).status == 200
        assert Transport().send(Request(server.url()), 5).status == 200
        assert len(proxy.heads) == 1
        monkeypatch.setenv(name, f"{scheme}127.0.0.1:{proxy.port}")
        assert Transport(proxy="").send(Request(server.url()), 5).status == 200
        assert len(proxy.heads) == 1


@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "ALL_PROXY"])
def test_https_has_its_own(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    with Proxy(saying(b"HTTP/1.1 403 No\r\n\r\n")) as proxy:
        monkeypatch.setenv(name, proxy.url())
        with pytest.raises(ConnectFailed, match="403"):
            Transport().send(Request("https://127.0.0.1:1/"), 5)


def test_lower_case_comes_first_and_the_scheme_before_all(server: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    with Proxy() as proxy:
        monkeypatch.setenv("http_proxy", proxy.url())
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
        monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
        assert Transport().send(Request(server.url()), 5).status == 200
        assert len(proxy.heads) == 1


def test_a_cgi_script_does_not_take_a_header_for_a_proxy(server: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUEST_METHOD", "GET")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert Transport().send(Request(server.url()), 5).status == 200


DIRECT = [
    "*",
    "localhost",
    "LOCALHOST",
    ".localhost",
    "*.localhost",
    "a.example, localhost",
    "a.example,localhost:{port}",
]
DIRECT_ADDRESS = ["127.0.0.1", "127.0.0.1:{port}", "127.0.0.0/8", "126.0.0.0/7", "0.0.0.0/0", "::1,127.0.0.1/32"]
THROUGH = ["", "example.com", "host", "x.localhost", "localhost:1", ",", "127.0.0.1", "127.0.0.0/8"]
THROUGH_ADDRESS = ["localhost", "127.0.0.1:1", "128.0.0.0/1", "127.0.0.0/99x", "::/0", "10.0.0.0/8", "0.0.1"]


@pytest.mark.parametrize("name", ["no_proxy", "NO_PROXY"])
@pytest.mark.parametrize(
    ("host", "entry", "is_direct"),
    [("localhost", entry, True) for entry in DIRECT]
    + [("127.0.0.1", entry, True) for entry in DIRECT_ADDRESS]
    + [("localhost", entry, False) for entry in THROUGH]
    + [("127.0.0.1", entry, False) for entry in THROUGH_ADDRESS],
)
def test_no_proxy(
    server: Hostile, monkeypatch: pytest.MonkeyPatch, name: str, host: str, entry: str, is_direct: bool
) -> None:
    with Proxy() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url())
        monkeypatch.setenv(name, entry.format(port=server.port))
        assert Transport().send(Request(server.url(host=host)), 5).status == 200
        assert proxy.heads == [] if is_direct else len(proxy.heads) == 1


def test_an_ipv6_host_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with Proxy(saying(b"HTTP/1.1 403 No\r\n\r\n")) as proxy:
        monkeypatch.setenv("ALL_PROXY", proxy.url())
        with pytest.raises(ConnectFailed, match=r"refused the way to \[::1\]:8080 \(403\)"):
            Transport().send(Request("https://[::1]:8080/"), 5)
        assert proxy.heads[0].startswith("CONNECT [::1]:8080 HTTP/1.1\r\nHost: [::1]:8080\r\n")
        for entry in ("::1", "[::1]:8080", "::/64"):
            monkeypatch.setenv("NO_PROXY", entry)
            with pytest.raises(ConnectFailed, match=r"no connection to \[::1\]:8080"):
                Transport().send(Request("http://[::1]:8080/"), 5)
