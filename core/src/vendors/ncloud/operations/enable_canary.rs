//! `POST /api/v1/products/{product-id}/apis/{api-id}/stages/{stage-id}/canary`
//!
//! <https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary>

use crate::spec::*;
use crate::vendors::ncloud::shared::{API_ID, CANARY, PRODUCT_ID, STAGE_ID};

const DOCS: &str = "https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary";

pub(crate) static ENABLE_CANARY: Operation =
    Operation::new("ncloud.enable_canary", Method::Post, "/api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary", DOCS)
        .summary("Enable the canary of a stage")
        .input(Object::new(&[PRODUCT_ID, API_ID, STAGE_ID]))
        .success(&[success(200, &CANARY)])
        .notes(&[note(
            "ncloud-reply-numbers",
            "canaryCacheTtlSec, canaryThrottleRps and canaryConditions are in the answer to a change and not in the one to enabling: no field of the reply is required, and both numbers may be null",
        )]);
