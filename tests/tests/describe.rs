//! Describe never disagrees with check: a missing field is reported at a path exactly where describe says required and it is absent.

use std::collections::BTreeSet;

use clearway::{Requirement, check, describe, operations};
use clearway_tests::sample::Sampler;
use clearway_tests::shake::{shake, thin};
use fastrand::Rng;

/// Both sides of the promise for one draft.
fn agree(operation: &str, draft: &str) -> (usize, usize) {
    let report = check(operation, draft, &Default::default()).unwrap();
    assert_eq!(report.more, 0, "a draft this broken proves nothing");
    let missing: BTreeSet<&str> = report
        .violations
        .iter()
        .filter(|violation| ["required", "required_if"].contains(&violation.code.name()))
        .map(|violation| violation.path.as_str())
        .collect();
    let description = describe(operation, draft, &Default::default()).unwrap();
    let required: BTreeSet<&str> = description
        .fields
        .iter()
        .filter(|field| field.requirement == Requirement::Required && !field.present)
        .map(|field| field.path.as_str())
        .collect();
    assert_eq!(missing, required, "{operation} {draft}");

    let not_allowed = report.violations.iter().filter(|violation| violation.code.name() == "not_allowed");
    for violation in not_allowed {
        let field = description.get(&violation.path).unwrap_or_else(|| panic!("{} is not described: {draft}", violation.path));
        assert_eq!((field.requirement, field.present), (Requirement::Forbidden, true), "{operation} {} {draft}", violation.path);
    }
    let mut paths = BTreeSet::new();
    assert!(description.fields.iter().all(|field| paths.insert(&field.path)), "a path is described twice: {operation} {draft}");
    (missing.len(), description.fields.len())
}

#[test]
fn of_20000_generated_drafts() {
    let operations: Vec<_> = operations().collect();
    let (mut drafts, mut missing, mut described) = (0, 0, 0);
    while drafts < 20_000 {
        let operation = operations[drafts % operations.len()];
        let mut rng = Rng::with_seed(drafts as u64);
        let mut draft = Sampler { fullness: rng.u32(0..100) }.input(operation, &[], &mut rng);
        let percent = rng.u32(0..40);
        thin(&mut draft, percent, &mut rng);
        (0..rng.usize(0..4)).for_each(|_| shake(&mut draft, &mut rng));
        let (of_missing, of_fields) = agree(operation.id, &draft.to_string());
        missing += of_missing;
        described += of_fields;
        drafts += 1;
    }
    println!("{drafts} drafts: {described} fields described, {missing} of them required and absent");
    assert!(missing > 5_000);
}

#[test]
fn of_drafts_that_are_hardly_there() {
    for operation in operations() {
        for draft in ["{}", "[]", "null", "7", "\"\"", r#"{"users": [{}], "canaryConditions": [{}, 7, null]}"#] {
            agree(operation.id, draft);
        }
    }
}

#[test]
fn fields_below_what_is_absent_await_it() {
    let description = describe("edgegap.deploy", r#"{"application": "a", "users": []}"#, &Default::default()).unwrap();
    let next = description.get("/users/-/user_type").unwrap();
    assert_eq!((next.requirement, next.present), (Requirement::Optional, false));
    assert_eq!(next.awaits.as_deref(), Some("/users/-"));
    assert_eq!(next.reason.as_ref().unwrap().code.name(), "required");

    let draft = r#"{"users": [{"user_type": "ip_address"}, {"user_type": "geo_coordinates", "user_data": {"ip_address": "x"}}]}"#;
    let description = describe("edgegap.deploy", draft, &Default::default()).unwrap();
    let state = |path: &str| {
        let field = description.get(path).unwrap_or_else(|| panic!("{path} is not described"));
        (field.requirement, field.awaits.as_deref())
    };
    assert_eq!(state("/users/0/user_data"), (Requirement::Required, None));
    assert_eq!(state("/users/0/user_data/ip_address"), (Requirement::Optional, Some("/users/0/user_data")));
    assert_eq!(state("/users/0/user_data/latitude"), (Requirement::Forbidden, Some("/users/0/user_data")));
    assert_eq!(state("/users/1/user_data/latitude"), (Requirement::Required, None));
    assert_eq!(state("/users/1/user_data/ip_address"), (Requirement::Forbidden, None));
}

#[test]
fn one_of_two_rules_the_other_out() {
    let draft = r#"{"app_name": "a", "ip_list": ["1.2.3.4"]}"#;
    let description = describe("edgegap.deploy_v1", draft, &Default::default()).unwrap();
    assert_eq!(description.get("/ip_list").unwrap().requirement, Requirement::Optional);
    assert_eq!(description.get("/geo_ip_list").unwrap().requirement, Requirement::Forbidden);
    let empty = describe("edgegap.deploy_v1", "{}", &Default::default()).unwrap();
    assert_eq!(empty.get("/geo_ip_list").unwrap().requirement, Requirement::Optional);
    assert_eq!(empty.get("/geo_ip_list").unwrap().reason.as_ref().unwrap().code.name(), "exactly_one_of");
}

#[test]
fn drafts_that_cannot_be_read_are_usage_errors() {
    assert_eq!(describe("edgegap.deploy", "{", &Default::default()).unwrap_err().to_string(), "the draft is not JSON: it breaks at byte 1");
    let huge = format!("[{}1]", "1,".repeat(2_000_001));
    assert_eq!(describe("edgegap.deploy", &huge, &Default::default()).unwrap_err().to_string(), "the draft is too large to describe");
}
