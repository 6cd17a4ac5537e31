"""Depth and size: what is too much is one violation, in little time."""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import pytest
from places import CANARY, UPDATE, canary, canary_found, found, update

import clearway


def nested(levels: int, kind: str) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value] if kind == "list" else (value,) if kind == "tuple" else {"a": value}
    return value


@pytest.mark.parametrize("kind", ["list", "tuple", "dict"])
@pytest.mark.parametrize("levels", [62, 63, 64, 65, 900, 100_000])
def test_nesting(levels: int, kind: str) -> None:
    # The input is level 1, so what is in it begins on level 2.
    step = "/a" if kind == "dict" else "/0"
    too_deep = [("/zzz" + step * 63, "too_deep")] if levels >= 64 else []
    value = nested(levels, kind)
    assert canary_found(zzz=value) == [("/zzz", "unknown_field"), *too_deep]
    if levels < 1000:
        text = json.dumps(canary(zzz=value))
        assert clearway.check(CANARY, canary(zzz=value)) == clearway.check(CANARY, text)
    else:
        brackets = ("[", "]") if step == "/0" else ('{"a":', "}")
        text = json.dumps(canary())[:-1] + ',"zzz":' + brackets[0] * levels + "1" + brackets[1] * levels + "}"
        assert found(clearway.check(CANARY, text)) == canary_found(zzz=value)
    # What comes after is judged all the same.
    assert canary_found(zzz=value, canaryThrottleRps=True)[-1] == ("/canaryThrottleRps", "type")
    # Python itself takes long, or too many calls, to free or show what is nested deeper than it likes.
    while isinstance(value, (list, tuple, dict)):
        value = value["a"] if isinstance(value, dict) else value[0]


def test_three_million_values() -> None:
    started = time.perf_counter()
    for values in ([0] * 3_000_000, tuple(["x"] * 3_000_000)):
        assert canary_found(zzz=values) == [("/zzz", "unknown_field"), ("", "too_large")]
    assert canary_found(zzz={str(n): n for n in range(3_000_000)})[-1] == ("", "too_large")
    assert time.perf_counter() - started < 20


def test_two_million_values_are_not_too_many() -> None:
    report = clearway.check(UPDATE, update({"x": [0] * 1_999_000}))
    assert report.ok


@pytest.mark.parametrize("letter", ["x", "é", "한", "\U0001f600"])
def test_thirteen_megabytes_of_text(letter: str) -> None:
    size = 13_000_000 // len(letter.encode())
    for given in (
        update({"x": letter * size}),
        update({"x": [letter * (size // 13)] * 13}),
        update({letter * size: 1}),
        update({"x": {letter * (size // 13) + str(n): 1 for n in range(13)}}),
    ):
        report = clearway.check(UPDATE, given)
        assert found(report)[-1] == ("", "too_large")
        with pytest.raises(clearway.ValidationError):
            clearway.plan(UPDATE, given)


def test_eleven_megabytes_are_sent() -> None:
    given = update({"x": "x" * 11_000_000})
    request = clearway.plan(UPDATE, given)
    assert request.body is not None and len(request.body) > 11_000_000
    assert request.body == clearway.plan(UPDATE, json.dumps(given)).body


def test_only_the_first_violations_are_kept() -> None:
    given = canary(**{f"zz{n}": 1 for n in range(1000)})
    report = clearway.check(CANARY, given)
    assert (len(report.violations), report.more, report.ok) == (200, 800, False)
    assert report == clearway.check(CANARY, json.dumps(given))
    allowed = clearway.check(CANARY, given, allow_unknown=True)
    assert (allowed.ok, len(allowed.warnings), allowed.more_warnings) == (True, 200, 800)


def test_little_of_the_callers_stack_is_needed() -> None:
    limit = sys.getrecursionlimit()
    value = nested(100_000, "list")
    depth = 0
    frame = sys._getframe()
    while frame is not None:
        depth += 1
        frame = frame.f_back  # type: ignore[assignment]
    sys.setrecursionlimit(depth + 20)
    try:
        report = clearway.check(CANARY, canary(zzz=value))
    finally:
        sys.setrecursionlimit(limit)
    assert report.violations[-1].code == "too_deep"
    while value != 1:
        value = value[0]
