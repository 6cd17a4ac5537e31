//! The vendors' own examples of replies, for others to be held against.

use serde_json::Value;

use crate::vectors;

/// Where replies lack a key of the operation's example, or have another type there. A key of the example may be in any of the replies,
/// or in any item of a list: an endpoint without cloud storage shows no cluster. Null is of any type.
///
/// # Panics
/// Where the operation has no example of a reply.
pub fn unlike(operation: &str, replies: &[&Value]) -> Vec<String> {
    let mut found = Vec::new();
    compare(&first(operation), replies, "", &mut found);
    found
}

/// The first documented reply without drift, which is the vendor's own example.
fn first(operation: &str) -> Value {
    let files = vectors::all().expect("the vectors are read");
    let cases = files.iter().filter(|loaded| loaded.file.operation == operation).flat_map(|loaded| &loaded.file.cases);
    let example =
        cases.filter(|case| case.reply.as_ref().is_some_and(|reply| reply.drift.is_empty())).find_map(|case| case.response.as_ref());
    let example = example.unwrap_or_else(|| panic!("{operation} has no example of a reply"));
    serde_json::from_str(&example.body).unwrap_or_default()
}

fn compare(example: &Value, replies: &[&Value], path: &str, found: &mut Vec<String>) {
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
                    false => compare(inner, &inside, &path, found),
                }
            }
        }
        Value::Array(items) => {
            let inside: Vec<&Value> = replies.iter().filter_map(|reply| reply.as_array()).flatten().collect();
            if let Some(item) = items.first() {
                compare(item, &inside, &format!("{path}/*"), found);
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
