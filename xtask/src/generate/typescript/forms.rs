//! The forms that rules between fields let an object have, as far as TypeScript can tell them apart.

use clearway::schema::words::literal;
use clearway::spec::rule::{Literal, RuleKind, When};
use clearway::spec::{Field, Grade, Object, Types};

use crate::generate::facts::{choices, is_required};
use crate::generate::names::camel;

/// A form, by what makes it one.
pub struct Form {
    pub name: String,
    /// The condition, in words.
    pub when: String,
    pub narrowed: Narrowed,
}

/// What is known of an object's fields beyond what holds in all its forms. Sets of fields are bits.
#[derive(Default)]
pub struct Narrowed {
    /// The field that tells the form, and its value.
    pub tag: Option<(usize, Literal)>,
    pub required: u64,
    pub forbidden: u64,
    /// What is known of the object in a field, or of those in a list.
    pub inside: Vec<(usize, Narrowed)>,
}

/// All forms of the object; none where no rule makes a difference.
pub fn forms(object: &'static Object) -> Vec<Form> {
    let refuses = |rule: &&clearway::spec::rule::Rule| rule.source.grade == Grade::Violation;
    let rules: Vec<RuleKind> = object.rules.iter().filter(refuses).map(|rule| rule.kind).collect();
    let tagged = rules.iter().find_map(|rule| {
        let at = usize::from(tag(rule)?);
        Some((at, values(object.fields.get(at)?)?))
    });
    if let Some((at, values)) = tagged {
        let when = |value| format!("where `{}` is {}", object.fields[at].name, literal(value, |text| format!("`{text}`")));
        let form = |(name, value)| Form { name, when: when(value), narrowed: under(&rules, at, value) };
        return values.into_iter().map(form).collect();
    }
    let one_of = rules.iter().find_map(|rule| if let RuleKind::ExactlyOneOf { fields } = rule { Some(*fields) } else { None });
    let with = |fields: u64| {
        let one = move |(at, field): (usize, &Field)| Form {
            name: camel(field.name),
            when: format!("with `{}`", field.name),
            narrowed: Narrowed { required: 1 << at, forbidden: fields & !(1 << at), ..Narrowed::default() },
        };
        object.fields.iter().enumerate().filter(move |(at, _)| fields & 1 << at != 0).map(one)
    };
    one_of.into_iter().flat_map(with).collect()
}

/// The field whose value decides.
fn tag(rule: &RuleKind) -> Option<u8> {
    match rule {
        RuleKind::RequiredIf { when, .. } | RuleKind::NotAllowedIf { when, .. } | RuleKind::ItemsRequiredIf { when, .. } => {
            when.item.is_none().then_some(when.field)
        }
        RuleKind::Variant { tag, .. } => Some(*tag),
        _ => None,
    }
}

/// The values of a field that always has one of a few, and what a form with it is called.
fn values(field: &Field) -> Option<Vec<(String, Literal)>> {
    if !is_required(field.required) {
        return None;
    }
    if field.shape.types == Types::BOOLEAN {
        let name = |value| format!("{}{value}", camel(field.name));
        return Some(vec![(name("True"), Literal::Boolean(true)), (name("False"), Literal::Boolean(false))]);
    }
    let choices = choices(&field.shape, Grade::Violation)?;
    Some(choices.iter().map(|choice| (camel(choice), Literal::Text(choice))).collect())
}

/// What the rules say where the tag has the value.
fn under(rules: &[RuleKind], tag: usize, value: Literal) -> Narrowed {
    let mut out = Narrowed { tag: Some((tag, value)), ..Narrowed::default() };
    let is_met = |when: When| when.item.is_none() && usize::from(when.field) == tag && when.value == value;
    for rule in rules {
        match *rule {
            RuleKind::RequiredIf { fields, when } if is_met(when) => out.required |= fields,
            RuleKind::NotAllowedIf { fields, when } if is_met(when) => out.forbidden |= fields,
            RuleKind::ItemsRequiredIf { list, fields, when } if is_met(when) => {
                out.inside.push((list.into(), Narrowed { required: fields, ..Narrowed::default() }));
            }
            RuleKind::Variant { tag: decides, child, cases } if usize::from(decides) == tag => {
                let case = cases.iter().find(|case| Literal::Text(case.value) == value);
                out.inside.extend(case.map(|case| {
                    let narrowed = Narrowed { required: case.required, forbidden: !case.allowed, ..Narrowed::default() };
                    (child.into(), narrowed)
                }));
            }
            _ => {}
        }
    }
    out
}
