//! `tests/vectors/<vendor>/<operation>/rules.json`: every rule of every table, broken alone and kept at its edge.
//!
//! What is expected follows from the rule and its table; neither the checker nor the planner is asked.

use std::collections::BTreeMap;

use clearway::spec::rule::RuleKind;
use clearway::spec::{Check, Form, Grade, Object, Operation, Place, Shape, Standing, Types};
use clearway_tests::rules::{self, MAP_KEY, Rule, Spoil, Step, inside};
use clearway_tests::sample::{Sampler, holds, lowest};
use clearway_tests::spoil;
use clearway_tests::vectors::{Case, File, Finding, Options, Request, RuleName};
use serde_json::{Map, Value, json};

use super::COMMAND;

/// Only what the table requires, and what the rule needs.
const SMALLEST: Sampler = Sampler { fullness: 0 };

/// The file about one operation.
pub fn file(operation: &'static Operation) -> super::File {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut cases = Vec::new();
    for rule in rules::of(operation) {
        let count = seen.entry(rule.key()).or_default();
        *count += 1;
        let seed = seed(&rule.key(), *count);
        cases.push(vector(&rule, *count, true, spoil::broken(&rule, SMALLEST, &mut fastrand::Rng::with_seed(seed))));
        cases.push(vector(&rule, *count, false, edge(&rule, seed)));
    }
    let comment = Some(format!("derived by `{COMMAND}`; do not edit"));
    let text = File { comment, operation: operation.id.to_owned(), cases }.to_text();
    (format!("tests/vectors/{}/rules.json", operation.id.replace('.', "/")), text)
}

/// The same for the same rule, whatever other rules there are.
fn seed(key: &str, count: usize) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    key.bytes().chain([count as u8]).fold(0xcbf2_9ce4_8422_2325, step)
}

fn vector(rule: &Rule, count: usize, breaks: bool, spoiled: spoil::Case) -> Case {
    let spoil::Case { input, current, along } = spoiled;
    let (violations, warnings) = expected(rule, breaks, &input, &along);
    let path = if rule.path.is_empty() { "(input)" } else { &rule.path };
    let again = if count > 1 { format!(" #{count}") } else { String::new() };
    let state = if breaks { "broken" } else { "at its edge" };
    Case {
        name: format!("{path} {} {}{again}, {state}", rule.code.name(), rule.grade.name()),
        rule: Some(RuleName { path: rule.path.clone(), code: rule.code.name().to_owned(), grade: rule.grade.name().to_owned() }),
        breaks: Some(breaks),
        options: Options { current, ..Options::default() },
        request: (!breaks).then(|| unsigned(rule.operation, &input)),
        input: Some(input),
        violations,
        warnings,
        ..Case::default()
    }
}

/// The violations and warnings that the rule and its table make of the input.
fn expected(rule: &Rule, breaks: bool, input: &Value, along: &[String]) -> (Vec<Finding>, Vec<Finding>) {
    let finding = |path: &str, code: &str| Finding { path: path.to_owned(), code: code.to_owned(), params: None };
    let place = rule.concrete_path();
    let (mut violations, mut warnings) = (Vec::new(), Vec::new());
    if rule.operation.deprecated.is_some() {
        warnings.push(finding("", "deprecated"));
    }
    let mut add = |grade: Grade, path: &str, code: &str| match grade {
        Grade::Violation => violations.push(finding(path, code)),
        Grade::Advice => warnings.push(finding(path, code)),
    };
    let mut noted = Vec::new();
    standings(&rule.operation.input, input, "", &mut |path, code| noted.push((path.to_owned(), code.to_owned())));
    // A rule between fields is decided at the end of their object, after what its fields are worth by themselves.
    let (before, after): (Vec<_>, Vec<_>) = noted.into_iter().partition(|(path, _)| breaks && is_decided_after(rule, path));
    before.iter().for_each(|(path, code)| add(Grade::Advice, path, code));
    if !breaks {
        // Where a page contradicts itself, the edge of what is refused still warns.
        stricter_advice(rule).for_each(|()| add(Grade::Advice, &place, rule.code.name()));
    } else if rule.spoil != Spoil::Standing {
        add(rule.grade, &place, rule.code.name());
    }
    for path in along {
        let relation =
            rules::of(rule.operation).into_iter().find(|other| other.concrete_path() == *path && other.code.name() == "relation");
        add(relation.map_or(Grade::Violation, |relation| relation.grade), path, "relation");
    }
    after.iter().for_each(|(path, code)| add(Grade::Advice, path, code));
    (violations, warnings)
}

fn is_decided_after(rule: &Rule, path: &str) -> bool {
    let inside = path.strip_prefix(&pointer(rule, &rule.at)).is_some_and(|rest| rest.starts_with('/'));
    matches!(rule.spoil, Spoil::Rule(_) | Spoil::RuleRequires(..) | Spoil::RuleForbids(..) | Spoil::Missing(_)) && inside
}

/// Advice of the same kind that the value at the rule's edge does not follow.
fn stricter_advice(rule: &Rule) -> impl Iterator<Item = ()> {
    let limits = match (rule.spoil, shape_at(rule)) {
        (Spoil::Limit(index), Some(shape)) => shape.limits.iter().map(|limit| (limit, shape.limits[index].check)).collect(),
        _ => Vec::new(),
    };
    let breaks = |(limit, edge): (&clearway::spec::Limit, Check)| match (limit.check, edge) {
        (Check::Minimum(wanted), Check::Minimum(n)) => wanted > n,
        (Check::Maximum(wanted), Check::Maximum(n)) => wanted < n,
        (Check::MinLength(wanted), Check::MinLength(n)) | (Check::MinItems(wanted), Check::MinItems(n)) => wanted > n,
        (Check::MaxLength(wanted), Check::MaxLength(n)) | (Check::MaxItems(wanted), Check::MaxItems(n)) => wanted < n,
        _ => false,
    };
    limits.into_iter().filter(move |pair| pair.0.source.grade == Grade::Advice && breaks(*pair)).map(|_| ())
}

/// The fields whose presence alone is worth a warning, those inside a field before the field itself.
fn standings(object: &'static Object, value: &Value, path: &str, warn: &mut impl FnMut(&str, &str)) {
    for (name, value) in value.as_object().into_iter().flatten() {
        let Some(field) = object.fields.iter().find(|field| field.name == name) else { continue };
        let place = format!("{path}/{name}");
        standings_below(&field.shape, value, &place, warn);
        match field.standing {
            Standing::Normal => {}
            Standing::Ignored(_) => warn(&place, "ignored_field"),
            Standing::Deprecated(..) => warn(&place, "deprecated"),
            Standing::Undocumented(_) => warn(&place, "undocumented"),
        }
    }
}

fn standings_below(shape: &'static Shape, value: &Value, path: &str, warn: &mut impl FnMut(&str, &str)) {
    match shape.form {
        Form::Object(object) => standings(object, value, path, warn),
        Form::List(item) => {
            for (at, value) in value.as_array().into_iter().flatten().enumerate() {
                standings_below(item, value, &format!("{path}/{at}"), warn);
            }
        }
        Form::Map(inner) => {
            for (key, value) in value.as_object().into_iter().flatten() {
                standings_below(inner, value, &format!("{path}/{key}"), warn);
            }
        }
        Form::Scalar | Form::Free => {}
    }
}

/// An input that keeps the rule and would break it with one step more.
fn edge(rule: &Rule, seed: u64) -> spoil::Case {
    // The edge of a field that is better left out is to leave it out.
    let sampled = match (rule.spoil, rule.at.split_last()) {
        (Spoil::Standing, Some((_, holder))) => Rule { at: holder.to_vec(), spoil: Spoil::Unknown, ..rule.clone() },
        _ => rule.clone(),
    };
    let attempts = (0..1000).map(|attempt| {
        let mut case = spoil::edge(&sampled, SMALLEST, &mut fastrand::Rng::with_seed(seed.wrapping_add(attempt)));
        sharpen(rule, &mut case.input);
        case
    });
    attempts.into_iter().find(|case| is_edge(rule, &case.input)).unwrap_or_else(|| panic!("no sample is at the edge of {}", rule.key()))
}

/// Makes the rule's own fields meet: equal numbers, times next to each other, two items that differ.
fn sharpen(rule: &Rule, input: &mut Value) {
    let Spoil::Rule(index) = rule.spoil else { return };
    let object = object_at(rule);
    let Some(map) = input.pointer_mut(&pointer(rule, &rule.at)).and_then(Value::as_object_mut) else { return };
    let field = |field: u8| &object.fields[field as usize];
    match object.rules[index].kind {
        RuleKind::Relation { lesser, greater, factor } => {
            let (lesser, greater) = (field(lesser), field(greater));
            let n = lowest(&greater.shape).max(lowest(&lesser.shape).div_euclid(factor)).max(1);
            map.insert(greater.name.to_owned(), n.into());
            map.insert(lesser.name.to_owned(), (n * factor).into());
        }
        RuleKind::Order { earlier, later } => {
            map.insert(field(earlier).name.to_owned(), "2024-02-29 23:59:59.999998".into());
            map.insert(field(later).name.to_owned(), "2024-02-29 23:59:59.999999".into());
        }
        RuleKind::UniqueAcross { list, field: inner } => {
            let name = inside(&field(list).shape).fields[inner as usize].name;
            if let Some(items) = map.get_mut(field(list).name).and_then(Value::as_array_mut) {
                items.extend(items.first().cloned());
                items.iter_mut().zip(["/a", "/A"]).for_each(|(item, text)| item[name] = text.into());
            }
        }
        _ => {}
    }
}

/// Whether the rule has something to say of the input.
fn is_edge(rule: &Rule, input: &Value) -> bool {
    if rule.spoil == Spoil::Standing {
        return input.pointer(&pointer(rule, &rule.at)).is_none();
    }
    let object = object_at(rule);
    let Some(map) = input.pointer(&pointer(rule, &rule.at)).and_then(Value::as_object) else { return rule.at.last().is_some() };
    let (index, case, field) = match rule.spoil {
        Spoil::RuleRequires(index, case, field) | Spoil::RuleForbids(index, case, field) => (index, case, field),
        _ => return true,
    };
    let item = |map: &Map<String, Value>, list: u8| {
        let inner = inside(&object.fields[list as usize].shape).fields[field].name;
        map.get(object.fields[list as usize].name).and_then(|list| list.get(0)).is_some_and(|item| item.get(inner).is_some())
    };
    match object.rules[index].kind {
        RuleKind::RequiredIf { when, .. } => holds(object, when, map) && map.contains_key(object.fields[field].name),
        RuleKind::NotAllowedIf { when, .. } => holds(object, when, map) && !map.contains_key(object.fields[field].name),
        RuleKind::ItemsRequiredIf { list, when, .. } => holds(object, when, map) && item(map, list),
        RuleKind::ItemsRequiredUnless { list, when, .. } => !holds(object, when, map) && item(map, list),
        RuleKind::Variant { tag, cases, .. } => map.get(object.fields[tag as usize].name) == Some(&json!(cases[case].value)),
        _ => true,
    }
}

/// What a plan without credentials sends, of an input that breaks nothing.
fn unsigned(operation: &'static Operation, input: &Value) -> Request {
    let site = clearway::vendors().iter().find(|vendor| vendor.id == operation.vendor_id()).and_then(|vendor| vendor.sites.first());
    let mut path = operation.path.to_owned();
    let (mut query, mut body) = (Vec::new(), Vec::new());
    for (name, value) in input.as_object().into_iter().flatten() {
        let Some(field) = operation.input.fields.iter().find(|field| field.name == name) else { continue };
        let text = value.as_str().map_or_else(|| compact(value, &field.shape), str::to_owned);
        // As a table's own hand-written vectors say of the form.
        let text = field.shape.time.and_then(|format| format.convert(&text)).unwrap_or(text);
        match field.place {
            Place::Path => path = path.replace(&format!("{{{name}}}"), &encoded(&text)),
            Place::Query => query.push(format!("{}={}", field.wire_name(), encoded(&text))),
            Place::Body => body.push(format!("{}:{}", Value::from(name.as_str()), compact(value, &field.shape))),
        }
    }
    let mark = if query.is_empty() { "" } else { "?" };
    let has_body = operation.input.fields.iter().any(|field| field.place == Place::Body);
    Request {
        url: format!("{}{path}{mark}{}", site.map_or("", |site| site.base), query.join("&")),
        body: has_body.then(|| format!("{{{}}}", body.join(","))),
        ..Request::default()
    }
}

/// JSON as it is sent: digits as the integer they stand for, numbers without a fraction as integers.
fn compact(value: &Value, shape: &Shape) -> String {
    let members = |map: &Map<String, Value>, shape_of: &dyn Fn(&str) -> Option<&'static Shape>| {
        let member = |(name, value): (&String, &Value)| {
            let value = shape_of(name).map_or_else(|| value.to_string(), |shape| compact(value, shape));
            format!("{}:{value}", Value::from(name.as_str()))
        };
        format!("{{{}}}", map.iter().map(member).collect::<Vec<_>>().join(","))
    };
    match (value, shape.form) {
        (_, Form::Free) => value.to_string(),
        (Value::Object(map), Form::Object(object)) => {
            members(map, &|name| object.fields.iter().find(|field| field.name == name).map(|field| &field.shape))
        }
        (Value::Object(map), Form::Map(inner)) => members(map, &|_| Some(inner)),
        (Value::Array(items), Form::List(item)) => {
            format!("[{}]", items.iter().map(|value| compact(value, item)).collect::<Vec<_>>().join(","))
        }
        (Value::String(digits), _) if shape.types.has(Types::DIGITS) && !shape.types.has(Types::TEXT) => digits.clone(),
        (Value::Number(number), _) => match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 => format!("{}", float as i64),
            _ => number.to_string(),
        },
        _ => value.to_string(),
    }
}

fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// The pointer to a place in a sample: items are the first, maps have one key.
fn pointer(rule: &Rule, at: &[Step]) -> String {
    let mut object = &rule.operation.input;
    let mut shape: Option<&'static Shape> = None;
    let mut out = String::new();
    for step in at {
        match step {
            Step::Field(index) => {
                let field = &object.fields[*index];
                out.extend(["/", field.name]);
                shape = Some(&field.shape);
            }
            Step::Item => out.push_str("/0"),
            Step::Entry => out.extend(["/", MAP_KEY]),
        }
        if !matches!(step, Step::Field(_)) {
            shape = shape.map(|shape| match shape.form {
                Form::List(inner) | Form::Map(inner) => inner,
                _ => shape,
            });
        }
        if let Some(Form::Object(inner)) = shape.map(|shape| shape.form) {
            object = inner;
        }
    }
    out
}

/// The shape at the rule's place; none for the input itself.
fn shape_at(rule: &Rule) -> Option<&'static Shape> {
    let mut object = &rule.operation.input;
    let mut shape: Option<&'static Shape> = None;
    for step in &rule.at {
        shape = match (step, shape.map(|shape| shape.form)) {
            (Step::Field(index), _) => Some(&object.fields[*index].shape),
            (_, Some(Form::List(inner) | Form::Map(inner))) => Some(inner),
            _ => shape,
        };
        if let Some(Form::Object(inner)) = shape.map(|shape| shape.form) {
            object = inner;
        }
    }
    shape
}

fn object_at(rule: &Rule) -> &'static Object {
    match shape_at(rule).map(|shape| shape.form) {
        Some(Form::Object(object)) => object,
        _ => &rule.operation.input,
    }
}
