//! Reads answers: strict about success and failure, tolerant about shape.

use crate::drift::{Differences, Drift, DriftKind};
use crate::error::{ApiError, Error, ErrorRule, Kind, usual_kind};
use crate::mask;
use crate::read;
use crate::source::JsonText;
use crate::table::{Operation, Repeat, Shape, Success};
use crate::text::{digits, lossy};

/// A vendor's answer. `Debug` does not show its text, which may hold secrets.
#[derive(Clone, PartialEq)]
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
}

impl Reply {
    /// The answer decoded; null where there is no text, and where [`try_data`](Reply::try_data) fails.
    #[must_use]
    pub fn data(&self) -> serde_json::Value {
        self.try_data().unwrap_or_default()
    }

    /// The answer decoded.
    ///
    /// # Errors
    /// Where the answer is JSON that no tree can hold: half of a surrogate pair, a number beyond all doubles, more than 127 levels.
    pub fn try_data(&self) -> Result<serde_json::Value, serde_json::Error> {
        if self.text.is_empty() { Ok(serde_json::Value::Null) } else { serde_json::from_str(&self.text) }
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
        crate::call::total(operation.pages.as_ref()?, &self.text)
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
    let (vendor, operation) = crate::find(operation)?;
    Answer { operation: Some(operation), errors: &vendor.errors, status, headers, body, now_ms: None }.read()
}

/// Reads an answer to a call that has no table: any 2xx is a reply, of any shape.
///
/// # Errors
/// [`Error::Api`] for any other status; [`Error::Usage`] for an unknown vendor.
pub fn parse_any(vendor: &str, status: u16, headers: &[(&str, &str)], body: &[u8]) -> Result<Reply, Error> {
    let vendor = crate::vendor(vendor)?;
    Answer { operation: None, errors: &vendor.errors, status, headers, body, now_ms: None }.read()
}

/// Codes and ids are no longer than this, whatever a vendor sends.
const NAME_BYTES: usize = 200;

/// An answer to a request.
pub(crate) struct Answer<'a> {
    /// `None` for a call that has no table.
    pub operation: Option<&'static Operation>,
    pub errors: &'static crate::error::ErrorTable,
    pub status: u16,
    pub headers: &'a [(&'a str, &'a str)],
    pub body: &'a [u8],
    /// When it came, in Unix milliseconds, where that is known.
    pub now_ms: Option<u64>,
}

impl Answer<'_> {
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
        self.reply(&lossy(self.body), Vec::new())
    }

    fn reply(&self, text: &str, drift: Vec<Drift>) -> Reply {
        let warnings = ["Deprecation", "Sunset", "Warning"].into_iter();
        Reply {
            status: self.status,
            request_id: self.request_id(text),
            headers: self.headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            text: if text.trim_ascii().is_empty() { String::new() } else { text.to_owned() },
            warnings: warnings.filter_map(|name| Some([name, ": ", &capped(self.header(name)?, 500)].concat())).collect(),
            drift,
        }
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    fn success(&self, shape: Option<&'static Shape>, documented_status: bool) -> Result<Reply, Error> {
        let Ok(text) = core::str::from_utf8(self.body) else { return Err(self.failure(Some("the answer is not UTF-8 text"))) };
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
        Ok(self.reply(text, differences.drift))
    }

    pub fn failure(&self, malformed: Option<&str>) -> Error {
        let text = lossy(self.body);
        let find = |pointers: &[&str]| {
            let found = pointers.iter().filter_map(|pointer| read::pointer(&text, pointer));
            found.into_iter().find(|json| *json != "null" && *json != "\"\"")
        };
        let code = find(self.errors.code).and_then(read::scalar).map(|code| capped(&code, NAME_BYTES));
        let fits = |rule: &&ErrorRule| rule.status == self.status && rule.is_for(code.as_deref().unwrap_or_default());
        let rule = self.errors.kinds.iter().find(fits);
        let kind = match malformed {
            Some(_) => Kind::Malformed,
            None => rule.and_then(|rule| rule.kind).unwrap_or(usual_kind(self.status)),
        };
        let message = match (malformed, find(self.errors.message)) {
            (Some(reason), _) => reason.to_owned(),
            (None, Some(json)) => read::scalar(json).map_or_else(|| masked(json), |text| mask::text(&capped(&text, 2000))),
            (None, None) if matches!(text.trim(), "{}" | "[]" | "null") => String::new(),
            (None, None) => masked(&text),
        };
        let message = if message.is_empty() { "the answer says nothing".to_owned() } else { capped(&message, 500) };
        let advice = || rule.map(|rule| rule.hint).filter(|hint| !hint.is_empty()).map(str::to_owned);
        let vendors_advice = find(self.errors.hint).and_then(read::scalar).map(|hint| mask::text(&capped(&hint, 2000)));
        let repeatable = matches!(kind, Kind::Throttled | Kind::Unavailable) || (malformed.is_none() && self.status == 504);
        Error::Api(Box::new(ApiError {
            kind,
            status: self.status,
            message,
            hint: vendors_advice.or_else(advice).or_else(|| self.other_revision(kind)),
            request_id: self.request_id(&text),
            retry_after: self.retry_after(),
            retryable: repeatable && self.operation.is_some_and(|operation| operation.repeat != Repeat::Never),
            body: capped(&masked(&text), 4096),
            code,
        }))
    }

    fn request_id(&self, text: &str) -> Option<String> {
        let in_headers = self.errors.request_id_headers.iter().find_map(|name| self.header(name)).map(|id| capped(id, NAME_BYTES));
        in_headers.or_else(|| {
            let json = self.errors.request_id.iter().find_map(|pointer| read::pointer(text, pointer))?;
            read::scalar(json).map(|id| capped(&id, NAME_BYTES))
        })
    }

    /// What is not there may be there in another revision, and what is missing may have another name in one.
    fn other_revision(&self, kind: Kind) -> Option<String> {
        let revisions = self.operation?.revisions;
        let fits = kind == Kind::NotFound && !revisions.is_empty()
            || kind == Kind::InvalidRequest && revisions.iter().any(|revision| !revision.renamed.is_empty());
        fits.then(|| {
            let names = crate::vendors::names(revisions.iter().map(|revision| revision.name));
            ["the vendor's pages disagree about this request; another revision may be the one: ", &names].concat()
        })
    }

    /// Seconds from `Retry-After`, a date being held against the answer's own `Date`, or else against the time it came.
    fn retry_after(&self) -> Option<u64> {
        let value = self.header("Retry-After")?.trim();
        match value.parse() {
            Ok(seconds) => Some(seconds),
            Err(_) => {
                let date = self.header("Date").and_then(|date| http_date(date.trim()));
                Some(http_date(value)?.saturating_sub(date.or(self.now_ms.map(|ms| ms / 1000))?))
            }
        }
    }
}

/// Seconds since 1970 of an HTTP date: `Sun, 06 Nov 1994 08:49:37 GMT`.
fn http_date(text: &str) -> Option<u64> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut words = text.split(' ').skip(1);
    let day: u64 = words.next()?.parse().ok()?;
    let name = words.next()?;
    let month = MONTHS.iter().position(|month| *month == name)? as u64 + 1;
    let year: u64 = words.next()?.parse().ok()?;
    let mut time = words.next()?.split(':').map(|part| part.parse::<u64>().ok());
    let (hours, minutes, seconds) = (time.next()??, time.next()??, time.next()??);
    if !(1970..=9999).contains(&year) || !(1..=31).contains(&day) || hours > 23 || minutes > 59 || seconds > 60 {
        return None;
    }
    // Days since 1970 by the civil calendar, the year beginning in March.
    let (shifted_year, shifted_month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days =
        365 * shifted_year + shifted_year / 4 - shifted_year / 100 + shifted_year / 400 + (153 * shifted_month + 2) / 5 + day - 1 - 719_468;
    Some(days * 86_400 + hours * 3600 + minutes * 60 + seconds)
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
    let masked = if is_json { mask::json(trimmed, None) } else { capped(trimmed, SHOWN) };
    mask::text(&capped(&masked, SHOWN))
}

pub(crate) fn capped(text: &str, bytes: usize) -> String {
    if text.len() <= bytes {
        return text.to_owned();
    }
    let end = (0..=bytes).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    [text.get(..end).unwrap_or_default(), "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_dates() {
        assert_eq!(http_date("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777));
        assert_eq!(http_date("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0));
        assert_eq!(http_date("Tue, 29 Feb 2028 23:59:59 GMT"), Some(1_835_481_599));
        for bad in ["", "tomorrow", "Sun, 06 Nov 1994", "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Xxx 1994 08:49:37 GMT"] {
            assert_eq!(http_date(bad), None, "{bad}");
        }
    }
}
