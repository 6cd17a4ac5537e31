//! The ends of deployments.

use super::*;

#[test]
fn a_ready_deployment_stops_at_once_with_a_summary() {
    let mut caller = caller();
    let id = ready(&mut caller);
    let (code, reply) = stop(&mut caller, &id);
    assert_eq!(code, 200);
    assert_eq!(reply["deployment_summary"]["current_status"], "Status.TERMINATING");
}

#[test]
fn a_second_stop_is_a_410() {
    let mut caller = caller();
    let id = ready(&mut caller);
    stop(&mut caller, &id);
    assert_eq!(stop(&mut caller, &id).0, 410);
    caller.wait(3_600_000);
    assert_eq!(stop(&mut caller, &id).0, 410);
}

#[test]
fn a_stop_before_ready_waits_for_ready() {
    let mut caller = caller();
    let id = deploy(&mut caller, "my-app");
    assert_eq!(stop(&mut caller, &id).0, 202);
    caller.wait(5_999);
    assert_eq!(status(&mut caller, &id)["current_status"], "Status.DEPLOYING");
    caller.wait(1);
    let status = status(&mut caller, &id);
    assert_eq!((&status["current_status"], &status["last_status"]), (&json!("Status.TERMINATING"), &json!("Status.READY")));
}

#[test]
fn a_failed_deployment_stops_at_once() {
    let mut caller = caller();
    let id = caller.error("edgegap.deploy", body(FULL_APP)).request_id.unwrap();
    assert_eq!(stop(&mut caller, &id).0, 200);
}

#[test]
fn a_stopped_deployment_terminates_and_is_gone() {
    let mut caller = caller();
    let id = ready(&mut caller);
    stop(&mut caller, &id);
    caller.wait(2_000);
    let last = status(&mut caller, &id);
    assert_eq!(last["current_status"], "Status.TERMINATED");
    assert_eq!(last["removal_time"], "2026-01-15 08:30:08.000000");
    caller.wait(9_999);
    status(&mut caller, &id);
    caller.wait(1);
    assert_eq!(caller.error("edgegap.get_deployment", json!({"request_id": id})).message, "Bad Request ID provided");
}

#[test]
fn a_deployment_that_nobody_stops_ends_after_an_hour() {
    let mut caller = caller();
    let id = deploy(&mut caller, "my-app");
    caller.wait(3_600_000);
    assert_eq!(status(&mut caller, &id)["current_status"], "Status.TERMINATING");
}

#[test]
fn a_container_stops_itself_with_what_is_in_its_environment() {
    let mut caller = caller();
    let id = ready(&mut caller);
    let environment = caller.vendors.container_environment(&id).unwrap();
    let variable = |name: &str| environment.iter().find(|(known, _)| *known == name).unwrap().1.clone();
    let access_point: u64 = variable("ARBITRIUM_DELETE_URL").rsplit('/').next().unwrap().parse().unwrap();
    let input = json!({"request_id": id, "access_point_id": access_point});

    caller.credentials = clearway::Credentials::default().with("delete_token", "0123456789abcdef0123456789abcdef").unwrap();
    assert_eq!(caller.error("edgegap.self_stop_deployment", input.clone()).kind, Kind::Unauthorized);
    caller.credentials = clearway::Credentials::default().with("delete_token", &variable("ARBITRIUM_DELETE_TOKEN")).unwrap();
    let other = json!({"request_id": id, "access_point_id": access_point + 1});
    assert_eq!(caller.error("edgegap.self_stop_deployment", other).status, 400);
    assert_eq!(caller.reply("edgegap.self_stop_deployment", input)["deployment_summary"]["request_id"], json!(id));
}

#[test]
fn a_bulk_stop_stops_what_all_filters_match() {
    let mut caller = caller();
    let both = deploy_tagged(&mut caller, &["a", "b"]);
    let one = deploy_tagged(&mut caller, &["a"]);
    let other = deploy_tagged(&mut caller, &["c"]);
    let mut stopped = |filters: Value| -> Vec<String> {
        let reply = caller.reply("edgegap.bulk_stop_deployments", json!({"filters": filters}));
        reply["processable"].as_array().unwrap().iter().map(|item| item["request_id"].as_str().unwrap().to_owned()).collect()
    };
    let tags = |values: Value, kind: &str| json!({"field": "deployment_tags", "values": values, "filter_type": kind});
    assert_eq!(stopped(json!([tags(json!(["a", "b"]), "all")])), [both.as_str()]);
    assert_eq!(stopped(json!([tags(json!(["a", "c"]), "any"), tags(json!(["c"]), "not")])), [one]);
    assert_eq!(stopped(json!([{"field": "request_id", "values": [both, other], "filter_type": "any"}])), [other]);
}
