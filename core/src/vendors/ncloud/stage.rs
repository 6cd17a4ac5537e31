//! A stage as the vendor answers it: to a query for it, and to rolling it to another deployment.
//!
//! <https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage>

use super::shared::CONDITION_REPLY_SHAPE;
use crate::spec::*;

pub(super) static STAGE_REPLY: Shape = object(&Object::new(&[field("stage", object(&STAGE))]));

/// No field of it is documented as always there, see the note ncloud-stage-null.
static STAGE: Object = Object::new(&[
    field("stageId", text()),
    field("stageName", text()),
    field("apiId", text()),
    field("tenantId", text()),
    field("modifier", text()),
    field("regTime", text()).doc("RFC 3339, with or without a fraction, with Z or an offset"),
    field("endpointDomain", text()).doc("Endpoint domain of the stage, or NONE"),
    field("deployedStageDeploymentNo", integer().or_null()).doc("Deployment that the stage serves"),
    field("cacheTtlSec", integer().or_null()).doc("Seconds; null or 0 without a cache"),
    field("throttleRps", integer().or_null()).doc("Requests a second allowed for each method"),
    field("rateRps", integer().or_null()).doc("Requests a second allowed by the usage plan"),
    field("dayQuotaRequest", integer().or_null()),
    field("monthQuotaRequest", integer().or_null()),
    field("ipAclCode", text().or_null()).doc("ALLOWED or REJECTED"),
    field("ipAclList", text().or_null()),
    field("isMaintenance", boolean().or_null()),
    field("statusCode", integer().or_null()),
    field("response", text().or_null()),
    field("enabledContentEncoding", boolean().or_null()),
    field("minimumCompressionSize", integer().or_null()),
    field("canaryDeploymentNo", integer().or_null()).doc("Deployment that the canary serves"),
    field("canaryDeployedTime", text().or_null()).doc("RFC 3339, with or without a fraction, with Z or an offset"),
    field("canaryDeploymentDescription", text().or_null()),
    field("canaryEndpointDomain", text().or_null()).doc("Endpoint domain of the canary, or NONE"),
    field("canaryCacheTtlSec", integer().or_null()),
    field("canaryThrottleRps", integer().or_null()),
    field("useDistributionRate", boolean().or_null()),
    field("canaryDistributionRate", number().or_null()),
    field("canaryConditions", list(&CONDITION_REPLY_SHAPE).or_null()),
]);
