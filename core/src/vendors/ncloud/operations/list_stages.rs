//! `GET /api/v1/products/{product-id}/apis/{api-id}/stages`
//!
//! <https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist>

use crate::spec::*;
use crate::vendors::ncloud::shared::{API_ID, PRODUCT_ID};

const DOCS: &str = "https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist";

static STAGES: Shape = object(&Object::new(&[field("host", text()), field("stages", list(&STAGE))]));
static STAGE: Shape = object(&Object::new(&[
    field("stageId", text()),
    field("stageName", text()),
    field("defaultDeploymentNo", integer().or_null()).doc("Deployment that the stage serves"),
    field("canaryDeploymentNo", integer().or_null()).doc("Deployment that the canary serves"),
    field("isCanary", boolean()).doc("Whether a canary is enabled"),
    field("resourceDtos", list(&RESOURCE)).doc("Resources of the API"),
]));
static RESOURCE: Shape = object(&Object::new(&[
    field("apiId", text()),
    field("resourceId", text()),
    field("resourcePath", text()),
    field("methods", list(&METHOD)),
    field("corsAllowOrigin", text().or_null()),
    field("corsAllowMethods", text().or_null()),
    field("corsAllowHeaders", text().or_null()),
    field("corsAllowCredentials", text().or_null()),
    field("corsExposeHeaders", text().or_null()),
    field("corsMaxAge", text().or_null()),
]));
static METHOD: Shape = object(&Object::new(&[
    field("methodCode", text()),
    field("methodName", text()).doc("ANY, GET, POST, PUT, DELETE, PATCH, OPTIONS, HEAD"),
]));

pub(crate) static LIST_STAGES: Operation =
    Operation::new("ncloud.list_stages", Method::Get, "/api/v1/products/{productId}/apis/{apiId}/stages", DOCS)
        .summary("List the stages of an API")
        .input(Object::new(&[PRODUCT_ID, API_ID]))
        .success(&[success(200, &STAGES)])
        .pages(whole("/stages"))
        .notes(&[note(
            "ncloud-list-reply",
            "The page shows every field with a value and marks none as always there: what a stage or a resource need not have may be absent or null",
        )]);
