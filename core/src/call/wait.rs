//! Asking again and again, until a state has come or will not come.

use crate::mask;
use crate::parse::capped;
use crate::read;
use crate::table::{Test, Waiter};

/// The last look comes this long before the end of the waiting.
const LAST_LOOK_MS: u64 = 1_000;

/// What is known of a wait so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Watch {
    pub ends_ms: u64,
    /// The delay before the next look.
    pub delay_ms: u64,
    /// When the first look was answered.
    pub first_look_ms: Option<u64>,
    /// Whether a state was seen that was no end.
    pub moved: bool,
    /// The state that was seen last.
    pub state: String,
}

/// What a look has shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Look {
    Done,
    /// It will not come, for the vendor's reason.
    Failed(String),
    /// Ask again after so many milliseconds.
    Later(u64),
    /// There is no time to ask again.
    TimedOut,
}

impl Watch {
    pub fn new(waiter: &Waiter, timeout_ms: Option<u64>, now_ms: u64) -> Self {
        let ends_ms = now_ms.saturating_add(timeout_ms.unwrap_or(waiter.schedule.timeout_ms));
        Watch { ends_ms, delay_ms: waiter.schedule.first_delay_ms, ..Watch::default() }
    }

    /// Looks at a reply.
    pub fn look(&mut self, waiter: &Waiter, text: &str, now_ms: u64) -> Look {
        let state = read::pointer(text, waiter.state).and_then(read::scalar);
        self.state = state.map_or_else(|| "unknown".to_owned(), |state| capped(&state, 100));
        let any = |conditions: &[crate::table::Condition]| conditions.iter().any(|tests| tests.iter().all(|test| test.holds(text)));
        let end = if any(waiter.done) {
            Some(Look::Done)
        } else if any(waiter.failed) {
            Some(Look::Failed(reason(waiter, text)))
        } else {
            None
        };
        let first_look_ms = *self.first_look_ms.get_or_insert(now_ms);
        match end {
            Some(end) if self.moved || now_ms.saturating_sub(first_look_ms) >= waiter.schedule.settle_ms => return end,
            Some(_) => {}
            None => self.moved = true,
        }
        let left_ms = self.ends_ms.saturating_sub(now_ms);
        if left_ms <= LAST_LOOK_MS {
            return Look::TimedOut;
        }
        let delay_ms = self.delay_ms.min(left_ms - LAST_LOOK_MS);
        self.delay_ms = (self.delay_ms.saturating_mul(waiter.schedule.growth_percent) / 100).min(waiter.schedule.longest_delay_ms);
        Look::Later(delay_ms)
    }
}

impl Test {
    fn holds(&self, text: &str) -> bool {
        let value_is = |json: &str, pointer: &str, value| read::pointer(json, pointer).is_some_and(|found| read::is(found, value));
        match *self {
            Test::Is(pointer, value) => value_is(text, pointer, value),
            Test::Filled(pointer) => read::pointer(text, pointer).and_then(read::scalar).is_some_and(|found| !found.trim().is_empty()),
            Test::AnyItem(pointer, values) => read::pointer(text, pointer)
                .is_some_and(|list| read::any_item(list, |item| values.iter().all(|(pointer, value)| value_is(item, pointer, *value)))),
        }
    }
}

/// What the vendor says about a failure.
fn reason(waiter: &Waiter, text: &str) -> String {
    let found = waiter.reason.iter().filter_map(|pointer| read::pointer(text, pointer)).filter_map(read::scalar);
    let told: Vec<_> = found.filter(|text| !text.trim().is_empty()).collect();
    mask::text(&capped(&told.join(": "), 500))
}
