# derived by `make generate`; do not edit
"""The client of Edgegap."""

from __future__ import annotations

from functools import cached_property

from .._client import Client, Pages, once
from .._methods import Verb, call_for, publish

# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Literal, TypeAlias, overload

    from typing_extensions import Self, Unpack

    from .._core import Description, Reply, Report, Request
    from ..types import Input, edgegap
    from . import _Options

    _GetDeploymentWaiter: TypeAlias = Literal[
        "deployment_ready", "deployment_stopped", "edgegap.deployment_ready", "edgegap.deployment_stopped"
    ]

    class _EdgegapOptions(_Options, total=False):
        site: Literal["public", "staging"] | None
        """Site that requests go to; public where left out"""


class Edgegap(Client):
    """Edgegap(token=..., delete_token=..., site=..., base_url=..., allow_http=..., timeout=..., deadline=..., max_retries=..., rate_share=..., transport=..., proxy=..., ca=..., locale=..., allow_unknown=..., revision=..., strict=...)

    A client of Edgegap that blocks. It may be shared by threads.

    Credentials that are left out are taken from these variables of the environment:

    * token: EDGEGAP_API_TOKEN
    * delete_token: ARBITRIUM_DELETE_TOKEN
    """

    _vendor = "edgegap"
    _credentials = (
        ("token", ("EDGEGAP_API_TOKEN",)),
        ("delete_token", ("ARBITRIUM_DELETE_TOKEN",)),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, token: str | None = None, delete_token: str | None = None, **options: Unpack[_EdgegapOptions]
        ) -> None: ...
        def with_options(self, **changes: Unpack[_EdgegapOptions]) -> Self: ...  # type: ignore[override]
        @overload  # type: ignore[override]
        def wait(
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
        def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
            self,
            waiter: _GetDeploymentWaiter,
            input: edgegap.GetDeployment | Input,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
        ) -> Reply: ...
        def wait(self, waiter: Any, input: Any = None, /, **options: Any) -> Reply: ...

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
        def deploy(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.Deploy]
        ) -> Reply: ...
        @overload
        def deploy(self, input: edgegap.Deploy | Input, /, *, timeout: float | None = None) -> Reply: ...

    def deploy(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """deploy(application=..., version=..., users=..., require_cached_locations=..., environment_variables=..., tags=..., webhook_on_ready=..., webhook_on_error=..., webhook_on_terminated=..., resources=...)

        Deploy a version of an application near its users

        POST /v2/deployments

        Fields:
          application: text, required. Name of the application to deploy; advised: at least 3 characters, at
                most 64 characters
          version: text, required. Name of the application's version to deploy; advised: at least 1
                character, at most 64 characters
          users: list of objects, required. Who will play, as IP addresses or coordinates: the location is
                chosen near them; at least 1 item
            user_type: text, required. ip_address or geo_coordinates; decides what user_data holds
            user_data: object, required. ip_address, or latitude and longitude
              ip_address: text. Public IP address of the player
              latitude: number. Degrees north, south is negative
              longitude: number. Degrees east, west is negative
            * user_type decides what user_data holds, and nothing else may be in it. ip_address:
                  user_data.ip_address required; geo_coordinates: user_data.latitude and user_data.longitude
                  required
          require_cached_locations: boolean or null. Only use locations that have the image already, which
                is faster; default false
          environment_variables: list of objects. Variables for the containers of this deployment
            key: text, required. Name of the variable
            value: text, required. Value of the variable; secret
            is_hidden: boolean, required. Whether the dashboard and the API hide the value
          tags: list of texts. Tags to find the deployment by
          webhook_on_ready: object. Called when players can connect
            url: text, required. URL that gets a POST with the deployment's status; the calls are not
                  signed, so put a secret into it; secret
          webhook_on_error: object. Called when the deployment fails
            url: text, required. URL that gets a POST with the deployment's status; the calls are not
                  signed, so put a secret into it; secret
          webhook_on_terminated: object. Called when the deployment has ended
            url: text, required. URL that gets a POST with the deployment's status; the calls are not
                  signed, so put a secret into it; secret
          resources: object. What this deployment gets, instead of what the version says
            cpu_units: integer, required. 1024 units are one virtual CPU; at least 100
            memory_mib: integer, required. MiB of memory; at least 100, at most twice cpu_units
            * memory_mib is at most 2 times cpu_units

        Notes:
          each request counts: never sent again where no answer came
          at most 40 requests a second

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.deploy", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def get_deployment(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetDeployment]
        ) -> Reply: ...
        @overload
        def get_deployment(self, input: edgegap.GetDeployment | Input, /, *, timeout: float | None = None) -> Reply: ...

    def get_deployment(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """get_deployment(request_id=...)

        Get a deployment's status, address and ports

        GET /v1/status/{request_id}

        Fields:
          request_id: text, required. Id of the deployment, from the reply of the deploy

        Notes:
          changes nothing: sent again where no answer came
          at most 20 requests a second

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.get_deployment", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def stop_deployment(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.StopDeployment]
        ) -> Reply: ...
        @overload
        def stop_deployment(
            self, input: edgegap.StopDeployment | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def stop_deployment(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """stop_deployment(request_id=..., container_log_storage=...)

        Stop a deployment gracefully

        DELETE /v1/stop/{request_id}

        Fields:
          request_id: text, required. Id of the deployment, from the reply of the deploy
          container_log_storage: boolean or text. true: keep the logs in the endpoint storage of the app
                version; false: do not keep them; or the name of an endpoint storage

        Notes:
          twice is the same as once: sent again where no answer came

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.stop_deployment", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def self_stop_deployment(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.SelfStopDeployment]
        ) -> Reply: ...
        @overload
        def self_stop_deployment(
            self, input: edgegap.SelfStopDeployment | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def self_stop_deployment(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """self_stop_deployment(request_id=..., access_point_id=..., container_log_storage=...)

        Stop a deployment from inside its container

        DELETE /v1/self/stop/{request_id}/{access_point_id}

        Fields:
          request_id: text, required. Id of the deployment, from the reply of the deploy
          access_point_id: integer or text, required. The last part of ARBITRIUM_DELETE_URL in the container
          container_log_storage: boolean or text. true: keep the logs in the endpoint storage of the app
                version; false: do not keep them; or the name of an endpoint storage

        Notes:
          twice is the same as once: sent again where no answer came

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.self_stop_deployment", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def bulk_stop_deployments(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.BulkStopDeployments]
        ) -> Reply: ...
        @overload
        def bulk_stop_deployments(
            self, input: edgegap.BulkStopDeployments | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def bulk_stop_deployments(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """bulk_stop_deployments(filters=...)

        Stop every deployment that the filters match

        POST /v1/deployments/bulk-stop

        Fields:
          filters: list of objects, required. Which deployments to stop, at least one filter; not and broad
                tags match many; at least 1 item
            field: text, required. What is compared; request_id or deployment_tags
            values: list of texts, required. Ids or tags to compare with, at least one; at least 1 item
            filter_type: text, required. any: one of the values matches; all: every value does; not: none
                  does; any, all or not

        Notes:
          twice is the same as once: sent again where no answer came

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.bulk_stop_deployments", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def list_deployments(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListDeployments]
        ) -> Pages: ...
        @overload
        def list_deployments(
            self, input: edgegap.ListDeployments | Input, /, *, timeout: float | None = None
        ) -> Pages: ...

    def list_deployments(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Pages:
        """list_deployments(query=..., page=..., limit=...)

        List active deployments

        GET /v1/deployments

        Fields:
          query: text. JSON text: {"filters": [{"field", "operator", "value"}], "order_by": [{"field",
                "order"}]}, at most one filter a field
          page: integer. Page to read; the first is 1; at least 1; default 1
          limit: integer. Items on a page; at least 1

        Notes:
          changes nothing: sent again where no answer came
          at most 10 requests a second
          answers page by page

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "pages", "edgegap.list_deployments", input, fields, timeout)
        finally:
            del input, fields
        return Pages(self, call)

    if TYPE_CHECKING:

        @overload
        def list_locations(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListLocations]
        ) -> Pages: ...
        @overload
        def list_locations(self, input: edgegap.ListLocations | Input, /, *, timeout: float | None = None) -> Pages: ...

    def list_locations(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Pages:
        """list_locations(app=..., version=..., type=..., tags=..., page=..., limit=...)

        List the locations to deploy to

        GET /v1/locations

        Fields:
          app: text. Application that must fit: leaves out locations without room for it
          version: text. Version of the application that must fit
          type: text. Type of the locations, standard for example; dropped from the newest file
          tags: boolean or text. true: the reply has each location's tags; dropped from the newest file;
                advised: true or false
          page: integer. Page to read; the first is 1; at least 1; default 1
          limit: integer. Items on a page; at least 1

        Notes:
          changes nothing: sent again where no answer came
          answers page by page

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "pages", "edgegap.list_locations", input, fields, timeout)
        finally:
            del input, fields
        return Pages(self, call)

    if TYPE_CHECKING:

        @overload
        def get_container_logs(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetContainerLogs]
        ) -> Reply: ...
        @overload
        def get_container_logs(
            self, input: edgegap.GetContainerLogs | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def get_container_logs(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """get_container_logs(request_id=..., format=...)

        Get the logs of a deployment's container

        GET /v1/deployment/{request_id}/container-logs

        Fields:
          request_id: text, required. Id of the deployment, from the reply of the deploy
          format: text. text or ndjson; not on the vendor's page

        Notes:
          changes nothing: sent again where no answer came

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.get_container_logs", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def get_deployment_metrics(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetDeploymentMetrics]
        ) -> Reply: ...
        @overload
        def get_deployment_metrics(
            self, input: edgegap.GetDeploymentMetrics | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def get_deployment_metrics(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """get_deployment_metrics(request_id=..., start_time=..., end_time=..., steps=..., raw=...)

        Get a deployment's metrics over time

        GET /v1/metrics/deployment/{request_id}

        Fields:
          request_id: text, required. Id of the deployment, from the reply of the deploy
          start_time: text. Start of the range, as 2021-07-10 00:00:00.00 in UTC, or RFC 3339; the
                deployment's start where left out; a time in UTC such as 2021-07-10 00:00:00.00
          end_time: text. End of the range, later than start_time; now where left out; a time in UTC such as
                2021-07-10 00:00:00.00
          steps: text. Time between values: 30s, 1m, 5m, 10m, 1h; advised: a whole number and a unit (s, m,
                h or d), such as 5m
          raw: boolean or text. true: the values as they were measured; true or false; default false

        Rules:
          end_time is later than start_time

        Notes:
          changes nothing: sent again where no answer came

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.get_deployment_metrics", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def deploy_v1(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.DeployV1]
        ) -> Reply: ...
        @overload
        def deploy_v1(self, input: edgegap.DeployV1 | Input, /, *, timeout: float | None = None) -> Reply: ...

    def deploy_v1(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """deploy_v1(app_name=..., version_name=..., ip_list=..., geo_ip_list=..., env_vars=..., tags=..., filters=..., webhook_url=..., container_log_storage=..., command=..., arguments=..., skip_telemetry=..., location=..., is_public_app=..., telemetry_profile_uuid_list=..., ap_sort_strategy=..., city=..., country=..., continent=..., region=..., administrative_division=...)

        Deploy a version of an application with the older API
        deprecated, use edgegap.deploy

        POST /v1/deploy

        Fields:
          app_name: text, required. Name of the application to deploy; advised: at least 3 characters, at
                most 64 characters
          version_name: text. Name of the version to deploy; the newest where left out; advised: at least 1
                character, at most 64 characters
          ip_list: list of texts. IP addresses of the players; this or geo_ip_list; advised: at least 1 item
          geo_ip_list: list of objects. IP addresses and coordinates of the players; coordinates count
                before addresses; advised: at least 1 item
            ip: text, required. Public IP address of the player
            latitude: number, required. Degrees north, south is negative
            longitude: number, required. Degrees east, west is negative
          env_vars: list of objects. Variables for the containers of this deployment
            key: text, required. Name of the variable
            value: text, required. Value of the variable; at most 4096 characters; secret
            is_hidden: boolean. Whether the dashboard and the API hide the value; default false
          tags: list of texts. Tags to find the deployment by
          filters: list of objects. Where to deploy
            field: text, required. What is compared, city for example; advised: city, country, continent,
                  region, administrative_division or location_tags
            values: list of texts, required. Values to compare with
            filter_type: text, required. any: one of the values matches; all: every value does; not: none
                  does; any, all or not
          webhook_url: text. URL that gets a POST with the deployment's status when it is ready or fails;
                not signed, so put a secret into it; secret
          container_log_storage: object. Where to keep the logs
            enabled: boolean, required. Whether logs are kept
            endpoint_storage: text, advised to be given. Name of the endpoint storage that keeps them
          command: text or null. Replaces the container's command; null is the container's own
          arguments: text or null. Replaces the container's arguments; null is the container's own
          skip_telemetry: boolean. Do not measure the way to the players first, which is faster; default
                true
          location: object. Center to deploy around; dropped from the newest file
            latitude: number, advised to be given. Degrees north, south is negative
            longitude: number, advised to be given. Degrees east, west is negative
          is_public_app: boolean. Without effect; default false; deprecated
          telemetry_profile_uuid_list: list of texts. Without effect; deprecated
          ap_sort_strategy: text. Without effect; advised: basic or weighted; deprecated
          city: text. Where to deploy; filters replaced it; deprecated, use filters
          country: text. Where to deploy; filters replaced it; deprecated, use filters
          continent: text. Where to deploy; filters replaced it; deprecated, use filters
          region: text. Where to deploy; filters replaced it; deprecated, use filters
          administrative_division: text. Where to deploy; filters replaced it; deprecated, use filters

        Rules:
          exactly one of ip_list and geo_ip_list is given

        Notes:
          each request counts: never sent again where no answer came
          at most 40 requests a second

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.deploy_v1", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def deploy_to_fleet(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.DeployToFleet]
        ) -> Reply: ...
        @overload
        def deploy_to_fleet(
            self, input: edgegap.DeployToFleet | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def deploy_to_fleet(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """deploy_to_fleet(application=..., version=..., users=..., private_host_ids=..., require_cached_locations=..., environment_variables=..., tags=..., webhook_on_ready=..., webhook_on_error=..., webhook_on_terminated=..., resources=...)

        Deploy to hosts of a private fleet, or to the cloud where they are full

        POST /v2/private-fleets/deployments

        Fields:
          application: text, required. Name of the application to deploy; advised: at least 3 characters, at
                most 64 characters
          version: text, required. Name of the application's version to deploy; advised: at least 1
                character, at most 64 characters
          users: list of objects, required. Who will play, as IP addresses or coordinates: the location is
                chosen near them; at least 1 item
            user_type: text, required. ip_address or geo_coordinates; decides what user_data holds
            user_data: object, required. ip_address, or latitude and longitude
              ip_address: text. Public IP address of the player
              latitude: number. Degrees north, south is negative
              longitude: number. Degrees east, west is negative
            * user_type decides what user_data holds, and nothing else may be in it. ip_address:
                  user_data.ip_address required; geo_coordinates: user_data.latitude and user_data.longitude
                  required
          private_host_ids: list of texts, required. Hosts of the fleet to try in this order, before the
                cloud; at least 1 item, no two items the same
          require_cached_locations: boolean or null. Only use locations that have the image already, which
                is faster; default false
          environment_variables: list of objects. Variables for the containers of this deployment
            key: text, required. Name of the variable
            value: text, required. Value of the variable; secret
            is_hidden: boolean, required. Whether the dashboard and the API hide the value
          tags: list of texts. Tags to find the deployment by
          webhook_on_ready: object. Called when players can connect
            url: text, required. URL that gets a POST with the deployment's status; the calls are not
                  signed, so put a secret into it; secret
          webhook_on_error: object. Called when the deployment fails
            url: text, required. URL that gets a POST with the deployment's status; the calls are not
                  signed, so put a secret into it; secret
          webhook_on_terminated: object. Called when the deployment has ended
            url: text, required. URL that gets a POST with the deployment's status; the calls are not
                  signed, so put a secret into it; secret
          resources: object. What this deployment gets, instead of what the version says
            cpu_units: integer, required. 1024 units are one virtual CPU; at least 100
            memory_mib: integer, required. MiB of memory; at least 100, at most twice cpu_units
            * memory_mib is at most 2 times cpu_units

        Notes:
          each request counts: never sent again where no answer came
          at most 40 requests a second
          revision 2025-11: /v2/private-fleets:deploy

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.deploy_to_fleet", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def list_fleet_hosts(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListFleetHosts]
        ) -> Pages: ...
        @overload
        def list_fleet_hosts(
            self, input: edgegap.ListFleetHosts | Input, /, *, timeout: float | None = None
        ) -> Pages: ...

    def list_fleet_hosts(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Pages:
        """list_fleet_hosts(fleet_name=...)

        List the hosts of a private fleet

        GET /v2/private-fleets/{fleet_name}/hosts

        Fields:
          fleet_name: text, required. Name of the private fleet

        Notes:
          changes nothing: sent again where no answer came
          at most 10 requests a second

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "pages", "edgegap.list_fleet_hosts", input, fields, timeout)
        finally:
            del input, fields
        return Pages(self, call)

    if TYPE_CHECKING:

        @overload
        def list_tags(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListTags]
        ) -> Pages: ...
        @overload
        def list_tags(self, input: edgegap.ListTags | Input, /, *, timeout: float | None = None) -> Pages: ...

    def list_tags(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Pages:
        """list_tags(request_id=..., page=..., limit=...)

        List a deployment's tags

        GET /v1/deployments/{request_id}/tags

        Fields:
          request_id: text, required. Id of the deployment, from the reply of the deploy
          page: integer. Page to read; the first is 1; at least 1; default 1
          limit: integer. Items on a page; at least 1

        Notes:
          changes nothing: sent again where no answer came
          answers page by page

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "pages", "edgegap.list_tags", input, fields, timeout)
        finally:
            del input, fields
        return Pages(self, call)

    if TYPE_CHECKING:

        @overload
        def get_tag(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetTag]
        ) -> Reply: ...
        @overload
        def get_tag(self, input: edgegap.GetTag | Input, /, *, timeout: float | None = None) -> Reply: ...

    def get_tag(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """get_tag(request_id=..., tag_name=...)

        Get one of a deployment's tags

        GET /v1/deployments/{request_id}/tags/{tag_name}

        Fields:
          request_id: text, required. Id of the deployment, from the reply of the deploy
          tag_name: text, required. Name of the tag as it is now

        Notes:
          changes nothing: sent again where no answer came

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.get_tag", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def create_tag(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.CreateTag]
        ) -> Reply: ...
        @overload
        def create_tag(self, input: edgegap.CreateTag | Input, /, *, timeout: float | None = None) -> Reply: ...

    def create_tag(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """create_tag(request_id=..., name=...)

        Add a tag to a deployment

        POST /v1/deployments/{request_id}/tags

        Fields:
          request_id: text, required. Id of the deployment, from the reply of the deploy
          name: text, required. Name for the tag, 1 to 40 characters; up to 20 are safe with the older API;
                at least 1 character, at most 40 characters; advised: at most 20 characters

        Notes:
          each request counts: never sent again where no answer came

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.create_tag", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def delete_tag(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.DeleteTag]
        ) -> Reply: ...
        @overload
        def delete_tag(self, input: edgegap.DeleteTag | Input, /, *, timeout: float | None = None) -> Reply: ...

    def delete_tag(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """delete_tag(request_id=..., tag_name=...)

        Remove a tag from a deployment

        DELETE /v1/deployments/{request_id}/tags/{tag_name}

        Fields:
          request_id: text, required. Id of the deployment, from the reply of the deploy
          tag_name: text, required. Name of the tag as it is now

        Notes:
          twice is the same as once: sent again where no answer came

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.delete_tag", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def update_tag(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.UpdateTag]
        ) -> Reply: ...
        @overload
        def update_tag(self, input: edgegap.UpdateTag | Input, /, *, timeout: float | None = None) -> Reply: ...

    def update_tag(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """update_tag(request_id=..., tag_name=..., name=...)

        Rename one of a deployment's tags

        PATCH /v1/deployments/{request_id}/tags/{tag_name}

        Fields:
          request_id: text, required. Id of the deployment, from the reply of the deploy
          tag_name: text, required. Name of the tag as it is now
          name: text, required. Name for the tag, 1 to 40 characters; up to 20 are safe with the older API;
                at least 1 character, at most 40 characters; advised: at most 20 characters

        Notes:
          each request counts: never sent again where no answer came

        https://docs.edgegap.com/docs/api/dedicated-servers
        """
        try:
            call = call_for(self, "once", "edgegap.update_tag", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)


class EdgegapCheck(Verb):
    """`check` for each operation of Edgegap."""

    if TYPE_CHECKING:

        @overload
        def deploy(self, input: None = None, /, **fields: Unpack[edgegap.DeployDraft]) -> Report: ...
        @overload
        def deploy(self, input: edgegap.DeployDraft | Input, /) -> Report: ...

    def deploy(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.deploy`."""
        try:
            return self._check("edgegap.deploy", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_deployment(self, input: None = None, /, **fields: Unpack[edgegap.GetDeploymentDraft]) -> Report: ...
        @overload
        def get_deployment(self, input: edgegap.GetDeploymentDraft | Input, /) -> Report: ...

    def get_deployment(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.get_deployment`."""
        try:
            return self._check("edgegap.get_deployment", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def stop_deployment(self, input: None = None, /, **fields: Unpack[edgegap.StopDeploymentDraft]) -> Report: ...
        @overload
        def stop_deployment(self, input: edgegap.StopDeploymentDraft | Input, /) -> Report: ...

    def stop_deployment(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.stop_deployment`."""
        try:
            return self._check("edgegap.stop_deployment", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def self_stop_deployment(
            self, input: None = None, /, **fields: Unpack[edgegap.SelfStopDeploymentDraft]
        ) -> Report: ...
        @overload
        def self_stop_deployment(self, input: edgegap.SelfStopDeploymentDraft | Input, /) -> Report: ...

    def self_stop_deployment(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.self_stop_deployment`."""
        try:
            return self._check("edgegap.self_stop_deployment", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def bulk_stop_deployments(
            self, input: None = None, /, **fields: Unpack[edgegap.BulkStopDeploymentsDraft]
        ) -> Report: ...
        @overload
        def bulk_stop_deployments(self, input: edgegap.BulkStopDeploymentsDraft | Input, /) -> Report: ...

    def bulk_stop_deployments(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.bulk_stop_deployments`."""
        try:
            return self._check("edgegap.bulk_stop_deployments", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_deployments(self, input: None = None, /, **fields: Unpack[edgegap.ListDeploymentsDraft]) -> Report: ...
        @overload
        def list_deployments(self, input: edgegap.ListDeploymentsDraft | Input, /) -> Report: ...

    def list_deployments(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.list_deployments`."""
        try:
            return self._check("edgegap.list_deployments", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_locations(self, input: None = None, /, **fields: Unpack[edgegap.ListLocationsDraft]) -> Report: ...
        @overload
        def list_locations(self, input: edgegap.ListLocationsDraft | Input, /) -> Report: ...

    def list_locations(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.list_locations`."""
        try:
            return self._check("edgegap.list_locations", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_container_logs(
            self, input: None = None, /, **fields: Unpack[edgegap.GetContainerLogsDraft]
        ) -> Report: ...
        @overload
        def get_container_logs(self, input: edgegap.GetContainerLogsDraft | Input, /) -> Report: ...

    def get_container_logs(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.get_container_logs`."""
        try:
            return self._check("edgegap.get_container_logs", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_deployment_metrics(
            self, input: None = None, /, **fields: Unpack[edgegap.GetDeploymentMetricsDraft]
        ) -> Report: ...
        @overload
        def get_deployment_metrics(self, input: edgegap.GetDeploymentMetricsDraft | Input, /) -> Report: ...

    def get_deployment_metrics(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.get_deployment_metrics`."""
        try:
            return self._check("edgegap.get_deployment_metrics", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def deploy_v1(self, input: None = None, /, **fields: Unpack[edgegap.DeployV1Draft]) -> Report: ...
        @overload
        def deploy_v1(self, input: edgegap.DeployV1Draft | Input, /) -> Report: ...

    def deploy_v1(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.deploy_v1`."""
        try:
            return self._check("edgegap.deploy_v1", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def deploy_to_fleet(self, input: None = None, /, **fields: Unpack[edgegap.DeployToFleetDraft]) -> Report: ...
        @overload
        def deploy_to_fleet(self, input: edgegap.DeployToFleetDraft | Input, /) -> Report: ...

    def deploy_to_fleet(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.deploy_to_fleet`."""
        try:
            return self._check("edgegap.deploy_to_fleet", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_fleet_hosts(self, input: None = None, /, **fields: Unpack[edgegap.ListFleetHostsDraft]) -> Report: ...
        @overload
        def list_fleet_hosts(self, input: edgegap.ListFleetHostsDraft | Input, /) -> Report: ...

    def list_fleet_hosts(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.list_fleet_hosts`."""
        try:
            return self._check("edgegap.list_fleet_hosts", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_tags(self, input: None = None, /, **fields: Unpack[edgegap.ListTagsDraft]) -> Report: ...
        @overload
        def list_tags(self, input: edgegap.ListTagsDraft | Input, /) -> Report: ...

    def list_tags(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.list_tags`."""
        try:
            return self._check("edgegap.list_tags", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_tag(self, input: None = None, /, **fields: Unpack[edgegap.GetTagDraft]) -> Report: ...
        @overload
        def get_tag(self, input: edgegap.GetTagDraft | Input, /) -> Report: ...

    def get_tag(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.get_tag`."""
        try:
            return self._check("edgegap.get_tag", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def create_tag(self, input: None = None, /, **fields: Unpack[edgegap.CreateTagDraft]) -> Report: ...
        @overload
        def create_tag(self, input: edgegap.CreateTagDraft | Input, /) -> Report: ...

    def create_tag(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.create_tag`."""
        try:
            return self._check("edgegap.create_tag", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def delete_tag(self, input: None = None, /, **fields: Unpack[edgegap.DeleteTagDraft]) -> Report: ...
        @overload
        def delete_tag(self, input: edgegap.DeleteTagDraft | Input, /) -> Report: ...

    def delete_tag(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.delete_tag`."""
        try:
            return self._check("edgegap.delete_tag", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_tag(self, input: None = None, /, **fields: Unpack[edgegap.UpdateTagDraft]) -> Report: ...
        @overload
        def update_tag(self, input: edgegap.UpdateTagDraft | Input, /) -> Report: ...

    def update_tag(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Edgegap.update_tag`."""
        try:
            return self._check("edgegap.update_tag", input, fields)
        finally:
            del input, fields


class EdgegapDescribe(Verb):
    """`describe` for each operation of Edgegap."""

    if TYPE_CHECKING:

        @overload
        def deploy(self, input: None = None, /, **fields: Unpack[edgegap.DeployDraft]) -> Description: ...
        @overload
        def deploy(self, input: edgegap.DeployDraft | Input, /) -> Description: ...

    def deploy(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.deploy`."""
        try:
            return self._describe("edgegap.deploy", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_deployment(
            self, input: None = None, /, **fields: Unpack[edgegap.GetDeploymentDraft]
        ) -> Description: ...
        @overload
        def get_deployment(self, input: edgegap.GetDeploymentDraft | Input, /) -> Description: ...

    def get_deployment(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.get_deployment`."""
        try:
            return self._describe("edgegap.get_deployment", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def stop_deployment(
            self, input: None = None, /, **fields: Unpack[edgegap.StopDeploymentDraft]
        ) -> Description: ...
        @overload
        def stop_deployment(self, input: edgegap.StopDeploymentDraft | Input, /) -> Description: ...

    def stop_deployment(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.stop_deployment`."""
        try:
            return self._describe("edgegap.stop_deployment", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def self_stop_deployment(
            self, input: None = None, /, **fields: Unpack[edgegap.SelfStopDeploymentDraft]
        ) -> Description: ...
        @overload
        def self_stop_deployment(self, input: edgegap.SelfStopDeploymentDraft | Input, /) -> Description: ...

    def self_stop_deployment(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.self_stop_deployment`."""
        try:
            return self._describe("edgegap.self_stop_deployment", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def bulk_stop_deployments(
            self, input: None = None, /, **fields: Unpack[edgegap.BulkStopDeploymentsDraft]
        ) -> Description: ...
        @overload
        def bulk_stop_deployments(self, input: edgegap.BulkStopDeploymentsDraft | Input, /) -> Description: ...

    def bulk_stop_deployments(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.bulk_stop_deployments`."""
        try:
            return self._describe("edgegap.bulk_stop_deployments", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_deployments(
            self, input: None = None, /, **fields: Unpack[edgegap.ListDeploymentsDraft]
        ) -> Description: ...
        @overload
        def list_deployments(self, input: edgegap.ListDeploymentsDraft | Input, /) -> Description: ...

    def list_deployments(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.list_deployments`."""
        try:
            return self._describe("edgegap.list_deployments", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_locations(
            self, input: None = None, /, **fields: Unpack[edgegap.ListLocationsDraft]
        ) -> Description: ...
        @overload
        def list_locations(self, input: edgegap.ListLocationsDraft | Input, /) -> Description: ...

    def list_locations(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.list_locations`."""
        try:
            return self._describe("edgegap.list_locations", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_container_logs(
            self, input: None = None, /, **fields: Unpack[edgegap.GetContainerLogsDraft]
        ) -> Description: ...
        @overload
        def get_container_logs(self, input: edgegap.GetContainerLogsDraft | Input, /) -> Description: ...

    def get_container_logs(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.get_container_logs`."""
        try:
            return self._describe("edgegap.get_container_logs", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_deployment_metrics(
            self, input: None = None, /, **fields: Unpack[edgegap.GetDeploymentMetricsDraft]
        ) -> Description: ...
        @overload
        def get_deployment_metrics(self, input: edgegap.GetDeploymentMetricsDraft | Input, /) -> Description: ...

    def get_deployment_metrics(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.get_deployment_metrics`."""
        try:
            return self._describe("edgegap.get_deployment_metrics", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def deploy_v1(self, input: None = None, /, **fields: Unpack[edgegap.DeployV1Draft]) -> Description: ...
        @overload
        def deploy_v1(self, input: edgegap.DeployV1Draft | Input, /) -> Description: ...

    def deploy_v1(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.deploy_v1`."""
        try:
            return self._describe("edgegap.deploy_v1", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def deploy_to_fleet(
            self, input: None = None, /, **fields: Unpack[edgegap.DeployToFleetDraft]
        ) -> Description: ...
        @overload
        def deploy_to_fleet(self, input: edgegap.DeployToFleetDraft | Input, /) -> Description: ...

    def deploy_to_fleet(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.deploy_to_fleet`."""
        try:
            return self._describe("edgegap.deploy_to_fleet", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_fleet_hosts(
            self, input: None = None, /, **fields: Unpack[edgegap.ListFleetHostsDraft]
        ) -> Description: ...
        @overload
        def list_fleet_hosts(self, input: edgegap.ListFleetHostsDraft | Input, /) -> Description: ...

    def list_fleet_hosts(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.list_fleet_hosts`."""
        try:
            return self._describe("edgegap.list_fleet_hosts", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_tags(self, input: None = None, /, **fields: Unpack[edgegap.ListTagsDraft]) -> Description: ...
        @overload
        def list_tags(self, input: edgegap.ListTagsDraft | Input, /) -> Description: ...

    def list_tags(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.list_tags`."""
        try:
            return self._describe("edgegap.list_tags", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_tag(self, input: None = None, /, **fields: Unpack[edgegap.GetTagDraft]) -> Description: ...
        @overload
        def get_tag(self, input: edgegap.GetTagDraft | Input, /) -> Description: ...

    def get_tag(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.get_tag`."""
        try:
            return self._describe("edgegap.get_tag", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def create_tag(self, input: None = None, /, **fields: Unpack[edgegap.CreateTagDraft]) -> Description: ...
        @overload
        def create_tag(self, input: edgegap.CreateTagDraft | Input, /) -> Description: ...

    def create_tag(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.create_tag`."""
        try:
            return self._describe("edgegap.create_tag", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def delete_tag(self, input: None = None, /, **fields: Unpack[edgegap.DeleteTagDraft]) -> Description: ...
        @overload
        def delete_tag(self, input: edgegap.DeleteTagDraft | Input, /) -> Description: ...

    def delete_tag(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.delete_tag`."""
        try:
            return self._describe("edgegap.delete_tag", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_tag(self, input: None = None, /, **fields: Unpack[edgegap.UpdateTagDraft]) -> Description: ...
        @overload
        def update_tag(self, input: edgegap.UpdateTagDraft | Input, /) -> Description: ...

    def update_tag(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Edgegap.update_tag`."""
        try:
            return self._describe("edgegap.update_tag", input, fields)
        finally:
            del input, fields


class EdgegapPlan(Verb):
    """`plan` for each operation of Edgegap."""

    if TYPE_CHECKING:

        @overload
        def deploy(self, input: None = None, /, **fields: Unpack[edgegap.Deploy]) -> Request: ...
        @overload
        def deploy(self, input: edgegap.Deploy | Input, /) -> Request: ...

    def deploy(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.deploy`."""
        try:
            return self._plan("edgegap.deploy", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_deployment(self, input: None = None, /, **fields: Unpack[edgegap.GetDeployment]) -> Request: ...
        @overload
        def get_deployment(self, input: edgegap.GetDeployment | Input, /) -> Request: ...

    def get_deployment(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.get_deployment`."""
        try:
            return self._plan("edgegap.get_deployment", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def stop_deployment(self, input: None = None, /, **fields: Unpack[edgegap.StopDeployment]) -> Request: ...
        @overload
        def stop_deployment(self, input: edgegap.StopDeployment | Input, /) -> Request: ...

    def stop_deployment(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.stop_deployment`."""
        try:
            return self._plan("edgegap.stop_deployment", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def self_stop_deployment(
            self, input: None = None, /, **fields: Unpack[edgegap.SelfStopDeployment]
        ) -> Request: ...
        @overload
        def self_stop_deployment(self, input: edgegap.SelfStopDeployment | Input, /) -> Request: ...

    def self_stop_deployment(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.self_stop_deployment`."""
        try:
            return self._plan("edgegap.self_stop_deployment", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def bulk_stop_deployments(
            self, input: None = None, /, **fields: Unpack[edgegap.BulkStopDeployments]
        ) -> Request: ...
        @overload
        def bulk_stop_deployments(self, input: edgegap.BulkStopDeployments | Input, /) -> Request: ...

    def bulk_stop_deployments(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.bulk_stop_deployments`."""
        try:
            return self._plan("edgegap.bulk_stop_deployments", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_deployments(self, input: None = None, /, **fields: Unpack[edgegap.ListDeployments]) -> Request: ...
        @overload
        def list_deployments(self, input: edgegap.ListDeployments | Input, /) -> Request: ...

    def list_deployments(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.list_deployments`."""
        try:
            return self._plan("edgegap.list_deployments", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_locations(self, input: None = None, /, **fields: Unpack[edgegap.ListLocations]) -> Request: ...
        @overload
        def list_locations(self, input: edgegap.ListLocations | Input, /) -> Request: ...

    def list_locations(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.list_locations`."""
        try:
            return self._plan("edgegap.list_locations", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_container_logs(self, input: None = None, /, **fields: Unpack[edgegap.GetContainerLogs]) -> Request: ...
        @overload
        def get_container_logs(self, input: edgegap.GetContainerLogs | Input, /) -> Request: ...

    def get_container_logs(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.get_container_logs`."""
        try:
            return self._plan("edgegap.get_container_logs", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_deployment_metrics(
            self, input: None = None, /, **fields: Unpack[edgegap.GetDeploymentMetrics]
        ) -> Request: ...
        @overload
        def get_deployment_metrics(self, input: edgegap.GetDeploymentMetrics | Input, /) -> Request: ...

    def get_deployment_metrics(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.get_deployment_metrics`."""
        try:
            return self._plan("edgegap.get_deployment_metrics", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def deploy_v1(self, input: None = None, /, **fields: Unpack[edgegap.DeployV1]) -> Request: ...
        @overload
        def deploy_v1(self, input: edgegap.DeployV1 | Input, /) -> Request: ...

    def deploy_v1(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.deploy_v1`."""
        try:
            return self._plan("edgegap.deploy_v1", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def deploy_to_fleet(self, input: None = None, /, **fields: Unpack[edgegap.DeployToFleet]) -> Request: ...
        @overload
        def deploy_to_fleet(self, input: edgegap.DeployToFleet | Input, /) -> Request: ...

    def deploy_to_fleet(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.deploy_to_fleet`."""
        try:
            return self._plan("edgegap.deploy_to_fleet", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_fleet_hosts(self, input: None = None, /, **fields: Unpack[edgegap.ListFleetHosts]) -> Request: ...
        @overload
        def list_fleet_hosts(self, input: edgegap.ListFleetHosts | Input, /) -> Request: ...

    def list_fleet_hosts(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.list_fleet_hosts`."""
        try:
            return self._plan("edgegap.list_fleet_hosts", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_tags(self, input: None = None, /, **fields: Unpack[edgegap.ListTags]) -> Request: ...
        @overload
        def list_tags(self, input: edgegap.ListTags | Input, /) -> Request: ...

    def list_tags(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.list_tags`."""
        try:
            return self._plan("edgegap.list_tags", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_tag(self, input: None = None, /, **fields: Unpack[edgegap.GetTag]) -> Request: ...
        @overload
        def get_tag(self, input: edgegap.GetTag | Input, /) -> Request: ...

    def get_tag(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.get_tag`."""
        try:
            return self._plan("edgegap.get_tag", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def create_tag(self, input: None = None, /, **fields: Unpack[edgegap.CreateTag]) -> Request: ...
        @overload
        def create_tag(self, input: edgegap.CreateTag | Input, /) -> Request: ...

    def create_tag(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.create_tag`."""
        try:
            return self._plan("edgegap.create_tag", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def delete_tag(self, input: None = None, /, **fields: Unpack[edgegap.DeleteTag]) -> Request: ...
        @overload
        def delete_tag(self, input: edgegap.DeleteTag | Input, /) -> Request: ...

    def delete_tag(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.delete_tag`."""
        try:
            return self._plan("edgegap.delete_tag", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_tag(self, input: None = None, /, **fields: Unpack[edgegap.UpdateTag]) -> Request: ...
        @overload
        def update_tag(self, input: edgegap.UpdateTag | Input, /) -> Request: ...

    def update_tag(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Edgegap.update_tag`."""
        try:
            return self._plan("edgegap.update_tag", input, fields)
        finally:
            del input, fields


publish(Edgegap, EdgegapCheck, EdgegapDescribe, EdgegapPlan)
