//! The answer that a transport gives back.

use pyo3::prelude::*;
use pyo3::types::PyBytes;

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
