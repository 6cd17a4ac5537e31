#![doc = include_str!("about.md")]

mod endpoint;
mod error;
mod fixtures;
mod limits;
mod seed;

use serde_json::{Value, json};

use crate::fake::answer::Answer;
use crate::fake::auth::{self, Keys};
use crate::fake::engine::Vendors;
use crate::fake::fixtures::Fixtures;
use crate::fake::ids;
use crate::fake::received::Received;
use crate::fake::vendor::{AcceptedRequest, FakeVendor, Refusal};
use crate::spec::Operation;
use endpoint::{Endpoint, PortAs};
use error::{bad_request, error};

pub use fixtures::*;

/// The size of a page where none is asked for.
const PAGE_SIZE: usize = 10;

/// What the vendor remembers.
pub(super) struct State {
    /// The oldest first; `None` before the first request, which the ages of the first ones count from.
    endpoints: Option<Vec<Endpoint>>,
    /// Ids given so far.
    ids: u64,
    first_page: usize,
}

impl FakeVendor for State {
    fn new(_: &mut Keys) -> Self {
        State { endpoints: None, ids: 0, first_page: 0 }
    }

    fn fixtures() -> Fixtures {
        fixtures::all()
    }

    fn id(&self) -> &'static str {
        fixtures::ID
    }

    fn verify<'a>(&mut self, received: &Received<'a>, _: Option<&'static Operation>, _: &Keys) -> Result<&'a str, Box<Answer>> {
        auth::bearer(received).ok_or_else(|| Box::new(error(401, "INVALID_API_KEY", "invalid api key")))
    }

    fn refuse(&self, refusal: Refusal, _: &str) -> Answer {
        error::refusal(refusal)
    }

    fn switch(&mut self, name: &str, on: bool) -> bool {
        let is_known = name == fixtures::PAGES_FROM_ONE.name;
        if is_known {
            self.first_page = usize::from(on);
        }
        is_known
    }

    fn handle(&mut self, request: &AcceptedRequest) -> Option<Answer> {
        let now_ms = request.now_ms;
        let endpoints = self.endpoints.get_or_insert_with(|| seed::endpoints(now_ms));
        endpoints.retain(|endpoint| !endpoint.is_gone(now_ms));
        Some(match request.operation.id {
            "ppio.list_endpoints" => list(endpoints, self.first_page, request),
            "ppio.get_endpoint" => at(endpoints, request.text("id"), |endpoint| {
                Answer::json(200, json!({ "endpoint": endpoint.reply(now_ms, PortAs::Integer) }))
            }),
            "ppio.get_endpoint_limits" => Answer::json(200, limits::reply()),
            "ppio.create_endpoint" => {
                self.ids += 1;
                create(endpoints, self.ids, request)
            }
            "ppio.update_endpoint" => at(endpoints, request.text("id"), |endpoint| update(endpoint, request)),
            "ppio.delete_endpoint" => at(endpoints, request.text("name"), |endpoint| {
                endpoint.delete(now_ms);
                done()
            }),
            _ => return None,
        })
    }
}

impl Vendors {
    /// Has PPIO count the pages of a list from 1, where it counts from 0 otherwise: no page of it says which is right.
    #[must_use]
    pub fn with_ppio_pages_from_one(mut self) -> Self {
        self.switch(fixtures::PAGES_FROM_ONE.name, true);
        self
    }
}

/// What the endpoint of an id answers.
fn at(endpoints: &mut [Endpoint], id: &str, answer: impl FnOnce(&mut Endpoint) -> Answer) -> Answer {
    match endpoints.iter_mut().find(|endpoint| endpoint.id == id) {
        Some(endpoint) => answer(endpoint),
        None => error(404, "NOT_FOUND", "endpoint not found"),
    }
}

fn list(endpoints: &[Endpoint], first_page: usize, request: &AcceptedRequest) -> Answer {
    let number = |name: &str| usize::try_from(request.integer(name).unwrap_or(0));
    let (Ok(size), Ok(page)) = (number("pageSize"), number("pageNum")) else {
        return bad_request("pageSize and pageNum must not be below 0");
    };
    let size = if size == 0 { PAGE_SIZE } else { size };
    let skipped = page.saturating_sub(first_page).saturating_mul(size);
    let items: Vec<Value> =
        endpoints.iter().rev().skip(skipped).take(size).map(|endpoint| endpoint.reply(request.now_ms, PortAs::Text)).collect();
    Answer::json(200, json!({ "endpoints": items, "total": endpoints.len() }))
}

fn create(endpoints: &mut Vec<Endpoint>, count: u64, request: &AcceptedRequest) -> Answer {
    let settings = request.get("endpoint").and_then(Value::as_object).cloned().unwrap_or_default();
    if settings.get("name").is_some_and(|name| name == "no-balance") {
        return error(403, "NOT_ENOUGH_BALANCE", "not enough balance");
    }
    if let Some(problem) = limits::problem(&settings) {
        return bad_request(&problem);
    }
    let endpoint = Endpoint::new(ids::hex(count, 16), settings, request.now_ms);
    let answer = Answer::json(200, json!({ "id": endpoint.id }));
    endpoints.push(endpoint);
    answer
}

fn update(endpoint: &mut Endpoint, request: &AcceptedRequest) -> Answer {
    if let Some(problem) = limits::problem(request.input) {
        return bad_request(&problem);
    }
    endpoint.update(request.input, request.now_ms);
    done()
}

/// No page says what a success without anything to tell looks like.
fn done() -> Answer {
    Answer::json(200, json!({}))
}
