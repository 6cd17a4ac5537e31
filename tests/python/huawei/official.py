"""Huawei's own client, and its models made of plain data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, NamedTuple

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkdataartsfabric.v1 import DataArtsFabricClient, model

#: The operations that both have.
OPERATIONS = ("create_endpoint", "delete_endpoint", "list_endpoints", "show_endpoint", "update_endpoint")


def client(endpoint: str, access_key: str, secret_key: str, project_id: str) -> DataArtsFabricClient:
    """A client of an endpoint, of which it takes scheme, host and port."""
    builder = DataArtsFabricClient.new_builder().with_credentials(BasicCredentials(access_key, secret_key, project_id))
    return builder.with_endpoints([endpoint]).build()


def call(client: DataArtsFabricClient, operation: str, input: dict[str, Any]) -> Any:
    """The operation with an input of ours, less what the models cannot send."""
    return getattr(client, operation)(_request(operation, input))


def sendable(operation: str, input: dict[str, Any]) -> dict[str, Any]:
    """What of an input the models can send."""
    name = _model_name(operation)
    outside = getattr(model, name).openapi_types
    body = _body_model(name)
    kept: dict[str, Any] = _pruned(name, {key: value for key, value in input.items() if key in outside})
    return kept | (_pruned(body, input) if body else {})


def _request(operation: str, input: dict[str, Any]) -> Any:
    name = _model_name(operation)
    body = _body_model(name)
    outside = {key: value for key, value in input.items() if key in getattr(model, name).openapi_types}
    return getattr(model, name)(**outside, **({"body": _made(body, input)} if body else {}))


def _model_name(operation: str) -> str:
    return "".join(word.capitalize() for word in operation.split("_")) + "Request"


def _body_model(name: str) -> str | None:
    body: str | None = getattr(model, name).openapi_types.get("body")
    return body


def _made(kind: str, value: Any) -> Any:
    """A value as the model wants it."""
    inner = _item(kind)
    if inner is not None and isinstance(value, list):
        return [_made(inner, item) for item in value]
    if hasattr(model, kind) and isinstance(value, dict):
        types = getattr(model, kind).openapi_types
        return getattr(model, kind)(**{key: _made(types[key], one) for key, one in value.items() if key in types})
    return value


def _pruned(kind: str, value: Any) -> Any:
    """A value less the fields that its model does not know, and less null, which models do not send."""
    inner = _item(kind)
    if inner is not None and isinstance(value, list):
        return [_pruned(inner, item) for item in value]
    if hasattr(model, kind) and isinstance(value, dict):
        types = getattr(model, kind).openapi_types
        return {key: _pruned(types[key], one) for key, one in value.items() if key in types and one is not None}
    return value


def _item(kind: str) -> str | None:
    return kind[len("list[") : -1] if kind.startswith("list[") else None


class Received(NamedTuple):
    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@contextmanager
def recorder() -> Iterator[tuple[str, list[Received]]]:
    """A server that notes what it is asked: its URL, and the notes."""
    received: list[Received] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # The answer in one piece, and not its body in a packet that waits for a receipt.
        wbufsize = -1

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            received.append(Received(self.command, self.path, dict(self.headers), body))
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        do_GET = do_POST = do_PUT = do_DELETE = answer

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", received
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
