//! All fake vendors with one state: finds the one that a request is for, and has it answered.

use super::answer::{Answer, Body};
use super::auth::Keys;
use super::exchange::{Request, Response, Seen};
use super::gate::Gate;
use super::limits::Limits;
use super::received::Received;
use super::scenario::{self, Scenario};
use super::vendor::FakeVendor;
use super::{ids, route, time};
use crate::report::UsageError;

/// The five vendors, with one state.
pub struct Vendors {
    fakes: Vec<Box<dyn FakeVendor>>,
    keys: Keys,
    limits: Limits,
    scenario: scenario::Progress,
    seen: Vec<Seen>,
    requests: u64,
}

impl core::fmt::Debug for Vendors {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The state holds what callers have set, such as the values of environment variables.
        f.debug_struct("Vendors").field("requests", &self.requests).finish_non_exhaustive()
    }
}

impl Vendors {
    pub(super) fn begin(fakes: Vec<Box<dyn FakeVendor>>, keys: Keys) -> Self {
        let (limits, scenario) = Default::default();
        Vendors { fakes, keys, limits, scenario, seen: Vec::new(), requests: 0 }
    }

    /// Adds a key pair for the vendors that verify signatures, or changes the secret of a known one.
    #[must_use]
    pub fn with_key(mut self, id: &str, key: &str) -> Self {
        self.keys.add(id, key);
        self
    }

    /// Goes wrong where the scenario says so, counting requests from now on.
    #[must_use]
    pub fn with_scenario(mut self, scenario: Scenario) -> Self {
        self.scenario = scenario::Progress::new(scenario);
        self
    }

    /// Turns a switch of the [`fixtures`](super::fixtures()) on or off. False where there is no such switch.
    pub fn switch(&mut self, name: &str, on: bool) -> bool {
        self.fakes.iter_mut().any(|fake| fake.switch(name, on))
    }

    /// Answers a request at a Unix time in milliseconds.
    pub fn handle(&mut self, request: &Request, now_ms: u64) -> Response {
        let now_ms = now_ms.min(time::LATEST);
        self.requests = self.requests.saturating_add(1);
        let request_id = ids::hex(self.requests, 32);
        let outcome = match Received::read(request, &request_id, now_ms) {
            Ok(received) => self.outcome(&received),
            Err((status, problem)) => Outcome::nowhere(status, problem),
        };
        let response = outcome.answer.finish(outcome.id_header.map(|name| (name, request_id.as_str())), now_ms);
        self.note(request.method, outcome.path, outcome.operation, response.status, now_ms);
        response
    }

    /// What was asked since the start, the oldest first; at least the last 10,000 requests are kept.
    #[must_use]
    pub fn seen(&self) -> &[Seen] {
        &self.seen
    }

    /// Whether a vendor would let a request in: whether its key or signature is good, whatever its path, and with the tables' scheme
    /// for calls without a table. A wrong signature counts towards the lock of a key, where the vendor has such a lock.
    ///
    /// # Errors
    /// A usage error for an unknown vendor, or a URL that is none.
    pub fn admits(&mut self, vendor: &str, request: &Request, now_ms: u64) -> Result<bool, UsageError> {
        let id = crate::registry::vendor(vendor)?.id;
        let received = Received::read(request, "", now_ms.min(time::LATEST)).map_err(|(_, problem)| UsageError::Url(problem))?;
        let mut fake = self.fakes.iter_mut().filter(|fake| fake.id() == id);
        Ok(fake.any(|fake| fake.verify(&received, None, &self.keys).is_ok()))
    }

    /// What the container of a deployment finds in its environment, such as the token that it stops itself with; nothing where the
    /// vendor puts nothing there.
    #[must_use]
    pub fn container_environment(&self, request_id: &str) -> Option<Vec<(&'static str, String)>> {
        self.fakes.iter().find_map(|fake| fake.container_environment(request_id))
    }

    fn outcome(&mut self, received: &Received) -> Outcome {
        let found = route::vendor(received);
        let found = found.and_then(|(vendor, path)| Some((vendor, path, self.fakes.iter_mut().find(|fake| fake.id() == vendor.id)?)));
        let Some((vendor, path, fake)) = found else { return Outcome::nowhere(404, &route::no_vendor()) };
        let route = route::find(vendor, received.method, path, received.query());
        let operation = route.as_ref().map(|route| route.operation);
        let id = operation.map(|operation| operation.id);
        let due = self.scenario.due(vendor.id, id);
        let id_header = fake.request_id_header();
        let mut gate = Gate { fake: fake.as_mut(), keys: &self.keys, limits: &mut self.limits, received };
        let answer = scenario::apply(&due, &mut gate, operation, |gate| gate.answer(route));
        Outcome { answer, id_header, operation: id, path: path.to_owned() }
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
    /// The header that the request's id is answered in.
    id_header: Option<&'static str>,
    operation: Option<&'static str>,
    path: String,
}

impl Outcome {
    /// For a request that reaches no vendor.
    fn nowhere(status: u16, problem: &str) -> Self {
        let answer =
            Answer { status, headers: Vec::new(), body: Body::Text("text/plain", problem.to_owned()), transport: Default::default() };
        Outcome { answer, id_header: None, operation: None, path: String::new() }
    }
}
