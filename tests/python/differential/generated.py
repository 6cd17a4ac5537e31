"""Inputs by the thousand: those of the vectors, crossed with each other and changed at random. The same seed makes the same inputs."""

from __future__ import annotations

import copy
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

VECTORS = Path(__file__).resolve().parents[2] / "vectors"

#: Values without a rule in mind.
ODD: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1,
    3600.0,
    0.5,
    -0.0,
    1e300,
    100_000,
    2**31,
    2**63,
    -(2**63) - 1,
    10**30,
    "",
    "0",
    "007",
    "12",
    "3601",
    "NONE",
    "ip_address",
    ".",
    "é\u0001",
    "한국어 \U0001f600",
    "x" * 300,
    [],
    [1],
    ["a", "a"],
    [{}],
    {},
    {"a": 1},
    {"a": {"b": [None]}},
)

#: Where a value is: the names of the fields around it, `*` for any item.
Place = tuple[str, ...]


class Generated(NamedTuple):
    operation: str
    input: Any


def generate(count: int, seed: int) -> Iterator[Generated]:
    """A fifth as the vectors have them, the others with one to three changes; all operations in turn."""
    chance = random.Random(seed)
    corpus = _corpus()
    operations = sorted(corpus)
    for number in range(count):
        operation = operations[number % len(operations)]
        inputs, values = corpus[operation]
        made = copy.deepcopy(chance.choice(inputs))
        for _ in range(chance.choice((0, 1, 1, 2, 3))):
            made = _changed(made, (), values, chance)
        yield Generated(operation, made)


def _corpus() -> dict[str, tuple[list[Any], dict[Place, list[Any]]]]:
    """The inputs of each operation, and the values that they have at each place."""
    corpus: dict[str, tuple[list[Any], dict[Place, list[Any]]]] = {}
    for path in sorted(VECTORS.glob("*/*/*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        inputs, values = corpus.setdefault(file["operation"], ([], defaultdict(list)))
        for case in file["cases"]:
            if isinstance(case.get("input"), dict):
                inputs.append(case["input"])
                _collect(case["input"], (), values)
    return corpus


def _collect(value: Any, place: Place, values: dict[Place, list[Any]]) -> None:
    values[place].append(value)
    members: list[tuple[str, Any]] = []
    if isinstance(value, dict):
        members = list(value.items())
    elif isinstance(value, list):
        members = [("*", item) for item in value]
    for key, inner in members:
        _collect(inner, (*place, key), values)


def _changed(value: Any, place: Place, values: dict[Place, list[Any]], chance: random.Random) -> Any:
    """The value with a change somewhere inside."""
    # The input itself stays an object: a text would be taken for JSON.
    if isinstance(value, dict) and (not place or value and chance.random() < 0.85):
        return _changed_object(value, place, values, chance)
    if isinstance(value, list) and value and chance.random() < 0.8:
        at = chance.randrange(len(value))
        if chance.random() < 0.2:
            value.append(copy.deepcopy(value[at]))
        else:
            value[at] = _changed(value[at], (*place, "*"), values, chance)
        return value
    return _other(value, place, values, chance)


def _changed_object(value: dict[str, Any], place: Place, values: dict[Place, list[Any]], chance: random.Random) -> Any:
    key = chance.choice(list(value) or ["a"])
    what = chance.random() if value else 0.2
    if what < 0.15:
        del value[key]
    elif what < 0.3:
        known = [other for other in values if len(other) == len(place) + 1 and other[:-1] == place]
        added = chance.choice(known or [(*place, "a")])
        value[added[-1]] = copy.deepcopy(chance.choice(values.get(added, [1])))
    elif what < 0.35:
        value[chance.choice(("zzz", "", key + "s", key.upper(), "한/~"))] = copy.deepcopy(chance.choice(ODD))
    elif what < 0.4:
        value[key] = value.pop(key)
    else:
        value[key] = _changed(value[key], (*place, key), values, chance)
    return value


def _other(value: Any, place: Place, values: dict[Place, list[Any]], chance: random.Random) -> Any:
    """Another value: one that another input has here, one beside it, or an odd one."""
    what = chance.random()
    if what < 0.4 and values.get(place):
        return copy.deepcopy(chance.choice(values[place]))
    if what < 0.6 and type(value) is int:
        return value + chance.choice((-1, 1, 1000, -1000))
    if what < 0.6 and isinstance(value, str):
        return chance.choice((value + "x", value[:-1], value * 2, value.upper(), value + "-", " " + value, value + "é"))
    return copy.deepcopy(chance.choice(ODD))
