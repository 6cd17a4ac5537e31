"""Clients on the fake vendors, and every operation's documented example."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import clearway
from clearway import fake

VECTORS = Path(__file__).resolve().parents[2] / "vectors"

#: What the credentials of each vendor are on the fake vendors.
CREDENTIALS: dict[str, dict[str, str]] = {
    "aieev": {"api_key": "any"},
    "edgegap": {"token": "any", "delete_token": "any"},
    "huaweicloud": {"access_key": fake.huaweicloud.ACCESS_KEY, "secret_key": fake.huaweicloud.SECRET_KEY},
    "ncloud": {"access_key": fake.ncloud.ACCESS_KEY, "secret_key": fake.ncloud.SECRET_KEY},
    "ppio": {"api_key": "any"},
}
DEPLOY = {
    "application": "game",
    "version": "1",
    "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}],
}


def client(vendor: str, transport: Any, **options: Any) -> Any:
    """A client of a vendor; of no transport, over sockets."""
    return getattr(clearway, vendor.capitalize())(**CREDENTIALS[vendor], transport=transport, **options)


def async_client(vendor: str, transport: Any, **options: Any) -> Any:
    return getattr(clearway, "Async" + vendor.capitalize())(**CREDENTIALS[vendor], transport=transport, **options)


class Example(NamedTuple):
    operation: str
    input: dict[str, Any]
    answer: tuple[int, dict[str, str], bytes]

    @property
    def vendor(self) -> str:
        return self.operation.partition(".")[0]

    @property
    def name(self) -> str:
        return self.operation.partition(".")[2]


def examples() -> list[Example]:
    """The documented input of each operation, and its documented answer."""
    found = []
    for path in sorted(VECTORS.glob("*/*/documented.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        plain = [case for case in file["cases"] if not case.get("options")]
        input = next(case["input"] for case in plain if "request" in case and "input" in case)
        answer = next(case["response"] for case in plain if "reply" in case)
        found.append(
            Example(file["operation"], input, (answer["status"], answer.get("headers", {}), answer["body"].encode()))
        )
    return found
