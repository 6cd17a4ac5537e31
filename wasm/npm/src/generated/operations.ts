// derived by `make generate`; do not edit

import type { CallOptions, ClientPlanOptions, WaitOptions } from "../client.js";
import type { Description } from "../description.js";
import type { DraftOf } from "../draft.js";
import type { PageList } from "../list.js";
import type { Reply } from "../reply.js";
import type { Report } from "../report.js";
import type { PlannedRequest } from "../request.js";
import type { CheckOptions } from "../verbs.js";
import type { aieev, edgegap, huaweicloud, ncloud, ppio } from "./types/index.js";

/** What each operation takes and gives; a list has items, too. */
export interface Operations {
  "aieev.whoami": {
    input: aieev.WhoamiInput;
    reply: aieev.WhoamiReply;
  };
  "aieev.list_endpoints": {
    input: aieev.ListEndpointsInput;
    reply: aieev.ListEndpointsReply;
    item: aieev.ListEndpointsItem;
  };
  "aieev.get_endpoint": {
    input: aieev.GetEndpointInput;
    reply: aieev.GetEndpointReply;
  };
  "aieev.update_endpoint": {
    input: aieev.UpdateEndpointInput;
    reply: aieev.UpdateEndpointReply;
  };
  "aieev.start_endpoint": {
    input: aieev.StartEndpointInput;
    reply: aieev.StartEndpointReply;
  };
  "aieev.stop_endpoint": {
    input: aieev.StopEndpointInput;
    reply: aieev.StopEndpointReply;
  };
  "aieev.scale_endpoint": {
    input: aieev.ScaleEndpointInput;
    reply: aieev.ScaleEndpointReply;
  };
  "aieev.list_replicas": {
    input: aieev.ListReplicasInput;
    reply: aieev.ListReplicasReply;
    item: aieev.ListReplicasItem;
  };
  "aieev.list_log_files": {
    input: aieev.ListLogFilesInput;
    reply: aieev.ListLogFilesReply;
    item: aieev.ListLogFilesItem;
  };
  "aieev.read_log_file": {
    input: aieev.ReadLogFileInput;
    reply: aieev.ReadLogFileReply;
  };
  "edgegap.deploy": {
    input: edgegap.DeployInput;
    reply: edgegap.DeployReply;
  };
  "edgegap.get_deployment": {
    input: edgegap.GetDeploymentInput;
    reply: edgegap.GetDeploymentReply;
  };
  "edgegap.stop_deployment": {
    input: edgegap.StopDeploymentInput;
    reply: edgegap.StopDeploymentReply;
  };
  "edgegap.self_stop_deployment": {
    input: edgegap.SelfStopDeploymentInput;
    reply: edgegap.SelfStopDeploymentReply;
  };
  "edgegap.bulk_stop_deployments": {
    input: edgegap.BulkStopDeploymentsInput;
    reply: edgegap.BulkStopDeploymentsReply;
  };
  "edgegap.list_deployments": {
    input: edgegap.ListDeploymentsInput;
    reply: edgegap.ListDeploymentsReply;
    item: edgegap.ListDeploymentsItem;
  };
  "edgegap.list_locations": {
    input: edgegap.ListLocationsInput;
    reply: edgegap.ListLocationsReply;
    item: edgegap.ListLocationsItem;
  };
  "edgegap.get_container_logs": {
    input: edgegap.GetContainerLogsInput;
    reply: edgegap.GetContainerLogsReply;
  };
  "edgegap.get_deployment_metrics": {
    input: edgegap.GetDeploymentMetricsInput;
    reply: edgegap.GetDeploymentMetricsReply;
  };
  "edgegap.deploy_v1": {
    input: edgegap.DeployV1Input;
    reply: edgegap.DeployV1Reply;
  };
  "edgegap.deploy_to_fleet": {
    input: edgegap.DeployToFleetInput;
    reply: edgegap.DeployToFleetReply;
  };
  "edgegap.list_fleet_hosts": {
    input: edgegap.ListFleetHostsInput;
    reply: edgegap.ListFleetHostsReply;
    item: edgegap.ListFleetHostsItem;
  };
  "edgegap.list_tags": {
    input: edgegap.ListTagsInput;
    reply: edgegap.ListTagsReply;
    item: edgegap.ListTagsItem;
  };
  "edgegap.get_tag": {
    input: edgegap.GetTagInput;
    reply: edgegap.GetTagReply;
  };
  "edgegap.create_tag": {
    input: edgegap.CreateTagInput;
    reply: edgegap.CreateTagReply;
  };
  "edgegap.delete_tag": {
    input: edgegap.DeleteTagInput;
    reply: edgegap.DeleteTagReply;
  };
  "edgegap.update_tag": {
    input: edgegap.UpdateTagInput;
    reply: edgegap.UpdateTagReply;
  };
  "huaweicloud.create_endpoint": {
    input: huaweicloud.CreateEndpointInput;
    reply: huaweicloud.CreateEndpointReply;
  };
  "huaweicloud.show_endpoint": {
    input: huaweicloud.ShowEndpointInput;
    reply: huaweicloud.ShowEndpointReply;
  };
  "huaweicloud.list_endpoints": {
    input: huaweicloud.ListEndpointsInput;
    reply: huaweicloud.ListEndpointsReply;
    item: huaweicloud.ListEndpointsItem;
  };
  "huaweicloud.update_endpoint": {
    input: huaweicloud.UpdateEndpointInput;
    reply: huaweicloud.UpdateEndpointReply;
  };
  "huaweicloud.show_endpoint_metrics": {
    input: huaweicloud.ShowEndpointMetricsInput;
    reply: huaweicloud.ShowEndpointMetricsReply;
  };
  "huaweicloud.delete_endpoint": {
    input: huaweicloud.DeleteEndpointInput;
    reply: huaweicloud.DeleteEndpointReply;
  };
  "ncloud.list_stages": {
    input: ncloud.ListStagesInput;
    reply: ncloud.ListStagesReply;
    item: ncloud.ListStagesItem;
  };
  "ncloud.get_stage": {
    input: ncloud.GetStageInput;
    reply: ncloud.GetStageReply;
  };
  "ncloud.deploy_api": {
    input: ncloud.DeployApiInput;
    reply: ncloud.DeployApiReply;
  };
  "ncloud.roll_stage": {
    input: ncloud.RollStageInput;
    reply: ncloud.RollStageReply;
  };
  "ncloud.enable_canary": {
    input: ncloud.EnableCanaryInput;
    reply: ncloud.EnableCanaryReply;
  };
  "ncloud.update_canary": {
    input: ncloud.UpdateCanaryInput;
    reply: ncloud.UpdateCanaryReply;
  };
  "ncloud.promote_canary": {
    input: ncloud.PromoteCanaryInput;
    reply: ncloud.PromoteCanaryReply;
  };
  "ncloud.disable_canary": {
    input: ncloud.DisableCanaryInput;
    reply: ncloud.DisableCanaryReply;
  };
  "ppio.list_endpoints": {
    input: ppio.ListEndpointsInput;
    reply: ppio.ListEndpointsReply;
    item: ppio.ListEndpointsItem;
  };
  "ppio.get_endpoint": {
    input: ppio.GetEndpointInput;
    reply: ppio.GetEndpointReply;
  };
  "ppio.get_endpoint_limits": {
    input: ppio.GetEndpointLimitsInput;
    reply: ppio.GetEndpointLimitsReply;
  };
  "ppio.create_endpoint": {
    input: ppio.CreateEndpointInput;
    reply: ppio.CreateEndpointReply;
  };
  "ppio.update_endpoint": {
    input: ppio.UpdateEndpointInput;
    reply: ppio.UpdateEndpointReply;
  };
  "ppio.delete_endpoint": {
    input: ppio.DeleteEndpointInput;
    reply: ppio.DeleteEndpointReply;
  };
}

export type OperationId = keyof Operations;

/** The input of an operation. */
export type Input<Id extends OperationId> = Operations[Id]["input"];

/** An input that is not finished, for `check` and `describe`. */
export type Draft<Id extends OperationId> = DraftOf<Operations[Id]["input"]>;

/** The body of an operation's reply. */
export type ReplyBody<Id extends OperationId> = Operations[Id]["reply"];

/** What can be waited for: what is asked again and again takes the input, and gives the reply. */
export interface Waiters {
  /** Wait until a started endpoint serves, by `aieev.get_endpoint`. */
  "aieev.endpoint_running": {
    input: aieev.GetEndpointInput;
    reply: aieev.GetEndpointReply;
  };
  /** Wait until an endpoint is not active, so that it can be changed, by `aieev.get_endpoint`. */
  "aieev.endpoint_stopped": {
    input: aieev.GetEndpointInput;
    reply: aieev.GetEndpointReply;
  };
  /** Wait until players can connect to a deployment, by `edgegap.get_deployment`. */
  "edgegap.deployment_ready": {
    input: edgegap.GetDeploymentInput;
    reply: edgegap.GetDeploymentReply;
  };
  /** Wait until a deployment that was told to stop is gone, by `edgegap.get_deployment`. */
  "edgegap.deployment_stopped": {
    input: edgegap.GetDeploymentInput;
    reply: edgegap.GetDeploymentReply;
  };
  /** Wait until a creation or a change of an endpoint is done, by `huaweicloud.show_endpoint`. */
  "huaweicloud.endpoint_settled": {
    input: huaweicloud.ShowEndpointInput;
    reply: huaweicloud.ShowEndpointReply;
  };
  /** Wait until a deleted endpoint is gone, by `huaweicloud.show_endpoint`. */
  "huaweicloud.endpoint_deleted": {
    input: huaweicloud.ShowEndpointInput;
    reply: huaweicloud.ShowEndpointReply;
  };
  /**
   * Wait until an endpoint serves: with a healthy worker, or with none where it scales to zero, by `ppio.get_endpoint`.
   */
  "ppio.endpoint_serving": {
    input: ppio.GetEndpointInput;
    reply: ppio.GetEndpointReply;
  };
}

export type WaiterId = keyof Waiters;

/** What each vendor is given. */
export interface Vendors {
  /** AIEEV AirCloud */
  aieev: {
    credentials: {
      apiKey?: string | undefined;
    };
    siteOption: "site";
    /** The site that requests go to; public where left out. */
    site: "public" | "port-5000";
  };
  /** Edgegap */
  edgegap: {
    credentials: {
      token?: string | undefined;
      deleteToken?: string | undefined;
    };
    siteOption: "site";
    /** The site that requests go to; public where left out. */
    site: "public" | "staging";
  };
  /** Huawei Cloud DataArts Fabric */
  huaweicloud: {
    credentials: {
      token?: string | undefined;
      accessKey?: string | undefined;
      secretKey?: string | undefined;
      securityToken?: string | undefined;
      projectId?: string | undefined;
    };
    siteOption: "region";
    /** The region that requests go to; cn-north-4 where left out. */
    site: "cn-north-4" | "cn-southwest-2";
  };
  /** NAVER Cloud API Gateway */
  ncloud: {
    credentials: {
      accessKey?: string | undefined;
      secretKey?: string | undefined;
    };
    siteOption: "site";
    /** The site that requests go to; public where left out. */
    site: "public" | "gov" | "fin";
  };
  /** PPIO */
  ppio: {
    credentials: {
      apiKey?: string | undefined;
    };
    siteOption: "site";
    /** The site that requests go to; public where left out. */
    site: "public" | "ppio" | "novita";
  };
}

export type VendorId = keyof Vendors;

/** The vendor of an operation. */
export type VendorOf<Id extends OperationId> = Id extends `${infer Vendor extends VendorId}.${string}` ? Vendor : never;

/** Finished requests, as data: nothing is sent. */
export type PlanMethods<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (input: infer Input) => unknown
    ? undefined extends Input
      ? (input?: Input, options?: ClientPlanOptions) => PlannedRequest
      : (input: Input, options?: ClientPlanOptions) => PlannedRequest
    : never;
};

/** Everything that is wrong with an input, at once. */
export type CheckMethods<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (input: infer Input) => unknown
    ? (draft: DraftOf<Exclude<Input, undefined>>, options?: CheckOptions) => Report
    : never;
};

/** The state of each field of a draft. */
export type DescribeMethods<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (input: infer Input) => unknown
    ? (draft: DraftOf<Exclude<Input, undefined>>, options?: CheckOptions) => Description
    : never;
};

/** A method for each operation of AIEEV AirCloud. */
export interface AieevMethods {
  /**
   * Get the organization, the project and the user that an API key belongs to.
   *
   * `GET /external/api/v1/me`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-me
   */
  whoami(input?: aieev.WhoamiInput, options?: CallOptions): Promise<Reply<aieev.WhoamiReply>>;
  /**
   * List the endpoints that the API key may use.
   *
   * `GET /external/api/v1/endpoints`
   *
   * - changes nothing: sent again where no answer came
   * - answers page by page
   *
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints
   */
  listEndpoints(
    input?: aieev.ListEndpointsInput,
    options?: CallOptions,
  ): PageList<aieev.ListEndpointsItem, aieev.ListEndpointsReply>;
  /**
   * Get an endpoint's status and number of replicas.
   *
   * `GET /external/api/v1/endpoints/{endpoint_id}`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint
   */
  getEndpoint(input: aieev.GetEndpointInput, options?: CallOptions): Promise<Reply<aieev.GetEndpointReply>>;
  /**
   * Change the settings of an endpoint that is not active.
   *
   * `PATCH /external/api/v1/endpoints/{endpoint_id}`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint
   */
  updateEndpoint(input: aieev.UpdateEndpointInput, options?: CallOptions): Promise<Reply<aieev.UpdateEndpointReply>>;
  /**
   * Switch an endpoint on.
   *
   * `POST /external/api/v1/endpoints/{endpoint_id}/start`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint
   */
  startEndpoint(input: aieev.StartEndpointInput, options?: CallOptions): Promise<Reply<aieev.StartEndpointReply>>;
  /**
   * Switch an endpoint off.
   *
   * `POST /external/api/v1/endpoints/{endpoint_id}/stop`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://docs.aieev.com/api-reference/ko/endpoint/stop-endpoint
   */
  stopEndpoint(input: aieev.StopEndpointInput, options?: CallOptions): Promise<Reply<aieev.StopEndpointReply>>;
  /**
   * Change the number of replicas of an active endpoint that does not scale by itself.
   *
   * `POST /external/api/v1/endpoints/{endpoint_id}/scale`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint
   */
  scaleEndpoint(input: aieev.ScaleEndpointInput, options?: CallOptions): Promise<Reply<aieev.ScaleEndpointReply>>;
  /**
   * List the replicas of an active endpoint.
   *
   * `GET /external/api/v1/endpoints/{endpoint_id}/replicas`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-replicas
   */
  listReplicas(
    input: aieev.ListReplicasInput,
    options?: CallOptions,
  ): PageList<aieev.ListReplicasItem, aieev.ListReplicasReply>;
  /**
   * List the log files of an endpoint.
   *
   * `GET /external/api/v1/endpoints/{endpoint_id}/logs`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://docs.aieev.com/api-reference/ko/endpoint/list-logs
   */
  listLogFiles(
    input: aieev.ListLogFilesInput,
    options?: CallOptions,
  ): PageList<aieev.ListLogFilesItem, aieev.ListLogFilesReply>;
  /**
   * Read lines of a log file.
   *
   * `GET /external/api/v1/endpoints/{endpoint_id}/logs/file`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://docs.aieev.com/api-reference/ko/endpoint/get-log-content
   */
  readLogFile(input: aieev.ReadLogFileInput, options?: CallOptions): Promise<Reply<aieev.ReadLogFileReply>>;
}

/** What clients of AIEEV AirCloud have of their own. */
export interface AieevClient extends AieevMethods {
  /** `plan` for each operation. */
  readonly plan: PlanMethods<AieevMethods>;
  /** `check` for each operation. */
  readonly check: CheckMethods<AieevMethods>;
  /** `describe` for each operation. */
  readonly describe: DescribeMethods<AieevMethods>;
  /**
   * Asks `aieev.get_endpoint` again and again until it answers what is waited for, and gives that reply.
   *
   * - `endpoint_running`: Wait until a started endpoint serves; at most 900 s where `timeout` is left out
   * - `endpoint_stopped`: Wait until an endpoint is not active, so that it can be changed; at most 300 s where
   * `timeout` is left out
   */
  wait(
    waiter: "endpoint_running" | "endpoint_stopped" | "aieev.endpoint_running" | "aieev.endpoint_stopped",
    input: aieev.GetEndpointInput,
    options?: WaitOptions,
  ): Promise<Reply<aieev.GetEndpointReply>>;
}

/** A method for each operation of Edgegap. */
export interface EdgegapMethods {
  /**
   * Deploy a version of an application near its users.
   *
   * `POST /v2/deployments`
   *
   * - each request counts: never sent again where no answer came
   * - at most 40 requests a second
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  deploy(input: edgegap.DeployInput, options?: CallOptions): Promise<Reply<edgegap.DeployReply>>;
  /**
   * Get a deployment's status, address and ports.
   *
   * `GET /v1/status/{request_id}`
   *
   * - changes nothing: sent again where no answer came
   * - at most 20 requests a second
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  getDeployment(input: edgegap.GetDeploymentInput, options?: CallOptions): Promise<Reply<edgegap.GetDeploymentReply>>;
  /**
   * Stop a deployment gracefully.
   *
   * `DELETE /v1/stop/{request_id}`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  stopDeployment(
    input: edgegap.StopDeploymentInput,
    options?: CallOptions,
  ): Promise<Reply<edgegap.StopDeploymentReply>>;
  /**
   * Stop a deployment from inside its container.
   *
   * `DELETE /v1/self/stop/{request_id}/{access_point_id}`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  selfStopDeployment(
    input: edgegap.SelfStopDeploymentInput,
    options?: CallOptions,
  ): Promise<Reply<edgegap.SelfStopDeploymentReply>>;
  /**
   * Stop every deployment that the filters match.
   *
   * `POST /v1/deployments/bulk-stop`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  bulkStopDeployments(
    input: edgegap.BulkStopDeploymentsInput,
    options?: CallOptions,
  ): Promise<Reply<edgegap.BulkStopDeploymentsReply>>;
  /**
   * List active deployments.
   *
   * `GET /v1/deployments`
   *
   * - changes nothing: sent again where no answer came
   * - at most 10 requests a second
   * - answers page by page
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  listDeployments(
    input?: edgegap.ListDeploymentsInput,
    options?: CallOptions,
  ): PageList<edgegap.ListDeploymentsItem, edgegap.ListDeploymentsReply>;
  /**
   * List the locations to deploy to.
   *
   * `GET /v1/locations`
   *
   * - changes nothing: sent again where no answer came
   * - answers page by page
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  listLocations(
    input?: edgegap.ListLocationsInput,
    options?: CallOptions,
  ): PageList<edgegap.ListLocationsItem, edgegap.ListLocationsReply>;
  /**
   * Get the logs of a deployment's container.
   *
   * `GET /v1/deployment/{request_id}/container-logs`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  getContainerLogs(
    input: edgegap.GetContainerLogsInput,
    options?: CallOptions,
  ): Promise<Reply<edgegap.GetContainerLogsReply>>;
  /**
   * Get a deployment's metrics over time.
   *
   * `GET /v1/metrics/deployment/{request_id}`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  getDeploymentMetrics(
    input: edgegap.GetDeploymentMetricsInput,
    options?: CallOptions,
  ): Promise<Reply<edgegap.GetDeploymentMetricsReply>>;
  /**
   * Deploy a version of an application with the older API.
   *
   * `POST /v1/deploy`
   *
   * - each request counts: never sent again where no answer came
   * - at most 40 requests a second
   *
   * @deprecated use edgegap.deploy
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  deployV1(input: edgegap.DeployV1Input, options?: CallOptions): Promise<Reply<edgegap.DeployV1Reply>>;
  /**
   * Deploy to hosts of a private fleet, or to the cloud where they are full.
   *
   * `POST /v2/private-fleets/deployments`
   *
   * - each request counts: never sent again where no answer came
   * - at most 40 requests a second
   * - revision 2025-11: /v2/private-fleets:deploy
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  deployToFleet(input: edgegap.DeployToFleetInput, options?: CallOptions): Promise<Reply<edgegap.DeployToFleetReply>>;
  /**
   * List the hosts of a private fleet.
   *
   * `GET /v2/private-fleets/{fleet_name}/hosts`
   *
   * - changes nothing: sent again where no answer came
   * - at most 10 requests a second
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  listFleetHosts(
    input: edgegap.ListFleetHostsInput,
    options?: CallOptions,
  ): PageList<edgegap.ListFleetHostsItem, edgegap.ListFleetHostsReply>;
  /**
   * List a deployment's tags.
   *
   * `GET /v1/deployments/{request_id}/tags`
   *
   * - changes nothing: sent again where no answer came
   * - answers page by page
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  listTags(input: edgegap.ListTagsInput, options?: CallOptions): PageList<edgegap.ListTagsItem, edgegap.ListTagsReply>;
  /**
   * Get one of a deployment's tags.
   *
   * `GET /v1/deployments/{request_id}/tags/{tag_name}`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  getTag(input: edgegap.GetTagInput, options?: CallOptions): Promise<Reply<edgegap.GetTagReply>>;
  /**
   * Add a tag to a deployment.
   *
   * `POST /v1/deployments/{request_id}/tags`
   *
   * - each request counts: never sent again where no answer came
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  createTag(input: edgegap.CreateTagInput, options?: CallOptions): Promise<Reply<edgegap.CreateTagReply>>;
  /**
   * Remove a tag from a deployment.
   *
   * `DELETE /v1/deployments/{request_id}/tags/{tag_name}`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  deleteTag(input: edgegap.DeleteTagInput, options?: CallOptions): Promise<Reply<edgegap.DeleteTagReply>>;
  /**
   * Rename one of a deployment's tags.
   *
   * `PATCH /v1/deployments/{request_id}/tags/{tag_name}`
   *
   * - each request counts: never sent again where no answer came
   *
   * @see https://docs.edgegap.com/docs/api/dedicated-servers
   */
  updateTag(input: edgegap.UpdateTagInput, options?: CallOptions): Promise<Reply<edgegap.UpdateTagReply>>;
}

/** What clients of Edgegap have of their own. */
export interface EdgegapClient extends EdgegapMethods {
  /** `plan` for each operation. */
  readonly plan: PlanMethods<EdgegapMethods>;
  /** `check` for each operation. */
  readonly check: CheckMethods<EdgegapMethods>;
  /** `describe` for each operation. */
  readonly describe: DescribeMethods<EdgegapMethods>;
  /**
   * Asks `edgegap.get_deployment` again and again until it answers what is waited for, and gives that reply.
   *
   * - `deployment_ready`: Wait until players can connect to a deployment; at most 180 s where `timeout` is left out
   * - `deployment_stopped`: Wait until a deployment that was told to stop is gone; at most 600 s where `timeout` is
   * left out
   */
  wait(
    waiter: "deployment_ready" | "deployment_stopped" | "edgegap.deployment_ready" | "edgegap.deployment_stopped",
    input: edgegap.GetDeploymentInput,
    options?: WaitOptions,
  ): Promise<Reply<edgegap.GetDeploymentReply>>;
}

/** A method for each operation of Huawei Cloud DataArts Fabric. */
export interface HuaweicloudMethods {
  /**
   * Create an endpoint; the answer comes before it runs.
   *
   * `POST /v1/workspaces/{workspace_id}/endpoints`
   *
   * - each request counts: never sent again where no answer came
   *
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
   */
  createEndpoint(
    input: huaweicloud.CreateEndpointInput,
    options?: CallOptions,
  ): Promise<Reply<huaweicloud.CreateEndpointReply>>;
  /**
   * Get an endpoint.
   *
   * `GET /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html
   */
  showEndpoint(
    input: huaweicloud.ShowEndpointInput,
    options?: CallOptions,
  ): Promise<Reply<huaweicloud.ShowEndpointReply>>;
  /**
   * List the endpoints of a workspace.
   *
   * `GET /v1/workspaces/{workspace_id}/endpoints`
   *
   * - changes nothing: sent again where no answer came
   * - answers page by page
   *
   * @see https://support.huaweicloud.com/api-fabric/ListEndpoints.html
   */
  listEndpoints(
    input: huaweicloud.ListEndpointsInput,
    options?: CallOptions,
  ): PageList<huaweicloud.ListEndpointsItem, huaweicloud.ListEndpointsReply>;
  /**
   * Change an endpoint; the answer comes before the change is done.
   *
   * `PUT /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
   */
  updateEndpoint(
    input: huaweicloud.UpdateEndpointInput,
    options?: CallOptions,
  ): Promise<Reply<huaweicloud.UpdateEndpointReply>>;
  /**
   * Get a metric of a SQL endpoint over time.
   *
   * `GET /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}/metrics`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
   */
  showEndpointMetrics(
    input: huaweicloud.ShowEndpointMetricsInput,
    options?: CallOptions,
  ): Promise<Reply<huaweicloud.ShowEndpointMetricsReply>>;
  /**
   * Delete an endpoint; the answer comes before it is gone.
   *
   * `DELETE /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html
   */
  deleteEndpoint(
    input: huaweicloud.DeleteEndpointInput,
    options?: CallOptions,
  ): Promise<Reply<huaweicloud.DeleteEndpointReply>>;
}

/** What clients of Huawei Cloud DataArts Fabric have of their own. */
export interface HuaweicloudClient extends HuaweicloudMethods {
  /** `plan` for each operation. */
  readonly plan: PlanMethods<HuaweicloudMethods>;
  /** `check` for each operation. */
  readonly check: CheckMethods<HuaweicloudMethods>;
  /** `describe` for each operation. */
  readonly describe: DescribeMethods<HuaweicloudMethods>;
  /**
   * Asks `huaweicloud.show_endpoint` again and again until it answers what is waited for, and gives that reply.
   *
   * - `endpoint_settled`: Wait until a creation or a change of an endpoint is done; at most 3600 s where `timeout` is
   * left out
   * - `endpoint_deleted`: Wait until a deleted endpoint is gone; at most 1800 s where `timeout` is left out
   */
  wait(
    waiter: "endpoint_settled" | "endpoint_deleted" | "huaweicloud.endpoint_settled" | "huaweicloud.endpoint_deleted",
    input: huaweicloud.ShowEndpointInput,
    options?: WaitOptions,
  ): Promise<Reply<huaweicloud.ShowEndpointReply>>;
}

/** A method for each operation of NAVER Cloud API Gateway. */
export interface NcloudMethods {
  /**
   * List the stages of an API.
   *
   * `GET /api/v1/products/{productId}/apis/{apiId}/stages`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
   */
  listStages(
    input: ncloud.ListStagesInput,
    options?: CallOptions,
  ): PageList<ncloud.ListStagesItem, ncloud.ListStagesReply>;
  /**
   * Get a stage and its canary.
   *
   * `GET /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  getStage(input: ncloud.GetStageInput, options?: CallOptions): Promise<Reply<ncloud.GetStageReply>>;
  /**
   * Deploy an API to a stage, or to its canary where one is enabled.
   *
   * `POST /api/v1/products/{productId}/apis/{apiId}/deploy`
   *
   * - each request counts: never sent again where no answer came
   *
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-api-deploy
   */
  deployApi(input: ncloud.DeployApiInput, options?: CallOptions): Promise<Reply<ncloud.DeployApiReply>>;
  /**
   * Roll a stage to a deployment of its history.
   *
   * `POST /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/deploy`
   *
   * - each request counts: never sent again where no answer came
   *
   * @see https://api.ncloud-docs.com/docs/apigateway-stage-deploy
   */
  rollStage(input: ncloud.RollStageInput, options?: CallOptions): Promise<Reply<ncloud.RollStageReply>>;
  /**
   * Enable the canary of a stage.
   *
   * `POST /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary`
   *
   * - each request counts: never sent again where no answer came
   *
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary
   */
  enableCanary(input: ncloud.EnableCanaryInput, options?: CallOptions): Promise<Reply<ncloud.EnableCanaryReply>>;
  /**
   * Change the settings of an activated canary.
   *
   * `PATCH /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  updateCanary(input: ncloud.UpdateCanaryInput, options?: CallOptions): Promise<Reply<ncloud.UpdateCanaryReply>>;
  /**
   * Deploy the canary to its stage.
   *
   * `POST /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary/promote`
   *
   * - each request counts: never sent again where no answer came
   *
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-promote
   */
  promoteCanary(input: ncloud.PromoteCanaryInput, options?: CallOptions): Promise<Reply<ncloud.PromoteCanaryReply>>;
  /**
   * Disable the canary of a stage.
   *
   * `DELETE /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-disablecanary
   */
  disableCanary(input: ncloud.DisableCanaryInput, options?: CallOptions): Promise<Reply<ncloud.DisableCanaryReply>>;
}

/** What clients of NAVER Cloud API Gateway have of their own. */
export interface NcloudClient extends NcloudMethods {
  /** `plan` for each operation. */
  readonly plan: PlanMethods<NcloudMethods>;
  /** `check` for each operation. */
  readonly check: CheckMethods<NcloudMethods>;
  /** `describe` for each operation. */
  readonly describe: DescribeMethods<NcloudMethods>;
}

/** A method for each operation of PPIO. */
export interface PpioMethods {
  /**
   * List the endpoints of the account.
   *
   * `GET /gpu-instance/openapi/v1/endpoint`
   *
   * - changes nothing: sent again where no answer came
   * - answers page by page
   * - revision plural: /gpu-instance/openapi/v1/endpoints
   *
   * @see https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
   */
  listEndpoints(
    input?: ppio.ListEndpointsInput,
    options?: CallOptions,
  ): PageList<ppio.ListEndpointsItem, ppio.ListEndpointsReply>;
  /**
   * Get an endpoint's settings, state and workers.
   *
   * `GET /gpu-instance/openapi/v1/endpoint`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint
   */
  getEndpoint(input: ppio.GetEndpointInput, options?: CallOptions): Promise<Reply<ppio.GetEndpointReply>>;
  /**
   * Get the ranges that an endpoint's settings must keep within.
   *
   * `GET /gpu-instance/openapi/v1/endpoint/limit`
   *
   * - changes nothing: sent again where no answer came
   *
   * @see https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
   */
  getEndpointLimits(
    input?: ppio.GetEndpointLimitsInput,
    options?: CallOptions,
  ): Promise<Reply<ppio.GetEndpointLimitsReply>>;
  /**
   * Create an endpoint.
   *
   * `POST /gpu-instance/openapi/v1/endpoint/create`
   *
   * - each request counts: never sent again where no answer came
   *
   * @see https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
   */
  createEndpoint(input: ppio.CreateEndpointInput, options?: CallOptions): Promise<Reply<ppio.CreateEndpointReply>>;
  /**
   * Replace an endpoint's settings.
   *
   * `POST /gpu-instance/openapi/v1/endpoint/update`
   *
   * - twice is the same as once: sent again where no answer came
   *
   * @see https://novita.ai/docs/api-reference/serverless-update-endpoint.md
   */
  updateEndpoint(input: ppio.UpdateEndpointInput, options?: CallOptions): Promise<Reply<ppio.UpdateEndpointReply>>;
  /**
   * Delete an endpoint and all of its workers.
   *
   * `POST /gpu-instance/openapi/v1/endpoint/delete`
   *
   * - twice is the same as once: sent again where no answer came
   * - revision id: /gpu-instance/openapi/v1/endpoint/delete
   *
   * @see https://novita.ai/docs/api-reference/serverless-delete-endpoint.md
   */
  deleteEndpoint(input: ppio.DeleteEndpointInput, options?: CallOptions): Promise<Reply<ppio.DeleteEndpointReply>>;
}

/** What clients of PPIO have of their own. */
export interface PpioClient extends PpioMethods {
  /** `plan` for each operation. */
  readonly plan: PlanMethods<PpioMethods>;
  /** `check` for each operation. */
  readonly check: CheckMethods<PpioMethods>;
  /** `describe` for each operation. */
  readonly describe: DescribeMethods<PpioMethods>;
  /**
   * Asks `ppio.get_endpoint` again and again until it answers what is waited for, and gives that reply.
   *
   * - `endpoint_serving`: Wait until an endpoint serves: with a healthy worker, or with none where it scales to zero;
   * at most 900 s where `timeout` is left out
   */
  wait(
    waiter: "endpoint_serving" | "ppio.endpoint_serving",
    input: ppio.GetEndpointInput,
    options?: WaitOptions,
  ): Promise<Reply<ppio.GetEndpointReply>>;
}
