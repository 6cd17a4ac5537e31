//! The three stops.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::deployment::{Deployment, State as Phase};
use super::error::{bad_request_id, error};
use super::state::State;
use crate::fake::answer::Answer;
use crate::fake::vendor::AcceptedRequest;

/// `DELETE /v1/stop/{request_id}`
pub(super) fn stop(state: &mut State, request: &AcceptedRequest) -> Answer {
    if state.number(request).is_none() {
        return bad_request_id();
    }
    state.deployment(request).map_or_else(already_terminated, |deployment| stop_one(deployment, request))
}

/// `DELETE /v1/self/stop/{request_id}/{access_point_id}`
pub(super) fn self_stop(state: &mut State, request: &AcceptedRequest) -> Answer {
    let Some(number) = state.number(request) else { return bad_request_id() };
    let access_point = request.get("access_point_id").map(|value| value.to_string());
    if access_point.is_none_or(|given| given.trim_matches('"') != Deployment::access_point(number).to_string()) {
        return error(400, "Bad Access Point ID provided");
    }
    if request.credential != Deployment::delete_token(number) {
        return error(401, "Unauthorized");
    }
    state.deployment(request).map_or_else(already_terminated, |deployment| stop_one(deployment, request))
}

/// At once in `READY` and `ERROR`, later where the start is not over, never twice.
fn stop_one(deployment: &mut Deployment, request: &AcceptedRequest) -> Answer {
    let state = deployment.state(request.now_ms);
    if state >= Phase::Terminating {
        return already_terminated();
    }
    match request.text("container_log_storage") {
        "" => {}
        "false" => deployment.log_storage = None,
        "true" => deployment.log_storage = Some("default".to_owned()),
        name => deployment.log_storage = Some(name.to_owned()),
    }
    deployment.stop_asked_ms.get_or_insert(request.now_ms);
    if matches!(state, Phase::Ready | Phase::Error) {
        let message = "The deployment is being stopped";
        Answer::json(200, json!({ "message": message, "deployment_summary": deployment.status(request.now_ms) }))
    } else {
        error(202, "The deployment will be stopped as soon as it is ready or has failed")
    }
}

/// `POST /v1/deployments/bulk-stop`
pub(super) fn bulk_stop(state: &mut State, request: &AcceptedRequest) -> Answer {
    let filters: Vec<Filter> = request.list("filters").iter().map(Filter::new).collect();
    let mut stopped = Vec::new();
    for deployment in state.deployments.values_mut() {
        let can_stop = deployment.state(request.now_ms) < Phase::Terminating && deployment.stop_asked_ms.is_none();
        if can_stop && filters.iter().all(|filter| filter.is_match(deployment)) {
            deployment.stop_asked_ms = Some(request.now_ms);
            stopped.push(json!({ "request_id": deployment.id }));
        }
    }
    Answer::json(202, json!({ "processable": stopped }))
}

fn already_terminated() -> Answer {
    error(410, "The deployment is already terminated")
}

struct Filter<'a> {
    is_of_ids: bool,
    kind: &'a str,
    values: BTreeSet<&'a str>,
}

impl<'a> Filter<'a> {
    fn new(filter: &'a Value) -> Self {
        let text = |name: &str| filter.get(name).and_then(Value::as_str).unwrap_or_default();
        let values = filter.get("values").and_then(Value::as_array).into_iter().flatten();
        Filter { is_of_ids: text("field") == "request_id", kind: text("filter_type"), values: values.filter_map(Value::as_str).collect() }
    }

    fn is_match(&self, deployment: &Deployment) -> bool {
        let own = if self.is_of_ids { vec![deployment.id.as_str()] } else { deployment.tag_names() };
        // No two tags of a deployment are the same.
        let found = own.iter().filter(|own| self.values.contains(*own)).count();
        match self.kind {
            "any" => found > 0,
            "all" => found == self.values.len(),
            _ => found == 0,
        }
    }
}
