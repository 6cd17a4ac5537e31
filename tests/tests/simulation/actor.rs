//! One call in a schedule, and the invariants it is held to.

use std::sync::Arc;

use clearway::spec::Repeat;
use clearway::{Call, Clock, Error, Event, Policy, Reply, Shared, Step, TransportKind, Why};
use serde_json::Value;

use super::Met;

/// A call with what it has done so far.
#[derive(Debug)]
pub struct Actor {
    pub call: Call,
    pub policy: Policy,
    /// How long the whole wait may take, where the call is one.
    pub wait_timeout_ms: Option<u64>,
    /// When the request now under way, or to be sent, began, and how often it was sent.
    began_ms: Option<u64>,
    sent: u32,
    all_sent: u32,
    steps: usize,
    wait_began_ms: Option<u64>,
    /// Whether a fault may change what answers say.
    pub tampered: bool,
    /// The clock of the last step, and which one it was.
    seen: Option<(Clock, u64)>,
    /// Which clock the driver has.
    pub clock_id: u64,
    /// The call's own time: what has passed since its first step.
    passed_ms: u64,
    /// How much longer than asked the driver has slept, and how late it has told of timeouts.
    pub slack_ms: u64,
    pages: Vec<Reply>,
    /// Whether it is certain that the vendor has accepted none of the requests so far.
    untouched: bool,
    /// How long a vendor's rate can make a request wait.
    pub longest_rate_ms: u64,
}

/// The last poll of a wait begins at its end, and has so long.
const LAST_POLL_MS: u64 = 5_000;

/// What the call asks for next, or its end.
#[derive(Debug)]
pub enum Next {
    Send { request: Box<clearway::Request>, timeout_ms: u64 },
    Wait(u64),
    Page,
    Over,
}

/// What a driver tells, kept for a while.
#[derive(Debug, Clone)]
pub enum Told {
    Continue,
    Answer { status: u16, headers: Vec<(String, String)>, body: Vec<u8> },
    Failed(TransportKind),
    Cancel,
}

macro_rules! must {
    ($holds:expr, $($what:tt)*) => {
        if !$holds {
            return Err(format!($($what)*));
        }
    };
}

impl Told {
    fn with<T>(&self, tell: impl FnOnce(Event) -> T) -> T {
        match self {
            Told::Continue => tell(Event::Continue),
            Told::Failed(kind) => tell(Event::Failed { kind: *kind, message: "lost" }),
            Told::Cancel => tell(Event::Cancel),
            Told::Answer { status, headers, body } => {
                let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                tell(Event::Answer { status: *status, headers: &headers, body })
            }
        }
    }
}

impl Actor {
    pub fn new(call: Call, policy: Policy, wait_timeout_ms: Option<u64>) -> Self {
        Actor {
            call,
            policy,
            wait_timeout_ms,
            began_ms: None,
            sent: 0,
            all_sent: 0,
            steps: 0,
            wait_began_ms: None,
            tampered: false,
            seen: None,
            clock_id: 1,
            passed_ms: 0,
            slack_ms: 0,
            pages: Vec::new(),
            untouched: true,
            longest_rate_ms: 0,
        }
    }

    /// An event that answers nothing is refused and changes nothing.
    pub fn misuse(&mut self, shared: &Shared, clock: Clock, in_flight: bool) -> Result<(), String> {
        let before = self.call.to_json();
        let told = if in_flight { Told::Continue } else { Told::Failed(TransportKind::Broken) };
        let answer = told.with(|event| self.call.step(shared, clock, 1, event));
        must!(answer.is_err(), "misuse was taken for a step: {answer:?}");
        must!(self.call.to_json() == before, "misuse has changed the call");
        Ok(())
    }

    /// The call as another driver has it, perhaps one with another clock.
    pub fn resume(&mut self, same_clock: bool) -> Result<(), String> {
        self.clock_id += u64::from(!same_clock);
        self.call = Call::from_json(&self.call.to_json()).map_err(|error| error.to_string())?;
        Ok(())
    }

    /// What passes by the monotonic clock, or, where another driver's is another one, by the wall clock, as far as that went on.
    fn pass(&mut self, clock: Clock) -> u64 {
        let Some((seen, clock_id)) = self.seen.replace((clock, self.clock_id)) else { return self.passed_ms };
        let passed_ms =
            if clock_id == self.clock_id { clock.elapsed_ms - seen.elapsed_ms } else { clock.unix_ms.saturating_sub(seen.unix_ms) };
        if clock_id != self.clock_id {
            // What the wall clock has jumped over is not the call's fault.
            self.slack_ms += passed_ms;
        }
        self.passed_ms += passed_ms;
        self.passed_ms
    }

    /// Steps the call, and its saved twin alike, and looks at what comes out.
    pub fn step(&mut self, shared: &Shared, clock: Clock, entropy: u64, told: &Told, met: &mut Met) -> Result<Next, String> {
        self.steps += 1;
        let now_ms = self.pass(clock);
        self.untouched &= match told {
            Told::Continue => !self.call.is_in_flight(),
            Told::Answer { status, .. } => *status == 429,
            Told::Failed(kind) => *kind == TransportKind::Connect,
            Told::Cancel => true,
        };
        must!(self.steps < 25_000, "the call does not end");
        let mut twin = Call::from_json(&self.call.to_json()).map_err(|error| error.to_string())?;
        let shared = &Shared { clock_id: self.clock_id, ..shared.clone() };
        let twins_shared = Shared { limiter: Arc::new((*shared.limiter).clone()), ..shared.clone() };
        let step = told.with(|event| self.call.step(shared, clock, entropy, event)).map_err(|error| error.to_string())?;
        let twins_step = told.with(|event| twin.step(&twins_shared, clock, entropy, event)).map_err(|error| error.to_string())?;
        must!(seen(&step) == seen(&twins_step), "resumed, the call goes another way: {step:?} and {twins_step:?}");
        must!(self.call.to_json() == twin.to_json(), "resumed, the call is another one");
        self.look(step, now_ms, met)
    }

    fn look(&mut self, step: Step, now_ms: u64, met: &mut Met) -> Result<Next, String> {
        let wait_ends_ms = self.wait_timeout_ms.map(|timeout_ms| *self.wait_began_ms.get_or_insert(now_ms) + timeout_ms);
        match step {
            Step::Send { request, timeout_ms } => {
                met.sends += 1;
                self.sent += 1;
                self.all_sent += 1;
                if self.wait_timeout_ms.is_some() && self.call.to_json().contains(r#""sent":1,"#) {
                    // A look of its own, perhaps after one whose deadline the driver has slept through.
                    (self.began_ms, self.sent) = (None, 1);
                }
                let began_ms = *self.began_ms.get_or_insert(now_ms);
                must!(self.sent <= self.policy.max_retries + 1, "attempt {} of {}", self.sent, self.policy.max_retries + 1);
                let may_repeat = self.call.operation().repeat != Repeat::Never || self.untouched;
                must!(may_repeat || self.all_sent == 1, "what may not be repeated was sent again");
                must!(timeout_ms <= self.policy.timeout_ms, "an attempt of {timeout_ms} ms");
                must!(now_ms + timeout_ms <= began_ms + self.policy.deadline_ms, "an attempt that ends past the deadline");
                let ends_ms = wait_ends_ms.map(|ends_ms| ends_ms.max(now_ms) + LAST_POLL_MS);
                must!(ends_ms.is_none_or(|ends_ms| now_ms + timeout_ms <= ends_ms), "an attempt that ends after the wait");
                Ok(Next::Send { request, timeout_ms })
            }
            Step::Wait { ms, why } => {
                match why {
                    Why::Rate => {
                        met.rate_waits += 1;
                        self.began_ms.get_or_insert(now_ms);
                        must!(ms <= self.longest_rate_ms, "{ms} ms for a rate");
                    }
                    Why::Retry(_) => {
                        met.retries += 1;
                        must!(ms <= 60_000, "{ms} ms before a retry");
                        let began_ms = self.began_ms.unwrap_or(now_ms);
                        if self.wait_timeout_ms.is_some() && self.call.to_json().contains(r#""sent":0,"#) {
                            // The look has failed for good, and the wait goes on to the next one.
                            met.blind_looks += 1;
                            self.next_request();
                        } else {
                            must!(now_ms + ms < began_ms + self.policy.deadline_ms, "a retry past the deadline");
                        }
                        must!(wait_ends_ms.is_none_or(|ends_ms| now_ms + ms < ends_ms + LAST_POLL_MS), "a retry after the end of the wait");
                    }
                    Why::State(_) => {
                        met.states += 1;
                        self.next_request();
                        must!(wait_ends_ms.is_some_and(|ends_ms| now_ms + ms <= ends_ms), "a look after the end of the wait");
                    }
                }
                Ok(Next::Wait(ms))
            }
            Step::Page(page) => {
                met.pages += 1;
                self.next_request();
                self.pages.push(page);
                Ok(Next::Page)
            }
            Step::Done(result) => self.over(result, now_ms, met),
        }
    }

    fn next_request(&mut self) {
        (self.began_ms, self.sent) = (None, 0);
    }

    fn over(&mut self, result: Result<Option<Reply>, Error>, now_ms: u64, met: &mut Met) -> Result<Next, String> {
        let began_ms = self.began_ms.unwrap_or(now_ms);
        let ends_ms = match (self.wait_timeout_ms, self.wait_began_ms) {
            (Some(timeout_ms), Some(wait_began_ms)) => wait_began_ms + timeout_ms + LAST_POLL_MS,
            _ => began_ms + self.policy.deadline_ms,
        };
        must!(now_ms <= ends_ms + self.slack_ms, "over {} ms too late, {} of them the driver's", now_ms - ends_ms, self.slack_ms);
        match result {
            Ok(Some(_)) => met.done += 1,
            Ok(None) => {
                met.whole_lists += 1;
                self.all_pages_once()?;
            }
            Err(Error::Api(_)) => met.api_errors += 1,
            Err(Error::Transport(_)) => met.transport_errors += 1,
            Err(Error::OutcomeUnknown(_)) => {
                met.unknown_outcomes += 1;
                must!(self.call.operation().repeat == Repeat::Never, "an unknown outcome of what may be repeated");
            }
            Err(Error::WaitFailed(error)) if error.timed_out => met.timed_out_waits += 1,
            Err(Error::WaitFailed(_)) => met.failed_waits += 1,
            Err(Error::Cancelled { .. }) => met.cancelled += 1,
            Err(error) => return Err(format!("the call ends with {error}")),
        }
        Ok(Next::Over)
    }

    /// Nothing of the list is missing, and nothing is there twice.
    fn all_pages_once(&self) -> Result<(), String> {
        must!(self.pages.windows(2).all(|pair| pair[0].text != pair[1].text), "a page was handed out twice");
        let (Some(pages), Some(last)) = (self.call.operation().pages, self.pages.last()) else { return Ok(()) };
        let last = last.data();
        let total = pages.total.iter().find_map(|pointer| last.pointer(pointer)).and_then(Value::as_u64);
        let count = |page: &Reply| page.data().pointer(pages.items).and_then(Value::as_array).map_or(0, Vec::len);
        let items: usize = self.pages.iter().map(count).sum();
        must!(self.tampered || total.is_none_or(|total| total == items as u64), "{items} items of {total:?}");
        Ok(())
    }
}

/// A step, to be compared.
fn seen(step: &Step) -> String {
    match step {
        Step::Send { request, timeout_ms } => {
            let text = request.body.as_deref().map(String::from_utf8_lossy);
            format!("{} {} {:?} {text:?} {timeout_ms}", request.method.name(), request.url, request.headers)
        }
        Step::Wait { ms, why } => format!("{ms} {why:?}"),
        Step::Page(page) => page.text.clone(),
        Step::Done(Ok(reply)) => format!("{:?}", reply.as_ref().map(|reply| &reply.text)),
        Step::Done(Err(error)) => format!("{error:?}"),
    }
}
