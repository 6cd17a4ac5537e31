//! What callers hand in: an input as an object or as JSON text, credentials, options.

use std::hash::{BuildHasher, Hasher};
use std::sync::OnceLock;
use std::time::Instant;

use clearway::{Credentials, Locale, Options};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyString};

use crate::error::{self, usage};
use crate::source::{Object, Writes};
use crate::text::suggestion;

/// An input: JSON text, or an object that is walked.
pub(crate) enum Input<'py> {
    Text(String),
    Bytes(Vec<u8>),
    Object(Bound<'py, PyAny>),
}

impl<'py> Input<'py> {
    pub(crate) fn of(object: &Bound<'py, PyAny>) -> PyResult<Self> {
        if object.is_exact_instance_of::<PyDict>() {
            return Ok(Input::Object(object.clone()));
        }
        if let Ok(text) = object.cast::<PyString>() {
            return match text.to_str() {
                Ok(text) => Ok(Input::Text(text.to_owned())),
                // Halves of surrogate pairs make it no JSON text.
                Err(_) => Ok(Input::Bytes(text.call_method1("encode", ("utf-8", "surrogatepass"))?.extract()?)),
            };
        }
        if let Ok(bytes) = object.cast::<PyBytes>() {
            return Ok(Input::Bytes(bytes.as_bytes().to_vec()));
        }
        // What a reply names, the next call may ask for.
        if let Ok(reply) = object.cast::<crate::reply::Reply>() {
            return Ok(Input::Text(reply.get().text().to_owned()));
        }
        if let Ok(bytes) = object.cast::<PyByteArray>() {
            return Ok(Input::Bytes(bytes.to_vec()));
        }
        Ok(Input::Object(object.clone()))
    }

    /// The one positional argument, or the keywords.
    pub(crate) fn either(input: Option<&Bound<'py, PyAny>>, fields: &Bound<'py, PyDict>) -> PyResult<Self> {
        match input {
            Some(_) if !fields.is_empty() => Err(usage(fields.py(), "give the input as one argument or as keywords, not both")),
            Some(input) => Input::of(input),
            None => Ok(Input::Object(fields.clone().into_any())),
        }
    }

    /// The same, to be sent. A text that cannot be an object is a value that somebody gave by place.
    pub(crate) fn to_send(input: Option<&Bound<'py, PyAny>>, fields: &Bound<'py, PyDict>) -> PyResult<Self> {
        match Input::either(input, fields)? {
            Input::Text(text) if !text.trim_start_matches('\u{FEFF}').trim_ascii_start().starts_with('{') => Err(usage(
                fields.py(),
                "give fields by name, or one mapping of them; a text alone is taken for JSON, and this one is no JSON object",
            )),
            input => Ok(input),
        }
    }

    /// Runs a verb on the text, or on the object; what code of the caller's raises on the way comes first.
    pub(crate) fn with<T>(
        &self,
        writes: Writes,
        text: impl FnOnce(clearway::Input<'_>) -> T,
        object: impl FnOnce(Object<'py, '_>) -> T,
    ) -> PyResult<T> {
        match self {
            Input::Text(input) => Ok(text(input.into())),
            Input::Bytes(input) => Ok(text(input.as_slice().into())),
            Input::Object(input) => {
                let mut raised = None;
                let result = object(Object::new(input, writes, &mut raised));
                raised.map_or(Ok(result), Err)
            }
        }
    }
}

/// Everything that is said of a check beside the input.
pub(crate) struct CheckOptions {
    pub allow_unknown: bool,
    pub current: Option<String>,
}

impl CheckOptions {
    pub(crate) fn new(allow_unknown: bool, current: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        Ok(CheckOptions { allow_unknown, current: current.filter(|current| !current.is_none()).map(json_text).transpose()? })
    }

    pub(crate) fn get(&self) -> Options<'_> {
        Options { allow_unknown: self.allow_unknown, current: self.current.as_deref(), ..Options::default() }
    }
}

/// JSON text as it is, a reply's text, or any other object as the standard library writes it.
fn json_text(object: &Bound<'_, PyAny>) -> PyResult<String> {
    match Input::of(object)? {
        Input::Text(text) => Ok(text),
        // What is no text is no JSON either.
        Input::Bytes(bytes) => Ok(clearway::Input::from(bytes.as_slice()).into_text().unwrap_or_default().into_owned()),
        Input::Object(object) => object
            .py()
            .import("json")?
            .call_method1("dumps", (&object,))
            .and_then(|text| text.extract())
            .map_err(|_| usage(object.py(), "current is no JSON: give the last reply, its data, or JSON text")),
    }
}

/// Credentials from a mapping of names to texts. Nothing of a value is ever shown.
pub(crate) fn credentials(given: &Bound<'_, PyAny>) -> PyResult<Credentials> {
    let py = given.py();
    let wrong = || usage(py, "credentials is a mapping of names to texts, such as {'token': '...'}");
    let given = match given.cast::<PyDict>() {
        Ok(given) => given.clone(),
        Err(_) => py.get_type::<PyDict>().call1((given,)).ok().and_then(|given| given.cast_into().ok()).ok_or_else(wrong)?,
    };
    let mut credentials = Credentials::default();
    for (name, value) in given {
        if value.is_none() {
            continue;
        }
        let Ok(name) = name.extract::<String>() else { return Err(wrong()) };
        let Ok(value) = value.extract::<String>() else {
            // A name that is none may be a secret at the wrong place.
            let named = Credentials::default().with(&name, "-").map_err(|error| error::usage_error(py, &error));
            return Err(named.err().unwrap_or_else(|| usage(py, &["credential ", &name, " is a text"].concat())));
        };
        credentials = credentials.with(&name, &value).map_err(|error| error::usage_error(py, &error))?;
    }
    Ok(credentials)
}

/// A language by its name; `None` for English.
pub(crate) fn locale(py: Python<'_>, name: Option<&str>) -> PyResult<Option<&'static Locale>> {
    static LOCALES: [(&str, &str, OnceLock<Option<Locale>>); 3] = [
        ("ko", include_str!("../../core/locales/ko.json"), OnceLock::new()),
        ("zh-CN", include_str!("../../core/locales/zh-CN.json"), OnceLock::new()),
        ("ja", include_str!("../../core/locales/ja.json"), OnceLock::new()),
    ];
    let Some(name) = name.filter(|name| *name != "en") else { return Ok(None) };
    let Some((_, text, cell)) = LOCALES.iter().find(|(known, ..)| *known == name) else {
        let meant = suggestion(name, ["en", "ko", "zh-CN", "ja"]);
        return Err(usage(py, &["unknown locale; ", &meant, "use one of en, ko, zh-CN, ja"].concat()));
    };
    Ok(cell.get_or_init(|| Locale::from_json(text).ok()).as_ref())
}

/// Seconds as milliseconds, for what may not be negative, infinite or NaN.
pub(crate) fn milliseconds(py: Python<'_>, name: &str, seconds: f64) -> PyResult<u64> {
    if !seconds.is_finite() || seconds < 0.0 {
        return Err(usage(py, &[name, " is a number of seconds, 0 or more"].concat()));
    }
    Ok((seconds * 1000.0).round() as u64)
}

/// A moment some 3,000 years from now: whoever says it is later means milliseconds.
const LATEST: f64 = 1e11;

/// Unix time in milliseconds: what was given in seconds, or now.
pub(crate) fn now_ms(py: Python<'_>, seconds: Option<f64>) -> PyResult<u64> {
    match seconds {
        Some(seconds) if seconds >= LATEST => Err(usage(py, "now is Unix time in seconds, as time.time() gives it, not in milliseconds")),
        Some(seconds) => milliseconds(py, "now", seconds),
        None => Ok(system_ms()),
    }
}

/// Milliseconds of the system's monotonic clock, from about the same beginning in all processes of a machine.
#[pyfunction]
pub(crate) fn elapsed_ms() -> u64 {
    static BEGIN: OnceLock<(Instant, u64)> = OnceLock::new();
    let (begin, unix_ms) = BEGIN.get_or_init(|| (Instant::now(), system_ms()));
    unix_ms.saturating_add(u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX))
}

/// A number for that clock that no other process has, but those that were forked and count on.
pub(crate) fn clock_id() -> u64 {
    static ID: OnceLock<u64> = OnceLock::new();
    // What every reader of JSON keeps.
    *ID.get_or_init(|| 1 + (std::hash::RandomState::new().build_hasher().finish() >> 16))
}

pub(crate) fn system_ms() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
