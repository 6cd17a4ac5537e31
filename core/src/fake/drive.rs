//! A driver for calls to the fake vendors: it does what the contract of [`call`](crate::call) asks, in virtual time.

use super::engine::Vendors;
use super::exchange::{Ending, Request, Response};
use crate::call::{Call, Event, Shared, Step, Why};
use crate::parse::Reply;
use crate::report::{Error, TransportKind};

/// Time that passes only where somebody waits, and random bits that are the same each time.
#[derive(Debug, Clone)]
pub struct Clock {
    /// Unix time in milliseconds.
    pub now_ms: u64,
    /// How long a request and its answer are on their way, beside what the vendor takes.
    pub latency_ms: u64,
    random: u64,
}

/// What happens while a call is driven.
#[derive(Debug, Clone, Copy)]
pub enum Moment<'m> {
    /// A request was sent, and this came of it.
    Exchange { request: &'m crate::Request, response: &'m Response },
    /// A wait begins.
    Wait { ms: u64, why: &'m Why },
    /// A page of a list has come.
    Page(&'m Reply),
}

impl Clock {
    #[must_use]
    pub fn new(now_ms: u64) -> Self {
        Clock { now_ms, latency_ms: 40, random: now_ms }
    }

    /// What a call is stepped with.
    #[must_use]
    pub fn now(&self) -> crate::call::Clock {
        crate::call::Clock { unix_ms: self.now_ms, elapsed_ms: self.now_ms }
    }

    /// 64 bits, by SplitMix64.
    pub fn entropy(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.random ^ (self.random >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl Vendors {
    /// Drives a call to its end without waiting for anything: the clock is moved instead. `tell` hears of everything that happens, with
    /// the time at which it does.
    ///
    /// # Errors
    /// What the call ends with; a call that is already over, or whose request is under way, is a usage error.
    pub fn drive(
        &mut self,
        call: &mut Call,
        shared: &Shared,
        clock: &mut Clock,
        mut tell: impl FnMut(u64, Moment),
    ) -> Result<Option<Reply>, Error> {
        let mut step = call.step(shared, clock.now(), clock.entropy(), Event::Continue)?;
        loop {
            step = match step {
                Step::Send { request, timeout_ms } => {
                    let response = self.answer_to(&request, clock.now_ms);
                    tell(clock.now_ms, Moment::Exchange { request: &request, response: &response });
                    let takes_ms = response.delay_ms.saturating_add(clock.latency_ms);
                    clock.now_ms = clock.now_ms.saturating_add(takes_ms.min(timeout_ms));
                    let headers: Vec<(&str, &str)> = response.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                    let event = match response.ending {
                        _ if takes_ms > timeout_ms => {
                            Event::Failed { kind: TransportKind::TimedOut, message: "the vendor did not answer in time" }
                        }
                        Ending::Whole => Event::Answer { status: response.status, headers: &headers, body: &response.body },
                        Ending::Truncated { .. } => {
                            Event::Failed { kind: TransportKind::Broken, message: "the connection ended within the answer" }
                        }
                        Ending::Reset => Event::Failed { kind: TransportKind::Broken, message: "the connection was reset" },
                    };
                    call.step(shared, clock.now(), clock.entropy(), event)?
                }
                Step::Wait { ms, why } => {
                    tell(clock.now_ms, Moment::Wait { ms, why: &why });
                    clock.now_ms = clock.now_ms.saturating_add(ms);
                    call.step(shared, clock.now(), clock.entropy(), Event::Continue)?
                }
                Step::Page(page) => {
                    tell(clock.now_ms, Moment::Page(&page));
                    call.step(shared, clock.now(), clock.entropy(), Event::Continue)?
                }
                Step::Done(result) => return result,
            };
        }
    }

    /// Answers a planned request.
    pub fn answer_to(&mut self, request: &crate::Request, now_ms: u64) -> Response {
        let headers: Vec<(&str, &str)> = request.headers.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        let body = request.body.as_deref().unwrap_or_default();
        self.handle(&Request { method: request.method.name(), url: &request.url, headers: &headers, body }, now_ms)
    }
}
