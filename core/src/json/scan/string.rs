//! Strings: passed over in words of eight bytes, taken apart only where they hold escapes.

use super::{HIGH, JsonText, ONES};
use crate::json::{Source, Stop, write_json_text};

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

/// Where a text's first escape is due; its length where there is none.
pub(crate) fn plain_end(text: &[u8]) -> usize {
    let at = plain_words(text, 0);
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| matches!(byte, b'"' | b'\\') || *byte < b' ').unwrap_or(rest.len())
}

/// Passes words of eight bytes: to what ends a plain run, or to fewer bytes than a word.
#[inline(always)]
fn plain_words(bytes: &[u8], mut at: usize) -> usize {
    while let Some(chunk) = bytes.get(at..at + 8) {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        let special = special_bytes(u64::from_le_bytes(word));
        if special != 0 {
            return at + (special.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    at
}

/// Whether a text has nothing that ends a plain run. Words overlap rather than leave bytes over.
#[inline]
pub(crate) fn is_plain(text: &[u8]) -> bool {
    let plain = |word: u64| special_bytes(word) == 0;
    if let Some(last) = text.last_chunk::<8>() {
        return text.as_chunks::<8>().0.iter().all(|word| plain(u64::from_le_bytes(*word))) && plain(u64::from_le_bytes(*last));
    }
    match (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        (Some(first), Some(last)) => plain(u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))),
        _ => plain_end(text) == text.len(),
    }
}

/// The high bit of each byte that ends a plain run of a string: a quote, a backslash or a control character.
#[inline]
fn special_bytes(word: u64) -> u64 {
    let zero = |x: u64| x.wrapping_sub(ONES) & !x;
    let quote = zero(word ^ (ONES * b'"' as u64));
    let backslash = zero(word ^ (ONES * b'\\' as u64));
    let control = word.wrapping_sub(ONES * 0x20) & !word;
    (quote | backslash | control) & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Value;

    #[test]
    fn an_escape_is_found_wherever_it_is() {
        for length in 0..20 {
            assert!(is_plain(&vec![b'x'; length]), "{length}");
            for at in 0..length {
                for special in [b'"', b'\\', b'\n', 0x1F] {
                    let mut text = vec![b'x'; length];
                    text.splice(at..=at, [special]);
                    assert!(!is_plain(&text), "{special} at {at} of {length}");
                    assert_eq!(plain_end(&text), at);
                }
            }
        }
    }

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
