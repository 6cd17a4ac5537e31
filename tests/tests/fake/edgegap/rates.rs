//! The documented rates.

use super::*;

#[test]
fn more_than_the_documented_rate_is_throttled() {
    for (operation, rate) in [("edgegap.deploy", 40), ("edgegap.get_deployment", 20), ("edgegap.list_deployments", 10)] {
        let mut caller = caller();
        let id = deploy(&mut caller, "my-app");
        caller.wait(1_000);
        let input = match operation {
            "edgegap.deploy" => body("my-app"),
            "edgegap.get_deployment" => json!({"request_id": id}),
            _ => json!({}),
        };
        for _ in 0..rate {
            caller.reply(operation, input.clone());
        }
        let error = caller.error(operation, input.clone());
        assert_eq!((error.kind, error.retry_after), (Kind::Throttled, None), "{operation}");
        caller.wait(999);
        assert_eq!(caller.error(operation, input.clone()).kind, Kind::Throttled, "{operation}");
        caller.wait(1);
        caller.reply(operation, input);
    }
}

#[test]
fn a_clock_that_was_set_back_does_not_throttle_for_good() {
    let mut caller = caller();
    caller.now_ms = u64::MAX;
    for _ in 0..10 {
        assert_eq!(caller.answer("edgegap.list_deployments", json!({})).unwrap().status, 200);
    }
    caller.now_ms = NOON;
    assert_eq!(caller.answer("edgegap.list_deployments", json!({})).unwrap().status, 200);
}

#[test]
fn rates_are_counted_for_each_operation() {
    let mut caller = caller();
    for _ in 0..10 {
        caller.reply("edgegap.list_deployments", json!({}));
    }
    assert_eq!(caller.error("edgegap.list_deployments", json!({})).kind, Kind::Throttled);
    caller.reply("edgegap.list_locations", json!({}));
    deploy(&mut caller, "my-app");
}
