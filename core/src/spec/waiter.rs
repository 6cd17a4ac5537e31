//! What to wait for, and when the waiting ends.

use super::Operation;
use crate::spec::rule::Literal;

/// A state of a resource that is waited for by asking again and again.
#[derive(Debug)]
pub struct Waiter {
    /// `vendor.noun_state`
    pub id: &'static str,
    pub summary: &'static str,
    /// What is asked: an operation that changes nothing.
    pub operation: &'static Operation,
    /// Pointer to the state in its reply, which is reported each time.
    pub state: &'static str,
    /// Any of these is what is waited for.
    pub done: &'static [Condition],
    /// Any of these means that it will not come. What fits neither keeps waiting, states that nobody documented included.
    pub failed: &'static [Condition],
    /// Errors by status and code that mean done: there is nothing any more. An empty code is any.
    pub gone: &'static [(u16, &'static str)],
    /// Whether such an error counts at the first look, too, when nobody has seen that there was anything.
    pub gone_unseen: bool,
    /// Pointers to the vendor's reason for a failure; all that are filled are told.
    pub reason: &'static [&'static str],
    pub schedule: Schedule,
    pub notes: &'static [super::Note],
}

impl Waiter {
    /// Whether what is waited for can be told by the state that is reported, and not by another field alone.
    #[must_use]
    pub fn is_decided_by_state(&self) -> bool {
        self.done.iter().any(|tests| tests.iter().any(|test| test.pointer() == self.state))
    }
}

impl Test {
    const fn pointer(&self) -> &'static str {
        match self {
            Test::Is(pointer, _) | Test::Filled(pointer) | Test::AnyItem(pointer, _) => pointer,
        }
    }
}

/// All of these tests hold.
pub type Condition = &'static [Test];

/// A question to a reply.
#[derive(Debug, Clone, Copy)]
pub enum Test {
    /// The value at the pointer is this one.
    Is(&'static str, Literal),
    /// At the pointer is a text that is not empty.
    Filled(&'static str),
    /// In an object of the list at the pointer all of these values are found.
    AnyItem(&'static str, &'static [(&'static str, Literal)]),
}

/// When to ask. The vendors publish next to nothing of this: the figures are ours, for a default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    pub first_delay_ms: u64,
    /// Each delay is this much of the one before, in percent.
    pub growth_percent: u64,
    pub longest_delay_ms: u64,
    pub timeout_ms: u64,
    /// An end that is seen before any other state counts once it has stayed this long, or the time is over: it may be the state from before
    /// the change.
    pub settle_ms: u64,
}

/// The text at the pointer.
#[must_use]
pub const fn is(pointer: &'static str, text: &'static str) -> Test {
    Test::Is(pointer, Literal::Text(text))
}
