//! The documented rates: at most so many requests in any second.

use std::collections::{BTreeMap, VecDeque};

use crate::spec::Operation;

/// The times of the requests of the last second, by operation.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    accepted: BTreeMap<&'static str, VecDeque<u64>>,
}

impl Limits {
    /// Whether there is room for one more now. What is refused takes no room, nor does what lies ahead of a clock that was set back.
    pub fn allow(&mut self, operation: &'static Operation, now_ms: u64) -> bool {
        let Some(rate) = operation.rate_per_second else { return true };
        let times = self.accepted.entry(operation.id).or_default();
        times.retain(|time| now_ms.abs_diff(*time) < 1000);
        if times.len() >= rate as usize {
            return false;
        }
        times.push_back(now_ms);
        true
    }
}
