//! The members of an object, held against its documented fields.

use super::{Key, Numeric, Source, Stop, Value};
use crate::spec::{Field, Object};

/// The next member of an object.
pub(crate) enum Member {
    /// A documented field, and its place among the fields.
    Field(usize, &'static Field),
    /// [`Source::text`] gives its key.
    Unknown,
    End,
}

/// Moves to the next member of the object that was opened last. `next` is the field that is expected, since most inputs follow the page.
#[inline(always)]
pub(crate) fn next_member<S: Source>(source: &mut S, object: &'static Object, next: usize) -> Result<Member, Stop> {
    let expected = object.fields.get(next);
    let key = match expected {
        Some(field) => source.key(field.name)?,
        None if source.any_key()? => Key::Other,
        None => Key::End,
    };
    Ok(match (key, expected) {
        (Key::End, _) => Member::End,
        (Key::Expected, Some(field)) => Member::Field(next, field),
        _ => match object.find(source.text().str).and_then(|index| Some((index, object.fields.get(index)?))) {
            Some((index, field)) if source.foreign_key().is_none() => Member::Field(index, field),
            _ => Member::Unknown,
        },
    })
}

/// The name of the type of the value that was read last; `None` for what JSON has no word for.
pub(crate) fn type_name(value: Value, source: &impl Source) -> Option<&'static str> {
    Some(match value {
        Value::Null => "null",
        Value::Boolean(_) => "boolean",
        Value::Integer(_) => "integer",
        Value::Number if matches!(source.number().value, Numeric::Integer(_) | Numeric::BeyondInteger { .. }) => "integer",
        Value::Number => "number",
        Value::Text => "text",
        Value::List => "list",
        Value::Map => "object",
        Value::Time | Value::Foreign => return None,
    })
}
