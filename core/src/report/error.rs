//! What can go wrong, by whose fault: the caller's use of this library ([`UsageError`]), the input ([`Report`]), the vendor's answer ([`ApiError`]).

use super::Report;
use super::usage::UsageError;
use crate::json::{Json, Writer};
use crate::mask;
use crate::spec::{Kind, Method};
use crate::text::digits;

/// What is said before why the answer is not known.
pub const OUTCOME_UNKNOWN: &str = "it is not known whether the request took effect: ";

/// Any failure of the five verbs.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// The input breaks rules; nothing was made of it.
    #[error("the input is not clear: {}", first_violation(.0))]
    Invalid(Box<Report>),
    /// This library was called in a way that cannot work.
    #[error(transparent)]
    Usage(#[from] UsageError),
    /// The vendor said no.
    #[error(transparent)]
    Api(Box<ApiError>),
    /// No whole answer came.
    #[error(transparent)]
    Transport(TransportError),
    /// A request that may not be repeated was sent, and what became of it is not known: look before you send it again.
    #[error("{OUTCOME_UNKNOWN}{}", .0)]
    OutcomeUnknown(TransportError),
    /// What was waited for has not come.
    #[error(transparent)]
    WaitFailed(Box<WaitError>),
    /// The caller gave the call up.
    #[error("the call was cancelled{}", if *outcome_unknown { " while a request was under way, which may have taken effect" } else { "" })]
    Cancelled { outcome_unknown: bool },
}

/// Why no whole answer came.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {message}{}", .kind.name(), attempts_shown(*.attempts))]
pub struct TransportError {
    pub kind: TransportKind,
    /// What went wrong, in the words of what sent the request.
    pub message: String,
    /// How often the request was sent.
    pub attempts: u32,
    /// The request that was lost.
    pub request: RequestSummary,
}

/// Which request a reply or an error belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestSummary {
    /// The operation's id; `None` for a request to a path that has no definition.
    pub operation: Option<&'static str>,
    pub method: Option<Method>,
    /// The URL as it may be shown: without the values of parameters that sound secret. `None` where nothing was sent by a call.
    pub url: Option<String>,
    /// How often the request was sent; 0 where nothing was sent by a call.
    pub attempts: u32,
}

impl Json for RequestSummary {
    fn write(&self, out: &mut Writer) {
        out.open('{');
        self.members(out);
        out.close('}');
    }
}

impl RequestSummary {
    fn members(&self, out: &mut Writer) {
        out.key("operation").maybe(self.operation);
        out.key("method").maybe(self.method.map(Method::name));
        out.key("url").maybe(self.url.as_deref());
        out.key("attempts").number(self.attempts.into());
    }
}

fn attempts_shown(attempts: u32) -> String {
    if attempts > 1 { [" (attempt ", &digits(attempts.into()), ")"].concat() } else { String::new() }
}

/// How a request can get lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TransportKind {
    /// No connection came about, so nothing was sent.
    Connect,
    /// The time was over before the answer was whole.
    TimedOut,
    /// The connection ended before the answer was whole.
    Broken,
    /// The answer is larger than what is read.
    TooLarge,
}

impl TransportKind {
    pub const ALL: &'static [TransportKind] =
        &[TransportKind::Connect, TransportKind::TimedOut, TransportKind::Broken, TransportKind::TooLarge];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            TransportKind::Connect => "connect_failed",
            TransportKind::TimedOut => "timed_out",
            TransportKind::Broken => "broken",
            TransportKind::TooLarge => "too_large",
        }
    }

    /// The class of such errors, in languages that have classes, where they have one of their own, and what it says of itself.
    #[must_use]
    pub const fn class(self) -> Option<(&'static str, &'static str)> {
        match self {
            TransportKind::Connect => Some(("ConnectFailed", "No connection came about, so nothing was sent.")),
            TransportKind::TimedOut => Some(("TimedOut", "The time was over before the answer was whole.")),
            TransportKind::Broken | TransportKind::TooLarge => None,
        }
    }
}

/// The end of a wait without what was waited for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{waiter} {}{}; the last state is {}{}", wait_end(*.timed_out, *.waited_ms),
    if .resource.is_empty() { String::new() } else { [" (", .resource, ")"].concat() },
    if .state.is_empty() { "not known" } else { .state }, if .reason.is_empty() { String::new() } else { [": ", .reason].concat() })]
pub struct WaitError {
    pub waiter: &'static str,
    /// What is waited for, by the path parameters of the operation that is polled: `request_id a69f8e3e0555`.
    pub resource: String,
    /// How long the wait has taken.
    pub waited_ms: u64,
    /// The state that was seen last; empty where none was.
    pub state: String,
    /// The vendor's reason, where it gives one.
    pub reason: String,
    /// The time was over, and it may still come.
    pub timed_out: bool,
}

fn wait_end(timed_out: bool, waited_ms: u64) -> String {
    if timed_out { ["timed out after ", &seconds(waited_ms)].concat() } else { "will not come".to_owned() }
}

/// Milliseconds in words: `5 s`, `1.5 s`.
fn seconds(ms: u64) -> String {
    let whole = digits(ms / 1000);
    match ms % 1000 / 100 {
        0 => [&whole, " s"].concat(),
        tenths => [&whole, ".", &digits(tenths), " s"].concat(),
    }
}

/// The first violation, or where warnings are refused the first of those, and how many there are beside it.
fn first_violation(report: &Report) -> String {
    let (found, more) = if report.ok() { (&report.warnings, report.more_warnings) } else { (&report.violations, report.more) };
    let first = found.first().map(super::Violation::message).unwrap_or_default();
    match found.len() + more {
        0 | 1 => first,
        several => [&first, " (and ", &digits(several as u64 - 1), " more)"].concat(),
    }
}

/// An error answer of a vendor.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{} (HTTP {status}{}): {}", .kind.name(), code_shown(.code.as_deref()), .message)]
pub struct ApiError {
    pub kind: Kind,
    pub status: u16,
    /// The vendor's code as text, where there is one.
    pub code: Option<String>,
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// The vendor's id for the request, or for what a failed one left behind.
    pub request_id: Option<String>,
    /// Seconds to wait, where the vendor says so.
    pub retry_after: Option<u64>,
    /// Whether the very same request may be sent again, later: it was turned away by a rate, or repeating it changes nothing.
    pub retryable: bool,
    /// The answer's text with secrets masked, cut at 4096 bytes. Unlike the other texts it is not escaped: what goes to a terminal or a log
    /// should pass [`escape`](crate::escape).
    pub body: String,
    /// The answer's headers as they may be shown: cookies and what sounds secret masked.
    pub headers: Vec<(String, String)>,
    /// The request that was answered.
    pub request: RequestSummary,
}

impl ApiError {
    /// Masks credentials in what a vendor says, who may repeat them.
    pub(crate) fn hide(&mut self, secrets: &[&str]) {
        let texts = [Some(&mut self.message), self.code.as_mut(), self.hint.as_mut(), self.request_id.as_mut(), Some(&mut self.body)];
        for text in texts.into_iter().flatten().chain(self.headers.iter_mut().map(|(_, value)| value)) {
            *text = mask::hide(text, secrets, usize::MAX / 2).into_owned();
        }
    }
}

fn code_shown(code: Option<&str>) -> String {
    code.map(|code| [", code ", code].concat()).unwrap_or_default()
}

impl Json for ApiError {
    fn write(&self, out: &mut Writer) {
        out.open('{');
        out.key("kind").string(self.kind.name());
        out.key("status").number(self.status.into());
        out.key("code").maybe(self.code.as_deref());
        out.key("message").string(&self.message);
        out.key("hint").maybe(self.hint.as_deref());
        out.key("request_id").maybe(self.request_id.as_deref());
        match self.retry_after {
            Some(seconds) => out.key("retry_after").number(seconds),
            None => out.key("retry_after").plain("null"),
        }
        out.key("retryable").boolean(self.retryable);
        out.key("body").string(&self.body);
        out.key("headers").open('[');
        for (name, value) in &self.headers {
            [name.as_str(), value.as_str()].as_slice().write(out);
        }
        out.close(']');
        self.request.members(out);
        out.close('}');
    }
}

crate::json::serialized_as_written! { ApiError }
