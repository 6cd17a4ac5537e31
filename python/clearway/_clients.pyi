# derived by `make generate`; do not edit
"""A client for each vendor, with a method for each operation."""

from collections.abc import Callable
from os import PathLike
from typing import Any, Literal, TypeAlias, TypedDict, overload

from typing_extensions import Self, Unpack

from clearway._client import Client, Pages
from clearway._core import Description, Reply, Report, Request
from clearway.types import Input, aieev, edgegap, huaweicloud, ncloud, ppio

_AieevGetEndpointWaiter: TypeAlias = Literal[
    "endpoint_running", "endpoint_stopped", "aieev.endpoint_running", "aieev.endpoint_stopped"
]
_EdgegapGetDeploymentWaiter: TypeAlias = Literal[
    "deployment_ready", "deployment_stopped", "edgegap.deployment_ready", "edgegap.deployment_stopped"
]
_HuaweicloudShowEndpointWaiter: TypeAlias = Literal[
    "endpoint_settled", "endpoint_deleted", "huaweicloud.endpoint_settled", "huaweicloud.endpoint_deleted"
]
_PpioGetEndpointWaiter: TypeAlias = Literal["endpoint_serving", "ppio.endpoint_serving"]

class _Options(TypedDict, total=False):
    base_url: str | None
    """Replaces the site's scheme, host and port, and may put a prefix before the path"""
    allow_http: bool
    """Plain http to other machines than this one, too"""
    timeout: float
    """Seconds for one attempt, to the last byte of its answer; 30 where left out"""
    deadline: float
    """Seconds for one request with its retries; 120 where left out"""
    max_retries: int
    """How often a request that failed may be sent again; 2 where left out"""
    rate_share: float | None
    """The part of the documented rates that is used here, above 0 and at most 1: 0.25 in one of four processes"""
    transport: Callable[[Request], Any] | None
    """Sends a request and gives the response, instead of the built-in one"""
    proxy: str | None
    """URL of a proxy; that of the environment where left out"""
    ca: str | PathLike[str] | None
    """File of the certificates to trust, PEM; those of the system where left out"""
    locale: str | None
    """Language of messages: en, ko, zh-CN or ja"""
    allow_unknown: bool
    """Fields that no table knows are sent, with a warning"""
    revision: str | None
    """Another documented form of the operations that have it"""
    strict: bool
    """Warnings refuse, as violations do"""

class _AieevOptions(_Options, total=False):
    site: Literal["public", "port-5000"] | None
    """Site that requests go to; public where left out"""

class _EdgegapOptions(_Options, total=False):
    site: Literal["public", "staging"] | None
    """Site that requests go to; public where left out"""

class _HuaweicloudOptions(_Options, total=False):
    region: Literal["cn-north-4", "cn-southwest-2"] | None
    """Region that requests go to; cn-north-4 where left out"""

class _NcloudOptions(_Options, total=False):
    site: Literal["public", "gov", "fin"] | None
    """Site that requests go to; public where left out"""

class _PpioOptions(_Options, total=False):
    site: Literal["public", "ppio", "novita"] | None
    """Site that requests go to; public where left out"""

class Aieev(Client):
    """AIEEV AirCloud

    Credentials that are left out are taken from these variables of the environment:

    * api_key: AIRCLOUD_API_KEY
    """

    def __init__(self, *, api_key: str | None = None, **options: Unpack[_AieevOptions]) -> None: ...
    def with_options(self, **changes: Unpack[_AieevOptions]) -> Self: ...  # type: ignore[override]
    @property
    def check(self) -> _AieevCheck:
        """All that is wrong with an input, at once."""

    @property
    def describe(self) -> _AieevDescribe:
        """The state of each field of a draft."""

    @property
    def plan(self) -> _AieevPlan:
        """Finished requests, as data: nothing is sent."""

    def whoami(self, input: aieev.Whoami | Input | None = None, /, *, timeout: float | None = None) -> Reply:
        """whoami()

        Get the organization, the project and the user that an API key belongs to

        GET /external/api/v1/me

        Notes:
          changes nothing: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/get-me
        """

    @overload
    def list_endpoints(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ListEndpoints]
    ) -> Pages:
        """list_endpoints(project_id=..., search=..., is_active=..., page=..., size=...)

        List the endpoints that the API key may use

        GET /external/api/v1/endpoints

        Fields:
          project_id: text. The project of the API key; any other is answered 403
          search: text. Part of the name
          is_active: boolean. true: only endpoints that are switched on; false: only those that are not
          page: integer. Page to read; the first is 1; at least 1; default 1
          size: integer. Endpoints on a page, at most 2000; at least 1; default 50

        Notes:
          changes nothing: sent again where no answer came
          answers page by page

        https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
        """

    @overload
    def list_endpoints(self, input: aieev.ListEndpoints | Input, /, *, timeout: float | None = None) -> Pages: ...
    @overload
    def get_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.GetEndpoint]
    ) -> Reply:
        """get_endpoint(endpoint_id=...)

        Get an endpoint's status and number of replicas

        GET /external/api/v1/endpoints/{endpoint_id}

        Fields:
          endpoint_id: text, required. Endpoint, by its id

        Notes:
          changes nothing: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
        """

    @overload
    def get_endpoint(self, input: aieev.GetEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def update_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.UpdateEndpoint]
    ) -> Reply:
        """update_endpoint(endpoint_id=..., container_start_command=..., container_env_vars=..., container_port=..., container_health_check_path=..., container_health_check_timeout=..., health_check_timeout=..., container_metric_path=..., auth_mode=...)

        Change the settings of an endpoint that is not active

        PATCH /external/api/v1/endpoints/{endpoint_id}

        Fields:
          endpoint_id: text, required. Endpoint, by its id
          container_start_command: text or null. Command that starts the container; the image's own where it
                is blank
          container_env_vars: list of objects or null. Environment variables, all of them: the list is not
                merged with the old one
            key: text. Name of the variable
            value: text. Value of the variable; secret
          container_port: integer or null. Port the container serves on; at least 1, at most 65535
          container_health_check_path: text or null. Path of the health check, such as /healthz
          container_health_check_timeout: integer or null. Seconds that the container's health check may
                take; at least 1
          health_check_timeout: integer or null. Seconds within which the health check must pass, or the
                deployment fails; at least 1
          container_metric_path: text or null. Path that Prometheus metrics are collected from, such as
                /metrics
          auth_mode: text or null. How the endpoint's public URL is protected; api_key, oidc or none

        Rules:
          something is given to change: at least one of container_start_command, container_env_vars,
                container_port, container_health_check_path, container_health_check_timeout,
                health_check_timeout, container_metric_path and auth_mode
          the resource as last known has false in is_active

        Notes:
          twice is the same as once: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
        """

    @overload
    def update_endpoint(self, input: aieev.UpdateEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def start_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.StartEndpoint]
    ) -> Reply:
        """start_endpoint(endpoint_id=...)

        Switch an endpoint on

        POST /external/api/v1/endpoints/{endpoint_id}/start

        Fields:
          endpoint_id: text, required. Endpoint, by its id

        Notes:
          twice is the same as once: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint
        """

    @overload
    def start_endpoint(self, input: aieev.StartEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def stop_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.StopEndpoint]
    ) -> Reply:
        """stop_endpoint(endpoint_id=...)

        Switch an endpoint off

        POST /external/api/v1/endpoints/{endpoint_id}/stop

        Fields:
          endpoint_id: text, required. Endpoint, by its id

        Notes:
          twice is the same as once: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/stop-endpoint
        """

    @overload
    def stop_endpoint(self, input: aieev.StopEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def scale_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ScaleEndpoint]
    ) -> Reply:
        """scale_endpoint(endpoint_id=..., num_replicas=...)

        Change the number of replicas of an active endpoint that does not scale by itself

        POST /external/api/v1/endpoints/{endpoint_id}/scale

        Fields:
          endpoint_id: text, required. Endpoint, by its id
          num_replicas: integer, required. Replicas there shall be, 1 to 100; at least 1, at most 100

        Rules:
          the resource as last known has true in is_active
          the resource as last known has false in enable_autoscaling

        Notes:
          twice is the same as once: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint
        """

    @overload
    def scale_endpoint(self, input: aieev.ScaleEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def list_replicas(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ListReplicas]
    ) -> Pages:
        """list_replicas(endpoint_id=...)

        List the replicas of an active endpoint

        GET /external/api/v1/endpoints/{endpoint_id}/replicas

        Fields:
          endpoint_id: text, required. Endpoint, by its id

        Notes:
          changes nothing: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
        """

    @overload
    def list_replicas(self, input: aieev.ListReplicas | Input, /, *, timeout: float | None = None) -> Pages: ...
    @overload
    def list_log_files(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ListLogFiles]
    ) -> Pages:
        """list_log_files(endpoint_id=..., replica_id=..., include_history=...)

        List the log files of an endpoint

        GET /external/api/v1/endpoints/{endpoint_id}/logs

        Fields:
          endpoint_id: text, required. Endpoint, by its id
          replica_id: text. Only the logs of this replica
          include_history: boolean. false: without the logs of replicas that have ended; default true

        Notes:
          changes nothing: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/list-logs
        """

    @overload
    def list_log_files(self, input: aieev.ListLogFiles | Input, /, *, timeout: float | None = None) -> Pages: ...
    @overload
    def read_log_file(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ReadLogFile]
    ) -> Reply:
        """read_log_file(endpoint_id=..., node_id=..., filename=..., start_line=..., end_line=...)

        Read lines of a log file

        GET /external/api/v1/endpoints/{endpoint_id}/logs/file

        Fields:
          endpoint_id: text, required. Endpoint, by its id
          node_id: text, required. Node that has the file, from list_log_files
          filename: text, required. Path of the file, with its slashes, from list_log_files
          start_line: integer. First line to read; the first is 1; at least 1; default 1
          end_line: integer. Last line to read, at most 50000; at least 1; default 1000

        Notes:
          changes nothing: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
        """

    @overload
    def read_log_file(self, input: aieev.ReadLogFile | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload  # type: ignore[override]
    def wait(
        self,
        waiter: _AieevGetEndpointWaiter,
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
    def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        waiter: _AieevGetEndpointWaiter,
        input: aieev.GetEndpoint | Input,
        /,
        *,
        timeout: float | None = None,
        progress: bool = False,
        on_state: Callable[[str], object] | None = None,
    ) -> Reply: ...

class _AieevCheck:
    """`check` for each operation of AIEEV AirCloud."""

    def whoami(self, input: aieev.WhoamiDraft | Input | None = None, /) -> Report:
        """A report on an input of `Aieev.whoami`."""

    @overload
    def list_endpoints(self, input: None = None, /, **fields: Unpack[aieev.ListEndpointsDraft]) -> Report:
        """A report on an input of `Aieev.list_endpoints`."""

    @overload
    def list_endpoints(self, input: aieev.ListEndpointsDraft | Input, /) -> Report: ...
    @overload
    def get_endpoint(self, input: None = None, /, **fields: Unpack[aieev.GetEndpointDraft]) -> Report:
        """A report on an input of `Aieev.get_endpoint`."""

    @overload
    def get_endpoint(self, input: aieev.GetEndpointDraft | Input, /) -> Report: ...
    @overload
    def update_endpoint(self, input: None = None, /, **fields: Unpack[aieev.UpdateEndpointDraft]) -> Report:
        """A report on an input of `Aieev.update_endpoint`."""

    @overload
    def update_endpoint(self, input: aieev.UpdateEndpointDraft | Input, /) -> Report: ...
    @overload
    def start_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StartEndpointDraft]) -> Report:
        """A report on an input of `Aieev.start_endpoint`."""

    @overload
    def start_endpoint(self, input: aieev.StartEndpointDraft | Input, /) -> Report: ...
    @overload
    def stop_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StopEndpointDraft]) -> Report:
        """A report on an input of `Aieev.stop_endpoint`."""

    @overload
    def stop_endpoint(self, input: aieev.StopEndpointDraft | Input, /) -> Report: ...
    @overload
    def scale_endpoint(self, input: None = None, /, **fields: Unpack[aieev.ScaleEndpointDraft]) -> Report:
        """A report on an input of `Aieev.scale_endpoint`."""

    @overload
    def scale_endpoint(self, input: aieev.ScaleEndpointDraft | Input, /) -> Report: ...
    @overload
    def list_replicas(self, input: None = None, /, **fields: Unpack[aieev.ListReplicasDraft]) -> Report:
        """A report on an input of `Aieev.list_replicas`."""

    @overload
    def list_replicas(self, input: aieev.ListReplicasDraft | Input, /) -> Report: ...
    @overload
    def list_log_files(self, input: None = None, /, **fields: Unpack[aieev.ListLogFilesDraft]) -> Report:
        """A report on an input of `Aieev.list_log_files`."""

    @overload
    def list_log_files(self, input: aieev.ListLogFilesDraft | Input, /) -> Report: ...
    @overload
    def read_log_file(self, input: None = None, /, **fields: Unpack[aieev.ReadLogFileDraft]) -> Report:
        """A report on an input of `Aieev.read_log_file`."""

    @overload
    def read_log_file(self, input: aieev.ReadLogFileDraft | Input, /) -> Report: ...

class _AieevDescribe:
    """`describe` for each operation of AIEEV AirCloud."""

    def whoami(self, input: aieev.WhoamiDraft | Input | None = None, /) -> Description:
        """The fields of a draft of `Aieev.whoami`."""

    @overload
    def list_endpoints(self, input: None = None, /, **fields: Unpack[aieev.ListEndpointsDraft]) -> Description:
        """The fields of a draft of `Aieev.list_endpoints`."""

    @overload
    def list_endpoints(self, input: aieev.ListEndpointsDraft | Input, /) -> Description: ...
    @overload
    def get_endpoint(self, input: None = None, /, **fields: Unpack[aieev.GetEndpointDraft]) -> Description:
        """The fields of a draft of `Aieev.get_endpoint`."""

    @overload
    def get_endpoint(self, input: aieev.GetEndpointDraft | Input, /) -> Description: ...
    @overload
    def update_endpoint(self, input: None = None, /, **fields: Unpack[aieev.UpdateEndpointDraft]) -> Description:
        """The fields of a draft of `Aieev.update_endpoint`."""

    @overload
    def update_endpoint(self, input: aieev.UpdateEndpointDraft | Input, /) -> Description: ...
    @overload
    def start_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StartEndpointDraft]) -> Description:
        """The fields of a draft of `Aieev.start_endpoint`."""

    @overload
    def start_endpoint(self, input: aieev.StartEndpointDraft | Input, /) -> Description: ...
    @overload
    def stop_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StopEndpointDraft]) -> Description:
        """The fields of a draft of `Aieev.stop_endpoint`."""

    @overload
    def stop_endpoint(self, input: aieev.StopEndpointDraft | Input, /) -> Description: ...
    @overload
    def scale_endpoint(self, input: None = None, /, **fields: Unpack[aieev.ScaleEndpointDraft]) -> Description:
        """The fields of a draft of `Aieev.scale_endpoint`."""

    @overload
    def scale_endpoint(self, input: aieev.ScaleEndpointDraft | Input, /) -> Description: ...
    @overload
    def list_replicas(self, input: None = None, /, **fields: Unpack[aieev.ListReplicasDraft]) -> Description:
        """The fields of a draft of `Aieev.list_replicas`."""

    @overload
    def list_replicas(self, input: aieev.ListReplicasDraft | Input, /) -> Description: ...
    @overload
    def list_log_files(self, input: None = None, /, **fields: Unpack[aieev.ListLogFilesDraft]) -> Description:
        """The fields of a draft of `Aieev.list_log_files`."""

    @overload
    def list_log_files(self, input: aieev.ListLogFilesDraft | Input, /) -> Description: ...
    @overload
    def read_log_file(self, input: None = None, /, **fields: Unpack[aieev.ReadLogFileDraft]) -> Description:
        """The fields of a draft of `Aieev.read_log_file`."""

    @overload
    def read_log_file(self, input: aieev.ReadLogFileDraft | Input, /) -> Description: ...

class _AieevPlan:
    """`plan` for each operation of AIEEV AirCloud."""

    def whoami(self, input: aieev.Whoami | Input | None = None, /) -> Request:
        """The request of `Aieev.whoami`."""

    @overload
    def list_endpoints(self, input: None = None, /, **fields: Unpack[aieev.ListEndpoints]) -> Request:
        """The request of `Aieev.list_endpoints`."""

    @overload
    def list_endpoints(self, input: aieev.ListEndpoints | Input, /) -> Request: ...
    @overload
    def get_endpoint(self, input: None = None, /, **fields: Unpack[aieev.GetEndpoint]) -> Request:
        """The request of `Aieev.get_endpoint`."""

    @overload
    def get_endpoint(self, input: aieev.GetEndpoint | Input, /) -> Request: ...
    @overload
    def update_endpoint(self, input: None = None, /, **fields: Unpack[aieev.UpdateEndpoint]) -> Request:
        """The request of `Aieev.update_endpoint`."""

    @overload
    def update_endpoint(self, input: aieev.UpdateEndpoint | Input, /) -> Request: ...
    @overload
    def start_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StartEndpoint]) -> Request:
        """The request of `Aieev.start_endpoint`."""

    @overload
    def start_endpoint(self, input: aieev.StartEndpoint | Input, /) -> Request: ...
    @overload
    def stop_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StopEndpoint]) -> Request:
        """The request of `Aieev.stop_endpoint`."""

    @overload
    def stop_endpoint(self, input: aieev.StopEndpoint | Input, /) -> Request: ...
    @overload
    def scale_endpoint(self, input: None = None, /, **fields: Unpack[aieev.ScaleEndpoint]) -> Request:
        """The request of `Aieev.scale_endpoint`."""

    @overload
    def scale_endpoint(self, input: aieev.ScaleEndpoint | Input, /) -> Request: ...
    @overload
    def list_replicas(self, input: None = None, /, **fields: Unpack[aieev.ListReplicas]) -> Request:
        """The request of `Aieev.list_replicas`."""

    @overload
    def list_replicas(self, input: aieev.ListReplicas | Input, /) -> Request: ...
    @overload
    def list_log_files(self, input: None = None, /, **fields: Unpack[aieev.ListLogFiles]) -> Request:
        """The request of `Aieev.list_log_files`."""

    @overload
    def list_log_files(self, input: aieev.ListLogFiles | Input, /) -> Request: ...
    @overload
    def read_log_file(self, input: None = None, /, **fields: Unpack[aieev.ReadLogFile]) -> Request:
        """The request of `Aieev.read_log_file`."""

    @overload
    def read_log_file(self, input: aieev.ReadLogFile | Input, /) -> Request: ...

class Edgegap(Client):
    """Edgegap

    Credentials that are left out are taken from these variables of the environment:

    * token: EDGEGAP_API_TOKEN
    * delete_token: ARBITRIUM_DELETE_TOKEN
    """

    def __init__(
        self, *, token: str | None = None, delete_token: str | None = None, **options: Unpack[_EdgegapOptions]
    ) -> None: ...
    def with_options(self, **changes: Unpack[_EdgegapOptions]) -> Self: ...  # type: ignore[override]
    @property
    def check(self) -> _EdgegapCheck:
        """All that is wrong with an input, at once."""

    @property
    def describe(self) -> _EdgegapDescribe:
        """The state of each field of a draft."""

    @property
    def plan(self) -> _EdgegapPlan:
        """Finished requests, as data: nothing is sent."""

    @overload
    def deploy(self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.Deploy]) -> Reply:
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

    @overload
    def deploy(self, input: edgegap.Deploy | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def get_deployment(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetDeployment]
    ) -> Reply:
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

    @overload
    def get_deployment(self, input: edgegap.GetDeployment | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def stop_deployment(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.StopDeployment]
    ) -> Reply:
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

    @overload
    def stop_deployment(self, input: edgegap.StopDeployment | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def self_stop_deployment(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.SelfStopDeployment]
    ) -> Reply:
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

    @overload
    def self_stop_deployment(
        self, input: edgegap.SelfStopDeployment | Input, /, *, timeout: float | None = None
    ) -> Reply: ...
    @overload
    def bulk_stop_deployments(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.BulkStopDeployments]
    ) -> Reply:
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

    @overload
    def bulk_stop_deployments(
        self, input: edgegap.BulkStopDeployments | Input, /, *, timeout: float | None = None
    ) -> Reply: ...
    @overload
    def list_deployments(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListDeployments]
    ) -> Pages:
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

    @overload
    def list_deployments(self, input: edgegap.ListDeployments | Input, /, *, timeout: float | None = None) -> Pages: ...
    @overload
    def list_locations(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListLocations]
    ) -> Pages:
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

    @overload
    def list_locations(self, input: edgegap.ListLocations | Input, /, *, timeout: float | None = None) -> Pages: ...
    @overload
    def get_container_logs(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetContainerLogs]
    ) -> Reply:
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

    @overload
    def get_container_logs(
        self, input: edgegap.GetContainerLogs | Input, /, *, timeout: float | None = None
    ) -> Reply: ...
    @overload
    def get_deployment_metrics(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetDeploymentMetrics]
    ) -> Reply:
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

    @overload
    def get_deployment_metrics(
        self, input: edgegap.GetDeploymentMetrics | Input, /, *, timeout: float | None = None
    ) -> Reply: ...
    @overload
    def deploy_v1(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.DeployV1]
    ) -> Reply:
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

    @overload
    def deploy_v1(self, input: edgegap.DeployV1 | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def deploy_to_fleet(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.DeployToFleet]
    ) -> Reply:
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

    @overload
    def deploy_to_fleet(self, input: edgegap.DeployToFleet | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def list_fleet_hosts(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListFleetHosts]
    ) -> Pages:
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

    @overload
    def list_fleet_hosts(self, input: edgegap.ListFleetHosts | Input, /, *, timeout: float | None = None) -> Pages: ...
    @overload
    def list_tags(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.ListTags]
    ) -> Pages:
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

    @overload
    def list_tags(self, input: edgegap.ListTags | Input, /, *, timeout: float | None = None) -> Pages: ...
    @overload
    def get_tag(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.GetTag]
    ) -> Reply:
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

    @overload
    def get_tag(self, input: edgegap.GetTag | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def create_tag(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.CreateTag]
    ) -> Reply:
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

    @overload
    def create_tag(self, input: edgegap.CreateTag | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def delete_tag(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.DeleteTag]
    ) -> Reply:
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

    @overload
    def delete_tag(self, input: edgegap.DeleteTag | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def update_tag(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[edgegap.UpdateTag]
    ) -> Reply:
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

    @overload
    def update_tag(self, input: edgegap.UpdateTag | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload  # type: ignore[override]
    def wait(
        self,
        waiter: _EdgegapGetDeploymentWaiter,
        input: None = None,
        /,
        *,
        timeout: float | None = None,
        progress: bool = False,
        on_state: Callable[[str], object] | None = None,
        **fields: Unpack[edgegap.GetDeployment],
    ) -> Reply:
        """Asks `get_deployment` again and again until it answers what is waited for, and gives that reply.

        * deployment_ready: Wait until players can connect to a deployment; at most 180 s where `timeout` is left out
        * deployment_stopped: Wait until a deployment that was told to stop is gone; at most 600 s where `timeout` is
        left out
        """

    @overload
    def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        waiter: _EdgegapGetDeploymentWaiter,
        input: edgegap.GetDeployment | Input,
        /,
        *,
        timeout: float | None = None,
        progress: bool = False,
        on_state: Callable[[str], object] | None = None,
    ) -> Reply: ...

class _EdgegapCheck:
    """`check` for each operation of Edgegap."""

    @overload
    def deploy(self, input: None = None, /, **fields: Unpack[edgegap.DeployDraft]) -> Report:
        """A report on an input of `Edgegap.deploy`."""

    @overload
    def deploy(self, input: edgegap.DeployDraft | Input, /) -> Report: ...
    @overload
    def get_deployment(self, input: None = None, /, **fields: Unpack[edgegap.GetDeploymentDraft]) -> Report:
        """A report on an input of `Edgegap.get_deployment`."""

    @overload
    def get_deployment(self, input: edgegap.GetDeploymentDraft | Input, /) -> Report: ...
    @overload
    def stop_deployment(self, input: None = None, /, **fields: Unpack[edgegap.StopDeploymentDraft]) -> Report:
        """A report on an input of `Edgegap.stop_deployment`."""

    @overload
    def stop_deployment(self, input: edgegap.StopDeploymentDraft | Input, /) -> Report: ...
    @overload
    def self_stop_deployment(self, input: None = None, /, **fields: Unpack[edgegap.SelfStopDeploymentDraft]) -> Report:
        """A report on an input of `Edgegap.self_stop_deployment`."""

    @overload
    def self_stop_deployment(self, input: edgegap.SelfStopDeploymentDraft | Input, /) -> Report: ...
    @overload
    def bulk_stop_deployments(
        self, input: None = None, /, **fields: Unpack[edgegap.BulkStopDeploymentsDraft]
    ) -> Report:
        """A report on an input of `Edgegap.bulk_stop_deployments`."""

    @overload
    def bulk_stop_deployments(self, input: edgegap.BulkStopDeploymentsDraft | Input, /) -> Report: ...
    @overload
    def list_deployments(self, input: None = None, /, **fields: Unpack[edgegap.ListDeploymentsDraft]) -> Report:
        """A report on an input of `Edgegap.list_deployments`."""

    @overload
    def list_deployments(self, input: edgegap.ListDeploymentsDraft | Input, /) -> Report: ...
    @overload
    def list_locations(self, input: None = None, /, **fields: Unpack[edgegap.ListLocationsDraft]) -> Report:
        """A report on an input of `Edgegap.list_locations`."""

    @overload
    def list_locations(self, input: edgegap.ListLocationsDraft | Input, /) -> Report: ...
    @overload
    def get_container_logs(self, input: None = None, /, **fields: Unpack[edgegap.GetContainerLogsDraft]) -> Report:
        """A report on an input of `Edgegap.get_container_logs`."""

    @overload
    def get_container_logs(self, input: edgegap.GetContainerLogsDraft | Input, /) -> Report: ...
    @overload
    def get_deployment_metrics(
        self, input: None = None, /, **fields: Unpack[edgegap.GetDeploymentMetricsDraft]
    ) -> Report:
        """A report on an input of `Edgegap.get_deployment_metrics`."""

    @overload
    def get_deployment_metrics(self, input: edgegap.GetDeploymentMetricsDraft | Input, /) -> Report: ...
    @overload
    def deploy_v1(self, input: None = None, /, **fields: Unpack[edgegap.DeployV1Draft]) -> Report:
        """A report on an input of `Edgegap.deploy_v1`."""

    @overload
    def deploy_v1(self, input: edgegap.DeployV1Draft | Input, /) -> Report: ...
    @overload
    def deploy_to_fleet(self, input: None = None, /, **fields: Unpack[edgegap.DeployToFleetDraft]) -> Report:
        """A report on an input of `Edgegap.deploy_to_fleet`."""

    @overload
    def deploy_to_fleet(self, input: edgegap.DeployToFleetDraft | Input, /) -> Report: ...
    @overload
    def list_fleet_hosts(self, input: None = None, /, **fields: Unpack[edgegap.ListFleetHostsDraft]) -> Report:
        """A report on an input of `Edgegap.list_fleet_hosts`."""

    @overload
    def list_fleet_hosts(self, input: edgegap.ListFleetHostsDraft | Input, /) -> Report: ...
    @overload
    def list_tags(self, input: None = None, /, **fields: Unpack[edgegap.ListTagsDraft]) -> Report:
        """A report on an input of `Edgegap.list_tags`."""

    @overload
    def list_tags(self, input: edgegap.ListTagsDraft | Input, /) -> Report: ...
    @overload
    def get_tag(self, input: None = None, /, **fields: Unpack[edgegap.GetTagDraft]) -> Report:
        """A report on an input of `Edgegap.get_tag`."""

    @overload
    def get_tag(self, input: edgegap.GetTagDraft | Input, /) -> Report: ...
    @overload
    def create_tag(self, input: None = None, /, **fields: Unpack[edgegap.CreateTagDraft]) -> Report:
        """A report on an input of `Edgegap.create_tag`."""

    @overload
    def create_tag(self, input: edgegap.CreateTagDraft | Input, /) -> Report: ...
    @overload
    def delete_tag(self, input: None = None, /, **fields: Unpack[edgegap.DeleteTagDraft]) -> Report:
        """A report on an input of `Edgegap.delete_tag`."""

    @overload
    def delete_tag(self, input: edgegap.DeleteTagDraft | Input, /) -> Report: ...
    @overload
    def update_tag(self, input: None = None, /, **fields: Unpack[edgegap.UpdateTagDraft]) -> Report:
        """A report on an input of `Edgegap.update_tag`."""

    @overload
    def update_tag(self, input: edgegap.UpdateTagDraft | Input, /) -> Report: ...

class _EdgegapDescribe:
    """`describe` for each operation of Edgegap."""

    @overload
    def deploy(self, input: None = None, /, **fields: Unpack[edgegap.DeployDraft]) -> Description:
        """The fields of a draft of `Edgegap.deploy`."""

    @overload
    def deploy(self, input: edgegap.DeployDraft | Input, /) -> Description: ...
    @overload
    def get_deployment(self, input: None = None, /, **fields: Unpack[edgegap.GetDeploymentDraft]) -> Description:
        """The fields of a draft of `Edgegap.get_deployment`."""

    @overload
    def get_deployment(self, input: edgegap.GetDeploymentDraft | Input, /) -> Description: ...
    @overload
    def stop_deployment(self, input: None = None, /, **fields: Unpack[edgegap.StopDeploymentDraft]) -> Description:
        """The fields of a draft of `Edgegap.stop_deployment`."""

    @overload
    def stop_deployment(self, input: edgegap.StopDeploymentDraft | Input, /) -> Description: ...
    @overload
    def self_stop_deployment(
        self, input: None = None, /, **fields: Unpack[edgegap.SelfStopDeploymentDraft]
    ) -> Description:
        """The fields of a draft of `Edgegap.self_stop_deployment`."""

    @overload
    def self_stop_deployment(self, input: edgegap.SelfStopDeploymentDraft | Input, /) -> Description: ...
    @overload
    def bulk_stop_deployments(
        self, input: None = None, /, **fields: Unpack[edgegap.BulkStopDeploymentsDraft]
    ) -> Description:
        """The fields of a draft of `Edgegap.bulk_stop_deployments`."""

    @overload
    def bulk_stop_deployments(self, input: edgegap.BulkStopDeploymentsDraft | Input, /) -> Description: ...
    @overload
    def list_deployments(self, input: None = None, /, **fields: Unpack[edgegap.ListDeploymentsDraft]) -> Description:
        """The fields of a draft of `Edgegap.list_deployments`."""

    @overload
    def list_deployments(self, input: edgegap.ListDeploymentsDraft | Input, /) -> Description: ...
    @overload
    def list_locations(self, input: None = None, /, **fields: Unpack[edgegap.ListLocationsDraft]) -> Description:
        """The fields of a draft of `Edgegap.list_locations`."""

    @overload
    def list_locations(self, input: edgegap.ListLocationsDraft | Input, /) -> Description: ...
    @overload
    def get_container_logs(self, input: None = None, /, **fields: Unpack[edgegap.GetContainerLogsDraft]) -> Description:
        """The fields of a draft of `Edgegap.get_container_logs`."""

    @overload
    def get_container_logs(self, input: edgegap.GetContainerLogsDraft | Input, /) -> Description: ...
    @overload
    def get_deployment_metrics(
        self, input: None = None, /, **fields: Unpack[edgegap.GetDeploymentMetricsDraft]
    ) -> Description:
        """The fields of a draft of `Edgegap.get_deployment_metrics`."""

    @overload
    def get_deployment_metrics(self, input: edgegap.GetDeploymentMetricsDraft | Input, /) -> Description: ...
    @overload
    def deploy_v1(self, input: None = None, /, **fields: Unpack[edgegap.DeployV1Draft]) -> Description:
        """The fields of a draft of `Edgegap.deploy_v1`."""

    @overload
    def deploy_v1(self, input: edgegap.DeployV1Draft | Input, /) -> Description: ...
    @overload
    def deploy_to_fleet(self, input: None = None, /, **fields: Unpack[edgegap.DeployToFleetDraft]) -> Description:
        """The fields of a draft of `Edgegap.deploy_to_fleet`."""

    @overload
    def deploy_to_fleet(self, input: edgegap.DeployToFleetDraft | Input, /) -> Description: ...
    @overload
    def list_fleet_hosts(self, input: None = None, /, **fields: Unpack[edgegap.ListFleetHostsDraft]) -> Description:
        """The fields of a draft of `Edgegap.list_fleet_hosts`."""

    @overload
    def list_fleet_hosts(self, input: edgegap.ListFleetHostsDraft | Input, /) -> Description: ...
    @overload
    def list_tags(self, input: None = None, /, **fields: Unpack[edgegap.ListTagsDraft]) -> Description:
        """The fields of a draft of `Edgegap.list_tags`."""

    @overload
    def list_tags(self, input: edgegap.ListTagsDraft | Input, /) -> Description: ...
    @overload
    def get_tag(self, input: None = None, /, **fields: Unpack[edgegap.GetTagDraft]) -> Description:
        """The fields of a draft of `Edgegap.get_tag`."""

    @overload
    def get_tag(self, input: edgegap.GetTagDraft | Input, /) -> Description: ...
    @overload
    def create_tag(self, input: None = None, /, **fields: Unpack[edgegap.CreateTagDraft]) -> Description:
        """The fields of a draft of `Edgegap.create_tag`."""

    @overload
    def create_tag(self, input: edgegap.CreateTagDraft | Input, /) -> Description: ...
    @overload
    def delete_tag(self, input: None = None, /, **fields: Unpack[edgegap.DeleteTagDraft]) -> Description:
        """The fields of a draft of `Edgegap.delete_tag`."""

    @overload
    def delete_tag(self, input: edgegap.DeleteTagDraft | Input, /) -> Description: ...
    @overload
    def update_tag(self, input: None = None, /, **fields: Unpack[edgegap.UpdateTagDraft]) -> Description:
        """The fields of a draft of `Edgegap.update_tag`."""

    @overload
    def update_tag(self, input: edgegap.UpdateTagDraft | Input, /) -> Description: ...

class _EdgegapPlan:
    """`plan` for each operation of Edgegap."""

    @overload
    def deploy(self, input: None = None, /, **fields: Unpack[edgegap.Deploy]) -> Request:
        """The request of `Edgegap.deploy`."""

    @overload
    def deploy(self, input: edgegap.Deploy | Input, /) -> Request: ...
    @overload
    def get_deployment(self, input: None = None, /, **fields: Unpack[edgegap.GetDeployment]) -> Request:
        """The request of `Edgegap.get_deployment`."""

    @overload
    def get_deployment(self, input: edgegap.GetDeployment | Input, /) -> Request: ...
    @overload
    def stop_deployment(self, input: None = None, /, **fields: Unpack[edgegap.StopDeployment]) -> Request:
        """The request of `Edgegap.stop_deployment`."""

    @overload
    def stop_deployment(self, input: edgegap.StopDeployment | Input, /) -> Request: ...
    @overload
    def self_stop_deployment(self, input: None = None, /, **fields: Unpack[edgegap.SelfStopDeployment]) -> Request:
        """The request of `Edgegap.self_stop_deployment`."""

    @overload
    def self_stop_deployment(self, input: edgegap.SelfStopDeployment | Input, /) -> Request: ...
    @overload
    def bulk_stop_deployments(self, input: None = None, /, **fields: Unpack[edgegap.BulkStopDeployments]) -> Request:
        """The request of `Edgegap.bulk_stop_deployments`."""

    @overload
    def bulk_stop_deployments(self, input: edgegap.BulkStopDeployments | Input, /) -> Request: ...
    @overload
    def list_deployments(self, input: None = None, /, **fields: Unpack[edgegap.ListDeployments]) -> Request:
        """The request of `Edgegap.list_deployments`."""

    @overload
    def list_deployments(self, input: edgegap.ListDeployments | Input, /) -> Request: ...
    @overload
    def list_locations(self, input: None = None, /, **fields: Unpack[edgegap.ListLocations]) -> Request:
        """The request of `Edgegap.list_locations`."""

    @overload
    def list_locations(self, input: edgegap.ListLocations | Input, /) -> Request: ...
    @overload
    def get_container_logs(self, input: None = None, /, **fields: Unpack[edgegap.GetContainerLogs]) -> Request:
        """The request of `Edgegap.get_container_logs`."""

    @overload
    def get_container_logs(self, input: edgegap.GetContainerLogs | Input, /) -> Request: ...
    @overload
    def get_deployment_metrics(self, input: None = None, /, **fields: Unpack[edgegap.GetDeploymentMetrics]) -> Request:
        """The request of `Edgegap.get_deployment_metrics`."""

    @overload
    def get_deployment_metrics(self, input: edgegap.GetDeploymentMetrics | Input, /) -> Request: ...
    @overload
    def deploy_v1(self, input: None = None, /, **fields: Unpack[edgegap.DeployV1]) -> Request:
        """The request of `Edgegap.deploy_v1`."""

    @overload
    def deploy_v1(self, input: edgegap.DeployV1 | Input, /) -> Request: ...
    @overload
    def deploy_to_fleet(self, input: None = None, /, **fields: Unpack[edgegap.DeployToFleet]) -> Request:
        """The request of `Edgegap.deploy_to_fleet`."""

    @overload
    def deploy_to_fleet(self, input: edgegap.DeployToFleet | Input, /) -> Request: ...
    @overload
    def list_fleet_hosts(self, input: None = None, /, **fields: Unpack[edgegap.ListFleetHosts]) -> Request:
        """The request of `Edgegap.list_fleet_hosts`."""

    @overload
    def list_fleet_hosts(self, input: edgegap.ListFleetHosts | Input, /) -> Request: ...
    @overload
    def list_tags(self, input: None = None, /, **fields: Unpack[edgegap.ListTags]) -> Request:
        """The request of `Edgegap.list_tags`."""

    @overload
    def list_tags(self, input: edgegap.ListTags | Input, /) -> Request: ...
    @overload
    def get_tag(self, input: None = None, /, **fields: Unpack[edgegap.GetTag]) -> Request:
        """The request of `Edgegap.get_tag`."""

    @overload
    def get_tag(self, input: edgegap.GetTag | Input, /) -> Request: ...
    @overload
    def create_tag(self, input: None = None, /, **fields: Unpack[edgegap.CreateTag]) -> Request:
        """The request of `Edgegap.create_tag`."""

    @overload
    def create_tag(self, input: edgegap.CreateTag | Input, /) -> Request: ...
    @overload
    def delete_tag(self, input: None = None, /, **fields: Unpack[edgegap.DeleteTag]) -> Request:
        """The request of `Edgegap.delete_tag`."""

    @overload
    def delete_tag(self, input: edgegap.DeleteTag | Input, /) -> Request: ...
    @overload
    def update_tag(self, input: None = None, /, **fields: Unpack[edgegap.UpdateTag]) -> Request:
        """The request of `Edgegap.update_tag`."""

    @overload
    def update_tag(self, input: edgegap.UpdateTag | Input, /) -> Request: ...

class Huaweicloud(Client):
    """Huawei Cloud DataArts Fabric

    Credentials that are left out are taken from these variables of the environment:

    * access_key: HUAWEICLOUD_SDK_AK
    * secret_key: HUAWEICLOUD_SDK_SK
    * security_token: HUAWEICLOUD_SDK_SECURITY_TOKEN
    * project_id: HUAWEICLOUD_SDK_PROJECT_ID
    """

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
    @property
    def check(self) -> _HuaweicloudCheck:
        """All that is wrong with an input, at once."""

    @property
    def describe(self) -> _HuaweicloudDescribe:
        """The state of each field of a draft."""

    @property
    def plan(self) -> _HuaweicloudPlan:
        """Finished requests, as data: nothing is sent."""

    @overload
    def create_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.CreateEndpoint]
    ) -> Reply:
        """create_endpoint(workspace_id=..., name=..., description=..., type=..., reserved_resource=..., ray_resource=..., cap=..., config=..., cache_list=..., public_access=..., custom_image_id=...)

        Create an endpoint; the answer comes before it runs

        POST /v1/workspaces/{workspace_id}/endpoints

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          name: text, required. Name of the endpoint; at least 1 character, at most 128 characters, letters,
                digits, Chinese characters, spaces, dots, _ and -, such as My endpoint_1.2
          description: text. Description of the endpoint; at most 1024 characters
          type: text, required. Type of the endpoint, for good: no update changes it; service, ray,
                inference, job, ray_service, sql, container_job or notebook; advised: service, ray,
                inference, job, ray_service or sql
          reserved_resource: object. Resources reserved for the endpoint
            apu: object. Reserved APU resources
              spec_code: text, required. Code of a resource specification, from ListSpecs
              warm_up_num: integer, required. Amount kept warm; advised: at least 1, at most 1000
              max_num: integer. Largest amount to scale out to; the same as warm_up_num where it is absent;
                    advised: at least 1, at most 1000
              * advised: warm_up_num is at most max_num
            dpu: object. Reserved DPU resources, which run SQL
              spec_code: text, required. Code of a resource specification, from ListSpecs
              warm_up_num: integer, required. Amount kept warm
              max_num: integer. Largest amount to scale out to; the same as warm_up_num where it is absent
              use_public_resource: boolean. Whether SQL goes to the public endpoint when the reserved
                    resources run out
              * advised: warm_up_num is at most max_num
            mu: object. Reserved MU resources
              spec_code: text, required. Code of a resource specification, from ListSpecs
              min: integer, required. Smallest number of resources; advised: at least 0
              max: integer, required. Largest number of resources; advised: at least 1
              * advised: min is at most max
          ray_resource: object. Resources of a Ray cluster
            head_node_resource: object, required. Head node of the Ray cluster
              spec_code: text, required. Code of a resource specification, from ListSpecs
            work_node_resources: list of objects, required. Groups of worker nodes
              name: text, required. Name of the group
              resource: object, required. Resources of the group
                spec_code: text, required. Code of a resource specification, from ListSpecs
                min: integer, required. Smallest number of resources; advised: at least 0
                max: integer, required. Largest number of resources; advised: at least 1
                * advised: min is at most max
          cap: object. Image package the endpoint runs
            cap_id: text. Image package; advised: at least 32 characters, at most 36 characters, letters,
                  digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
            version_id: text. Version of the image package; advised: at least 32 characters, at most 36
                  characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          config: object. Configuration of a Ray service
            ray_service_config: object. Configuration of a Ray service
              ray_serve_config: object, required. Applications of the service
                applications: list of objects. Ray Serve applications; advised: at most 5 items
                  name: text, required. Name of the application; advised: at least 1 character, at most 64
                        characters, letters, digits, Chinese characters, spaces, dots, _ and -, such as My
                        endpoint_1.2
                  import_path: text, required. Import path of the Ray Serve application, such as module:app
                  deployments: list of objects, required. Deployments of the application; advised: at least
                        1 item, at most 5 items
                    name: text. Name of the deployment; advised: at least 1 character, at most 64
                          characters, letters, digits, Chinese characters, spaces, dots, _ and -, such as My
                          endpoint_1.2
                    ray_actor_options: object. Resources of each replica
                      num_cpus: number. CPUs of a replica
                      memory: number. Memory of a replica; bytes in Ray, here no unit is stated
                      resources: text. Custom resources, as text; advised: at most 1024 characters
                    autoscaling_config: object. How the number of replicas follows the load
                      target_ongoing_requests: integer. Average number of requests that a replica should
                            handle at once; advised: at least 1, at most 1000
                      max_ongoing_requests: integer. Largest number of requests that a replica handles at
                            once; documented beside autoscaling_config, not in it; not on the vendor's page
                      min_replicas: integer. Smallest number of replicas; advised: at least 0, at most 1000
                      max_replicas: integer. Largest number of replicas; advised: at least 0, at most 1000
                      initial_replicas: integer. Number of replicas to start with; advised: at least 0, at
                            most 1000
                      upscale_delay_s: integer. Seconds to wait before adding replicas; advised: at least 0,
                            at most 86400
                      downscale_delay_s: integer. Seconds to wait before removing replicas; advised: at
                            least 0, at most 86400
                      * advised: min_replicas is at most max_replicas
                      * advised: min_replicas is at most initial_replicas
                      * advised: initial_replicas is at most max_replicas
                    num_replicas: integer. Number of replicas; advised: at least 0, at most 1000
                    user_config: object. Configuration handed to the deployment as it is
                    max_replicas_per_node: integer. Largest number of replicas on one node; advised: at
                          least 1, at most 100; default 1
                    max_ongoing_requests: integer. Largest number of requests that a replica handles at
                          once; advised: at least 1, at most 100000
                    max_queued_requests: integer. Largest number of requests that wait; -1 is no limit;
                          advised: at least -1, at most 100000
                  runtime_env: object, required. Environment the application runs in
                    working_dir: text. Directory the code runs in: a remote URI, such as one of s3, or a
                          local path
                    env_vars: map of text. Environment variables by name; secret
                  route_prefix: text. Path prefix of the application's requests, another one for each
                        application
                * advised: no two applications[].route_prefix are the same
              ray_cluster_config: object, required. Cluster the applications run on
                head_group_spec: object, required. Head node
                  limits: object. Most that a node may use
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  requests: object. What a node asks for
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                worker_group_specs: list of objects, required. Groups of worker nodes; advised: at least 1
                      item, at most 1000 items
                  name: text. Name of the group; advised: at most 128 characters, letters, digits, _ and -,
                        such as workers_1
                  min_replicas: integer. Smallest number of nodes; advised: at least 0, at most 10000
                  max_replicas: integer. Largest number of nodes; advised: at least 1, at most 10000
                  limits: object. Most that a node may use
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  requests: object. What a node asks for
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  * advised: min_replicas is at most max_replicas
                enable_custom: boolean. Whether resources have sizes of your own; default false; not on the
                      vendor's page
              log_config: object. Where logs go; an update leaves it as it is
                lts: object. Log Tank Service
                  enabled: boolean. Whether logs are dumped to LTS; default false
                  log_group_id: text. Log group, which must be there in LTS
                  log_stream_id: text. Log stream, which must be there in LTS
              data_infos: list of objects. Data sources; advised: at most 1 item
                input_path: text. Address of the data, such as OBS://bucket/dir/; advised: at least 4
                      characters, at most 1024 characters
              oidc_config: object. Sign-in with OpenID Connect; not on the vendor's page
                enable_oidc: boolean. Whether OpenID Connect is on; default false
                client_id: text. Client id; advised: at least 1 character, at most 64 characters, letters,
                      digits, dots, _ and -, such as my-client.1
                namespace: text. Namespace of the Ray service, such as ray-svc-0123abcd; advised: ray-svc-
                      and eight more characters without spaces, such as ray-svc-0123abcd
              api_config: object. API of the service's own; not on the vendor's page
                enable_independent_api: boolean. Whether the service has an API of its own; default false
                backend_timeout: integer. Timeout of that API; no unit is stated, by its range milliseconds;
                      advised: at least 0, at most 600000; default 60000
              agency_config: object. Agency the service acts through; not on the vendor's page
                enable_agency: boolean. Whether the service acts through an agency; default false
                agency_name: text. Agency granted to the service; advised: at most 64 characters
          cache_list: list of objects. Caches to mount; a reply calls them caches
            mnt_path: text, required. Path the cache is mounted at
            cache_ins_id: text, required. Distributed cache, which must be there
          public_access: boolean. Whether the endpoint can be reached from the internet; default false
          custom_image_id: text. Image of your own; advised: at least 32 characters, at most 36 characters,
                letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c

        Notes:
          each request counts: never sent again where no answer came

        https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
        """

    @overload
    def create_endpoint(
        self, input: huaweicloud.CreateEndpoint | Input, /, *, timeout: float | None = None
    ) -> Reply: ...
    @overload
    def show_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.ShowEndpoint]
    ) -> Reply:
        """show_endpoint(workspace_id=..., endpoint_id=..., version=...)

        Get an endpoint

        GET /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          endpoint_id: text, required. Endpoint in the workspace; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          version: text. Which version of the endpoint: the current or the previous one; CURRENT or PREVIOUS

        Notes:
          changes nothing: sent again where no answer came

        https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html
        """

    @overload
    def show_endpoint(self, input: huaweicloud.ShowEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def list_endpoints(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.ListEndpoints]
    ) -> Pages:
        """list_endpoints(workspace_id=..., offset=..., limit=..., model_id=..., name=..., endpoint_id=..., type=..., visibility=...)

        List the endpoints of a workspace

        GET /v1/workspaces/{workspace_id}/endpoints

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          offset: integer. Endpoints to skip; at least 0, at most 1000000000; default 0
          limit: integer. Largest number of endpoints on a page; at least 1, at most 100; default 10
          model_id: text. Only endpoints of this model; at least 32 characters, at most 36 characters,
                letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          name: text. Only endpoints with this in their names; at least 1 character, at most 128 characters,
                letters, digits, Chinese characters, spaces, dots, _ and -, such as My endpoint_1.2;
                advised: letters, digits, Chinese characters, _ and -, such as my_endpoint-1
          endpoint_id: text. Only the endpoint with this id; at least 1 character, at most 36 characters,
                letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c; advised: at least
                32 characters
          type: text. Only endpoints of this type; service, ray, inference, job, ray_service, sql,
                container_job or notebook; advised: service, ray, inference, job, ray_service or sql
          visibility: text. PRIVATE: private ones of your own; PUBLIC: public ones of anybody; ALL: all;
                left out: private and public ones of your own; PRIVATE, PUBLIC or ALL

        Notes:
          changes nothing: sent again where no answer came
          answers page by page

        https://support.huaweicloud.com/api-fabric/ListEndpoints.html
        """

    @overload
    def list_endpoints(self, input: huaweicloud.ListEndpoints | Input, /, *, timeout: float | None = None) -> Pages: ...
    @overload
    def update_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.UpdateEndpoint]
    ) -> Reply:
        """update_endpoint(workspace_id=..., endpoint_id=..., name=..., description=..., reserved_resource=..., ray_resource=..., cap=..., config=...)

        Change an endpoint; the answer comes before the change is done

        PUT /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          endpoint_id: text, required. Endpoint in the workspace; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          name: text. Name of the endpoint; at least 1 character, at most 128 characters, letters, digits,
                Chinese characters, spaces, dots, _ and -, such as My endpoint_1.2
          description: text. Description of the endpoint; at most 1024 characters
          reserved_resource: object. Resources reserved for the endpoint
            apu: object. Reserved APU resources
              spec_code: text, required. Code of a resource specification, from ListSpecs
              warm_up_num: integer, required. Amount kept warm; advised: at least 1, at most 1000
              max_num: integer. Largest amount to scale out to; the same as warm_up_num where it is absent;
                    advised: at least 1, at most 1000
              * advised: warm_up_num is at most max_num
            dpu: object. Reserved DPU resources, which run SQL
              spec_code: text, required. Code of a resource specification, from ListSpecs
              warm_up_num: integer, required. Amount kept warm
              max_num: integer. Largest amount to scale out to; the same as warm_up_num where it is absent
              use_public_resource: boolean. Whether SQL goes to the public endpoint when the reserved
                    resources run out
              * advised: warm_up_num is at most max_num
            mu: object. Reserved MU resources
              spec_code: text, required. Code of a resource specification, from ListSpecs
              min: integer, required. Smallest number of resources; advised: at least 0
              max: integer, required. Largest number of resources; advised: at least 1
              * advised: min is at most max
          ray_resource: object. Resources of a Ray cluster
            head_node_resource: object, required. Head node of the Ray cluster
              spec_code: text, required. Code of a resource specification, from ListSpecs
            work_node_resources: list of objects, required. Groups of worker nodes
              name: text, required. Name of the group
              resource: object, required. Resources of the group
                spec_code: text, required. Code of a resource specification, from ListSpecs
                min: integer, required. Smallest number of resources; advised: at least 0
                max: integer, required. Largest number of resources; advised: at least 1
                * advised: min is at most max
          cap: object. Image package the endpoint runs
            cap_id: text. Image package; advised: at least 32 characters, at most 36 characters, letters,
                  digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
            version_id: text. Version of the image package; advised: at least 32 characters, at most 36
                  characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          config: object. Configuration of a Ray service
            ray_service_config: object. Configuration of a Ray service
              ray_serve_config: object, required. Applications of the service
                applications: list of objects. Ray Serve applications; advised: at most 5 items
                  name: text, required. Name of the application; advised: at least 1 character, at most 64
                        characters, letters, digits, Chinese characters, spaces, dots, _ and -, such as My
                        endpoint_1.2
                  import_path: text, required. Import path of the Ray Serve application, such as module:app
                  deployments: list of objects, required. Deployments of the application; advised: at least
                        1 item, at most 5 items
                    name: text. Name of the deployment; advised: at least 1 character, at most 64
                          characters, letters, digits, Chinese characters, spaces, dots, _ and -, such as My
                          endpoint_1.2
                    ray_actor_options: object. Resources of each replica
                      num_cpus: number. CPUs of a replica
                      memory: number. Memory of a replica; bytes in Ray, here no unit is stated
                      resources: text. Custom resources, as text; advised: at most 1024 characters
                    autoscaling_config: object. How the number of replicas follows the load
                      target_ongoing_requests: integer. Average number of requests that a replica should
                            handle at once; advised: at least 1, at most 1000
                      max_ongoing_requests: integer. Largest number of requests that a replica handles at
                            once; documented beside autoscaling_config, not in it; not on the vendor's page
                      min_replicas: integer. Smallest number of replicas; advised: at least 0, at most 1000
                      max_replicas: integer. Largest number of replicas; advised: at least 0, at most 1000
                      initial_replicas: integer. Number of replicas to start with; advised: at least 0, at
                            most 1000
                      upscale_delay_s: integer. Seconds to wait before adding replicas; advised: at least 0,
                            at most 86400
                      downscale_delay_s: integer. Seconds to wait before removing replicas; advised: at
                            least 0, at most 86400
                      * advised: min_replicas is at most max_replicas
                      * advised: min_replicas is at most initial_replicas
                      * advised: initial_replicas is at most max_replicas
                    num_replicas: integer. Number of replicas; advised: at least 0, at most 1000
                    user_config: object. Configuration handed to the deployment as it is
                    max_replicas_per_node: integer. Largest number of replicas on one node; advised: at
                          least 1, at most 100; default 1
                    max_ongoing_requests: integer. Largest number of requests that a replica handles at
                          once; advised: at least 1, at most 100000
                    max_queued_requests: integer. Largest number of requests that wait; -1 is no limit;
                          advised: at least -1, at most 100000
                  runtime_env: object, required. Environment the application runs in
                    working_dir: text. Directory the code runs in: a remote URI, such as one of s3, or a
                          local path
                    env_vars: map of text. Environment variables by name; secret
                  route_prefix: text. Path prefix of the application's requests, another one for each
                        application
                * advised: no two applications[].route_prefix are the same
              ray_cluster_config: object, required. Cluster the applications run on
                head_group_spec: object, required. Head node
                  limits: object. Most that a node may use
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  requests: object. What a node asks for
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                worker_group_specs: list of objects, required. Groups of worker nodes; advised: at least 1
                      item, at most 1000 items
                  name: text. Name of the group; advised: at most 128 characters, letters, digits, _ and -,
                        such as workers_1
                  min_replicas: integer. Smallest number of nodes; advised: at least 0, at most 10000
                  max_replicas: integer. Largest number of nodes; advised: at least 1, at most 10000
                  limits: object. Most that a node may use
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  requests: object. What a node asks for
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  * advised: min_replicas is at most max_replicas
                enable_custom: boolean. Whether resources have sizes of your own; default false; not on the
                      vendor's page
              log_config: object. Where logs go; an update leaves it as it is; without effect
                lts: object. Log Tank Service
                  enabled: boolean. Whether logs are dumped to LTS; default false
                  log_group_id: text. Log group, which must be there in LTS
                  log_stream_id: text. Log stream, which must be there in LTS
              data_infos: list of objects. Data sources; advised: at most 1 item
                input_path: text. Address of the data, such as OBS://bucket/dir/; advised: at least 4
                      characters, at most 1024 characters
              oidc_config: object. Sign-in with OpenID Connect; not on the vendor's page
                enable_oidc: boolean. Whether OpenID Connect is on; default false
                client_id: text. Client id; advised: at least 1 character, at most 64 characters, letters,
                      digits, dots, _ and -, such as my-client.1
                namespace: text. Namespace of the Ray service, such as ray-svc-0123abcd; advised: ray-svc-
                      and eight more characters without spaces, such as ray-svc-0123abcd
              api_config: object. API of the service's own; not on the vendor's page
                enable_independent_api: boolean. Whether the service has an API of its own; default false
                backend_timeout: integer. Timeout of that API; no unit is stated, by its range milliseconds;
                      advised: at least 0, at most 600000; default 60000
              agency_config: object. Agency the service acts through; not on the vendor's page
                enable_agency: boolean. Whether the service acts through an agency; default false
                agency_name: text. Agency granted to the service; advised: at most 64 characters

        Notes:
          twice is the same as once: sent again where no answer came

        https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
        """

    @overload
    def update_endpoint(
        self, input: huaweicloud.UpdateEndpoint | Input, /, *, timeout: float | None = None
    ) -> Reply: ...
    @overload
    def show_endpoint_metrics(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.ShowEndpointMetrics]
    ) -> Reply:
        """show_endpoint_metrics(workspace_id=..., endpoint_id=..., metric_name=..., start_time=..., end_time=..., step=...)

        Get a metric of a SQL endpoint over time

        GET /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}/metrics

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          endpoint_id: text, required. Endpoint in the workspace; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          metric_name: text. What is measured: DCUs in use, active sessions, or the number or duration of
                past queries; endpoint_dcu_usage, endpoint_session_active, QUERY_HISTORY_COUNT,
                QUERY_HISTORY_MAX_DURATION, QUERY_HISTORY_MIN_DURATION or QUERY_HISTORY_AVG_DURATION
          start_time: integer. Start of the range, in Unix seconds
          end_time: integer. End of the range, in Unix seconds
          step: integer. Seconds between values

        Notes:
          changes nothing: sent again where no answer came

        https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
        """

    @overload
    def show_endpoint_metrics(
        self, input: huaweicloud.ShowEndpointMetrics | Input, /, *, timeout: float | None = None
    ) -> Reply: ...
    @overload
    def delete_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.DeleteEndpoint]
    ) -> Reply:
        """delete_endpoint(workspace_id=..., endpoint_id=..., is_delete_app_instance=...)

        Delete an endpoint; the answer comes before it is gone

        DELETE /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          endpoint_id: text, required. Endpoint in the workspace; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          is_delete_app_instance: boolean. Whether all running job instances of a Ray endpoint are deleted
                with it; default false

        Notes:
          twice is the same as once: sent again where no answer came

        https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html
        """

    @overload
    def delete_endpoint(
        self, input: huaweicloud.DeleteEndpoint | Input, /, *, timeout: float | None = None
    ) -> Reply: ...
    @overload  # type: ignore[override]
    def wait(
        self,
        waiter: _HuaweicloudShowEndpointWaiter,
        input: None = None,
        /,
        *,
        timeout: float | None = None,
        progress: bool = False,
        on_state: Callable[[str], object] | None = None,
        **fields: Unpack[huaweicloud.ShowEndpoint],
    ) -> Reply:
        """Asks `show_endpoint` again and again until it answers what is waited for, and gives that reply.

        * endpoint_settled: Wait until a creation or a change of an endpoint is done; at most 3600 s where `timeout`
        is left out
        * endpoint_deleted: Wait until a deleted endpoint is gone; at most 1800 s where `timeout` is left out
        """

    @overload
    def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        waiter: _HuaweicloudShowEndpointWaiter,
        input: huaweicloud.ShowEndpoint | Input,
        /,
        *,
        timeout: float | None = None,
        progress: bool = False,
        on_state: Callable[[str], object] | None = None,
    ) -> Reply: ...

class _HuaweicloudCheck:
    """`check` for each operation of Huawei Cloud DataArts Fabric."""

    @overload
    def create_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.CreateEndpointDraft]) -> Report:
        """A report on an input of `Huaweicloud.create_endpoint`."""

    @overload
    def create_endpoint(self, input: huaweicloud.CreateEndpointDraft | Input, /) -> Report: ...
    @overload
    def show_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpointDraft]) -> Report:
        """A report on an input of `Huaweicloud.show_endpoint`."""

    @overload
    def show_endpoint(self, input: huaweicloud.ShowEndpointDraft | Input, /) -> Report: ...
    @overload
    def list_endpoints(self, input: None = None, /, **fields: Unpack[huaweicloud.ListEndpointsDraft]) -> Report:
        """A report on an input of `Huaweicloud.list_endpoints`."""

    @overload
    def list_endpoints(self, input: huaweicloud.ListEndpointsDraft | Input, /) -> Report: ...
    @overload
    def update_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.UpdateEndpointDraft]) -> Report:
        """A report on an input of `Huaweicloud.update_endpoint`."""

    @overload
    def update_endpoint(self, input: huaweicloud.UpdateEndpointDraft | Input, /) -> Report: ...
    @overload
    def show_endpoint_metrics(
        self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpointMetricsDraft]
    ) -> Report:
        """A report on an input of `Huaweicloud.show_endpoint_metrics`."""

    @overload
    def show_endpoint_metrics(self, input: huaweicloud.ShowEndpointMetricsDraft | Input, /) -> Report: ...
    @overload
    def delete_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.DeleteEndpointDraft]) -> Report:
        """A report on an input of `Huaweicloud.delete_endpoint`."""

    @overload
    def delete_endpoint(self, input: huaweicloud.DeleteEndpointDraft | Input, /) -> Report: ...

class _HuaweicloudDescribe:
    """`describe` for each operation of Huawei Cloud DataArts Fabric."""

    @overload
    def create_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.CreateEndpointDraft]) -> Description:
        """The fields of a draft of `Huaweicloud.create_endpoint`."""

    @overload
    def create_endpoint(self, input: huaweicloud.CreateEndpointDraft | Input, /) -> Description: ...
    @overload
    def show_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpointDraft]) -> Description:
        """The fields of a draft of `Huaweicloud.show_endpoint`."""

    @overload
    def show_endpoint(self, input: huaweicloud.ShowEndpointDraft | Input, /) -> Description: ...
    @overload
    def list_endpoints(self, input: None = None, /, **fields: Unpack[huaweicloud.ListEndpointsDraft]) -> Description:
        """The fields of a draft of `Huaweicloud.list_endpoints`."""

    @overload
    def list_endpoints(self, input: huaweicloud.ListEndpointsDraft | Input, /) -> Description: ...
    @overload
    def update_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.UpdateEndpointDraft]) -> Description:
        """The fields of a draft of `Huaweicloud.update_endpoint`."""

    @overload
    def update_endpoint(self, input: huaweicloud.UpdateEndpointDraft | Input, /) -> Description: ...
    @overload
    def show_endpoint_metrics(
        self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpointMetricsDraft]
    ) -> Description:
        """The fields of a draft of `Huaweicloud.show_endpoint_metrics`."""

    @overload
    def show_endpoint_metrics(self, input: huaweicloud.ShowEndpointMetricsDraft | Input, /) -> Description: ...
    @overload
    def delete_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.DeleteEndpointDraft]) -> Description:
        """The fields of a draft of `Huaweicloud.delete_endpoint`."""

    @overload
    def delete_endpoint(self, input: huaweicloud.DeleteEndpointDraft | Input, /) -> Description: ...

class _HuaweicloudPlan:
    """`plan` for each operation of Huawei Cloud DataArts Fabric."""

    @overload
    def create_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.CreateEndpoint]) -> Request:
        """The request of `Huaweicloud.create_endpoint`."""

    @overload
    def create_endpoint(self, input: huaweicloud.CreateEndpoint | Input, /) -> Request: ...
    @overload
    def show_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpoint]) -> Request:
        """The request of `Huaweicloud.show_endpoint`."""

    @overload
    def show_endpoint(self, input: huaweicloud.ShowEndpoint | Input, /) -> Request: ...
    @overload
    def list_endpoints(self, input: None = None, /, **fields: Unpack[huaweicloud.ListEndpoints]) -> Request:
        """The request of `Huaweicloud.list_endpoints`."""

    @overload
    def list_endpoints(self, input: huaweicloud.ListEndpoints | Input, /) -> Request: ...
    @overload
    def update_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.UpdateEndpoint]) -> Request:
        """The request of `Huaweicloud.update_endpoint`."""

    @overload
    def update_endpoint(self, input: huaweicloud.UpdateEndpoint | Input, /) -> Request: ...
    @overload
    def show_endpoint_metrics(
        self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpointMetrics]
    ) -> Request:
        """The request of `Huaweicloud.show_endpoint_metrics`."""

    @overload
    def show_endpoint_metrics(self, input: huaweicloud.ShowEndpointMetrics | Input, /) -> Request: ...
    @overload
    def delete_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.DeleteEndpoint]) -> Request:
        """The request of `Huaweicloud.delete_endpoint`."""

    @overload
    def delete_endpoint(self, input: huaweicloud.DeleteEndpoint | Input, /) -> Request: ...

class Ncloud(Client):
    """NAVER Cloud API Gateway

    Credentials that are left out are taken from these variables of the environment:

    * access_key: NCLOUD_ACCESS_KEY_ID or NCLOUD_ACCESS_KEY
    * secret_key: NCLOUD_SECRET_ACCESS_KEY or NCLOUD_SECRET_KEY
    """

    def __init__(
        self, *, access_key: str | None = None, secret_key: str | None = None, **options: Unpack[_NcloudOptions]
    ) -> None: ...
    def with_options(self, **changes: Unpack[_NcloudOptions]) -> Self: ...  # type: ignore[override]
    @property
    def check(self) -> _NcloudCheck:
        """All that is wrong with an input, at once."""

    @property
    def describe(self) -> _NcloudDescribe:
        """The state of each field of a draft."""

    @property
    def plan(self) -> _NcloudPlan:
        """Finished requests, as data: nothing is sent."""

    @overload
    def list_stages(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.ListStages]
    ) -> Pages:
        """list_stages(productId=..., apiId=...)

        List the stages of an API

        GET /api/v1/products/{productId}/apis/{apiId}/stages

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters

        Notes:
          changes nothing: sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
        """

    @overload
    def list_stages(self, input: ncloud.ListStages | Input, /, *, timeout: float | None = None) -> Pages: ...
    @overload
    def get_stage(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.GetStage]
    ) -> Reply:
        """get_stage(productId=..., apiId=..., stageId=...)

        Get a stage and its canary

        GET /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters

        Notes:
          changes nothing: sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
        """

    @overload
    def get_stage(self, input: ncloud.GetStage | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def deploy_api(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.DeployApi]
    ) -> Reply:
        """deploy_api(productId=..., apiId=..., deploymentDescription=..., stageId=...)

        Deploy an API to a stage, or to its canary where one is enabled

        POST /api/v1/products/{productId}/apis/{apiId}/deploy

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          deploymentDescription: text. Description of the deployment; at most 300 characters
          stageId: text, required. Stage of the API to deploy to; at least 1 character, at most 10
                characters

        Notes:
          each request counts: never sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-api-deploy
        """

    @overload
    def deploy_api(self, input: ncloud.DeployApi | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def roll_stage(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.RollStage]
    ) -> Reply:
        """roll_stage(productId=..., apiId=..., stageId=..., deploymentNo=...)

        Roll a stage to a deployment of its history

        POST /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/deploy

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters
          deploymentNo: integer, required. Number of the deployment; advised: at least 0

        Notes:
          each request counts: never sent again where no answer came

        https://api.ncloud-docs.com/docs/apigateway-stage-deploy
        """

    @overload
    def roll_stage(self, input: ncloud.RollStage | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def enable_canary(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.EnableCanary]
    ) -> Reply:
        """enable_canary(productId=..., apiId=..., stageId=...)

        Enable the canary of a stage

        POST /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters

        Notes:
          each request counts: never sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary
        """

    @overload
    def enable_canary(self, input: ncloud.EnableCanary | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def update_canary(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.UpdateCanary]
    ) -> Reply:
        """update_canary(productId=..., apiId=..., stageId=..., canaryCacheTtlSec=..., useDistributionRate=..., canaryConditions=..., canaryEndpointDomain=..., canaryThrottleRps=..., canaryDistributionRate=...)

        Change the settings of an activated canary

        PATCH /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters
          canaryCacheTtlSec: integer or digits. Seconds to keep answers in the cache; at least 0, at most
                3600; advised: at least 1
          useDistributionRate: boolean, required. true: a percentage of the requests goes to the canary;
                false: those that meet the conditions
          canaryConditions: list of objects. Which requests go to the canary; required where
                useDistributionRate is false
            parameterName: text. Name of the header or query parameter
            parameterCode: text. Whether the parameter is a header or a query parameter; REQUEST_HEADER or
                  REQUEST_QUERY
            parameterValue: text. Value that sends a request to the canary
          canaryEndpointDomain: text, required. Endpoint domain of the canary, or NONE; advised: at most 200
                characters, a URL such as https://canary.example.com, or NONE
          canaryThrottleRps: integer or digits. Requests a second allowed for each method, to protect the
                backend; advised: at least 1, at most 2147483647
          canaryDistributionRate: number. Percentage of the requests that goes to the canary; required where
                useDistributionRate is true; advised: at least 0, at most 100

        Rules:
          canaryConditions is required where useDistributionRate is false
          canaryConditions[].parameterName, canaryConditions[].parameterCode and
                canaryConditions[].parameterValue are required where useDistributionRate is false
          advised: canaryConditions[].parameterName, canaryConditions[].parameterCode and
                canaryConditions[].parameterValue are required, save where useDistributionRate is false
          canaryDistributionRate is required where useDistributionRate is true
          the resource as last known has true in isCanary

        Notes:
          twice is the same as once: sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
        """

    @overload
    def update_canary(self, input: ncloud.UpdateCanary | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def promote_canary(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.PromoteCanary]
    ) -> Reply:
        """promote_canary(productId=..., apiId=..., stageId=...)

        Deploy the canary to its stage

        POST /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary/promote

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters

        Notes:
          each request counts: never sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-promote
        """

    @overload
    def promote_canary(self, input: ncloud.PromoteCanary | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def disable_canary(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.DisableCanary]
    ) -> Reply:
        """disable_canary(productId=..., apiId=..., stageId=...)

        Disable the canary of a stage

        DELETE /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters

        Notes:
          twice is the same as once: sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-disablecanary
        """

    @overload
    def disable_canary(self, input: ncloud.DisableCanary | Input, /, *, timeout: float | None = None) -> Reply: ...

class _NcloudCheck:
    """`check` for each operation of NAVER Cloud API Gateway."""

    @overload
    def list_stages(self, input: None = None, /, **fields: Unpack[ncloud.ListStagesDraft]) -> Report:
        """A report on an input of `Ncloud.list_stages`."""

    @overload
    def list_stages(self, input: ncloud.ListStagesDraft | Input, /) -> Report: ...
    @overload
    def get_stage(self, input: None = None, /, **fields: Unpack[ncloud.GetStageDraft]) -> Report:
        """A report on an input of `Ncloud.get_stage`."""

    @overload
    def get_stage(self, input: ncloud.GetStageDraft | Input, /) -> Report: ...
    @overload
    def deploy_api(self, input: None = None, /, **fields: Unpack[ncloud.DeployApiDraft]) -> Report:
        """A report on an input of `Ncloud.deploy_api`."""

    @overload
    def deploy_api(self, input: ncloud.DeployApiDraft | Input, /) -> Report: ...
    @overload
    def roll_stage(self, input: None = None, /, **fields: Unpack[ncloud.RollStageDraft]) -> Report:
        """A report on an input of `Ncloud.roll_stage`."""

    @overload
    def roll_stage(self, input: ncloud.RollStageDraft | Input, /) -> Report: ...
    @overload
    def enable_canary(self, input: None = None, /, **fields: Unpack[ncloud.EnableCanaryDraft]) -> Report:
        """A report on an input of `Ncloud.enable_canary`."""

    @overload
    def enable_canary(self, input: ncloud.EnableCanaryDraft | Input, /) -> Report: ...
    @overload
    def update_canary(self, input: None = None, /, **fields: Unpack[ncloud.UpdateCanaryDraft]) -> Report:
        """A report on an input of `Ncloud.update_canary`."""

    @overload
    def update_canary(self, input: ncloud.UpdateCanaryDraft | Input, /) -> Report: ...
    @overload
    def promote_canary(self, input: None = None, /, **fields: Unpack[ncloud.PromoteCanaryDraft]) -> Report:
        """A report on an input of `Ncloud.promote_canary`."""

    @overload
    def promote_canary(self, input: ncloud.PromoteCanaryDraft | Input, /) -> Report: ...
    @overload
    def disable_canary(self, input: None = None, /, **fields: Unpack[ncloud.DisableCanaryDraft]) -> Report:
        """A report on an input of `Ncloud.disable_canary`."""

    @overload
    def disable_canary(self, input: ncloud.DisableCanaryDraft | Input, /) -> Report: ...

class _NcloudDescribe:
    """`describe` for each operation of NAVER Cloud API Gateway."""

    @overload
    def list_stages(self, input: None = None, /, **fields: Unpack[ncloud.ListStagesDraft]) -> Description:
        """The fields of a draft of `Ncloud.list_stages`."""

    @overload
    def list_stages(self, input: ncloud.ListStagesDraft | Input, /) -> Description: ...
    @overload
    def get_stage(self, input: None = None, /, **fields: Unpack[ncloud.GetStageDraft]) -> Description:
        """The fields of a draft of `Ncloud.get_stage`."""

    @overload
    def get_stage(self, input: ncloud.GetStageDraft | Input, /) -> Description: ...
    @overload
    def deploy_api(self, input: None = None, /, **fields: Unpack[ncloud.DeployApiDraft]) -> Description:
        """The fields of a draft of `Ncloud.deploy_api`."""

    @overload
    def deploy_api(self, input: ncloud.DeployApiDraft | Input, /) -> Description: ...
    @overload
    def roll_stage(self, input: None = None, /, **fields: Unpack[ncloud.RollStageDraft]) -> Description:
        """The fields of a draft of `Ncloud.roll_stage`."""

    @overload
    def roll_stage(self, input: ncloud.RollStageDraft | Input, /) -> Description: ...
    @overload
    def enable_canary(self, input: None = None, /, **fields: Unpack[ncloud.EnableCanaryDraft]) -> Description:
        """The fields of a draft of `Ncloud.enable_canary`."""

    @overload
    def enable_canary(self, input: ncloud.EnableCanaryDraft | Input, /) -> Description: ...
    @overload
    def update_canary(self, input: None = None, /, **fields: Unpack[ncloud.UpdateCanaryDraft]) -> Description:
        """The fields of a draft of `Ncloud.update_canary`."""

    @overload
    def update_canary(self, input: ncloud.UpdateCanaryDraft | Input, /) -> Description: ...
    @overload
    def promote_canary(self, input: None = None, /, **fields: Unpack[ncloud.PromoteCanaryDraft]) -> Description:
        """The fields of a draft of `Ncloud.promote_canary`."""

    @overload
    def promote_canary(self, input: ncloud.PromoteCanaryDraft | Input, /) -> Description: ...
    @overload
    def disable_canary(self, input: None = None, /, **fields: Unpack[ncloud.DisableCanaryDraft]) -> Description:
        """The fields of a draft of `Ncloud.disable_canary`."""

    @overload
    def disable_canary(self, input: ncloud.DisableCanaryDraft | Input, /) -> Description: ...

class _NcloudPlan:
    """`plan` for each operation of NAVER Cloud API Gateway."""

    @overload
    def list_stages(self, input: None = None, /, **fields: Unpack[ncloud.ListStages]) -> Request:
        """The request of `Ncloud.list_stages`."""

    @overload
    def list_stages(self, input: ncloud.ListStages | Input, /) -> Request: ...
    @overload
    def get_stage(self, input: None = None, /, **fields: Unpack[ncloud.GetStage]) -> Request:
        """The request of `Ncloud.get_stage`."""

    @overload
    def get_stage(self, input: ncloud.GetStage | Input, /) -> Request: ...
    @overload
    def deploy_api(self, input: None = None, /, **fields: Unpack[ncloud.DeployApi]) -> Request:
        """The request of `Ncloud.deploy_api`."""

    @overload
    def deploy_api(self, input: ncloud.DeployApi | Input, /) -> Request: ...
    @overload
    def roll_stage(self, input: None = None, /, **fields: Unpack[ncloud.RollStage]) -> Request:
        """The request of `Ncloud.roll_stage`."""

    @overload
    def roll_stage(self, input: ncloud.RollStage | Input, /) -> Request: ...
    @overload
    def enable_canary(self, input: None = None, /, **fields: Unpack[ncloud.EnableCanary]) -> Request:
        """The request of `Ncloud.enable_canary`."""

    @overload
    def enable_canary(self, input: ncloud.EnableCanary | Input, /) -> Request: ...
    @overload
    def update_canary(self, input: None = None, /, **fields: Unpack[ncloud.UpdateCanary]) -> Request:
        """The request of `Ncloud.update_canary`."""

    @overload
    def update_canary(self, input: ncloud.UpdateCanary | Input, /) -> Request: ...
    @overload
    def promote_canary(self, input: None = None, /, **fields: Unpack[ncloud.PromoteCanary]) -> Request:
        """The request of `Ncloud.promote_canary`."""

    @overload
    def promote_canary(self, input: ncloud.PromoteCanary | Input, /) -> Request: ...
    @overload
    def disable_canary(self, input: None = None, /, **fields: Unpack[ncloud.DisableCanary]) -> Request:
        """The request of `Ncloud.disable_canary`."""

    @overload
    def disable_canary(self, input: ncloud.DisableCanary | Input, /) -> Request: ...

class Ppio(Client):
    """PPIO

    Credentials that are left out are taken from these variables of the environment:

    * api_key: PPIO_API_KEY
    """

    def __init__(self, *, api_key: str | None = None, **options: Unpack[_PpioOptions]) -> None: ...
    def with_options(self, **changes: Unpack[_PpioOptions]) -> Self: ...  # type: ignore[override]
    @property
    def check(self) -> _PpioCheck:
        """All that is wrong with an input, at once."""

    @property
    def describe(self) -> _PpioDescribe:
        """The state of each field of a draft."""

    @property
    def plan(self) -> _PpioPlan:
        """Finished requests, as data: nothing is sent."""

    @overload
    def list_endpoints(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.ListEndpoints]
    ) -> Pages:
        """list_endpoints(pageSize=..., pageNum=...)

        List the endpoints of the account

        GET /gpu-instance/openapi/v1/endpoint

        Fields:
          pageSize: integer. Largest number of endpoints on a page; advised: at least 0
          pageNum: integer. Page; whether the first is 0 or 1 is nowhere stated; advised: at least 0

        Notes:
          changes nothing: sent again where no answer came
          answers page by page
          revision plural: /gpu-instance/openapi/v1/endpoints

        https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
        """

    @overload
    def list_endpoints(self, input: ppio.ListEndpoints | Input, /, *, timeout: float | None = None) -> Pages: ...
    @overload
    def get_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.GetEndpoint]
    ) -> Reply:
        """get_endpoint(id=...)

        Get an endpoint's settings, state and workers

        GET /gpu-instance/openapi/v1/endpoint

        Fields:
          id: text, required. Endpoint, by its id

        Notes:
          changes nothing: sent again where no answer came

        https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint
        """

    @overload
    def get_endpoint(self, input: ppio.GetEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...
    def get_endpoint_limits(
        self, input: ppio.GetEndpointLimits | Input | None = None, /, *, timeout: float | None = None
    ) -> Reply:
        """get_endpoint_limits()

        Get the ranges that an endpoint's settings must keep within

        GET /gpu-instance/openapi/v1/endpoint/limit

        Notes:
          changes nothing: sent again where no answer came

        https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
        """

    @overload
    def create_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.CreateEndpoint]
    ) -> Reply:
        """create_endpoint(endpoint=...)

        Create an endpoint

        POST /gpu-instance/openapi/v1/endpoint/create

        Fields:
          endpoint: object, required. Settings of the endpoint
            name: text. Name of the endpoint; at most 220 characters
            appName: text. Part of the endpoint's URL; its id where it is left out
            workerConfig: object, required. How many workers there are, and what each takes
              minNum: integer or digits, required. Smallest number of workers
              maxNum: integer or digits, required. Largest number of workers
              freeTimeout: integer or digits, required. Seconds without work until a worker is removed
              maxConcurrent: integer or digits, required. Largest number of requests that a worker handles
                    at once
              gpuNum: integer or digits, required. GPUs of a worker
              requestTimeout: integer or digits, advised to be given. Seconds that a request may take
              cudaVersion: text. Such as 12.8, one of those that get_endpoint_limits answers; not on the
                    vendor's page
              * minNum is from minWorkerNum to maxWorkerNum as last known
              * maxNum is from minWorkerNum to maxWorkerNum as last known
              * freeTimeout is from minFreeTimeout to maxFreeTimeout as last known
              * maxConcurrent is from minConcurrencyNum to maxConcurrencyNum as last known
              * gpuNum is from minGPUNum to maxGPUNum as last known
              * requestTimeout is from minRequestTimeout to maxRequestTimeout as last known
              * advised: cudaVersion is in cudaVersionList as last known
            ports: list of objects, required. The one HTTP port that the workers serve on; at least 1 item,
                  at most 1 item
              port: integer or digits, required. 2222, 2223 and 2224 are the vendor's own; at least 1, at
                    most 65535, not 2222, 2223 or 2224
            policy: object, required. When workers are added
              type: text, required. queue: by how long requests wait; concurrency: by how many wait; queue
                    or concurrency
              value: integer or digits, required. queue: seconds of waiting; concurrency: largest number of
                    requests in the queue
              * value is from minQueueWaitTime to maxQueueWaitTime as last known, where type is queue
              * advised: value is from minRequestNum to maxRequestNum as last known, where type is
                    concurrency
            image: object, required
              image: text, required. Address of the container image; at most 511 characters
              authId: text. Credential of a private registry, by its id; at most 255 characters
              command: text. Command that starts the container; at most 2047 characters
            products: list of objects, required. What the workers run on
              id: text, required. Serverless product, by its id
            rootfsSize: integer or digits, required. System disk, GB; advised: at least 100, at most 100
            volumeMounts: list of objects, advised to be given. Storage; an empty list where there is none
              type: text, required. local: disk of the worker; network: cloud storage; local or network
              size: integer or digits. GB of local storage; advised: at least 30, at most 30
              id: text. Cloud storage, by its id
              mountPath: text, required. Where the worker sees the storage; at most 255 characters
              * size is required where type is local
              * id is required where type is network
              * size is from minLocalVolumeSize to maxLocalVolumeSize as last known, where type is local
            clusterID: text. Cluster of the cloud storage; required where such storage is mounted; at most
                  255 characters
            envs: list of objects. Environment variables
              key: text, required. Name of the variable
              value: text, required. Value of the variable; secret
            healthy: object, required. The health check
              path: text, required. Path that is asked, such as /health
            * clusterID is required where any volumeMounts[].type is network
            * rootfsSize is from minRootfsSize to maxRootfsSize as last known

        Notes:
          each request counts: never sent again where no answer came

        https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
        """

    @overload
    def create_endpoint(self, input: ppio.CreateEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def update_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.UpdateEndpoint]
    ) -> Reply:
        """update_endpoint(id=..., name=..., clusterID=..., workerConfig=..., ports=..., policy=..., image=..., volumeMounts=..., envs=..., healthy=..., appName=..., products=..., rootfsSize=...)

        Replace an endpoint's settings

        POST /gpu-instance/openapi/v1/endpoint/update

        Fields:
          id: text, required. Endpoint, by its id
          name: text, advised to be given. Name of the endpoint; advised: at most 220 characters
          clusterID: text. Cluster of the cloud storage; required where such storage is mounted; at most 255
                characters
          workerConfig: object, required. How many workers there are, and what each takes
            minNum: integer or digits, required. Smallest number of workers
            maxNum: integer or digits, required. Largest number of workers
            freeTimeout: integer or digits, required. Seconds without work until a worker is removed
            maxConcurrent: integer or digits, required. Largest number of requests that a worker handles at
                  once
            gpuNum: integer or digits, required. GPUs of a worker
            requestTimeout: integer or digits, advised to be given. Seconds that a request may take
            cudaVersion: text. Such as 12.8, one of those that get_endpoint_limits answers; not on the
                  vendor's page
            * minNum is from minWorkerNum to maxWorkerNum as last known
            * maxNum is from minWorkerNum to maxWorkerNum as last known
            * freeTimeout is from minFreeTimeout to maxFreeTimeout as last known
            * maxConcurrent is from minConcurrencyNum to maxConcurrencyNum as last known
            * gpuNum is from minGPUNum to maxGPUNum as last known
            * requestTimeout is from minRequestTimeout to maxRequestTimeout as last known
            * advised: cudaVersion is in cudaVersionList as last known
          ports: list of objects, required. The one HTTP port that the workers serve on; at least 1 item, at
                most 1 item
            port: integer or digits, required. 2222, 2223 and 2224 are the vendor's own; at least 1, at most
                  65535, not 2222, 2223 or 2224
          policy: object, required. When workers are added
            type: text, required. queue: by how long requests wait; concurrency: by how many wait; queue or
                  concurrency
            value: integer or digits, required. queue: seconds of waiting; concurrency: largest number of
                  requests in the queue
            * value is from minQueueWaitTime to maxQueueWaitTime as last known, where type is queue
            * advised: value is from minRequestNum to maxRequestNum as last known, where type is concurrency
          image: object, required
            image: text, required. Address of the container image; at most 511 characters
            authId: text. Credential of a private registry, by its id; at most 255 characters
            command: text. Command that starts the container; at most 2047 characters
          volumeMounts: list of objects, advised to be given. Storage; an empty list where there is none
            type: text, required. local: disk of the worker; network: cloud storage; local or network
            size: integer or digits. GB of local storage; advised: at least 30, at most 30
            id: text. Cloud storage, by its id
            mountPath: text, required. Where the worker sees the storage; at most 255 characters
            * size is required where type is local
            * id is required where type is network
            * size is from minLocalVolumeSize to maxLocalVolumeSize as last known, where type is local
          envs: list of objects, advised to be given. Environment variables
            key: text, required. Name of the variable
            value: text, required. Value of the variable; secret
          healthy: object, advised to be given. The health check
            path: text, required. Path that is asked, such as /health
          appName: text. Part of the endpoint's URL; not on the vendor's page
          products: list of objects. What the workers run on; not on the vendor's page
            id: text, required. Serverless product, by its id
          rootfsSize: integer or digits. System disk, GB; not on the vendor's page

        Rules:
          clusterID is required where any volumeMounts[].type is network

        Notes:
          twice is the same as once: sent again where no answer came

        https://novita.ai/docs/api-reference/serverless-update-endpoint.md
        """

    @overload
    def update_endpoint(self, input: ppio.UpdateEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload
    def delete_endpoint(
        self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.DeleteEndpoint]
    ) -> Reply:
        """delete_endpoint(name=...)

        Delete an endpoint and all of its workers

        POST /gpu-instance/openapi/v1/endpoint/delete

        Fields:
          name: text, required. Endpoint, by its id and not by its name

        Notes:
          twice is the same as once: sent again where no answer came
          revision id: /gpu-instance/openapi/v1/endpoint/delete

        https://novita.ai/docs/api-reference/serverless-delete-endpoint.md
        """

    @overload
    def delete_endpoint(self, input: ppio.DeleteEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...
    @overload  # type: ignore[override]
    def wait(
        self,
        waiter: _PpioGetEndpointWaiter,
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
    def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        waiter: _PpioGetEndpointWaiter,
        input: ppio.GetEndpoint | Input,
        /,
        *,
        timeout: float | None = None,
        progress: bool = False,
        on_state: Callable[[str], object] | None = None,
    ) -> Reply: ...

class _PpioCheck:
    """`check` for each operation of PPIO."""

    @overload
    def list_endpoints(self, input: None = None, /, **fields: Unpack[ppio.ListEndpointsDraft]) -> Report:
        """A report on an input of `Ppio.list_endpoints`."""

    @overload
    def list_endpoints(self, input: ppio.ListEndpointsDraft | Input, /) -> Report: ...
    @overload
    def get_endpoint(self, input: None = None, /, **fields: Unpack[ppio.GetEndpointDraft]) -> Report:
        """A report on an input of `Ppio.get_endpoint`."""

    @overload
    def get_endpoint(self, input: ppio.GetEndpointDraft | Input, /) -> Report: ...
    def get_endpoint_limits(self, input: ppio.GetEndpointLimitsDraft | Input | None = None, /) -> Report:
        """A report on an input of `Ppio.get_endpoint_limits`."""

    @overload
    def create_endpoint(self, input: None = None, /, **fields: Unpack[ppio.CreateEndpointDraft]) -> Report:
        """A report on an input of `Ppio.create_endpoint`."""

    @overload
    def create_endpoint(self, input: ppio.CreateEndpointDraft | Input, /) -> Report: ...
    @overload
    def update_endpoint(self, input: None = None, /, **fields: Unpack[ppio.UpdateEndpointDraft]) -> Report:
        """A report on an input of `Ppio.update_endpoint`."""

    @overload
    def update_endpoint(self, input: ppio.UpdateEndpointDraft | Input, /) -> Report: ...
    @overload
    def delete_endpoint(self, input: None = None, /, **fields: Unpack[ppio.DeleteEndpointDraft]) -> Report:
        """A report on an input of `Ppio.delete_endpoint`."""

    @overload
    def delete_endpoint(self, input: ppio.DeleteEndpointDraft | Input, /) -> Report: ...

class _PpioDescribe:
    """`describe` for each operation of PPIO."""

    @overload
    def list_endpoints(self, input: None = None, /, **fields: Unpack[ppio.ListEndpointsDraft]) -> Description:
        """The fields of a draft of `Ppio.list_endpoints`."""

    @overload
    def list_endpoints(self, input: ppio.ListEndpointsDraft | Input, /) -> Description: ...
    @overload
    def get_endpoint(self, input: None = None, /, **fields: Unpack[ppio.GetEndpointDraft]) -> Description:
        """The fields of a draft of `Ppio.get_endpoint`."""

    @overload
    def get_endpoint(self, input: ppio.GetEndpointDraft | Input, /) -> Description: ...
    def get_endpoint_limits(self, input: ppio.GetEndpointLimitsDraft | Input | None = None, /) -> Description:
        """The fields of a draft of `Ppio.get_endpoint_limits`."""

    @overload
    def create_endpoint(self, input: None = None, /, **fields: Unpack[ppio.CreateEndpointDraft]) -> Description:
        """The fields of a draft of `Ppio.create_endpoint`."""

    @overload
    def create_endpoint(self, input: ppio.CreateEndpointDraft | Input, /) -> Description: ...
    @overload
    def update_endpoint(self, input: None = None, /, **fields: Unpack[ppio.UpdateEndpointDraft]) -> Description:
        """The fields of a draft of `Ppio.update_endpoint`."""

    @overload
    def update_endpoint(self, input: ppio.UpdateEndpointDraft | Input, /) -> Description: ...
    @overload
    def delete_endpoint(self, input: None = None, /, **fields: Unpack[ppio.DeleteEndpointDraft]) -> Description:
        """The fields of a draft of `Ppio.delete_endpoint`."""

    @overload
    def delete_endpoint(self, input: ppio.DeleteEndpointDraft | Input, /) -> Description: ...

class _PpioPlan:
    """`plan` for each operation of PPIO."""

    @overload
    def list_endpoints(self, input: None = None, /, **fields: Unpack[ppio.ListEndpoints]) -> Request:
        """The request of `Ppio.list_endpoints`."""

    @overload
    def list_endpoints(self, input: ppio.ListEndpoints | Input, /) -> Request: ...
    @overload
    def get_endpoint(self, input: None = None, /, **fields: Unpack[ppio.GetEndpoint]) -> Request:
        """The request of `Ppio.get_endpoint`."""

    @overload
    def get_endpoint(self, input: ppio.GetEndpoint | Input, /) -> Request: ...
    def get_endpoint_limits(self, input: ppio.GetEndpointLimits | Input | None = None, /) -> Request:
        """The request of `Ppio.get_endpoint_limits`."""

    @overload
    def create_endpoint(self, input: None = None, /, **fields: Unpack[ppio.CreateEndpoint]) -> Request:
        """The request of `Ppio.create_endpoint`."""

    @overload
    def create_endpoint(self, input: ppio.CreateEndpoint | Input, /) -> Request: ...
    @overload
    def update_endpoint(self, input: None = None, /, **fields: Unpack[ppio.UpdateEndpoint]) -> Request:
        """The request of `Ppio.update_endpoint`."""

    @overload
    def update_endpoint(self, input: ppio.UpdateEndpoint | Input, /) -> Request: ...
    @overload
    def delete_endpoint(self, input: None = None, /, **fields: Unpack[ppio.DeleteEndpoint]) -> Request:
        """The request of `Ppio.delete_endpoint`."""

    @overload
    def delete_endpoint(self, input: ppio.DeleteEndpoint | Input, /) -> Request: ...
