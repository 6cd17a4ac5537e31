//! Text from outside, as it may be shown: in messages, on terminals, in logs.

use std::borrow::Cow;

use pyo3::prelude::*;
use pyo3::types::PyString;

/// The text as the core escapes it (`\n`, `\u001b`), so that what an input, a reply or a file name holds can neither steer a terminal nor start
/// a line of its own.
pub(crate) fn escape(text: &str) -> String {
    clearway::escape(text).into_owned()
}

/// The same for Python. Half of a surrogate pair, such as an undecodable byte of a file name leaves behind, is escaped as well.
#[pyfunction(name = "escape")]
pub(crate) fn escape_text<'py>(text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
    let py = text.py();
    let escaped = match text.to_str() {
        Ok(plain) => match clearway::escape(plain) {
            Cow::Borrowed(_) => return Ok(text.clone()),
            Cow::Owned(escaped) => escaped,
        },
        Err(_) => {
            let units: Vec<u8> = text.call_method1("encode", ("utf-16-le", "surrogatepass"))?.extract()?;
            let (pairs, _) = units.as_chunks::<2>();
            let mut out = String::with_capacity(units.len());
            for unit in char::decode_utf16(pairs.iter().map(|pair| u16::from_le_bytes(*pair))) {
                match unit {
                    Ok(c) => out.push_str(&clearway::escape(c.encode_utf8(&mut [0; 4]))),
                    Err(half) => out.push_str(&format!("\\u{:04x}", half.unpaired_surrogate())),
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
