"""What there is to call: one line an operation, and its whole picture when asked for."""

from __future__ import annotations

from clearway import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, overload


class Operation:
    """One operation of a vendor: what it is for, and how its input looks.

    Two are equal where their ids are. A pickle holds the id only: the rest is read from the table where it is loaded.
    """

    __slots__ = ("_picture", "_summary")

    def __init__(self, id: str) -> None:
        self._picture: dict[str, Any] | None = _load(_core.operation_json(id))
        self._summary: dict[str, Any] = self._picture

    @property
    def id(self) -> str:
        """Vendor and name: `vendor.verb_noun`."""
        return str(self._summary["id"])

    @property
    def vendor(self) -> str:
        """The vendor's half of the id."""
        return self.id.partition(".")[0]

    @property
    def name(self) -> str:
        """The client method's half of the id."""
        return self.id.partition(".")[2]

    @property
    def summary(self) -> str:
        """What it does, in one line."""
        return str(self._summary["summary"])

    @property
    def method(self) -> str:
        """HTTP method, such as `PATCH`."""
        return str(self._summary["method"])

    @property
    def path(self) -> str:
        """Path template, such as `/deployments/{request_id}`."""
        return str(self._summary["path"])

    @property
    def docs(self) -> str:
        """The vendor's page."""
        return str(self._summary["docs"])

    @property
    def deprecated(self) -> str | None:
        """The operation to use instead, `""` where there is none; None where this one is not deprecated."""
        instead: str | None = self._summary["deprecated"]
        return instead

    @property
    def fields(self) -> list[dict[str, Any]]:
        """The input's fields as a tree: name, in, doc, required, types, limits, default, secret, and what is inside."""
        fields: list[dict[str, Any]] = self._member("fields")
        return fields

    @property
    def rules(self) -> list[dict[str, Any]]:
        """The rules between fields of the input itself; those of an object inside it are with that object."""
        rules: list[dict[str, Any]] = self._member("rules") or []
        return rules

    @property
    def revisions(self) -> list[dict[str, Any]]:
        """Other documented forms, by the names that `revision=` takes."""
        revisions: list[dict[str, Any]] = self._member("revisions")
        return revisions

    @property
    def pages(self) -> dict[str, Any] | None:
        """For a list: where its items are (`items`, a JSON Pointer), and the parameter that turns the page."""
        pages: dict[str, Any] | None = self._member("pages")
        return pages

    @property
    def rate_per_second(self) -> int | None:
        """The documented rate, which clients keep to by themselves."""
        rate: int | None = self._member("rate_per_second")
        return rate

    @property
    def repeat(self) -> str:
        """Whether it may be sent again: `safe`, `idempotent` or `never`."""
        return str(self._member("repeat"))

    @property
    def notes(self) -> list[dict[str, str]]:
        """Where the vendor's pages are at odds, and what was chosen: topic and text."""
        notes: list[dict[str, str]] = self._member("notes")
        return notes

    def to_dict(self) -> dict[str, Any]:
        """All of it as plain data."""
        picture: dict[str, Any] = _load(_core.operation_json(self.id))
        return picture

    def _member(self, name: str) -> Any:
        if self._picture is None:
            self._picture = self.to_dict()
        return self._picture.get(name)

    def _repr_html_(self) -> str:
        from clearway import _html

        return _html.operation(self)

    def __repr__(self) -> str:
        return f"Operation({self.id!r})"

    def __eq__(self, other: object) -> bool:
        return self.id == other.id if isinstance(other, Operation) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.id)

    def __reduce__(self) -> tuple[type[Operation], tuple[str]]:
        return Operation, (self.id,)


class Operations(tuple[Operation, ...]):
    """Operations in the order of the vendors' pages. Takes an id as an index, too."""

    __slots__ = ()

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: int | str) -> Operation: ...
        @overload
        def __getitem__(self, key: slice) -> Operations: ...

    def __getitem__(self, key: int | str | slice) -> Operation | Operations:
        if isinstance(key, slice):
            return Operations(super().__getitem__(key))
        if isinstance(key, str):
            for operation in self:
                if operation.id == key:
                    return operation
            raise KeyError(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        return any(operation.id == key for operation in self) if isinstance(key, str) else super().__contains__(key)

    def to_frame(self) -> Any:
        """A pandas DataFrame with a row an operation."""
        from clearway import _frames

        return _frames.operations(self)

    def _repr_html_(self) -> str:
        from clearway import _html

        return _html.operations(self)

    def __repr__(self) -> str:
        return "Operations([" + ", ".join(repr(operation.id) for operation in self) + "])"


def operations() -> Operations:
    """Every operation: id, summary, method, path, docs; its fields when asked for."""
    return Operations(_from_summary(summary) for summary in _load(_core.operations_json()))


def operation(id: str) -> Operation:
    """One operation with its fields as a tree."""
    return Operation(id)


def _from_summary(summary: dict[str, Any]) -> Operation:
    operation = object.__new__(Operation)
    operation._summary = summary
    operation._picture = None
    return operation


def _load(text: str) -> Any:
    import json

    return json.loads(text)
