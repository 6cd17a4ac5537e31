//! Logs and metrics.

use super::*;

#[test]
fn logs_grow_with_time_and_go_with_the_deployment() {
    let mut caller = caller();
    let id = deploy(&mut caller, "my-app");
    let logs = |caller: &mut Caller| caller.reply("edgegap.get_container_logs", json!({"request_id": id}));
    assert_eq!(logs(&mut caller)["logs"], Value::Null);
    caller.wait(6_000);
    let at_start = logs(&mut caller);
    assert_eq!(at_start["logs"], "server started\nlistening on 7777\n");
    assert_eq!(keys(&at_start), keys(&documented("edgegap.get_container_logs", "logs")));
    caller.wait(20_000);
    assert_eq!(logs(&mut caller)["logs"].as_str().unwrap().lines().count(), 4);
    stop(&mut caller, &id);
    caller.wait(2_000);
    assert_eq!(caller.error("edgegap.get_container_logs", json!({"request_id": id})).status, 400);
}

#[test]
fn logs_outlive_the_deployment_in_an_endpoint_storage() {
    let mut caller = caller();
    let id = ready(&mut caller);
    caller.reply("edgegap.stop_deployment", json!({"request_id": id, "container_log_storage": "my-storage"}));
    caller.wait(2_000);
    let logs = caller.reply("edgegap.get_container_logs", json!({"request_id": id}));
    assert!(logs["logs_link"].as_str().unwrap().contains("my-storage"));
}

#[test]
fn metrics_are_a_series_of_the_time_asked_for() {
    let mut caller = caller();
    let id = ready(&mut caller);
    caller.wait(600_000);
    let input = json!({
        "request_id": id, "start_time": "2026-01-15 08:30:00", "end_time": "2026-01-15 08:35:00.000", "steps": "1m",
    });
    let metrics = caller.reply("edgegap.get_deployment_metrics", input.clone());
    assert_eq!(keys(&metrics), keys(&documented("edgegap.get_deployment_metrics", "metrics")));
    assert_eq!(metrics["cpu"]["labels"], json!(["08:30:00", "08:31:00", "08:32:00", "08:33:00", "08:34:00", "08:35:00"]));
    assert_eq!(metrics["cpu"]["timestamps"][1], "2026-01-15 08:31:00.000");
    let values = metrics["cpu"]["datasets"].as_array().unwrap();
    assert_eq!((values.len(), &values[0]), (6, &json!(0)));
    assert!(values[1].as_u64().unwrap() > 0);
    caller.wait(60_000);
    assert_eq!(caller.reply("edgegap.get_deployment_metrics", input), metrics);
}

#[test]
fn metrics_of_a_range_that_is_none_are_a_422() {
    let mut caller = caller();
    let id = ready(&mut caller);
    for input in [
        json!({"request_id": id, "end_time": "2026-01-15 08:00:00"}),
        json!({"request_id": id, "start_time": "2026-01-15 09:00:00"}),
        json!({"request_id": id, "start_time": "2026-02-31 09:00:00"}),
    ] {
        assert_eq!(caller.error("edgegap.get_deployment_metrics", input).status, 422);
    }
}
