// derived by `make generate`; do not edit

export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  /** The option that names the place requests go to. */
  readonly siteOption: string;
  /** The first one is the default. */
  readonly sites: readonly string[];
  /** What the core calls each credential. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Those of them that only name something, and may be shown. */
  readonly shown: readonly string[];
  /** The variables that users of this vendor keep each credential in. */
  readonly environment: Readonly<Record<string, readonly string[]>>;
  /** Ids without the vendor, in the core's order: `*` follows those that answer lists, `?` those that need no input. */
  readonly operations: readonly string[];
  /** Ids without the vendor, and what is asked. */
  readonly waiters: Readonly<Record<string, string>>;
}

export const vendors: readonly Vendor[] = [
  {
    id: "aieev",
    name: "AIEEV AirCloud",
    className: "Aieev",
    siteOption: "site",
    sites: ["public", "port-5000"],
    credentials: { apiKey: "api_key" },
    shown: [],
    environment: { apiKey: ["AIRCLOUD_API_KEY"] },
    operations: [
      "whoami?",
      "list_endpoints*?",
      "get_endpoint",
      "update_endpoint",
      "start_endpoint",
      "stop_endpoint",
      "scale_endpoint",
      "list_replicas*",
      "list_log_files*",
      "read_log_file",
    ],
    waiters: { endpoint_running: "get_endpoint", endpoint_stopped: "get_endpoint" },
  },
  {
    id: "edgegap",
    name: "Edgegap",
    className: "Edgegap",
    siteOption: "site",
    sites: ["public", "staging"],
    credentials: { token: "token", deleteToken: "delete_token" },
    shown: [],
    environment: { token: ["EDGEGAP_API_TOKEN"], deleteToken: ["ARBITRIUM_DELETE_TOKEN"] },
    operations: [
      "deploy",
      "get_deployment",
      "stop_deployment",
      "self_stop_deployment",
      "bulk_stop_deployments",
      "list_deployments*?",
      "list_locations*?",
      "get_container_logs",
      "get_deployment_metrics",
      "deploy_v1",
      "deploy_to_fleet",
      "list_fleet_hosts*",
      "list_tags*",
      "get_tag",
      "create_tag",
      "delete_tag",
      "update_tag",
    ],
    waiters: { deployment_ready: "get_deployment", deployment_stopped: "get_deployment" },
  },
  {
    id: "huaweicloud",
    name: "Huawei Cloud DataArts Fabric",
    className: "Huaweicloud",
    siteOption: "region",
    sites: ["cn-north-4", "cn-southwest-2"],
    credentials: {
      token: "token",
      accessKey: "access_key",
      secretKey: "secret_key",
      securityToken: "security_token",
      projectId: "project_id",
    },
    shown: ["accessKey", "projectId"],
    environment: {
      accessKey: ["HUAWEICLOUD_SDK_AK"],
      secretKey: ["HUAWEICLOUD_SDK_SK"],
      securityToken: ["HUAWEICLOUD_SDK_SECURITY_TOKEN"],
      projectId: ["HUAWEICLOUD_SDK_PROJECT_ID"],
    },
    operations: [
      "create_endpoint",
      "show_endpoint",
      "list_endpoints*",
      "update_endpoint",
      "show_endpoint_metrics",
      "delete_endpoint",
    ],
    waiters: { endpoint_settled: "show_endpoint", endpoint_deleted: "show_endpoint" },
  },
  {
    id: "ncloud",
    name: "NAVER Cloud API Gateway",
    className: "Ncloud",
    siteOption: "site",
    sites: ["public", "gov", "fin"],
    credentials: { accessKey: "access_key", secretKey: "secret_key" },
    shown: ["accessKey"],
    environment: {
      accessKey: ["NCLOUD_ACCESS_KEY_ID", "NCLOUD_ACCESS_KEY"],
      secretKey: ["NCLOUD_SECRET_ACCESS_KEY", "NCLOUD_SECRET_KEY"],
    },
    operations: [
      "list_stages*",
      "get_stage",
      "deploy_api",
      "roll_stage",
      "enable_canary",
      "update_canary",
      "promote_canary",
      "disable_canary",
    ],
    waiters: {},
  },
  {
    id: "ppio",
    name: "PPIO",
    className: "Ppio",
    siteOption: "site",
    sites: ["public", "ppio", "novita"],
    credentials: { apiKey: "api_key" },
    shown: [],
    environment: { apiKey: ["PPIO_API_KEY"] },
    operations: [
      "list_endpoints*?",
      "get_endpoint",
      "get_endpoint_limits?",
      "create_endpoint",
      "update_endpoint",
      "delete_endpoint",
    ],
    waiters: { endpoint_serving: "get_endpoint" },
  },
];
