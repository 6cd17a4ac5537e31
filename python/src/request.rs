//! A finished request.

use clearway::Locale;
use clearway::error::RequestSummary;
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyBytes, PyDict};

use crate::report::Report;

/// A finished request, as data. What it shows of itself is masked; `headers` and `body` are what is sent.
#[pyclass(frozen, module = "clearway")]
pub(crate) struct Request {
    request: Box<clearway::Request>,
    locale: Option<&'static Locale>,
    timeout_ms: Option<u64>,
}

impl Request {
    pub(crate) fn new(request: Box<clearway::Request>, locale: Option<&'static Locale>, timeout_ms: Option<u64>) -> Self {
        Request { request, locale, timeout_ms }
    }

    pub(crate) fn core(&self) -> &clearway::Request {
        &self.request
    }

    /// What is said of it with its reply or its error: it was sent once.
    pub(crate) fn summary(&self) -> RequestSummary {
        let operation = self.operation();
        RequestSummary { operation, method: Some(self.request.method), url: Some(self.request.shown_url()), attempts: 1 }
    }
}

#[pymethods]
impl Request {
    /// The operation's id; None for a call that has no table.
    #[getter]
    fn operation(&self) -> Option<&'static str> {
        self.request.operation.map(|operation| operation.id)
    }

    #[getter]
    fn method(&self) -> &'static str {
        self.request.method.name()
    }

    /// Operation, method, URL as it may be shown, and attempts.
    #[getter]
    fn _summary(&self) -> (Option<&'static str>, &'static str, String, u32) {
        (self.operation(), self.method(), self.request.shown_url(), 1)
    }

    #[getter]
    fn url(&self) -> &str {
        &self.request.url
    }

    #[getter]
    fn headers<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let headers = PyDict::new(py);
        self.request.headers.iter().try_for_each(|(name, value)| headers.set_item(name.as_ref(), value.as_ref()))?;
        Ok(headers)
    }

    /// Compact UTF-8 JSON; None where there is no body.
    #[getter]
    fn body<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyBytes>> {
        self.request.body.as_deref().map(|body| PyBytes::new(py, body))
    }

    /// What the check said: no violations, perhaps warnings.
    #[getter]
    fn report(&self, py: Python<'_>) -> PyResult<Report> {
        Report::of(py, &self.request.report, self.locale)
    }

    /// What was signed, for people who look into a 401. It holds no key, but the path and the query.
    #[getter]
    fn string_to_sign(&self) -> Option<&str> {
        self.request.string_to_sign.as_deref()
    }

    /// Seconds, to the last byte of the answer; None where nobody is to send it.
    #[getter]
    fn timeout(&self) -> Option<f64> {
        self.timeout_ms.map(|ms| ms as f64 / 1000.0)
    }

    /// The request as a curl command for a POSIX shell. Secrets are masked unless `reveal` is set.
    #[pyo3(signature = (reveal=false))]
    fn curl(&self, reveal: bool) -> String {
        self.request.curl(reveal)
    }

    /// The request as it may be shown: `method`, `url`, `headers` and `body`, with secrets masked unless `reveal` is set.
    #[pyo3(signature = (reveal=false))]
    fn shown<'py>(&self, py: Python<'py>, reveal: bool) -> PyResult<Bound<'py, PyDict>> {
        let shown = self.request.shown(reveal);
        let dict = PyDict::new(py);
        dict.set_item("method", shown.method.name())?;
        dict.set_item("url", shown.url)?;
        dict.set_item("headers", shown.headers.into_py_dict(py)?)?;
        dict.set_item("body", shown.body)?;
        Ok(dict)
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Ok(slf.py().import("clearway._html")?.call_method1("request", (slf,))?.unbind())
    }

    fn __repr__(&self) -> String {
        let name = self.operation().map(|id| [id, " "].concat()).unwrap_or_default();
        format!("<Request {name}{} {}>", self.method(), self.request.shown_url())
    }

    fn __reduce__(&self, py: Python<'_>) -> PyResult<()> {
        let reason = "a request holds credentials and is not pickled; pickle its input, and plan it where it is sent";
        Err(pyo3::exceptions::PyTypeError::new_err((reason,).into_pyobject(py)?.unbind()))
    }
}
