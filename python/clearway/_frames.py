"""The package's values as pandas DataFrames. pandas is asked for when a frame is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clearway._core import Description, Reply, Report
    from clearway._operations import Operation


def report(report: Report) -> Any:
    """A row a violation, then a row a warning."""
    columns = ["severity", "path", "code", "message", "fix", "source"]
    found = [("violation", one) for one in report.violations] + [("warning", one) for one in report.warnings]
    return _frame([[severity, *(getattr(one, name) for name in columns[1:])] for severity, one in found], columns)


def description(description: Description) -> Any:
    """A row a field, in the order of the vendor's page."""
    columns = ["path", "requirement", "present", "code", "grade", "message", "source", "awaits"]
    return _frame([[getattr(state, name) for name in columns] for state in description.values()], columns)


def operations(operations: Iterable[Operation]) -> Any:
    """A row an operation."""
    columns = ["id", "vendor", "method", "path", "summary", "deprecated", "docs"]
    return _frame([[getattr(one, name) for name in columns] for one in operations], columns)


def reply(reply: Reply) -> Any:
    """A row an item of a list's reply; one row for any other record."""
    return records(reply.items)


def records(items: Iterable[Any]) -> Any:
    """A row an item; what is nested in it has dots in its column's name, and an item that is no object is a `value`."""
    rows = [item if isinstance(item, dict) else {"value": item} for item in items]
    return _pandas().json_normalize(rows)


def _frame(rows: list[list[Any]], columns: list[str]) -> Any:
    return _pandas().DataFrame(rows, columns=columns)


def _pandas() -> Any:
    try:
        import pandas
    except ImportError:
        raise ImportError("to_frame() needs pandas: pip install pandas", name="pandas") from None
    return pandas
