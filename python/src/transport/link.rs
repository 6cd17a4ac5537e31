//! A connection as ureq sees it.

use std::fmt;
use std::io::{self, Read, Write};

use rustls::{ClientConnection, StreamOwned};
use ureq::unversioned::transport::{Buffers, LazyBuffers, NextTimeout, Transport};

use super::attempt::{self, SendError, Stage};
use super::socket::Socket;
use super::unfold::Unfold;

/// Room for the answer's header with a start of its body; a header longer than [`HEADER_BYTES`] is refused before it is full.
pub const INPUT_BYTES: usize = 64 * 1024;
pub const OUTPUT_BYTES: usize = 32 * 1024;
/// The longest header of an answer that is read.
pub const HEADER_BYTES: usize = 32 * 1024;

pub struct Link {
    stream: Stream,
    buffers: LazyBuffers,
    /// Header and body of a small request leave in one piece.
    unsent: Vec<u8>,
    /// Between an exchange's first byte and its connection's return to the pool.
    is_busy: bool,
    forward: Option<Forward>,
    header: Unfold,
}

/// Headers for the proxy in each request that it forwards itself, where there is no tunnel.
#[derive(Debug, Clone)]
pub struct Forward {
    /// Scheme, host and port of the URL, which stand before the path.
    pub origin: String,
    /// A whole header line for the proxy, or nothing.
    pub authorization: String,
}

impl Forward {
    /// The first bytes of a request, as they are for a proxy: `GET http://host/path HTTP/1.1`.
    fn request(&self, start: &[u8]) -> Vec<u8> {
        let at = |wanted: u8| start.iter().position(|byte| *byte == wanted);
        let (Some(target), Some(line)) = (at(b' ').map(|at| at + 1), at(b'\n').map(|at| at + 1)) else { return start.to_vec() };
        let part = |from: usize, to: usize| start.get(from..to).unwrap_or_default();
        let (origin, authorization) = (self.origin.as_bytes(), self.authorization.as_bytes());
        [part(0, target), origin, part(target, line), authorization, part(line, start.len())].concat()
    }
}

pub enum Stream {
    Plain(Socket),
    Tls(Box<StreamOwned<ClientConnection, Socket>>),
}

impl Link {
    pub fn new(stream: Stream, forward: Option<Forward>) -> Link {
        let buffers = LazyBuffers::new(INPUT_BYTES, OUTPUT_BYTES);
        Link { stream, buffers, unsent: Vec::new(), is_busy: false, forward, header: Unfold::default() }
    }

    fn read(&mut self) -> Result<usize, ureq::Error> {
        let buffer = self.buffers.input_append_buf();
        let room = if self.header.is_over() { buffer.len() } else { buffer.len().saturating_sub(Unfold::HELD) };
        let room = buffer.get_mut(..room).unwrap_or_default();
        let read = match &mut self.stream {
            Stream::Plain(socket) => socket.read(room),
            Stream::Tls(stream) => stream.read(room),
        };
        read.map_err(|error| broken(&error))
    }

    fn send_unsent(&mut self) -> Result<(), ureq::Error> {
        if self.unsent.is_empty() {
            return Ok(());
        }
        let sent = match &mut self.stream {
            Stream::Plain(socket) => socket.write_all(&self.unsent),
            Stream::Tls(stream) => stream.write_all(&self.unsent).and_then(|()| stream.flush()),
        };
        self.unsent.clear();
        sent.map_err(|error| broken(&error))
    }
}

impl Transport for Link {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), ureq::Error> {
        let output = self.buffers.output().get(..amount).unwrap_or_default();
        if self.is_busy {
            self.unsent.extend_from_slice(output);
        } else {
            self.is_busy = true;
            self.header = Unfold::default();
            attempt::enter(Stage::Sending);
            match &self.forward {
                Some(forward) => self.unsent.extend(forward.request(output)),
                None => self.unsent.extend_from_slice(output),
            }
        }
        if self.unsent.len() < OUTPUT_BYTES { Ok(()) } else { self.send_unsent() }
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, ureq::Error> {
        self.send_unsent()?;
        if attempt::stage() == Stage::Sending {
            attempt::enter(Stage::Waiting);
        }
        let mut amount = self.read()?;
        while amount > 0 && !self.header.is_over() {
            let buffer = self.buffers.input_append_buf();
            let passed = self.header.next(buffer.get(..amount).unwrap_or_default());
            amount = put(buffer, &passed);
            if amount > 0 {
                self.buffers.input_appended(amount);
                return Ok(true);
            }
            amount = self.read()?;
        }
        if amount == 0 && !self.header.is_over() {
            let rest = self.header.end();
            amount = put(self.buffers.input_append_buf(), &rest);
        }
        self.buffers.input_appended(amount);
        Ok(amount > 0)
    }

    /// ureq asks when a connection goes back to the pool and when it comes out; only after the rest in between the socket is asked.
    fn is_open(&mut self) -> bool {
        let was_busy = std::mem::replace(&mut self.is_busy, false);
        match &mut self.stream {
            Stream::Plain(socket) => was_busy || socket.is_quiet(),
            Stream::Tls(stream) => has_nothing_left(&mut stream.conn) && (was_busy || stream.sock.is_quiet()),
        }
    }

    fn is_tls(&self) -> bool {
        matches!(self.stream, Stream::Tls(_))
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("Link")
    }
}

/// Puts the bytes to the front of a buffer, which has room for them; gives their number.
fn put(buffer: &mut [u8], bytes: &[u8]) -> usize {
    match buffer.get_mut(..bytes.len()) {
        Some(front) => {
            front.copy_from_slice(bytes);
            bytes.len()
        }
        None => 0,
    }
}

/// Bytes after the end of an answer would be taken for the start of the next.
fn has_nothing_left(connection: &mut ClientConnection) -> bool {
    connection.process_new_packets().is_ok_and(|state| state.plaintext_bytes_to_read() == 0 && !state.peer_has_closed())
}

fn broken(error: &io::Error) -> ureq::Error {
    let (host, how) = (attempt::host(), attempt::in_words(error));
    let message = match attempt::stage() {
        Stage::Reading => format!("{host} ended the connection within its answer ({how})"),
        Stage::Waiting => format!("{host} ended the connection before it answered ({how})"),
        _ => format!("{host} ended the connection before it had the whole request ({how})"),
    };
    attempt::end(SendError::broken(message)).into()
}
