//! Edgegap as the fake plays it.

use clearway::Kind;
use clearway::fake::edgegap::{CRASHING_APP, FLEET, FLEET_HOSTS, FULL_APP, UNKNOWN_APP};
use clearway_tests::fake::{Caller, NOON};
use serde_json::{Value, json};

const TOKEN: &str = "0f4c7b52-e458-4592-b607-c2c28afd8b62";

fn caller() -> Caller {
    Caller::new(&[("token", TOKEN)])
}

fn users() -> Value {
    json!([{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}])
}

fn body(application: &str) -> Value {
    json!({"application": application, "version": "1.0", "users": users()})
}

fn deploy(caller: &mut Caller, application: &str) -> String {
    caller.reply("edgegap.deploy", body(application))["request_id"].as_str().unwrap().to_owned()
}

fn deploy_tagged(caller: &mut Caller, tags: &[&str]) -> String {
    let mut body = body("my-app");
    body["tags"] = json!(tags);
    caller.reply("edgegap.deploy", body)["request_id"].as_str().unwrap().to_owned()
}

fn ready(caller: &mut Caller) -> String {
    let id = deploy(caller, "my-app");
    caller.wait(6_000);
    id
}

fn status(caller: &mut Caller, id: &str) -> Value {
    caller.reply("edgegap.get_deployment", json!({"request_id": id}))
}

fn stop(caller: &mut Caller, id: &str) -> (u16, Value) {
    let reply = caller.call("edgegap.stop_deployment", json!({"request_id": id})).unwrap();
    assert_eq!(reply.drift, []);
    (reply.status, reply.data())
}

fn listed(caller: &mut Caller, input: Value) -> Vec<String> {
    caller.wait(1_000);
    let page = caller.reply("edgegap.list_deployments", input);
    page["data"].as_array().unwrap().iter().map(|item| item["request_id"].as_str().unwrap().to_owned()).collect()
}

fn filtered(caller: &mut Caller, field: &str, operator: &str, value: Value) -> Vec<String> {
    let query = json!({"filters": [{"field": field, "operator": operator, "value": value}], "order_by": []}).to_string();
    listed(caller, json!({"query": query}))
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

/// The body of a documented reply, from the vectors.
fn documented(operation: &str, name: &str) -> Value {
    let files = clearway_tests::vectors::all().unwrap();
    let cases = files.iter().filter(|loaded| loaded.file.operation == operation).flat_map(|loaded| &loaded.file.cases);
    let case = cases.into_iter().find(|case| case.name == name).unwrap_or_else(|| panic!("{operation} has no case {name}"));
    serde_json::from_str(&case.response.as_ref().unwrap().body).unwrap()
}

#[test]
fn every_operation_is_answered() {
    let mut caller = caller();
    let id = deploy(&mut caller, "my-app");
    for operation in clearway::vendor("edgegap").unwrap().operations {
        let inputs = json!({
            "request_id": id, "tag_name": "a", "name": "a", "fleet_name": FLEET, "access_point_id": 1,
            "filters": [{"field": "request_id", "values": ["x"], "filter_type": "any"}],
            "application": "my-app", "version": "1", "users": users(), "app_name": "my-app", "ip_list": ["203.0.113.7"],
            "private_host_ids": FLEET_HOSTS,
        });
        let fields = operation
            .input
            .fields
            .iter()
            .filter(|field| field.required.is_some() || (operation.id == "edgegap.deploy_v1" && field.name == "ip_list"));
        let input: serde_json::Map<String, Value> = fields.map(|field| (field.name.to_owned(), inputs[field.name].clone())).collect();
        caller.credentials = caller.credentials.clone().with("delete_token", "d").unwrap();
        let response = caller.answer(operation.id, Value::Object(input)).unwrap();
        assert_ne!(response.status, 501, "{}", operation.id);
    }
}

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

#[test]
fn the_list_has_pages_of_twenty() {
    let mut caller = caller();
    for _ in 0..41 {
        deploy(&mut caller, "my-app");
        caller.wait(30);
    }
    let page = caller.reply("edgegap.list_deployments", json!({"page": 2}));
    assert_eq!(page["data"].as_array().unwrap().len(), 20);
    assert_eq!(page["total_count"], 41);
    let pagination = json!({
        "number": 2, "next_page_number": 3, "previous_page_number": 1, "paginator": {"num_pages": 3}, "has_next": true, "has_previous": true,
    });
    assert_eq!(page["pagination"], pagination);
    let last = caller.reply("edgegap.list_deployments", json!({"page": 3}));
    assert_eq!((last["data"].as_array().unwrap().len(), &last["pagination"]["has_next"]), (1, &json!(false)));
    assert_eq!(last["pagination"]["next_page_number"], Value::Null);
    let larger = caller.reply("edgegap.list_deployments", json!({"limit": 40}));
    assert_eq!((larger["data"].as_array().unwrap().len(), &larger["pagination"]["paginator"]["num_pages"]), (40, &json!(2)));
    assert_eq!(caller.reply("edgegap.list_deployments", json!({"page": 9}))["data"], json!([]));
}

#[test]
fn the_items_of_the_list_have_the_documented_fields() {
    let mut caller = caller();
    ready(&mut caller);
    let page = caller.reply("edgegap.list_deployments", json!({}));
    let documented = documented("edgegap.list_deployments", "a page");
    assert_eq!(keys(&page), keys(&documented));
    assert_eq!(keys(&page["data"][0]), keys(&documented["data"][0]));
    assert_eq!(page["data"][0]["ready"], true);
}

#[test]
fn the_list_shows_active_deployments_only() {
    let mut caller = caller();
    let stopped = ready(&mut caller);
    let kept = deploy(&mut caller, "my-app");
    stop(&mut caller, &stopped);
    assert_eq!(listed(&mut caller, json!({})), [stopped, kept.clone()]);
    assert_eq!(listed(&mut caller, json!({})), [kept]);
}

#[test]
fn the_list_can_be_filtered() {
    let mut caller = caller();
    let first = deploy_tagged(&mut caller, &["a", "b"]);
    caller.wait(6_000);
    let second = deploy_tagged(&mut caller, &["c"]);
    assert_eq!(filtered(&mut caller, "status", "eq", json!("ready")), [first.as_str()]);
    assert_eq!(filtered(&mut caller, "status", "neq", json!("ready")), [second.as_str()]);
    assert_eq!(filtered(&mut caller, "request_id", "in", json!([second, "x"])), [second.as_str()]);
    assert_eq!(filtered(&mut caller, "request_id", "nin", json!([second])), [first.as_str()]);
    assert_eq!(filtered(&mut caller, "tags", "eq", json!("b")), [first.as_str()]);
    assert_eq!(filtered(&mut caller, "created_at", "gte", json!("2026-01-15T08:30:03Z")), [second.as_str()]);
    assert_eq!(filtered(&mut caller, "application", "eq", json!("other")), Vec::<String>::new());
    let newest = json!({"query": json!({"order_by": [{"field": "created_at", "order": "desc"}]}).to_string()});
    assert_eq!(listed(&mut caller, newest), [second, first]);
}

#[test]
fn a_query_that_is_none_is_refused() {
    let mut caller = caller();
    let twice = json!({"field": "status", "operator": "eq", "value": "ready"});
    for query in [
        "my-app".to_owned(),
        "[]".to_owned(),
        json!({"filter": []}).to_string(),
        json!({"filters": {}}).to_string(),
        json!({"filters": [twice, twice]}).to_string(),
        json!({"filters": [{"field": "name", "operator": "eq", "value": "x"}]}).to_string(),
        json!({"filters": [{"field": "status", "operator": "in", "value": ["ready"]}]}).to_string(),
        json!({"filters": [{"field": "tags", "operator": "in", "value": "a"}]}).to_string(),
        json!({"filters": [{"field": "created_at", "operator": "gte", "value": "yesterday"}]}).to_string(),
        json!({"order_by": [{"field": "created_at", "order": "up"}]}).to_string(),
    ] {
        caller.wait(1_000);
        assert_eq!(caller.error("edgegap.list_deployments", json!({ "query": query })).status, 400, "{query}");
    }
}

#[test]
fn locations_have_the_documented_fields() {
    let page = caller().reply("edgegap.list_locations", json!({"tags": "true"}));
    let documented = documented("edgegap.list_locations", "locations of 2024");
    assert_eq!(keys(&page["locations"][0]), keys(&documented["locations"][0]));
    assert_eq!(keys(&page["locations"][0]["tags"][0]), ["key", "value"]);
    assert_eq!(page["total_count"], page["locations"].as_array().unwrap().len());
}

#[test]
fn locations_without_room_are_left_out() {
    let page = caller().reply("edgegap.list_locations", json!({"app": FULL_APP, "version": "1"}));
    assert_eq!((&page["locations"], page["messages"].as_array().unwrap().len()), (&json!([]), 1));
}

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

#[test]
fn tags_are_created_read_renamed_and_deleted() {
    let mut caller = caller();
    let id = deploy_tagged(&mut caller, &["first"]);
    let created = caller.reply("edgegap.create_tag", json!({"request_id": id, "name": "a/b c"}));
    assert_eq!(
        created,
        json!({"name": "a/b c", "create_time": "2026-01-15 08:30:00.000000", "last_updated": "2026-01-15 08:30:00.000000"})
    );
    caller.wait(1_000);
    let renamed = caller.reply("edgegap.update_tag", json!({"request_id": id, "tag_name": "a/b c", "name": "v1"}));
    assert_eq!((&renamed["name"], &renamed["last_updated"]), (&json!("v1"), &json!("2026-01-15 08:30:01.000000")));
    assert_eq!(caller.reply("edgegap.get_tag", json!({"request_id": id, "tag_name": "v1"})), renamed);
    let list = caller.reply("edgegap.list_tags", json!({"request_id": id, "limit": 1}));
    assert_eq!((list["tags"].as_array().unwrap().len(), &list["total_count"]), (1, &json!(2)));
    let deleted = caller.call("edgegap.delete_tag", json!({"request_id": id, "tag_name": "v1"})).unwrap();
    assert_eq!((deleted.status, deleted.text.as_str()), (204, ""));
    assert_eq!(caller.error("edgegap.get_tag", json!({"request_id": id, "tag_name": "v1"})).message, "Tag not found");
    assert_eq!(status(&mut caller, &id)["tags"], json!(["first"]));
}

#[test]
fn a_tag_of_a_name_that_is_there_is_a_409() {
    let mut caller = caller();
    let id = deploy_tagged(&mut caller, &["a", "b"]);
    assert_eq!(caller.error("edgegap.create_tag", json!({"request_id": id, "name": "a"})).kind, Kind::Conflict);
    assert_eq!(caller.error("edgegap.update_tag", json!({"request_id": id, "tag_name": "a", "name": "b"})).kind, Kind::Conflict);
    caller.reply("edgegap.update_tag", json!({"request_id": id, "tag_name": "a", "name": "a"}));
}

#[test]
fn tags_of_a_deployment_there_is_not_are_a_404() {
    assert_eq!(caller().error("edgegap.list_tags", json!({"request_id": "93924761ccde"})).kind, Kind::NotFound);
}

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
