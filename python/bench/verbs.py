"""plan and parse against libraries that do a part of their work."""

from __future__ import annotations

import base64
import hmac
import json
import time
from pathlib import Path
from typing import Any

import msgspec
import msgspec_models
import pydantic_models
from measure import Row, in_turn
from pydantic import TypeAdapter

import clearway

VECTORS = Path(__file__).parents[2] / "tests" / "vectors"
TOKEN = {"token": "MIIPexampleToken-0123456789+/="}
KEYS = {"access_key": "ncp_iam_TESTACCESSKEY0000001", "secret_key": "ncp_iam_TestSecretKey0000000000000000001"}


def plan() -> list[Row]:
    """The documented example of 1.4 kB with a token."""
    input = documented("huaweicloud", "update_endpoint")["input"]
    client = clearway.Huaweicloud(**TOKEN)
    encoder = msgspec.json.Encoder()
    adapter = TypeAdapter(pydantic_models.UpdateEndpoint)

    def method() -> object:
        request = client.plan.update_endpoint(input)
        return request.url, request.body

    def function() -> object:
        request = clearway.plan("huaweicloud.update_endpoint", input, credentials=TOKEN)
        return request.url, request.body

    def by_msgspec() -> object:
        return encoder.encode(msgspec.convert(input, msgspec_models.UpdateEndpoint))

    def by_pydantic() -> object:
        return adapter.dump_json(adapter.validate_python(input), exclude_unset=True)

    same_body(client.plan.update_endpoint(input).body, by_msgspec(), by_pydantic())
    return [
        in_turn(method, by_msgspec).row("plan, Huawei example, to msgspec convert + encode", 0.75),
        in_turn(function, by_msgspec).row("  the same by the function, credentials each time", None),
        in_turn(method, by_pydantic).row("plan, Huawei example, to pydantic validate + dump", 0.12),
    ]


def sign() -> list[Row]:
    """A canary's update, signed with access key and secret key."""
    input = documented("ncloud", "update_canary")["input"]
    input = {**input, "canaryCacheTtlSec": 60, "canaryEndpointDomain": "https://canary.example.com"}
    client = clearway.Ncloud(**KEYS)
    encoder = msgspec.json.Encoder()
    key = KEYS["secret_key"].encode()

    def method() -> object:
        request = client.plan.update_canary(input)
        return request.url, request.headers, request.body

    def by_msgspec() -> object:
        body = msgspec.convert(input, msgspec_models.UpdateCanary)
        path = f"/api/v1/products/{body.productId}/apis/{body.apiId}/stages/{body.stageId}/canary"
        now = str(int(time.time() * 1000))
        signature = hmac.digest(key, f"PATCH {path}\n{now}\n{KEYS['access_key']}".encode(), "sha256")
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "x-ncp-apigw-timestamp": now,
            "x-ncp-iam-access-key": KEYS["access_key"],
            "x-ncp-apigw-signature-v2": base64.b64encode(signature).decode(),
        }
        return f"https://apigateway.apigw.ntruss.com{path}", headers, encoder.encode(body)

    ours = client.plan.update_canary(input)
    url, headers, body = by_msgspec()  # type: ignore[misc]
    assert ours.url == url and set(ours.headers) == set(headers), "the peer builds the same request"
    same_body(ours.body, body)
    return [in_turn(method, by_msgspec).row("plan, NAVER canary signed, to msgspec + hmac", 0.6)]


def parse() -> list[Row]:
    """A page of 100 items as it comes from the network, drift included."""
    rows = []
    for vendor, name in (("ppio", "list_endpoints"), ("huaweicloud", "list_endpoints")):
        operation = f"{vendor}.{name}"
        body = page_of_100(vendor)
        headers = {"content-type": "application/json"}

        def ours(operation: str = operation, body: bytes = body) -> object:
            reply = clearway.parse(operation, 200, headers, body)
            return reply.data, reply.drift

        def peer(body: bytes = body) -> object:
            return json.loads(body)

        data, drift = ours()  # type: ignore[misc]
        assert data == peer() and drift == [], f"{operation} reads the page as it is"
        title = f"parse, 100 items of {vendor} ({len(body) // 1000} kB), to json.loads"
        rows.append(in_turn(ours, peer, slice_ms=6).row(title, 1.5))
    return rows


def documented(vendor: str, operation: str, part: str = "input") -> dict[str, Any]:
    """The first case of an operation's vectors that has such a part."""
    cases = json.loads((VECTORS / vendor / operation / "documented.json").read_text())["cases"]
    return next(case for case in cases if part in case)


def page_of_100(vendor: str) -> bytes:
    """A page of 100 endpoints, each like the first one of the vectors."""
    page = json.loads(documented(vendor, "list_endpoints", "response")["response"]["body"])
    item = page["endpoints"][0]
    page["endpoints"] = [{**item, "id": f"{n:032x}", "name": f"endpoint-{n}"} for n in range(100)]
    return json.dumps(page, separators=(",", ":"), ensure_ascii=False).encode()


def same_body(ours: bytes | None, *others: object) -> None:
    """Peers write the ids of the path, too; all else is the same."""
    for other in others:
        assert isinstance(other, bytes) and ours is not None
        assert json.loads(ours).items() <= json.loads(other).items(), "the peer writes the same body"
