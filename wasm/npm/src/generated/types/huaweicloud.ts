// derived by `make generate`; do not edit

/**
 * Inputs and replies of Huawei Cloud DataArts Fabric. Names of fields are the vendor's own. What its pages require is
 * required; a reply may hold more than is documented.
 */

/**
 * Input of `huaweicloud.create_endpoint`. Create an endpoint; the answer comes before it runs.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface CreateEndpointInput {
  /**
   * Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
   * as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  workspace_id: string;
  /**
   * Name of the endpoint; at least 1 character, at most 128 characters, letters, digits, Chinese characters, spaces,
   * dots, _ and -, such as My endpoint_1.2.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  name: string;
  /**
   * Description of the endpoint; at most 1024 characters.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  description?: string | undefined;
  /**
   * Type of the endpoint, for good: no update changes it; service, ray, inference, job, ray_service, sql, container_job
   * or notebook; advised: service, ray, inference, job, ray_service or sql.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  type: "service" | "ray" | "inference" | "job" | "ray_service" | "sql" | "container_job" | "notebook";
  /**
   * Resources reserved for the endpoint.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  reserved_resource?: ReservedResourceInput | undefined;
  /**
   * Resources of a Ray cluster.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  ray_resource?: RayResourceInput | undefined;
  /**
   * Image package the endpoint runs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  cap?: CapInput | undefined;
  /**
   * Configuration of a Ray service.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  config?: ConfigInput | undefined;
  /**
   * Caches to mount; a reply calls them caches.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  cache_list?: readonly CacheInput[] | undefined;
  /**
   * Whether the endpoint can be reached from the internet.
   * @default false
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  public_access?: boolean | undefined;
  /**
   * Image of your own; advised: at least 32 characters, at most 36 characters, letters, digits and hyphens, such as
   * 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  custom_image_id?: string | undefined;
}

/**
 * Value of `reserved_resource`. Resources reserved for the endpoint.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ReservedResourceInput {
  /**
   * Reserved APU resources.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  apu?: ApuInput | undefined;
  /**
   * Reserved DPU resources, which run SQL.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  dpu?: DpuInput | undefined;
  /**
   * Reserved MU resources.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  mu?: MuInput | undefined;
}

/**
 * Value of `ray_resource`. Resources of a Ray cluster.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RayResourceInput {
  /**
   * Head node of the Ray cluster.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  head_node_resource: HeadNodeResourceInput;
  /**
   * Groups of worker nodes.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  work_node_resources: readonly WorkNodeResourceInput[];
}

/**
 * Value of `cap`. Image package the endpoint runs.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface CapInput {
  /**
   * Image package; advised: at least 32 characters, at most 36 characters, letters, digits and hyphens, such as
   * 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  cap_id?: string | undefined;
  /**
   * Version of the image package; advised: at least 32 characters, at most 36 characters, letters, digits and hyphens,
   * such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  version_id?: string | undefined;
}

/**
 * Value of `config`. Configuration of a Ray service.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ConfigInput {
  /**
   * Configuration of a Ray service.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  ray_service_config?: RayServiceConfigInput | undefined;
}

/**
 * Item of `cache_list`. Caches to mount; a reply calls them caches.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface CacheInput {
  /**
   * Path the cache is mounted at.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  mnt_path: string;
  /**
   * Distributed cache, which must be there.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  cache_ins_id: string;
}

/**
 * Value of `apu`. Reserved APU resources.
 *
 * - advised: warm_up_num is at most max_num
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ApuInput {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code: string;
  /**
   * Amount kept warm; advised: at least 1, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  warm_up_num: number | bigint;
  /**
   * Largest amount to scale out to; the same as warm_up_num where it is absent; advised: at least 1, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max_num?: number | bigint | undefined;
}

/**
 * Value of `dpu`. Reserved DPU resources, which run SQL.
 *
 * - advised: warm_up_num is at most max_num
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface DpuInput {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code: string;
  /**
   * Amount kept warm.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  warm_up_num: number | bigint;
  /**
   * Largest amount to scale out to; the same as warm_up_num where it is absent.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  max_num?: number | bigint | undefined;
  /**
   * Whether SQL goes to the public endpoint when the reserved resources run out.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  use_public_resource?: boolean | undefined;
}

/**
 * Value of `mu`. Reserved MU resources.
 *
 * - advised: min is at most max
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface MuInput {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code: string;
  /**
   * Smallest number of resources; advised: at least 0.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  min: number | bigint;
  /**
   * Largest number of resources; advised: at least 1.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max: number | bigint;
}

/**
 * Value of `head_node_resource`. Head node of the Ray cluster.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface HeadNodeResourceInput {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code: string;
}

/**
 * Item of `work_node_resources`. Groups of worker nodes.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface WorkNodeResourceInput {
  /**
   * Name of the group.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  name: string;
  /**
   * Resources of the group.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  resource: ResourceInput;
}

/**
 * Value of `ray_service_config`. Configuration of a Ray service.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RayServiceConfigInput {
  /**
   * Applications of the service.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  ray_serve_config: RayServeConfigInput;
  /**
   * Cluster the applications run on.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  ray_cluster_config: RayClusterConfigInput;
  /**
   * Where logs go; an update leaves it as it is.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  log_config?: LogConfigInput | undefined;
  /**
   * Data sources; advised: at most 1 item.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  data_infos?: readonly DataInfoInput[] | undefined;
  /**
   * Sign-in with OpenID Connect; not on the vendor's page.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  oidc_config?: OidcConfigInput | undefined;
  /**
   * API of the service's own; not on the vendor's page.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  api_config?: ApiConfigInput | undefined;
  /**
   * Agency the service acts through; not on the vendor's page.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  agency_config?: AgencyConfigInput | undefined;
}

/**
 * Value of `resource`. Resources of the group.
 *
 * - advised: min is at most max
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ResourceInput {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code: string;
  /**
   * Smallest number of resources; advised: at least 0.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  min: number | bigint;
  /**
   * Largest number of resources; advised: at least 1.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max: number | bigint;
}

/**
 * Value of `ray_serve_config`. Applications of the service.
 *
 * - advised: no two applications[].route_prefix are the same
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RayServeConfigInput {
  /**
   * Ray Serve applications; advised: at most 5 items.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  applications?: readonly ApplicationInput[] | undefined;
}

/**
 * Value of `ray_cluster_config`. Cluster the applications run on.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RayClusterConfigInput {
  /**
   * Head node.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  head_group_spec: HeadGroupSpecInput;
  /**
   * Groups of worker nodes; advised: at least 1 item, at most 1000 items.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  worker_group_specs: readonly WorkerGroupSpecInput[];
  /**
   * Whether resources have sizes of your own; not on the vendor's page.
   * @default false
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  enable_custom?: boolean | undefined;
}

/**
 * Value of `log_config`. Where logs go; an update leaves it as it is.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface LogConfigInput {
  /**
   * Log Tank Service.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  lts?: LtsInput | undefined;
}

/**
 * Item of `data_infos`. Data sources.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface DataInfoInput {
  /**
   * Address of the data, such as OBS://bucket/dir/; advised: at least 4 characters, at most 1024 characters.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  input_path?: string | undefined;
}

/**
 * Value of `oidc_config`. Sign-in with OpenID Connect.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface OidcConfigInput {
  /**
   * Whether OpenID Connect is on.
   * @default false
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  enable_oidc?: boolean | undefined;
  /**
   * Client id; advised: at least 1 character, at most 64 characters, letters, digits, dots, _ and -, such as
   * my-client.1.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  client_id?: string | undefined;
  /**
   * Namespace of the Ray service, such as ray-svc-0123abcd; advised: ray-svc- and eight more characters without spaces,
   * such as ray-svc-0123abcd.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  namespace?: string | undefined;
}

/**
 * Value of `api_config`. API of the service's own.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ApiConfigInput {
  /**
   * Whether the service has an API of its own.
   * @default false
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  enable_independent_api?: boolean | undefined;
  /**
   * Timeout of that API; no unit is stated, by its range milliseconds; advised: at least 0, at most 600000.
   * @default 60000
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  backend_timeout?: number | bigint | undefined;
}

/**
 * Value of `agency_config`. Agency the service acts through.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface AgencyConfigInput {
  /**
   * Whether the service acts through an agency.
   * @default false
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  enable_agency?: boolean | undefined;
  /**
   * Agency granted to the service; advised: at most 64 characters.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  agency_name?: string | undefined;
}

/**
 * Item of `applications`. Ray Serve applications.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ApplicationInput {
  /**
   * Name of the application; advised: at least 1 character, at most 64 characters, letters, digits, Chinese characters,
   * spaces, dots, _ and -, such as My endpoint_1.2.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  name: string;
  /**
   * Import path of the Ray Serve application, such as module:app.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  import_path: string;
  /**
   * Deployments of the application; advised: at least 1 item, at most 5 items.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  deployments: readonly DeploymentInput[];
  /**
   * Environment the application runs in.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  runtime_env: RuntimeEnvInput;
  /**
   * Path prefix of the application's requests, another one for each application.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  route_prefix?: string | undefined;
}

/**
 * Value of `head_group_spec`. Head node.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface HeadGroupSpecInput {
  /**
   * Most that a node may use.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  limits?: LimitsInput | undefined;
  /**
   * What a node asks for.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  requests?: RequestsInput | undefined;
}

/**
 * Item of `worker_group_specs`. Groups of worker nodes.
 *
 * - advised: min_replicas is at most max_replicas
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface WorkerGroupSpecInput {
  /**
   * Name of the group; advised: at most 128 characters, letters, digits, _ and -, such as workers_1.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  name?: string | undefined;
  /**
   * Smallest number of nodes; advised: at least 0, at most 10000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  min_replicas?: number | bigint | undefined;
  /**
   * Largest number of nodes; advised: at least 1, at most 10000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max_replicas?: number | bigint | undefined;
  /**
   * Most that a node may use.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  limits?: LimitsInput | undefined;
  /**
   * What a node asks for.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  requests?: RequestsInput | undefined;
}

/**
 * Value of `lts`. Log Tank Service.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface LtsInput {
  /**
   * Whether logs are dumped to LTS.
   * @default false
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  enabled?: boolean | undefined;
  /**
   * Log group, which must be there in LTS.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  log_group_id?: string | undefined;
  /**
   * Log stream, which must be there in LTS.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  log_stream_id?: string | undefined;
}

/**
 * Item of `deployments`. Deployments of the application.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface DeploymentInput {
  /**
   * Name of the deployment; advised: at least 1 character, at most 64 characters, letters, digits, Chinese characters,
   * spaces, dots, _ and -, such as My endpoint_1.2.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  name?: string | undefined;
  /**
   * Resources of each replica.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  ray_actor_options?: RayActorOptionsInput | undefined;
  /**
   * How the number of replicas follows the load.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  autoscaling_config?: AutoscalingConfigInput | undefined;
  /**
   * Number of replicas; advised: at least 0, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  num_replicas?: number | bigint | undefined;
  /**
   * Configuration handed to the deployment as it is.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  user_config?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Largest number of replicas on one node; advised: at least 1, at most 100.
   * @default 1
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max_replicas_per_node?: number | bigint | undefined;
  /**
   * Largest number of requests that a replica handles at once; advised: at least 1, at most 100000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max_ongoing_requests?: number | bigint | undefined;
  /**
   * Largest number of requests that wait; -1 is no limit; advised: at least -1, at most 100000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max_queued_requests?: number | bigint | undefined;
}

/**
 * Value of `runtime_env`. Environment the application runs in.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RuntimeEnvInput {
  /**
   * Directory the code runs in: a remote URI, such as one of s3, or a local path.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  working_dir?: string | undefined;
  /**
   * Environment variables by name; secret.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  env_vars?: Readonly<Record<string, string>> | undefined;
}

/**
 * Value of `limits`. Most that a node may use.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface LimitsInput {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code?: string | undefined;
  /**
   * CPU cores, for a size of your own; advised: at least 0, at most 192; not on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  cpu_resource?: number | bigint | null | undefined;
  /**
   * Memory, for a size of your own; the unit is nowhere stated, by its range GB; advised: at least 0, at most 1536; not
   * on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  memory_resource?: number | bigint | null | undefined;
  /**
   * Ascend cards, for a size of your own; advised: at least 0, at most 8; not on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  npu_resource?: number | bigint | null | undefined;
}

/**
 * Value of `requests`. What a node asks for.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RequestsInput {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code?: string | undefined;
  /**
   * CPU cores, for a size of your own; advised: at least 0, at most 192; not on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  cpu_resource?: number | bigint | null | undefined;
  /**
   * Memory, for a size of your own; the unit is nowhere stated, by its range GB; advised: at least 0, at most 1536; not
   * on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  memory_resource?: number | bigint | null | undefined;
  /**
   * Ascend cards, for a size of your own; advised: at least 0, at most 8; not on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  npu_resource?: number | bigint | null | undefined;
}

/**
 * Value of `ray_actor_options`. Resources of each replica.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RayActorOptionsInput {
  /**
   * CPUs of a replica.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  num_cpus?: number | undefined;
  /**
   * Memory of a replica; bytes in Ray, here no unit is stated.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  memory?: number | undefined;
  /**
   * Custom resources, as text; advised: at most 1024 characters.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  resources?: string | undefined;
}

/**
 * Value of `autoscaling_config`. How the number of replicas follows the load.
 *
 * - advised: min_replicas is at most max_replicas
 * - advised: min_replicas is at most initial_replicas
 * - advised: initial_replicas is at most max_replicas
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface AutoscalingConfigInput {
  /**
   * Average number of requests that a replica should handle at once; advised: at least 1, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  target_ongoing_requests?: number | bigint | undefined;
  /**
   * Largest number of requests that a replica handles at once; documented beside autoscaling_config, not in it; not on
   * the vendor's page.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  max_ongoing_requests?: number | bigint | undefined;
  /**
   * Smallest number of replicas; advised: at least 0, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  min_replicas?: number | bigint | undefined;
  /**
   * Largest number of replicas; advised: at least 0, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max_replicas?: number | bigint | undefined;
  /**
   * Number of replicas to start with; advised: at least 0, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  initial_replicas?: number | bigint | undefined;
  /**
   * Seconds to wait before adding replicas; advised: at least 0, at most 86400.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  upscale_delay_s?: number | bigint | undefined;
  /**
   * Seconds to wait before removing replicas; advised: at least 0, at most 86400.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  downscale_delay_s?: number | bigint | undefined;
}

/**
 * Input of `huaweicloud.show_endpoint`. Get an endpoint.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html
 */
export interface ShowEndpointInput {
  /**
   * Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
   * as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html
   */
  workspace_id: string;
  /**
   * Endpoint in the workspace; at least 1 character, at most 36 characters, letters, digits and hyphens, such as
   * 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html
   */
  endpoint_id: string;
  /**
   * Which version of the endpoint: the current or the previous one; CURRENT or PREVIOUS.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html
   */
  version?: "CURRENT" | "PREVIOUS" | undefined;
}

/**
 * Input of `huaweicloud.list_endpoints`. List the endpoints of a workspace.
 *
 * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
 */
export interface ListEndpointsInput {
  /**
   * Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
   * as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  workspace_id: string;
  /**
   * Endpoints to skip; at least 0, at most 1000000000.
   * @default 0
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  offset?: number | bigint | undefined;
  /**
   * Largest number of endpoints on a page; at least 1, at most 100.
   * @default 10
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  limit?: number | bigint | undefined;
  /**
   * Only endpoints of this model; at least 32 characters, at most 36 characters, letters, digits and hyphens, such as
   * 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  model_id?: string | undefined;
  /**
   * Only endpoints with this in their names; at least 1 character, at most 128 characters, letters, digits, Chinese
   * characters, spaces, dots, _ and -, such as My endpoint_1.2; advised: letters, digits, Chinese characters, _ and -,
   * such as my_endpoint-1.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  name?: string | undefined;
  /**
   * Only the endpoint with this id; at least 1 character, at most 36 characters, letters, digits and hyphens, such as
   * 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c; advised: at least 32 characters.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  endpoint_id?: string | undefined;
  /**
   * Only endpoints of this type; service, ray, inference, job, ray_service, sql, container_job or notebook; advised:
   * service, ray, inference, job, ray_service or sql.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  type?: "service" | "ray" | "inference" | "job" | "ray_service" | "sql" | "container_job" | "notebook" | undefined;
  /**
   * PRIVATE: private ones of your own; PUBLIC: public ones of anybody; ALL: all; left out: private and public ones of
   * your own; PRIVATE, PUBLIC or ALL.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  visibility?: "PRIVATE" | "PUBLIC" | "ALL" | undefined;
}

/**
 * Input of `huaweicloud.update_endpoint`. Change an endpoint; the answer comes before the change is done.
 *
 * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
 */
export interface UpdateEndpointInput {
  /**
   * Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
   * as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  workspace_id: string;
  /**
   * Endpoint in the workspace; at least 1 character, at most 36 characters, letters, digits and hyphens, such as
   * 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  endpoint_id: string;
  /**
   * Name of the endpoint; at least 1 character, at most 128 characters, letters, digits, Chinese characters, spaces,
   * dots, _ and -, such as My endpoint_1.2.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  name?: string | undefined;
  /**
   * Description of the endpoint; at most 1024 characters.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  description?: string | undefined;
  /**
   * Resources reserved for the endpoint.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  reserved_resource?: ReservedResourceInput | undefined;
  /**
   * Resources of a Ray cluster.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  ray_resource?: RayResourceInput | undefined;
  /**
   * Image package the endpoint runs.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  cap?: CapInput | undefined;
  /**
   * Configuration of a Ray service.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  config?: UpdateEndpointConfigInput | undefined;
}

/**
 * Value of `config`. Configuration of a Ray service.
 *
 * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
 */
export interface UpdateEndpointConfigInput {
  /**
   * Configuration of a Ray service.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  ray_service_config?: UpdateEndpointRayServiceConfigInput | undefined;
}

/**
 * Value of `ray_service_config`. Configuration of a Ray service.
 *
 * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
 */
export interface UpdateEndpointRayServiceConfigInput {
  /**
   * Applications of the service.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  ray_serve_config: RayServeConfigInput;
  /**
   * Cluster the applications run on.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  ray_cluster_config: RayClusterConfigInput;
  /**
   * Where logs go; an update leaves it as it is; without effect.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  log_config?: LogConfigInput | undefined;
  /**
   * Data sources; advised: at most 1 item.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  data_infos?: readonly DataInfoInput[] | undefined;
  /**
   * Sign-in with OpenID Connect; not on the vendor's page.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  oidc_config?: OidcConfigInput | undefined;
  /**
   * API of the service's own; not on the vendor's page.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  api_config?: ApiConfigInput | undefined;
  /**
   * Agency the service acts through; not on the vendor's page.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  agency_config?: AgencyConfigInput | undefined;
}

/**
 * Input of `huaweicloud.show_endpoint_metrics`. Get a metric of a SQL endpoint over time.
 *
 * @see https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
 */
export interface ShowEndpointMetricsInput {
  /**
   * Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
   * as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
   */
  workspace_id: string;
  /**
   * Endpoint in the workspace; at least 1 character, at most 36 characters, letters, digits and hyphens, such as
   * 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
   */
  endpoint_id: string;
  /**
   * What is measured: DCUs in use, active sessions, or the number or duration of past queries; endpoint_dcu_usage,
   * endpoint_session_active, QUERY_HISTORY_COUNT, QUERY_HISTORY_MAX_DURATION, QUERY_HISTORY_MIN_DURATION or
   * QUERY_HISTORY_AVG_DURATION.
   * @see https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
   */
  metric_name?:
    | "endpoint_dcu_usage"
    | "endpoint_session_active"
    | "QUERY_HISTORY_COUNT"
    | "QUERY_HISTORY_MAX_DURATION"
    | "QUERY_HISTORY_MIN_DURATION"
    | "QUERY_HISTORY_AVG_DURATION"
    | undefined;
  /**
   * Start of the range, in Unix seconds.
   * @see https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
   */
  start_time?: number | bigint | Date | undefined;
  /**
   * End of the range, in Unix seconds.
   * @see https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
   */
  end_time?: number | bigint | Date | undefined;
  /**
   * Seconds between values.
   * @see https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
   */
  step?: number | bigint | undefined;
}

/**
 * Input of `huaweicloud.delete_endpoint`. Delete an endpoint; the answer comes before it is gone.
 *
 * @see https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html
 */
export interface DeleteEndpointInput {
  /**
   * Workspace the endpoint belongs to; at least 1 character, at most 36 characters, letters, digits and hyphens, such
   * as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html
   */
  workspace_id: string;
  /**
   * Endpoint in the workspace; at least 1 character, at most 36 characters, letters, digits and hyphens, such as
   * 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html
   */
  endpoint_id: string;
  /**
   * Whether all running job instances of a Ray endpoint are deleted with it.
   * @default false
   * @see https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html
   */
  is_delete_app_instance?: boolean | undefined;
}

/**
 * Reply of `huaweicloud.create_endpoint`. Create an endpoint; the answer comes before it runs.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface CreateEndpointReply {
  /**
   * PRIVATE or PUBLIC.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  visibility?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  id?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  name?: string;
  /**
   * service, ray, inference, job, ray_service, sql, container_job, notebook.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  type?: string;
  /**
   * CREATING, RUNNING, CREATE_FAILED, DELETING, DELETED, UPDATING, UPDATE_FAILED, DELETE_FAILED, FROZEN, INACTIVE,
   * TRIAL_ENDED.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  status?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  description?: string;
  /**
   * RFC 3339, UTC, milliseconds.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  create_time?: string;
  /**
   * RFC 3339, UTC, milliseconds.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  update_time?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  owner?: OwnerReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  cap?: CapReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  custom_image_id?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  reserved_resource?: ReservedResourceReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  ray_resource?: RayResourceReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  caches?: CacheReply[];
  /**
   * Why the endpoint itself failed; it says nothing of the request.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  error_code?: string;
  /**
   * Why the endpoint itself failed; it says nothing of the request.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  error_msg?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  urls?: UrlReply[];
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  business_engine_instance_ids?: string[];
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  tokens_quota?: TokensQuotaReply;
  /**
   * RELEASE or GRAY.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  runtime_env_type?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  config?: ConfigReply;
}

/**
 * Value of `owner`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface OwnerReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  domain_name?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  domain_id?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  user_name?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  user_id?: string;
}

/**
 * Value of `cap`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface CapReply {
  /**
   * Image package; advised: at least 32 characters, at most 36 characters, letters, digits and hyphens, such as
   * 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  cap_id?: string;
  /**
   * Version of the image package; advised: at least 32 characters, at most 36 characters, letters, digits and hyphens,
   * such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  version_id?: string;
}

/**
 * Value of `reserved_resource`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ReservedResourceReply {
  /**
   * Reserved APU resources.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  apu?: ApuReply;
  /**
   * Reserved DPU resources, which run SQL.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  dpu?: DpuReply;
  /**
   * Reserved MU resources.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  mu?: MuReply;
}

/**
 * Value of `ray_resource`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RayResourceReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  head_group_spec?: HeadGroupSpecReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  worker_group_spec?: WorkerGroupSpecReply[];
}

/**
 * Item of `caches`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface CacheReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  mnt_path?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  cache_ins_id?: string;
}

/**
 * Item of `urls`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface UrlReply {
  /**
   * ApiInvoke: REST functions.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  name?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  address?: string;
  /**
   * PRIVATE or PUBLIC.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  type?: string;
  /**
   * secret.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  token?: string;
}

/**
 * Value of `tokens_quota`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface TokensQuotaReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  total?: number;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  used?: number;
  /**
   * RFC 3339, UTC, milliseconds.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  expire_time?: string;
}

/**
 * Value of `config`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ConfigReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  ray_service_config?: RayServiceConfigReply;
}

/**
 * Value of `apu`. Reserved APU resources.
 *
 * - advised: warm_up_num is at most max_num
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ApuReply {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code: string;
  /**
   * Amount kept warm; advised: at least 1, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  warm_up_num: number;
  /**
   * Largest amount to scale out to; the same as warm_up_num where it is absent; advised: at least 1, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max_num?: number;
}

/**
 * Value of `dpu`. Reserved DPU resources, which run SQL.
 *
 * - advised: warm_up_num is at most max_num
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface DpuReply {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code: string;
  /**
   * Amount kept warm.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  warm_up_num: number;
  /**
   * Largest amount to scale out to; the same as warm_up_num where it is absent.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  max_num?: number;
  /**
   * Whether SQL goes to the public endpoint when the reserved resources run out.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  use_public_resource?: boolean;
}

/**
 * Value of `mu`. Reserved MU resources.
 *
 * - advised: min is at most max
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface MuReply {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code: string;
  /**
   * Smallest number of resources; advised: at least 0.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  min: number;
  /**
   * Largest number of resources; advised: at least 1.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max: number;
}

/**
 * Value of `head_group_spec`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface HeadGroupSpecReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  spec_code?: string;
}

/**
 * Item of `worker_group_spec`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface WorkerGroupSpecReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  name?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  spec_code?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  min_replicas?: number;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  max_replicas?: number;
}

/**
 * Value of `ray_service_config`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RayServiceConfigReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  ray_serve_config?: RayServeConfigReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  ray_cluster_config?: RayClusterConfigReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  log_config?: LogConfigReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  data_infos?: DataInfoReply[];
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  oidc_config?: OidcConfigReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  api_config?: ApiConfigReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  agency_config?: AgencyConfigReply;
}

/**
 * Value of `ray_serve_config`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RayServeConfigReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  applications?: ApplicationReply[];
}

/**
 * Value of `ray_cluster_config`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RayClusterConfigReply {
  /**
   * Head node.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  head_group_spec: CreateEndpointHeadGroupSpecReply;
  /**
   * Groups of worker nodes; advised: at least 1 item, at most 1000 items.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  worker_group_specs: CreateEndpointWorkerGroupSpecReply[];
  /**
   * Whether resources have sizes of your own; not on the vendor's page.
   * @default false
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  enable_custom?: boolean;
}

/**
 * Value of `log_config`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface LogConfigReply {
  /**
   * Log Tank Service.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  lts?: LtsReply;
}

/**
 * Item of `data_infos`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface DataInfoReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  input_path?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  output_path?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  env_var_name?: string;
}

/**
 * Value of `oidc_config`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface OidcConfigReply {
  /**
   * Whether OpenID Connect is on.
   * @default false
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  enable_oidc?: boolean;
  /**
   * Client id; advised: at least 1 character, at most 64 characters, letters, digits, dots, _ and -, such as
   * my-client.1.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  client_id?: string;
  /**
   * Namespace of the Ray service, such as ray-svc-0123abcd; advised: ray-svc- and eight more characters without spaces,
   * such as ray-svc-0123abcd.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  namespace?: string;
}

/**
 * Value of `api_config`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ApiConfigReply {
  /**
   * Whether the service has an API of its own.
   * @default false
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  enable_independent_api?: boolean;
  /**
   * Timeout of that API; no unit is stated, by its range milliseconds; advised: at least 0, at most 600000.
   * @default 60000
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  backend_timeout?: number;
}

/**
 * Value of `agency_config`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface AgencyConfigReply {
  /**
   * Whether the service acts through an agency.
   * @default false
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  enable_agency?: boolean;
  /**
   * Agency granted to the service; advised: at most 64 characters.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  agency_name?: string;
}

/**
 * Item of `applications`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface ApplicationReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  name?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  import_path?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  deployments?: DeploymentReply[];
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  runtime_env?: RuntimeEnvReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  route_prefix?: string;
}

/**
 * Value of `head_group_spec`. Head node.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface CreateEndpointHeadGroupSpecReply {
  /**
   * Most that a node may use.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  limits?: LimitsReply;
  /**
   * What a node asks for.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  requests?: RequestsReply;
}

/**
 * Item of `worker_group_specs`. Groups of worker nodes.
 *
 * - advised: min_replicas is at most max_replicas
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface CreateEndpointWorkerGroupSpecReply {
  /**
   * Name of the group; advised: at most 128 characters, letters, digits, _ and -, such as workers_1.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  name?: string;
  /**
   * Smallest number of nodes; advised: at least 0, at most 10000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  min_replicas?: number;
  /**
   * Largest number of nodes; advised: at least 1, at most 10000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max_replicas?: number;
  /**
   * Most that a node may use.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  limits?: LimitsReply;
  /**
   * What a node asks for.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  requests?: RequestsReply;
}

/**
 * Value of `lts`. Log Tank Service.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface LtsReply {
  /**
   * Whether logs are dumped to LTS.
   * @default false
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  enabled?: boolean;
  /**
   * Log group, which must be there in LTS.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  log_group_id?: string;
  /**
   * Log stream, which must be there in LTS.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  log_stream_id?: string;
}

/**
 * Item of `deployments`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface DeploymentReply {
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  name?: string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  ray_actor_options?: RayActorOptionsReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  autoscaling_config?: AutoscalingConfigReply;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  num_replicas?: number;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  user_config?: Record<string, unknown>;
  /**
   * An empty text in the page's example.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  max_replicas_per_node?: number | string;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  max_ongoing_requests?: number;
  /** @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html */
  max_queued_requests?: number;
}

/**
 * Value of `runtime_env`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RuntimeEnvReply {
  /**
   * Directory the code runs in: a remote URI, such as one of s3, or a local path.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  working_dir?: string;
  /**
   * Environment variables by name; secret.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  env_vars?: Record<string, string>;
}

/**
 * Value of `limits`. Most that a node may use.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface LimitsReply {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code?: string;
  /**
   * CPU cores, for a size of your own; advised: at least 0, at most 192; not on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  cpu_resource?: number | null;
  /**
   * Memory, for a size of your own; the unit is nowhere stated, by its range GB; advised: at least 0, at most 1536; not
   * on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  memory_resource?: number | null;
  /**
   * Ascend cards, for a size of your own; advised: at least 0, at most 8; not on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  npu_resource?: number | null;
}

/**
 * Value of `requests`. What a node asks for.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RequestsReply {
  /**
   * Code of a resource specification, from ListSpecs.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  spec_code?: string;
  /**
   * CPU cores, for a size of your own; advised: at least 0, at most 192; not on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  cpu_resource?: number | null;
  /**
   * Memory, for a size of your own; the unit is nowhere stated, by its range GB; advised: at least 0, at most 1536; not
   * on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  memory_resource?: number | null;
  /**
   * Ascend cards, for a size of your own; advised: at least 0, at most 8; not on the vendor's page.
   * @default null
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  npu_resource?: number | null;
}

/**
 * Value of `ray_actor_options`.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface RayActorOptionsReply {
  /**
   * CPUs of a replica.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  num_cpus?: number;
  /**
   * Memory of a replica; bytes in Ray, here no unit is stated.
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  memory?: number;
  /**
   * Custom resources, as text; advised: at most 1024 characters.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  resources?: string;
}

/**
 * Value of `autoscaling_config`.
 *
 * - advised: min_replicas is at most max_replicas
 * - advised: min_replicas is at most initial_replicas
 * - advised: initial_replicas is at most max_replicas
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
 */
export interface AutoscalingConfigReply {
  /**
   * Average number of requests that a replica should handle at once; advised: at least 1, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  target_ongoing_requests?: number;
  /**
   * Largest number of requests that a replica handles at once; documented beside autoscaling_config, not in it; not on
   * the vendor's page.
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  max_ongoing_requests?: number;
  /**
   * Smallest number of replicas; advised: at least 0, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  min_replicas?: number;
  /**
   * Largest number of replicas; advised: at least 0, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  max_replicas?: number;
  /**
   * Number of replicas to start with; advised: at least 0, at most 1000.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  initial_replicas?: number;
  /**
   * Seconds to wait before adding replicas; advised: at least 0, at most 86400.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  upscale_delay_s?: number;
  /**
   * Seconds to wait before removing replicas; advised: at least 0, at most 86400.
   * @see https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric
   */
  downscale_delay_s?: number;
}

/**
 * Reply of `huaweicloud.show_endpoint`. Get an endpoint.
 *
 * @see https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html
 */
export interface ShowEndpointReply extends CreateEndpointReply {}

/**
 * Reply of `huaweicloud.list_endpoints`. List the endpoints of a workspace.
 *
 * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
 */
export interface ListEndpointsReply {
  /**
   * Number of endpoints that meet the filters, on all pages.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  total?: number;
  /** @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html */
  endpoints?: EndpointReply[];
}

/** What `huaweicloud.list_endpoints` lists. */
export type ListEndpointsItem = EndpointReply;

/**
 * Item of `endpoints`.
 *
 * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
 */
export interface EndpointReply {
  /**
   * PRIVATE or PUBLIC.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  visibility?: string;
  /** @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html */
  id?: string;
  /** @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html */
  name?: string;
  /**
   * service, ray, inference, job, ray_service, sql, container_job, notebook.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  type?: string;
  /**
   * CREATING, RUNNING, CREATE_FAILED, DELETING, DELETED, UPDATING, UPDATE_FAILED, DELETE_FAILED, FROZEN, INACTIVE,
   * TRIAL_ENDED.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  status?: string;
  /** @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html */
  description?: string;
  /**
   * RFC 3339, UTC, milliseconds.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  create_time?: string;
  /**
   * RFC 3339, UTC, milliseconds.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  update_time?: string;
  /** @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html */
  owner?: OwnerReply;
  /** @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html */
  cap?: CapReply;
  /** @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html */
  custom_image_id?: string;
  /** @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html */
  reserved_resource?: ReservedResourceReply;
  /** @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html */
  ray_resource?: RayResourceReply;
  /**
   * Why the endpoint itself failed; it says nothing of the request.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  error_code?: string;
  /**
   * Why the endpoint itself failed; it says nothing of the request.
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  error_msg?: string;
}

/**
 * Reply of `huaweicloud.update_endpoint`. Change an endpoint; the answer comes before the change is done.
 *
 * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
 */
export interface UpdateEndpointReply extends CreateEndpointReply {}

/**
 * Reply of `huaweicloud.show_endpoint_metrics`. Get a metric of a SQL endpoint over time.
 *
 * @see https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
 */
export type ShowEndpointMetricsReply = unknown;

/**
 * Reply of `huaweicloud.delete_endpoint`. Delete an endpoint; the answer comes before it is gone.
 *
 * @see https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html
 */
export interface DeleteEndpointReply {
  /** @see https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html */
  id?: string;
}
