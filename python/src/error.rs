//! The core's errors as Python's. The classes are Python's own, in `clearway/_errors.py`.

use clearway::error::RequestSummary;
use clearway::{ApiError, Error, Locale, TransportError, UsageError, WaitError};
use pyo3::BoundObject;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::report::Report;

/// An error as an exception; a report's texts in the language given.
pub(crate) fn raise(py: Python<'_>, error: &Error, locale: Option<&'static Locale>) -> PyErr {
    match error {
        Error::Invalid(report) => match Report::of(py, report, locale).and_then(|report| Py::new(py, report)) {
            Ok(report) => new(py, "ValidationError", (report,)),
            Err(error) => error,
        },
        Error::Usage(error) => usage_error(py, error),
        Error::Api(error) => api_error(py, error),
        Error::Transport(error) => transport_error(py, "transport_error", error),
        Error::OutcomeUnknown(error) => transport_error(py, "outcome_unknown", error),
        Error::WaitFailed(error) => new(py, "WaitFailed", wait_arguments(error)),
        Error::Cancelled { .. } => new(py, "Error", (error.to_string(),)),
    }
}

pub(crate) fn usage_error(py: Python<'_>, error: &UsageError) -> PyErr {
    usage(py, &error.to_string())
}

pub(crate) fn usage(py: Python<'_>, message: &str) -> PyErr {
    new(py, "UsageError", (message,))
}

fn api_error(py: Python<'_>, error: &ApiError) -> PyErr {
    let ApiError { kind, status, code, message, hint, request_id, retry_after, retryable, body, headers, request } = error;
    let own = (kind.name(), *status, code, message, hint, request_id, *retry_after, *retryable, body);
    new(py, "api_error", (own, headers, summary(request)))
}

fn transport_error(py: Python<'_>, make: &str, error: &TransportError) -> PyErr {
    new(py, make, (error.kind.name(), &error.message, error.attempts, summary(&error.request)))
}

fn wait_arguments(error: &WaitError) -> (&str, &str, &str, bool, &str, f64, String) {
    let WaitError { waiter, resource, waited_ms, state, reason, timed_out } = error;
    (waiter, state, reason, *timed_out, resource, *waited_ms as f64 / 1000.0, error.to_string())
}

/// Operation, method, URL and attempts of a request.
pub(crate) fn summary(request: &RequestSummary) -> (Option<&str>, Option<&str>, Option<&str>, u32) {
    (request.operation, request.method.map(|method| method.name()), request.url.as_deref(), request.attempts)
}

/// Calls a class or a function of `clearway._errors`, which gives an exception.
pub(crate) fn new<'py>(py: Python<'py>, name: &str, arguments: impl IntoPyObject<'py, Target = PyTuple, Error = PyErr>) -> PyErr {
    let made =
        arguments.into_pyobject(py).and_then(|arguments| py.import("clearway._errors")?.getattr(name)?.call1(arguments.into_bound()));
    made.map_or_else(|error| error, PyErr::from_value)
}
