//! What holds for any input at all.

use clearway::spec::{Form, Shape};
use clearway::{Input, Options, PlanOptions, Report, check, describe, operations, parse, plan};
use clearway_tests::sample::Sampler;
use clearway_tests::shake::shake;
use fastrand::Rng;
use proptest::prelude::*;
use serde_json::{Map, Value};

fn any_operation() -> impl Strategy<Value = &'static clearway::Operation> {
    prop::sample::select(operations().collect::<Vec<_>>())
}

/// Text that is almost JSON of the right kind.
fn mangled() -> impl Strategy<Value = (&'static clearway::Operation, Vec<u8>)> {
    (any_operation(), any::<u64>(), prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4)).prop_map(
        |(operation, seed, bytes)| {
            let mut rng = Rng::with_seed(seed);
            let mut input = Sampler { fullness: 50 }.input(operation, &[], &mut rng);
            (0..rng.usize(0..3)).for_each(|_| shake(&mut input, &mut rng));
            let mut text = input.to_string().into_bytes();
            for (at, byte) in bytes {
                let at = at.index(text.len());
                text[at] = byte;
            }
            (operation, text)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_on_bytes(operation in any_operation(), bytes in prop::collection::vec(any::<u8>(), 0..200), status in any::<u16>()) {
        drop(check(operation.id, bytes.as_slice(), &Options::default()));
        drop(describe(operation.id, bytes.as_slice(), &Options::default()));
        drop(plan(operation.id, bytes.as_slice(), &PlanOptions::default()));
        drop(parse(operation.id, status, &[], &bytes));
    }

    #[test]
    fn nothing_panics_on_almost_json((operation, text) in mangled(), allow_unknown: bool, empty_as_absent: bool) {
        let options = Options { allow_unknown, empty_as_absent, current: None };
        let report = check(operation.id, text.as_slice(), &options).unwrap();
        within_limits(&report);
        // Two bytes of which one is zero are UTF-16.
        let is_json = Input::from(text.as_slice()).into_text().is_some_and(|text| serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok());
        let says_broken = report.violations.iter().any(|violation| violation.code.name() == "invalid_json");
        // serde_json refuses what is reported by name here: lone surrogates, and numbers that no double holds.
        let named = report.violations.iter().any(|violation| ["unsafe_text", "not_finite"].contains(&violation.code.name()));
        prop_assert!(is_json != says_broken || named, "{}", String::from_utf8_lossy(&text));
        drop(describe(operation.id, text.as_slice(), &options));
        drop(plan(operation.id, text.as_slice(), &PlanOptions { check: options, ..Default::default() }));
        drop(parse(operation.id, 200, &[], &text));
        drop(parse(operation.id, 400, &[], &text));
    }

    #[test]
    fn any_json_is_judged(operation in any_operation(), seed: u64, text in "[\\PC\\x00]{0,40}") {
        let mut rng = Rng::with_seed(seed);
        let mut input = Sampler { fullness: 50 }.input(operation, &[], &mut rng);
        if let Value::Object(map) = &mut input {
            map.insert(text.clone(), Value::String(text));
        }
        within_limits(&check(operation.id, &input.to_string(), &Options::default()).unwrap());
    }

    #[test]
    fn the_body_says_what_the_input_said(operation in any_operation(), seed: u64, pretty: bool) {
        let mut rng = Rng::with_seed(seed);
        let mut input = Sampler { fullness: 60 }.input(operation, &[], &mut rng);
        // The caller's order is kept, whatever it is.
        if let Value::Object(map) = &mut input {
            let mut members: Vec<(String, Value)> = std::mem::take(map).into_iter().collect();
            rng.shuffle(&mut members);
            *map = members.into_iter().collect();
        }
        let text = if pretty { serde_json::to_string_pretty(&input).unwrap() } else { escaped(&input.to_string()) };
        let request = plan(operation.id, &text, &PlanOptions::default()).unwrap();
        let Some(body) = request.body else {
            prop_assert!(!operation.has_body());
            return Ok(());
        };
        let mut expected = Map::new();
        for (name, value) in input.as_object().unwrap() {
            let field = operation.input.fields.iter().find(|field| field.name == name).unwrap();
            if field.place == clearway::spec::Place::Body {
                expected.insert(name.clone(), normal(value, &field.shape));
            }
        }
        let sent: Value = serde_json::from_slice(&body).unwrap();
        prop_assert!(same(&sent, &Value::Object(expected.clone())), "{} {} became {}", operation.id, text, sent);
        let order: Vec<&String> = sent.as_object().unwrap().keys().collect();
        prop_assert_eq!(order, expected.keys().collect::<Vec<_>>());
        let blanks = body.iter().filter(|byte| matches!(byte, b'\n' | b'\r' | b'\t')).count();
        prop_assert_eq!(blanks, 0);
    }
}

fn within_limits(report: &Report) {
    assert!(report.violations.len() <= Report::KEPT && report.warnings.len() <= Report::KEPT);
    assert_eq!(report.ok(), report.violations.is_empty());
    for violation in report.violations.iter().chain(&report.warnings) {
        assert!(!violation.message().is_empty());
        assert!(violation.path.is_empty() || violation.path.starts_with('/'));
        assert!(violation.source.starts_with("https://"));
    }
}

/// The one documented normalisation: texts of digits are sent as integers.
fn normal(value: &Value, shape: &Shape) -> Value {
    match (value, shape.form) {
        (Value::Object(map), Form::Object(object)) => {
            let member = |(name, value): (&String, &Value)| {
                let field = object.fields.iter().find(|field| field.name == name).unwrap();
                (name.clone(), normal(value, &field.shape))
            };
            map.iter().map(member).collect()
        }
        (Value::Object(map), Form::Map(inner)) => map.iter().map(|(name, value)| (name.clone(), normal(value, inner))).collect(),
        (Value::Array(items), Form::List(item)) => items.iter().map(|value| normal(value, item)).collect(),
        (Value::String(text), _) if shape.types == clearway::spec::integer_or_digits().types => text.parse::<i64>().unwrap().into(),
        _ => value.clone(),
    }
}

/// Values as they are on the wire: 8.0 is 8.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, value)| b.get(key).is_some_and(|other| same(value, other)))
        }
        (a, b) => a == b,
    }
}

/// The same JSON with everything beyond ASCII escaped.
fn escaped(json: &str) -> String {
    let mut out = String::new();
    for c in json.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        }
    }
    out
}

/// Close to 12 MB of one hostile kind each. Time that grew with the square of the size would take hours; the runner's limit is minutes.
#[test]
fn twelve_megabytes_of_anything_are_judged() {
    let bytes = 12_000_000;
    let repeated = |unit: &str| unit.repeat(bytes / unit.len() - 10);
    let keys = |count: usize| (0..count).map(|n| format!("\"k{n:07}\":0")).collect::<Vec<_>>().join(",");
    let user_config = |inside: String| {
        format!(
            r#"{{"workspace_id":"w","endpoint_id":"e","config":{{"ray_service_config":{{"ray_serve_config":{{"applications":[{{"name":"n",
            "import_path":"i","deployments":[{{"user_config":{inside}}}],"runtime_env":{{}}}}]}},
            "ray_cluster_config":{{"head_group_spec":{{}},"worker_group_specs":[{{}}]}}}}}}}}"#
        )
    };
    let fleet = |hosts: String| format!(r#"{{"application":"a","version":"v","users":[],"private_host_ids":[{hosts}]}}"#);
    let cases: Vec<(&str, &str, String)> = vec![
        ("blanks", "ncloud.update_canary", format!("{{{}}}", repeated("\n"))),
        ("one long text", "ncloud.update_canary", format!("{{\"canaryEndpointDomain\":\"https://{}\"}}", repeated("a.-"))),
        ("escapes", "ncloud.update_canary", format!("{{\"canaryEndpointDomain\":\"{}\"}}", repeated("\\u00e9"))),
        ("backslashes", "ncloud.update_canary", format!("{{\"canaryEndpointDomain\":\"{}\"}}", repeated("\\\\"))),
        ("unknown fields", "ncloud.update_canary", format!("{{{}}}", keys(800_000))),
        ("the same unknown field", "ncloud.update_canary", format!("{{{}\"a\":0}}", repeated("\"a\":0,"))),
        ("the same known field", "ncloud.update_canary", format!("{{{}\"apiId\":\"x\"}}", repeated("\"apiId\":\"\","))),
        ("keys of a free object", "huaweicloud.update_endpoint", user_config(format!("{{{}}}", keys(800_000)))),
        ("open brackets", "huaweicloud.update_endpoint", user_config(repeated("["))),
        ("deep objects", "huaweicloud.update_endpoint", user_config(repeated("{\"a\":"))),
        ("numbers", "huaweicloud.update_endpoint", user_config(format!("{{\"a\":[{}0]}}", repeated("1.5e-7,")))),
        ("one long number", "ncloud.update_canary", format!("{{\"canaryThrottleRps\":{}}}", repeated("7"))),
        ("one long fraction", "ncloud.update_canary", format!("{{\"canaryDistributionRate\":0.{}}}", repeated("7"))),
        ("conditions", "ncloud.update_canary", format!("{{\"useDistributionRate\":false,\"canaryConditions\":[{}{{}}]}}", repeated("{},"))),
        ("hosts", "edgegap.deploy_to_fleet", fleet((0..900_000).map(|n| format!("\"h{n:07}\"")).collect::<Vec<_>>().join(","))),
        ("the same host", "edgegap.deploy_to_fleet", fleet(format!("{}\"h\"", repeated("\"h\",")))),
        ("users", "edgegap.deploy", format!("{{\"users\":[{}{{}}]}}", repeated("{\"user_type\":\"ip_address\",\"user_data\":{}},"))),
    ];
    for (name, operation, text) in cases {
        let report = check(operation, &text, &Options::default()).unwrap();
        assert!(!report.ok() || name.contains("keys of a free") || name == "numbers", "{name}");
        within_limits(&report);
        drop(plan(operation, &text, &PlanOptions::default()));
        drop(describe(operation, &text, &Options::default()));
        drop(parse(operation, 200, &[], text.as_bytes()));
        drop(parse(operation, 400, &[], text.as_bytes()));
    }
}
