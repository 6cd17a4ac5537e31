//! Errors as answers.

use clearway::{Error, Locale, TransportError, UsageError};
use serde::Serialize;

use crate::exchange::{Answer, Status};
use crate::report::report_json;

pub(crate) fn usage(error: &UsageError) -> *const u8 {
    usage_call(error, "")
}

fn usage_call(error: &UsageError, saved: &str) -> *const u8 {
    let text = error.to_string();
    Answer { status: Status::Usage, numbers: [0; 3], parts: &[text.as_bytes(), saved.as_bytes()] }.put()
}

pub(crate) fn failed(error: &Error, locale: Option<&Locale>) -> *const u8 {
    failed_call(error, locale, "")
}

/// The same, with the call that ended so as the second part.
pub(crate) fn failed_call(error: &Error, locale: Option<&Locale>, saved: &str) -> *const u8 {
    let (status, json) = match error {
        Error::Usage(error) => return usage_call(error, saved),
        Error::Invalid(report) => (Status::Invalid, report_json(report, locale)),
        Error::Api(error) => (Status::Api, json(error)),
        Error::Transport(error) => (Status::Transport, transport(error)),
        Error::OutcomeUnknown(error) => (Status::OutcomeUnknown, transport(error)),
        Error::WaitFailed(error) => {
            let json = json(&Waited {
                waiter: error.waiter,
                state: &error.state,
                reason: &error.reason,
                timed_out: error.timed_out,
                message: error.to_string(),
            });
            (Status::WaitFailed, json)
        }
        Error::Cancelled { outcome_unknown } => {
            return Answer { status: Status::Cancelled, numbers: [u32::from(*outcome_unknown), 0, 0], parts: &[&[], saved.as_bytes()] }
                .put();
        }
    };
    Answer { status, numbers: [0; 3], parts: &[json.as_bytes(), saved.as_bytes()] }.put()
}

#[derive(Serialize)]
struct Waited<'e> {
    waiter: &'static str,
    state: &'e str,
    reason: &'e str,
    timed_out: bool,
    message: String,
}

#[derive(Serialize)]
struct Lost<'e> {
    kind: &'static str,
    message: &'e str,
    attempts: u32,
}

fn transport(error: &TransportError) -> String {
    json(&Lost { kind: error.kind.name(), message: &error.message, attempts: error.attempts })
}

pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
