//! What is done with texts in many places: each as one small function, where the standard library's generic ones would be copied into each place.

use std::borrow::Cow;
use std::collections::BinaryHeap;

/// What stands before and behind the first such byte of ASCII.
#[inline(never)]
pub(crate) fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let place = text.bytes().position(|byte| byte == at)?;
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// The text before the first such byte, or all of it.
pub(crate) fn before(text: &str, end: u8) -> &str {
    cut(text, end).map_or(text, |(before, _)| before)
}

/// Whether the text has such a byte of ASCII.
pub(crate) fn has(text: &str, byte: u8) -> bool {
    text.as_bytes().contains(&byte)
}

/// Whether a text has another one in it, which is not empty.
#[inline(never)]
pub(crate) fn holds(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len().max(1)).any(|window| window == part.as_bytes())
}

/// The text with what could forge a line, steer a terminal or turn the order of what is read written as JSON writes it: control
/// characters (`\n`, `\u001b`), bidirectional marks and the separators of lines and paragraphs. All that is shown of a text from outside
/// passes here.
///
/// ```
/// assert_eq!(clearway::escape("a\nb\u{1b}[31m\u{202e}c"), r"a\nb\u001b[31m\u202ec");
/// assert_eq!(clearway::escape("端 🙂"), "端 🙂");
/// ```
#[must_use]
#[inline(never)]
pub fn escape(text: &str) -> Cow<'_, str> {
    // The first bytes of those beyond ASCII are C2, D8 and E2.
    if text.bytes().all(|byte| byte >= b' ' && !matches!(byte, 0x7F | 0xC2 | 0xD8 | 0xE2)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if is_unsafe(c) => {
                out.push_str("\\u");
                out.extend([12, 8, 4, 0].into_iter().filter_map(|shift| char::from_digit(c as u32 >> shift & 15, 16)));
            }
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

fn is_unsafe(c: char) -> bool {
    c.is_control() || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Bytes as text, with U+FFFD where they are none.
#[inline(never)]
pub(crate) fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = bytes;
    loop {
        match core::str::from_utf8(rest) {
            Ok(text) if rest.len() == bytes.len() => return Cow::Borrowed(text),
            Ok(text) => {
                out.push_str(text);
                return Cow::Owned(out);
            }
            Err(error) => {
                let (good, bad) = rest.split_at_checked(error.valid_up_to()).unwrap_or_default();
                out.push_str(core::str::from_utf8(good).unwrap_or_default());
                out.push('\u{FFFD}');
                rest = bad.get(error.error_len().unwrap_or(bad.len())..).unwrap_or_default();
            }
        }
    }
}

#[inline(never)]
pub(crate) fn push_integer(out: &mut String, number: i64) {
    out.push_str(itoa::Buffer::new().format(number));
}

#[inline(never)]
pub(crate) fn digits(number: u64) -> String {
    itoa::Buffer::new().format(number).to_owned()
}

/// Two texts to sort by, and where they stood.
pub(crate) type Place<'t> = (&'t [u8], &'t [u8], usize);

/// In their order. A heap sorts in a tenth of the code of `sort`.
#[inline(never)]
pub(crate) fn sorted(places: Vec<Place<'_>>) -> Vec<Place<'_>> {
    BinaryHeap::from(places).into_sorted_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_text() {
        let pieces: [&[u8]; 8] =
            [b"a", "\u{e9}".as_bytes(), "\u{7aef}".as_bytes(), b"\xE7\xAB", b"\xFF", b"\xC0\x80", b"\xF0\x9F\x98", b"\xED\xA0\x80"];
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let bytes = [first, second, third].concat();
                    assert_eq!(lossy(&bytes), String::from_utf8_lossy(&bytes), "{bytes:X?}");
                }
            }
        }
        assert_eq!(lossy(b""), "");
    }
}
