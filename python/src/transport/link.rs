//! A connection as ureq sees it.

use std::fmt;
use std::io::{self, Read, Write};

use rustls::{ClientConnection, StreamOwned};
use ureq::unversioned::transport::{Buffers, LazyBuffers, NextTimeout, Transport};

use super::attempt::{self, SendError, Stage};
use super::socket::Socket;

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
}

pub enum Stream {
    Plain(Socket),
    Tls(Box<StreamOwned<ClientConnection, Socket>>),
}

impl Link {
    pub fn new(stream: Stream) -> Link {
        Link { stream, buffers: LazyBuffers::new(INPUT_BYTES, OUTPUT_BYTES), unsent: Vec::new(), is_busy: false }
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
        if !self.is_busy {
            self.is_busy = true;
            attempt::enter(Stage::Sending);
        }
        self.unsent.extend_from_slice(self.buffers.output().get(..amount).unwrap_or_default());
        if self.unsent.len() < OUTPUT_BYTES { Ok(()) } else { self.send_unsent() }
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, ureq::Error> {
        self.send_unsent()?;
        if attempt::stage() == Stage::Sending {
            attempt::enter(Stage::Waiting);
        }
        let buffer = self.buffers.input_append_buf();
        let read = match &mut self.stream {
            Stream::Plain(socket) => socket.read(buffer),
            Stream::Tls(stream) => stream.read(buffer),
        };
        let amount = read.map_err(|error| broken(&error))?;
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
