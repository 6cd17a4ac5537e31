//! `POST /api/v1/products/{product-id}/apis/{api-id}/stages/{stage-id}/canary/promote`
//!
//! <https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-promote>

use crate::spec::*;
use crate::vendors::ncloud::shared::{API_ID, PRODUCT_ID, STAGE_ID};

const DOCS: &str = "https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-promote";

pub(crate) static PROMOTE_CANARY: Operation = Operation::new(
    "ncloud.promote_canary",
    Method::Post,
    "/api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary/promote",
    DOCS,
)
.summary("Deploy the canary to its stage")
.input(Object::new(&[PRODUCT_ID, API_ID, STAGE_ID]))
.success(&[empty_success(204)]);
