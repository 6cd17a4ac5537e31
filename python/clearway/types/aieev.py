# derived by `make generate`; do not edit
"""Inputs of AIEEV AirCloud: field names are the vendor's own, and what its pages require is required."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict


class Whoami(TypedDict):
    """Input of `aieev.whoami`. Get the organization, the project and the user that an API key belongs to.

    https://docs.aieev.com/api-reference/ko/endpoint/get-me
    """


class WhoamiDraft(Whoami, total=False):
    """A draft of `Whoami`, of which nothing is required."""


class ListEndpoints(TypedDict, total=False):
    """Input of `aieev.list_endpoints`. List the endpoints that the API key may use.

    https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
    """

    project_id: str
    """The project of the API key; any other is answered 403"""
    search: str
    """Part of the name"""
    is_active: bool
    """true: only endpoints that are switched on; false: only those that are not"""
    page: int
    """Page to read; the first is 1; at least 1; default 1"""
    size: int
    """Endpoints on a page, at most 2000; at least 1; default 50"""


class ListEndpointsDraft(ListEndpoints, total=False):
    """A draft of `ListEndpoints`, of which nothing is required."""


class GetEndpoint(TypedDict):
    """Input of `aieev.get_endpoint`. Get an endpoint's status and number of replicas.

    https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
    """

    endpoint_id: str
    """Endpoint, by its id"""


class GetEndpointDraft(TypedDict, total=False):
    """A draft of `GetEndpoint`: nothing is required yet."""

    endpoint_id: str


class _UpdateEndpointRequired(TypedDict):
    endpoint_id: str
    """Endpoint, by its id"""


class UpdateEndpoint(_UpdateEndpointRequired, total=False):
    """Input of `aieev.update_endpoint`. Change the settings of an endpoint that is not active.

    https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint

    * something is given to change: at least one of container_start_command, container_env_vars, container_port,
    container_health_check_path, container_health_check_timeout, health_check_timeout, container_metric_path and
    auth_mode
    * the resource as last known has false in is_active
    """

    container_start_command: str | None
    """Command that starts the container; the image's own where it is blank"""
    container_env_vars: Sequence[ContainerEnvVar] | None
    """Environment variables, all of them: the list is not merged with the old one"""
    container_port: int | None
    """Port the container serves on; at least 1, at most 65535"""
    container_health_check_path: str | None
    """Path of the health check, such as /healthz"""
    container_health_check_timeout: int | None
    """Seconds that the container's health check may take; at least 1"""
    health_check_timeout: int | None
    """Seconds within which the health check must pass, or the deployment fails; at least 1"""
    container_metric_path: str | None
    """Path that Prometheus metrics are collected from, such as /metrics"""
    auth_mode: Literal["api_key", "oidc", "none"] | None
    """How the endpoint's public URL is protected; api_key, oidc or none"""


class ContainerEnvVar(TypedDict, total=False):
    """Item of `container_env_vars`. Environment variables, all of them: the list is not merged with the old one."""

    key: str
    """Name of the variable"""
    value: str
    """Value of the variable; secret"""


class UpdateEndpointDraft(TypedDict, total=False):
    """A draft of `UpdateEndpoint`: nothing is required yet."""

    endpoint_id: str
    container_start_command: str | None
    container_env_vars: Sequence[ContainerEnvVar] | None
    container_port: int | None
    container_health_check_path: str | None
    container_health_check_timeout: int | None
    health_check_timeout: int | None
    container_metric_path: str | None
    auth_mode: Literal["api_key", "oidc", "none"] | None


class StartEndpoint(TypedDict):
    """Input of `aieev.start_endpoint`. Switch an endpoint on.

    https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint
    """

    endpoint_id: str
    """Endpoint, by its id"""


class StartEndpointDraft(TypedDict, total=False):
    """A draft of `StartEndpoint`: nothing is required yet."""

    endpoint_id: str


class StopEndpoint(TypedDict):
    """Input of `aieev.stop_endpoint`. Switch an endpoint off.

    https://docs.aieev.com/api-reference/ko/endpoint/stop-endpoint
    """

    endpoint_id: str
    """Endpoint, by its id"""


class StopEndpointDraft(TypedDict, total=False):
    """A draft of `StopEndpoint`: nothing is required yet."""

    endpoint_id: str


class ScaleEndpoint(TypedDict):
    """Input of `aieev.scale_endpoint`. Change the number of replicas of an active endpoint that does not scale by
    itself.

    https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint

    * the resource as last known has true in is_active
    * the resource as last known has false in enable_autoscaling
    """

    endpoint_id: str
    """Endpoint, by its id"""
    num_replicas: int
    """Replicas there shall be, 1 to 100; at least 1, at most 100"""


class ScaleEndpointDraft(TypedDict, total=False):
    """A draft of `ScaleEndpoint`: nothing is required yet."""

    endpoint_id: str
    num_replicas: int


class ListReplicas(TypedDict):
    """Input of `aieev.list_replicas`. List the replicas of an active endpoint.

    https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
    """

    endpoint_id: str
    """Endpoint, by its id"""


class ListReplicasDraft(TypedDict, total=False):
    """A draft of `ListReplicas`: nothing is required yet."""

    endpoint_id: str


class _ListLogFilesRequired(TypedDict):
    endpoint_id: str
    """Endpoint, by its id"""


class ListLogFiles(_ListLogFilesRequired, total=False):
    """Input of `aieev.list_log_files`. List the log files of an endpoint.

    https://docs.aieev.com/api-reference/ko/endpoint/list-logs
    """

    replica_id: str
    """Only the logs of this replica"""
    include_history: bool
    """false: without the logs of replicas that have ended; default true"""


class ListLogFilesDraft(TypedDict, total=False):
    """A draft of `ListLogFiles`: nothing is required yet."""

    endpoint_id: str
    replica_id: str
    include_history: bool


class _ReadLogFileRequired(TypedDict):
    endpoint_id: str
    """Endpoint, by its id"""
    node_id: str
    """Node that has the file, from list_log_files"""
    filename: str
    """Path of the file, with its slashes, from list_log_files"""


class ReadLogFile(_ReadLogFileRequired, total=False):
    """Input of `aieev.read_log_file`. Read lines of a log file.

    https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
    """

    start_line: int
    """First line to read; the first is 1; at least 1; default 1"""
    end_line: int
    """Last line to read, at most 50000; at least 1; default 1000"""


class ReadLogFileDraft(TypedDict, total=False):
    """A draft of `ReadLogFile`: nothing is required yet."""

    endpoint_id: str
    node_id: str
    filename: str
    start_line: int
    end_line: int
