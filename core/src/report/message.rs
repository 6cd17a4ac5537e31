//! Texts for violations: templates by code, filled from the violation's parameters. English is built in; other languages are files.
//!
//! A template names parameters in braces. `{subject}` is the field the violation is at, `{limit|item|items}` is a number with a noun
//! in its right form. A code may have variants (`unsafe_text.control`), chosen by its `reason` or `unit`; `CODE.fix` says what to do.

use super::code::{Code, Param, Params};
use super::usage::UsageError;
use crate::json::read;
use crate::spec::pattern::NamedPattern;
use crate::text;

/// Where templates come from.
pub(crate) trait Catalog {
    fn template(&self, key: &str) -> Option<&str>;
}

/// A language other than English.
#[derive(Debug, Clone)]
pub struct Locale(Vec<(String, String)>);

impl Locale {
    /// Reads a locale file: a JSON object of templates by key. What it lacks is said in English.
    ///
    /// ```
    /// let locale = clearway::Locale::from_json(r#"{"required": "{subject} fehlt"}"#)?;
    /// let report = clearway::check("aieev.get_endpoint", "{}", &Default::default())?;
    /// assert_eq!(report.violations[0].message_in(&locale), "endpoint_id fehlt");
    /// assert_eq!(report.violations[0].fix_in(&locale).as_deref(), Some("add endpoint_id"));
    /// # Ok::<(), clearway::UsageError>(())
    /// ```
    ///
    /// # Errors
    /// A usage error where the text is not such an object.
    pub fn from_json(text: &str) -> Result<Self, UsageError> {
        let members = read::members(text).ok_or(UsageError::Locale)?;
        let texts = members.into_iter().map(|(key, template)| Some((key, read::text(template)?.into_owned())));
        texts.collect::<Option<_>>().map(Locale).ok_or(UsageError::Locale)
    }

    /// The templates by key, in the order of the file.
    #[must_use]
    pub fn templates(&self) -> &[(String, String)] {
        &self.0
    }
}

impl Catalog for Locale {
    fn template(&self, key: &str) -> Option<&str> {
        // What a file lacks is said in English.
        self.0.iter().find(|(known, _)| known == key).map(|(_, template)| template.as_str()).or_else(|| ENGLISH.template(key))
    }
}

/// The built-in language.
pub(crate) struct English;
pub(crate) const ENGLISH: English = English;

impl Catalog for English {
    fn template(&self, key: &str) -> Option<&str> {
        english().find(|(known, _)| *known == key).map(|(_, template)| template)
    }
}

/// The English templates by key, which every locale file has too.
pub fn english() -> impl Iterator<Item = (&'static str, &'static str)> {
    TEMPLATES.iter().copied()
}

#[rustfmt::skip]
const TEMPLATES: &[(&str, &str)] = &[
    ("subject.field", "{name}"),
    ("subject.input", "the input"),
    ("list.and", " and "),
    ("list.or", " or "),
    ("list.comma", ", "),
    ("type.boolean", "a boolean"),
    ("type.integer", "an integer"),
    ("type.number", "a number"),
    ("type.text", "text"),
    ("type.digits", "a text of digits"),
    ("type.list", "a list"),
    ("type.object", "an object"),
    ("type.null", "null"),
    ("type.other", "a value of type {name}"),
    ("pattern.client_id", "letters, digits, dots, _ and -, such as {sample}"),
    ("pattern.group_name", "letters, digits, _ and -, such as {sample}"),
    ("pattern.id", "letters, digits and hyphens, such as {sample}"),
    ("pattern.name", "letters, digits, Chinese characters, spaces, dots, _ and -, such as {sample}"),
    ("pattern.name_part", "letters, digits, Chinese characters, _ and -, such as {sample}"),
    ("pattern.namespace", "ray-svc- and eight more characters without spaces, such as {sample}"),
    ("pattern.step", "a whole number and a unit (s, m, h or d), such as {sample}"),
    ("pattern.time", "a time in UTC such as {sample}"),
    ("pattern.url_or_none", "a URL such as {sample}, or NONE"),

    ("type", "{subject} must be {expected}, not {actual}"),
    ("type.fix", "give {expected}"),
    ("type.time_zone", "{subject} must say its time zone: it is {actual} without one"),
    ("type.time_zone.fix", "add the zone, such as .replace(tzinfo=timezone.utc) where it is UTC"),
    ("type.key", "the key {subject} must be text, not {actual}"),
    ("type.key.fix", "make it text"),
    ("required", "{subject} is required"),
    ("required.fix", "add {subject}"),
    ("required.wrapper", "{subject} is required, with {fields} in it"),
    ("required.wrapper.fix", "put {fields} into {subject}"),
    ("unknown_field", "{subject} is not a field of this request"),
    ("unknown_field.fix", "remove it, or allow unknown fields"),
    ("unknown_field.suggestion.fix", "did you mean {suggestion}?"),
    ("unknown_field.inside", "{subject} is not a field here: it belongs in {other}"),
    ("unknown_field.inside.fix", "move {subject} into {other}"),
    ("unknown_field.wrapper", "{subject} is not a field of this request: what is in it belongs one level up"),
    ("unknown_field.wrapper.fix", "move {fields} out of {subject}, one level up"),
    ("not_null", "{subject} must not be null"),
    ("not_null.fix", "give {expected}, or leave {subject} out where it is optional"),
    ("minimum", "{subject} must be at least {minimum}"),
    ("minimum.fix", "use {minimum} or more"),
    ("maximum", "{subject} must be at most {maximum}"),
    ("maximum.fix", "use {maximum} or less"),
    ("excluded", "{subject} must not be {excluded}"),
    ("excluded.fix", "use another value"),
    ("min_length", "{subject} must have at least {min_length|character|characters}"),
    ("min_length.fix", "use at least {min_length|character|characters}"),
    ("max_length", "{subject} must have at most {max_length|character|characters}, not {length}"),
    ("max_length.fix", "shorten it to {max_length|character|characters}"),
    ("pattern", "{subject} must be {words}"),
    ("pattern.fix", "give a value such as {sample}"),
    ("choice", "{subject} must be {choices}"),
    ("choice.fix", "use {choices}"),
    ("choice.suggestion.fix", "did you mean {suggestion}?"),
    ("min_items", "{subject} must have at least {min_items|item|items}"),
    ("min_items.fix", "give at least {min_items|item|items}"),
    ("max_items", "{subject} must have at most {max_items|item|items}, not {items}"),
    ("max_items.fix", "keep {max_items|item|items}"),
    ("unique_items", "items {first} and {second} of {subject}, counted from 0, are the same"),
    ("unique_items.fix", "keep one of them"),
    ("unique_items.field", "items {first} and {second} of {subject}, counted from 0, have the same {field}"),
    ("unique_items.field.fix", "give each item a {field} of its own"),
    ("required_if", "{subject} is required when {other} is {value}"),
    ("required_if.fix", "add {subject}, or change {other}"),
    ("not_allowed", "{subject} is not allowed when {other} is {value}"),
    ("not_allowed.fix", "remove {subject}, or change {other}"),
    ("exactly_one_of", "exactly one of {fields} must be given"),
    ("exactly_one_of.fix", "give one of them and leave the others out"),
    ("at_least_one_of", "at least one of {fields} must be given"),
    ("at_least_one_of.fix", "give one of them"),
    ("no_fields", "there is nothing to change: none of {fields} is given"),
    ("no_fields.fix", "give at least one field to change"),
    ("order", "{subject} must be later than {other}"),
    ("order.fix", "swap the two times, or choose a later one"),
    ("relation", "{subject} must not exceed {other}"),
    ("relation.fix", "lower {subject}, or raise {other}"),
    ("relation.factor", "{subject} must not exceed {factor} times {other}"),
    ("relation.factor.fix", "lower {subject}, or raise {other}"),
    ("state", "the resource does not allow this now: its {field} must be {value}"),
    ("state.fix", "change the resource until {field} is {value}, then repeat"),
    ("state.minimum", "{subject} must be at least {value}, the last known {field}"),
    ("state.minimum.fix", "use {value} or more"),
    ("state.maximum", "{subject} must be at most {value}, the last known {field}"),
    ("state.maximum.fix", "use {value} or less"),
    ("state.choice", "{subject} is not in the last known {field}"),
    ("state.choice.fix", "use a value that is in {field}"),
    ("not_finite", "{subject} must be a finite number"),
    ("not_finite.fix", "use a finite number, or leave {subject} out where it is optional"),
    ("too_deep", "{subject} is nested more than {limit|level|levels} deep"),
    ("too_deep.fix", "flatten the value"),
    ("too_large.bytes", "the input is larger than {limit|byte|bytes}"),
    ("too_large.bytes.fix", "send less in one request"),
    ("too_large.values", "the input holds more than {limit|value|values}"),
    ("too_large.values.fix", "send less in one request"),
    ("duplicate_key", "{subject} is given more than once"),
    ("duplicate_key.fix", "keep one of them"),
    ("invalid_json", "the input is not JSON: it breaks at byte {offset} (line {line}, column {column})"),
    ("invalid_json.fix", "mend the text there"),
    ("invalid_json.encoding", "the input is not UTF-8 text: byte {offset} is the first that does not fit"),
    ("invalid_json.encoding.fix", "save it as UTF-8, or convert it before it is sent"),
    ("unsafe_text.control", "{subject} holds a control character, which may not go into a URL or a header"),
    ("unsafe_text.control.fix", "remove the control character"),
    ("unsafe_text.dots", "{subject} must not have \".\" or \"..\" as a segment, which would change the path"),
    ("unsafe_text.dots.fix", "use the real id"),
    ("unsafe_text.surrogate", "{subject} holds half of a surrogate pair, which is no character"),
    ("unsafe_text.surrogate.fix", "send whole characters"),
    ("ignored_field", "{subject} is accepted but has no effect here"),
    ("ignored_field.fix", "leave it out"),
    ("deprecated", "{subject} is deprecated"),
    ("deprecated.fix", "leave it out"),
    ("deprecated.instead.fix", "use {instead} instead"),
    ("deprecated.operation", "this operation is deprecated"),
    ("deprecated.operation.fix", "use {instead} instead"),
    ("undocumented", "{subject} is not among the fields that the vendor documents"),
    ("undocumented.fix", "keep it only if you know that the vendor takes it"),
];

/// What a pattern asks for, in English.
#[must_use]
pub fn in_words(pattern: &'static NamedPattern) -> String {
    let params = Params::default().with("words", pattern.words).with("sample", pattern.sample);
    fill(&ENGLISH, "{words}", "", &params)
}

/// A violation's message, or with the suffix `.fix` what to do.
pub(crate) fn render(catalog: &dyn Catalog, code: Code, suffix: &str, path: &str, params: &Params) -> Option<String> {
    let code = code.name();
    let variant = match params.get("reason").or_else(|| params.get("unit")) {
        Some(Param::Name(reason)) => Some(*reason),
        _ if params.get("factor").is_some() => Some("factor"),
        _ if code == "unique_items" && params.get("field").is_some() => Some("field"),
        _ if params.get("suggestion").is_some() => Some("suggestion"),
        _ if params.get("instead").is_some() => Some("instead"),
        _ => None,
    };
    let varied = variant.and_then(|variant| catalog.template(&[code, ".", variant, suffix].concat()));
    let template = varied.or_else(|| catalog.template(&[code, suffix].concat()))?;
    Some(fill(catalog, template, path, params))
}

fn fill(catalog: &dyn Catalog, template: &str, path: &str, params: &Params) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = text::cut(rest, b'{') {
        out.push_str(before);
        let Some((slot, behind)) = text::cut(after, b'}') else { break };
        let mut parts = slot.split('|');
        let name = parts.next().unwrap_or_default();
        match (name, params.get(name)) {
            ("subject", _) => subject(catalog, path, &mut out),
            ("words", Some(Param::Name(words))) => {
                let words = catalog.template(&["pattern.", words].concat()).unwrap_or_default();
                out.push_str(&fill(catalog, words, path, params));
            }
            (_, Some(param)) => show(catalog, name, param, &mut out),
            (_, None) => {}
        }
        if let (Some(one), Some(many)) = (parts.next(), parts.next()) {
            out.push(' ');
            out.push_str(if params.get(name) == Some(&Param::Integer(1)) { one } else { many });
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The field a pointer ends at: `name`, or `users[0]` for an item of a list.
fn subject(catalog: &dyn Catalog, path: &str, out: &mut String) {
    // What stands at the top is a name, whatever it looks like.
    let is_index = |segment: &str| {
        path.rfind('/') != Some(0) && !segment.is_empty() && (segment == "-" || segment.bytes().all(|b| b.is_ascii_digit()))
    };
    if path.is_empty() {
        out.push_str(catalog.template("subject.input").unwrap_or_default());
        return;
    }
    // Lists in lists may be many; the path says it all.
    const SHOWN: usize = 3;
    let mut indices = String::new();
    let mut name = String::new();
    for (count, segment) in path.rsplit('/').enumerate() {
        if is_index(segment) {
            let shown = if count < SHOWN {
                ["[", segment, "]"].concat()
            } else if count == SHOWN {
                "[…]".to_owned()
            } else {
                String::new()
            };
            indices.insert_str(0, &shown);
        } else {
            let mut characters = segment.chars();
            while let Some(c) = characters.next() {
                // `~1` is a slash, `~0` the tilde itself.
                let escaped = if c == '~' { characters.next() } else { None };
                name.push(if escaped == Some('1') { '/' } else { c });
            }
            break;
        }
    }
    if name.is_empty() {
        name.push_str("\"\"");
    }
    name.push_str(&indices);
    // Names may be the sender's own, and messages go to terminals.
    let name = text::escape(&name);
    name_in(catalog.template("subject.field").unwrap_or("{name}"), &name, out);
}

/// A template whose only slot is `{name}`.
fn name_in(template: &str, name: &str, out: &mut String) {
    template.split(['{', '}']).for_each(|part| out.push_str(if part == "name" { name } else { part }));
}

fn show(catalog: &dyn Catalog, name: &str, param: &Param, out: &mut String) {
    let word = |key: &str| catalog.template(key).unwrap_or_default();
    match param {
        Param::Integer(n) => text::push_integer(out, *n),
        Param::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        Param::Name(type_name) if name == "actual" => out.push_str(word(&["type.", type_name].concat())),
        Param::Text(type_name) if name == "actual" => name_in(word("type.other"), &text::escape(type_name), out),
        Param::Name(text) => out.push_str(text),
        Param::Text(given) => out.push_str(&text::escape(given)),
        Param::Pattern(pattern) => out.push_str(&pattern.regex()),
        Param::Names(names) if name == "expected" => {
            let types: Vec<&str> = names.iter().map(|name| word(&["type.", name].concat())).collect();
            join(&types, word("list.comma"), word("list.or"), out);
        }
        Param::Names(names) => {
            let last = if name == "choices" { word("list.or") } else { word("list.and") };
            join(names, word("list.comma"), last, out);
        }
        Param::Integers(values) => {
            let mut shown = Vec::new();
            for value in *values {
                let mut digits = String::new();
                text::push_integer(&mut digits, *value);
                shown.push(digits);
            }
            let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
            join(&shown, word("list.comma"), word("list.or"), out);
        }
    }
}

fn join(items: &[&str], comma: &str, last: &str, out: &mut String) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(if at + 1 == items.len() { last } else { comma });
        }
        out.push_str(item);
    }
}
