"""The types at run time, held against the JSON Schemas of the same operations."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest

import clearway
from clearway import types

SCHEMAS = Path(__file__).parents[3] / "core" / "derived" / "json-schema"
OPERATIONS = [operation.id for operation in clearway.operations()]


def test_there_is_a_schema_for_each_operation() -> None:
    assert sorted(OPERATIONS) == sorted(path.name.removesuffix(".input.json") for path in SCHEMAS.glob("*.input.json"))


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_input_has_the_fields_of_its_schema(operation: str) -> None:
    schema = json.loads((SCHEMAS / f"{operation}.input.json").read_text())
    vendor, _, name = operation.partition(".")
    module = getattr(types, vendor)
    camel = "".join(word.capitalize() for word in name.split("_"))
    compare(getattr(module, camel), schema, camel)
    draft = getattr(module, camel + "Draft")
    assert set(get_type_hints(draft)) == set(schema.get("properties", {}))
    assert not required_keys(draft)


def compare(typed: Any, schema: dict[str, Any], at: str) -> None:
    """Fields, what is required of them, and the same of the objects inside."""
    fields = schema.get("properties", {})
    hints = get_type_hints(typed)
    assert set(hints) == set(fields), at
    assert typed.__required_keys__ == set(schema.get("required", [])), at
    for name, hint in hints.items():
        for inner in typed_dicts(hint):
            compare(inner, object_of(fields[name]), f"{at}.{name}")


def typed_dicts(hint: Any) -> list[Any]:
    """The `TypedDict`s in a type."""
    if isinstance(hint, type) and get_origin(hint) is None and hasattr(hint, "__required_keys__"):
        return [hint]
    return [found for argument in get_args(hint) for found in typed_dicts(argument)]


def object_of(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of the object that a field holds, directly or in a list."""
    return object_of(schema["items"]) if "items" in schema else schema


def required_keys(typed: Any) -> set[str]:
    """The keys that are required, those of objects inside included."""
    inside = [required_keys(inner) for hint in get_type_hints(typed).values() for inner in typed_dicts(hint)]
    return set(typed.__required_keys__).union(*inside)


def test_a_choice_is_a_literal_and_a_moment_may_be_a_datetime() -> None:
    metrics = get_type_hints(types.edgegap.GetDeploymentMetrics)
    assert [argument.__name__ for argument in get_args(metrics["start_time"])] == ["str", "datetime"]
    condition = get_type_hints(types.ncloud.CanaryCondition)
    assert get_args(condition["parameterCode"]) == ("REQUEST_HEADER", "REQUEST_QUERY")


def test_what_is_not_there_is_an_attribute_error() -> None:
    name = "nothing"
    with pytest.raises(AttributeError, match="clearway.types.*nothing"):
        getattr(types, name)
    assert {"Input", "ncloud"} <= set(dir(types))


def test_the_package_loads_neither_the_types_nor_typing() -> None:
    script = f"import sys; sys.path[:] = {sys.path!r}; import clearway; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", script], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "clearway._core" in loaded
    assert [name for name in loaded if name == "typing" or name.startswith("clearway.types")] == []
