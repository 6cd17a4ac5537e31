//! Whole lives on the fake vendors, in virtual time: real requests, signed, verified, answered and read, and nobody waits.

use std::error::Error;

use clearway::fake::{Clock, Moment, Scenario, Vendors};
use clearway::{Call, CallOptions, Error as Failure, Options, Shared, Vendor, Why};
use serde_json::{Value, json};
use textwrap::core::display_width;

use super::NOW_MS;
use super::language::Language;
use super::material::{Case, Material, Step, changed, credentials};
use super::paper::{BAD, BOLD, DIM, GOOD, NAME, ODD, Paper, counted, glued, shown};

/// Columns for the time and the name of a step.
const LEAD: usize = 30;

pub fn write(paper: &mut Paper, language: &Language, material: &Material) -> Result<(), Box<dyn Error>> {
    let vendor = clearway::vendor(&material.vendor)?;
    paper.title(vendor.name, &material.life);
    let [call, ..] = material.calls.as_slice() else { return Ok(()) };
    let Case { request, input, .. } = call.case(&call.example)?;
    let shared = Shared::new(vendor.id, Some(credentials(&request.credentials)?))?;
    let key = request.credentials.get("access_key").zip(request.credentials.get("secret_key"));
    let vendors = key.map_or_else(Vendors::new, |(access_key, secret_key)| Vendors::new().with_key(access_key, secret_key));
    let (clock, known) = (Clock::new(NOW_MS), changed(input, &material.known));
    let mut life = Life { paper, language, vendor, vendors, shared, clock, known, last: Value::Null };
    material.steps.iter().try_for_each(|step| life.step(step))
}

/// A life under way, which is written as it happens.
struct Life<'a> {
    paper: &'a mut Paper,
    language: &'a Language,
    vendor: &'static Vendor,
    vendors: Vendors,
    shared: Shared,
    clock: Clock,
    known: Value,
    /// The reply before.
    last: Value,
}

impl Life<'_> {
    fn step(&mut self, step: &Step) -> Result<(), Box<dyn Error>> {
        if let Some(faults) = &step.faults {
            let scenario = Scenario::from_json(&json!({ "faults": faults }).to_string())?;
            self.vendors = std::mem::take(&mut self.vendors).with_scenario(scenario);
        }
        let id = format!("{}.{}", self.vendor.id, step.name);
        let waiter = clearway::waiters().find(|waiter| waiter.id == id);
        let operation = waiter.map_or_else(|| clearway::operation(&id), |waiter| Ok(waiter.operation))?;
        let mut input = self.known.as_object().cloned().unwrap_or_default();
        input.retain(|name, _| operation.input.fields.iter().any(|field| field.name == name && field.required.is_some()));
        let input = changed(Value::Object(input), &step.input).to_string();
        let current = step.knowing.then(|| self.last.to_string());
        let options = CallOptions { check: Options { current: current.as_deref(), ..Default::default() }, ..Default::default() };
        let call = match operation.pages {
            _ if waiter.is_some() => Call::wait(&id, input, &options),
            Some(_) => Call::pages(&id, input, &options),
            None => Call::new(&id, input, &options),
        };

        let started_ms = self.clock.now_ms;
        let (mut status, mut pages, mut states, mut retries) = (0, Vec::new(), Vec::<(u64, String)>::new(), Vec::new());
        let result = call.and_then(|mut call| {
            self.vendors.drive(&mut call, &self.shared, &mut self.clock, |now_ms, moment| match moment {
                Moment::Exchange { response, .. } => status = response.status,
                Moment::Wait { why: Why::State(state), .. } if states.last().is_none_or(|(_, last)| last != state) => {
                    states.push((now_ms, state.clone()));
                }
                Moment::Wait { ms, why: Why::Retry(cause) } => {
                    let text = format!("{ODD}{cause}{ODD:#}{DIM}, again in {}{DIM:#}", glued(&seconds(ms)));
                    retries.push((now_ms, format!("{ODD}↻{ODD:#}"), text));
                }
                Moment::Wait { .. } => {}
                Moment::Page(page) => pages.push(page.data()),
            })
        });

        let name = format!("{BOLD}{}{BOLD:#}", step.name);
        if waiter.is_some() {
            self.line(started_ms, &name, &format!("{DIM}wait{DIM:#}"));
        }
        let mut lines = self.bars(started_ms, &states);
        lines.extend(retries);
        lines.sort_by_key(|(at_ms, ..)| *at_ms);
        lines.iter().for_each(|(at_ms, name, text)| self.line(*at_ms, name, text));

        let text = match result {
            Ok(_) if waiter.is_some() => format!("{GOOD}✓ after {}{GOOD:#}", seconds(self.clock.now_ms - started_ms)),
            Ok(reply) => {
                self.last = reply.map(|reply| reply.data()).unwrap_or_default();
                let kept = step.keep.iter().filter_map(|(name, pointer)| Some((name.clone(), self.last.pointer(pointer)?.clone())));
                self.known = changed(self.known.take(), &kept.collect());
                let pages = operation.pages.map(|list| marks(&pages, list.items)).unwrap_or_default();
                format!("{GOOD}{status}{GOOD:#}{pages}{}", shown(&self.last, &step.show))
            }
            Err(Failure::Invalid(report)) => {
                let texts: Vec<String> = report.violations.iter().map(|finding| finding.message_in(&self.language.texts)).collect();
                format!("{BAD}✗ {}{BAD:#}", texts.join("; "))
            }
            Err(error) => format!("{BAD}✗ {error}{BAD:#}"),
        };
        let (at_ms, name) = if waiter.is_some() { (self.clock.now_ms, "") } else { (started_ms, name.as_str()) };
        self.line(at_ms, name, &text);
        Ok(())
    }

    fn line(&mut self, at_ms: u64, name: &str, text: &str) {
        let since_ms = at_ms - NOW_MS;
        let lead = format!("{DIM}{:>3}.{} s{DIM:#}  {name}", since_ms / 1000, since_ms % 1000 / 100);
        let lead = format!("{lead}{}", " ".repeat(LEAD.saturating_sub(display_width(&lead))));
        self.paper.row(&lead, text);
    }

    /// A bar for each state, as long as it was seen.
    fn bars(&self, started_ms: u64, states: &[(u64, String)]) -> Vec<(u64, String, String)> {
        let (ended_ms, room) = (self.clock.now_ms, self.paper.room() - LEAD);
        let column = |at_ms: u64| (at_ms - started_ms) as usize * room / (ended_ms - started_ms).max(1) as usize;
        let ends = states.iter().skip(1).map(|(at_ms, _)| *at_ms).chain([ended_ms]);
        let bar = |((at_ms, state), end_ms): (&(u64, String), u64)| {
            let (from, to) = (column(*at_ms).min(room - 1), column(end_ms));
            let name = format!("{NAME}  {}{NAME:#}", state.strip_prefix("Status.").unwrap_or(state));
            (*at_ms, name, format!("{}{NAME}{}{NAME:#}", glued(&" ".repeat(from)), "█".repeat(to.saturating_sub(from).max(1))))
        };
        states.iter().zip(ends).map(bar).collect()
    }
}

/// A mark for each item of each page.
fn marks(pages: &[Value], items: &str) -> String {
    let items: Vec<usize> = pages.iter().map(|page| page.pointer(items).and_then(Value::as_array).map_or(0, Vec::len)).collect();
    let marks: Vec<String> = items.iter().map(|items| "▪".repeat(*items)).collect();
    format!("  {NAME}{}{NAME:#}  {} on {}", marks.join(" "), counted(items.iter().sum(), "item"), counted(pages.len(), "page"))
}

fn seconds(ms: u64) -> String {
    if ms < 1000 { format!("{ms} ms") } else { format!("{}.{} s", ms / 1000, ms % 1000 / 100) }
}
