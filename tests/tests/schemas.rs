//! The JSON Schemas are schemas, and describe the bodies that are sent and the replies that are read.

use clearway::schema::{body_schema, input_schema, reply_schema};
use clearway::{DriftKind, Options, PlanOptions, check, operation, operations, parse, plan};
use clearway_tests::differential::{agree, validator};
use clearway_tests::sample::Sampler;
use clearway_tests::shake::shake;
use fastrand::Rng;
use serde_json::{Value, json};

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
                (0..rng.usize(..3)).for_each(|_| shake(&mut reply, &mut rng));
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
