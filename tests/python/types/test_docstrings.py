"""What `help()` says, and what editors show of the printed files."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import clearway
from clearway import _core

PACKAGE = Path(clearway.__file__).parent
VENDORS = [vendor for vendor, _ in _core.vendors()]


def printed_docs(module: str) -> dict[str, dict[str, str]]:
    """The docstrings in the file of a client, by class and method."""
    tree = ast.parse((PACKAGE / "_clients" / f"{module}.py").read_text())
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return {found.name: dict(docs_of_methods(found)) for found in classes}


def docs_of_methods(found: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for method in found.body:
        if isinstance(method, (ast.FunctionDef, ast.AsyncFunctionDef)):
            doc = ast.get_docstring(method)
            assert doc is not None, method.name
            yield method.name, doc


@pytest.mark.parametrize("vendor", VENDORS)
def test_help_is_printed_once_and_shown_everywhere(vendor: str) -> None:
    name = vendor.capitalize()
    printed = printed_docs(vendor) | printed_docs(f"async_{vendor}")
    operations = [operation.name for operation in clearway.operations() if operation.vendor == vendor]
    assert operations
    for operation in operations:
        full = printed[name][operation]
        assert full.startswith(f"{operation}(") and full.splitlines()[-1].startswith("https://")
        others = [f"Async{name}", f"{name}Check", f"{name}Describe", f"{name}Plan"]
        for other in others:
            # Editors show where the help is.
            assert f"`{name}.{operation}`" in printed[other][operation] and "\n" not in printed[other][operation]
        namespaces = [inspect.getattr_static(getattr(clearway, name), verb) for verb in ("check", "describe", "plan")]
        shown = [getattr(clearway, name), getattr(clearway, f"Async{name}")]
        shown += [verb.func.__globals__[verb.func.__annotations__["return"]] for verb in namespaces]
        for owner in shown:
            assert inspect.getdoc(getattr(owner, operation)) == full, owner


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
