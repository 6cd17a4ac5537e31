# derived by `make generate`; do not edit
"""The asynchronous client of NAVER Cloud API Gateway."""

from __future__ import annotations

from functools import cached_property

from .._async import AsyncClient, AsyncPages, once
from .._methods import call_for, publish
from .ncloud import Ncloud, NcloudCheck, NcloudDescribe, NcloudPlan

# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, overload

    from typing_extensions import Self, Unpack

    from .._core import Reply
    from ..types import Input, ncloud
    from .ncloud import _NcloudOptions


class AsyncNcloud(AsyncClient):
    """AsyncNcloud(access_key=..., secret_key=..., site=..., base_url=..., allow_http=..., timeout=..., deadline=..., max_retries=..., rate_share=..., transport=..., proxy=..., ca=..., locale=..., allow_unknown=..., revision=..., strict=...)

    A client of NAVER Cloud API Gateway for one event loop at a time. Sends run in a small pool of threads, or in an
    async `transport`.

    Credentials that are left out are taken from these variables of the environment:

    * access_key: NCLOUD_ACCESS_KEY_ID or NCLOUD_ACCESS_KEY
    * secret_key: NCLOUD_SECRET_ACCESS_KEY or NCLOUD_SECRET_KEY
    """

    _vendor = "ncloud"
    _credentials = Ncloud._credentials

    if TYPE_CHECKING:

        def __init__(
            self, *, access_key: str | None = None, secret_key: str | None = None, **options: Unpack[_NcloudOptions]
        ) -> None: ...
        def with_options(self, **changes: Unpack[_NcloudOptions]) -> Self: ...  # type: ignore[override]

    @cached_property
    def check(self) -> NcloudCheck:
        """All that is wrong with an input, at once."""
        return NcloudCheck(self)

    @cached_property
    def describe(self) -> NcloudDescribe:
        """The state of each field of a draft."""
        return NcloudDescribe(self)

    @cached_property
    def plan(self) -> NcloudPlan:
        """Finished requests, as data: nothing is sent."""
        return NcloudPlan(self)

    if TYPE_CHECKING:

        @overload
        def list_stages(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.ListStages]
        ) -> AsyncPages: ...
        @overload
        def list_stages(self, input: ncloud.ListStages | Input, /, *, timeout: float | None = None) -> AsyncPages: ...

    def list_stages(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> AsyncPages:
        """The asynchronous `Ncloud.list_stages`."""
        try:
            call = call_for(self, "pages", "ncloud.list_stages", input, fields, timeout)
        finally:
            del input, fields
        return AsyncPages(self, call)

    if TYPE_CHECKING:

        @overload
        async def get_stage(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.GetStage]
        ) -> Reply: ...
        @overload
        async def get_stage(self, input: ncloud.GetStage | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def get_stage(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ncloud.get_stage`."""
        try:
            call = call_for(self, "once", "ncloud.get_stage", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def deploy_api(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.DeployApi]
        ) -> Reply: ...
        @overload
        async def deploy_api(self, input: ncloud.DeployApi | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def deploy_api(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ncloud.deploy_api`."""
        try:
            call = call_for(self, "once", "ncloud.deploy_api", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def roll_stage(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.RollStage]
        ) -> Reply: ...
        @overload
        async def roll_stage(self, input: ncloud.RollStage | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def roll_stage(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ncloud.roll_stage`."""
        try:
            call = call_for(self, "once", "ncloud.roll_stage", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def enable_canary(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.EnableCanary]
        ) -> Reply: ...
        @overload
        async def enable_canary(
            self, input: ncloud.EnableCanary | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def enable_canary(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ncloud.enable_canary`."""
        try:
            call = call_for(self, "once", "ncloud.enable_canary", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def update_canary(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.UpdateCanary]
        ) -> Reply: ...
        @overload
        async def update_canary(
            self, input: ncloud.UpdateCanary | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def update_canary(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ncloud.update_canary`."""
        try:
            call = call_for(self, "once", "ncloud.update_canary", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def promote_canary(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.PromoteCanary]
        ) -> Reply: ...
        @overload
        async def promote_canary(
            self, input: ncloud.PromoteCanary | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def promote_canary(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ncloud.promote_canary`."""
        try:
            call = call_for(self, "once", "ncloud.promote_canary", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def disable_canary(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.DisableCanary]
        ) -> Reply: ...
        @overload
        async def disable_canary(
            self, input: ncloud.DisableCanary | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def disable_canary(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Ncloud.disable_canary`."""
        try:
            call = call_for(self, "once", "ncloud.disable_canary", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)


publish(Ncloud, AsyncNcloud)
