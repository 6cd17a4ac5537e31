//! PPIO.

use super::Ask;
use super::answer::Answer;

/// What the vendor remembers.
#[derive(Debug)]
pub(super) struct State {}

impl State {
    pub fn new() -> Self {
        State {}
    }

    /// `None` for an operation that is not known here.
    pub fn handle(&mut self, ask: &Ask) -> Option<Answer> {
        match ask.operation.id {
            _ => None,
        }
    }
}
