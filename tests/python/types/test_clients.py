"""The clients as modules that are printed, and loaded a vendor at a time."""

from __future__ import annotations

import inspect
import pickle
import pydoc
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import clearway
from clearway import _core

PACKAGE = Path(clearway.__file__).parent
VENDORS = [vendor for vendor, _ in _core.vendors()]
CLIENTS = [prefix + vendor.capitalize() for vendor in VENDORS for prefix in ("", "Async")]
OPERATIONS = [(operation.vendor.capitalize(), operation.name) for operation in clearway.operations()]
VERBS = ["check", "describe", "plan"]


def fresh(code: str) -> list[str]:
    """What an interpreter prints that has loaded nothing yet, word by word."""
    script = f"import sys; sys.path[:] = {sys.path!r}; {code}"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_a_vendor_is_loaded_when_it_is_asked_for_and_no_other() -> None:
    loaded = "print(*[name for name in sys.modules if name.startswith('clearway._clients.') or name == 'asyncio'])"
    assert fresh(f"import clearway; clearway.check('ncloud.get_stage', {{}}); {loaded}") == []
    for vendor in VENDORS:
        name = vendor.capitalize()
        assert fresh(f"from clearway import {name}; {loaded}") == [f"clearway._clients.{vendor}"]
        twin = fresh(f"import clearway; clearway.Async{name}; {loaded}")
        assert set(twin) == {"asyncio", f"clearway._clients.{vendor}", f"clearway._clients.async_{vendor}"}


def test_the_package_lists_them() -> None:
    assert set(CLIENTS) <= set(dir(clearway)) & set(clearway.__all__)
    everything: dict[str, Any] = {}
    exec("from clearway import *", everything)
    assert set(clearway.__all__) <= set(everything)
    assert not [name for name in clearway.__all__ if getattr(clearway, name) is not everything[name]]
    assert "TYPE_CHECKING" not in dir(clearway)
    with pytest.raises(AttributeError, match="module 'clearway' has no attribute 'Nothing'"):
        _ = clearway.Nothing  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", CLIENTS)
def test_a_client_is_found_under_its_public_name(name: str) -> None:
    client = getattr(clearway, name)
    assert client is getattr(clearway, name) and pickle.loads(pickle.dumps(client)) is client
    assert (client.__module__, client.__qualname__) == ("clearway", name)
    assert f"class {name}" in pydoc.render_doc(client, renderer=pydoc.plaintext)

    class Own(client):  # type: ignore[misc]
        pass

    assert Own.__module__ == __name__


@pytest.mark.parametrize(("client", "name"), OPERATIONS)
def test_a_method_stands_in_a_file(client: str, name: str) -> None:
    is_list = clearway.operations()[f"{client.lower()}.{name}"].pages is not None
    for owner, module in ((client, client.lower()), (f"Async{client}", f"async_{client.lower()}")):
        method = getattr(getattr(clearway, owner), name)
        assert (method.__name__, method.__qualname__) == (name, f"{owner}.{name}")
        source = inspect.getsource(method)
        assert source.startswith(("    def " if is_list or owner == client else "    async def ") + name)
        assert inspect.getsourcefile(method) == str(PACKAGE / "_clients" / f"{module}.py")
        assert inspect.iscoroutinefunction(method) == (owner != client and not is_list)
        assert parameters(method) == "self, input=None, /, *, timeout=None, **fields"
    for verb in VERBS:
        cached = inspect.getattr_static(getattr(clearway, client), verb)
        owner = cached.func.__annotations__["return"]
        namespace = cached.func.__globals__[owner]
        assert parameters(getattr(namespace, name)) == "self, input=None, /, **fields"
        assert inspect.getsource(getattr(namespace, name)).startswith(f"    def {name}")
        assert inspect.getattr_static(getattr(clearway, f"Async{client}"), verb).func.__globals__[owner] is namespace


def parameters(method: Any) -> str:
    """Names, kinds and defaults, without types."""
    signature = inspect.signature(method)
    plain = [one.replace(annotation=inspect.Parameter.empty) for one in signature.parameters.values()]
    return str(inspect.Signature(plain))[1:-1]
