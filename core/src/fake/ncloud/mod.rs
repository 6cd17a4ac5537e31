//! NAVER Cloud API Gateway: one API with three stages, their deployments and canaries.
//!
//! The management API's own error codes, of five digits, are on no page. What is not there, a canary that is not enabled included,
//! is the documented 404/300 here; what cannot be done, a canary that is enabled already, the documented 400/100.

mod seeds;
mod stage;

use serde_json::{Value, json};

use super::answer::Answer;
use super::{Ask, errors};
use stage::Stage;

/// The access key that is known from the start.
pub const ACCESS_KEY: &str = "ncp_iam_FAKEACCESSKEY00000001";
/// Its secret.
pub const SECRET_KEY: &str = "ncp_iam_FakeSecretKey0000000000000000001";

/// The product with the API.
pub const PRODUCT_ID: &str = "x23oik7hdq";
/// The API with the stages.
pub const API_ID: &str = "spqnhzaqr1";
/// A stage with all its settings and no canary. It serves [`DEPLOYMENT_NO`].
pub const STAGE_ID: &str = "k5g0runfax";
/// A stage whose canary is enabled: it has other conditions and a later deployment than the stage.
pub const CANARY_STAGE_ID: &str = "b7wq2m91zt";
/// A stage with as little as a stage can have.
pub const BARE_STAGE_ID: &str = "d0e4yh8c3u";
/// What [`STAGE_ID`] serves.
pub const DEPLOYMENT_NO: i64 = 251_381;
/// What [`STAGE_ID`] served before, to roll it back to.
pub const OLD_DEPLOYMENT_NO: i64 = 251_207;

/// A product whose quota is used up, whatever is asked of it: 429/400.
pub const QUOTA_PRODUCT_ID: &str = "quota00000";
/// A product that is throttled: 429/410.
pub const THROTTLED_PRODUCT_ID: &str = "throttle00";
/// A product whose rate is limited: 429/420.
pub const RATE_LIMITED_PRODUCT_ID: &str = "ratelimit0";
/// A product that the account has no subscription to: 401/210.
pub const FORBIDDEN_PRODUCT_ID: &str = "forbidden0";

/// What the vendor remembers.
#[derive(Debug)]
pub(super) struct State {
    stages: Vec<Stage>,
    /// The number of the next deployment.
    next_no: i64,
}

impl State {
    pub fn new() -> Self {
        State { stages: seeds::stages(), next_no: seeds::NEXT_NO }
    }

    /// `None` for an operation that is not known here.
    pub fn handle(&mut self, ask: &Ask) -> Option<Answer> {
        if let Some(refusal) = product(ask).or_else(|| other_api(ask)) {
            return Some(refusal);
        }
        if ask.operation.id == "ncloud.list_stages" {
            let stages: Vec<Value> = self.stages.iter().map(Stage::in_list).collect();
            return Some(Answer::json(200, json!({ "host": format!("{API_ID}.apigw.example.com"), "stages": stages })));
        }
        let Some(stage) = self.stages.iter_mut().find(|stage| stage.id == ask.text("stageId")) else {
            return Some(not_there("stageId", ask.text("stageId")));
        };
        Some(match ask.operation.id {
            "ncloud.get_stage" => Answer::json(200, stage.in_full()),
            "ncloud.deploy_api" => {
                stage.deploy(self.next_no, ask);
                self.next_no += 1;
                Answer::empty(200)
            }
            "ncloud.roll_stage" => match ask.integer("deploymentNo") {
                Some(no) if stage.roll(no) => Answer::json(200, stage.in_full()),
                no => not_there("deploymentNo", &no.unwrap_or_default().to_string()),
            },
            "ncloud.enable_canary" => match stage.enable_canary(ask.now_ms) {
                Some(canary) => Answer::json(200, canary),
                None => {
                    errors::ncloud(400, "100", "Bad Request Exception", &format!("canary of stageId [{}] is enabled already.", stage.id))
                }
            },
            "ncloud.update_canary" => stage.update_canary(ask).map_or_else(|| no_canary(ask), |canary| Answer::json(200, canary)),
            "ncloud.promote_canary" => stage.promote_canary().map_or_else(|| no_canary(ask), |()| Answer::empty(204)),
            "ncloud.disable_canary" => stage.canary.take().map_or_else(|| no_canary(ask), |_| Answer::empty(204)),
            _ => return None,
        })
    }
}

/// What the products answer that are only there to refuse.
fn product(ask: &Ask) -> Option<Answer> {
    let (status, code, message, details) = match ask.text("productId") {
        QUOTA_PRODUCT_ID => (429, "400", "Quota Exceeded", ""),
        THROTTLED_PRODUCT_ID => (429, "410", "Throttle Limited", ""),
        RATE_LIMITED_PRODUCT_ID => (429, "420", "Rate Limited", ""),
        FORBIDDEN_PRODUCT_ID => (401, "210", "Permission Denied", "A subscription to the API is required."),
        _ => return None,
    };
    Some(errors::ncloud(status, code, message, details))
}

/// For an API that is not there.
fn other_api(ask: &Ask) -> Option<Answer> {
    let known = [("productId", PRODUCT_ID), ("apiId", API_ID)];
    known.iter().find(|(name, id)| ask.text(name) != *id).map(|(name, _)| not_there(name, ask.text(name)))
}

fn no_canary(ask: &Ask) -> Answer {
    not_there("canary of stageId", ask.text("stageId"))
}

fn not_there(what: &str, id: &str) -> Answer {
    errors::ncloud(404, "300", "Not Found Exception", &format!("{what} [{id}] not found."))
}
