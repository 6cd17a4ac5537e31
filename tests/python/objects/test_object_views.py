"""Descriptions as mappings."""

from __future__ import annotations

import pytest

import clearway


def test_views_of_a_description_are_those_of_a_dictionary() -> None:
    states = clearway.describe("ncloud.update_canary", {"canaryConditions": [{}] * 20_000})
    assert list(states.keys()) == list(states)
    assert [(path, state.path) for path, state in states.items()][-1][0] == list(states)[-1]
    assert len(states.values()) == len(states) > 80_000
    with pytest.raises(KeyError):
        _ = states["/nothing"]
