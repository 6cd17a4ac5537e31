"""What JSON has no word for is a violation at its place, and never anything else."""

from __future__ import annotations

import array
import asyncio
import collections
import datetime
import enum
import io
import ipaddress
import pathlib
import re
import types
import uuid
import warnings
from typing import Any

import attrs
import msgspec
import numpy
import pandas
import pytest
from places import CANARY, THROTTLE, UPDATE, USER_CONFIG, canary, canary_found, found, free_found, update

import clearway


@attrs.define
class Attrs:
    productId: str = "p"


class Struct(msgspec.Struct):
    productId: str = "p"


class Slots:
    __slots__ = ("productId",)


class Count(enum.IntEnum):
    ONE = 1


class Color(enum.Enum):
    RED = {1}


def generator() -> Any:
    yield 1


async def coroutine() -> None: ...


FOREIGN: list[Any] = [
    {1, 2},
    frozenset({1}),
    {}.keys(),
    {"a": 1}.items(),
    b"bytes",
    bytearray(b"bytes"),
    memoryview(b"bytes"),
    array.array("i", [1]),
    1 + 2j,
    numpy.complex64(1 + 2j),
    numpy.complex128(1),
    numpy.bytes_(b"1"),
    numpy.void(b"1"),
    numpy.datetime64("2024-01-01"),
    numpy.timedelta64(5, "s"),
    numpy.array([5]),
    numpy.array([[1, 2], [3, 4]]),
    numpy.array("5"),
    numpy.array({"a": 1}),
    pandas.NA,
    pandas.NaT,
    pandas.Series([5]),
    pandas.DataFrame({"a": [1]}),
    pandas.Timedelta(5, "s"),
    datetime.date(2024, 1, 2),
    datetime.time(1, 2),
    datetime.timedelta(5),
    datetime.timezone.utc,
    range(3),
    iter([1]),
    generator(),
    map(str, []),
    print,
    "".join,
    generator,
    lambda: 1,
    type,
    int,
    dict,
    Slots,
    Slots(),
    Attrs(),
    Attrs,
    Struct(),
    Struct,
    Color,
    Color.RED,
    types,
    types.SimpleNamespace(productId="p"),
    collections.deque([1]),
    collections.UserList([1]),
    collections.UserString("text"),
    uuid.UUID(int=5),
    ipaddress.ip_address("203.0.113.7"),
    pathlib.Path("a"),
    re.compile("a"),
    io.StringIO("{}"),
    object(),
    ...,
    NotImplemented,
    ValueError("text"),
    clearway,
    clearway.Aieev,
]


@pytest.mark.parametrize("value", FOREIGN, ids=lambda value: type(value).__name__)
def test_it_is_one_violation_at_its_place(value: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert canary_found(canaryThrottleRps=value) == [(THROTTLE, "type")]
        assert canary_found(canaryConditions=[value]) == [("/canaryConditions/0", "type")]
        assert free_found(value) == [("", "type")]
        assert free_found([1, {"y": value}]) == [("/1/y", "type")]
        if not isinstance(value, (bytes, bytearray)):
            assert found(clearway.check(CANARY, value)) == [("", "type")]
        report = clearway.check(UPDATE, update(value))
        assert found(report) == [(USER_CONFIG, "type")]
        name = type(value.value if isinstance(value, enum.Enum) else value).__name__
        assert report.violations[0].params["actual"] == name
        assert name in report.violations[0].message
        with pytest.raises(clearway.ValidationError):
            clearway.plan(UPDATE, update(value))
        state = clearway.describe(CANARY, canary(canaryThrottleRps=value))[THROTTLE]
        assert state.present


def test_a_coroutine_that_nobody_awaited() -> None:
    never = coroutine()
    try:
        assert canary_found(canaryThrottleRps=never) == [(THROTTLE, "type")]
    finally:
        never.close()


def test_an_event_loop() -> None:
    loop = asyncio.new_event_loop()
    try:
        assert free_found(loop) == [("", "type")]
    finally:
        loop.close()


KEYS: list[Any] = [
    7,
    10**5000,
    1.5,
    None,
    True,
    b"zzz",
    (1, 2),
    frozenset(),
    Color.RED,
    Count.ONE,
    Slots,
    object(),
]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: type(key).__name__)
def test_keys_that_are_no_text(key: Any) -> None:
    (violation,) = clearway.check(CANARY, canary() | {key: 1}).violations
    assert (violation.code, violation.params["reason"]) == ("type", "key")
    assert violation.path.count("/") == 1
    (inside,) = clearway.check(UPDATE, update({"a": {key: 1}})).violations
    assert inside.path == f"{USER_CONFIG}/a{violation.path}"
    # Even where unknown fields are sent.
    with pytest.raises(clearway.ValidationError):
        clearway.plan(CANARY, canary() | {key: 1}, allow_unknown=True)


def test_what_a_key_shows_of_itself() -> None:
    def path(key: Any) -> str:
        return clearway.check(CANARY, canary() | {key: 1}).violations[0].path

    assert [path(key) for key in (7, None, True, b"secret", (1, 2))] == ["/7", "/None", "/True", "/<bytes>", "/<tuple>"]


def test_a_key_that_looks_like_a_field_is_not_taken_for_one() -> None:
    class Key:
        def __str__(self) -> str:
            return "productId"

        __repr__ = __str__

    given: Any = {key: value for key, value in canary().items() if key != "productId"} | {Key(): "p"}
    assert found(clearway.check(CANARY, given)) == [("/<Key>", "type"), ("/productId", "required")]


@pytest.mark.parametrize("half", ["\ud800", "\udfff", "a\ud800b", "\udc00\ud800"])
def test_halves_of_surrogate_pairs(half: str) -> None:
    assert canary_found(productId=half) == [("/productId", "unsafe_text")]
    assert [code for _, code in free_found(half)] == ["unsafe_text"]
    assert [code for _, code in free_found({half: 1})] == ["unsafe_text"]
    assert [code for _, code in canary_found(**{half: 1})] == ["unsafe_text", "unknown_field"]


def test_halves_side_by_side_are_a_pair() -> None:
    pair = "\ud83d\ude00"
    assert free_found({pair: pair}) == []
    body = clearway.plan(UPDATE, update({pair: pair})).body
    assert body is not None and '{"\U0001f600":"\U0001f600"}'.encode() in body
