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
    client = clearway.Huaweicloud(token=TOKEN["token"])
    encoder = msgspec.json.Encoder()
    adapter = TypeAdapter(pydantic_models.UpdateEndpoint)

    def method() -> object:
        request = client.plan.update_endpoint(input)
        return request.url, request.body

    def function() -> object:
        request = clearway.plan("huaweicloud.update_endpoint", input, credentials=TOKEN)
        return request.url, request.body

    def by_msgspec() -> bytes:
        return encoder.encode(msgspec.convert(input, msgspec_models.UpdateEndpoint))

    def by_pydantic() -> bytes:
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
    client = clearway.Ncloud(access_key=KEYS["access_key"], secret_key=KEYS["secret_key"])
    encoder = msgspec.json.Encoder()
    key = KEYS["secret_key"].encode()

    def method() -> object:
        request = client.plan.update_canary(input)
        return request.url, request.headers, request.body

    def by_msgspec() -> tuple[str, dict[str, str], bytes]:
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
    url, headers, body = by_msgspec()
    assert ours.url == url and set(ours.headers) == set(headers), "the peer builds the same request"
    same_body(ours.body, body)
    return [in_turn(method, by_msgspec).row("plan, NAVER canary signed, to msgspec + hmac", 0.6)]


def parse() -> list[Row]:
    """Pages of 100 items as they come from the network, drift included."""
    return [_page("ppio"), _page("huaweicloud")]


def _page(vendor: str) -> Row:
    operation, body, headers = f"{vendor}.list_endpoints", page_of_100(vendor), {"content-type": "application/json"}

    def ours() -> tuple[object, object]:
        reply = clearway.parse(operation, 200, headers, body)
        return reply.data, reply.drift

    assert ours() == (json.loads(body), []), f"{operation} reads the page as it is"
    pair = in_turn(ours, lambda: json.loads(body), slice_ms=6)
    return pair.row(f"parse, 100 items of {vendor} ({len(body) // 1000} kB), to json.loads", 1.5)


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


def same_body(ours: bytes | None, *others: bytes) -> None:
    """Peers write the ids of the path, too; all else is the same."""
    for other in others:
        assert ours is not None and json.loads(ours).items() <= json.loads(other).items(), (
            "the peer writes the same body"
        )
