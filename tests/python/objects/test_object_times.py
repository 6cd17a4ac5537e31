"""Moments in time, where one is asked for and where not."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pandas
import pytest
from places import CANARY, canary_found, found, free_found

import clearway

SECONDS = "huaweicloud.show_endpoint_metrics"
TEXT = "edgegap.get_deployment_metrics"
SEOUL = timezone(timedelta(hours=9))
MOMENT = datetime(2024, 1, 2, 12, 4, 5, tzinfo=SEOUL)


@pytest.fixture(autouse=True)
def new_york() -> Iterator[None]:
    """Tests run where the local time is not UTC."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "EST5EDT,M3.2.0,M11.1.0"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def given(operation: str, moment: Any) -> dict[str, Any]:
    inside = {"workspace_id": "w", "endpoint_id": "e"} if operation == SECONDS else {"request_id": "r"}
    return {**inside, "start_time": moment}


def sent(operation: str, moment: Any) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        request = clearway.plan(operation, given(operation, moment))
    assert not request.report.warnings
    return parse_qs(urlsplit(request.url).query)["start_time"][0]


@pytest.mark.parametrize(
    ("moment", "seconds", "text"),
    [
        (MOMENT, 1704164645, "2024-01-02 03:04:05"),
        (MOMENT.astimezone(timezone.utc), 1704164645, "2024-01-02 03:04:05"),
        (MOMENT.replace(microsecond=120000), 1704164645, "2024-01-02 03:04:05.120000"),
        (MOMENT.replace(microsecond=999999), 1704164645, "2024-01-02 03:04:05.999999"),
        (datetime(1969, 12, 31, 23, 59, 59, 500000, timezone.utc), -1, "1969-12-31 23:59:59.500000"),
        # Without a time zone it is local time: here five hours behind, four in summer, twice the same in the night of the change.
        (datetime(2024, 1, 2, 3, 4, 5), 1704182645, "2024-01-02 08:04:05"),
        (datetime(2024, 7, 2, 3, 4, 5), 1719903845, "2024-07-02 07:04:05"),
        (datetime(2024, 11, 3, 1, 30), 1730611800, "2024-11-03 05:30:00"),
        (datetime(2024, 11, 3, 1, 30, fold=1), 1730615400, "2024-11-03 06:30:00"),
        (pandas.Timestamp("2024-01-02T12:04:05+09:00"), 1704164645, "2024-01-02 03:04:05"),
        (pandas.Timestamp("2024-01-02T03:04:05"), 1704182645, "2024-01-02 08:04:05"),
        (pandas.Timestamp("2024-01-02T03:04:05.123456789Z"), 1704164645, "2024-01-02 03:04:05.123456"),
        (pandas.Timestamp("2024-01-02T03:04:05", tz="Asia/Seoul"), 1704132245, "2024-01-01 18:04:05"),
    ],
)
def test_moments(moment: datetime, seconds: int, text: str) -> None:
    assert (sent(SECONDS, moment), sent(TEXT, moment)) == (str(seconds), text)


@pytest.mark.parametrize("operation", [SECONDS, TEXT])
@pytest.mark.parametrize("moment", [pandas.NaT, datetime(1, 1, 1), date(2024, 1, 2), timedelta(5)], ids=repr)
def test_what_is_no_moment_that_can_be_told(operation: str, moment: Any) -> None:
    report = clearway.check(operation, given(operation, moment))
    assert found(report) == [("/start_time", "type")]


def test_the_first_and_the_last_moment() -> None:
    first = datetime(1, 1, 1, tzinfo=timezone.utc)
    last = datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone.utc)
    assert [sent(TEXT, one) for one in (first, last)] == ["0001-01-01 00:00:00", "9999-12-31 23:59:59"]
    assert [sent(SECONDS, one) for one in (first, last)] == ["-62135596800", "253402300799"]
    for beyond in (first.replace(tzinfo=SEOUL), last.replace(tzinfo=timezone(-timedelta(hours=9)))):
        assert found(clearway.check(TEXT, given(TEXT, beyond))) == [("/start_time", "type")]


def test_rules_between_fields_are_judged_on_moments() -> None:
    later = {**given(TEXT, MOMENT), "end_time": "2024-01-02 03:04:04"}
    assert found(clearway.check(TEXT, later)) == [("/end_time", "order")]
    assert clearway.check(TEXT, later | {"end_time": MOMENT + timedelta(seconds=1)}).ok


def test_the_vendors_own_forms_stay() -> None:
    assert (sent(SECONDS, 1704164645), sent(TEXT, "2024-01-02 03:04:05.1")) == ("1704164645", "2024-01-02 03:04:05.1")


def test_where_no_time_is_asked_for() -> None:
    assert canary_found(productId=MOMENT) == [("/productId", "type")]
    assert canary_found(zzz=MOMENT) == [("/zzz", "unknown_field")]
    assert free_found([MOMENT]) == [("/0", "type")]
    assert free_found(pandas.Timestamp(MOMENT)) == [("", "type")]
    assert found(clearway.check(CANARY, MOMENT)) == [("", "type")]  # type: ignore[arg-type]
