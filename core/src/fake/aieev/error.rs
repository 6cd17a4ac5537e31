//! Errors: `{"detail": text}`, or FastAPI's list of faults.

use serde_json::{Value, json};

use crate::fake::answer::Answer;
use crate::fake::vendor::Refusal;
use crate::report::{Code, Param, Report, Violation};
use crate::spec::{Operation, Place};

pub(super) fn error(status: u16, detail: &str) -> Answer {
    Answer::json(status, json!({ "detail": detail }))
}

pub(super) fn refusal(refusal: Refusal) -> Answer {
    match refusal {
        Refusal::NoSuchPath => error(404, "Not Found"),
        Refusal::TooLarge => error(413, "Request Entity Too Large"),
        Refusal::Throttled | Refusal::QuotaExceeded => error(429, "Too Many Requests"),
        // FastAPI reads such a body as text.
        Refusal::NotJson => {
            let message = "Input should be a valid dictionary or object to extract fields from";
            Answer::json(422, json!({ "detail": [{ "loc": ["body"], "msg": message, "type": "model_attributes_type" }] }))
        }
        Refusal::Invalid(operation, report) => invalid(operation, report),
        Refusal::ServerError => error(500, "Internal Server Error"),
        Refusal::Unavailable => error(503, "Service Unavailable"),
        Refusal::Timeout => error(504, "Gateway Timeout"),
    }
}

/// FastAPI's list of faults, in the words of pydantic; a body without a field is a 400.
fn invalid(operation: &'static Operation, report: &Report) -> Answer {
    if report.violations.iter().all(|violation| violation.code == Code::NoFields) {
        return error(400, "At least one field must be provided");
    }
    let faults: Vec<Value> = report.violations.iter().map(|violation| fault(operation, violation)).collect();
    Answer::json(422, json!({ "detail": faults }))
}

fn fault(operation: &'static Operation, violation: &Violation) -> Value {
    let mut steps = violation.path.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"));
    let first = steps.next();
    let field = first.as_deref().and_then(|name| operation.input.fields.iter().find(|field| field.name == name));
    let origin = match field.map(|field| field.place) {
        Some(Place::Path) => "path",
        Some(Place::Query) => "query",
        _ => "body",
    };
    let mut loc = vec![Value::from(origin)];
    loc.extend(first.into_iter().chain(steps).map(|step| step.parse::<u64>().map_or_else(|_| Value::from(step), Value::from)));
    let (kind, message) = words(violation);
    json!({ "loc": loc, "msg": message, "type": kind })
}

/// Pydantic's type and text for what is wrong.
fn words(violation: &Violation) -> (&'static str, String) {
    let number = |name: &str| match violation.params.get(name) {
        Some(Param::Integer(n)) => n.to_string(),
        _ => String::new(),
    };
    let names = |name: &str| match violation.params.get(name) {
        Some(Param::Names(names)) => names.clone(),
        _ => Vec::new(),
    };
    match violation.code {
        Code::Required | Code::RequiredIf => ("missing", "Field required".to_owned()),
        Code::Type | Code::NotNull => {
            let (kind, noun) = match names("expected").first() {
                Some(&"text") => ("string_type", "string"),
                Some(&"integer") => ("int_type", "integer"),
                Some(&"number") => ("float_type", "number"),
                Some(&"boolean") => ("bool_type", "boolean"),
                Some(&"list") => ("list_type", "list"),
                _ => ("dict_type", "dictionary"),
            };
            (kind, format!("Input should be a valid {noun}"))
        }
        Code::Minimum => ("greater_than_equal", format!("Input should be greater than or equal to {}", number("minimum"))),
        Code::Maximum => ("less_than_equal", format!("Input should be less than or equal to {}", number("maximum"))),
        Code::Choice => {
            let choices: Vec<String> = names("choices").iter().map(|choice| format!("'{choice}'")).collect();
            let listed = match choices.split_last() {
                Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
                _ => choices.concat(),
            };
            ("enum", format!("Input should be {listed}"))
        }
        Code::InvalidJson => ("json_invalid", "JSON decode error".to_owned()),
        Code::UnknownField => ("extra_forbidden", "Extra inputs are not permitted".to_owned()),
        Code::Pattern => ("string_pattern_mismatch", violation.message()),
        Code::MinLength => ("string_too_short", violation.message()),
        Code::MaxLength => ("string_too_long", violation.message()),
        _ => ("value_error", violation.message()),
    }
}
