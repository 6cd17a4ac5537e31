//! HTTP over sockets for the clients: `Transport`, `Cancel` and `Response` of Python, and below them a client that knows no Python.
//!
//! Everything that may block does so without the interpreter's lock and for 50 ms at most at a stretch; in between, a signal that came
//! in is handled, so that Ctrl-C ends it wherever it is.

// The core has no clock; what waits for sockets needs one.
#![allow(clippy::disallowed_types)]

mod attempt;
mod client;
mod connect;
mod dial;
mod direct;
mod link;
mod proxy;
mod response;
mod socket;
mod target;
mod tls;
mod unfold;

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use rustls::RootCertStore;

use crate::answer::read_headers;
use crate::error;

pub use self::attempt::SendError;
use self::client::Client;
pub use self::client::{Answer, Outgoing};
use self::proxy::Proxies;
pub use self::response::Response;

/// HTTP over sockets: connections are kept, nothing is decided here.
#[pyclass(frozen, module = "clearway")]
#[derive(Debug)]
pub struct Transport {
    proxies: Arc<Proxies>,
    trusted: Option<Arc<RootCertStore>>,
    /// With the process that it belongs to. It is locked only with the interpreter's lock held, and so never while another thread forks.
    client: Mutex<Option<(u32, Arc<Client>)>>,
}

#[pymethods]
impl Transport {
    #[new]
    #[pyo3(signature = (*, proxy = None, ca = None))]
    fn new(py: Python<'_>, proxy: Option<&str>, ca: Option<PathBuf>) -> PyResult<Transport> {
        let proxies = match proxy {
            Some(url) => Proxies::given(url),
            None => Proxies::from_environment(|name| std::env::var(name).ok()),
        };
        let trusted = ca.map(|path| tls::trusted_by_file(&path).map(Arc::new)).transpose();
        match (proxies, trusted) {
            (Ok(proxies), Ok(trusted)) => Ok(Transport { proxies: Arc::new(proxies), trusted, client: Mutex::new(None) }),
            (Err(problem), _) | (_, Err(problem)) => Err(raise(py, SendError::Misuse(problem))),
        }
    }

    /// Sends a request within the timeout it brings.
    fn __call__(&self, py: Python<'_>, request: &Bound<'_, PyAny>) -> PyResult<Response> {
        let timeout = request.getattr("timeout")?.extract::<Option<f64>>()?;
        self.send_any(py, request, timeout.unwrap_or(f64::INFINITY), None)
    }

    #[pyo3(name = "send", signature = (request, timeout, cancel = None))]
    fn send_any(&self, py: Python<'_>, request: &Bound<'_, PyAny>, timeout: f64, cancel: Option<&Cancel>) -> PyResult<Response> {
        if let Ok(request) = request.cast::<crate::request::Request>() {
            let request = request.get().core();
            let outgoing = Outgoing {
                method: request.method.name(),
                url: &request.url,
                headers: request.headers.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect(),
                body: request.body.as_deref(),
            };
            return Ok(Response::of(py, self.send(py, &outgoing, timeout, cancel)?));
        }
        let method: PyBackedStr = request.getattr("method")?.extract()?;
        let url: PyBackedStr = request.getattr("url")?.extract()?;
        let headers = read_headers(&request.getattr("headers")?)?;
        let body: Option<PyBackedBytes> = request.getattr("body")?.extract()?;
        let outgoing = Outgoing {
            method: &method,
            url: &url,
            headers: headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect(),
            body: body.as_deref(),
        };
        Ok(Response::of(py, self.send(py, &outgoing, timeout, cancel)?))
    }

    /// Closes the connections that are kept. What is sent after that opens new ones.
    fn close(&self) {
        let kept = self.client.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(kept);
    }

    fn __repr__(&self) -> &'static str {
        "<Transport>"
    }
}

impl Transport {
    /// Sends the request and reads the whole answer within `timeout` seconds.
    ///
    /// # Errors
    /// What the failure is in Python; what a signal's handler raised, as it is.
    pub fn send(&self, py: Python<'_>, outgoing: &Outgoing, timeout: f64, cancel: Option<&Cancel>) -> PyResult<Answer> {
        let time = if timeout.is_nan() {
            return Err(raise(py, SendError::Misuse("timeout: not a number".to_owned())));
        } else {
            Duration::try_from_secs_f64(timeout.max(0.0)).unwrap_or(Duration::MAX)
        };
        let process = std::process::id();
        let client = self.client(process);
        let cancelled = cancel.map(|cancel| Arc::clone(&cancel.0));
        if cancelled.as_ref().is_some_and(|cancelled| cancelled.load(Ordering::Relaxed)) {
            return Err(raise(py, SendError::Interrupted));
        }
        let handles_signals = on_main_thread(py, process)?;
        let raised = Arc::new(Mutex::new(None));
        let result = py.detach(|| {
            let raised = Arc::clone(&raised);
            client.send(outgoing, time, move || {
                if cancelled.as_ref().is_some_and(|cancelled| cancelled.load(Ordering::Relaxed)) {
                    return true;
                }
                let Some(Err(error)) = handles_signals.then(|| Python::try_attach(|py| py.check_signals())).flatten() else {
                    return false;
                };
                *raised.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                true
            })
        });
        let raised = raised.lock().unwrap_or_else(PoisonError::into_inner).take();
        match (raised, result) {
            (Some(error), _) => Err(error),
            (None, result) => result.map_err(|error| raise(py, error)),
        }
    }

    /// The connections of this process: a child must not speak on its parent's.
    fn client(&self, process: u32) -> Arc<Client> {
        let mut kept = self.client.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some((owner, client)) if *owner == process => Arc::clone(client),
            _ => {
                let client = Arc::new(Client::new(Arc::clone(&self.proxies), self.trusted.clone()));
                *kept = Some((process, Arc::clone(&client)));
                client
            }
        }
    }
}

/// Ends a send that another thread is in.
#[pyclass(frozen, module = "clearway")]
#[derive(Debug)]
pub struct Cancel(Arc<AtomicBool>);

#[pymethods]
impl Cancel {
    #[new]
    fn new() -> Cancel {
        Cancel(Arc::new(AtomicBool::new(false)))
    }

    /// Ends the sends that were given this, and those that will be.
    fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The exception for a failure. A send that was cancelled raises `concurrent.futures.CancelledError`.
pub fn raise(py: Python<'_>, failure: SendError) -> PyErr {
    match failure {
        SendError::Failed { kind, message } => error::new(py, "transport_error", (kind.name(), message)),
        SendError::Misuse(message) => error::usage(py, &message),
        SendError::Interrupted => {
            let made = py.import("concurrent.futures").and_then(|module| module.getattr("CancelledError")?.call0());
            made.map_or_else(|error| error, PyErr::from_value)
        }
    }
}

/// Whether this is the thread in which Python handles signals. Only there is it of use to ask for them.
fn on_main_thread(py: Python<'_>, process: u32) -> PyResult<bool> {
    thread_local! {
        /// With the process: what forks is the main thread of the child.
        static KNOWN: Cell<Option<(u32, bool)>> = const { Cell::new(None) };
    }
    if let Some((_, is_main)) = KNOWN.get().filter(|(known_in, _)| *known_in == process) {
        return Ok(is_main);
    }
    let threading = py.import("threading")?;
    let is_main = threading.call_method0("current_thread")?.is(&threading.call_method0("main_thread")?);
    KNOWN.set(Some((process, is_main)));
    Ok(is_main)
}
