//! Rules between fields, decided at the end of the object that holds them, whenever their own inputs are usable.

use super::facts::{Fact, Facts};
use super::walk::Walk;
use crate::report::Segment;
use crate::report::{Code, Param, Params};
use crate::spec::rule::{Case, Literal, Rule, RuleKind, When};
use crate::spec::{Check, Datetime, Grade, Object, Source};

/// Whose fields an obligation speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// The object that holds the rule.
    Itself,
    /// The object in this field.
    Child(u8),
    /// Every object of the list in this field.
    Items(u8),
}

/// What a rule asks of fields, given the facts. Check reports what is not met; describe shows it beforehand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Obligations {
    pub of: Target,
    pub required: u64,
    pub not_allowed: u64,
    pub code: Code,
    pub source: Source,
    /// The field and the value that make it so.
    pub because: Option<(u8, Literal)>,
}

/// Decides a rule that makes fields required or not allowed; `None` where it does not apply or cannot be decided.
pub(crate) fn obligations(rule: &Rule, facts: &Facts) -> Option<Obligations> {
    let required = |of, required, when: When| Obligations {
        of,
        required,
        not_allowed: 0,
        code: Code::RequiredIf,
        source: rule.source,
        because: Some((when.field, when.value)),
    };
    match rule.kind {
        RuleKind::RequiredIf { fields, when } => holds(when, facts)?.then(|| required(Target::Itself, fields, when)),
        RuleKind::NotAllowedIf { fields, when } => {
            holds(when, facts)?.then(|| Obligations { not_allowed: fields, code: Code::NotAllowed, ..required(Target::Itself, 0, when) })
        }
        RuleKind::ItemsRequiredIf { list, fields, when } => holds(when, facts)?.then(|| required(Target::Items(list), fields, when)),
        RuleKind::ItemsRequiredUnless { list, fields, when } => (!holds(when, facts)?).then(|| Obligations {
            code: Code::Required,
            because: None,
            ..required(Target::Items(list), fields, when)
        }),
        RuleKind::Variant { tag, child, cases } => {
            let case = chosen(cases, facts.text(tag)?)?;
            Some(Obligations {
                of: Target::Child(child),
                required: case.required,
                not_allowed: !case.allowed,
                code: Code::RequiredIf,
                source: rule.source,
                because: Some((tag, Literal::Text(case.value))),
            })
        }
        RuleKind::ExactlyOneOf { .. }
        | RuleKind::AtLeastOneOf { .. }
        | RuleKind::AnyField { .. }
        | RuleKind::Order { .. }
        | RuleKind::Relation { .. }
        | RuleKind::UniqueAcross { .. }
        | RuleKind::State { .. }
        | RuleKind::CurrentRange { .. }
        | RuleKind::CurrentChoice { .. } => None,
    }
}

fn chosen(cases: &'static [Case], tag: &str) -> Option<&'static Case> {
    cases.iter().find(|case| case.value == tag)
}

/// Whether a condition holds; `None` where its field is absent or unusable.
pub(super) fn holds(when: When, facts: &Facts) -> Option<bool> {
    if when.item.is_some() {
        let items = facts.items(when.field)?;
        let Literal::Text(expected) = when.value else { return None };
        return Some(items.texts.iter().any(|(text, _)| text == expected));
    }
    facts.get(when.field)?.is(when.value)
}

impl Walk<'_> {
    /// The end of an object: its missing fields in table order, then its rules.
    #[inline(never)]
    pub(super) fn finish(&mut self, object: &'static Object, facts: &Facts) {
        let missing = object.required & !facts.present;
        for (_, field) in object.at(missing) {
            if let Some(source) = field.required {
                self.add_below(&[Segment::Field(field)], Code::Required, source, Params::default());
            }
        }
        for rule in object.rules {
            match obligations(rule, facts) {
                Some(due) => self.enforce(object, facts, &due),
                None => self.judge(object, facts, rule),
            }
        }
    }

    /// Reports the obligations that are not met.
    fn enforce(&mut self, object: &'static Object, facts: &Facts, due: &Obligations) {
        match due.of {
            Target::Itself => self.enforce_in(object, object, facts.present, &[], due),
            Target::Child(child) => {
                if let (Some(Fact::Object(present)), Some(field)) = (facts.get(child), object.fields.get(child as usize))
                    && let crate::spec::Form::Object(inner) = field.shape.form
                {
                    self.enforce_in(inner, object, *present, &[Segment::Field(field)], due);
                }
            }
            Target::Items(list) => {
                let Some(field) = object.fields.get(list as usize) else { return };
                let Some(inner) = field.shape.item_object() else { return };
                for (at, present) in facts.items(list).map(|items| items.objects.as_slice()).unwrap_or_default() {
                    self.enforce_in(inner, object, *present, &[Segment::Field(field), Segment::Index(*at as usize)], due);
                }
            }
        }
    }

    fn enforce_in(&mut self, target: &'static Object, holder: &'static Object, present: u64, below: &[Segment], due: &Obligations) {
        let params = || {
            let mut params = Params::default();
            if let Some((field, value)) = due.because
                && let Some(field) = holder.fields.get(field as usize)
            {
                params = params.with("other", field.name).with("value", literal(value));
            }
            params
        };
        let mut report = |fields: u64, code| {
            for (_, field) in target.at(fields) {
                let place: Vec<Segment> = below.iter().copied().chain([Segment::Field(field)]).collect();
                self.add_below(&place, code, due.source, params());
            }
        };
        report(due.required & !present, due.code);
        report(due.not_allowed & present, Code::NotAllowed);
    }

    /// The rules that speak of the object as a whole, or of two values.
    fn judge(&mut self, object: &'static Object, facts: &Facts, rule: &Rule) {
        let field = |at: u8| object.fields.get(at as usize);
        let names = |fields: u64| Params::default().with("fields", object.names(fields));
        let given = |fields: u64| (facts.present & fields).count_ones();
        match rule.kind {
            RuleKind::ExactlyOneOf { fields } => {
                if given(fields) != 1 {
                    self.add(Code::ExactlyOneOf, rule.source, names(fields));
                }
            }
            RuleKind::AtLeastOneOf { fields } => {
                if given(fields) == 0 {
                    self.add(Code::AtLeastOneOf, rule.source, names(fields));
                }
            }
            RuleKind::AnyField { fields } => {
                if given(fields) == 0 && !self.sends_unknown {
                    self.add(Code::NoFields, rule.source, names(fields));
                }
            }
            RuleKind::Order { earlier, later } => {
                if let (Some(first), Some(second), Some(earlier), Some(later)) =
                    (facts.text(earlier), facts.text(later), field(earlier), field(later))
                    && matches_pattern(earlier, first)
                    && matches_pattern(later, second)
                    && let (Some(first), Some(second)) = (Datetime::of(first), Datetime::of(second))
                    && first >= second
                {
                    self.add_below(&[Segment::Field(later)], Code::Order, rule.source, Params::default().with("other", earlier.name));
                }
            }
            RuleKind::Relation { lesser, greater, factor } => {
                if let (Some(small), Some(large), Some(lesser), Some(greater)) =
                    (facts.get(lesser), facts.get(greater), field(lesser), field(greater))
                    && exceeds(small, large, factor)
                {
                    let mut params = Params::default().with("other", greater.name);
                    if factor != 1 {
                        params = params.with("factor", factor);
                    }
                    self.add_below(&[Segment::Field(lesser)], Code::Relation, rule.source, params);
                }
            }
            RuleKind::UniqueAcross { list, field: inner } => {
                let Some(items) = facts.items(list) else { return };
                let Some(list) = field(list) else { return };
                let Some(name) = list.shape.item_object().and_then(|item| item.fields.get(inner as usize)).map(|field| field.name) else {
                    return;
                };
                if let Some((first, second)) = first_repeated(&items.texts) {
                    let params = Params::default().with("field", name).with("first", first).with("second", second);
                    self.add_below(&[Segment::Field(list)], Code::UniqueItems, rule.source, params);
                }
            }
            RuleKind::State { field, value } => self.judge_state(field, value, rule.source),
            RuleKind::CurrentRange { field, minimum, maximum, when } => {
                if when.is_none_or(|when| holds(when, facts) == Some(true)) {
                    self.judge_range(object, facts, field, [minimum, maximum], rule.source);
                }
            }
            RuleKind::CurrentChoice { field, choices } => self.judge_choice(object, facts, field, choices, rule.source),
            // These oblige fields, and were asked for it.
            RuleKind::RequiredIf { .. }
            | RuleKind::NotAllowedIf { .. }
            | RuleKind::ItemsRequiredIf { .. }
            | RuleKind::ItemsRequiredUnless { .. }
            | RuleKind::Variant { .. } => {}
        }
    }
}

/// The first two positions with the same text.
pub(super) fn first_repeated(texts: &[(String, u32)]) -> Option<(u32, u32)> {
    if texts.len() < 2 {
        return None;
    }
    let places = texts.iter().map(|(text, at)| (text.as_bytes(), [].as_slice(), *at as usize));
    crate::text::sorted(places.collect())
        .windows(2)
        .filter_map(|pair| match pair {
            [(a, _, first), (b, _, second)] if a == b => Some((*first as u32, *second as u32)),
            _ => None,
        })
        .min_by_key(|(_, second)| *second)
}

fn matches_pattern(field: &crate::spec::Field, text: &str) -> bool {
    field.shape.limits.iter().all(|limit| match limit.check {
        Check::Pattern(pattern) => limit.source.grade == Grade::Advice || pattern.matches(text),
        _ => true,
    })
}

/// Whether `small <= factor * large` is broken.
fn exceeds(small: &Fact, large: &Fact, factor: i64) -> bool {
    match (small, large) {
        (Fact::Integer(small), Fact::Integer(large)) => i128::from(*small) > i128::from(*large) * i128::from(factor),
        (small, large) => match (float(small), float(large)) {
            (Some(small), Some(large)) => small > large * factor as f64,
            _ => false,
        },
    }
}

fn float(fact: &Fact) -> Option<f64> {
    match fact {
        Fact::Integer(n) => Some(*n as f64),
        Fact::Float(n) => Some(*n),
        _ => None,
    }
}

pub(crate) fn literal(value: Literal) -> Param {
    match value {
        Literal::Boolean(value) => Param::Boolean(value),
        Literal::Text(text) => Param::Name(text),
    }
}
