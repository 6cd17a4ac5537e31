"""Moments in time, where one is asked for and where not."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qs, urlsplit

import numpy
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
        (MOMENT, 1704164645, "2024-01-02 03:04:05.000000"),
        (MOMENT.astimezone(timezone.utc), 1704164645, "2024-01-02 03:04:05.000000"),
        (MOMENT.replace(microsecond=120000), 1704164645, "2024-01-02 03:04:05.120000"),
        (MOMENT.replace(microsecond=999999), 1704164645, "2024-01-02 03:04:05.999999"),
        (datetime(1969, 12, 31, 23, 59, 59, 500000, timezone.utc), -1, "1969-12-31 23:59:59.500000"),
        (pandas.Timestamp("2024-01-02T12:04:05+09:00"), 1704164645, "2024-01-02 03:04:05.000000"),
        (pandas.Timestamp("2024-01-02T03:04:05.123456789Z"), 1704164645, "2024-01-02 03:04:05.123456"),
        (pandas.Timestamp("2024-01-02T03:04:05", tz="Asia/Seoul"), 1704132245, "2024-01-01 18:04:05.000000"),
        # numpy's are in UTC, of whatever unit.
        (numpy.datetime64("2024-01-02T03:04:05"), 1704164645, "2024-01-02 03:04:05.000000"),
        (numpy.datetime64("2024-01-02T03:04:05.123456789"), 1704164645, "2024-01-02 03:04:05.123456"),
        (numpy.datetime64("1969-12-31T23:59:59.5"), -1, "1969-12-31 23:59:59.500000"),
        (numpy.datetime64("2024-01"), 1704067200, "2024-01-01 00:00:00.000000"),
        (numpy.array(["2024-01-02T03:04"], "datetime64[ms]")[0], 1704164640, "2024-01-02 03:04:00.000000"),
    ],
)
def test_moments(moment: datetime, seconds: int, text: str) -> None:
    assert (sent(SECONDS, moment), sent(TEXT, moment)) == (str(seconds), text)


NAIVE = [
    # Here five hours behind UTC, four in summer, twice the same in the night of the change.
    (datetime(2024, 1, 2, 3, 4, 5), 1704182645),
    (datetime(2024, 7, 2, 3, 4, 5), 1719903845),
    (datetime(2024, 11, 3, 1, 30), 1730611800),
    (datetime(2024, 11, 3, 1, 30, fold=1), 1730615400),
    (pandas.Timestamp("2024-01-02T03:04:05"), 1704182645),
]


@pytest.mark.parametrize(("moment", "seconds"), NAIVE)
def test_without_a_time_zone(moment: datetime, seconds: int) -> None:
    """Seconds are counted from local time, as the standard library does. The vendor's texts are in UTC, so it is not known what is meant."""
    assert sent(SECONDS, moment) == str(seconds)
    violation = clearway.check(TEXT, given(TEXT, moment)).violations[0]
    assert (violation.path, violation.code) == ("/start_time", "type")
    assert type(moment).__name__ in violation.message and "time zone" in violation.message
    assert violation.fix is not None and ".replace(tzinfo=timezone.utc)" in violation.fix
    for locale in ("ko", "zh-CN", "ja"):
        fix = clearway.check(TEXT, given(TEXT, moment), locale=locale).violations[0].fix
        assert fix is not None and ".replace(tzinfo=timezone.utc)" in fix
    assert sent(TEXT, moment.replace(tzinfo=timezone.utc))[:19] == moment.isoformat(" ")[:19]


@pytest.mark.parametrize("operation", [SECONDS, TEXT])
@pytest.mark.parametrize(
    "moment", [pandas.NaT, datetime(1, 1, 1), date(2024, 1, 2), timedelta(5), numpy.datetime64("NaT")], ids=repr
)
def test_what_is_no_moment_that_can_be_told(operation: str, moment: Any) -> None:
    report = clearway.check(operation, given(operation, moment))
    assert found(report) == [("/start_time", "type")]


def test_the_first_and_the_last_moment() -> None:
    first = datetime(1, 1, 1, tzinfo=timezone.utc)
    last = datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone.utc)
    assert [sent(TEXT, one) for one in (first, last)] == ["0001-01-01 00:00:00.000000", "9999-12-31 23:59:59.000000"]
    assert [sent(SECONDS, one) for one in (first, last)] == ["-62135596800", "253402300799"]
    for beyond in (first.replace(tzinfo=SEOUL), last.replace(tzinfo=timezone(-timedelta(hours=9)))):
        assert found(clearway.check(TEXT, given(TEXT, beyond))) == [("/start_time", "type")]


def test_rules_between_fields_are_judged_on_moments() -> None:
    later = {**given(TEXT, MOMENT), "end_time": "2024-01-02 03:04:04"}
    assert found(clearway.check(TEXT, later)) == [("/end_time", "order")]
    assert clearway.check(TEXT, later | {"end_time": MOMENT + timedelta(seconds=1)}).ok


def test_the_vendors_own_forms_stay() -> None:
    assert (sent(SECONDS, 1704164645), sent(TEXT, "2024-01-02 03:04:05.1")) == (
        "1704164645",
        "2024-01-02 03:04:05.100000",
    )


def test_where_no_time_is_asked_for() -> None:
    assert canary_found(productId=MOMENT) == [("/productId", "type")]
    assert canary_found(zzz=MOMENT) == [("/zzz", "unknown_field")]
    assert free_found([MOMENT]) == [("/0", "type")]
    assert free_found(pandas.Timestamp(MOMENT)) == [("", "type")]
    assert found(clearway.check(CANARY, MOMENT)) == [("", "type")]  # type: ignore[arg-type]
