"""Transports of tests."""

from __future__ import annotations

import asyncio
from unittest.mock import AsyncMock, Mock

import pytest

import clearway

LIST = (200, {}, b'{"endpoints": [], "total": 0}')


def test_a_mock_has_no_clock_of_its_own() -> None:
    transport = Mock(return_value=LIST)
    assert clearway.Ppio(api_key="k", transport=transport).list_endpoints().first().status == 200
    assert transport.call_count == 1
    waiting = AsyncMock(return_value=LIST)
    client = clearway.AsyncPpio(api_key="k", transport=waiting)
    assert asyncio.run(client.list_endpoints().first()).status == 200


def test_views_of_a_description_are_those_of_a_dictionary() -> None:
    states = clearway.describe("ncloud.update_canary", {"canaryConditions": [{}] * 20_000})
    assert list(states.keys()) == list(states)
    assert [(path, state.path) for path, state in states.items()][-1][0] == list(states)[-1]
    assert len(states.values()) == len(states) > 80_000
    with pytest.raises(KeyError):
        _ = states["/nothing"]
