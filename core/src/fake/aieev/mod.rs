#![doc = include_str!("about.md")]

mod endpoint;
mod error;
mod fixtures;
mod logs;
mod seed;
mod time;

use serde_json::{Value, json};

use crate::fake::answer::Answer;
use crate::fake::auth::{self, Keys};
use crate::fake::fixtures::Fixtures;
use crate::fake::received::Received;
use crate::fake::vendor::{AcceptedRequest, FakeVendor, Refusal};
use crate::spec::Operation;
use endpoint::{Endpoint, SETTINGS};
use error::error;

pub use fixtures::*;

/// What the vendor remembers.
pub(super) struct State {
    /// Empty before the first request.
    endpoints: Vec<Endpoint>,
}

impl FakeVendor for State {
    fn new(_: &mut Keys) -> Self {
        State { endpoints: Vec::new() }
    }

    fn fixtures() -> Fixtures {
        fixtures::all()
    }

    fn id(&self) -> &'static str {
        fixtures::ID
    }

    fn verify<'a>(&mut self, received: &Received<'a>, _: Option<&'static Operation>, _: &Keys) -> Result<&'a str, Box<Answer>> {
        auth::bearer(received).ok_or_else(|| Box::new(error(401, "Invalid or missing API key")))
    }

    fn refuse(&self, refusal: Refusal, _: &str) -> Answer {
        error::refusal(refusal)
    }

    fn handle(&mut self, request: &AcceptedRequest) -> Option<Answer> {
        if self.endpoints.is_empty() {
            self.endpoints = seed::endpoints(request.now_ms);
        }
        Some(match request.operation.id {
            "aieev.whoami" => whoami(),
            "aieev.list_endpoints" => self.list(request),
            "aieev.get_endpoint" => self.at(request, |endpoint, request| Answer::json(200, endpoint.status_reply(request.now_ms))),
            "aieev.update_endpoint" => self.at(request, update),
            "aieev.start_endpoint" => self.at(request, start),
            "aieev.stop_endpoint" => self.at(request, stop),
            "aieev.scale_endpoint" => self.at(request, scale),
            "aieev.list_replicas" => self.at(request, |endpoint, request| Answer::json(200, endpoint.replicas_reply(request.now_ms))),
            "aieev.list_log_files" => self.at(request, logs::list),
            "aieev.read_log_file" => self.at(request, logs::read),
            _ => return None,
        })
    }
}

impl State {
    /// What the endpoint of the path answers.
    fn at(&mut self, request: &AcceptedRequest, answer: impl FnOnce(&mut Endpoint, &AcceptedRequest) -> Answer) -> Answer {
        match self.endpoints.iter_mut().find(|endpoint| endpoint.id == request.text("endpoint_id")) {
            _ if request.text("endpoint_id") == FOREIGN_ENDPOINT => error(403, "Endpoint does not belong to your project"),
            Some(endpoint) => answer(endpoint, request),
            None => error(404, "Endpoint not found"),
        }
    }

    fn list(&self, request: &AcceptedRequest) -> Answer {
        if request.get("project_id").is_some_and(|project| project != PROJECT) {
            return error(403, "Project does not match the API key");
        }
        let search = request.text("search").to_lowercase();
        let is_active = request.boolean("is_active");
        let found: Vec<&Endpoint> = self
            .endpoints
            .iter()
            .filter(|endpoint| endpoint.name.to_lowercase().contains(&search))
            .filter(|endpoint| is_active.is_none_or(|wanted| endpoint.is_active == wanted))
            .collect();
        let number = |name: &str, default| request.integer(name).and_then(|n| usize::try_from(n).ok()).unwrap_or(default).max(1);
        let (page, size) = (number("page", 1), number("size", 50));
        let items: Vec<Value> =
            found.iter().skip((page - 1).saturating_mul(size)).take(size).map(|endpoint| endpoint.item_reply(request.now_ms)).collect();
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

fn update(endpoint: &mut Endpoint, request: &AcceptedRequest) -> Answer {
    let given = || SETTINGS.into_iter().filter_map(|name| Some((name, request.get(name)?)));
    // Fields that nobody knows are let in and do not count.
    if given().next().is_none() {
        return error(400, "At least one field must be provided");
    }
    if endpoint.is_active {
        return error(409, "Endpoint is active. Stop it first.");
    }
    for (name, value) in given() {
        let value = if value.is_number() { Value::from(request.integer(name)) } else { value.clone() };
        endpoint.settings.insert(name.to_owned(), value);
    }
    endpoint.updated_ms = request.now_ms;
    Answer::json(200, endpoint.settings_reply())
}

fn start(endpoint: &mut Endpoint, request: &AcceptedRequest) -> Answer {
    if endpoint.is_active {
        return switched(endpoint, "Endpoint is already active");
    }
    if endpoint.id == NO_CAPACITY_ENDPOINT {
        return error(500, "Failed to start endpoint: no capacity of its instance type is left");
    }
    endpoint.start(request.now_ms);
    switched(endpoint, "Endpoint started successfully")
}

fn stop(endpoint: &mut Endpoint, request: &AcceptedRequest) -> Answer {
    if !endpoint.is_active {
        return switched(endpoint, "Endpoint is already stopped");
    }
    endpoint.stop(request.now_ms);
    switched(endpoint, "Endpoint stopped successfully")
}

fn switched(endpoint: &Endpoint, message: &str) -> Answer {
    Answer::json(200, json!({ "endpoint_id": endpoint.id, "is_active": endpoint.is_active, "message": message }))
}

fn scale(endpoint: &mut Endpoint, request: &AcceptedRequest) -> Answer {
    if !endpoint.is_active {
        return error(400, "Endpoint is not active. Start it first.");
    }
    if endpoint.enable_autoscaling {
        return error(400, "Autoscaling is enabled. Disable it first.");
    }
    let previous = endpoint.num_replicas;
    let wanted = request.integer("num_replicas").and_then(|n| usize::try_from(n).ok()).unwrap_or(previous);
    let message = if wanted == previous {
        "No change - endpoint already has the requested number of replicas".to_owned()
    } else {
        endpoint.scale(wanted, request.now_ms);
        format!("Successfully scaled from {previous} to {wanted} replicas")
    };
    Answer::json(200, json!({ "endpoint_id": endpoint.id, "previous_replicas": previous, "current_replicas": wanted, "message": message }))
}
