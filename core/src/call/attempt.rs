//! One request with its retries: how often, when, and for how long.

use crate::report::{ApiError, TransportKind};
use crate::spec::Kind;
use crate::spec::{Operation, Repeat};

/// How long and how often a client tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// For one attempt, to the last byte of its answer.
    pub timeout_ms: u64,
    /// For one request with all its retries. A wait has a timeout of its own, and each page of a list is a request of its own.
    pub deadline_ms: u64,
    pub max_retries: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Policy { timeout_ms: 30_000, deadline_ms: 120_000, max_retries: 2 }
    }
}

/// The longest `Retry-After` that is waited for.
const LONGEST_RETRY_AFTER_MS: u64 = 60_000;
const FIRST_BACKOFF_MS: u64 = 500;
const LONGEST_BACKOFF_MS: u64 = 8_000;

/// What is known of the attempts so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Attempt {
    pub sent: u32,
    /// When the request must have ended, by the call's time; known once the first attempt is near.
    pub ends_ms: Option<u64>,
    /// Whether an attempt may have taken effect without an answer that says so.
    pub lost: bool,
    /// When the attempt that is under way took its slot of the vendor's rate, by the clock's elapsed time.
    pub slot_ms: Option<u64>,
    /// The URL that it was sent to, as it may be shown.
    pub url: String,
}

/// Why an attempt failed.
pub(super) enum Fault<'a> {
    Transport(TransportKind),
    Api(&'a ApiError),
}

/// What was turned away by a rate waits at least so long, where the vendor documents a rate and says no time.
const RATE_MS: u64 = 1_000;

impl Fault<'_> {
    /// How long to wait at least before the same is asked again; `None` where that is of no use.
    pub fn passes_after_ms(&self) -> Option<u64> {
        match self {
            Fault::Transport(TransportKind::TooLarge) => None,
            Fault::Transport(_) => Some(0),
            Fault::Api(error) if error.retryable => {
                Some(error.retry_after.unwrap_or(0).saturating_mul(1000)).filter(|ms| *ms <= LONGEST_RETRY_AFTER_MS)
            }
            Fault::Api(_) => None,
        }
    }

    /// Whether it is certain that the vendor accepted nothing: then every operation may be sent again.
    fn is_untouched(&self) -> bool {
        match self {
            Fault::Transport(kind) => *kind == TransportKind::Connect,
            Fault::Api(error) => error.kind == Kind::Throttled,
        }
    }

    /// What a rate takes at least, where the vendor documents one and says no time itself.
    fn rate_ms(&self, operation: &Operation) -> u64 {
        let says_nothing = matches!(self, Fault::Api(error) if error.kind == Kind::Throttled && error.retry_after.is_none());
        if says_nothing && operation.rate_per_second.is_some() { RATE_MS } else { 0 }
    }

    /// Whether the request may have taken effect all the same.
    pub fn is_loss(&self) -> bool {
        match self {
            Fault::Transport(kind) => *kind != TransportKind::Connect,
            Fault::Api(error) => error.kind == Kind::VendorTimeout,
        }
    }
}

impl Attempt {
    /// How long to wait before the next attempt; `None` where there is to be none.
    pub fn wait_before_next(&self, fault: &Fault, operation: &Operation, policy: &Policy, now_ms: u64, entropy: u64) -> Option<u64> {
        let retries = self.sent.saturating_sub(1);
        let may_repeat = operation.repeat != Repeat::Never || fault.is_untouched();
        if !may_repeat || retries >= policy.max_retries {
            return None;
        }
        let backoff_ms = fault.rate_ms(operation) + backoff_ms(retries, entropy);
        let wait_ms = fault.passes_after_ms()?.max(backoff_ms);
        self.ends_ms.is_none_or(|ends| now_ms.saturating_add(wait_ms) < ends).then_some(wait_ms)
    }
}

/// The wait before retry n, from 0: uniform in [0, min(8 s, 0.5 s * 2^n)], from 64 random bits.
fn backoff_ms(retry: u32, entropy: u64) -> u64 {
    let longest = (FIRST_BACKOFF_MS << retry.min(10)).min(LONGEST_BACKOFF_MS);
    ((u128::from(entropy) * u128::from(longest + 1)) >> 64) as u64
}
