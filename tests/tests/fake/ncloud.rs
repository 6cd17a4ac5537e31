//! NAVER Cloud as the fake plays it.

use std::collections::BTreeSet;

use clearway::Kind;
use clearway::fake::ncloud::{
    ACCESS_KEY, API_ID, BARE_STAGE_ID, CANARY_STAGE_ID, DEPLOYMENT_NO, FORBIDDEN_PRODUCT_ID, OLD_DEPLOYMENT_NO, PRODUCT_ID,
    QUOTA_PRODUCT_ID, RATE_LIMITED_PRODUCT_ID, SECRET_KEY, STAGE_ID, THROTTLED_PRODUCT_ID,
};
use clearway_tests::documented;
use clearway_tests::fake::Caller;
use clearway_tests::sample::Sampler;
use serde_json::{Value, json};

fn caller() -> Caller {
    Caller::new(&[("access_key", ACCESS_KEY), ("secret_key", SECRET_KEY)])
}

/// The fields that name a stage, and some more.
fn of(stage_id: &str, more: Value) -> Value {
    let mut input = json!({ "productId": PRODUCT_ID, "apiId": API_ID, "stageId": stage_id });
    input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    input
}

fn stage(caller: &mut Caller, stage_id: &str) -> Value {
    caller.reply("ncloud.get_stage", of(stage_id, json!({})))["stage"].take()
}

/// Half of the requests.
fn half() -> Value {
    json!({ "useDistributionRate": true, "canaryDistributionRate": 50.5, "canaryEndpointDomain": "https://next.example.com" })
}

#[test]
fn replies_have_the_keys_and_types_of_the_documented_ones() {
    let mut caller = caller();
    let mut differences = |operation: &str, input: Value| {
        let mut reply = caller.reply(operation, input);
        // A stage without a canary has null for its deployment.
        if let Some(stages) = reply.get_mut("stages").and_then(Value::as_array_mut) {
            stages.retain(|stage| stage["isCanary"] == true);
        }
        documented::differences(&documented::example(operation), &reply)
    };
    assert_eq!(differences("ncloud.list_stages", json!({ "productId": PRODUCT_ID, "apiId": API_ID })), [""; 0]);
    assert_eq!(differences("ncloud.get_stage", of(CANARY_STAGE_ID, json!({}))), [""; 0]);
    assert_eq!(differences("ncloud.roll_stage", of(CANARY_STAGE_ID, json!({ "deploymentNo": 251_290 }))), [""; 0]);
    assert_eq!(differences("ncloud.update_canary", of(CANARY_STAGE_ID, half())), [""; 0]);
    assert_eq!(differences("ncloud.enable_canary", of(STAGE_ID, json!({}))), [""; 0]);
    for operation in ["ncloud.deploy_api", "ncloud.promote_canary"] {
        assert_eq!(caller.reply(operation, of(STAGE_ID, json!({}))), Value::Null);
    }
    assert_eq!(caller.reply("ncloud.disable_canary", of(CANARY_STAGE_ID, json!({}))), Value::Null);

    let asked: BTreeSet<&str> = caller.vendors.seen().iter().filter_map(|seen| seen.operation).collect();
    let all: BTreeSet<&str> = clearway::operations().map(|operation| operation.id).filter(|id| id.starts_with("ncloud.")).collect();
    assert_eq!(asked, all);
    let statuses: Vec<u16> = caller.vendors.seen().iter().map(|seen| seen.status).collect();
    assert_eq!(statuses, [200, 200, 200, 200, 200, 200, 204, 204]);
}

#[test]
fn a_canary_lives_from_enabling_to_promotion() {
    let mut caller = caller();
    let enabled = caller.reply("ncloud.enable_canary", of(STAGE_ID, json!({})));
    assert_eq!((&enabled["canaryDeploymentNo"], &enabled["canaryEndpointDomain"]), (&json!(DEPLOYMENT_NO), &json!("NONE")));
    let updated = caller.reply("ncloud.update_canary", of(STAGE_ID, half()));
    assert_eq!((&updated["canaryDistributionRate"], &updated["canaryCacheTtlSec"]), (&json!(50.5), &json!(300)));
    caller.reply("ncloud.update_canary", of(STAGE_ID, json!({
        "useDistributionRate": true, "canaryDistributionRate": 90, "canaryEndpointDomain": "https://next.example.com", "canaryCacheTtlSec": "60",
    })));
    caller.wait(1000);
    caller.reply("ncloud.deploy_api", of(STAGE_ID, json!({ "deploymentDescription": "Next" })));
    let during = stage(&mut caller, STAGE_ID);
    assert_eq!((&during["canaryDeploymentDescription"], &during["deployedStageDeploymentNo"]), (&json!("Next"), &json!(DEPLOYMENT_NO)));
    assert_eq!(during["canaryDeployedTime"], "2026-01-15T08:30:01.000Z");
    assert!(during["canaryDeploymentNo"].as_i64() > Some(DEPLOYMENT_NO));

    caller.reply("ncloud.promote_canary", of(STAGE_ID, json!({})));
    let after = stage(&mut caller, STAGE_ID);
    assert_eq!(after["deployedStageDeploymentNo"], during["canaryDeploymentNo"]);
    assert_eq!((&after["cacheTtlSec"], &after["endpointDomain"]), (&json!(60), &json!("https://next.example.com")));
    for (name, value) in after.as_object().unwrap().iter().filter(|(name, _)| name.starts_with("canary")) {
        assert_eq!(value, &Value::Null, "{name}");
    }
}

#[test]
fn a_promoted_canary_without_a_domain_leaves_the_stages() {
    let mut caller = caller();
    let before = stage(&mut caller, STAGE_ID);
    caller.reply("ncloud.enable_canary", of(STAGE_ID, json!({})));
    caller.reply("ncloud.promote_canary", of(STAGE_ID, json!({})));
    assert_eq!(stage(&mut caller, STAGE_ID), before);
}

#[test]
fn a_disabled_canary_leaves_nothing() {
    let mut caller = caller();
    let before = stage(&mut caller, STAGE_ID);
    caller.reply("ncloud.enable_canary", of(STAGE_ID, json!({})));
    caller.reply("ncloud.update_canary", of(STAGE_ID, half()));
    caller.reply("ncloud.disable_canary", of(STAGE_ID, json!({})));
    assert_eq!(stage(&mut caller, STAGE_ID), before);
}

#[test]
fn enabling_needs_a_stage_without_a_canary() {
    let error = caller().error("ncloud.enable_canary", of(CANARY_STAGE_ID, json!({})));
    assert_eq!((error.status, error.code.as_deref(), error.kind), (400, Some("100"), Kind::InvalidRequest));
    assert_eq!(error.hint.unwrap(), format!("canary of stageId [{CANARY_STAGE_ID}] is enabled already."));
}

#[test]
fn everything_else_needs_an_enabled_canary() {
    let mut caller = caller();
    for (operation, more) in [("update", half()), ("promote", json!({})), ("disable", json!({}))] {
        let error = caller.error(&format!("ncloud.{operation}_canary"), of(STAGE_ID, more));
        assert_eq!((error.status, error.code.as_deref(), error.kind), (404, Some("300"), Kind::NotFound), "{operation}");
    }
}

#[test]
fn an_update_keeps_what_is_not_given() {
    let mut caller = caller();
    let before = stage(&mut caller, CANARY_STAGE_ID);
    let updated = caller.reply("ncloud.update_canary", of(CANARY_STAGE_ID, half()));
    assert_eq!((&updated["useDistributionRate"], &updated["canaryConditions"]), (&json!(true), &before["canaryConditions"]));
    let conditions = json!([{ "parameterCode": "REQUEST_QUERY", "parameterName": "v", "parameterValue": "2" }]);
    let input = json!({ "useDistributionRate": false, "canaryConditions": conditions, "canaryEndpointDomain": "NONE" });
    let updated = caller.reply("ncloud.update_canary", of(CANARY_STAGE_ID, input));
    assert_eq!((&updated["canaryConditions"], &updated["canaryDistributionRate"]), (&conditions, &json!(50.5)));
}

#[test]
fn whatever_a_canary_is_set_to_comes_back_without_drift() {
    let mut caller = caller();
    let mut rng = fastrand::Rng::with_seed(7);
    for round in 0..200 {
        let sampler = Sampler { fullness: [20, 60, 90][round % 3] };
        let mut input = sampler.input(clearway::operation("ncloud.update_canary").unwrap(), &[], &mut rng);
        for (name, id) in of(CANARY_STAGE_ID, json!({})).as_object().unwrap() {
            input[name] = id.clone();
        }
        let updated = caller.reply("ncloud.update_canary", input);
        let shown = stage(&mut caller, CANARY_STAGE_ID);
        for (name, value) in shown.as_object().unwrap().iter().filter(|(name, _)| name.starts_with("canary")) {
            assert_eq!(value, &updated[name], "{name}");
        }
    }
}

#[test]
fn a_list_tells_which_stages_have_a_canary() {
    let mut caller = caller();
    let canaries = |caller: &mut Caller| -> Vec<(Value, bool)> {
        let mut reply = caller.reply("ncloud.list_stages", json!({ "productId": PRODUCT_ID, "apiId": API_ID }));
        let of = |stage: &mut Value| (stage["isCanary"].take(), stage["canaryDeploymentNo"].is_i64());
        reply["stages"].as_array_mut().unwrap().iter_mut().map(of).collect()
    };
    assert_eq!(canaries(&mut caller), [(json!(false), false), (json!(true), true), (json!(false), false)]);
    caller.reply("ncloud.enable_canary", of(STAGE_ID, json!({})));
    caller.reply("ncloud.disable_canary", of(CANARY_STAGE_ID, json!({})));
    assert_eq!(canaries(&mut caller), [(json!(true), true), (json!(false), false), (json!(false), false)]);
}

#[test]
fn a_deployment_goes_to_a_stage_without_a_canary() {
    let mut caller = caller();
    let deployed = |caller: &mut Caller, stage_id: &str| {
        caller.reply("ncloud.deploy_api", of(stage_id, json!({})));
        stage(caller, stage_id)["deployedStageDeploymentNo"].as_i64().unwrap()
    };
    let first = deployed(&mut caller, STAGE_ID);
    assert!(first > DEPLOYMENT_NO);
    assert_eq!(deployed(&mut caller, BARE_STAGE_ID), first + 1);
}

#[test]
fn a_stage_rolls_to_what_it_served_before() {
    let mut caller = caller();
    caller.reply("ncloud.deploy_api", of(STAGE_ID, json!({})));
    let rolled = caller.reply("ncloud.roll_stage", of(STAGE_ID, json!({ "deploymentNo": OLD_DEPLOYMENT_NO })));
    assert_eq!(rolled["stage"]["deployedStageDeploymentNo"], OLD_DEPLOYMENT_NO);
    assert_eq!(stage(&mut caller, STAGE_ID), rolled["stage"]);
    for unknown in [1, 251_402] {
        let error = caller.error("ncloud.roll_stage", of(STAGE_ID, json!({ "deploymentNo": unknown })));
        assert_eq!((error.status, error.kind), (404, Kind::NotFound), "{unknown}");
    }
}

#[test]
fn what_is_not_there_is_named() {
    let mut caller = caller();
    for name in ["productId", "apiId", "stageId"] {
        let mut input = of(STAGE_ID, json!({}));
        input[name] = json!("nothing");
        for operation in ["ncloud.get_stage", "ncloud.enable_canary", "ncloud.deploy_api"] {
            let error = caller.error(operation, input.clone());
            assert_eq!((error.status, error.code.as_deref()), (404, Some("300")), "{operation} {name}");
            assert_eq!(error.hint.unwrap(), format!("{name} [nothing] not found."));
        }
    }
}

#[test]
fn products_that_refuse_tell_a_quota_from_a_throttle() {
    let mut caller = caller();
    for (product_id, status, code, kind) in [
        (QUOTA_PRODUCT_ID, 429, "400", Kind::QuotaExceeded),
        (THROTTLED_PRODUCT_ID, 429, "410", Kind::Throttled),
        (RATE_LIMITED_PRODUCT_ID, 429, "420", Kind::Throttled),
        (FORBIDDEN_PRODUCT_ID, 401, "210", Kind::Forbidden),
    ] {
        let error = caller.error("ncloud.list_stages", json!({ "productId": product_id, "apiId": API_ID }));
        assert_eq!((error.status, error.code.as_deref(), error.kind), (status, Some(code), kind));
    }
}

#[test]
fn a_clock_five_minutes_off_is_refused() {
    let mut caller = caller();
    let at = |caller: &mut Caller, skew_ms: i64| {
        let input = of(STAGE_ID, json!({})).to_string();
        let now_ms = caller.now_ms.saturating_add_signed(skew_ms);
        let options = clearway::PlanOptions { credentials: Some(&caller.credentials), now_ms, ..Default::default() };
        let request = clearway::plan("ncloud.get_stage", &input, &options).unwrap();
        let headers: Vec<(&str, &str)> = request.headers.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        let request = clearway::fake::Request { method: "GET", url: &request.url, headers: &headers, body: b"" };
        caller.vendors.handle(&request, caller.now_ms).status
    };
    const FIVE_MINUTES: i64 = 300_000;
    assert_eq!([1 - FIVE_MINUTES, FIVE_MINUTES - 1].map(|skew_ms| at(&mut caller, skew_ms)), [200, 200]);
    assert_eq!([-FIVE_MINUTES, FIVE_MINUTES].map(|skew_ms| at(&mut caller, skew_ms)), [401, 401]);
}
