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
//! then the deployment is gone: its id is answered as one that never was, but for another stop (410) and for logs in an endpoint storage.
//! One that nobody stops ends after 60 minutes. Webhooks are not called.

mod deploy;
mod deployment;
mod list;
mod metrics;
mod observe;
mod places;
mod stop;
mod tags;

use std::collections::BTreeMap;

use super::answer::Answer;
use super::{Ask, errors, ids};
use deployment::{Deployment, State as Phase};

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
    /// By their numbers, which are in the order of the deploys and which ids are made of. Some may be gone.
    deployments: BTreeMap<u64, Deployment>,
    /// The last number given.
    last: u64,
    /// How many deployments there are when those that are gone are next looked for.
    full: usize,
    /// The storages that have the logs of deployments that are gone and forgotten, the last ones.
    stored_logs: BTreeMap<u64, String>,
}

/// So many deployments are kept before any is looked at.
const ROOM: usize = 1000;
/// So many logs of forgotten deployments can be found.
const STORED_LOGS: usize = 1000;

impl State {
    pub fn new() -> Self {
        State { deployments: BTreeMap::new(), last: 0, full: ROOM, stored_logs: BTreeMap::new() }
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
        self.deployments.get(&ids::count(request_id)?).map(Deployment::environment)
    }

    /// The deployment that is asked for, until it is gone.
    fn deployment(&mut self, ask: &Ask) -> Option<&mut Deployment> {
        let number = self.number(ask)?;
        let deployment = self.deployments.get_mut(&number)?;
        (deployment.state(ask.now_ms) < Phase::Gone).then_some(deployment)
    }

    /// The number of the deployment that is asked for, where there ever was one.
    fn number(&self, ask: &Ask) -> Option<u64> {
        ids::count(ask.text("request_id")).filter(|number| (1..=self.last).contains(number))
    }

    /// The storage that has the logs of a deployment that is gone.
    fn storage_of_gone(&self, ask: &Ask) -> Option<&str> {
        let number = self.number(ask)?;
        let remembered = self.deployments.get(&number).and_then(|deployment| deployment.log_storage.as_deref());
        remembered.or_else(|| self.stored_logs.get(&number).map(String::as_str))
    }

    /// Takes in what has the next number. Now and then those that are gone make room, so that a deploy is as fast as the first.
    fn add(&mut self, deployment: Deployment, now_ms: u64) {
        if self.deployments.len() >= self.full {
            let gone = self.deployments.extract_if(.., |_, deployment| deployment.state(now_ms) == Phase::Gone);
            self.stored_logs.extend(gone.filter_map(|(number, deployment)| Some((number, deployment.log_storage?))));
            while self.stored_logs.len() > STORED_LOGS {
                self.stored_logs.pop_first();
            }
            self.full = ROOM.max(2 * self.deployments.len());
        }
        self.last = deployment.number;
        self.deployments.insert(deployment.number, deployment);
    }
}

/// The answer to an id that is not one, or no longer: a 400, not a 404.
fn bad_request_id() -> Answer {
    errors::edgegap(400, "Bad Request ID provided")
}
