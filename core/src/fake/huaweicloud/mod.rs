//! Huawei Cloud DataArts Fabric.
//!
//! An endpoint is CREATING for [`CREATING_MS`], then RUNNING. A change is answered at once, with the status of before: UPDATING shows
//! after [`UNSEEN_MS`] and lasts for [`UPDATING_MS`], and only then is `update_time` a newer one. A deleted endpoint is DELETING for
//! [`DELETING_MS`], then it is gone. One whose name has [`FAILS`] in it ends in CREATE_FAILED, UPDATE_FAILED or
//! DELETE_FAILED instead.
//! While a change is under way, every other one is told to come back later.
//!
//! A token is anything but [`EXPIRED_TOKEN`] and [`FORBIDDEN_TOKEN`].

mod endpoint;
mod metrics;
mod seeds;

use serde_json::{Value, json};

use super::answer::Answer;
use super::{Ask, errors, ids};
use endpoint::{Change, Endpoint};

/// The access key that is known from the start.
pub const ACCESS_KEY: &str = "HWFAKE0000000000001";
/// Its secret.
pub const SECRET_KEY: &str = "hwFakeSecretKey000000000000000000000001";
/// A token that was good yesterday: 401 `APIG.0307`.
pub const EXPIRED_TOKEN: &str = "expired";
/// A token of another project: 403, with a number for its code.
pub const FORBIDDEN_TOKEN: &str = "forbidden";

/// The workspace that has endpoints from the start: [`ENDPOINTS`] of the caller's own, and a public one of somebody else's.
pub const WORKSPACE_ID: &str = "1b0f6cf0-3a5e-4c7f-9a54-6f2f9f1d2c3b";
/// A workspace without endpoints.
pub const EMPTY_WORKSPACE_ID: &str = "5d7c1e9a-08b4-4f36-8c21-b0a9d4e7f612";
/// How many endpoints of the caller's own there are from the start.
pub const ENDPOINTS: usize = 14;
/// A Ray service that runs, with every part of a configuration.
pub const ENDPOINT_ID: &str = "0b5633ba2b904511ad514346f4d23d4b";
/// A SQL endpoint that runs: the type that has metrics.
pub const SQL_ENDPOINT_ID: &str = "6c1f0a7be2d94f0f9d3f5b8a41c7e902";
/// A SQL endpoint that is FROZEN.
pub const FROZEN_ENDPOINT_ID: &str = "93e4d0c85b1a4d7c8f26ab70e5d1834f";
/// A Ray service that ended in CREATE_FAILED, for its name.
pub const FAILED_ENDPOINT_ID: &str = "c27a95f4e8304b6db1c05d9e7f68a213";
/// The public endpoint of somebody else, which is INACTIVE.
pub const PUBLIC_ENDPOINT_ID: &str = "f80b3d6c1a5e4297a4d97e02c8b5f361";
/// The model of one of the endpoints, to filter by.
pub const MODEL_ID: &str = "a4e7d91c3f604b82956d0b8e2c17f5a0";

/// In a name: creating and updating the endpoint fail.
pub const FAILS: &str = "fails";
pub const CREATING_MS: u64 = 6000;
/// How long the old status still shows after a change was accepted.
pub const UNSEEN_MS: u64 = 1000;
pub const UPDATING_MS: u64 = 4000;
pub const DELETING_MS: u64 = 3000;

/// What the vendor remembers.
#[derive(Debug)]
pub(super) struct State {
    /// Ids given so far.
    ids: u64,
    endpoints: Vec<Endpoint>,
}

impl State {
    pub fn new() -> Self {
        let mut ids = 0;
        let endpoints = seeds::endpoints(|| {
            ids += 1;
            ids::hex(ids, 32)
        });
        State { ids, endpoints }
    }

    /// `None` for an operation that is not known here.
    pub fn handle(&mut self, ask: &Ask) -> Option<Answer> {
        self.endpoints.retain(|endpoint| !endpoint.is_gone(ask.now_ms));
        if ![WORKSPACE_ID, EMPTY_WORKSPACE_ID].contains(&ask.text("workspace_id")) {
            return Some(errors::huaweicloud(400, "dataartsfabric.00010003", "The workspace does not exist.", "Check the workspace ID."));
        }
        Some(match ask.operation.id {
            "huaweicloud.create_endpoint" => self.create(ask),
            "huaweicloud.show_endpoint" => self.show(ask),
            "huaweicloud.list_endpoints" => self.list(ask),
            "huaweicloud.update_endpoint" => self.change(ask, Endpoint::update),
            "huaweicloud.delete_endpoint" => self.change(ask, |endpoint, ask| {
                endpoint.begin(Change::Delete, ask.now_ms);
                json!({ "id": endpoint.id })
            }),
            "huaweicloud.show_endpoint_metrics" => match self.find(ask) {
                Some(endpoint) => Answer::json(200, metrics::of(endpoint, ask)),
                None => not_there(),
            },
            _ => return None,
        })
    }

    /// The status of the answer to a creation is on no page that is to be had: 202 is that of an update. Names need not differ.
    fn create(&mut self, ask: &Ask) -> Answer {
        self.ids += 1;
        let endpoint = Endpoint::create(ids::hex(self.ids, 32), ask);
        let answer = Answer::json(202, endpoint.in_full(&endpoint.settings, ask.now_ms));
        self.endpoints.push(endpoint);
        answer
    }

    fn show(&self, ask: &Ask) -> Answer {
        let shown = self.find(ask).and_then(|endpoint| {
            let settings = match ask.text("version") {
                "PREVIOUS" => endpoint.previous.as_ref()?,
                _ => &endpoint.settings,
            };
            Some(endpoint.in_full(settings, ask.now_ms))
        });
        shown.map_or_else(not_there, |endpoint| Answer::json(200, endpoint))
    }

    /// The oldest first: no page states an order.
    fn list(&self, ask: &Ask) -> Answer {
        let found: Vec<&Endpoint> = self.endpoints.iter().filter(|endpoint| endpoint.is_in(ask) && is_wanted(endpoint, ask)).collect();
        let number = |name, default| ask.integer(name).and_then(|n| usize::try_from(n).ok()).unwrap_or(default);
        let page: Vec<Value> =
            found.iter().skip(number("offset", 0)).take(number("limit", 10)).map(|endpoint| endpoint.in_brief(ask.now_ms)).collect();
        Answer::json(200, json!({ "total": found.len(), "endpoints": page }))
    }

    /// Changes an endpoint that may be changed now.
    fn change(&mut self, ask: &Ask, change: impl FnOnce(&mut Endpoint, &Ask) -> Value) -> Answer {
        let Some(endpoint) = self.endpoints.iter_mut().find(|endpoint| endpoint.is(ask)) else { return not_there() };
        let state = endpoint.state(ask.now_ms);
        if !endpoint.is_own {
            return errors::huaweicloud(403, "APIG.0302", "Not authorized to access the API", "");
        }
        if state.is_changing {
            return errors::huaweicloud(500, "dataartsfabric.00000001", "still running", "Try again later.");
        }
        // No page says how an endpoint without service is kept from changes: this is the gateway's code for a frozen app.
        if ask.operation.id == "huaweicloud.update_endpoint" && ["FROZEN", "INACTIVE", "TRIAL_ENDED"].contains(&state.status) {
            return errors::huaweicloud(405, "APIG.0502", "The app is frozen", "");
        }
        Answer::json(202, change(endpoint, ask))
    }

    fn find(&self, ask: &Ask) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.is(ask))
    }
}

/// Whether the filters of a list let an endpoint through.
fn is_wanted(endpoint: &Endpoint, ask: &Ask) -> bool {
    let is_equal = |name: &str, value: &str| ask.get(name).is_none_or(|wanted| wanted == value);
    let is_visible = match ask.text("visibility") {
        "PRIVATE" => endpoint.is_own && !endpoint.is_public,
        "PUBLIC" => endpoint.is_public,
        "ALL" => true,
        _ => endpoint.is_own,
    };
    // Fuzzy is what the page calls this filter.
    is_visible
        && endpoint.name().to_lowercase().contains(&ask.text("name").to_lowercase())
        && is_equal("type", &endpoint.kind)
        && is_equal("endpoint_id", &endpoint.id)
        && is_equal("model_id", endpoint.model_id)
}

/// What is not there is a 400.
fn not_there() -> Answer {
    errors::huaweicloud(400, "dataartsfabric.00010009", "The queried resource does not exist.", "Check the ID.")
}
