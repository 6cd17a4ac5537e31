#![doc = include_str!("about.md")]

mod auth;
mod error;
mod fixtures;
mod resources;
mod seeds;
mod stage;

use serde_json::{Value, json};

use crate::fake::answer::Answer;
use crate::fake::auth::Keys;
use crate::fake::fixtures::Fixtures;
use crate::fake::received::Received;
use crate::fake::vendor::{AcceptedRequest, FakeVendor, Refusal};
use crate::spec::Operation;
use error::{bad_request, error};
use stage::Stage;

pub use fixtures::*;

/// What the vendor remembers.
pub(super) struct State {
    stages: Vec<Stage>,
    /// The number of the next deployment.
    next_no: i64,
}

impl FakeVendor for State {
    fn new(keys: &mut Keys) -> Self {
        keys.add(ACCESS_KEY, SECRET_KEY);
        State { stages: seeds::stages(), next_no: seeds::NEXT_NO }
    }

    fn fixtures() -> Fixtures {
        fixtures::all()
    }

    fn id(&self) -> &'static str {
        fixtures::ID
    }

    fn verify<'a>(&mut self, received: &Received<'a>, _: Option<&'static Operation>, keys: &Keys) -> Result<&'a str, Box<Answer>> {
        auth::verify(keys, received).map_err(|details| Box::new(error(401, "200", "Authentication Failed", details)))
    }

    fn refuse(&self, refusal: Refusal, _: &str) -> Answer {
        error::refusal(refusal)
    }

    fn request_id_header(&self) -> Option<&'static str> {
        Some("x-ncp-request-id")
    }

    fn handle(&mut self, request: &AcceptedRequest) -> Option<Answer> {
        if let Some(refusal) = product(request).or_else(|| other_api(request)) {
            return Some(refusal);
        }
        if request.operation.id == "ncloud.list_stages" {
            let stages: Vec<Value> = self.stages.iter().map(Stage::in_list).collect();
            return Some(Answer::json(200, json!({ "host": format!("{API_ID}.apigw.example.com"), "stages": stages })));
        }
        let Some(stage) = self.stages.iter_mut().find(|stage| stage.id == request.text("stageId")) else {
            return Some(not_there("stageId", request.text("stageId")));
        };
        Some(match request.operation.id {
            "ncloud.get_stage" => Answer::json(200, stage.in_full()),
            "ncloud.deploy_api" => {
                stage.deploy(self.next_no, request);
                self.next_no += 1;
                Answer::empty(200)
            }
            "ncloud.roll_stage" => match request.integer("deploymentNo") {
                Some(no) if stage.roll(no) => Answer::json(200, stage.in_full()),
                no => not_there("deploymentNo", &no.unwrap_or_default().to_string()),
            },
            "ncloud.enable_canary" => match stage.enable_canary(request.now_ms) {
                Some(canary) => Answer::json(200, canary),
                None => bad_request(&format!("canary of stageId [{}] is enabled already.", stage.id)),
            },
            "ncloud.update_canary" => stage.update_canary(request).map_or_else(|| no_canary(request), |canary| Answer::json(200, canary)),
            "ncloud.promote_canary" => stage.promote_canary().map_or_else(|| no_canary(request), |()| Answer::empty(204)),
            "ncloud.disable_canary" => stage.canary.take().map_or_else(|| no_canary(request), |_| Answer::empty(204)),
            _ => return None,
        })
    }
}

/// What the products answer that are only there to refuse.
fn product(request: &AcceptedRequest) -> Option<Answer> {
    let (status, code, message, details) = match request.text("productId") {
        QUOTA_PRODUCT_ID => (429, "400", "Quota Exceeded", ""),
        THROTTLED_PRODUCT_ID => (429, "410", "Throttle Limited", ""),
        RATE_LIMITED_PRODUCT_ID => (429, "420", "Rate Limited", ""),
        FORBIDDEN_PRODUCT_ID => (401, "210", "Permission Denied", "A subscription to the API is required."),
        _ => return None,
    };
    Some(error(status, code, message, details))
}

/// For an API that is not there.
fn other_api(request: &AcceptedRequest) -> Option<Answer> {
    let known = [("productId", PRODUCT_ID), ("apiId", API_ID)];
    known.iter().find(|(name, id)| request.text(name) != *id).map(|(name, _)| not_there(name, request.text(name)))
}

fn no_canary(request: &AcceptedRequest) -> Answer {
    not_there("canary of stageId", request.text("stageId"))
}

fn not_there(what: &str, id: &str) -> Answer {
    error(404, "300", "Not Found Exception", &format!("{what} [{id}] not found."))
}
