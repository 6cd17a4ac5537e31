#![doc = include_str!("about.md")]

mod auth;
mod endpoint;
mod error;
mod fixtures;
mod metrics;
mod seeds;

use serde_json::{Value, json};

use crate::fake::answer::Answer;
use crate::fake::auth::Keys;
use crate::fake::fixtures::Fixtures;
use crate::fake::ids;
use crate::fake::received::Received;
use crate::fake::vendor::{AcceptedRequest, FakeVendor, Refusal};
use crate::spec::Operation;
use auth::Failures;
use endpoint::{Change, Endpoint};
use error::error;

pub use fixtures::*;

/// What the vendor remembers.
pub(super) struct State {
    /// Ids given so far.
    ids: u64,
    endpoints: Vec<Endpoint>,
    failures: Failures,
}

impl FakeVendor for State {
    fn new(keys: &mut Keys) -> Self {
        keys.add(ACCESS_KEY, SECRET_KEY);
        let mut ids = 0;
        let endpoints = seeds::endpoints(|| {
            ids += 1;
            ids::hex(ids, 32)
        });
        State { ids, endpoints, failures: Failures::default() }
    }

    fn fixtures() -> Fixtures {
        fixtures::all()
    }

    fn id(&self) -> &'static str {
        fixtures::ID
    }

    fn verify<'a>(&mut self, received: &Received<'a>, _: Option<&'static Operation>, keys: &Keys) -> Result<&'a str, Box<Answer>> {
        auth::verify(&mut self.failures, keys, received)
    }

    fn refuse(&self, refusal: Refusal, request_id: &str) -> Answer {
        error::refusal(refusal, request_id)
    }

    fn request_id_header(&self) -> Option<&'static str> {
        Some("X-Request-Id")
    }

    fn handle(&mut self, request: &AcceptedRequest) -> Option<Answer> {
        self.endpoints.retain(|endpoint| !endpoint.is_gone(request.now_ms));
        if ![WORKSPACE_ID, EMPTY_WORKSPACE_ID].contains(&request.text("workspace_id")) {
            return Some(error(400, "dataartsfabric.00010003", "The workspace does not exist.", "Check the workspace ID."));
        }
        Some(match request.operation.id {
            "huaweicloud.create_endpoint" => self.create(request),
            "huaweicloud.show_endpoint" => self.show(request),
            "huaweicloud.list_endpoints" => self.list(request),
            "huaweicloud.update_endpoint" => self.change(request, Endpoint::update),
            "huaweicloud.delete_endpoint" => self.change(request, |endpoint, request| {
                endpoint.begin(Change::Delete, request.now_ms);
                json!({ "id": endpoint.id })
            }),
            "huaweicloud.show_endpoint_metrics" => match self.find(request) {
                Some(endpoint) => Answer::json(200, metrics::of(endpoint, request)),
                None => not_there(),
            },
            _ => return None,
        })
    }
}

impl State {
    /// The status of the answer to a creation is on no page that is to be had: 202 is that of an update. Names need not differ.
    fn create(&mut self, request: &AcceptedRequest) -> Answer {
        self.ids += 1;
        let endpoint = Endpoint::create(ids::hex(self.ids, 32), request);
        let answer = Answer::json(202, endpoint.in_full(&endpoint.settings, request.now_ms));
        self.endpoints.push(endpoint);
        answer
    }

    fn show(&self, request: &AcceptedRequest) -> Answer {
        let shown = self.find(request).and_then(|endpoint| {
            let settings = match request.text("version") {
                "PREVIOUS" => endpoint.previous.as_ref()?,
                _ => &endpoint.settings,
            };
            Some(endpoint.in_full(settings, request.now_ms))
        });
        shown.map_or_else(not_there, |endpoint| Answer::json(200, endpoint))
    }

    /// The oldest first: no page states an order.
    fn list(&self, request: &AcceptedRequest) -> Answer {
        let found: Vec<&Endpoint> =
            self.endpoints.iter().filter(|endpoint| endpoint.is_in(request) && is_wanted(endpoint, request)).collect();
        let number = |name, default| request.integer(name).and_then(|n| usize::try_from(n).ok()).unwrap_or(default);
        let page: Vec<Value> =
            found.iter().skip(number("offset", 0)).take(number("limit", 10)).map(|endpoint| endpoint.in_brief(request.now_ms)).collect();
        Answer::json(200, json!({ "total": found.len(), "endpoints": page }))
    }

    /// Changes an endpoint that may be changed now.
    fn change(&mut self, request: &AcceptedRequest, change: impl FnOnce(&mut Endpoint, &AcceptedRequest) -> Value) -> Answer {
        let Some(endpoint) = self.endpoints.iter_mut().find(|endpoint| endpoint.is(request)) else { return not_there() };
        let state = endpoint.state(request.now_ms);
        if !endpoint.is_own {
            return error(403, "APIG.0302", "Not authorized to access the API", "");
        }
        if state.is_changing {
            return error(500, "dataartsfabric.00000001", "still running", "Try again later.");
        }
        // No page says how an endpoint without service is kept from changes: this is the gateway's code for a frozen app.
        if request.operation.id == "huaweicloud.update_endpoint" && ["FROZEN", "INACTIVE", "TRIAL_ENDED"].contains(&state.status) {
            return error(405, "APIG.0502", "The app is frozen", "");
        }
        Answer::json(202, change(endpoint, request))
    }

    fn find(&self, request: &AcceptedRequest) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.is(request))
    }
}

/// Whether the filters of a list let an endpoint through.
fn is_wanted(endpoint: &Endpoint, request: &AcceptedRequest) -> bool {
    let is_equal = |name: &str, value: &str| request.get(name).is_none_or(|wanted| wanted == value);
    let is_visible = match request.text("visibility") {
        "PRIVATE" => endpoint.is_own && !endpoint.is_public,
        "PUBLIC" => endpoint.is_public,
        "ALL" => true,
        _ => endpoint.is_own,
    };
    // Fuzzy is what the page calls this filter.
    is_visible
        && endpoint.name().to_lowercase().contains(&request.text("name").to_lowercase())
        && is_equal("type", &endpoint.kind)
        && is_equal("endpoint_id", &endpoint.id)
        && is_equal("model_id", endpoint.model_id)
}

/// What is not there is a 400.
fn not_there() -> Answer {
    error(400, "dataartsfabric.00010009", "The queried resource does not exist.", "Check the ID.")
}
