//! Errors: `{"error": {"code", "message"}}`.

use serde_json::json;

use crate::fake::answer::Answer;
use crate::fake::vendor::{NOT_JSON, Refusal, first_problem};

pub(super) fn error(status: u16, code: &str, message: &str) -> Answer {
    Answer::json(status, json!({ "error": { "code": code, "message": message } }))
}

pub(super) fn refusal(refusal: Refusal) -> Answer {
    match refusal {
        Refusal::NoSuchPath => error(404, "NO_PATH", "there is no such path"),
        Refusal::TooLarge => error(413, "TOO_LARGE", "the request is too large"),
        Refusal::Throttled => error(429, "TOO_FAST", "too many requests"),
        Refusal::QuotaExceeded => error(400, "OUT_OF_QUOTA", "the quota is used up"),
        Refusal::NotJson => error(415, "NOT_JSON", NOT_JSON),
        Refusal::Invalid(_, report) => error(400, "INVALID", &first_problem(report)),
        Refusal::ServerError => error(500, "BROKEN", "something broke"),
        Refusal::Unavailable => error(503, "DOWN", "try again later"),
        Refusal::Timeout => error(504, "SLOW", "it took too long"),
    }
}
