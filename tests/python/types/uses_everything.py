# pyright: strict
"""All of the public face, as a careful user writes it: both type checkers pass it, and it runs on the fake vendors."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

from typing_extensions import assert_type

import clearway
from clearway import fake
from clearway.types import Input, edgegap, huaweicloud, ncloud

ACCESS_KEY, SECRET_KEY = fake.ncloud.ACCESS_KEY, fake.ncloud.SECRET_KEY
CREDENTIALS = {"access_key": ACCESS_KEY, "secret_key": SECRET_KEY}
STAGE: ncloud.GetStage = {
    "productId": fake.ncloud.PRODUCT_ID,
    "apiId": fake.ncloud.API_ID,
    "stageId": fake.ncloud.CANARY_STAGE_ID,
}
CANARY: ncloud.UpdateCanary = {
    "productId": fake.ncloud.PRODUCT_ID,
    "apiId": fake.ncloud.API_ID,
    "stageId": fake.ncloud.CANARY_STAGE_ID,
    "useDistributionRate": False,
    "canaryConditions": [{"parameterCode": "REQUEST_HEADER", "parameterName": "x", "parameterValue": "y"}],
    "canaryEndpointDomain": "https://canary.example.com",
    "canaryThrottleRps": "20",
}


@dataclasses.dataclass
class Canary:
    """A user's own model."""

    productId: str
    apiId: str
    stageId: str
    useDistributionRate: bool
    canaryEndpointDomain: str
    canaryDistributionRate: float


class Model:
    """What pydantic's models have."""

    def model_dump(self, *, by_alias: bool = False, exclude_none: bool = False) -> dict[str, Any]:
        return {**STAGE}


def functions() -> None:
    assert_type(clearway.__version__, str)
    found = clearway.operations()
    assert_type(found, clearway.Operations)
    assert_type(found[0], clearway.Operation)
    assert_type(found["ncloud.update_canary"].fields, list[dict[str, Any]])
    assert_type(clearway.operation("ncloud.update_canary").deprecated, "str | None")

    draft: ncloud.UpdateCanaryDraft = {"productId": "p", "useDistributionRate": True}
    report = clearway.check("ncloud.update_canary", draft, locale="ko", allow_unknown=True)
    assert_type(report.violations, tuple[clearway.Violation, ...])
    assert_type(report.violations[0].params, dict[str, Any])
    assert_type(report.violations[0].fix, "str | None")
    assert not report.ok and clearway.Report(report.violations).violations == report.violations

    described = clearway.describe("ncloud.update_canary", draft, current={"isCanary": True})
    assert_type(described, clearway.Description)
    assert_type(described["/canaryConditions"], clearway.FieldState)
    assert_type(described.get("/nothing"), "clearway.FieldState | None")
    assert [state.requirement for state in described.values()]

    request = clearway.plan("ncloud.update_canary", CANARY, credentials=CREDENTIALS, site="gov", now=1715161617.364)
    assert_type(request.headers, dict[str, str])
    assert_type(request.body, "bytes | None")
    assert_type(request.curl(reveal=False), str)

    reply = clearway.parse("ncloud.update_canary", 200, [("Content-Type", "application/json")], b'{"stageId": 5}')
    assert_type(reply.drift, list[clearway.Drift])
    assert_type(reply.items, list[Any])
    assert_type((reply.operation, reply.method, reply.url), "tuple[str | None, str | None, str | None]")
    assert_type((reply.attempts, reply.gone, reply.report), tuple[int, bool, clearway.Report])
    url = "https://apigateway.apigw.ntruss.com/api/v1/products"
    assert_type(clearway.sign("ncloud", "GET", url, {}, None, credentials=CREDENTIALS), dict[str, str])


def clients(vendors: fake.Vendors) -> None:
    client = clearway.Ncloud(access_key=ACCESS_KEY, secret_key=SECRET_KEY, site="public", transport=vendors)
    client = client.with_options(timeout=5, deadline=20.0, max_retries=0, locale="ko", rate_share=0.5, strict=False)
    assert_type(client, clearway.Ncloud)

    inputs: list[Input] = [
        CANARY,
        Canary(**STAGE, useDistributionRate=True, canaryEndpointDomain="NONE", canaryDistributionRate=10),
        {**CANARY, "canaryThrottleRps": 20},
    ]
    for given in inputs:
        assert_type(client.update_canary(given), clearway.Reply)
    assert_type(client.update_canary(**CANARY), clearway.Reply)
    assert_type(client.get_stage(Model()), clearway.Reply)
    assert_type(
        client.get_stage('{"productId": "x23oik7hdq", "apiId": "spqnhzaqr1", "stageId": "k5g0runfax"}').data, Any
    )

    assert_type(client.plan.update_canary(CANARY), clearway.Request)
    assert_type(client.check.update_canary(productId="p"), clearway.Report)
    assert_type(client.check.update_canary(), clearway.Report)
    assert_type(client.describe.update_canary(useDistributionRate=True), clearway.Description)
    assert_type(
        client.request("GET", f"/api/v1/products/{STAGE['productId']}/apis/{STAGE['apiId']}/stages"), clearway.Reply
    )

    pages = clearway.Ppio(api_key="any", transport=vendors).list_endpoints(pageSize=10)
    assert_type(pages, clearway.Pages)
    assert_type(pages.first(), clearway.Reply)
    assert_type(pages.pages(), Iterator[clearway.Reply])
    assert list(pages) == pages.to_list()
    aieev = clearway.Aieev(api_key="any", transport=vendors)
    assert_type(aieev.whoami(), clearway.Reply)
    assert_type(aieev.with_options(site="port-5000").list_endpoints(), clearway.Pages)
    fabric = clearway.Huaweicloud(token="any", region="cn-north-4", transport=vendors)
    sql: huaweicloud.ShowEndpointMetrics = {
        "workspace_id": fake.huaweicloud.WORKSPACE_ID,
        "endpoint_id": fake.huaweicloud.SQL_ENDPOINT_ID,
    }
    fabric.show_endpoint_metrics(**sql)
    sql["start_time"], sql["end_time"] = datetime(2026, 1, 1, tzinfo=timezone.utc), 1_800_000_000
    fabric.show_endpoint_metrics(sql)


def waits(vendors: fake.Vendors) -> None:
    client = clearway.Edgegap(token="any", transport=vendors)
    player: edgegap.User = {"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}
    deployed = client.deploy(application="game", version="1", users=[player], tags=["a"], require_cached_locations=None)
    request_id = str(deployed.request_id)
    states: list[str] = []
    assert_type(client.wait("deployment_ready", request_id=request_id, on_state=states.append), clearway.Reply)
    assert states
    since = datetime.now(timezone.utc) - timedelta(hours=1)
    client.get_deployment_metrics(request_id=request_id, start_time=since, raw=True)
    client.stop_deployment(request_id=request_id)
    client.wait("edgegap.deployment_stopped", {"request_id": request_id}, timeout=60, progress=False)


async def asynchronous(vendors: fake.Vendors) -> None:
    client = clearway.AsyncNcloud(access_key=ACCESS_KEY, secret_key=SECRET_KEY, transport=vendors)
    assert_type(await client.get_stage(**STAGE), clearway.Reply)
    assert_type(client.check.get_stage(STAGE), clearway.Report)
    stages = client.list_stages(productId=STAGE["productId"], apiId=STAGE["apiId"])
    assert_type(stages, clearway.AsyncPages)
    assert_type(await stages.first(), clearway.Reply)
    assert [stage["stageId"] async for stage in stages]
    ppio = clearway.AsyncPpio(api_key="any", transport=vendors)
    first = (await ppio.list_endpoints().first()).items[0]
    assert_type(await ppio.wait("endpoint_serving", id=first["id"], timeout=600), clearway.Reply)
    assert_type(
        await client.request("GET", f"/api/v1/products/{STAGE['productId']}/apis/{STAGE['apiId']}/stages"),
        clearway.Reply,
    )


def own_transport(request: clearway.Request) -> clearway.Response:
    assert_type(request.timeout, "float | None")
    return clearway.Response(429, {"Retry-After": "999"}, b"{}")


def errors() -> None:
    client = clearway.Edgegap(token="any", transport=own_transport)
    try:
        client.get_deployment(request_id="x")
        raise AssertionError("a transport that throttles")
    except clearway.Throttled as error:
        assert_type(error.retry_after, "float | None")
        assert_type((error.operation, error.method, error.url), "tuple[str | None, str | None, str | None]")
        assert_type((error.attempts, error.headers), tuple[int, tuple[tuple[str, str], ...]])
        assert isinstance(error, clearway.ApiError) and isinstance(error, clearway.Error)
    try:
        clearway.plan("edgegap.deploy", {})
        raise AssertionError("an empty input")
    except clearway.ValidationError as error:
        assert_type(error.violations, tuple[clearway.Violation, ...])


def step_by_step(vendors: fake.Vendors) -> None:
    client = clearway.Ppio(api_key="any")
    call = clearway.Call.pages("ppio.list_endpoints", {"pageSize": 10}, timeout=5)
    step = call.step(client)
    while True:
        match step:
            case clearway.Send(request, timeout):
                assert_type(timeout, float)
                step = call.step(client, answer=vendors(request))
            case clearway.Wait(seconds):
                assert_type(seconds, float)
                step = call.step(client)
            case clearway.Page(page):
                assert page.items
                call = clearway.Call.from_json(call.to_json())
                step = call.step(client)
            case clearway.Done(reply):
                assert_type(reply, "clearway.Reply | None")
                return


def main() -> None:
    vendors = fake.Vendors()
    functions()
    clients(vendors)
    waits(vendors)
    errors()
    step_by_step(vendors)
    asyncio.run(asynchronous(vendors))
