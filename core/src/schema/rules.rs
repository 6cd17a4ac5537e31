//! The rules between fields as conditions, and as annotations where there are no words for them.

use serde_json::{Value, json};

use super::keywords::Schema;
use super::value::Writer;
use crate::report::Code;
use crate::spec::rule::{Literal, Rule, RuleKind, When};
use crate::spec::{Form, Grade, Object};

impl Writer {
    /// The rules whose fields are all at the bits of `within`.
    pub(super) fn rules(self, object: &'static Object, within: u64, always: bool, out: &mut Schema) {
        let mut conditions = Vec::new();
        let mut annotated = Vec::new();
        for rule in object.rules.iter().filter(|rule| lies(rule, within)) {
            match condition(object, rule) {
                Some(condition) if rule.source.grade == Grade::Violation => {
                    let mut condition = if always { condition } else { for_objects(condition) };
                    let link = self.link(rule.source);
                    if link != self.docs {
                        condition.insert("x-clearway-source".to_owned(), json!(link));
                    }
                    conditions.push(Value::Object(condition));
                }
                _ => annotated.push(self.annotation(object, rule)),
            }
        }
        if !conditions.is_empty() {
            out.insert("allOf".to_owned(), conditions.into());
        }
        if !annotated.is_empty() {
            out.insert("x-clearway-rules".to_owned(), annotated.into());
        }
    }

    /// The rules that a schema of the fields at the bits of `within` leaves out.
    pub(super) fn rules_beyond(self, object: &'static Object, within: u64) -> Vec<Value> {
        object.rules.iter().filter(|rule| !lies(rule, within)).map(|rule| self.annotation(object, rule)).collect()
    }

    pub(super) fn annotation(self, object: &'static Object, rule: &Rule) -> Value {
        let names = |fields: u64| object.names(fields);
        let one = |field: u8| names(1 << field).join("");
        let inner = |list: u8, fields: u64| -> Vec<String> {
            let names = items(object, list).map(|item| item.names(fields)).unwrap_or_default();
            names.into_iter().map(|name| format!("{}[].{name}", one(list))).collect()
        };
        let on = |when: When| {
            let field = when.item.map_or_else(|| one(when.field), |item| inner(when.field, 1 << item).join(""));
            json!({ "field": field, "value": plain(when.value) })
        };
        let (code, fields, more) = match rule.kind {
            RuleKind::RequiredIf { fields, when } => (Code::RequiredIf, json!(names(fields)), Some(("when", on(when)))),
            RuleKind::NotAllowedIf { fields, when } => (Code::NotAllowed, json!(names(fields)), Some(("when", on(when)))),
            RuleKind::ItemsRequiredIf { list, fields, when } => (Code::RequiredIf, json!(inner(list, fields)), Some(("when", on(when)))),
            RuleKind::ItemsRequiredUnless { list, fields, when } => {
                (Code::Required, json!(inner(list, fields)), Some(("unless", on(when))))
            }
            RuleKind::Variant { tag, child, cases } => {
                let case = |case: &crate::spec::rule::Case| {
                    let names = |fields| object_in(object, child).map(|child| child.names(fields)).unwrap_or_default();
                    json!({ "value": case.value, "required": names(case.required), "allowed": names(case.allowed) })
                };
                let cases: Vec<Value> = cases.iter().map(case).collect();
                (Code::RequiredIf, json!([one(tag), one(child)]), Some(("cases", cases.into())))
            }
            RuleKind::ExactlyOneOf { fields } => (Code::ExactlyOneOf, json!(names(fields)), None),
            RuleKind::AtLeastOneOf { fields } => (Code::AtLeastOneOf, json!(names(fields)), None),
            RuleKind::AnyField { fields } => (Code::NoFields, json!(names(fields)), None),
            RuleKind::Order { earlier, later } => (Code::Order, json!([one(earlier), one(later)]), None),
            RuleKind::Relation { lesser, greater, factor } => {
                (Code::Relation, json!([one(lesser), one(greater)]), Some(("factor", json!(factor))))
            }
            RuleKind::UniqueAcross { list, field } => (Code::UniqueItems, json!(inner(list, 1 << field)), None),
            RuleKind::State { field, value } => (Code::State, json!([field]), Some(("value", plain(value)))),
            RuleKind::CurrentRange { field, minimum, maximum, when } => {
                let current = match when {
                    Some(when) => json!({ "minimum": minimum, "maximum": maximum, "when": on(when) }),
                    None => json!({ "minimum": minimum, "maximum": maximum }),
                };
                (Code::State, json!([one(field)]), Some(("current", current)))
            }
            RuleKind::CurrentChoice { field, choices } => {
                (Code::State, json!([one(field)]), Some(("current", json!({ "choices": choices }))))
            }
        };
        let mut annotation = Schema::new();
        annotation.insert("code".to_owned(), json!(code));
        annotation.insert("fields".to_owned(), fields);
        if let Some((name, value)) = more {
            annotation.insert(name.to_owned(), value);
        }
        annotation.insert("grade".to_owned(), json!(rule.source.grade.name()));
        annotation.insert("source".to_owned(), json!(self.link(rule.source)));
        annotation.into()
    }
}

/// Whether the rule speaks of no fields but those at the bits of `within`. The state of the resource is no field of a body.
fn lies(rule: &Rule, within: u64) -> bool {
    let fields = match rule.kind {
        RuleKind::RequiredIf { fields, when } | RuleKind::NotAllowedIf { fields, when } => fields | 1 << when.field,
        RuleKind::ItemsRequiredIf { list, when, .. } | RuleKind::ItemsRequiredUnless { list, when, .. } => 1 << list | 1 << when.field,
        RuleKind::Variant { tag, child, .. } => 1 << tag | 1 << child,
        RuleKind::ExactlyOneOf { fields } | RuleKind::AtLeastOneOf { fields } | RuleKind::AnyField { fields } => fields,
        RuleKind::Order { earlier, later } => 1 << earlier | 1 << later,
        RuleKind::Relation { lesser, greater, .. } => 1 << lesser | 1 << greater,
        RuleKind::UniqueAcross { list, .. } => 1 << list,
        RuleKind::State { .. } | RuleKind::CurrentRange { .. } | RuleKind::CurrentChoice { .. } => u64::MAX,
    };
    fields & !within == 0
}

/// The rule in the words of JSON Schema, where it has them. As in the check, null counts as given.
fn condition(object: &'static Object, rule: &Rule) -> Option<Schema> {
    let names = |fields: u64| object.names(fields);
    let within = |field: u8, schema: Value| object.fields.get(field as usize).map(|field| json!({ "properties": { field.name: schema } }));
    let each_required = |fields: u64| -> Vec<Value> { names(fields).into_iter().map(|name| json!({ "required": [name] })).collect() };
    let condition = match rule.kind {
        RuleKind::RequiredIf { fields, when } => json!({ "if": holds(object, when)?, "then": { "required": names(fields) } }),
        RuleKind::NotAllowedIf { fields, when } => json!({ "if": holds(object, when)?, "then": { "properties": none_of(names(fields)) } }),
        RuleKind::ItemsRequiredIf { list, fields, when } => {
            let required = json!({ "items": { "required": items(object, list)?.names(fields) } });
            json!({ "if": holds(object, when)?, "then": within(list, required)? })
        }
        RuleKind::ItemsRequiredUnless { list, fields, when } => {
            let required = json!({ "items": { "required": items(object, list)?.names(fields) } });
            json!({ "if": holds(object, when)?, "else": within(list, required)? })
        }
        RuleKind::Variant { tag, child, cases } => {
            let tag = object.fields.get(tag as usize)?.name;
            let inner = object_in(object, child)?;
            let case = |case: &crate::spec::rule::Case| {
                let mut then = Schema::new();
                then.insert("required".to_owned(), json!(inner.names(case.required)));
                then.insert("properties".to_owned(), none_of(inner.names(!case.allowed)));
                let when = json!({ "properties": { tag: { "const": case.value } }, "required": [tag] });
                Some(json!({ "if": when, "then": within(child, then.into())? }))
            };
            let mut cases: Vec<Value> = cases.iter().filter_map(case).collect();
            match cases.len() {
                1 => cases.pop()?,
                _ => json!({ "allOf": cases }),
            }
        }
        RuleKind::ExactlyOneOf { fields } => json!({ "oneOf": each_required(fields) }),
        RuleKind::AtLeastOneOf { fields } | RuleKind::AnyField { fields } => json!({ "anyOf": each_required(fields) }),
        RuleKind::Order { .. }
        | RuleKind::Relation { .. }
        | RuleKind::UniqueAcross { .. }
        | RuleKind::State { .. }
        | RuleKind::CurrentRange { .. }
        | RuleKind::CurrentChoice { .. } => return None,
    };
    match condition {
        Value::Object(condition) => Some(condition),
        _ => None,
    }
}

/// The condition as a schema of the holder. An absent field does not meet it.
fn holds(object: &'static Object, when: When) -> Option<Value> {
    let field = object.fields.get(when.field as usize)?;
    let value = json!({ "const": plain(when.value) });
    let value = match when.item {
        None => value,
        Some(item) => {
            let name = items(object, when.field)?.fields.get(item as usize)?.name;
            let item = json!({ "type": "object", "properties": { name: value }, "required": [name] });
            json!({ "type": "array", "contains": item })
        }
    };
    Some(json!({ "properties": { field.name: value }, "required": [field.name] }))
}

/// Keywords that speak of objects pass whatever is none, but a count of them does not.
fn for_objects(condition: Schema) -> Schema {
    if !condition.contains_key("oneOf") {
        return condition;
    }
    let mut guarded = Schema::new();
    guarded.insert("if".to_owned(), json!({ "type": "object" }));
    guarded.insert("then".to_owned(), condition.into());
    guarded
}

fn none_of(names: Vec<&'static str>) -> Value {
    names.into_iter().map(|name| (name.to_owned(), Value::Bool(false))).collect::<Schema>().into()
}

fn items(object: &'static Object, list: u8) -> Option<&'static Object> {
    object.fields.get(list as usize)?.shape.item_object()
}

fn object_in(object: &'static Object, field: u8) -> Option<&'static Object> {
    match object.fields.get(field as usize)?.shape.form {
        Form::Object(object) => Some(object),
        _ => None,
    }
}

fn plain(value: Literal) -> Value {
    match value {
        Literal::Boolean(value) => value.into(),
        Literal::Text(text) => text.into(),
    }
}
