//! The three stops.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::answer::Answer;
use super::super::{Ask, errors};
use super::deployment::{Deployment, State as Phase};
use super::{State, bad_request_id};

/// `DELETE /v1/stop/{request_id}`
pub(super) fn stop(state: &mut State, ask: &Ask) -> Answer {
    if state.number(ask).is_none() {
        return bad_request_id();
    }
    state.deployment(ask).map_or_else(already_terminated, |deployment| stop_one(deployment, ask))
}

/// `DELETE /v1/self/stop/{request_id}/{access_point_id}`
pub(super) fn self_stop(state: &mut State, ask: &Ask) -> Answer {
    let Some(number) = state.number(ask) else { return bad_request_id() };
    let access_point = ask.get("access_point_id").map(|value| value.to_string());
    if access_point.is_none_or(|given| given.trim_matches('"') != Deployment::access_point(number).to_string()) {
        return errors::edgegap(400, "Bad Access Point ID provided");
    }
    if ask.credential != Deployment::delete_token(number) {
        return errors::edgegap(401, "Unauthorized");
    }
    state.deployment(ask).map_or_else(already_terminated, |deployment| stop_one(deployment, ask))
}

/// At once in `READY` and `ERROR`, later where the start is not over, never twice.
fn stop_one(deployment: &mut Deployment, ask: &Ask) -> Answer {
    let state = deployment.state(ask.now_ms);
    if state >= Phase::Terminating {
        return already_terminated();
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
    let filters: Vec<Filter> = ask.list("filters").iter().map(Filter::new).collect();
    let mut stopped = Vec::new();
    for deployment in state.deployments.values_mut() {
        let can_stop = deployment.state(ask.now_ms) < Phase::Terminating && deployment.stop_asked_ms.is_none();
        if can_stop && filters.iter().all(|filter| filter.is_match(deployment)) {
            deployment.stop_asked_ms = Some(ask.now_ms);
            stopped.push(json!({ "request_id": deployment.id }));
        }
    }
    Answer::json(202, json!({ "processable": stopped }))
}

fn already_terminated() -> Answer {
    errors::edgegap(410, "The deployment is already terminated")
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
