//! Which requests go through a proxy, and how a proxy is asked for a way.
//!
//! The variables of the environment mean what they mean to curl and to Python's urllib, requests and httpx: HTTPS_PROXY, HTTP_PROXY,
//! ALL_PROXY, NO_PROXY, lower case first. As there, this machine itself is reached through the proxy too unless NO_PROXY names it.

use std::fmt;
use std::io::{self, Read, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ureq::http::Uri;

use super::attempt::{self, SendError};
use super::direct::Direct;
use super::link::Forward;
use super::socket::Socket;
use super::target::Target;

/// The proxies of a client.
#[derive(Debug, Default)]
pub struct Proxies {
    https: Option<Proxy>,
    http: Option<Proxy>,
    direct: Direct,
}

impl Proxies {
    /// One proxy for everything; none for the empty text.
    ///
    /// # Errors
    /// What is wrong with it, for people. Proxies' URLs hold passwords: they are never shown.
    pub fn given(url: &str) -> Result<Proxies, String> {
        if url.is_empty() {
            return Ok(Proxies::default());
        }
        let proxy = Proxy::parse(url).map_err(|problem| format!("proxy: {problem}"))?;
        Ok(Proxies { https: Some(proxy.clone()), http: Some(proxy), direct: Direct::default() })
    }

    /// Those of the environment.
    ///
    /// # Errors
    /// Which variable is wrong, for people.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Result<Proxies, String> {
        let first =
            |names: &[&str]| names.iter().find_map(|name| Some(((*name).to_owned(), variable(name).filter(|url| !url.is_empty())?)));
        let parse = |found: Option<(String, String)>| match found {
            Some((name, url)) => Proxy::parse(&url).map(Some).map_err(|problem| format!("{name}: {problem}, or give proxy=\"\" for none")),
            None => Ok(None),
        };
        // In a CGI script HTTP_PROXY is a header of whoever asks (https://httpoxy.org).
        let http: &[&str] = if variable("REQUEST_METHOD").is_some() {
            &["http_proxy", "all_proxy", "ALL_PROXY"]
        } else {
            &["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"]
        };
        Ok(Proxies {
            https: parse(first(&["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]))?,
            http: parse(first(http))?,
            direct: Direct::parse(&first(&["no_proxy", "NO_PROXY"]).map(|(_, list)| list).unwrap_or_default()),
        })
    }

    /// The proxy to reach the target through.
    pub fn of(&self, target: &Target) -> Option<&Proxy> {
        let proxy = if target.secure { self.https.as_ref() } else { self.http.as_ref() }?;
        if self.direct.covers(target) { None } else { Some(proxy) }
    }
}

/// An HTTP proxy. Of `https` it gets to know no more than the host, since it opens a tunnel; plain `http` is what it passes on itself, as
/// proxies expect it (many open tunnels to port 443 alone).
#[derive(Clone)]
pub struct Proxy {
    host: String,
    port: u16,
    /// The value of the header that it asks for.
    authorization: Option<String>,
}

impl Proxy {
    /// Host and port of the proxy itself.
    pub fn target(&self) -> Target<'_> {
        Target { host: &self.host, port: self.port, secure: false }
    }

    /// Asks for a connection to the target. What comes after is between us and the target.
    ///
    /// # Errors
    /// Why there is none, for people. Where the attempt has ended, that is the reason instead.
    pub fn tunnel(&self, socket: &mut Socket, target: &Target) -> Result<(), SendError> {
        let proxy = self.target();
        let status = self.ask(socket, target).map_err(|error| {
            let why = match error.kind() {
                io::ErrorKind::InvalidData => "its answer is not HTTP".to_owned(),
                _ => format!("it ended the connection ({})", attempt::in_words(&error)),
            };
            SendError::connect(format!("the proxy {proxy} opened no way to {target}: {why}"))
        })?;
        match status {
            200..=299 => Ok(()),
            407 => Err(self.asks_who()),
            status => Err(SendError::connect(format!(
                "the proxy {proxy} refused the way to {target} ({status}): what is to be reached without it belongs into NO_PROXY"
            ))),
        }
    }

    /// How requests to this URL are passed on without a tunnel.
    pub fn forward(&self, uri: &Uri) -> Forward {
        let authority = uri.authority().map(ureq::http::uri::Authority::as_str).unwrap_or_default();
        Forward { origin: ["http://", authority].concat(), authorization: self.authorization_line() }
    }

    /// What a 407 means.
    pub fn asks_who(&self) -> SendError {
        let proxy = self.target();
        SendError::connect(format!(
            "the proxy {proxy} wants to know who asks (407): check user and password in its URL, http://user:password@host:port"
        ))
    }

    fn authorization_line(&self) -> String {
        match &self.authorization {
            Some(value) => ["Proxy-Authorization: ", value, "\r\n"].concat(),
            None => String::new(),
        }
    }

    fn parse(url: &str) -> Result<Proxy, &'static str> {
        const WRONG: &str = "not a URL like http://host:port or http://user:password@host:port";
        let whole = if url.contains("://") { url.to_owned() } else { ["http://", url].concat() };
        let uri: Uri = whole.parse().map_err(|_| WRONG)?;
        match uri.scheme_str() {
            Some("http") => {}
            Some("https" | "socks" | "socks4" | "socks4a" | "socks5" | "socks5h") => {
                return Err("only proxies that are reached by http:// are supported");
            }
            _ => return Err(WRONG),
        }
        let authority = uri.authority().ok_or(WRONG)?.as_str();
        let target = Target::of(&uri).ok_or(WRONG)?;
        let authorization = match authority.rsplit_once('@') {
            Some((user, _)) => Some(basic(user).ok_or(WRONG)?),
            None => None,
        };
        Ok(Proxy { host: target.host.to_owned(), port: target.port, authorization })
    }

    fn ask(&self, socket: &mut Socket, target: &Target) -> io::Result<u16> {
        let authorization = self.authorization_line();
        socket.write_all(format!("CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{authorization}\r\n").as_bytes())?;
        let mut answer = Vec::new();
        let mut byte = [0];
        // Byte by byte: what follows the header is the target's.
        while !answer.ends_with(b"\r\n\r\n") {
            if answer.len() == LONGEST_ANSWER {
                return Err(io::ErrorKind::InvalidData.into());
            }
            socket.read_exact(&mut byte)?;
            answer.extend(byte);
        }
        status(&answer).ok_or_else(|| io::ErrorKind::InvalidData.into())
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "Proxy({})", self.target())
    }
}

const LONGEST_ANSWER: usize = 16 * 1024;

fn status(answer: &[u8]) -> Option<u16> {
    let line = std::str::from_utf8(answer.split(|byte| *byte == b'\r').next()?).ok()?;
    let mut words = line.split(' ');
    words.next().filter(|version| version.starts_with("HTTP/1."))?;
    words.next().filter(|digits| digits.len() == 3)?.parse().ok()
}

/// `user:password` of a URL as the value of a header.
fn basic(user: &str) -> Option<String> {
    let (name, password) = user.split_once(':').unwrap_or((user, ""));
    let plain = [percent_decoded(name)?, vec![b':'], percent_decoded(password)?].concat();
    Some(["Basic ", &STANDARD.encode(plain)].concat())
}

fn percent_decoded(text: &str) -> Option<Vec<u8>> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut parts = text.split('%');
    decoded.extend(parts.next()?.bytes());
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        let digits = digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(digits)?;
        decoded.push(u8::from_str_radix(digits, 16).ok()?);
        decoded.extend(rest.bytes());
    }
    Some(decoded)
}
