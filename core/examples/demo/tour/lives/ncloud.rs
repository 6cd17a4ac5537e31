//! A canary: on, changed, promoted.

use std::error::Error;

use clearway::fake::Effect;
use clearway::fake::ncloud::{API_ID, PRODUCT_ID, STAGE_ID};
use serde_json::json;

use super::stage::Stage;

pub fn live(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.title("canary on, changed, promoted");
    let this = json!({"productId": PRODUCT_ID, "apiId": API_ID, "stageId": STAGE_ID});
    stage.call("enable_canary", &this, &["/canaryDeploymentNo"])?;
    let mut change = this.clone();
    change["useDistributionRate"] = json!(true);
    change["canaryDistributionRate"] = json!(10);
    change["canaryEndpointDomain"] = json!("https://canary.example.com");
    stage.trouble(vec![("update_canary", 1, Effect::Throttle { retry_after: None })])?;
    stage.call("update_canary", &change, &["/canaryEndpointDomain"])?;
    stage.call("get_stage", &this, &["/stage/canaryDeploymentNo", "/stage/isMaintenance"])?;
    stage.call("promote_canary", &this, &[])?;
    stage.call("get_stage", &this, &["/stage/endpointDomain"])?;
    // There is no canary any more.
    stage.call("disable_canary", &this, &[])?;
    stage.trouble(vec![("list_stages", 1, Effect::Quota)])?;
    stage.call("list_stages", &json!({"productId": PRODUCT_ID, "apiId": API_ID}), &[])?;
    Ok(())
}
