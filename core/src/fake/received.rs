//! A request taken apart.

use super::Request;
use crate::url::Target;

pub(crate) struct Received<'a> {
    pub method: &'a str,
    pub target: Target<'a>,
    pub headers: &'a [(&'a str, &'a str)],
    pub body: &'a [u8],
}

impl<'a> Received<'a> {
    /// An error says what is wrong with the URL.
    pub fn read(request: &Request<'a>) -> Result<Self, &'static str> {
        const LONGEST: usize = 64 * 1024;
        if request.url.len() > LONGEST {
            return Err("the URL is too long");
        }
        let target = Target::parse(request.url)?;
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
