//! `DELETE /api/v1/products/{product-id}/apis/{api-id}/stages/{stage-id}/canary`
//!
//! <https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-disablecanary>

use crate::spec::*;
use crate::vendors::ncloud::shared::{API_ID, PRODUCT_ID, STAGE_ID};

const DOCS: &str = "https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-disablecanary";

pub(crate) static DISABLE_CANARY: Operation =
    Operation::new("ncloud.disable_canary", Method::Delete, "/api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary", DOCS)
        .summary("Disable the canary of a stage")
        .input(Object::new(&[PRODUCT_ID, API_ID, STAGE_ID]))
        .success(&[empty_success(204)]);
