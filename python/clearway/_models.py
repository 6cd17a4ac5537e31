"""The fields of models: dataclasses, pydantic's models, and anything else with a `model_dump`."""

from __future__ import annotations

from typing import Any


def fields(model: Any) -> dict[str, Any]:
    """The fields of an instance by the names they are sent under; of a class there are none."""
    if hasattr(type(model), "model_dump"):
        return _dumped(model)
    import dataclasses

    return {field.name: getattr(model, field.name) for field in dataclasses.fields(model)}


def _dumped(model: Any) -> dict[str, Any]:
    """What a model dumps under its aliases, without each None that nobody gave: null is sent only when given."""
    try:
        values = model.model_dump(by_alias=True, exclude_none=True)
        given = model.model_dump(by_alias=True, exclude_unset=True)
    except TypeError:
        dumped: dict[str, Any] = model.model_dump()
        return dumped
    merged = _with_given_nulls(values, given)
    return merged if isinstance(merged, dict) else values


def _with_given_nulls(values: Any, given: Any) -> Any:
    if isinstance(values, dict) and isinstance(given, dict):
        return {name: _with_given_nulls(values[name], given.get(name)) for name in values} | {
            name: value for name, value in given.items() if name not in values
        }
    if isinstance(values, list) and isinstance(given, list) and len(values) == len(given):
        return [_with_given_nulls(value, one) for value, one in zip(values, given)]
    return values
