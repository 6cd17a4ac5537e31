"""The inputs of two operations as pydantic takes them: every field, range and pattern that it can hold a value against."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

# Absent fields are not validated: null is refused.
ABSENT: Any = None

Name = Annotated[
    str,
    Field(min_length=1, max_length=128, pattern=r"^[A-Za-z0-9_. \-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]*$"),
]
ServeName = Annotated[
    str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_. \-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]*$")
]
PathId = Annotated[str, Field(min_length=1, max_length=36, pattern=r"^[A-Za-z0-9-]*$")]
BodyId = Annotated[str, Field(min_length=32, max_length=36, pattern=r"^[A-Za-z0-9-]*$")]
Amount = Annotated[int, Field(ge=1, le=1000)]
Replicas = Annotated[int, Field(ge=0, le=1000)]
Delay = Annotated[int, Field(ge=0, le=86400)]
Requests = Annotated[int, Field(ge=1, le=100000)]


class Closed(BaseModel):
    """Refuses fields that it does not know and values of other types, as clearway does; absent ones are left out of the body."""

    model_config = ConfigDict(extra="forbid", strict=True)


class ResourceDef(Closed):
    spec_code: str
    warm_up_num: Amount
    max_num: Amount = ABSENT


class SqlResourceDef(Closed):
    spec_code: str
    warm_up_num: int
    max_num: int = ABSENT
    use_public_resource: bool = ABSENT


class ResourceDemand(Closed):
    spec_code: str
    min: Annotated[int, Field(ge=0)]
    max: Annotated[int, Field(ge=1)]


class ReservedResource(Closed):
    apu: ResourceDef = ABSENT
    dpu: SqlResourceDef = ABSENT
    mu: ResourceDemand = ABSENT


class HeadNode(Closed):
    spec_code: str


class WorkNode(Closed):
    name: str
    resource: ResourceDemand


class RayResource(Closed):
    head_node_resource: HeadNode
    work_node_resources: list[WorkNode]


class Cap(Closed):
    cap_id: BodyId = ABSENT
    version_id: BodyId = ABSENT


class ActorOptions(Closed):
    num_cpus: float = ABSENT
    memory: float = ABSENT
    resources: Annotated[str, Field(max_length=1024)] = ABSENT


class Autoscaling(Closed):
    target_ongoing_requests: Amount = ABSENT
    max_ongoing_requests: int = ABSENT
    min_replicas: Replicas = ABSENT
    max_replicas: Replicas = ABSENT
    initial_replicas: Replicas = ABSENT
    upscale_delay_s: Delay = ABSENT
    downscale_delay_s: Delay = ABSENT


class Deployment(Closed):
    name: ServeName = ABSENT
    ray_actor_options: ActorOptions = ABSENT
    autoscaling_config: Autoscaling = ABSENT
    num_replicas: Replicas = ABSENT
    user_config: dict[str, Any] = ABSENT
    max_replicas_per_node: Annotated[int, Field(ge=1, le=100)] = ABSENT
    max_ongoing_requests: Requests = ABSENT
    max_queued_requests: Annotated[int, Field(ge=-1, le=100000)] = ABSENT


class RuntimeEnv(Closed):
    working_dir: str = ABSENT
    env_vars: dict[str, str] = ABSENT


class Application(Closed):
    name: ServeName
    import_path: str
    deployments: Annotated[list[Deployment], Field(min_length=1, max_length=5)]
    runtime_env: RuntimeEnv
    route_prefix: str = ABSENT


class Serve(Closed):
    applications: Annotated[list[Application], Field(max_length=5)] = ABSENT


class ResourceSpec(Closed):
    spec_code: str = ABSENT
    cpu_resource: Annotated[int, Field(ge=0, le=192)] | None = ABSENT
    memory_resource: Annotated[int, Field(ge=0, le=1536)] | None = ABSENT
    npu_resource: Annotated[int, Field(ge=0, le=8)] | None = ABSENT


class HeadGroup(Closed):
    limits: ResourceSpec = ABSENT
    requests: ResourceSpec = ABSENT


class WorkerGroup(Closed):
    name: Annotated[str, Field(max_length=128, pattern=r"^[A-Za-z0-9_-]*$")] = ABSENT
    min_replicas: Annotated[int, Field(ge=0, le=10000)] = ABSENT
    max_replicas: Annotated[int, Field(ge=1, le=10000)] = ABSENT
    limits: ResourceSpec = ABSENT
    requests: ResourceSpec = ABSENT


class Cluster(Closed):
    head_group_spec: HeadGroup
    worker_group_specs: Annotated[list[WorkerGroup], Field(min_length=1, max_length=1000)]
    enable_custom: bool = ABSENT


class Lts(Closed):
    enabled: bool = ABSENT
    log_group_id: str = ABSENT
    log_stream_id: str = ABSENT


class LogConfig(Closed):
    lts: Lts = ABSENT


class DataInfo(Closed):
    input_path: Annotated[str, Field(min_length=4, max_length=1024)] = ABSENT


class Oidc(Closed):
    enable_oidc: bool = ABSENT
    client_id: Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.-]*$")] = ABSENT
    namespace: Annotated[str, Field(pattern=r"^ray-svc-[!-~]{8}$")] = ABSENT


class Api(Closed):
    enable_independent_api: bool = ABSENT
    backend_timeout: Annotated[int, Field(ge=0, le=600000)] = ABSENT


class Agency(Closed):
    enable_agency: bool = ABSENT
    agency_name: Annotated[str, Field(max_length=64)] = ABSENT


class RayService(Closed):
    ray_serve_config: Serve
    ray_cluster_config: Cluster
    log_config: LogConfig = ABSENT
    data_infos: Annotated[list[DataInfo], Field(max_length=1)] = ABSENT
    oidc_config: Oidc = ABSENT
    api_config: Api = ABSENT
    agency_config: Agency = ABSENT


class Config(Closed):
    ray_service_config: RayService = ABSENT


class UpdateEndpoint(Closed):
    workspace_id: PathId
    endpoint_id: PathId
    name: Name = ABSENT
    description: Annotated[str, Field(max_length=1024)] = ABSENT
    reserved_resource: ReservedResource = ABSENT
    ray_resource: RayResource = ABSENT
    cap: Cap = ABSENT
    config: Config = ABSENT


class Condition(Closed):
    parameterName: str = ABSENT
    parameterCode: Literal["REQUEST_HEADER", "REQUEST_QUERY"] = ABSENT
    parameterValue: str = ABSENT


class UpdateCanary(Closed):
    productId: str
    apiId: str
    stageId: str
    useDistributionRate: bool
    # The page's example breaks the pattern, which only warns here.
    canaryEndpointDomain: Annotated[str, Field(max_length=200)]
    canaryCacheTtlSec: Annotated[int, Field(ge=0, le=3600)] = ABSENT
    canaryConditions: list[Condition] = ABSENT
    canaryThrottleRps: Annotated[int, Field(ge=1, le=2147483647)] = ABSENT
    canaryDistributionRate: Annotated[float, Field(ge=0, le=100)] = ABSENT
