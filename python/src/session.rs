//! What the calls of one client have in common.

use std::sync::Arc;

use clearway::json::write_number;
use clearway::{CallOptions, Limiter, Limiters, Locale, PlanOptions, Policy, Shared, UsageError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::answer::Answer;
use crate::call::{Call, call_kind};
use crate::description::Description;
use crate::error::{raise, usage, usage_error};
use crate::input::{
    CheckOptions, Input, clock_id, credentials as read_credentials, elapsed_ms, locale as find_locale, milliseconds, now_ms,
};
use crate::reply::Reply;
use crate::report::Report;
use crate::request::Request;
use crate::source::{Plain, plain};
use crate::text::suggestion;
use crate::verbs::{check_input, describe_input, plan_input};

/// What a client holds: vendor, credentials, site, rates and options. It shows no secret, and is not pickled.
#[pyclass(frozen, module = "clearway._core")]
#[derive(Clone)]
pub(crate) struct Session {
    shared: Shared,
    /// The rates of calls whose clock is not the system's.
    own_limiter: Arc<Limiter>,
    /// The part of the rates that is used here, wherever requests go to.
    rate_share: Option<f64>,
    options: SessionOptions,
}

static LIMITERS: Limiters = Limiters::new();

/// How a client's calls are made.
#[derive(Clone, Default)]
pub(crate) struct SessionOptions {
    pub locale: Option<&'static Locale>,
    pub allow_unknown: bool,
    pub revision: Option<String>,
    pub policy: Policy,
    /// Whether warnings refuse, as violations do.
    pub strict: bool,
}

impl SessionOptions {
    pub(crate) const NAMES: &str = "timeout, deadline, max_retries, locale, allow_unknown, revision, strict";

    /// Takes an option by its name, if it is one.
    pub(crate) fn set(&mut self, name: &str, value: &Bound<'_, PyAny>) -> PyResult<bool> {
        let py = value.py();
        let seconds = || value.extract::<f64>().map_err(|_| usage(py, &[name, " is a number of seconds"].concat()));
        match name {
            "locale" => self.locale = find_locale(py, text(name, value)?.as_deref())?,
            "allow_unknown" => self.allow_unknown = flag(name, value)?,
            "revision" => self.revision = text(name, value)?,
            "strict" => self.strict = flag(name, value)?,
            "timeout" => self.policy.timeout_ms = some_milliseconds(py, name, seconds()?)?,
            "deadline" => self.policy.deadline_ms = some_milliseconds(py, name, seconds()?)?,
            "max_retries" => {
                self.policy.max_retries = value.extract().map_err(|_| usage(py, "max_retries is a number, 0 or more"))?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    pub(crate) fn call<'a>(&'a self, check: &'a CheckOptions, wait_timeout_ms: Option<u64>) -> CallOptions<'a> {
        let SessionOptions { revision, policy, strict, .. } = self;
        CallOptions { check: check.get(), revision: revision.as_deref(), policy: *policy, wait_timeout_ms, strict: *strict }
    }

    fn check(&self) -> CheckOptions {
        CheckOptions { allow_unknown: self.allow_unknown, current: None }
    }
}

/// Seconds as milliseconds, at least one: nothing can be done in no time.
fn some_milliseconds(py: Python<'_>, name: &str, seconds: f64) -> PyResult<u64> {
    match milliseconds(py, name, seconds)? {
        0 => Err(usage(py, &[name, " is at least 0.001 seconds"].concat())),
        ms => Ok(ms),
    }
}

fn text(name: &str, value: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    if value.is_none() {
        return Ok(None);
    }
    value.extract().map(Some).map_err(|_| usage(value.py(), &[name, " is a text"].concat()))
}

fn flag(name: &str, value: &Bound<'_, PyAny>) -> PyResult<bool> {
    value.extract().map_err(|_| usage(value.py(), &[name, " is True or False"].concat()))
}

impl Session {
    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    pub(crate) fn locale(&self) -> Option<&'static Locale> {
        self.options.locale
    }

    /// What calls have in common whose clock is not the system's: rates of their own, and no other clock that is the same.
    pub(crate) fn on_own_clock(&self) -> Shared {
        Shared { limiter: Arc::clone(&self.own_limiter), clock_id: 0, ..self.shared.clone() }
    }

    fn changed(&self, changes: &Bound<'_, PyDict>) -> PyResult<Self> {
        let mut session = self.clone();
        for (name, value) in changes {
            let name: String = name.extract()?;
            match name.as_str() {
                "site" => session.shared.site = text(&name, &value)?,
                "base_url" => session.shared.base_url = text(&name, &value)?,
                "allow_http" => session.shared.allow_http = flag(&name, &value)?,
                "rate_share" => session.rate_share = value.extract().map_err(|_| usage_error(value.py(), &UsageError::RateShare))?,
                _ if session.options.set(&name, &value)? => {}
                _ => return Err(session.unknown(changes.py(), &name)),
            }
        }
        session.shared.validate().map_err(|error| usage_error(changes.py(), &error))?;
        if let Some(key) = session.shared.rate_key() {
            session.shared.limiter = LIMITERS.of(key, elapsed_ms());
        }
        if let Some(share) = session.rate_share {
            for limiter in [&session.shared.limiter, &session.own_limiter] {
                limiter.set_share(share).map_err(|error| usage_error(changes.py(), &error))?;
            }
        }
        Ok(session)
    }

    /// What is said of an option that is none.
    fn unknown(&self, py: Python<'_>, name: &str) -> PyErr {
        let credentials: Vec<&str> = self.shared.vendor.credentials.iter().map(|known| known.name).collect();
        if credentials.contains(&name) {
            return usage(py, &["a client keeps its credentials: make another one for another ", name].concat());
        }
        let options = ["site, base_url, allow_http, rate_share, transport, proxy, ca, ", SessionOptions::NAMES].concat();
        let meant = suggestion(name, credentials.iter().copied().chain(options.split(", ")).chain(["region"]));
        let credentials = credentials.join(", ");
        usage(py, &["unknown option ", name, "; ", &meant, "credentials are ", &credentials, "; options are ", &options].concat())
    }

    fn plan_options<'a>(&'a self, py: Python<'_>, check: Option<&'a CheckOptions>, now: Option<f64>) -> PyResult<PlanOptions<'a>> {
        Ok(PlanOptions {
            check: check.map(CheckOptions::get).unwrap_or_default(),
            revision: self.options.revision.as_deref(),
            strict: self.options.strict,
            ..self.shared.plan_options(now_ms(py, now)?)
        })
    }
}

#[pymethods]
impl Session {
    #[new]
    #[pyo3(signature = (vendor, credentials=None, /, **options))]
    fn new(py: Python<'_>, vendor: &str, credentials: Option<&Bound<'_, PyAny>>, options: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        let credentials = credentials.map(read_credentials).transpose()?;
        let shared = Shared::new(vendor, credentials).map_err(|error| usage_error(py, &error))?;
        let shared = Shared { clock_id: clock_id(), ..shared };
        let session = Session { shared, own_limiter: Arc::default(), rate_share: None, options: SessionOptions::default() };
        session.changed(options.unwrap_or(&PyDict::new(py)))
    }

    #[getter]
    fn vendor(&self) -> &'static str {
        self.shared.vendor.id
    }

    /// The same client with other options; rates and credentials stay common.
    #[pyo3(signature = (**changes))]
    fn with_options(&self, py: Python<'_>, changes: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        self.changed(changes.unwrap_or(&PyDict::new(py)))
    }

    fn check(&self, py: Python<'_>, operation: &str, input: Option<&Bound<'_, PyAny>>, fields: &Bound<'_, PyDict>) -> PyResult<Report> {
        check_input(py, operation, &Input::either(input, fields)?, &self.options.check().get(), self.options.locale)
    }

    fn describe(
        &self,
        py: Python<'_>,
        operation: &str,
        input: Option<&Bound<'_, PyAny>>,
        fields: &Bound<'_, PyDict>,
    ) -> PyResult<Description> {
        describe_input(py, operation, &Input::either(input, fields)?, &self.options.check().get(), self.options.locale)
    }

    #[pyo3(signature = (operation, input, fields, now=None))]
    fn plan(
        &self,
        py: Python<'_>,
        operation: &str,
        input: Option<&Bound<'_, PyAny>>,
        fields: &Bound<'_, PyDict>,
        now: Option<f64>,
    ) -> PyResult<Request> {
        let check = self.options.check();
        let options = self.plan_options(py, Some(&check), now)?;
        let input = Input::to_send(input, fields)?;
        plan_input(py, operation, &input, &options, self.options.locale)
    }

    /// A call of an operation (`once`), of all pages of a list (`pages`), or a wait (`wait`), which ends after `wait_timeout` seconds.
    #[pyo3(signature = (kind, id, input, fields, wait_timeout=None))]
    fn call(
        &self,
        py: Python<'_>,
        kind: &str,
        id: &str,
        input: Option<&Bound<'_, PyAny>>,
        fields: &Bound<'_, PyDict>,
        wait_timeout: Option<f64>,
    ) -> PyResult<Call> {
        let wait_timeout_ms = wait_timeout.map(|seconds| milliseconds(py, "timeout", seconds)).transpose()?;
        let check = self.options.check();
        let options = self.options.call(&check, wait_timeout_ms);
        Call::make(py, call_kind(py, kind)?, id, &Input::to_send(input, fields)?, &options, &self.options)
    }

    /// A signed request for a path without a table.
    #[pyo3(signature = (method, path, query=None, body=None, now=None))]
    fn request(
        &self,
        py: Python<'_>,
        method: &str,
        path: &str,
        query: Option<&Bound<'_, PyAny>>,
        body: Option<&Bound<'_, PyAny>>,
        now: Option<f64>,
    ) -> PyResult<Request> {
        let query = query.map(query_texts).transpose()?.unwrap_or_default();
        let query: Vec<(&str, &str)> = query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let body = body.map(body_bytes).transpose()?;
        let options = self.plan_options(py, None, now)?;
        let request = clearway::plan_path(self.shared.vendor.id, method, path, &query, body, &options);
        let request = request.map_err(|error| usage_error(py, &error))?;
        Ok(Request::new(Box::new(request), self.options.locale, Some(self.options.policy.timeout_ms)))
    }

    /// A text from outside as it may be shown: without this client's credentials and what looks like others, and escaped.
    fn redacted(&self, text: &str) -> String {
        self.shared.redacted(text)
    }

    /// Reads the answer to such a request, which came now.
    #[pyo3(signature = (request, response, now=None))]
    fn read(&self, py: Python<'_>, request: &Bound<'_, Request>, response: &Bound<'_, PyAny>, now: Option<f64>) -> PyResult<Reply> {
        let answer = Answer::of(response)?;
        let request = request.get().summary();
        self.shared
            .read(&request, now_ms(py, now)?, answer.status, &answer.headers(), answer.body(py))
            .map(|reply| Reply::new(reply, None, self.options.locale))
            .map_err(|error| raise(py, &error, self.options.locale))
    }

    fn __repr__(&self) -> String {
        format!("<Session of {}>", self.shared.vendor.id)
    }

    fn __reduce__(&self, py: Python<'_>) -> PyResult<()> {
        let reason = "a client holds credentials and is not pickled; make one where it is needed";
        Err(pyo3::exceptions::PyTypeError::new_err((reason,).into_pyobject(py)?.unbind()))
    }
}

/// A query's names and values as texts: numbers and booleans as they stand in the queries of operations.
fn query_texts(query: &Bound<'_, PyAny>) -> PyResult<Vec<(String, String)>> {
    let wrong =
        || usage(query.py(), "query is a mapping, or a list of pairs, of names to texts, numbers or booleans; leave out what has no value");
    let text = |value: Bound<'_, PyAny>| match plain(value)? {
        Plain::Text(text) => text.extract().map_err(|_| wrong()),
        Plain::Integer(integer) => Ok(itoa::Buffer::new().format(integer).to_owned()),
        Plain::BigInteger(digits) if digits.parse().is_ok_and(f64::is_finite) => Ok(digits),
        Plain::Float(float) if float.is_finite() => {
            let mut text = String::new();
            write_number(&mut text, float);
            Ok(text)
        }
        Plain::Boolean(value) => Ok(value.to_string()),
        _ => Err(wrong()),
    };
    // A mapping of whatever class has items; pairs may have a name twice.
    let pairs = query.call_method0("items").unwrap_or_else(|_| query.clone());
    let pair = |pair: PyResult<Bound<'_, PyAny>>| {
        let (name, value) = pair?.extract::<(String, Bound<'_, PyAny>)>().map_err(|_| wrong())?;
        Ok((name, text(value)?))
    };
    pairs.try_iter().map_err(|_| wrong())?.map(pair).collect()
}

/// A body as bytes: JSON of anything that is not text or bytes already.
fn body_bytes(body: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let py = body.py();
    let broken = || usage(py, "the body holds half of a surrogate pair");
    match Input::of(body)? {
        Input::Text(text) => Ok(text.into_bytes()),
        Input::Bytes(_) if body.is_instance_of::<PyString>() => Err(broken()),
        Input::Bytes(bytes) => Ok(bytes),
        Input::Object(object) => {
            let options = PyDict::new(py);
            options.set_item("ensure_ascii", false)?;
            options.set_item("allow_nan", false)?;
            options.set_item("separators", (",", ":"))?;
            let dumped = py.import("json")?.call_method("dumps", (&object,), Some(&options));
            let dumped = dumped.map_err(|error| usage(py, &format!("the body is no JSON: {error}")))?;
            dumped.extract().map(String::into_bytes).map_err(|_| broken())
        }
    }
}
