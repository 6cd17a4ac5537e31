//! The three stops.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::answer::Answer;
use super::super::{Ask, errors};
use super::deployment::{Deployment, State as Phase};
use super::{State, bad_request_id};

/// `DELETE /v1/stop/{request_id}`
pub(super) fn stop(state: &mut State, ask: &Ask) -> Answer {
    match state.deployment(ask) {
        Some(deployment) => stop_one(deployment, ask),
        None => bad_request_id(),
    }
}

/// `DELETE /v1/self/stop/{request_id}/{access_point_id}`
pub(super) fn self_stop(state: &mut State, ask: &Ask) -> Answer {
    let Some(deployment) = state.deployment(ask) else { return bad_request_id() };
    let access_point = ask.get("access_point_id").map(|value| value.to_string());
    if access_point.is_none_or(|given| given.trim_matches('"') != deployment.access_point().to_string()) {
        return errors::edgegap(400, "Bad Access Point ID provided");
    }
    if ask.credential != deployment.delete_token() {
        return errors::edgegap(401, "Unauthorized");
    }
    stop_one(deployment, ask)
}

/// At once in `READY` and `ERROR`, later where the start is not over, never twice.
fn stop_one(deployment: &mut Deployment, ask: &Ask) -> Answer {
    let state = deployment.state(ask.now_ms);
    if state >= Phase::Terminating {
        return errors::edgegap(410, "The deployment is already terminated");
    }
    match ask.text("container_log_storage") {
        "" => {}
        "false" => deployment.log_storage = None,
        "true" => deployment.log_storage = Some("default".to_owned()),
        name => deployment.log_storage = Some(name.to_owned()),
    }
    deployment.stop_asked_ms.get_or_insert(ask.now_ms);
    if matches!(state, Phase::Ready | Phase::Error) {
        let message = "The deployment is being stopped";
        Answer::json(200, json!({ "message": message, "deployment_summary": deployment.status(ask.now_ms) }))
    } else {
        errors::edgegap(202, "The deployment will be stopped as soon as it is ready or has failed")
    }
}

/// `POST /v1/deployments/bulk-stop`
pub(super) fn bulk_stop(state: &mut State, ask: &Ask) -> Answer {
    let mut stopped = Vec::new();
    for deployment in &mut state.deployments {
        let can_stop = deployment.state(ask.now_ms) < Phase::Terminating && deployment.stop_asked_ms.is_none();
        if can_stop && ask.list("filters").iter().all(|filter| is_match(deployment, filter)) {
            deployment.stop_asked_ms = Some(ask.now_ms);
            stopped.push(json!({ "request_id": deployment.id }));
        }
    }
    Answer::json(202, json!({ "processable": stopped }))
}

fn is_match(deployment: &Deployment, filter: &Value) -> bool {
    let text = |name: &str| filter.get(name).and_then(Value::as_str).unwrap_or_default();
    let own: BTreeSet<&str> = match text("field") {
        "request_id" => [deployment.id.as_str()].into(),
        _ => deployment.tag_names().into_iter().collect(),
    };
    let values = filter.get("values").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut found = values.iter().map(|value| value.as_str().is_some_and(|value| own.contains(value)));
    match text("filter_type") {
        "any" => found.any(|found| found),
        "all" => found.all(|found| found),
        _ => !found.any(|found| found),
    }
}
