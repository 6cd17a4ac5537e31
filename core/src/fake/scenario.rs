//! What goes wrong, and when.

use super::answer::Answer;
use super::errors::Gateway;

/// Faults, each for some requests.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scenario {
    faults: Vec<Fault>,
}

/// A fault, and the requests it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    effect: Effect,
    vendor: Option<String>,
    operation: Option<String>,
    nth: Option<u64>,
    times: Option<u64>,
}

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect {
    /// A wait before the answer begins.
    Delay { ms: u64 },
}

/// When to try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryAfter {
    Seconds(u64),
    /// The same as an HTTP date.
    Date(u64),
}

/// A scenario, and how many requests its faults have met.
#[derive(Debug, Default)]
pub(super) struct Progress {
    scenario: Scenario,
}

impl Progress {
    pub fn new(scenario: Scenario) -> Self {
        Progress { scenario }
    }

    /// The effects that this request is due, which is counted by it.
    pub fn due(&mut self, _vendor: &'static str, _operation: Option<&'static str>) -> Vec<Effect> {
        self.scenario.faults.iter().map(|fault| fault.effect).collect()
    }
}

pub(super) fn apply(due: &[Effect], _gateway: &Gateway, _now_ms: u64, answer: impl FnOnce() -> Answer) -> Answer {
    let mut answer = answer();
    for effect in due {
        match effect {
            Effect::Delay { ms } => answer.transport.delay_ms += ms,
        }
    }
    answer
}
