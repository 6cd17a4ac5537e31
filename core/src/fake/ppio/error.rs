//! Errors: `{"code", "reason", "message", "metadata"}`.

use serde_json::json;

use crate::fake::answer::Answer;
use crate::fake::vendor::{NOT_JSON, Refusal, first_problem};

pub(super) fn error(status: u16, reason: &str, message: &str) -> Answer {
    Answer::json(status, json!({ "code": status, "reason": reason, "message": message, "metadata": {} }))
}

pub(super) fn bad_request(message: &str) -> Answer {
    error(400, "INVALID_REQUEST_BODY", message)
}

pub(super) fn refusal(refusal: Refusal) -> Answer {
    match refusal {
        Refusal::NoSuchPath => error(404, "NOT_FOUND", "not found"),
        Refusal::TooLarge => error(413, "REQUEST_TOO_LARGE", "request entity too large"),
        Refusal::Throttled | Refusal::QuotaExceeded => error(429, "RATE_LIMIT_EXCEEDED", "rate limit exceeded"),
        Refusal::NotJson => bad_request(NOT_JSON),
        Refusal::Invalid(_, report) => bad_request(&first_problem(report)),
        Refusal::ServerError => error(500, "INTERNAL_SERVER_ERROR", "internal server error"),
        Refusal::Unavailable => error(503, "SERVICE_UNAVAILABLE", "service unavailable"),
        Refusal::Timeout => error(504, "TIMEOUT", "timeout"),
    }
}
