//! Replies held against the vendors' documented examples.

use serde_json::Value;

pub use clearway_documented::{example, input};

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
