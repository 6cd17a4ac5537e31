"""The vendors' async clients. Their types are in `_clients.pyi`."""

from __future__ import annotations

from ._async import AsyncClient, AsyncPages, once
from ._clients import make

globals().update(make(AsyncClient, "Async", once, AsyncPages))
