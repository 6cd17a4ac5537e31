//! One step of a call. Calls live in JavaScript as the text they are saved as, so that nothing here can be lost or left behind.

use clearway::json::{Json, Writer};
use clearway::{Call, Clock, Event, Locale, Step, TransportKind, Why};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{failed_call, usage};
use crate::exchange::{Answer, Status, text, with};
use crate::report::{found_json, locale};
use crate::session::Session;
use crate::verbs::{header_pairs, list_json, read_pairs};

/// What happened since the last step.
const CONTINUE: u32 = 0;
const ANSWERED: u32 = 1;
const FAILED: u32 = 2;

/// What is to be done next.
const SEND: u32 = 0;
const WAIT: u32 = 1;
const PAGE: u32 = 2;
const DONE: u32 = 3;

#[wasm_bindgen]
impl Session {
    /// Moves a saved call on. `event` is 0 to go on, 1 for an answer, 2 for a failure to send (`status` is its kind, and the body its message),
    /// 3 to cancel; `elapsed_ms` is of the monotonic clock `clock_id`, which is the system's where `is_real`; `entropy` is anything from 0 to
    /// 2^64. The first number of the answer tells what is next: 0 send, 1 wait, 2 a page, 3 the end with or without a reply. Its parts begin with
    /// the call as it is now; a reply's headers and text are those of the answer.
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
            let event = match event {
                CONTINUE => Event::Continue,
                ANSWERED => Event::Answer { status, headers: &headers, body },
                FAILED => {
                    let kind = TransportKind::ALL.get(usize::from(status)).copied().unwrap_or(TransportKind::Broken);
                    Event::Failed { kind, message: text(body) }
                }
                _ => Event::Cancel,
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
    let reply = |next: u32, reply: Option<&clearway::Reply>| {
        let Some(reply) = reply else {
            return Answer { status: Status::Fine, numbers: [next, 0, 0], parts: &[saved.as_bytes()] }.put();
        };
        let mut head = Writer::default();
        head.open('{');
        head.key("status").number(reply.status.into());
        head.key("request_id").maybe(reply.request_id.as_deref());
        head.key("items").maybe(call.operation().pages.as_ref().map(|pages| pages.items));
        head.key("gone").boolean(reply.gone);
        reply.request.write(head.key("request"));
        head.close('}');
        let head = head.finish();
        let (warnings, drift) = (list_json(&reply.warnings), list_json(&reply.drift));
        let report = found_json(&reply.report, locale);
        let parts = [saved.as_bytes(), head.as_bytes(), warnings.as_bytes(), drift.as_bytes(), report.as_bytes()];
        Answer { status: Status::Fine, numbers: [next, 1, 0], parts: &parts }.put()
    };
    match step {
        Step::Send { request, timeout_ms } => {
            let headers = header_pairs(&request.headers);
            let page = call.page().map_or_else(String::new, |(name, value)| {
                let mut page = Writer::default();
                page.open('[');
                page.string(name);
                page.number(value);
                page.close(']');
                page.finish()
            });
            let numbers = [SEND, *timeout_ms as u32, request.method as u32 | u32::from(request.body.is_some()) << 8];
            let body = request.body.as_deref().unwrap_or_default();
            let signed = request.string_to_sign.as_deref().unwrap_or_default();
            let parts = [saved.as_bytes(), request.url.as_bytes(), headers.as_bytes(), body, page.as_bytes(), signed.as_bytes()];
            Answer { status: Status::Fine, numbers, parts: &parts }.put()
        }
        Step::Wait { ms, why } => {
            let (why, detail) = match why {
                Why::Rate => (0, ""),
                Why::Retry(reason) => (1, reason.as_str()),
                Why::State(state) => (2, state.as_str()),
            };
            Answer { status: Status::Fine, numbers: [WAIT, *ms as u32, why], parts: &[saved.as_bytes(), detail.as_bytes()] }.put()
        }
        Step::Page(page) => reply(PAGE, Some(page)),
        Step::Done(Ok(done)) => reply(DONE, done.as_ref()),
        Step::Done(Err(error)) => failed_call(error, locale, &saved),
    }
}

/// What a saved call is: its operation, its waiter, its state, and its input; the first number is 1 where it is in flight, the second where it is over.
#[wasm_bindgen]
pub fn saved(saved: usize) -> *const u8 {
    with([saved], |[saved]| match Call::from_json(text(saved)) {
        Ok(call) => {
            let waiter = call.waiter().map(|waiter| waiter.id).unwrap_or_default();
            let numbers = [u32::from(call.is_in_flight()), u32::from(call.is_over()), 0];
            let state = call.state().unwrap_or_default();
            let parts = [call.operation().id.as_bytes(), waiter.as_bytes(), state.as_bytes(), call.input().as_bytes()];
            Answer { status: Status::Fine, numbers, parts: &parts }.put()
        }
        Err(error) => usage(&error),
    })
}
