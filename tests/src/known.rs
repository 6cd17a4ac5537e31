//! What may be last known of a resource or of its limits, so that it allows an input or forbids it.

use clearway::Code;
use clearway::spec::Object;
use clearway::spec::rule::{Literal, RuleKind};
use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::conditions::{fulfil, satisfy_others};
use crate::rules::Rule;
use crate::sample::{Sampler, literal};

/// What is last known holds for every item of a list: only the first stays.
pub fn leave_one(rule: &Rule, input: &mut Value) {
    let mut pointer = String::new();
    for segment in rule.concrete_path().split('/').skip(1).filter(|_| rule.code == Code::State) {
        if let Some(Value::Array(items)) = input.pointer_mut(&pointer) {
            items.truncate(1);
        }
        pointer.extend(["/", segment]);
    }
}

/// The field that a rule on what is last known is about, under the rule's condition.
pub fn occasion(object: &'static Object, index: usize, map: &mut Map<String, Value>, sampler: Sampler, rng: &mut Rng) {
    let (field, when) = match object.rules[index].kind {
        RuleKind::CurrentRange { field, when, .. } => (field as usize, when),
        RuleKind::CurrentChoice { field, .. } => (field as usize, None),
        _ => return,
    };
    if let Some(when) = when {
        fulfil(object, when, map, sampler, rng);
        satisfy_others(object, Some(index), map, sampler, rng);
    }
    if !map.contains_key(object.fields[field].name) {
        sampler.insert(object, field, &[], map, rng);
    }
}

/// What lets the input pass, if only just; nothing where the rule asks for nothing.
pub fn that_allows(object: &'static Object, rule: RuleKind, map: &Map<String, Value>, rng: &mut Rng) -> Option<Value> {
    match rule {
        RuleKind::State { field, value } => Some(json!({ field: literal(value) })),
        RuleKind::CurrentRange { field, minimum, maximum, .. } => {
            let n = number(given(object, field, map));
            let others = || alike(object, rule).filter_map(|other| map.get(other)).map(number).chain([n]);
            let (least, most) = (others().min().unwrap_or(n), others().max().unwrap_or(n));
            Some(json!({ minimum: spelt(least, rng), maximum: spelt(most, rng) }))
        }
        RuleKind::CurrentChoice { field, choices } => Some(json!({ choices: ["other", given(object, field, map)] })),
        _ => None,
    }
}

/// What forbids the field, and nothing else: other fields within the same range move there.
pub fn that_forbids(object: &'static Object, rule: RuleKind, map: &mut Map<String, Value>, rng: &mut Rng) -> Value {
    match rule {
        RuleKind::State { field, value: Literal::Boolean(value) } => json!({ field: !value }),
        RuleKind::State { field, .. } => json!({ field: "OTHER" }),
        RuleKind::CurrentRange { field, minimum, maximum, .. } => {
            let n = number(given(object, field, map));
            let (least, most) = if rng.bool() { (n + 1, n + 9) } else { (n - 9, n - 1) };
            for other in alike(object, rule) {
                map.entry(other).and_modify(|value| *value = ((least + most) / 2).into());
            }
            json!({ minimum: spelt(least, rng), maximum: spelt(most, rng) })
        }
        RuleKind::CurrentChoice { choices, .. } => json!({ choices: ["other", "another"] }),
        _ => unreachable!("the others know nothing"),
    }
}

/// Other fields of the object that are held against the same range.
fn alike(object: &'static Object, rule: RuleKind) -> impl Iterator<Item = &'static str> {
    let range = |rule: RuleKind| match rule {
        RuleKind::CurrentRange { field, minimum, maximum, .. } => Some((field, minimum, maximum)),
        _ => None,
    };
    let own = range(rule);
    let others = object.rules.iter().filter_map(move |other| range(other.kind));
    let fits = move |(field, minimum, maximum): &(u8, &str, &str)| {
        own.is_some_and(|own| own.0 != *field && (own.1, own.2) == (*minimum, *maximum))
    };
    others.filter(fits).map(|(field, ..)| object.fields[field as usize].name)
}

fn given<'m>(object: &'static Object, field: u8, map: &'m Map<String, Value>) -> &'m Value {
    &map[object.fields[field as usize].name]
}

fn number(value: &Value) -> i64 {
    value.as_i64().or_else(|| value.as_str()?.parse().ok()).unwrap_or_else(|| panic!("{value} is no integer"))
}

/// As JSON has it, or as Protocol Buffers print 64 bits.
fn spelt(n: i64, rng: &mut Rng) -> Value {
    if rng.bool() { n.into() } else { n.to_string().into() }
}
