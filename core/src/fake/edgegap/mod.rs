//! Edgegap: deployments that start, run and end as time goes by.
//!
//! | after the deploy | state |
//! |---|---|
//! | 0 s | `INITIALIZING` |
//! | 1 s | `SEEKING` |
//! | 2 s | `SEEKED`: there is a location |
//! | 2.5 s | `SCANNING` |
//! | 3 s | `DEPLOYING`: there are ports |
//! | 6 s | `READY`, or `ERROR` for [`CRASHING_APP`]; 4 s with `require_cached_locations` |
//!
//! A stop begins at once in `READY` and `ERROR`, else as soon as one of them is reached: 2 s of `TERMINATING`, 10 s of `TERMINATED`, and
//! then the deployment is gone. One that nobody stops ends after 60 minutes. Webhooks are not called.

mod deploy;
mod deployment;
mod list;
mod metrics;
mod observe;
mod places;
mod stop;
mod tags;

use super::answer::Answer;
use super::{Ask, errors};
use deployment::Deployment;

/// An application that there is no room for: its deploys are answered 422, and in v2 leave a deployment in `ERROR` behind.
pub const FULL_APP: &str = "no-capacity";
/// An application whose container ends as soon as it has started: its deployments go to `ERROR`.
pub const CRASHING_APP: &str = "crashes";
/// An application there is not. Any other name is one that there is, in every version.
pub const UNKNOWN_APP: &str = "unknown-app";
/// The private fleet there is.
pub const FLEET: &str = "test-fleet";
/// Its hosts: two that take sixteen deployments of the usual size each, and one that is not ready yet.
pub const FLEET_HOSTS: [&str; 3] = ["alpha-north-america-95fab093", "alpha-europe-3c1d7e52", "alpha-asia-0b9e4f61"];

/// What the vendor remembers.
#[derive(Debug)]
pub(super) struct State {
    /// In the order of their deploys.
    deployments: Vec<Deployment>,
}

impl State {
    pub fn new() -> Self {
        State { deployments: Vec::new() }
    }

    /// `None` for an operation that is not known here.
    pub fn handle(&mut self, ask: &Ask) -> Option<Answer> {
        Some(match ask.operation.id {
            "edgegap.deploy" | "edgegap.deploy_to_fleet" => deploy::deploy(self, ask),
            "edgegap.deploy_v1" => deploy::deploy_v1(self, ask),
            "edgegap.get_deployment" => observe::status(self, ask),
            "edgegap.get_container_logs" => observe::logs(self, ask),
            "edgegap.get_deployment_metrics" => metrics::metrics(self, ask),
            "edgegap.stop_deployment" => stop::stop(self, ask),
            "edgegap.self_stop_deployment" => stop::self_stop(self, ask),
            "edgegap.bulk_stop_deployments" => stop::bulk_stop(self, ask),
            "edgegap.list_deployments" => list::deployments(self, ask),
            "edgegap.list_locations" => places::list_locations(ask),
            "edgegap.list_fleet_hosts" => places::list_fleet_hosts(self, ask),
            "edgegap.list_tags" => tags::list(self, ask),
            "edgegap.get_tag" => tags::get(self, ask),
            "edgegap.create_tag" => tags::create(self, ask),
            "edgegap.delete_tag" => tags::delete(self, ask),
            "edgegap.update_tag" => tags::update(self, ask),
            _ => return None,
        })
    }

    /// What a deployment's container finds in its environment.
    pub fn container_environment(&self, request_id: &str) -> Option<Vec<(&'static str, String)>> {
        self.deployments.iter().find(|deployment| deployment.id == request_id).map(Deployment::environment)
    }

    /// The deployment that is asked for, be it ended or not.
    fn deployment(&mut self, ask: &Ask) -> Option<&mut Deployment> {
        let id = ask.text("request_id");
        self.deployments.iter_mut().find(|deployment| deployment.id == id)
    }
}

/// The answer to an id that is not one, or no longer: a 400, not a 404.
fn bad_request_id() -> Answer {
    errors::edgegap(400, "Bad Request ID provided")
}
