//! Never more sends of an operation in any second than its vendor documents.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::table::Operation;

const WINDOW_MS: u64 = 1000;

/// When each rated operation was sent last. All calls of a client ask the same one, from any thread.
#[derive(Debug, Default)]
pub struct Limiter {
    sent: Mutex<Vec<(&'static str, VecDeque<u64>)>>,
}

impl Clone for Limiter {
    fn clone(&self) -> Self {
        let sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Limiter { sent: Mutex::new(sent) }
    }
}

impl Limiter {
    /// Takes leave to send now.
    ///
    /// # Errors
    /// How many milliseconds to wait before asking again.
    pub fn take(&self, operation: &'static Operation, now_ms: u64) -> Result<(), u64> {
        let Some(rate) = operation.rate_per_second else { return Ok(()) };
        let mut all = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        let at = all.iter().position(|(id, _)| *id == operation.id).unwrap_or_else(|| {
            all.push((operation.id, VecDeque::with_capacity(rate as usize)));
            all.len() - 1
        });
        let Some((_, sent)) = all.get_mut(at) else { return Ok(()) };
        // Times ahead of now are of a clock that was set back: how long ago they were is not known, so they count as now.
        for time in sent.iter_mut() {
            *time = (*time).min(now_ms);
        }
        while sent.front().is_some_and(|first| now_ms - first >= WINDOW_MS) {
            sent.pop_front();
        }
        if sent.len() >= rate as usize
            && let Some(first) = sent.front()
        {
            return Err(WINDOW_MS - (now_ms - first));
        }
        sent.push_back(now_ms);
        Ok(())
    }
}
