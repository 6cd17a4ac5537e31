//! A TCP socket that blocks in slices, so that an attempt can end wherever it is.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::attempt;

#[derive(Debug)]
pub struct Socket {
    stream: TcpStream,
    /// What the socket's timeouts are set to, to set them only where they change.
    read_slice: Duration,
    write_slice: Duration,
}

impl Socket {
    pub fn new(stream: TcpStream) -> io::Result<Socket> {
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(attempt::SLICE))?;
        stream.set_write_timeout(Some(attempt::SLICE))?;
        Ok(Socket { stream, read_slice: attempt::SLICE, write_slice: attempt::SLICE })
    }

    /// Whether the other side has neither closed nor sent anything that nobody asked for.
    pub fn is_quiet(&self) -> bool {
        self.stream.set_nonblocking(true).is_ok()
            && matches!(self.stream.peek(&mut [0]), Err(error) if error.kind() == io::ErrorKind::WouldBlock)
            && self.stream.set_nonblocking(false).is_ok()
    }
}

impl Read for Socket {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let slice = attempt::slice()?;
            if slice != self.read_slice {
                self.stream.set_read_timeout(Some(slice))?;
                self.read_slice = slice;
            }
            match self.stream.read(buffer) {
                Err(error) if is_pause(&error) => {}
                result => return result,
            }
        }
    }
}

impl Write for Socket {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            let slice = attempt::slice()?;
            if slice != self.write_slice {
                self.stream.set_write_timeout(Some(slice))?;
                self.write_slice = slice;
            }
            match self.stream.write(bytes) {
                Err(error) if is_pause(&error) => {}
                result => return result,
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether only the slice is over, or a signal came in.
fn is_pause(error: &io::Error) -> bool {
    match error.kind() {
        io::ErrorKind::Interrupted => {
            attempt::signalled();
            true
        }
        // Unix says the one, Windows the other.
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => true,
        _ => false,
    }
}
