//! A call with a clock, brought into any state in one line.

use clearway::{Call, CallOptions, Clock, Credentials, Error, Event, Reply, Request, Shared, Step, TransportKind, Why};

/// When every scene begins, in Unix milliseconds.
pub const START_MS: u64 = 1_715_161_617_364;

/// A call, what it shares, and a clock that moves only when told to.
#[derive(Debug, Clone)]
pub struct Scene {
    pub call: Call,
    pub shared: Shared,
    pub now_ms: u64,
    /// What the wall clock says; where left out, it goes with the other one.
    pub unix_ms: Option<u64>,
    /// What the call gets as random bits.
    pub entropy: u64,
}

/// A clock whose two times are the same.
pub fn clock(ms: u64) -> Clock {
    Clock { unix_ms: ms, elapsed_ms: ms }
}

/// Credentials of every name that a vendor may ask for.
pub fn credentials(vendor: &str) -> Credentials {
    let names: &[&str] = match vendor {
        "edgegap" => &["token", "delete_token"],
        "ncloud" | "huaweicloud" => &["access_key", "secret_key"],
        _ => &["api_key"],
    };
    names.iter().fold(Credentials::default(), |credentials, name| credentials.with(name, &format!("invented-{name}")).unwrap())
}

impl Scene {
    /// A call of an operation that has not begun.
    pub fn new(operation: &str, input: &str) -> Self {
        Self::with(operation, input, &CallOptions::default())
    }

    pub fn with(operation: &str, input: &str, options: &CallOptions) -> Self {
        Self::of(Call::new(operation, input, options).unwrap())
    }

    pub fn pages(operation: &str, input: &str) -> Self {
        Self::of(Call::pages(operation, input, &CallOptions::default()).unwrap())
    }

    pub fn wait(waiter: &str, input: &str) -> Self {
        Self::of(Call::wait(waiter, input, &CallOptions::default()).unwrap())
    }

    pub fn of(call: Call) -> Self {
        let vendor = call.operation().vendor_id();
        let shared = Shared::new(vendor, Some(credentials(vendor))).unwrap();
        Scene { call, shared, now_ms: START_MS, unix_ms: None, entropy: u64::MAX }
    }

    /// The same scene with its first request under way.
    pub fn in_flight(mut self) -> Self {
        self.send();
        self
    }

    /// The same scene waiting for its second attempt.
    pub fn resting(self) -> Self {
        let mut scene = self.in_flight();
        scene.fails(TransportKind::Broken);
        scene
    }

    /// The same scene with its first page handed out.
    pub fn handed(self, body: &str) -> Self {
        let mut scene = self.in_flight();
        let step = scene.answers(200, body);
        assert!(matches!(step, Step::Page(_)), "{step:?}");
        scene
    }

    /// The same scene at its end.
    pub fn over(mut self) -> Self {
        self.step(Event::Cancel);
        self
    }

    pub fn step(&mut self, event: Event) -> Step {
        self.call.step(&self.shared, self.clock(), self.entropy, event).unwrap()
    }

    pub fn clock(&self) -> Clock {
        Clock { unix_ms: self.unix_ms.unwrap_or(self.now_ms), elapsed_ms: self.now_ms }
    }

    pub fn goes_on(&mut self) -> Step {
        self.step(Event::Continue)
    }

    /// The request that comes next, all waits before it slept through.
    pub fn send(&mut self) -> Request {
        loop {
            match self.goes_on() {
                Step::Send { request, .. } => return *request,
                Step::Wait { ms, .. } => self.now_ms += ms,
                other => panic!("no request: {other:?}"),
            }
        }
    }

    pub fn answers(&mut self, status: u16, body: &str) -> Step {
        self.answers_with(status, &[], body)
    }

    pub fn answers_with(&mut self, status: u16, headers: &[(&str, &str)], body: &str) -> Step {
        self.step(Event::Answer { status, headers, body: body.as_bytes() })
    }

    pub fn fails(&mut self, kind: TransportKind) -> Step {
        self.step(Event::Failed { kind, message: "invented" })
    }

    pub fn later(&mut self, ms: u64) -> &mut Self {
        self.now_ms += ms;
        self
    }

    /// The call saved and taken up again.
    pub fn resumed(&self) -> Self {
        Scene { call: Call::from_json(&self.call.to_json()).unwrap(), ..self.clone() }
    }

    /// The whole call, every request answered by a function of how many there were before.
    pub fn run(&mut self, mut answer: impl FnMut(usize, &Request) -> (u16, String)) -> Outcome {
        let mut outcome = Outcome { result: Ok(None), requests: Vec::new(), pages: Vec::new(), waits: Vec::new() };
        let mut step = self.goes_on();
        loop {
            step = match step {
                Step::Send { request, .. } => {
                    let (status, body) = answer(outcome.requests.len(), &request);
                    outcome.requests.push(*request);
                    self.answers(status, &body)
                }
                Step::Wait { ms, why } => {
                    outcome.waits.push((ms, why));
                    self.later(ms).goes_on()
                }
                Step::Page(page) => {
                    outcome.pages.push(page);
                    self.goes_on()
                }
                Step::Done(result) => {
                    outcome.result = result;
                    return outcome;
                }
            }
        }
    }
}

/// What a whole call has led to.
#[derive(Debug)]
pub struct Outcome {
    pub result: Result<Option<Reply>, Error>,
    pub requests: Vec<Request>,
    pub pages: Vec<Reply>,
    pub waits: Vec<(u64, Why)>,
}

impl Outcome {
    pub fn urls(&self) -> Vec<&str> {
        self.requests.iter().map(|request| request.url.as_str()).collect()
    }

    pub fn states(&self) -> Vec<&str> {
        self.waits.iter().filter_map(|(_, why)| if let Why::State(state) = why { Some(state.as_str()) } else { None }).collect()
    }
}
