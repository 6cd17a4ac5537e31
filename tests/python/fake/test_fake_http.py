"""HTTP as clients speak it, and as they should not."""

from __future__ import annotations

import http.client
import json
import threading
import time
import urllib.request

import pytest
import wire

import clearway
from clearway import fake
from clearway._core import FakeVendors

DEPLOY = b'{"application":"game","version":"1","users":[{"user_type":"ip_address","user_data":{"ip_address":"203.0.113.7"}}]}'
POST = "POST /edgegap/v2/deployments HTTP/1.1\r\nHost: localhost\r\nAuthorization: token any\r\nContent-Type: application/json\r\n"
LIMIT = FakeVendors.BODY_BYTES


def post(*headers: str, body: bytes = b"") -> bytes:
    return (POST + "".join(f"{header}\r\n" for header in headers) + "\r\n").encode() + body


def test_every_vendor_has_a_base_url(server: fake.Server) -> None:
    paths = {
        "aieev": "/external/api/v1/me",
        "edgegap": "/v1/locations",
        "huaweicloud": f"/v1/workspaces/{fake.huaweicloud.WORKSPACE_ID}/endpoints",
        "ncloud": f"/api/v1/products/{fake.ncloud.PRODUCT_ID}/apis/{fake.ncloud.API_ID}/stages/{fake.ncloud.STAGE_ID}",
        "ppio": "/gpu-instance/openapi/v1/endpoint/limit",
    }
    for vendor, path in paths.items():
        assert server.base_url(vendor) == f"{server.url}/{vendor}"
        assert wire.ask(server, wire.get(f"/{vendor}{path}").replace(b"Authorization", b"X-None")).status == 401, vendor
    with pytest.raises(clearway.UsageError, match="use one of aieev"):
        server.base_url("acme")


def test_a_connection_is_kept(server: fake.Server) -> None:
    with wire.connect(server) as connection:
        for _ in range(3):
            connection.sendall(wire.get())
            answer = wire.read_answer(connection)
            assert (answer.status, answer.headers.get("connection")) == (200, None)


def test_requests_in_a_row_are_answered_in_their_order(server: fake.Server) -> None:
    with wire.connect(server) as connection:
        connection.sendall(wire.get() + wire.get("/edgegap/v1/deployments") + wire.get("/nowhere"))
        bodies = [wire.read_answer(connection) for _ in range(3)]
    assert [b"locations" in bodies[0].body, b"locations" in bodies[1].body, bodies[2].status] == [True, False, 404]


def test_a_request_may_come_byte_by_byte(server: fake.Server) -> None:
    with wire.connect(server) as connection:
        for byte in post(f"Content-Length: {len(DEPLOY)}", body=DEPLOY):
            connection.send(bytes([byte]))
        assert wire.read_answer(connection).status == 202


def test_a_connection_ends_where_the_client_asks_for_it(server: fake.Server) -> None:
    closing = [wire.get("/edgegap/v1/locations", "Connection: close"), wire.get().replace(b"HTTP/1.1", b"HTTP/1.0")]
    for raw in closing:
        with wire.connect(server) as connection:
            connection.sendall(raw)
            answer = wire.read_answer(connection)
            assert (answer.status, answer.headers["connection"]) == (200, "close")
            assert connection.recv(1) == b""


def test_a_client_that_has_said_all_gets_its_answer() -> None:
    with fake.serve(scenario={"faults": [{"effect": "delay", "ms": 50}]}) as server, wire.connect(server) as connection:
        connection.sendall(wire.get())
        connection.shutdown(1)
        assert wire.read_answer(connection).status == 200
        assert connection.recv(1) == b""


def test_uploads_in_chunks(server: fake.Server) -> None:
    chunks = (
        b"".join(b"%x;a=b\r\n%s\r\n" % (len(part), part) for part in (DEPLOY[:7], DEPLOY[7:]))
        + b"0\r\nX-Trailer: 1\r\n\r\n"
    )
    with wire.connect(server) as connection:
        raw = post("Transfer-Encoding: chunked", body=chunks) + wire.get()
        for start in range(0, len(raw), 11):
            connection.sendall(raw[start : start + 11])
        assert wire.read_answer(connection).status == 202
        assert wire.read_answer(connection).status == 200


def test_a_client_that_expects_it_is_told_to_continue(server: fake.Server) -> None:
    with wire.connect(server) as connection:
        connection.sendall(post(f"Content-Length: {len(DEPLOY)}", "Expect: 100-continue"))
        assert wire.read_answer(connection).status == 100
        connection.sendall(DEPLOY)
        assert wire.read_answer(connection).status == 202
        connection.sendall(post(f"Content-Length: {LIMIT + 1}", "Expect: 100-continue"))
        assert wire.read_answer(connection).status == 413


def test_the_longest_body_is_read_and_a_longer_one_is_not(server: fake.Server) -> None:
    longest = b'"' + b"a" * (LIMIT - 2) + b'"'
    assert wire.ask(server, post(f"Content-Length: {LIMIT}", body=longest)).status == 400
    with wire.connect(server) as connection:
        connection.sendall(post(f"Content-Length: {LIMIT + 1}", body=longest + b" "))
        answer = wire.read_answer(connection)
        assert (answer.status, answer.headers["connection"]) == (413, "close")
        assert json.loads(answer.body)
    chunks = b"%x\r\n%s\r\n1\r\n \r\n0\r\n\r\n" % (LIMIT, longest)
    assert wire.ask(server, post("Transfer-Encoding: chunked", body=chunks)).status == 413
    assert [seen.status for seen in server.vendors.seen] == [400, 413, 413]


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"nonsense\r\n\r\n", 400),
        (b"GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (b"GET /\x1b[31m HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (b"G\xc3\x89T / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (b"GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
        (b"GET /edgegap/v1/locations HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: a\x00b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: a\nb\r\n\r\n", 400),
        (b"GET / HTTP/1.1\nHost: a\n\n", 400),
        (b"GET /edgegap/x HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        (b"GET /caf\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (post("Content-Length: -1"), 400),
        (post("Content-Length: +5"), 400),
        (post("Content-Length: 0x10"), 400),
        (post("Content-Length: \xb2"), 400),
        (post("Content-Length: 5", "Content-Length: 6"), 400),
        (post("Content-Length: 9999999999999999999999"), 400),
        (post("Content-Length: 5", "Transfer-Encoding: chunked"), 400),
        (post("Transfer-Encoding: gzip, chunked"), 501),
        (post("Transfer-Encoding: chunked", body=b"xyz\r\n"), 400),
        (post("Transfer-Encoding: chunked", body=b"-1\r\n"), 400),
        (post("Transfer-Encoding: chunked", body=b"2\r\nabc\r\n"), 400),
        (post("Transfer-Encoding: chunked", body=b"a" * 2000), 400),
        (post("Expect: a miracle"), 417),
        (wire.get("/" + "a" * 70_000), 414),
        (wire.get("/edgegap/", "X: " + "a" * 300_000), 431),
        (wire.get("/edgegap/", "X: " + "a" * 500_000), 431),
        (b"a" * 500_000, 431),
        (wire.get("/acme/v1"), 404),
        (wire.get("/"), 200),
        (wire.get("http://user:password@127.0.0.1/edgegap/v1/locations"), 400),
        (wire.get("http://api.edgegap.com/v1/locations"), 200),
        (b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        (b"\r\n\r\n" + wire.get(), 200),
        (b"BREW /edgegap/v1/locations HTTP/1.1\r\nHost: a\r\n\r\n", 404),
    ],
)
def test_what_is_no_good_request_has_a_sane_answer(server: fake.Server, raw: bytes, status: int) -> None:
    assert wire.ask(server, raw).status == status
    assert wire.ask(server, wire.get()).status == 200


def test_bytes_that_end_early_are_given_up(server: fake.Server) -> None:
    for raw in (
        b"GET / HT",
        post("Content-Length: 50", body=b"{"),
        post("Transfer-Encoding: chunked", body=b"5\r\nab"),
    ):
        with wire.connect(server) as connection:
            connection.sendall(raw)
            connection.shutdown(1)
            assert connection.recv(1) == b""
    assert server.vendors.seen == []


def test_head_has_the_headers_and_no_body(server: fake.Server) -> None:
    with wire.connect(server) as connection:
        for path in ("/", "/edgegap/v1/locations"):
            connection.sendall(wire.get(path).replace(b"GET", b"HEAD"))
            assert int(wire.read_answer(connection, has_body=False).headers["content-length"]) > 0
        connection.sendall(wire.get())
        assert wire.read_answer(connection).status == 200


def test_without_cors_pages_are_not_let_in(server: fake.Server) -> None:
    preflight = wire.get("/edgegap/v1/locations", "Origin: http://a", "Access-Control-Request-Method: GET").replace(
        b"GET", b"OPTIONS", 1
    )
    answer = wire.ask(server, preflight)
    assert answer.status == 404
    assert not any(name.startswith("access-control") for name in answer.headers)


def test_with_cors_pages_are_let_in() -> None:
    with fake.serve(cors=True) as server:
        ask = (
            "Origin: http://a",
            "Access-Control-Request-Method: PUT",
            "Access-Control-Request-Headers: authorization, x-a",
        )
        answer = wire.ask(server, wire.get("/edgegap/v1/locations", *ask).replace(b"GET", b"OPTIONS", 1))
        assert answer.status == 204
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["access-control-allow-methods"] == "*"
        assert answer.headers["access-control-allow-headers"] == "authorization, x-a"
        assert "content-length" not in answer.headers
        answer = wire.ask(server, wire.get("/edgegap/v1/locations", "Origin: http://a"))
        assert (answer.status, answer.headers["access-control-expose-headers"]) == (200, "*")
        assert "access-control-allow-origin" not in wire.ask(server, wire.get()).headers
        assert [seen.method for seen in server.vendors.seen] == ["GET", "GET"]


def test_the_page_shows_what_is_there_and_what_was_asked(server: fake.Server) -> None:
    wire.ask(server, wire.get("/edgegap/v1/locations?tags=a-secret"))
    wire.ask(server, wire.get("/edgegap/v1/<script>alert(1)</script>"))
    page = urllib.request.urlopen(server.url).read().decode()
    assert f"{server.url}/ncloud" in page and fake.ncloud.SECRET_KEY in page
    assert "edgegap.list_locations" in page and "color-scheme" in page
    assert "a-secret" not in page and "<script" not in page


def test_the_client_of_the_standard_library_works(server: fake.Server) -> None:
    connection = http.client.HTTPConnection(server.host, server.port)
    for _ in range(3):
        connection.request(
            "POST", "/edgegap/v2/deployments", DEPLOY, {"Authorization": "token a", "Content-Type": "application/json"}
        )
        response = connection.getresponse()
        assert (response.status, bool(json.loads(response.read()))) == (202, True)
    connection.close()


def test_a_client_that_does_not_read_is_waited_for() -> None:
    count = 10_000
    told: list[object] = []
    with fake.serve(log=told.append) as server, wire.connect(server) as connection:
        sender = threading.Thread(
            target=connection.sendall, args=(wire.get("/") * count + wire.get("/", "Connection: close"),)
        )
        sender.start()
        time.sleep(0.3)
        assert len(told) < count
        assert connection.makefile("rb").read().count(b"HTTP/1.1 200 OK") == count + 1
        sender.join()


def test_many_connections_at_once(server: fake.Server) -> None:
    connections = [wire.connect(server) for _ in range(100)]
    for connection in connections:
        connection.sendall(wire.get("/aieev/external/api/v1/me").replace(b"token", b"Bearer"))
    assert {wire.read_answer(connection).status for connection in connections} == {200}
    for connection in connections:
        connection.close()


def test_exchanges_are_told_without_secrets() -> None:
    told: list[object] = []
    with fake.serve(log=told.append, keys={"mine": "s3cret"}) as server:
        wire.ask(server, wire.get("/edgegap/v1/locations?tags=a-secret"))
        wire.ask(server, wire.get("http://user:pass@localhost/edgegap/v1/locations?x=a-secret"))
        assert "s3cret" not in repr(server)
    assert told[0] == ("GET", "/edgegap/v1/locations", 200, "edgegap.list_locations", 0, "whole")
    assert len(told) == 2 and not any(word in repr(told) for word in ("secret", "pass", "any"))


def test_an_address_that_is_taken_is_an_os_error(server: fake.Server) -> None:
    with pytest.raises(OSError):
        fake.serve(server.port)


def test_other_addresses() -> None:
    with fake.serve(host="::1") as server:
        assert server.url == f"http://[::1]:{server.port}"
        assert urllib.request.urlopen(server.url).status == 200
    with fake.serve(host="0.0.0.0") as server:
        assert server.url == f"http://127.0.0.1:{server.port}"
