//! Calls against the fake vendors in virtual time, with thousands of random fault schedules: late, lost, cut and refused answers, drivers that
//! oversleep or wake too early, several calls of one client at once. After every step the call is saved, read again and stepped alike.
//!
//! `CLEARWAY_SCHEDULES=100000` for more than the usual number.

mod actor;
mod schedule;

use clearway::operations;
use fastrand::Rng;

/// What a set of schedules has met, so that a test that meets nothing fails.
#[derive(Debug, Default)]
pub struct Met {
    pub sends: usize,
    pub retries: usize,
    pub rate_waits: usize,
    pub states: usize,
    pub blind_looks: usize,
    pub resumed: usize,
    pub set_back: usize,
    pub frozen: usize,
    pub pages: usize,
    pub whole_lists: usize,
    pub misuses: usize,
    pub done: usize,
    pub api_errors: usize,
    pub transport_errors: usize,
    pub unknown_outcomes: usize,
    pub failed_waits: usize,
    pub timed_out_waits: usize,
    pub cancelled: usize,
}

/// Every operation gets its share of the schedules.
fn simulate(part: usize, parts: usize) {
    let schedules = std::env::var("CLEARWAY_SCHEDULES").ok().and_then(|number| number.parse().ok()).unwrap_or(12_000_usize);
    let all: Vec<_> = operations().collect();
    let mut met = Met::default();
    for seed in (0..schedules).filter(|seed| seed % parts == part) {
        let operation = all[seed / parts % all.len()];
        schedule::run(operation, &mut Rng::with_seed(seed as u64), &mut met)
            .unwrap_or_else(|problem| panic!("schedule {seed}, {}: {problem}", operation.id));
    }
    println!("{met:?}");
    let Met { sends, retries, rate_waits, states, blind_looks, resumed, set_back, frozen, pages, whole_lists, misuses, .. } = met;
    let Met { done, api_errors, transport_errors, unknown_outcomes, failed_waits, timed_out_waits, cancelled, .. } = met;
    let counts = [sends, retries, rate_waits, states, pages, whole_lists, misuses, done, api_errors, transport_errors, unknown_outcomes];
    let others = [failed_waits, timed_out_waits, cancelled, blind_looks, resumed, set_back, frozen];
    assert!(counts.iter().chain(&others).all(|count| *count > 0), "something never happened: {met:?}");
}

#[test]
fn every_invariant_holds_in_the_first_half() {
    simulate(0, 2);
}

#[test]
fn every_invariant_holds_in_the_second_half() {
    simulate(1, 2);
}
