//! The verbs as functions.

use clearway::{Locale, Options, PlanOptions, check_source, describe_source, plan_source};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};

use crate::answer::Answer;
use crate::description::Description;
use crate::error::{raise, usage, usage_error};
use crate::input::{CheckOptions, Input, credentials as read_credentials, locale as find_locale, now_ms};
use crate::reply::Reply;
use crate::report::Report;
use crate::request::Request;
use crate::source::Writes;

/// Everything that is wrong with an input, at once: a report, never an error for bad input.
#[pyfunction]
#[pyo3(signature = (operation, input, /, *, current=None, locale=None, allow_unknown=false))]
pub(crate) fn check(
    py: Python<'_>,
    operation: &str,
    input: &Bound<'_, PyAny>,
    current: Option<&Bound<'_, PyAny>>,
    locale: Option<&str>,
    allow_unknown: bool,
) -> PyResult<Report> {
    let locale = find_locale(py, locale)?;
    let options = CheckOptions::new(allow_unknown, current)?;
    check_input(py, operation, &Input::of(input)?, &options.get(), locale)
}

pub(crate) fn check_input(
    py: Python<'_>,
    operation: &str,
    input: &Input<'_>,
    options: &Options,
    locale: Option<&'static Locale>,
) -> PyResult<Report> {
    let report = input
        .with(Writes::Nothing, |text| clearway::check(operation, text, options), |object| check_source(operation, object, options))?
        .map_err(|error| usage_error(py, &error))?;
    Report::of(py, &report, locale)
}

/// The state of every field of an unfinished draft.
#[pyfunction]
#[pyo3(signature = (operation, draft, /, *, current=None, locale=None, allow_unknown=false))]
pub(crate) fn describe(
    py: Python<'_>,
    operation: &str,
    draft: &Bound<'_, PyAny>,
    current: Option<&Bound<'_, PyAny>>,
    locale: Option<&str>,
    allow_unknown: bool,
) -> PyResult<Description> {
    let locale = find_locale(py, locale)?;
    let options = CheckOptions::new(allow_unknown, current)?;
    describe_input(py, operation, &Input::of(draft)?, &options.get(), locale)
}

pub(crate) fn describe_input(
    py: Python<'_>,
    operation: &str,
    draft: &Input<'_>,
    options: &Options,
    locale: Option<&'static Locale>,
) -> PyResult<Description> {
    let description = draft
        .with(Writes::Nothing, |text| clearway::describe(operation, text, options), |object| describe_source(operation, object, options))?
        .map_err(|error| usage_error(py, &error))?;
    Description::of(py, operation, description, locale)
}

/// The finished request, signed where credentials are given. `now` is Unix time in seconds.
#[pyfunction]
#[pyo3(signature = (operation, input, /, *, credentials=None, site=None, base_url=None, allow_http=false, revision=None, now=None,
    current=None, locale=None, allow_unknown=false))]
#[allow(clippy::too_many_arguments, reason = "keywords of a Python function")]
pub(crate) fn plan(
    py: Python<'_>,
    operation: &str,
    input: &Bound<'_, PyAny>,
    credentials: Option<&Bound<'_, PyAny>>,
    site: Option<&str>,
    base_url: Option<&str>,
    allow_http: bool,
    revision: Option<&str>,
    now: Option<f64>,
    current: Option<&Bound<'_, PyAny>>,
    locale: Option<&str>,
    allow_unknown: bool,
) -> PyResult<Request> {
    let locale = find_locale(py, locale)?;
    let check = CheckOptions::new(allow_unknown, current)?;
    let credentials = credentials.map(read_credentials).transpose()?;
    let options = PlanOptions {
        check: check.get(),
        credentials: credentials.as_ref(),
        site,
        base_url,
        allow_http,
        revision,
        now_ms: now_ms(py, now)?,
        ..PlanOptions::default()
    };
    plan_input(py, operation, &Input::of(input)?, &options, locale)
}

pub(crate) fn plan_input(
    py: Python<'_>,
    operation: &str,
    input: &Input<'_>,
    options: &PlanOptions,
    locale: Option<&'static Locale>,
) -> PyResult<Request> {
    input
        .with(Writes::Body, |text| clearway::plan(operation, text, options), |object| plan_source(operation, object, options))?
        .map(|request| Request::new(Box::new(request), locale, None))
        .map_err(|error| raise(py, &error, locale))
}

/// Reads an answer: a reply, or an `ApiError`.
#[pyfunction]
#[pyo3(signature = (operation, status, headers, body, /))]
pub(crate) fn parse(py: Python<'_>, operation: &str, status: i64, headers: &Bound<'_, PyAny>, body: &Bound<'_, PyAny>) -> PyResult<Reply> {
    let status = u16::try_from(status).map_err(|_| usage(py, "a status is a number such as 200"))?;
    let answer = Answer::new(status, headers, body)?;
    let reply = clearway::parse(operation, status, &answer.headers(), answer.body(py)).map_err(|error| raise(py, &error, None))?;
    Ok(Reply::new(reply, clearway::operation(operation).ok(), None))
}

/// The headers that sign a call that has no table, to be added to it. `now` is Unix time in seconds.
#[pyfunction]
#[pyo3(signature = (vendor, method, url, headers=None, body=None, *, credentials, now=None))]
#[allow(clippy::too_many_arguments, reason = "keywords of a Python function")]
pub(crate) fn sign<'py>(
    py: Python<'py>,
    vendor: &str,
    method: &str,
    url: &str,
    headers: Option<&Bound<'py, PyAny>>,
    body: Option<&Bound<'py, PyAny>>,
    credentials: &Bound<'py, PyAny>,
    now: Option<f64>,
) -> PyResult<Bound<'py, PyDict>> {
    let none = py.None().into_bound(py);
    let given = Answer::new(0, headers.unwrap_or(&none), body.unwrap_or(&none))?;
    let credentials = read_credentials(credentials)?;
    let signature = clearway::sign(vendor, method, url, &given.headers(), given.body(py), &credentials, now_ms(py, now)?)
        .map_err(|error| usage_error(py, &error))?;
    let added = PyDict::new(py);
    signature.headers.iter().try_for_each(|(name, value)| added.set_item(name.as_ref(), value.as_ref()))?;
    Ok(added)
}

/// A list of summaries of all operations, as JSON text.
#[pyfunction]
pub(crate) fn operations_json(py: Python<'_>) -> Bound<'_, PyString> {
    let summaries: Vec<_> = clearway::operations().map(clearway::schema::operation_summary).collect();
    PyString::new(py, &serde_json::Value::from(summaries).to_string())
}

/// A list of summaries of everything there is to wait for, as JSON text.
#[pyfunction]
pub(crate) fn waiters_json(py: Python<'_>) -> Bound<'_, PyString> {
    let summaries: Vec<_> = clearway::waiters().map(clearway::schema::waiter_summary).collect();
    PyString::new(py, &serde_json::Value::from(summaries).to_string())
}

/// An operation's static picture, as JSON text.
#[pyfunction]
pub(crate) fn operation_json(py: Python<'_>, id: &str) -> PyResult<String> {
    let operation = clearway::operation(id).map_err(|error| usage_error(py, &error))?;
    Ok(clearway::schema::operation_tree(operation).to_string())
}

/// The vendors by id, each with its credentials as (name, environment variables).
#[pyfunction]
pub(crate) fn vendors(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
    let vendors = clearway::vendors().iter().map(|vendor| {
        let credentials = vendor.credentials.iter().map(|known| (known.name, PyTuple::new(py, known.environment)?).into_pyobject(py));
        (vendor.id, PyTuple::new(py, credentials.collect::<PyResult<Vec<_>>>()?)?).into_pyobject(py)
    });
    PyTuple::new(py, vendors.collect::<PyResult<Vec<_>>>()?)
}
