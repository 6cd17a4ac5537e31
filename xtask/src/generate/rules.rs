//! The rules between fields in words.

use clearway::rule::{Literal, Rule, RuleKind, When};
use clearway::table::{Form, Object, Operation, Shape};

use super::fields::mark;
use super::markdown::{code, row};

/// A sentence for each rule, those of objects inside the input included.
pub fn sentences(operation: &'static Operation) -> Vec<String> {
    let mut out = Vec::new();
    of_object(&operation.input, "", &mut out);
    out
}

fn of_object(object: &'static Object, prefix: &str, out: &mut Vec<String>) {
    let holder = Holder { object, prefix };
    out.extend(object.rules.iter().map(|rule| format!("{} {}", mark(rule.source), holder.sentence(rule))));
    object.fields.iter().for_each(|field| of_value(&field.shape, &format!("{prefix}{}", field.name), out));
}

fn of_value(shape: &'static Shape, name: &str, out: &mut Vec<String>) {
    match shape.form {
        Form::Object(object) => of_object(object, &format!("{name}."), out),
        Form::List(item) => of_value(item, &format!("{name}[]"), out),
        Form::Map(value) => of_value(value, &format!("{name}.*"), out),
        Form::Scalar | Form::Free => {}
    }
}

/// The object that holds a rule, and the way to it.
struct Holder<'p> {
    object: &'static Object,
    prefix: &'p str,
}

impl Holder<'_> {
    fn sentence(&self, rule: &Rule) -> String {
        let names = |fields, last| row(&self.names(fields), last);
        match rule.kind {
            RuleKind::RequiredIf { fields, when } => format!("{} {} required where {}", names(fields, "and"), is(fields), self.when(when)),
            RuleKind::NotAllowedIf { fields, when } => {
                format!("{} {} not allowed where {}", names(fields, "and"), is(fields), self.when(when))
            }
            RuleKind::ItemsRequiredIf { list, fields, when } => {
                format!("{} {} required where {}", row(&self.inner(list, fields), "and"), is(fields), self.when(when))
            }
            RuleKind::ItemsRequiredUnless { list, fields, when } => {
                format!("{} {} required, save where {}", row(&self.inner(list, fields), "and"), is(fields), self.when(when))
            }
            RuleKind::Variant { tag, child, cases } => {
                let case = |case: &clearway::rule::Case| {
                    let required = row(&self.inner(child, case.required), "and");
                    let optional = row(&self.inner(child, case.allowed & !case.required), "and");
                    let optional = if optional.is_empty() { String::new() } else { format!(", {optional} optional") };
                    format!("{}: {required} required{optional}", code(case.value))
                };
                let cases: Vec<String> = cases.iter().map(case).collect();
                format!("{} decides what {} holds, and nothing else may be in it. {}", self.name(tag), self.name(child), cases.join("; "))
            }
            RuleKind::ExactlyOneOf { fields } => format!("exactly one of {} is given", names(fields, "and")),
            RuleKind::AtLeastOneOf { fields } => format!("at least one of {} is given", names(fields, "and")),
            RuleKind::AnyField { fields } => format!("something is given to change: at least one of {}", names(fields, "and")),
            RuleKind::Order { earlier, later } => format!("{} is later than {}", self.name(later), self.name(earlier)),
            RuleKind::Relation { lesser, greater, factor: 1 } => format!("{} is at most {}", self.name(lesser), self.name(greater)),
            RuleKind::Relation { lesser, greater, factor } => {
                format!("{} is at most {factor} times {}", self.name(lesser), self.name(greater))
            }
            RuleKind::UniqueAcross { list, field } => format!("no two {} are the same", self.inner(list, 1 << field).join("")),
            RuleKind::State { field, value } => format!("the resource as last known has {} in {}", literal(value), code(field)),
            RuleKind::CurrentRange { field, minimum, maximum, when } => {
                let condition = when.map(|when| format!(", where {}", self.when(when))).unwrap_or_default();
                format!("{} is from {} to {} as last known{condition}", self.name(field), code(minimum), code(maximum))
            }
            RuleKind::CurrentChoice { field, choices } => format!("{} is in {} as last known", self.name(field), code(choices)),
        }
    }

    fn when(&self, when: When) -> String {
        match when.item {
            None => format!("{} is {}", self.name(when.field), literal(when.value)),
            Some(item) => format!("any {} is {}", self.inner(when.field, 1 << item).join(""), literal(when.value)),
        }
    }

    fn name(&self, field: u8) -> String {
        self.names(1 << field).join("")
    }

    fn names(&self, fields: u64) -> Vec<String> {
        names(self.object, fields, self.prefix)
    }

    /// Fields of the objects in a list, or of an object.
    fn inner(&self, holder: u8, fields: u64) -> Vec<String> {
        let Some(field) = self.object.fields.get(holder as usize) else { return Vec::new() };
        let prefix = format!("{}{}", self.prefix, field.name);
        match field.shape.form {
            Form::Object(object) => names(object, fields, &format!("{prefix}.")),
            Form::List(Shape { form: Form::Object(object), .. }) => names(object, fields, &format!("{prefix}[].")),
            _ => Vec::new(),
        }
    }
}

fn names(object: &Object, fields: u64, prefix: &str) -> Vec<String> {
    let named = object.fields.iter().enumerate().filter(|(at, _)| fields >> at & 1 == 1);
    named.map(|(_, field)| code(&format!("{prefix}{}", field.name))).collect()
}

fn is(fields: u64) -> &'static str {
    if fields.count_ones() == 1 { "is" } else { "are" }
}

fn literal(value: Literal) -> String {
    match value {
        Literal::Boolean(value) => code(&value.to_string()),
        Literal::Text(text) => code(text),
    }
}
