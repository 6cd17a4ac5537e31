//! Where a request goes.

use std::fmt;

use ureq::http::Uri;

/// Host and port, and whether TLS is spoken there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target<'a> {
    /// Without the brackets of an IPv6 address.
    pub host: &'a str,
    pub port: u16,
    pub secure: bool,
}

impl Target<'_> {
    /// `None` where it is not an `http` or `https` URL with a host.
    pub fn of(uri: &Uri) -> Option<Target<'_>> {
        let secure = match uri.scheme_str()? {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        let host = uri.host().filter(|host| !host.is_empty())?;
        // The `Uri` takes a port beyond 65535 for none.
        let port = match uri.authority()?.as_str().rsplit('@').next()?.strip_prefix(host)? {
            "" | ":" => {
                if secure {
                    443
                } else {
                    80
                }
            }
            port => port.strip_prefix(':')?.parse().ok()?,
        };
        let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
        Some(Target { host, port, secure })
    }
}

impl fmt::Display for Target<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let (open, close) = if self.host.contains(':') { ("[", "]") } else { ("", "") };
        write!(formatter, "{open}{}{close}:{}", self.host, self.port)
    }
}
