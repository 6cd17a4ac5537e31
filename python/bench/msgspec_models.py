"""The inputs of two operations as msgspec takes them: every field, range and pattern that it can hold a value against."""

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

Name = Annotated[
    str, Meta(min_length=1, max_length=128, pattern=r"^[A-Za-z0-9_. \-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]*$")
]
ServeName = Annotated[
    str, Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_. \-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]*$")
]
PathId = Annotated[str, Meta(min_length=1, max_length=36, pattern=r"^[A-Za-z0-9-]*$")]
BodyId = Annotated[str, Meta(min_length=32, max_length=36, pattern=r"^[A-Za-z0-9-]*$")]
Amount = Annotated[int, Meta(ge=1, le=1000)]
Replicas = Annotated[int, Meta(ge=0, le=1000)]
Delay = Annotated[int, Meta(ge=0, le=86400)]
Requests = Annotated[int, Meta(ge=1, le=100000)]


class Closed(Struct, forbid_unknown_fields=True):
    """Refuses fields that it does not know, as clearway does; absent ones are left out of the body."""


class ResourceDef(Closed):
    spec_code: str
    warm_up_num: Amount
    max_num: Amount | UnsetType = UNSET


class SqlResourceDef(Closed):
    spec_code: str
    warm_up_num: int
    max_num: int | UnsetType = UNSET
    use_public_resource: bool | UnsetType = UNSET


class ResourceDemand(Closed):
    spec_code: str
    min: Annotated[int, Meta(ge=0)]
    max: Annotated[int, Meta(ge=1)]


class ReservedResource(Closed):
    apu: ResourceDef | UnsetType = UNSET
    dpu: SqlResourceDef | UnsetType = UNSET
    mu: ResourceDemand | UnsetType = UNSET


class HeadNode(Closed):
    spec_code: str


class WorkNode(Closed):
    name: str
    resource: ResourceDemand


class RayResource(Closed):
    head_node_resource: HeadNode
    work_node_resources: list[WorkNode]


class Cap(Closed):
    cap_id: BodyId | UnsetType = UNSET
    version_id: BodyId | UnsetType = UNSET


class ActorOptions(Closed):
    num_cpus: float | UnsetType = UNSET
    memory: float | UnsetType = UNSET
    resources: Annotated[str, Meta(max_length=1024)] | UnsetType = UNSET


class Autoscaling(Closed):
    target_ongoing_requests: Amount | UnsetType = UNSET
    max_ongoing_requests: int | UnsetType = UNSET
    min_replicas: Replicas | UnsetType = UNSET
    max_replicas: Replicas | UnsetType = UNSET
    initial_replicas: Replicas | UnsetType = UNSET
    upscale_delay_s: Delay | UnsetType = UNSET
    downscale_delay_s: Delay | UnsetType = UNSET


class Deployment(Closed):
    name: ServeName | UnsetType = UNSET
    ray_actor_options: ActorOptions | UnsetType = UNSET
    autoscaling_config: Autoscaling | UnsetType = UNSET
    num_replicas: Replicas | UnsetType = UNSET
    user_config: dict[str, Any] | UnsetType = UNSET
    max_replicas_per_node: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    max_ongoing_requests: Requests | UnsetType = UNSET
    max_queued_requests: Annotated[int, Meta(ge=-1, le=100000)] | UnsetType = UNSET


class RuntimeEnv(Closed):
    working_dir: str | UnsetType = UNSET
    env_vars: dict[str, str] | UnsetType = UNSET


class Application(Closed):
    name: ServeName
    import_path: str
    deployments: Annotated[list[Deployment], Meta(min_length=1, max_length=5)]
    runtime_env: RuntimeEnv
    route_prefix: str | UnsetType = UNSET


class Serve(Closed):
    applications: Annotated[list[Application], Meta(max_length=5)] | UnsetType = UNSET


class ResourceSpec(Closed):
    spec_code: str | UnsetType = UNSET
    cpu_resource: Annotated[int, Meta(ge=0, le=192)] | None | UnsetType = UNSET
    memory_resource: Annotated[int, Meta(ge=0, le=1536)] | None | UnsetType = UNSET
    npu_resource: Annotated[int, Meta(ge=0, le=8)] | None | UnsetType = UNSET


class HeadGroup(Closed):
    limits: ResourceSpec | UnsetType = UNSET
    requests: ResourceSpec | UnsetType = UNSET


class WorkerGroup(Closed):
    name: Annotated[str, Meta(max_length=128, pattern=r"^[A-Za-z0-9_-]*$")] | UnsetType = UNSET
    min_replicas: Annotated[int, Meta(ge=0, le=10000)] | UnsetType = UNSET
    max_replicas: Annotated[int, Meta(ge=1, le=10000)] | UnsetType = UNSET
    limits: ResourceSpec | UnsetType = UNSET
    requests: ResourceSpec | UnsetType = UNSET


class Cluster(Closed):
    head_group_spec: HeadGroup
    worker_group_specs: Annotated[list[WorkerGroup], Meta(min_length=1, max_length=1000)]
    enable_custom: bool | UnsetType = UNSET


class Lts(Closed):
    enabled: bool | UnsetType = UNSET
    log_group_id: str | UnsetType = UNSET
    log_stream_id: str | UnsetType = UNSET


class LogConfig(Closed):
    lts: Lts | UnsetType = UNSET


class DataInfo(Closed):
    input_path: Annotated[str, Meta(min_length=4, max_length=1024)] | UnsetType = UNSET


class Oidc(Closed):
    enable_oidc: bool | UnsetType = UNSET
    client_id: Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.-]*$")] | UnsetType = UNSET
    namespace: Annotated[str, Meta(pattern=r"^ray-svc-[!-~]{8}$")] | UnsetType = UNSET


class Api(Closed):
    enable_independent_api: bool | UnsetType = UNSET
    backend_timeout: Annotated[int, Meta(ge=0, le=600000)] | UnsetType = UNSET


class Agency(Closed):
    enable_agency: bool | UnsetType = UNSET
    agency_name: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET


class RayService(Closed):
    ray_serve_config: Serve
    ray_cluster_config: Cluster
    log_config: LogConfig | UnsetType = UNSET
    data_infos: Annotated[list[DataInfo], Meta(max_length=1)] | UnsetType = UNSET
    oidc_config: Oidc | UnsetType = UNSET
    api_config: Api | UnsetType = UNSET
    agency_config: Agency | UnsetType = UNSET


class Config(Closed):
    ray_service_config: RayService | UnsetType = UNSET


class UpdateEndpoint(Closed):
    workspace_id: PathId
    endpoint_id: PathId
    name: Name | UnsetType = UNSET
    description: Annotated[str, Meta(max_length=1024)] | UnsetType = UNSET
    reserved_resource: ReservedResource | UnsetType = UNSET
    ray_resource: RayResource | UnsetType = UNSET
    cap: Cap | UnsetType = UNSET
    config: Config | UnsetType = UNSET


class Condition(Closed):
    parameterName: str | UnsetType = UNSET
    parameterCode: Literal["REQUEST_HEADER", "REQUEST_QUERY"] | UnsetType = UNSET
    parameterValue: str | UnsetType = UNSET


class UpdateCanary(Closed):
    productId: str
    apiId: str
    stageId: str
    useDistributionRate: bool
    # The page's example breaks the pattern, which only warns here.
    canaryEndpointDomain: Annotated[str, Meta(max_length=200)]
    canaryCacheTtlSec: Annotated[int, Meta(ge=0, le=3600)] | UnsetType = UNSET
    canaryConditions: list[Condition] | UnsetType = UNSET
    canaryThrottleRps: Annotated[int, Meta(ge=1, le=2147483647)] | UnsetType = UNSET
    canaryDistributionRate: Annotated[float, Meta(ge=0, le=100)] | UnsetType = UNSET
