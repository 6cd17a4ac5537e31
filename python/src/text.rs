//! Text from outside, as it may be shown: in messages, on terminals, in logs.

use pyo3::prelude::*;
use pyo3::types::PyString;

/// The text with every control character, line break and bidirectional mark as JSON escapes it (`\n`, `\u001b`), so that what an input, a
/// reply or a file name holds can neither steer a terminal nor start a line of its own.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unsafe(c) { push_escaped(&mut out, c as u32) } else { out.push(c) }
    }
    out
}

/// The same for Python. Half of a surrogate pair, such as an undecodable byte of a file name leaves behind, is escaped as well.
#[pyfunction(name = "escape")]
pub(crate) fn escape_text<'py>(text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
    let py = text.py();
    let escaped = match text.to_str() {
        Ok(plain) if !plain.chars().any(is_unsafe) => return Ok(text.clone()),
        Ok(plain) => escape(plain),
        Err(_) => {
            let units: Vec<u8> = text.call_method1("encode", ("utf-16-le", "surrogatepass"))?.extract()?;
            let (pairs, _) = units.as_chunks::<2>();
            let mut out = String::with_capacity(units.len());
            for unit in char::decode_utf16(pairs.iter().map(|pair| u16::from_le_bytes(*pair))) {
                match unit {
                    Ok(c) if !is_unsafe(c) => out.push(c),
                    Ok(c) => push_escaped(&mut out, c as u32),
                    Err(half) => push_escaped(&mut out, half.unpaired_surrogate().into()),
                }
            }
            out
        }
    };
    Ok(PyString::new(py, &escaped))
}

/// What may be meant by a misspelt name, before the names there are: `did you mean token? `, or nothing.
#[pyfunction]
pub(crate) fn did_you_mean(name: &str, names: Vec<String>) -> String {
    suggestion(name, names.iter().map(String::as_str))
}

pub(crate) fn suggestion<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    clearway::suggest(name, names).map(|name| ["did you mean ", name, "? "].concat()).unwrap_or_default()
}

fn is_unsafe(c: char) -> bool {
    c.is_control() || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn push_escaped(out: &mut String, code: u32) {
    match code {
        0x8 => out.push_str("\\b"),
        0x9 => out.push_str("\\t"),
        0xa => out.push_str("\\n"),
        0xc => out.push_str("\\f"),
        0xd => out.push_str("\\r"),
        _ => out.push_str(&format!("\\u{code:04x}")),
    }
}
