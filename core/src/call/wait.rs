//! Asking again and again, until a state has come or will not come.

use crate::json::read;
use crate::mask;
use crate::sign::Credentials;
use crate::spec::{Condition, Place, Test, Waiter};

/// The last poll begins when the time is over, and has so long to be answered.
pub(super) const LAST_POLL_MS: u64 = 5_000;

/// What is known of a wait so far. Times are those of the call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct WaitState {
    pub began_ms: u64,
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
pub(super) enum Poll {
    Done,
    /// It will not come, for the vendor's reason.
    Failed(String),
    /// Ask again after so many milliseconds.
    Later(u64),
    /// There is no time to ask again; what the vendor says meanwhile.
    TimedOut(String),
}

/// The names and values of an operation's path parameters: which resource is waited for.
pub(super) fn resource(waiter: &Waiter, input: &str) -> String {
    let fields = waiter.operation.input.fields.iter().filter(|field| field.place == Place::Path && !field.secret);
    let named = fields.filter_map(|field| Some([field.name, " ", &read::scalar(read::member(input, field.name)?)?].concat()));
    mask::redact(&named.collect::<Vec<_>>().join(", "), &[], 300)
}

impl WaitState {
    pub fn new(waiter: &Waiter, timeout_ms: Option<u64>, now_ms: u64) -> Self {
        let ends_ms = now_ms.saturating_add(timeout_ms.unwrap_or(waiter.schedule.timeout_ms));
        WaitState { began_ms: now_ms, ends_ms, delay_ms: waiter.schedule.first_delay_ms, ..WaitState::default() }
    }

    /// Looks at a reply.
    pub fn look(&mut self, waiter: &Waiter, text: &str, credentials: Option<&Credentials>, now_ms: u64) -> Poll {
        let state = read::pointer(text, waiter.state).and_then(read::scalar);
        let is_known = state.is_some();
        self.state = state.map_or_else(|| "unknown".to_owned(), |state| mask::redact(&state, &Credentials::secrets_of(credentials), 100));
        let any = |conditions: &[Condition]| conditions.iter().any(|tests| tests.iter().all(|test| test.holds(text)));
        let end = if any(waiter.done) {
            Some(Poll::Done)
        } else if any(waiter.failed) {
            Some(Poll::Failed(reason(waiter, text, credentials)))
        } else {
            None
        };
        let stayed_ms = now_ms.saturating_sub(*self.first_look_ms.get_or_insert(now_ms));
        let later = self.later(waiter, 0, now_ms);
        match (end, later) {
            // What may be the state from before the change is believed once it has stayed, and when there is no time to look again.
            (Some(end), later) if self.moved || stayed_ms >= waiter.schedule.settle_ms || later.is_none() => end,
            (end, later) => {
                self.moved |= end.is_none() && is_known;
                later.map_or_else(|| Poll::TimedOut(reason(waiter, text, credentials)), Poll::Later)
            }
        }
    }

    /// How long to wait before the next look, by the schedule and at least so long, with the last one at the end of the time; `None` where
    /// there is no time for one.
    pub fn later(&mut self, waiter: &Waiter, at_least_ms: u64, now_ms: u64) -> Option<u64> {
        let left_ms = self.ends_ms.checked_sub(now_ms).filter(|left_ms| *left_ms > 0 && *left_ms >= at_least_ms)?;
        let delay_ms = self.delay_ms.max(at_least_ms).min(left_ms);
        let grown_ms = self.delay_ms.saturating_mul(waiter.schedule.growth_percent) / 100;
        self.delay_ms = grown_ms.min(waiter.schedule.longest_delay_ms);
        Some(delay_ms)
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
fn reason(waiter: &Waiter, text: &str, credentials: Option<&Credentials>) -> String {
    let found = waiter.reason.iter().filter_map(|pointer| read::pointer(text, pointer)).filter_map(read::scalar);
    let parts: Vec<_> = found.filter(|text| !text.trim().is_empty()).collect();
    mask::redact(&parts.join(": "), &Credentials::secrets_of(credentials), 500)
}
