// derived by `make generate`; do not edit

/**
 * Inputs and replies of NAVER Cloud API Gateway. Names of fields are the vendor's own. What its pages require is
 * required; a reply may hold more than is documented.
 */

/**
 * Input of `ncloud.list_stages`. List the stages of an API.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
 */
export interface ListStagesInput {
  /**
   * Product the API belongs to; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  productId: string;
  /**
   * API in the product; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  apiId: string;
}

/**
 * Input of `ncloud.get_stage`. Get a stage and its canary.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
 */
export interface GetStageInput {
  /**
   * Product the API belongs to; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  productId: string;
  /**
   * API in the product; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  apiId: string;
  /**
   * Stage of the API; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  stageId: string;
}

/**
 * Input of `ncloud.deploy_api`. Deploy an API to a stage, or to its canary where one is enabled.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-api-deploy
 */
export interface DeployApiInput {
  /**
   * Product the API belongs to; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  productId: string;
  /**
   * API in the product; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  apiId: string;
  /**
   * Description of the deployment; at most 300 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-api-deploy
   */
  deploymentDescription?: string | undefined;
  /**
   * Stage of the API to deploy to; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-api-deploy
   */
  stageId: string;
}

/**
 * Input of `ncloud.roll_stage`. Roll a stage to a deployment of its history.
 *
 * @see https://api.ncloud-docs.com/docs/apigateway-stage-deploy
 */
export interface RollStageInput {
  /**
   * Product the API belongs to; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  productId: string;
  /**
   * API in the product; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  apiId: string;
  /**
   * Stage of the API; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  stageId: string;
  /**
   * Number of the deployment; advised: at least 0.
   * @see https://github.com/NaverCloudPlatform/terraform-plugin-codegen-openapi/blob/3eb6026dfcea9cdcd24dd14e20f2a5dbc84bc9bc/apigw_v1.json
   */
  deploymentNo: number | bigint;
}

/**
 * Input of `ncloud.enable_canary`. Enable the canary of a stage.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary
 */
export interface EnableCanaryInput {
  /**
   * Product the API belongs to; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  productId: string;
  /**
   * API in the product; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  apiId: string;
  /**
   * Stage of the API; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  stageId: string;
}

/**
 * Input of `ncloud.update_canary`. Change the settings of an activated canary.
 *
 * - canaryConditions is required where useDistributionRate is false
 * - canaryConditions[].parameterName, canaryConditions[].parameterCode and canaryConditions[].parameterValue are
 * required where useDistributionRate is false
 * - advised: canaryConditions[].parameterName, canaryConditions[].parameterCode and canaryConditions[].parameterValue
 * are required, save where useDistributionRate is false
 * - canaryDistributionRate is required where useDistributionRate is true
 * - the resource as last known has true in isCanary
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
 */
export type UpdateCanaryInput = UpdateCanaryInputUseDistributionRateTrue | UpdateCanaryInputUseDistributionRateFalse;

/** The fields of `UpdateCanaryInput` in any of its forms. */
export interface UpdateCanaryInputFields {
  /**
   * Product the API belongs to; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  productId: string;
  /**
   * API in the product; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  apiId: string;
  /**
   * Stage of the API; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  stageId: string;
  /**
   * Seconds to keep answers in the cache; at least 0, at most 3600; advised: at least 1.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  canaryCacheTtlSec?: number | bigint | string | undefined;
  /**
   * true: a percentage of the requests goes to the canary; false: those that meet the conditions.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  useDistributionRate: boolean;
  /**
   * Which requests go to the canary; required where useDistributionRate is false.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  canaryConditions?: readonly CanaryConditionInput[] | undefined;
  /**
   * Endpoint domain of the canary, or NONE; advised: at most 200 characters, a URL such as https://canary.example.com,
   * or NONE.
   * @see https://github.com/NaverCloudPlatform/terraform-plugin-codegen-openapi/blob/3eb6026dfcea9cdcd24dd14e20f2a5dbc84bc9bc/apigw_v1.json
   */
  canaryEndpointDomain: string;
  /**
   * Requests a second allowed for each method, to protect the backend; advised: at least 1, at most 2147483647.
   * @see https://github.com/NaverCloudPlatform/terraform-plugin-codegen-openapi/blob/3eb6026dfcea9cdcd24dd14e20f2a5dbc84bc9bc/apigw_v1.json
   */
  canaryThrottleRps?: number | bigint | string | undefined;
  /**
   * Percentage of the requests that goes to the canary; required where useDistributionRate is true; advised: at least
   * 0, at most 100.
   * @see https://github.com/NaverCloudPlatform/terraform-plugin-codegen-openapi/blob/3eb6026dfcea9cdcd24dd14e20f2a5dbc84bc9bc/apigw_v1.json
   */
  canaryDistributionRate?: number | undefined;
}

/** `UpdateCanaryInput` where `useDistributionRate` is `true`. */
export interface UpdateCanaryInputUseDistributionRateTrue extends UpdateCanaryInputFields {
  /**
   * true: a percentage of the requests goes to the canary; false: those that meet the conditions.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  useDistributionRate: true;
  /**
   * Percentage of the requests that goes to the canary; required where useDistributionRate is true; advised: at least
   * 0, at most 100.
   * @see https://github.com/NaverCloudPlatform/terraform-plugin-codegen-openapi/blob/3eb6026dfcea9cdcd24dd14e20f2a5dbc84bc9bc/apigw_v1.json
   */
  canaryDistributionRate: number;
}

/** `UpdateCanaryInput` where `useDistributionRate` is `false`. */
export interface UpdateCanaryInputUseDistributionRateFalse extends UpdateCanaryInputFields {
  /**
   * true: a percentage of the requests goes to the canary; false: those that meet the conditions.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  useDistributionRate: false;
  /**
   * Which requests go to the canary; required where useDistributionRate is false.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  canaryConditions: readonly CanaryConditionInputUseDistributionRateFalse[];
}

/** `CanaryConditionInput` where `useDistributionRate` is `false`. */
export interface CanaryConditionInputUseDistributionRateFalse extends CanaryConditionInput {
  /**
   * Name of the header or query parameter.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  parameterName: string;
  /**
   * Whether the parameter is a header or a query parameter; REQUEST_HEADER or REQUEST_QUERY.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  parameterCode: "REQUEST_HEADER" | "REQUEST_QUERY";
  /**
   * Value that sends a request to the canary.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  parameterValue: string;
}

/**
 * Item of `canaryConditions`. Which requests go to the canary; required where useDistributionRate is false.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
 */
export interface CanaryConditionInput {
  /**
   * Name of the header or query parameter.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  parameterName?: string | undefined;
  /**
   * Whether the parameter is a header or a query parameter; REQUEST_HEADER or REQUEST_QUERY.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  parameterCode?: "REQUEST_HEADER" | "REQUEST_QUERY" | undefined;
  /**
   * Value that sends a request to the canary.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  parameterValue?: string | undefined;
}

/**
 * Input of `ncloud.promote_canary`. Deploy the canary to its stage.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-promote
 */
export interface PromoteCanaryInput {
  /**
   * Product the API belongs to; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  productId: string;
  /**
   * API in the product; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  apiId: string;
  /**
   * Stage of the API; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  stageId: string;
}

/**
 * Input of `ncloud.disable_canary`. Disable the canary of a stage.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-disablecanary
 */
export interface DisableCanaryInput {
  /**
   * Product the API belongs to; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  productId: string;
  /**
   * API in the product; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  apiId: string;
  /**
   * Stage of the API; at least 1 character, at most 10 characters.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
   */
  stageId: string;
}

/**
 * Reply of `ncloud.list_stages`. List the stages of an API.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
 */
export interface ListStagesReply {
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  host?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  stages?: StageReply[];
}

/** What `ncloud.list_stages` lists. */
export type ListStagesItem = StageReply;

/**
 * Item of `stages`.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
 */
export interface StageReply {
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  stageId?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  stageName?: string;
  /**
   * Deployment that the stage serves.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
   */
  defaultDeploymentNo?: number | null;
  /**
   * Deployment that the canary serves.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
   */
  canaryDeploymentNo?: number | null;
  /**
   * Whether a canary is enabled.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
   */
  isCanary?: boolean;
  /**
   * Resources of the API.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
   */
  resourceDtos?: ResourceDtoReply[];
}

/**
 * Item of `resourceDtos`. Resources of the API.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
 */
export interface ResourceDtoReply {
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  apiId?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  resourceId?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  resourcePath?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  methods?: MethodReply[];
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  corsAllowOrigin?: string | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  corsAllowMethods?: string | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  corsAllowHeaders?: string | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  corsAllowCredentials?: string | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  corsExposeHeaders?: string | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  corsMaxAge?: string | null;
}

/**
 * Item of `methods`.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
 */
export interface MethodReply {
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist */
  methodCode?: string;
  /**
   * ANY, GET, POST, PUT, DELETE, PATCH, OPTIONS, HEAD.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
   */
  methodName?: string;
}

/**
 * Reply of `ncloud.get_stage`. Get a stage and its canary.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
 */
export interface GetStageReply {
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  stage?: GetStageStageReply;
}

/**
 * Value of `stage`.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
 */
export interface GetStageStageReply {
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  stageId?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  stageName?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  apiId?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  tenantId?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  modifier?: string;
  /**
   * RFC 3339, with or without a fraction, with Z or an offset.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  regTime?: string;
  /**
   * Endpoint domain of the stage, or NONE.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  endpointDomain?: string;
  /**
   * Deployment that the stage serves.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  deployedStageDeploymentNo?: number | null;
  /**
   * Seconds; null or 0 without a cache.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  cacheTtlSec?: number | null;
  /**
   * Requests a second allowed for each method.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  throttleRps?: number | null;
  /**
   * Requests a second allowed by the usage plan.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  rateRps?: number | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  dayQuotaRequest?: number | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  monthQuotaRequest?: number | null;
  /**
   * ALLOWED or REJECTED.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  ipAclCode?: string | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  ipAclList?: string | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  isMaintenance?: boolean | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  statusCode?: number | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  response?: string | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  enabledContentEncoding?: boolean | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  minimumCompressionSize?: number | null;
  /**
   * Deployment that the canary serves.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  canaryDeploymentNo?: number | null;
  /**
   * RFC 3339, with or without a fraction, with Z or an offset.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  canaryDeployedTime?: string | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  canaryDeploymentDescription?: string | null;
  /**
   * Endpoint domain of the canary, or NONE.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
   */
  canaryEndpointDomain?: string | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  canaryCacheTtlSec?: number | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  canaryThrottleRps?: number | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  useDistributionRate?: boolean | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  canaryDistributionRate?: number | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  canaryConditions?: CanaryConditionReply[] | null;
}

/**
 * Item of `canaryConditions`.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
 */
export interface CanaryConditionReply {
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  parameterCode?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  parameterName?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage */
  parameterValue?: string;
}

/**
 * Reply of `ncloud.deploy_api`. Deploy an API to a stage, or to its canary where one is enabled. No body is documented.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-api-deploy
 */
export type DeployApiReply = unknown;

/**
 * Reply of `ncloud.roll_stage`. Roll a stage to a deployment of its history.
 *
 * @see https://api.ncloud-docs.com/docs/apigateway-stage-deploy
 */
export interface RollStageReply extends GetStageReply {}

/**
 * Reply of `ncloud.enable_canary`. Enable the canary of a stage.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary
 */
export interface EnableCanaryReply {
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary */
  stageId?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary */
  canaryCertificateId?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary */
  canaryDeploymentNo?: number;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary */
  canaryDistributionRate?: number;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary */
  canaryCacheTtlSec?: number | null;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary */
  canaryThrottleRps?: number | null;
  /**
   * Endpoint domain of the canary, or NONE.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary
   */
  canaryEndpointDomain?: string;
  /**
   * RFC 3339, with or without a fraction, with Z or an offset.
   * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary
   */
  canaryDeployedTime?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary */
  canaryDeploymentDescription?: string;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary */
  deployedStageDeploymentNo?: number;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary */
  useDistributionRate?: boolean;
  /** @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary */
  canaryConditions?: CanaryConditionReply[];
}

/**
 * Reply of `ncloud.update_canary`. Change the settings of an activated canary.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
 */
export interface UpdateCanaryReply extends EnableCanaryReply {}

/**
 * Reply of `ncloud.promote_canary`. Deploy the canary to its stage. No body is documented.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-promote
 */
export type PromoteCanaryReply = unknown;

/**
 * Reply of `ncloud.disable_canary`. Disable the canary of a stage. No body is documented.
 *
 * @see https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-disablecanary
 */
export type DisableCanaryReply = unknown;
