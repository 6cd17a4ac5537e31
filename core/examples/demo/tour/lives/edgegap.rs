//! A deployment: made, awaited, looked at, tagged, stopped.

use std::error::Error;

use serde_json::json;

use super::stage::Stage;

pub fn live(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.title("deploy, wait until ready, logs, tag, stop");
    let user = json!({"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}});
    let deploy = json!({"application": "my-app", "version": "1", "users": [user]});
    let id = stage.call("deploy", &deploy, &["/request_id"])?;
    stage.wait("deployment_ready", &id)?;
    stage.call("get_container_logs", &id, &["/logs"])?;
    let mut tag = id.clone();
    tag["name"] = json!("match-42");
    stage.call("create_tag", &tag, &["/name"])?;
    stage.call("create_tag", &tag, &[])?;
    stage.pages("list_deployments", &json!({}))?;
    stage.call("stop_deployment", &id, &["/message"])?;
    stage.wait("deployment_stopped", &id)?;
    stage.call("stop_deployment", &id, &["/message"])?;
    Ok(())
}
