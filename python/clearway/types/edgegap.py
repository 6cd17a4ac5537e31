# derived by `make generate`; do not edit
"""Inputs of Edgegap: field names are the vendor's own, and what its pages require is required."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypedDict


class _DeployRequired(TypedDict):
    application: str
    """Name of the application to deploy; advised: at least 3 characters, at most 64 characters"""
    version: str
    """Name of the application's version to deploy; advised: at least 1 character, at most 64 characters"""
    users: Sequence[User]
    """Who will play, as IP addresses or coordinates: the location is chosen near them; at least 1 item"""


class Deploy(_DeployRequired, total=False):
    """Input of `edgegap.deploy`. Deploy a version of an application near its users.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    require_cached_locations: bool | None
    """Only use locations that have the image already, which is faster; default false"""
    environment_variables: Sequence[EnvironmentVariable]
    """Variables for the containers of this deployment"""
    tags: list[str] | tuple[str, ...]
    """Tags to find the deployment by"""
    webhook_on_ready: WebhookOnReady
    """Called when players can connect"""
    webhook_on_error: WebhookOnError
    """Called when the deployment fails"""
    webhook_on_terminated: WebhookOnTerminated
    """Called when the deployment has ended"""
    resources: Resources
    """What this deployment gets, instead of what the version says"""


class User(TypedDict):
    """Item of `users`. Who will play, as IP addresses or coordinates: the location is chosen near them.

    * user_type decides what user_data holds, and nothing else may be in it. ip_address: user_data.ip_address
    required; geo_coordinates: user_data.latitude and user_data.longitude required
    """

    user_type: Literal["ip_address", "geo_coordinates"]
    """ip_address or geo_coordinates; decides what user_data holds"""
    user_data: UserData
    """ip_address, or latitude and longitude"""


class EnvironmentVariable(TypedDict):
    """Item of `environment_variables`. Variables for the containers of this deployment."""

    key: str
    """Name of the variable"""
    value: str
    """Value of the variable; secret"""
    is_hidden: bool
    """Whether the dashboard and the API hide the value"""


class WebhookOnReady(TypedDict):
    """Value of `webhook_on_ready`. Called when players can connect."""

    url: str
    """URL that gets a POST with the deployment's status; the calls are not signed, so put a secret into it; secret"""


class WebhookOnError(TypedDict):
    """Value of `webhook_on_error`. Called when the deployment fails."""

    url: str
    """URL that gets a POST with the deployment's status; the calls are not signed, so put a secret into it; secret"""


class WebhookOnTerminated(TypedDict):
    """Value of `webhook_on_terminated`. Called when the deployment has ended."""

    url: str
    """URL that gets a POST with the deployment's status; the calls are not signed, so put a secret into it; secret"""


class Resources(TypedDict):
    """Value of `resources`. What this deployment gets, instead of what the version says.

    * memory_mib is at most 2 times cpu_units
    """

    cpu_units: int
    """1024 units are one virtual CPU; at least 100"""
    memory_mib: int
    """MiB of memory; at least 100, at most twice cpu_units"""


class UserData(TypedDict, total=False):
    """Value of `user_data`. ip_address, or latitude and longitude."""

    ip_address: str
    """Public IP address of the player"""
    latitude: float
    """Degrees north, south is negative"""
    longitude: float
    """Degrees east, west is negative"""


class DeployDraft(TypedDict, total=False):
    """A draft of `Deploy`: nothing is required yet."""

    application: str
    version: str
    users: Sequence[UserDraft]
    require_cached_locations: bool | None
    environment_variables: Sequence[EnvironmentVariableDraft]
    tags: list[str] | tuple[str, ...]
    webhook_on_ready: WebhookOnReadyDraft
    webhook_on_error: WebhookOnErrorDraft
    webhook_on_terminated: WebhookOnTerminatedDraft
    resources: ResourcesDraft


class UserDraft(TypedDict, total=False):
    """A draft of `User`: nothing is required yet."""

    user_type: Literal["ip_address", "geo_coordinates"]
    user_data: UserData


class EnvironmentVariableDraft(TypedDict, total=False):
    """A draft of `EnvironmentVariable`: nothing is required yet."""

    key: str
    value: str
    is_hidden: bool


class WebhookOnReadyDraft(TypedDict, total=False):
    """A draft of `WebhookOnReady`: nothing is required yet."""

    url: str


class WebhookOnErrorDraft(TypedDict, total=False):
    """A draft of `WebhookOnError`: nothing is required yet."""

    url: str


class WebhookOnTerminatedDraft(TypedDict, total=False):
    """A draft of `WebhookOnTerminated`: nothing is required yet."""

    url: str


class ResourcesDraft(TypedDict, total=False):
    """A draft of `Resources`: nothing is required yet."""

    cpu_units: int
    memory_mib: int


class GetDeployment(TypedDict):
    """Input of `edgegap.get_deployment`. Get a deployment's status, address and ports.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    request_id: str
    """Id of the deployment, from the reply of the deploy"""


class GetDeploymentDraft(TypedDict, total=False):
    """A draft of `GetDeployment`: nothing is required yet."""

    request_id: str


class _StopDeploymentRequired(TypedDict):
    request_id: str
    """Id of the deployment, from the reply of the deploy"""


class StopDeployment(_StopDeploymentRequired, total=False):
    """Input of `edgegap.stop_deployment`. Stop a deployment gracefully.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    container_log_storage: bool | str
    """true: keep the logs in the endpoint storage of the app version; false: do not keep them; or the name of an
    endpoint storage
    """


class StopDeploymentDraft(TypedDict, total=False):
    """A draft of `StopDeployment`: nothing is required yet."""

    request_id: str
    container_log_storage: bool | str


class _SelfStopDeploymentRequired(TypedDict):
    request_id: str
    """Id of the deployment, from the reply of the deploy"""
    access_point_id: int | str
    """The last part of ARBITRIUM_DELETE_URL in the container"""


class SelfStopDeployment(_SelfStopDeploymentRequired, total=False):
    """Input of `edgegap.self_stop_deployment`. Stop a deployment from inside its container.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    container_log_storage: bool | str
    """true: keep the logs in the endpoint storage of the app version; false: do not keep them; or the name of an
    endpoint storage
    """


class SelfStopDeploymentDraft(TypedDict, total=False):
    """A draft of `SelfStopDeployment`: nothing is required yet."""

    request_id: str
    access_point_id: int | str
    container_log_storage: bool | str


class BulkStopDeployments(TypedDict):
    """Input of `edgegap.bulk_stop_deployments`. Stop every deployment that the filters match.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    filters: Sequence[Filter]
    """Which deployments to stop, at least one filter; not and broad tags match many; at least 1 item"""


class Filter(TypedDict):
    """Item of `filters`. Which deployments to stop, at least one filter; not and broad tags match many."""

    field: Literal["request_id", "deployment_tags"]
    """What is compared; request_id or deployment_tags"""
    values: list[str] | tuple[str, ...]
    """Ids or tags to compare with, at least one; at least 1 item"""
    filter_type: Literal["any", "all", "not"]
    """any: one of the values matches; all: every value does; not: none does; any, all or not"""


class BulkStopDeploymentsDraft(TypedDict, total=False):
    """A draft of `BulkStopDeployments`: nothing is required yet."""

    filters: Sequence[FilterDraft]


class FilterDraft(TypedDict, total=False):
    """A draft of `Filter`: nothing is required yet."""

    field: Literal["request_id", "deployment_tags"]
    values: list[str] | tuple[str, ...]
    filter_type: Literal["any", "all", "not"]


class ListDeployments(TypedDict, total=False):
    """Input of `edgegap.list_deployments`. List active deployments.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    query: str
    """JSON text: {"filters": [{"field", "operator", "value"}], "order_by": [{"field", "order"}]}, at most one filter a
    field
    """
    page: int
    """Page to read; the first is 1; at least 1; default 1"""
    limit: int
    """Items on a page; at least 1"""


class ListDeploymentsDraft(ListDeployments, total=False):
    """A draft of `ListDeployments`, of which nothing is required."""


class ListLocations(TypedDict, total=False):
    """Input of `edgegap.list_locations`. List the locations to deploy to.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    app: str
    """Application that must fit: leaves out locations without room for it"""
    version: str
    """Version of the application that must fit"""
    type: str
    """Type of the locations, standard for example; dropped from the newest file"""
    tags: bool | str
    """true: the reply has each location's tags; dropped from the newest file; advised: true or false"""
    page: int
    """Page to read; the first is 1; at least 1; default 1"""
    limit: int
    """Items on a page; at least 1"""


class ListLocationsDraft(ListLocations, total=False):
    """A draft of `ListLocations`, of which nothing is required."""


class _GetContainerLogsRequired(TypedDict):
    request_id: str
    """Id of the deployment, from the reply of the deploy"""


class GetContainerLogs(_GetContainerLogsRequired, total=False):
    """Input of `edgegap.get_container_logs`. Get the logs of a deployment's container.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    format: str
    """text or ndjson; not on the vendor's page"""


class GetContainerLogsDraft(TypedDict, total=False):
    """A draft of `GetContainerLogs`: nothing is required yet."""

    request_id: str
    format: str


class _GetDeploymentMetricsRequired(TypedDict):
    request_id: str
    """Id of the deployment, from the reply of the deploy"""


class GetDeploymentMetrics(_GetDeploymentMetricsRequired, total=False):
    """Input of `edgegap.get_deployment_metrics`. Get a deployment's metrics over time.

    https://docs.edgegap.com/docs/api/dedicated-servers

    * end_time is later than start_time
    """

    start_time: str | datetime
    """Start of the range, as 2021-07-10 00:00:00.00 in UTC, or RFC 3339; the deployment's start where left out; a time
    in UTC such as 2021-07-10 00:00:00.00
    """
    end_time: str | datetime
    """End of the range, later than start_time; now where left out; a time in UTC such as 2021-07-10 00:00:00.00"""
    steps: str
    """Time between values: 30s, 1m, 5m, 10m, 1h; advised: a whole number and a unit (s, m, h or d), such as 5m"""
    raw: bool | Literal["true", "false"]
    """true: the values as they were measured; true or false; default false"""


class GetDeploymentMetricsDraft(TypedDict, total=False):
    """A draft of `GetDeploymentMetrics`: nothing is required yet."""

    request_id: str
    start_time: str | datetime
    end_time: str | datetime
    steps: str
    raw: bool | Literal["true", "false"]


class _DeployV1Required(TypedDict):
    app_name: str
    """Name of the application to deploy; advised: at least 3 characters, at most 64 characters"""


class DeployV1(_DeployV1Required, total=False):
    """Input of `edgegap.deploy_v1`. Deploy a version of an application with the older API.

    https://docs.edgegap.com/docs/api/dedicated-servers

    * exactly one of ip_list and geo_ip_list is given
    """

    version_name: str
    """Name of the version to deploy; the newest where left out; advised: at least 1 character, at most 64 characters"""
    ip_list: list[str] | tuple[str, ...]
    """IP addresses of the players; this or geo_ip_list; advised: at least 1 item"""
    geo_ip_list: Sequence[GeoIp]
    """IP addresses and coordinates of the players; coordinates count before addresses; advised: at least 1 item"""
    env_vars: Sequence[EnvVar]
    """Variables for the containers of this deployment"""
    tags: list[str] | tuple[str, ...]
    """Tags to find the deployment by"""
    filters: Sequence[DeployV1Filter]
    """Where to deploy"""
    webhook_url: str
    """URL that gets a POST with the deployment's status when it is ready or fails; not signed, so put a secret into it;
    secret
    """
    container_log_storage: ContainerLogStorage
    """Where to keep the logs"""
    command: str | None
    """Replaces the container's command; null is the container's own"""
    arguments: str | None
    """Replaces the container's arguments; null is the container's own"""
    skip_telemetry: bool
    """Do not measure the way to the players first, which is faster; default true"""
    location: Location
    """Center to deploy around; dropped from the newest file"""
    is_public_app: bool
    """Without effect; default false; deprecated"""
    telemetry_profile_uuid_list: list[str] | tuple[str, ...]
    """Without effect; deprecated"""
    ap_sort_strategy: str
    """Without effect; advised: basic or weighted; deprecated"""
    city: str
    """Where to deploy; filters replaced it; deprecated, use filters"""
    country: str
    """Where to deploy; filters replaced it; deprecated, use filters"""
    continent: str
    """Where to deploy; filters replaced it; deprecated, use filters"""
    region: str
    """Where to deploy; filters replaced it; deprecated, use filters"""
    administrative_division: str
    """Where to deploy; filters replaced it; deprecated, use filters"""


class GeoIp(TypedDict):
    """Item of `geo_ip_list`. IP addresses and coordinates of the players; coordinates count before addresses."""

    ip: str
    """Public IP address of the player"""
    latitude: float
    """Degrees north, south is negative"""
    longitude: float
    """Degrees east, west is negative"""


class _EnvVarRequired(TypedDict):
    key: str
    """Name of the variable"""
    value: str
    """Value of the variable; at most 4096 characters; secret"""


class EnvVar(_EnvVarRequired, total=False):
    """Item of `env_vars`. Variables for the containers of this deployment."""

    is_hidden: bool
    """Whether the dashboard and the API hide the value; default false"""


class DeployV1Filter(TypedDict):
    """Item of `filters`. Where to deploy."""

    field: str
    """What is compared, city for example; advised: city, country, continent, region, administrative_division or
    location_tags
    """
    values: list[str] | tuple[str, ...]
    """Values to compare with"""
    filter_type: Literal["any", "all", "not"]
    """any: one of the values matches; all: every value does; not: none does; any, all or not"""


class _ContainerLogStorageRequired(TypedDict):
    enabled: bool
    """Whether logs are kept"""


class ContainerLogStorage(_ContainerLogStorageRequired, total=False):
    """Value of `container_log_storage`. Where to keep the logs."""

    endpoint_storage: str
    """Name of the endpoint storage that keeps them"""


class Location(TypedDict, total=False):
    """Value of `location`. Center to deploy around; dropped from the newest file."""

    latitude: float
    """Degrees north, south is negative"""
    longitude: float
    """Degrees east, west is negative"""


class DeployV1Draft(TypedDict, total=False):
    """A draft of `DeployV1`: nothing is required yet."""

    app_name: str
    version_name: str
    ip_list: list[str] | tuple[str, ...]
    geo_ip_list: Sequence[GeoIpDraft]
    env_vars: Sequence[EnvVarDraft]
    tags: list[str] | tuple[str, ...]
    filters: Sequence[DeployV1FilterDraft]
    webhook_url: str
    container_log_storage: ContainerLogStorageDraft
    command: str | None
    arguments: str | None
    skip_telemetry: bool
    location: Location
    is_public_app: bool
    telemetry_profile_uuid_list: list[str] | tuple[str, ...]
    ap_sort_strategy: str
    city: str
    country: str
    continent: str
    region: str
    administrative_division: str


class GeoIpDraft(TypedDict, total=False):
    """A draft of `GeoIp`: nothing is required yet."""

    ip: str
    latitude: float
    longitude: float


class EnvVarDraft(TypedDict, total=False):
    """A draft of `EnvVar`: nothing is required yet."""

    key: str
    value: str
    is_hidden: bool


class DeployV1FilterDraft(TypedDict, total=False):
    """A draft of `DeployV1Filter`: nothing is required yet."""

    field: str
    values: list[str] | tuple[str, ...]
    filter_type: Literal["any", "all", "not"]


class ContainerLogStorageDraft(TypedDict, total=False):
    """A draft of `ContainerLogStorage`: nothing is required yet."""

    enabled: bool
    endpoint_storage: str


class _DeployToFleetRequired(TypedDict):
    application: str
    """Name of the application to deploy; advised: at least 3 characters, at most 64 characters"""
    version: str
    """Name of the application's version to deploy; advised: at least 1 character, at most 64 characters"""
    users: Sequence[User]
    """Who will play, as IP addresses or coordinates: the location is chosen near them; at least 1 item"""
    private_host_ids: list[str] | tuple[str, ...]
    """Hosts of the fleet to try in this order, before the cloud; at least 1 item, no two items the same"""


class DeployToFleet(_DeployToFleetRequired, total=False):
    """Input of `edgegap.deploy_to_fleet`. Deploy to hosts of a private fleet, or to the cloud where they are full.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    require_cached_locations: bool | None
    """Only use locations that have the image already, which is faster; default false"""
    environment_variables: Sequence[EnvironmentVariable]
    """Variables for the containers of this deployment"""
    tags: list[str] | tuple[str, ...]
    """Tags to find the deployment by"""
    webhook_on_ready: WebhookOnReady
    """Called when players can connect"""
    webhook_on_error: WebhookOnError
    """Called when the deployment fails"""
    webhook_on_terminated: WebhookOnTerminated
    """Called when the deployment has ended"""
    resources: Resources
    """What this deployment gets, instead of what the version says"""


class DeployToFleetDraft(TypedDict, total=False):
    """A draft of `DeployToFleet`: nothing is required yet."""

    application: str
    version: str
    users: Sequence[UserDraft]
    private_host_ids: list[str] | tuple[str, ...]
    require_cached_locations: bool | None
    environment_variables: Sequence[EnvironmentVariableDraft]
    tags: list[str] | tuple[str, ...]
    webhook_on_ready: WebhookOnReadyDraft
    webhook_on_error: WebhookOnErrorDraft
    webhook_on_terminated: WebhookOnTerminatedDraft
    resources: ResourcesDraft


class ListFleetHosts(TypedDict):
    """Input of `edgegap.list_fleet_hosts`. List the hosts of a private fleet.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    fleet_name: str
    """Name of the private fleet"""


class ListFleetHostsDraft(TypedDict, total=False):
    """A draft of `ListFleetHosts`: nothing is required yet."""

    fleet_name: str


class _ListTagsRequired(TypedDict):
    request_id: str
    """Id of the deployment, from the reply of the deploy"""


class ListTags(_ListTagsRequired, total=False):
    """Input of `edgegap.list_tags`. List a deployment's tags.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    page: int
    """Page to read; the first is 1; at least 1; default 1"""
    limit: int
    """Items on a page; at least 1"""


class ListTagsDraft(TypedDict, total=False):
    """A draft of `ListTags`: nothing is required yet."""

    request_id: str
    page: int
    limit: int


class GetTag(TypedDict):
    """Input of `edgegap.get_tag`. Get one of a deployment's tags.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    request_id: str
    """Id of the deployment, from the reply of the deploy"""
    tag_name: str
    """Name of the tag as it is now"""


class GetTagDraft(TypedDict, total=False):
    """A draft of `GetTag`: nothing is required yet."""

    request_id: str
    tag_name: str


class CreateTag(TypedDict):
    """Input of `edgegap.create_tag`. Add a tag to a deployment.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    request_id: str
    """Id of the deployment, from the reply of the deploy"""
    name: str
    """Name for the tag, 1 to 40 characters; up to 20 are safe with the older API; at least 1 character, at most 40
    characters; advised: at most 20 characters
    """


class CreateTagDraft(TypedDict, total=False):
    """A draft of `CreateTag`: nothing is required yet."""

    request_id: str
    name: str


class DeleteTag(TypedDict):
    """Input of `edgegap.delete_tag`. Remove a tag from a deployment.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    request_id: str
    """Id of the deployment, from the reply of the deploy"""
    tag_name: str
    """Name of the tag as it is now"""


class DeleteTagDraft(TypedDict, total=False):
    """A draft of `DeleteTag`: nothing is required yet."""

    request_id: str
    tag_name: str


class UpdateTag(TypedDict):
    """Input of `edgegap.update_tag`. Rename one of a deployment's tags.

    https://docs.edgegap.com/docs/api/dedicated-servers
    """

    request_id: str
    """Id of the deployment, from the reply of the deploy"""
    tag_name: str
    """Name of the tag as it is now"""
    name: str
    """Name for the tag, 1 to 40 characters; up to 20 are safe with the older API; at least 1 character, at most 40
    characters; advised: at most 20 characters
    """


class UpdateTagDraft(TypedDict, total=False):
    """A draft of `UpdateTag`: nothing is required yet."""

    request_id: str
    tag_name: str
    name: str
