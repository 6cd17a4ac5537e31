//! The reference page: every operation with its fields, limits, rules and notes, for people.

use clearway::schema::words;
use clearway::spec::rule::Literal;
use clearway::spec::{Condition, First, Form, Next, Note, Object, Operation, Pages, Schedule, Shape, Test, Vendor, Waiter};
use clearway::spec::{ErrorRule, ErrorTable};

use super::COMMAND;
use super::fields::{field_rows, mark, reply_rows};
use super::markdown::{code, link, table, with_links_below};

/// The page's text.
pub fn page() -> String {
    let mut out = format!("<!-- derived by `{COMMAND}`; do not edit -->\n\n{INTRODUCTION}");
    clearway::vendors().iter().for_each(|known| out += &with_links_below(&vendor(known), &format!("{}-link", known.id)));
    out
}

const INTRODUCTION: &str = "# Operations

Names are those of the one flat input object; a parameter with another name on the wire shows it behind. Limits and rules are marked by
what becomes of them:

* ● is stated on the vendor's page: what breaks it is refused
* ○ is known from elsewhere (an SDK, an export, observation): what breaks it is only warned of

A link behind a mark is its source; without one, the source is the operation's page.
";

fn vendor(vendor: &'static Vendor) -> String {
    let mut out = format!("\n## {}\n\n", vendor.name);
    let sites: Vec<String> = vendor.sites.iter().map(|site| format!("{} ({})", code(site.name), site.base)).collect();
    out += &format!("Sites, the first is the default: {}\n\n", sites.join(", "));
    let rows: Vec<Vec<String>> = vendor.operations.iter().map(|operation| overview(operation)).collect();
    out += &table(&["operation", "request", "", "requests a second", "repeat", "deprecated", "docs"], &rows);
    out += &errors(&vendor.errors);
    out += &notes(vendor.notes);
    vendor.operations.iter().for_each(|known| out += &operation(known));
    vendor.waiters.iter().for_each(|known| out += &waiter(known));
    out
}

fn overview(operation: &Operation) -> Vec<String> {
    vec![
        link(&code(operation.id), &format!("#{}", operation.id.replace('.', ""))),
        code(&format!("{} {}", operation.method.name(), operation.path)),
        operation.summary.to_owned(),
        operation.rate_per_second.map(|rate| rate.to_string()).unwrap_or_default(),
        operation.repeat.name().to_owned(),
        operation.deprecated.map(instead).unwrap_or_default(),
        link("page", operation.docs),
    ]
}

fn operation(operation: &'static Operation) -> String {
    let mut out = format!("\n### {}\n\n", operation.id);
    out += &format!(
        "{}. {}, {}\n",
        operation.summary,
        code(&format!("{} {}", operation.method.name(), operation.path)),
        link("the vendor's page", operation.docs)
    );
    for revision in operation.revisions {
        let renamed: String = revision.renamed.iter().map(|(name, wire)| format!(", {} is sent as {}", code(name), code(wire))).collect();
        out += &format!("\nRevision {}: {}{renamed}. {}\n", code(revision.name), code(revision.path), revision.doc);
    }
    if let Some(deprecated) = operation.deprecated {
        out += &format!("\nDeprecated: {}\n", instead(deprecated));
    }
    let rows = field_rows(operation);
    if !rows.is_empty() {
        out += &format!("\n{}", table(&["field", "in", "type", "required", "limits", ""], &rows));
    }
    out += &list(
        "Rules",
        &words::rules(operation, code).iter().map(|(source, sentence)| format!("{} {sentence}", mark(*source))).collect::<Vec<_>>(),
    );
    for success in operation.success {
        out += &match success.body {
            None => format!("\nAnswer {}: no body\n", success.status),
            Some(shape) => answer(success.status, shape),
        };
    }
    if let Some(known) = operation.pages {
        out += &format!("\n{}\n", pages(&known));
    }
    out + &notes(operation.notes)
}

fn pages(pages: &Pages) -> String {
    let items = if pages.items.is_empty() { "the answer itself".to_owned() } else { code(pages.items) };
    let next = match pages.next {
        Next::Whole => return format!("The list is {items}, and comes at once."),
        Next::Page { parameter, first: First::One } => format!("the page in {}, the first is 1", code(parameter)),
        Next::Page { parameter, first: First::ZeroOrOne } => format!("the page in {}, the first is 0 or 1", code(parameter)),
        Next::Offset { parameter } => format!("the number of items before in {}", code(parameter)),
    };
    let ends = pages.has_next.map(|(has_next, _)| has_next).into_iter().chain(pages.total.iter().copied()).map(code);
    format!("The list is {items}; what follows is asked for by {next}; its end is told by {}.", ends.collect::<Vec<_>>().join(" or "))
}

fn waiter(waiter: &'static Waiter) -> String {
    let mut out = format!("\n### {}\n\n{}. It asks {}.\n\n", waiter.id, waiter.summary, code(waiter.operation.id));
    let gone = waiter
        .gone
        .iter()
        .map(|(status, code)| format!("an error {status} {code}{}", if waiter.gone_unseen { "" } else { ", once it was seen" }));
    let row = |ends: &str, conditions: &[Condition], more: Vec<String>| {
        let conditions = conditions.iter().map(|tests| tests.iter().map(test).collect::<Vec<_>>().join(" and "));
        vec![ends.to_owned(), conditions.chain(more).collect::<Vec<_>>().join("<br>")]
    };
    out += &table(&["it ends", "where"], &[row("well", waiter.done, gone.collect()), row("badly", waiter.failed, Vec::new())]);
    let seconds = |ms: u64| format!("{} s", ms as f64 / 1000.0);
    let Schedule { first_delay_ms, growth_percent, longest_delay_ms, timeout_ms, settle_ms } = waiter.schedule;
    out += &format!(
        "\nAsked again after {}, each time {} times as long, at most {}; given up after {}.",
        seconds(first_delay_ms),
        growth_percent as f64 / 100.0,
        seconds(longest_delay_ms),
        seconds(timeout_ms)
    );
    if settle_ms > 0 {
        out += &format!(" An end that is seen first of all counts once it has stayed for {}.", seconds(settle_ms));
    }
    out.push('\n');
    out + &notes(waiter.notes)
}

fn test(test: &Test) -> String {
    let is = |pointer: &str, value: Literal| format!("{} is {}", code(pointer), words::literal(value, code));
    match *test {
        Test::Is(pointer, value) => is(pointer, value),
        Test::Filled(pointer) => format!("{} is not empty", code(pointer)),
        Test::AnyItem(list, values) => {
            let values: Vec<String> = values.iter().map(|(pointer, value)| is(pointer, *value)).collect();
            format!("in an item of {} {}", code(list), values.join(" and "))
        }
    }
}

fn answer(status: u16, shape: &'static Shape) -> String {
    let object: Option<&'static Object> = match shape.form {
        Form::Object(object) => Some(object),
        Form::List(item) => match item.form {
            Form::Object(object) => Some(object),
            _ => None,
        },
        _ => None,
    };
    let what = if matches!(shape.form, Form::List(_)) { "a list of objects" } else { "an object" };
    let rows = object.map(reply_rows).unwrap_or_default();
    if rows.is_empty() {
        return format!("\nAnswer {status}: JSON\n");
    }
    format!("\nAnswer {status}: {what}\n\n{}", table(&["field", "type", "always there", ""], &rows))
}

/// What the vendor's codes mean, beyond what their status says.
fn errors(errors: &ErrorTable) -> String {
    let row = |rule: &ErrorRule| {
        let kind = rule.kind.map(|kind| code(kind.name())).unwrap_or_default();
        let text = if rule.code.is_empty() { String::new() } else { code(rule.code) };
        vec![rule.status.to_string(), text, kind, rule.hint.to_owned()]
    };
    let rows: Vec<Vec<String>> = errors.kinds.iter().map(row).collect();
    let source = link("page", errors.docs);
    if rows.is_empty() {
        return format!("\nErrors: {source}\n");
    }
    format!("\nErrors that mean more than their status does ({source}):\n\n{}", table(&["status", "code", "kind", "hint"], &rows))
}

fn notes(notes: &[Note]) -> String {
    list("Notes", &notes.iter().map(|note| format!("{}: {}", note.topic, note.text)).collect::<Vec<_>>())
}

fn list(title: &str, items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    format!("\n{title}:\n\n{}", items.iter().map(|item| format!("* {item}\n")).collect::<String>())
}

fn instead(text: &str) -> String {
    if text.is_empty() { "yes".to_owned() } else { format!("use {text}") }
}
