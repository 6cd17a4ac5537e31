//! Errors as answers.

use crate::exchange::{Answer, Status};
use crate::report::report_json;
use clearway::json::{Json, Writer, to_text};
use clearway::{Error, Locale, TransportError, UsageError};

pub(crate) fn usage(error: &UsageError) -> *const u8 {
    usage_call(error, "")
}

fn usage_call(error: &UsageError, saved: &str) -> *const u8 {
    let text = error.text(camel_case);
    Answer { status: Status::Usage, numbers: [0; 3], parts: &[text.as_bytes(), saved.as_bytes()] }.put()
}

pub(crate) fn failed(error: &Error, locale: Option<&Locale>) -> *const u8 {
    failed_call(error, locale, "")
}

/// Names as JavaScript has them: `allowHttp` for `allow_http`.
fn camel_case(names: &str) -> String {
    let mut camel = String::with_capacity(names.len());
    let mut is_first = false;
    for letter in names.chars() {
        if letter != '_' {
            camel.push(if is_first { letter.to_ascii_uppercase() } else { letter });
        }
        is_first = letter == '_';
    }
    camel
}

/// The same, with the call that ended so as the second part.
pub(crate) fn failed_call(error: &Error, locale: Option<&Locale>, saved: &str) -> *const u8 {
    let (status, json) = match error {
        Error::Usage(error) => return usage_call(error, saved),
        Error::Invalid(report) => {
            // Where warnings are refused, there may be nothing else.
            let (numbers, json) = ([u32::from(report.ok()), 0, 0], report_json(report, locale));
            return Answer { status: Status::Invalid, numbers, parts: &[json.as_bytes(), saved.as_bytes()] }.put();
        }
        Error::Api(error) => (Status::Api, to_text(&**error)),
        Error::Transport(error) => (Status::Transport, transport(error)),
        Error::OutcomeUnknown(error) => (Status::OutcomeUnknown, transport(error)),
        Error::WaitFailed(error) => {
            let mut json = Writer::default();
            json.open('{');
            json.key("waiter").string(error.waiter);
            json.key("resource").string(&error.resource);
            json.key("waited_ms").number(error.waited_ms);
            json.key("state").string(&error.state);
            json.key("reason").string(&error.reason);
            json.key("timed_out").boolean(error.timed_out);
            json.key("message").string(&error.to_string());
            json.close('}');
            (Status::WaitFailed, json.finish())
        }
        Error::Cancelled { outcome_unknown } => {
            return Answer { status: Status::Cancelled, numbers: [u32::from(*outcome_unknown), 0, 0], parts: &[&[], saved.as_bytes()] }
                .put();
        }
    };
    Answer { status, numbers: [0; 3], parts: &[json.as_bytes(), saved.as_bytes()] }.put()
}

fn transport(error: &TransportError) -> String {
    let mut json = Writer::default();
    json.open('{');
    json.key("kind").string(error.kind.name());
    json.key("message").string(&error.message);
    json.key("attempts").number(error.attempts.into());
    error.request.write(json.key("request"));
    json.close('}');
    json.finish()
}
