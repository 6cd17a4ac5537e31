//! What goes wrong, and when.

mod apply;
mod json;

use crate::report::UsageError;

pub(super) use apply::apply;

/// Faults, each for some of the requests.
///
/// ```
/// use clearway::fake::{Effect, Fault, RetryAfter, Scenario};
///
/// let throttle = Effect::Throttle { retry_after: Some(RetryAfter::Seconds(2)) };
/// let built = Scenario::new().fault(Fault::new(throttle).nth(2).times(3));
/// let read = Scenario::from_json(r#"{"faults": [{"nth": 2, "times": 3, "effect": "throttle", "retry_after": 2}]}"#)?;
/// assert_eq!(built, read);
/// # Ok::<(), clearway::UsageError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scenario {
    faults: Vec<Fault>,
}

impl Scenario {
    /// Nothing goes wrong.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a fault. Where several are due at once, the first that answers in the vendor's stead does; delays add up, and the others
    /// alter the answer in their order.
    #[must_use]
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }
}

/// A fault, and the requests it is for: all, unless it says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    effect: Effect,
    vendor: Option<&'static str>,
    operation: Option<&'static str>,
    nth: Option<u64>,
    times: Option<u64>,
}

impl Fault {
    #[must_use]
    pub fn new(effect: Effect) -> Self {
        Fault { effect, vendor: None, operation: None, nth: None, times: None }
    }

    /// Only for requests to this vendor.
    ///
    /// # Errors
    /// A usage error that names the vendors there are.
    pub fn vendor(self, id: &str) -> Result<Self, UsageError> {
        Ok(Fault { vendor: Some(crate::registry::vendor(id)?.id), ..self })
    }

    /// Only for requests of this operation.
    ///
    /// # Errors
    /// A usage error that names the operations there are.
    pub fn operation(self, id: &str) -> Result<Self, UsageError> {
        Ok(Fault { operation: Some(crate::registry::operation(id)?.id), ..self })
    }

    /// Only for the nth of these requests, counted from 1; with [`times`](Fault::times), from the nth on.
    #[must_use]
    pub fn nth(self, nth: u64) -> Self {
        Fault { nth: Some(nth), ..self }
    }

    /// For so many requests, from the nth or the first on.
    #[must_use]
    pub fn times(self, times: u64) -> Self {
        Fault { times: Some(times), ..self }
    }

    fn is_for(&self, vendor: &str, operation: Option<&str>) -> bool {
        self.vendor.is_none_or(|wanted| wanted == vendor) && self.operation.is_none_or(|wanted| operation == Some(wanted))
    }

    /// Whether the fault is due at the nth request that it is for.
    fn is_due(&self, nth: u64) -> bool {
        let first = self.nth.unwrap_or(1);
        let times = self.times.unwrap_or(if self.nth.is_some() { 1 } else { u64::MAX });
        nth >= first && nth - first < times
    }
}

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// 429 as the vendor says it.
    Throttle { retry_after: Option<RetryAfter> },
    /// A used-up quota as the vendor says it; a throttle where the vendor has no quotas.
    Quota,
    /// 503 as the vendor says it.
    Unavailable { retry_after: Option<RetryAfter> },
    /// 502 with a page of HTML.
    BadGateway,
    /// 504 as the vendor says it; the request has taken effect.
    GatewayTimeout,
    /// 500 as the vendor says it.
    Error,
    /// 302 to a login page.
    Redirect,
    /// A wait before the answer begins.
    Delay { ms: u64 },
    /// The connection breaks before the answer begins; the request has taken effect.
    Reset,
    /// The connection breaks after so many bytes of the answer's body.
    Truncate { after: usize },
    /// Every state in the answer is one that nobody documents.
    UnknownState,
    /// A field that is documented as always there is missing, one has another type, and one is there that nobody documents.
    Drift,
}

/// When to try again, as a header says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryAfter {
    Seconds(u64),
    /// The time in so many seconds, as an HTTP date.
    DateIn(u64),
}

/// A scenario, and how many requests each fault has met.
#[derive(Debug, Default)]
pub(super) struct Progress {
    faults: Vec<(Fault, u64)>,
}

impl Progress {
    pub fn new(scenario: Scenario) -> Self {
        Progress { faults: scenario.faults.into_iter().map(|fault| (fault, 0)).collect() }
    }

    /// The effects that a request is due. It counts for every fault that is for it.
    pub fn due(&mut self, vendor: &str, operation: Option<&str>) -> Vec<Effect> {
        let mut due = Vec::new();
        for (fault, met) in self.faults.iter_mut().filter(|(fault, _)| fault.is_for(vendor, operation)) {
            *met = met.saturating_add(1);
            if fault.is_due(*met) {
                due.push(fault.effect);
            }
        }
        due
    }
}
