//! What a fault makes of an answer.

use serde_json::{Map, Value};

use super::super::answer::{Answer, Body};
use super::super::gate::Gate;
use super::super::time;
use super::super::vendor::Refusal;
use super::{Effect, RetryAfter};
use crate::spec::{Form, Operation, Shape, Types};

/// The answer to a request with these faults due; `answer` is what the vendor answers otherwise.
pub(in crate::fake) fn apply<'g>(
    due: &[Effect],
    gate: &mut Gate<'g>,
    operation: Option<&'static Operation>,
    answer: impl FnOnce(&mut Gate<'g>) -> Answer,
) -> Answer {
    let instead = due.iter().find_map(|effect| Some((effect, instead(*effect, gate)?)));
    let mut answer = match instead {
        Some((Effect::GatewayTimeout, instead)) => {
            answer(gate);
            instead
        }
        Some((_, instead)) => instead,
        None => answer(gate),
    };
    for effect in due {
        match effect {
            Effect::Delay { ms } => answer.transport.delay_ms = answer.transport.delay_ms.saturating_add(*ms),
            Effect::Reset => answer.transport.reset = true,
            Effect::Truncate { after } => answer.transport.truncate_after = Some(*after),
            Effect::UnknownState => unknown_states(&mut answer),
            Effect::Drift => drift(&mut answer, operation),
            _ => {}
        }
    }
    answer
}

/// The answer that an effect gives in the vendor's stead.
fn instead(effect: Effect, gate: &Gate) -> Option<Answer> {
    let after = |answer: Answer, retry_after: Option<RetryAfter>| match retry_after {
        None => answer,
        Some(RetryAfter::Seconds(seconds)) => answer.header("Retry-After", seconds.to_string()),
        Some(RetryAfter::DateIn(seconds)) => {
            let then = gate.received.now_ms.saturating_add(seconds.saturating_mul(1000)).min(time::LATEST);
            answer.header("Retry-After", time::http_date(then))
        }
    };
    Some(match effect {
        Effect::Throttle { retry_after } => after(gate.refuse(Refusal::Throttled), retry_after),
        Effect::Quota => gate.refuse(Refusal::QuotaExceeded),
        Effect::Unavailable { retry_after } => after(gate.refuse(Refusal::Unavailable), retry_after),
        Effect::BadGateway => Answer::text(502, "text/html", PAGE),
        Effect::GatewayTimeout => gate.refuse(Refusal::Timeout),
        Effect::Error => gate.refuse(Refusal::ServerError),
        Effect::Redirect => {
            Answer::text(302, "text/html", "<html>moved</html>").header("Location", "https://login.example.com/".to_owned())
        }
        Effect::Delay { .. } | Effect::Reset | Effect::Truncate { .. } | Effect::UnknownState | Effect::Drift => return None,
    })
}

const PAGE: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

/// Gives every state in a success another name.
fn unknown_states(answer: &mut Answer) {
    if let (200..=299, Body::Json(value)) = (answer.status, &mut answer.body) {
        rename_states(value);
    }
}

fn rename_states(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(rename_states),
        Value::Object(members) => members.iter_mut().for_each(|(name, value)| match value {
            Value::String(state) if matches!(name.as_str(), "status" | "state" | "current_status") => *state = unknown_like(state),
            value => rename_states(value),
        }),
        _ => {}
    }
}

/// A state in the vendor's style.
fn unknown_like(state: &str) -> String {
    let is_lower = state.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let unknown = if is_lower { "rebalancing" } else { "REBALANCING" };
    state.split_once('.').map_or_else(|| unknown.to_owned(), |(prefix, _)| format!("{prefix}.{unknown}"))
}

/// Makes a success differ from its documented shape.
fn drift(answer: &mut Answer, operation: Option<&'static Operation>) {
    let shape = operation.and_then(|operation| operation.success.iter().find(|success| success.status == answer.status)?.body);
    let (Some(shape), Body::Json(value)) = (shape, &mut answer.body) else { return };
    if !drift_inside(value, shape, true) {
        drift_inside(value, shape, false);
    }
}

/// Alters the first object that has a field that is documented as always there, or any object where that is not asked for.
fn drift_inside(value: &mut Value, shape: &'static Shape, with_required: bool) -> bool {
    match (shape.form, value) {
        (Form::Object(object), Value::Object(members)) => {
            let required = object.fields.iter().rev().find(|field| field.required.is_some() && members.contains_key(field.name));
            if required.is_some() || !with_required {
                if let Some(field) = required {
                    members.shift_remove(field.name);
                }
                let other = object.fields.iter().find(|field| members.get(field.name).is_some_and(|value| !value.is_null()));
                if let Some(field) = other {
                    retype(members, field.name, field.shape.types);
                }
                members.insert("undocumented".to_owned(), Value::from(true));
                return true;
            }
            object.fields.iter().any(|field| members.get_mut(field.name).is_some_and(|value| drift_inside(value, &field.shape, true)))
        }
        (Form::List(item), Value::Array(items)) => items.iter_mut().any(|value| drift_inside(value, item, with_required)),
        (Form::Map(item), Value::Object(members)) => members.iter_mut().any(|(_, value)| drift_inside(value, item, with_required)),
        _ => false,
    }
}

/// Gives a member a value of a type that it is not documented to have.
fn retype(members: &mut Map<String, Value>, name: &str, types: Types) {
    let others = [(Types::TEXT, Value::from("another type")), (Types::BOOLEAN, Value::from(true)), (Types::LIST, Value::Array(Vec::new()))];
    if let Some((_, other)) = others.into_iter().find(|(other, _)| !types.has(*other)) {
        members.insert(name.to_owned(), other);
    }
}
