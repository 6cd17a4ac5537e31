"""The vendors' clients, made from the tables: a method for each operation. Their types are in `_clients.pyi`."""

from __future__ import annotations

from functools import cached_property

from ._client import NOT_FIELDS, OPTIONS, Client, Pages, clock, once, refuse_options
from ._core import vendors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Verb:
    """An operation's verbs that send nothing: `client.plan.update_canary(...)`."""

    def __init__(self, client: Any) -> None:
        self._session = client._session
        self._now = clock(client._transport)[0]


def make(base: type, prefix: str, once: Callable[[str], Any], pages: Callable[[str], Any]) -> dict[str, type]:
    """The clients of all vendors by name, on top of a base class: `once` and `pages` make the method of an operation, or of a list."""
    made = {}
    for vendor, operations, credentials in vendors():
        name = prefix + vendor.capitalize()
        members: dict[str, Any] = {
            "__module__": "clearway",
            "__doc__": _class_doc(name, base, credentials),
            "_vendor": vendor,
            "_credentials": credentials,
        }
        for verb in ("plan", "check", "describe"):
            members[verb] = _namespace(vendor, verb, operations)
        for operation, is_list, doc in operations:
            method = pages(operation) if is_list else once(operation)
            members[_method_name(operation)] = _named(method, operation, name, doc)
        made[name] = type(name, (base,), members)
    return made


def method_for(operation: str, kind: str, run: Callable[..., Any]) -> Callable[..., Any]:
    """A method that makes a call and does with it what `run` does."""

    def method(self: Any, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Any:
        # An input may hold secrets: once it is read, it is in no frame that a traceback could show.
        try:
            call = call_for(self, kind, operation, input, fields, timeout)
        finally:
            del input, fields
        return run(self, call)

    return method


def call_for(client: Any, kind: str, operation: str, input: Any, fields: dict[str, Any], timeout: float | None) -> Any:
    """A call of an operation, with a timeout of its own where one is given."""
    try:
        if not NOT_FIELDS.isdisjoint(fields):
            refuse_options(operation, fields, f"client.with_options({{}}=...).{_method_name(operation)}(...)")
        session = client._session if timeout is None else client._session.with_options(timeout=timeout)
        return session.call(kind, operation, input, fields)
    finally:
        del input, fields


def _class_doc(name: str, base: type, credentials: Any) -> str:
    """What `help()` says: first the keywords, which shells complete."""
    keywords = ", ".join(f"{one}=..." for one in [*(one for one, _ in credentials), *OPTIONS])
    variables = "\n".join(f"* {one}: {' or '.join(variables)}" for one, variables in credentials if variables)
    words = "Credentials that are left out are taken from these variables of the environment:"
    return f"{name}({keywords})\n\n{base.__doc__}\n\n{words}\n\n{variables}"


def _namespace(vendor: str, verb: str, operations: Any) -> cached_property[Verb]:
    name = vendor.capitalize() + verb.capitalize()
    members: dict[str, Any] = {"__module__": "clearway"}
    for operation, _, doc in operations:
        members[_method_name(operation)] = _named(_verb(operation, verb), operation, name, doc)
    namespace = type(name, (Verb,), members)
    verbs = cached_property(namespace)
    verbs.__doc__ = f"`{verb}` for each operation of this vendor."
    return verbs


def _verb(operation: str, verb: str) -> Callable[..., Any]:
    def method(self: Any, input: Any = None, /, **fields: Any) -> Any:
        try:
            if not NOT_FIELDS.isdisjoint(fields):
                refuse_options(
                    operation, fields, f"client.with_options({{}}=...).{verb}.{_method_name(operation)}(...)"
                )
            if verb == "plan":
                return self._session.plan(operation, input, fields, self._now())
            return getattr(self._session, verb)(operation, input, fields)
        finally:
            del input, fields

    return method


def _method_name(operation: str) -> str:
    return operation.partition(".")[2]


def _named(method: Callable[..., Any], operation: str, owner: str, doc: str) -> Callable[..., Any]:
    method.__name__ = _method_name(operation)
    method.__qualname__ = f"{owner}.{method.__name__}"
    method.__module__ = "clearway"
    method.__doc__ = doc
    return method


#: The clients by name.
CLIENTS = make(
    Client,
    "",
    lambda operation: method_for(operation, "once", once),
    lambda operation: method_for(operation, "pages", Pages),
)
globals().update(CLIENTS)
