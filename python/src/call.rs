//! A call, one step at a time.

use std::hash::{BuildHasher, Hasher};
use std::sync::{Mutex, PoisonError};

use clearway::border::CallKind;
use clearway::{CallOptions, Clock, Event, Locale, Operation, Step, TransportKind, input_text};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::answer::Answer;
use crate::error::{raise, usage, usage_error};
use crate::input::{CheckOptions, Input, elapsed_ms, milliseconds, now_ms};
use crate::reply::Reply;
use crate::request::Request;
use crate::session::{Session, SessionOptions};
use crate::source::Writes;
use crate::text::suggestion;

/// A whole call as one machine without IO: it says what to send and how long to wait, and is told what came of it.
#[pyclass(frozen, module = "clearway")]
pub(crate) struct Call {
    call: Mutex<clearway::Call>,
    operation: &'static Operation,
    locale: Option<&'static Locale>,
}

impl Call {
    pub(crate) fn make(
        py: Python<'_>,
        kind: CallKind,
        id: &str,
        input: &Input<'_>,
        options: &CallOptions,
        settings: &SessionOptions,
    ) -> PyResult<Self> {
        let locale = settings.locale;
        let asked = kind.operation(id).map_err(|error| usage_error(py, &error))?.id;
        let text = match input {
            Input::Text(text) => text.clone(),
            Input::Bytes(bytes) => match clearway::Input::from(bytes.as_slice()).into_text() {
                Some(text) => text.into_owned(),
                None => return Err(broken(py, asked, bytes, options, locale)),
            },
            Input::Object(_) => input
                .with(Writes::Whole, |_| Ok(String::new()), |object| input_text(asked, object, &options.check))?
                .map_err(|error| raise(py, &error, locale))?,
        };
        let call = kind.call(id, text, options);
        call.map(|call| Call { operation: call.operation(), call: Mutex::new(call), locale }).map_err(|error| raise(py, &error, locale))
    }

    /// Nothing of Python may run while this is held: the interpreter could turn to another thread, which then waits for it for ever.
    fn lock(&self) -> std::sync::MutexGuard<'_, clearway::Call> {
        self.call.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Bytes that are no UTF-8, as a check reports them.
fn broken(py: Python<'_>, operation: &str, bytes: &[u8], options: &CallOptions, locale: Option<&'static Locale>) -> PyErr {
    match clearway::check(operation, bytes, &options.check) {
        Ok(report) => raise(py, &clearway::Error::Invalid(Box::new(report)), locale),
        Err(error) => usage_error(py, &error),
    }
}

fn make(
    kind: CallKind,
    id: &str,
    input: &Bound<'_, PyAny>,
    current: Option<&Bound<'_, PyAny>>,
    options: Option<&Bound<'_, PyDict>>,
    wait_timeout: Option<f64>,
) -> PyResult<Call> {
    let py = input.py();
    let mut settings = SessionOptions::default();
    for (name, value) in options.into_iter().flatten() {
        let name: String = name.extract()?;
        if !settings.set(&name, &value)? {
            let meant = suggestion(&name, SessionOptions::NAMES.split(", "));
            return Err(usage(py, &["unknown option ", &name, "; ", &meant, "use ", SessionOptions::NAMES].concat()));
        }
    }
    let check = CheckOptions::new(settings.allow_unknown, current)?;
    let wait_timeout_ms = wait_timeout.map(|seconds| milliseconds(py, "wait_timeout", seconds)).transpose()?;
    let made = settings.call(&check, wait_timeout_ms);
    Call::make(py, kind, id, &Input::of(input)?, &made, &settings)
}

#[pymethods]
impl Call {
    /// One request with its retries. Options: timeout, deadline, max_retries, revision, allow_unknown, locale.
    #[new]
    #[pyo3(signature = (operation, input, /, *, current=None, **options))]
    fn new(
        operation: &str,
        input: &Bound<'_, PyAny>,
        current: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Self> {
        make(CallKind::Once, operation, input, current, options, None)
    }

    /// All pages of a list.
    #[staticmethod]
    #[pyo3(signature = (operation, input, /, **options))]
    fn pages(operation: &str, input: &Bound<'_, PyAny>, options: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        make(CallKind::Pages, operation, input, None, options, None)
    }

    /// A wait for a state. `wait_timeout` is seconds in all; the waiter's own figure where left out.
    #[staticmethod]
    #[pyo3(signature = (waiter, input, /, *, wait_timeout=None, **options))]
    fn wait(waiter: &str, input: &Bound<'_, PyAny>, wait_timeout: Option<f64>, options: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        make(CallKind::Wait, waiter, input, None, options, wait_timeout)
    }

    /// Takes up a saved call. A request that was under way when it was saved, and may not be repeated, ends it as `OutcomeUnknown`.
    #[staticmethod]
    fn from_json(py: Python<'_>, text: &str) -> PyResult<Self> {
        let call = clearway::Call::from_json(text).map_err(|error| usage_error(py, &error))?;
        Ok(Call { operation: call.operation(), call: Mutex::new(call), locale: None })
    }

    /// The call as JSON text, without credentials, to go on elsewhere.
    fn to_json(&self) -> String {
        self.lock().to_json()
    }

    #[getter]
    fn operation(&self) -> &'static str {
        self.operation.id
    }

    #[getter]
    fn waiter(&self) -> Option<&'static str> {
        self.lock().waiter().map(|waiter| waiter.id)
    }

    /// The state that was seen last, where it is a wait: also the one that ended it.
    #[getter]
    fn state(&self) -> Option<String> {
        self.lock().state().map(str::to_owned)
    }

    /// What a wait has come to, in a word or two: the last state, or the waiter's name where another field decides.
    #[getter]
    fn _reached(&self) -> String {
        let call = self.lock();
        match call.waiter() {
            Some(waiter) if !waiter.is_decided_by_state() => {
                waiter.id.split_once('.').map_or(waiter.id, |(_, name)| name).replace('_', " ")
            }
            _ => call.state().unwrap_or("done").to_owned(),
        }
    }

    /// Whether a request was sent and its answer is outstanding.
    #[getter]
    fn in_flight(&self) -> bool {
        self.lock().is_in_flight()
    }

    /// Whether nothing more comes of it.
    #[getter]
    fn over(&self) -> bool {
        self.lock().is_over()
    }

    /// Moves on: gives `Send`, `Wait`, `Page` or `Done`, and raises what the call ends with. After a `Send` it is told the `answer` (a response),
    /// or that it `failed` (a pair of kind and message); after anything else, nothing. `now` is Unix time in seconds of a clock of the caller's
    /// own, by which then everything passes; the system's clocks are used where it is left out. `_wall` and `_elapsed_ms` are what a driver has
    /// seen of those.
    #[pyo3(signature = (client, *, answer=None, failed=None, now=None, _wall=None, _elapsed_ms=None))]
    #[allow(clippy::too_many_arguments, reason = "keywords of Python")]
    fn step<'py>(
        &self,
        client: &Bound<'py, PyAny>,
        answer: Option<&Bound<'py, PyAny>>,
        failed: Option<(String, String)>,
        now: Option<f64>,
        _wall: Option<f64>,
        _elapsed_ms: Option<u64>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = client.py();
        let session = self.session_of(client)?;
        let session = session.get();
        let answer = answer.map(Answer::of).transpose()?;
        let headers = answer.as_ref().map(Answer::headers).unwrap_or_default();
        let event = match (&answer, &failed) {
            (None, None) => Event::Continue,
            (Some(answer), None) => Event::Answer { status: answer.status, headers: &headers, body: answer.body(py) },
            (None, Some((kind, message))) => Event::Failed { kind: transport_kind(py, kind)?, message },
            (Some(_), Some(_)) => return Err(usage(py, "a request is answered or it failed, not both")),
        };
        let unix_ms = now_ms(py, now.or(_wall))?;
        let own_clock = now.map(|_| session.on_own_clock());
        let elapsed_ms = _elapsed_ms.unwrap_or_else(|| if own_clock.is_some() { unix_ms } else { elapsed_ms() });
        let shared = own_clock.as_ref().unwrap_or(session.shared());
        let stepped = self.lock().step(shared, Clock { unix_ms, elapsed_ms }, entropy(), event);
        self.show(py, stepped.map_err(|error| usage_error(py, &error))?, session.locale().or(self.locale))
    }

    /// Gives the call up.
    fn cancel(&self, client: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = client.py();
        let session = self.session_of(client)?;
        let clock = Clock { unix_ms: now_ms(py, None)?, elapsed_ms: elapsed_ms() };
        let mut call = self.lock();
        let stepped = if call.is_over() { Ok(()) } else { call.step(session.get().shared(), clock, 0, Event::Cancel).map(drop) };
        drop(call);
        stepped.map_err(|error| usage_error(py, &error))
    }

    fn __repr__(&self) -> String {
        let call = self.lock();
        let state = if call.is_over() {
            "over"
        } else if call.is_in_flight() {
            "in flight"
        } else {
            "waiting for its next step"
        };
        format!("<Call of {}: {state}>", call.waiter().map_or(self.operation.id, |waiter| waiter.id))
    }

    /// The same call once more, as it is now.
    fn __copy__(&self) -> Self {
        Call { call: Mutex::new(self.lock().clone()), operation: self.operation, locale: self.locale }
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().to_json(),)))
    }
}

impl Call {
    /// The session of a client, or itself.
    fn session_of<'py>(&self, client: &Bound<'py, PyAny>) -> PyResult<Bound<'py, Session>> {
        if let Ok(session) = client.cast::<Session>() {
            return Ok(session.clone());
        }
        let session = client.getattr("_session").ok().and_then(|session| session.cast_into().ok());
        session.ok_or_else(|| {
            let (first, rest) = self.operation.vendor_id().split_at(1);
            usage(client.py(), &format!("a call is made with a client, such as clearway.{}{rest}()", first.to_uppercase()))
        })
    }

    fn show<'py>(&self, py: Python<'py>, step: Step, locale: Option<&'static Locale>) -> PyResult<Bound<'py, PyAny>> {
        let reply = |reply| Py::new(py, Reply::new(reply, Some(self.operation), locale));
        Ok(match step {
            Step::Send { request, timeout_ms } => {
                let request = Py::new(py, Request::new(request, locale, Some(timeout_ms)))?;
                Bound::new(py, Send { request, timeout: timeout_ms as f64 / 1000.0 })?.into_any()
            }
            Step::Wait { ms, why } => {
                let (reason, detail) = why.reason();
                let (why, detail) = (reason.name(), detail.to_owned());
                Bound::new(py, Wait { seconds: ms as f64 / 1000.0, why, detail })?.into_any()
            }
            Step::Page(page) => Bound::new(py, Page { reply: reply(page)? })?.into_any(),
            Step::Done(Ok(done)) => Bound::new(py, Done { reply: done.map(reply).transpose()? })?.into_any(),
            Step::Done(Err(error)) => return Err(raise(py, &error, locale)),
        })
    }
}

/// 64 random bits. What forks has the same random state: without the process, its children would all retry at the same moments.
fn entropy() -> u64 {
    let mut hasher = std::hash::RandomState::new().build_hasher();
    hasher.write_u32(std::process::id());
    hasher.finish()
}

pub(crate) fn call_kind(py: Python<'_>, name: &str) -> PyResult<CallKind> {
    let kind = CallKind::ALL.iter().find(|kind| kind.name() == name);
    kind.copied().ok_or_else(|| usage(py, "the kind of a call is once, pages or wait"))
}

fn transport_kind(py: Python<'_>, name: &str) -> PyResult<TransportKind> {
    let kind = TransportKind::ALL.iter().find(|kind| kind.name() == name);
    kind.copied().ok_or_else(|| {
        let names: Vec<&str> = TransportKind::ALL.iter().map(|kind| kind.name()).collect();
        usage(py, &["unknown kind of failure; use one of ", &names.join(", ")].concat())
    })
}

/// This request is to be sent at once and as it is, without following redirects, and its answer told.
#[pyclass(frozen, get_all, module = "clearway")]
pub(crate) struct Send {
    request: Py<Request>,
    /// Seconds, to the last byte of the answer.
    timeout: f64,
}

/// So many seconds are to pass.
#[pyclass(frozen, get_all, module = "clearway")]
pub(crate) struct Wait {
    seconds: f64,
    /// `rate`, `retry` or `state`.
    why: &'static str,
    /// The state that was seen, or what went wrong.
    detail: String,
}

/// A page of a list; the next step asks for the next one.
#[pyclass(frozen, get_all, module = "clearway")]
pub(crate) struct Page {
    reply: Py<Reply>,
}

/// The end, and what was called for; None after the last page of a list.
#[pyclass(frozen, get_all, module = "clearway")]
pub(crate) struct Done {
    reply: Option<Py<Reply>>,
}

macro_rules! match_args {
    ($($class:ident $fields:expr;)*) => {
        $(#[pymethods]
        impl $class {
            #[classattr]
            fn __match_args__(py: Python<'_>) -> PyResult<Bound<'_, pyo3::types::PyTuple>> {
                pyo3::types::PyTuple::new(py, $fields)
            }
        })*
    };
}

match_args! {
    Send ["request", "timeout"];
    Wait ["seconds", "why", "detail"];
    Page ["reply"];
    Done ["reply"];
}
