//! An endpoint that has to be stopped to be changed.

use std::error::Error;

use clearway::fake::aieev::ACTIVE_ENDPOINT;
use serde_json::json;

use super::stage::Stage;

pub fn live(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.title("stop, update, start");
    let endpoint = json!({"endpoint_id": ACTIVE_ENDPOINT});
    let mut change = endpoint.clone();
    change["container_port"] = json!(8081);
    let current = stage.call("get_endpoint", &endpoint, &["/is_active", "/status"])?;
    // Refused before anything is sent, since the endpoint is known to be active; and by the vendor, where nothing is known.
    stage.call_knowing("update_endpoint", &change, Some(&current), &[])?;
    stage.call("update_endpoint", &change, &[])?;
    stage.call("stop_endpoint", &endpoint, &["/message"])?;
    stage.wait("endpoint_stopped", &endpoint)?;
    stage.call("update_endpoint", &change, &["/container_port"])?;
    stage.call("start_endpoint", &endpoint, &["/message"])?;
    stage.wait("endpoint_running", &endpoint)?;
    let mut scale = endpoint.clone();
    scale["num_replicas"] = json!(3);
    stage.call("scale_endpoint", &scale, &["/previous_replicas", "/current_replicas"])?;
    Ok(())
}
