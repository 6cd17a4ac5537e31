"""Huawei's own client works on the fake vendor, and sends what we plan."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from official import OPERATIONS, call, client, recorder, sendable

import clearway
from clearway.fake import huaweicloud as fake

VECTORS = Path(__file__).resolve().parents[2] / "vectors" / "huaweicloud"
ENDPOINT = "http://fabric.cn-north-4.myhuaweicloud.com"
PROJECT = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"


def inputs(operation: str) -> list[dict[str, Any]]:
    """Inputs that are clear, of what the models can send; those of the vectors that a rule forbids are left out."""
    found: list[dict[str, Any]] = []
    for name in ("documented.json", "rules.json"):
        for case in json.loads((VECTORS / operation / name).read_text())["cases"]:
            if isinstance(case.get("input"), dict):
                input = sendable(operation, case["input"])
                if input not in found and clearway.check(f"huaweicloud.{operation}", input).ok:
                    found.append(input)
    return found


@pytest.mark.parametrize("operation", OPERATIONS)
def test_requests_are_the_same(operation: str) -> None:
    given = inputs(operation)
    assert len(given) >= 5
    with recorder() as (url, received):
        theirs = client(url, fake.ACCESS_KEY, fake.SECRET_KEY, PROJECT)
        ours = clearway.Huaweicloud(
            access_key=fake.ACCESS_KEY,
            secret_key=fake.SECRET_KEY,
            project_id=PROJECT,
            base_url=url,
            transport=lambda _: None,
        )
        for input in given:
            received.clear()
            call(theirs, operation, input)
            (sent,) = received
            planned = getattr(ours.plan, operation)(input)
            wanted, target = urlsplit(planned.url), urlsplit(sent.target)
            assert sent.method == planned.method
            assert target.path == wanted.path
            assert Counter(parse_qsl(target.query, True)) == Counter(parse_qsl(wanted.query, True))
            assert _json(sent.body) == _json(planned.body or b"")
            _same_signature(sent.headers, planned.url, sent)


def test_a_life_on_the_fake_vendor(monkeypatch: pytest.MonkeyPatch) -> None:
    with clearway.fake.serve() as server:
        # Their client knows no path before the vendor's own; the fake vendors are a proxy, too.
        monkeypatch.setenv("http_proxy", server.url)
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        theirs = client(ENDPOINT, fake.ACCESS_KEY, fake.SECRET_KEY, PROJECT)
        ours = clearway.Huaweicloud(
            access_key=fake.ACCESS_KEY, secret_key=fake.SECRET_KEY, base_url=server.base_url("huaweicloud")
        )
        workspace = {"workspace_id": fake.WORKSPACE_ID}
        create = inputs("create_endpoint")[0] | workspace
        # Where this is left out, the documented answer has an empty text, which their client cannot read.
        for application in create["config"]["ray_service_config"]["ray_serve_config"]["applications"]:
            application["deployments"] = [{**one, "max_replicas_per_node": 1} for one in application["deployments"]]
        before = call(theirs, "list_endpoints", workspace | {"limit": 100})
        made = call(theirs, "create_endpoint", create)
        place = workspace | {"endpoint_id": made.id}
        assert call(theirs, "show_endpoint", place).status == "CREATING"
        server.vendors.advance(fake.CREATING_MS / 1000)
        shown = call(theirs, "show_endpoint", place)
        assert (shown.status, shown.name) == ("RUNNING", create["name"])
        assert ours.show_endpoint(place).data["id"] == made.id
        call(theirs, "update_endpoint", place | {"name": "renamed"})
        server.vendors.advance((fake.UNSEEN_MS + fake.UPDATING_MS) / 1000)
        assert call(theirs, "show_endpoint", place).name == "renamed"
        after = call(theirs, "list_endpoints", workspace | {"limit": 100})
        assert after.total == before.total + 1
        assert len(ours.list_endpoints(workspace).to_list()) == after.total
        call(theirs, "delete_endpoint", place)
        server.vendors.advance(fake.DELETING_MS / 1000)
        with pytest.raises(ClientRequestException) as caught:
            call(theirs, "show_endpoint", place)
        with pytest.raises(clearway.NotFound) as ours_caught:
            ours.show_endpoint(place)
        assert caught.value.error_code == ours_caught.value.code
        assert {seen.operation for seen in server.vendors.seen} == {
            f"huaweicloud.{operation}" for operation in OPERATIONS
        }


def test_a_wrong_key_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with clearway.fake.serve() as server:
        monkeypatch.setenv("http_proxy", server.url)
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        theirs = client(ENDPOINT, fake.ACCESS_KEY, "another", PROJECT)
        with pytest.raises(ClientRequestException) as caught:
            call(theirs, "list_endpoints", {"workspace_id": fake.WORKSPACE_ID})
        assert caught.value.status_code == 401


def _json(body: bytes) -> Any:
    return json.loads(body) if body else None


def _same_signature(headers: dict[str, str], url: str, sent: Any) -> None:
    """What they signed, signed by us."""
    sent_headers = {name.lower(): value for name, value in headers.items()}
    signed = sent_headers["authorization"].partition("SignedHeaders=")[2].partition(",")[0].split(";")
    ours = {"host", "x-sdk-date", "x-project-id"}
    now = datetime.strptime(sent_headers["x-sdk-date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc).timestamp()
    added = clearway.sign(
        "huaweicloud",
        sent.method,
        urlsplit(url)._replace(path=urlsplit(sent.target).path, query=urlsplit(sent.target).query).geturl(),
        {name: sent_headers[name] for name in signed if name not in ours},
        sent.body,
        credentials={"access_key": fake.ACCESS_KEY, "secret_key": fake.SECRET_KEY, "project_id": PROJECT},
        now=now,
    )
    assert added["Authorization"] == sent_headers["authorization"]
