//! What an operation does and takes, as plain text: for `help()`, editors and terminals.

use super::words::{limit, rules_of, types};
use crate::spec::{Check, Field, Form, Grade, Next, Object, Operation, Repeat, Shape, Source, Standing};

/// Characters on a line. A word that is longer stands alone, and the first line of a help, which names all fields, is never broken.
pub(super) const WIDTH: usize = 100;
/// What is not on the vendor's page, and only warns.
const ADVISED: &str = "advised: ";

/// The operation's fields as keywords, its summary and request line, each field with type, requirement, limits and default, the rules
/// between fields, what is worth knowing before sending it, and the link to the vendor's page.
///
/// ```
/// let help = clearway::schema::operation_help(clearway::operation("aieev.scale_endpoint")?);
/// assert!(help.starts_with("scale_endpoint(endpoint_id=..., num_replicas=...)\n\nChange the number of replicas"));
/// # Ok::<(), clearway::UsageError>(())
/// ```
#[must_use]
pub fn operation_help(operation: &'static Operation) -> String {
    let mut out = String::with_capacity(2048);
    signature(operation, &mut out);
    paragraph(&mut out, 0, operation.summary);
    if let Some(instead) = operation.deprecated {
        paragraph(&mut out, 0, &deprecated(instead));
    }
    out.push('\n');
    paragraph(&mut out, 0, &format!("{} {}", operation.method.name(), operation.path));
    if !operation.input.fields.is_empty() {
        out.push_str("\nFields:\n");
        fields(&operation.input, 2, &mut out);
    }
    section("Rules", rule_help(&operation.input), &mut out);
    section("Notes", operation_notes(operation), &mut out);
    out.push('\n');
    out.push_str(operation.docs);
    out
}

/// What a field means, its limits, its default and how the vendor stands to it, in one line.
#[must_use]
pub fn field_help(field: &Field) -> String {
    let mut words = Vec::new();
    if !field.doc.is_empty() {
        words.push(field.doc.to_owned());
    }
    words.extend(limits(&field.shape, field.doc));
    if let Some(default) = field.default {
        words.push(format!("default {default}"));
    }
    if field.secret {
        words.push("secret".to_owned());
    }
    match field.standing {
        Standing::Normal => {}
        Standing::Ignored(_) => words.push("without effect".to_owned()),
        Standing::Undocumented(_) => words.push("not on the vendor's page".to_owned()),
        Standing::Deprecated(_, instead) => words.push(deprecated(instead)),
    }
    words.join("; ")
}

/// A sentence for each rule between the object's own fields.
#[must_use]
pub fn rule_help(object: &'static Object) -> Vec<String> {
    let advised = |source: Source, rule: String| if source.grade == Grade::Advice { format!("{ADVISED}{rule}") } else { rule };
    rules_of(object, str::to_owned).into_iter().map(|(source, rule)| advised(source, rule)).collect()
}

/// What is worth knowing before sending it: whether it is sent again, the documented rate, pages, other forms.
#[must_use]
pub fn operation_notes(operation: &Operation) -> Vec<String> {
    let mut notes = Vec::new();
    let repeat = match operation.repeat {
        Repeat::Safe => "changes nothing: sent again where no answer came",
        Repeat::Idempotent => "twice is the same as once: sent again where no answer came",
        Repeat::Never => "each request counts: never sent again where no answer came",
    };
    notes.push(repeat.to_owned());
    if let Some(rate) = operation.rate_per_second {
        notes.push(format!("at most {rate} requests a second"));
    }
    if operation.pages.is_some_and(|pages| pages.next != Next::Whole) {
        notes.push("answers page by page".to_owned());
    }
    notes.extend(operation.revisions.iter().map(|one| format!("revision {}: {}", one.name, one.path)));
    notes
}

/// `update_canary(productId=..., apiId=...)`: interactive Python completes keywords from such a line.
fn signature(operation: &Operation, out: &mut String) {
    out.push_str(operation.id.split_once('.').map_or(operation.id, |(_, name)| name));
    out.push('(');
    for (at, field) in operation.input.fields.iter().enumerate() {
        out.push_str(if at == 0 { "" } else { ", " });
        out.push_str(field.name);
        out.push_str("=...");
    }
    out.push_str(")\n\n");
}

fn fields(object: &'static Object, indent: usize, out: &mut String) {
    for field in object.fields {
        let required = match field.required {
            Some(Source { grade: Grade::Violation, .. }) => ", required",
            Some(Source { grade: Grade::Advice, .. }) => ", advised to be given",
            None => "",
        };
        let help = field_help(field);
        let stop = if help.is_empty() { "" } else { ". " };
        paragraph(out, indent, &format!("{}: {}{required}{stop}{help}", field.name, types(&field.shape)));
        inside(&field.shape, indent + 2, out);
    }
}

/// The fields of the objects in a value, and the limits of what has no name in it.
fn inside(shape: &'static Shape, indent: usize, out: &mut String) {
    let (inner, name) = match shape.form {
        Form::Object(object) => {
            fields(object, indent, out);
            return rule_help(object).iter().for_each(|rule| paragraph(out, indent, &format!("* {rule}")));
        }
        Form::List(item) => (item, "each item: "),
        Form::Map(value) => (value, "each value: "),
        Form::Scalar | Form::Free => return,
    };
    if let Some(limits) = limits(inner, "") {
        paragraph(out, indent, &format!("{name}{limits}"));
    }
    inside(inner, indent, out);
}

/// Those of the vendor's page first, without what the documentation says by itself.
fn limits(shape: &Shape, doc: &str) -> Option<String> {
    let of = |grade: Grade, said: &str| {
        let limits = shape.limits.iter().filter(|one| one.source.grade == grade).map(|one| limit_in_words(one.check));
        limits.filter(|limit| !says(doc, limit) && !says(said, limit)).collect::<Vec<_>>().join(", ")
    };
    let stated = of(Grade::Violation, "");
    let advice = of(Grade::Advice, &stated);
    match (stated.is_empty(), advice.is_empty()) {
        (true, true) => None,
        (false, true) => Some(stated),
        (true, false) => Some(format!("{ADVISED}{advice}")),
        (false, false) => Some(format!("{stated}; {ADVISED}{advice}")),
    }
}

/// Whether these words are in a text, and not the beginning of others: `at least 1` is not in `at least 100`.
fn says(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| !text.get(at + words.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)))
}

fn limit_in_words(check: Check) -> String {
    match check {
        Check::Pattern(pattern) => crate::report::message::in_words(pattern),
        check => limit(check, str::to_owned),
    }
}

fn deprecated(instead: &str) -> String {
    if instead.is_empty() { "deprecated".to_owned() } else { format!("deprecated, use {instead}") }
}

fn section(title: &str, lines: impl IntoIterator<Item = String>, out: &mut String) {
    let mut lines = lines.into_iter().peekable();
    if lines.peek().is_some() {
        ["\n", title, ":\n"].into_iter().for_each(|part| out.push_str(part));
        lines.for_each(|line| paragraph(out, 2, &line));
    }
}

/// The text broken into lines, with those that follow the first one indented further where that one is.
fn paragraph(out: &mut String, indent: usize, text: &str) {
    let hanging = if indent == 0 { 0 } else { indent + 6 };
    let mut column = 0;
    for (at, word) in text.split(' ').enumerate() {
        let width = word.chars().count();
        if at == 0 {
            spaces(out, indent);
            column = indent;
        } else if column + 1 + width > WIDTH {
            out.push('\n');
            spaces(out, hanging);
            column = hanging;
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
    }
    out.push('\n');
}

fn spaces(out: &mut String, count: usize) {
    out.extend(std::iter::repeat_n(' ', count));
}
