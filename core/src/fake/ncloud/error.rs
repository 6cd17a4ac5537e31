//! Errors: `{"error": {"errorCode", "message", "details"}}`.

use serde_json::json;

use crate::fake::answer::Answer;
use crate::fake::vendor::{NOT_JSON, Refusal, first_problem};

pub(super) fn error(status: u16, code: &str, message: &str, details: &str) -> Answer {
    Answer::json(status, json!({ "error": { "errorCode": code, "message": message, "details": details } }))
}

pub(super) fn bad_request(details: &str) -> Answer {
    error(400, "100", "Bad Request Exception", details)
}

pub(super) fn refusal(refusal: Refusal) -> Answer {
    match refusal {
        Refusal::NoSuchPath => error(404, "300", "Not Found Exception", ""),
        Refusal::TooLarge => error(413, "430", "Request Entity Too Large", ""),
        Refusal::Throttled => error(429, "410", "Throttle Limited", ""),
        Refusal::QuotaExceeded => error(429, "400", "Quota Exceeded", ""),
        Refusal::NotJson => bad_request(NOT_JSON),
        Refusal::Invalid(_, report) => bad_request(&first_problem(report)),
        Refusal::ServerError => error(500, "900", "Unexpected Error", ""),
        Refusal::Unavailable => error(503, "500", "Endpoint Error", ""),
        Refusal::Timeout => error(504, "510", "Endpoint Timeout", ""),
    }
}
