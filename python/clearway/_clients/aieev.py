# derived by `make generate`; do not edit
"""The client of AIEEV AirCloud."""

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
    from ..types import Input, aieev
    from . import _Options

    _GetEndpointWaiter: TypeAlias = Literal[
        "endpoint_running", "endpoint_stopped", "aieev.endpoint_running", "aieev.endpoint_stopped"
    ]

    class _AieevOptions(_Options, total=False):
        site: Literal["public", "port-5000"] | None
        """Site that requests go to; public where left out"""


class Aieev(Client):
    """Aieev(api_key=..., site=..., base_url=..., allow_http=..., timeout=..., deadline=..., max_retries=..., rate_share=..., transport=..., proxy=..., ca=..., locale=..., allow_unknown=..., revision=..., strict=...)

    A client of AIEEV AirCloud that blocks. It may be shared by threads.

    Credentials that are left out are taken from these variables of the environment:

    * api_key: AIRCLOUD_API_KEY
    """

    _vendor = "aieev"
    _credentials = (("api_key", ("AIRCLOUD_API_KEY",)),)

    if TYPE_CHECKING:

        def __init__(self, *, api_key: str | None = None, **options: Unpack[_AieevOptions]) -> None: ...
        def with_options(self, **changes: Unpack[_AieevOptions]) -> Self: ...  # type: ignore[override]
        @overload  # type: ignore[override]
        def wait(
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
        def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
            self,
            waiter: _GetEndpointWaiter,
            input: aieev.GetEndpoint | Input,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
        ) -> Reply: ...
        def wait(self, waiter: Any, input: Any = None, /, **options: Any) -> Reply: ...

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

    def whoami(
        self,
        input: aieev.Whoami | Input | None = None,
        /,
        *,
        timeout: float | None = None,
        **fields: Unpack[aieev.Whoami],
    ) -> Reply:
        """whoami()

        Get the organization, the project and the user that an API key belongs to

        GET /external/api/v1/me

        Notes:
          changes nothing: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/get-me
        """
        try:
            call = call_for(self, "once", "aieev.whoami", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def list_endpoints(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ListEndpoints]
        ) -> Pages: ...
        @overload
        def list_endpoints(self, input: aieev.ListEndpoints | Input, /, *, timeout: float | None = None) -> Pages: ...

    def list_endpoints(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Pages:
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
        try:
            call = call_for(self, "pages", "aieev.list_endpoints", input, fields, timeout)
        finally:
            del input, fields
        return Pages(self, call)

    if TYPE_CHECKING:

        @overload
        def get_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.GetEndpoint]
        ) -> Reply: ...
        @overload
        def get_endpoint(self, input: aieev.GetEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    def get_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """get_endpoint(endpoint_id=...)

        Get an endpoint's status and number of replicas

        GET /external/api/v1/endpoints/{endpoint_id}

        Fields:
          endpoint_id: text, required. Endpoint, by its id

        Notes:
          changes nothing: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
        """
        try:
            call = call_for(self, "once", "aieev.get_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def update_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.UpdateEndpoint]
        ) -> Reply: ...
        @overload
        def update_endpoint(self, input: aieev.UpdateEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    def update_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
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
        try:
            call = call_for(self, "once", "aieev.update_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def start_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.StartEndpoint]
        ) -> Reply: ...
        @overload
        def start_endpoint(self, input: aieev.StartEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    def start_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """start_endpoint(endpoint_id=...)

        Switch an endpoint on

        POST /external/api/v1/endpoints/{endpoint_id}/start

        Fields:
          endpoint_id: text, required. Endpoint, by its id

        Notes:
          twice is the same as once: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint
        """
        try:
            call = call_for(self, "once", "aieev.start_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def stop_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.StopEndpoint]
        ) -> Reply: ...
        @overload
        def stop_endpoint(self, input: aieev.StopEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    def stop_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """stop_endpoint(endpoint_id=...)

        Switch an endpoint off

        POST /external/api/v1/endpoints/{endpoint_id}/stop

        Fields:
          endpoint_id: text, required. Endpoint, by its id

        Notes:
          twice is the same as once: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/stop-endpoint
        """
        try:
            call = call_for(self, "once", "aieev.stop_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def scale_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ScaleEndpoint]
        ) -> Reply: ...
        @overload
        def scale_endpoint(self, input: aieev.ScaleEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    def scale_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
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
        try:
            call = call_for(self, "once", "aieev.scale_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def list_replicas(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ListReplicas]
        ) -> Pages: ...
        @overload
        def list_replicas(self, input: aieev.ListReplicas | Input, /, *, timeout: float | None = None) -> Pages: ...

    def list_replicas(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Pages:
        """list_replicas(endpoint_id=...)

        List the replicas of an active endpoint

        GET /external/api/v1/endpoints/{endpoint_id}/replicas

        Fields:
          endpoint_id: text, required. Endpoint, by its id

        Notes:
          changes nothing: sent again where no answer came

        https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
        """
        try:
            call = call_for(self, "pages", "aieev.list_replicas", input, fields, timeout)
        finally:
            del input, fields
        return Pages(self, call)

    if TYPE_CHECKING:

        @overload
        def list_log_files(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ListLogFiles]
        ) -> Pages: ...
        @overload
        def list_log_files(self, input: aieev.ListLogFiles | Input, /, *, timeout: float | None = None) -> Pages: ...

    def list_log_files(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Pages:
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
        try:
            call = call_for(self, "pages", "aieev.list_log_files", input, fields, timeout)
        finally:
            del input, fields
        return Pages(self, call)

    if TYPE_CHECKING:

        @overload
        def read_log_file(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[aieev.ReadLogFile]
        ) -> Reply: ...
        @overload
        def read_log_file(self, input: aieev.ReadLogFile | Input, /, *, timeout: float | None = None) -> Reply: ...

    def read_log_file(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
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
        try:
            call = call_for(self, "once", "aieev.read_log_file", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)


class AieevCheck(Verb):
    """`check` for each operation of AIEEV AirCloud."""

    def whoami(self, input: aieev.WhoamiDraft | Input | None = None, /, **fields: Unpack[aieev.WhoamiDraft]) -> Report:
        """A report on an input of `Aieev.whoami`."""
        try:
            return self._check("aieev.whoami", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_endpoints(self, input: None = None, /, **fields: Unpack[aieev.ListEndpointsDraft]) -> Report: ...
        @overload
        def list_endpoints(self, input: aieev.ListEndpointsDraft | Input, /) -> Report: ...

    def list_endpoints(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Aieev.list_endpoints`."""
        try:
            return self._check("aieev.list_endpoints", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_endpoint(self, input: None = None, /, **fields: Unpack[aieev.GetEndpointDraft]) -> Report: ...
        @overload
        def get_endpoint(self, input: aieev.GetEndpointDraft | Input, /) -> Report: ...

    def get_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Aieev.get_endpoint`."""
        try:
            return self._check("aieev.get_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_endpoint(self, input: None = None, /, **fields: Unpack[aieev.UpdateEndpointDraft]) -> Report: ...
        @overload
        def update_endpoint(self, input: aieev.UpdateEndpointDraft | Input, /) -> Report: ...

    def update_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Aieev.update_endpoint`."""
        try:
            return self._check("aieev.update_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def start_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StartEndpointDraft]) -> Report: ...
        @overload
        def start_endpoint(self, input: aieev.StartEndpointDraft | Input, /) -> Report: ...

    def start_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Aieev.start_endpoint`."""
        try:
            return self._check("aieev.start_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def stop_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StopEndpointDraft]) -> Report: ...
        @overload
        def stop_endpoint(self, input: aieev.StopEndpointDraft | Input, /) -> Report: ...

    def stop_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Aieev.stop_endpoint`."""
        try:
            return self._check("aieev.stop_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def scale_endpoint(self, input: None = None, /, **fields: Unpack[aieev.ScaleEndpointDraft]) -> Report: ...
        @overload
        def scale_endpoint(self, input: aieev.ScaleEndpointDraft | Input, /) -> Report: ...

    def scale_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Aieev.scale_endpoint`."""
        try:
            return self._check("aieev.scale_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_replicas(self, input: None = None, /, **fields: Unpack[aieev.ListReplicasDraft]) -> Report: ...
        @overload
        def list_replicas(self, input: aieev.ListReplicasDraft | Input, /) -> Report: ...

    def list_replicas(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Aieev.list_replicas`."""
        try:
            return self._check("aieev.list_replicas", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_log_files(self, input: None = None, /, **fields: Unpack[aieev.ListLogFilesDraft]) -> Report: ...
        @overload
        def list_log_files(self, input: aieev.ListLogFilesDraft | Input, /) -> Report: ...

    def list_log_files(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Aieev.list_log_files`."""
        try:
            return self._check("aieev.list_log_files", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def read_log_file(self, input: None = None, /, **fields: Unpack[aieev.ReadLogFileDraft]) -> Report: ...
        @overload
        def read_log_file(self, input: aieev.ReadLogFileDraft | Input, /) -> Report: ...

    def read_log_file(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Aieev.read_log_file`."""
        try:
            return self._check("aieev.read_log_file", input, fields)
        finally:
            del input, fields


class AieevDescribe(Verb):
    """`describe` for each operation of AIEEV AirCloud."""

    def whoami(
        self, input: aieev.WhoamiDraft | Input | None = None, /, **fields: Unpack[aieev.WhoamiDraft]
    ) -> Description:
        """The fields of a draft of `Aieev.whoami`."""
        try:
            return self._describe("aieev.whoami", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_endpoints(self, input: None = None, /, **fields: Unpack[aieev.ListEndpointsDraft]) -> Description: ...
        @overload
        def list_endpoints(self, input: aieev.ListEndpointsDraft | Input, /) -> Description: ...

    def list_endpoints(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Aieev.list_endpoints`."""
        try:
            return self._describe("aieev.list_endpoints", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_endpoint(self, input: None = None, /, **fields: Unpack[aieev.GetEndpointDraft]) -> Description: ...
        @overload
        def get_endpoint(self, input: aieev.GetEndpointDraft | Input, /) -> Description: ...

    def get_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Aieev.get_endpoint`."""
        try:
            return self._describe("aieev.get_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_endpoint(
            self, input: None = None, /, **fields: Unpack[aieev.UpdateEndpointDraft]
        ) -> Description: ...
        @overload
        def update_endpoint(self, input: aieev.UpdateEndpointDraft | Input, /) -> Description: ...

    def update_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Aieev.update_endpoint`."""
        try:
            return self._describe("aieev.update_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def start_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StartEndpointDraft]) -> Description: ...
        @overload
        def start_endpoint(self, input: aieev.StartEndpointDraft | Input, /) -> Description: ...

    def start_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Aieev.start_endpoint`."""
        try:
            return self._describe("aieev.start_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def stop_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StopEndpointDraft]) -> Description: ...
        @overload
        def stop_endpoint(self, input: aieev.StopEndpointDraft | Input, /) -> Description: ...

    def stop_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Aieev.stop_endpoint`."""
        try:
            return self._describe("aieev.stop_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def scale_endpoint(self, input: None = None, /, **fields: Unpack[aieev.ScaleEndpointDraft]) -> Description: ...
        @overload
        def scale_endpoint(self, input: aieev.ScaleEndpointDraft | Input, /) -> Description: ...

    def scale_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Aieev.scale_endpoint`."""
        try:
            return self._describe("aieev.scale_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_replicas(self, input: None = None, /, **fields: Unpack[aieev.ListReplicasDraft]) -> Description: ...
        @overload
        def list_replicas(self, input: aieev.ListReplicasDraft | Input, /) -> Description: ...

    def list_replicas(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Aieev.list_replicas`."""
        try:
            return self._describe("aieev.list_replicas", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_log_files(self, input: None = None, /, **fields: Unpack[aieev.ListLogFilesDraft]) -> Description: ...
        @overload
        def list_log_files(self, input: aieev.ListLogFilesDraft | Input, /) -> Description: ...

    def list_log_files(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Aieev.list_log_files`."""
        try:
            return self._describe("aieev.list_log_files", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def read_log_file(self, input: None = None, /, **fields: Unpack[aieev.ReadLogFileDraft]) -> Description: ...
        @overload
        def read_log_file(self, input: aieev.ReadLogFileDraft | Input, /) -> Description: ...

    def read_log_file(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Aieev.read_log_file`."""
        try:
            return self._describe("aieev.read_log_file", input, fields)
        finally:
            del input, fields


class AieevPlan(Verb):
    """`plan` for each operation of AIEEV AirCloud."""

    def whoami(self, input: aieev.Whoami | Input | None = None, /, **fields: Unpack[aieev.Whoami]) -> Request:
        """The request of `Aieev.whoami`."""
        try:
            return self._plan("aieev.whoami", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_endpoints(self, input: None = None, /, **fields: Unpack[aieev.ListEndpoints]) -> Request: ...
        @overload
        def list_endpoints(self, input: aieev.ListEndpoints | Input, /) -> Request: ...

    def list_endpoints(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Aieev.list_endpoints`."""
        try:
            return self._plan("aieev.list_endpoints", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_endpoint(self, input: None = None, /, **fields: Unpack[aieev.GetEndpoint]) -> Request: ...
        @overload
        def get_endpoint(self, input: aieev.GetEndpoint | Input, /) -> Request: ...

    def get_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Aieev.get_endpoint`."""
        try:
            return self._plan("aieev.get_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_endpoint(self, input: None = None, /, **fields: Unpack[aieev.UpdateEndpoint]) -> Request: ...
        @overload
        def update_endpoint(self, input: aieev.UpdateEndpoint | Input, /) -> Request: ...

    def update_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Aieev.update_endpoint`."""
        try:
            return self._plan("aieev.update_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def start_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StartEndpoint]) -> Request: ...
        @overload
        def start_endpoint(self, input: aieev.StartEndpoint | Input, /) -> Request: ...

    def start_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Aieev.start_endpoint`."""
        try:
            return self._plan("aieev.start_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def stop_endpoint(self, input: None = None, /, **fields: Unpack[aieev.StopEndpoint]) -> Request: ...
        @overload
        def stop_endpoint(self, input: aieev.StopEndpoint | Input, /) -> Request: ...

    def stop_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Aieev.stop_endpoint`."""
        try:
            return self._plan("aieev.stop_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def scale_endpoint(self, input: None = None, /, **fields: Unpack[aieev.ScaleEndpoint]) -> Request: ...
        @overload
        def scale_endpoint(self, input: aieev.ScaleEndpoint | Input, /) -> Request: ...

    def scale_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Aieev.scale_endpoint`."""
        try:
            return self._plan("aieev.scale_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_replicas(self, input: None = None, /, **fields: Unpack[aieev.ListReplicas]) -> Request: ...
        @overload
        def list_replicas(self, input: aieev.ListReplicas | Input, /) -> Request: ...

    def list_replicas(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Aieev.list_replicas`."""
        try:
            return self._plan("aieev.list_replicas", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_log_files(self, input: None = None, /, **fields: Unpack[aieev.ListLogFiles]) -> Request: ...
        @overload
        def list_log_files(self, input: aieev.ListLogFiles | Input, /) -> Request: ...

    def list_log_files(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Aieev.list_log_files`."""
        try:
            return self._plan("aieev.list_log_files", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def read_log_file(self, input: None = None, /, **fields: Unpack[aieev.ReadLogFile]) -> Request: ...
        @overload
        def read_log_file(self, input: aieev.ReadLogFile | Input, /) -> Request: ...

    def read_log_file(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Aieev.read_log_file`."""
        try:
            return self._plan("aieev.read_log_file", input, fields)
        finally:
            del input, fields


publish(Aieev, AieevCheck, AieevDescribe, AieevPlan)
