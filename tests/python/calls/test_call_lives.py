"""Whole lives on the fake vendors, in virtual time and over sockets: lists, waits, faults, options."""

from __future__ import annotations

import time
from types import MappingProxyType
from typing import Any

import pytest
from lives import DEPLOY, client

import clearway
from clearway import fake


def edgegap(scenario: Any = None, **options: Any) -> tuple[fake.Vendors, Any]:
    vendors = fake.Vendors(scenario, start=1_768_465_800.0)
    return vendors, client("edgegap", vendors, **options)


def statuses(vendors: fake.Vendors) -> list[int]:
    return [seen.status for seen in vendors.seen]


def test_a_deployment_from_deploy_to_stop() -> None:
    vendors, made = edgegap()
    request_id = made.deploy(DEPLOY).data["request_id"]
    states: list[str] = []
    ready = made.wait("deployment_ready", request_id=request_id, on_state=states.append)
    assert (ready.status, ready.data["current_status"]) == (200, "Status.READY")
    assert states[0].endswith("INITIALIZING") and len(states) >= 2
    assert made.stop_deployment(request_id=request_id).status == 200
    gone = made.wait("edgegap.deployment_stopped", {"request_id": request_id})
    assert gone.operation == "edgegap.get_deployment"
    with pytest.raises(clearway.InvalidRequest):
        vendors.advance(60)
        made.get_deployment(request_id=request_id)


def test_a_wait_that_will_not_come() -> None:
    _, made = edgegap()
    request_id = made.deploy(DEPLOY | {"application": fake.edgegap.CRASHING_APP}).data["request_id"]
    with pytest.raises(clearway.WaitFailed) as caught:
        made.wait("deployment_ready", request_id=request_id)
    assert (caught.value.waiter, caught.value.timed_out) == ("edgegap.deployment_ready", False)
    assert "ERROR" in caught.value.state


def test_a_wait_that_times_out() -> None:
    vendors, made = edgegap()
    request_id = made.deploy(DEPLOY).data["request_id"]
    began = vendors.time()
    with pytest.raises(clearway.WaitFailed) as caught:
        made.wait("deployment_ready", request_id=request_id, timeout=2)
    assert caught.value.timed_out and vendors.time() - began < 2.5
    assert made.wait("deployment_ready", request_id=request_id).status == 200


def test_waits_used_wrongly() -> None:
    _, made = edgegap()
    with pytest.raises(clearway.UsageError, match="deployment_ready"):
        made.wait("nothing", request_id="r")
    with pytest.raises(clearway.UsageError):
        made.wait("deployment_ready", request_id="r", timeout=-1)
    with pytest.raises(clearway.ValidationError):
        made.wait("deployment_ready", request="r")


def test_other_vendors_wait_too() -> None:
    vendors = fake.Vendors()
    huawei = client("huaweicloud", vendors)
    place = {"workspace_id": fake.huaweicloud.WORKSPACE_ID, "endpoint_id": fake.huaweicloud.ENDPOINT_ID}
    huawei.update_endpoint(**place, name="renamed")
    assert huawei.wait("endpoint_settled", place).data["name"] == "renamed"
    with pytest.raises(clearway.WaitFailed):
        huawei.wait("endpoint_settled", place | {"endpoint_id": fake.huaweicloud.FAILED_ENDPOINT_ID})
    aieev = client("aieev", vendors)
    aieev.start_endpoint(endpoint_id=fake.aieev.ENDPOINT)
    assert aieev.wait("endpoint_running", endpoint_id=fake.aieev.ENDPOINT).status == 200
    ppio = client("ppio", vendors)
    assert ppio.wait("endpoint_serving", id=fake.ppio.ENDPOINT).status == 200


@pytest.mark.parametrize("size", [None, 1, 4, 27, 50])
def test_lists_have_all_pages(size: int | None) -> None:
    vendors = fake.Vendors()
    fields = {} if size is None else {"pageSize": size}
    pages = client("ppio", vendors).list_endpoints(**fields)
    assert not vendors.seen
    ids = [endpoint["id"] for endpoint in pages]
    assert len(ids) == len(set(ids)) == fake.ppio.ENDPOINTS
    assert pages.to_list() == list(pages)
    replies = list(pages.pages())
    assert [endpoint["id"] for page in replies for endpoint in page.items] == ids
    assert all(isinstance(page, clearway.Reply) for page in replies)


def test_the_first_page_alone() -> None:
    vendors = fake.Vendors()
    pages = client("ppio", vendors).list_endpoints(pageSize=4)
    assert len(pages.first().items) == 4 and len(vendors.seen) == 1
    for _, endpoint in zip(range(4), pages):
        assert endpoint["id"]
    assert len(vendors.seen) == 2
    assert (
        repr(pages) == "<Pages of ppio.list_endpoints: iterate, or ask for .first(), .pages(), .to_list(), .to_frame()>"
    )


def test_lists_are_judged_when_they_are_made() -> None:
    vendors = fake.Vendors()
    with pytest.raises(clearway.ValidationError):
        client("ppio", vendors).list_endpoints(pageSize="ten")
    with pytest.raises(clearway.ValidationError):
        client("ppio", vendors).list_endpoints({"pageSise": 1})
    assert not vendors.seen


@pytest.mark.parametrize("effect", ["unavailable", "reset", "truncate", "throttle"])
def test_faults_are_outlived(effect: str) -> None:
    vendors, made = edgegap(
        {"faults": [{"effect": effect, "nth": 1, **({"after": 5} if effect == "truncate" else {})}]}
    )
    assert made.list_locations().first().status == 200
    assert len(vendors.seen) == 2


def test_retries_end() -> None:
    vendors, made = edgegap({"faults": [{"effect": "unavailable"}]})
    with pytest.raises(clearway.Unavailable):
        made.list_locations().first()
    assert statuses(vendors) == [503] * 3
    with pytest.raises(clearway.Unavailable):
        made.with_options(max_retries=0).list_locations().first()
    assert statuses(vendors) == [503] * 4
    vendors, made = edgegap({"faults": [{"effect": "reset"}]}, max_retries=1)
    with pytest.raises(clearway.TransportError, match="attempt 2") as caught:
        made.list_locations().first()
    assert (caught.value.attempts, caught.value.kind) == (2, "broken")


def test_deadlines_and_timeouts() -> None:
    vendors, made = edgegap({"faults": [{"effect": "delay", "ms": 60_000}]}, timeout=3, max_retries=9, deadline=7)
    began = vendors.time()
    with pytest.raises(clearway.TimedOut):
        made.list_locations().first()
    assert vendors.time() - began <= 7.1 and len(vendors.seen) in (2, 3)


@pytest.mark.parametrize(
    "effect", [{"effect": "reset"}, {"effect": "truncate", "after": 3}, {"effect": "delay", "ms": 60_000}]
)
def test_what_may_not_be_repeated_is_not(effect: dict[str, Any]) -> None:
    vendors, made = edgegap({"faults": [effect]})
    with pytest.raises(clearway.OutcomeUnknown, match="not known whether"):
        made.deploy(DEPLOY)
    assert len(vendors.seen) == 1


def test_a_server_error_of_what_may_not_be_repeated() -> None:
    vendors, made = edgegap({"faults": [{"effect": "unavailable"}]})
    with pytest.raises(clearway.Error):
        made.deploy(DEPLOY)
    assert len(vendors.seen) == 1


def test_the_documented_rate_is_kept() -> None:
    vendors, made = edgegap()
    rate = clearway.operation("edgegap.deploy").rate_per_second
    assert rate is not None
    for _ in range(2 * rate + 5):
        made.deploy(DEPLOY)
    times = [seen.time for seen in vendors.seen]
    assert all(later - earlier >= 0.999 for earlier, later in zip(times, times[rate:]))
    assert 429 not in statuses(vendors)


def test_errors_are_of_their_class() -> None:
    vendors = fake.Vendors()
    ncloud = client("ncloud", vendors)
    place = {"apiId": fake.ncloud.API_ID}
    for product, error in (
        (fake.ncloud.QUOTA_PRODUCT_ID, clearway.QuotaExceeded),
        (fake.ncloud.FORBIDDEN_PRODUCT_ID, clearway.Forbidden),
    ):
        with pytest.raises(error) as caught:
            ncloud.list_stages(productId=product, **place).first()
        assert type(caught.value) is error and caught.value.code
    wrong = clearway.Ncloud(access_key=fake.ncloud.ACCESS_KEY, secret_key="wrong", transport=vendors)
    with pytest.raises(clearway.Unauthorized):
        wrong.list_stages(productId=fake.ncloud.PRODUCT_ID, **place).first()
    with pytest.raises(clearway.NotFound):
        client("ppio", vendors).get_endpoint(id="nothing")
    with pytest.raises(clearway.Forbidden):
        client("aieev", vendors).get_endpoint(endpoint_id=fake.aieev.FOREIGN_ENDPOINT)


def test_requests_without_a_table() -> None:
    vendors = fake.Vendors()
    ncloud = client("ncloud", vendors)
    place = f"/api/v1/products/{fake.ncloud.PRODUCT_ID}/apis/{fake.ncloud.API_ID}/stages"
    reply = ncloud.request("GET", place, query={"limit": 1, "offset": 0})
    assert (reply.status, reply.operation) == (200, None) and reply.data
    with pytest.raises(clearway.ApiError):
        ncloud.request("GET", "/api/v1/nothing")
    for method, error in (
        ("GET", clearway.TransportError),
        ("POST", clearway.OutcomeUnknown),
        ("PATCH", clearway.OutcomeUnknown),
    ):
        broken = client("ncloud", fake.Vendors({"faults": [{"effect": "reset"}]}))
        with pytest.raises(error):
            broken.request(method, place)
    query: Any
    for query in ([("a", 1, 2)], [1], {"a": {}}, {"a": None}, {1: "a"}, 5, "a=1"):
        with pytest.raises(clearway.UsageError, match="query is a mapping, or a list of pairs"):
            ncloud.request("GET", place, query=query)


def test_queries_are_mappings_of_any_class_or_pairs() -> None:
    asked: list[str] = []

    def transport(request: clearway.Request) -> Any:
        asked.append(request.url.partition("?")[2])
        return 200, {}, b"{}"

    made = client("edgegap", transport)
    for query in (MappingProxyType({"a": 1, "b": "x y"}), [("a", 1.5), ("a", True)], ()):
        made.request("GET", "/x", query=query)
    assert asked == ["a=1&b=x%20y", "a=1.5&a=true", ""]


def test_options_of_one_client_are_not_those_of_another() -> None:
    vendors = fake.Vendors()
    made = client("ppio", vendors)
    other = made.with_options(revision="plural", locale="ko", allow_unknown=True, max_retries=0)
    assert other.plan.list_endpoints().url.endswith("/endpoints") and made.plan.list_endpoints().url.endswith(
        "/endpoint"
    )
    assert other.check.list_endpoints(zzz=1).ok and not made.check.list_endpoints(zzz=1).ok
    assert other.check.list_endpoints(pageSize="x") != made.check.list_endpoints(pageSize="x")
    moved = made.with_options(base_url="http://127.0.0.1:1/prefix")
    assert moved.plan.list_endpoints().url.startswith("http://127.0.0.1:1/prefix/gpu-instance")
    for options in (
        {"zzz": 1},
        {"timeout": "soon"},
        {"max_retries": -1},
        {"locale": "fr"},
        {"site": "mars"},
        {"transport": 5},
    ):
        with pytest.raises(clearway.UsageError):
            made.with_options(**options)


def test_sites_and_regions() -> None:
    assert (
        client("ncloud", None, site="gov")
        .plan.list_stages(productId="p", apiId="a")
        .url.startswith("https://apigateway.apigw.gov")
    )
    assert (
        "cn-southwest-2"
        in client("huaweicloud", None, region="cn-southwest-2").plan.list_endpoints(workspace_id="w").url
    )
    with pytest.raises(clearway.UsageError, match="gov"):
        client("ncloud", None, site="mars")
    with pytest.raises(clearway.UsageError):
        client("ppio", None, base_url="http://example.com")
    assert (
        client("ppio", None, base_url="http://example.com", allow_http=True)
        .plan.list_endpoints()
        .url.startswith("http://e")
    )


@pytest.mark.parametrize("vendor", ["aieev", "edgegap", "huaweicloud", "ncloud", "ppio"])
def test_credentials_from_the_environment(vendor: str, monkeypatch: pytest.MonkeyPatch) -> None:
    make = getattr(clearway, vendor.capitalize())
    variables = [variable for _, names in make._credentials for variable in names]
    assert variables
    for variable in variables:
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(clearway.UsageError) as caught:
        make()
    assert all(variable in str(caught.value) for variable in variables)
    wanted = ("access_key", "secret_key") if vendor in ("ncloud", "huaweicloud") else (make._credentials[0][0],)
    for name, names in make._credentials:
        if name in wanted:
            monkeypatch.setenv(names[0], f"{name}-of-the-environment")
    sent: list[clearway.Request] = []

    def transport(request: clearway.Request) -> Any:
        sent.append(request)
        return 200, {}, b"{}"

    make(transport=transport).request("GET", "/any")
    assert f"{wanted[0]}-of-the-environment" in str(sent[0].headers)
    monkeypatch.setenv(dict(make._credentials)[wanted[0]][0], "")
    with pytest.raises(clearway.UsageError):
        make()


def test_over_sockets() -> None:
    with fake.serve() as server:
        made = client("edgegap", None, base_url=server.base_url("edgegap"))
        request_id = made.deploy(DEPLOY).data["request_id"]
        server.vendors.advance(60)
        assert made.wait("deployment_ready", request_id=request_id).data["running"] is True
        assert (
            len(client("ppio", None, base_url=server.base_url("ppio")).list_endpoints(pageSize=10).to_list())
            == fake.ppio.ENDPOINTS
        )
        stages = client("ncloud", None, base_url=server.base_url("ncloud")).list_stages(
            productId=fake.ncloud.PRODUCT_ID, apiId=fake.ncloud.API_ID
        )
        assert len(stages.to_list()) == 3
        place = {"workspace_id": fake.huaweicloud.WORKSPACE_ID}
        listed = client("huaweicloud", None, base_url=server.base_url("huaweicloud")).list_endpoints(place).to_list()
        assert len(listed) >= fake.huaweicloud.ENDPOINTS
        assert client("aieev", None, base_url=server.base_url("aieev")).whoami().data
        began = time.monotonic()
        with pytest.raises(clearway.Error):
            client("edgegap", None, base_url=f"{server.url}/nobody").list_locations().first()
        assert time.monotonic() - began < 5
