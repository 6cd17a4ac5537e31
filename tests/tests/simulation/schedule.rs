//! A schedule: an operation, a scenario of faults, one to thirty calls of one client, and a driver with faults of its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use clearway::fake::{Effect, Ending, Fault, RetryAfter, Scenario, Vendors};
use clearway::spec::Operation;
use clearway::{Call, CallOptions, Clock, Policy, Shared, TransportKind, waiters};
use clearway_tests::life::Life;
use fastrand::Rng;

use super::Met;
use super::actor::{Actor, Next, Told};

/// What is due at a time, by actor.
type Agenda = BTreeMap<(u64, usize), Told>;

pub fn run(operation: &'static Operation, rng: &mut Rng, met: &mut Met) -> Result<(), String> {
    let life = if rng.u8(..5) == 0 { Life::of_failing(operation) } else { Life::of(operation) };
    let Life { vendors, credentials, input, mut now_ms } = life;
    let (input, (scenario, tampered)) = (input.to_string(), scenario(rng));
    let mut vendors = vendors.with_scenario(scenario);
    let shared = Shared::new(operation.vendor_id(), Some(credentials)).expect("a vendor");
    let (mut actors, mut agenda) = (Vec::new(), Agenda::new());
    let count = if operation.rate_per_second.is_some() && rng.u8(..10) == 0 { 50 } else { rng.usize(1..4) };
    for at in 0..count {
        let mut actor = actor(operation, &input, rng)?;
        actor.tampered = tampered;
        actors.push(actor);
        agenda.insert((now_ms + rng.u64(..50), at), Told::Continue);
    }
    // Clients of one account share its rates; some use a part of them.
    let share = if rng.bool() { 1.0 } else { [0.5, 0.25, 0.02][rng.usize(..3)] };
    shared.limiter.set_share(share).map_err(|error| error.to_string())?;
    let clients = [shared.clone(), Shared { limiter: Arc::clone(&shared.limiter), ..shared }];
    let rate = operation.rate_per_second.map(|rate| f64::from(rate) * share);
    let longest_rate_ms = rate.map_or(0, |rate| (1_000.0 / rate.min(1.0)) as u64 + 1_002);
    actors.iter_mut().for_each(|actor| actor.longest_rate_ms = longest_rate_ms);
    let mut arrivals: Vec<u64> = Vec::new();
    let mut wall = Wall::new(now_ms, rng);
    while let Some(((due_ms, at), told)) = agenda.pop_first() {
        now_ms = now_ms.max(due_ms);
        let actor = &mut actors[at];
        let clock = wall.clock(now_ms, rng, met);
        let shared = &clients[at % 2];
        let in_flight = !matches!(told, Told::Continue);
        if rng.u8(..100) < 5 {
            actor.misuse(shared, clock, in_flight)?;
            met.misuses += 1;
        }
        let told = match rng.u8(..100) {
            0 | 1 => Told::Cancel,
            // The driver is gone, and another one takes up what it saved.
            2..5 if in_flight => {
                met.resumed += 1;
                actor.resume(rng.bool())?;
                Told::Continue
            }
            _ => told,
        };
        match actor.step(shared, clock, rng.u64(..), &told, met)? {
            Next::Send { request, timeout_ms } => {
                let (takes_ms, told) = deliver(&mut vendors, &request, timeout_ms, now_ms, rng);
                if !matches!(told, Told::Failed(TransportKind::Connect)) {
                    // On its way for up to 50 ms, and there before its answer.
                    arrivals.push(now_ms + rng.u64(..=takes_ms.min(50)));
                }
                // A driver may be late with its word of a timeout.
                let late_ms = if rng.u8(..10) == 0 { rng.u64(..2_000) } else { 0 };
                actor.slack_ms += late_ms;
                agenda.insert((now_ms + takes_ms + late_ms, at), told);
            }
            Next::Wait(ms) => {
                let sleep_ms = match rng.u8(..10) {
                    0 => ms / 2,
                    1 => ms + rng.u64(..5_000),
                    _ => ms,
                };
                actor.slack_ms += sleep_ms.saturating_sub(ms);
                agenda.insert((now_ms + sleep_ms, at), Told::Continue);
            }
            Next::Page => {
                agenda.insert((now_ms + rng.u64(..2_000), at), Told::Continue);
            }
            Next::Over => {}
        }
    }
    rate.map_or(Ok(()), |rate| no_more_than(rate, arrivals))
}

/// No more requests arrive in any second than the rate allows; where it is below one a second, they are so far apart.
fn no_more_than(rate: f64, mut arrivals: Vec<u64>) -> Result<(), String> {
    arrivals.sort_unstable();
    let (most, window_ms) = if rate < 1.0 { (1, (1_000.0 / rate) as u64) } else { (rate as usize, 1_000) };
    for (at, first_ms) in arrivals.iter().enumerate() {
        let within = arrivals[at..].iter().take_while(|arrival_ms| **arrival_ms - first_ms < window_ms).count();
        if within > most {
            return Err(format!("{within} arrivals within {window_ms} ms, {most} may be"));
        }
    }
    Ok(())
}

/// The wall clock beside the monotonic one: it goes on, or stands still, or is set back and ahead now and then.
struct Wall {
    unix_ms: u64,
    seen_ms: u64,
    unsteady: bool,
    frozen: bool,
}

impl Wall {
    fn new(now_ms: u64, rng: &mut Rng) -> Self {
        Wall { unix_ms: now_ms, seen_ms: now_ms, unsteady: rng.u8(..5) == 0, frozen: rng.u8(..10) == 0 }
    }

    fn clock(&mut self, now_ms: u64, rng: &mut Rng, met: &mut Met) -> Clock {
        self.unix_ms += if self.frozen { 0 } else { now_ms - self.seen_ms };
        self.seen_ms = now_ms;
        if self.unsteady && rng.u8(..20) == 0 {
            let by_ms = rng.u64(..3_600_000);
            self.unix_ms = if rng.bool() { self.unix_ms + by_ms } else { self.unix_ms - by_ms };
            met.set_back += 1;
        }
        met.frozen += usize::from(self.frozen);
        Clock { unix_ms: self.unix_ms, elapsed_ms: now_ms }
    }
}

fn actor(operation: &'static Operation, input: &str, rng: &mut Rng) -> Result<Actor, String> {
    let policy = if rng.bool() {
        Policy::default()
    } else {
        Policy { timeout_ms: rng.u64(100..60_000), deadline_ms: rng.u64(100..200_000), max_retries: rng.u32(..6) }
    };
    let waiter = waiters().filter(|waiter| waiter.operation.id == operation.id).nth(rng.usize(..2));
    let wait_timeout_ms = rng.bool().then(|| rng.u64(500..300_000));
    let options = CallOptions { policy, wait_timeout_ms, ..Default::default() };
    let (call, wait_timeout_ms) = match waiter {
        Some(waiter) => (Call::wait(waiter.id, input, &options), Some(wait_timeout_ms.unwrap_or(waiter.schedule.timeout_ms))),
        None if operation.pages.is_some() && rng.bool() => (Call::pages(operation.id, input, &options), None),
        None => (Call::new(operation.id, input, &options), None),
    };
    Ok(Actor::new(call.map_err(|error| error.to_string())?, policy, wait_timeout_ms))
}

/// Up to four kinds of faults, and whether one of them changes what an answer says.
fn scenario(rng: &mut Rng) -> (Scenario, bool) {
    let mut scenario = Scenario::new();
    let mut tampered = false;
    for _ in 0..rng.usize(..5) {
        let effect = effect(rng);
        tampered |= matches!(effect, Effect::UnknownState | Effect::Drift);
        let fault = Fault::new(effect).nth(rng.u64(1..6));
        scenario = scenario.fault(fault.times(if rng.u8(..4) == 0 { rng.u64(1..30) } else { 1 }));
    }
    (scenario, tampered)
}

fn effect(rng: &mut Rng) -> Effect {
    let retry_after = match rng.u8(..4) {
        0 => Some(RetryAfter::Seconds(rng.u64(..90))),
        1 => Some(RetryAfter::DateIn(rng.u64(..90))),
        _ => None,
    };
    match rng.u8(..13) {
        0 => Effect::Throttle { retry_after },
        1 => Effect::Quota,
        2 => Effect::Unavailable { retry_after },
        3 => Effect::BadGateway,
        4 => Effect::GatewayTimeout,
        5 => Effect::Error,
        6 => Effect::Redirect,
        7 => Effect::Delay { ms: rng.u64(..50_000) },
        8 | 9 => Effect::Reset,
        10 => Effect::Truncate { after: rng.usize(..200) },
        11 => Effect::UnknownState,
        _ => Effect::Drift,
    }
}

/// What a driver comes to know of a request, and after how long.
fn deliver(vendors: &mut Vendors, request: &clearway::Request, timeout_ms: u64, now_ms: u64, rng: &mut Rng) -> (u64, Told) {
    if rng.u8(..100) < 4 {
        return (rng.u64(..timeout_ms.clamp(1, 1_000)), Told::Failed(TransportKind::Connect));
    }
    let response = vendors.answer_to(request, now_ms);
    let latency_ms = if rng.u8(..20) == 0 { rng.u64(..40_000) } else { rng.u64(5..400) };
    let takes_ms = response.delay_ms + latency_ms;
    if takes_ms > timeout_ms {
        return (timeout_ms, Told::Failed(TransportKind::TimedOut));
    }
    match response.ending {
        Ending::Whole => (takes_ms, Told::Answer { status: response.status, headers: response.headers, body: response.body }),
        Ending::Truncated { .. } | Ending::Reset => (takes_ms, Told::Failed(TransportKind::Broken)),
    }
}
