//! Edgegap.

use super::Ask;
use super::answer::Answer;
use super::{errors, ids};
use serde_json::json;

/// What the vendor remembers.
#[derive(Debug)]
pub(super) struct State {
    /// Ids given so far.
    ids: u64,
    deployments: Vec<String>,
}

impl State {
    pub fn new() -> Self {
        State { ids: 0, deployments: Vec::new() }
    }

    /// `None` for an operation that is not known here.
    pub fn handle(&mut self, ask: &Ask) -> Option<Answer> {
        Some(match ask.operation.id {
            "edgegap.deploy" => {
                self.ids += 1;
                let request_id = ids::hex(self.ids, 12);
                self.deployments.push(request_id.clone());
                Answer::json(202, json!({ "request_id": request_id }))
            }
            "edgegap.get_deployment" => match self.deployments.iter().find(|id| *id == ask.text("request_id")) {
                Some(id) => Answer::json(200, json!({ "request_id": id, "current_status": "Status.INITIALIZING" })),
                None => errors::edgegap(400, "Bad Request ID provided"),
            },
            _ => return None,
        })
    }
}
