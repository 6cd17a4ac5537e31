//! Never more requests of an operation arriving in any second than its vendor documents.
//!
//! A vendor counts arrivals, and a request is some time on its way: in a queue for a connection, and on the wire. It has arrived by the time its
//! answer is there, so a slot is taken from when a request may be sent until a second after its answer; or, where that takes long, until a second
//! after [`ON_THE_WAY_MS`].

use std::sync::{Arc, Mutex, PoisonError};

use crate::report::UsageError;
use crate::spec::Operation;

/// A second, and one more millisecond, since times are cut to whole ones.
const WINDOW_MS: u64 = 1001;

/// A request is taken to have arrived after this, answered or not.
const ON_THE_WAY_MS: u64 = 1_000;

/// The slots of each operation that has a documented rate. All calls of a client ask the same one, from any thread, and so do clients that
/// share it. Times are those of one monotonic clock.
#[derive(Debug, Default)]
pub struct Limiter {
    state: Mutex<State>,
}

#[derive(Debug, Clone, Default)]
struct State {
    /// The part of the rates that is used here; all of them where left out.
    share: Option<f64>,
    slots: Vec<(&'static str, Vec<Slot>)>,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    taken_ms: u64,
    /// When the request has arrived at the latest.
    arrived_ms: u64,
    answered: bool,
}

impl Slot {
    /// When it is free again, if the request has arrived by then.
    fn free_ms(&self, window_ms: u64) -> u64 {
        if self.answered { self.arrived_ms } else { self.taken_ms }.saturating_add(window_ms)
    }
}

impl Clone for Limiter {
    fn clone(&self) -> Self {
        Limiter { state: Mutex::new(self.lock().clone()) }
    }
}

impl Limiter {
    /// Uses a part of the documented rates, since others with the same credentials use the rest: 0.25 for one of four processes. Of several
    /// shares the smallest counts. A share below one request a second is one request every `1 / (rate * share)` seconds.
    ///
    /// # Errors
    /// A usage error for what is not above 0 and at most 1.
    pub fn set_share(&self, share: f64) -> Result<(), UsageError> {
        if !(share > 0.0 && share <= 1.0) {
            return Err(UsageError::RateShare);
        }
        let mut state = self.lock();
        state.share = Some(state.share.map_or(share, |known| known.min(share)));
        Ok(())
    }

    /// Reserves a slot for a request that is sent now, or tells how many milliseconds later to ask again.
    ///
    /// # Errors
    /// The milliseconds.
    pub fn take(&self, operation: &'static Operation, now_ms: u64) -> Result<(), u64> {
        let Some(rate) = operation.rate_per_second else { return Ok(()) };
        let mut state = self.lock();
        let rate = f64::from(rate) * state.share.unwrap_or(1.0);
        let (most, window_ms) = if rate < 1.0 { (1, (1000.0 / rate) as u64 + 1) } else { (rate as usize, WINDOW_MS) };
        let Some(slots) = state.slots(operation.id) else { return Ok(()) };
        for slot in slots.iter_mut() {
            // Times ahead of now are of another clock: how long ago they were is not known, so they count as now.
            slot.taken_ms = slot.taken_ms.min(now_ms);
            slot.arrived_ms = slot.arrived_ms.min(now_ms.saturating_add(ON_THE_WAY_MS));
        }
        slots.retain(|slot| now_ms < slot.arrived_ms.saturating_add(window_ms));
        if slots.len() < most {
            slots.push(Slot { taken_ms: now_ms, arrived_ms: now_ms.saturating_add(ON_THE_WAY_MS), answered: false });
            return Ok(());
        }
        // A request under way may soon be answered: its slot is worth asking for again as early as that can be.
        let ahead = |free_ms: u64| free_ms.checked_sub(now_ms).filter(|ms| *ms > 0);
        let waits = slots.iter().filter_map(|slot| ahead(slot.free_ms(window_ms)).or(ahead(slot.arrived_ms.saturating_add(window_ms))));
        Err(waits.min().unwrap_or(1))
    }

    /// Tells that the request for which a slot was taken at a time has been answered, or has failed.
    pub fn arrived(&self, operation: &'static Operation, taken_ms: u64, now_ms: u64) {
        let mut state = self.lock();
        let slots = state.slots(operation.id).into_iter().flatten();
        if let Some(slot) = slots.filter(|slot| !slot.answered && slot.taken_ms == taken_ms).last() {
            slot.arrived_ms = slot.arrived_ms.min(now_ms.max(taken_ms));
            slot.answered = true;
        }
    }

    /// Whether nothing that was sent counts any more, so that a new limiter would be as good. Who keeps limiters for clients to come keeps one
    /// until then: the vendor does not forget with the last client.
    #[must_use]
    pub fn is_idle(&self, now_ms: u64) -> bool {
        let state = self.lock();
        let longest_ms = (WINDOW_MS as f64 / state.share.unwrap_or(1.0)) as u64 + 1;
        state.slots.iter().flat_map(|(_, slots)| slots).all(|slot| now_ms >= slot.arrived_ms.saturating_add(longest_ms))
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Limiters by whose rates they keep ([`rate_key`](super::Shared::rate_key)): all clients of one account share one. What the last of them has
/// sent still counts at the vendor for the next one, so a limiter is kept until its slots are free.
#[derive(Debug, Default)]
pub struct Limiters {
    known: Mutex<Vec<([u8; 32], Arc<Limiter>)>>,
}

impl Limiters {
    #[must_use]
    pub const fn new() -> Self {
        Limiters { known: Mutex::new(Vec::new()) }
    }

    /// The limiter of this key, by the clock that its calls are stepped with.
    pub fn of(&self, key: [u8; 32], now_ms: u64) -> Arc<Limiter> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|(_, limiter)| Arc::strong_count(limiter) > 1 || !limiter.is_idle(now_ms));
        if let Some((_, limiter)) = known.iter().find(|(one, _)| *one == key) {
            return Arc::clone(limiter);
        }
        let limiter = Arc::new(Limiter::default());
        known.push((key, Arc::clone(&limiter)));
        limiter
    }
}

impl State {
    fn slots(&mut self, operation: &'static str) -> Option<&mut Vec<Slot>> {
        let known = self.slots.iter().position(|(id, _)| *id == operation);
        let at = known.unwrap_or_else(|| {
            self.slots.push((operation, Vec::new()));
            self.slots.len() - 1
        });
        self.slots.get_mut(at).map(|(_, slots)| slots)
    }
}
