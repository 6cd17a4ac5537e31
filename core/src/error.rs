//! What can go wrong, by whose fault: the caller's use of this library ([`UsageError`]), the input ([`Report`]), the vendor's answer ([`ApiError`]).

use crate::json::{Json, Writer};
use crate::mask;
use crate::sign::Credentials;
use crate::table::Method;
use crate::text::digits;
use crate::violation::Report;

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
    #[error("it is not known whether the request took effect: {0}")]
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
    let first = found.first().map(crate::Violation::message).unwrap_or_default();
    match found.len() + more {
        0 | 1 => first,
        several => [&first, " (and ", &digits(several as u64 - 1), " more)"].concat(),
    }
}

/// A call that cannot work, whatever the input. The texts name what is valid, first what may be meant, and never repeat a value that was given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UsageError {
    #[error("unknown operation; {valid}")]
    Operation { valid: String },
    #[error("unknown vendor; {valid}")]
    Vendor { valid: String },
    #[error("unknown site; {valid}")]
    Site { vendor: &'static str, valid: String },
    #[error("unknown revision; {valid}")]
    Revision { operation: &'static str, valid: String },
    #[error("the base URL is not usable: {0}")]
    BaseUrl(&'static str),
    #[error("the URL to sign is not usable: {0}")]
    Url(&'static str),
    #[error("the method is not usable: use {0}")]
    Method(&'static str),
    #[error("header {0} holds a control character")]
    Header(String),
    #[error("\"{0}\" is not a valid header name: use letters, digits and dashes")]
    HeaderName(String),
    #[error("header {0} is given twice, and only one of them would be signed")]
    HeaderTwice(String),
    #[error("credentials for {vendor} are incomplete: {missing} is missing; give {valid}")]
    CredentialsMissing { vendor: &'static str, missing: &'static str, valid: &'static str },
    #[error("unknown credential; {valid}")]
    CredentialName { valid: String },
    #[error("the headers to sign hold Authorization already; leave it out")]
    AlreadySigned,
    #[error("credential {0} holds a blank; give the {0} alone, without the name of a scheme before it")]
    CredentialBlank(&'static str),
    #[error("credential {0} is empty")]
    CredentialEmpty(&'static str),
    #[error("credential {0} holds a control character or a character beyond ASCII; was it pasted with a line break?")]
    CredentialUnsafe(&'static str),
    #[error("credentials for huaweicloud are ambiguous: give token, or access_key and secret_key, not both")]
    CredentialsAmbiguous,
    #[error("the time to sign with is out of range: give Unix milliseconds between the years 1970 and 9999")]
    Time,
    #[error("unknown waiter; {valid}")]
    Waiter { valid: String },
    #[error("{operation} is no list, so it has no pages")]
    NoList { operation: &'static str },
    #[error("the call was stepped out of order; it expects {expected}")]
    CallOrder { expected: &'static str },
    #[error("{operation} is not called by a client of {client}")]
    OtherVendor { operation: &'static str, client: &'static str },
    #[error("the timeouts of a call are at least 1 ms")]
    Timeout,
    #[error("the share of a rate is a number above 0 and at most 1, such as 0.25 for one of four processes")]
    RateShare,
    #[error("the saved call cannot be read: {0}")]
    SavedCall(&'static str),
    #[error("the locale file is not a JSON object of texts")]
    Locale,
    #[error("the last known resource (current) is not JSON")]
    Current,
    #[error("the draft is not JSON: it breaks at byte {offset}")]
    Draft { offset: usize },
    #[error("the draft is too large to describe")]
    DraftTooLarge,
    /// Of the fake vendors.
    #[cfg(feature = "fake")]
    #[error("the scenario is not usable: {0}")]
    Scenario(String),
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $name:literal)*) => {
        /// What an error answer means, chosen per vendor by status and code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $variant,)*
        }

        impl Kind {
            /// Every kind there is.
            pub const ALL: &'static [Kind] = &[$(Kind::$variant,)*];

            /// The kind as it appears in errors.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Kind::$variant => $name,)*
                }
            }
        }
    };
}

kinds! {
    InvalidRequest "invalid_request"
    /// The credentials are missing, wrong or expired.
    Unauthorized "unauthorized"
    /// The credentials are good, and not for this.
    Forbidden "forbidden"
    NotFound "not_found"
    /// The resource's state does not allow it now.
    Conflict "conflict"
    Gone "gone"
    TooLarge "too_large"
    /// Too many requests a second; later it may work.
    Throttled "throttled"
    /// A day's or month's quota is used up; waiting seconds does not help.
    QuotaExceeded "quota_exceeded"
    Server "server"
    Unavailable "unavailable"
    /// The vendor gave up waiting for itself; the request may have taken effect.
    VendorTimeout "vendor_timeout"
    /// The vendor points elsewhere, which is not followed.
    Redirect "redirect"
    /// Not an answer that the vendor documents.
    Malformed "malformed"
}

/// A vendor's error answers, as data.
#[derive(Debug, Clone, Copy)]
pub struct ErrorTable {
    /// Pointers to the error's code, tried in turn. So for the other texts.
    pub code: &'static [&'static str],
    pub message: &'static [&'static str],
    /// The vendor's own advice.
    pub hint: &'static [&'static str],
    pub request_id: &'static [&'static str],
    /// Response headers that carry the request's id.
    pub request_id_headers: &'static [&'static str],
    /// The first that fits decides; the status alone where none does.
    pub kinds: &'static [ErrorRule],
    /// The documented shape of an error's body, for the derived documents.
    pub shape: &'static crate::table::Shape,
    pub docs: &'static str,
}

/// What one status and code mean.
#[derive(Debug, Clone, Copy)]
pub struct ErrorRule {
    pub status: u16,
    /// The code, or what stands behind its dot where the vendor puts a service's name before it; empty for any code.
    pub code: &'static str,
    /// `None` where the status alone decides and only the hint is added.
    pub kind: Option<Kind>,
    /// What to do, where the vendor's answer does not say it.
    pub hint: &'static str,
}

/// A status (and code) that means this kind.
#[must_use]
pub const fn means(status: u16, code: &'static str, kind: Kind) -> ErrorRule {
    ErrorRule { status, code, kind: Some(kind), hint: "" }
}

/// Advice for a status (and code) whose kind is the usual one.
#[must_use]
pub const fn hint(status: u16, code: &'static str, hint: &'static str) -> ErrorRule {
    ErrorRule { status, code, kind: None, hint }
}

impl ErrorRule {
    pub(crate) fn is_for(&self, code: &str) -> bool {
        code_is(self.code, code)
    }

    #[must_use]
    pub const fn hint(self, hint: &'static str) -> Self {
        ErrorRule { hint, ..self }
    }
}

/// Whether a code is this one, or has it behind its dot; an empty one is any.
pub(crate) fn code_is(wanted: &str, code: &str) -> bool {
    let service = code.strip_suffix(wanted);
    wanted.is_empty() || service.is_some_and(|service| service.is_empty() || service.ends_with('.'))
}

/// What a status means where the vendor says nothing else.
#[must_use]
pub const fn usual_kind(status: u16) -> Kind {
    match status {
        // A browser's fetch that does not follow redirects gives 0 for all of them.
        0 | 300..=399 => Kind::Redirect,
        401 => Kind::Unauthorized,
        402 | 403 => Kind::Forbidden,
        404 => Kind::NotFound,
        408 | 504 => Kind::VendorTimeout,
        409 => Kind::Conflict,
        410 => Kind::Gone,
        413 | 414 | 431 | 494 => Kind::TooLarge,
        429 => Kind::Throttled,
        400..=499 => Kind::InvalidRequest,
        502 | 503 => Kind::Unavailable,
        500..=599 => Kind::Server,
        _ => Kind::Malformed,
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
    /// The vendor's id for the request; for an Edgegap deploy, the id of the deployment that was left behind.
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
    pub(crate) fn hide(&mut self, credentials: Option<&Credentials>) {
        let texts = [Some(&mut self.message), self.code.as_mut(), self.hint.as_mut(), self.request_id.as_mut(), Some(&mut self.body)];
        for text in texts.into_iter().flatten().chain(self.headers.iter_mut().map(|(_, value)| value)) {
            *text = mask::hide(text, credentials, usize::MAX / 2).into_owned();
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
