"""Operations as values."""

from __future__ import annotations

import copy
import pickle

import pytest

import clearway


def test_the_list_has_each_operation_once() -> None:
    operations = clearway.operations()
    assert len(operations) == len({operation.id for operation in operations}) > 40
    assert {operation.vendor for operation in operations} == {"aieev", "edgegap", "huaweicloud", "ncloud", "ppio"}
    for operation in operations:
        assert operation.id == f"{operation.vendor}.{operation.name}"
        assert operation.summary and operation.path.startswith("/") and operation.docs.startswith("https://")
        assert operation.method in ("GET", "POST", "PUT", "PATCH", "DELETE")


def test_items_are_found_by_place_and_by_id() -> None:
    operations = clearway.operations()
    assert operations["ppio.list_endpoints"] == clearway.operation("ppio.list_endpoints")
    assert operations[0] is operations[operations[0].id]
    assert operations[-3:] == tuple(operations)[-3:] and isinstance(operations[-3:], type(operations))
    assert (
        "ppio.list_endpoints" in operations and operations[3] in operations and "ppio.listendpoints" not in operations
    )
    with pytest.raises(KeyError, match="no.such"):
        operations["no.such"]
    with pytest.raises(IndexError):
        operations[1000]


def test_a_summary_is_the_whole_picture_when_asked() -> None:
    for operation in clearway.operations():
        whole = clearway.operation(operation.id)
        picture = whole.to_dict()
        for name in ("id", "summary", "method", "path", "docs", "deprecated", "fields", "revisions", "pages", "notes"):
            assert getattr(operation, name) == getattr(whole, name) == picture[name], name
        assert operation.rules == picture.get("rules", [])
        assert (operation.rate_per_second, operation.repeat) == (picture["rate_per_second"], picture["repeat"])


def test_what_is_handed_out_is_the_callers_own() -> None:
    picture = clearway.operation("ncloud.update_canary").to_dict()
    picture.clear()
    assert clearway.operation("ncloud.update_canary").to_dict()


def test_known_facts() -> None:
    canary = clearway.operation("ncloud.update_canary")
    assert [field["name"] for field in canary.fields][:4] == ["productId", "apiId", "stageId", "canaryCacheTtlSec"]
    assert canary.rules[0]["code"] == "required_if" and canary.deprecated is None and canary.pages is None
    assert clearway.operation("edgegap.deploy_v1").deprecated == "edgegap.deploy"
    assert clearway.operation("edgegap.list_deployments").pages == {"items": "/data", "parameter": "page"}
    assert clearway.operation("edgegap.deploy").rate_per_second == 40
    assert clearway.operation("edgegap.deploy").repeat == "never"
    assert [one["name"] for one in clearway.operation("ppio.list_endpoints").revisions] == ["plural"]


def test_an_unknown_id_names_what_is_valid() -> None:
    with pytest.raises(clearway.UsageError, match="unknown operation"):
        clearway.operation("ncloud.update_canaries")


def test_equality_hash_repr_and_copies() -> None:
    one = clearway.operation("ppio.get_endpoint")
    assert one == clearway.operations()["ppio.get_endpoint"] and hash(one) == hash(
        clearway.operations()["ppio.get_endpoint"]
    )
    assert one != clearway.operation("ppio.list_endpoints") and one != "ppio.get_endpoint"
    assert eval(repr(one), {"Operation": type(one)}) == one
    operations = clearway.operations()
    for again in (pickle.loads(pickle.dumps(operations)), copy.deepcopy(operations), copy.copy(operations)):
        assert again == operations and type(again) is type(operations)
    assert repr(operations[:2]) == f"Operations(['{operations[0].id}', '{operations[1].id}'])"
    assert len(pickle.dumps(one)) < 200
    with pytest.raises(AttributeError):
        one.id = "other"  # type: ignore[misc]
