"""What `help()` says, and what editors show of the stubs."""

from __future__ import annotations

import ast
import inspect
import re
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


@pytest.mark.parametrize("name", ["Ncloud", "AsyncNcloud"])
def test_help_of_a_client_has_its_keywords_and_its_variables(name: str) -> None:
    doc = inspect.getdoc(getattr(clearway, name))
    assert doc is not None
    first, *lines = doc.splitlines()
    keywords = re.findall(r"(\w+)=\.\.\.", first)
    assert keywords[:3] == ["access_key", "secret_key", "site"] and first.startswith(name + "(")
    assert "* access_key: NCLOUD_ACCESS_KEY_ID or NCLOUD_ACCESS_KEY" in lines
    # Each is an option, and the error of what is none names the same.
    with pytest.raises(clearway.UsageError) as caught:
        getattr(clearway, name)(access_key="a", secret_key="s", nothing=1)
    options = str(caught.value).partition("options are ")[2].split(", ")
    assert sorted(options) == sorted(keywords[2:])
