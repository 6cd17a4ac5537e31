//! Calls, lists and waits, driven against fake vendors where something goes wrong, as their steps: each with the call as it was saved before, what
//! happened then, what is to be done next, and the call as it is saved behind it.

use clearway::fake::{Ending, Scenario, Vendors, huaweicloud, ncloud};
use clearway::spec::Operation;
use clearway::{Call, CallOptions, Clock, Credentials, Error, Event, Policy, Shared, Step, TransportKind, Why};
use clearway_tests::life::Life;
use fastrand::Rng;
use serde_json::{Value, json};

use crate::inputs::shown;
use crate::{Case, replies};

/// More steps of one call than this say nothing new.
const STEPS: usize = 24;
/// Doubles and 64 bits hold the same fractions of this.
const FRACTIONS: u64 = 1024;

#[derive(Clone, Copy)]
enum Mode {
    Once,
    Pages,
    Wait(&'static str),
}

pub struct Maker {
    targets: Vec<(Mode, &'static Operation)>,
}

impl Maker {
    pub fn new() -> Self {
        // The container's own token is not one that a client has.
        let operations = || clearway::operations().filter(|operation| operation.id != "edgegap.self_stop_deployment");
        let mut targets: Vec<_> = operations().map(|operation| (Mode::Once, operation)).collect();
        targets.extend(operations().filter(|operation| operation.pages.is_some()).map(|operation| (Mode::Pages, operation)));
        targets.extend(clearway::waiters().map(|waiter| (Mode::Wait(waiter.id), waiter.operation)));
        Maker { targets }
    }

    pub fn case(&self, number: usize) -> Case {
        let (mode, operation) = self.targets[number % self.targets.len()];
        let mut rng = Rng::with_seed(number as u64);
        let life = if rng.u32(..4) == 0 { Life::of_failing(operation) } else { Life::of(operation) };
        let vendors = life.vendors.with_scenario(scenario(&mut rng));
        let policy = Policy { timeout_ms: 1000 * rng.u64(1..40), deadline_ms: 1000 * rng.u64(1..200), max_retries: rng.u32(..4) };
        let wait_timeout_ms = matches!(mode, Mode::Wait(_)).then(|| 1000 * rng.u64(1..300));
        let options = CallOptions { policy, wait_timeout_ms, ..CallOptions::default() };
        let input = life.input.to_string();
        let (kind, id, call) = match mode {
            Mode::Once => ("once", operation.id, Call::new(operation.id, input.clone(), &options)),
            Mode::Pages => ("pages", operation.id, Call::pages(operation.id, input.clone(), &options)),
            Mode::Wait(id) => ("wait", id, Call::wait(id, input.clone(), &options)),
        };
        let call = call.unwrap_or_else(|error| panic!("{id}: {error}"));
        let named = credentials(operation.vendor_id());
        let mut answers = vec![("new".to_owned(), call.to_json())];
        let steps = driven(call, operation, vendors, named, life.now_ms, &mut answers, &mut rng);
        let given = json!({
            "kind": "call", "mode": kind, "id": id, "vendor": operation.vendor_id(), "input": input, "timeout_ms": policy.timeout_ms,
            "deadline_ms": policy.deadline_ms, "max_retries": policy.max_retries, "wait_timeout_ms": wait_timeout_ms, "steps": steps,
            "credentials": named.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect::<serde_json::Map<_, _>>(),
        });
        Case { given, answers }
    }
}

/// What the fakes accept.
fn credentials(vendor: &str) -> &'static [(&'static str, &'static str)] {
    match vendor {
        "edgegap" => &[("token", "t-invented")],
        "ncloud" => &[("access_key", ncloud::ACCESS_KEY), ("secret_key", ncloud::SECRET_KEY)],
        "huaweicloud" => &[("access_key", huaweicloud::ACCESS_KEY), ("secret_key", huaweicloud::SECRET_KEY)],
        _ => &[("api_key", "sk-invented")],
    }
}

fn scenario(rng: &mut Rng) -> Scenario {
    let effects = [
        json!({"effect": "throttle"}),
        json!({"effect": "throttle", "retry_after": 2}),
        json!({"effect": "throttle", "retry_after": 90}),
        json!({"effect": "unavailable", "retry_after_date": 3}),
        json!({"effect": "unavailable"}),
        json!({"effect": "bad_gateway"}),
        json!({"effect": "gateway_timeout"}),
        json!({"effect": "error"}),
        json!({"effect": "quota"}),
        json!({"effect": "redirect"}),
        json!({"effect": "reset"}),
        json!({"effect": "truncate", "after": 5}),
        json!({"effect": "delay", "ms": 20_000}),
        json!({"effect": "unknown_state"}),
        json!({"effect": "drift"}),
    ];
    let fault = |_| {
        let mut fault = effects[rng.usize(..effects.len())].clone();
        fault["nth"] = json!(rng.u32(1..5));
        fault
    };
    let faults: Vec<Value> = (0..3).map(fault).collect();
    Scenario::from_json(&json!({"faults": faults}).to_string()).expect("a scenario")
}

/// What happens to a request.
#[derive(Clone)]
enum Happened {
    Nothing,
    Answered(clearway::fake::Response),
    Failed(TransportKind, &'static str),
}

fn driven(
    mut call: Call,
    operation: &'static Operation,
    mut vendors: Vendors,
    named: &[(&'static str, &'static str)],
    mut now_ms: u64,
    answers: &mut Vec<(String, String)>,
    rng: &mut Rng,
) -> Vec<Value> {
    let credentials = named.iter().try_fold(Credentials::default(), |all, (name, value)| all.with(name, value)).expect("credentials");
    let shared = Shared::new(operation.vendor_id(), Some(credentials)).expect("a vendor");
    let mut steps = Vec::new();
    let mut happened = Happened::Nothing;
    while steps.len() < STEPS {
        let saved = call.to_json();
        let fraction = rng.u64(..FRACTIONS);
        let step = stepped(&mut call, &shared, now_ms, fraction, &happened);
        steps.push(json!({
            "saved": saved, "now_ms": now_ms, "fraction": fraction as f64 / FRACTIONS as f64, "event": event(&happened),
            // Where nothing but chance says how long a wait is, Python is on its own.
            "by_chance": matches!(&step, Ok(Step::Wait { why: Why::Retry(_), .. })),
        }));
        answers.push((format!("step {}", answers.len()), [told(operation, &step), call.to_json()].join("\n")));
        happened = Happened::Nothing;
        match step {
            Ok(Step::Send { request, timeout_ms }) => {
                let response = vendors.answer_to(&request, now_ms);
                now_ms += (response.delay_ms + 40).min(timeout_ms);
                happened = match response.ending {
                    _ if response.delay_ms + 40 > timeout_ms => {
                        Happened::Failed(TransportKind::TimedOut, "the vendor did not answer in time")
                    }
                    Ending::Whole if rng.u32(..20) == 0 => Happened::Failed(TransportKind::Connect, "no route to host"),
                    Ending::Whole => Happened::Answered(response),
                    _ => Happened::Failed(TransportKind::Broken, "the connection was reset"),
                };
            }
            Ok(Step::Wait { ms, .. }) => now_ms += ms,
            Ok(Step::Page(_)) => {}
            Ok(Step::Done(_)) | Err(_) => break,
        }
    }
    steps
}

fn stepped(call: &mut Call, shared: &Shared, now_ms: u64, fraction: u64, happened: &Happened) -> Result<Step, clearway::UsageError> {
    let entropy = fraction * (u64::MAX / FRACTIONS + 1);
    let clock = Clock { unix_ms: now_ms, elapsed_ms: now_ms };
    match happened {
        Happened::Nothing => call.step(shared, clock, entropy, Event::Continue),
        Happened::Failed(kind, message) => call.step(shared, clock, entropy, Event::Failed { kind: *kind, message }),
        Happened::Answered(response) => {
            let headers: Vec<(&str, &str)> = response.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let event = Event::Answer { status: response.status, headers: &headers, body: &response.body };
            call.step(shared, clock, entropy, event)
        }
    }
}

fn event(happened: &Happened) -> Value {
    match happened {
        Happened::Nothing => Value::Null,
        Happened::Failed(kind, message) => json!({"failed": [kind.name(), message]}),
        Happened::Answered(response) => {
            let body = core::str::from_utf8(&response.body).expect("the fakes answer text");
            json!({"answer": {"status": response.status, "headers": response.headers, "body": body}})
        }
    }
}

fn told(operation: &'static Operation, step: &Result<Step, clearway::UsageError>) -> String {
    match step {
        Ok(Step::Send { request, timeout_ms }) => format!("send within {timeout_ms}\n{}", shown(request)),
        Ok(Step::Wait { ms, why }) => match why {
            Why::Rate => format!("wait {ms} rate "),
            Why::Retry(reason) => format!("wait {ms} retry {reason}"),
            Why::State(state) => format!("wait {ms} state {state}"),
        },
        Ok(Step::Page(reply)) => format!("page\n{}", replies::shown(operation, reply)),
        Ok(Step::Done(Ok(reply))) => {
            format!("done\n{}", reply.as_ref().map_or_else(|| "-".to_owned(), |reply| replies::shown(operation, reply)))
        }
        Ok(Step::Done(Err(error))) => match error {
            Error::Api(error) => serde_json::to_string(error).expect("it can be serialised"),
            Error::Transport(lost) => format!("lost: {} {} {}", lost.kind.name(), replies::asked(&lost.request), lost.message),
            Error::OutcomeUnknown(lost) => format!("unknown: {} {} {}", lost.kind.name(), replies::asked(&lost.request), lost.message),
            Error::WaitFailed(failed) => {
                format!("no {}: {}, {}, {}, {error}", failed.resource, failed.state, failed.reason, failed.waited_ms)
            }
            other => panic!("a call does not end so: {other:?}"),
        },
        Err(error) => format!("usage: {error}"),
    }
}
