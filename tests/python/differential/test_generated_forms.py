"""Generated inputs as text and as objects of several kinds: the same reports, descriptions and requests."""

from __future__ import annotations

import enum
import json
import types
from collections import OrderedDict, UserDict
from typing import Any

import numpy
import pytest
from generated import generate

import clearway


class Text(str):
    pass


class Value(enum.Enum):
    """A member a value: the other wrappings of `wrapped` are plain classes."""

    TRUE = True
    FALSE = False
    EMPTY = ""


def wrapped(value: Any, turn: int) -> Any:
    """The same value in other clothes."""
    if isinstance(value, dict):
        members = {
            Text(key) if turn % 2 else key: wrapped(inner, turn + at) for at, (key, inner) in enumerate(value.items())
        }
        return (dict, OrderedDict, UserDict, types.MappingProxyType)[turn % 4](members)
    if isinstance(value, list):
        items = [wrapped(item, turn + at) for at, item in enumerate(value)]
        return tuple(items) if turn % 2 else items
    if value is True or value is False or value == "":
        return Value(value) if type(value) is not int and type(value) is not float else value
    if isinstance(value, str):
        return (Text, numpy.str_)[turn % 2](value) if not value.endswith("\0") else value
    if isinstance(value, int) and -(2**63) <= value < 2**63:
        return numpy.int64(value)
    return numpy.float64(value) if isinstance(value, float) else value


@pytest.mark.parametrize("seed", range(4))
def test_text_and_objects_are_judged_alike(seed: int) -> None:
    judged = {True: 0, False: 0}
    for number, (operation, input) in enumerate(generate(1500, seed=100 + seed)):
        text = json.dumps(input, ensure_ascii=bool(number % 2))
        expected = clearway.check(operation, text)
        described = clearway.describe(operation, text).to_dict()
        planned = _planned(operation, text)
        for form in (input, wrapped(input, number)):
            assert clearway.check(operation, form) == expected, (operation, input)
            assert clearway.describe(operation, form).to_dict() == described, (operation, input)
            assert _planned(operation, form) == planned, (operation, input)
        judged[expected.ok] += 1
    assert min(judged.values()) > 300, judged


def _planned(operation: str, input: Any) -> Any:
    try:
        request = clearway.plan(operation, input, allow_unknown=True)
    except clearway.ValidationError as error:
        return error.report
    # Where anything goes, text keeps its spelling of numbers: 3600.0 is 3600.
    return request.method, request.url, request.headers, request.report, request.body and json.loads(request.body)
