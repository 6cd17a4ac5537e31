//! Patterns as constant data: matched in linear time, printed as a regular expression where one is needed.

use crate::text::push_integer;

/// A set of characters: ASCII ones as a table, others as ranges.
#[derive(Debug, PartialEq, Eq)]
pub struct Class {
    ascii: [bool; 128],
    beyond: &'static [(char, char)],
    /// The ASCII part as it is written inside the brackets of a regular expression.
    written: &'static str,
}

/// A pattern over a whole text (both ends are anchored).
#[derive(Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Between `min` and `max` characters of a class.
    Run(&'static Class, u32, Option<u32>),
    /// This very text.
    Text(&'static str),
    /// One after the other.
    Sequence(&'static [Pattern]),
    /// One of several.
    OneOf(&'static [Pattern]),
}

/// A pattern that messages can speak of, who show no regular expression.
#[derive(Debug, PartialEq, Eq)]
pub struct NamedPattern {
    pub pattern: Pattern,
    /// What it asks for, as the key of a template: `pattern.` and this name.
    pub words: &'static str,
    /// A text that matches.
    pub sample: &'static str,
}

/// A pattern with the name of its words and a text that matches.
#[must_use]
pub const fn named(words: &'static str, sample: &'static str, pattern: Pattern) -> NamedPattern {
    NamedPattern { pattern, words, sample }
}

/// A class written as in a regular expression's brackets: `"A-Za-z0-9_.-"`. Nothing is escaped; a dash at the end is itself.
#[must_use]
pub const fn class(written: &'static str) -> Class {
    Class { ascii: ascii_table(written.as_bytes()), beyond: &[], written }
}

/// A class with ranges of characters beyond ASCII beside the written part.
#[must_use]
pub const fn class_with(written: &'static str, beyond: &'static [(char, char)]) -> Class {
    Class { ascii: ascii_table(written.as_bytes()), beyond, written }
}

#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, where an index out of bounds is a build error")]
const fn ascii_table(written: &[u8]) -> [bool; 128] {
    let mut table = [false; 128];
    let mut at = 0;
    while at < written.len() {
        let low = written[at];
        let is_range = at + 2 < written.len() && written[at + 1] == b'-';
        let high = if is_range { written[at + 2] } else { low };
        assert!(low <= high && high < 128, "a class is written with ascending ASCII ranges");
        let mut c = low;
        while c <= high {
            table[c as usize] = true;
            c += 1;
        }
        at += if is_range { 3 } else { 1 };
    }
    table
}

impl Class {
    /// Whether the character belongs to the class.
    #[must_use]
    pub fn contains(&self, c: char) -> bool {
        match u8::try_from(c) {
            Ok(byte @ ..128) => self.has_ascii(byte),
            _ => self.beyond.iter().any(|&(low, high)| low <= c && c <= high),
        }
    }

    /// Whether a byte is an ASCII character of the class.
    #[inline]
    pub(crate) fn has_ascii(&self, byte: u8) -> bool {
        self.ascii.get(byte as usize) == Some(&true)
    }

    fn write_regex(&self, out: &mut String) {
        out.push('[');
        for c in self.written.chars() {
            if matches!(c, '[' | ']' | '\\' | '^') {
                out.push('\\');
            }
            out.push(c);
        }
        if self.written.ends_with('-') && !self.beyond.is_empty() {
            // A dash that is no longer last would open a range.
            out.insert(out.len() - 1, '\\');
        }
        for &(low, high) in self.beyond {
            out.push(low);
            out.push('-');
            out.push(high);
        }
        out.push(']');
    }
}

impl NamedPattern {
    /// Whether the whole text matches.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.pattern.matches(text)
    }

    /// The pattern as a regular expression ([`Pattern::regex`]).
    #[must_use]
    pub fn regex(&self) -> String {
        self.pattern.regex()
    }
}

impl Pattern {
    /// Whether the whole text matches. Linear in the text: each part maps the set of places it may start at to the set it may end at.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        if let Pattern::Run(class, min, None) = self {
            let plain = |byte: u8| class.has_ascii(byte);
            return text.len() >= *min as usize
                && (text.bytes().all(plain) || text.chars().all(|c| class.contains(c)))
                && (*min <= 1 || text.chars().count() >= *min as usize);
        }
        let mut start = Places::none(text);
        start.add(0);
        self.ends(text, &start).has(text.len())
    }

    /// The pattern as a regular expression that ECMAScript (flag `u`), Python and Rust read alike, without anchors.
    #[must_use]
    pub fn regex(&self) -> String {
        let mut out = String::new();
        self.write_regex(&mut out);
        out
    }

    fn ends(&self, text: &str, starts: &Places) -> Places {
        match self {
            Pattern::Text(literal) => {
                let Some(first) = literal.as_bytes().first() else { return starts.clone() };
                let mut ends = Places::none(text);
                for at in starts.iter() {
                    // Mostly the first byte settles it.
                    let rest = text.as_bytes().get(at..).unwrap_or_default();
                    if rest.first() == Some(first) && rest.starts_with(literal.as_bytes()) {
                        ends.add(at + literal.len());
                    }
                }
                ends
            }
            Pattern::Sequence(parts) => {
                parts.iter().fold(starts.clone(), |places, part| if places.is_empty() { places } else { part.ends(text, &places) })
            }
            Pattern::OneOf(parts) => {
                let mut ends = Places::none(text);
                for part in *parts {
                    ends.merge(&part.ends(text, starts));
                }
                ends
            }
            Pattern::Run(class, min, max) => {
                let mut places = starts.clone();
                for _ in 0..*min {
                    places = step(class, text, &places);
                }
                let Some(max) = max else { return spread(class, text, places) };
                for _ in *min..*max {
                    let further = step(class, text, &places);
                    if !places.merge(&further) {
                        break;
                    }
                }
                places
            }
        }
    }

    fn write_regex(&self, out: &mut String) {
        match self {
            Pattern::Text(literal) => {
                for c in literal.chars() {
                    if "\\^$.|?*+()[]{}/".contains(c) {
                        out.push('\\');
                    }
                    out.push(c);
                }
            }
            Pattern::Sequence(parts) => parts.iter().for_each(|part| part.write_regex(out)),
            Pattern::OneOf(parts) => {
                out.push_str("(?:");
                for (at, part) in parts.iter().enumerate() {
                    if at > 0 {
                        out.push('|');
                    }
                    part.write_regex(out);
                }
                out.push(')');
            }
            Pattern::Run(class, min, max) => {
                class.write_regex(out);
                match (min, max) {
                    (0, None) => out.push('*'),
                    (1, None) => out.push('+'),
                    (1, Some(1)) => {}
                    (0, Some(1)) => out.push('?'),
                    (min, max) => {
                        out.push('{');
                        push_integer(out, (*min).into());
                        if *max != Some(*min) {
                            out.push(',');
                            if let Some(max) = max {
                                push_integer(out, (*max).into());
                            }
                        }
                        out.push('}');
                    }
                }
            }
        }
    }
}

/// The places one character of the class further on.
fn step(class: &Class, text: &str, places: &Places) -> Places {
    let mut ends = Places::none(text);
    for at in places.iter() {
        if let Some(c) = text.get(at..).and_then(|rest| rest.chars().next())
            && class.contains(c)
        {
            ends.add(at + c.len_utf8());
        }
    }
    ends
}

/// The places any number of characters of the class further on, the places themselves included.
fn spread(class: &Class, text: &str, mut places: Places) -> Places {
    for (at, c) in text.char_indices() {
        if places.has(at) && class.contains(c) {
            places.add(at + c.len_utf8());
        }
    }
    places
}

/// A set of byte offsets into a text, its end included. Those below 64, which is mostly all, need no allocation.
#[derive(Clone)]
struct Places {
    first: u64,
    rest: Vec<u64>,
}

impl Places {
    fn none(text: &str) -> Self {
        Places { first: 0, rest: vec![0; text.len() / 64] }
    }

    fn add(&mut self, at: usize) {
        let word = if at < 64 { Some(&mut self.first) } else { self.rest.get_mut(at / 64 - 1) };
        if let Some(word) = word {
            *word |= 1 << (at % 64);
        }
    }

    fn has(&self, at: usize) -> bool {
        let word = if at < 64 { Some(&self.first) } else { self.rest.get(at / 64 - 1) };
        word.is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    fn is_empty(&self) -> bool {
        self.first == 0 && self.rest.iter().all(|word| *word == 0)
    }

    /// Takes the other places in; tells whether there were new ones.
    fn merge(&mut self, other: &Places) -> bool {
        let mut is_more = other.first & !self.first != 0;
        self.first |= other.first;
        for (mine, theirs) in self.rest.iter_mut().zip(&other.rest) {
            is_more |= theirs & !*mine != 0;
            *mine |= theirs;
        }
        is_more
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        let rest = self.rest.iter().enumerate().flat_map(|(at, &word)| Bits(word).map(move |bit| (at + 1) * 64 + bit));
        Bits(self.first).chain(rest)
    }
}

/// The positions of the set bits of a word, lowest first.
#[derive(Clone, Copy)]
pub(crate) struct Bits(pub u64);

impl Iterator for Bits {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let at = self.0.trailing_zeros() as usize;
        self.0 &= self.0 - 1;
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static DIGIT: Class = class("0-9");
    static WORD: Class = class("A-Za-z0-9_");
    static DATE: Pattern = Pattern::Sequence(&[
        Pattern::Run(&DIGIT, 4, Some(4)),
        Pattern::Text("-"),
        Pattern::Run(&DIGIT, 2, Some(2)),
        Pattern::OneOf(&[Pattern::Text(""), Pattern::Sequence(&[Pattern::Text("."), Pattern::Run(&DIGIT, 0, Some(3))])]),
    ]);

    #[test]
    fn matches_the_whole_text_only() {
        for (text, expected) in [
            ("2021-07", true),
            ("2021-07.", true),
            ("2021-07.123", true),
            ("2021-07.1234", false),
            ("2021-07x", false),
            ("x2021-07", false),
            ("", false),
        ] {
            assert_eq!(DATE.matches(text), expected, "{text}");
        }
    }

    #[test]
    fn a_run_backs_off_for_what_follows() {
        static HOST_CHARACTER: Class = class("A-Za-z0-9_.-");
        static HOST: Pattern =
            Pattern::Sequence(&[Pattern::Run(&HOST_CHARACTER, 1, None), Pattern::Text("."), Pattern::Run(&WORD, 1, None)]);
        assert!(HOST.matches("api.example.com"));
        assert!(!HOST.matches("localhost"));
        assert!(!HOST.matches("example.com."));
    }

    #[test]
    fn prints_a_regular_expression() {
        assert_eq!(DATE.regex(), r"[0-9]{4}-[0-9]{2}(?:|\.[0-9]{0,3})");
        static ODD: Class = class_with("a^]_-", &[('\u{4e00}', '\u{9fff}')]);
        assert_eq!(Pattern::Run(&ODD, 0, None).regex(), "[a\\^\\]_\\-\u{4e00}-\u{9fff}]*");
    }

    #[test]
    fn long_hostile_text_is_matched_in_linear_time() {
        static HOST_CHARACTER: Class = class("A-Za-z0-9_.-");
        static HOST: Pattern =
            Pattern::Sequence(&[Pattern::Run(&HOST_CHARACTER, 1, None), Pattern::Text("."), Pattern::Run(&WORD, 1, None)]);
        assert!(!HOST.matches(&".-".repeat(500_000)));
    }
}
