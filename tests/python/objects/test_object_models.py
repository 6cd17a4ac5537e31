"""Dataclasses, typed dictionaries and models: what they hold is judged as a dictionary of the same is."""

# Models look their fields' types up when they are made: no postponed annotations here.

import dataclasses
from typing import Any, TypedDict

import pydantic
import pytest
from places import CANARY, canary, found, free_found, same, sent

import clearway


@dataclasses.dataclass
class Condition:
    parameterName: str
    method: str = "EQUAL"


@dataclasses.dataclass(frozen=True)
class Frozen:
    inner: Condition
    many: tuple[Condition, ...] = ()


@dataclasses.dataclass
class Slots:
    __slots__ = ("a", "b")
    a: int
    b: Any


@dataclasses.dataclass
class Parts:
    kept: int = 1
    computed: int = dataclasses.field(init=False, default=2)
    quiet: int = dataclasses.field(default=3, repr=False, compare=False)
    start: dataclasses.InitVar[int] = 0
    shared = 5


class Typed(TypedDict, total=False):
    a: int
    b: list[int]


class Inner(pydantic.BaseModel):
    some: int | None = None
    other: str | None = None


class Canary(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(populate_by_name=True)

    product_id: str = pydantic.Field(alias="productId")
    api_id: str = pydantic.Field(serialization_alias="apiId")
    stageId: str = "s"
    useDistributionRate: bool = True
    canaryDistributionRate: int = 10
    canaryEndpointDomain: str = "NONE"
    canaryThrottleRps: int | None = None


class Extra(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="allow")

    a: int = 1


class Names(pydantic.RootModel[list[str]]):
    pass


class Older:
    """A model of a library whose `model_dump` knows no options."""

    def model_dump(self) -> dict[str, Any]:
        return {"a": None, "b": [Inner(some=1)]}


def test_dataclasses() -> None:
    same(Condition("p"), {"parameterName": "p", "method": "EQUAL"})
    same(
        [Frozen(Condition("p"), (Condition("q", "x"),))],
        [{"inner": vars(Condition("p")), "many": [vars(Condition("q", "x"))]}],
    )
    same(Slots(1, Slots(2, None)), {"a": 1, "b": {"a": 2, "b": None}})
    same(Parts(), {"kept": 1, "computed": 2, "quiet": 3})


def test_dataclasses_of_any_make() -> None:
    fields: Any = [("productId", str), ("zzz", object, dataclasses.field(default=None))]
    options: Any
    for options in (
        {},
        {"frozen": True},
        {"slots": True},
        {"kw_only": True},
        {"order": True, "slots": True, "frozen": True},
    ):
        made: Any = dataclasses.make_dataclass("Made", fields, **options)
        same(made(productId="p"), {"productId": "p", "zzz": None})


def test_a_field_that_was_taken_away_is_the_callers_mistake() -> None:
    condition = Condition("p")
    del condition.parameterName
    with pytest.raises(AttributeError, match="parameterName"):
        clearway.check(CANARY, condition)


def test_classes_are_not_their_instances() -> None:
    for one in (Condition, Frozen, Parts, Inner, Canary, Names, Older):
        assert free_found(one) == [("", "type")]


def test_typed_dictionaries() -> None:
    same(Typed(a=1, b=[2]), {"a": 1, "b": [2]})


def test_models_by_their_aliases() -> None:
    plain = clearway.plan(CANARY, canary())
    for model in (Canary(productId="p", api_id="a"), Canary.model_validate({"product_id": "p", "api_id": "a"})):
        request = clearway.plan(CANARY, model)
        assert (request.url, request.body) == (plain.url, plain.body)
    assert found(clearway.check(CANARY, Canary(productId="p", api_id="a", stageId=""))) == [("/stageId", "min_length")]


def test_null_is_sent_only_when_it_was_given() -> None:
    same(Inner(), {})
    same(Inner(some=None), {"some": None})
    same(Inner(some=1, other=None), {"some": 1, "other": None})
    same([Inner(), Inner(other=None)], [{}, {"other": None}])
    assigned = Inner()
    assigned.some = None
    same(assigned, {"some": None})


class Outer(pydantic.BaseModel):
    inner: Inner = Inner()
    many: list[Inner] = []
    by_name: dict[str, Inner] = {}
    either: Inner | None = None


def test_models_inside_models() -> None:
    same(Outer(), {"inner": {}, "many": [], "by_name": {}})
    outer = Outer(
        inner=Inner(some=None),
        many=[Inner(), Inner(some=1), Inner(other=None)],
        by_name={"a": Inner(some=None)},
        either=None,
    )
    same(
        outer,
        {
            "inner": {"some": None},
            "many": [{}, {"some": 1}, {"other": None}],
            "by_name": {"a": {"some": None}},
            "either": None,
        },
    )


def test_defaults_are_sent_in_the_models_order() -> None:
    assert list(sent(Canary(productId="p", api_id="a"))) == [
        "productId",
        "apiId",
        "stageId",
        "useDistributionRate",
        "canaryDistributionRate",
        "canaryEndpointDomain",
    ]


def test_fields_that_a_model_does_not_know() -> None:
    same(Extra.model_validate({"b": [1], "c": None}), {"a": 1, "b": [1], "c": None})
    assert found(clearway.check(CANARY, Extra.model_validate({**canary(), "a": 1}))) == [("/a", "unknown_field")]


def test_models_of_one_value() -> None:
    same(Names(["a", "b"]), ["a", "b"])
    assert found(clearway.check(CANARY, Names(["a"]))) == [("", "type")]


def test_models_that_know_no_options() -> None:
    same(Older(), {"a": None, "b": [{"some": 1}]})


@pydantic.dataclasses.dataclass
class Both:
    a: int
    inner: Inner


def test_dataclasses_of_pydantic() -> None:
    same(Both(1, Inner(some=None)), {"a": 1, "inner": {"some": None}})


def test_as_keywords_of_a_client() -> None:
    client = clearway.Ncloud(access_key="k", secret_key="s")
    condition = {"parameterName": "p", "method": "EQUAL"}
    plain = client.check.update_canary(**canary(canaryConditions=[condition]))
    assert client.check.update_canary(**canary(canaryConditions=[Condition("p")])) == plain
    assert client.check.update_canary(Canary(productId="p", api_id="a")).ok
