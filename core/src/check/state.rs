//! The rules that depend on what is last known: the state of the resource, or the limits that the vendor answered.
//!
//! What is not known is held against no request: a member that is missing, null, or of another type than the rule speaks of.

use super::facts::{Fact, Facts};
use super::rules::literal;
use super::walk::Walk;
use crate::json::{read, unmarked_start};
use crate::report::Segment;
use crate::report::{Code, Params};
use crate::spec::rule::Literal;
use crate::spec::{Object, Source};

impl<'o> Walk<'o> {
    pub(super) fn judge_state(&mut self, field: &'static str, value: Literal, source: Source) {
        if self.known(field).is_some_and(|known| !read::is(known, value)) {
            self.add(Code::State, source, Params::default().with("field", field).with("value", literal(value)));
        }
    }

    pub(super) fn judge_range(
        &mut self,
        object: &'static Object,
        facts: &Facts,
        field: u8,
        [minimum, maximum]: [&'static str; 2],
        source: Source,
    ) {
        let Some(given) = facts.get(field) else { return };
        if let Some(least) = self.known(minimum).and_then(integer)
            && is_less(given, least)
        {
            let params = Params::default().with("reason", "minimum").with("field", minimum).with("value", least);
            self.add_state(object, field, source, params);
        } else if let Some(most) = self.known(maximum).and_then(integer)
            && is_more(given, most)
        {
            let params = Params::default().with("reason", "maximum").with("field", maximum).with("value", most);
            self.add_state(object, field, source, params);
        }
    }

    pub(super) fn judge_choice(&mut self, object: &'static Object, facts: &Facts, field: u8, choices: &'static str, source: Source) {
        let Some(given) = facts.text(field) else { return };
        let known = self.known(choices).and_then(read::texts).unwrap_or_default();
        if !known.is_empty() && !known.iter().any(|choice| choice == given) {
            self.add_state(object, field, source, Params::default().with("reason", "choice").with("field", choices));
        }
    }

    fn add_state(&mut self, object: &'static Object, field: u8, source: Source, params: Params) {
        if let Some(field) = object.fields.get(field as usize) {
            self.add_below(&[Segment::Field(field)], Code::State, source, params);
        }
    }

    /// A member of what is last known, as JSON text. It is looked for once, since a rule may ask for it at each item of a list.
    fn known(&mut self, name: &'static str) -> Option<&'o str> {
        if let Some((_, json)) = self.known.iter().find(|(known, _)| *known == name) {
            return *json;
        }
        let json = self.options.current.and_then(|current| read::member(unmarked_start(current), name)).filter(|json| *json != "null");
        self.known.push((name, json));
        json
    }
}

/// An integer, or a text that spells one.
fn integer(json: &str) -> Option<i64> {
    read::scalar(json)?.parse().ok()
}

fn is_less(given: &Fact, least: i64) -> bool {
    match given {
        Fact::Integer(given) => *given < least,
        Fact::Float(given) => *given < least as f64,
        _ => false,
    }
}

fn is_more(given: &Fact, most: i64) -> bool {
    match given {
        Fact::Integer(given) => *given > most,
        Fact::Float(given) => *given > most as f64,
        _ => false,
    }
}
