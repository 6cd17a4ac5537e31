//! One attempt to send a request, as everything that may block sees it: how long it may still take, and whether it is to end.
//!
//! The connections of a client are shared by threads, an attempt belongs to the one that makes it; hence a thread-local.
//! Nothing blocks for longer than [`SLICE`] without asking [`slice`] again. The first reason to end stays the reason.

use std::cell::{Cell, RefCell};
use std::io;
use std::rc::Rc;
use std::time::{Duration, Instant};

use clearway::TransportKind;
use ureq::http::Uri;

use super::target::Target;

/// How long anything blocks at a stretch.
pub const SLICE: Duration = Duration::from_millis(50);

/// Why there is no answer.
#[derive(Debug)]
pub enum SendError {
    Failed {
        kind: TransportKind,
        /// For people: what happened, where, what to do. Never a path, a query, a header or a body.
        message: String,
    },
    /// The request or a setting is not one that can be used; nothing was sent.
    Misuse(String),
    /// The caller wanted it to end.
    Interrupted,
}

impl SendError {
    pub fn connect(message: String) -> SendError {
        SendError::Failed { kind: TransportKind::Connect, message }
    }

    pub fn broken(message: String) -> SendError {
        SendError::Failed { kind: TransportKind::Broken, message }
    }

    pub fn too_large(message: String) -> SendError {
        SendError::Failed { kind: TransportKind::TooLarge, message }
    }
}

/// What is being done, for the message when the time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Connecting,
    Tunnelling,
    Securing,
    Sending,
    Waiting,
    Reading,
}

/// Makes an attempt the current one of this thread while `work` runs. Where a reason to end came up, it is the result.
pub fn within<T>(
    uri: &Uri,
    timeout: Duration,
    interrupted: impl Fn() -> bool + 'static,
    work: impl FnOnce() -> Result<T, SendError>,
) -> Result<T, SendError> {
    let now = Instant::now();
    let attempt = Rc::new(Attempt {
        uri: uri.clone(),
        timeout,
        deadline: now + timeout.min(LONGEST),
        interrupted: Box::new(interrupted),
        asked: Cell::new(Some(now)),
        stage: Cell::new(Stage::Connecting),
        ended: RefCell::new(None),
    });
    // A signal handler that runs within an attempt may make one of its own.
    let outer = Restore(CURRENT.replace(Some(Rc::clone(&attempt))));
    let result = work();
    drop(outer);
    match attempt.ended.take() {
        Some(reason) => Err(reason),
        None => result,
    }
}

/// How long to block at most before the next call of this; an error once the attempt is to end.
pub fn slice() -> io::Result<Duration> {
    let attempt = current()?;
    if attempt.ended.borrow().is_some() {
        return Err(over());
    }
    let now = Instant::now();
    let left = attempt.deadline.saturating_duration_since(now);
    if left.is_zero() {
        return Err(end(attempt.timed_out()));
    }
    if attempt.asked.get().is_none_or(|asked| now.saturating_duration_since(asked) >= SLICE) {
        attempt.asked.set(Some(now));
        if (attempt.interrupted)() {
            return Err(end(SendError::Interrupted));
        }
    }
    Ok(left.min(SLICE))
}

/// A signal came in: the next [`slice`] asks at once whether it is to end the attempt.
pub fn signalled() {
    if let Ok(attempt) = current() {
        attempt.asked.set(None);
    }
}

/// How long the whole attempt may still take.
pub fn left() -> io::Result<Duration> {
    Ok(current()?.deadline.saturating_duration_since(Instant::now()))
}

pub fn enter(stage: Stage) {
    if let Ok(attempt) = current() {
        attempt.stage.set(stage);
    }
}

pub fn stage() -> Stage {
    current().map_or(Stage::Connecting, |attempt| attempt.stage.get())
}

/// Ends the attempt, unless it has ended already. The error given back stands for the reason, which is kept here.
pub fn end(reason: SendError) -> io::Error {
    if let Ok(attempt) = current() {
        attempt.ended.borrow_mut().get_or_insert(reason);
    }
    over()
}

/// Host and port of the request.
pub fn host() -> String {
    current().map_or_else(|_| String::new(), |attempt| attempt.host())
}

/// An error of the system or of TLS in few words, without numbers and links.
pub fn in_words(error: &io::Error) -> String {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionRefused, ConnectionReset, UnexpectedEof};
    match error.kind() {
        ConnectionRefused => "refused".to_owned(),
        ConnectionReset | ConnectionAborted | BrokenPipe => "reset".to_owned(),
        UnexpectedEof => "closed".to_owned(),
        _ => error.to_string().split(" (os error").next().unwrap_or_default().to_owned(),
    }
}

/// A year: longer is not told from for ever, and no sum overflows.
const LONGEST: Duration = Duration::from_secs(31_536_000);

thread_local! {
    static CURRENT: RefCell<Option<Rc<Attempt>>> = const { RefCell::new(None) };
}

struct Attempt {
    uri: Uri,
    timeout: Duration,
    deadline: Instant,
    interrupted: Box<dyn Fn() -> bool>,
    asked: Cell<Option<Instant>>,
    stage: Cell<Stage>,
    ended: RefCell<Option<SendError>>,
}

impl Attempt {
    fn host(&self) -> String {
        Target::of(&self.uri).map_or_else(String::new, |target| target.to_string())
    }

    fn timed_out(&self) -> SendError {
        let host = self.host();
        let what = match self.stage.get() {
            Stage::Connecting => format!("no connection to {host} came about"),
            Stage::Tunnelling => format!("the proxy opened no way to {host}"),
            Stage::Securing => format!("no TLS connection to {host} came about"),
            Stage::Sending => format!("{host} did not take the whole request"),
            Stage::Waiting => format!("{host} did not answer"),
            Stage::Reading => format!("the answer of {host} was not complete"),
        };
        // Nothing was sent before a connection came about, which a caller may rely on.
        let kind = if self.stage.get() < Stage::Sending { TransportKind::Connect } else { TransportKind::TimedOut };
        SendError::Failed { kind, message: format!("{what} within {} s", self.timeout.as_secs_f64()) }
    }
}

fn current() -> io::Result<Rc<Attempt>> {
    CURRENT.with_borrow(Clone::clone).ok_or_else(over)
}

/// Its kind is none that ureq takes for the end of a body.
fn over() -> io::Error {
    io::Error::other("the attempt has ended")
}

struct Restore(Option<Rc<Attempt>>);

impl Drop for Restore {
    fn drop(&mut self) {
        CURRENT.set(self.0.take());
    }
}
