//! Numbers: short integers at once, all others as exactly as rules need them.

use super::{JsonText, double};
use crate::json::plain::{HIGH, ONES};
use crate::json::{Number, Numeric, Source, Stop};

impl JsonText<'_> {
    /// Reads an integer of up to seven digits, as most are, without a branch for each digit. `None` for anything else.
    #[inline(always)]
    pub(super) fn short_integer(&mut self) -> Option<i64> {
        let chunk = self.text.as_bytes().get(self.at..)?.first_chunk::<8>()?;
        let digits = u64::from_le_bytes(*chunk) ^ (ONES * b'0' as u64);
        let others = (digits.wrapping_add(ONES * (0x80 - 10)) | digits) & HIGH;
        let bits = others.trailing_zeros() & !7;
        if others == 0 || bits == 0 {
            return None;
        }
        let length = (bits / 8) as usize;
        let next = (digits >> bits) as u8 ^ b'0';
        if matches!(next, b'.' | b'e' | b'E') || (length > 1 && digits & 0xFF == 0) {
            return None;
        }
        // Digits to the upper bytes, then neighbours are put together: two, four, eight at a time.
        let pairs = (digits << (64 - bits)).wrapping_mul(1 + (10 << 8)) >> 8 & 0x00FF_00FF_00FF_00FF;
        let fours = pairs.wrapping_mul(1 + (100 << 16)) >> 16 & 0x0000_FFFF_0000_FFFF;
        let value = fours.wrapping_mul(1 + (10_000 << 32)) >> 32;
        let value = value as i64;
        self.scalar = (self.at, self.at + length);
        self.at += length;
        self.number = Number { value: Numeric::Integer(value), canonical: true };
        Some(value)
    }

    pub(super) fn read_number(&mut self) -> Result<(), Stop> {
        let start = self.at;
        let negative = self.peek() == b'-';
        if negative {
            self.at += 1;
            if !self.strict && self.word("Infinity") {
                return self.not_finite(start);
            }
        }
        let digits = self.at;
        let mut value: i64 = 0;
        let mut length = 0;
        for byte in self.text.as_bytes().get(digits..).unwrap_or_default() {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            value = value.wrapping_mul(10).wrapping_add(i64::from(digit));
            length += 1;
        }
        self.at = digits + length;
        if length == 0 || (length > 1 && self.text.as_bytes().get(digits) == Some(&b'0')) {
            self.at = self.at.min(digits + 1);
            return self.invalid();
        }
        self.scalar = (start, self.at);
        if matches!(self.peek(), b'.' | b'e' | b'E') {
            return self.float(start, length);
        }
        self.number = if length <= 18 {
            let value = if negative { -value } else { value };
            Number { value: Numeric::Integer(value), canonical: !negative || value != 0 }
        } else {
            let value = self.number_text().parse().map_or(Numeric::BeyondInteger { negative }, Numeric::Integer);
            Number { value, canonical: true }
        };
        Ok(())
    }

    pub(super) fn float(&mut self, start: usize, integer_digits: usize) -> Result<(), Stop> {
        let mut canonical = true;
        if self.peek() == b'.' {
            self.at += 1;
            let fraction = self.digits()?;
            let text = self.text.get(start..self.at).unwrap_or_default();
            // Up to 15 digits a decimal text and the double next to it name each other; small numbers get an exponent.
            canonical = integer_digits + fraction <= 15 && !text.ends_with('0') && !text.trim_start_matches('-').starts_with("0.00000");
        }
        if matches!(self.peek(), b'e' | b'E') {
            canonical = false;
            self.at += 1;
            if matches!(self.peek(), b'+' | b'-') {
                self.at += 1;
            }
            self.digits()?;
        }
        self.scalar = (start, self.at);
        match double(self.number_text()) {
            Some(value) if value.is_finite() => {
                self.number = Number { value: Numeric::Float(value), canonical };
                Ok(())
            }
            _ => self.not_finite(start),
        }
    }

    #[cold]
    pub(super) fn not_finite(&mut self, start: usize) -> Result<(), Stop> {
        self.scalar = (start, self.at);
        self.number = Number { value: Numeric::NotFinite, canonical: false };
        Ok(())
    }

    pub(super) fn digits(&mut self) -> Result<usize, Stop> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == start { self.invalid() } else { Ok(self.at - start) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Value;

    #[test]
    fn integers_of_every_length() {
        for text in [
            "0",
            "7",
            "10",
            "100",
            "86400",
            "1234567",
            "12345678",
            "123456789012345678",
            "9223372036854775807",
            "-9223372036854775808",
            "-1",
        ] {
            for end in ["", " ", ",", "}", "        ", ",1.5e3 "] {
                let json = [text, end].concat();
                let mut source = JsonText::new(&json);
                assert_eq!(source.value(), Ok(Value::Integer(text.parse().unwrap())), "{json}");
                assert_eq!(source.number().value, Numeric::Integer(text.parse().unwrap()), "{json}");
                assert_eq!(source.number_text(), text, "{json}");
            }
        }
        for text in ["9223372036854775808", "-9223372036854775809", "99999999999999999999"] {
            let mut source = JsonText::new(text);
            assert_eq!(source.value(), Ok(Value::Number));
            assert_eq!(source.number().value, Numeric::BeyondInteger { negative: text.starts_with('-') });
        }
        for text in ["00", "01", "-", "-01", "1.", "1e", "1e+", ".5", "+1"] {
            let mut source = JsonText::new(text);
            let read = source.value().and_then(|_| source.end());
            assert_eq!(read, Err(Stop), "{text}");
        }
    }
}
