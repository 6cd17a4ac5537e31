//! Sends requests over kept connections. Nothing here knows of Python.

use std::io::{self, Read};
use std::sync::Arc;
use std::time::Duration;

use rustls::RootCertStore;
use ureq::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri};
use ureq::{Agent, AsSendBody, Body};

use super::attempt::{self, SendError, Stage};
use super::dial::{Dial, LaterResolver};
use super::link::{HEADER_BYTES, INPUT_BYTES, OUTPUT_BYTES};
use super::proxy::Proxies;
use super::tls::Tls;

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
pub struct Client(Agent);

impl Client {
    pub fn new(proxies: Arc<Proxies>, trusted: Option<Arc<RootCertStore>>) -> Client {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .user_agent(concat!("clearway/", env!("CARGO_PKG_VERSION"), " python"))
            .max_response_header_size(HEADER_BYTES)
            .input_buffer_size(INPUT_BYTES)
            .output_buffer_size(OUTPUT_BYTES)
            .max_idle_connections(IDLE_CONNECTIONS)
            .max_idle_connections_per_host(IDLE_CONNECTIONS)
            // Ours are in dial, where NO_PROXY means what it means to Python's libraries.
            .proxy(None)
            .build();
        Client(Agent::with_parts(config, Dial { proxies, tls: Tls::new(trusted) }, LaterResolver))
    }

    /// Sends the request and reads the whole answer, whatever its status; redirects are answers.
    /// `interrupted` is asked every 50 ms whether to give up.
    ///
    /// # Errors
    /// Why there is no answer. A connection that has failed is not used again.
    pub fn send(&self, outgoing: &Outgoing, timeout: Duration, interrupted: impl Fn() -> bool + 'static) -> Result<Answer, SendError> {
        let request = request(outgoing)?;
        let uri = request.uri().clone();
        attempt::within(&uri, timeout, interrupted, || {
            attempt::slice().map_err(|_| SendError::Interrupted)?;
            match outgoing.body {
                Some(body) => self.exchange(with_body(request, body)),
                // Servers ask for a length with these, of nothing too.
                None if ["POST", "PUT", "PATCH"].contains(&outgoing.method) => self.exchange(with_body(request, &[][..])),
                None => self.exchange(request),
            }
        })
    }

    fn exchange(&self, request: Request<impl AsSendBody>) -> Result<Answer, SendError> {
        let (head, mut body) = self.0.run(request).map_err(failure)?.into_parts();
        attempt::enter(Stage::Reading);
        Ok(Answer { status: head.status.as_u16(), headers: text(&head.headers), body: read(&mut body)? })
    }
}

/// As many as threads may share a client without opening connections anew.
const IDLE_CONNECTIONS: usize = 64;
/// What is allocated before a byte has come: a length that the other side states is no reason to allocate more.
const FIRST_ALLOCATION: u64 = 256 * 1024;

fn request(outgoing: &Outgoing) -> Result<Request<()>, SendError> {
    // The values are not shown: a URL and headers can hold secrets.
    let misuse = |what: &str| SendError::Misuse(format!("{what} cannot be sent"));
    let mut request = Request::new(());
    *request.method_mut() = Method::from_bytes(outgoing.method.as_bytes()).map_err(|_| misuse("the method"))?;
    *request.uri_mut() = outgoing.url.parse::<Uri>().map_err(|_| misuse("the URL"))?;
    for (name, value) in &outgoing.headers {
        let named = HeaderName::from_bytes(name.as_bytes()).map_err(|_| misuse("the name of a header"))?;
        let value = HeaderValue::from_str(value).map_err(|_| misuse(&format!("the value of the header {named}")))?;
        request.headers_mut().append(named, value);
    }
    Ok(request)
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

fn read(body: &mut Body) -> Result<Vec<u8>, SendError> {
    let most = clearway::ANSWER_BYTES as u64;
    let stated = body.content_length();
    if stated.is_some_and(|length| length > most) {
        return Err(too_long());
    }
    let first = stated.unwrap_or(0).min(FIRST_ALLOCATION);
    let mut bytes = Vec::with_capacity(usize::try_from(first).unwrap_or(0));
    let reader = body.with_config().limit(u64::MAX).reader();
    Asking(reader).take(most + 1).read_to_end(&mut bytes).map_err(|error| failure(error.into()))?;
    if bytes.len() > clearway::ANSWER_BYTES { Err(too_long()) } else { Ok(bytes) }
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
        Error::Http(_) | Error::BadUri(_) => SendError::Misuse("the request cannot be sent: its URL is not a whole one".to_owned()),
        Error::LargeResponseHeader(..) => {
            SendError::too_large(format!("the header of the answer of {host} has more than {} KiB", HEADER_BYTES / 1024))
        }
        Error::Decompress(..) => SendError::broken(format!("the answer of {host} says that it is gzip, and is not")),
        Error::Io(_) if attempt::stage() == Stage::Reading => SendError::broken(format!("{host} ended the connection within its answer")),
        Error::Io(_) => SendError::broken(format!("{host} ended the connection before it answered")),
        // Its text may quote what was sent or came.
        Error::Protocol(_) if attempt::stage() < Stage::Sending => {
            SendError::Misuse("the request cannot be sent: HTTP does not allow it".to_owned())
        }
        Error::Protocol(_) => SendError::broken(format!("the answer of {host} is not HTTP")),
        other => SendError::broken(format!("the exchange with {host} failed: {other}")),
    }
}
