//! The few things this library needs of URLs: taking one apart, and percent-encoding.

use crate::spec::pattern::{Class, class};
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
            let rest = strip_scheme(url, "https://").or(strip_scheme(url, "http://")).unwrap_or_default();
            return Err(if text::before(rest, b'/').is_ascii() {
                "it holds a blank, a control character or a character beyond ASCII; percent-encode it"
            } else {
                "its host is not ASCII; write an international name in its ASCII form, which begins with xn--"
            });
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
        host.eq_ignore_ascii_case("localhost") || host == "[::1]" || is_address(host) && host.starts_with("127.")
    }
}

/// An address of four numbers, each of 0 to 255 and without zeros before it, which some clients take for octal ones.
fn is_address(host: &str) -> bool {
    let is_number = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_digit()) && (part == "0" || !part.starts_with('0')) && part.parse::<u8>().is_ok()
    };
    host.split('.').count() == 4 && host.split('.').all(is_number)
}

/// An address of eight groups of hexadecimal digits, of which one run may be left out, and the last two may be an address of four numbers.
fn is_v6(address: &str) -> bool {
    if let Some((before, v4)) = address.rsplit_once(':').filter(|(_, last)| text::has(last, b'.')) {
        return is_address(v4) && is_v6(&[before, ":0:0"].concat());
    }
    let groups = |text: &str| match text {
        "" => Some(0),
        _ => {
            let is_group = |group: &str| (1..=4).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_hexdigit());
            text.split(':').all(is_group).then(|| text.split(':').count())
        }
    };
    let left_out = address.as_bytes().windows(2).position(|pair| pair == b"::");
    match left_out {
        None => groups(address) == Some(8),
        Some(at) => {
            let (before, behind) = (address.get(..at).unwrap_or_default(), address.get(at + 2..).unwrap_or_default());
            groups(before).zip(groups(behind)).is_some_and(|(before, behind)| before + behind < 8)
        }
    }
}

fn strip_scheme<'u>(url: &'u str, scheme: &str) -> Option<&'u str> {
    let (start, rest) = url.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

fn is_authority(authority: &str) -> bool {
    let (host, port) = match authority.strip_prefix('[') {
        Some(v6) => match text::cut(v6, b']') {
            Some((address, port)) if is_v6(address) => ("v6", port),
            _ => return false,
        },
        None => authority.split_at_checked(text::before(authority, b':').len()).unwrap_or_default(),
    };
    let good_host = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
    // A host whose last label is a number, in any notation, is an address to clients, or no host at all.
    let last = host.strip_suffix('.').unwrap_or(host).rsplit('.').next().unwrap_or_default();
    let hexadecimal =
        last.get(..2).is_some_and(|prefix| prefix.eq_ignore_ascii_case("0x")) && last.bytes().skip(2).all(|b| b.is_ascii_hexdigit());
    let is_number = !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()) || hexadecimal;
    let good_number = !is_number || is_address(host);
    // Clients take "0443" for 443, and leave a scheme's own port out.
    let good_port =
        port.is_empty() || port.strip_prefix(':').is_some_and(|port| !port.starts_with(['0', '+']) && port.parse::<u16>().is_ok());
    good_host && good_number && good_port
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
            "http://0127.0.0.1:8787/",
            "http://127.0.0.08/",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://127.0.0.0x1/",
            "http://127.0.0.1./",
            "https://a.1/",
            "https://a.1./",
            "https://1.2.3.4.5/",
            "https://256.0.0.1/",
            "https://h:0443/",
            "https://h:0/",
            "https://h:+1/",
            "https://[::g]/",
            "https://[1:2]/",
            "https://[1::2::3]/",
            "https://[::ffff:127.0.0.01]/",
            "https://[12345::]/",
            "https://[::1%25eth0]/",
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
            ("http://[::1]/", true),
            ("http://[::2]/", false),
            ("http://[::ffff:127.0.0.1]/", false),
            ("http://[1:2:3:4:5:6:7:8]/", false),
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

    /// What is signed and sent is what clients make of the URL: of each one that is taken, the crate `url`, which reads URLs as browsers do,
    /// finds the same host, port, path and query, to the letter. (Names that begin with `xn--` are not decoded here: a wrong one resolves nowhere.)
    #[test]
    fn clients_read_a_url_that_is_taken_alike() {
        const PIECES: &[&str] = &[
            "a",
            "Api",
            "example",
            "com",
            "co",
            "localhost",
            "127",
            "0",
            "1",
            "0x7f",
            "08",
            "0127",
            "255",
            "256",
            "4294967295",
            "1e3",
            "-",
            "_",
            ".",
            "..",
            "%2e",
            "%2E%2e",
            "%2F",
            "%41",
            "%zz",
            "~",
            "!",
            "$",
            "&",
            "'",
            "(",
            ")",
            "*",
            "+",
            ",",
            ";",
            "=",
            "@",
            "|",
            "\\",
            "^",
            "`",
            "{",
            "}",
            "<",
            "\"",
            "[",
            "]",
            ":",
            "é",
            "\t",
            " ",
            "?",
            "#",
            "/",
            "//",
        ];
        let mut random = fastrand::Rng::with_seed(7);
        let mut taken = 0;
        for _ in 0..200_000 {
            let mut text = |least: usize, most: usize, pieces: &[&'static str]| -> String {
                (0..random.usize(least..=most)).map(|_| pieces[random.usize(..pieces.len())]).collect()
            };
            let scheme = text(1, 1, &["https://", "http://", "HTTP://"]);
            let label = &PIECES[..17];
            let authority = match text(1, 1, &["name", "name", "address", "v6", "any"]).as_str() {
                "name" => [&text(1, 1, label), ".", &text(1, 1, label), &text(0, 1, &["."])].concat(),
                "address" => (0..4).map(|_| text(1, 1, &["0", "1", "08", "255", "256", "0x1", "127"])).collect::<Vec<_>>().join("."),
                "v6" => ["[", &text(1, 4, &["::", "1", ":", "ffff", "127.0.0.1", "0"]), "]"].concat(),
                _ => text(0, 4, PIECES),
            };
            let port = text(0, 1, &["", ":443", ":80", ":8787", ":0443", ":0", ":65536", ":", ":+1"]);
            let (path, query) = (text(0, 5, PIECES), text(0, 3, PIECES));
            let (slash, mark) = (text(0, 1, &["/"]), text(0, 1, &["?"]));
            let url = [scheme, authority, port, slash, path, mark, query].concat();
            let Ok(target) = Target::parse(&url) else { continue };
            taken += 1;
            let read = url::Url::parse(&url).unwrap_or_else(|error| panic!("{url:?}: {error}"));
            let host = read
                .port()
                .map_or_else(|| read.host_str().unwrap().to_owned(), |port| [read.host_str().unwrap(), ":", &port.to_string()].concat());
            // An address is written in its shortest form; which one is meant is the same.
            if !url.contains('[') {
                assert_eq!(target.host(), host, "{url:?}");
            }
            assert_eq!((target.path(), target.query()), (read.path(), read.query().unwrap_or_default()), "{url:?}");
            assert_eq!(read.scheme() == "https", target.https, "{url:?}");
            let is_loopback = match read.host() {
                Some(url::Host::Domain(name)) => name == "localhost",
                Some(url::Host::Ipv4(address)) => address.is_loopback(),
                Some(url::Host::Ipv6(address)) => address.is_loopback(),
                None => false,
            };
            assert!(is_loopback || !target.is_loopback(), "{url:?}");
        }
        assert!(taken > 5_000, "{taken} URLs were taken");
    }
}
