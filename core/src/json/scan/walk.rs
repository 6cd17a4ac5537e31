//! JSON text as a [`Source`]: what is met most.

use super::{JsonText, same};
use crate::json::{Key, Number, Numeric, Source, Stop, Text, Value};
use crate::spec::TimeFormat;

impl Source for JsonText<'_> {
    const MAY_REPEAT_KEYS: bool = true;

    #[inline(always)]
    fn value(&mut self) -> Result<Value, Stop> {
        match self.next() {
            b'"' => {
                self.string()?;
                Ok(Value::Text)
            }
            b'{' => {
                self.open();
                Ok(Value::Map)
            }
            b'[' => {
                self.open();
                Ok(Value::List)
            }
            b'-' | b'0'..=b'9' => {
                if let Some(integer) = self.short_integer() {
                    return Ok(Value::Integer(integer));
                }
                self.read_number()?;
                Ok(match self.number {
                    Number { value: Numeric::Integer(integer), canonical: true } => Value::Integer(integer),
                    _ => Value::Number,
                })
            }
            _ => self.rare_value(),
        }
    }

    #[inline(always)]
    fn text(&self) -> Text<'_> {
        let (start, end) = self.scalar;
        let str = if self.escaped { &self.unescaped } else { self.text.get(start + 1..end.wrapping_sub(1)).unwrap_or_default() };
        Text { str, lone_surrogate: self.lone_surrogate }
    }

    #[inline(always)]
    fn lone_surrogate(&self) -> bool {
        self.lone_surrogate
    }

    #[inline(always)]
    fn number(&self) -> Number {
        self.number
    }

    #[inline(always)]
    fn key(&mut self, expected: &str) -> Result<Key, Stop> {
        // Mostly what comes is a comma, the key that was expected and a colon, with nothing between them; or the end.
        let bytes = self.text.as_bytes();
        let quote = match bytes.get(self.at) {
            Some(b'}') => {
                self.close();
                return Ok(Key::End);
            }
            Some(b',') if !self.fresh && self.kept & self.bit != 0 => self.at + 1,
            Some(b'"') if self.fresh => self.at,
            _ => return self.rare_key(expected),
        };
        let end = quote + expected.len() + 3;
        if let Some([b'"', name @ .., b'"', b':']) = bytes.get(quote..end)
            && same(name, expected.as_bytes())
        {
            self.member = self.at;
            self.fresh = false;
            self.kept |= self.bit;
            self.at = end;
            return Ok(Key::Expected);
        }
        self.rare_key(expected)
    }

    fn any_key(&mut self) -> Result<bool, Stop> {
        let more = self.member()?;
        if more {
            self.other_key()?;
        }
        Ok(more)
    }

    #[inline]
    fn item(&mut self) -> Result<bool, Stop> {
        let byte = self.next();
        let fresh = core::mem::replace(&mut self.fresh, false);
        if byte == b']' {
            self.close();
            return Ok(false);
        }
        if !fresh {
            if byte != b',' {
                return self.invalid();
            }
            self.at += 1;
            if self.next() == b']' {
                return self.invalid();
            }
        }
        Ok(true)
    }

    fn skip(&mut self) -> Result<(), Stop> {
        // The brackets that are open, outermost first: true for a map.
        let mut open = vec![self.text.as_bytes().get(self.at - 1) == Some(&b'{')];
        while let Some(map) = open.last() {
            let more = if *map { self.any_key()? } else { self.item()? };
            if !more {
                open.pop();
                continue;
            }
            match self.read()? {
                Value::Map => open.push(true),
                Value::List => open.push(false),
                _ => {}
            }
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), Stop> {
        self.next();
        if self.is_cut_off || self.at < self.text.len() { self.invalid() } else { Ok(()) }
    }

    fn broken_at(&self) -> Option<usize> {
        self.broken_at
    }

    fn replace(&mut self, json: &str) {
        if self.writes {
            if self.done > self.scalar.0 {
                // Escapes put something in its place before.
                self.out.truncate(self.replaced);
            } else {
                self.cut(self.scalar.0);
            }
            self.replaced = self.out.len();
            self.out.extend_from_slice(json.as_bytes());
        }
    }

    fn leave_out(&mut self) {
        if self.keeps_all {
            return;
        }
        if self.done > self.member {
            // Pieces of the member were written already, since it holds white space or an escape.
            self.out.truncate(self.before_member);
            self.done = self.at;
        } else {
            self.cut(self.member);
        }
        if self.text.as_bytes().get(self.member) != Some(&b',') {
            self.kept &= !self.bit;
        }
    }

    fn time_as(&mut self, format: TimeFormat) -> Value {
        self.marked_time(format)
    }

    fn foreign(&self) -> &str {
        self.marked_name()
    }

    fn number_text(&self) -> &str {
        let (start, end) = self.scalar;
        self.text.get(start..end).unwrap_or_default()
    }

    fn body(mut self) -> Vec<u8> {
        self.cut(self.at);
        self.out
    }
}
