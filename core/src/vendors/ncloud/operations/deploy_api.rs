//! `POST /api/v1/products/{product-id}/apis/{api-id}/deploy`
//!
//! <https://api-gov.ncloud-docs.com/docs/apigateway-api-deploy>

use crate::spec::*;
use crate::vendors::ncloud::shared::{API_ID, PRODUCT_ID};

const DOCS: &str = "https://api-gov.ncloud-docs.com/docs/apigateway-api-deploy";

pub(crate) static DEPLOY_API: Operation =
    Operation::new("ncloud.deploy_api", Method::Post, "/api/v1/products/{productId}/apis/{apiId}/deploy", DOCS)
        .summary("Deploy an API to a stage, or to its canary where one is enabled")
        .input(Object::new(&[
            PRODUCT_ID,
            API_ID,
            field("deploymentDescription", text().limits(&[max_length(300, PAGE)])).doc("Description of the deployment"),
            field("stageId", text().limits(&[min_length(1, PAGE), max_length(10, PAGE)])).required().doc("Stage of the API to deploy to"),
        ]))
        .success(&[empty_success(200)])
        .notes(&[note(
            "ncloud-deploy-stage",
            "stageId is in the body here, with 1-10 characters by the page and 0-10 by the swagger export: an empty one names no stage, so the page counts",
        )]);
