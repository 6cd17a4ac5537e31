//! What the vectors say of each operation, for documents and tests alike: its documented input and reply, and an example of every message.

pub mod messages;
pub mod vectors;

use serde_json::Value;

/// The reply of an operation's documented example: the first one without drift. Null where it has no body.
///
/// # Panics
/// Where there is none.
pub fn example(operation: &str) -> Value {
    let files = vectors::all().expect("vectors");
    let cases = files.iter().filter(|loaded| loaded.file.operation == operation).flat_map(|loaded| &loaded.file.cases);
    let mut replies = cases.filter_map(|case| case.response.as_ref().zip(case.reply.as_ref()));
    let found = replies.find(|(_, reply)| reply.drift.is_empty()).unwrap_or_else(|| panic!("{operation}: no documented reply"));
    serde_json::from_str(&found.0.body).unwrap_or_default()
}

/// The input of an operation's documented example.
///
/// # Panics
/// Where there is none.
pub fn input(operation: &str) -> Value {
    known_input(operation).unwrap_or_else(|| panic!("{operation}: no documented input"))
}

/// The same where it is written down already: the first one that breaks no rule.
///
/// # Panics
/// Where the vectors cannot be read.
pub fn known_input(operation: &str) -> Option<Value> {
    let files = vectors::all().expect("vectors");
    let mut cases = files.iter().filter(|loaded| loaded.file.operation == operation).flat_map(|loaded| &loaded.file.cases);
    cases.find_map(|case| case.input.clone().filter(|_| case.violations.is_empty()))
}
