//! A request taken apart, as a server sees it.
//!
//! Nothing in here is shared with what makes and signs requests, or both might be wrong in the same way and nobody would notice.

use super::exchange::Request;

pub(crate) struct Received<'a> {
    /// What the vendor calls the request in its answer.
    pub request_id: &'a str,
    pub now_ms: u64,
    pub method: &'a str,
    /// The URL's host as clients put it into `Host`: in lower case, with the port where it is not the scheme's own.
    pub host: String,
    /// Path and query, as they were sent.
    pub uri: &'a str,
    pub headers: &'a [(&'a str, &'a str)],
    pub body: &'a [u8],
}

/// What is read of a request line, and of all headers together: more than any of the vendors takes.
const LONGEST_URL: usize = 64 * 1024;
const LONGEST_HEADERS: usize = 256 * 1024;

impl<'a> Received<'a> {
    /// An error is a status, and what is wrong.
    pub fn read(request: &Request<'a>, request_id: &'a str, now_ms: u64) -> Result<Self, (u16, &'static str)> {
        if request.url.len() > LONGEST_URL {
            return Err((414, "the URL is too long"));
        }
        if request.headers.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() > LONGEST_HEADERS {
            return Err((431, "the headers are too large"));
        }
        let (host, uri) = split(request.url).map_err(|problem| (400, problem))?;
        let Request { method, headers, body, .. } = *request;
        Ok(Received { request_id, now_ms, method, host, uri, headers, body })
    }

    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    /// Whether it says that its body is JSON; in which character set does not matter.
    pub fn is_json(&self) -> bool {
        let content_type = self.header("Content-Type").and_then(|value| value.split(';').next()).unwrap_or_default();
        content_type.trim().eq_ignore_ascii_case("application/json")
    }

    pub fn path(&self) -> &'a str {
        self.uri.split('?').next().unwrap_or_default()
    }

    pub fn query(&self) -> &'a str {
        self.uri.split_once('?').map_or("", |(_, query)| query)
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
    String::from_utf8_lossy(&unescaped(text)).into_owned()
}

/// Percent-encoding undone; what is no escape stays.
pub(crate) fn unescaped(text: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let escape = match behind {
            [high, low, behind @ ..] if *first == b'%' => digit(*high).zip(digit(*low)).map(|(high, low)| (high << 4 | low, behind)),
            _ => None,
        };
        let (byte, behind) = escape.unwrap_or((*first, behind));
        out.push(byte);
        rest = behind;
    }
    out
}

/// The host as clients send it, and path and query, of an absolute URL; or what is wrong with it.
fn split(url: &str) -> Result<(String, &str), &'static str> {
    if !url.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err("the URL holds a blank, a control character or a character beyond ASCII; percent-encode it");
    }
    let (scheme, rest) = url.split_once("://").ok_or(NO_SCHEME)?;
    let own_port = match scheme.to_ascii_lowercase().as_str() {
        "https" => 443,
        "http" => 80,
        _ => return Err(NO_SCHEME),
    };
    let (authority, uri) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    if uri.contains('#') {
        return Err("clients do not send the fragment of a URL; remove it");
    }
    if uri.starts_with('?') {
        return Err("put a path before the query");
    }
    let host = host(authority, own_port).ok_or("the URL has no host, or none that can be reached")?;
    Ok((host, if uri.is_empty() { "/" } else { uri }))
}

const NO_SCHEME: &str = "begin the URL with https:// or http://";

/// `None` where it is none: there is a user name, or the port is out of range.
fn host(authority: &str, own_port: u16) -> Option<String> {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let is_host = match host.strip_prefix('[') {
        Some(v6) => v6.strip_suffix(']').is_some_and(|v6| of(v6, |byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'))),
        None => of(host, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_')),
    };
    let port = match port {
        Some(digits) if of(digits, |byte| byte.is_ascii_digit()) => digits.parse::<u16>().ok().filter(|port| *port > 0)?,
        Some(_) => return None,
        None => own_port,
    };
    let host = is_host.then(|| host.to_ascii_lowercase())?;
    Some(if port == own_port { host } else { format!("{host}:{port}") })
}

/// Whether a text is of these characters only, and of one at least.
fn of(text: &str, is_good: impl Fn(u8) -> bool) -> bool {
    !text.is_empty() && text.bytes().all(is_good)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_those_that_clients_send() {
        for (url, host, uri) in [
            ("https://api.example.com", "api.example.com", "/"),
            ("HTTPS://API.example.com:443/a?b", "api.example.com", "/a?b"),
            ("http://api.example.com:080/%2F?", "api.example.com", "/%2F?"),
            ("http://api.example.com:443/", "api.example.com:443", "/"),
            ("https://[2001:DB8::1]:8443/", "[2001:db8::1]:8443", "/"),
            ("https://[::1]/", "[::1]", "/"),
        ] {
            assert_eq!(split(url), Ok((host.to_owned(), uri)), "{url}");
        }
        for bad in [
            "",
            "/a",
            "ftp://h/",
            "https://",
            "https:///",
            "https://u:p@h/",
            "https://u@h/",
            "https://h:/",
            "https://h:0/",
            "https://h:65536/",
            "https://h:+80/",
            "https://[::1/",
            "https://[]/",
            "https://::1/",
            "https://h/#a",
            "https://h?a",
            "https://h/ a",
            "https://é/",
        ] {
            assert!(split(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn only_escapes_are_undone() {
        assert_eq!(unescaped("a%2fb%E7%AB%AF+%"), "a/b端+%".as_bytes());
        assert_eq!(unescaped("%4%zz%%41"), b"%4%zz%A");
    }
}
