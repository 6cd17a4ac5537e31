"""The vendors' own signers made these vectors; the signatures are the same to the byte."""

from __future__ import annotations

from typing import Any

import pytest
from vector_files import load

import clearway

NCLOUD: list[dict[str, Any]] = load("signatures/ncloud.json")["vectors"]
HUAWEICLOUD: list[dict[str, Any]] = load("signatures/huaweicloud.json")["vectors"]


def test_there_are_as_many_as_were_made() -> None:
    assert (len(NCLOUD), len(HUAWEICLOUD)) == (5, 3)


@pytest.mark.parametrize("vector", NCLOUD, ids=lambda vector: vector["id"])
def test_ncloud(vector: dict[str, Any]) -> None:
    given = vector["input"]
    credentials = {name: given[name] for name in ("access_key", "secret_key")}
    now = int(given["timestamp_ms"]) / 1000
    added = clearway.sign("ncloud", given["method"], given["url"], {}, None, credentials=credentials, now=now)
    assert added == {
        "x-ncp-apigw-timestamp": given["timestamp_ms"],
        "x-ncp-iam-access-key": given["access_key"],
        "x-ncp-apigw-signature-v2": vector["expected_signature"],
    }


@pytest.mark.parametrize("vector", HUAWEICLOUD, ids=lambda vector: vector["name"])
def test_huaweicloud(vector: dict[str, Any]) -> None:
    given, made = vector["input"], vector["output"]
    names = {"ak": "access_key", "sk": "secret_key", "security_token": "security_token", "project_id": "project_id"}
    credentials = {ours: given[theirs] for theirs, ours in names.items()}
    headers = given["headers_before"]
    added = clearway.sign(
        "huaweicloud", given["method"], made["url"], headers, given["body_utf8"], credentials=credentials, now=0
    )
    # The transport sets Host.
    after = {name: value for name, value in made["headers_after"].items() if name != "Host"}
    assert headers | added == after
    assert not set(headers) & set(added)
