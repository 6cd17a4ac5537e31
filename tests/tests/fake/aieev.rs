//! AIEEV as the fake plays it.

use clearway::Kind;
use clearway::fake::aieev::{
    ACTIVE_ENDPOINT, AUTOSCALING_ENDPOINT, BROKEN_ENDPOINT, BROKEN_ENDPOINT_PORT, ENDPOINT, FOREIGN_ENDPOINT, NO_CAPACITY_ENDPOINT, PROJECT,
};
use clearway_tests::documented::unlike;
use clearway_tests::fake::Caller;
use serde_json::{Value, json};

fn caller() -> Caller {
    Caller::new(&[("api_key", "sk-0123456789abcdef0123456789abcdef")])
}

fn on(endpoint: &str) -> Value {
    json!({ "endpoint_id": endpoint })
}

fn status(caller: &mut Caller, endpoint: &str) -> String {
    caller.reply("aieev.get_endpoint", on(endpoint))["status"].as_str().unwrap().to_owned()
}

fn states(caller: &mut Caller, endpoint: &str) -> Vec<String> {
    let replicas = caller.reply("aieev.list_replicas", on(endpoint));
    replicas.as_array().unwrap().iter().map(|replica| replica["state"].as_str().unwrap().to_owned()).collect()
}

fn ids(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect()
}

/// The first lines of an active endpoint's only log file.
fn log(caller: &mut Caller, range: Value) -> Value {
    let files = caller.reply("aieev.list_log_files", on(AUTOSCALING_ENDPOINT));
    let mut input = json!({
        "endpoint_id": AUTOSCALING_ENDPOINT, "node_id": files[0]["node_id"], "filename": files[0]["filename"],
    });
    input.as_object_mut().unwrap().extend(range.as_object().unwrap().clone());
    caller.reply("aieev.read_log_file", input)
}

#[test]
fn every_reply_is_like_the_documented_one() {
    let mut caller = caller();
    let files = caller.reply("aieev.list_log_files", on(ACTIVE_ENDPOINT));
    for (operation, input) in [
        ("aieev.whoami", json!({})),
        ("aieev.list_endpoints", json!({})),
        ("aieev.get_endpoint", on(ACTIVE_ENDPOINT)),
        ("aieev.update_endpoint", json!({ "endpoint_id": ENDPOINT, "container_port": 8088 })),
        ("aieev.start_endpoint", on(ENDPOINT)),
        ("aieev.scale_endpoint", json!({ "endpoint_id": ENDPOINT, "num_replicas": 3 })),
        ("aieev.stop_endpoint", on(ENDPOINT)),
        ("aieev.list_replicas", on(ACTIVE_ENDPOINT)),
        ("aieev.list_log_files", on(ENDPOINT)),
        (
            "aieev.read_log_file",
            json!({ "endpoint_id": ACTIVE_ENDPOINT, "node_id": files[0]["node_id"], "filename": files[0]["filename"] }),
        ),
    ] {
        let reply = caller.reply(operation, input);
        assert_eq!(unlike(operation, &[&reply]), Vec::<String>::new(), "{operation}: {reply}");
    }
    let asked: std::collections::BTreeSet<_> = caller.vendors.seen().iter().filter_map(|seen| seen.operation).collect();
    assert_eq!(asked.len(), clearway::vendor("aieev").unwrap().operations.len());
}

#[test]
fn a_start_takes_some_seconds() {
    let mut caller = caller();
    assert_eq!(status(&mut caller, ENDPOINT), "STOPPED");
    assert_eq!(caller.reply("aieev.get_endpoint", on(ENDPOINT))["replica_status_summary"], Value::Null);
    let started = caller.reply("aieev.start_endpoint", on(ENDPOINT));
    assert_eq!(started, json!({ "endpoint_id": ENDPOINT, "is_active": true, "message": "Endpoint started successfully" }));
    let endpoint = caller.reply("aieev.get_endpoint", on(ENDPOINT));
    assert_eq!((&endpoint["status"], &endpoint["replica_status_summary"]), (&json!("DEPLOYING"), &json!({ "STARTING": 1 })));
    caller.wait(5_000);
    let endpoint = caller.reply("aieev.get_endpoint", on(ENDPOINT));
    assert_eq!((&endpoint["status"], &endpoint["replica_status_summary"]), (&json!("RUNNING"), &json!({ "RUNNING": 1 })));
    assert_eq!(endpoint.get("error"), None);
}

#[test]
fn a_second_start_or_stop_says_so() {
    let mut caller = caller();
    assert_eq!(caller.reply("aieev.start_endpoint", on(ACTIVE_ENDPOINT))["message"], "Endpoint is already active");
    assert_eq!(caller.reply("aieev.stop_endpoint", on(ENDPOINT))["message"], "Endpoint is already stopped");
    assert_eq!(status(&mut caller, ACTIVE_ENDPOINT), "RUNNING");
}

#[test]
fn a_stop_is_told_at_once_and_done_in_a_moment() {
    let mut caller = caller();
    assert_eq!(caller.reply("aieev.stop_endpoint", on(ACTIVE_ENDPOINT))["is_active"], false);
    let endpoint = caller.reply("aieev.get_endpoint", on(ACTIVE_ENDPOINT));
    assert_eq!((&endpoint["is_active"], &endpoint["status"]), (&json!(false), &json!("RUNNING")));
    assert_eq!(states(&mut caller, ACTIVE_ENDPOINT), ["STOPPING", "STOPPING"]);
    caller.wait(2_000);
    assert_eq!(status(&mut caller, ACTIVE_ENDPOINT), "STOPPED");
    assert_eq!(states(&mut caller, ACTIVE_ENDPOINT), [""; 0]);
}

#[test]
fn what_never_served_has_nothing_to_finish() {
    let mut caller = caller();
    caller.reply("aieev.start_endpoint", on(ENDPOINT));
    caller.wait(1);
    caller.reply("aieev.stop_endpoint", on(ENDPOINT));
    assert_eq!((states(&mut caller, ENDPOINT), status(&mut caller, ENDPOINT)), (vec![], "STOPPED".to_owned()));
    caller.reply("aieev.start_endpoint", on(ENDPOINT));
    caller.wait(4_000);
    caller.reply("aieev.stop_endpoint", on(ENDPOINT));
    assert_eq!(states(&mut caller, ENDPOINT), ["STOPPING"]);
}

#[test]
fn an_active_endpoint_is_not_updated() {
    let mut caller = caller();
    let error = caller.error("aieev.update_endpoint", json!({ "endpoint_id": ACTIVE_ENDPOINT, "container_port": 80 }));
    assert_eq!((error.status, error.kind), (409, Kind::Conflict));
    caller.reply("aieev.stop_endpoint", on(ACTIVE_ENDPOINT));
    let updated = caller.reply("aieev.update_endpoint", json!({ "endpoint_id": ACTIVE_ENDPOINT, "container_port": 80 }));
    assert_eq!((&updated["container_port"], &updated["is_active"]), (&json!(80), &json!(false)));
}

#[test]
fn an_update_changes_what_it_gives() {
    let mut caller = caller();
    let updated = caller.reply(
        "aieev.update_endpoint",
        json!({
            "endpoint_id": ENDPOINT, "container_port": 8088.0, "container_start_command": null,
            "container_env_vars": [{ "key": "A", "value": "1" }],
        }),
    );
    assert_eq!((&updated["container_port"], &updated["container_start_command"]), (&json!(8088), &Value::Null));
    assert_eq!(updated["container_env_vars"], json!([{ "key": "A", "value": "1" }]));
    assert_eq!(updated["container_health_check_path"], "/healthz");
    assert_eq!(updated["updated_at"], "2026-01-15T08:30:00.000000Z");
}

/// As the wire has it, where no check of the caller's stands before.
fn patch(caller: &mut Caller, body: &str) -> (u16, Value) {
    let url = format!("https://external.aieev.cloud:5007/external/api/v1/endpoints/{ENDPOINT}");
    let headers = [("Authorization", "Bearer sk-0123456789abcdef0123456789abcdef"), ("Content-Type", "application/json")];
    let request = clearway::fake::Request { method: "PATCH", url: &url, headers: &headers, body: body.as_bytes() };
    let response = caller.vendors.handle(&request, caller.now_ms);
    (response.status, serde_json::from_slice(&response.body).unwrap())
}

#[test]
fn an_update_of_nothing_is_refused() {
    let mut caller = caller();
    for body in ["{}", "{\"replica_count\":3}"] {
        let refused = (400, json!({ "detail": "At least one field must be provided" }));
        assert_eq!(patch(&mut caller, body), refused, "{body}");
    }
}

#[test]
fn a_value_out_of_range_is_a_list_of_faults() {
    let mut caller = caller();
    let (status, answer) = patch(&mut caller, "{\"container_port\":70000}");
    assert_eq!((status, &answer["detail"][0]["loc"]), (422, &json!(["body", "container_port"])));
    assert_eq!(answer["detail"][0]["type"], "less_than_equal");
}

#[test]
fn a_scaling_starts_and_stops_replicas() {
    let mut caller = caller();
    let scale = |caller: &mut Caller, count: u64| {
        caller.reply("aieev.scale_endpoint", json!({ "endpoint_id": ACTIVE_ENDPOINT, "num_replicas": count }))
    };
    let scaled = scale(&mut caller, 3);
    assert_eq!(scaled["message"], "Successfully scaled from 2 to 3 replicas");
    assert_eq!((&scaled["previous_replicas"], &scaled["current_replicas"]), (&json!(2), &json!(3)));
    assert_eq!(states(&mut caller, ACTIVE_ENDPOINT), ["RUNNING", "RUNNING", "STARTING"]);
    assert_eq!(status(&mut caller, ACTIVE_ENDPOINT), "DEPLOYING");
    caller.wait(4_000);
    assert_eq!(status(&mut caller, ACTIVE_ENDPOINT), "RUNNING");
    scale(&mut caller, 1);
    assert_eq!(states(&mut caller, ACTIVE_ENDPOINT), ["RUNNING", "STOPPING", "STOPPING"]);
    caller.wait(2_000);
    assert_eq!(states(&mut caller, ACTIVE_ENDPOINT), ["RUNNING"]);
    let unchanged = scale(&mut caller, 1);
    assert_eq!(unchanged["message"], "No change - endpoint already has the requested number of replicas");
}

#[test]
fn a_scaling_needs_an_active_endpoint_that_does_not_scale_by_itself() {
    let mut caller = caller();
    for endpoint in [ENDPOINT, AUTOSCALING_ENDPOINT] {
        let error = caller.error("aieev.scale_endpoint", json!({ "endpoint_id": endpoint, "num_replicas": 3 }));
        assert_eq!((error.status, error.kind), (400, Kind::InvalidRequest), "{endpoint}");
    }
}

#[test]
fn a_health_check_that_does_not_pass_fails_the_deployment() {
    let mut caller = caller();
    caller.reply("aieev.start_endpoint", on(BROKEN_ENDPOINT));
    caller.wait(19_000);
    assert_eq!(status(&mut caller, BROKEN_ENDPOINT), "DEPLOYING");
    caller.wait(1_000);
    let endpoint = caller.reply("aieev.get_endpoint", on(BROKEN_ENDPOINT));
    assert_eq!((&endpoint["status"], &endpoint["is_active"]), (&json!("DEPLOY_FAILED"), &json!(true)));
    assert_eq!(endpoint["error"]["code"], "RAY_HEALTH_CHECK_FAILED");
}

#[test]
fn a_failed_deployment_is_mended_by_an_update() {
    let mut caller = caller();
    caller.reply("aieev.start_endpoint", on(BROKEN_ENDPOINT));
    caller.wait(20_000);
    caller.reply("aieev.stop_endpoint", on(BROKEN_ENDPOINT));
    caller.reply("aieev.update_endpoint", json!({ "endpoint_id": BROKEN_ENDPOINT, "container_port": BROKEN_ENDPOINT_PORT }));
    caller.reply("aieev.start_endpoint", on(BROKEN_ENDPOINT));
    caller.wait(4_000);
    assert_eq!(status(&mut caller, BROKEN_ENDPOINT), "RUNNING");
}

#[test]
fn lack_of_capacity_is_a_500() {
    let mut caller = caller();
    let error = caller.error("aieev.start_endpoint", on(NO_CAPACITY_ENDPOINT));
    assert_eq!((error.status, error.kind), (500, Kind::Server));
    assert_eq!(caller.reply("aieev.get_endpoint", on(NO_CAPACITY_ENDPOINT))["is_active"], false);
}

#[test]
fn unknown_endpoints_are_not_found_and_those_of_others_forbidden() {
    let mut caller = caller();
    for (endpoint, status) in [("nobody", 404), (FOREIGN_ENDPOINT, 403)] {
        for operation in
            ["aieev.get_endpoint", "aieev.start_endpoint", "aieev.stop_endpoint", "aieev.list_replicas", "aieev.list_log_files"]
        {
            assert_eq!(caller.error(operation, on(endpoint)).status, status, "{operation} {endpoint}");
        }
    }
}

#[test]
fn a_list_is_searched_filtered_and_paged() {
    let mut caller = caller();
    let mut list = |input: Value| caller.reply("aieev.list_endpoints", input);
    let all = list(json!({}));
    assert_eq!((&all["total"], &all["page"], &all["size"], &all["pages"]), (&json!(5), &json!(1), &json!(50), &json!(1)));
    assert!(!ids(&all).contains(&FOREIGN_ENDPOINT));
    assert_eq!(ids(&list(json!({ "search": "LLM" }))), [ACTIVE_ENDPOINT, AUTOSCALING_ENDPOINT]);
    assert_eq!(ids(&list(json!({ "is_active": true, "search": "chat" }))), [ACTIVE_ENDPOINT]);
    assert_eq!(ids(&list(json!({ "is_active": false }))), [ENDPOINT, BROKEN_ENDPOINT, NO_CAPACITY_ENDPOINT]);
    let pages: Vec<Value> = (1..=4).map(|page| list(json!({ "page": page, "size": 2 }))).collect();
    assert_eq!(pages.iter().map(|page| ids(page).len()).collect::<Vec<_>>(), [2, 2, 1, 0]);
    assert_eq!(pages.iter().flat_map(ids).collect::<Vec<_>>(), ids(&all));
    assert_eq!(pages[0]["pages"], 3);
}

#[test]
fn a_project_that_is_not_the_keys_is_forbidden() {
    let mut caller = caller();
    assert_eq!(caller.reply("aieev.list_endpoints", json!({ "project_id": PROJECT }))["total"], 5);
    assert_eq!(caller.error("aieev.list_endpoints", json!({ "project_id": "proj-other" })).status, 403);
}

#[test]
fn a_log_grows_and_is_read_by_lines() {
    let mut caller = caller();
    let first = log(&mut caller, json!({ "end_line": 3 }));
    assert_eq!((first["content"].as_str().unwrap().lines().count(), &first["end_line"]), (3, &json!(3)));
    let tail = log(&mut caller, json!({ "start_line": 3600, "end_line": 50_000 }));
    assert_eq!((&tail["start_line"], &tail["end_line"]), (&json!(3600), &json!(3601)));
    caller.wait(10_000);
    let grown = log(&mut caller, json!({ "start_line": 3602, "end_line": 50_000 }));
    let lines: Vec<&str> = grown["content"].as_str().unwrap().lines().collect();
    assert_eq!((lines.len(), &grown["end_line"]), (10, &json!(3611)));
    assert!(lines.iter().all(|line| serde_json::from_str::<Value>(line).is_ok_and(|entry| entry["log"].is_string())), "{lines:?}");
    let behind = log(&mut caller, json!({ "start_line": 3612, "end_line": 50_000 }));
    assert_eq!((&behind["content"], &behind["end_line"]), (&json!(""), &json!(3611)));
}

#[test]
fn the_logs_of_ended_replicas_are_history() {
    let mut caller = caller();
    caller.reply("aieev.start_endpoint", on(ENDPOINT));
    let all = caller.reply("aieev.list_log_files", on(ENDPOINT));
    let history: Vec<&Value> = all.as_array().unwrap().iter().map(|file| &file["is_historical"]).collect();
    assert_eq!(history, [&json!(true), &json!(false)]);
    assert!(all[0]["end_time"].is_string() && all[1]["end_time"].is_null(), "{all}");
    let live = caller.reply("aieev.list_log_files", json!({ "endpoint_id": ENDPOINT, "include_history": false }));
    assert_eq!(live, json!([all[1]]));
    let one = caller.reply("aieev.list_log_files", json!({ "endpoint_id": ENDPOINT, "replica_id": all[0]["replica_id"] }));
    assert_eq!(one, json!([all[0]]));
}

#[test]
fn an_unknown_log_file_is_not_found() {
    let mut caller = caller();
    let input = json!({ "endpoint_id": ACTIVE_ENDPOINT, "node_id": "n", "filename": "a/b.log" });
    assert_eq!(caller.error("aieev.read_log_file", input).status, 404);
}

#[test]
fn a_clock_that_jumps_is_survived() {
    let mut caller = caller();
    for now_ms in [0, u64::MAX, 1_000, 253_402_300_799_999, 0] {
        caller.now_ms = now_ms;
        for endpoint in [ENDPOINT, ACTIVE_ENDPOINT, BROKEN_ENDPOINT] {
            caller.reply("aieev.start_endpoint", on(endpoint));
            caller.reply("aieev.scale_endpoint", json!({ "endpoint_id": endpoint, "num_replicas": 100 }));
            caller.reply("aieev.get_endpoint", on(endpoint));
            let files = caller.reply("aieev.list_log_files", on(endpoint));
            let file =
                json!({ "endpoint_id": endpoint, "node_id": files[0]["node_id"], "filename": files[0]["filename"], "end_line": 50_000 });
            caller.reply("aieev.read_log_file", file);
            caller.reply("aieev.stop_endpoint", on(endpoint));
            caller.reply("aieev.update_endpoint", json!({ "endpoint_id": endpoint, "health_check_timeout": i64::MAX }));
        }
    }
}
