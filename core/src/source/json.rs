//! JSON text as a [`Source`]: a scanner that copies what may stay as it is in as few pieces as possible.

use super::{Key, Number, Numeric, Source, Stop, Text, Value, write_json_text};

/// JSON text to be checked.
///
/// The body is the text itself less what [`leave_out`](Source::leave_out) and white space cut from it: as long as nothing is cut,
/// nothing is copied, so a compact text is copied once.
#[derive(Debug)]
pub struct JsonText<'t> {
    text: &'t str,
    at: usize,
    /// The list or map that was opened last has not been looked into yet.
    fresh: bool,
    /// How many lists and maps are open, and the bit for that depth; deeper than 63 there is none, and nothing is written.
    depth: u32,
    bit: u64,
    /// For each depth below 64: whether the map there has a member that goes into the body.
    kept: u64,
    /// Where the scalar or key that was read last begins and ends.
    scalar: (usize, usize),
    /// Whether it is a text with escapes, which are resolved in `unescaped`.
    escaped: bool,
    lone_surrogate: bool,
    unescaped: String,
    number: Number,
    broken_at: Option<usize>,
    /// Where the member that was read last begins, its comma included, and how long the body was before it.
    member: usize,
    before_member: usize,
    writes: bool,
    out: Vec<u8>,
    /// What of the text has been written or left out.
    done: usize,
}

impl<'t> JsonText<'t> {
    /// Text that is only checked.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        JsonText {
            text,
            at: 0,
            fresh: false,
            depth: 0,
            bit: 1,
            kept: 0,
            scalar: (0, 0),
            escaped: false,
            lone_surrogate: false,
            unescaped: String::new(),
            number: Number { value: Numeric::Integer(0), canonical: true },
            broken_at: None,
            member: 0,
            before_member: 0,
            writes: false,
            out: Vec::new(),
            done: 0,
        }
    }

    /// Text that becomes a request's body.
    #[must_use]
    pub fn writing(text: &'t str) -> Self {
        JsonText { writes: true, out: Vec::with_capacity(text.len()), ..Self::new(text) }
    }

    /// Reads the next value to its end and gives it as it stands in the text.
    pub(crate) fn raw(&mut self) -> Result<&'t str, Stop> {
        self.next();
        let start = self.at;
        if matches!(self.value()?, Value::Map | Value::List) {
            self.skip()?;
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// The byte here; zero, which is no JSON either, at the end of the text.
    #[inline]
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// Passes white space, which does not go into the body, and tells what comes then.
    #[inline]
    fn next(&mut self) -> u8 {
        let byte = self.peek();
        if byte <= b' ' { self.pass_space() } else { byte }
    }

    #[cold]
    #[inline(never)]
    fn pass_space(&mut self) -> u8 {
        let start = self.at;
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        if self.at > start {
            self.cut(start);
        }
        self.peek()
    }

    /// What lies between `from` and here does not go into the body.
    fn cut(&mut self, from: usize) {
        if self.writes {
            if self.done <= self.member && self.member <= from {
                self.before_member = self.out.len() + self.member - self.done;
            }
            if let Some(piece) = self.text.as_bytes().get(self.done..from) {
                self.out.extend_from_slice(piece);
            }
            self.done = self.at;
        }
    }

    #[cold]
    fn invalid<T>(&mut self) -> Result<T, Stop> {
        self.broken_at = Some(self.at.min(self.text.len()));
        Err(Stop)
    }

    #[inline]
    fn open(&mut self) {
        self.at += 1;
        self.fresh = true;
        self.depth += 1;
        self.bit <<= 1;
        self.kept &= !self.bit;
    }

    #[inline]
    fn close(&mut self) {
        self.at += 1;
        self.fresh = false;
        self.depth -= 1;
        self.bit = 1_u64.checked_shl(self.depth).unwrap_or(0);
    }

    #[inline]
    fn word(&mut self, word: &str) -> bool {
        let found = self.text.as_bytes().get(self.at..self.at + word.len()) == Some(word.as_bytes());
        if found {
            self.at += word.len();
        }
        found
    }

    /// Passes a string's characters up to its closing quote or the first backslash; `at` is behind the opening quote.
    #[inline]
    fn pass_plain(&mut self) -> Result<u8, Stop> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        while let Some(chunk) = bytes.get(at..at + 8) {
            let mut word = [0; 8];
            word.copy_from_slice(chunk);
            let special = special_bytes(u64::from_le_bytes(word));
            if special != 0 {
                at += (special.trailing_zeros() / 8) as usize;
                break;
            }
            at += 8;
        }
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
    fn string(&mut self) -> Result<(), Stop> {
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
    fn escaped_string(&mut self, quote: usize) -> Result<(), Stop> {
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
    fn escape(&mut self) -> Result<(), Stop> {
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

    fn unicode_escape(&mut self) -> Result<(), Stop> {
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

    fn four_hex_digits(&mut self) -> Result<u32, Stop> {
        let mut code = 0;
        for _ in 0..4 {
            let Some(digit) = (self.peek() as char).to_digit(16) else { return self.invalid() };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }

    /// Reads an integer of up to seven digits, as most are, without a branch for each digit. `false` for anything else.
    #[inline(always)]
    fn short_integer(&mut self) -> bool {
        let Some(chunk) = self.text.as_bytes().get(self.at..).and_then(<[u8]>::first_chunk::<8>) else { return false };
        let digits = u64::from_le_bytes(*chunk) ^ (ONES * b'0' as u64);
        let others = (digits.wrapping_add(ONES * (0x80 - 10)) | digits) & HIGH;
        let bits = others.trailing_zeros() & !7;
        if others == 0 || bits == 0 {
            return false;
        }
        let length = (bits / 8) as usize;
        let next = (digits >> bits) as u8 ^ b'0';
        if matches!(next, b'.' | b'e' | b'E') || (length > 1 && digits & 0xFF == 0) {
            return false;
        }
        // Digits to the upper bytes, then neighbours are put together: two, four, eight at a time.
        let pairs = (digits << (64 - bits)).wrapping_mul(1 + (10 << 8)) >> 8 & 0x00FF_00FF_00FF_00FF;
        let fours = pairs.wrapping_mul(1 + (100 << 16)) >> 16 & 0x0000_FFFF_0000_FFFF;
        let value = fours.wrapping_mul(1 + (10_000 << 32)) >> 32;
        self.scalar = (self.at, self.at + length);
        self.at += length;
        self.number = Number { value: Numeric::Integer(value as i64), canonical: true };
        true
    }

    fn read_number(&mut self) -> Result<(), Stop> {
        let start = self.at;
        let negative = self.peek() == b'-';
        if negative {
            self.at += 1;
            if self.word("Infinity") {
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

    fn float(&mut self, start: usize, integer_digits: usize) -> Result<(), Stop> {
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
        match self.number_text().parse::<f64>() {
            Ok(value) if value.is_finite() => {
                self.number = Number { value: Numeric::Float(value), canonical };
                Ok(())
            }
            _ => self.not_finite(start),
        }
    }

    #[cold]
    fn not_finite(&mut self, start: usize) -> Result<(), Stop> {
        self.scalar = (start, self.at);
        self.number = Number { value: Numeric::NotFinite, canonical: false };
        Ok(())
    }

    fn digits(&mut self) -> Result<usize, Stop> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == start { self.invalid() } else { Ok(self.at - start) }
    }

    #[inline]
    fn colon(&mut self) -> Result<(), Stop> {
        if self.next() != b':' {
            return self.invalid();
        }
        self.at += 1;
        Ok(())
    }

    /// Moves to the opening quote of the next member's key, if there is a next member.
    #[inline]
    fn member(&mut self) -> Result<bool, Stop> {
        let byte = self.next();
        let fresh = core::mem::replace(&mut self.fresh, false);
        if byte == b'}' {
            self.close();
            return Ok(false);
        }
        self.member = self.at;
        let bit = self.bit;
        let quote = if fresh {
            byte
        } else {
            if byte != b',' {
                return self.invalid();
            }
            self.at += 1;
            if self.kept & bit == 0 && bit != 0 {
                // The first member that goes into the body brings no comma.
                self.cut(self.member);
                self.next();
                self.member = self.at;
            }
            self.next()
        };
        self.kept |= bit;
        if quote != b'"' {
            return self.invalid();
        }
        Ok(true)
    }

    /// Reads a key that was not expected.
    fn other_key(&mut self) -> Result<(), Stop> {
        self.string()?;
        self.colon()
    }

    #[inline(never)]
    fn rare_key(&mut self, expected: &str) -> Result<Key, Stop> {
        if !self.member()? {
            return Ok(Key::End);
        }
        let name = self.at + 1;
        let end = name + expected.len();
        if let Some([found @ .., b'"']) = self.text.as_bytes().get(name..=end)
            && found == expected.as_bytes()
        {
            self.at = end + 1;
            self.colon()?;
            return Ok(Key::Expected);
        }
        self.other_key()?;
        Ok(Key::Other)
    }

    fn rare_value(&mut self) -> Result<Value, Stop> {
        let start = self.at;
        let value = if self.word("true") {
            Value::Boolean(true)
        } else if self.word("false") {
            Value::Boolean(false)
        } else if self.word("null") {
            Value::Null
        } else if self.word("NaN") || self.word("Infinity") {
            self.not_finite(start)?;
            Value::Number
        } else {
            return self.invalid();
        };
        self.scalar = (start, self.at);
        Ok(value)
    }
}

/// One in each byte of a word, and the high bit of each.
const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// Whether two names are the same: most differ in length, and they are too short for a call to be worth it.
#[inline]
fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let (a_words, a_rest) = a.as_chunks::<8>();
    let (b_words, b_rest) = b.as_chunks::<8>();
    let words = a_words.iter().zip(b_words).all(|(a, b)| u64::from_ne_bytes(*a) == u64::from_ne_bytes(*b));
    words && a_rest.iter().zip(b_rest).all(|(a, b)| a == b)
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
            b'0'..=b'9' if self.short_integer() => Ok(Value::Number),
            b'-' | b'0'..=b'9' => {
                self.read_number()?;
                Ok(Value::Number)
            }
            _ => self.rare_value(),
        }
    }

    #[inline]
    fn text(&self) -> Text<'_> {
        let (start, end) = self.scalar;
        let str = if self.escaped { &self.unescaped } else { self.text.get(start + 1..end.wrapping_sub(1)).unwrap_or_default() };
        Text { str, lone_surrogate: self.lone_surrogate }
    }

    #[inline]
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
            match self.value()? {
                Value::Map => open.push(true),
                Value::List => open.push(false),
                _ => {}
            }
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), Stop> {
        self.next();
        if self.at < self.text.len() { self.invalid() } else { Ok(()) }
    }

    fn broken_at(&self) -> Option<usize> {
        self.broken_at
    }

    fn replace(&mut self, json: &str) {
        if self.writes {
            self.cut(self.scalar.0);
            self.out.extend_from_slice(json.as_bytes());
        }
    }

    fn leave_out(&mut self) {
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

    fn number_text(&self) -> &str {
        let (start, end) = self.scalar;
        self.text.get(start..end).unwrap_or_default()
    }

    fn body(mut self) -> Vec<u8> {
        self.cut(self.at);
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
                assert_eq!(source.value(), Ok(Value::Number), "{json}");
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
