//! What JSON has no word for, in texts that a binding writes of its own values: a mark stands in the value's place.
//!
//! It is U+0001, the name of the value's type, and U+0002. A moment has behind its name U+0003, whole seconds since 1970, U+0003, and the moment
//! as a text that [`TimeFormat::Text`] is made from. In other texts these characters are no JSON.

use super::JsonText;
use crate::json::{Source, Stop, Value};
use crate::spec::TimeFormat;

const START: u8 = 1;
const END: u8 = 2;
const SEPARATOR: char = '\u{3}';

impl JsonText<'_> {
    /// Whether a mark stands here.
    pub(super) fn is_mark(&self) -> bool {
        self.marked && self.peek() == START
    }

    pub(super) fn mark(&mut self) -> Result<Value, Stop> {
        let start = self.at;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let Some(length) = rest.iter().position(|byte| *byte == END) else { return self.invalid() };
        self.at += length + 1;
        self.scalar = (start, self.at);
        Ok(if self.marked_parts().nth(1).is_some() { Value::Time } else { Value::Foreign })
    }

    /// What the mark that was read last says.
    fn marked_parts(&self) -> impl Iterator<Item = &str> {
        let (start, end) = self.scalar;
        self.text.get(start + 1..end.wrapping_sub(1)).unwrap_or_default().split(SEPARATOR)
    }

    pub(super) fn marked_name(&self) -> &str {
        self.marked_parts().next().unwrap_or_default()
    }

    pub(super) fn marked_time(&mut self, format: TimeFormat) -> Value {
        if self.marked_parts().nth(1).is_none() {
            return Value::Foreign;
        }
        let part = |number| self.marked_parts().nth(number).unwrap_or_default().to_owned();
        let (value, json) = match (format, part(1).parse()) {
            (TimeFormat::Text, _) => {
                self.unescaped = part(2);
                self.escaped = true;
                self.lone_surrogate = false;
                (Value::Text, ["\"", &self.unescaped, "\""].concat())
            }
            (TimeFormat::UnixSeconds, Ok(seconds)) => (Value::Integer(seconds), part(1)),
            (TimeFormat::UnixSeconds, Err(_)) => return Value::Foreign,
        };
        self.replace(&json);
        value
    }
}
