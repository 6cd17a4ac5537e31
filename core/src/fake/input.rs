//! A request's input as the table has it, and the table's own rules on it.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::received::{Received, parameters};
use super::route::Route;
use crate::Options;
use crate::report::Report;
use crate::spec::{Form, Object, Operation, Place, Shape, Types};

/// Puts path, query and body together again and checks the whole; what the table does not know is left out, or refused. A report is what is wrong with it.
pub(crate) fn rebuild(route: &Route, received: &Received, refuse_unknown: bool) -> Result<Map<String, Value>, Box<Report>> {
    let operation = route.operation;
    let mut text: Vec<u8> = vec![b'{'];
    let mut add = |name: &str, value: &Value| {
        if text.len() > 1 {
            text.push(b',');
        }
        text.extend(Value::from(name).to_string().bytes());
        text.push(b':');
        text.extend(value.to_string().bytes());
    };
    for (name, value) in &route.parameters {
        add(name, &typed(route, Place::Path, name, value).1);
    }
    for (name, value) in parameters(received.query()) {
        let (name, value) = typed(route, Place::Query, &name, &value);
        add(&name, &value);
    }
    if operation.has_body() {
        append(&mut text, &renamed(operation, received.body));
    } else {
        text.push(b'}');
    }
    let options = Options { allow_unknown: !refuse_unknown, ..Options::default() };
    let report = crate::check(operation.id, text.as_slice(), &options).unwrap_or_default();
    if !report.ok() {
        return Err(Box::new(report));
    }
    let mut input = serde_json::from_slice(&text).map_err(|_| Box::new(report))?;
    forget_unknown(&mut input, &operation.input);
    Ok(input)
}

/// Takes away what the table has no field for, so that it is neither kept nor sent back.
fn forget_unknown(members: &mut Map<String, Value>, object: &'static Object) {
    members.retain(|name, value| {
        let field = object.find(name).and_then(|at| object.fields.get(at));
        if let Some(field) = field {
            forget_unknown_in(value, &field.shape);
        }
        field.is_some()
    });
}

fn forget_unknown_in(value: &mut Value, shape: &'static Shape) {
    match (shape.form, value) {
        (Form::Object(object), Value::Object(members)) => forget_unknown(members, object),
        (Form::List(item), Value::Array(items)) => items.iter_mut().for_each(|value| forget_unknown_in(value, item)),
        (Form::Map(item), Value::Object(members)) => members.values_mut().for_each(|value| forget_unknown_in(value, item)),
        _ => {}
    }
}

/// A body whose fields have the names of a revision, with the table's names.
fn renamed<'b>(operation: &'static Operation, body: &'b [u8]) -> Cow<'b, [u8]> {
    let mut names = operation.revisions.iter().flat_map(|revision| revision.renamed).peekable();
    let members = names.peek().and_then(|_| serde_json::from_slice::<Map<String, Value>>(body).ok());
    let Some(mut members) = members else { return Cow::Borrowed(body) };
    for (name, wire) in names {
        if let (false, Some(value)) = (members.contains_key(*name), members.get(*wire).cloned()) {
            members.remove(*wire);
            members.insert((*name).to_owned(), value);
        }
    }
    Cow::Owned(Value::Object(members).to_string().into_bytes())
}

/// The body's members behind those that are there; a body that is no object stays what it is.
fn append(text: &mut Vec<u8>, body: &[u8]) {
    let body = body.trim_ascii();
    match body.strip_prefix(b"{") {
        Some(members) => {
            if text.len() > 1 && members.trim_ascii_start().first() != Some(&b'}') {
                text.push(b',');
            }
            text.extend_from_slice(members);
        }
        None if body.is_empty() => text.push(b'}'),
        None => {
            text.clear();
            text.extend_from_slice(body);
        }
    }
}

/// A parameter by the table's name, as a value of the type that the table gives it: all of them come as text.
fn typed(route: &Route, place: Place, name: &str, value: &str) -> (String, Value) {
    let field = route.operation.input.fields.iter().find(|field| field.place == place && (field.wire_name() == name || field.name == name));
    let Some(field) = field else { return (name.to_owned(), Value::from(value)) };
    let types = field.shape.types;
    let number = || serde_json::from_str::<Value>(value).ok().filter(Value::is_number);
    let value = match value {
        "true" | "false" if types.has(Types::BOOLEAN) && !types.has(Types::TEXT) => Value::from(value == "true"),
        _ if types.has(Types::INTEGER.or(Types::NUMBER)) && !types.has(Types::TEXT) => number().unwrap_or_else(|| Value::from(value)),
        _ => Value::from(value),
    };
    (field.name.to_owned(), value)
}
