//! A change that takes its time, through a 503 and a throttle.

use std::error::Error;

use clearway::fake::huaweicloud::{ENDPOINT_ID, WORKSPACE_ID};
use clearway::fake::{Effect, RetryAfter};
use serde_json::json;

use super::stage::Stage;

pub fn live(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.title("update, settle, list, delete");
    let endpoint = json!({"workspace_id": WORKSPACE_ID, "endpoint_id": ENDPOINT_ID});
    let mut change = endpoint.clone();
    change["description"] = json!("for the demo");
    stage.trouble(vec![
        ("update_endpoint", 1, Effect::Unavailable { retry_after: None }),
        ("show_endpoint", 1, Effect::Throttle { retry_after: Some(RetryAfter::Seconds(3)) }),
    ])?;
    stage.call("update_endpoint", &change, &["/status"])?;
    stage.wait("endpoint_settled", &endpoint)?;
    stage.pages("list_endpoints", &json!({"workspace_id": WORKSPACE_ID, "limit": 5}))?;
    stage.call("delete_endpoint", &endpoint, &[])?;
    stage.wait("endpoint_settled", &endpoint)?;
    Ok(())
}
