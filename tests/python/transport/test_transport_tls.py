"""TLS: who is trusted, and what is said of the others."""

from __future__ import annotations

import datetime
import os
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme
from exchange import Request, reset
from hostile import Hostile

from clearway._core import Transport
from clearway._error_kinds import ConnectFailed
from clearway._errors import TransportError, UsageError


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def ca(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tls") / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[Hostile]:
    with Hostile(tls=context(authority.issue_cert("localhost", "127.0.0.1"))) as server:
        yield server


def context(certificate: trustme.LeafCert, version: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = context.maximum_version = version
    certificate.configure_cert(context)
    return context


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3], ids=["1.2", "1.3"])
def test_trusted(authority: trustme.CA, ca: Path, host: str, version: ssl.TLSVersion) -> None:
    transport = Transport(ca=str(ca))
    body = bytes(range(256)) * 4096
    with Hostile(tls=context(authority.issue_cert("localhost", "127.0.0.1"), version)) as server:
        for _ in range(3):
            assert transport.send(Request(server.url("/echo", host), "POST", body=body), 5).body == body
        assert server.connections == 1


def test_the_system_is_trusted(secure: Hostile, ca: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(ca))
    assert Transport().send(Request(secure.url()), 5).status == 200


def test_a_system_without_certificates(secure: Hostile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    transport = Transport()
    with pytest.raises(ConnectFailed, match="no trusted certificates were found on this system.*SSL_CERT_FILE.*ca="):
        transport.send(Request(secure.url()), 5)
    # They are not needed for what is not https.
    with Hostile() as plain:
        assert transport.send(Request(plain.url()), 5).status == 200


def test_an_unknown_issuer(secure: Hostile, ca: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    refused(Transport(ca=other), secure, "is from nobody who is trusted here.*ca=")


def test_it_is_its_own_issuer(tmp_path: Path) -> None:
    authority = trustme.CA()
    whole = tmp_path / "self.pem"
    authority.private_key_pem.write_to_path(str(whole))
    authority.cert_pem.write_to_path(str(whole), append=True)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(whole)
    with Hostile(tls=tls) as server:
        refused(Transport(ca=whole), server, "is that of an issuer: a server needs one of its own")


def test_another_host(authority: trustme.CA, ca: Path) -> None:
    with Hostile(tls=context(authority.issue_cert("elsewhere.example"))) as server:
        refused(Transport(ca=ca), server, "is for another name")


def test_expired(authority: trustme.CA, ca: Path) -> None:
    yesterday = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=1)
    with Hostile(tls=context(authority.issue_cert("127.0.0.1", not_after=yesterday))) as server:
        refused(Transport(ca=ca), server, "has expired: check this machine's clock")


def test_not_valid_yet(authority: trustme.CA, ca: Path) -> None:
    tomorrow = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=1)
    with Hostile(tls=context(authority.issue_cert("127.0.0.1", not_before=tomorrow))) as server:
        refused(Transport(ca=ca), server, "is not valid yet: check this machine's clock")


def test_no_tls_there(ca: Path) -> None:
    with Hostile(on_connection=lambda _, connection: connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as server:
        refused(Transport(ca=ca), server, "does not speak TLS")


@pytest.mark.parametrize("end", [reset, lambda connection: connection.close()], ids=["reset", "close"])
def test_an_end_within_the_handshake(ca: Path, end: Callable[[socket.socket], None]) -> None:
    def on_connection(_: object, connection: socket.socket) -> None:
        # Only after the first words: an end before them would be one of connecting.
        connection.recv(1)
        end(connection)

    with Hostile(on_connection=on_connection) as server:
        refused(Transport(ca=ca), server, "ended the connection within the TLS handshake")


def test_silence_within_the_handshake(ca: Path) -> None:
    with Hostile(on_connection=Hostile.stall) as server:
        started = time.monotonic()
        with pytest.raises(ConnectFailed, match="no TLS connection to 127.0.0.1:[0-9]+ came about within 0.25 s"):
            Transport(ca=ca).send(Request(server.url().replace("http:", "https:")), 0.25)
        assert 0.25 <= time.monotonic() - started < 0.6


@pytest.mark.parametrize(
    "path", ["/longer-than-sent", "/close-delimited", "/reset-within-body", "/close-before-answer"]
)
def test_a_connection_that_ends_without_goodbye(secure: Hostile, ca: Path, path: str) -> None:
    # Without TLS's own end anybody on the way could have cut the answer.
    transport = Transport(ca=ca)
    with pytest.raises(TransportError) as caught:
        transport.send(Request(secure.url(path)), 5)
    assert caught.value.kind == "broken"
    assert transport.send(Request(secure.url()), 5).status == 200


def test_stray_bytes_are_not_the_next_answer(secure: Hostile, ca: Path) -> None:
    transport = Transport(ca=ca)
    for _ in range(3):
        assert transport.send(Request(secure.url("/stray-bytes")), 5).body == b"{}"
    assert secure.connections == 3


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be read"),
        (b"", "no certificate in PEM form"),
        (b"not a certificate\n", "no certificate in PEM form"),
        (b"-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n", "is not a PEM file"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "a certificate that cannot be used"),
    ],
)
def test_a_ca_file_that_is_none(tmp_path: Path, content: bytes | None, message: str) -> None:
    path = tmp_path / "ca.pem"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=f"ca: {path} .*{message}"):
        Transport(ca=os.fspath(path))


def refused(transport: Transport, server: Hostile, message: str) -> None:
    started = time.monotonic()
    with pytest.raises(ConnectFailed, match=message) as caught:
        transport.send(Request(f"https://127.0.0.1:{server.port}/?key=s3cr3t"), 5)
    assert caught.value.kind == "connect_failed"
    assert "s3cr3t" not in str(caught.value)
    assert server.requests == []
    assert time.monotonic() - started < 2
