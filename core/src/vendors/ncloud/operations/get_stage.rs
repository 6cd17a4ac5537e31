//! `GET /api/v1/products/{product-id}/apis/{api-id}/stages/{stage-id}`
//!
//! <https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage>

use crate::spec::*;
use crate::vendors::ncloud::shared::{API_ID, PRODUCT_ID, STAGE_ID};
use crate::vendors::ncloud::stage::STAGE_REPLY;

const DOCS: &str = "https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage";

pub(crate) static GET_STAGE: Operation =
    Operation::new("ncloud.get_stage", Method::Get, "/api/v1/products/{productId}/apis/{apiId}/stages/{stageId}", DOCS)
        .summary("Get a stage and its canary")
        .input(Object::new(&[PRODUCT_ID, API_ID, STAGE_ID]))
        .success(&[success(200, &STAGE_REPLY)])
        .notes(&[
            note("ncloud-canary-state", "There is no call to get a canary: its fields are in the stage, and isCanary in the list of stages says whether there is one"),
            note("ncloud-stage-null", "The page shows every field with a value and marks none as always there. What a stage need not have may be absent or null: a tool that reads live answers looks for null or 0 in cacheTtlSec"),
        ]);
