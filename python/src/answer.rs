//! Answers of transports, whatever library they come from.

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString, PyTuple};

use crate::error::usage;
use crate::source::type_name;
use crate::transport::Response;

/// What any transport gave back, with all of its body: some read that only when they are asked for it.
#[pyfunction]
pub(crate) fn whole<'py>(response: &Bound<'py, PyAny>) -> PyResult<Bound<'py, Response>> {
    let py = response.py();
    if let Ok(response) = response.cast::<Response>() {
        return Ok(response.clone());
    }
    let Answer { status, headers, body } = Answer::of(response)?;
    let body = match body {
        Body::Python(bytes) => bytes,
        Body::Own(bytes) => PyBytes::new(py, &bytes).unbind(),
    };
    Bound::new(py, Response { status, headers, body })
}

/// Status, headers and body of an answer.
pub(crate) struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    body: Body,
}

enum Body {
    Python(Py<PyBytes>),
    Own(Vec<u8>),
}

impl Answer {
    /// From parts: headers as a mapping or as pairs, the body as bytes, text or nothing.
    pub(crate) fn new(status: u16, headers: &Bound<'_, PyAny>, body: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Answer { status, headers: read_headers(headers)?, body: read_body(body)? })
    }

    /// From what a transport gave back: `status` or `status_code`, `headers`, and `body`, `content` or `read()`; or a tuple of the three.
    /// What the transport raises when it is asked for them stays as it is.
    pub(crate) fn of(response: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = response.py();
        if let Ok(response) = response.cast::<Response>() {
            let Response { status, headers, body } = response.get();
            return Ok(Answer { status: *status, headers: headers.clone(), body: Body::Python(body.clone_ref(py)) });
        }
        let wrong = |what: &str| usage(py, &["the transport gave no response: ", what].concat());
        if let Ok(tuple) = response.cast::<PyTuple>() {
            let (status, headers, body) =
                tuple.extract::<(u16, Bound<'_, PyAny>, Bound<'_, PyAny>)>().map_err(|_| wrong("a tuple is (status, headers, body)"))?;
            return Answer::new(status, &headers, &body);
        }
        let status = first(response, &["status", "status_code"])?.and_then(|status| status.extract::<u16>().ok());
        let status = status.ok_or_else(|| wrong("it has no status or status_code, a number"))?;
        let headers = first(response, &["headers"])?.ok_or_else(|| wrong("it has no headers"))?;
        let body = match first(response, &["body", "content", "data"])? {
            Some(body) if !body.is_callable() => body,
            _ => first(response, &["read"])?.ok_or_else(|| wrong("it has no body, content or read()"))?.call0()?,
        };
        Answer::new(status, &headers, &body)
    }

    pub(crate) fn headers(&self) -> Vec<(&str, &str)> {
        self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }

    pub(crate) fn body<'a>(&'a self, py: Python<'a>) -> &'a [u8] {
        match &self.body {
            Body::Python(bytes) => bytes.as_bytes(py),
            Body::Own(bytes) => bytes,
        }
    }
}

/// The first of these attributes that there is.
fn first<'py>(response: &Bound<'py, PyAny>, names: &[&str]) -> PyResult<Option<Bound<'py, PyAny>>> {
    names.iter().find_map(|name| response.getattr_opt(*name).transpose()).transpose()
}

/// Of a mapping, or of pairs; none of None.
pub(crate) fn read_headers(headers: &Bound<'_, PyAny>) -> PyResult<Vec<(String, String)>> {
    let py = headers.py();
    let wrong = || usage(py, "headers is a mapping of names to texts, or a list of such pairs");
    if headers.is_none() {
        return Ok(Vec::new());
    }
    if let Ok(headers) = headers.cast::<PyDict>() {
        return headers.iter().map(|(name, value)| Ok((text(&name)?, text(&value)?))).collect();
    }
    // Of a library that knows of headers that come twice, all are wanted.
    let pairs = first(headers, &["multi_items", "items"])?.map(|items| items.call0()).transpose()?;
    let pairs = pairs.as_ref().unwrap_or(headers).try_iter().map_err(|_| wrong())?;
    pairs
        .map(|pair| {
            let (name, value) = pair?.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>().map_err(|_| wrong())?;
            Ok((text(&name)?, text(&value)?))
        })
        .collect()
}

fn text(value: &Bound<'_, PyAny>) -> PyResult<String> {
    if let Ok(bytes) = value.cast::<PyBytes>() {
        return Ok(bytes.as_bytes().iter().map(|byte| char::from(*byte)).collect());
    }
    let text = value.cast::<PyString>().map_err(|_| usage(value.py(), "the names and values of headers are texts"))?;
    Ok(text.to_string_lossy().into_owned())
}

fn read_body(body: &Bound<'_, PyAny>) -> PyResult<Body> {
    if let Ok(bytes) = body.cast::<PyBytes>() {
        return Ok(Body::Python(bytes.clone().unbind()));
    }
    if body.is_none() {
        return Ok(Body::Own(Vec::new()));
    }
    if let Ok(text) = body.cast::<PyString>() {
        return Ok(Body::Own(text.to_string_lossy().into_owned().into_bytes()));
    }
    body.extract::<Vec<u8>>()
        .map(Body::Own)
        .map_err(|_| usage(body.py(), &["a body is bytes or text, not a value of type ", &type_name(body)].concat()))
}
