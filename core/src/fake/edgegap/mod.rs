#![doc = include_str!("about.md")]
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
//!
//! A call is driven in virtual time:
//!
//! ```
//! use clearway::fake::{Clock, Moment, Vendors};
//! use clearway::{Call, CallOptions, Credentials, Shared, Why};
//!
//! let (mut vendors, mut clock) = (Vendors::new(), Clock::new(1_768_465_800_000));
//! let shared = Shared::new("edgegap", Some(Credentials::default().with("token", "t-example")?))?;
//! let input = r#"{"application": "game", "version": "1", "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]}"#;
//! let mut deploy = Call::new("edgegap.deploy", input, &CallOptions::default())?;
//! let reply = vendors.drive(&mut deploy, &shared, &mut clock, |_, _| {})?.unwrap();
//!
//! let mut ready = Call::wait("edgegap.deployment_ready", reply.text, &CallOptions::default())?;
//! let mut states = Vec::new();
//! vendors.drive(&mut ready, &shared, &mut clock, |_, moment| {
//!     if let Moment::Wait { why: Why::State(state), .. } = moment {
//!         states.push(state.clone());
//!     }
//! })?;
//! assert_eq!(states.first().unwrap(), "Status.INITIALIZING");
//! # Ok::<(), clearway::Error>(())
//! ```

mod deploy;
mod deployment;
mod error;
mod fixtures;
mod hosts;
mod list;
mod location;
mod metrics;
mod observe;
mod page;
mod state;
mod stop;
mod tags;
mod time;

use crate::fake::answer::Answer;
use crate::fake::auth::{self, Keys};
use crate::fake::fixtures::Fixtures;
use crate::fake::ids;
use crate::fake::received::Received;
use crate::fake::vendor::{AcceptedRequest, FakeVendor, Refusal};
use crate::spec::Operation;
use deployment::Deployment;
use error::error;

pub use fixtures::*;
pub(super) use state::State;

impl FakeVendor for State {
    fn new(_: &mut Keys) -> Self {
        State::new()
    }

    fn fixtures() -> Fixtures {
        fixtures::all()
    }

    fn id(&self) -> &'static str {
        fixtures::ID
    }

    /// `token <token>`. A doubled prefix fails as on the live API; the token of the documentation's example is forbidden. A container's
    /// own token stands alone, and is compared with its deployment's later.
    fn verify<'a>(&mut self, received: &Received<'a>, operation: Option<&'static Operation>, _: &Keys) -> Result<&'a str, Box<Answer>> {
        let authorization = received.header("Authorization").unwrap_or_default();
        let is_container = operation.is_some_and(|operation| operation.id == "edgegap.self_stop_deployment");
        let token = if is_container { Some(authorization) } else { authorization.strip_prefix("token ") };
        match token.and_then(auth::word) {
            Some(template) if !is_container && template.starts_with("xxxxxxxx-") => Err(Box::new(error(403, "Forbidden"))),
            Some(token) => Ok(token),
            None => Err(Box::new(error(401, "Unauthorized"))),
        }
    }

    fn refuse(&self, refusal: Refusal, _: &str) -> Answer {
        error::refusal(refusal)
    }

    /// Only v2 is seen to refuse them.
    fn refuses_unknown_fields(&self, operation: &'static Operation) -> bool {
        error::is_v2(operation)
    }

    fn container_environment(&self, request_id: &str) -> Option<Vec<(&'static str, String)>> {
        self.deployments.get(&ids::count(request_id)?).map(Deployment::environment)
    }

    fn handle(&mut self, request: &AcceptedRequest) -> Option<Answer> {
        Some(match request.operation.id {
            "edgegap.deploy" | "edgegap.deploy_to_fleet" => deploy::deploy(self, request),
            "edgegap.deploy_v1" => deploy::deploy_v1(self, request),
            "edgegap.get_deployment" => observe::status(self, request),
            "edgegap.get_container_logs" => observe::logs(self, request),
            "edgegap.get_deployment_metrics" => metrics::metrics(self, request),
            "edgegap.stop_deployment" => stop::stop(self, request),
            "edgegap.self_stop_deployment" => stop::self_stop(self, request),
            "edgegap.bulk_stop_deployments" => stop::bulk_stop(self, request),
            "edgegap.list_deployments" => list::deployments(self, request),
            "edgegap.list_locations" => location::list(request),
            "edgegap.list_fleet_hosts" => hosts::list(self, request),
            "edgegap.list_tags" => tags::list(self, request),
            "edgegap.get_tag" => tags::get(self, request),
            "edgegap.create_tag" => tags::create(self, request),
            "edgegap.delete_tag" => tags::delete(self, request),
            "edgegap.update_tag" => tags::update(self, request),
            _ => return None,
        })
    }
}
