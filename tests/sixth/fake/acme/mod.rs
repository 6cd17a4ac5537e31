#![doc = include_str!("about.md")]

mod error;
mod fixtures;

use serde_json::{Value, json};

use crate::fake::answer::Answer;
use crate::fake::auth::{Keys, word};
use crate::fake::fixtures::Fixtures;
use crate::fake::received::Received;
use crate::fake::vendor::{AcceptedRequest, FakeVendor, Refusal};
use crate::spec::Operation;
use error::error;

pub use fixtures::*;

/// How long a server starts.
const START_MS: u64 = 4_000;

/// What the vendor remembers: name, size, and when each server was created.
pub(super) struct State(Vec<(String, String, u64)>);

impl FakeVendor for State {
    fn new(_: &mut Keys) -> Self {
        State(Vec::new())
    }

    fn fixtures() -> Fixtures {
        fixtures::all()
    }

    fn id(&self) -> &'static str {
        fixtures::ID
    }

    fn verify<'a>(&mut self, received: &Received<'a>, _: Option<&'static Operation>, _: &Keys) -> Result<&'a str, Box<Answer>> {
        let key = received.header("X-Acme-Key").and_then(|value| word(value.strip_prefix("Key ")?));
        key.ok_or_else(|| Box::new(error(401, "NO_KEY", "the key is missing")))
    }

    fn refuse(&self, refusal: Refusal, _: &str) -> Answer {
        error::refusal(refusal)
    }

    fn handle(&mut self, request: &AcceptedRequest) -> Option<Answer> {
        if self.0.is_empty() {
            self.0.push(("first".to_owned(), "small".to_owned(), request.now_ms.saturating_sub(START_MS)));
        }
        Some(match request.operation.id {
            "acme.list_servers" => {
                let all: Vec<Value> = (0..self.0.len()).filter_map(|at| self.reply(at, request.now_ms)).collect();
                Answer::json(200, json!({ "total": all.len(), "servers": all }))
            }
            "acme.get_server" => {
                let number = request.text("server_id").strip_prefix("srv-").and_then(|number| number.parse().ok());
                match number.and_then(|at| self.reply(at, request.now_ms)) {
                    Some(server) => Answer::json(200, server),
                    None => error(404, "NO_SERVER", "there is no such server"),
                }
            }
            "acme.create_server" => {
                self.0.push((request.text("name").to_owned(), request.text("size").to_owned(), request.now_ms));
                Answer::json(201, self.reply(self.0.len() - 1, request.now_ms).unwrap_or_default())
            }
            _ => return None,
        })
    }
}

impl State {
    fn reply(&self, at: usize, now_ms: u64) -> Option<Value> {
        let (name, size, created_ms) = self.0.get(at)?;
        let state = if now_ms.saturating_sub(*created_ms) < START_MS { "starting" } else { "running" };
        Some(json!({ "id": format!("srv-{at}"), "name": name, "state": state, "size": size }))
    }
}
