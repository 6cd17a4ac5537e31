"""Clients on the fake vendors: as a transport in virtual time, and over HTTP with signatures verified."""

from __future__ import annotations

import asyncio
import random
import time
from typing import Any

import pytest
import wire

import clearway
from clearway import fake

DEPLOY: dict[str, Any] = {
    "application": "game",
    "version": "1",
    "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}],
}
STAGE = {"productId": fake.ncloud.PRODUCT_ID, "apiId": fake.ncloud.API_ID, "stageId": fake.ncloud.STAGE_ID}


def test_waits_and_back_offs_end_at_once() -> None:
    faults = [{"effect": "throttle", "operation": "edgegap.get_deployment", "nth": 2, "retry_after": 30}]
    vendors = fake.Vendors({"faults": faults})
    edgegap = clearway.Edgegap(token="any", transport=vendors)
    began, started = time.perf_counter(), vendors.time()
    states: list[str] = []
    deployed = edgegap.deploy(DEPLOY)
    reply = edgegap.wait("deployment_ready", request_id=deployed.data["request_id"], on_state=states.append)
    assert reply.data["current_status"] == "Status.READY"
    assert states[0] == "Status.INITIALIZING"
    assert vendors.time() - started > 30
    assert time.perf_counter() - began < 2


def test_asynchronous_clients_share_it() -> None:
    vendors = fake.Vendors()

    async def life() -> str:
        edgegap = clearway.AsyncEdgegap(token="any", transport=vendors)
        deployed = await edgegap.deploy(DEPLOY)
        ready = await edgegap.wait("deployment_ready", request_id=deployed.data["request_id"])
        endpoints = [
            endpoint async for endpoint in clearway.AsyncPpio(api_key="any", transport=vendors).list_endpoints()
        ]
        assert len(endpoints) == fake.ppio.ENDPOINTS
        return str(ready.data["current_status"])

    began = time.perf_counter()
    assert asyncio.run(life()) == "Status.READY"
    assert time.perf_counter() - began < 2


def test_signatures_are_verified_over_http(server: fake.Server) -> None:
    ncloud = {"access_key": fake.ncloud.ACCESS_KEY, "secret_key": fake.ncloud.SECRET_KEY}
    url = server.base_url("ncloud")
    assert clearway.Ncloud(**ncloud, base_url=url).get_stage(STAGE).status == 200
    with pytest.raises(clearway.Unauthorized):
        clearway.Ncloud(**{**ncloud, "secret_key": "wrong"}, base_url=url).get_stage(STAGE)

    huaweicloud = {"access_key": fake.huaweicloud.ACCESS_KEY, "secret_key": fake.huaweicloud.SECRET_KEY}
    url = server.base_url("huaweicloud")
    listed = clearway.Huaweicloud(**huaweicloud, base_url=url).list_endpoints(
        workspace_id=fake.huaweicloud.WORKSPACE_ID
    )
    assert len(list(listed)) >= fake.huaweicloud.ENDPOINTS
    with pytest.raises(clearway.Unauthorized):
        clearway.Huaweicloud(**{**huaweicloud, "secret_key": "wrong"}, base_url=url).list_endpoints(
            workspace_id=fake.huaweicloud.WORKSPACE_ID
        ).first()


def test_tokens_pass_over_http(server: fake.Server) -> None:
    assert clearway.Aieev(api_key="any", base_url=server.base_url("aieev")).whoami().status == 200
    assert clearway.Edgegap(token="any", base_url=server.base_url("edgegap")).list_locations().first().items
    assert (
        len(list(clearway.Ppio(api_key="any", base_url=server.base_url("ppio")).list_endpoints()))
        == fake.ppio.ENDPOINTS
    )


def test_broken_answers_are_broken_to_the_transport() -> None:
    for effect in ({"effect": "reset"}, {"effect": "truncate", "after": 5}):
        with fake.serve(scenario={"faults": [effect]}) as server:
            edgegap = clearway.Edgegap(token="any", base_url=server.base_url("edgegap"), max_retries=0)
            with pytest.raises(clearway.TransportError) as caught:
                edgegap.list_locations().first()
            assert caught.value.kind == "broken"


def test_bytes_spoilt_anywhere_have_an_answer(server: fake.Server, caplog: pytest.LogCaptureFixture) -> None:
    chance = random.Random(7)
    body = b'{"application":"game"}'
    whole = (
        wire.get("/edgegap/v2/deployments", f"Content-Length: {len(body)}", "Expect: 100-continue").replace(
            b"GET", b"POST"
        )
        + body
    )
    for _ in range(1500):
        raw = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(raw))
            raw[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
        with wire.connect(server) as connection:
            connection.sendall(raw)
            connection.shutdown(1)
            answer = connection.makefile("rb").read()
        assert answer == b"" or answer.startswith(b"HTTP/1.1 "), raw
    assert wire.ask(server, wire.get()).status == 200
    assert caplog.records == []
