//! The page of messages: every text that a report may hold, with real values, in every language.

use clearway::{Locale, Violation};
use clearway_documented::messages::{self, Example, From, GROUPS, Group, Input, NAMED, Setting};

use super::COMMAND;
use super::markdown::{code, link, table};

/// The page's text.
pub fn page() -> String {
    let locales = messages::locales();
    let mut out = format!("<!-- derived by `{COMMAND}`; do not edit -->\n\n{INTRODUCTION}\n");
    GROUPS.iter().for_each(|group| out += &contents(group));
    out += &format!("* {}\n", link(NAMES_TITLE, "#field-names-of-all-kinds"));
    GROUPS.iter().for_each(|group| out += &section(group, &locales));
    out + &names(&locales)
}

const INTRODUCTION: &str = "# Messages

What a report says, and what it says to do, for each code and its variants. English is built in; the other languages are the files in
`core/locales`. The texts are those of a real check of the input that is shown, unless it says otherwise.
";

const NAMES_TITLE: &str = "Field names of all kinds";

/// Names that the sender made up, with the sound or sign that they end in: a Korean particle follows it in a text without care.
const NAMES: &[(&str, &str)] = &[
    ("이름", "a consonant"),
    ("주소", "a vowel"),
    ("서울", "the consonant ㄹ"),
    ("timeout", "a Latin letter that sounds as a consonant"),
    ("replica", "a Latin letter that sounds as a vowel"),
    ("port2", "a digit that sounds as a vowel"),
    ("port3", "a digit that sounds as a consonant"),
    ("名称", "Han characters"),
];

fn contents(group: &Group) -> String {
    let links: Vec<String> = group.examples.iter().map(|example| link(&code(example.key), &format!("#{}", anchor(example.key)))).collect();
    format!("* {}: {}\n", link(group.title, &format!("#{}", anchor(group.title))), links.join(", "))
}

/// The anchor that GitHub gives a heading.
fn anchor(heading: &str) -> String {
    heading.to_lowercase().replace('.', "").replace(' ', "-")
}

fn section(group: &Group, locales: &[(&str, Locale)]) -> String {
    let mut out = format!("\n## {}\n", group.title);
    for example in group.examples {
        let violation = example.violation();
        out += &format!("\n### {}\n\n{}\n\n", example.key, said_of(example, &violation));
        out += &texts(&violation, locales);
    }
    out
}

/// What the texts are about.
fn said_of(example: &Example, violation: &Violation) -> String {
    let From::Check { operation, input, setting } = example.from else {
        return format!("Made up, since no operation has such a rule yet: {}", place(violation));
    };
    let input = match input {
        Input::Text(text) => code(text),
        Input::Large(_, what) => what.to_owned(),
    };
    let known = match setting {
        Setting::Usual => String::new(),
        Setting::Current(current) => format!(", the resource being known as {}", code(current)),
    };
    format!("{}: {input}{known}; {}", code(operation), place(violation))
}

fn place(violation: &Violation) -> String {
    /// Only nesting without end has longer paths.
    const LONGEST: usize = 160;
    match violation.path.get(..LONGEST) {
        _ if violation.path.is_empty() => "at the input as a whole".to_owned(),
        Some(start) => format!("at {} and so on", code(start)),
        None => format!("at {}", code(&violation.path)),
    }
}

fn texts(violation: &Violation, locales: &[(&str, Locale)]) -> String {
    let row = |language: &str, message: String, fix: Option<String>| {
        [language.to_owned(), message, fix.unwrap_or_default()].iter().map(|text| escaped(text)).collect()
    };
    let mut rows: Vec<Vec<String>> = vec![row("English", violation.message(), violation.fix())];
    rows.extend(locales.iter().map(|(name, locale)| row(name, violation.message_in(locale), violation.fix_in(locale))));
    table(&["language", "message", "fix"], &rows)
}

/// Text as it is, where Markdown would see emphasis.
fn escaped(text: &str) -> String {
    text.replace('*', r"\*")
}

/// One message about fields whose names end differently, so that a particle that does not fit shows.
fn names(locales: &[(&str, Locale)]) -> String {
    let mut out = format!("\n## {NAMES_TITLE}\n\nA text must read well behind any name, Korean particles above all: ");
    out += &format!("`{NAMED}` with fields that it does not know.\n\n");
    let rows: Vec<Vec<String>> = NAMES
        .iter()
        .map(|(name, end)| {
            let input = format!(r#"{{"{name}": 1}}"#);
            let report = clearway::check(NAMED, &input, &Default::default()).unwrap_or_default();
            let found = report.violations.first();
            let message = |locale: &Locale| found.map(|found| escaped(&found.message_in(locale))).unwrap_or_default();
            [code(name), (*end).to_owned()].into_iter().chain(locales.iter().map(|(_, locale)| message(locale))).collect()
        })
        .collect();
    let heads: Vec<&str> = ["name", "ends in"].into_iter().chain(locales.iter().map(|(name, _)| *name)).collect();
    out + &table(&heads, &rows)
}
