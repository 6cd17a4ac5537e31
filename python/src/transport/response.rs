//! The answer that a transport gives back.

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple};

use super::client::Answer;
use crate::answer::read_headers;

/// What a transport gives back.
#[pyclass(frozen, module = "clearway")]
#[derive(Debug)]
pub struct Response {
    #[pyo3(get)]
    pub(crate) status: u16,
    #[pyo3(get)]
    pub(crate) headers: Vec<(String, String)>,
    #[pyo3(get)]
    pub(crate) body: Py<PyBytes>,
}

#[pymethods]
impl Response {
    #[new]
    fn new(status: u16, headers: &Bound<'_, PyAny>, body: Py<PyBytes>) -> PyResult<Response> {
        Ok(Response { status, headers: read_headers(headers)?, body })
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let Response { status, headers, body } = slf.get();
        Ok((slf.get_type().into_any(), (*status, headers, body.bind(slf.py())).into_pyobject(slf.py())?))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> bool {
        let Ok(other) = other.cast::<Response>() else { return false };
        let other = other.get();
        self.status == other.status && self.headers == other.headers && self.body.as_bytes(py) == other.body.as_bytes(py)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.status, self.body.bind(py)).into_pyobject(py)?.hash()
    }

    /// Neither headers nor body: both can hold secrets.
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("<Response {}, {} bytes>", self.status, self.body.bind(py).len()?))
    }
}

impl Response {
    pub fn of(py: Python<'_>, answer: Answer) -> Response {
        Response { status: answer.status, headers: answer.headers, body: PyBytes::new(py, &answer.body).unbind() }
    }
}
