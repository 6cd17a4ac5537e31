//! A whole call as one machine without IO: check, sign, send, retry, wait, page, read.
//!
//! [`Call`] decides; a driver sends, sleeps and tells the time. A driver holds no policy.
//!
//! # The driving contract: one thing at a time
//!
//! A call that is not over has exactly one thing outstanding, the one that its last [`Step`] named, and the next [`Event`] answers that one.
//!
//! 1. Call [`Call::step`] with [`Event::Continue`].
//! 2. On [`Step::Send`]: send the request as it is, without following redirects, and read no more than [`ANSWER_BYTES`] of the answer,
//!    decompressed. Step with [`Event::Answer`]; or with [`Event::Failed`] where no whole answer came within `timeout_ms`.
//! 3. On [`Step::Wait`]: let `ms` milliseconds pass. Step with [`Event::Continue`]. To step too early is harmless: the rest of the wait comes back.
//! 4. On [`Step::Page`]: hand the page out. Step with [`Event::Continue`] when the next one is wanted.
//! 5. On [`Step::Done`]: that is the end; what was waited for, or why not.
//! 6. At any time before: step with [`Event::Cancel`], and the call is over.
//!
//! An event that answers nothing is a [`UsageError`], and changes nothing. Times are Unix milliseconds of any one clock; `entropy` is 64 random bits.
//!
//! ```
//! use clearway::{Call, CallOptions, Credentials, Event, Shared, Step};
//! # fn send(_: &clearway::Request) -> (u16, &'static [u8]) { (202, br#"{"request_id": "a69f8e3e0555"}"#) }
//! # let mut now_ms = 1_715_161_617_364;
//!
//! let mut shared = Shared::new(Some(Credentials::default().with("token", "t-example")?));
//! let input = r#"{"application": "game", "version": "1", "users": [{"user_type": "ip_address", "user_data": {"ip_address": "1.2.3.4"}}]}"#;
//! let mut call = Call::new("edgegap.deploy", input, &CallOptions::default())?;
//! let mut step = call.step(&mut shared, now_ms, 7, Event::Continue)?;
//! let reply = loop {
//!     step = match step {
//!         Step::Send { request, timeout_ms: _ } => {
//!             let (status, body) = send(&request);
//!             call.step(&mut shared, now_ms, 7, Event::Answer { status, headers: &[], body })?
//!         }
//!         Step::Wait { ms, why: _ } => {
//!             now_ms += ms; // sleep
//!             call.step(&mut shared, now_ms, 7, Event::Continue)?
//!         }
//!         Step::Page(_page) => call.step(&mut shared, now_ms, 7, Event::Continue)?,
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
pub use options::CallOptions;
pub use step::{Event, Step, Why};

use crate::check::{Purpose, check_text};
use crate::error::{Error, TransportError, TransportKind, UsageError, WaitError};
use crate::parse::{Answer, Reply, capped};
use crate::plan::{Request, plan_page};
use crate::sign::Credentials;
use crate::table::{Operation, Pages, Repeat, Vendor, Waiter};
use attempt::{Attempt, Fault};
use options::Settings;
use pages::{Progress, Turn};
use wait::{Look, Watch};

/// The longest answer that is read: 32 MiB, decompressed.
pub const ANSWER_BYTES: usize = 32 * 1024 * 1024;

/// What the calls of one client have in common.
#[derive(Debug, Clone, Default)]
pub struct Shared {
    /// Without them requests go out unsigned.
    pub credentials: Option<Credentials>,
    pub limiter: Limiter,
}

impl Shared {
    #[must_use]
    pub fn new(credentials: Option<Credentials>) -> Self {
        Shared { credentials, limiter: Limiter::default() }
    }
}

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
        let settings = Settings::keep(options);
        let phase = Phase::Resting(None);
        Ok(Call { vendor, operation, input, settings, task, attempt: Attempt::default(), phase, resumed: false })
    }

    /// What is called, and what is sent again and again for a list or a wait.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Moves on by one step. See [the contract](self).
    ///
    /// # Errors
    /// [`UsageError::CallOrder`] where the event answers nothing that is outstanding; the call is as it was.
    pub fn step(&mut self, shared: &mut Shared, now_ms: u64, entropy: u64, event: Event) -> Result<Step, UsageError> {
        let in_flight = self.phase == Phase::InFlight;
        match event {
            _ if self.phase == Phase::Over => Err(UsageError::CallOrder { expected: "nothing: the call is over" }),
            Event::Cancel => Ok(self.end(Err(Error::Cancelled { in_flight }))),
            Event::Answer { status, headers, body } if in_flight => {
                let answer = Answer { operation: self.operation, errors: &self.vendor.errors, status, headers, body, now_ms: Some(now_ms) };
                Ok(self.answered(shared, &answer, now_ms, entropy))
            }
            Event::Failed { kind, message } if in_flight => Ok(self.failed(kind, message, now_ms, entropy)),
            Event::Continue if in_flight && self.resumed => {
                Ok(self.failed(TransportKind::Broken, "the call was saved while its request was under way", now_ms, entropy))
            }
            Event::Continue if in_flight => Err(UsageError::CallOrder { expected: "Answer, Failed or Cancel: a request is under way" }),
            Event::Continue => Ok(self.go_on(shared, now_ms)),
            Event::Answer { .. } | Event::Failed { .. } => {
                Err(UsageError::CallOrder { expected: "Continue or Cancel: no request is under way" })
            }
        }
    }

    fn end(&mut self, result: Result<Option<Reply>, Error>) -> Step {
        self.phase = Phase::Over;
        Step::Done(result)
    }

    /// Sends, unless there is something to wait for.
    fn go_on(&mut self, shared: &mut Shared, now_ms: u64) -> Step {
        match &self.phase {
            Phase::Handed { more: false } => return self.end(Ok(None)),
            Phase::Resting(Some((until_ms, why))) if now_ms < *until_ms => return Step::Wait { ms: until_ms - now_ms, why: why.clone() },
            _ => {}
        }
        let wait_ends_ms = match &mut self.task {
            Task::Wait { waiter, watch } => watch.get_or_insert_with(|| Watch::new(waiter, self.settings.wait_timeout_ms, now_ms)).ends_ms,
            _ => u64::MAX,
        };
        let deadline_ms = now_ms.saturating_add(self.settings.policy.deadline_ms);
        let ends_ms = *self.attempt.ends_ms.get_or_insert(deadline_ms.min(wait_ends_ms));
        if now_ms >= ends_ms {
            return self.out_of_time(now_ms >= wait_ends_ms, "the deadline passed before the request could be sent");
        }
        if let Err(ms) = shared.limiter.take(self.operation, now_ms) {
            let until_ms = now_ms.saturating_add(ms);
            if until_ms >= ends_ms {
                return self
                    .out_of_time(until_ms >= wait_ends_ms, "the deadline passes before the vendor's documented rate allows the request");
            }
            self.phase = Phase::Resting(Some((until_ms, Why::Rate)));
            return Step::Wait { ms, why: Why::Rate };
        }
        let request = match self.plan(shared, now_ms) {
            Ok(request) => Box::new(request),
            Err(error) => return self.end(Err(error)),
        };
        self.phase = Phase::InFlight;
        self.resumed = false;
        self.attempt.sent = self.attempt.sent.saturating_add(1);
        Step::Send { request, timeout_ms: self.settings.policy.timeout_ms.min(ends_ms - now_ms) }
    }

    fn out_of_time(&mut self, of_the_wait: bool, message: &str) -> Step {
        let error = match &self.task {
            Task::Wait { waiter, watch } if of_the_wait => wait_error(waiter, watch.as_ref(), String::new(), true),
            _ => self.transport_error(TransportKind::TimedOut, message),
        };
        self.end(Err(error))
    }

    /// The request of this attempt, signed for this moment.
    fn plan(&self, shared: &Shared, now_ms: u64) -> Result<Request, Error> {
        let options = self.settings.plan(shared.credentials.as_ref(), now_ms);
        let page = match &self.task {
            Task::Pages { pages, progress } => pages.parameter().zip(progress.parameter),
            _ => None,
        };
        plan_page(self.vendor, self.operation, self.input.as_str().into(), &options, page)
    }

    fn answered(&mut self, shared: &mut Shared, answer: &Answer, now_ms: u64, entropy: u64) -> Step {
        if answer.body.len() > ANSWER_BYTES {
            return self.failed(TransportKind::TooLarge, "the answer has more than 32 MiB", now_ms, entropy);
        }
        match answer.read() {
            Ok(reply) => self.replied(shared, reply, answer, now_ms),
            Err(Error::Api(error)) => {
                if let Task::Wait { waiter, .. } = &self.task
                    && waiter.gone.contains(&error.kind)
                {
                    return self.end(Ok(Some(answer.as_it_is())));
                }
                match self.wait_before_next(&Fault::Api(&error), now_ms, entropy) {
                    Some(ms) => self.rest(ms, Why::Retry(capped(&error.to_string(), 200)), now_ms),
                    None => self.end(Err(Error::Api(error))),
                }
            }
            Err(error) => self.end(Err(error)),
        }
    }

    fn failed(&mut self, kind: TransportKind, message: &str, now_ms: u64, entropy: u64) -> Step {
        if let Some(ms) = self.wait_before_next(&Fault::Transport(kind), now_ms, entropy) {
            return self.rest(ms, Why::Retry(capped(message, 200)), now_ms);
        }
        let error = self.transport_error(kind, message);
        // What did not reach the vendor has done nothing.
        let outcome_unknown = self.operation.repeat == Repeat::Never && kind != TransportKind::Connect;
        self.end(Err(match error {
            Error::Transport(error) if outcome_unknown => Error::OutcomeUnknown(error),
            error => error,
        }))
    }

    fn transport_error(&self, kind: TransportKind, message: &str) -> Error {
        Error::Transport(TransportError { kind, message: capped(message, 500), attempts: self.attempt.sent })
    }

    fn wait_before_next(&self, fault: &Fault, now_ms: u64, entropy: u64) -> Option<u64> {
        self.attempt.wait_before_next(fault, self.operation.repeat, &self.settings.policy, now_ms, entropy)
    }

    fn rest(&mut self, ms: u64, why: Why, now_ms: u64) -> Step {
        self.phase = Phase::Resting(Some((now_ms.saturating_add(ms), why.clone())));
        Step::Wait { ms, why }
    }

    /// A request has succeeded, and perhaps another one follows.
    fn replied(&mut self, shared: &mut Shared, reply: Reply, answer: &Answer, now_ms: u64) -> Step {
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
                    self.go_on(shared, now_ms)
                }
                Turn::Endless => self.end(Err(answer.failure(Some("the list goes on after 10000 pages")))),
            },
            Task::Wait { waiter, watch } => {
                let waiter = *waiter;
                let watch = watch.get_or_insert_with(|| Watch::new(waiter, self.settings.wait_timeout_ms, now_ms));
                let look = watch.look(waiter, &reply.text, now_ms);
                match look {
                    Look::Done => self.end(Ok(Some(reply))),
                    Look::Failed(reason) => {
                        let error = wait_error(waiter, Some(watch), reason, false);
                        self.end(Err(error))
                    }
                    Look::TimedOut => self.out_of_time(true, ""),
                    Look::Later(ms) => {
                        let why = Why::State(watch.state.clone());
                        self.rest(ms, why, now_ms)
                    }
                }
            }
        }
    }
}

fn wait_error(waiter: &Waiter, watch: Option<&Watch>, reason: String, timed_out: bool) -> Error {
    let state = watch.map(|watch| watch.state.clone()).unwrap_or_default();
    Error::WaitFailed(Box::new(WaitError { waiter: waiter.id, state, reason, timed_out }))
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
