//! Reads answers: strict about success and failure, tolerant about shape.

mod drift;

use std::borrow::Cow;

use crate::json::JsonText;
use crate::json::read;
use crate::mask;
use crate::mask::capped;
use crate::report::Report;
use crate::report::{ApiError, Error, RequestSummary};
use crate::sign::Credentials;
use crate::spec::{ErrorRule, Kind, Pages, usual_kind};
use crate::spec::{Operation, Repeat, Shape, Success, Vendor};
use crate::text::{digits, lossy};
use crate::time::http_date;
use crate::url::Target;
use drift::Differences;
pub use drift::{Drift, DriftKind};

/// A vendor's answer. `Debug` does not show its text, which may hold secrets.
#[derive(Clone, Default, PartialEq)]
pub struct Reply {
    pub status: u16,
    pub request_id: Option<String>,
    pub headers: Vec<(String, String)>,
    /// The vendor's own text, untouched; empty where there is none.
    pub text: String,
    /// What the vendor warns of in its headers: `Deprecation`, `Sunset`, `Warning`.
    pub warnings: Vec<String>,
    /// Where the answer differs from the documented shape.
    pub drift: Vec<Drift>,
    /// What the check says of the input, where the reply is one of a call: no violations, perhaps warnings.
    pub report: Report,
    /// The request that was answered.
    pub request: RequestSummary,
    /// Whether a wait ended because the resource is gone. The status and the text are then those of the vendor's error, and the data is null.
    pub gone: bool,
}

impl Reply {
    /// The answer decoded; null where there is no text, where the resource is gone, and where [`try_data`](Reply::try_data) fails.
    #[must_use]
    pub fn data(&self) -> serde_json::Value {
        self.try_data().unwrap_or_default()
    }

    /// The answer decoded.
    ///
    /// # Errors
    /// Where the answer is JSON that no tree can hold: half of a surrogate pair, a number beyond all doubles, more than 127 levels.
    pub fn try_data(&self) -> Result<serde_json::Value, serde_json::Error> {
        if self.text.is_empty() || self.gone { Ok(serde_json::Value::Null) } else { serde_json::from_str(&self.text) }
    }

    /// How many items a list has on all its pages together, where its answer says so.
    ///
    /// ```
    /// let operation = clearway::operation("ppio.list_endpoints")?;
    /// let reply = clearway::parse(operation.id, 200, &[], br#"{"endpoints": [], "total": "250"}"#)?;
    /// assert_eq!(reply.total(operation), Some(250));
    /// # Ok::<(), clearway::Error>(())
    /// ```
    #[must_use]
    pub fn total(&self, operation: &'static Operation) -> Option<u64> {
        total(operation.pages.as_ref()?, &self.text)
    }

    /// The text as it may be shown: compact JSON whose secret fields are masked. Text that is not JSON is masked as a whole.
    ///
    /// ```
    /// let operation = clearway::operation("ppio.get_endpoint")?;
    /// let reply = clearway::parse(operation.id, 200, &[], br#"{"endpoint": {"envs": [{"key": "PASSWORD", "value": "hunter2"}]}}"#)?;
    /// assert_eq!(reply.shown_text(Some(operation)), r#"{"endpoint":{"envs":[{"key":"PASSWORD","value":"***"}]}}"#);
    /// # Ok::<(), clearway::Error>(())
    /// ```
    #[must_use]
    pub fn shown_text(&self, operation: Option<&'static Operation>) -> String {
        if self.text.is_empty() {
            return String::new();
        }
        let successes = operation.map_or(&[][..], |operation| operation.success);
        let shape = match successes.iter().find(|success| success.status == self.status) {
            Some(documented) => documented.body,
            None => first_body(successes),
        };
        mask::json(&self.text, shape)
    }
}

impl core::fmt::Debug for Reply {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .field("bytes", &self.text.len())
            .field("drift", &self.drift)
            .finish_non_exhaustive()
    }
}

/// Reads an answer: a reply for a success, [`Error::Api`] for anything else.
///
/// ```
/// let reply = clearway::parse("edgegap.deploy", 202, &[], br#"{"request_id": "a69f8e3e0555"}"#)?;
/// assert!(reply.drift.is_empty());
/// assert_eq!(reply.data()["request_id"], "a69f8e3e0555");
/// # Ok::<(), clearway::Error>(())
/// ```
///
/// # Errors
/// [`Error::Api`] for an error answer and for one that is none; [`Error::Usage`] for an unknown operation.
pub fn parse(operation: &str, status: u16, headers: &[(&str, &str)], body: &[u8]) -> Result<Reply, Error> {
    let (vendor, operation) = crate::registry::find(operation)?;
    Answer { status, headers, body, ..Answer::to(vendor, Some(operation)) }.read()
}

/// Reads an answer to a call that has no table: any 2xx is a reply, of any shape.
///
/// # Errors
/// [`Error::Api`] for any other status; [`Error::Usage`] for an unknown vendor.
pub fn parse_any(vendor: &str, status: u16, headers: &[(&str, &str)], body: &[u8]) -> Result<Reply, Error> {
    let vendor = crate::registry::vendor(vendor)?;
    Answer { status, headers, body, ..Answer::to(vendor, None) }.read()
}

/// Codes and ids are no longer than this, whatever a vendor sends.
const NAME_BYTES: usize = 200;
/// An error keeps so much of its answer's text.
const BODY_BYTES: usize = 4096;
/// And so many of its headers.
const MOST_HEADERS: usize = 100;

/// An answer to a request.
pub(crate) struct Answer<'a> {
    pub vendor: &'static Vendor,
    /// `None` for a call that has no table.
    pub operation: Option<&'static Operation>,
    pub status: u16,
    pub headers: &'a [(&'a str, &'a str)],
    pub body: &'a [u8],
    /// When it came, in Unix milliseconds, where that is known.
    pub now_ms: Option<u64>,
    /// What the request was signed with, where that is known: the vendor may repeat it.
    pub credentials: Option<&'a Credentials>,
    /// The request that it answers, as far as that is known.
    pub request: RequestSummary,
}

impl Answer<'_> {
    /// An answer of which nothing is known yet.
    pub fn to(vendor: &'static Vendor, operation: Option<&'static Operation>) -> Self {
        let (id, method) = operation.map(|operation| (operation.id, operation.method)).unzip();
        let request = RequestSummary { operation: id, method, ..RequestSummary::default() };
        Answer { vendor, operation, status: 0, headers: &[], body: b"", now_ms: None, credentials: None, request }
    }

    /// A text of this answer, as it may be shown.
    fn redacted(&self, text: &str, bytes: usize) -> String {
        mask::redact(text, &Credentials::secrets_of(self.credentials), bytes)
    }

    /// The body without a byte order mark, which some vendors' gateways put before it.
    fn body(&self) -> &[u8] {
        self.body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(self.body)
    }

    pub fn read(&self) -> Result<Reply, Error> {
        let successes = self.operation.map_or(&[][..], |operation| operation.success);
        let documented = successes.iter().find(|success| success.status == self.status);
        match documented {
            Some(success) => self.success(success.body, true),
            None if !(200..300).contains(&self.status) => Err(self.failure(None)),
            None if self.operation.is_some() => self.success(first_body(successes), false),
            None => Ok(self.as_it_is()),
        }
    }

    /// The answer as a reply, whatever it says.
    pub fn as_it_is(&self) -> Reply {
        self.reply(&lossy(self.body()), Vec::new())
    }

    fn reply(&self, text: &str, drift: Vec<Drift>) -> Reply {
        let warnings = ["Deprecation", "Sunset", "Warning"].into_iter();
        Reply {
            status: self.status,
            request_id: self.request_id(text),
            headers: self.headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            text: if text.trim_ascii().is_empty() { String::new() } else { text.to_owned() },
            warnings: warnings.filter_map(|name| Some([name, ": ", &self.redacted(self.header(name)?, 500)].concat())).collect(),
            drift,
            report: Report::default(),
            request: self.request.clone(),
            gone: false,
        }
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    fn success(&self, shape: Option<&'static Shape>, documented_status: bool) -> Result<Reply, Error> {
        let Ok(text) = core::str::from_utf8(self.body()) else { return Err(self.failure(Some("the answer is not UTF-8 text"))) };
        let mut differences = Differences::default();
        if !documented_status {
            let actual = ["status ", &digits(self.status.into())].concat();
            differences.add(|| Drift { path: String::new(), kind: DriftKind::Undocumented, expected: Vec::new(), actual });
        }
        let empty = text.trim_ascii().is_empty();
        match shape {
            Some(shape) if !empty || documented_status => {
                let mut source = JsonText::strict(text);
                let read = differences.read(&mut source, shape);
                if read.is_err() && empty && self.status >= 400 {
                    // Gone is what was wanted, and nothing needs to be said of it.
                    differences.drift.clear();
                    differences.add(|| Drift {
                        path: String::new(),
                        kind: DriftKind::Type,
                        expected: vec!["object"],
                        actual: "nothing".to_owned(),
                    });
                } else if read.is_err() {
                    let reason = if empty {
                        "the answer is empty where JSON is documented"
                    } else {
                        "the answer is not the JSON that is documented"
                    };
                    return Err(self.failure(Some(reason)));
                }
            }
            // An empty object says no more than no body does.
            None if !empty && text.trim_ascii() != "{}" => differences.add(|| Drift {
                path: String::new(),
                kind: DriftKind::Undocumented,
                expected: Vec::new(),
                actual: "text".to_owned(),
            }),
            _ => {}
        }
        let mut drift = differences.drift;
        if self.credentials.is_some() {
            // A name that the vendor made of a credential.
            drift.iter_mut().for_each(|drift| {
                drift.path = mask::hide(&drift.path, &Credentials::secrets_of(self.credentials), usize::MAX / 2).into_owned()
            });
        }
        Ok(self.reply(text, drift))
    }

    pub fn failure(&self, malformed: Option<&str>) -> Error {
        let errors = &self.vendor.errors;
        let text = lossy(self.body());
        let find = |pointers: &[&str]| {
            let found = pointers.iter().filter_map(|pointer| read::pointer(&text, pointer));
            found.into_iter().find(|json| *json != "null" && *json != "\"\"")
        };
        let code = find(errors.code).and_then(read::scalar);
        let fits = |rule: &&ErrorRule| rule.status == self.status && rule.is_for(code.as_deref().unwrap_or_default());
        let rule = errors.kinds.iter().find(fits);
        let kind = match malformed {
            Some(_) => Kind::Malformed,
            None => rule.and_then(|rule| rule.kind).unwrap_or(usual_kind(self.status)),
        };
        let target = if kind == Kind::Redirect { self.header("Location") } else { None };
        let message = match (malformed, target, find(errors.message)) {
            (Some(reason), ..) => reason.to_owned(),
            (None, Some(target), _) => ["the answer points to ", &mask::url(target), ", which is not followed"].concat(),
            (None, None, Some(json)) => read::scalar(json).map_or_else(|| masked(json), |text| text.into_owned()),
            (None, None, None) if matches!(text.trim(), "{}" | "[]" | "null") => String::new(),
            (None, None, None) => masked(&text),
        };
        let message = match self.redacted(&message, 500) {
            empty if empty.is_empty() => "the answer says nothing".to_owned(),
            message => message,
        };
        let mut hint: Vec<String> =
            self.skewed_clock(kind).into_iter().chain(target.and_then(|target| self.new_base_url(target))).collect();
        hint.extend(rule.map(|rule| rule.hint).filter(|hint| !hint.is_empty()).map(str::to_owned));
        hint.extend(find(errors.hint).and_then(read::scalar).map(|hint| self.redacted(&hint, 2000)));
        if hint.is_empty() {
            hint.extend(self.other_revision(kind));
        }
        // What was turned away by a rate has changed nothing.
        let is_safe = self.operation.is_some_and(|operation| operation.repeat != Repeat::Never);
        let may_pass = kind == Kind::Unavailable || (malformed.is_none() && self.status == 504);
        Error::Api(Box::new(ApiError {
            kind,
            status: self.status,
            message,
            hint: Some(hint.join("; ")).filter(|hint| !hint.is_empty()),
            request_id: self.request_id(&text),
            retry_after: self.retry_after(),
            retryable: kind == Kind::Throttled || (may_pass && is_safe),
            body: capped(&mask::hide(&masked(&text), &Credentials::secrets_of(self.credentials), 4 * BODY_BYTES), BODY_BYTES).into_owned(),
            code: code.map(|code| self.redacted(&code, NAME_BYTES)),
            headers: self.headers.iter().take(MOST_HEADERS).map(|(name, value)| self.shown_header(name, value)).collect(),
            request: self.request.clone(),
        }))
    }

    fn request_id(&self, text: &str) -> Option<String> {
        let errors = &self.vendor.errors;
        let in_headers = errors.request_id_headers.iter().find_map(|name| self.header(name)).map(|id| self.redacted(id, NAME_BYTES));
        in_headers.or_else(|| {
            let json = errors.request_id.iter().find_map(|pointer| read::pointer(text, pointer))?;
            read::scalar(json).map(|id| self.redacted(&id, NAME_BYTES))
        })
    }

    fn shown_header(&self, name: &str, value: &str) -> (String, String) {
        let value = if name.eq_ignore_ascii_case("Location") {
            self.redacted(&mask::url(value), 500)
        } else if mask::is_secret_header(name) {
            mask::MASK.to_owned()
        } else {
            self.redacted(value, 500)
        };
        (self.redacted(name, NAME_BYTES), value)
    }

    /// How far the clock that signed is off, where that is why the vendor does not know who asks.
    fn skewed_clock(&self, kind: Kind) -> Option<String> {
        const MOST_SECONDS: u64 = 60;
        if kind != Kind::Unauthorized || !self.credentials.is_some_and(Credentials::sign_a_time) {
            return None;
        }
        let theirs = self.header("Date").and_then(http_date)?;
        let ours = self.now_ms? / 1000;
        let way = if ours > theirs { " s ahead of" } else { " s behind" };
        let off = ours.abs_diff(theirs);
        (off > MOST_SECONDS).then(|| ["the clock that signed is ", &digits(off), way, " the vendor's (its header Date): set it"].concat())
    }

    /// The base URL that a redirect asks for, where it leads to another host of the vendor's by https.
    fn new_base_url(&self, target: &str) -> Option<String> {
        let end = target.bytes().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(target.len());
        let target = Target::parse(target.get(..end)?).ok().filter(|target| target.https)?;
        let own = |url: &str| domain(Target::known(url).authority).eq_ignore_ascii_case(domain(target.authority));
        // The host that was asked is not enough: only the vendor's own domain is known to belong to the vendor.
        let is_vendors = self.vendor.sites.iter().any(|site| own(site.base)) && self.request.url.as_deref().is_none_or(own);
        is_vendors.then(|| ["if the API has moved there, set the base URL to https://", target.authority].concat())
    }

    /// What is not there may be there in another revision, and what is missing may have another name in one.
    fn other_revision(&self, kind: Kind) -> Option<String> {
        let revisions = self.operation?.revisions;
        let fits = kind == Kind::NotFound && !revisions.is_empty()
            || kind == Kind::InvalidRequest && revisions.iter().any(|revision| !revision.renamed.is_empty());
        fits.then(|| {
            let names = crate::report::suggest::names(revisions.iter().map(|revision| revision.name));
            ["the vendor's pages disagree about this request; another revision may be the one: ", &names].concat()
        })
    }

    /// Seconds from `Retry-After`, a date being held against the answer's own `Date`, or else against the time it came.
    fn retry_after(&self) -> Option<u64> {
        let value = self.header("Retry-After")?.trim();
        if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
            // More digits than a number holds are a very long time all the same, and every reader of JSON keeps this one.
            const LONGEST: u64 = (1 << 53) - 1;
            return Some(value.parse().unwrap_or(LONGEST).min(LONGEST));
        }
        let date = self.header("Date").and_then(http_date);
        Some(http_date(value)?.saturating_sub(date.or(self.now_ms.map(|ms| ms / 1000))?))
    }
}

/// The part of a host that is registered, as far as the hosts of the vendors go: its last two labels. Empty for an address.
fn domain(authority: &str) -> &str {
    let host = crate::text::before(authority, b':');
    let mut dots = host.bytes().enumerate().filter(|(_, byte)| *byte == b'.').map(|(at, _)| at).rev();
    let start = dots.nth(1).map_or(0, |dot| dot + 1);
    let is_name = host.bytes().last().is_some_and(|byte| byte.is_ascii_alphabetic());
    if is_name { host.get(start..).unwrap_or_default() } else { "" }
}

/// The shape that an answer of an undocumented success is held against.
fn first_body(successes: &[Success]) -> Option<&'static Shape> {
    successes.iter().find_map(|success| success.body)
}

fn masked(text: &str) -> String {
    // No more is shown than this, so no more is looked through.
    const SHOWN: usize = 8192;
    let trimmed = text.trim();
    let is_json = trimmed.starts_with(['{', '[']) && read::is_json(trimmed);
    let masked = if is_json { Cow::Owned(mask::json(trimmed, None)) } else { capped(trimmed, SHOWN) };
    mask::text(&capped(&masked, SHOWN)).into_owned()
}

/// How many items there are on all pages together, where a page says so.
pub(crate) fn total(pages: &Pages, text: &str) -> Option<u64> {
    pages.total.iter().find_map(|pointer| read::pointer(text, pointer)).and_then(read::integer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_those_that_are_registered() {
        for (authority, registered) in [
            ("api.edgegap.com", "edgegap.com"),
            ("edgegap.com:443", "edgegap.com"),
            ("a.b.c.example.com:5007", "example.com"),
            ("localhost", "localhost"),
            ("127.0.0.1:80", ""),
            ("[::1]", ""),
        ] {
            assert_eq!(domain(authority), registered, "{authority}");
        }
        // Two labels are enough for every vendor there is.
        for site in crate::registry::vendors().iter().flat_map(|vendor| vendor.sites) {
            let (_, tail) = domain(Target::known(site.base).authority).split_once('.').unwrap();
            assert!(["com", "ai", "cloud"].contains(&tail), "{}", site.base);
        }
    }
}
