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
//! An event that answers nothing is a [`UsageError`], and changes nothing. `entropy` is 64 random bits.
//!
//! A [`Clock`] has two times: that of the wall clock, for signatures and HTTP dates, and that of a monotonic clock, by which everything passes.
//! So a call ends by its deadline whatever the wall clock says. After a wait, a driver steps with no less than the time before and the wait; after
//! an attempt that timed out, with no less than the time before and its timeout: also where its clock stands still, as clocks in tests do.
//!
//! ```
//! use clearway::{Call, CallOptions, Clock, Credentials, Event, Shared, Step};
//! # fn send(_: &clearway::Request) -> (u16, &'static [u8]) { (202, br#"{"request_id": "a69f8e3e0555"}"#) }
//! # let mut clock = Clock { unix_ms: 1_715_161_617_364, elapsed_ms: 0 };
//!
//! let shared = Shared::new("edgegap", Some(Credentials::default().with("token", "t-example")?))?;
//! let input = r#"{"application": "game", "version": "1", "users": [{"user_type": "ip_address", "user_data": {"ip_address": "1.2.3.4"}}]}"#;
//! let mut call = Call::new("edgegap.deploy", input, &CallOptions::default())?;
//! let mut step = call.step(&shared, clock, 7, Event::Continue)?;
//! let reply = loop {
//!     step = match step {
//!         Step::Send { request, timeout_ms: _ } => {
//!             let (status, body) = send(&request);
//!             call.step(&shared, clock, 7, Event::Answer { status, headers: &[], body })?
//!         }
//!         Step::Wait { ms, why: _ } => {
//!             clock = Clock { unix_ms: clock.unix_ms + ms, elapsed_ms: clock.elapsed_ms + ms }; // sleep
//!             call.step(&shared, clock, 7, Event::Continue)?
//!         }
//!         Step::Page(_page) => call.step(&shared, clock, 7, Event::Continue)?,
//!         Step::Done(result) => break result?,
//!     };
//! };
//! assert_eq!(reply.unwrap().data()["request_id"], "a69f8e3e0555");
//! # Ok::<(), clearway::Error>(())
//! ```

mod answered;
mod attempt;
mod limit;
mod make;
mod options;
mod pages;
mod saved;
mod step;
mod wait;

pub use attempt::Policy;
pub use limit::{Limiter, Limiters};
pub use options::{CallOptions, Shared};
pub use step::{Clock, Event, Step, Why};

use crate::check::{Outcome, Purpose, check_text};
use crate::mask::capped;
use crate::parse::{Answer, Reply};
use crate::plan::{Request, plan_outcome, plan_page};
use crate::report::{Error, Report, TransportKind, UsageError};
use crate::spec::{Operation, Pages, Repeat, Vendor, Waiter};
use attempt::Attempt;
use options::Settings;
use pages::Progress;
use wait::{LAST_POLL_MS, WaitState};

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
    /// The call's own time, by which all its times are: the milliseconds since its first step, whichever driver steps it.
    passed_ms: u64,
    /// The clock at the last step.
    seen: Option<Seen>,
    /// Whether check warns of the input.
    has_warnings: bool,
    /// What was under way when the call was saved is lost, unless its answer comes after all.
    resumed: bool,
    /// What check made of the input, until the first request is made of it.
    ready: Option<Box<Outcome>>,
}

/// A clock as it was seen last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    unix_ms: u64,
    /// `None` where the call was saved under a clock that is not known elsewhere.
    elapsed_ms: Option<u64>,
    clock_id: u64,
}

#[derive(Clone)]
enum Task {
    Once,
    Pages { pages: Pages, progress: Progress },
    Wait { waiter: &'static Waiter, watch: Option<WaitState> },
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Phase {
    /// Nothing is to be done before this time, for this reason.
    Sleeping(Option<(u64, Why)>),
    InFlight,
    /// A page was handed out, and whether there may be more.
    PageReady {
        more: bool,
    },
    Over,
}

impl Call {
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

    /// How it is made.
    #[must_use]
    pub fn options(&self) -> CallOptions<'_> {
        self.settings.options()
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
    pub fn step(&mut self, shared: &Shared, clock: Clock, entropy: u64, event: Event) -> Result<Step, UsageError> {
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
        self.pass(shared, clock);
        let moment = Moment { shared, clock, now_ms: self.passed_ms, entropy };
        if !matches!(event, Event::Continue)
            && let Some(slot_ms) = self.attempt.slot_ms.take()
        {
            shared.limiter.arrived(self.operation, slot_ms, clock.elapsed_ms);
        }
        Ok(match event {
            Event::Cancel => {
                let outcome_unknown = in_flight && self.operation.repeat != Repeat::Safe;
                self.end(Err(Error::Cancelled { outcome_unknown }))
            }
            Event::Answer { status, headers, body } => self.answered(status, headers, body, &moment),
            Event::Failed { kind, message } => self.failed(kind, message, &moment),
            Event::Continue if in_flight => {
                self.failed(TransportKind::Broken, "the call was saved while its request was under way", &moment)
            }
            Event::Continue => self.go_on(&moment),
        })
    }

    /// Counts the time that has passed since the last step: by the monotonic clock where it is the same one, else by the wall clock, which may
    /// have been set back.
    fn pass(&mut self, shared: &Shared, clock: Clock) {
        let passed_ms = self.seen.map_or(0, |seen| match seen.elapsed_ms {
            Some(elapsed_ms) if seen.clock_id == shared.clock_id => clock.elapsed_ms.saturating_sub(elapsed_ms),
            _ => clock.unix_ms.saturating_sub(seen.unix_ms),
        });
        self.passed_ms = self.passed_ms.saturating_add(passed_ms);
        self.seen = Some(Seen { unix_ms: clock.unix_ms, elapsed_ms: Some(clock.elapsed_ms), clock_id: shared.clock_id });
    }

    fn end(&mut self, result: Result<Option<Reply>, Error>) -> Step {
        self.phase = Phase::Over;
        Step::Done(result)
    }

    /// What check says of the input, for who gets the reply.
    fn report(&self) -> Report {
        if !self.has_warnings {
            return Report::default();
        }
        check_text(self.operation, self.input.as_str().into(), &self.settings.check(), Purpose::Check).report
    }

    /// Sends, unless there is something to wait for.
    fn go_on(&mut self, moment: &Moment) -> Step {
        let now_ms = moment.now_ms;
        let cause = match &self.phase {
            Phase::PageReady { more: false } => return self.end(Ok(None)),
            Phase::Sleeping(Some((until_ms, why))) if now_ms < *until_ms => return Step::Wait { ms: until_ms - now_ms, why: why.clone() },
            Phase::Sleeping(Some((_, Why::Retry(cause)))) => cause.clone(),
            _ => String::new(),
        };
        if let Task::Pages { progress, .. } = &self.task
            && progress.pages >= pages::MOST_PAGES
        {
            let error = Answer { status: 200, ..self.answer(moment) }.failure(Some("the list goes on after 10000 pages"));
            return self.end(Err(error));
        }
        let wait_ends_ms = match &mut self.task {
            Task::Wait { waiter, watch } => {
                // A driver that comes back late, once in some minutes perhaps, takes the next look.
                if self.attempt.ends_ms.is_some_and(|ends_ms| now_ms >= ends_ms) {
                    self.attempt = Attempt::default();
                }
                watch.get_or_insert_with(|| WaitState::new(waiter, self.settings.wait_timeout_ms, now_ms)).ends_ms
            }
            _ => u64::MAX,
        };
        let deadline_ms = now_ms.saturating_add(self.settings.policy.deadline_ms);
        // The last poll of a wait begins when its time is over; a driver that comes much later than that has slept too long.
        let last_ms = wait_ends_ms.max(now_ms.saturating_add(LAST_POLL_MS));
        let ends_ms = *self.attempt.ends_ms.get_or_insert(deadline_ms.min(last_ms));
        let in_time = now_ms < ends_ms && now_ms <= wait_ends_ms.saturating_add(LAST_POLL_MS);
        let elapsed_ms = moment.clock.elapsed_ms;
        let rate_ms = if in_time { moment.shared.limiter.take(self.operation, elapsed_ms).err().unwrap_or(0) } else { 0 };
        if !in_time || now_ms.saturating_add(rate_ms) >= ends_ms {
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
        self.attempt.slot_ms = self.operation.rate_per_second.map(|_| elapsed_ms);
        self.attempt.url = capped(&request.shown_url(), 500).into_owned();
        Step::Send { request, timeout_ms: self.settings.policy.timeout_ms.min(ends_ms - now_ms) }
    }

    /// The deadline, or the end of a wait, is past or comes before the vendor's rate allows a request.
    fn out_of_time(&mut self, of_the_wait: bool, for_the_rate: bool, cause: String) -> Step {
        let error = match &self.task {
            Task::Wait { waiter, watch } if of_the_wait => self.wait_error(waiter, watch.as_ref(), cause, true),
            _ => {
                let why = if for_the_rate { "passes before the vendor's documented rate allows the request" } else { "is past" };
                let last = if cause.is_empty() { "" } else { "; the last attempt: " };
                self.transport_error(TransportKind::TimedOut, ["the deadline ", why, last, &cause].concat())
            }
        };
        self.end(Err(error))
    }

    /// The request of this attempt, signed for this moment.
    fn plan(&mut self, moment: &Moment) -> Result<Request, Error> {
        let ready = self.ready.take();
        let options = self.settings.plan(moment.shared, moment.clock.unix_ms);
        if let Some(outcome) = ready {
            return plan_outcome(self.vendor, self.operation, *outcome, &options);
        }
        plan_page(self.vendor, self.operation, self.input.as_str().into(), &options, self.page())
    }

    fn rest(&mut self, ms: u64, why: Why, now_ms: u64) -> Step {
        self.phase = Phase::Sleeping(Some((now_ms.saturating_add(ms), why.clone())));
        Step::Wait { ms, why }
    }
}

/// What a step is taken with.
struct Moment<'s> {
    shared: &'s Shared,
    clock: Clock,
    /// The call's own time.
    now_ms: u64,
    entropy: u64,
}

impl core::fmt::Debug for Call {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The input may hold secrets, and so may a URL.
        f.debug_struct("Call")
            .field("operation", &self.operation.id)
            .field("sent", &self.attempt.sent)
            .field("phase", &self.phase)
            .finish_non_exhaustive()
    }
}
