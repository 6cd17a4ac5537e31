//! Edgegap as the fake plays it.

use clearway_tests::fake::Caller;
use serde_json::{Value, json};

fn caller() -> Caller {
    Caller::new(&[("token", "0f4c7b52-e458-4592-b607-c2c28afd8b62")])
}

fn deploy(caller: &mut Caller, application: &str) -> Value {
    let users = json!([{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]);
    caller.reply("edgegap.deploy", json!({"application": application, "version": "1.0", "users": users}))["request_id"].take()
}

#[test]
fn a_deploy_answers_the_id_of_a_deployment() {
    let mut caller = caller();
    let request_id = deploy(&mut caller, "my-app");
    let status = caller.reply("edgegap.get_deployment", json!({ "request_id": request_id }));
    assert_eq!(status["current_status"], "Status.INITIALIZING");
}
