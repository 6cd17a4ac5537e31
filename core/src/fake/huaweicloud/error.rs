//! Errors: those of the service, and those of the gateway before it, whose answers name the request.

use serde_json::{Value, json};

use crate::fake::answer::Answer;
use crate::fake::vendor::{NOT_JSON, Refusal, first_problem};
use crate::report::Violation;

/// The service's: `{"error_code", "error_msg", "solution_msg"}`; no `solution_msg` where it is empty.
pub(super) fn error(status: u16, code: &str, message: &str, solution: &str) -> Answer {
    let mut body = json!({ "error_code": code, "error_msg": message });
    if let (false, Some(body)) = (solution.is_empty(), body.as_object_mut()) {
        body.insert("solution_msg".to_owned(), Value::from(solution));
    }
    Answer::json(status, body)
}

pub(super) fn of_gateway(status: u16, code: &str, message: &str, request_id: &str) -> Answer {
    Answer::json(status, json!({ "error_msg": message, "error_code": code, "request_id": request_id }))
}

/// A token of another project: a number for the code.
pub(super) fn forbidden() -> Answer {
    let message = "X-Auth-Token is invalid in the request";
    let inner = json!({ "code": "403", "message": message, "title": "Forbidden" });
    Answer::json(403, json!({ "error": inner, "error_code": 403, "error_msg": message, "title": "Forbidden" }))
}

pub(super) fn refusal(refusal: Refusal, request_id: &str) -> Answer {
    let of_gateway = |status, code, message| of_gateway(status, code, message, request_id);
    match refusal {
        Refusal::NoSuchPath => of_gateway(404, "APIG.0101", "The API does not exist or has not been published in the environment"),
        Refusal::TooLarge => of_gateway(413, "APIG.0201", "Request entity too large"),
        Refusal::Throttled => of_gateway(429, "APIG.0308", "The throttling threshold has been reached"),
        Refusal::QuotaExceeded => of_gateway(405, "APIG.0501", "The app quota is used up"),
        Refusal::NotJson => unreadable(NOT_JSON, "Set the header."),
        Refusal::Invalid(_, report) => {
            let solution = report.violations.first().and_then(Violation::fix).unwrap_or_default();
            unreadable(&first_problem(report), &solution)
        }
        Refusal::ServerError => error(500, "common.00000500", "internal error", ""),
        Refusal::Unavailable => of_gateway(503, "APIG.0613", "IAM is unavailable"),
        Refusal::Timeout => of_gateway(504, "APIG.0201", "Backend timeout"),
    }
}

/// A request that the service cannot read.
fn unreadable(reason: &str, solution: &str) -> Answer {
    let message = format!("failed to read http request, please check your input, code: 400, reason: {reason}");
    error(400, "common.01000001", &message, solution)
}
