//! Inputs that break one rule, and what the report must then say.

use clearway::spec::rule::RuleKind;
use clearway::spec::{Check, Form, Object, Shape, Types};
use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::conditions::{fulfil, satisfy_others};
use crate::known;
use crate::rules::{MAP_KEY, Rule, Spoil, Step, UNKNOWN, bits, inside};
use crate::sample::{Sampler, distinguish, highest, holds, literal, lowest, text};

/// An input, and what is known of the resource where the rule depends on it.
#[derive(Debug, Clone)]
pub struct Case {
    pub input: Value,
    pub current: Option<Value>,
    /// Relations that cannot but break along: a maximum below every allowed minimum.
    pub along: Vec<String>,
}

/// An input that breaks this rule and no other.
pub fn broken(rule: &Rule, sampler: Sampler, rng: &mut Rng) -> Case {
    let place = place(rule);
    let mut input = sampler.input(rule.operation, &place, rng);
    known::leave_one(rule, &mut input);
    let mut current = None;
    let mut along = Vec::new();
    let shape = shape_at(rule);
    match rule.spoil {
        Spoil::Rule(_) | Spoil::RuleRequires(..) | Spoil::RuleForbids(..) | Spoil::Missing(_) | Spoil::Unknown => {
            let object = object_at(rule);
            let map = at(&mut input, rule).as_object_mut().expect("the place is an object");
            spoil_object(rule, object, map, sampler, &mut current, rng);
            satisfy_holders(rule, &mut input, sampler, rng);
        }
        Spoil::WrongType => *at(&mut input, rule) = wrong_type(shape.types, rng),
        Spoil::Null => *at(&mut input, rule) = Value::Null,
        Spoil::Standing => {}
        Spoil::PathEmpty => *at(&mut input, rule) = "".into(),
        Spoil::PathDots => *at(&mut input, rule) = if rng.bool() { "." } else { ".." }.into(),
        Spoil::PathControl => *at(&mut input, rule) = ["a\nb", "\u{0}", "\u{7f}", "a\u{85}"][rng.usize(..4)].into(),
        Spoil::Limit(index) => {
            let value = at(&mut input, rule);
            *value = beyond(shape, index, value, sampler, rng);
            along = settle_relations(rule, &mut input);
        }
    }
    Case { input, current, along }
}

/// An input at the rule's edge that breaks nothing.
pub fn edge(rule: &Rule, sampler: Sampler, rng: &mut Rng) -> Case {
    let mut input = sampler.input(rule.operation, &place(rule), rng);
    known::leave_one(rule, &mut input);
    let mut current = None;
    if let Spoil::Limit(index) = rule.spoil {
        let shape = shape_at(rule);
        let check = shape.limits[index].check;
        let value = at(&mut input, rule);
        if let Some(edge) = at_edge(shape, check, value, sampler, rng) {
            *value = edge;
            settle_relations(rule, &mut input);
        }
    }
    if let Spoil::Rule(index) = rule.spoil {
        let object = object_at(rule);
        let map = at(&mut input, rule).as_object_mut().expect("the place is an object");
        known::occasion(object, index, map, sampler, rng);
        current = known::that_allows(object, object.rules[index].kind, map, rng);
    }
    Case { input, current, along: Vec::new() }
}

/// The place that a sample must have for the rule to be broken there.
fn place(rule: &Rule) -> Vec<Step> {
    let mut place = rule.at.clone();
    let object = match rule.spoil {
        Spoil::Rule(_) | Spoil::RuleRequires(..) | Spoil::RuleForbids(..) => object_at(rule),
        _ => return place,
    };
    let (Spoil::Rule(index) | Spoil::RuleRequires(index, ..) | Spoil::RuleForbids(index, ..)) = rule.spoil else { return place };
    match object.rules[index].kind {
        RuleKind::ItemsRequiredIf { list, .. } | RuleKind::ItemsRequiredUnless { list, .. } | RuleKind::UniqueAcross { list, .. } => {
            place.extend([Step::Field(list as usize), Step::Item]);
        }
        RuleKind::RequiredIf { when, .. } | RuleKind::NotAllowedIf { when, .. } if when.item.is_some() => {
            place.extend([Step::Field(when.field as usize), Step::Item]);
        }
        RuleKind::Variant { child, .. } => place.push(Step::Field(child as usize)),
        _ => {}
    }
    place
}

fn spoil_object(
    rule: &Rule,
    object: &'static Object,
    map: &mut Map<String, Value>,
    sampler: Sampler,
    current: &mut Option<Value>,
    rng: &mut Rng,
) {
    let name = |field: usize| object.fields[field].name;
    let ensure = |map: &mut Map<String, Value>, field: usize, rng: &mut Rng| {
        if !map.contains_key(name(field)) {
            sampler.insert(object, field, &[], map, rng);
        }
    };
    match rule.spoil {
        Spoil::Missing(field) => drop(map.remove(name(field))),
        Spoil::Unknown => drop(map.insert(UNKNOWN.to_owned(), json!([{"a": 1}]))),
        Spoil::RuleRequires(index, case, field) | Spoil::RuleForbids(index, case, field) => match object.rules[index].kind {
            RuleKind::RequiredIf { when, .. } => {
                fulfil(object, when, map, sampler, rng);
                satisfy_others(object, Some(index), map, sampler, rng);
                map.remove(name(field));
            }
            RuleKind::NotAllowedIf { when, .. } => {
                fulfil(object, when, map, sampler, rng);
                ensure(map, field, rng);
            }
            RuleKind::ItemsRequiredIf { list, when, .. } => {
                fulfil(object, when, map, sampler, rng);
                satisfy_others(object, Some(index), map, sampler, rng);
                let inner = inside(&object.fields[list as usize].shape).fields[field].name;
                drop(map[name(list as usize)][0].as_object_mut().expect("an item").remove(inner));
            }
            RuleKind::ItemsRequiredUnless { list, when, .. } => {
                if holds(object, when, map) {
                    map.insert(name(when.field as usize).to_owned(), (literal(when.value) != json!(true)).into());
                }
                satisfy_others(object, Some(index), map, sampler, rng);
                let inner = inside(&object.fields[list as usize].shape).fields[field].name;
                drop(map[name(list as usize)][0].as_object_mut().expect("an item").remove(inner));
            }
            RuleKind::Variant { tag, child, cases } => {
                let case = &cases[case];
                map.insert(name(tag as usize).to_owned(), case.value.into());
                let inner = inside(&object.fields[child as usize].shape);
                let inside = map[name(child as usize)].as_object_mut().expect("the variant's object");
                inside.clear();
                for required in bits(case.required) {
                    sampler.insert(inner, required, &[], inside, rng);
                }
                match rule.spoil {
                    Spoil::RuleRequires(..) => drop(inside.remove(inner.fields[field].name)),
                    _ => sampler.insert(inner, field, &[], inside, rng),
                }
            }
            _ => unreachable!("only these rules ask for fields"),
        },
        Spoil::Rule(index) => match object.rules[index].kind {
            RuleKind::ExactlyOneOf { fields } if rng.bool() => bits(fields).for_each(|field| ensure(map, field, rng)),
            RuleKind::ExactlyOneOf { fields } | RuleKind::AtLeastOneOf { fields } | RuleKind::AnyField { fields } => {
                bits(fields).for_each(|field| drop(map.remove(name(field))));
            }
            kind @ (RuleKind::State { .. } | RuleKind::CurrentRange { .. } | RuleKind::CurrentChoice { .. }) => {
                known::occasion(object, index, map, sampler, rng);
                *current = Some(known::that_forbids(object, kind, map, rng));
            }
            RuleKind::Order { earlier, later } => {
                ensure(map, earlier as usize, rng);
                ensure(map, later as usize, rng);
                let same = rng.bool();
                let first = map[name(earlier as usize)].clone();
                let (first, second) =
                    if same { (first.clone(), first) } else { (json!("2024-05-01 00:00:00.5"), json!("2024-05-01 00:00:00.25")) };
                map.insert(name(earlier as usize).to_owned(), first);
                map.insert(name(later as usize).to_owned(), second);
            }
            RuleKind::Relation { lesser, greater, factor } => {
                let low = lowest(&object.fields[greater as usize].shape).max(lowest(&object.fields[lesser as usize].shape) / factor).max(0);
                map.insert(name(greater as usize).to_owned(), low.into());
                map.insert(name(lesser as usize).to_owned(), (low * factor + 1).into());
                // Other relations of the same fields hold all the same.
                settle(object, Some(index), &[lesser as usize, greater as usize], map);
            }
            RuleKind::UniqueAcross { list, field } => {
                let inner = inside(&object.fields[list as usize].shape);
                let items = map[name(list as usize)].as_array_mut().expect("a list");
                items.truncate(1);
                let first = items[0].as_object_mut().expect("an object");
                if !first.get(inner.fields[field as usize].name).is_some_and(Value::is_string) {
                    sampler.insert(inner, field as usize, &[], first, rng);
                }
                items.push(items[0].clone());
            }
            _ => unreachable!("the others ask for fields"),
        },
        _ => unreachable!("the others are about one value"),
    }
}

/// What the rules of the objects around the rule's own ask for, once an item in them has changed.
fn satisfy_holders(rule: &Rule, input: &mut Value, sampler: Sampler, rng: &mut Rng) {
    for depth in 0..rule.at.len() {
        let holder = Rule { at: rule.at[..depth].to_vec(), ..rule.clone() };
        if let Some(map) = at(input, &holder).as_object_mut()
            && (depth == 0 || matches!(shape_at(&holder).form, Form::Object(_)))
        {
            satisfy_others(object_at(&holder), None, map, sampler, rng);
        }
    }
}

/// Moves the partners of a number that was set, so that no relation breaks beside the limit; gives the paths where one still does.
fn settle_relations(rule: &Rule, input: &mut Value) -> Vec<String> {
    let Some((Step::Field(field), holder)) = rule.at.split_last() else { return Vec::new() };
    let holder = Rule { at: holder.to_vec(), ..rule.clone() };
    let object = object_at(&holder);
    let broken = match at(input, &holder).as_object_mut() {
        Some(map) => settle(object, None, &[*field], map),
        None => Vec::new(),
    };
    let path = rule.concrete_path();
    let (above, _) = path.rsplit_once('/').expect("a field has a path");
    broken.iter().map(|name| format!("{above}/{name}")).collect()
}

/// Drops fields, other than those that are set, or moves them where they are required, until no relation is broken but one.
fn settle(object: &'static Object, but: Option<usize>, set: &[usize], map: &mut Map<String, Value>) -> Vec<&'static str> {
    let mut broken = Vec::new();
    distinguish(object, map);
    for (index, rule) in object.rules.iter().enumerate() {
        let RuleKind::Relation { lesser, greater, factor } = rule.kind else { continue };
        let is_broken = |map: &Map<String, Value>| {
            let number = |field: u8| map.get(object.fields[field as usize].name).and_then(Value::as_f64);
            matches!((number(lesser), number(greater)), (Some(small), Some(large)) if small > large * factor as f64)
        };
        if Some(index) == but || !is_broken(map) {
            continue;
        }
        let (moved, to) = match set.contains(&(lesser as usize)) {
            true => (greater, highest(&object.fields[greater as usize].shape)),
            false => (lesser, lowest(&object.fields[lesser as usize].shape)),
        };
        let moved = &object.fields[moved as usize];
        match moved.required {
            None => drop(map.remove(moved.name)),
            Some(_) => drop(map.insert(moved.name.to_owned(), to.into())),
        }
        if is_broken(map) {
            broken.push(object.fields[lesser as usize].name);
        }
    }
    broken
}

fn wrong_type(types: Types, rng: &mut Rng) -> Value {
    let all = [
        (Types::BOOLEAN, json!(true)),
        (Types::INTEGER.or(Types::NUMBER), json!(7)),
        (Types::NUMBER, json!(7.5)),
        (Types::TEXT, json!("text")),
        (Types::LIST, json!([])),
        (Types::OBJECT, json!({})),
    ];
    let wrong: Vec<&Value> = all.iter().filter(|(own, _)| !types.has(*own)).map(|(_, value)| value).collect();
    wrong[rng.usize(..wrong.len())].clone()
}

/// A value just beyond a limit and within all others, save advice of the same kind, which stands behind what refuses.
fn beyond(shape: &'static Shape, index: usize, value: &Value, sampler: Sampler, rng: &mut Rng) -> Value {
    let before = &shape.limits[..index];
    match shape.limits[index].check {
        Check::Minimum(n) => (n - 1).into(),
        Check::Maximum(n) => (n + 1).into(),
        Check::Excluded(values) => values[rng.usize(..values.len())].into(),
        Check::MinLength(n) => resized(shape, n as usize - 1, rng).into(),
        Check::MaxLength(n) => resized(shape, n as usize + 1, rng).into(),
        Check::Choice(values) => {
            let wider = before.iter().flat_map(|limit| if let Check::Choice(wider) = limit.check { wider } else { &[] });
            wider.copied().find(|value| !values.contains(value)).unwrap_or("noSuchChoice").into()
        }
        Check::Pattern(pattern) => {
            let good = text(shape, clearway::spec::Place::Body, rng);
            let spoiled = ['!', ' ', '§', '#'].into_iter().flat_map(|c| {
                let last: String = good.chars().take(good.chars().count().saturating_sub(1)).chain([c]).collect();
                let first: String = [c].into_iter().chain(good.chars().skip(1)).collect();
                [last, first]
            });
            let kept = |text: &str| before.iter().all(|limit| !matches!(limit.check, Check::Pattern(wider) if !wider.matches(text)));
            let spoiled: Vec<String> = spoiled.filter(|text| kept(text) && !pattern.matches(text)).collect();
            spoiled[rng.usize(..spoiled.len())].clone().into()
        }
        Check::MinItems(n) => items(shape, value, n as usize - 1, sampler, rng),
        Check::MaxItems(n) => items(shape, value, n as usize + 1, sampler, rng),
        Check::UniqueItems => {
            let first = items(shape, value, 1, sampler, rng)[0].clone();
            json!([first, first])
        }
    }
}

fn at_edge(shape: &'static Shape, check: Check, value: &Value, sampler: Sampler, rng: &mut Rng) -> Option<Value> {
    Some(match check {
        Check::Minimum(n) | Check::Maximum(n) => n.into(),
        Check::MinLength(n) | Check::MaxLength(n) => resized(shape, n as usize, rng).into(),
        Check::MinItems(n) | Check::MaxItems(n) => items(shape, value, n as usize, sampler, rng),
        Check::UniqueItems => items(shape, value, 2, sampler, rng),
        Check::Excluded(_) | Check::Choice(_) | Check::Pattern(_) => return None,
    })
}

/// A text of so many characters, of the kind the shape wants.
fn resized(shape: &'static Shape, length: usize, rng: &mut Rng) -> String {
    for _ in 0..10_000 {
        let mut text = text(shape, clearway::spec::Place::Path, rng);
        if shape.limits.iter().any(|limit| matches!(limit.check, Check::Choice(_))) {
            text = "a".repeat(length);
        }
        let last = text.chars().last().unwrap_or('a');
        let now = text.chars().count();
        let text: String = text.chars().chain(std::iter::repeat_n(last, length.saturating_sub(now))).take(length).collect();
        let fits = |limit: &clearway::spec::Limit| !matches!(limit.check, Check::Pattern(pattern) if !pattern.matches(&text));
        if text != "." && text != ".." && shape.limits.iter().all(fits) {
            return text;
        }
    }
    panic!("no text of {length} characters within {:?}", shape.limits);
}

/// A list of so many items.
fn items(shape: &'static Shape, value: &Value, count: usize, sampler: Sampler, rng: &mut Rng) -> Value {
    let Form::List(item) = shape.form else { panic!("items are counted in lists") };
    let first = value.as_array().and_then(|list| list.first()).cloned();
    let small = Sampler { fullness: if count > 20 { 0 } else { sampler.fullness } };
    let unique = shape.limits.iter().any(|limit| matches!(limit.check, Check::UniqueItems));
    let list = (0..count).map(|at| {
        let value = if at == 0 && first.is_some() { first.clone().unwrap_or_default() } else { small.value(item, &[], rng) };
        match value {
            Value::String(text) if unique => format!("{text}{at}").into(),
            value => value,
        }
    });
    Value::Array(list.collect())
}

fn at<'v>(input: &'v mut Value, rule: &Rule) -> &'v mut Value {
    let mut object = Some(&rule.operation.input);
    let mut shape: Option<&'static Shape> = None;
    let mut value = input;
    for step in &rule.at {
        match step {
            Step::Field(index) => {
                let field = &object.take().expect("a field of an object").fields[*index];
                value = value.get_mut(field.name).unwrap_or_else(|| panic!("{} is not sampled for {}", field.name, rule.key()));
                shape = Some(&field.shape);
            }
            Step::Item => {
                value = &mut value[0];
                shape = shape.map(inner);
            }
            Step::Entry => {
                value = &mut value[MAP_KEY];
                shape = shape.map(inner);
            }
        }
        if let Some(Form::Object(inside)) = shape.map(|shape| shape.form) {
            object = Some(inside);
        }
    }
    value
}

fn inner(shape: &'static Shape) -> &'static Shape {
    match shape.form {
        Form::List(inner) | Form::Map(inner) => inner,
        _ => shape,
    }
}

/// The shape at the rule's place; any, for the input itself.
fn shape_at(rule: &Rule) -> &'static Shape {
    static INPUT: Shape = clearway::spec::anything();
    let mut object = &rule.operation.input;
    let mut shape = &INPUT;
    for step in &rule.at {
        shape = match step {
            Step::Field(index) => &object.fields[*index].shape,
            Step::Item | Step::Entry => inner(shape),
        };
        if let Form::Object(inside) = shape.form {
            object = inside;
        }
    }
    shape
}

fn object_at(rule: &Rule) -> &'static Object {
    match shape_at(rule).form {
        Form::Object(object) => object,
        _ => &rule.operation.input,
    }
}
