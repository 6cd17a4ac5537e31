//! One call in a schedule, and the invariants it is held to.

use std::sync::Arc;

use clearway::table::Repeat;
use clearway::{Call, Error, Event, Policy, Reply, Shared, Step, TransportKind, Why};
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
    /// The time of the last step.
    seen_ms: u64,
    /// How much longer than asked the driver has slept, and how late it has told of timeouts.
    pub slack_ms: u64,
    pages: Vec<Reply>,
}

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
            seen_ms: 0,
            slack_ms: 0,
            pages: Vec::new(),
        }
    }

    /// An event that answers nothing is refused and changes nothing.
    pub fn misuse(&mut self, shared: &Shared, now_ms: u64, in_flight: bool) -> Result<(), String> {
        let before = self.call.to_json();
        let told = if in_flight { Told::Continue } else { Told::Failed(TransportKind::Broken) };
        let answer = told.with(|event| self.call.step(shared, now_ms, 1, event));
        must!(answer.is_err(), "misuse was taken for a step: {answer:?}");
        must!(self.call.to_json() == before, "misuse has changed the call");
        Ok(())
    }

    /// The call as another driver has it.
    pub fn resume(&mut self) -> Result<(), String> {
        self.call = Call::from_json(&self.call.to_json()).map_err(|error| error.to_string())?;
        Ok(())
    }

    /// A clock that is set back takes the times that the invariants speak of with it.
    fn follow(&mut self, now_ms: u64) {
        let back_ms = self.seen_ms.saturating_sub(now_ms);
        self.seen_ms = now_ms;
        for time in [&mut self.began_ms, &mut self.wait_began_ms].into_iter().flatten() {
            *time -= back_ms;
        }
    }

    /// Steps the call, and its saved twin alike, and looks at what comes out.
    pub fn step(&mut self, shared: &Shared, now_ms: u64, entropy: u64, told: &Told, met: &mut Met) -> Result<Next, String> {
        self.steps += 1;
        self.follow(now_ms);
        must!(self.steps < 25_000, "the call does not end");
        let mut twin = Call::from_json(&self.call.to_json()).map_err(|error| error.to_string())?;
        let twins_shared = Shared { limiter: Arc::new((*shared.limiter).clone()), ..shared.clone() };
        let step = told.with(|event| self.call.step(shared, now_ms, entropy, event)).map_err(|error| error.to_string())?;
        let twins_step = told.with(|event| twin.step(&twins_shared, now_ms, entropy, event)).map_err(|error| error.to_string())?;
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
                must!(self.call.operation().repeat != Repeat::Never || self.all_sent == 1, "what may not be repeated was sent again");
                must!(timeout_ms <= self.policy.timeout_ms, "an attempt of {timeout_ms} ms");
                must!(now_ms + timeout_ms <= began_ms + self.policy.deadline_ms, "an attempt that ends past the deadline");
                must!(wait_ends_ms.is_none_or(|ends_ms| now_ms + timeout_ms <= ends_ms), "an attempt that ends after the wait");
                Ok(Next::Send { request, timeout_ms })
            }
            Step::Wait { ms, why } => {
                match why {
                    Why::Rate => {
                        met.rate_waits += 1;
                        self.began_ms.get_or_insert(now_ms);
                        must!(ms <= 1_000, "{ms} ms for a rate");
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
                        must!(wait_ends_ms.is_none_or(|ends_ms| now_ms + ms < ends_ms), "a retry after the end of the wait");
                    }
                    Why::State(_) => {
                        met.states += 1;
                        self.next_request();
                        must!(wait_ends_ms.is_some_and(|ends_ms| now_ms + ms < ends_ms), "a look after the end of the wait");
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
            (Some(timeout_ms), Some(wait_began_ms)) => wait_began_ms + timeout_ms,
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
