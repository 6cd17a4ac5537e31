# derived by `make generate`; do not edit
"""The asynchronous client of AIEEV AirCloud."""

from __future__ import annotations

from functools import cached_property

from .._async import AsyncClient, AsyncPages, once
from .._methods import call_for, publish
from .aieev import Aieev, AieevCheck, AieevDescribe, AieevPlan

# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, overload

    from typing_extensions import Self, Unpack

    from .._core import Reply
    from ..types import Input, aieev
    from .aieev import _AieevOptions, _GetEndpointWaiter


class AsyncAieev(AsyncClient):
    """AsyncAieev(api_key=..., site=..., base_url=..., allow_http=..., timeout=..., deadline=..., max_retries=..., rate_share=..., transport=..., proxy=..., ca=..., locale=..., allow_unknown=..., revision=..., strict=...)

    A client of AIEEV AirCloud for one event loop at a time. Sends run in a small pool of threads, or in an async
    `transport`.

    Credentials that are left out are taken from these variables of the environment:

    * api_key: AIRCLOUD_API_KEY
    """

    _vendor = "aieev"
    _credentials = Aieev._credentials

    if TYPE_CHECKING:

        def __init__(self, *, api_key: str | None = None, **options: Unpack[_AieevOptions]) -> None: ...
        def with_options(self, **changes: Unpack[_AieevOptions]) -> Self: ...  # type: ignore[override]
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
            **fields: Unpack[aieev.GetEndpoint],
        ) -> Reply:
            """Asks `get_endpoint` again and again until it answers what is waited for, and gives that reply.

            * endpoint_running: Wait until a started endpoint serves; at most 900 s where `timeout` is left out
            * endpoint_stopped: Wait until an endpoint is not active, so that it can be changed; at most 300 s where
            `timeout` is left out
            """

        @overload
        async def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
            self,
            waiter: _GetEndpointWaiter,
            input: aieev.GetEndpoint | Input,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
        ) -> Reply: ...
        async def wait(self, waiter: Any, input: Any = None, /, **options: Any) -> Reply: ...

    @cached_property
    def check(self) -> AieevCheck:
        """All that is wrong with an input, at once."""
        return AieevCheck(self)

    @cached_property
    def describe(self) -> AieevDescribe:
        """The state of each field of a draft."""
        return AieevDescribe(self)

    @cached_property
    def plan(self) -> AieevPlan:
        """Finished requests, as data: nothing is sent."""
        return AieevPlan(self)

    async def whoami(
        self,
        input: aieev.Whoami | Input | None = None,
        /,
        *,
        timeout: float | None = None,
        **fields: Unpack[aieev.Whoami],
    ) -> Reply:
        """The asynchronous `Aieev.whoami`."""
        try:
            call = call_for(self, "once", "aieev.whoami", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        def list_endpoints(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ListEndpoints]
        ) -> AsyncPages: ...
        @overload
        def list_endpoints(
            self, input: aieev.ListEndpoints | Input, /, *, timeout: float | None = None
        ) -> AsyncPages: ...

    def list_endpoints(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> AsyncPages:
        """The asynchronous `Aieev.list_endpoints`."""
        try:
            call = call_for(self, "pages", "aieev.list_endpoints", input, fields, timeout)
        finally:
            del input, fields
        return AsyncPages(self, call)

    if TYPE_CHECKING:

        @overload
        async def get_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.GetEndpoint]
        ) -> Reply: ...
        @overload
        async def get_endpoint(self, input: aieev.GetEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def get_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Aieev.get_endpoint`."""
        try:
            call = call_for(self, "once", "aieev.get_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def update_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.UpdateEndpoint]
        ) -> Reply: ...
        @overload
        async def update_endpoint(
            self, input: aieev.UpdateEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def update_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Aieev.update_endpoint`."""
        try:
            call = call_for(self, "once", "aieev.update_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def start_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.StartEndpoint]
        ) -> Reply: ...
        @overload
        async def start_endpoint(
            self, input: aieev.StartEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def start_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Aieev.start_endpoint`."""
        try:
            call = call_for(self, "once", "aieev.start_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def stop_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.StopEndpoint]
        ) -> Reply: ...
        @overload
        async def stop_endpoint(
            self, input: aieev.StopEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def stop_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Aieev.stop_endpoint`."""
        try:
            call = call_for(self, "once", "aieev.stop_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def scale_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ScaleEndpoint]
        ) -> Reply: ...
        @overload
        async def scale_endpoint(
            self, input: aieev.ScaleEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def scale_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Aieev.scale_endpoint`."""
        try:
            call = call_for(self, "once", "aieev.scale_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        def list_replicas(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ListReplicas]
        ) -> AsyncPages: ...
        @overload
        def list_replicas(
            self, input: aieev.ListReplicas | Input, /, *, timeout: float | None = None
        ) -> AsyncPages: ...

    def list_replicas(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> AsyncPages:
        """The asynchronous `Aieev.list_replicas`."""
        try:
            call = call_for(self, "pages", "aieev.list_replicas", input, fields, timeout)
        finally:
            del input, fields
        return AsyncPages(self, call)

    if TYPE_CHECKING:

        @overload
        def list_log_files(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ListLogFiles]
        ) -> AsyncPages: ...
        @overload
        def list_log_files(
            self, input: aieev.ListLogFiles | Input, /, *, timeout: float | None = None
        ) -> AsyncPages: ...

    def list_log_files(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> AsyncPages:
        """The asynchronous `Aieev.list_log_files`."""
        try:
            call = call_for(self, "pages", "aieev.list_log_files", input, fields, timeout)
        finally:
            del input, fields
        return AsyncPages(self, call)

    if TYPE_CHECKING:

        @overload
        async def read_log_file(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ReadLogFile]
        ) -> Reply: ...
        @overload
        async def read_log_file(
            self, input: aieev.ReadLogFile | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def read_log_file(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Aieev.read_log_file`."""
        try:
            call = call_for(self, "once", "aieev.read_log_file", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)


publish(Aieev, AsyncAieev)
