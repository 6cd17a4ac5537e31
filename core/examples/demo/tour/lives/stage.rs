//! Where a life takes place: fake vendors, a clock, and paper that every request, wait and page goes on.

use std::error::Error;

use clearway::fake::{Clock, Effect, Fault, Moment, Scenario, Vendors, huaweicloud, ncloud};
use clearway::{Call, CallOptions, Credentials, Error as Failure, Options, Reply, Shared, Vendor, Why};
use serde_json::Value;

use super::super::check::counted;
use super::super::paper::{BAD, BOLD, DIM, GOOD, NAME, ODD, PLAIN, Paper, Span, columns, fixed, glued, rest, whole, words};

/// Thursday, 15 January 2026, 08:30 in UTC.
const START_MS: u64 = 1_768_465_800_000;
const TIME_COLUMNS: usize = 7;
const NAME_COLUMNS: usize = 19;

/// A life's stage. What happens is written as it happens.
pub struct Stage<'p> {
    paper: &'p mut Paper,
    vendor: &'static Vendor,
    vendors: Vendors,
    shared: Shared,
    clock: Clock,
}

/// What happened within one call.
#[derive(Default)]
struct Log {
    /// When each state was first seen, and until when.
    states: Vec<(u64, String)>,
    /// What went wrong and was repeated, and for how long was waited.
    retries: Vec<(u64, String, u64)>,
    pages: Vec<Reply>,
    status: u16,
}

impl<'p> Stage<'p> {
    pub fn new(paper: &'p mut Paper, vendor: &'static Vendor) -> Result<Self, Box<dyn Error>> {
        let named: &[(&str, &str)] = match vendor.id {
            "edgegap" => &[("token", "t-invented")],
            "huaweicloud" => &[("access_key", huaweicloud::ACCESS_KEY), ("secret_key", huaweicloud::SECRET_KEY)],
            "ncloud" => &[("access_key", ncloud::ACCESS_KEY), ("secret_key", ncloud::SECRET_KEY)],
            _ => &[("api_key", "sk-invented")],
        };
        let credentials = named.iter().try_fold(Credentials::default(), |credentials, (name, value)| credentials.with(name, value))?;
        let (vendors, clock) = (Vendors::new(), Clock::new(START_MS));
        Ok(Stage { paper, vendor, vendors, shared: Shared::new(vendor.id, Some(credentials))?, clock })
    }

    pub fn title(&mut self, what: &str) {
        self.paper.title(self.vendor.name, what);
    }

    /// Lets the vendor go wrong at the nth request of an operation from now on.
    pub fn trouble(&mut self, faults: Vec<(&str, u64, Effect)>) -> Result<(), Box<dyn Error>> {
        let mut scenario = Scenario::new();
        for (operation, nth, effect) in faults {
            scenario = scenario.fault(Fault::new(effect).operation(&self.id(operation))?.nth(nth));
        }
        self.vendors = std::mem::take(&mut self.vendors).with_scenario(scenario);
        Ok(())
    }

    /// One call, and the values to show of its reply.
    pub fn call(&mut self, operation: &str, input: &Value, show: &[&str]) -> Result<Value, Box<dyn Error>> {
        self.call_knowing(operation, input, None, show)
    }

    /// One call with the resource as last known.
    pub fn call_knowing(
        &mut self,
        operation: &str,
        input: &Value,
        current: Option<&Value>,
        show: &[&str],
    ) -> Result<Value, Box<dyn Error>> {
        let current = current.map(Value::to_string);
        let options = CallOptions { check: Options { current: current.as_deref(), ..Default::default() }, ..Default::default() };
        let started_ms = self.clock.now_ms;
        match Call::new(&self.id(operation), input.to_string(), &options) {
            Ok(mut call) => {
                let (result, log) = self.run(&mut call);
                self.retried(&log);
                match result {
                    Ok(reply) => {
                        let data = reply.map(|reply| reply.data()).unwrap_or_default();
                        let mut spans = vec![words(GOOD, log.status.to_string())];
                        spans.extend(shown(&data, show));
                        self.line(started_ms, words(BOLD, operation.to_owned()), spans);
                        Ok(data)
                    }
                    Err(error) => Ok(self.failed(started_ms, operation, &error)),
                }
            }
            Err(error) => Ok(self.failed(started_ms, operation, &error)),
        }
    }

    /// A wait, with a bar for each state that was seen.
    pub fn wait(&mut self, waiter: &str, input: &Value) -> Result<Value, Box<dyn Error>> {
        let mut call = Call::wait(&self.id(waiter), input.to_string(), &CallOptions::default())?;
        let started_ms = self.clock.now_ms;
        let (result, log) = self.run(&mut call);
        self.line(started_ms, words(BOLD, waiter.to_owned()), vec![words(DIM, "wait")]);
        self.bars(started_ms, &log);
        match result {
            Ok(reply) => {
                let data = reply.map(|reply| reply.data()).unwrap_or_default();
                let took = format!("✓ after {}", seconds(self.clock.now_ms - started_ms));
                self.line(self.clock.now_ms, words(PLAIN, ""), vec![words(GOOD, took)]);
                Ok(data)
            }
            Err(error) => Ok(self.failed(self.clock.now_ms, "", &error)),
        }
    }

    /// All pages of a list, and how many items are on each.
    pub fn pages(&mut self, operation: &str, input: &Value) -> Result<Vec<Value>, Box<dyn Error>> {
        let mut call = Call::pages(&self.id(operation), input.to_string(), &CallOptions::default())?;
        let pointer = call.operation().pages.map(|pages| pages.items).unwrap_or_default();
        let started_ms = self.clock.now_ms;
        let (result, log) = self.run(&mut call);
        result?;
        self.retried(&log);
        let pages: Vec<Vec<Value>> =
            log.pages.iter().map(|page| page.data().pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default()).collect();
        let marks = pages.iter().map(|items| "▪".repeat(items.len())).collect::<Vec<_>>().join(" ");
        let items: Vec<Value> = pages.into_iter().flatten().collect();
        let count = format!("  {} on {}", counted(items.len(), "item"), counted(log.pages.len(), "page"));
        self.line(
            started_ms,
            words(BOLD, operation.to_owned()),
            vec![words(GOOD, log.status.to_string()), words(NAME, format!("  {marks}")), words(PLAIN, count)],
        );
        Ok(items)
    }

    fn id(&self, name: &str) -> String {
        format!("{}.{name}", self.vendor.id)
    }

    fn run(&mut self, call: &mut Call) -> (Result<Option<Reply>, Failure>, Log) {
        let mut log = Log::default();
        let result = self.vendors.drive(call, &self.shared, &mut self.clock, |now_ms, moment| match moment {
            Moment::Exchange { response, .. } => log.status = response.status,
            Moment::Wait { why: Why::State(state), .. } => {
                if log.states.last().is_none_or(|(_, last)| last != state) {
                    log.states.push((now_ms, state.clone()));
                }
            }
            Moment::Wait { ms, why: Why::Retry(cause) } => log.retries.push((now_ms, cause.clone(), ms)),
            Moment::Wait { .. } => {}
            Moment::Page(page) => log.pages.push(page.clone()),
        });
        (result, log)
    }

    fn line(&mut self, at_ms: u64, name: Span, rest_of_it: Vec<Span>) {
        let since_ms = at_ms - START_MS;
        let time = format!("{:>3}.{} s", since_ms / 1000, since_ms % 1000 / 100);
        self.paper.row(&[fixed(TIME_COLUMNS, words(DIM, time)), fixed(NAME_COLUMNS, name), rest(rest_of_it)]);
    }

    fn retried(&mut self, log: &Log) {
        for (at_ms, cause, ms) in &log.retries {
            self.retry(*at_ms, cause, *ms);
        }
    }

    fn retry(&mut self, at_ms: u64, cause: &str, ms: u64) {
        self.line(at_ms, words(ODD, "↻"), vec![words(ODD, cause), glued(DIM, format!(", again in {}", seconds(ms)))]);
    }

    /// A bar for each state, as long as it was seen, and what went wrong meanwhile.
    fn bars(&mut self, started_ms: u64, log: &Log) {
        let ended_ms = self.clock.now_ms;
        let room = self.paper.inner_width().saturating_sub(TIME_COLUMNS + NAME_COLUMNS + 4) as u64;
        let column = |at_ms: u64| ((at_ms - started_ms) * room / (ended_ms - started_ms).max(1)) as usize;
        let ends = log.states.iter().skip(1).map(|(at_ms, _)| *at_ms).chain([ended_ms]);
        let mut retries = log.retries.iter().peekable();
        for ((at_ms, state), end_ms) in log.states.iter().zip(ends) {
            while let Some((at_ms, cause, ms)) = retries.next_if(|(retried_ms, ..)| retried_ms < at_ms) {
                self.retry(*at_ms, cause, *ms);
            }
            let (from, to) = (column(*at_ms), column(end_ms));
            let bar = "█".repeat(to.saturating_sub(from).max(1));
            self.line(*at_ms, words(NAME, format!("  {}", short(state))), vec![words(PLAIN, "\u{a0}".repeat(from)), words(NAME, bar)]);
        }
        retries.for_each(|(at_ms, cause, ms)| self.retry(*at_ms, cause, *ms));
    }

    fn failed(&mut self, at_ms: u64, operation: &str, error: &Failure) -> Value {
        let text = match error {
            Failure::Invalid(report) => report.violations.iter().map(clearway::Violation::message).collect::<Vec<_>>().join("; "),
            error => error.to_string(),
        };
        self.line(at_ms, words(BOLD, operation.to_owned()), vec![words(BAD, format!("✗ {text}"))]);
        Value::Null
    }
}

/// `Status.READY` without what all states have in front.
fn short(state: &str) -> &str {
    state.strip_prefix("Status.").unwrap_or(state)
}

fn shown(data: &Value, pointers: &[&str]) -> Vec<Span> {
    let found = pointers.iter().filter_map(|pointer| Some((*pointer, data.pointer(pointer)?)));
    found
        .flat_map(|(pointer, value)| {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let name = pointer.rsplit('/').next().unwrap_or_default();
            // One line of a log says enough.
            let value = value.lines().last().unwrap_or_default().to_owned();
            let value = if columns(&value) <= 8 { glued(PLAIN, value) } else { words(PLAIN, value) };
            [words(PLAIN, "  "), whole(NAME, name), words(PLAIN, " "), value]
        })
        .collect()
}

fn seconds(ms: u64) -> String {
    if ms < 1000 { format!("{ms} ms") } else { format!("{}.{} s", ms / 1000, ms % 1000 / 100) }
}
