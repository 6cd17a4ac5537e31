"""The vendors' async clients. Their types are in `_clients.pyi`."""

from __future__ import annotations

from ._async import AsyncClient, AsyncPages, once
from ._clients import make, method_for

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _coroutine_for(operation: str) -> Callable[..., Any]:
    async def method(self: Any, input: Any = None, /, **fields: Any) -> Any:
        try:
            call = self._session.call("once", operation, input, fields)
        finally:
            del input, fields
        return await once(self, call)

    return method


globals().update(
    make(AsyncClient, "Async", _coroutine_for, lambda operation: method_for(operation, "pages", AsyncPages))
)
