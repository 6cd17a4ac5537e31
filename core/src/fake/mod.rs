//! The five vendors as a pure function over their own state, for demos, documents and tests that have no account.
//!
//! [`Vendors`] answers requests as the vendors document it: it verifies keys and signatures, validates with the tables' own rules,
//! walks deployments through their states, pages lists, enforces the documented rates, and goes wrong where a [`Scenario`] says so.
//! It has no clock, no randomness and no IO, and panics on nothing.
//!
//! ```
//! use clearway::fake::{Request, Vendors};
//!
//! let mut vendors = Vendors::new();
//! let request = Request {
//!     method: "POST",
//!     url: "https://api.edgegap.com/v2/deployments",
//!     headers: &[("Authorization", "token 0f4c7b52"), ("Content-Type", "application/json")],
//!     body: br#"{"application": "my-app", "version": "1", "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]}"#,
//! };
//! let response = vendors.handle(&request, 1_768_465_800_000);
//! assert_eq!(response.status, 202);
//! ```

pub mod aieev;
mod answer;
mod auth;
mod drive;
pub mod edgegap;
mod errors;
pub mod huaweicloud;
mod ids;
mod input;
mod limits;
pub mod ncloud;
pub mod ppio;
mod received;
mod route;
mod scenario;
mod time;

use crate::report::UsageError;
use answer::{Answer, Body};
use received::Received;
use route::{Brand, Route};

pub use drive::{Clock, Moment};
pub use scenario::{Effect, Fault, RetryAfter, Scenario};

/// A request as it comes in.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    pub method: &'a str,
    /// Absolute: of a site of the table (`https://api.edgegap.com/v1/...`), or of any other host with the vendor's id as the first
    /// segment of the path (`http://127.0.0.1:8787/edgegap/v1/...`).
    pub url: &'a str,
    pub headers: &'a [(&'a str, &'a str)],
    pub body: &'a [u8],
}

impl core::fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // URL, headers and body may hold secrets.
        f.debug_struct("Request").field("method", &self.method).field("bytes", &self.body.len()).finish_non_exhaustive()
    }
}

/// An answer, and how it is to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// Milliseconds to wait before the answer begins.
    pub delay_ms: u64,
    pub ending: Ending,
}

impl core::fmt::Debug for Response {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The body may hold secrets, as what it answers to does.
        let Response { status, headers, body, delay_ms, ending } = self;
        let mut shown = f.debug_struct("Response");
        shown.field("status", status).field("headers", headers).field("bytes", &body.len());
        shown.field("delay_ms", delay_ms).field("ending", ending).finish_non_exhaustive()
    }
}

/// How an answer ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Whole,
    /// The connection breaks after so many bytes of the body, which is already cut; the headers speak of all of it.
    Truncated {
        after: usize,
    },
    /// The connection breaks before the answer begins: none of it is to be sent.
    Reset,
}

/// What was asked, and what was answered. No secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The operation's id, where the request is one.
    pub operation: Option<&'static str>,
    pub method: String,
    /// The vendor's path, without the query, of at most 1000 characters.
    pub path: String,
    /// What was answered, also where the answer was lost on the way.
    pub status: u16,
    pub now_ms: u64,
}

/// The five vendors, with one state.
pub struct Vendors {
    keys: auth::Keys,
    limits: limits::Limits,
    scenario: scenario::Progress,
    seen: Vec<Seen>,
    requests: u64,
    aieev: aieev::State,
    edgegap: edgegap::State,
    huaweicloud: huaweicloud::State,
    ncloud: ncloud::State,
    ppio: ppio::State,
}

impl core::fmt::Debug for Vendors {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The state holds what callers have set, such as the values of environment variables.
        f.debug_struct("Vendors").field("requests", &self.requests).finish_non_exhaustive()
    }
}

impl Default for Vendors {
    fn default() -> Self {
        Self::new()
    }
}

impl Vendors {
    /// All vendors with what the constants of their modules name, and the key pairs [`ncloud::ACCESS_KEY`] and
    /// [`huaweicloud::ACCESS_KEY`].
    #[must_use]
    pub fn new() -> Self {
        Vendors {
            keys: auth::Keys::default(),
            limits: limits::Limits::default(),
            scenario: scenario::Progress::default(),
            seen: Vec::new(),
            requests: 0,
            aieev: aieev::State::new(),
            edgegap: edgegap::State::new(),
            huaweicloud: huaweicloud::State::new(),
            ncloud: ncloud::State::new(),
            ppio: ppio::State::new(),
        }
        .with_key(ncloud::ACCESS_KEY, ncloud::SECRET_KEY)
        .with_key(huaweicloud::ACCESS_KEY, huaweicloud::SECRET_KEY)
    }

    /// Adds a key pair that NAVER Cloud and Huawei Cloud know, or changes the secret of a known one.
    #[must_use]
    pub fn with_key(mut self, access_key: &str, secret_key: &str) -> Self {
        self.keys.add(access_key, secret_key);
        self
    }

    /// Goes wrong where the scenario says so, counting requests from now on.
    #[must_use]
    pub fn with_scenario(mut self, scenario: Scenario) -> Self {
        self.scenario = scenario::Progress::new(scenario);
        self
    }

    /// Has PPIO count the pages of a list from 1, where it counts from 0 otherwise: no page of it says which is right.
    #[must_use]
    pub fn with_ppio_pages_from_one(mut self) -> Self {
        self.ppio.count_pages_from_one();
        self
    }

    /// Answers a request at a Unix time in milliseconds.
    pub fn handle(&mut self, request: &Request, now_ms: u64) -> Response {
        let now_ms = now_ms.min(time::LATEST);
        self.requests = self.requests.saturating_add(1);
        let request_id = ids::hex(self.requests, 32);
        let outcome = match Received::read(request) {
            Ok(received) => self.outcome(&received, &request_id, now_ms),
            Err((status, problem)) => Outcome::nowhere(status, problem),
        };
        let response = outcome.answer.finish(outcome.brand, &request_id, now_ms);
        self.note(request.method, outcome.path, outcome.operation, response.status, now_ms);
        response
    }

    /// What was asked since the start, the oldest first; at least the last 10,000 requests are kept.
    #[must_use]
    pub fn seen(&self) -> &[Seen] {
        &self.seen
    }

    /// Whether a vendor would let a request in: whether its key or signature is good, whatever its path, and with the tables' scheme
    /// for calls without a table. A wrong AK/SK signature counts towards Huawei Cloud's lock.
    ///
    /// # Errors
    /// A usage error for an unknown vendor, or a URL that is none.
    pub fn admits(&mut self, vendor: &str, request: &Request, now_ms: u64) -> Result<bool, UsageError> {
        let vendor = crate::registry::vendor(vendor)?;
        let received = Received::read(request).map_err(|(_, problem)| UsageError::Url(problem))?;
        Ok(auth::verify(&mut self.keys, vendor.id, None, &received, now_ms.min(time::LATEST)).is_ok())
    }

    /// What the container of an Edgegap deployment finds in its environment: `ARBITRIUM_DELETE_TOKEN`, `ARBITRIUM_DELETE_URL` and so on.
    #[must_use]
    pub fn container_environment(&self, request_id: &str) -> Option<Vec<(&'static str, String)>> {
        self.edgegap.container_environment(request_id)
    }

    fn outcome(&mut self, received: &Received, request_id: &str, now_ms: u64) -> Outcome {
        let Some((vendor, brand, path)) = route::vendor(received) else { return Outcome::nowhere(404, &route::no_vendor()) };
        let gateway = errors::Gateway { brand, request_id };
        let route = route::find(vendor, received.method, path, received.query());
        let operation = route.as_ref().map(|route| route.operation);
        let id = operation.map(|operation| operation.id);
        let due = self.scenario.due(vendor.id, id);
        let answer = scenario::apply(&due, &gateway, operation, now_ms, || self.answer(route, received, &gateway, now_ms));
        Outcome { answer, brand: Some(brand), operation: id, path: path.to_owned() }
    }

    /// What the vendor answers where nothing goes wrong on the way.
    fn answer(&mut self, route: Option<Route>, received: &Received, gateway: &errors::Gateway, now_ms: u64) -> Answer {
        if received.body.len() > crate::json::limit::BYTES {
            return gateway.too_large();
        }
        let Some(route) = route else { return gateway.no_such_path() };
        let operation = route.operation;
        let credential = match auth::verify(&mut self.keys, operation.vendor_id(), Some(operation), received, now_ms) {
            Ok(credential) => credential,
            Err(refusal) => return gateway.refuse(&refusal),
        };
        if !self.limits.allow(operation, now_ms) {
            return gateway.throttled();
        }
        let has_body = operation.has_body() && !received.body.is_empty();
        if (has_body || route.vendor.always_content_type) && !received.is_json() {
            return gateway.not_json();
        }
        let input = match input::rebuild(&route, received) {
            Ok(input) => input,
            Err(report) => return gateway.invalid(operation, &report),
        };
        let ask = Ask { operation, input: &input, credential, now_ms };
        match gateway.brand {
            Brand::Aieev => self.aieev.handle(&ask),
            Brand::Edgegap => self.edgegap.handle(&ask),
            Brand::Huaweicloud => self.huaweicloud.handle(&ask),
            Brand::Ncloud => self.ncloud.handle(&ask),
            Brand::Ppio => self.ppio.handle(&ask),
        }
        .unwrap_or_else(|| gateway.not_implemented())
    }

    fn note(&mut self, method: &str, path: String, operation: Option<&'static str>, status: u16, now_ms: u64) {
        const KEPT: usize = 10_000;
        if self.seen.len() >= 2 * KEPT {
            self.seen.drain(..KEPT);
        }
        let method = method.chars().take(20).collect();
        self.seen.push(Seen { operation, method, path: path.chars().take(1000).collect(), status, now_ms });
    }
}

/// An answer with what the log says of it.
struct Outcome {
    answer: Answer,
    brand: Option<Brand>,
    operation: Option<&'static str>,
    path: String,
}

impl Outcome {
    /// For a request that reaches no vendor.
    fn nowhere(status: u16, problem: &str) -> Self {
        let answer =
            Answer { status, headers: Vec::new(), body: Body::Text("text/plain", problem.to_owned()), transport: Default::default() };
        Outcome { answer, brand: None, operation: None, path: String::new() }
    }
}

/// What a handler is asked: a request that was let in, whose input keeps the table's rules.
pub(crate) struct Ask<'a> {
    pub operation: &'static crate::Operation,
    /// The flat input by the table's field names: path and query parameters beside the fields of the body.
    pub input: &'a serde_json::Map<String, serde_json::Value>,
    /// The token, key or access key that was accepted. Edgegap's delete token is left to the handler to compare.
    pub credential: &'a str,
    pub now_ms: u64,
}

impl<'a> Ask<'a> {
    pub fn get(&self, name: &str) -> Option<&'a serde_json::Value> {
        self.input.get(name)
    }

    /// A text; empty where there is none.
    pub fn text(&self, name: &str) -> &'a str {
        self.get(name).and_then(serde_json::Value::as_str).unwrap_or_default()
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
    pub fn list(&self, name: &str) -> &'a [serde_json::Value] {
        self.get(name).and_then(serde_json::Value::as_array).map_or(&[], Vec::as_slice)
    }
}

/// An integer, also one that is spelt 8080.0 or as a text of digits.
pub(crate) fn integer(value: &serde_json::Value) -> Option<i64> {
    match value {
        serde_json::Value::String(digits) => digits.parse().ok(),
        value => value.as_i64().or_else(|| value.as_f64().map(|n| n as i64)),
    }
}
