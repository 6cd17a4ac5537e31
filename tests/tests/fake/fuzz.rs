//! Requests that are good, nearly good, or spoilt anywhere, at times that jump: the fakes answer each of them, twice the same, with JSON
//! where they say so, and without drift where nothing goes wrong.
//!
//! `CLEARWAY_REQUESTS=200000 cargo nextest run -p clearway-tests --test fake fuzz` sends as many as asked for.

use std::collections::BTreeMap;

use clearway::fake::{Ending, Response, Scenario, Vendors, edgegap};
use clearway::spec::{Operation, Place};
use clearway::{Credentials, PlanOptions, operations, plan, sign};
use clearway_tests::life::{Life, START_MS, credentials};
use clearway_tests::sample::Sampler;
use clearway_tests::shake::shake;
use fastrand::Rng;
use serde_json::{Value, json};

use super::sent::Sent;

const REQUESTS: usize = 20_000;
/// So many requests meet the same vendors.
const ROUND: usize = 2_000;
/// 9999-12-31 23:59:59 UTC, the last second that can be signed.
const LAST_MS: u64 = 253_402_300_799_000;

const FAULTS: &str = r#"{"faults": [
    {"effect": "drift", "nth": 2, "times": 400},
    {"effect": "unknown_state", "nth": 300, "times": 400},
    {"effect": "truncate", "after": 7, "nth": 600, "times": 300}
]}"#;

#[rustfmt::skip]
const IN_BODIES: [&str; 18] = [
    "9223372036854775807", "-9223372036854775808", "18446744073709551616", "1e308", "1e-400", "-0", "1.5", "8080.0", "null", "{}", "[[[[[[[[",
    r#""""#, r#""\u0000""#, r#""\ud800""#, r#""%""#, r#""9999999999999999999""#, r#""9999-12-31 23:59:59.999999""#, r#""é한😀""#,
];

#[rustfmt::skip]
const IN_QUERIES: [&str; 18] = [
    "9223372036854775807", "-9223372036854775808", "18446744073709551616", "0", "-1", "1.5", "", "%", "%zz", "%ff%fe", "a%2Fb", "..", "true",
    "1970-01-01%2000:00:00", "9999-12-31%2023:59:59", "999999999999999999h", "%C3%A9",
    "{%22filters%22:[{%22field%22:%22host_name%22,%22operator%22:%22ilike%22,%22value%22:%22%25%25%C3%A9%25a%25%22}]}",
];

const EXTREMES: [&str; 7] = ["9223372036854775807", "-9223372036854775808", "18446744073709551615", "1e300", "0", "-1", "9007199254740993"];

#[test]
fn any_request_is_answered() {
    let asked = std::env::var("CLEARWAY_REQUESTS").ok().map_or(REQUESTS, |n| n.parse().expect("CLEARWAY_REQUESTS is a number"));
    let lives: Vec<(&Operation, Value)> = operations().map(|operation| (operation, Life::of(operation).input)).collect();
    let mut rng = Rng::with_seed(1);
    let mut succeeded: BTreeMap<&str, usize> = BTreeMap::new();
    for round in 0..asked.div_ceil(ROUND) {
        let goes_wrong = round % 2 == 1;
        let fresh = || if goes_wrong { Vendors::new().with_scenario(Scenario::from_json(FAULTS).unwrap()) } else { Vendors::new() };
        let (mut vendors, mut twin) = (fresh(), fresh());
        let (mut now_ms, mut deployments) = (START_MS, Vec::new());
        for _ in 0..ROUND {
            now_ms = later(now_ms, &mut rng);
            let (operation, life) = &lives[rng.usize(..lives.len())];
            let input = input(operation, life, &deployments, &mut rng);
            let Some(sent) = Sent::spoilt(operation, &input, now_ms, &mut rng) else { continue };
            let response = sent.answer(&mut vendors, now_ms);
            assert_eq!(response, sent.answer(&mut twin, now_ms), "{sent:?}");
            if response.ending == Ending::Whole && header(&response, "Content-Type") == Some("application/json") {
                let body: Value = serde_json::from_slice(&response.body).unwrap();
                deployments.extend(body["request_id"].as_str().filter(|id| id.len() == 12).map(str::to_owned));
            }
            // Bytes of a URL may have become another operation's.
            let reached = vendors.seen().last().and_then(|seen| seen.operation);
            if let (false, 200..=299, Some(id)) = (goes_wrong, response.status, reached) {
                let reply = clearway::parse(id, response.status, &[], &response.body).unwrap();
                assert_eq!(reply.drift, [], "{sent:?} {}", reply.text);
                *succeeded.entry(id).or_default() += 1;
            }
        }
    }
    assert!(succeeded.len() * 4 > lives.len() * 3, "most operations succeed now and then: {succeeded:?}");
}

/// Soon after, as a rule.
fn later(now_ms: u64, rng: &mut Rng) -> u64 {
    match rng.u32(..2000) {
        0 => u64::MAX,
        1 => 0,
        2 | 3 => START_MS,
        4 => now_ms.saturating_add(rng.u64(..1 << 42)),
        5 => now_ms.saturating_sub(rng.u64(..1 << 30)),
        _ => now_ms.saturating_add(rng.u64(..700)),
    }
}

/// An input that succeeds, or one that only breaks no rule, on what is there.
fn input(operation: &'static Operation, life: &Value, deployments: &[String], rng: &mut Rng) -> Value {
    let mut input = life.clone();
    if rng.bool() {
        let sample = Sampler { fullness: rng.u32(..101) }.input(operation, &[], rng);
        for (name, value) in sample.as_object().unwrap() {
            let names_something = operation.input.fields.iter().any(|field| field.name == name && field.place == Place::Path);
            if !names_something || rng.u32(..8) == 0 {
                input[name] = value.clone();
            }
        }
    }
    if input.get("request_id").is_some() && !deployments.is_empty() && operation.id != "edgegap.self_stop_deployment" {
        input["request_id"] = json!(deployments[rng.usize(..deployments.len())]);
    }
    if operation.id == "edgegap.deploy_to_fleet" && rng.bool() {
        let sizes = [100, 1024, 2048, i64::MAX / 2, i64::MAX];
        input["private_host_ids"] = json!(edgegap::FLEET_HOSTS);
        input["resources"] = json!({"cpu_units": sizes[rng.usize(..5)], "memory_mib": sizes[rng.usize(..5)]});
    }
    input
}

impl Sent {
    /// Nothing for an input that breaks a rule after all. One in four requests stays as it was planned.
    fn spoilt(operation: &'static Operation, input: &Value, now_ms: u64, rng: &mut Rng) -> Option<Self> {
        let now_ms = now_ms.min(LAST_MS);
        let known = if operation.vendor_id() == "huaweicloud" && rng.bool() {
            Credentials::default().with("token", "MIIF").unwrap()
        } else {
            credentials(operation.vendor_id())
        };
        let request =
            plan(operation.id, &input.to_string(), &PlanOptions { credentials: Some(&known), now_ms, ..Default::default() }).ok()?;
        let mut sent = Sent::from(request);
        match rng.u32(..8) {
            0 | 1 => spoil(&mut sent.body, rng),
            2 => sent.change_body(rng, shake),
            3 => sent.change_body(rng, to_extremes),
            4 => sent.add_to_query(operation, rng),
            5 => sent.spoil_head(rng),
            _ => {}
        }
        sent.sign_again(operation, &known, now_ms, rng);
        Some(sent)
    }

    fn change_body(&mut self, rng: &mut Rng, change: impl Fn(&mut Value, &mut Rng)) {
        if let Ok(mut value) = serde_json::from_slice(&self.body) {
            change(&mut value, rng);
            self.body = value.to_string().into_bytes();
        }
    }

    fn add_to_query(&mut self, operation: &'static Operation, rng: &mut Rng) {
        let names: Vec<&str> =
            operation.input.fields.iter().filter(|field| field.place == Place::Query).map(|field| field.wire_name()).collect();
        for _ in 0..rng.usize(1..3) {
            let name = if names.is_empty() { "zone" } else { names[rng.usize(..names.len())] };
            let start = if self.url.contains('?') { "&" } else { "?" };
            self.url = [&self.url, start, name, "=", IN_QUERIES[rng.usize(..IN_QUERIES.len())]].concat();
        }
    }

    fn spoil_head(&mut self, rng: &mut Rng) {
        match rng.u32(..4) {
            0 => self.method = ["GET", "", "DELETE", "Pé", "get"][rng.usize(..5)].to_owned(),
            1 => self.url = spoilt(&self.url, rng),
            _ => {
                let at = rng.usize(..self.headers.len());
                self.headers[at].1 = spoilt(&self.headers[at].1, rng);
            }
        }
    }

    /// What a signature keeps from the handlers is seldom what is looked for.
    fn sign_again(&mut self, operation: &'static Operation, known: &Credentials, now_ms: u64, rng: &mut Rng) {
        if operation.vendor_id() == "ncloud"
            && rng.u32(..8) > 0
            && let Ok(signature) = sign("ncloud", &self.method, &self.url, &[], &self.body, known, now_ms)
        {
            self.headers.retain(|(name, _)| !name.starts_with("x-ncp"));
            self.headers.extend(signature.headers.iter().map(|(name, value)| (name.to_string(), value.to_string())));
        }
    }
}

fn header<'r>(response: &'r Response, name: &str) -> Option<&'r str> {
    response.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn to_extremes(value: &mut Value, rng: &mut Rng) {
    match value {
        Value::Number(_) if rng.u32(..3) == 0 => *value = serde_json::from_str(EXTREMES[rng.usize(..EXTREMES.len())]).unwrap(),
        Value::Array(items) => items.iter_mut().for_each(|item| to_extremes(item, rng)),
        Value::Object(members) => members.values_mut().for_each(|member| to_extremes(member, rng)),
        _ => {}
    }
}

fn spoilt(text: &str, rng: &mut Rng) -> String {
    let mut bytes = text.as_bytes().to_vec();
    spoil(&mut bytes, rng);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Changes some bytes, wherever they are.
fn spoil(bytes: &mut Vec<u8>, rng: &mut Rng) {
    for _ in 0..rng.usize(1..4) {
        let at = rng.usize(..=bytes.len());
        let nasty = IN_BODIES[rng.usize(..IN_BODIES.len())].bytes();
        match rng.u32(..6) {
            0 => bytes.insert(at, rng.u8(..)),
            1 => bytes.truncate(at),
            2 => bytes.extend(bytes.split_at(at).1.to_vec()),
            3 => drop(bytes.splice(at..at, nasty)),
            4 => {
                // In the place of a value.
                let start = bytes.iter().skip(at).position(|byte| *byte == b':').map_or(at, |colon| at + colon + 1);
                let end = bytes.iter().skip(start).position(|byte| b",}".contains(byte)).map_or(start, |end| start + end);
                drop(bytes.splice(start..end, nasty));
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = rng.u8(..);
                }
            }
        }
    }
}
