"""What an operation takes at once instead of keywords."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Protocol, TypeAlias

from ._core import Reply


class Dataclass(Protocol):
    """An instance of a dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


class Model(Protocol):
    """A model of pydantic, and whatever else gives its fields the same way."""

    def model_dump(self) -> Any: ...


# One mapping of all fields, the same as JSON text, the reply to another call, or an object that has them.
Input: TypeAlias = Mapping[str, Any] | str | bytes | bytearray | Reply | Dataclass | Model
