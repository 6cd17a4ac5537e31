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
            ["list of ", &item, if item.contains(' ') { "" } else { "s" }].concat()
        }
        ("object", Form::Map(value)) => ["map of ", &types(value)].concat(),
        _ => name.to_owned(),
    };
    // Every integer is a number.
    let names = shape.types.names().filter(|name| *name != "integer" || !shape.types.has(Types::NUMBER));
    row(&names.map(word).collect::<Vec<_>>(), "or")
}

/// What a limit asks for: `at least 1 character`.
#[must_use]
pub fn limit(check: Check, quote: Quote) -> String {
    let count = |words: &str, n: u32, noun: &str| [words, " ", &n.to_string(), " ", noun, if n == 1 { "" } else { "s" }].concat();
    match check {
        Check::Minimum(n) => ["at least ", &n.to_string()].concat(),
        Check::Maximum(n) => ["at most ", &n.to_string()].concat(),
        Check::Excluded(values) => ["not ", &row(&values.iter().map(i64::to_string).collect::<Vec<_>>(), "or")].concat(),
        Check::MinLength(n) => count("at least", n, "character"),
        Check::MaxLength(n) => count("at most", n, "character"),
        Check::Pattern(pattern) => ["matches ", &quote(&pattern.regex())].concat(),
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
        [first @ .., end] => [&first.join(", "), " ", last, " ", end].concat(),
    }
}

fn of_object(object: &'static Object, prefix: &str, quote: Quote, out: &mut Vec<(Source, String)>) {
    let holder = Holder { object, prefix, quote };
    out.extend(object.rules.iter().map(|rule| (rule.source, holder.sentence(rule))));
    object.fields.iter().for_each(|field| of_value(&field.shape, &[prefix, field.name].concat(), quote, out));
}

fn of_value(shape: &'static Shape, name: &str, quote: Quote, out: &mut Vec<(Source, String)>) {
    match shape.form {
        Form::Object(object) => of_object(object, &[name, "."].concat(), quote, out),
        Form::List(item) => of_value(item, &[name, "[]"].concat(), quote, out),
        Form::Map(value) => of_value(value, &[name, ".*"].concat(), quote, out),
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
            RuleKind::RequiredIf { fields, when } => [&names(fields, "and"), is(fields), " required where ", &self.when(when)].concat(),
            RuleKind::NotAllowedIf { fields, when } => {
                [&names(fields, "and"), is(fields), " not allowed where ", &self.when(when)].concat()
            }
            RuleKind::ItemsRequiredIf { list, fields, when } => {
                [&row(&self.inner(list, fields), "and"), is(fields), " required where ", &self.when(when)].concat()
            }
            RuleKind::ItemsRequiredUnless { list, fields, when } => {
                [&row(&self.inner(list, fields), "and"), is(fields), " required, save where ", &self.when(when)].concat()
            }
            RuleKind::Variant { tag, child, cases } => {
                let case = |case: &Case| {
                    let required = row(&self.inner(child, case.required), "and");
                    let optional = row(&self.inner(child, case.allowed & !case.required), "and");
                    let optional = if optional.is_empty() { String::new() } else { [", ", &optional, " optional"].concat() };
                    [&(self.quote)(case.value), ": ", &required, " required", &optional].concat()
                };
                let cases: Vec<String> = cases.iter().map(case).collect();
                let (tag, child) = (self.name(tag), self.name(child));
                [&tag, " decides what ", &child, " holds, and nothing else may be in it. ", &cases.join("; ")].concat()
            }
            RuleKind::ExactlyOneOf { fields } => ["exactly one of ", &names(fields, "and"), " is given"].concat(),
            RuleKind::AtLeastOneOf { fields } => ["at least one of ", &names(fields, "and"), " is given"].concat(),
            RuleKind::AnyField { fields } => ["something is given to change: at least one of ", &names(fields, "and")].concat(),
            RuleKind::Order { earlier, later } => [&self.name(later), " is later than ", &self.name(earlier)].concat(),
            RuleKind::Relation { lesser, greater, factor: 1 } => [&self.name(lesser), " is at most ", &self.name(greater)].concat(),
            RuleKind::Relation { lesser, greater, factor } => {
                [&self.name(lesser), " is at most ", &factor.to_string(), " times ", &self.name(greater)].concat()
            }
            RuleKind::UniqueAcross { list, field } => ["no two ", &self.inner(list, 1 << field).concat(), " are the same"].concat(),
            RuleKind::State { field, value } => {
                ["the resource as last known has ", &literal(value, self.quote), " in ", &(self.quote)(field)].concat()
            }
            RuleKind::CurrentRange { field, minimum, maximum, when } => {
                let condition = when.map(|when| [", where ", &self.when(when)].concat()).unwrap_or_default();
                let (minimum, maximum) = ((self.quote)(minimum), (self.quote)(maximum));
                [&self.name(field), " is from ", &minimum, " to ", &maximum, " as last known", &condition].concat()
            }
            RuleKind::CurrentChoice { field, choices } => [&self.name(field), " is in ", &(self.quote)(choices), " as last known"].concat(),
        }
    }

    fn when(&self, when: When) -> String {
        let value = literal(when.value, self.quote);
        match when.item {
            None => [&self.name(when.field), " is ", &value].concat(),
            Some(item) => ["any ", &self.inner(when.field, 1 << item).concat(), " is ", &value].concat(),
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
            Form::Object(object) => self.quoted(object, fields, &[self.prefix, field.name, "."].concat()),
            Form::List(Shape { form: Form::Object(object), .. }) => self.quoted(object, fields, &[self.prefix, field.name, "[]."].concat()),
            _ => Vec::new(),
        }
    }

    fn quoted(&self, object: &Object, fields: u64, prefix: &str) -> Vec<String> {
        object.at(fields).map(|(_, field)| (self.quote)(&[prefix, field.name].concat())).collect()
    }
}

fn is(fields: u64) -> &'static str {
    if fields.count_ones() == 1 { " is" } else { " are" }
}
