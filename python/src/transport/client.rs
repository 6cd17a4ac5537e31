//! Sends requests over kept connections. Nothing here knows of Python.

use std::io::{self, Read};
use std::sync::Arc;
use std::time::Duration;

use flate2::bufread::MultiGzDecoder;
use rustls::RootCertStore;
use ureq::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, EXPECT, TRANSFER_ENCODING};
use ureq::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri};
use ureq::{Agent, AsSendBody, Body};

use super::attempt::{self, SendError, Stage};
use super::dial::{Dial, LaterResolver};
use super::link::{HEADER_BYTES, INPUT_BYTES, OUTPUT_BYTES};
use super::proxy::Proxies;
use super::target::Target;
use super::tls::Tls;
use crate::text::escape;

/// A request as it goes out.
pub struct Outgoing<'a> {
    pub method: &'a str,
    pub url: &'a str,
    pub headers: Vec<(&'a str, &'a str)>,
    pub body: Option<&'a [u8]>,
}

/// What came back, decompressed. Header names are in lower case.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// May be shared by threads; not by processes: a fork needs one of its own.
#[derive(Debug)]
pub struct Client {
    agent: Agent,
    proxies: Arc<Proxies>,
}

impl Client {
    pub fn new(proxies: Arc<Proxies>, trusted: Option<Arc<RootCertStore>>) -> Client {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .user_agent(concat!("clearway/", env!("CARGO_PKG_VERSION"), " python"))
            .accept_encoding("gzip")
            .max_response_header_size(HEADER_BYTES)
            .input_buffer_size(INPUT_BYTES)
            .output_buffer_size(OUTPUT_BYTES)
            .max_idle_connections(IDLE_CONNECTIONS)
            .max_idle_connections_per_host(IDLE_CONNECTIONS)
            // Ours are in dial, where NO_PROXY means what it means to Python's libraries.
            .proxy(None)
            .build();
        let dial = Dial { proxies: Arc::clone(&proxies), tls: Tls::new(trusted) };
        Client { agent: Agent::with_parts(config, dial, LaterResolver), proxies }
    }

    /// Sends the request and reads the whole answer, whatever its status; redirects are answers.
    /// `interrupted` is asked every 50 ms whether to give up.
    ///
    /// # Errors
    /// Why there is no answer. A connection that has failed is not used again.
    pub fn send(&self, outgoing: &Outgoing, timeout: Duration, interrupted: impl Fn() -> bool + 'static) -> Result<Answer, SendError> {
        let request = request(outgoing)?;
        let uri = request.uri().clone();
        let target = Target::of(&uri).ok_or_else(|| cannot_be_sent("the URL"))?;
        // Without a tunnel, a proxy's own refusal comes as an answer.
        let forwards = self.proxies.of(&target).filter(|_| !target.secure);
        attempt::within(&uri, timeout, interrupted, || {
            attempt::slice().map_err(|_| SendError::Interrupted)?;
            let answer = match outgoing.body {
                Some(body) => self.exchange(with_body(request, body)),
                // Servers ask for a length with these, of nothing too.
                None if ["POST", "PUT", "PATCH"].contains(&outgoing.method) => self.exchange(with_body(request, &[][..])),
                None => self.exchange(request),
            }?;
            match forwards {
                Some(proxy) if answer.status == 407 => Err(proxy.asks_who()),
                _ => Ok(answer),
            }
        })
    }

    fn exchange(&self, request: Request<impl AsSendBody>) -> Result<Answer, SendError> {
        let (mut head, mut body) = self.agent.run(request).map_err(failure)?.into_parts();
        attempt::enter(Stage::Reading);
        let mut bytes = read_all(&mut body)?;
        match encodings(&head.headers).as_slice() {
            [] => {}
            // Gateways name the encoding of an answer without a body too.
            _ if bytes.is_empty() => {}
            [one] if one == "gzip" || one == "x-gzip" => {
                bytes = decompressed(&bytes)?;
                head.headers.remove(CONTENT_ENCODING);
                head.headers.remove(CONTENT_LENGTH);
            }
            others => return Err(not_asked_for(others)),
        }
        Ok(Answer { status: head.status.as_u16(), headers: text(&head.headers), body: bytes })
    }
}

/// As many as threads may share a client without opening connections anew.
const IDLE_CONNECTIONS: usize = 64;
/// Where a body ends follows from the body alone; what a caller says of it could only be wrong.
const FRAMING: [HeaderName; 3] = [CONTENT_LENGTH, TRANSFER_ENCODING, EXPECT];
/// What is allocated before a byte has come: a length that the other side states is no reason to allocate more.
const FIRST_ALLOCATION: u64 = 256 * 1024;

fn request(outgoing: &Outgoing) -> Result<Request<()>, SendError> {
    let mut request = Request::new(());
    *request.method_mut() = Method::from_bytes(outgoing.method.as_bytes()).map_err(|_| cannot_be_sent("the method"))?;
    *request.uri_mut() = outgoing.url.parse::<Uri>().map_err(|_| cannot_be_sent("the URL"))?;
    for (name, value) in &outgoing.headers {
        let named = HeaderName::from_bytes(name.as_bytes()).map_err(|_| cannot_be_sent("the name of a header"))?;
        if FRAMING.contains(&named) {
            continue;
        }
        let value = HeaderValue::from_str(value).map_err(|_| cannot_be_sent(&format!("the value of the header {named}")))?;
        request.headers_mut().append(named, value);
    }
    Ok(request)
}

/// The value is not shown: URLs and headers can hold secrets.
fn cannot_be_sent(what: &str) -> SendError {
    SendError::Misuse(format!("{what} cannot be sent"))
}

fn with_body(request: Request<()>, body: &[u8]) -> Request<&[u8]> {
    request.map(|()| body)
}

/// HTTP has never said how bytes beyond ASCII are meant; what is not UTF-8 is read as Latin-1.
fn text(headers: &HeaderMap) -> Vec<(String, String)> {
    let value = |value: &HeaderValue| match std::str::from_utf8(value.as_bytes()) {
        Ok(text) => text.to_owned(),
        Err(_) => value.as_bytes().iter().copied().map(char::from).collect(),
    };
    headers.iter().map(|(name, text)| (name.as_str().to_owned(), value(text))).collect()
}

fn read_all(body: &mut Body) -> Result<Vec<u8>, SendError> {
    let stated = body.content_length().unwrap_or(0);
    if stated > clearway::ANSWER_BYTES as u64 {
        return Err(too_long());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(stated.min(FIRST_ALLOCATION)).unwrap_or(0));
    read_capped(body.with_config().limit(u64::MAX).reader(), &mut bytes).map_err(|error| failure(error.into()))?;
    if bytes.len() > clearway::ANSWER_BYTES { Err(too_long()) } else { Ok(bytes) }
}

/// The encodings of an answer, in lower case and in the order in which they were applied.
fn encodings(headers: &HeaderMap) -> Vec<String> {
    let lists = headers.get_all(CONTENT_ENCODING).iter().map(|value| String::from_utf8_lossy(value.as_bytes()).to_ascii_lowercase());
    let names = lists.flat_map(|list| list.split(',').map(|name| name.trim().to_owned()).collect::<Vec<_>>());
    names.filter(|name| !name.is_empty() && name != "identity").collect()
}

fn not_asked_for(encodings: &[String]) -> SendError {
    let named: String = escape(&encodings.join(", ")).chars().take(60).collect();
    SendError::broken(format!("the answer of {} has the encoding {named}, which was not asked for: gzip is, or none", attempt::host()))
}

fn decompressed(bytes: &[u8]) -> Result<Vec<u8>, SendError> {
    let mut plain = Vec::with_capacity(bytes.len().saturating_mul(4).min(clearway::ANSWER_BYTES));
    read_capped(MultiGzDecoder::new(bytes), &mut plain)
        .map_err(|_| SendError::broken(format!("the answer of {} says that it is gzip, and is not or is damaged", attempt::host())))?;
    if plain.len() > clearway::ANSWER_BYTES { Err(too_long()) } else { Ok(plain) }
}

/// Reads no more than one byte beyond what is allowed.
fn read_capped(reader: impl Read, bytes: &mut Vec<u8>) -> io::Result<usize> {
    Asking(reader).take(clearway::ANSWER_BYTES as u64 + 1).read_to_end(bytes)
}

/// Lets the attempt end between two stretches of decompression too.
struct Asking<R>(R);

impl<R: Read> Read for Asking<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        attempt::slice()?;
        self.0.read(buffer)
    }
}

fn too_long() -> SendError {
    SendError::too_large(format!("the answer of {} has more than {} MiB", attempt::host(), clearway::ANSWER_BYTES / (1024 * 1024)))
}

/// What ureq itself found wrong. What the connection or the attempt found is kept in the attempt.
fn failure(error: ureq::Error) -> SendError {
    use ureq::Error;
    let host = attempt::host();
    match error {
        Error::Http(_) | Error::BadUri(_) => cannot_be_sent("the URL"),
        Error::LargeResponseHeader(..) => {
            SendError::too_large(format!("the header of the answer of {host} has more than {} KiB", HEADER_BYTES / 1024))
        }
        Error::Io(_) if attempt::stage() == Stage::Reading => {
            SendError::broken(format!("{host} ended the connection within its answer (closed)"))
        }
        Error::Io(_) => SendError::broken(format!("{host} ended the connection before it answered (closed)")),
        // Its text may quote what was sent or came.
        Error::Protocol(_) if attempt::stage() < Stage::Sending => cannot_be_sent("what HTTP does not allow"),
        Error::Protocol(error) if error.to_string().contains("too many headers") => {
            SendError::too_large(format!("the answer of {host} has too many headers"))
        }
        Error::Protocol(_) => SendError::broken(format!("the answer of {host} is not HTTP")),
        other => SendError::broken(format!("the exchange with {host} failed: {other}")),
    }
}
