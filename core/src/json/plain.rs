//! Texts of which most need no escape: they are passed over in words of eight bytes.

/// Where a text's first escape is due; its length where there is none.
fn plain_end(text: &[u8]) -> usize {
    let at = plain_words(text, 0);
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| matches!(byte, b'"' | b'\\') || *byte < b' ').unwrap_or(rest.len())
}

/// Passes words of eight bytes: to what ends a plain run, or to fewer bytes than a word.
#[inline(always)]
pub(super) fn plain_words(bytes: &[u8], mut at: usize) -> usize {
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

/// Writes a text as a JSON string, the way `JSON.stringify` does.
#[inline]
pub fn write_json_text(out: &mut String, text: &str) {
    out.reserve(text.len() + 2);
    out.push('"');
    if is_plain(text.as_bytes()) {
        out.push_str(text);
    } else {
        write_escaped(out, text);
    }
    out.push('"');
}

#[cold]
fn write_escaped(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = Some(plain_end(rest.as_bytes())).filter(|at| *at < rest.len()) {
        let Some((plain, special)) = rest.split_at_checked(at) else { break };
        out.push_str(plain);
        let mut characters = special.chars();
        match characters.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\u{8}') => out.push_str("\\b"),
            Some('\u{c}') => out.push_str("\\f"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(control) => {
                out.push_str("\\u00");
                out.push(char::from_digit(control as u32 >> 4, 16).unwrap_or('0'));
                out.push(char::from_digit(control as u32 & 15, 16).unwrap_or('0'));
            }
            None => {}
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
}

/// One in each byte of a word, and the high bit of each.
pub(super) const ONES: u64 = 0x0101_0101_0101_0101;
pub(super) const HIGH: u64 = 0x8080_8080_8080_8080;

#[cfg(test)]
mod tests {
    use super::*;

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
}
