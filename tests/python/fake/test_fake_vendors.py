"""The transport: virtual time, faults, what is seen."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import clearway
from clearway import fake

START = 1_768_465_800.0
DEPLOY = json.dumps(
    {
        "application": "game",
        "version": "1",
        "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}],
    }
)


def request(method: str, url: str, body: Any = None, timeout: float | None = None, **headers: str) -> SimpleNamespace:
    headers = {"Authorization": "token any", "Content-Type": "application/json", **headers}
    return SimpleNamespace(method=method, url=url, headers=headers, body=body, timeout=timeout)


LOCATIONS = request("GET", "https://api.edgegap.com/v1/locations")


def deploy(vendors: fake.Vendors) -> str:
    response = vendors(request("POST", "https://api.edgegap.com/v2/deployments", DEPLOY.encode()))
    assert response.status == 202
    request_id = json.loads(response.body)["request_id"]
    assert isinstance(request_id, str)
    return request_id


def state(vendors: fake.Vendors, request_id: str) -> str:
    response = vendors(request("GET", f"https://api.edgegap.com/v1/status/{request_id}"))
    return str(json.loads(response.body)["current_status"])


def test_a_response_has_status_headers_and_body() -> None:
    response = fake.Vendors()(LOCATIONS)
    assert response.status == 200
    assert ("Content-Type", "application/json") in [(name, value) for name, value in response.headers]
    assert json.loads(response.body)["locations"]


@pytest.mark.parametrize("body", [DEPLOY, DEPLOY.encode(), bytearray(DEPLOY.encode())])
def test_bodies_are_text_or_bytes(body: Any) -> None:
    assert fake.Vendors()(request("POST", "https://api.edgegap.com/v2/deployments", body)).status == 202


def test_headers_may_be_pairs() -> None:
    asked = request("GET", LOCATIONS.url)
    asked.headers = [("authorization", "token any")]
    assert fake.Vendors()(asked).status == 200


def test_an_exchange_takes_forty_milliseconds() -> None:
    vendors = fake.Vendors(start=START)
    vendors(LOCATIONS)
    assert vendors.time() == pytest.approx(START + 0.04)


def test_time_passes_where_somebody_sleeps() -> None:
    vendors = fake.Vendors(start=START)
    request_id = deploy(vendors)
    assert state(vendors, request_id) == "Status.INITIALIZING"
    began = time.perf_counter()
    vendors.sleep(60)
    assert state(vendors, request_id) == "Status.READY"
    assert time.perf_counter() - began < 1


def test_time_begins_now_unless_it_is_said() -> None:
    assert abs(fake.Vendors().time() - time.time()) < 5
    for start in (-1, float("nan"), float("inf")):
        with pytest.raises(clearway.UsageError):
            fake.Vendors(start=start)


def test_time_does_not_go_back() -> None:
    for seconds in (-1, float("nan"), float("inf")):
        with pytest.raises(clearway.UsageError):
            fake.Vendors().advance(seconds)


def test_the_same_calls_have_the_same_answers() -> None:
    def life() -> list[bytes]:
        vendors = fake.Vendors(start=START)
        request_id = deploy(vendors)
        vendors.sleep(10)
        return [vendors(request("GET", f"https://api.edgegap.com/v1/status/{request_id}")).body]

    assert life() == life()


def test_real_time_is_the_systems_and_can_be_moved() -> None:
    vendors = fake.Vendors({"faults": [{"effect": "delay", "ms": 200}]}, real_time=True)
    assert not hasattr(vendors, "sleep")
    began = time.perf_counter()
    vendors(LOCATIONS)
    assert time.perf_counter() - began >= 0.2
    vendors.advance(3600)
    assert vendors.time() - time.time() == pytest.approx(3600, abs=5)
    with pytest.raises(clearway.UsageError):
        fake.Vendors(real_time=True, start=START)


def test_an_answer_later_than_the_timeout_is_timed_out() -> None:
    vendors = fake.Vendors({"faults": [{"effect": "delay", "ms": 5000}]}, start=START)
    with pytest.raises(clearway.TimedOut):
        vendors(request("GET", LOCATIONS.url, timeout=2))
    assert vendors.time() == pytest.approx(START + 2)
    assert vendors(request("GET", LOCATIONS.url, timeout=6)).status == 200
    assert vendors.time() == pytest.approx(START + 7.04)


@pytest.mark.parametrize("effect", [{"effect": "reset"}, {"effect": "truncate", "after": 10}])
def test_a_broken_connection_is_broken(effect: dict[str, Any]) -> None:
    with pytest.raises(clearway.TransportError) as caught:
        fake.Vendors({"faults": [effect]})(LOCATIONS)
    assert not isinstance(caught.value, (clearway.TimedOut, clearway.ConnectFailed))
    assert caught.value.kind == "broken"


def test_scenarios_are_dicts_texts_and_files(tmp_path: Path) -> None:
    scenario = {"faults": [{"effect": "unavailable", "nth": 1}]}
    path = tmp_path / "scenario.json"
    path.write_text(json.dumps(scenario))
    for given in (scenario, json.dumps(scenario), path, str(path)):
        vendors = fake.Vendors(given)
        assert [vendors(LOCATIONS).status, vendors(LOCATIONS).status] == [503, 200]


@pytest.mark.parametrize(
    ("scenario", "words"),
    [
        ({"faults": [{"effect": "explode"}]}, "fault 1 of the list: unknown effect; use one of throttle"),
        ({"faults": [{"effect": "reset", "vendor": "acme"}]}, "unknown vendor"),
        ("{", "it is not JSON"),
        ("[]", "give an object with a list of faults"),
        ("no/such/file", "No such file"),
        ("a\0b", "not readable"),
    ],
)
def test_a_bad_scenario_says_what_is_wrong(scenario: Any, words: str) -> None:
    with pytest.raises(clearway.UsageError, match=words):
        fake.Vendors(scenario)


def test_keys_that_are_given_are_known() -> None:
    credentials = {"access_key": "mine", "secret_key": "s3cret-of-mine"}
    url = (
        f"https://apigateway.apigw.ntruss.com/api/v1/products/{fake.ncloud.PRODUCT_ID}/apis/{fake.ncloud.API_ID}/stages"
    )

    def status(vendors: fake.Vendors) -> int:
        headers = clearway.sign("ncloud", "GET", url, {}, None, credentials=credentials, now=vendors.time())
        return vendors(SimpleNamespace(method="GET", url=url, headers=headers, body=None)).status

    assert status(fake.Vendors()) == 401
    vendors = fake.Vendors(keys={"mine": "s3cret-of-mine"})
    assert status(vendors) != 401
    assert "s3cret" not in repr(vendors)


def test_pages_of_ppio_may_be_counted_from_one() -> None:
    url = "https://api.ppinfra.com/gpu-instance/openapi/v1/endpoint?pageSize=5&pageNum="

    def ids(vendors: fake.Vendors, page: int) -> list[str]:
        response = vendors(request("GET", f"{url}{page}", Authorization="Bearer any"))
        return [endpoint["id"] for endpoint in json.loads(response.body)["endpoints"]]

    assert ids(fake.Vendors(), 0) == ids(fake.Vendors(ppio_pages_from_one=True), 1)
    with pytest.raises(TypeError, match="unexpected keyword argument 'pages_from_one'"):
        fake.Vendors(pages_from_one=True)  # type: ignore[call-arg]


def test_what_was_asked_is_seen_without_queries() -> None:
    vendors = fake.Vendors(start=START)
    vendors(request("GET", "https://api.edgegap.com/v1/locations?tags=a-secret"))
    vendors(request("POST", "http://localhost/nowhere", b"{}"))
    first, second = vendors.seen
    assert list(first) == ["edgegap.list_locations", "GET", "/v1/locations", 200, START]
    assert (first.operation, first.status, first.time) == ("edgegap.list_locations", 200, START)
    assert (second.operation, second.status) == (None, 404)
    assert vendors.last_seen(1) == [second]


def test_a_container_knows_its_deployment() -> None:
    vendors = fake.Vendors()
    request_id = deploy(vendors)
    environment = vendors.container_environment(request_id)
    assert environment is not None and environment["ARBITRIUM_DELETE_TOKEN"]
    assert vendors.container_environment("nobody") is None


def test_threads_may_share_it() -> None:
    vendors = fake.Vendors(start=START)

    def many() -> None:
        for _ in range(50):
            vendors(LOCATIONS)

    threads = [threading.Thread(target=many) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(vendors.seen) == 800
    assert vendors.time() == pytest.approx(START + 800 * 0.04)


def test_what_there_is_from_the_start_has_names() -> None:
    vendors = fake.Vendors()
    url = f"https://api.ppinfra.com/gpu-instance/openapi/v1/endpoint?id={fake.ppio.ENDPOINT}"
    assert vendors(request("GET", url, Authorization="Bearer any")).status == 200
    for module in (fake.aieev, fake.edgegap, fake.huaweicloud, fake.ncloud, fake.ppio):
        assert module.__doc__
    assert (fake.huaweicloud.CREATING_MS, fake.edgegap.FLEET) == (6000, "test-fleet")
