# derived by `make generate`; do not edit
"""The asynchronous client of Edgegap."""

from __future__ import annotations

from functools import cached_property

from .._async import AsyncClient, AsyncPages, once
from .._methods import call_for, publish
from .edgegap import Edgegap, EdgegapCheck, EdgegapDescribe, EdgegapPlan

# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, overload

    from typing_extensions import Self, Unpack

    from .._core import Reply
    from ..types import Input, edgegap
    from .edgegap import _EdgegapOptions, _GetDeploymentWaiter


class AsyncEdgegap(AsyncClient):
    """AsyncEdgegap(token=..., delete_token=..., site=..., base_url=..., allow_http=..., timeout=..., deadline=..., max_retries=..., rate_share=..., transport=..., proxy=..., ca=..., locale=..., allow_unknown=..., revision=..., strict=...)

    A client of Edgegap for one event loop at a time. Sends run in a small pool of threads, or in an async
    `transport`.

    Credentials that are left out are taken from these variables of the environment:

    * token: EDGEGAP_API_TOKEN
    * delete_token: ARBITRIUM_DELETE_TOKEN
    """

    _vendor = "edgegap"
    _credentials = Edgegap._credentials

    if TYPE_CHECKING:

        def __init__(
            self, *, token: str | None = None, delete_token: str | None = None, **options: Unpack[_EdgegapOptions]
        ) -> None: ...
        def with_options(self, **changes: Unpack[_EdgegapOptions]) -> Self: ...  # type: ignore[override]
        @overload  # type: ignore[override]
        async def wait(
            self,
            waiter: _GetDeploymentWaiter,
            input: None = None,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
            **fields: Unpack[edgegap.GetDeployment],
        ) -> Reply:
            """Asks `get_deployment` again and again until it answers what is waited for, and gives that reply.

            * deployment_ready: Wait until players can connect to a deployment; at most 180 s where `timeout` is left
            out
            * deployment_stopped: Wait until a deployment that was told to stop is gone; at most 600 s where
            `timeout` is left out
            """

        @overload
        async def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
            self,
            waiter: _GetDeploymentWaiter,
            input: edgegap.GetDeployment | Input,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
        ) -> Reply: ...
        async def wait(self, waiter: Any, input: Any = None, /, **options: Any) -> Reply: ...

    @cached_property
    def check(self) -> EdgegapCheck:
        """All that is wrong with an input, at once."""
        return EdgegapCheck(self)

    @cached_property
    def describe(self) -> EdgegapDescribe:
        """The state of each field of a draft."""
        return EdgegapDescribe(self)

    @cached_property
    def plan(self) -> EdgegapPlan:
        """Finished requests, as data: nothing is sent."""
        return EdgegapPlan(self)

    if TYPE_CHECKING:

        @overload
        async def deploy(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.Deploy]
        ) -> Reply: ...
        @overload
        async def deploy(self, input: edgegap.Deploy | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def deploy(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.deploy`."""
        try:
            call = call_for(self, "once", "edgegap.deploy", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def get_deployment(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetDeployment]
        ) -> Reply: ...
        @overload
        async def get_deployment(
            self, input: edgegap.GetDeployment | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def get_deployment(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.get_deployment`."""
        try:
            call = call_for(self, "once", "edgegap.get_deployment", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def stop_deployment(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.StopDeployment]
        ) -> Reply: ...
        @overload
        async def stop_deployment(
            self, input: edgegap.StopDeployment | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def stop_deployment(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.stop_deployment`."""
        try:
            call = call_for(self, "once", "edgegap.stop_deployment", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def self_stop_deployment(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.SelfStopDeployment]
        ) -> Reply: ...
        @overload
        async def self_stop_deployment(
            self, input: edgegap.SelfStopDeployment | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def self_stop_deployment(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.self_stop_deployment`."""
        try:
            call = call_for(self, "once", "edgegap.self_stop_deployment", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def bulk_stop_deployments(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.BulkStopDeployments]
        ) -> Reply: ...
        @overload
        async def bulk_stop_deployments(
            self, input: edgegap.BulkStopDeployments | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def bulk_stop_deployments(
        self, input: Any = None, /, *, timeout: float | None = None, **fields: Any
    ) -> Reply:
        """The asynchronous `Edgegap.bulk_stop_deployments`."""
        try:
            call = call_for(self, "once", "edgegap.bulk_stop_deployments", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        def list_deployments(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListDeployments]
        ) -> AsyncPages: ...
        @overload
        def list_deployments(
            self, input: edgegap.ListDeployments | Input, /, *, timeout: float | None = None
        ) -> AsyncPages: ...

    def list_deployments(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> AsyncPages:
        """The asynchronous `Edgegap.list_deployments`."""
        try:
            call = call_for(self, "pages", "edgegap.list_deployments", input, fields, timeout)
        finally:
            del input, fields
        return AsyncPages(self, call)

    if TYPE_CHECKING:

        @overload
        def list_locations(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListLocations]
        ) -> AsyncPages: ...
        @overload
        def list_locations(
            self, input: edgegap.ListLocations | Input, /, *, timeout: float | None = None
        ) -> AsyncPages: ...

    def list_locations(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> AsyncPages:
        """The asynchronous `Edgegap.list_locations`."""
        try:
            call = call_for(self, "pages", "edgegap.list_locations", input, fields, timeout)
        finally:
            del input, fields
        return AsyncPages(self, call)

    if TYPE_CHECKING:

        @overload
        async def get_container_logs(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetContainerLogs]
        ) -> Reply: ...
        @overload
        async def get_container_logs(
            self, input: edgegap.GetContainerLogs | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def get_container_logs(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.get_container_logs`."""
        try:
            call = call_for(self, "once", "edgegap.get_container_logs", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def get_deployment_metrics(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetDeploymentMetrics]
        ) -> Reply: ...
        @overload
        async def get_deployment_metrics(
            self, input: edgegap.GetDeploymentMetrics | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def get_deployment_metrics(
        self, input: Any = None, /, *, timeout: float | None = None, **fields: Any
    ) -> Reply:
        """The asynchronous `Edgegap.get_deployment_metrics`."""
        try:
            call = call_for(self, "once", "edgegap.get_deployment_metrics", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def deploy_v1(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.DeployV1]
        ) -> Reply: ...
        @overload
        async def deploy_v1(self, input: edgegap.DeployV1 | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def deploy_v1(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.deploy_v1`."""
        try:
            call = call_for(self, "once", "edgegap.deploy_v1", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def deploy_to_fleet(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.DeployToFleet]
        ) -> Reply: ...
        @overload
        async def deploy_to_fleet(
            self, input: edgegap.DeployToFleet | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    async def deploy_to_fleet(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.deploy_to_fleet`."""
        try:
            call = call_for(self, "once", "edgegap.deploy_to_fleet", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        def list_fleet_hosts(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListFleetHosts]
        ) -> AsyncPages: ...
        @overload
        def list_fleet_hosts(
            self, input: edgegap.ListFleetHosts | Input, /, *, timeout: float | None = None
        ) -> AsyncPages: ...

    def list_fleet_hosts(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> AsyncPages:
        """The asynchronous `Edgegap.list_fleet_hosts`."""
        try:
            call = call_for(self, "pages", "edgegap.list_fleet_hosts", input, fields, timeout)
        finally:
            del input, fields
        return AsyncPages(self, call)

    if TYPE_CHECKING:

        @overload
        def list_tags(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListTags]
        ) -> AsyncPages: ...
        @overload
        def list_tags(self, input: edgegap.ListTags | Input, /, *, timeout: float | None = None) -> AsyncPages: ...

    def list_tags(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> AsyncPages:
        """The asynchronous `Edgegap.list_tags`."""
        try:
            call = call_for(self, "pages", "edgegap.list_tags", input, fields, timeout)
        finally:
            del input, fields
        return AsyncPages(self, call)

    if TYPE_CHECKING:

        @overload
        async def get_tag(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetTag]
        ) -> Reply: ...
        @overload
        async def get_tag(self, input: edgegap.GetTag | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def get_tag(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.get_tag`."""
        try:
            call = call_for(self, "once", "edgegap.get_tag", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def create_tag(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.CreateTag]
        ) -> Reply: ...
        @overload
        async def create_tag(self, input: edgegap.CreateTag | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def create_tag(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.create_tag`."""
        try:
            call = call_for(self, "once", "edgegap.create_tag", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def delete_tag(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.DeleteTag]
        ) -> Reply: ...
        @overload
        async def delete_tag(self, input: edgegap.DeleteTag | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def delete_tag(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.delete_tag`."""
        try:
            call = call_for(self, "once", "edgegap.delete_tag", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)

    if TYPE_CHECKING:

        @overload
        async def update_tag(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.UpdateTag]
        ) -> Reply: ...
        @overload
        async def update_tag(self, input: edgegap.UpdateTag | Input, /, *, timeout: float | None = None) -> Reply: ...

    async def update_tag(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """The asynchronous `Edgegap.update_tag`."""
        try:
            call = call_for(self, "once", "edgegap.update_tag", input, fields, timeout)
        finally:
            del input, fields
        return await once(self, call)


publish(Edgegap, AsyncEdgegap)
