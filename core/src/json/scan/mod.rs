//! JSON text as a [`Source`]: a scanner that copies what may stay as it is in as few pieces as possible.

mod double;
mod mark;
mod number;
mod string;
mod walk;

pub(crate) use double::double;

use crate::json::{Key, Number, Numeric, Source, Stop, Value};

/// JSON text to be checked. `NaN`, `Infinity` and `-Infinity`, which some writers put into JSON, are numbers that are not finite.
///
/// The body is the text itself less what [`leave_out`](Source::leave_out) and white space cut from it: as long as nothing is cut,
/// nothing is copied, so a compact text is copied once.
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
    /// How long the body was before what was put in the place of the scalar that was read last.
    replaced: usize,
    strict: bool,
    is_cut_off: bool,
    /// Whether marks stand for what JSON has no word for.
    marked: bool,
    writes: bool,
    /// Whether the body has what is left out, too.
    keeps_all: bool,
    out: Vec<u8>,
    /// What of the text has been written or left out.
    done: usize,
}

impl core::fmt::Debug for JsonText<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The text may hold secrets.
        f.debug_struct("JsonText").field("bytes", &self.text.len()).field("at", &self.at).finish_non_exhaustive()
    }
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
            replaced: 0,
            strict: false,
            is_cut_off: false,
            marked: false,
            writes: false,
            keeps_all: false,
            out: Vec::new(),
            done: 0,
        }
    }

    /// Text in which `NaN` and `Infinity` are no numbers: a vendor's answer.
    pub(crate) fn strict(text: &'t str) -> Self {
        JsonText { strict: true, ..Self::new(text) }
    }

    /// Text that becomes a request's body.
    #[must_use]
    pub fn writing(text: &'t str) -> Self {
        JsonText { writes: true, out: Vec::with_capacity(text.len()), ..Self::new(text) }
    }

    /// The text goes on with bytes that are no text.
    pub(crate) fn cut_off(self) -> Self {
        JsonText { is_cut_off: true, ..self }
    }

    /// Text that a binding wrote of its own values, with [marks](mark) for what JSON has no word for.
    pub(crate) fn marked(self, marked: bool) -> Self {
        JsonText { marked, ..self }
    }

    /// Text that is written as a whole, with what is no part of the body.
    pub(crate) fn whole(text: &'t str) -> Self {
        JsonText { keeps_all: true, ..Self::writing(text) }
    }

    /// [`Source::value`], which is all inlined, for those who need not be as fast as the walk: in the wasm they share one copy.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    pub(crate) fn read(&mut self) -> Result<Value, Stop> {
        self.value()
    }

    /// Reads the next value to its end and gives it as it stands in the text.
    pub(crate) fn raw(&mut self) -> Result<&'t str, Stop> {
        self.next();
        let start = self.at;
        if matches!(self.read()?, Value::Map | Value::List) {
            self.skip()?;
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// The byte here; zero, which is no JSON either, at the end of the text.
    #[inline(always)]
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// Passes white space, which does not go into the body, and tells what comes then.
    #[inline(always)]
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

    #[inline(always)]
    fn open(&mut self) {
        self.at += 1;
        self.fresh = true;
        self.depth += 1;
        self.bit <<= 1;
        self.kept &= !self.bit;
    }

    #[inline(always)]
    fn close(&mut self) {
        self.at += 1;
        self.fresh = false;
        self.depth = self.depth.saturating_sub(1);
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

    #[inline(always)]
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
        } else if !self.strict && (self.word("NaN") || self.word("Infinity")) {
            self.not_finite(start)?;
            Value::Number
        } else if self.is_mark() {
            return self.mark();
        } else {
            return self.invalid();
        };
        self.scalar = (start, self.at);
        Ok(value)
    }
}

/// Whether two names are the same: most differ in length, and they are too short for a call to be worth it.
#[inline]
fn same(a: &[u8], b: &[u8]) -> bool {
    if cfg!(target_family = "wasm") {
        return a == b;
    }
    if a.len() != b.len() {
        return false;
    }
    // The last words overlap those before them, so that no bytes are left over.
    if let (Some(a_end), Some(b_end)) = (a.last_chunk::<8>(), b.last_chunk::<8>()) {
        let (a_words, b_words) = (a.as_chunks::<8>().0, b.as_chunks::<8>().0);
        return word(a_end) == word(b_end) && a_words.iter().zip(b_words).all(|(a, b)| word(a) == word(b));
    }
    match (a.first_chunk::<4>(), b.first_chunk::<4>()) {
        (Some(a_start), Some(b_start)) => a_start == b_start && a.last_chunk::<4>() == b.last_chunk::<4>(),
        _ => a.iter().zip(b).all(|(a, b)| a == b),
    }
}

fn word(bytes: &[u8; 8]) -> u64 {
    u64::from_ne_bytes(*bytes)
}
