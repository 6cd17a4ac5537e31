//! A vendor's answer.

use clearway::error::RequestSummary;
use clearway::spec::Method;
use clearway::{Locale, Operation};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::report::{Report, counted};
use crate::text::escape;

/// Where an answer differs from the documented shape. Never a failure.
#[pyclass(frozen, get_all, module = "clearway")]
#[derive(PartialEq)]
pub(crate) struct Drift {
    path: String,
    /// `missing`, `type` or `undocumented`.
    kind: String,
    expected: Vec<String>,
    actual: String,
    message: String,
}

#[pymethods]
impl Drift {
    #[new]
    fn new(path: String, kind: String, expected: Vec<String>, actual: String, message: String) -> Self {
        Drift { path, kind, expected, actual, message }
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let Drift { path, kind, expected, actual, message } = slf.get();
        Ok((slf.get_type().into_any(), (path, kind, expected, actual, message).into_pyobject(slf.py())?))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Drift>().is_ok_and(|other| self == other.get())
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (&self.path, &self.kind, &self.actual).into_pyobject(py)?.hash()
    }

    fn __repr__(&self) -> String {
        format!("<Drift: {}>", escape(&self.message))
    }
}

/// A vendor's answer. `text` is what came, untouched; `data` is decoded from it when it is asked for.
#[pyclass(frozen, module = "clearway")]
pub(crate) struct Reply {
    reply: clearway::Reply,
    operation: Option<&'static Operation>,
    locale: Option<&'static Locale>,
    data: PyOnceLock<Py<PyAny>>,
    report: PyOnceLock<Py<Report>>,
}

impl Reply {
    pub(crate) fn new(reply: clearway::Reply, operation: Option<&'static Operation>, locale: Option<&'static Locale>) -> Self {
        Reply { reply, operation, locale, data: PyOnceLock::new(), report: PyOnceLock::new() }
    }

    pub(crate) fn text(&self) -> &str {
        &self.reply.text
    }
}

#[pymethods]
impl Reply {
    /// The operation's id; None for a call that has no table.
    #[getter]
    fn operation(&self) -> Option<&'static str> {
        self.operation.map(|operation| operation.id)
    }

    #[getter]
    fn status(&self) -> u16 {
        self.reply.status
    }

    /// The request's method; None where that is not known.
    #[getter]
    fn method(&self) -> Option<&'static str> {
        self.reply.request.method.map(Method::name)
    }

    /// The request's URL as it may be shown, without secrets; None where nothing was sent by a client.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.reply.request.url.as_deref()
    }

    /// How often the request was sent; 0 where nothing was sent by a client.
    #[getter]
    fn attempts(&self) -> u32 {
        self.reply.request.attempts
    }

    /// Whether a wait ended because the resource is gone: the status and the text are those of the vendor's error, and `data` is None.
    #[getter]
    fn gone(&self) -> bool {
        self.reply.gone
    }

    /// What check says of the input that was sent: no violations, perhaps warnings.
    #[getter]
    fn report<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, Report>> {
        if let Some(report) = self.report.get(py) {
            return Ok(report.bind(py).clone());
        }
        let made = Bound::new(py, Report::of(py, &self.reply.report, self.locale)?)?;
        let _ = self.report.set(py, made.clone().unbind());
        Ok(made)
    }

    #[getter]
    fn request_id(&self) -> Option<&str> {
        self.reply.request_id.as_deref()
    }

    /// By names in lower case; what comes several times is joined by commas.
    #[getter]
    fn headers<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let headers = PyDict::new(py);
        for (name, value) in &self.reply.headers {
            let name = name.to_ascii_lowercase();
            match headers.get_item(&name)? {
                Some(before) => headers.set_item(name, [&before.extract::<String>()?, ", ", value].concat())?,
                None => headers.set_item(name, value)?,
            }
        }
        Ok(headers)
    }

    #[getter(text)]
    fn get_text(&self) -> &str {
        &self.reply.text
    }

    /// The text with secret fields masked.
    fn _shown_text(&self) -> String {
        self.reply.shown_text(self.operation)
    }

    /// The answer decoded from its JSON, once; None where there is no text.
    #[getter]
    fn data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        if let Some(data) = self.data.get(py) {
            return Ok(data.bind(py).clone());
        }
        let decoded = if self.reply.text.is_empty() || self.reply.gone {
            py.None().into_bound(py)
        } else {
            let decoded = py.import("json")?.call_method1("loads", (&self.reply.text,));
            decoded.map_err(|error| cannot_be_decoded(py, error))?
        };
        // Not made within the cell, where whoever asks meanwhile on the same thread, such as a signal's handler, would wait for ever.
        let _ = self.data.set(py, decoded.clone().unbind());
        Ok(self.data.get(py).map_or(decoded, |data| data.bind(py).clone()))
    }

    /// The items of a list operation's answer; everything in it, as one item, for any other.
    #[getter]
    fn items<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let data = self.data(py)?;
        let Some(pages) = self.operation.and_then(|operation| operation.pages) else {
            return match data.cast_into::<PyList>() {
                Ok(items) => Ok(items),
                Err(error) => {
                    let data = error.into_inner();
                    if data.is_none() { Ok(PyList::empty(py)) } else { PyList::new(py, [data]) }
                }
            };
        };
        let mut found = data;
        for name in pages.items.split('/').skip(1) {
            match found.cast::<PyDict>().ok().and_then(|dict| dict.get_item(name).ok().flatten()) {
                Some(inner) => found = inner,
                None => return Ok(PyList::empty(py)),
            }
        }
        Ok(found.cast_into::<PyList>().unwrap_or_else(|_| PyList::empty(py)))
    }

    /// How many items a list has on all its pages together, where the vendor says so.
    #[getter]
    fn total(&self) -> Option<u64> {
        self.reply.total(self.operation?)
    }

    /// What the vendor warns of in its headers.
    #[getter]
    fn warnings(&self) -> Vec<String> {
        self.reply.warnings.clone()
    }

    #[getter]
    fn drift(&self, py: Python<'_>) -> PyResult<Vec<Py<Drift>>> {
        let drift = self.reply.drift.iter().map(|drift| {
            let clearway::Drift { path, kind, expected, actual } = drift.clone();
            let expected = expected.into_iter().map(str::to_owned).collect();
            Py::new(py, Drift { path, kind: kind.name().to_owned(), expected, actual, message: drift.message() })
        });
        drift.collect()
    }

    fn to_frame(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Ok(slf.py().import("clearway._frames")?.call_method1("reply", (slf,))?.unbind())
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Ok(slf.py().import("clearway._html")?.call_method1("reply", (slf,))?.unbind())
    }

    fn __repr__(&self) -> String {
        let name = self.operation().map(|id| [id, " "].concat()).unwrap_or_default();
        let drift = match self.reply.drift.len() {
            0 => String::new(),
            count => format!(", {} from what is documented", counted(count, "difference")),
        };
        format!("<Reply {name}{}: {} bytes{drift}>", self.reply.status, self.reply.text.len())
    }

    /// Two are equal where they are the same answer to the same operation.
    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        let same = |other: &Reply| {
            // What was asked, and how it was judged, is no part of an answer.
            let one = clearway::Reply { report: Default::default(), request: Default::default(), ..self.reply.clone() };
            let two = clearway::Reply { report: Default::default(), request: Default::default(), ..other.reply.clone() };
            self.operation() == other.operation() && one == two
        };
        other.cast::<Reply>().is_ok_and(|other| same(other.get()))
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.operation(), self.reply.status, &self.reply.text).into_pyobject(py)?.hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let (py, reply) = (slf.py(), slf.get());
        let clearway::Reply { status, headers, text, request_id, warnings, .. } = &reply.reply;
        let request = (reply.method(), reply.url(), reply.attempts());
        let arguments = (reply.operation(), *status, headers, text, request_id, warnings, request, reply.gone(), reply.report(py)?);
        Ok((py.import("clearway._core")?.getattr("_reply")?, arguments.into_pyobject(py)?))
    }
}

fn cannot_be_decoded(py: Python<'_>, error: PyErr) -> PyErr {
    // An interrupt is no fault of the answer.
    if !error.is_instance_of::<PyException>(py) {
        return error;
    }
    let reason = format!("the answer cannot be decoded ({error}); its text is in .text");
    let made = crate::error::new(py, "Error", (reason,));
    made.set_cause(py, Some(error));
    made
}

/// A reply from a pickle.
#[pyfunction]
#[allow(clippy::too_many_arguments, reason = "the parts of a pickle")]
pub(crate) fn _reply(
    py: Python<'_>,
    operation: Option<&str>,
    status: u16,
    headers: Vec<(String, String)>,
    text: String,
    request_id: Option<String>,
    warnings: Vec<String>,
    request: (Option<String>, Option<String>, u32),
    gone: bool,
    report: Py<Report>,
) -> PyResult<Reply> {
    let operation = operation.map(clearway::operation).transpose().map_err(|error| crate::error::usage_error(py, &error))?;
    let borrowed: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let read = operation.and_then(|operation| clearway::parse(operation.id, status, &borrowed, text.as_bytes()).ok());
    // What was no success when it came, such as the end of a wait for something to be gone, is taken as it is.
    let read = read.filter(|_| !gone);
    let mut reply = read.unwrap_or_else(|| clearway::Reply { status, request_id, headers, text, warnings, gone, ..Default::default() });
    let (method, url, attempts) = request;
    let method = method.as_deref().and_then(Method::from_name);
    reply.request = RequestSummary { operation: operation.map(|operation| operation.id), method, url, attempts };
    let reply = Reply::new(reply, operation, None);
    let _ = reply.report.set(py, report);
    Ok(reply)
}
