// derived by `make generate`; do not edit

/**
 * Inputs and replies of Edgegap. Names of fields are the vendor's own. What its pages require is required; a reply may
 * hold more than is documented.
 */

/**
 * Input of `edgegap.deploy`. Deploy a version of an application near its users.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DeployInput {
  /**
   * Name of the application to deploy; advised: at least 3 characters, at most 64 characters.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  application: string;
  /**
   * Name of the application's version to deploy; advised: at least 1 character, at most 64 characters.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  version: string;
  /**
   * Who will play, as IP addresses or coordinates: the location is chosen near them; at least 1 item.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  users: readonly UserInput[];
  /**
   * Only use locations that have the image already, which is faster.
   * @default false
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  require_cached_locations?: boolean | null | undefined;
  /**
   * Variables for the containers of this deployment.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  environment_variables?: readonly EnvironmentVariableInput[] | undefined;
  /**
   * Tags to find the deployment by.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  tags?: readonly string[] | undefined;
  /**
   * Called when players can connect.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  webhook_on_ready?: WebhookOnReadyInput | undefined;
  /**
   * Called when the deployment fails.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  webhook_on_error?: WebhookOnErrorInput | undefined;
  /**
   * Called when the deployment has ended.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  webhook_on_terminated?: WebhookOnTerminatedInput | undefined;
  /**
   * What this deployment gets, instead of what the version says.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  resources?: ResourcesInput | undefined;
}

/**
 * Item of `users`. Who will play, as IP addresses or coordinates: the location is chosen near them.
 *
 * - user_type decides what user_data holds, and nothing else may be in it. ip_address: user_data.ip_address required;
 * geo_coordinates: user_data.latitude and user_data.longitude required
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export type UserInput = UserInputIpAddress | UserInputGeoCoordinates;

/** The fields of `UserInput` in any of its forms. */
export interface UserInputFields {
  /**
   * ip_address or geo_coordinates; decides what user_data holds.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  user_type: "ip_address" | "geo_coordinates";
  /**
   * ip_address, or latitude and longitude.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  user_data: UserDataInput;
}

/** `UserInput` where `user_type` is `ip_address`. */
export interface UserInputIpAddress extends UserInputFields {
  /**
   * ip_address or geo_coordinates; decides what user_data holds.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  user_type: "ip_address";
  /**
   * ip_address, or latitude and longitude.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  user_data: UserDataInputIpAddress;
}

/** `UserDataInput` where `user_type` is `ip_address`. */
export interface UserDataInputIpAddress extends UserDataInput {
  /**
   * Public IP address of the player.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  ip_address: string;
  latitude?: undefined;
  longitude?: undefined;
}

/** `UserInput` where `user_type` is `geo_coordinates`. */
export interface UserInputGeoCoordinates extends UserInputFields {
  /**
   * ip_address or geo_coordinates; decides what user_data holds.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  user_type: "geo_coordinates";
  /**
   * ip_address, or latitude and longitude.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  user_data: UserDataInputGeoCoordinates;
}

/** `UserDataInput` where `user_type` is `geo_coordinates`. */
export interface UserDataInputGeoCoordinates extends UserDataInput {
  ip_address?: undefined;
  /**
   * Degrees north, south is negative.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  latitude: number;
  /**
   * Degrees east, west is negative.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  longitude: number;
}

/**
 * Item of `environment_variables`. Variables for the containers of this deployment.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface EnvironmentVariableInput {
  /**
   * Name of the variable.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  key: string;
  /**
   * Value of the variable; secret.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  value: string;
  /**
   * Whether the dashboard and the API hide the value.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  is_hidden: boolean;
}

/**
 * Value of `webhook_on_ready`. Called when players can connect.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface WebhookOnReadyInput {
  /**
   * URL that gets a POST with the deployment's status; the calls are not signed, so put a secret into it; secret.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  url: string;
}

/**
 * Value of `webhook_on_error`. Called when the deployment fails.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface WebhookOnErrorInput {
  /**
   * URL that gets a POST with the deployment's status; the calls are not signed, so put a secret into it; secret.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  url: string;
}

/**
 * Value of `webhook_on_terminated`. Called when the deployment has ended.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface WebhookOnTerminatedInput {
  /**
   * URL that gets a POST with the deployment's status; the calls are not signed, so put a secret into it; secret.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  url: string;
}

/**
 * Value of `resources`. What this deployment gets, instead of what the version says.
 *
 * - memory_mib is at most 2 times cpu_units
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ResourcesInput {
  /**
   * 1024 units are one virtual CPU; at least 100.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  cpu_units: number | bigint;
  /**
   * MiB of memory; at least 100, at most twice cpu_units.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  memory_mib: number | bigint;
}

/**
 * Value of `user_data`. ip_address, or latitude and longitude.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface UserDataInput {
  /**
   * Public IP address of the player.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  ip_address?: string | undefined;
  /**
   * Degrees north, south is negative.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  latitude?: number | undefined;
  /**
   * Degrees east, west is negative.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  longitude?: number | undefined;
}

/**
 * Input of `edgegap.get_deployment`. Get a deployment's status, address and ports.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface GetDeploymentInput {
  /**
   * Id of the deployment, from the reply of the deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
}

/**
 * Input of `edgegap.stop_deployment`. Stop a deployment gracefully.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface StopDeploymentInput {
  /**
   * Id of the deployment, from the reply of the deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * true: keep the logs in the endpoint storage of the app version; false: do not keep them; or the name of an endpoint
   * storage.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  container_log_storage?: boolean | string | undefined;
}

/**
 * Input of `edgegap.self_stop_deployment`. Stop a deployment from inside its container.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface SelfStopDeploymentInput {
  /**
   * Id of the deployment, from the reply of the deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * The last part of ARBITRIUM_DELETE_URL in the container.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  access_point_id: number | bigint | string;
  /**
   * true: keep the logs in the endpoint storage of the app version; false: do not keep them; or the name of an endpoint
   * storage.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  container_log_storage?: boolean | string | undefined;
}

/**
 * Input of `edgegap.bulk_stop_deployments`. Stop every deployment that the filters match.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface BulkStopDeploymentsInput {
  /**
   * Which deployments to stop, at least one filter; not and broad tags match many; at least 1 item.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  filters: readonly FilterInput[];
}

/**
 * Item of `filters`. Which deployments to stop, at least one filter; not and broad tags match many.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface FilterInput {
  /**
   * What is compared; request_id or deployment_tags.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  field: "request_id" | "deployment_tags";
  /**
   * Ids or tags to compare with, at least one; at least 1 item.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  values: readonly string[];
  /**
   * any: one of the values matches; all: every value does; not: none does; any, all or not.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  filter_type: "any" | "all" | "not";
}

/**
 * Input of `edgegap.list_deployments`. List active deployments.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ListDeploymentsInput {
  /**
   * JSON text: {"filters": [{"field", "operator", "value"}], "order_by": [{"field", "order"}]}, at most one filter a
   * field.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  query?: string | undefined;
  /**
   * Page to read; the first is 1; at least 1.
   * @default 1
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  page?: number | bigint | undefined;
  /**
   * Items on a page; at least 1.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  limit?: number | bigint | undefined;
}

/**
 * Input of `edgegap.list_locations`. List the locations to deploy to.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ListLocationsInput {
  /**
   * Application that must fit: leaves out locations without room for it.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  app?: string | undefined;
  /**
   * Version of the application that must fit.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  version?: string | undefined;
  /**
   * Type of the locations, standard for example; dropped from the newest file.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  type?: string | undefined;
  /**
   * true: the reply has each location's tags; dropped from the newest file; advised: true or false.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  tags?: boolean | "true" | "false" | (string & {}) | undefined;
  /**
   * Page to read; the first is 1; at least 1.
   * @default 1
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  page?: number | bigint | undefined;
  /**
   * Items on a page; at least 1.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  limit?: number | bigint | undefined;
}

/**
 * Input of `edgegap.get_container_logs`. Get the logs of a deployment's container.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface GetContainerLogsInput {
  /**
   * Id of the deployment, from the reply of the deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * text or ndjson; not on the vendor's page.
   * @see https://github.com/edgegap/edgegap-mcp/blob/2a87ef3d9595245ed3673b108891e348cd0181b5/src/client.ts
   */
  format?: "text" | "ndjson" | (string & {}) | undefined;
}

/**
 * Input of `edgegap.get_deployment_metrics`. Get a deployment's metrics over time.
 *
 * - end_time is later than start_time
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface GetDeploymentMetricsInput {
  /**
   * Id of the deployment, from the reply of the deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * Start of the range, as 2021-07-10 00:00:00.00 in UTC, or RFC 3339; the deployment's start where left out; a time in
   * UTC such as 2021-07-10 00:00:00.00.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  start_time?: string | Date | undefined;
  /**
   * End of the range, later than start_time; now where left out; a time in UTC such as 2021-07-10 00:00:00.00.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  end_time?: string | Date | undefined;
  /**
   * Time between values: 30s, 1m, 5m, 10m, 1h; advised: a whole number and a unit (s, m, h or d), such as 5m.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  steps?: string | undefined;
  /**
   * true: the values as they were measured; true or false.
   * @default false
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  raw?: boolean | "true" | "false" | undefined;
}

/**
 * Input of `edgegap.deploy_v1`. Deploy a version of an application with the older API.
 *
 * - exactly one of ip_list and geo_ip_list is given
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export type DeployV1Input = DeployV1InputIpList | DeployV1InputGeoIpList;

/** The fields of `DeployV1Input` in any of its forms. */
export interface DeployV1InputFields {
  /**
   * Name of the application to deploy; advised: at least 3 characters, at most 64 characters.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  app_name: string;
  /**
   * Name of the version to deploy; the newest where left out; advised: at least 1 character, at most 64 characters.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  version_name?: string | undefined;
  /**
   * IP addresses of the players; this or geo_ip_list; advised: at least 1 item.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  ip_list?: readonly string[] | undefined;
  /**
   * IP addresses and coordinates of the players; coordinates count before addresses; advised: at least 1 item.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  geo_ip_list?: readonly GeoIpInput[] | undefined;
  /**
   * Variables for the containers of this deployment.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  env_vars?: readonly EnvVarInput[] | undefined;
  /**
   * Tags to find the deployment by.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  tags?: readonly string[] | undefined;
  /**
   * Where to deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  filters?: readonly DeployV1FilterInput[] | undefined;
  /**
   * URL that gets a POST with the deployment's status when it is ready or fails; not signed, so put a secret into it;
   * secret.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  webhook_url?: string | undefined;
  /**
   * Where to keep the logs.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  container_log_storage?: ContainerLogStorageInput | undefined;
  /**
   * Replaces the container's command; null is the container's own.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  command?: string | null | undefined;
  /**
   * Replaces the container's arguments; null is the container's own.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  arguments?: string | null | undefined;
  /**
   * Do not measure the way to the players first, which is faster.
   * @default true
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  skip_telemetry?: boolean | undefined;
  /**
   * Center to deploy around; dropped from the newest file.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  location?: LocationInput | undefined;
  /**
   * Without effect.
   * @default false
   * @deprecated
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  is_public_app?: boolean | undefined;
  /**
   * Without effect.
   * @deprecated
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  telemetry_profile_uuid_list?: readonly string[] | undefined;
  /**
   * Without effect; advised: basic or weighted.
   * @deprecated
   * @see https://github.com/Cajun-Pro-LLC/edgegap-swagger/blob/dce3350d061577d0824e4284199d73f32fe658d5/api/swagger.yaml
   */
  ap_sort_strategy?: "basic" | "weighted" | (string & {}) | undefined;
  /**
   * Where to deploy; filters replaced it.
   * @deprecated use filters
   * @see https://github.com/Cajun-Pro-LLC/edgegap-swagger/blob/dce3350d061577d0824e4284199d73f32fe658d5/api/swagger.yaml
   */
  city?: string | undefined;
  /**
   * Where to deploy; filters replaced it.
   * @deprecated use filters
   * @see https://github.com/Cajun-Pro-LLC/edgegap-swagger/blob/dce3350d061577d0824e4284199d73f32fe658d5/api/swagger.yaml
   */
  country?: string | undefined;
  /**
   * Where to deploy; filters replaced it.
   * @deprecated use filters
   * @see https://github.com/Cajun-Pro-LLC/edgegap-swagger/blob/dce3350d061577d0824e4284199d73f32fe658d5/api/swagger.yaml
   */
  continent?: string | undefined;
  /**
   * Where to deploy; filters replaced it.
   * @deprecated use filters
   * @see https://github.com/Cajun-Pro-LLC/edgegap-swagger/blob/dce3350d061577d0824e4284199d73f32fe658d5/api/swagger.yaml
   */
  region?: string | undefined;
  /**
   * Where to deploy; filters replaced it.
   * @deprecated use filters
   * @see https://github.com/Cajun-Pro-LLC/edgegap-swagger/blob/dce3350d061577d0824e4284199d73f32fe658d5/api/swagger.yaml
   */
  administrative_division?: string | undefined;
}

/** `DeployV1Input` with `ip_list`. */
export interface DeployV1InputIpList extends DeployV1InputFields {
  /**
   * IP addresses of the players; this or geo_ip_list; advised: at least 1 item.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  ip_list: readonly string[];
  geo_ip_list?: undefined;
}

/** `DeployV1Input` with `geo_ip_list`. */
export interface DeployV1InputGeoIpList extends DeployV1InputFields {
  ip_list?: undefined;
  /**
   * IP addresses and coordinates of the players; coordinates count before addresses; advised: at least 1 item.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  geo_ip_list: readonly GeoIpInput[];
}

/**
 * Item of `geo_ip_list`. IP addresses and coordinates of the players; coordinates count before addresses.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface GeoIpInput {
  /**
   * Public IP address of the player.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  ip: string;
  /**
   * Degrees north, south is negative.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  latitude: number;
  /**
   * Degrees east, west is negative.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  longitude: number;
}

/**
 * Item of `env_vars`. Variables for the containers of this deployment.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface EnvVarInput {
  /**
   * Name of the variable.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  key: string;
  /**
   * Value of the variable; at most 4096 characters; secret.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  value: string;
  /**
   * Whether the dashboard and the API hide the value.
   * @default false
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  is_hidden?: boolean | undefined;
}

/**
 * Item of `filters`. Where to deploy.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DeployV1FilterInput {
  /**
   * What is compared, city for example; advised: city, country, continent, region, administrative_division or
   * location_tags.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  field: "city" | "country" | "continent" | "region" | "administrative_division" | "location_tags" | (string & {});
  /**
   * Values to compare with.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  values: readonly string[];
  /**
   * any: one of the values matches; all: every value does; not: none does; any, all or not.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  filter_type: "any" | "all" | "not";
}

/**
 * Value of `container_log_storage`. Where to keep the logs.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ContainerLogStorageInput {
  /**
   * Whether logs are kept.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  enabled: boolean;
  /**
   * Name of the endpoint storage that keeps them.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  endpoint_storage?: string | undefined;
}

/**
 * Value of `location`. Center to deploy around; dropped from the newest file.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface LocationInput {
  /**
   * Degrees north, south is negative.
   * @see https://github.com/Cajun-Pro-LLC/edgegap-swagger/blob/dce3350d061577d0824e4284199d73f32fe658d5/api/swagger.yaml
   */
  latitude?: number | undefined;
  /**
   * Degrees east, west is negative.
   * @see https://github.com/Cajun-Pro-LLC/edgegap-swagger/blob/dce3350d061577d0824e4284199d73f32fe658d5/api/swagger.yaml
   */
  longitude?: number | undefined;
}

/**
 * Input of `edgegap.deploy_to_fleet`. Deploy to hosts of a private fleet, or to the cloud where they are full.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DeployToFleetInput {
  /**
   * Name of the application to deploy; advised: at least 3 characters, at most 64 characters.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  application: string;
  /**
   * Name of the application's version to deploy; advised: at least 1 character, at most 64 characters.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  version: string;
  /**
   * Who will play, as IP addresses or coordinates: the location is chosen near them; at least 1 item.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  users: readonly UserInput[];
  /**
   * Hosts of the fleet to try in this order, before the cloud; at least 1 item, no two items the same.
   * @see https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml
   */
  private_host_ids: readonly string[];
  /**
   * Only use locations that have the image already, which is faster.
   * @default false
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  require_cached_locations?: boolean | null | undefined;
  /**
   * Variables for the containers of this deployment.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  environment_variables?: readonly EnvironmentVariableInput[] | undefined;
  /**
   * Tags to find the deployment by.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  tags?: readonly string[] | undefined;
  /**
   * Called when players can connect.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  webhook_on_ready?: WebhookOnReadyInput | undefined;
  /**
   * Called when the deployment fails.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  webhook_on_error?: WebhookOnErrorInput | undefined;
  /**
   * Called when the deployment has ended.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  webhook_on_terminated?: WebhookOnTerminatedInput | undefined;
  /**
   * What this deployment gets, instead of what the version says.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  resources?: ResourcesInput | undefined;
}

/**
 * Input of `edgegap.list_fleet_hosts`. List the hosts of a private fleet.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ListFleetHostsInput {
  /**
   * Name of the private fleet.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  fleet_name: string;
}

/**
 * Input of `edgegap.list_tags`. List a deployment's tags.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ListTagsInput {
  /**
   * Id of the deployment, from the reply of the deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * Page to read; the first is 1; at least 1.
   * @default 1
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  page?: number | bigint | undefined;
  /**
   * Items on a page; at least 1.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  limit?: number | bigint | undefined;
}

/**
 * Input of `edgegap.get_tag`. Get one of a deployment's tags.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface GetTagInput {
  /**
   * Id of the deployment, from the reply of the deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * Name of the tag as it is now.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  tag_name: string;
}

/**
 * Input of `edgegap.create_tag`. Add a tag to a deployment.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface CreateTagInput {
  /**
   * Id of the deployment, from the reply of the deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * Name for the tag, 1 to 40 characters; up to 20 are safe with the older API; at least 1 character, at most 40
   * characters; advised: at most 20 characters.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  name: string;
}

/**
 * Input of `edgegap.delete_tag`. Remove a tag from a deployment.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DeleteTagInput {
  /**
   * Id of the deployment, from the reply of the deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * Name of the tag as it is now.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  tag_name: string;
}

/**
 * Input of `edgegap.update_tag`. Rename one of a deployment's tags.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface UpdateTagInput {
  /**
   * Id of the deployment, from the reply of the deploy.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * Name of the tag as it is now.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  tag_name: string;
  /**
   * Name for the tag, 1 to 40 characters; up to 20 are safe with the older API; at least 1 character, at most 40
   * characters; advised: at most 20 characters.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  name: string;
}

/**
 * Reply of `edgegap.deploy`. Deploy a version of an application near its users.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DeployReply extends ProcessableReply {}

/**
 * Reply of `edgegap.get_deployment`. Get a deployment's status, address and ports.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface GetDeploymentReply extends DeploymentSummaryReply {}

/**
 * Value of `ports`. By name, or by internal port number where a port has no name.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface PortsReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  name?: string | null;
  /**
   * Where to connect: host and external port.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  link?: string;
  /**
   * Port the server listens on.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  internal?: number;
  /**
   * Port to connect to.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  external?: number;
  /**
   * Free text: what was created as WS comes back as Websocket.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  protocol?: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  tls_upgrade?: boolean | null;
  /**
   * Until 2024.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  proxy?: number | null;
}

/**
 * Value of `location`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface LocationReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  city?: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  country?: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  continent?: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  administrative_division?: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  timezone?: string;
  /**
   * Degrees north, south is negative.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  latitude?: number;
  /**
   * Degrees east, west is negative.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  longitude?: number;
  /**
   * Until 2024, in lists: standard and the like.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  type?: string;
  /**
   * Until 2024, in lists that were asked for tags.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  tags?: TagReply[] | null;
}

/**
 * Item of `tags`. Until 2024, in lists that were asked for tags.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface TagReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  key?: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  value?: string;
}

/**
 * Reply of `edgegap.stop_deployment`. Stop a deployment gracefully.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface StopDeploymentReply {
  /**
   * What became of the request.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  message: string;
  /**
   * The deployment's last status.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  deployment_summary?: DeploymentSummaryReply | null;
}

/**
 * Value of `deployment_summary`. The deployment's last status.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DeploymentSummaryReply {
  /**
   * Id of the deployment.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * Host name of the deployment.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  fqdn?: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  app_name?: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  app_version?: string;
  /**
   * Status.READY and the like; seen are INITIALIZING, SEEKING, SEEKED, SCANNING, DEPLOYING, READY, TERMINATING,
   * TERMINATED, ERROR.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  current_status: string;
  /**
   * The status before the current one.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  last_status?: string | null;
  /**
   * Whether players can connect.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  running?: boolean;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  error?: boolean;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  error_detail?: string | null;
  /**
   * UTC, as 2026-04-22 12:00:46.444265.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  start_time?: string;
  /**
   * UTC, as start_time.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  removal_time?: string | null;
  /**
   * Seconds since start_time.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  elapsed_time?: number | null;
  /**
   * Minutes until the deployment is stopped, from -1 to 1440.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  max_duration?: number | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  public_ip?: string;
  /**
   * By name, or by internal port number where a port has no name.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  ports?: Record<string, PortsReply> | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  location?: LocationReply | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  tags?: string[] | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  command?: string | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  arguments?: string | null;
  /**
   * Until 2024.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  whitelisting_active?: boolean | null;
  /**
   * Until 2024.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  sessions?: unknown[] | null;
  /**
   * Until 2024: how many players fit.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  sockets?: number | null;
  /**
   * Until 2024: how many players there are.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  sockets_usage?: number | null;
}

/**
 * Reply of `edgegap.self_stop_deployment`. Stop a deployment from inside its container.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface SelfStopDeploymentReply {
  /**
   * What became of the request.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  message?: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  deployment_summary?: DeploymentSummaryReply | null;
}

/**
 * Reply of `edgegap.bulk_stop_deployments`. Stop every deployment that the filters match.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface BulkStopDeploymentsReply {
  /**
   * Deployments that will be stopped.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  processable: ProcessableReply[];
}

/**
 * Item of `processable`. Deployments that will be stopped.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ProcessableReply {
  /**
   * Id of the deployment.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
}

/**
 * Reply of `edgegap.list_deployments`. List active deployments.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ListDeploymentsReply {
  /**
   * Active deployments.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  data?: DeploymentReply[];
  /**
   * Remarks on the query.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  message?: string[] | null;
  /**
   * Items on all pages.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  total_count?: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  pagination?: PaginationReply | null;
}

/** What `edgegap.list_deployments` lists. */
export type ListDeploymentsItem = DeploymentReply;

/**
 * Item of `data`. Active deployments.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DeploymentReply {
  /**
   * Id of the deployment.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  fqdn: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  public_ip: string;
  /**
   * Whether players can connect.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  ready: boolean;
  /**
   * UTC, as 2026-04-22 12:00:46.444265.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  start_time: string;
  /**
   * By name, or by internal port number where a port has no name.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  ports?: Record<string, PortsReply> | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  tags?: string[] | null;
  /**
   * On no page; Edgegap's plugin for Nakama reads it.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  status?: string | null;
  /**
   * Until 2024: how many players fit.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  sockets?: number | null;
  /**
   * Until 2024: how many players there are.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  sockets_usage?: number | null;
  /**
   * Until 2024.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  is_joinable_by_session?: boolean | null;
}

/**
 * Value of `pagination`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface PaginationReply {
  /**
   * This page; the first is 1.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  number?: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  next_page_number?: number | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  previous_page_number?: number | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  paginator?: PaginatorReply;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  has_next?: boolean;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  has_previous?: boolean;
}

/**
 * Value of `paginator`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface PaginatorReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  num_pages?: number;
}

/**
 * Reply of `edgegap.list_locations`. List the locations to deploy to.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ListLocationsReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  locations?: LocationReply[];
  /**
   * Remarks on the locations.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  messages?: string[] | null;
  /**
   * Items on all pages.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  total_count?: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  pagination?: PaginationReply | null;
}

/** What `edgegap.list_locations` lists. */
export type ListLocationsItem = LocationReply;

/**
 * Reply of `edgegap.get_container_logs`. Get the logs of a deployment's container.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface GetContainerLogsReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  logs?: string | null;
  /**
   * utf-8 for example.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  encoding?: string | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  crash_logs?: string | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  crash_data?: CrashDataReply | null;
  /**
   * Where the endpoint storage has the logs.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  logs_link?: string | null;
}

/**
 * Value of `crash_data`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface CrashDataReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  exit_code?: number | null;
  /**
   * OOM killed for example.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  message?: string | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  restart_count?: number | null;
}

/**
 * Reply of `edgegap.get_deployment_metrics`. Get a deployment's metrics over time.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface GetDeploymentMetricsReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  total?: TotalReply;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  cpu?: CpuReply | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  mem?: MemReply | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  network?: NetworkReply;
  /**
   * Since 2026.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  cpu_throttle_rate?: CpuThrottleRateReply | null;
  /**
   * Since 2026.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  cpu_throttle_total?: CpuThrottleTotalReply | null;
}

/**
 * Value of `total`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface TotalReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  receive_total?: ReceiveTotalReply | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  transmit_total?: TransmitTotalReply | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  disk_read_total?: DiskReadTotalReply | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  disk_write_total?: DiskWriteTotalReply | null;
}

/**
 * Value of `cpu`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface CpuReply {
  /**
   * Times of the day.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  labels?: string[];
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  datasets?: (number | null)[];
  /**
   * UTC, as 2021-07-14 14:17:37.711.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  timestamps?: string[];
}

/**
 * Value of `mem`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface MemReply {
  /**
   * Times of the day.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  labels?: string[];
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  datasets?: (number | null)[];
  /**
   * UTC, as 2021-07-14 14:17:37.711.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  timestamps?: string[];
}

/**
 * Value of `network`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface NetworkReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  receive?: ReceiveReply | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  transmit?: TransmitReply | null;
}

/**
 * Value of `cpu_throttle_rate`. Since 2026.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface CpuThrottleRateReply {
  /**
   * Times of the day.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  labels?: string[];
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  datasets?: (number | null)[];
  /**
   * UTC, as 2021-07-14 14:17:37.711.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  timestamps?: string[];
}

/**
 * Value of `cpu_throttle_total`. Since 2026.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface CpuThrottleTotalReply {
  /**
   * Times of the day.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  labels?: string[];
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  datasets?: (number | null)[];
  /**
   * UTC, as 2021-07-14 14:17:37.711.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  timestamps?: string[];
}

/**
 * Value of `receive_total`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ReceiveTotalReply {
  /**
   * Times of the day.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  labels?: string[];
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  datasets?: (number | null)[];
  /**
   * UTC, as 2021-07-14 14:17:37.711.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  timestamps?: string[];
}

/**
 * Value of `transmit_total`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface TransmitTotalReply {
  /**
   * Times of the day.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  labels?: string[];
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  datasets?: (number | null)[];
  /**
   * UTC, as 2021-07-14 14:17:37.711.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  timestamps?: string[];
}

/**
 * Value of `disk_read_total`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DiskReadTotalReply {
  /**
   * Times of the day.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  labels?: string[];
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  datasets?: (number | null)[];
  /**
   * UTC, as 2021-07-14 14:17:37.711.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  timestamps?: string[];
}

/**
 * Value of `disk_write_total`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DiskWriteTotalReply {
  /**
   * Times of the day.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  labels?: string[];
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  datasets?: (number | null)[];
  /**
   * UTC, as 2021-07-14 14:17:37.711.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  timestamps?: string[];
}

/**
 * Value of `receive`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ReceiveReply {
  /**
   * Times of the day.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  labels?: string[];
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  datasets?: (number | null)[];
  /**
   * UTC, as 2021-07-14 14:17:37.711.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  timestamps?: string[];
}

/**
 * Value of `transmit`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface TransmitReply {
  /**
   * Times of the day.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  labels?: string[];
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  datasets?: (number | null)[];
  /**
   * UTC, as 2021-07-14 14:17:37.711.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  timestamps?: string[];
}

/**
 * Reply of `edgegap.deploy_v1`. Deploy a version of an application with the older API.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DeployV1Reply {
  /**
   * Id of the deployment.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_id: string;
  /**
   * Host name of the deployment.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  request_dns: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  request_app: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  request_version: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  request_user_count: number;
  /**
   * Since 2026.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  filters?: FilterReply[] | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  tags?: string[] | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  container_log_storage?: unknown;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  city?: string | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  country?: string | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  continent?: string | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  administrative_division?: string | null;
}

/**
 * Item of `filters`. Since 2026.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface FilterReply {
  /**
   * What is compared, city for example; advised: city, country, continent, region, administrative_division or
   * location_tags.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  field: "city" | "country" | "continent" | "region" | "administrative_division" | "location_tags" | (string & {});
  /**
   * Values to compare with.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  values: string[];
  /**
   * any: one of the values matches; all: every value does; not: none does; any, all or not.
   * @see https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml
   */
  filter_type: "any" | "all" | "not" | (string & {});
}

/**
 * Reply of `edgegap.deploy_to_fleet`. Deploy to hosts of a private fleet, or to the cloud where they are full.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DeployToFleetReply extends ProcessableReply {}

/**
 * Reply of `edgegap.list_fleet_hosts`. List the hosts of a private fleet.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ListFleetHostsReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  data: FleetHostReply[];
  /**
   * Items on all pages.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  total_count?: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  pagination?: PaginationReply | null;
}

/** What `edgegap.list_fleet_hosts` lists. */
export type ListFleetHostsItem = FleetHostReply;

/**
 * Item of `data`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface FleetHostReply {
  /**
   * What private_host_ids takes.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  host_id: string;
  /**
   * PENDING or ACTIVE; only ACTIVE hosts take deployments.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  status: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  ip_address?: string | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  latitude?: number | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  longitude?: number | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  city?: string | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  country?: string | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  continent?: string | null;
  /**
   * In use; 1024 units are one virtual CPU.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  allocated_cpu_units: number | null;
  /**
   * In use.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  allocated_memory_mb: number;
  /**
   * Free for deployments.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  allocatable_cpu_units?: number | null;
  /**
   * Free for deployments.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  allocatable_memory_mb?: number | null;
  /**
   * What players may ping.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  beacon?: BeaconReply | null;
  /**
   * RFC 3339, UTC.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  created_at: string;
  /**
   * RFC 3339, UTC.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  updated_at: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  centroid?: CentroidReply;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  delete_schedule?: DeleteScheduleReply | null;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  fleet_host_specifications?: FleetHostSpecificationsReply;
  /**
   * November 2025: now centroid and fleet_host_specifications.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  pin?: PinReply;
  /**
   * November 2025: now delete_schedule.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  delete_schedules?: DeleteScheduleReply[];
}

/**
 * Value of `beacon`. What players may ping.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface BeaconReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  tcp_port: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  udp_port: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  ip_address: string;
}

/**
 * Value of `centroid`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface CentroidReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  label: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  latitude: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  longitude: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  radius_km: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  desired_host_count: number;
  /**
   * November 2025.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  radius_strategy?: number;
  /**
   * November 2025.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  cpu_cores?: number;
  /**
   * November 2025.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  memory_gb?: number;
  /**
   * November 2025.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  clock_speed_ghz?: number;
}

/**
 * Value of `delete_schedule`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface DeleteScheduleReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  uuid: string;
  /**
   * RFC 3339, UTC.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  scheduled_at: string;
}

/**
 * Value of `fleet_host_specifications`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface FleetHostSpecificationsReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  cpu_units: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  memory_mb: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  base_clock_speed_mhz: number;
}

/**
 * Value of `pin`. November 2025: now centroid and fleet_host_specifications.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface PinReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  label: string;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  latitude: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  longitude: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  radius_km: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  desired_host_count: number;
  /**
   * November 2025.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  radius_strategy?: number;
  /**
   * November 2025.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  cpu_cores?: number;
  /**
   * November 2025.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  memory_gb?: number;
  /**
   * November 2025.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  clock_speed_ghz?: number;
}

/**
 * Reply of `edgegap.list_tags`. List a deployment's tags.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ListTagsReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  tags?: ListTagsTagReply[];
  /**
   * Items on all pages.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  total_count?: number;
  /**
   * Until 2024: now total_count.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  count?: number;
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  pagination?: PaginationReply | null;
}

/** What `edgegap.list_tags` lists. */
export type ListTagsItem = ListTagsTagReply;

/**
 * Item of `tags`.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface ListTagsTagReply {
  /** @see https://docs.edgegap.com/docs/api/dedicated-servers */
  name: string;
  /**
   * UTC, as 2022-01-01 00:00:00.000000.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  create_time?: string | null;
  /**
   * UTC, as create_time.
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  last_updated?: string | null;
}

/**
 * Reply of `edgegap.get_tag`. Get one of a deployment's tags.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface GetTagReply extends ListTagsTagReply {}

/**
 * Reply of `edgegap.create_tag`. Add a tag to a deployment.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface CreateTagReply extends ListTagsTagReply {}

/**
 * Reply of `edgegap.delete_tag`. Remove a tag from a deployment. No body is documented.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export type DeleteTagReply = unknown;

/**
 * Reply of `edgegap.update_tag`. Rename one of a deployment's tags.
 *
 * @see https://docs.edgegap.com/docs/api/dedicated-servers
 */
export interface UpdateTagReply extends ListTagsTagReply {}
