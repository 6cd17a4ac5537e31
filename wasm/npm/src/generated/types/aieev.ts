// derived by `make generate`; do not edit

/**
 * Inputs and replies of AIEEV AirCloud. Names of fields are the vendor's own. What its pages require is required; a
 * reply may hold more than is documented.
 */

/**
 * Input of `aieev.whoami`. Get the organization, the project and the user that an API key belongs to.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/get-me
 */
export type WhoamiInput = Record<string, never>;

/**
 * Input of `aieev.list_endpoints`. List the endpoints that the API key may use.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
 */
export interface ListEndpointsInput {
  /**
   * The project of the API key; any other is answered 403.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  project_id?: string | undefined;
  /**
   * Part of the name.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  search?: string | undefined;
  /**
   * true: only endpoints that are switched on; false: only those that are not.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  is_active?: boolean | undefined;
  /**
   * Page to read; the first is 1; at least 1.
   * @default 1
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  page?: number | bigint | undefined;
  /**
   * Endpoints on a page, at most 2000; at least 1.
   * @default 50
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  size?: number | bigint | undefined;
}

/**
 * Input of `aieev.get_endpoint`. Get an endpoint's status and number of replicas.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
 */
export interface GetEndpointInput {
  /**
   * Endpoint, by its id.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  endpoint_id: string;
}

/**
 * Input of `aieev.update_endpoint`. Change the settings of an endpoint that is not active.
 *
 * - something is given to change: at least one of container_start_command, container_env_vars, container_port,
 * container_health_check_path, container_health_check_timeout, health_check_timeout, container_metric_path and
 * auth_mode
 * - the resource as last known has false in is_active
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
 */
export interface UpdateEndpointInput {
  /**
   * Endpoint, by its id.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  endpoint_id: string;
  /**
   * Command that starts the container; the image's own where it is blank.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  container_start_command?: string | null | undefined;
  /**
   * Environment variables, all of them: the list is not merged with the old one.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  container_env_vars?: readonly ContainerEnvVarInput[] | null | undefined;
  /**
   * Port the container serves on; at least 1, at most 65535.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  container_port?: number | bigint | null | undefined;
  /**
   * Path of the health check, such as /healthz.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  container_health_check_path?: string | null | undefined;
  /**
   * Seconds that the container's health check may take; at least 1.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  container_health_check_timeout?: number | bigint | null | undefined;
  /**
   * Seconds within which the health check must pass, or the deployment fails; at least 1.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  health_check_timeout?: number | bigint | null | undefined;
  /**
   * Path that Prometheus metrics are collected from, such as /metrics.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  container_metric_path?: string | null | undefined;
  /**
   * How the endpoint's public URL is protected; api_key, oidc or none.
   * @see https://github.com/aieev/docs/blob/12f92f8b1be495b9e9891d4a3d05da4bc373826d/aircloud-sp/api-reference/openapi.json
   */
  auth_mode?: "api_key" | "oidc" | "none" | null | undefined;
}

/**
 * Item of `container_env_vars`. Environment variables, all of them: the list is not merged with the old one.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
 */
export interface ContainerEnvVarInput {
  /**
   * Name of the variable.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  key?: string | undefined;
  /**
   * Value of the variable; secret.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  value?: string | undefined;
}

/**
 * Input of `aieev.start_endpoint`. Switch an endpoint on.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint
 */
export interface StartEndpointInput {
  /**
   * Endpoint, by its id.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint
   */
  endpoint_id: string;
}

/**
 * Input of `aieev.stop_endpoint`. Switch an endpoint off.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/stop-endpoint
 */
export interface StopEndpointInput {
  /**
   * Endpoint, by its id.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/stop-endpoint
   */
  endpoint_id: string;
}

/**
 * Input of `aieev.scale_endpoint`. Change the number of replicas of an active endpoint that does not scale by itself.
 *
 * - the resource as last known has true in is_active
 * - the resource as last known has false in enable_autoscaling
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint
 */
export interface ScaleEndpointInput {
  /**
   * Endpoint, by its id.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint
   */
  endpoint_id: string;
  /**
   * Replicas there shall be, 1 to 100; at least 1, at most 100.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint
   */
  num_replicas: number | bigint;
}

/**
 * Input of `aieev.list_replicas`. List the replicas of an active endpoint.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
 */
export interface ListReplicasInput {
  /**
   * Endpoint, by its id.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
   */
  endpoint_id: string;
}

/**
 * Input of `aieev.list_log_files`. List the log files of an endpoint.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
 */
export interface ListLogFilesInput {
  /**
   * Endpoint, by its id.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
   */
  endpoint_id: string;
  /**
   * Only the logs of this replica.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
   */
  replica_id?: string | undefined;
  /**
   * false: without the logs of replicas that have ended.
   * @default true
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
   */
  include_history?: boolean | undefined;
}

/**
 * Input of `aieev.read_log_file`. Read lines of a log file.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
 */
export interface ReadLogFileInput {
  /**
   * Endpoint, by its id.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
   */
  endpoint_id: string;
  /**
   * Node that has the file, from list_log_files.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
   */
  node_id: string;
  /**
   * Path of the file, with its slashes, from list_log_files.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
   */
  filename: string;
  /**
   * First line to read; the first is 1; at least 1.
   * @default 1
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
   */
  start_line?: number | bigint | undefined;
  /**
   * Last line to read, at most 50000; at least 1.
   * @default 1000
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
   */
  end_line?: number | bigint | undefined;
}

/**
 * Reply of `aieev.whoami`. Get the organization, the project and the user that an API key belongs to.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/get-me
 */
export interface WhoamiReply {
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/get-me */
  organization_id?: string;
  /**
   * The one project that the key is for.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-me
   */
  project_id?: string;
  /**
   * Not the key itself.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-me
   */
  api_key_id?: string | null;
  /**
   * Who made the key.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-me
   */
  user_id?: string | null;
  /**
   * api_key.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-me
   */
  authenticated_via?: string;
}

/**
 * Reply of `aieev.list_endpoints`. List the endpoints that the API key may use.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
 */
export interface ListEndpointsReply {
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints */
  items?: EndpointReply[];
  /**
   * Endpoints on all pages.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  total?: number;
  /**
   * This page; the first is 1.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  page?: number;
  /**
   * Endpoints on a page.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  size?: number;
  /**
   * Number of pages.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  pages?: number;
}

/** What `aieev.list_endpoints` lists. */
export type ListEndpointsItem = EndpointReply;

/**
 * Item of `items`.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
 */
export interface EndpointReply {
  /**
   * Called endpoint_id everywhere else.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  id?: string;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints */
  name?: string;
  /**
   * container for example.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  endpoint_type?: string;
  /**
   * Whether the endpoint is switched on.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  is_active?: boolean;
  /**
   * RUNNING, STOPPED, DEPLOYING and others; whether the endpoint is switched on is in is_active.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  status?: string;
  /**
   * Replicas there are now.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  num_replicas?: number;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints */
  enable_autoscaling?: boolean;
  /**
   * RTX 5090 for example.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  instance_type_name?: string | null;
  /**
   * Public URL of the endpoint.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  serving_endpoint_url?: string | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints */
  tags?: string[];
  /**
   * RFC 3339, UTC.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  created_at?: string;
  /**
   * RFC 3339, UTC, up to microseconds.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  updated_at?: string;
}

/**
 * Reply of `aieev.get_endpoint`. Get an endpoint's status and number of replicas.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
 */
export interface GetEndpointReply {
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint */
  endpoint_id?: string;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint */
  name?: string;
  /**
   * container for example.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  endpoint_type?: string;
  /**
   * Whether the endpoint is switched on.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  is_active?: boolean;
  /**
   * RUNNING, STOPPED, DEPLOYING and others; whether the endpoint is switched on is in is_active.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  status?: string;
  /**
   * Replicas there are now.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  num_replicas?: number;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint */
  enable_autoscaling?: boolean;
  /**
   * RTX 5090 for example.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  instance_type_name?: string | null;
  /**
   * Public URL of the endpoint.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  serving_endpoint_url?: string | null;
  /**
   * Why the live status could not be read, or what the application reports.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  error?: ErrorReply | null;
  /**
   * Replicas by state; null unless the endpoint is active.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  replica_status_summary?: Record<string, number> | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint */
  tags?: string[];
  /**
   * RFC 3339, UTC.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  created_at?: string;
  /**
   * RFC 3339, UTC, up to microseconds.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  updated_at?: string;
}

/**
 * Value of `error`. Why the live status could not be read, or what the application reports.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
 */
export interface ErrorReply {
  /**
   * /errors/upstream-timeout for example.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  type?: string;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint */
  title?: string;
  /**
   * The HTTP status that the problem would have.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  status?: number;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint */
  detail?: string;
  /**
   * UPSTREAM_TIMEOUT, IMAGE_INACCESSIBLE, RESOURCE_INSUFFICIENT and others.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  code?: string;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint */
  layer?: number | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint */
  context?: Record<string, unknown> | null;
}

/**
 * Reply of `aieev.update_endpoint`. Change the settings of an endpoint that is not active.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
 */
export interface UpdateEndpointReply {
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint */
  endpoint_id?: string;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint */
  name?: string;
  /**
   * Always false after a successful change.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  is_active?: boolean;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint */
  container_start_command?: string | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint */
  container_env_vars?: ContainerEnvVarReply[] | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint */
  container_port?: number | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint */
  container_health_check_path?: string | null;
  /**
   * Seconds.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  container_health_check_timeout?: number | null;
  /**
   * Seconds.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  health_check_timeout?: number | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint */
  container_metric_path?: string | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint */
  auth_mode?: string | null;
  /**
   * RFC 3339, UTC, up to microseconds.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  updated_at?: string;
}

/**
 * Item of `container_env_vars`.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
 */
export interface ContainerEnvVarReply {
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint */
  key?: string;
  /**
   * secret.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  value?: unknown;
}

/**
 * Reply of `aieev.start_endpoint`. Switch an endpoint on.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint
 */
export interface StartEndpointReply {
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint */
  endpoint_id?: string;
  /**
   * Whether the endpoint is switched on now.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint
   */
  is_active?: boolean;
  /**
   * What became of the request.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint
   */
  message?: string;
}

/**
 * Reply of `aieev.stop_endpoint`. Switch an endpoint off.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/stop-endpoint
 */
export interface StopEndpointReply extends StartEndpointReply {}

/**
 * Reply of `aieev.scale_endpoint`. Change the number of replicas of an active endpoint that does not scale by itself.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint
 */
export interface ScaleEndpointReply {
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint */
  endpoint_id?: string;
  /**
   * Replicas before.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint
   */
  previous_replicas?: number;
  /**
   * Replicas after.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint
   */
  current_replicas?: number;
  /**
   * What became of the request.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint
   */
  message?: string;
}

/**
 * Reply of `aieev.list_replicas`. List the replicas of an active endpoint.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
 */
export type ListReplicasReply = ReplicaReply[];

/** What `aieev.list_replicas` lists. */
export type ListReplicasItem = ReplicaReply;

/**
 * Item of `replicas`. List the replicas of an active endpoint.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
 */
export interface ReplicaReply {
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas */
  replica_id?: string;
  /**
   * RUNNING, STARTING, STOPPING and others.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
   */
  state?: string;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas */
  node_id?: string | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas */
  node_ip?: string | null;
  /**
   * Of Ray, on which endpoints run.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
   */
  actor_id?: string | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas */
  actor_name?: string | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas */
  worker_id?: string | null;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas */
  pid?: number | null;
  /**
   * Seconds since 1970, with a fraction.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
   */
  start_time_s?: number | null;
}

/**
 * Reply of `aieev.list_log_files`. List the log files of an endpoint.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
 */
export type ListLogFilesReply = LogFileReply[];

/** What `aieev.list_log_files` lists. */
export type ListLogFilesItem = LogFileReply;

/**
 * Item of `log_files`. List the log files of an endpoint.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
 */
export interface LogFileReply {
  /**
   * What read_log_file takes as node_id.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
   */
  node_id?: string;
  /** @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs */
  replica_id?: string;
  /**
   * A path with slashes, what read_log_file takes as filename.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
   */
  filename?: string;
  /**
   * Whether the log is of a replica that has ended.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
   */
  is_historical?: boolean;
  /**
   * RFC 3339; only of historical logs.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
   */
  start_time?: string | null;
  /**
   * RFC 3339; only of historical logs.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
   */
  end_time?: string | null;
}

/**
 * Reply of `aieev.read_log_file`. Read lines of a log file.
 *
 * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
 */
export interface ReadLogFileReply {
  /**
   * The lines, each one entry as JSON text.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
   */
  content?: string;
  /**
   * First line that was read.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
   */
  start_line?: number;
  /**
   * Last line that was read.
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
   */
  end_line?: number;
}
