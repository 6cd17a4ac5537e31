//! Replies held against the vendors' documented examples.

use serde_json::Value;

use crate::vectors;

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

/// Where a reply has other keys or types than an example, as JSON Pointers: `-` a key it lacks, `+` one it has more, `!` another type.
/// Items of a list are held against the example's first one, whatever their number.
pub fn differences(example: &Value, reply: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare("", example, reply, &mut found);
    found
}

fn compare(path: &str, example: &Value, reply: &Value, found: &mut Vec<String>) {
    match (example, reply) {
        (Value::Object(example), Value::Object(reply)) => {
            for (name, value) in example {
                let path = format!("{path}/{name}");
                match reply.get(name) {
                    Some(reply) => compare(&path, value, reply, found),
                    None => found.push(format!("-{path}")),
                }
            }
            found.extend(reply.keys().filter(|name| !example.contains_key(*name)).map(|name| format!("+{path}/{name}")));
        }
        (Value::Array(example), Value::Array(reply)) => {
            for (example, reply) in std::iter::repeat(example).filter_map(|example| example.first()).zip(reply) {
                compare(&format!("{path}/*"), example, reply, found);
            }
        }
        _ if std::mem::discriminant(example) == std::mem::discriminant(reply) => {}
        _ => found.push(format!("!{path}")),
    }
}

/// Where replies lack a key of the operation's example, or have another type there. A key of the example may be in any of the replies,
/// or in any item of a list: an endpoint without cloud storage shows no cluster. Null is of any type.
///
/// # Panics
/// Where the operation has no example of a reply.
pub fn unlike(operation: &str, replies: &[&Value]) -> Vec<String> {
    let mut found = Vec::new();
    any_of(&example(operation), replies, "", &mut found);
    found
}

fn any_of(example: &Value, replies: &[&Value], path: &str, found: &mut Vec<String>) {
    let differs = |reply: &&&Value| !example.is_null() && !reply.is_null() && type_name(reply) != type_name(example);
    if let Some(reply) = replies.iter().find(differs) {
        found.push(format!("{path}: {} instead of {}", type_name(reply), type_name(example)));
    }
    match example {
        Value::Object(fields) => {
            for (name, inner) in fields {
                let inside: Vec<&Value> = replies.iter().filter_map(|reply| reply.get(name)).collect();
                let path = format!("{path}/{name}");
                match inside.is_empty() {
                    true => found.push(format!("{path}: missing")),
                    false => any_of(inner, &inside, &path, found),
                }
            }
        }
        Value::Array(items) => {
            let inside: Vec<&Value> = replies.iter().filter_map(|reply| reply.as_array()).flatten().collect();
            if let Some(item) = items.first() {
                any_of(item, &inside, &format!("{path}/*"), found);
            }
        }
        _ => {}
    }
}

fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}
