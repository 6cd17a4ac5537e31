//! One verb, so many times, for callgrind: `once skip|check|plan COUNT`. Or two in turn, for a ratio that holds on a machine whose
//! speed drifts: `once pairs ROUNDS` prints the medians of check and of check+plan over skip.

use std::hint::black_box;
#[allow(clippy::disallowed_types, reason = "a measurement needs a clock")]
use std::time::Instant;

use clearway::{Credentials, Options, PlanOptions, check, plan};

const TEXT: &str = include_str!("../benches/huaweicloud.json");
const OPERATION: &str = "huaweicloud.update_endpoint";

fn main() {
    let credentials = Credentials::default().with("token", "MIIExampleTokenOfInventedCharacters0123456789").expect("good credentials");
    let options = PlanOptions { credentials: Some(&credentials), now_ms: 1_768_465_800_000, ..Default::default() };
    let run = |what: &str, count: u32| {
        for _ in 0..count {
            match what {
                "skip" => drop(black_box(serde_json::from_str::<serde::de::IgnoredAny>(black_box(TEXT)))),
                "check" => drop(black_box(check(OPERATION, black_box(TEXT), &Options::default()))),
                _ => drop(black_box(plan(OPERATION, black_box(TEXT), &options))),
            }
        }
    };
    let arguments: Vec<String> = std::env::args().collect();
    let count: u32 = arguments[2].parse().expect("a count");
    if arguments[1] != "pairs" {
        return run(&arguments[1], count);
    }
    #[allow(clippy::disallowed_types, reason = "a measurement needs a clock")]
    let time = |what: &str| {
        let start = Instant::now();
        run(what, 2000);
        start.elapsed().as_secs_f64()
    };
    let mut ratios = [Vec::new(), Vec::new()];
    for _ in 0..count {
        let skip = time("skip");
        ratios[0].push(time("check") / skip);
        ratios[1].push(time("plan") / skip);
    }
    for list in &mut ratios {
        list.sort_by(f64::total_cmp);
    }
    println!("{} {}", ratios[0][ratios[0].len() / 2], ratios[1][ratios[1].len() / 2]);
}
