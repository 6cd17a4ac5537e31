"""Objects beyond what text could hold: they cost no more than text, and are judged as it is."""

from __future__ import annotations

import json
from typing import Any

import pytest

import clearway

CANARY = {"productId": "p", "apiId": "a", "stageId": "s", "useDistributionRate": True, "canaryDistributionRate": 10}
CANARY["canaryEndpointDomain"] = "https://canary.example.com"


def found(report: clearway.Report) -> list[tuple[str, str]]:
    return [(violation.path, violation.code) for violation in report.violations]


@pytest.mark.parametrize("number", [10**400, -(10**400), 2**1024, 10**5000], ids=["large", "negative", "next", "huge"])
def test_integers_beyond_all_doubles_never_become_something_else(number: int) -> None:
    given = {**CANARY, "x": {"y": [number]}}
    report = clearway.check("ncloud.update_canary", given, allow_unknown=True)
    assert found(report) == [("/x/y/0", "not_finite")]
    if number < 10**4000:  # Python writes no longer ones.
        assert clearway.check("ncloud.update_canary", json.dumps(given), allow_unknown=True) == report


def test_other_integers_in_free_form_are_sent_digit_by_digit() -> None:
    request = clearway.plan("ncloud.update_canary", {**CANARY, "x": [10**300]}, allow_unknown=True)
    assert json.loads(request.body or b"")["x"] == [10**300]


@pytest.mark.parametrize("many", [["x" * 10**6] * 10**5, [{"x" * 10**6: 1}] * 10**5], ids=["texts", "keys"])
def test_one_long_text_in_many_places_needs_no_memory_for_each(many: list[Any]) -> None:
    given = {**CANARY, "z": many}
    report = clearway.check("ncloud.update_canary", given, allow_unknown=True)
    assert found(report) == [("", "too_large")]
    with pytest.raises(clearway.ValidationError) as raised:
        clearway.plan("ncloud.update_canary", given, allow_unknown=True)
    assert raised.value.report == report
    with pytest.raises(clearway.ValidationError):
        clearway.Call("ncloud.update_canary", given, allow_unknown=True)
