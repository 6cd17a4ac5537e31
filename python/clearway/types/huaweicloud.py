# derived by `make generate`; do not edit
"""Inputs of Huawei Cloud DataArts Fabric: field names are the vendor's own, and what its pages require is required."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, TypedDict


class _CreateEndpointRequired(TypedDict):
    workspace_id: str
    """Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
    as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """
    name: str
    """Name of the endpoint; at least 1 character, at most 128 characters, letters, digits, Chinese characters, spaces,
    dots, _ and -, such as My endpoint_1.2
    """
    type: Literal["service", "ray", "inference", "job", "ray_service", "sql", "container_job", "notebook"]
    """Type of the endpoint, for good: no update changes it; service, ray, inference, job, ray_service, sql,
    container_job or notebook; advised: service, ray, inference, job, ray_service or sql
    """


class CreateEndpoint(_CreateEndpointRequired, total=False):
    """Input of `huaweicloud.create_endpoint`. Create an endpoint; the answer comes before it runs.

    https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
    """

    description: str
    """Description of the endpoint; at most 1024 characters"""
    reserved_resource: ReservedResource
    """Resources reserved for the endpoint"""
    ray_resource: RayResource
    """Resources of a Ray cluster"""
    cap: Cap
    """Image package the endpoint runs"""
    config: Config
    """Configuration of a Ray service"""
    cache_list: Sequence[Cache]
    """Caches to mount; a reply calls them caches"""
    public_access: bool
    """Whether the endpoint can be reached from the internet; default false"""
    custom_image_id: str
    """Image of your own; advised: at least 32 characters, at most 36 characters, letters, digits and hyphens, such as
    0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """


class ReservedResource(TypedDict, total=False):
    """Value of `reserved_resource`. Resources reserved for the endpoint."""

    apu: Apu
    """Reserved APU resources"""
    dpu: Dpu
    """Reserved DPU resources, which run SQL"""
    mu: Mu
    """Reserved MU resources"""


class RayResource(TypedDict):
    """Value of `ray_resource`. Resources of a Ray cluster."""

    head_node_resource: HeadNodeResource
    """Head node of the Ray cluster"""
    work_node_resources: Sequence[WorkNodeResource]
    """Groups of worker nodes"""


class Cap(TypedDict, total=False):
    """Value of `cap`. Image package the endpoint runs."""

    cap_id: str
    """Image package; advised: at least 32 characters, at most 36 characters, letters, digits and hyphens, such as
    0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """
    version_id: str
    """Version of the image package; advised: at least 32 characters, at most 36 characters, letters, digits and
    hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """


class Config(TypedDict, total=False):
    """Value of `config`. Configuration of a Ray service."""

    ray_service_config: RayServiceConfig
    """Configuration of a Ray service"""


class Cache(TypedDict):
    """Item of `cache_list`. Caches to mount; a reply calls them caches."""

    mnt_path: str
    """Path the cache is mounted at"""
    cache_ins_id: str
    """Distributed cache, which must be there"""


class _ApuRequired(TypedDict):
    spec_code: str
    """Code of a resource specification, from ListSpecs"""
    warm_up_num: int
    """Amount kept warm; advised: at least 1, at most 1000"""


class Apu(_ApuRequired, total=False):
    """Value of `apu`. Reserved APU resources.

    * advised: warm_up_num is at most max_num
    """

    max_num: int
    """Largest amount to scale out to; the same as warm_up_num where it is absent; advised: at least 1, at most 1000"""


class _DpuRequired(TypedDict):
    spec_code: str
    """Code of a resource specification, from ListSpecs"""
    warm_up_num: int
    """Amount kept warm"""


class Dpu(_DpuRequired, total=False):
    """Value of `dpu`. Reserved DPU resources, which run SQL.

    * advised: warm_up_num is at most max_num
    """

    max_num: int
    """Largest amount to scale out to; the same as warm_up_num where it is absent"""
    use_public_resource: bool
    """Whether SQL goes to the public endpoint when the reserved resources run out"""


class Mu(TypedDict):
    """Value of `mu`. Reserved MU resources.

    * advised: min is at most max
    """

    spec_code: str
    """Code of a resource specification, from ListSpecs"""
    min: int
    """Smallest number of resources; advised: at least 0"""
    max: int
    """Largest number of resources; advised: at least 1"""


class HeadNodeResource(TypedDict):
    """Value of `head_node_resource`. Head node of the Ray cluster."""

    spec_code: str
    """Code of a resource specification, from ListSpecs"""


class WorkNodeResource(TypedDict):
    """Item of `work_node_resources`. Groups of worker nodes."""

    name: str
    """Name of the group"""
    resource: Resource
    """Resources of the group"""


class _RayServiceConfigRequired(TypedDict):
    ray_serve_config: RayServeConfig
    """Applications of the service"""
    ray_cluster_config: RayClusterConfig
    """Cluster the applications run on"""


class RayServiceConfig(_RayServiceConfigRequired, total=False):
    """Value of `ray_service_config`. Configuration of a Ray service."""

    log_config: LogConfig
    """Where logs go; an update leaves it as it is"""
    data_infos: Sequence[DataInfo]
    """Data sources; advised: at most 1 item"""
    oidc_config: OidcConfig
    """Sign-in with OpenID Connect; not on the vendor's page"""
    api_config: ApiConfig
    """API of the service's own; not on the vendor's page"""
    agency_config: AgencyConfig
    """Agency the service acts through; not on the vendor's page"""


class Resource(TypedDict):
    """Value of `resource`. Resources of the group.

    * advised: min is at most max
    """

    spec_code: str
    """Code of a resource specification, from ListSpecs"""
    min: int
    """Smallest number of resources; advised: at least 0"""
    max: int
    """Largest number of resources; advised: at least 1"""


class RayServeConfig(TypedDict, total=False):
    """Value of `ray_serve_config`. Applications of the service.

    * advised: no two applications[].route_prefix are the same
    """

    applications: Sequence[Application]
    """Ray Serve applications; advised: at most 5 items"""


class _RayClusterConfigRequired(TypedDict):
    head_group_spec: HeadGroupSpec
    """Head node"""
    worker_group_specs: Sequence[WorkerGroupSpec]
    """Groups of worker nodes; advised: at least 1 item, at most 1000 items"""


class RayClusterConfig(_RayClusterConfigRequired, total=False):
    """Value of `ray_cluster_config`. Cluster the applications run on."""

    enable_custom: bool
    """Whether resources have sizes of your own; default false; not on the vendor's page"""


class LogConfig(TypedDict, total=False):
    """Value of `log_config`. Where logs go; an update leaves it as it is."""

    lts: Lts
    """Log Tank Service"""


class DataInfo(TypedDict, total=False):
    """Item of `data_infos`. Data sources."""

    input_path: str
    """Address of the data, such as OBS://bucket/dir/; advised: at least 4 characters, at most 1024 characters"""


class OidcConfig(TypedDict, total=False):
    """Value of `oidc_config`. Sign-in with OpenID Connect."""

    enable_oidc: bool
    """Whether OpenID Connect is on; default false"""
    client_id: str
    """Client id; advised: at least 1 character, at most 64 characters, letters, digits, dots, _ and -, such as
    my-client.1
    """
    namespace: str
    """Namespace of the Ray service, such as ray-svc-0123abcd; advised: ray-svc- and eight more characters without
    spaces, such as ray-svc-0123abcd
    """


class ApiConfig(TypedDict, total=False):
    """Value of `api_config`. API of the service's own."""

    enable_independent_api: bool
    """Whether the service has an API of its own; default false"""
    backend_timeout: int
    """Timeout of that API; no unit is stated, by its range milliseconds; advised: at least 0, at most 600000; default
    60000
    """


class AgencyConfig(TypedDict, total=False):
    """Value of `agency_config`. Agency the service acts through."""

    enable_agency: bool
    """Whether the service acts through an agency; default false"""
    agency_name: str
    """Agency granted to the service; advised: at most 64 characters"""


class _ApplicationRequired(TypedDict):
    name: str
    """Name of the application; advised: at least 1 character, at most 64 characters, letters, digits, Chinese
    characters, spaces, dots, _ and -, such as My endpoint_1.2
    """
    import_path: str
    """Import path of the Ray Serve application, such as module:app"""
    deployments: Sequence[Deployment]
    """Deployments of the application; advised: at least 1 item, at most 5 items"""
    runtime_env: RuntimeEnv
    """Environment the application runs in"""


class Application(_ApplicationRequired, total=False):
    """Item of `applications`. Ray Serve applications."""

    route_prefix: str
    """Path prefix of the application's requests, another one for each application"""


class HeadGroupSpec(TypedDict, total=False):
    """Value of `head_group_spec`. Head node."""

    limits: Limits
    """Most that a node may use"""
    requests: Requests
    """What a node asks for"""


class WorkerGroupSpec(TypedDict, total=False):
    """Item of `worker_group_specs`. Groups of worker nodes.

    * advised: min_replicas is at most max_replicas
    """

    name: str
    """Name of the group; advised: at most 128 characters, letters, digits, _ and -, such as workers_1"""
    min_replicas: int
    """Smallest number of nodes; advised: at least 0, at most 10000"""
    max_replicas: int
    """Largest number of nodes; advised: at least 1, at most 10000"""
    limits: Limits
    """Most that a node may use"""
    requests: Requests
    """What a node asks for"""


class Lts(TypedDict, total=False):
    """Value of `lts`. Log Tank Service."""

    enabled: bool
    """Whether logs are dumped to LTS; default false"""
    log_group_id: str
    """Log group, which must be there in LTS"""
    log_stream_id: str
    """Log stream, which must be there in LTS"""


class Deployment(TypedDict, total=False):
    """Item of `deployments`. Deployments of the application."""

    name: str
    """Name of the deployment; advised: at least 1 character, at most 64 characters, letters, digits, Chinese
    characters, spaces, dots, _ and -, such as My endpoint_1.2
    """
    ray_actor_options: RayActorOptions
    """Resources of each replica"""
    autoscaling_config: AutoscalingConfig
    """How the number of replicas follows the load"""
    num_replicas: int
    """Number of replicas; advised: at least 0, at most 1000"""
    user_config: Mapping[str, Any]
    """Configuration handed to the deployment as it is"""
    max_replicas_per_node: int
    """Largest number of replicas on one node; advised: at least 1, at most 100; default 1"""
    max_ongoing_requests: int
    """Largest number of requests that a replica handles at once; advised: at least 1, at most 100000"""
    max_queued_requests: int
    """Largest number of requests that wait; -1 is no limit; advised: at least -1, at most 100000"""


class RuntimeEnv(TypedDict, total=False):
    """Value of `runtime_env`. Environment the application runs in."""

    working_dir: str
    """Directory the code runs in: a remote URI, such as one of s3, or a local path"""
    env_vars: Mapping[str, str]
    """Environment variables by name; secret"""


class Limits(TypedDict, total=False):
    """Value of `limits`. Most that a node may use."""

    spec_code: str
    """Code of a resource specification, from ListSpecs"""
    cpu_resource: int | None
    """CPU cores, for a size of your own; advised: at least 0, at most 192; default null; not on the vendor's page"""
    memory_resource: int | None
    """Memory, for a size of your own; the unit is nowhere stated, by its range GB; advised: at least 0, at most 1536;
    default null; not on the vendor's page
    """
    npu_resource: int | None
    """Ascend cards, for a size of your own; advised: at least 0, at most 8; default null; not on the vendor's page"""


class Requests(TypedDict, total=False):
    """Value of `requests`. What a node asks for."""

    spec_code: str
    """Code of a resource specification, from ListSpecs"""
    cpu_resource: int | None
    """CPU cores, for a size of your own; advised: at least 0, at most 192; default null; not on the vendor's page"""
    memory_resource: int | None
    """Memory, for a size of your own; the unit is nowhere stated, by its range GB; advised: at least 0, at most 1536;
    default null; not on the vendor's page
    """
    npu_resource: int | None
    """Ascend cards, for a size of your own; advised: at least 0, at most 8; default null; not on the vendor's page"""


class RayActorOptions(TypedDict, total=False):
    """Value of `ray_actor_options`. Resources of each replica."""

    num_cpus: float
    """CPUs of a replica"""
    memory: float
    """Memory of a replica; bytes in Ray, here no unit is stated"""
    resources: str
    """Custom resources, as text; advised: at most 1024 characters"""


class AutoscalingConfig(TypedDict, total=False):
    """Value of `autoscaling_config`. How the number of replicas follows the load.

    * advised: min_replicas is at most max_replicas
    * advised: min_replicas is at most initial_replicas
    * advised: initial_replicas is at most max_replicas
    """

    target_ongoing_requests: int
    """Average number of requests that a replica should handle at once; advised: at least 1, at most 1000"""
    max_ongoing_requests: int
    """Largest number of requests that a replica handles at once; documented beside autoscaling_config, not in it; not
    on the vendor's page
    """
    min_replicas: int
    """Smallest number of replicas; advised: at least 0, at most 1000"""
    max_replicas: int
    """Largest number of replicas; advised: at least 0, at most 1000"""
    initial_replicas: int
    """Number of replicas to start with; advised: at least 0, at most 1000"""
    upscale_delay_s: int
    """Seconds to wait before adding replicas; advised: at least 0, at most 86400"""
    downscale_delay_s: int
    """Seconds to wait before removing replicas; advised: at least 0, at most 86400"""


class CreateEndpointDraft(TypedDict, total=False):
    """A draft of `CreateEndpoint`: nothing is required yet."""

    workspace_id: str
    name: str
    description: str
    type: Literal["service", "ray", "inference", "job", "ray_service", "sql", "container_job", "notebook"]
    reserved_resource: ReservedResourceDraft
    ray_resource: RayResourceDraft
    cap: Cap
    config: ConfigDraft
    cache_list: Sequence[CacheDraft]
    public_access: bool
    custom_image_id: str


class ReservedResourceDraft(TypedDict, total=False):
    """A draft of `ReservedResource`: nothing is required yet."""

    apu: ApuDraft
    dpu: DpuDraft
    mu: MuDraft


class RayResourceDraft(TypedDict, total=False):
    """A draft of `RayResource`: nothing is required yet."""

    head_node_resource: HeadNodeResourceDraft
    work_node_resources: Sequence[WorkNodeResourceDraft]


class ConfigDraft(TypedDict, total=False):
    """A draft of `Config`: nothing is required yet."""

    ray_service_config: RayServiceConfigDraft


class CacheDraft(TypedDict, total=False):
    """A draft of `Cache`: nothing is required yet."""

    mnt_path: str
    cache_ins_id: str


class ApuDraft(TypedDict, total=False):
    """A draft of `Apu`: nothing is required yet."""

    spec_code: str
    warm_up_num: int
    max_num: int


class DpuDraft(TypedDict, total=False):
    """A draft of `Dpu`: nothing is required yet."""

    spec_code: str
    warm_up_num: int
    max_num: int
    use_public_resource: bool


class MuDraft(TypedDict, total=False):
    """A draft of `Mu`: nothing is required yet."""

    spec_code: str
    min: int
    max: int


class HeadNodeResourceDraft(TypedDict, total=False):
    """A draft of `HeadNodeResource`: nothing is required yet."""

    spec_code: str


class WorkNodeResourceDraft(TypedDict, total=False):
    """A draft of `WorkNodeResource`: nothing is required yet."""

    name: str
    resource: ResourceDraft


class RayServiceConfigDraft(TypedDict, total=False):
    """A draft of `RayServiceConfig`: nothing is required yet."""

    ray_serve_config: RayServeConfigDraft
    ray_cluster_config: RayClusterConfigDraft
    log_config: LogConfig
    data_infos: Sequence[DataInfo]
    oidc_config: OidcConfig
    api_config: ApiConfig
    agency_config: AgencyConfig


class ResourceDraft(TypedDict, total=False):
    """A draft of `Resource`: nothing is required yet."""

    spec_code: str
    min: int
    max: int


class RayServeConfigDraft(TypedDict, total=False):
    """A draft of `RayServeConfig`: nothing is required yet."""

    applications: Sequence[ApplicationDraft]


class RayClusterConfigDraft(TypedDict, total=False):
    """A draft of `RayClusterConfig`: nothing is required yet."""

    head_group_spec: HeadGroupSpec
    worker_group_specs: Sequence[WorkerGroupSpec]
    enable_custom: bool


class ApplicationDraft(TypedDict, total=False):
    """A draft of `Application`: nothing is required yet."""

    name: str
    import_path: str
    deployments: Sequence[Deployment]
    runtime_env: RuntimeEnv
    route_prefix: str


class _ShowEndpointRequired(TypedDict):
    workspace_id: str
    """Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
    as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """
    endpoint_id: str
    """Endpoint in the workspace; at least 1 character, at most 36 characters, letters, digits and hyphens, such as
    0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """


class ShowEndpoint(_ShowEndpointRequired, total=False):
    """Input of `huaweicloud.show_endpoint`. Get an endpoint.

    https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html
    """

    version: Literal["CURRENT", "PREVIOUS"]
    """Which version of the endpoint: the current or the previous one; CURRENT or PREVIOUS"""


class ShowEndpointDraft(TypedDict, total=False):
    """A draft of `ShowEndpoint`: nothing is required yet."""

    workspace_id: str
    endpoint_id: str
    version: Literal["CURRENT", "PREVIOUS"]


class _ListEndpointsRequired(TypedDict):
    workspace_id: str
    """Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
    as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """


class ListEndpoints(_ListEndpointsRequired, total=False):
    """Input of `huaweicloud.list_endpoints`. List the endpoints of a workspace.

    https://support.huaweicloud.com/api-fabric/ListEndpoints.html
    """

    offset: int
    """Endpoints to skip; at least 0, at most 1000000000; default 0"""
    limit: int
    """Largest number of endpoints on a page; at least 1, at most 100; default 10"""
    model_id: str
    """Only endpoints of this model; at least 32 characters, at most 36 characters, letters, digits and hyphens, such as
    0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """
    name: str
    """Only endpoints with this in their names; at least 1 character, at most 128 characters, letters, digits, Chinese
    characters, spaces, dots, _ and -, such as My endpoint_1.2; advised: letters, digits, Chinese characters, _ and -,
    such as my_endpoint-1
    """
    endpoint_id: str
    """Only the endpoint with this id; at least 1 character, at most 36 characters, letters, digits and hyphens, such as
    0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c; advised: at least 32 characters
    """
    type: Literal["service", "ray", "inference", "job", "ray_service", "sql", "container_job", "notebook"]
    """Only endpoints of this type; service, ray, inference, job, ray_service, sql, container_job or notebook; advised:
    service, ray, inference, job, ray_service or sql
    """
    visibility: Literal["PRIVATE", "PUBLIC", "ALL"]
    """PRIVATE: private ones of your own; PUBLIC: public ones of anybody; ALL: all; left out: private and public ones of
    your own; PRIVATE, PUBLIC or ALL
    """


class ListEndpointsDraft(TypedDict, total=False):
    """A draft of `ListEndpoints`: nothing is required yet."""

    workspace_id: str
    offset: int
    limit: int
    model_id: str
    name: str
    endpoint_id: str
    type: Literal["service", "ray", "inference", "job", "ray_service", "sql", "container_job", "notebook"]
    visibility: Literal["PRIVATE", "PUBLIC", "ALL"]


class _UpdateEndpointRequired(TypedDict):
    workspace_id: str
    """Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
    as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """
    endpoint_id: str
    """Endpoint in the workspace; at least 1 character, at most 36 characters, letters, digits and hyphens, such as
    0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """


class UpdateEndpoint(_UpdateEndpointRequired, total=False):
    """Input of `huaweicloud.update_endpoint`. Change an endpoint; the answer comes before the change is done.

    https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
    """

    name: str
    """Name of the endpoint; at least 1 character, at most 128 characters, letters, digits, Chinese characters, spaces,
    dots, _ and -, such as My endpoint_1.2
    """
    description: str
    """Description of the endpoint; at most 1024 characters"""
    reserved_resource: ReservedResource
    """Resources reserved for the endpoint"""
    ray_resource: RayResource
    """Resources of a Ray cluster"""
    cap: Cap
    """Image package the endpoint runs"""
    config: UpdateEndpointConfig
    """Configuration of a Ray service"""


class UpdateEndpointConfig(TypedDict, total=False):
    """Value of `config`. Configuration of a Ray service."""

    ray_service_config: UpdateEndpointRayServiceConfig
    """Configuration of a Ray service"""


class _UpdateEndpointRayServiceConfigRequired(TypedDict):
    ray_serve_config: RayServeConfig
    """Applications of the service"""
    ray_cluster_config: RayClusterConfig
    """Cluster the applications run on"""


class UpdateEndpointRayServiceConfig(_UpdateEndpointRayServiceConfigRequired, total=False):
    """Value of `ray_service_config`. Configuration of a Ray service."""

    log_config: LogConfig
    """Where logs go; an update leaves it as it is; without effect"""
    data_infos: Sequence[DataInfo]
    """Data sources; advised: at most 1 item"""
    oidc_config: OidcConfig
    """Sign-in with OpenID Connect; not on the vendor's page"""
    api_config: ApiConfig
    """API of the service's own; not on the vendor's page"""
    agency_config: AgencyConfig
    """Agency the service acts through; not on the vendor's page"""


class UpdateEndpointDraft(TypedDict, total=False):
    """A draft of `UpdateEndpoint`: nothing is required yet."""

    workspace_id: str
    endpoint_id: str
    name: str
    description: str
    reserved_resource: ReservedResourceDraft
    ray_resource: RayResourceDraft
    cap: Cap
    config: UpdateEndpointConfigDraft


class UpdateEndpointConfigDraft(TypedDict, total=False):
    """A draft of `UpdateEndpointConfig`: nothing is required yet."""

    ray_service_config: UpdateEndpointRayServiceConfigDraft


class UpdateEndpointRayServiceConfigDraft(TypedDict, total=False):
    """A draft of `UpdateEndpointRayServiceConfig`: nothing is required yet."""

    ray_serve_config: RayServeConfigDraft
    ray_cluster_config: RayClusterConfigDraft
    log_config: LogConfig
    data_infos: Sequence[DataInfo]
    oidc_config: OidcConfig
    api_config: ApiConfig
    agency_config: AgencyConfig


class _ShowEndpointMetricsRequired(TypedDict):
    workspace_id: str
    """Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
    as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """
    endpoint_id: str
    """Endpoint in the workspace; at least 1 character, at most 36 characters, letters, digits and hyphens, such as
    0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """


class ShowEndpointMetrics(_ShowEndpointMetricsRequired, total=False):
    """Input of `huaweicloud.show_endpoint_metrics`. Get a metric of a SQL endpoint over time.

    https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
    """

    metric_name: Literal[
        "endpoint_dcu_usage",
        "endpoint_session_active",
        "QUERY_HISTORY_COUNT",
        "QUERY_HISTORY_MAX_DURATION",
        "QUERY_HISTORY_MIN_DURATION",
        "QUERY_HISTORY_AVG_DURATION",
    ]
    """What is measured: DCUs in use, active sessions, or the number or duration of past queries; endpoint_dcu_usage,
    endpoint_session_active, QUERY_HISTORY_COUNT, QUERY_HISTORY_MAX_DURATION, QUERY_HISTORY_MIN_DURATION or
    QUERY_HISTORY_AVG_DURATION
    """
    start_time: int | datetime
    """Start of the range, in Unix seconds"""
    end_time: int | datetime
    """End of the range, in Unix seconds"""
    step: int
    """Seconds between values"""


class ShowEndpointMetricsDraft(TypedDict, total=False):
    """A draft of `ShowEndpointMetrics`: nothing is required yet."""

    workspace_id: str
    endpoint_id: str
    metric_name: Literal[
        "endpoint_dcu_usage",
        "endpoint_session_active",
        "QUERY_HISTORY_COUNT",
        "QUERY_HISTORY_MAX_DURATION",
        "QUERY_HISTORY_MIN_DURATION",
        "QUERY_HISTORY_AVG_DURATION",
    ]
    start_time: int | datetime
    end_time: int | datetime
    step: int


class _DeleteEndpointRequired(TypedDict):
    workspace_id: str
    """Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
    as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """
    endpoint_id: str
    """Endpoint in the workspace; at least 1 character, at most 36 characters, letters, digits and hyphens, such as
    0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
    """


class DeleteEndpoint(_DeleteEndpointRequired, total=False):
    """Input of `huaweicloud.delete_endpoint`. Delete an endpoint; the answer comes before it is gone.

    https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html
    """

    is_delete_app_instance: bool
    """Whether all running job instances of a Ray endpoint are deleted with it; default false"""


class DeleteEndpointDraft(TypedDict, total=False):
    """A draft of `DeleteEndpoint`: nothing is required yet."""

    workspace_id: str
    endpoint_id: str
    is_delete_app_instance: bool
