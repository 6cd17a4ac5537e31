//! The tables in words, for pages and help texts.

use crate::spec::rule::{Case, Literal, Rule, RuleKind, When};
use crate::spec::{Check, Form, Object, Operation, Shape, Source, Types};

/// How names and values are set apart from the words around them: in code type, or not at all.
pub type Quote = fn(&str) -> String;

/// The types of a value: `list of objects`, `integer or digits`.
///
/// ```
/// let field = clearway::operation("ncloud.update_canary")?.input.fields[3];
/// assert_eq!(clearway::schema::words::types(&field.shape), "integer or digits");
/// # Ok::<(), clearway::UsageError>(())
/// ```
#[must_use]
pub fn types(shape: &Shape) -> String {
    if shape.types == Types::ANY {
        return "any JSON".to_owned();
    }
    let word = |name: &str| match (name, shape.form) {
        ("list", Form::List(item)) => {
            let item = types(item);
            format!("list of {item}{}", if item.contains(' ') { "" } else { "s" })
        }
        ("object", Form::Map(value)) => format!("map of {}", types(value)),
        _ => name.to_owned(),
    };
    // Every integer is a number.
    let names = shape.types.names().filter(|name| *name != "integer" || !shape.types.has(Types::NUMBER));
    row(&names.map(word).collect::<Vec<_>>(), "or")
}

/// What a limit asks for: `at least 1 character`.
#[must_use]
pub fn limit(check: Check, quote: Quote) -> String {
    let count = |words: &str, n: u32, noun: &str| format!("{words} {n} {noun}{}", if n == 1 { "" } else { "s" });
    match check {
        Check::Minimum(n) => format!("at least {n}"),
        Check::Maximum(n) => format!("at most {n}"),
        Check::Excluded(values) => format!("not {}", row(&values.iter().map(i64::to_string).collect::<Vec<_>>(), "or")),
        Check::MinLength(n) => count("at least", n, "character"),
        Check::MaxLength(n) => count("at most", n, "character"),
        Check::Pattern(pattern) => format!("matches {}", quote(&pattern.regex())),
        Check::Choice(values) => row(&values.iter().map(|value| quote(value)).collect::<Vec<_>>(), "or"),
        Check::MinItems(n) => count("at least", n, "item"),
        Check::MaxItems(n) => count("at most", n, "item"),
        Check::UniqueItems => "no two items the same".to_owned(),
    }
}

/// A sentence for each rule between fields, those of objects inside the input included, with where the rule comes from.
#[must_use]
pub fn rules(operation: &'static Operation, quote: Quote) -> Vec<(Source, String)> {
    let mut out = Vec::new();
    of_object(&operation.input, "", quote, &mut out);
    out
}

/// A sentence for each rule of this object, but not of those inside.
#[must_use]
pub fn rules_of(object: &'static Object, quote: Quote) -> Vec<(Source, String)> {
    let holder = Holder { object, prefix: "", quote };
    object.rules.iter().map(|rule| (rule.source, holder.sentence(rule))).collect()
}

/// A value that conditions compare with.
#[must_use]
pub fn literal(value: Literal, quote: Quote) -> String {
    match value {
        Literal::Boolean(true) => quote("true"),
        Literal::Boolean(false) => quote("false"),
        Literal::Text(text) => quote(text),
    }
}

/// Texts in a row: `a, b and c`.
#[must_use]
pub fn row(texts: &[String], last: &str) -> String {
    match texts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

fn of_object(object: &'static Object, prefix: &str, quote: Quote, out: &mut Vec<(Source, String)>) {
    let holder = Holder { object, prefix, quote };
    out.extend(object.rules.iter().map(|rule| (rule.source, holder.sentence(rule))));
    object.fields.iter().for_each(|field| of_value(&field.shape, &format!("{prefix}{}", field.name), quote, out));
}

fn of_value(shape: &'static Shape, name: &str, quote: Quote, out: &mut Vec<(Source, String)>) {
    match shape.form {
        Form::Object(object) => of_object(object, &format!("{name}."), quote, out),
        Form::List(item) => of_value(item, &format!("{name}[]"), quote, out),
        Form::Map(value) => of_value(value, &format!("{name}.*"), quote, out),
        Form::Scalar | Form::Free => {}
    }
}

/// The object that holds a rule, and the way to it.
struct Holder<'p> {
    object: &'static Object,
    prefix: &'p str,
    quote: Quote,
}

impl Holder<'_> {
    fn sentence(&self, rule: &Rule) -> String {
        let names = |fields, last| row(&self.names(fields), last);
        match rule.kind {
            RuleKind::RequiredIf { fields, when } => format!("{}{} required where {}", names(fields, "and"), is(fields), self.when(when)),
            RuleKind::NotAllowedIf { fields, when } => {
                format!("{}{} not allowed where {}", names(fields, "and"), is(fields), self.when(when))
            }
            RuleKind::ItemsRequiredIf { list, fields, when } => {
                format!("{}{} required where {}", row(&self.inner(list, fields), "and"), is(fields), self.when(when))
            }
            RuleKind::ItemsRequiredUnless { list, fields, when } => {
                format!("{}{} required, save where {}", row(&self.inner(list, fields), "and"), is(fields), self.when(when))
            }
            RuleKind::Variant { tag, child, cases } => {
                let case = |case: &Case| {
                    let required = row(&self.inner(child, case.required), "and");
                    let optional = row(&self.inner(child, case.allowed & !case.required), "and");
                    let optional = if optional.is_empty() { String::new() } else { format!(", {optional} optional") };
                    format!("{}: {required} required{optional}", (self.quote)(case.value))
                };
                let cases: Vec<String> = cases.iter().map(case).collect();
                let (tag, child) = (self.name(tag), self.name(child));
                format!("{tag} decides what {child} holds, and nothing else may be in it. {}", cases.join("; "))
            }
            RuleKind::ExactlyOneOf { fields } => format!("exactly one of {} is given", names(fields, "and")),
            RuleKind::AtLeastOneOf { fields } => format!("at least one of {} is given", names(fields, "and")),
            RuleKind::AnyField { fields } => format!("something is given to change: at least one of {}", names(fields, "and")),
            RuleKind::Order { earlier, later } => format!("{} is later than {}", self.name(later), self.name(earlier)),
            RuleKind::Relation { lesser, greater, factor: 1 } => format!("{} is at most {}", self.name(lesser), self.name(greater)),
            RuleKind::Relation { lesser, greater, factor } => {
                format!("{} is at most {factor} times {}", self.name(lesser), self.name(greater))
            }
            RuleKind::UniqueAcross { list, field } => format!("no two {} are the same", self.inner(list, 1 << field).concat()),
            RuleKind::State { field, value } => {
                format!("the resource as last known has {} in {}", literal(value, self.quote), (self.quote)(field))
            }
            RuleKind::CurrentRange { field, minimum, maximum, when } => {
                let condition = when.map(|when| format!(", where {}", self.when(when))).unwrap_or_default();
                let (minimum, maximum) = ((self.quote)(minimum), (self.quote)(maximum));
                format!("{} is from {minimum} to {maximum} as last known{condition}", self.name(field))
            }
            RuleKind::CurrentChoice { field, choices } => format!("{} is in {} as last known", self.name(field), (self.quote)(choices)),
        }
    }

    fn when(&self, when: When) -> String {
        let value = literal(when.value, self.quote);
        match when.item {
            None => format!("{} is {value}", self.name(when.field)),
            Some(item) => format!("any {} is {value}", self.inner(when.field, 1 << item).concat()),
        }
    }

    fn name(&self, field: u8) -> String {
        self.names(1 << field).concat()
    }

    fn names(&self, fields: u64) -> Vec<String> {
        self.quoted(self.object, fields, self.prefix)
    }

    /// Fields of the objects in a list, or of an object.
    fn inner(&self, holder: u8, fields: u64) -> Vec<String> {
        let Some(field) = self.object.fields.get(holder as usize) else { return Vec::new() };
        match field.shape.form {
            Form::Object(object) => self.quoted(object, fields, &format!("{}{}.", self.prefix, field.name)),
            Form::List(Shape { form: Form::Object(object), .. }) => {
                self.quoted(object, fields, &format!("{}{}[].", self.prefix, field.name))
            }
            _ => Vec::new(),
        }
    }

    fn quoted(&self, object: &Object, fields: u64, prefix: &str) -> Vec<String> {
        object.at(fields).map(|(_, field)| (self.quote)(&format!("{prefix}{}", field.name))).collect()
    }
}

fn is(fields: u64) -> &'static str {
    if fields.count_ones() == 1 { " is" } else { " are" }
}
