"""What the methods of the printed clients (`_clients/`) are made of.

An input may hold secrets: once it is read, it is in no frame that a traceback could show. The printed methods drop theirs alike.
"""

from __future__ import annotations

from ._client import OPTIONS, clock
from ._errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._client import Base
    from ._core import Call, Description, Report, Request

#: What is not an option of a client, and where it is one.
ELSEWHERE = {
    "current": "of the functions: clearway.check(operation, input, current=...), and describe and plan alike",
    "credentials": "of the functions: clearway.plan(operation, input, credentials=...)",
    "now": "of the functions: clearway.plan(operation, input, now=...)",
    "progress": "of wait(), and of a list's pages(), to_list() and to_frame()",
    "on_state": "of wait()",
}
#: Names that are seldom fields: only where one is given is it looked whether it is.
NOT_FIELDS = frozenset((*OPTIONS, *ELSEWHERE, "region"))


def call_for(client: Base, kind: str, operation: str, input: Any, fields: Any, timeout: float | None) -> Call:
    """A call of an operation, with a timeout of its own where one is given."""
    try:
        if not NOT_FIELDS.isdisjoint(fields):
            _refuse_options(operation, fields, "")
        session = client._session if timeout is None else client._session.with_options(timeout=timeout)
        return session.call(kind, operation, input, fields)
    finally:
        del input, fields


class Verb:
    """The operations of a client by a verb that sends nothing: `client.plan.update_canary(...)`."""

    def __init__(self, client: Base) -> None:
        self._session = client._session
        self._now = clock(client._transport)[0]

    def _plan(self, operation: str, input: Any, fields: Any) -> Request:
        try:
            if not NOT_FIELDS.isdisjoint(fields):
                _refuse_options(operation, fields, "plan.")
            return self._session.plan(operation, input, fields, self._now())
        finally:
            del input, fields

    def _check(self, operation: str, input: Any, fields: Any) -> Report:
        try:
            if not NOT_FIELDS.isdisjoint(fields):
                _refuse_options(operation, fields, "check.")
            return self._session.check(operation, input, fields)
        finally:
            del input, fields

    def _describe(self, operation: str, input: Any, fields: Any) -> Description:
        try:
            if not NOT_FIELDS.isdisjoint(fields):
                _refuse_options(operation, fields, "describe.")
            return self._session.describe(operation, input, fields)
        finally:
            del input, fields


def publish(client: type, *others: type) -> None:
    """Puts classes where users find them, and gives the help of the client's methods to those of the others."""
    helps = {name: method.__doc__ for name, method in vars(client).items() if type(method) is type(publish)}
    for one in (client, *others):
        one.__module__ = "clearway"
        for name, doc in helps.items():
            getattr(one, name).__doc__ = doc


def _refuse_options(operation: str, fields: dict[str, Any], verb: str) -> None:
    """Says of options among the fields of an operation where they belong."""
    names = list(fields)
    del fields
    for name in names:
        if name in ELSEWHERE:
            where = f"an option {ELSEWHERE[name]}"
        elif name in OPTIONS or name == "region":
            method = operation.partition(".")[2]
            where = f"an option of a client: client.with_options({name}=...).{verb}{method}(...)"
        else:
            continue
        from ._operations import Operation

        if not any(field["name"] == name for field in Operation(operation).fields):
            raise UsageError(f"{name} is no field of {operation}, but {where}")
