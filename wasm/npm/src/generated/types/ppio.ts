// derived by `make generate`; do not edit

/**
 * Inputs and replies of PPIO. Names of fields are the vendor's own. What its pages require is required; a reply may
 * hold more than is documented.
 */

/**
 * Input of `ppio.list_endpoints`. List the endpoints of the account.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface ListEndpointsInput {
  /**
   * Largest number of endpoints on a page; advised: at least 0.
   * @see https://novita.ai/docs/api-reference/gpu-instance-list-instances
   */
  pageSize?: number | bigint | undefined;
  /**
   * Page; whether the first is 0 or 1 is nowhere stated; advised: at least 0.
   * @see https://novita.ai/docs/api-reference/gpu-instance-list-instances
   */
  pageNum?: number | bigint | undefined;
}

/**
 * Input of `ppio.get_endpoint`. Get an endpoint's settings, state and workers.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint
 */
export interface GetEndpointInput {
  /**
   * Endpoint, by its id.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint
   */
  id: string;
}

/**
 * Input of `ppio.get_endpoint_limits`. Get the ranges that an endpoint's settings must keep within.
 *
 * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
 */
export type GetEndpointLimitsInput = Record<string, never>;

/**
 * Input of `ppio.create_endpoint`. Create an endpoint.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export interface CreateEndpointInput {
  /**
   * Settings of the endpoint.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  endpoint: EndpointInput;
}

/**
 * Value of `endpoint`. Settings of the endpoint.
 *
 * - clusterID is required where any volumeMounts[].type is network
 * - rootfsSize is from minRootfsSize to maxRootfsSize as last known
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export interface EndpointInput {
  /**
   * Name of the endpoint; at most 220 characters.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  name?: string | undefined;
  /**
   * Part of the endpoint's URL; its id where it is left out.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  appName?: string | undefined;
  /**
   * How many workers there are, and what each takes.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  workerConfig: WorkerConfigInput;
  /**
   * The one HTTP port that the workers serve on; at least 1 item, at most 1 item.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  ports: readonly PortInput[];
  /**
   * When workers are added.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  policy: PolicyInput;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint */
  image: ImageInput;
  /**
   * What the workers run on.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  products: readonly ProductInput[];
  /**
   * System disk, GB; advised: at least 100, at most 100.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  rootfsSize: number | bigint | string;
  /**
   * Storage; an empty list where there is none.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  volumeMounts?: readonly VolumeMountInput[] | undefined;
  /**
   * Cluster of the cloud storage; required where such storage is mounted; at most 255 characters.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  clusterID?: string | undefined;
  /**
   * Environment variables.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  envs?: readonly EnvInput[] | undefined;
  /**
   * The health check.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  healthy: HealthyInput;
}

/**
 * Value of `workerConfig`. How many workers there are, and what each takes.
 *
 * - minNum is from minWorkerNum to maxWorkerNum as last known
 * - maxNum is from minWorkerNum to maxWorkerNum as last known
 * - freeTimeout is from minFreeTimeout to maxFreeTimeout as last known
 * - maxConcurrent is from minConcurrencyNum to maxConcurrencyNum as last known
 * - gpuNum is from minGPUNum to maxGPUNum as last known
 * - requestTimeout is from minRequestTimeout to maxRequestTimeout as last known
 * - advised: cudaVersion is in cudaVersionList as last known
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export interface WorkerConfigInput {
  /**
   * Smallest number of workers.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  minNum: number | bigint | string;
  /**
   * Largest number of workers.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  maxNum: number | bigint | string;
  /**
   * Seconds without work until a worker is removed.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  freeTimeout: number | bigint | string;
  /**
   * Largest number of requests that a worker handles at once.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  maxConcurrent: number | bigint | string;
  /**
   * GPUs of a worker.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  gpuNum: number | bigint | string;
  /**
   * Seconds that a request may take.
   * @see https://ppinfra.mintlify.dev/docs/gpus/endpoint/reference-create-endpoint.md
   */
  requestTimeout?: number | bigint | string | undefined;
  /**
   * Such as 12.8, one of those that get_endpoint_limits answers; not on the vendor's page.
   * @see https://github.com/garysng/waverless/blob/04627f6696e44b4a8c213001a3953fa92a96a46f/pkg/deploy/novita/types.go
   */
  cudaVersion?: string | undefined;
}

/**
 * Item of `ports`. The one HTTP port that the workers serve on.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export interface PortInput {
  /**
   * 2222, 2223 and 2224 are the vendor's own; at least 1, at most 65535, not 2222, 2223 or 2224.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  port: number | bigint | string;
}

/**
 * Value of `policy`. When workers are added.
 *
 * - value is from minQueueWaitTime to maxQueueWaitTime as last known, where type is queue
 * - advised: value is from minRequestNum to maxRequestNum as last known, where type is concurrency
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export interface PolicyInput {
  /**
   * queue: by how long requests wait; concurrency: by how many wait; queue or concurrency.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  type: "queue" | "concurrency";
  /**
   * queue: seconds of waiting; concurrency: largest number of requests in the queue.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  value: number | bigint | string;
}

/**
 * Value of `image`.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export interface ImageInput {
  /**
   * Address of the container image; at most 511 characters.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  image: string;
  /**
   * Credential of a private registry, by its id; at most 255 characters.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  authId?: string | undefined;
  /**
   * Command that starts the container; at most 2047 characters.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  command?: string | undefined;
}

/**
 * Item of `products`. What the workers run on.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export interface ProductInput {
  /**
   * Serverless product, by its id.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  id: string;
}

/**
 * Item of `volumeMounts`. Storage; an empty list where there is none.
 *
 * - size is required where type is local
 * - id is required where type is network
 * - size is from minLocalVolumeSize to maxLocalVolumeSize as last known, where type is local
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export type VolumeMountInput = VolumeMountInputLocal | VolumeMountInputNetwork;

/** The fields of `VolumeMountInput` in any of its forms. */
export interface VolumeMountInputFields {
  /**
   * local: disk of the worker; network: cloud storage; local or network.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  type: "local" | "network";
  /**
   * GB of local storage; advised: at least 30, at most 30.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  size?: number | bigint | string | undefined;
  /**
   * Cloud storage, by its id.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  id?: string | undefined;
  /**
   * Where the worker sees the storage; at most 255 characters.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  mountPath: string;
}

/** `VolumeMountInput` where `type` is `local`. */
export interface VolumeMountInputLocal extends VolumeMountInputFields {
  /**
   * local: disk of the worker; network: cloud storage; local or network.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  type: "local";
  /**
   * GB of local storage; advised: at least 30, at most 30.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  size: number | bigint | string;
}

/** `VolumeMountInput` where `type` is `network`. */
export interface VolumeMountInputNetwork extends VolumeMountInputFields {
  /**
   * local: disk of the worker; network: cloud storage; local or network.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  type: "network";
  /**
   * Cloud storage, by its id.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  id: string;
}

/**
 * Item of `envs`. Environment variables.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export interface EnvInput {
  /**
   * Name of the variable.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  key: string;
  /**
   * Value of the variable; secret.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  value: string;
}

/**
 * Value of `healthy`. The health check.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export interface HealthyInput {
  /**
   * Path that is asked, such as /health.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  path: string;
}

/**
 * Input of `ppio.update_endpoint`. Replace an endpoint's settings.
 *
 * - clusterID is required where any volumeMounts[].type is network
 *
 * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
 */
export interface UpdateEndpointInput {
  /**
   * Endpoint, by its id.
   * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
   */
  id: string;
  /**
   * Name of the endpoint; advised: at most 220 characters.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  name?: string | undefined;
  /**
   * Cluster of the cloud storage; required where such storage is mounted; at most 255 characters.
   * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
   */
  clusterID?: string | undefined;
  /**
   * How many workers there are, and what each takes.
   * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
   */
  workerConfig: WorkerConfigInput;
  /**
   * The one HTTP port that the workers serve on; at least 1 item, at most 1 item.
   * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
   */
  ports: readonly PortInput[];
  /**
   * When workers are added.
   * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
   */
  policy: PolicyInput;
  /** @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md */
  image: ImageInput;
  /**
   * Storage; an empty list where there is none.
   * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
   */
  volumeMounts?: readonly VolumeMountInput[] | undefined;
  /**
   * Environment variables.
   * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
   */
  envs?: readonly EnvInput[] | undefined;
  /**
   * The health check.
   * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
   */
  healthy?: HealthyInput | undefined;
  /**
   * Part of the endpoint's URL; not on the vendor's page.
   * @see https://github.com/garysng/waverless/blob/04627f6696e44b4a8c213001a3953fa92a96a46f/pkg/deploy/novita/types.go
   */
  appName?: string | undefined;
  /**
   * What the workers run on; not on the vendor's page.
   * @see https://github.com/garysng/waverless/blob/04627f6696e44b4a8c213001a3953fa92a96a46f/pkg/deploy/novita/types.go
   */
  products?: readonly ProductInput[] | undefined;
  /**
   * System disk, GB; not on the vendor's page.
   * @see https://github.com/garysng/waverless/blob/04627f6696e44b4a8c213001a3953fa92a96a46f/pkg/deploy/novita/types.go
   */
  rootfsSize?: number | bigint | string | undefined;
}

/**
 * Input of `ppio.delete_endpoint`. Delete an endpoint and all of its workers.
 *
 * @see https://novita.ai/docs/api-reference/serverless-delete-endpoint.md
 */
export interface DeleteEndpointInput {
  /**
   * Endpoint, by its id and not by its name.
   * @see https://novita.ai/docs/api-reference/serverless-delete-endpoint.md
   */
  name: string;
}

/**
 * Reply of `ppio.list_endpoints`. List the endpoints of the account.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface ListEndpointsReply {
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  endpoints: EndpointReply[];
  /**
   * Number of endpoints on all pages.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  total: number | string;
  /**
   * What this path answers where it is the one of a query for one endpoint; not on the vendor's page.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint
   */
  endpoint?: EndpointReply;
}

/** What `ppio.list_endpoints` lists. */
export type ListEndpointsItem = EndpointReply;

/**
 * Item of `endpoints`.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface EndpointReply {
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  id: string;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  name: string;
  /**
   * Part of the URL.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  appName: string;
  /**
   * serving: the endpoint takes requests, once one of its workers does.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  state: StateReply;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  url: string;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  workerConfig: WorkerConfigReply;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  policy: PolicyReply;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  image: ImageReply;
  /**
   * GB.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  rootfsSize: number | string;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  volumeMounts: VolumeMountReply[];
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  envs: EnvReply[];
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  ports: PortReply[];
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  workers: WorkerReply[] | null;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  products: ProductReply[];
  /**
   * The health check.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  healthy: HealthyReply;
  /**
   * Only with cloud storage.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  clusterID?: string;
  /**
   * URL of the log.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  log: string;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  createdAt?: string;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  updatedAt?: string;
}

/**
 * Value of `state`. serving: the endpoint takes requests, once one of its workers does.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface StateReply {
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  state: string;
  /**
   * Code, where something is wrong.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  error?: string;
  /**
   * What is wrong.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  message?: string;
}

/**
 * Value of `workerConfig`.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface WorkerConfigReply {
  /**
   * Smallest number of workers.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  minNum: number | string;
  /**
   * Largest number of workers.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  maxNum: number | string;
  /**
   * Seconds without work until a worker is removed.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  freeTimeout: number | string;
  /**
   * Largest number of requests that a worker handles at once.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  maxConcurrent: number | string;
  /**
   * GPUs of a worker.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  gpuNum: number | string;
  /**
   * Such as 12.8, or any.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  cudaVersion: string;
  /**
   * Seconds; only on newer pages.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  requestTimeout?: number | string;
}

/**
 * Value of `policy`.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface PolicyReply {
  /**
   * queue or concurrency.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  type: string;
  /**
   * queue: seconds of waiting; concurrency: requests in the queue.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  value: number | string;
}

/**
 * Value of `image`.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface ImageReply {
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  image: string;
  /**
   * Credential of the registry, by its id.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  authId: string;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  command: string;
}

/**
 * Item of `volumeMounts`.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface VolumeMountReply {
  /**
   * local or network.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  type: string;
  /**
   * Only of network storage.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  id?: string;
  /**
   * Only of local storage.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  size?: number | string;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  mountPath: string;
}

/**
 * Item of `envs`.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface EnvReply {
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  key: string;
  /**
   * secret.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  value: string;
}

/**
 * Item of `ports`.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface PortReply {
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  port: number | string;
}

/**
 * Item of `workers`.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface WorkerReply {
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  id: string;
  /**
   * running: the worker takes requests, where it is healthy, too.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  state: StateReply;
  /**
   * URL of the log.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  log: string;
  /**
   * URL of the metrics.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  metrics: string;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  healthy: boolean;
}

/**
 * Item of `products`.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface ProductReply {
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  id: string;
}

/**
 * Value of `healthy`. The health check.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
 */
export interface HealthyReply {
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  path: string;
  /**
   * Seconds.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  initialDelay: number | string;
  /**
   * Seconds.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  period: number | string;
  /**
   * Seconds.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  timeout: number | string;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  successThreshold: number | string;
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint */
  failureThreshold: number | string;
}

/**
 * Reply of `ppio.get_endpoint`. Get an endpoint's settings, state and workers.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint
 */
export interface GetEndpointReply {
  /** @see https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint */
  endpoint: EndpointReply;
}

/**
 * Reply of `ppio.get_endpoint_limits`. Get the ranges that an endpoint's settings must keep within.
 *
 * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
 */
export interface GetEndpointLimitsReply {
  /**
   * System disk, GB.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  minRootfsSize: number | string;
  /**
   * GB.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  maxRootfsSize: number | string;
  /**
   * GB.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  freeRootfsSize: number | string;
  /**
   * Local storage, GB.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  minLocalVolumeSize: number | string;
  /**
   * GB.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  maxLocalVolumeSize: number | string;
  /**
   * GB.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  freeLocalVolumeSize: number | string;
  /**
   * Workers.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  minWorkerNum: number | string;
  /** @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md */
  maxWorkerNum: number | string;
  /**
   * Seconds without work until a worker is removed.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  minFreeTimeout: number | string;
  /**
   * Seconds.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  maxFreeTimeout: number | string;
  /**
   * Requests that a worker handles at once.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  minConcurrencyNum: number | string;
  /** @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md */
  maxConcurrencyNum: number | string;
  /**
   * Seconds of waiting in the queue.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  minQueueWaitTime: number | string;
  /**
   * Seconds.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  maxQueueWaitTime: number | string;
  /**
   * Requests.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  minRequestNum: number | string;
  /** @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md */
  maxRequestNum: number | string;
  /**
   * GPUs of a worker.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  minGPUNum: number | string;
  /** @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md */
  maxGPUNum: number | string;
  /**
   * Seconds that a request may take; only on newer pages.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  minRequestTimeout?: number | string;
  /**
   * Seconds.
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  maxRequestTimeout?: number | string;
  /** @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md */
  cudaVersionList: string[];
}

/**
 * Reply of `ppio.create_endpoint`. Create an endpoint.
 *
 * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
 */
export interface CreateEndpointReply {
  /**
   * Id of the new endpoint.
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  id?: string;
}

/**
 * Reply of `ppio.update_endpoint`. Replace an endpoint's settings. No body is documented.
 *
 * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
 */
export type UpdateEndpointReply = unknown;

/**
 * Reply of `ppio.delete_endpoint`. Delete an endpoint and all of its workers. No body is documented.
 *
 * @see https://novita.ai/docs/api-reference/serverless-delete-endpoint.md
 */
export type DeleteEndpointReply = unknown;
