//! Types and limits as the keywords of JSON Schema.

use serde_json::{Map, Value, json};

use crate::report::Code;
use crate::spec::{Check, Types};

/// A schema, or another object of a document.
pub(super) type Schema = Map<String, Value>;

/// Adds a keyword, beside one of the same name where there is one already.
pub(super) fn add(schema: &mut Schema, keyword: &str, value: Value) {
    if !schema.contains_key(keyword) {
        schema.insert(keyword.to_owned(), value);
    } else if let Value::Array(all) = schema.entry("allOf").or_insert_with(|| json!([])) {
        all.push(json!({ keyword: value }));
    }
}

pub(super) fn anchored(regex: &str) -> Value {
    format!("^(?:{regex})$").into()
}

/// The names of the types; `None` where all are there.
pub(super) fn type_names(types: Types) -> Option<Value> {
    const NAMES: [(Types, &str); 7] = [
        (Types::BOOLEAN, "boolean"),
        (Types::INTEGER, "integer"),
        (Types::NUMBER, "number"),
        (Types::TEXT, "string"),
        (Types::LIST, "array"),
        (Types::OBJECT, "object"),
        (Types::NULL, "null"),
    ];
    let named = NAMES.into_iter().filter(|(one, _)| types.has(*one));
    if named.clone().count() == NAMES.len() {
        return None;
    }
    // Every integer is a number.
    let names: Vec<&str> = named.map(|(_, name)| name).filter(|name| *name != "integer" || !types.has(Types::NUMBER)).collect();
    Some(match names.as_slice() {
        [one] => json!(one),
        several => json!(several),
    })
}

/// The types that a limit speaks of.
pub(super) fn judged(check: Check) -> Types {
    match check {
        Check::Minimum(_) | Check::Maximum(_) | Check::Excluded(_) => Types::INTEGER.or(Types::NUMBER),
        Check::MinLength(_) | Check::MaxLength(_) | Check::Pattern(_) | Check::Choice(_) => Types::TEXT,
        Check::MinItems(_) | Check::MaxItems(_) | Check::UniqueItems => Types::LIST,
    }
}

/// The limit as JSON Schema says it.
pub(super) fn keyword(check: Check) -> (&'static str, Value) {
    match check {
        Check::Minimum(n) => ("minimum", json!(n)),
        Check::Maximum(n) => ("maximum", json!(n)),
        Check::Excluded(values) => ("not", json!({ "enum": values })),
        Check::MinLength(n) => ("minLength", json!(n)),
        Check::MaxLength(n) => ("maxLength", json!(n)),
        Check::Pattern(pattern) => ("pattern", anchored(&pattern.regex())),
        Check::Choice(values) => ("enum", json!(values)),
        Check::MinItems(n) => ("minItems", json!(n)),
        Check::MaxItems(n) => ("maxItems", json!(n)),
        Check::UniqueItems => ("uniqueItems", json!(true)),
    }
}

/// The limit as a report says it: code, and the parameter's name and value.
pub(super) fn parameter(check: Check) -> (Code, Option<&'static str>, Value) {
    match check {
        Check::Minimum(n) => (Code::Minimum, Some("minimum"), json!(n)),
        Check::Maximum(n) => (Code::Maximum, Some("maximum"), json!(n)),
        Check::Excluded(values) => (Code::Excluded, Some("excluded"), json!(values)),
        Check::MinLength(n) => (Code::MinLength, Some("min_length"), json!(n)),
        Check::MaxLength(n) => (Code::MaxLength, Some("max_length"), json!(n)),
        Check::Pattern(pattern) => (Code::Pattern, Some("pattern"), json!(pattern.regex())),
        Check::Choice(values) => (Code::Choice, Some("choices"), json!(values)),
        Check::MinItems(n) => (Code::MinItems, Some("min_items"), json!(n)),
        Check::MaxItems(n) => (Code::MaxItems, Some("max_items"), json!(n)),
        Check::UniqueItems => (Code::UniqueItems, None, Value::Null),
    }
}
