//! Errors: `{"message"}`.

use serde_json::{Map, Value, json};

use crate::fake::answer::Answer;
use crate::fake::vendor::{NOT_JSON, Refusal, first_problem};
use crate::report::{Code, Report};
use crate::spec::Operation;

pub(super) fn error(status: u16, message: &str) -> Answer {
    Answer::json(status, json!({ "message": message }))
}

/// The answer to an id that is not one, or no longer: a 400, not a 404.
pub(super) fn bad_request_id() -> Answer {
    error(400, "Bad Request ID provided")
}

pub(super) fn refusal(refusal: Refusal) -> Answer {
    match refusal {
        Refusal::NoSuchPath => error(404, "The requested URL was not found on the server."),
        Refusal::TooLarge => error(413, "Request Entity Too Large"),
        Refusal::Throttled | Refusal::QuotaExceeded => error(429, "Too many requests"),
        Refusal::NotJson => error(400, NOT_JSON),
        Refusal::Invalid(operation, report) => invalid(operation, report),
        Refusal::ServerError => error(500, "Internal Server Error"),
        Refusal::Unavailable => error(503, "Service Unavailable"),
        Refusal::Timeout => error(504, "Gateway Timeout"),
    }
}

/// A message; v2 also has all faults in `details`. A time range that is none is a 422.
fn invalid(operation: &'static Operation, report: &Report) -> Answer {
    let message = first_problem(report);
    if report.violations.iter().all(|violation| violation.code == Code::Order) {
        return error(422, &message);
    }
    if !is_v2(operation) {
        return error(400, &message);
    }
    let mut details = Map::new();
    for violation in &report.violations {
        let place = violation.path.trim_start_matches('/').replace('/', ".");
        if let Some(texts) = details.entry(place).or_insert_with(|| json!([])).as_array_mut() {
            texts.push(Value::from(violation.message()));
        }
    }
    Answer::json(400, json!({ "message": message, "details": details }))
}

pub(super) fn is_v2(operation: &'static Operation) -> bool {
    operation.path.starts_with("/v2/")
}
