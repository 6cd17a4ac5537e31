//! Samples changed so that the condition of a rule holds, and nothing else breaks.

use clearway::spec::Object;
use clearway::spec::rule::{RuleKind, When};
use fastrand::Rng;
use serde_json::{Map, Value};

use crate::rules::{bits, inside};
use crate::sample::{Sampler, holds, literal};

/// Makes a condition hold; a list has an item, which then has what such an item needs.
pub fn fulfil(object: &'static Object, when: When, map: &mut Map<String, Value>, sampler: Sampler, rng: &mut Rng) {
    let name = object.fields[when.field as usize].name;
    match when.item {
        None => drop(map.insert(name.to_owned(), literal(when.value))),
        Some(field) => {
            let inner = inside(&object.fields[when.field as usize].shape);
            let item = map[name][0].as_object_mut().expect("an item");
            item.insert(inner.fields[field as usize].name.to_owned(), literal(when.value));
            satisfy_others(inner, None, item, sampler, rng);
        }
    }
}

/// What the other rules ask for once a field has changed.
pub fn satisfy_others(object: &'static Object, but: Option<usize>, map: &mut Map<String, Value>, sampler: Sampler, rng: &mut Rng) {
    for (index, rule) in object.rules.iter().enumerate() {
        if let RuleKind::RequiredIf { fields, when } = rule.kind
            && Some(index) != but
            && holds(object, when, map)
        {
            for field in bits(fields) {
                if !map.contains_key(object.fields[field].name) {
                    sampler.insert(object, field, &[], map, rng);
                }
            }
        }
    }
}
