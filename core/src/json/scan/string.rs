//! Strings: passed over in words of eight bytes, taken apart only where they hold escapes.

use super::JsonText;
use crate::json::plain::{plain_words, write_json_text};
use crate::json::{Source, Stop};

impl JsonText<'_> {
    /// Passes a string's characters up to its closing quote or the first backslash; `at` is behind the opening quote.
    #[inline]
    pub(super) fn pass_plain(&mut self) -> Result<u8, Stop> {
        let bytes = self.text.as_bytes();
        let mut at = plain_words(bytes, self.at);
        loop {
            match bytes.get(at) {
                Some(byte @ (b'"' | b'\\')) => {
                    self.at = at;
                    return Ok(*byte);
                }
                Some(byte) if *byte >= b' ' => at += 1,
                _ => {
                    self.at = at;
                    return self.invalid();
                }
            }
        }
    }

    /// Reads a string; `at` is on its opening quote.
    #[inline]
    pub(super) fn string(&mut self) -> Result<(), Stop> {
        let start = self.at;
        self.at += 1;
        if self.pass_plain()? == b'"' {
            self.at += 1;
            self.scalar = (start, self.at);
            self.escaped = false;
            self.lone_surrogate = false;
            return Ok(());
        }
        self.escaped_string(start)
    }

    /// Reads the rest of a string with escapes; its form in the body is the canonical one.
    #[cold]
    pub(super) fn escaped_string(&mut self, quote: usize) -> Result<(), Stop> {
        self.unescaped.clear();
        self.escaped = true;
        self.lone_surrogate = false;
        let mut start = quote + 1;
        loop {
            let byte = self.pass_plain()?;
            self.unescaped.push_str(self.text.get(start..self.at).unwrap_or_default());
            self.at += 1;
            if byte == b'"' {
                break;
            }
            self.escape()?;
            start = self.at;
        }
        self.scalar = (quote, self.at);
        if self.writes {
            let mut json = String::new();
            write_json_text(&mut json, &self.unescaped);
            self.replace(&json);
        }
        Ok(())
    }

    /// Reads one escape, behind its backslash.
    pub(super) fn escape(&mut self) -> Result<(), Stop> {
        let plain = match self.peek() {
            b'u' => {
                self.at += 1;
                return self.unicode_escape();
            }
            byte @ (b'"' | b'\\' | b'/') => byte as char,
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            _ => return self.invalid(),
        };
        self.at += 1;
        self.unescaped.push(plain);
        Ok(())
    }

    pub(super) fn unicode_escape(&mut self) -> Result<(), Stop> {
        let first = self.four_hex_digits()?;
        let mut code = first;
        if (0xD800..0xDC00).contains(&first) && self.text.as_bytes().get(self.at..self.at + 2) == Some(b"\\u") {
            let before = self.at;
            self.at += 2;
            let second = self.four_hex_digits()?;
            if (0xDC00..0xE000).contains(&second) {
                code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
            } else {
                self.at = before;
            }
        }
        let character = char::from_u32(code);
        self.lone_surrogate |= character.is_none();
        self.unescaped.push(character.unwrap_or('\u{FFFD}'));
        Ok(())
    }

    pub(super) fn four_hex_digits(&mut self) -> Result<u32, Stop> {
        let mut code = 0;
        for _ in 0..4 {
            let Some(digit) = (self.peek() as char).to_digit(16) else { return self.invalid() };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Value;

    #[test]
    fn strings_with_every_escape_and_alignment() {
        for pad in 0..10 {
            let plain = "x".repeat(pad);
            let json = format!(r#""{plain}\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00{plain}端""#);
            let mut source = JsonText::writing(&json);
            assert_eq!(source.value(), Ok(Value::Text), "{json}");
            assert_eq!(source.text().str, format!("{plain}\"\\/\u{8}\u{c}\n\r\té😀{plain}端"));
            assert!(!source.text().lone_surrogate);
            source.end().unwrap();
            let body = String::from_utf8(source.body()).unwrap();
            assert_eq!(body, format!(r#""{plain}\"\\/\b\f\n\r\té😀{plain}端""#));
        }
        for lone in [r#""\ud800""#, r#""\udc00x""#, r#""\ud800\ud800""#, r#""\ud800\u0041""#] {
            let mut source = JsonText::new(lone);
            assert_eq!(source.value(), Ok(Value::Text));
            assert!(source.text().lone_surrogate, "{lone}");
        }
        for broken in ["\"", "\"abc", "\"a\nb\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\u{1}\""] {
            assert_eq!(JsonText::new(broken).value(), Err(Stop), "{broken}");
        }
    }
}
