//! What the vendor remembers.

use std::collections::BTreeMap;

use super::deployment::{Deployment, State as Phase};
use crate::fake::ids;
use crate::fake::vendor::AcceptedRequest;

pub(in crate::fake) struct State {
    /// By their numbers, which are in the order of the deploys and which ids are made of. Some may be gone.
    pub(super) deployments: BTreeMap<u64, Deployment>,
    /// The last number given.
    pub(super) last: u64,
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
    pub(super) fn new() -> Self {
        State { deployments: BTreeMap::new(), last: 0, full: ROOM, stored_logs: BTreeMap::new() }
    }

    /// The deployment that is asked for, until it is gone.
    pub(super) fn deployment(&mut self, request: &AcceptedRequest) -> Option<&mut Deployment> {
        let number = self.number(request)?;
        let deployment = self.deployments.get_mut(&number)?;
        (deployment.state(request.now_ms) < Phase::Gone).then_some(deployment)
    }

    /// The number of the deployment that is asked for, where there ever was one.
    pub(super) fn number(&self, request: &AcceptedRequest) -> Option<u64> {
        ids::count(request.text("request_id")).filter(|number| (1..=self.last).contains(number))
    }

    /// The storage that has the logs of a deployment that is gone.
    pub(super) fn storage_of_gone(&self, request: &AcceptedRequest) -> Option<&str> {
        let number = self.number(request)?;
        let remembered = self.deployments.get(&number).and_then(|deployment| deployment.log_storage.as_deref());
        remembered.or_else(|| self.stored_logs.get(&number).map(String::as_str))
    }

    /// Takes in what has the next number. Now and then those that are gone make room, so that a deploy is as fast as the first.
    pub(super) fn add(&mut self, deployment: Deployment, now_ms: u64) {
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
