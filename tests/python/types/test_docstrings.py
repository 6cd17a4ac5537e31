"""What `help()` says, and what editors show of the stubs."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import clearway

PACKAGE = Path(clearway.__file__).parent
CLIENTS = ["Aieev", "Edgegap", "Huaweicloud", "Ncloud", "Ppio"]


def docs_of_stub(file: str, name: str) -> dict[str, str]:
    """The docstrings of a class's methods; of overloads, the one that has it."""
    (found,) = [node for node in ast.parse((PACKAGE / file).read_text()).body if getattr(node, "name", "") == name]
    methods = [node for node in ast.walk(found) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    return {method.name: doc for method in methods if (doc := ast.get_docstring(method))}


@pytest.mark.parametrize("name", CLIENTS + ["Async" + name for name in CLIENTS])
def test_editors_show_what_help_says(name: str) -> None:
    client = getattr(clearway, name)
    stub = docs_of_stub("_async_clients.pyi" if name.startswith("Async") else "_clients.pyi", name)
    vendor = name.removeprefix("Async").lower()
    operations = [operation.name for operation in clearway.operations() if operation.vendor == vendor]
    assert operations
    for operation in operations:
        assert inspect.getdoc(getattr(client, operation)) == stub[operation]


def test_help_begins_with_the_keywords_that_shells_complete() -> None:
    doc = clearway.Ppio.list_endpoints.__doc__
    assert doc is not None and doc.splitlines()[0] == "list_endpoints(pageSize=..., pageNum=...)"
