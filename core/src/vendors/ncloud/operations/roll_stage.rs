//! `POST /api/v1/products/{product-id}/apis/{api-id}/stages/{stage-id}/deploy`
//!
//! <https://api.ncloud-docs.com/docs/apigateway-stage-deploy>

use crate::spec::*;
use crate::vendors::ncloud::shared::{API_ID, PRODUCT_ID, STAGE_ID, SWAGGER};
use crate::vendors::ncloud::stage::STAGE_REPLY;

const DOCS: &str = "https://api.ncloud-docs.com/docs/apigateway-stage-deploy";

pub(crate) static ROLL_STAGE: Operation =
    Operation::new("ncloud.roll_stage", Method::Post, "/api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/deploy", DOCS)
        .summary("Roll a stage to a deployment of its history")
        .input(Object::new(&[
            PRODUCT_ID,
            API_ID,
            STAGE_ID,
            field("deploymentNo", integer().limits(&[minimum(0, SWAGGER)])).required().aliases(&["deployedStageDeploymentNo"]).doc("Number of the deployment"),
        ]))
        .success(&[success(200, &STAGE_REPLY)])
        .notes(&[note(
            "ncloud-roll-name",
            "The pages call this and deploy_api both a deployment: that one makes a new deployment of the API, this one puts a deployment that was made into service, an older one as well",
        )]);
