"""Clients as context managers, replies as inputs, and small slips that are told."""

from __future__ import annotations

import asyncio

import pytest

import clearway


def test_a_client_closes_its_connections_and_opens_new_ones() -> None:
    with clearway.fake.serve() as server:
        with clearway.Edgegap(token="any", base_url=server.base_url("edgegap")) as client:
            assert list(client.list_locations())
            client.close()
            assert list(client.list_locations())


def test_an_async_client_closes_too() -> None:
    async def run(url: str) -> int:
        async with clearway.AsyncEdgegap(token="any", base_url=url) as client:
            found = len(await client.list_locations().to_list())
            await client.aclose()
            return found

    with clearway.fake.serve() as server:
        assert asyncio.run(run(server.base_url("edgegap"))) > 0


def test_a_transport_of_the_callers_own_is_not_closed() -> None:
    vendors = clearway.fake.Vendors()
    with clearway.Edgegap(token="any", transport=vendors):
        pass
    assert list(clearway.Edgegap(token="any", transport=vendors).list_locations())


def test_a_reply_is_an_input() -> None:
    client = clearway.Edgegap(token="any", transport=clearway.fake.Vendors())
    players = [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]
    reply = client.deploy(application="game", version="1", users=players)
    assert client.wait("deployment_ready", reply).data["running"]


def test_site_and_region_are_one() -> None:
    with pytest.raises(clearway.UsageError, match="site and region are the same"):
        clearway.Huaweicloud(token="t", site="cn-north-4", region="cn-north-4")


def test_a_status_is_one() -> None:
    with pytest.raises(clearway.UsageError, match="a status is a number such as 200"):
        clearway.parse("ppio.list_endpoints", -1, {}, b"")


@pytest.mark.parametrize("call", [lambda c: c.list_endpoints().first(), lambda c: c.request("GET", "/x")])
def test_credentials_in_what_a_transport_raises_are_masked(call: object) -> None:
    def transport(request: clearway.Request) -> clearway.Response:
        raise OSError(f"could not send {request.headers}")

    client = clearway.Ppio(api_key="sk_very_secret_key", transport=transport, max_retries=0)
    with pytest.raises(clearway.TransportError) as caught:
        call(client)  # type: ignore[operator]
    assert "***" in str(caught.value) and "sk_very_secret_key" not in str(caught.value)


@pytest.mark.parametrize("verb", [lambda c: c.get_deployment("abc"), lambda c: c.plan.get_deployment("[1]")])
def test_a_value_by_place_is_told_to_go_by_name(verb: object) -> None:
    client = clearway.Edgegap(token="any", transport=clearway.fake.Vendors())
    with pytest.raises(clearway.UsageError, match="give fields by name"):
        verb(client)  # type: ignore[operator]
    assert client.check.get_deployment("abc").violations[0].code == "invalid_json"
