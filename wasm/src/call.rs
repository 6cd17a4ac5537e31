//! One step of a call. Calls live in JavaScript as the text they are saved as, so that nothing here can be lost or left behind.

use clearway::border::{EventKind, StepKind};
use clearway::json::Writer;
use clearway::{Call, Clock, Event, Locale, Reply, Step, TransportKind};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{failed_call, usage};
use crate::exchange::{Answer, Status, text, with};
use crate::report::{found_json, locale};
use crate::session::Session;
use crate::verbs::{self, flags, header_pairs, read_pairs};

#[wasm_bindgen]
impl Session {
    /// Moves a saved call on. `event` is an [`EventKind`]; of a failure to send, `status` is its kind, and the body its message. `elapsed_ms` is
    /// of the monotonic clock `clock_id`, which is the system's where `is_real`; `entropy` is anything from 0 to 2^64. The first number of the
    /// answer tells what is next, a [`StepKind`]. Its parts begin with the call as it is now; a reply's headers and text are those of the answer.
    #[allow(clippy::too_many_arguments, reason = "numbers pass the border to wasm faster than anything that holds them")]
    pub fn step(
        &mut self,
        saved: usize,
        event: u32,
        status: u16,
        headers: usize,
        body: usize,
        now_ms: f64,
        elapsed_ms: f64,
        clock_id: f64,
        is_real: bool,
        entropy: f64,
        language: usize,
    ) -> *const u8 {
        with([saved, headers, body], |[saved, headers, body]| {
            let mut call = match Call::from_json(text(saved)) {
                Ok(call) => call,
                Err(error) => return usage(&error),
            };
            let headers = read_pairs(headers);
            self.shared.clock_id = clock_id as u64;
            let own_clock = (!is_real).then(|| self.on_own_clock());
            let shared = own_clock.as_ref().unwrap_or(&self.shared);
            let event = match EventKind::numbered(event).unwrap_or(EventKind::Cancel) {
                EventKind::Continue => Event::Continue,
                EventKind::Answer => Event::Answer { status, headers: &headers, body },
                EventKind::Failed => {
                    let kind = TransportKind::ALL.get(usize::from(status)).copied().unwrap_or(TransportKind::Broken);
                    Event::Failed { kind, message: text(body) }
                }
                EventKind::Cancel => Event::Cancel,
            };
            // A double holds 53 random bits, and the highest are those that count.
            let clock = Clock { unix_ms: now_ms as u64, elapsed_ms: elapsed_ms as u64 };
            match call.step(shared, clock, entropy as u64, event) {
                Ok(step) => show(&call, &step, locale(language).as_deref()),
                Err(error) => usage(&error),
            }
        })
    }
}

fn show(call: &Call, step: &Step, locale: Option<&Locale>) -> *const u8 {
    let saved = call.to_json();
    let reply = |reply: &Reply, next: StepKind| {
        let report = found_json(&reply.report, locale);
        verbs::reply(reply, Some(call.operation()), [&saved, &report], next)
    };
    match step {
        Step::Send { request, timeout_ms } => {
            let headers = header_pairs(&request.headers);
            let (name, value) = call.page().unwrap_or_default();
            let mut digits = Writer::default();
            digits.number(value);
            let value = digits.finish();
            let numbers = [StepKind::Send as u32, *timeout_ms as u32, request.method as u32 | u32::from(request.body.is_some()) << 8];
            let body = request.body.as_deref().unwrap_or_default();
            let signed = request.string_to_sign.as_deref().unwrap_or_default();
            let parts =
                [saved.as_bytes(), request.url.as_bytes(), headers.as_bytes(), body, signed.as_bytes(), name.as_bytes(), value.as_bytes()];
            Answer { status: Status::Fine, numbers, parts: &parts }.put()
        }
        Step::Wait { ms, why } => {
            let (reason, detail) = why.reason();
            let numbers = [StepKind::Wait as u32, *ms as u32, reason as u32];
            Answer { status: Status::Fine, numbers, parts: &[saved.as_bytes(), detail.as_bytes()] }.put()
        }
        Step::Page(page) => reply(page, StepKind::Page),
        Step::Done(Ok(Some(done))) => reply(done, StepKind::Done),
        Step::Done(Ok(None)) => Answer { status: Status::Fine, numbers: [StepKind::Done as u32, 0, 0], parts: &[saved.as_bytes()] }.put(),
        Step::Done(Err(error)) => failed_call(error, locale, &saved),
    }
}

/// What a saved call is. The numbers are its flags, and whether it is in flight and whether it is over. The parts are its operation, its waiter,
/// its state, its input, the last known resource, and the revision.
#[wasm_bindgen]
pub fn saved(saved: usize) -> *const u8 {
    with([saved], |[saved]| match Call::from_json(text(saved)) {
        Ok(call) => {
            let options = call.options();
            let waiter = call.waiter().map(|waiter| waiter.id);
            let numbers = [flags(&options), u32::from(call.is_in_flight()), u32::from(call.is_over())];
            let parts = [Some(call.operation().id), waiter, call.state(), Some(call.input()), options.check.current, options.revision];
            Answer { status: Status::Fine, numbers, parts: &parts.map(|part| part.unwrap_or_default().as_bytes()) }.put()
        }
        Err(error) => usage(&error),
    })
}
