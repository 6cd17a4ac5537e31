# derived by `make generate`; do not edit
"""The asynchronous client of PPIO."""

from __future__ import annotations

from functools import cached_property

from .._async import AsyncClient, AsyncPages, once
from .._methods import call_for, publish
from .ppio import Ppio, PpioCheck, PpioDescribe, PpioPlan

# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, overload

    from typing_extensions import Self, Unpack

    from .._core import Reply
    from ..types import Input, ppio
    from .ppio import _GetEndpointWaiter, _PpioOptions


class AsyncPpio(AsyncClient):
    """AsyncPpio(api_key=..., site=..., base_url=..., allow_http=..., timeout=..., deadline=..., max_retries=..., rate_share=..., transport=..., proxy=..., ca=..., locale=..., allow_unknown=..., revision=..., strict=...)

    A client of PPIO for one event loop at a time. Sends run in a small pool of threads, or in an async `transport`.

    Credentials that are left out are taken from these variables of the environment:

    * api_key: PPIO_API_KEY
    """

    _vendor = "ppio"
    _credentials = Ppio._credentials

    if TYPE_CHECKING:

        def __init__(self, *, api_key: str | None = None, **options: Unpack[_PpioOptions]) -> None: ...
        def with_options(self, **changes: Unpack[_PpioOptions]) -> Self: ...  # type: ignore[override]
        @overload  # type: ignore[override]
        async def wait(
            self,
            waiter: _GetEndpointWaiter,
            input: None = None,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
            **fields: Unpack[ppio.GetEndpoint],
        ) -> Reply:
            """Asks `get_endpoint` again and again until it answers what is waited for, and gives that reply.

            * endpoint_serving: Wait until an endpoint serves: with a healthy worker, or with none where it scales to
            zero; at most 900 s where `timeout` is left out
            """

        @overload
        async def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
            self,
            waiter: _GetEndpointWaiter,
            input: ppio.GetEndpoint | Input,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
        ) -> Reply: ...
        async def wait(self, waiter: Any, input: Any = None, /, **options: Any) -> Reply: ...

    @cached_property
    def check(self) -> PpioCheck:
        """All that is wrong with an input, at once."""
        return PpioCheck(self)

    @cached_property
    def describe(self) -> PpioDescribe:
        """The state of each field of a draft."""
        return PpioDescribe(self)

    @cached_property
    def plan(self) -> PpioPlan:
        """Finished requests, as data: nothing is sent."""
        return PpioPlan(self)

    if TYPE_CHECKING:

        @overload
        def list_endpoints(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.ListEndpoints]
        ) -> AsyncPages: ...
        @overload
        def list_endpoints(
            self, input: ppio.ListEndpoints | Input, /, *, timeout: float | None = None
        ) -> AsyncPages: ...

    def list_endpoints(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> AsyncPages:
        """The asynchronous `Ppio.list_endpoints`."""
        try:
            call = call_for(self, "pages", "ppio.list_endpoints", input, fields, timeout)
        finally:
            del input, fields
        return AsyncPages(self, call)

    if TYPE_CHECKING:

        @overload
        async def get_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.GetEndpoint]
        ) -> Reply: ...
        @overload
        async def get_endpoint(self, input: ppio.GetEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def get_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ppio.get_endpoint`."""
        try:
            call = call_for(self, "once", "ppio.get_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    async def get_endpoint_limits(
        self,
        input: ppio.GetEndpointLimits | Input | None = None,
        /,
        *,
        timeout: float | None = None,
        **fields: Unpack[ppio.GetEndpointLimits],
    ) -> Reply:
        """The asynchronous `Ppio.get_endpoint_limits`."""
        try:
            call = call_for(self, "once", "ppio.get_endpoint_limits", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def create_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.CreateEndpoint]
        ) -> Reply: ...
        @overload
        async def create_endpoint(
            self, input: ppio.CreateEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def create_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ppio.create_endpoint`."""
        try:
            call = call_for(self, "once", "ppio.create_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def update_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.UpdateEndpoint]
        ) -> Reply: ...
        @overload
        async def update_endpoint(
            self, input: ppio.UpdateEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def update_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ppio.update_endpoint`."""
        try:
            call = call_for(self, "once", "ppio.update_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def delete_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.DeleteEndpoint]
        ) -> Reply: ...
        @overload
        async def delete_endpoint(
            self, input: ppio.DeleteEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def delete_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ppio.delete_endpoint`."""
        try:
            call = call_for(self, "once", "ppio.delete_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)


publish(Ppio, AsyncPpio)
