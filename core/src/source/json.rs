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
    depth: u32,
    /// For each depth below 64: whether the map there has a member that goes into the body.
    kept: u64,
    /// Where the scalar that was read last begins.
    scalar: usize,
    /// Where the member that was read last begins, its comma included.
    member: usize,
    /// How long the body is without that member.
    before_member: usize,
    writes: bool,
    out: Vec<u8>,
    /// What of the text has been written or left out.
    done: usize,
    /// A text with its escapes resolved.
    unescaped: String,
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
            kept: 0,
            scalar: 0,
            member: 0,
            before_member: 0,
            writes: false,
            out: Vec::new(),
            done: 0,
            unescaped: String::new(),
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

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Passes white space, which does not go into the body, and tells what comes then.
    #[inline]
    fn next(&mut self) -> Option<u8> {
        match self.peek() {
            Some(b' ' | b'\n' | b'\r' | b'\t') => self.pass_space(),
            byte => byte,
        }
    }

    fn pass_space(&mut self) -> Option<u8> {
        let start = self.at;
        loop {
            self.at += 1;
            match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => {}
                byte => {
                    self.cut(start);
                    return byte;
                }
            }
        }
    }

    /// What lies between `from` and here does not go into the body.
    fn cut(&mut self, from: usize) {
        if self.writes {
            if let Some(piece) = self.text.as_bytes().get(self.done..from) {
                self.out.extend_from_slice(piece);
            }
            self.done = self.at;
        }
    }

    #[cold]
    fn invalid<T>(&self) -> Result<T, Stop> {
        Err(Stop::Invalid { offset: self.at.min(self.text.len()) })
    }

    #[inline]
    fn open(&mut self) {
        self.at += 1;
        self.fresh = true;
        self.depth += 1;
        self.kept &= !self.depth_bit();
    }

    #[inline]
    fn close(&mut self) {
        self.at += 1;
        self.fresh = false;
        self.depth -= 1;
    }

    #[inline]
    fn depth_bit(&self) -> u64 {
        1u64.checked_shl(self.depth).unwrap_or(0)
    }

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
        loop {
            let Some(chunk) = bytes.get(self.at..self.at + 8) else { break };
            let mut word = [0; 8];
            word.copy_from_slice(chunk);
            let special = special_bytes(u64::from_le_bytes(word));
            if special != 0 {
                self.at += (special.trailing_zeros() / 8) as usize;
                break;
            }
            self.at += 8;
        }
        loop {
            match bytes.get(self.at) {
                Some(byte @ (b'"' | b'\\')) => return Ok(*byte),
                Some(byte) if *byte >= b' ' => self.at += 1,
                _ => return self.invalid(),
            }
        }
    }

    /// Reads a string; `at` is on its opening quote. Whether it holds escapes, and whether a lone surrogate among them.
    #[inline]
    fn string(&mut self) -> Result<(bool, bool), Stop> {
        self.scalar = self.at;
        self.at += 1;
        if self.pass_plain()? == b'"' {
            self.at += 1;
            return Ok((false, false));
        }
        self.escaped_string()
    }

    /// Reads the rest of a string with escapes, which are resolved into `unescaped`; its JSON form in the body is the canonical one.
    #[cold]
    fn escaped_string(&mut self) -> Result<(bool, bool), Stop> {
        self.unescaped.clear();
        let mut lone = false;
        let mut start = self.scalar + 1;
        loop {
            let byte = self.pass_plain()?;
            self.unescaped.push_str(self.text.get(start..self.at).unwrap_or_default());
            self.at += 1;
            if byte == b'"' {
                break;
            }
            lone |= self.escape()?;
            start = self.at;
        }
        let mut json = String::new();
        if self.writes {
            write_json_text(&mut json, &self.unescaped);
            self.replace(&json);
        }
        Ok((true, lone))
    }

    /// Reads one escape behind its backslash; tells whether it was a lone surrogate.
    fn escape(&mut self) -> Result<bool, Stop> {
        let plain = match self.peek() {
            Some(b'u') => {
                self.at += 1;
                return self.unicode_escape();
            }
            Some(byte @ (b'"' | b'\\' | b'/')) => byte as char,
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            _ => return self.invalid(),
        };
        self.at += 1;
        self.unescaped.push(plain);
        Ok(false)
    }

    fn unicode_escape(&mut self) -> Result<bool, Stop> {
        let first = self.four_hex_digits()?;
        let code = if (0xD800..0xDC00).contains(&first) && self.text.as_bytes().get(self.at..self.at + 2) == Some(b"\\u") {
            let before = self.at;
            self.at += 2;
            let second = self.four_hex_digits()?;
            if (0xDC00..0xE000).contains(&second) {
                0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
            } else {
                self.at = before;
                first
            }
        } else {
            first
        };
        let character = char::from_u32(code);
        self.unescaped.push(character.unwrap_or('\u{FFFD}'));
        Ok(character.is_none())
    }

    fn four_hex_digits(&mut self) -> Result<u32, Stop> {
        let mut code = 0;
        for _ in 0..4 {
            let Some(digit) = self.peek().and_then(|byte| (byte as char).to_digit(16)) else { return self.invalid() };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }

    fn text_just_read(&self, (escaped, lone_surrogate): (bool, bool)) -> Text<'_> {
        let str = if escaped { &self.unescaped } else { self.text.get(self.scalar + 1..self.at - 1).unwrap_or_default() };
        Text { str, lone_surrogate }
    }

    #[inline]
    fn number(&mut self) -> Result<Number, Stop> {
        self.scalar = self.at;
        let negative = self.peek() == Some(b'-');
        if negative {
            self.at += 1;
            if self.word("Infinity") {
                return Ok(Number { value: Numeric::NotFinite, canonical: false });
            }
        }
        let digits = self.at;
        let mut value: i64 = 0;
        let mut fits = true;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            match value.checked_mul(10).and_then(|tens| tens.checked_sub((byte - b'0') as i64)) {
                Some(next) => value = next,
                None => fits = false,
            }
            self.at += 1;
        }
        let length = self.at - digits;
        if length == 0 || (length > 1 && self.text.as_bytes().get(digits) == Some(&b'0')) {
            self.at = if length == 0 { self.at } else { digits + 1 };
            return self.invalid();
        }
        if matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            return self.float(length);
        }
        // The sum was built below zero, since the least integer has no positive counterpart.
        let value = if negative { Some(value) } else { value.checked_neg() }.filter(|_| fits);
        Ok(match value {
            Some(value) => Number { value: Numeric::Integer(value), canonical: !(negative && value == 0) },
            None => Number { value: Numeric::BeyondInteger { negative }, canonical: true },
        })
    }

    fn float(&mut self, integer_digits: usize) -> Result<Number, Stop> {
        let mut canonical = integer_digits <= 15;
        if self.peek() == Some(b'.') {
            self.at += 1;
            let fraction = self.digits()?;
            // Up to 15 digits a decimal text and the double next to it name each other; small numbers get an exponent.
            canonical &= integer_digits + fraction <= 15
                && self.text.as_bytes().get(self.at - 1) != Some(&b'0')
                && (self.text.get(self.scalar..self.at).is_some_and(|text| !text.trim_start_matches('-').starts_with("0.00000")));
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            canonical = false;
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        let value = self.text.get(self.scalar..self.at).and_then(|text| text.parse().ok()).filter(|value: &f64| value.is_finite());
        Ok(Number { value: value.map_or(Numeric::NotFinite, Numeric::Float), canonical })
    }

    fn digits(&mut self) -> Result<usize, Stop> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { self.invalid() } else { Ok(self.at - start) }
    }

    fn colon(&mut self) -> Result<(), Stop> {
        if self.next() != Some(b':') {
            return self.invalid();
        }
        self.at += 1;
        Ok(())
    }
}

/// The high bit of each byte that ends a plain run of a string: a quote, a backslash or a control character.
#[inline]
fn special_bytes(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let zero = |x: u64| x.wrapping_sub(ONES) & !x;
    let quote = zero(word ^ (ONES * b'"' as u64));
    let backslash = zero(word ^ (ONES * b'\\' as u64));
    let control = word.wrapping_sub(ONES * 0x20) & !word;
    (quote | backslash | control) & HIGH
}

impl Source for JsonText<'_> {
    const MAY_REPEAT_KEYS: bool = true;

    #[inline]
    fn value(&mut self) -> Result<Value<'_>, Stop> {
        match self.next() {
            Some(b'"') => {
                let read = self.string()?;
                Ok(Value::Text(self.text_just_read(read)))
            }
            Some(b'{') => {
                self.open();
                Ok(Value::Map)
            }
            Some(b'[') => {
                self.open();
                Ok(Value::List)
            }
            Some(b'-' | b'0'..=b'9') => Ok(Value::Number(self.number()?)),
            _ => {
                self.scalar = self.at;
                if self.word("true") {
                    Ok(Value::Boolean(true))
                } else if self.word("false") {
                    Ok(Value::Boolean(false))
                } else if self.word("null") {
                    Ok(Value::Null)
                } else if self.word("NaN") || self.word("Infinity") {
                    Ok(Value::Number(Number { value: Numeric::NotFinite, canonical: false }))
                } else {
                    self.invalid()
                }
            }
        }
    }

    #[inline]
    fn key(&mut self, expected: Option<&str>) -> Result<Key<'_>, Stop> {
        let byte = self.next();
        let fresh = core::mem::replace(&mut self.fresh, false);
        if byte == Some(b'}') {
            self.close();
            return Ok(Key::End);
        }
        self.member = self.at;
        if !fresh {
            if byte != Some(b',') {
                return self.invalid();
            }
            self.at += 1;
            if self.kept & self.depth_bit() == 0 && self.depth < 64 {
                self.cut(self.member);
                self.next();
                self.member = self.at;
                self.before_member = self.out.len();
            } else {
                self.before_member = self.out.len() + self.member - self.done;
                self.next();
            }
        } else {
            self.before_member = self.out.len() + self.member - self.done;
        }
        self.kept |= self.depth_bit();
        if self.peek() != Some(b'"') {
            return self.invalid();
        }
        if let Some(expected) = expected {
            let name = self.at + 1;
            let bytes = self.text.as_bytes();
            let end = name + expected.len();
            if bytes.get(end) == Some(&b'"') && bytes.get(name..end) == Some(expected.as_bytes()) {
                self.at = end + 1;
                self.colon()?;
                return Ok(Key::Expected);
            }
        }
        let member = self.member;
        let read = self.string()?;
        let (start, end) = (self.scalar + 1, self.at - 1);
        self.member = member;
        self.colon()?;
        let name = if read.0 { &self.unescaped } else { self.text.get(start..end).unwrap_or_default() };
        Ok(Key::Other { name, lone_surrogate: read.1 })
    }

    #[inline]
    fn item(&mut self) -> Result<bool, Stop> {
        let byte = self.next();
        let fresh = core::mem::replace(&mut self.fresh, false);
        if byte == Some(b']') {
            self.close();
            return Ok(false);
        }
        if !fresh {
            if byte != Some(b',') {
                return self.invalid();
            }
            self.at += 1;
            if self.next() == Some(b']') {
                return self.invalid();
            }
        }
        Ok(true)
    }

    fn skip(&mut self) -> Result<(), Stop> {
        // The brackets that are open, outermost first: true for a map.
        let mut open = vec![self.text.as_bytes().get(self.at - 1) == Some(&b'{')];
        while let Some(map) = open.last() {
            let more = if *map { self.key(None)? != Key::End } else { self.item()? };
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
        if self.next().is_some() { self.invalid() } else { Ok(()) }
    }

    fn replace(&mut self, json: &str) {
        if self.writes {
            self.cut(self.scalar);
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
            self.kept &= !self.depth_bit();
        }
    }

    fn number_text(&self) -> String {
        self.text.get(self.scalar..self.at).unwrap_or_default().to_owned()
    }

    fn body(mut self) -> Vec<u8> {
        self.cut(self.at);
        self.out
    }
}
