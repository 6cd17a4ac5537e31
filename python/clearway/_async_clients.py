"""The vendors' async clients. Their types are in `_clients.pyi`."""

from __future__ import annotations

from ._async import AsyncClient, AsyncPages, once
from ._clients import call_for, make, method_for

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _coroutine_for(operation: str) -> Callable[..., Any]:
    async def method(self: Any, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Any:
        try:
            call = call_for(self, "once", operation, input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    return method


globals().update(
    make(AsyncClient, "Async", _coroutine_for, lambda operation: method_for(operation, "pages", AsyncPages))
)
