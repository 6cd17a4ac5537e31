//! Deploys, what becomes of them, and private fleets.

use super::*;

#[test]
fn a_deploy_answers_twelve_hexadecimal_digits() {
    let mut caller = caller();
    let id = deploy(&mut caller, "my-app");
    assert!(id.len() == 12 && id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
    assert_ne!(deploy(&mut caller, "my-app"), id);
}

#[test]
fn a_deployment_goes_through_its_states_as_time_goes_by() {
    let mut caller = caller();
    let id = deploy(&mut caller, "my-app");
    let states = [(0, "INITIALIZING"), (1000, "SEEKING"), (1000, "SEEKED"), (500, "SCANNING"), (500, "DEPLOYING"), (3000, "READY")];
    let mut last = Value::Null;
    for (after, state) in states {
        caller.wait(after);
        let status = status(&mut caller, &id);
        assert_eq!(status["current_status"], format!("Status.{state}"));
        assert_eq!(status["last_status"], last);
        assert_eq!(status["running"], state == "READY");
        last = status["current_status"].clone();
    }
}

#[test]
fn a_ready_deployment_has_the_documented_fields() {
    let mut caller = caller();
    let id = ready(&mut caller);
    let status = status(&mut caller, &id);
    assert_eq!(keys(&status), keys(&documented("edgegap.get_deployment", "a ready deployment")));
    assert_eq!(status["ports"]["gameport"]["link"], format!("{id}.pr.edgegap.net:{}", status["ports"]["gameport"]["external"]));
    assert_eq!(status["start_time"], "2026-01-15 08:30:00.000000");
    assert_eq!(status["elapsed_time"], 6);
}

#[test]
fn a_deployment_is_near_its_first_user() {
    let mut caller = caller();
    let mut body = body("my-app");
    body["users"] = json!([{"user_type": "geo_coordinates", "user_data": {"latitude": 36.0, "longitude": 139.0}}]);
    let id = caller.reply("edgegap.deploy", body)["request_id"].as_str().unwrap().to_owned();
    caller.wait(6_000);
    assert_eq!(status(&mut caller, &id)["location"]["city"], "Tokyo");
}

#[test]
fn cached_locations_are_faster() {
    let mut caller = caller();
    let mut body = body("my-app");
    body["require_cached_locations"] = json!(true);
    let id = caller.reply("edgegap.deploy", body)["request_id"].as_str().unwrap().to_owned();
    caller.wait(4_000);
    assert_eq!(status(&mut caller, &id)["current_status"], "Status.READY");
}

#[test]
fn no_room_is_a_422_that_leaves_a_deployment_in_error_behind() {
    let mut caller = caller();
    let error = caller.error("edgegap.deploy", body(FULL_APP));
    assert_eq!((error.kind, error.status), (Kind::InvalidRequest, 422));
    let status = status(&mut caller, &error.request_id.unwrap());
    assert_eq!(status["current_status"], "Status.ERROR");
    assert_eq!(status["error"], true);
    assert_eq!(status["ports"], Value::Null);
}

#[test]
fn a_crashing_application_ends_in_error_with_its_crash_in_the_logs() {
    let mut caller = caller();
    let id = deploy(&mut caller, CRASHING_APP);
    caller.wait(6_000);
    assert_eq!(status(&mut caller, &id)["current_status"], "Status.ERROR");
    let logs = caller.reply("edgegap.get_container_logs", json!({"request_id": id}));
    assert_eq!(logs["crash_data"], json!({"exit_code": 137, "message": "OOM killed", "restart_count": 1}));
}

#[test]
fn an_unknown_application_is_400_in_v2_and_404_in_v1() {
    let mut caller = caller();
    assert_eq!(caller.error("edgegap.deploy", body(UNKNOWN_APP)).status, 400);
    assert_eq!(caller.error("edgegap.deploy_v1", json!({"app_name": UNKNOWN_APP, "ip_list": ["203.0.113.7"]})).status, 404);
}

#[test]
fn the_names_of_v1_are_refused_by_v2() {
    let mut caller = caller();
    let request = clearway::fake::Request {
        method: "POST",
        url: "https://api.edgegap.com/v2/deployments",
        headers: &[("Authorization", "token x"), ("Content-Type", "application/json")],
        body: br#"{"app_name": "my-app", "version_name": "1", "ip_list": ["203.0.113.7"]}"#,
    };
    let response = caller.vendors.handle(&request, NOON);
    let body: Value = serde_json::from_slice(&response.body).unwrap();
    assert_eq!(response.status, 400);
    assert_eq!(keys(&body), ["details", "message"]);
    assert_eq!(keys(&body["details"]), ["app_name", "application", "ip_list", "users", "version", "version_name"]);
}

#[test]
fn v1_answers_what_was_asked_for_beside_the_id() {
    let mut caller = caller();
    let input = json!({
        "app_name": "kart-racing", "geo_ip_list": [{"ip": "203.0.113.7", "latitude": 50.0, "longitude": 8.0}], "tags": ["a", "a", "b"],
        "filters": [{"field": "city", "values": ["Frankfurt"], "filter_type": "any"}],
        "container_log_storage": {"enabled": true, "endpoint_storage": "logs"}, "country": "Germany",
    });
    let reply = caller.reply("edgegap.deploy_v1", input);
    assert_eq!(keys(&reply), keys(&documented("edgegap.deploy_v1", "with what was asked for")));
    assert_eq!(reply["request_dns"], format!("{}.pr.edgegap.net", reply["request_id"].as_str().unwrap()));
    assert_eq!(reply["request_version"], "production-v1.0");
    assert_eq!(reply["request_user_count"], 1);
    assert_eq!(reply["tags"], json!(["a", "b"]));
    caller.wait(6_000);
    assert_eq!(status(&mut caller, reply["request_id"].as_str().unwrap())["location"]["city"], "Frankfurt");
}

#[test]
fn v1_refuses_an_application_without_room_and_leaves_nothing_behind() {
    let mut caller = caller();
    let error = caller.error("edgegap.deploy_v1", json!({"app_name": FULL_APP, "ip_list": ["203.0.113.7"]}));
    assert_eq!((error.status, error.request_id), (422, None));
    assert_eq!(listed(&mut caller, json!({})), Vec::<String>::new());
}

#[test]
fn a_fleet_deployment_runs_on_the_first_host_that_has_room() {
    let mut caller = caller();
    let mut body = body("my-app");
    body["private_host_ids"] = json!([FLEET_HOSTS[2], "unknown", FLEET_HOSTS[1], FLEET_HOSTS[0]]);
    let id = caller.reply("edgegap.deploy_to_fleet", body)["request_id"].as_str().unwrap().to_owned();
    caller.wait(6_000);
    assert_eq!(status(&mut caller, &id)["location"]["city"], "Frankfurt");
    assert_eq!(filtered(&mut caller, "host_name", "eq", json!(FLEET_HOSTS[1])), [id.as_str()]);
    assert_eq!(filtered(&mut caller, "fleet_name", "ilike", json!("TEST%")), [id]);
}

#[test]
fn a_full_fleet_flows_over_to_the_cloud() {
    let mut caller = caller();
    let mut body = body("my-app");
    body["private_host_ids"] = json!([FLEET_HOSTS[0]]);
    body["resources"] = json!({"cpu_units": 16384, "memory_mib": 1024});
    caller.reply("edgegap.deploy_to_fleet", body.clone());
    caller.reply("edgegap.deploy_to_fleet", body);
    assert_eq!(filtered(&mut caller, "host_name", "eq", json!(FLEET_HOSTS[0])).len(), 1);
    assert_eq!(listed(&mut caller, json!({})).len(), 2);
}

#[test]
fn resources_beyond_all_measure_go_to_the_cloud() {
    let mut caller = caller();
    let mut free = |resources: Value| -> Value {
        let mut input = body("my-app");
        input["private_host_ids"] = json!([FLEET_HOSTS[0]]);
        input["resources"] = resources;
        caller.reply("edgegap.deploy_to_fleet", input);
        caller.wait(1_000);
        let host = caller.reply("edgegap.list_fleet_hosts", json!({"fleet_name": FLEET}))["data"][0].take();
        json!([host["allocatable_cpu_units"], host["allocatable_memory_mb"]])
    };
    assert_eq!(free(json!({"cpu_units": 1024, "memory_mib": 2048})), json!([15_360, 30_720]));
    assert_eq!(free(json!({"cpu_units": i64::MAX, "memory_mib": 100})), json!([15_360, 30_720]));
    assert_eq!(free(json!({"cpu_units": i64::MAX, "memory_mib": i64::MAX})), json!([15_360, 30_720]));
    assert_eq!(free(json!({"cpu_units": 1024.0, "memory_mib": 1000.0})), json!([14_336, 29_720]));
}

#[test]
fn the_older_path_of_the_fleet_deploy_is_answered_too() {
    let mut caller = caller();
    caller.revision = Some("2025-11");
    let mut body = body("my-app");
    body["private_host_ids"] = json!(FLEET_HOSTS);
    assert!(caller.reply("edgegap.deploy_to_fleet", body)["request_id"].is_string());
    assert_eq!(caller.vendors.seen()[0].path, "/v2/private-fleets:deploy");
}

#[test]
fn the_hosts_of_a_fleet_show_what_is_in_use() {
    let mut caller = caller();
    let mut body = body("my-app");
    body["private_host_ids"] = json!([FLEET_HOSTS[0]]);
    caller.reply("edgegap.deploy_to_fleet", body);
    let hosts = caller.reply("edgegap.list_fleet_hosts", json!({"fleet_name": FLEET}));
    let documented = documented("edgegap.list_fleet_hosts", "hosts of 2026");
    assert_eq!(keys(&hosts["data"][0]), keys(&documented["data"][0]));
    assert_eq!(hosts["data"][0]["allocated_cpu_units"], 1024);
    assert_eq!(hosts["data"][1]["allocated_cpu_units"], 0);
    assert_eq!(hosts["data"][2]["status"], "PENDING");
}

#[test]
fn an_unknown_fleet_is_refused() {
    assert_eq!(caller().error("edgegap.list_fleet_hosts", json!({"fleet_name": "other"})).status, 400);
}

#[test]
fn an_unknown_id_is_a_400() {
    let mut caller = caller();
    for operation in ["edgegap.get_deployment", "edgegap.stop_deployment", "edgegap.get_container_logs"] {
        assert_eq!(caller.error(operation, json!({"request_id": "93924761ccde"})).status, 400, "{operation}");
    }
    let error = caller.error("edgegap.get_deployment", json!({"request_id": "93924761ccde"}));
    assert_eq!(error.message, "Bad Request ID provided");
}
