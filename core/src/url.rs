//! The few things this library needs of URLs: taking one apart, and percent-encoding.

use crate::pattern::{Class, class};
use crate::text;

/// A URL taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Target<'u> {
    pub https: bool,
    /// Host, and port if any.
    pub authority: &'u str,
    /// From the first slash on.
    pub path_and_query: &'u str,
}

impl<'u> Target<'u> {
    /// Takes apart an absolute http or https URL; an error says what is wrong with it.
    pub(crate) fn parse(url: &'u str) -> Result<Self, &'static str> {
        if url.bytes().any(|byte| byte <= b' ' || byte == 0x7F || !byte.is_ascii()) {
            return Err("it holds a blank, a control character or a character beyond ASCII; percent-encode it");
        }
        let (https, rest) = match (strip_scheme(url, "https://"), strip_scheme(url, "http://")) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return Err("begin it with https://"),
        };
        if text::has(rest, b'#') {
            return Err("remove the fragment");
        }
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?')).unwrap_or(rest.len());
        let (authority, path_and_query) = rest.split_at_checked(end).unwrap_or_default();
        if text::has(authority, b'@') {
            return Err("remove the user name and password");
        }
        if path_and_query.starts_with('?') {
            return Err("put a path before the query");
        }
        if !is_authority(authority) {
            return Err("its host or port is not one");
        }
        // What clients change before they send it would not be what was signed.
        let (path, query) = text::cut(path_and_query, b'?').unwrap_or((path_and_query, ""));
        let is_changed = |byte| matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'}');
        if path_and_query.bytes().any(is_changed) || text::has(query, b'\'') {
            return Err("it holds a character that clients change on the way; percent-encode it");
        }
        let is_dots = |segment: &str| match segment {
            "." | ".." => true,
            _ => text::has(segment, b'%') && matches!(decode(segment).as_slice(), b"." | b".."),
        };
        if path.split('/').any(is_dots) {
            return Err("resolve its . and .. segments, which clients do before they send it");
        }
        Ok(Target { https, authority, path_and_query: if path_and_query.is_empty() { "/" } else { path_and_query } })
    }

    /// Takes apart a URL that was looked at before.
    pub(crate) fn known(url: &'u str) -> Self {
        let (https, rest) = match strip_scheme(url, "https://") {
            Some(rest) => (true, rest),
            None => (false, strip_scheme(url, "http://").unwrap_or_default()),
        };
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?')).unwrap_or(rest.len());
        let (authority, path_and_query) = rest.split_at_checked(end).unwrap_or_default();
        let path_and_query = if path_and_query.is_empty() { "/" } else { path_and_query };
        Target { https, authority, path_and_query }
    }

    /// The Host header as clients send it: in lower case, without the scheme's own port.
    pub(crate) fn host(&self) -> String {
        let own_port = if self.https { ":443" } else { ":80" };
        self.authority.strip_suffix(own_port).unwrap_or(self.authority).to_ascii_lowercase()
    }

    pub(crate) fn path(&self) -> &'u str {
        text::before(self.path_and_query, b'?')
    }

    pub(crate) fn query(&self) -> &'u str {
        text::cut(self.path_and_query, b'?').map_or("", |(_, query)| query)
    }

    /// Whether the host is this very machine.
    pub(crate) fn is_loopback(&self) -> bool {
        let host = match self.authority.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
            _ => self.authority,
        };
        let loopback_v4 = || {
            let numbers: Vec<Option<u8>> = host.split('.').map(|part| part.parse().ok()).collect();
            matches!(numbers.as_slice(), [Some(127), Some(_), Some(_), Some(_)])
        };
        host.eq_ignore_ascii_case("localhost") || host == "[::1]" || loopback_v4()
    }
}

fn strip_scheme<'u>(url: &'u str, scheme: &str) -> Option<&'u str> {
    let (start, rest) = url.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

fn is_authority(authority: &str) -> bool {
    let (host, port) = match authority.strip_prefix('[') {
        Some(v6) => match text::cut(v6, b']') {
            Some((address, port)) if !address.is_empty() && address.bytes().all(|b| b.is_ascii_hexdigit() || b == b':' || b == b'.') => {
                ("v6", port)
            }
            _ => return false,
        },
        None => authority.split_at_checked(text::before(authority, b':').len()).unwrap_or_default(),
    };
    let good_host = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
    let good_port = port.is_empty()
        || port.strip_prefix(':').is_some_and(|port| port.len() <= 5 && port.parse::<u16>().is_ok_and(|n| n > 0) && !port.starts_with('+'));
    good_host && good_port
}

/// Percent-encodes everything but unreserved characters (`A-Za-z0-9-_.~`).
pub(crate) fn encode(out: &mut String, text: &str) {
    if text.bytes().all(is_unreserved) { out.push_str(text) } else { encode_bytes(out, text.as_bytes()) }
}

/// The same for bytes that need not be text.
pub(crate) fn encode_bytes(out: &mut String, bytes: &[u8]) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |nibble: u8| DIGITS.get(nibble as usize).copied().unwrap_or('0');
    for &byte in bytes {
        if is_unreserved(byte) {
            out.push(byte as char);
        } else {
            out.push('%');
            out.push(digit(byte >> 4));
            out.push(digit(byte & 15));
        }
    }
}

fn is_unreserved(byte: u8) -> bool {
    static UNRESERVED: Class = class("A-Za-z0-9_.~-");
    UNRESERVED.has_ascii(byte)
}

/// Undoes percent-encoding; what is not an escape stays.
pub(crate) fn decode(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.as_bytes();
    while let [first, rest @ ..] = bytes {
        let escape = match (first, rest) {
            (b'%', [high, low, behind @ ..]) => match ((*high as char).to_digit(16), (*low as char).to_digit(16)) {
                (Some(high), Some(low)) => Some(((high * 16 + low) as u8, behind)),
                _ => None,
            },
            _ => None,
        };
        let (byte, behind) = escape.unwrap_or((*first, rest));
        out.push(byte);
        bytes = behind;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_urls_apart() {
        let target = Target::parse("HTTPS://api.example.com:8443/a%2Fb?x=1&y").unwrap();
        assert_eq!((target.authority, target.path(), target.query()), ("api.example.com:8443", "/a%2Fb", "x=1&y"));
        assert!(target.https);
        assert_eq!(Target::parse("http://h").unwrap().path_and_query, "/");
        for good in ["HTTPS://api.example.com:8443/a%2Fb?x=1&y", "http://h", "https://h/", "http://[::1]:80/x?y=z"] {
            assert_eq!(Target::parse(good), Ok(Target::known(good)));
        }
        for bad in [
            "",
            "http://h?q=1",
            "ftp://h/",
            "https://",
            "https://u:p@h/",
            "https://h/#x",
            "https://h/ x",
            "https://h:99999/",
            "https://h:/",
            "https://h\r\n/",
            "https://[::1",
            "https://é/",
            "https://h/../x",
            "https://h/a/.?q=1",
            "https://h/%2E%2e/x",
            "https://h/a\\b",
            "https://h/{id}",
            "https://h/a?q='1'",
        ] {
            assert!(Target::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_host_is_as_clients_send_it() {
        for (url, host) in [
            ("https://H.example.com:443/", "h.example.com"),
            ("http://h:80/", "h"),
            ("http://h:443/", "h:443"),
            ("https://h:8443/", "h:8443"),
            ("https://[::1]:443/", "[::1]"),
        ] {
            assert_eq!(Target::parse(url).unwrap().host(), host, "{url}");
        }
    }

    #[test]
    fn knows_loopback() {
        for (url, loopback) in [
            ("http://localhost:80/", true),
            ("http://127.0.0.1:8787/", true),
            ("http://127.9.9.9/", true),
            ("http://[::1]:80/", true),
            ("http://127.0.0.1.example.com/", false),
            ("http://localhost.example.com/", false),
            ("http://10.0.0.1/", false),
        ] {
            assert_eq!(Target::parse(url).unwrap().is_loopback(), loopback, "{url}");
        }
    }

    #[test]
    fn percent_encoding_there_and_back() {
        let mut out = String::new();
        encode(&mut out, "a/b c~端");
        assert_eq!(out, "a%2Fb%20c~%E7%AB%AF");
        assert_eq!(decode(&out), "a/b c~端".as_bytes());
        assert_eq!(decode("%zz%4"), b"%zz%4");
    }
}
