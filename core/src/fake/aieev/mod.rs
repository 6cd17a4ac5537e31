//! AIEEV AirCloud.
//!
//! Endpoints are made in the vendor's console and not by its API: here are those that the constants name; their ages count from the first
//! request. A start takes some seconds, a stop two. What no page tells: `search` ignores case, null in an update clears a setting, the
//! list of variables is replaced, and a stopped endpoint has the status RUNNING until its last replica is gone.

mod endpoint;
mod logs;
mod seed;

use serde_json::{Value, json};

use super::answer::Answer;
use super::{Ask, errors};
use endpoint::{Endpoint, SETTINGS};

/// Not active; its start works.
pub const ENDPOINT: &str = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
/// Active with two replicas.
pub const ACTIVE_ENDPOINT: &str = "51c910f7-ecde-4c6c-88f8-d8e37ca9d598";
/// Active, and scales by itself.
pub const AUTOSCALING_ENDPOINT: &str = "cad59665-b77b-4cb6-9308-d276294bce79";
/// Not active; its deployment fails until `container_port` is [`BROKEN_ENDPOINT_PORT`].
pub const BROKEN_ENDPOINT: &str = "7b0e2c8d-94a1-4f36-8c5d-1e6f3a9b2047";
/// Where the container of [`BROKEN_ENDPOINT`] listens.
pub const BROKEN_ENDPOINT_PORT: u16 = 8080;
/// Not active; a start is answered 500, for lack of capacity.
pub const NO_CAPACITY_ENDPOINT: &str = "e4c1a7f2-05d8-4b69-93e7-6a2d8f40c15b";
/// Of another project: always answered 403.
pub const FOREIGN_ENDPOINT: &str = "90f3d6b8-2e47-4ca5-b1d0-57c8e9a4f632";
/// The organization that every key is of.
pub const ORGANIZATION: &str = "org-0Kq3TzWbXc7N";
/// The project that every key is of.
pub const PROJECT: &str = "proj-mR8vLd2YfH5s";

/// What the vendor remembers.
#[derive(Debug)]
pub(super) struct State {
    /// Empty before the first request.
    endpoints: Vec<Endpoint>,
}

impl State {
    pub fn new() -> Self {
        State { endpoints: Vec::new() }
    }

    /// `None` for an operation that is not known here.
    pub fn handle(&mut self, ask: &Ask) -> Option<Answer> {
        if self.endpoints.is_empty() {
            self.endpoints = seed::endpoints(ask.now_ms);
        }
        Some(match ask.operation.id {
            "aieev.whoami" => whoami(),
            "aieev.list_endpoints" => self.list(ask),
            "aieev.get_endpoint" => self.at(ask, |endpoint, ask| Answer::json(200, endpoint.status_reply(ask.now_ms))),
            "aieev.update_endpoint" => self.at(ask, update),
            "aieev.start_endpoint" => self.at(ask, start),
            "aieev.stop_endpoint" => self.at(ask, stop),
            "aieev.scale_endpoint" => self.at(ask, scale),
            "aieev.list_replicas" => self.at(ask, |endpoint, ask| Answer::json(200, endpoint.replicas_reply(ask.now_ms))),
            "aieev.list_log_files" => self.at(ask, logs::list),
            "aieev.read_log_file" => self.at(ask, logs::read),
            _ => return None,
        })
    }

    /// What the endpoint of the path answers.
    fn at(&mut self, ask: &Ask, answer: impl FnOnce(&mut Endpoint, &Ask) -> Answer) -> Answer {
        match self.endpoints.iter_mut().find(|endpoint| endpoint.id == ask.text("endpoint_id")) {
            _ if ask.text("endpoint_id") == FOREIGN_ENDPOINT => errors::aieev(403, "Endpoint does not belong to your project"),
            Some(endpoint) => answer(endpoint, ask),
            None => errors::aieev(404, "Endpoint not found"),
        }
    }

    fn list(&self, ask: &Ask) -> Answer {
        if ask.get("project_id").is_some_and(|project| project != PROJECT) {
            return errors::aieev(403, "Project does not match the API key");
        }
        let search = ask.text("search").to_lowercase();
        let is_active = ask.boolean("is_active");
        let found: Vec<&Endpoint> = self
            .endpoints
            .iter()
            .filter(|endpoint| endpoint.name.to_lowercase().contains(&search))
            .filter(|endpoint| is_active.is_none_or(|wanted| endpoint.is_active == wanted))
            .collect();
        let number = |name: &str, default| ask.integer(name).and_then(|n| usize::try_from(n).ok()).unwrap_or(default).max(1);
        let (page, size) = (number("page", 1), number("size", 50));
        let items: Vec<Value> =
            found.iter().skip((page - 1).saturating_mul(size)).take(size).map(|endpoint| endpoint.item_reply(ask.now_ms)).collect();
        let pages = found.len().div_ceil(size);
        Answer::json(200, json!({ "items": items, "total": found.len(), "page": page, "size": size, "pages": pages }))
    }
}

fn whoami() -> Answer {
    Answer::json(
        200,
        json!({
            "organization_id": ORGANIZATION,
            "project_id": PROJECT,
            "api_key_id": "4d2f81c6-7e05-4b9a-a3d8-0f6c95b17e42",
            "user_id": "c05a9e37-18d4-4f62-9b7e-d3814a6f20c9",
            "authenticated_via": "api_key",
        }),
    )
}

fn update(endpoint: &mut Endpoint, ask: &Ask) -> Answer {
    let given = || SETTINGS.into_iter().filter_map(|name| Some((name, ask.get(name)?)));
    // Fields that nobody knows are let in and do not count.
    if given().next().is_none() {
        return errors::aieev(400, "At least one field must be provided");
    }
    if endpoint.is_active {
        return errors::aieev(409, "Endpoint is active. Stop it first.");
    }
    for (name, value) in given() {
        let value = if value.is_number() { Value::from(ask.integer(name)) } else { value.clone() };
        endpoint.settings.insert(name.to_owned(), value);
    }
    endpoint.updated_ms = ask.now_ms;
    Answer::json(200, endpoint.settings_reply())
}

fn start(endpoint: &mut Endpoint, ask: &Ask) -> Answer {
    if endpoint.is_active {
        return switched(endpoint, "Endpoint is already active");
    }
    if endpoint.id == NO_CAPACITY_ENDPOINT {
        return errors::aieev(500, "Failed to start endpoint: no capacity of its instance type is left");
    }
    endpoint.start(ask.now_ms);
    switched(endpoint, "Endpoint started successfully")
}

fn stop(endpoint: &mut Endpoint, ask: &Ask) -> Answer {
    if !endpoint.is_active {
        return switched(endpoint, "Endpoint is already stopped");
    }
    endpoint.stop(ask.now_ms);
    switched(endpoint, "Endpoint stopped successfully")
}

fn switched(endpoint: &Endpoint, message: &str) -> Answer {
    Answer::json(200, json!({ "endpoint_id": endpoint.id, "is_active": endpoint.is_active, "message": message }))
}

fn scale(endpoint: &mut Endpoint, ask: &Ask) -> Answer {
    if !endpoint.is_active {
        return errors::aieev(400, "Endpoint is not active. Start it first.");
    }
    if endpoint.enable_autoscaling {
        return errors::aieev(400, "Autoscaling is enabled. Disable it first.");
    }
    let previous = endpoint.num_replicas;
    let wanted = ask.integer("num_replicas").and_then(|n| usize::try_from(n).ok()).unwrap_or(previous);
    let message = if wanted == previous {
        "No change - endpoint already has the requested number of replicas".to_owned()
    } else {
        endpoint.scale(wanted, ask.now_ms);
        format!("Successfully scaled from {previous} to {wanted} replicas")
    };
    Answer::json(200, json!({ "endpoint_id": endpoint.id, "previous_replicas": previous, "current_replicas": wanted, "message": message }))
}
