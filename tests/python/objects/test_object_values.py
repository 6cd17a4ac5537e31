"""Objects that stand for JSON values are judged and sent as those values are."""

from __future__ import annotations

import enum
import types
from collections import ChainMap, Counter, OrderedDict, UserDict, UserString, defaultdict, namedtuple
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy
import pytest
from places import CANARY, THROTTLE, canary, canary_found, free_found, same, sent

import clearway


class Text(str):
    pass


class Integer(int):
    pass


class Real(float):
    pass


class Members(dict):  # type: ignore[type-arg]
    pass


class Items(list):  # type: ignore[type-arg]
    pass


class Plain(enum.Enum):
    TEXT = "NONE"
    NUMBER = 10
    NULL = None
    LIST = [1, "2"]


class TextEnum(str, enum.Enum):
    NONE = "NONE"


class Number(enum.IntEnum):
    TEN = 10


class Flags(enum.Flag):
    BOTH = 3


class Nested(enum.Enum):
    INNER = Plain.NUMBER


class Own(Mapping[str, Any]):
    """A mapping of somebody's own."""

    def __init__(self, members: dict[str, Any]) -> None:
        self.members = members

    def __getitem__(self, key: str) -> Any:
        return self.members[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)


Pair = namedtuple("Pair", "first second")

SCALARS: list[tuple[Any, Any]] = [
    (None, None),
    (True, True),
    (False, False),
    (0, 0),
    (-7, -7),
    (2**63 - 1, 2**63 - 1),
    (-(2**63), -(2**63)),
    (2**63, 2**63),
    (-(2**63) - 1, -(2**63) - 1),
    (2**64, 2**64),
    (10**30, 10**30),
    (0.1, 0.1),
    (-0.0, -0.0),
    (1e300, 1e300),
    (5e-324, 5e-324),
    (8080.0, 8080.0),
    ("", ""),
    ("한국어 \U0001f600 \x00\x7f\u2028", "한국어 \U0001f600 \x00\x7f\u2028"),
    (Text("NONE"), "NONE"),
    (Integer(10), 10),
    (Integer(2**80), 2**80),
    (Real(2.5), 2.5),
    (Plain.TEXT, "NONE"),
    (Plain.NUMBER, 10),
    (Plain.NULL, None),
    (TextEnum.NONE, "NONE"),
    (Number.TEN, 10),
    (Flags.BOTH, 3),
    (Nested.INNER, 10),
    (Decimal(10), 10.0),
    (Decimal("2.5"), 2.5),
    (Fraction(5, 2), 2.5),
    (numpy.bool_(True), True),
    (numpy.bool_(False), False),
    *[(getattr(numpy, f"{sign}int{bits}")(10), 10) for sign in ("", "u") for bits in (8, 16, 32, 64)],
    (numpy.int64(-(2**63)), -(2**63)),
    (numpy.uint64(2**64 - 1), 2**64 - 1),
    (numpy.intp(7), 7),
    (numpy.float16(2.5), 2.5),
    (numpy.float32(2.5), 2.5),
    (numpy.float32(0.1), float(numpy.float32(0.1))),
    (numpy.float64(2.5), 2.5),
    (numpy.longdouble(2.5), 2.5),
    (numpy.str_("NONE"), "NONE"),
    (numpy.array(10), 10),
]

CONTAINERS: list[tuple[Any, Any]] = [
    ({}, {}),
    ([], []),
    ((), []),
    ((1, ("2", None)), [1, ["2", None]]),
    (Items([1, [True]]), [1, [True]]),
    (Pair(1, [2]), [1, [2]]),
    (Plain.LIST, [1, "2"]),
    (Members(a=1), {"a": 1}),
    (OrderedDict(b=1, a=2), {"b": 1, "a": 2}),
    (defaultdict(list, a=[1]), {"a": [1]}),
    (Counter("aab"), {"a": 2, "b": 1}),
    (types.MappingProxyType({"b": 1, "a": {}}), {"b": 1, "a": {}}),
    (ChainMap({"a": 1}, {"a": 2, "b": 3}), {"a": 1, "b": 3}),
    (UserDict(b=1, a=2), {"b": 1, "a": 2}),
    (Own({"b": 1, "a": Own({"c": ()})}), {"b": 1, "a": {"c": []}}),
    ({Text("b"): 1, Plain.TEXT: {TextEnum.NONE: 2}}, {"b": 1, "NONE": {"NONE": 2}}),
    ({numpy.str_("a"): 1}, {"a": 1}),
]


@pytest.mark.parametrize(("object", "plain"), SCALARS, ids=lambda value: f"{type(value).__name__}-{value!r:.20}")
def test_scalars(object: Any, plain: Any) -> None:
    same(object, plain)


@pytest.mark.parametrize(("object", "plain"), CONTAINERS, ids=lambda value: f"{type(value).__name__}-{value!r:.20}")
def test_containers(object: Any, plain: Any) -> None:
    same(object, plain)


def test_a_key_in_two_spellings_is_given_twice() -> None:
    given = canary() | {Text("zzz"): 1}
    given[Plain.TEXT] = given[TextEnum.NONE] = 2  # type: ignore[index]
    report = clearway.check(CANARY, given, allow_unknown=True)
    assert [(one.path, one.code) for one in report.violations] == [("/NONE", "duplicate_key")]


def test_members_keep_their_order_as_it_is_shown() -> None:
    moved = OrderedDict(first=1, second=2, third=3)
    moved.move_to_end("first")
    moved.move_to_end("third", last=False)
    assert list(sent(moved)) == list(moved) == ["third", "second", "first"]
    with_default: defaultdict[str, list[int]] = defaultdict(list)
    assert "a" not in with_default and sent(with_default) == {} and "a" not in with_default


def test_keys_of_enumerations_name_fields() -> None:
    keys = enum.Enum("keys", {name: name for name in canary()})  # type: ignore[misc]
    given: Any = {keys(name): value for name, value in canary().items()}
    assert clearway.plan(CANARY, given).body == clearway.plan(CANARY, canary()).body


def test_inputs_are_mappings_of_any_kind() -> None:
    plain = clearway.plan(CANARY, canary())
    for given in (
        Own(canary()),
        UserDict(canary()),
        types.MappingProxyType(canary()),
        OrderedDict(canary()),
        ChainMap(canary()),
    ):
        request = clearway.plan(CANARY, given)
        assert (request.url, request.body) == (plain.url, plain.body)


@pytest.mark.parametrize("given", [[], (), 7, 7.5, True, None, Plain.NUMBER, {1}, object(), print, canary, Own, types])
def test_what_is_no_mapping_is_one_violation(given: Any) -> None:
    report = clearway.check(CANARY, given)
    assert [(one.path, one.code) for one in report.violations] == [("", "type")]
    with pytest.raises(clearway.ValidationError):
        clearway.plan(CANARY, given)


@pytest.mark.parametrize(
    "value", [float("inf"), -float("inf"), float("nan"), Decimal("1e400"), Decimal("NaN"), Fraction(10**400)]
)
@pytest.mark.parametrize("wrap", [lambda value: value, Real, numpy.float64], ids=["plain", "subclass", "numpy"])
def test_what_is_not_finite(value: Any, wrap: Any) -> None:
    try:
        value = wrap(value)
    except OverflowError:
        value = wrap(float("inf"))
    assert canary_found(canaryThrottleRps=value) == [(THROTTLE, "not_finite")]
    assert free_found([value]) == [("/0", "not_finite")]


@pytest.mark.parametrize("negative", [False, True])
@pytest.mark.parametrize("digits", [19, 30, 307])
def test_integers_beyond_64_bits(digits: int, negative: bool) -> None:
    integer = -(10**digits) if negative else 10**digits
    same(integer, integer)
    assert {code for _, code in canary_found(canaryThrottleRps=integer)} == {"minimum" if negative else "maximum"}
    assert sent(integer) == integer


@pytest.mark.parametrize("negative", [False, True])
@pytest.mark.parametrize("digits", [309, 331, 332, 400, 4000, 5000, 1_000_000])
def test_integers_beyond_all_doubles(digits: int, negative: bool) -> None:
    integer = -(10**digits) if negative else 10**digits
    assert {code for _, code in canary_found(canaryThrottleRps=integer)} == {"minimum" if negative else "maximum"}
    assert free_found([integer]) == [("/0", "not_finite")]
    if digits < 4000:
        same(integer, integer)


def test_text_that_looks_like_text_and_is_none() -> None:
    assert canary_found(canaryEndpointDomain=UserString("NONE")) == [("/canaryEndpointDomain", "type")]
