//! Edgegap as the fake plays it.

mod deploy;
mod lists;
mod observe;
mod rates;
mod stop;
mod tags;

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
