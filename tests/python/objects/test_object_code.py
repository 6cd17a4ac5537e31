"""Code of the caller's own runs while an object is read: it may raise, change what is read, and read from many threads."""

from __future__ import annotations

import dataclasses
import gc
import sys
import threading
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from places import CANARY, THROTTLE, UPDATE, USER_CONFIG, canary, found, free_found, update

import clearway

VERBS = [
    lambda given: clearway.check(CANARY, given),
    lambda given: clearway.describe(CANARY, given),
    lambda given: clearway.plan(CANARY, given),
    lambda given: clearway.Call(CANARY, given),
    lambda given: clearway.Ncloud(access_key="k", secret_key="s").check.update_canary(given),
    lambda given: clearway.Ncloud(access_key="k", secret_key="s").update_canary(given),
]


class Mine(Exception):
    pass


class MineAlone(BaseException):
    pass


def raising(error: BaseException) -> list[Any]:
    """Objects that raise when they are read, each in its own way."""

    class Number:
        def __index__(self) -> int:
            raise error

    class Real:
        def __float__(self) -> float:
            raise error

    class Members(Mapping[str, Any]):
        def __init__(self, where: str) -> None:
            self.where = where

        def __getitem__(self, key: str) -> Any:
            if self.where == "value":
                raise error
            return 1

        def __iter__(self) -> Iterator[str]:
            yield "a"
            if self.where == "iteration":
                raise error

        def __len__(self) -> int:
            return 1

    class Model:
        def model_dump(self, **options: Any) -> Any:
            raise error

    @dataclasses.dataclass
    class Data:
        field: int = 1

        def __getattribute__(self, name: str) -> Any:
            if name == "field":
                raise error
            return super().__getattribute__(name)

    return [Number(), Real(), Members("value"), Members("iteration"), Model(), Data()]


@pytest.mark.parametrize(
    "error", [Mine("no"), MineAlone(), KeyboardInterrupt(), SystemExit(3), RecursionError("deep")], ids=repr
)
@pytest.mark.parametrize("verb", VERBS)
def test_what_the_callers_code_raises_passes_through(verb: Any, error: BaseException) -> None:
    for value in raising(error):
        with pytest.raises(type(error)) as caught:
            verb(canary(canaryThrottleRps=value))
        assert caught.value is error


def test_a_mistake_inside_a_model_is_not_taken_for_a_missing_option() -> None:
    class Model:
        def model_dump(self) -> Any:
            return len(5)  # type: ignore[arg-type]

    with pytest.raises(TypeError, match="has no len"):
        clearway.check(CANARY, Model())


def test_a_dictionary_that_is_emptied_while_it_is_read() -> None:
    given: dict[str, Any] = canary()

    class Number:
        def __index__(self) -> int:
            given.clear()
            gc.collect()
            return 10

    given = {"canaryDistributionRate": Number(), **canary()}
    given["canaryDistributionRate"] = Number()
    report = clearway.check(CANARY, given)
    assert {code for _, code in found(report)} <= {"required", "required_if", "unknown_field"}
    assert given == {}


@pytest.mark.parametrize("act", ["clear", "pop", "update", "swap"])
def test_members_that_change_while_they_are_read(act: str) -> None:
    """The report is of some of the old and the new members; nothing crashes."""

    class Number:
        def __index__(self) -> int:
            if act == "clear":
                inner.clear()
            elif act == "pop":
                inner.pop("z99", None)
            elif act == "update":
                inner.update({f"n{n}-{len(inner)}": n for n in range(10)} if len(inner) < 5000 else {})
            else:
                for key in list(inner):
                    inner[key] = {"fresh": [len(inner)]}
            gc.collect(0)
            return 1

    for at in (0, 50, 99):
        inner: dict[str, Any] = {f"z{n}": {"old": ["x" * 50]} for n in range(100)}
        inner[f"z{at}"] = Number()
        assert clearway.check(UPDATE, update(inner)).ok


@pytest.mark.parametrize("at", [0, 5, 9])
def test_a_list_that_is_shortened_while_it_is_read(at: int) -> None:
    class Number:
        def __index__(self) -> int:
            items.clear()
            gc.collect(0)
            return 1

    items: list[Any] = [{"text": "x" * 50} for _ in range(10)]
    items[at] = Number()
    assert free_found(items) == []


def test_an_object_that_goes_while_it_is_read() -> None:
    """Its place in memory may be taken by another one, which is no cycle."""

    class Number:
        def __index__(self) -> int:
            outer["a"] = None
            gc.collect()
            outer["keep"] = [{"b": {"c": {"d": [n]}}} for n in range(50)]
            return 1

    class Fresh(Mapping[str, Any]):
        def __getitem__(self, key: str) -> Any:
            return {"n": Number(), "then": [{"x": [{}]}, {"y": {}}]}

        def __iter__(self) -> Iterator[str]:
            return iter(["one"])

        def __len__(self) -> int:
            return 1

    outer: dict[str, Any] = {"a": Fresh()}
    assert free_found(outer) == []


def test_an_endless_mapping_ends() -> None:
    class Endless(Mapping[str, Any]):
        def __getitem__(self, key: str) -> Any:
            return Endless()

        def __iter__(self) -> Iterator[str]:
            return iter(["a"])

        def __len__(self) -> int:
            return 1

    ((path, code),) = free_found(Endless())
    assert (code, path) == ("too_deep", "/a" * (64 - len(USER_CONFIG.split("/"))))


def test_a_list_that_grows_while_it_is_read_ends() -> None:
    class Number:
        def __index__(self) -> int:
            grows.extend([0] * 10_000 + [self])
            return 1

    grows: list[Any] = [Number()]
    assert ("", "too_large") in found(clearway.check(UPDATE, update({"x": grows})))


def cycle(kind: str) -> Any:
    @dataclasses.dataclass
    class Node:
        next: Any = None

    class Model:
        def model_dump(self) -> dict[str, Any]:
            return {"next": self}

    class Own(Mapping[str, Any]):
        def __getitem__(self, key: str) -> Any:
            return self

        def __iter__(self) -> Iterator[str]:
            return iter(["next"])

        def __len__(self) -> int:
            return 1

    made: Any = {"dict": {}, "list": [], "dataclass": Node(), "model": Model(), "mapping": Own()}[kind]
    if kind == "dict":
        made["next"] = made
    elif kind == "list":
        made.append(made)
    elif kind == "dataclass":
        made.next = made
    return made


@pytest.mark.parametrize("kind", ["dict", "list", "dataclass", "model", "mapping"])
def test_a_cycle_is_one_violation_where_it_closes(kind: str) -> None:
    step = "/0" if kind == "list" else "/next"
    report = clearway.check(UPDATE, update({"x": cycle(kind)}))
    (violation,) = report.violations
    assert (violation.path, violation.code) == (f"{USER_CONFIG}/x{step}", "type")
    assert violation.params["actual"] == "cycle"


def test_cycles_over_several_objects() -> None:
    @dataclasses.dataclass
    class Node:
        inner: Any

    outer: dict[str, Any] = {}
    outer["list"] = ({"node": Node([outer])},)
    assert free_found(outer) == [("/list/0/node/inner/0", "type")]
    ten: list[Any] = []
    ten.extend([ten] * 10)
    assert free_found(ten) == [(f"/{n}", "type") for n in range(10)]


def test_the_same_object_twice_is_no_cycle() -> None:
    shared = {"a": [1]}
    assert free_found([shared, shared, {"b": shared}]) == []
    assert free_found([shared["a"]] * 1000) == []


def test_nothing_is_held_or_let_go_too_much() -> None:
    class Key(str):
        pass

    shared = object()
    given = canary(zzz=[shared, {"y": shared}, (shared,)])
    held = given | {Key("key"): shared}
    clearway.check(CANARY, held)
    before = sys.getrefcount(shared)
    for _ in range(50):
        clearway.check(CANARY, held)
        with pytest.raises(clearway.ValidationError):
            clearway.plan(CANARY, held)
    gc.collect()
    assert abs(sys.getrefcount(shared) - before) < 10


def test_many_threads_check_the_same_object() -> None:
    class Number:
        def __index__(self) -> int:
            return 10

    given = canary(canaryThrottleRps=Number(), zzz={"a": [1.5, None, Number()]}, canaryConditions=[{}, 5])
    expected = clearway.check(CANARY, given)
    reports: list[clearway.Report] = []

    def work() -> None:
        for _ in range(20):
            reports.append(clearway.check(CANARY, given))

    threads = [threading.Thread(target=work) for _ in range(64)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(reports) == 64 * 20 and all(report == expected for report in reports)
    assert ("/zzz", "unknown_field") in found(expected) and (THROTTLE, "type") not in found(expected)
