//! Inputs that break nothing, not even advice, generated from the tables.

use clearway::spec::pattern::{Class, NamedPattern, Pattern};
use clearway::spec::rule::{Literal, RuleKind, When};
use clearway::spec::{Check, Form, Object, Operation, Place, Shape, Standing, Types};
use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::rules::{MAP_KEY, Step, bits, inside};

/// How generous a sample is with optional fields.
#[derive(Debug, Clone, Copy)]
pub struct Sampler {
    /// The chance of an optional field, of 100.
    pub fullness: u32,
}

impl Sampler {
    /// An input of the operation in which the place exists.
    pub fn input(self, operation: &'static Operation, place: &[Step], rng: &mut Rng) -> Value {
        Value::Object(self.object(&operation.input, place, rng))
    }

    /// A value of the shape.
    pub fn value(self, shape: &'static Shape, place: &[Step], rng: &mut Rng) -> Value {
        let below = place.get(1..).unwrap_or_default();
        match shape.form {
            Form::Object(object) => Value::Object(self.object(object, place, rng)),
            Form::List(item) => {
                let limits = || shape.limits.iter().map(|limit| limit.check);
                let least = limits().filter_map(|check| if let Check::MinItems(n) = check { Some(n) } else { None }).max().unwrap_or(0);
                let most =
                    limits().filter_map(|check| if let Check::MaxItems(n) = check { Some(n) } else { None }).min().unwrap_or(u32::MAX);
                let least = least.max(u32::from(!place.is_empty()));
                let wanted = least + if rng.u32(0..100) < self.fullness { rng.u32(0..3) } else { 0 };
                let items = (0..wanted.min(most)).map(|at| self.value(item, if at == 0 { below } else { &[] }, rng)).collect();
                let mut list = Value::Array(items);
                if limits().any(|check| matches!(check, Check::UniqueItems)) {
                    make_unique(&mut list, None);
                }
                list
            }
            Form::Map(value) => {
                let mut map = Map::new();
                if !place.is_empty() || rng.bool() {
                    map.insert(MAP_KEY.to_owned(), self.value(value, below, rng));
                }
                Value::Object(map)
            }
            Form::Free => {
                let free = json!({"any": [1, "text", null, {"deep": 0.5}], "ko": "한국어"});
                if shape.types == Types::OBJECT || rng.bool() { free } else { json!([free, 7, "x"]) }
            }
            Form::Scalar => scalar(shape, Place::Body, rng),
        }
    }

    fn object(self, object: &'static Object, place: &[Step], rng: &mut Rng) -> Map<String, Value> {
        let forced = match place.first() {
            Some(Step::Field(index)) => Some(*index),
            _ => None,
        };
        let below = place.get(1..).unwrap_or_default();
        let mut map = Map::new();
        for (index, field) in object.fields.iter().enumerate() {
            let optional = field.standing == Standing::Normal && rng.u32(0..100) < self.fullness;
            if field.required.is_some() || forced == Some(index) || optional {
                self.insert(object, index, if forced == Some(index) { below } else { &[] }, &mut map, rng);
            }
        }
        // One rule's remedy may be another's occasion.
        for _ in 0..3 {
            for rule in object.rules {
                self.obey(object, rule.kind, forced, below, &mut map, rng);
            }
        }
        map
    }

    pub fn insert(self, object: &'static Object, index: usize, below: &[Step], map: &mut Map<String, Value>, rng: &mut Rng) {
        let field = &object.fields[index];
        let value = match field.shape.form {
            Form::Scalar => scalar(&field.shape, field.place, rng),
            _ => self.value(&field.shape, below, rng),
        };
        map.insert(field.name.to_owned(), value);
    }

    fn obey(
        self,
        object: &'static Object,
        rule: RuleKind,
        forced: Option<usize>,
        below: &[Step],
        map: &mut Map<String, Value>,
        rng: &mut Rng,
    ) {
        let name = |field: usize| object.fields[field].name;
        let given = |map: &Map<String, Value>, field: usize| map.contains_key(name(field));
        match rule {
            RuleKind::RequiredIf { fields, when } if holds(object, when, map) => {
                for field in bits(fields).filter(|field| !given(map, *field)).collect::<Vec<_>>() {
                    self.insert(object, field, &[], map, rng);
                }
            }
            RuleKind::NotAllowedIf { fields, when } if holds(object, when, map) => {
                if bits(fields).any(|field| Some(field) == forced) {
                    map.remove(name(when.field as usize));
                } else {
                    bits(fields).for_each(|field| drop(map.remove(name(field))));
                }
            }
            RuleKind::ItemsRequiredIf { list, fields, .. } | RuleKind::ItemsRequiredUnless { list, fields, .. } => {
                let inner = inside(&object.fields[list as usize].shape);
                if let Some(Value::Array(items)) = map.get_mut(name(list as usize)) {
                    for item in items.iter_mut().filter_map(Value::as_object_mut) {
                        for field in bits(fields) {
                            if !item.contains_key(inner.fields[field].name) {
                                self.insert(inner, field, &[], item, rng);
                            }
                        }
                    }
                }
            }
            RuleKind::Variant { tag, child, cases } => {
                let wanted = match below.first() {
                    Some(Step::Field(inner)) if forced == Some(child as usize) => Some(*inner),
                    _ => None,
                };
                let fitting: Vec<_> = cases.iter().filter(|case| wanted.is_none_or(|inner| case.allowed >> inner & 1 == 1)).collect();
                let tag = name(tag as usize);
                let current = map.get(tag).and_then(Value::as_str).map(str::to_owned);
                let case =
                    fitting.iter().find(|case| Some(case.value) == current.as_deref()).unwrap_or(&fitting[rng.usize(..fitting.len())]);
                map.insert(tag.to_owned(), case.value.into());
                let inner = inside(&object.fields[child as usize].shape);
                if let Some(Value::Object(inside)) = map.get_mut(name(child as usize)) {
                    inside.retain(|key, _| bits(case.allowed).any(|field| field < inner.fields.len() && inner.fields[field].name == key));
                    for field in bits(case.required) {
                        if !inside.contains_key(inner.fields[field].name) {
                            self.insert(inner, field, &[], inside, rng);
                        }
                    }
                }
            }
            RuleKind::ExactlyOneOf { fields } => {
                let all: Vec<usize> = bits(fields).collect();
                let keep = forced.filter(|field| all.contains(field)).unwrap_or(all[rng.usize(..all.len())]);
                for field in all {
                    if field != keep {
                        map.remove(name(field));
                    } else if !given(map, field) {
                        self.insert(object, field, &[], map, rng);
                    }
                }
            }
            RuleKind::AtLeastOneOf { fields } | RuleKind::AnyField { fields } => {
                let all: Vec<usize> = bits(fields).collect();
                if !all.iter().any(|field| given(map, *field)) {
                    self.insert(object, all[rng.usize(..all.len())], &[], map, rng);
                }
            }
            RuleKind::Order { earlier, later } => {
                let texts = (map.get(name(earlier as usize)).cloned(), map.get(name(later as usize)).cloned());
                if let (Some(Value::String(first)), Some(Value::String(second))) = texts {
                    let (first, second) = if first <= second { (first, second) } else { (second, first) };
                    // Years apart, however the fractions fall; leap years, so that each has its 29 February.
                    map.insert(name(earlier as usize).to_owned(), first.replacen(&first[..4], "1996", 1).into());
                    map.insert(name(later as usize).to_owned(), second.replacen(&second[..4], "2024", 1).into());
                }
            }
            RuleKind::Relation { lesser, greater, factor } => {
                let number = |field: u8| map.get(name(field as usize)).and_then(Value::as_f64);
                if let (Some(small), Some(large)) = (number(lesser), number(greater))
                    && small > large * factor as f64
                {
                    let raised = highest(&object.fields[greater as usize].shape).min(small.ceil() as i64);
                    map.insert(name(greater as usize).to_owned(), raised.into());
                    if small > raised as f64 * factor as f64 {
                        map.insert(name(lesser as usize).to_owned(), lowest(&object.fields[lesser as usize].shape).into());
                    }
                }
            }
            RuleKind::UniqueAcross { .. } => distinguish(object, map),
            RuleKind::RequiredIf { .. } | RuleKind::NotAllowedIf { .. } => {}
            // A sample goes with nothing that is last known.
            RuleKind::State { .. } | RuleKind::CurrentRange { .. } | RuleKind::CurrentChoice { .. } => {}
        }
    }
}

/// Whether a condition holds for an object.
pub fn holds(object: &'static Object, when: When, map: &Map<String, Value>) -> bool {
    let field = &object.fields[when.field as usize];
    let is = |value: &Value| match when.value {
        Literal::Boolean(expected) => value.as_bool() == Some(expected),
        Literal::Text(expected) => value.as_str() == Some(expected),
    };
    match (map.get(field.name), when.item) {
        (Some(Value::Array(items)), Some(inner)) => {
            let name = inside(&field.shape).fields[inner as usize].name;
            items.iter().filter_map(|item| item.get(name)).any(is)
        }
        (Some(value), None) => is(value),
        _ => false,
    }
}

/// A literal as a value.
pub fn literal(value: Literal) -> Value {
    match value {
        Literal::Boolean(value) => value.into(),
        Literal::Text(text) => text.into(),
    }
}

/// Makes the texts in an object's lists differ where they have to.
pub fn distinguish(object: &'static Object, map: &mut Map<String, Value>) {
    for rule in object.rules {
        if let RuleKind::UniqueAcross { list, field } = rule.kind {
            let list = &object.fields[list as usize];
            if let Some(items) = map.get_mut(list.name) {
                make_unique(items, Some(inside(&list.shape).fields[field as usize].name));
            }
        }
    }
}

fn make_unique(list: &mut Value, field: Option<&str>) {
    for (at, item) in list.as_array_mut().into_iter().flatten().enumerate() {
        let text = match field {
            Some(field) => item.get_mut(field),
            None => Some(item),
        };
        if let Some(Value::String(text)) = text {
            text.truncate(text.char_indices().nth(8).map_or(text.len(), |(end, _)| end));
            text.push_str(&at.to_string());
        }
    }
}

/// The least integer that breaks no limit, not even advice.
pub fn lowest(shape: &Shape) -> i64 {
    shape.limits.iter().filter_map(|limit| if let Check::Minimum(n) = limit.check { Some(n) } else { None }).max().unwrap_or(-1000)
}

/// The greatest one.
pub fn highest(shape: &Shape) -> i64 {
    shape.limits.iter().filter_map(|limit| if let Check::Maximum(n) = limit.check { Some(n) } else { None }).min().unwrap_or(100_000)
}

fn scalar(shape: &'static Shape, place: Place, rng: &mut Rng) -> Value {
    let kinds: Vec<&str> = shape.types.names().filter(|name| *name != "null" || place == Place::Body).collect();
    match kinds[rng.usize(..kinds.len())] {
        "null" if rng.u8(0..4) == 0 => Value::Null,
        "boolean" => rng.bool().into(),
        "null" if shape.types.has(Types::BOOLEAN) => rng.bool().into(),
        "number" => {
            let (low, high) = (lowest(shape).max(-1000), highest(shape).min(100_000));
            json!((rng.i64(low * 8..=high * 8) as f64) / 8.0)
        }
        "integer" => integer(shape, rng).into(),
        "digits" => integer(shape, rng).max(0).to_string().into(),
        "null" | "text" if shape.types.has(Types::TEXT) => text(shape, place, rng).into(),
        _ => integer(shape, rng).into(),
    }
}

fn integer(shape: &'static Shape, rng: &mut Rng) -> i64 {
    let (low, high) = (lowest(shape), highest(shape).max(lowest(shape)));
    let excluded = |n: i64| shape.limits.iter().any(|limit| matches!(limit.check, Check::Excluded(values) if values.contains(&n)));
    loop {
        let n = match rng.u8(0..4) {
            0 => low,
            1 => high,
            _ => rng.i64(low..=high),
        };
        if !excluded(n) {
            return n;
        }
    }
}

/// A text within every limit.
pub fn text(shape: &'static Shape, place: Place, rng: &mut Rng) -> String {
    let checks = || shape.limits.iter().map(|limit| limit.check);
    let choices: Vec<_> = checks().filter_map(|check| if let Check::Choice(values) = check { Some(values) } else { None }).collect();
    if let Some((first, others)) = choices.split_first() {
        let common: Vec<&str> = first.iter().copied().filter(|value| others.iter().all(|values| values.contains(value))).collect();
        return common[rng.usize(..common.len())].to_owned();
    }
    let least =
        checks().filter_map(|check| if let Check::MinLength(n) = check { Some(n as usize) } else { None }).max().unwrap_or(0).max(1);
    let most =
        checks().filter_map(|check| if let Check::MaxLength(n) = check { Some(n as usize) } else { None }).min().unwrap_or(usize::MAX);
    let patterns: Vec<&'static NamedPattern> =
        checks().filter_map(|check| if let Check::Pattern(pattern) = check { Some(pattern) } else { None }).collect();
    let alphabet: Vec<char> =
        if place == Place::Body { "abcXYZ019 -_./한端é\"\\".chars().collect() } else { "abcXYZ019-_".chars().collect() };
    for _ in 0..10_000 {
        let text = match patterns.first() {
            Some(pattern) => matching(&pattern.pattern, least, rng),
            None => (0..least + rng.usize(0..10)).map(|_| alphabet[rng.usize(..alphabet.len())]).collect(),
        };
        let length = text.chars().count();
        if (least..=most).contains(&length)
            && patterns.iter().all(|pattern| pattern.matches(&text))
            && is_time_where_asked_for(shape, &text)
        {
            return text;
        }
    }
    panic!("no text within {:?}", shape.limits);
}

/// A pattern does not count the days of a month.
fn is_time_where_asked_for(shape: &Shape, text: &str) -> bool {
    shape.time.is_none_or(|format| format.convert(text).is_some())
}

/// A text that matches; unbounded runs have at least `least` characters where they may.
fn matching(pattern: &Pattern, least: usize, rng: &mut Rng) -> String {
    match pattern {
        Pattern::Text(text) => (*text).to_owned(),
        Pattern::Sequence(parts) => parts.iter().map(|part| matching(part, 1, rng)).collect(),
        Pattern::OneOf(parts) => matching(&parts[rng.usize(..parts.len())], least, rng),
        Pattern::Run(class, min, max) => {
            let low = (*min as usize).max(if max.is_none() { least } else { 0 });
            let high = max.map_or(low + 8, |max| max as usize);
            let characters = members(class);
            (0..rng.usize(low..=high)).map(|_| characters[rng.usize(..characters.len())]).collect()
        }
    }
}

/// Some characters of a class.
fn members(class: &Class) -> Vec<char> {
    (' '..='~').chain("端点한é".chars()).filter(|c| class.contains(*c)).collect()
}
