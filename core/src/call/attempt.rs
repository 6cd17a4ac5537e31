//! One request with its retries: how often, when, and for how long.

use crate::error::{ApiError, Kind, TransportKind};
use crate::table::Repeat;

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
    /// When the request must have ended, in Unix milliseconds; known once the first attempt is near.
    pub ends_ms: Option<u64>,
    /// Whether an attempt may have taken effect without an answer that says so.
    pub lost: bool,
}

/// Why an attempt failed.
pub(super) enum Fault<'a> {
    Transport(TransportKind),
    Api(&'a ApiError),
}

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
    pub fn wait_before_next(&self, fault: &Fault, repeat: Repeat, policy: &Policy, now_ms: u64, entropy: u64) -> Option<u64> {
        let retries = self.sent.saturating_sub(1);
        if repeat == Repeat::Never || retries >= policy.max_retries {
            return None;
        }
        let wait_ms = fault.passes_after_ms()?.max(backoff_ms(retries, entropy));
        self.ends_ms.is_none_or(|ends| now_ms.saturating_add(wait_ms) < ends).then_some(wait_ms)
    }
}

/// The wait before retry n, from 0: uniform in [0, min(8 s, 0.5 s * 2^n)], from 64 random bits.
fn backoff_ms(retry: u32, entropy: u64) -> u64 {
    let longest = (FIRST_BACKOFF_MS << retry.min(10)).min(LONGEST_BACKOFF_MS);
    ((u128::from(entropy) * u128::from(longest + 1)) >> 64) as u64
}
