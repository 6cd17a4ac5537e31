//! What the vendors say to an input that breaks the rules of its table.

use serde_json::{Map, Value, json};

use super::super::answer::Answer;
use crate::report::Param;
use crate::report::{Code, Report, Violation};
use crate::spec::{Operation, Place};

/// What is wrong, and where.
pub(super) fn located(violation: &Violation) -> String {
    match violation.path.as_str() {
        "" => violation.message(),
        path => [path.trim_start_matches('/'), ": ", &violation.message()].concat(),
    }
}

/// Edgegap: a message; v2 also has all faults in `details`. A time range that is none is a 422.
pub(super) fn edgegap(operation: &'static Operation, report: &Report) -> Answer {
    let message = report.violations.first().map(located).unwrap_or_default();
    if report.violations.iter().all(|violation| violation.code == Code::Order) {
        return super::edgegap(422, &message);
    }
    if !operation.path.starts_with("/v2/") {
        return super::edgegap(400, &message);
    }
    let mut details = Map::new();
    for violation in &report.violations {
        let place = violation.path.trim_start_matches('/').replace('/', ".");
        if let Some(texts) = details.entry(place).or_insert_with(|| json!([])).as_array_mut() {
            texts.push(Value::from(violation.message()));
        }
    }
    Answer::json(400, json!({ "message": message, "details": details }))
}

/// AIEEV: FastAPI's list of faults, in the words of pydantic; a body without a field is a 400.
pub(super) fn aieev(operation: &'static Operation, report: &Report) -> Answer {
    if report.violations.iter().all(|violation| violation.code == Code::NoFields) {
        return super::aieev(400, "At least one field must be provided");
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
            (kind, ["Input should be a valid ", noun].concat())
        }
        Code::Minimum => ("greater_than_equal", ["Input should be greater than or equal to ", &number("minimum")].concat()),
        Code::Maximum => ("less_than_equal", ["Input should be less than or equal to ", &number("maximum")].concat()),
        Code::Choice => {
            let choices: Vec<String> = names("choices").iter().map(|choice| format!("'{choice}'")).collect();
            let listed = match choices.split_last() {
                Some((last, others)) if !others.is_empty() => [&others.join(", "), " or ", last].concat(),
                _ => choices.concat(),
            };
            ("enum", ["Input should be ", &listed].concat())
        }
        Code::InvalidJson => ("json_invalid", "JSON decode error".to_owned()),
        Code::UnknownField => ("extra_forbidden", "Extra inputs are not permitted".to_owned()),
        Code::Pattern => ("string_pattern_mismatch", violation.message()),
        Code::MinLength => ("string_too_short", violation.message()),
        Code::MaxLength => ("string_too_long", violation.message()),
        _ => ("value_error", violation.message()),
    }
}
