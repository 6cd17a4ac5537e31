//! The JSON Schemas refuse what the checker refuses, save what JSON Schema has no words for.

use clearway::schema::{body_schema, input_schema, reply_schema};
use clearway::{Code, DriftKind, Operation, Options, PlanOptions, Report, Violation, check, operation, operations, parse, plan};
use clearway_tests::rules;
use clearway_tests::sample::Sampler;
use clearway_tests::spoil;
use fastrand::Rng;
use jsonschema::Validator;
use serde_json::{Value, json};

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).unwrap_or_else(|error| panic!("{error} in {schema}"))
}

/// What JSON Schema has no words for: it lets these pass.
fn is_beyond_words(violation: &Violation) -> bool {
    let of_a_field = violation.params.get("field").is_some();
    matches!(violation.code, Code::Order | Code::Relation | Code::State) || violation.code == Code::UniqueItems && of_a_field
}

fn agree(operation: &Operation, schema: &Validator, report: &Report, input: &Value) {
    let refused = report.violations.iter().any(|violation| !is_beyond_words(violation));
    let errors: Vec<String> = schema.iter_errors(input).map(|error| format!("{} at {}", error, error.instance_path())).collect();
    let found: Vec<(&str, Code)> = report.violations.iter().map(|violation| (violation.path.as_str(), violation.code)).collect();
    assert_eq!(!errors.is_empty(), refused, "{}: the schema says {errors:?}, the check {found:?} of {input}", operation.id);
}

#[test]
fn every_rule_broken_alone() {
    let mut current: Option<(&str, Validator)> = None;
    for (seed, rule) in rules::all().iter().enumerate() {
        let operation = rule.operation;
        if current.as_ref().is_none_or(|(id, _)| *id != operation.id) {
            current = Some((operation.id, validator(&input_schema(operation))));
        }
        let Some((_, schema)) = &current else { continue };
        for round in 0..8_u64 {
            let mut rng = Rng::with_seed(seed as u64 * 1000 + round);
            let sampler = Sampler { fullness: [0, 20, 60, 90][(round % 4) as usize] };
            for case in [spoil::broken(rule, sampler, &mut rng), spoil::edge(rule, sampler, &mut rng)] {
                let report = check(operation.id, &case.input.to_string(), &Options::default()).unwrap();
                agree(operation, schema, &report, &case.input);
            }
        }
    }
}

#[test]
fn inputs_broken_at_random() {
    for operation in operations() {
        let schema = validator(&input_schema(operation));
        for seed in 0..400 {
            let mut rng = Rng::with_seed(seed);
            let mut input = Sampler { fullness: 60 }.input(operation, &[], &mut rng);
            for _ in 0..rng.usize(1..4) {
                change(&mut input, &mut rng);
            }
            let report = check(operation.id, &input.to_string(), &Options::default()).unwrap();
            agree(operation, &schema, &report, &input);
        }
    }
}

/// Changes something somewhere: puts another value there, or takes it away.
fn change(value: &mut Value, rng: &mut Rng) {
    let inside = rng.u32(0..10) < 8;
    match value {
        Value::Object(map) if inside && !map.is_empty() => {
            let key = map.keys().nth(rng.usize(..map.len())).unwrap().clone();
            if rng.u32(0..4) == 0 {
                map.remove(&key);
            } else {
                change(&mut map[&key], rng);
            }
        }
        Value::Array(list) if inside && !list.is_empty() => {
            let at = rng.usize(..list.len());
            change(&mut list[at], rng);
        }
        other => {
            let values = [
                json!(null),
                json!(true),
                json!(false),
                json!(0),
                json!(-1),
                json!(3600.0),
                json!(0.5),
                json!(100_000),
                json!(""),
                json!("0"),
                json!("007"),
                json!("12"),
                json!("3601"),
                json!("NONE"),
                json!("ip_address"),
                json!("."),
                json!("é\u{1}"),
                json!([]),
                json!([1]),
                json!(["a", "a"]),
                json!([{}]),
                json!({}),
                json!({"a": 1}),
            ];
            *other = values[rng.usize(..values.len())].clone();
        }
    }
}

#[test]
fn bodies_that_are_sent_are_those_that_the_schema_describes() {
    for operation in operations() {
        let Some(schema) = body_schema(operation) else { continue };
        let schema = validator(&schema);
        for seed in 0..100 {
            let input = Sampler { fullness: 60 }.input(operation, &[], &mut Rng::with_seed(seed));
            let request = plan(operation.id, &input.to_string(), &PlanOptions::default()).unwrap();
            let body: Value = serde_json::from_slice(request.body.as_deref().unwrap()).unwrap();
            assert!(schema.is_valid(&body), "{}: {:?} of {body}", operation.id, schema.validate(&body).err());
        }
    }
}

#[test]
fn texts_of_digits_have_the_limits_of_their_numbers() {
    let operation = operation("ncloud.update_canary").unwrap();
    let schema = validator(&input_schema(operation));
    let odd = ["", "00", "01", "-1", "+1", "1.0", "1e3", " 1", "36000", "9999999999"].map(str::to_owned);
    for text in (0..4000).map(|n| n.to_string()).chain(odd) {
        let mut input = json!({"productId": "p", "apiId": "a", "stageId": "s", "useDistributionRate": true});
        input["canaryDistributionRate"] = json!(10);
        input["canaryEndpointDomain"] = json!("NONE");
        input["canaryCacheTtlSec"] = json!(text);
        let report = check(operation.id, &input.to_string(), &Options::default()).unwrap();
        agree(operation, &schema, &report, &input);
    }
}

#[test]
fn replies_that_break_the_schema_are_those_that_drift() {
    for operation in operations() {
        for success in operation.success {
            let (Some(shape), Some(schema)) = (success.body, reply_schema(operation, success.status)) else { continue };
            let schema = validator(&schema);
            for seed in 0..200 {
                let mut rng = Rng::with_seed(seed);
                let mut reply = Sampler { fullness: 70 }.value(shape, &[], &mut rng);
                (0..rng.usize(..3)).for_each(|_| change(&mut reply, &mut rng));
                let Ok(read) = parse(operation.id, success.status, &[], reply.to_string().as_bytes()) else { continue };
                let drifts = read.drift.iter().any(|drift| drift.kind != DriftKind::Undocumented);
                assert_eq!(
                    schema.is_valid(&reply),
                    !drifts,
                    "{} {:?} {:?} {reply}",
                    operation.id,
                    schema.validate(&reply).err(),
                    read.drift
                );
            }
        }
    }
}

#[test]
fn schemas_are_schemas() {
    for operation in operations() {
        let replies = operation.success.iter().filter_map(|success| reply_schema(operation, success.status));
        for schema in [input_schema(operation)].into_iter().chain(body_schema(operation)).chain(replies) {
            assert!(jsonschema::draft202012::meta::is_valid(&schema), "{}", schema["$id"]);
        }
    }
}
