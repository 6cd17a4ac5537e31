//! Single values out of JSON text, without a tree.

use std::borrow::Cow;

use crate::json::{JsonText, Key, Numeric, Source, Value};
use crate::spec::rule::Literal;

/// Whether a text is JSON.
pub(crate) fn is_json(text: &str) -> bool {
    let mut source = JsonText::strict(text);
    source.raw().is_ok() && source.end().is_ok()
}

/// The JSON text of a member of the outermost object.
pub(crate) fn member<'t>(json: &'t str, name: &str) -> Option<&'t str> {
    let mut source = JsonText::new(json);
    let Ok(Value::Map) = source.read() else { return None };
    loop {
        let found = match source.key(name).ok()? {
            Key::Expected => true,
            Key::Other => source.text().str == name,
            Key::End => return None,
        };
        let raw = source.raw().ok()?;
        if found {
            return Some(raw);
        }
    }
}

/// The members of an object, a JSON text each; `None` for what is no JSON object.
pub(crate) fn members(json: &str) -> Option<Vec<(String, &str)>> {
    let mut source = JsonText::strict(json);
    let Ok(Value::Map) = source.read() else { return None };
    let mut members = Vec::new();
    while source.any_key().ok()? {
        let name = source.text().str.to_owned();
        members.push((name, source.raw().ok()?));
    }
    source.end().ok().map(|()| members)
}

/// The JSON text of the first item of the outermost list.
fn first_item(json: &str) -> Option<&str> {
    let mut source = JsonText::new(json);
    let Ok(Value::List) = source.read() else { return None };
    if source.item().ok()? { source.raw().ok() } else { None }
}

/// The JSON text at a pointer of names, and zeros for first items: `/error/code`, `/detail/0/msg`.
pub(crate) fn pointer<'t>(json: &'t str, pointer: &str) -> Option<&'t str> {
    pointer
        .split('/')
        .skip(1)
        .try_fold(json, |inside, name| member(inside, name).or_else(|| if name == "0" { first_item(inside) } else { None }))
}

/// The text that a JSON string stands for.
pub(crate) fn text(json: &str) -> Option<Cow<'_, str>> {
    let plain = json.strip_prefix('"')?.strip_suffix('"')?;
    if !plain.contains('\\') {
        return Some(Cow::Borrowed(plain));
    }
    let mut source = JsonText::new(json);
    source.read().is_ok().then(|| Cow::Owned(source.text().str.to_owned()))
}

/// The texts in the outermost list.
pub(crate) fn texts(json: &str) -> Option<Vec<String>> {
    let mut source = JsonText::new(json);
    let Ok(Value::List) = source.read() else { return None };
    let mut texts = Vec::new();
    while source.item().ok()? {
        texts.extend(text(source.raw().ok()?).map(Cow::into_owned));
    }
    Some(texts)
}

/// The type of a JSON text's value.
pub(crate) fn type_name(json: &str) -> &'static str {
    match json.as_bytes().first() {
        Some(b'"') => "text",
        Some(b'{') => "object",
        Some(b'[') => "list",
        Some(b'n') => "null",
        Some(b't' | b'f') => "boolean",
        _ if json.contains(['.', 'e', 'E']) => "number",
        _ => "integer",
    }
}

/// A scalar as text: a string's characters, a number's or boolean's spelling.
pub(crate) fn scalar(json: &str) -> Option<Cow<'_, str>> {
    match json.as_bytes().first()? {
        b'"' => text(json),
        b'{' | b'[' | b'n' => None,
        _ => Some(Cow::Borrowed(json)),
    }
}

/// The number that a JSON text is.
pub(crate) fn double(json: &str) -> Option<f64> {
    let mut source = JsonText::strict(json);
    let read = source.read().ok()?;
    source.end().ok()?;
    match (read, source.number().value) {
        (Value::Integer(number), _) | (Value::Number, Numeric::Integer(number)) => Some(number as f64),
        (Value::Number, Numeric::Float(number)) => Some(number),
        _ => None,
    }
}

/// How many items a list has.
pub(crate) fn count(json: &str) -> u64 {
    let mut items = 0;
    any_item(json, |_| {
        items += 1;
        false
    });
    items
}

/// Whether a value is this one.
pub(crate) fn is(json: &str, value: Literal) -> bool {
    match value {
        Literal::Boolean(value) => json == if value { "true" } else { "false" },
        // The same number is text in one answer and a number in the next.
        Literal::Text(value) if json.starts_with(|c: char| c.is_ascii_digit()) => json == value,
        Literal::Text(value) => text(json).is_some_and(|text| text == value),
    }
}

/// Whether any item of a list is such.
pub(crate) fn any_item(json: &str, mut is_such: impl FnMut(&str) -> bool) -> bool {
    let mut source = JsonText::new(json);
    let Ok(Value::List) = source.read() else { return false };
    while let Ok(true) = source.item() {
        match source.raw() {
            Ok(item) if is_such(item) => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
    false
}

/// A number as JSON text or in a text; 7.0 is 7.
pub(crate) fn integer(json: &str) -> Option<u64> {
    let text = scalar(json)?;
    let whole = || double(&text).filter(|number| number.fract() == 0.0 && (0.0..9e15).contains(number));
    text.parse().ok().or_else(|| whole().map(|number| number as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_are_doubles() {
        for (json, number) in [("7", Some(7.0)), ("-0", Some(0.0)), ("7.5", Some(7.5)), ("1e3", Some(1000.0))] {
            assert_eq!(double(json), number, "{json}");
        }
        for json in ["false", "true", "null", "[]", "{}", "\"7\"", "7 7", "", "1e400"] {
            assert_eq!(double(json), None, "{json}");
        }
    }
}
