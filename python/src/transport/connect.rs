//! From a host's name to a connected socket.
//!
//! Neither looking a name up nor connecting can be given up halfway, so both happen in threads of their own. The caller waits for them
//! in slices and leaves them behind when the attempt ends; they end by themselves, at the latest shortly after the attempt's time.

use std::io;
use std::net::{IpAddr, SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::attempt::{self, SendError};
use super::target::Target;

/// Connects to the first address of the target that lets it.
///
/// # Errors
/// Why none did, for people, with `name` for what was tried. Where the attempt has ended, that is the reason instead.
pub fn connect(target: &Target, name: &str) -> Result<TcpStream, SendError> {
    let addresses = match target.host.parse::<IpAddr>() {
        Ok(address) => vec![SocketAddr::new(address, target.port)],
        Err(_) => alternate_families(look_up(target).map_err(|error| {
            let why = attempt::in_words(&error);
            SendError::connect(format!(
                "the address of {name} was not found ({why}): check the name, this machine's network, and whether a proxy is needed"
            ))
        })?),
    };
    race(&addresses).map_err(|error| {
        let advice = match error.kind() {
            io::ErrorKind::ConnectionRefused => "nothing listens there: check host and port",
            _ => "check this machine's network, and whether a proxy is needed",
        };
        SendError::connect(format!("no connection to {name} ({}): {advice}", attempt::in_words(&error)))
    })
}

/// How long an address has for itself before the next is tried beside it (RFC 8305).
const HEAD_START: Duration = Duration::from_millis(250);

fn look_up(target: &Target) -> io::Result<Vec<SocketAddr>> {
    let (sender, receiver) = mpsc::channel();
    let (host, port) = (target.host.to_owned(), target.port);
    start("clearway-resolve", move || {
        let found = (host.as_str(), port).to_socket_addrs().map(Iterator::collect::<Vec<_>>);
        // Nobody listens any more where the attempt has ended.
        let _ = sender.send(found);
    })?;
    let found = loop {
        if let Some(found) = wait(&receiver, attempt::slice()?)? {
            break found?;
        }
    };
    if found.is_empty() { Err(io::Error::other("it has no address")) } else { Ok(found) }
}

/// The first address stays first; then the two families take turns, so that a dead one costs one head start.
fn alternate_families(addresses: Vec<SocketAddr>) -> Vec<SocketAddr> {
    let first_is_v6 = addresses.first().is_some_and(SocketAddr::is_ipv6);
    let (first, second): (Vec<_>, Vec<_>) = addresses.into_iter().partition(|address| address.is_ipv6() == first_is_v6);
    let mut second = second.into_iter();
    let mut alternating: Vec<SocketAddr> = first.into_iter().flat_map(|address| [Some(address), second.next()]).flatten().collect();
    alternating.extend(second);
    alternating
}

fn race(addresses: &[SocketAddr]) -> io::Result<TcpStream> {
    let (sender, receiver) = mpsc::channel();
    let mut next = addresses.iter();
    let mut running = 0_usize;
    let mut first_error = None;
    let mut last_start = Instant::now();
    loop {
        let is_turn = running == 0 || last_start.elapsed() >= HEAD_START;
        if is_turn && let Some(address) = next.next() {
            try_one(*address, sender.clone())?;
            running += 1;
            last_start = Instant::now();
        }
        if running == 0 {
            return Err(first_error.unwrap_or_else(|| io::Error::other("it has no address")));
        }
        match wait(&receiver, attempt::slice()?)? {
            Some(Ok(stream)) => return Ok(stream),
            Some(Err(error)) => {
                running -= 1;
                first_error.get_or_insert(error);
            }
            None => {}
        }
    }
}

fn try_one(address: SocketAddr, sender: Sender<io::Result<TcpStream>>) -> io::Result<()> {
    // A little longer than the attempt, so that it is the attempt that says that the time is over.
    let time = attempt::left()? + Duration::from_secs(1);
    start("clearway-connect", move || {
        let _ = sender.send(TcpStream::connect_timeout(&address, time));
    })
}

fn start(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name(name.to_owned()).spawn(work).map(drop)
}

fn wait<T>(receiver: &Receiver<T>, time: Duration) -> io::Result<Option<T>> {
    match receiver.recv_timeout(time) {
        Ok(value) => Ok(Some(value)),
        Err(RecvTimeoutError::Timeout) => Ok(None),
        Err(RecvTimeoutError::Disconnected) => Err(io::Error::other("a thread has ended early")),
    }
}
