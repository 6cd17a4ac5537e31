//! What a driver and a call say to each other.

use crate::border::WaitReason;
use crate::parse::Reply;
use crate::plan::Request;
use crate::report::{Error, TransportKind};

/// What time it is, when a call is stepped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clock {
    /// Unix time in milliseconds: for signatures and HTTP dates.
    pub unix_ms: u64,
    /// Milliseconds of a clock that never goes back, from any beginning: for all that passes. It must be the same clock at each step of a
    /// call; where another one takes up a saved call, its [`Shared`](super::Shared) has another `clock_id`.
    pub elapsed_ms: u64,
}

/// What a driver tells a call.
#[derive(Clone, Copy)]
pub enum Event<'e> {
    /// Go on: at the start, after a wait, after a page.
    Continue,
    /// The answer to what was sent.
    Answer { status: u16, headers: &'e [(&'e str, &'e str)], body: &'e [u8] },
    /// No whole answer came. The message is for people, and holds no secret.
    Failed { kind: TransportKind, message: &'e str },
    /// Nobody wants the result any more.
    Cancel,
}

/// What a call asks of its driver.
#[derive(Debug)]
pub enum Step {
    Send {
        request: Box<Request>,
        /// To the last byte of the answer.
        timeout_ms: u64,
    },
    Wait {
        ms: u64,
        why: Why,
    },
    /// A page of a list. Each one is given so, and then the call is done without a reply.
    Page(Reply),
    /// What was called for; nothing after the last page of a list. Where a wait ends because the resource is gone, the reply says so
    /// (`gone`), with the status and text of the vendor's error.
    Done(Result<Option<Reply>, Error>),
}

/// Why there is a wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The vendor allows no more requests of this operation in this second.
    Rate,
    /// The last attempt failed, and the next one comes after this: what went wrong, in words.
    Retry(String),
    /// The resource is in this state, and it is not what is waited for.
    State(String),
}

impl Why {
    /// The reason, and what there is to say of it: what went wrong, or the state.
    #[must_use]
    pub fn reason(&self) -> (WaitReason, &str) {
        match self {
            Why::Rate => (WaitReason::Rate, ""),
            Why::Retry(cause) => (WaitReason::Retry, cause),
            Why::State(state) => (WaitReason::State, state),
        }
    }
}

impl core::fmt::Debug for Event<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // An answer's headers and body may hold secrets.
        match self {
            Event::Continue => f.write_str("Continue"),
            Event::Answer { status, body, .. } => {
                f.debug_struct("Answer").field("status", status).field("bytes", &body.len()).finish_non_exhaustive()
            }
            Event::Failed { kind, .. } => f.debug_tuple("Failed").field(kind).finish(),
            Event::Cancel => f.write_str("Cancel"),
        }
    }
}
