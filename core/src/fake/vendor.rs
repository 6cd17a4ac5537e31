//! What a fake vendor is to the engine, which names none.

use serde_json::{Map, Value};

use super::answer::Answer;
use super::auth::Keys;
use super::fixtures::Fixtures;
use super::received::Received;
use crate::report::{Report, Violation};
use crate::spec::Operation;

/// One vendor: what it lets in, what it does, what it refuses in which words, and what it has from the start.
pub(crate) trait FakeVendor: Send + Sync {
    /// The vendor as it is at the start. Adds the key pairs that it knows.
    fn new(keys: &mut Keys) -> Self
    where
        Self: Sized;

    fn fixtures() -> Fixtures
    where
        Self: Sized;

    /// The vendor's id in the registry.
    fn id(&self) -> &'static str;

    /// The token, key or access key of a request that proves who sent it, or the answer to one that does not. Without an operation, as
    /// calls to endpoints that have no definition are signed.
    fn verify<'a>(&mut self, received: &Received<'a>, operation: Option<&'static Operation>, keys: &Keys) -> Result<&'a str, Box<Answer>>;

    /// What the vendor does; `None` for an operation that it does not implement.
    fn handle(&mut self, request: &AcceptedRequest) -> Option<Answer>;

    /// The answer to a request that does not reach [`handle`](FakeVendor::handle).
    fn refuse(&self, refusal: Refusal, request_id: &str) -> Answer;

    /// The header in which all answers have the request's id.
    fn request_id_header(&self) -> Option<&'static str> {
        None
    }

    /// Whether fields that the operation's definition does not have are refused. What vendors do with them is on no page: most fakes
    /// leave them out.
    fn refuses_unknown_fields(&self, _operation: &'static Operation) -> bool {
        false
    }

    /// Turns one of the switches of the fixtures on or off. False where there is no such switch.
    fn switch(&mut self, _name: &str, _on: bool) -> bool {
        false
    }

    /// What the container of a deployment finds in its environment.
    fn container_environment(&self, _request_id: &str) -> Option<Vec<(&'static str, String)>> {
        None
    }
}

/// Why a request is refused, by the vendor or by a fault.
pub(crate) enum Refusal<'a> {
    NoSuchPath,
    TooLarge,
    /// The documented rate is used up.
    Throttled,
    /// A day's quota is used up; where the vendor has none, as [`Throttled`](Refusal::Throttled).
    QuotaExceeded,
    /// The request does not say that it is JSON. What is answered is on no page.
    NotJson,
    /// The input breaks rules of the operation's definition.
    Invalid(&'static Operation, &'a Report),
    ServerError,
    Unavailable,
    Timeout,
}

/// The words of [`Refusal::NotJson`] where the vendor has none of its own.
pub(crate) const NOT_JSON: &str = "Content-Type must be application/json";

/// What is wrong first, and where.
pub(crate) fn first_problem(report: &Report) -> String {
    report.violations.first().map(problem).unwrap_or_default()
}

fn problem(violation: &Violation) -> String {
    match violation.path.as_str() {
        "" => violation.message(),
        path => format!("{}: {}", path.trim_start_matches('/'), violation.message()),
    }
}

/// A request that was let in, whose input keeps the rules of the operation's definition.
pub(crate) struct AcceptedRequest<'a> {
    pub operation: &'static Operation,
    /// The flat input by the definition's field names: path and query parameters beside the fields of the body.
    pub input: &'a Map<String, Value>,
    /// The token, key or access key that was accepted.
    pub credential: &'a str,
    pub now_ms: u64,
}

impl<'a> AcceptedRequest<'a> {
    pub fn get(&self, name: &str) -> Option<&'a Value> {
        self.input.get(name)
    }

    /// A text; empty where there is none.
    pub fn text(&self, name: &str) -> &'a str {
        self.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub fn integer(&self, name: &str) -> Option<i64> {
        self.get(name).and_then(integer)
    }

    /// A boolean, also one that is the text true or false.
    pub fn boolean(&self, name: &str) -> Option<bool> {
        let value = self.get(name)?;
        value.as_bool().or_else(|| value.as_str()?.parse().ok())
    }

    /// The items of a list; none where there is no list.
    pub fn list(&self, name: &str) -> &'a [Value] {
        self.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }
}

/// An integer, also one that is spelt 8080.0 or as a text of digits.
pub(crate) fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::String(digits) => digits.parse().ok(),
        value => value.as_i64().or_else(|| value.as_f64().map(|n| n as i64)),
    }
}
