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
pub(crate) fn next_member<S: Source>(source: &mut S, object: &'static Object, next: &mut usize) -> Result<Member, Stop> {
    let expected = object.fields.get(*next);
    let key = match expected {
        Some(field) => match source.key(field.name)? {
            Key::Expected => {
                let index = *next;
                *next = index + 1;
                return Ok(Member::Field(index, field));
            }
            key => key,
        },
        None if source.any_key()? => Key::Other,
        None => Key::End,
    };
    if key == Key::End {
        return Ok(Member::End);
    }
    let found = object.find(source.text().str).filter(|_| source.foreign_key().is_none());
    let Some((index, field)) = found.and_then(|index| Some((index, object.fields.get(index)?))) else { return Ok(Member::Unknown) };
    *next = index + 1;
    Ok(Member::Field(index, field))
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
