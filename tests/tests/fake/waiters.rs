//! Every waiter on the fake vendors: what it sees, and how it ends.

use clearway::fake::{Clock, Moment, aieev, edgegap, huaweicloud, ppio};
use clearway::{Call, CallOptions, Error, Reply, Shared, Why, operation};
use clearway_tests::life::Life;
use serde_json::{Value, json};

/// A life with the resource of an operation, whose call is made first.
fn after(id: &str, input: Value) -> (Life, Value) {
    let mut life = Life::of(operation(id).unwrap());
    let reply = life.run(id, &input);
    (life, reply)
}

/// The states that are told, and the end.
fn wait(life: &mut Life, waiter: &str, input: &Value) -> (Vec<String>, Result<Option<Reply>, Error>) {
    let mut call = Call::wait(waiter, input.to_string(), &CallOptions::default()).unwrap();
    let mut states = Vec::new();
    let shared = Shared::new(call.operation().vendor_id(), Some(life.credentials.clone())).unwrap();
    let mut clock = Clock::new(life.now_ms);
    let result = life.vendors.drive(&mut call, &shared, &mut clock, |_, moment| {
        if let Moment::Wait { why: Why::State(state), .. } = moment
            && states.last() != Some(state)
        {
            states.push(state.clone());
        }
    });
    life.now_ms = clock.now_ms;
    (states, result)
}

/// State and reason of a wait that fails.
fn failure(result: Result<Option<Reply>, Error>) -> (String, String) {
    match result {
        Err(Error::WaitFailed(error)) if !error.timed_out => (error.state.clone(), error.reason.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_deployment_becomes_ready() {
    let mut life = Life::of(operation("edgegap.get_deployment").unwrap());
    let input = life.input.clone();
    let (states, result) = wait(&mut life, "edgegap.deployment_ready", &input);
    assert_eq!(states, ["Status.INITIALIZING", "Status.SEEKED", "Status.DEPLOYING"]);
    assert_eq!(result.unwrap().unwrap().data()["running"], true);
}

#[test]
fn a_deployment_that_crashes_will_not_be_ready() {
    let mut life = Life::of_failing(operation("edgegap.get_deployment").unwrap());
    let input = life.input.clone();
    let (state, reason) = failure(wait(&mut life, "edgegap.deployment_ready", &input).1);
    assert_eq!(state, "Status.ERROR");
    assert!(!reason.is_empty(), "{}", edgegap::CRASHING_APP);
}

#[test]
fn a_stopped_deployment_is_gone_in_the_end() {
    let mut life = Life::of(operation("edgegap.stop_deployment").unwrap());
    let input = life.input.clone();
    life.now_ms += 10_000;
    life.run("edgegap.stop_deployment", &input);
    let (states, result) = wait(&mut life, "edgegap.deployment_stopped", &input);
    assert_eq!(states.last().unwrap(), "Status.TERMINATING");
    assert_eq!(result.unwrap().unwrap().data()["current_status"], "Status.TERMINATED");
    life.now_ms += 3_600_000;
    let (states, result) = wait(&mut life, "edgegap.deployment_stopped", &input);
    assert_eq!((states.len(), result.unwrap().unwrap().status), (0, 400));
}

#[test]
fn an_endpoint_of_aieev_runs_after_its_start() {
    let input = json!({"endpoint_id": aieev::ENDPOINT});
    let (mut life, _) = after("aieev.start_endpoint", input.clone());
    let (states, result) = wait(&mut life, "aieev.endpoint_running", &input);
    assert_eq!(states, ["DEPLOYING"]);
    assert_eq!(result.unwrap().unwrap().data()["is_active"], true);
}

#[test]
fn an_endpoint_of_aieev_that_cannot_start_says_why() {
    let input = json!({"endpoint_id": aieev::BROKEN_ENDPOINT});
    let (mut life, _) = after("aieev.start_endpoint", input.clone());
    let (state, reason) = failure(wait(&mut life, "aieev.endpoint_running", &input).1);
    assert_eq!(state, "DEPLOY_FAILED");
    assert!(reason.starts_with("RAY_HEALTH_CHECK_FAILED: "), "{reason}");
}

#[test]
fn an_endpoint_of_aieev_has_stopped_whatever_its_status_says() {
    let input = json!({"endpoint_id": aieev::ACTIVE_ENDPOINT});
    let (mut life, _) = after("aieev.stop_endpoint", input.clone());
    let reply = wait(&mut life, "aieev.endpoint_stopped", &input).1.unwrap().unwrap().data();
    assert_eq!((&reply["is_active"], &reply["status"]), (&json!(false), &json!("RUNNING")));
}

#[test]
fn a_change_at_huawei_is_not_taken_for_done_before_it_shows() {
    let endpoint = json!({"workspace_id": huaweicloud::WORKSPACE_ID, "endpoint_id": huaweicloud::ENDPOINT_ID});
    let mut change = endpoint.clone();
    change["description"] = json!("changed");
    let (mut life, reply) = after("huaweicloud.update_endpoint", change);
    assert_eq!(reply["status"], "RUNNING", "the old one");
    let (states, result) = wait(&mut life, "huaweicloud.endpoint_settled", &endpoint);
    assert_eq!(states, ["RUNNING", "UPDATING"]);
    assert_eq!(result.unwrap().unwrap().data()["description"], "changed");
}

#[test]
fn an_endpoint_of_huawei_that_does_not_change_has_settled_after_ten_seconds() {
    let mut life = Life::of(operation("huaweicloud.show_endpoint").unwrap());
    let (input, start_ms) = (life.input.clone(), life.now_ms);
    let (states, result) = wait(&mut life, "huaweicloud.endpoint_settled", &input);
    assert_eq!(states, ["RUNNING"]);
    assert!(result.is_ok() && (10_000..20_000).contains(&(life.now_ms - start_ms)));
}

#[test]
fn an_endpoint_of_huawei_that_fails_or_is_frozen_says_so() {
    let endpoint = |id: &Value| json!({"workspace_id": huaweicloud::WORKSPACE_ID, "endpoint_id": id});
    let create = json!({"workspace_id": huaweicloud::WORKSPACE_ID, "name": huaweicloud::FAILS, "type": "ray"});
    let (mut life, reply) = after("huaweicloud.create_endpoint", create);
    let (state, reason) = failure(wait(&mut life, "huaweicloud.endpoint_settled", &endpoint(&reply["id"])).1);
    assert_eq!(state, "CREATE_FAILED");
    assert!(reason.starts_with("dataartsfabric."), "{reason}");
    let (state, _) = failure(wait(&mut life, "huaweicloud.endpoint_settled", &endpoint(&json!(huaweicloud::FROZEN_ENDPOINT_ID))).1);
    assert_eq!(state, "FROZEN");
}

#[test]
fn a_deleted_endpoint_of_huawei_is_gone_in_the_end() {
    let endpoint = json!({"workspace_id": huaweicloud::WORKSPACE_ID, "endpoint_id": huaweicloud::ENDPOINT_ID});
    let (mut life, _) = after("huaweicloud.delete_endpoint", endpoint.clone());
    let (states, result) = wait(&mut life, "huaweicloud.endpoint_settled", &endpoint);
    assert_eq!((states, result.unwrap().unwrap().status), (vec!["DELETING".to_owned()], 400));
}

#[test]
fn an_endpoint_of_ppio_serves_once_a_worker_is_healthy() {
    let create = Life::of(operation("ppio.create_endpoint").unwrap()).input;
    let (mut life, reply) = after("ppio.create_endpoint", create);
    let (states, result) = wait(&mut life, "ppio.endpoint_serving", &json!({"id": reply["id"]}));
    assert_eq!(states, ["pending", "creating", "serving"]);
    let worker = result.unwrap().unwrap().data()["endpoint"]["workers"][0].take();
    assert_eq!((&worker["state"]["state"], &worker["healthy"]), (&json!("running"), &json!(true)));
}

#[test]
fn an_endpoint_of_ppio_that_failed_says_why() {
    let mut life = Life::of(operation("ppio.get_endpoint").unwrap());
    let (_, reason) = failure(wait(&mut life, "ppio.endpoint_serving", &json!({"id": ppio::FAILED_ENDPOINT})).1);
    assert!(reason.contains(": "), "{reason}");
}

#[test]
fn a_deletion_at_huawei_is_waited_for_until_the_endpoint_is_gone() {
    let endpoint = json!({"workspace_id": huaweicloud::WORKSPACE_ID, "endpoint_id": huaweicloud::ENDPOINT_ID});
    let (mut life, _) = after("huaweicloud.delete_endpoint", endpoint.clone());
    let (states, result) = wait(&mut life, "huaweicloud.endpoint_deleted", &endpoint);
    assert_eq!(states, ["DELETING"]);
    assert!(result.unwrap().is_some());
    // What is gone already is so at once.
    let start_ms = life.now_ms;
    assert!(wait(&mut life, "huaweicloud.endpoint_deleted", &endpoint).1.unwrap().is_some());
    assert!(life.now_ms - start_ms < 2_000);
}

#[test]
fn an_endpoint_of_huawei_without_a_deletion_is_waited_for_until_the_time_is_over() {
    let mut life = Life::of(operation("huaweicloud.show_endpoint").unwrap());
    let input = life.input.clone();
    let (states, result) = wait(&mut life, "huaweicloud.endpoint_deleted", &input);
    assert_eq!(states, ["RUNNING"]);
    assert!(matches!(result, Err(Error::WaitFailed(error)) if error.timed_out));
}

#[test]
fn a_deletion_at_huawei_that_fails_says_so() {
    let create = json!({"workspace_id": huaweicloud::WORKSPACE_ID, "name": huaweicloud::FAILS, "type": "ray"});
    let (mut life, reply) = after("huaweicloud.create_endpoint", create);
    let endpoint = json!({"workspace_id": huaweicloud::WORKSPACE_ID, "endpoint_id": reply["id"]});
    life.now_ms += 600_000;
    life.run("huaweicloud.delete_endpoint", &endpoint);
    let (state, reason) = failure(wait(&mut life, "huaweicloud.endpoint_deleted", &endpoint).1);
    assert_eq!(state, "DELETE_FAILED");
    assert!(reason.starts_with("dataartsfabric."), "{reason}");
}

#[test]
fn an_endpoint_of_ppio_that_scales_to_zero_serves_without_a_worker() {
    let mut create = Life::of(operation("ppio.create_endpoint").unwrap()).input;
    create["endpoint"]["workerConfig"]["minNum"] = json!(0);
    let (mut life, reply) = after("ppio.create_endpoint", create);
    let id = json!({"id": reply["id"]});
    // Idle for long enough to have no worker any more.
    life.now_ms += 1_000_000;
    let reply = wait(&mut life, "ppio.endpoint_serving", &id).1.unwrap().unwrap().data();
    assert_eq!(reply["endpoint"]["workers"], json!([]));
}
