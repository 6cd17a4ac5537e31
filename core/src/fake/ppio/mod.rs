//! PPIO.
//!
//! An endpoint is `pending` for two seconds and `creating` for three, then `serving`, first without a worker; a worker is healthy seven
//! seconds later. What no page tells: lists have the newest first and ten on a page, `pageSize` 0 is as none, an update starts the workers
//! anew, a deletion takes two seconds, and an endpoint whose `minNum` is 0 has one worker until it has been idle for `freeTimeout`.
//!
//! Two creations go wrong: one named `no-balance` is answered 403, one of an image named `no-such-image` fails while it is created.

mod endpoint;
mod limits;
mod seed;

use serde_json::{Value, json};

use super::answer::Answer;
use super::{Ask, errors, ids};
use endpoint::{Endpoint, PortAs};

/// Serving, with two healthy workers.
pub const ENDPOINT: &str = "5d1f7c2ab09e4836";
/// Failed: its image could not be pulled.
pub const FAILED_ENDPOINT: &str = "b83e60d4f1a97c25";
/// Serving, without any worker.
pub const IDLE_ENDPOINT: &str = "0c94e7f58a2d613b";
/// Endpoints that are there from the start, those that the constants name included.
pub const ENDPOINTS: usize = 27;

/// The size of a page where none is asked for.
const PAGE_SIZE: usize = 10;

/// What the vendor remembers.
#[derive(Debug)]
pub(super) struct State {
    /// The oldest first; `None` before the first request, which the ages of the first ones count from.
    endpoints: Option<Vec<Endpoint>>,
    /// Ids given so far.
    ids: u64,
    first_page: usize,
}

impl State {
    pub fn new() -> Self {
        State { endpoints: None, ids: 0, first_page: 0 }
    }

    pub fn count_pages_from_one(&mut self) {
        self.first_page = 1;
    }

    /// `None` for an operation that is not known here.
    pub fn handle(&mut self, ask: &Ask) -> Option<Answer> {
        let now_ms = ask.now_ms;
        let endpoints = self.endpoints.get_or_insert_with(|| seed::endpoints(now_ms));
        endpoints.retain(|endpoint| !endpoint.is_gone(now_ms));
        Some(match ask.operation.id {
            "ppio.list_endpoints" => list(endpoints, self.first_page, ask),
            "ppio.get_endpoint" => {
                at(endpoints, ask.text("id"), |endpoint| Answer::json(200, json!({ "endpoint": endpoint.reply(now_ms, PortAs::Integer) })))
            }
            "ppio.get_endpoint_limits" => Answer::json(200, limits::reply()),
            "ppio.create_endpoint" => {
                self.ids += 1;
                create(endpoints, self.ids, ask)
            }
            "ppio.update_endpoint" => at(endpoints, ask.text("id"), |endpoint| update(endpoint, ask)),
            "ppio.delete_endpoint" => at(endpoints, ask.text("name"), |endpoint| {
                endpoint.delete(now_ms);
                done()
            }),
            _ => return None,
        })
    }
}

/// What the endpoint of an id answers.
fn at(endpoints: &mut [Endpoint], id: &str, answer: impl FnOnce(&mut Endpoint) -> Answer) -> Answer {
    match endpoints.iter_mut().find(|endpoint| endpoint.id == id) {
        Some(endpoint) => answer(endpoint),
        None => errors::ppio(404, "NOT_FOUND", "endpoint not found"),
    }
}

fn list(endpoints: &[Endpoint], first_page: usize, ask: &Ask) -> Answer {
    let number = |name: &str| usize::try_from(ask.integer(name).unwrap_or(0));
    let (Ok(size), Ok(page)) = (number("pageSize"), number("pageNum")) else {
        return refused("pageSize and pageNum must not be below 0");
    };
    let size = if size == 0 { PAGE_SIZE } else { size };
    let skipped = page.saturating_sub(first_page).saturating_mul(size);
    let items: Vec<Value> =
        endpoints.iter().rev().skip(skipped).take(size).map(|endpoint| endpoint.reply(ask.now_ms, PortAs::Text)).collect();
    Answer::json(200, json!({ "endpoints": items, "total": endpoints.len() }))
}

fn create(endpoints: &mut Vec<Endpoint>, count: u64, ask: &Ask) -> Answer {
    let settings = ask.get("endpoint").and_then(Value::as_object).cloned().unwrap_or_default();
    if settings.get("name").is_some_and(|name| name == "no-balance") {
        return errors::ppio(403, "NOT_ENOUGH_BALANCE", "not enough balance");
    }
    if let Some(problem) = limits::problem(&settings) {
        return refused(&problem);
    }
    let endpoint = Endpoint::new(ids::hex(count, 16), settings, ask.now_ms);
    let answer = Answer::json(200, json!({ "id": endpoint.id }));
    endpoints.push(endpoint);
    answer
}

fn update(endpoint: &mut Endpoint, ask: &Ask) -> Answer {
    if let Some(problem) = limits::problem(ask.input) {
        return refused(&problem);
    }
    endpoint.update(ask.input, ask.now_ms);
    done()
}

/// No page says what a success without anything to tell looks like.
fn done() -> Answer {
    Answer::json(200, json!({}))
}

fn refused(message: &str) -> Answer {
    errors::ppio(400, "INVALID_REQUEST_BODY", message)
}
