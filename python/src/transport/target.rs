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
        let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
        Some(Target { host, port: uri.port_u16().unwrap_or(if secure { 443 } else { 80 }), secure })
    }
}

impl fmt::Display for Target<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let (open, close) = if self.host.contains(':') { ("[", "]") } else { ("", "") };
        write!(formatter, "{open}{}{close}:{}", self.host, self.port)
    }
}
