//! What the machine of a call costs: steps a second on the fake vendors, its overhead over plan and parse alone, saving and reading, and how much
//! a saved call is beside its input.

use std::hint::black_box;
#[allow(clippy::disallowed_types, reason = "a measurement needs a clock")]
use std::time::Instant;

use clearway::fake::{Clock, Moment, Vendors};
use clearway::{Call, CallOptions, Credentials, Event, PlanOptions, Shared, Step, parse, plan};

const NOW_MS: u64 = 1_768_465_800_000;
const CLOCK: clearway::Clock = clearway::Clock { unix_ms: NOW_MS, elapsed_ms: 0 };
const DEPLOY: &str =
    r#"{"application":"my-app","version":"1","users":[{"user_type":"ip_address","user_data":{"ip_address":"203.0.113.7"}}]}"#;
const INPUT: &str = r#"{"request_id":"a69f8e3e0555"}"#;
const ANSWER: &[u8] = br#"{"request_id":"a69f8e3e0555","current_status":"Status.READY","running":true}"#;
const ROUNDS: usize = 100;

fn main() {
    let credentials = Credentials::default().with("token", "t-invented").expect("good credentials");
    let shared = Shared::new("edgegap", Some(credentials.clone())).expect("a vendor");

    let steps = count_of_steps(&credentials);
    let life_s = median(|| life(&credentials, &mut |_| {}));
    println!("a deploy and its wait on the fake vendors: {steps} steps, {:.0} steps a second, vendors included", steps as f64 / life_s);

    let options = PlanOptions { credentials: Some(&credentials), now_ms: NOW_MS, ..Default::default() };
    let mut call_s = Vec::new();
    let mut verbs_s = Vec::new();
    for _ in 0..ROUNDS {
        call_s.push(time(1000, || one_call(&shared)));
        verbs_s.push(time(1000, || {
            black_box(plan("edgegap.get_deployment", black_box(INPUT), &options)).expect("clear");
            black_box(parse("edgegap.get_deployment", 200, &[], black_box(ANSWER))).expect("a reply");
        }));
    }
    let mut ratios: Vec<f64> = call_s.iter().zip(&verbs_s).map(|(call, verbs)| call / verbs).collect();
    ratios.sort_by(f64::total_cmp);
    call_s.sort_by(f64::total_cmp);
    let (ratio, each_s) = (ratios[ROUNDS / 2], call_s[ROUNDS / 2] / 1000.0);
    println!(
        "a whole call of two steps: {:.0} ns, {:.0} steps a second, {ratio:.2}x plan and parse alone (in turn)",
        each_s * 1e9,
        2.0 / each_s
    );

    let mut call = Call::wait("edgegap.deployment_ready", INPUT, &CallOptions::default()).expect("clear");
    call.step(&shared, CLOCK, 7, Event::Continue).expect("a step");
    let saved = call.to_json();
    let save_s = median(|| drop(black_box(black_box(&call).to_json())));
    let read_s = median(|| drop(black_box(Call::from_json(black_box(&saved)))));
    println!("saving {:.0} ns, reading {:.0} ns; {} bytes beside the input", save_s * 1e9, read_s * 1e9, saved.len() - INPUT.len());
}

/// A deploy and the wait for it, which tell each of their steps.
fn life(credentials: &Credentials, tell: &mut dyn FnMut(&Moment)) {
    let (mut vendors, mut clock) = (Vendors::new(), Clock::new(NOW_MS));
    let shared = Shared::new("edgegap", Some(credentials.clone())).expect("a vendor");
    let mut deploy = Call::new("edgegap.deploy", DEPLOY, &CallOptions::default()).expect("clear");
    let reply = vendors.drive(&mut deploy, &shared, &mut clock, |_, moment| tell(&moment)).expect("a reply").expect("a reply");
    let mut ready = Call::wait("edgegap.deployment_ready", reply.text, &CallOptions::default()).expect("clear");
    black_box(vendors.drive(&mut ready, &shared, &mut clock, |_, moment| tell(&moment))).expect("ready");
}

/// Each request is two steps with its answer, each wait is one.
fn count_of_steps(credentials: &Credentials) -> usize {
    let mut steps = 0;
    life(credentials, &mut |moment| steps += if matches!(moment, Moment::Exchange { .. }) { 2 } else { 1 });
    steps
}

fn one_call(shared: &Shared) {
    // A limiter of its own, so that no rate is in the way.
    let shared = &Shared { limiter: std::sync::Arc::default(), ..shared.clone() };
    let mut call = Call::new("edgegap.get_deployment", black_box(INPUT), &CallOptions::default()).expect("clear");
    let Ok(Step::Send { request, .. }) = call.step(shared, CLOCK, 7, Event::Continue) else { panic!("a request") };
    black_box(request);
    let step = call.step(shared, CLOCK, 7, Event::Answer { status: 200, headers: &[], body: black_box(ANSWER) });
    assert!(matches!(black_box(step), Ok(Step::Done(Ok(_)))));
}

/// Seconds of one run, the median of many.
fn median(mut run: impl FnMut()) -> f64 {
    let mut each: Vec<f64> = (0..ROUNDS).map(|_| time(100, &mut run) / 100.0).collect();
    each.sort_by(f64::total_cmp);
    each[ROUNDS / 2]
}

#[allow(clippy::disallowed_types, reason = "a measurement needs a clock")]
fn time(times: usize, mut run: impl FnMut()) -> f64 {
    let start = Instant::now();
    for _ in 0..times {
        run();
    }
    start.elapsed().as_secs_f64()
}
