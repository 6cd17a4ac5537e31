# derived by `make generate`; do not edit
"""The asynchronous client of Huawei Cloud DataArts Fabric."""

from __future__ import annotations

from functools import cached_property

from .._async import AsyncClient, AsyncPages, once
from .._methods import call_for, publish
from .huaweicloud import Huaweicloud, HuaweicloudCheck, HuaweicloudDescribe, HuaweicloudPlan

# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, overload

    from typing_extensions import Self, Unpack

    from .._core import Reply
    from ..types import Input, huaweicloud
    from .huaweicloud import _HuaweicloudOptions, _ShowEndpointWaiter


class AsyncHuaweicloud(AsyncClient):
    """AsyncHuaweicloud(token=..., access_key=..., secret_key=..., security_token=..., project_id=..., region=..., base_url=..., allow_http=..., timeout=..., deadline=..., max_retries=..., rate_share=..., transport=..., proxy=..., ca=..., locale=..., allow_unknown=..., revision=..., strict=...)

    A client of Huawei Cloud DataArts Fabric for one event loop at a time. Sends run in a small pool of threads, or
    in an async `transport`.

    Credentials that are left out are taken from these variables of the environment:

    * access_key: HUAWEICLOUD_SDK_AK
    * secret_key: HUAWEICLOUD_SDK_SK
    * security_token: HUAWEICLOUD_SDK_SECURITY_TOKEN
    * project_id: HUAWEICLOUD_SDK_PROJECT_ID
    """

    _vendor = "huaweicloud"
    _credentials = Huaweicloud._credentials

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            token: str | None = None,
            access_key: str | None = None,
            secret_key: str | None = None,
            security_token: str | None = None,
            project_id: str | None = None,
            **options: Unpack[_HuaweicloudOptions],
        ) -> None: ...
        def with_options(self, **changes: Unpack[_HuaweicloudOptions]) -> Self: ...  # type: ignore[override]
        @overload  # type: ignore[override]
        async def wait(
            self,
            waiter: _ShowEndpointWaiter,
            input: None = None,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
            **fields: Unpack[huaweicloud.ShowEndpoint],
        ) -> Reply:
            """Asks `show_endpoint` again and again until it answers what is waited for, and gives that reply.

            * endpoint_settled: Wait until a creation or a change of an endpoint is done; at most 3600 s where
            `timeout` is left out
            * endpoint_deleted: Wait until a deleted endpoint is gone; at most 1800 s where `timeout` is left out
            """

        @overload
        async def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
            self,
            waiter: _ShowEndpointWaiter,
            input: huaweicloud.ShowEndpoint | Input,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
        ) -> Reply: ...
        async def wait(self, waiter: Any, input: Any = None, /, **options: Any) -> Reply: ...

    @cached_property
    def check(self) -> HuaweicloudCheck:
        """All that is wrong with an input, at once."""
        return HuaweicloudCheck(self)

    @cached_property
    def describe(self) -> HuaweicloudDescribe:
        """The state of each field of a draft."""
        return HuaweicloudDescribe(self)

    @cached_property
    def plan(self) -> HuaweicloudPlan:
        """Finished requests, as data: nothing is sent."""
        return HuaweicloudPlan(self)

    if TYPE_CHECKING:

        @overload
        async def create_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.CreateEndpoint]
        ) -> Reply: ...
        @overload
        async def create_endpoint(
            self, input: huaweicloud.CreateEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def create_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Huaweicloud.create_endpoint`."""
        try:
            call = call_for(self, "once", "huaweicloud.create_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def show_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.ShowEndpoint]
        ) -> Reply: ...
        @overload
        async def show_endpoint(
            self, input: huaweicloud.ShowEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def show_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Huaweicloud.show_endpoint`."""
        try:
            call = call_for(self, "once", "huaweicloud.show_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        def list_endpoints(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.ListEndpoints]
        ) -> AsyncPages: ...
        @overload
        def list_endpoints(
            self, input: huaweicloud.ListEndpoints | Input, /, *, timeout: float | None = None
        ) -> AsyncPages: ...

    def list_endpoints(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> AsyncPages:
        """The asynchronous `Huaweicloud.list_endpoints`."""
        try:
            call = call_for(self, "pages", "huaweicloud.list_endpoints", input, fields, timeout)
        finally:
            del input, fields
        return AsyncPages(self, call)

    if TYPE_CHECKING:

        @overload
        async def update_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.UpdateEndpoint]
        ) -> Reply: ...
        @overload
        async def update_endpoint(
            self, input: huaweicloud.UpdateEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def update_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Huaweicloud.update_endpoint`."""
        try:
            call = call_for(self, "once", "huaweicloud.update_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def show_endpoint_metrics(
            self,
            input: None = None,
            /,
            *,
            timeout: float | None = None,
            **fields: Unpack[huaweicloud.ShowEndpointMetrics],
        ) -> Reply: ...
        @overload
        async def show_endpoint_metrics(
            self, input: huaweicloud.ShowEndpointMetrics | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def show_endpoint_metrics(
        self, input: Any = None, /, *, timeout: float | None = None, **fields: Any
    ) -> Reply:
        """The asynchronous `Huaweicloud.show_endpoint_metrics`."""
        try:
            call = call_for(self, "once", "huaweicloud.show_endpoint_metrics", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def delete_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.DeleteEndpoint]
        ) -> Reply: ...
        @overload
        async def delete_endpoint(
            self, input: huaweicloud.DeleteEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def delete_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Huaweicloud.delete_endpoint`."""
        try:
            call = call_for(self, "once", "huaweicloud.delete_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)


publish(Huaweicloud, AsyncHuaweicloud)
