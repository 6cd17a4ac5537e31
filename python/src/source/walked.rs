//! What the checker asks of a source.

use clearway::json::{Key, Number, Source, Stop, Text, Value};
use clearway::spec::TimeFormat;
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::object::{self, Plain, plain};
use super::{Held, Inside, Object, Writes};

impl Source for Object<'_, '_> {
    const MAY_REPEAT_KEYS: bool = true;

    fn value(&mut self) -> Result<Value, Stop> {
        // What is written grows with what is read: the same long text in many places needs no memory of its own.
        if self.bytes > clearway::limit::BYTES {
            return Err(Stop);
        }
        let Some(object) = self.next.take() else { return Err(Stop) };
        let identity = object.as_ptr();
        let plain = match plain(object) {
            Ok(plain) => plain,
            Err(error) => return self.stop(error),
        };
        Ok(match plain {
            Plain::Text(text) => self.read_text(text),
            Plain::Integer(integer) => self.read_integer(integer),
            Plain::BigInteger(digits) => self.read_big_integer(&digits),
            Plain::Float(float) => self.read_float(float),
            Plain::Boolean(true) => self.read_word("true", Value::Boolean(true)),
            Plain::Boolean(false) => self.read_word("false", Value::Boolean(false)),
            Plain::Null => self.read_word("null", Value::Null),
            Plain::Map(map) => self.enter(Inside::Map(map, 0), identity),
            Plain::List(list) => self.enter(Inside::List(list, 0), identity),
            Plain::Tuple(tuple) => self.enter(Inside::Tuple(tuple, 0), identity),
            Plain::Time(time) => {
                self.foreign = object::type_name(&time);
                self.next = Some(time);
                self.read_word("null", Value::Time)
            }
            Plain::Foreign(name) => self.read_foreign(name),
        })
    }

    #[inline]
    fn text(&self) -> Text<'_> {
        self.held()
    }

    #[inline]
    fn lone_surrogate(&self) -> bool {
        matches!(self.text, Held::Own { lone_surrogate: true, .. })
    }

    fn number(&self) -> Number {
        self.number
    }

    #[inline]
    fn key(&mut self, expected: &str) -> Result<Key, Stop> {
        let Some(key) = self.member()? else { return Ok(Key::End) };
        // Mostly it is the one, and nobody asks for its text.
        if let Ok(text) = key.cast_exact::<PyString>()
            && text.to_str().is_ok_and(|text| text == expected)
        {
            self.write_name(expected);
            return Ok(Key::Expected);
        }
        self.read_key(key)?;
        Ok(if self.held().str == expected && !self.key_is_foreign { Key::Expected } else { Key::Other })
    }

    fn any_key(&mut self) -> Result<bool, Stop> {
        let Some(key) = self.member()? else { return Ok(false) };
        self.read_key(key)?;
        Ok(true)
    }

    fn item(&mut self) -> Result<bool, Stop> {
        let Some(open) = self.open.last_mut() else { return Err(Stop) };
        let item = match &mut open.inside {
            Inside::List(list, at) => {
                *at += 1;
                // A list that somebody shortens meanwhile just ends.
                if *at <= list.len() { list.get_item(*at - 1).ok() } else { None }
            }
            Inside::Tuple(tuple, at) => {
                *at += 1;
                tuple.get_item(*at - 1).ok().filter(|_| *at <= tuple.len())
            }
            Inside::Map(..) => None,
        };
        if item.is_none() {
            self.leave(']');
            return Ok(false);
        }
        if core::mem::replace(&mut open.has_written, true) {
            self.write(',');
        }
        self.next = item;
        Ok(true)
    }

    fn skip(&mut self) -> Result<(), Stop> {
        // The depth of what is passed over does not matter: nothing is written of an input with a violation.
        self.open.pop();
        Ok(())
    }

    fn end(&mut self) -> Result<(), Stop> {
        Ok(())
    }

    fn broken_at(&self) -> Option<usize> {
        None
    }

    fn replace(&mut self, json: &str) {
        if self.writes != Writes::Nothing {
            self.out.truncate(self.scalar);
            self.out.push_str(json);
        }
    }

    fn leave_out(&mut self) {
        if self.writes == Writes::Body {
            self.out.truncate(self.member);
            if self.is_first
                && let Some(open) = self.open.last_mut()
            {
                open.has_written = false;
            }
        }
    }

    fn number_text(&self) -> &str {
        self.out.get(self.scalar..).unwrap_or_default()
    }

    fn body(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    fn time_as(&mut self, format: TimeFormat) -> Value {
        let Some(time) = self.next.take() else { return Value::Foreign };
        if self.writes != Writes::Nothing {
            self.out.truncate(self.scalar);
        }
        match object::time_as(&time, format) {
            Ok(object::Moment::Text(text)) => self.read_text(text),
            Ok(object::Moment::Seconds(seconds)) => self.read_integer(seconds),
            Ok(object::Moment::Naive) => {
                self.foreign = object::type_name(&time);
                self.read_word("null", Value::Time)
            }
            Err(_) => self.read_foreign(object::type_name(&time)),
        }
    }

    fn foreign(&self) -> &str {
        &self.foreign
    }

    fn foreign_key(&self) -> Option<&str> {
        self.key_is_foreign.then_some(self.foreign.as_str())
    }

    fn bytes(&self) -> usize {
        self.bytes
    }
}
