//! A request taken apart.

use super::Request;
use crate::url::Target;

pub(crate) struct Received<'a> {
    pub method: &'a str,
    pub target: Target<'a>,
    pub headers: &'a [(&'a str, &'a str)],
    pub body: &'a [u8],
}

/// What is read of a request line, and of all headers together: more than any of the vendors takes.
const LONGEST_URL: usize = 64 * 1024;
const LONGEST_HEADERS: usize = 256 * 1024;

impl<'a> Received<'a> {
    /// An error is a status, and what is wrong.
    pub fn read(request: &Request<'a>) -> Result<Self, (u16, &'static str)> {
        if request.url.len() > LONGEST_URL {
            return Err((414, "the URL is too long"));
        }
        if request.headers.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() > LONGEST_HEADERS {
            return Err((431, "the headers are too large"));
        }
        let target = Target::parse(request.url).map_err(|problem| (400, problem))?;
        Ok(Received { method: request.method, target, headers: request.headers, body: request.body })
    }

    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    pub fn path(&self) -> &'a str {
        self.target.path()
    }

    pub fn query(&self) -> &'a str {
        self.target.query()
    }
}

/// The parameters of a query as servers read them: decoded, `+` being a blank. Bytes that are no UTF-8 are replaced.
pub(crate) fn parameters(query: &str) -> impl Iterator<Item = (String, String)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(&name.replace('+', " ")), decoded(&value.replace('+', " ")))
    })
}

/// Percent-encoding undone; bytes that are no UTF-8 are replaced.
pub(crate) fn decoded(text: &str) -> String {
    String::from_utf8_lossy(&crate::url::decode(text)).into_owned()
}
