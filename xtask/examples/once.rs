//! One verb, so many times, for callgrind: `once skip|check|plan COUNT`.

use std::hint::black_box;

use clearway::{Credentials, Options, PlanOptions, check, plan};

fn main() {
    let text = include_str!("../benches/huaweicloud.json");
    let operation = "huaweicloud.update_endpoint";
    let credentials = Credentials::default().with("token", "MIIExampleTokenOfInventedCharacters0123456789").expect("good credentials");
    let options = PlanOptions { credentials: Some(&credentials), now_ms: 1_768_465_800_000, ..Default::default() };
    let arguments: Vec<String> = std::env::args().collect();
    let count: u32 = arguments[2].parse().expect("a count");
    for _ in 0..count {
        match arguments[1].as_str() {
            "skip" => drop(black_box(serde_json::from_str::<serde::de::IgnoredAny>(black_box(text)))),
            "check" => drop(black_box(check(operation, black_box(text), &Options::default()))),
            _ => drop(black_box(plan(operation, black_box(text), &options))),
        }
    }
}
