//! A whole call as one machine without IO: check, sign, send, retry, wait, page, read.
//!
//! [`Call`] decides; a driver sends, sleeps and tells the time. A driver holds no policy.
//!
//! # The driving contract: one thing at a time
//!
//! A call that is not over has exactly one thing outstanding, the one that its last [`Step`] named, and the next [`Event`] answers that one.
//!
//! 1. Call [`Call::step`] with [`Event::Continue`].
//! 2. On [`Step::Send`]: send the request at once and as it is, without following redirects, and read the answer, decompressed, up to
//!    [`ANSWER_BYTES`]. Step with [`Event::Answer`]; or with [`Event::Failed`] where no whole answer came within `timeout_ms`
//!    ([`TimedOut`](TransportKind::TimedOut)), where it is longer ([`TooLarge`](TransportKind::TooLarge)), and where the connection failed:
//!    [`Connect`](TransportKind::Connect) only where it is certain that nothing was sent, else [`Broken`](TransportKind::Broken).
//!    A redirect that a browser's fetch does not follow is an answer of status 0.
//! 3. On [`Step::Wait`]: let `ms` milliseconds pass. Step with [`Event::Continue`]. To step too early is harmless: the rest of the wait comes back.
//! 4. On [`Step::Page`]: hand the page out. Step with [`Event::Continue`] when the next one is wanted.
//! 5. On [`Step::Done`]: that is the end; what was waited for, or why not.
//! 6. At any time before: step with [`Event::Cancel`], and the call is over.
//! 7. To go on elsewhere: [`save`](Call::to_json) after any step, and take the text up once. Where a request may be lost with its sender, save after
//!    [`Step::Send`] and before sending: what was saved earlier does not know of it, and sends it again.
//!
//! An event that answers nothing is a [`UsageError`], and changes nothing. Times are Unix milliseconds; a clock that is set back takes the call's
//! times with it. `entropy` is 64 random bits.
//!
//! ```
//! use clearway::{Call, CallOptions, Credentials, Event, Shared, Step};
//! # fn send(_: &clearway::Request) -> (u16, &'static [u8]) { (202, br#"{"request_id": "a69f8e3e0555"}"#) }
//! # let mut now_ms = 1_715_161_617_364;
//!
//! let shared = Shared::new("edgegap", Some(Credentials::default().with("token", "t-example")?))?;
//! let input = r#"{"application": "game", "version": "1", "users": [{"user_type": "ip_address", "user_data": {"ip_address": "1.2.3.4"}}]}"#;
//! let mut call = Call::new("edgegap.deploy", input, &CallOptions::default())?;
//! let mut step = call.step(&shared, now_ms, 7, Event::Continue)?;
//! let reply = loop {
//!     step = match step {
//!         Step::Send { request, timeout_ms: _ } => {
//!             let (status, body) = send(&request);
//!             call.step(&shared, now_ms, 7, Event::Answer { status, headers: &[], body })?
//!         }
//!         Step::Wait { ms, why: _ } => {
//!             now_ms += ms; // sleep
//!             call.step(&shared, now_ms, 7, Event::Continue)?
//!         }
//!         Step::Page(_page) => call.step(&shared, now_ms, 7, Event::Continue)?,
//!         Step::Done(result) => break result?,
//!     };
//! };
//! assert_eq!(reply.unwrap().data()["request_id"], "a69f8e3e0555");
//! # Ok::<(), clearway::Error>(())
//! ```

mod attempt;
mod limit;
mod options;
mod pages;
mod saved;
mod step;
mod wait;

pub use attempt::Policy;
pub use limit::Limiter;
pub use options::{CallOptions, Shared};
pub(crate) use pages::total;
pub use step::{Event, Step, Why};

use crate::check::{Purpose, check_text};
use crate::error::{ApiError, Error, TransportError, TransportKind, UsageError, WaitError, code_is};
use crate::mask;
use crate::parse::{Answer, Reply, capped};
use crate::plan::{Request, plan_page};
use crate::table::{Operation, Pages, Repeat, Vendor, Waiter};
use attempt::{Attempt, Fault};
use options::Settings;
use pages::{Progress, Turn};
use wait::{Look, Watch};

/// The longest answer that is read: 32 MiB, decompressed.
pub const ANSWER_BYTES: usize = 32 * 1024 * 1024;

/// One call: a request with its retries, all pages of a list, or a wait for a state.
///
/// It holds its input and no credentials, so that it can be saved ([`to_json`](Call::to_json)) and go on elsewhere. An input may hold secrets
/// of its own, such as environment variables.
#[derive(Clone)]
pub struct Call {
    vendor: &'static Vendor,
    operation: &'static Operation,
    input: String,
    settings: Settings,
    task: Task,
    attempt: Attempt,
    phase: Phase,
    /// The time of the last step.
    seen_ms: u64,
    /// What was under way when the call was saved is lost, unless its answer comes after all.
    resumed: bool,
}

#[derive(Clone)]
enum Task {
    Once,
    Pages { pages: Pages, progress: Progress },
    Wait { waiter: &'static Waiter, watch: Option<Watch> },
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Phase {
    /// Nothing is to be done before this time, for this reason.
    Resting(Option<(u64, Why)>),
    InFlight,
    /// A page was handed out, and whether there may be more.
    Handed {
        more: bool,
    },
    Over,
}

impl Call {
    /// A call of an operation: one request with its retries.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the whole report where the input is not clear; [`Error::Usage`] for an unknown operation. What needs
    /// credentials, and a site or base URL that is not one, shows at the first step.
    pub fn new(operation: &str, input: impl Into<String>, options: &CallOptions) -> Result<Call, Error> {
        let (vendor, operation) = crate::find(operation)?;
        Self::checked(vendor, operation, input.into(), options, |_| Task::Once)
    }

    /// A call of a list operation for all its pages.
    ///
    /// # Errors
    /// As [`new`](Call::new), and where the operation is no list.
    pub fn pages(operation: &str, input: impl Into<String>, options: &CallOptions) -> Result<Call, Error> {
        let (vendor, operation) = crate::find(operation)?;
        let pages = operation.pages.ok_or(UsageError::NoList { operation: operation.id })?;
        Self::checked(vendor, operation, input.into(), options, |input| Task::Pages { pages, progress: Progress::new(&pages, input) })
    }

    /// A wait for a state: `edgegap.deployment_ready` and the like. The input is that of the operation it asks.
    ///
    /// # Errors
    /// As [`new`](Call::new), and for an unknown waiter.
    pub fn wait(waiter: &str, input: impl Into<String>, options: &CallOptions) -> Result<Call, Error> {
        let (vendor, waiter) = crate::find_waiter(waiter)?;
        Self::checked(vendor, waiter.operation, input.into(), options, |_| Task::Wait { waiter, watch: None })
    }

    fn checked(
        vendor: &'static Vendor,
        operation: &'static Operation,
        input: String,
        options: &CallOptions,
        task: impl FnOnce(&str) -> Task,
    ) -> Result<Call, Error> {
        options.check.validate()?;
        let report = check_text(operation, input.as_str().into(), &options.check, Purpose::Check).report;
        if !report.ok() {
            return Err(Error::Invalid(Box::new(report)));
        }
        let task = task(&input);
        let (attempt, phase) = (Attempt::default(), Phase::Resting(None));
        Ok(Call { vendor, operation, input, settings: Settings::keep(options)?, task, attempt, phase, seen_ms: 0, resumed: false })
    }

    /// What is called, and what is sent again and again for a list or a wait.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// What is waited for, where the call is a wait.
    #[must_use]
    pub fn waiter(&self) -> Option<&'static Waiter> {
        if let Task::Wait { waiter, .. } = &self.task { Some(waiter) } else { None }
    }

    /// The state that was seen last, where the call is a wait that has seen one: also the one that ended it.
    #[must_use]
    pub fn state(&self) -> Option<&str> {
        let Task::Wait { watch: Some(watch), .. } = &self.task else { return None };
        watch.first_look_ms.map(|_| watch.state.as_str())
    }

    /// The input, as JSON text.
    #[must_use]
    pub fn input(&self) -> &str {
        &self.input
    }

    /// Which page is asked for next, where the call is a list beyond its first page: a query parameter and its value, instead of the input's.
    #[must_use]
    pub fn page(&self) -> Option<(&'static str, u64)> {
        let Task::Pages { pages, progress } = &self.task else { return None };
        pages.parameter().zip(progress.parameter)
    }

    /// Whether a request was sent, or lost with a driver before this one, and its answer is outstanding.
    #[must_use]
    pub fn is_in_flight(&self) -> bool {
        self.phase == Phase::InFlight
    }

    /// Whether nothing more comes of it.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.phase == Phase::Over
    }

    /// Moves on by one step. See [the contract](self).
    ///
    /// # Errors
    /// [`UsageError::CallOrder`] where the event answers nothing that is outstanding, [`UsageError::OtherVendor`] where the client is another
    /// vendor's; the call is as it was.
    pub fn step(&mut self, shared: &Shared, now_ms: u64, entropy: u64, event: Event) -> Result<Step, UsageError> {
        let in_flight = self.is_in_flight();
        let expected = match event {
            _ if self.is_over() => Some("nothing: the call is over"),
            Event::Continue if in_flight && !self.resumed => Some("Answer, Failed or Cancel: a request is under way"),
            Event::Answer { .. } | Event::Failed { .. } if !in_flight => Some("Continue or Cancel: no request is under way"),
            _ => None,
        };
        if let Some(expected) = expected {
            return Err(UsageError::CallOrder { expected });
        }
        if shared.vendor.id != self.vendor.id {
            return Err(UsageError::OtherVendor { operation: self.operation.id, client: shared.vendor.id });
        }
        self.follow(now_ms);
        let moment = Moment { shared, now_ms, entropy };
        Ok(match event {
            Event::Cancel => {
                let outcome_unknown = in_flight && self.operation.repeat != Repeat::Safe;
                self.end(Err(Error::Cancelled { outcome_unknown }))
            }
            Event::Answer { status, headers, body } => self.answered(&self.answer(status, headers, body, now_ms), &moment),
            Event::Failed { kind, message } => self.failed(kind, message, &moment),
            Event::Continue if in_flight => {
                self.failed(TransportKind::Broken, "the call was saved while its request was under way", &moment)
            }
            Event::Continue => self.go_on(&moment),
        })
    }

    /// Where the clock was set back, all times of the call go with it.
    fn follow(&mut self, now_ms: u64) {
        let back_ms = self.seen_ms.saturating_sub(now_ms);
        self.seen_ms = now_ms;
        let (watch, until) = (
            if let Task::Wait { watch, .. } = &mut self.task { watch.as_mut() } else { None },
            if let Phase::Resting(Some((until_ms, _))) = &mut self.phase { Some(until_ms) } else { None },
        );
        let (wait_ends, first_look) = watch.map(|watch| (&mut watch.ends_ms, watch.first_look_ms.as_mut())).unzip();
        for time in [until, wait_ends, first_look.flatten(), self.attempt.ends_ms.as_mut()].into_iter().flatten() {
            *time = time.saturating_sub(back_ms);
        }
    }

    fn end(&mut self, result: Result<Option<Reply>, Error>) -> Step {
        self.phase = Phase::Over;
        Step::Done(result)
    }

    /// Sends, unless there is something to wait for.
    fn go_on(&mut self, moment: &Moment) -> Step {
        let now_ms = moment.now_ms;
        let cause = match &self.phase {
            Phase::Handed { more: false } => return self.end(Ok(None)),
            Phase::Resting(Some((until_ms, why))) if now_ms < *until_ms => return Step::Wait { ms: until_ms - now_ms, why: why.clone() },
            Phase::Resting(Some((_, Why::Retry(cause)))) => cause.clone(),
            _ => String::new(),
        };
        if let Task::Pages { progress, .. } = &self.task
            && progress.pages >= pages::MOST_PAGES
        {
            let error = self.answer(200, &[], b"", now_ms).failure(Some("the list goes on after 10000 pages"));
            return self.end(Err(error));
        }
        let wait_ends_ms = match &mut self.task {
            Task::Wait { waiter, watch } => {
                // A driver that comes back late, once in some minutes perhaps, takes the next look.
                if self.attempt.ends_ms.is_some_and(|ends_ms| now_ms >= ends_ms) {
                    self.attempt = Attempt::default();
                }
                watch.get_or_insert_with(|| Watch::new(waiter, self.settings.wait_timeout_ms, now_ms)).ends_ms
            }
            _ => u64::MAX,
        };
        let deadline_ms = now_ms.saturating_add(self.settings.policy.deadline_ms);
        let ends_ms = *self.attempt.ends_ms.get_or_insert(deadline_ms.min(wait_ends_ms));
        let rate_ms = if now_ms < ends_ms { moment.shared.limiter.take(self.operation, now_ms).err().unwrap_or(0) } else { 0 };
        if now_ms.saturating_add(rate_ms) >= ends_ms {
            return self.out_of_time(now_ms.saturating_add(rate_ms) >= wait_ends_ms, rate_ms > 0, cause);
        }
        if rate_ms > 0 {
            return self.rest(rate_ms, Why::Rate, now_ms);
        }
        let request = match self.plan(moment) {
            Ok(request) => Box::new(request),
            Err(error) => return self.end(Err(error)),
        };
        self.phase = Phase::InFlight;
        self.resumed = false;
        self.attempt.sent = self.attempt.sent.saturating_add(1);
        Step::Send { request, timeout_ms: self.settings.policy.timeout_ms.min(ends_ms - now_ms) }
    }

    /// The deadline, or the end of a wait, is past or comes before the vendor's rate allows a request.
    fn out_of_time(&mut self, of_the_wait: bool, for_the_rate: bool, cause: String) -> Step {
        let error = match &self.task {
            Task::Wait { waiter, watch } if of_the_wait => wait_error(waiter, watch.as_ref(), cause, true),
            _ => {
                let why = if for_the_rate { "passes before the vendor's documented rate allows the request" } else { "is past" };
                let last = if cause.is_empty() { "" } else { "; the last attempt: " };
                self.transport_error(TransportKind::TimedOut, &["the deadline ", why, last, &cause].concat())
            }
        };
        self.end(Err(error))
    }

    /// The request of this attempt, signed for this moment.
    fn plan(&self, moment: &Moment) -> Result<Request, Error> {
        let options = self.settings.plan(moment.shared, moment.now_ms);
        plan_page(self.vendor, self.operation, self.input.as_str().into(), &options, self.page())
    }

    fn answer<'a>(&self, status: u16, headers: &'a [(&'a str, &'a str)], body: &'a [u8], now_ms: u64) -> Answer<'a> {
        Answer { operation: Some(self.operation), errors: &self.vendor.errors, status, headers, body, now_ms: Some(now_ms) }
    }

    fn answered(&mut self, answer: &Answer, moment: &Moment) -> Step {
        if answer.body.len() > ANSWER_BYTES {
            return self.failed(TransportKind::TooLarge, "the answer has more than 32 MiB", moment);
        }
        match answer.read() {
            Ok(reply) => self.replied(reply, answer, moment),
            Err(Error::Api(error)) if self.is_gone(&error) => self.end(Ok(Some(answer.as_it_is()))),
            Err(Error::Api(mut error)) => {
                moment.shared.hide_credentials(&mut error);
                if self.attempt.lost && self.operation.repeat == Repeat::Idempotent {
                    let lost = "the answer to an earlier attempt was lost, and that attempt may have done it: look before you go on";
                    error.hint = Some(error.hint.map_or_else(|| lost.to_owned(), |hint| [lost, "; ", &hint].concat()));
                }
                self.faulted(&Fault::Api(&error), &error.to_string(), Error::Api(error.clone()), moment)
            }
            Err(error) => self.end(Err(error)),
        }
    }

    /// Whether an error means that what a wait is for has come, since there is nothing any more.
    fn is_gone(&self, error: &ApiError) -> bool {
        let Task::Wait { waiter, watch } = &self.task else { return false };
        let was_seen = watch.as_ref().is_some_and(|watch| watch.first_look_ms.is_some());
        let code = error.code.as_deref().unwrap_or_default();
        (was_seen || waiter.gone_unseen) && waiter.gone.iter().any(|(status, wanted)| *status == error.status && code_is(wanted, code))
    }

    fn failed(&mut self, kind: TransportKind, message: &str, moment: &Moment) -> Step {
        let error = match self.transport_error(kind, message) {
            // What did not reach the vendor has done nothing.
            Error::Transport(error) if self.operation.repeat == Repeat::Never && kind != TransportKind::Connect => {
                Error::OutcomeUnknown(error)
            }
            error => error,
        };
        self.faulted(&Fault::Transport(kind), message, error, moment)
    }

    /// After a fault: another attempt; in a wait, the next look; or the end.
    fn faulted(&mut self, fault: &Fault, cause: &str, error: Error, moment: &Moment) -> Step {
        let (now_ms, cause) = (moment.now_ms, told(cause, 200));
        self.attempt.lost |= fault.is_loss();
        let (repeat, policy) = (self.operation.repeat, &self.settings.policy);
        if let Some(ms) = self.attempt.wait_before_next(fault, repeat, policy, now_ms, moment.entropy) {
            return self.rest(ms, Why::Retry(cause), now_ms);
        }
        // A wait that has seen something is not ended by a look that brings no news.
        if let Task::Wait { waiter, watch: Some(watch) } = &mut self.task
            && watch.first_look_ms.is_some()
            && let Some(at_least_ms) = fault.passes_after_ms()
        {
            let Some(ms) = watch.later(waiter, at_least_ms, now_ms) else {
                return self.out_of_time(true, false, cause);
            };
            self.attempt = Attempt::default();
            return self.rest(ms, Why::Retry(cause), now_ms);
        }
        self.end(Err(error))
    }

    fn transport_error(&self, kind: TransportKind, message: &str) -> Error {
        Error::Transport(TransportError { kind, message: told(message, 500), attempts: self.attempt.sent })
    }

    fn rest(&mut self, ms: u64, why: Why, now_ms: u64) -> Step {
        self.phase = Phase::Resting(Some((now_ms.saturating_add(ms), why.clone())));
        Step::Wait { ms, why }
    }

    /// A request has succeeded, and perhaps another one follows.
    fn replied(&mut self, reply: Reply, answer: &Answer, moment: &Moment) -> Step {
        self.attempt = Attempt::default();
        match &mut self.task {
            Task::Once => self.end(Ok(Some(reply))),
            Task::Pages { pages, progress } => match progress.turn(pages, &reply.text) {
                turn @ (Turn::More | Turn::Last) => {
                    self.phase = Phase::Handed { more: turn == Turn::More };
                    Step::Page(reply)
                }
                Turn::End => self.end(Ok(None)),
                Turn::Again => {
                    self.phase = Phase::Resting(None);
                    self.go_on(moment)
                }
                Turn::Broken => self.end(Err(answer.failure(Some("the page has no items, and the list is not at its end")))),
            },
            Task::Wait { waiter, watch } => {
                let (waiter, now_ms) = (*waiter, moment.now_ms);
                let watch = watch.get_or_insert_with(|| Watch::new(waiter, self.settings.wait_timeout_ms, now_ms));
                let result = match watch.look(waiter, &reply.text, now_ms) {
                    Look::Done => Ok(Some(reply)),
                    Look::Failed(reason) => Err(wait_error(waiter, Some(watch), reason, false)),
                    Look::TimedOut(reason) => Err(wait_error(waiter, Some(watch), reason, true)),
                    Look::Later(ms) => {
                        let why = Why::State(watch.state.clone());
                        return self.rest(ms, why, now_ms);
                    }
                };
                self.end(result)
            }
        }
    }
}

/// What a step is taken with.
struct Moment<'s> {
    shared: &'s Shared,
    now_ms: u64,
    entropy: u64,
}

fn wait_error(waiter: &Waiter, watch: Option<&Watch>, reason: String, timed_out: bool) -> Error {
    let state = watch.map(|watch| watch.state.clone()).unwrap_or_default();
    Error::WaitFailed(Box::new(WaitError { waiter: waiter.id, state, reason, timed_out }))
}

/// A text from outside, to be told and saved: without secrets that can be known as such, on one line, and short.
fn told(text: &str, bytes: usize) -> String {
    crate::text::without_control(&capped(&mask::text(&capped(text, 4 * bytes)), bytes), " ")
}

impl core::fmt::Debug for Call {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The input may hold secrets.
        f.debug_struct("Call")
            .field("operation", &self.operation.id)
            .field("attempt", &self.attempt)
            .field("phase", &self.phase)
            .finish_non_exhaustive()
    }
}
