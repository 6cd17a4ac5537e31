//! Huawei Cloud as the fake plays it.

use std::collections::BTreeSet;

use clearway::Kind;
use clearway::fake::huaweicloud::{
    ACCESS_KEY, CREATING_MS, DELETING_MS, EMPTY_WORKSPACE_ID, ENDPOINT_ID, ENDPOINTS, EXPIRED_TOKEN, FAILED_ENDPOINT_ID, FORBIDDEN_TOKEN,
    FROZEN_ENDPOINT_ID, MODEL_ID, PUBLIC_ENDPOINT_ID, SECRET_KEY, SQL_ENDPOINT_ID, UNSEEN_MS, UPDATING_MS, WORKSPACE_ID,
};
use clearway::fake::{Request, Vendors};
use clearway_tests::documented;
use clearway_tests::fake::{Caller, NOON};
use clearway_tests::sample::Sampler;
use serde_json::{Value, json};

fn caller() -> Caller {
    Caller::new(&[("access_key", ACCESS_KEY), ("secret_key", SECRET_KEY)])
}

/// The fields that name an endpoint, and some more.
fn of(endpoint_id: &str, more: Value) -> Value {
    let mut input = json!({ "workspace_id": WORKSPACE_ID, "endpoint_id": endpoint_id });
    input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    input
}

fn show(caller: &mut Caller, endpoint_id: &str) -> Value {
    caller.reply("huaweicloud.show_endpoint", of(endpoint_id, json!({})))
}

/// The endpoints of a list's pages with these filters, and the total.
fn list(caller: &mut Caller, filters: Value) -> (Vec<Value>, Value) {
    let mut input = json!({ "workspace_id": WORKSPACE_ID });
    input.as_object_mut().unwrap().extend(filters.as_object().unwrap().clone());
    let reply = caller.reply("huaweicloud.list_endpoints", input);
    (reply["endpoints"].as_array().unwrap().clone(), reply["total"].clone())
}

fn create(caller: &mut Caller, name: &str) -> String {
    let input = json!({ "workspace_id": WORKSPACE_ID, "name": name, "type": "ray" });
    caller.reply("huaweicloud.create_endpoint", input)["id"].as_str().unwrap().to_owned()
}

/// Names of environment variables are the caller's own.
fn differences(example: &Value, reply: &Value) -> Vec<String> {
    let found = documented::differences(example, reply);
    found.into_iter().filter(|difference| !difference.contains("/env_vars/")).collect()
}

#[test]
fn replies_have_the_keys_and_types_of_the_documented_ones() {
    let mut caller = caller();
    // The example has the error of an endpoint that failed beside all else.
    let example = documented::example("huaweicloud.show_endpoint");
    let failed = show(&mut caller, FAILED_ENDPOINT_ID);
    assert_eq!(differences(&example, &failed), [""; 0]);

    let updated = caller.reply("huaweicloud.update_endpoint", of(FAILED_ENDPOINT_ID, json!({ "description": "again" })));
    assert_eq!(differences(&documented::example("huaweicloud.update_endpoint"), &updated), [""; 0]);

    let mut input = documented::input("huaweicloud.update_endpoint");
    let fields = input.as_object_mut().unwrap();
    fields.remove("endpoint_id");
    fields.insert("type".to_owned(), json!("ray_service"));
    fields.insert("cache_list".to_owned(), json!([{ "mnt_path": "/mnt", "cache_ins_id": "c" }]));
    input
        .pointer_mut("/config/ray_service_config/ray_serve_config/applications/0/deployments/0")
        .unwrap()
        .as_object_mut()
        .unwrap()
        .remove("max_replicas_per_node");
    let created = caller.reply("huaweicloud.create_endpoint", input);
    let example = documented::example("huaweicloud.create_endpoint");
    assert_eq!(differences(&example, &created), ["-/error_code", "-/error_msg"]);

    let mut brief = documented::example("huaweicloud.show_endpoint");
    for part in ["caches", "urls", "business_engine_instance_ids", "tokens_quota", "runtime_env_type", "config"] {
        brief.as_object_mut().unwrap().remove(part);
    }
    let (endpoints, _) = list(&mut caller, json!({ "endpoint_id": FAILED_ENDPOINT_ID }));
    assert_eq!(differences(&json!([brief]), &json!(endpoints)), [""; 0]);

    let metrics = caller.reply("huaweicloud.show_endpoint_metrics", of(SQL_ENDPOINT_ID, json!({})));
    assert_eq!(differences(&documented::example("huaweicloud.show_endpoint_metrics"), &metrics), [""; 0]);

    let deleted = caller.reply("huaweicloud.delete_endpoint", of(ENDPOINT_ID, json!({ "is_delete_app_instance": true })));
    assert_eq!(deleted, json!({ "id": ENDPOINT_ID }));

    let asked: BTreeSet<&str> = caller.vendors.seen().iter().filter_map(|seen| seen.operation).collect();
    let all: BTreeSet<&str> = clearway::operations().map(|operation| operation.id).filter(|id| id.starts_with("huaweicloud.")).collect();
    assert_eq!(asked, all);
}

#[test]
fn a_created_endpoint_runs_after_some_seconds() {
    let mut caller = caller();
    let id = create(&mut caller, "new");
    let first = show(&mut caller, &id);
    assert_eq!((&first["status"], &first["update_time"]), (&json!("CREATING"), &first["create_time"]));
    caller.wait(CREATING_MS - 1);
    assert_eq!(show(&mut caller, &id)["status"], "CREATING");
    caller.wait(1);
    assert_eq!(show(&mut caller, &id)["status"], "RUNNING");
}

#[test]
fn an_update_shows_the_old_status_before_it_is_updating() {
    let mut caller = caller();
    let before = show(&mut caller, ENDPOINT_ID);
    let answer = caller.reply("huaweicloud.update_endpoint", of(ENDPOINT_ID, json!({ "description": "changed" })));
    assert_eq!((&answer["status"], &answer["description"]), (&json!("RUNNING"), &json!("changed")));
    assert_eq!(answer["update_time"], before["update_time"]);
    assert_eq!(show(&mut caller, ENDPOINT_ID)["status"], "RUNNING");
    caller.wait(UNSEEN_MS);
    assert_eq!(show(&mut caller, ENDPOINT_ID)["status"], "UPDATING");
    caller.wait(UPDATING_MS);
    let after = show(&mut caller, ENDPOINT_ID);
    assert_eq!(after["status"], "RUNNING");
    assert!(after["update_time"].as_str() > before["update_time"].as_str());
}

#[test]
fn an_update_keeps_what_is_not_given_and_the_log_config() {
    let mut caller = caller();
    let log_config = json!({ "lts": { "enabled": true, "log_group_id": "g", "log_stream_id": "s" } });
    let mut config = documented::input("huaweicloud.update_endpoint")["config"].take();
    config["ray_service_config"]["log_config"] = log_config.clone();
    let input = json!({ "workspace_id": WORKSPACE_ID, "name": "logs", "type": "ray_service", "description": "kept", "config": config });
    let id = caller.reply("huaweicloud.create_endpoint", input)["id"].take();
    caller.wait(CREATING_MS);
    config["ray_service_config"]["log_config"] = json!({ "lts": { "enabled": false } });
    let updated = caller.reply("huaweicloud.update_endpoint", of(id.as_str().unwrap(), json!({ "name": "renamed", "config": config })));
    assert_eq!((&updated["name"], &updated["description"]), (&json!("renamed"), &json!("kept")));
    assert_eq!(updated["config"]["ray_service_config"]["log_config"], log_config);
}

#[test]
fn the_previous_version_is_the_one_before_the_last_update() {
    let mut caller = caller();
    let previous = of(ENDPOINT_ID, json!({ "version": "PREVIOUS" }));
    assert_eq!(caller.error("huaweicloud.show_endpoint", previous.clone()).kind, Kind::NotFound);
    caller.reply("huaweicloud.update_endpoint", of(ENDPOINT_ID, json!({ "name": "second" })));
    assert_eq!(caller.reply("huaweicloud.show_endpoint", previous)["name"], "translation");
    assert_eq!(caller.reply("huaweicloud.show_endpoint", of(ENDPOINT_ID, json!({ "version": "CURRENT" })))["name"], "second");
}

#[test]
fn ray_resources_come_back_under_other_names() {
    let mut caller = caller();
    let resource = json!({ "spec_code": "ray.worker.8u32g", "min": 1, "max": 3 });
    let input = json!({ "ray_resource": {
        "head_node_resource": { "spec_code": "ray.head.4u16g" },
        "work_node_resources": [{ "name": "group", "resource": resource }],
    } });
    let updated = caller.reply("huaweicloud.update_endpoint", of(ENDPOINT_ID, input));
    let group = json!({ "name": "group", "spec_code": "ray.worker.8u32g", "min_replicas": 1, "max_replicas": 3 });
    assert_eq!(updated["ray_resource"], json!({ "head_group_spec": { "spec_code": "ray.head.4u16g" }, "worker_group_spec": [group] }));
}

#[test]
fn the_python_sdks_stumbling_block_is_answered() {
    let mut caller = caller();
    let deployment = "/config/ray_service_config/ray_serve_config/applications/0/deployments/0/max_replicas_per_node";
    assert_eq!(show(&mut caller, ENDPOINT_ID).pointer(deployment), Some(&json!("")));
    let config = documented::input("huaweicloud.update_endpoint")["config"].take();
    caller.reply("huaweicloud.update_endpoint", of(ENDPOINT_ID, json!({ "config": config })));
    assert_eq!(show(&mut caller, ENDPOINT_ID).pointer(deployment), Some(&json!(1)));
}

#[test]
fn a_name_makes_creating_and_updating_fail_inside_a_success() {
    let mut caller = caller();
    let id = create(&mut caller, "this fails");
    assert_eq!(show(&mut caller, &id).get("error_code"), None);
    caller.wait(CREATING_MS);
    let created = show(&mut caller, &id);
    assert_eq!((&created["status"], &created["error_code"]), (&json!("CREATE_FAILED"), &json!("dataartsfabric.00010195")));
    caller.reply("huaweicloud.update_endpoint", of(&id, json!({ "name": "still fails" })));
    caller.wait(UNSEEN_MS + UPDATING_MS);
    let updated = show(&mut caller, &id);
    assert_eq!((&updated["status"], updated["error_msg"].is_string()), (&json!("UPDATE_FAILED"), true));
    let answer = caller.reply("huaweicloud.update_endpoint", of(&id, json!({ "name": "mended" })));
    assert_eq!(answer["status"], "UPDATE_FAILED");
    caller.wait(UNSEEN_MS + UPDATING_MS);
    assert_eq!(show(&mut caller, &id)["status"], "RUNNING");
}

#[test]
fn a_deleted_endpoint_is_deleting_and_then_not_found_with_a_400() {
    let mut caller = caller();
    caller.reply("huaweicloud.delete_endpoint", of(ENDPOINT_ID, json!({})));
    assert_eq!(show(&mut caller, ENDPOINT_ID)["status"], "DELETING");
    caller.wait(DELETING_MS);
    for operation in ["huaweicloud.show_endpoint", "huaweicloud.show_endpoint_metrics", "huaweicloud.delete_endpoint"] {
        let error = caller.error(operation, of(ENDPOINT_ID, json!({})));
        assert_eq!((error.status, error.kind, error.code.as_deref()), (400, Kind::NotFound, Some("dataartsfabric.00010009")));
        assert_eq!(
            error.hint.as_deref(),
            Some("Huawei answers 400 for what is not there: look at workspace_id, endpoint_id and the region; Check the ID.")
        );
    }
    assert_eq!(list(&mut caller, json!({})).1, ENDPOINTS - 1);
}

#[test]
fn another_change_waits_for_the_first() {
    let mut caller = caller();
    let still_running = |caller: &mut Caller, operation: &str, id: &str| {
        let error = caller.error(operation, of(id, json!({})));
        assert_eq!((error.status, error.code.as_deref()), (500, Some("dataartsfabric.00000001")));
        assert_eq!(error.kind, Kind::Unavailable);
    };
    let id = create(&mut caller, "new");
    still_running(&mut caller, "huaweicloud.update_endpoint", &id);
    caller.wait(CREATING_MS);
    caller.reply("huaweicloud.update_endpoint", of(&id, json!({})));
    // Also while the old status still shows.
    still_running(&mut caller, "huaweicloud.delete_endpoint", &id);
    caller.wait(UNSEEN_MS + UPDATING_MS);
    caller.reply("huaweicloud.delete_endpoint", of(&id, json!({})));
    still_running(&mut caller, "huaweicloud.delete_endpoint", &id);
}

#[test]
fn what_is_frozen_or_somebody_elses_is_not_changed() {
    let mut caller = caller();
    assert_eq!(show(&mut caller, FROZEN_ENDPOINT_ID)["status"], "FROZEN");
    let error = caller.error("huaweicloud.update_endpoint", of(FROZEN_ENDPOINT_ID, json!({})));
    assert_eq!((error.status, error.kind), (405, Kind::QuotaExceeded));
    caller.reply("huaweicloud.delete_endpoint", of(FROZEN_ENDPOINT_ID, json!({})));
    assert_eq!(show(&mut caller, PUBLIC_ENDPOINT_ID)["status"], "INACTIVE");
    assert_eq!(caller.error("huaweicloud.delete_endpoint", of(PUBLIC_ENDPOINT_ID, json!({}))).kind, Kind::Forbidden);
}

#[test]
fn a_workspace_keeps_its_endpoints_to_itself() {
    let mut caller = caller();
    let empty = caller.reply("huaweicloud.list_endpoints", json!({ "workspace_id": EMPTY_WORKSPACE_ID }));
    assert_eq!(empty, json!({ "total": 0, "endpoints": [] }));
    let elsewhere = json!({ "workspace_id": EMPTY_WORKSPACE_ID, "endpoint_id": ENDPOINT_ID });
    assert_eq!(caller.error("huaweicloud.show_endpoint", elsewhere).kind, Kind::NotFound);
    let error = caller.error("huaweicloud.list_endpoints", json!({ "workspace_id": "nowhere" }));
    assert_eq!((error.status, error.kind, error.code.as_deref()), (400, Kind::NotFound, Some("dataartsfabric.00010003")));
}

#[test]
fn pages_of_a_list_follow_offset_and_limit() {
    let mut caller = caller();
    let (first, total) = list(&mut caller, json!({}));
    assert_eq!((first.len(), total), (10, json!(ENDPOINTS)));
    let (rest, _) = list(&mut caller, json!({ "offset": 10, "limit": 100 }));
    assert_eq!(rest.len(), ENDPOINTS - 10);
    assert_eq!(list(&mut caller, json!({ "offset": 1000 })), (vec![], json!(ENDPOINTS)));
    let ids: BTreeSet<&str> = first.iter().chain(&rest).filter_map(|endpoint| endpoint["id"].as_str()).collect();
    assert_eq!(ids.len(), ENDPOINTS);
}

#[test]
fn filters_of_a_list_come_together() {
    let mut caller = caller();
    let mut names = |filters: Value| -> Vec<String> {
        list(&mut caller, filters).0.iter().map(|endpoint| endpoint["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(json!({ "name": "batch" })), ["red-batch", "green-batch", "blue-batch"]);
    assert_eq!(names(json!({ "name": "推" })), ["推理"]);
    assert_eq!(names(json!({ "name": "reports", "type": "sql" })), ["sales-reports", "old-reports"]);
    assert_eq!(names(json!({ "endpoint_id": SQL_ENDPOINT_ID, "type": "ray" })), [""; 0]);
    assert_eq!(names(json!({ "model_id": MODEL_ID })), ["推理"]);
    assert_eq!(names(json!({ "visibility": "PUBLIC" })), ["public-sql"]);
    assert_eq!(names(json!({ "visibility": "ALL", "limit": 100 })).len(), ENDPOINTS + 1);
    assert_eq!(names(json!({ "visibility": "PRIVATE", "limit": 100 })).len(), ENDPOINTS);
}

#[test]
fn metrics_are_a_series_up_to_now() {
    let mut caller = caller();
    let mut series = |id: &str, more: Value| -> Vec<(i64, usize)> {
        let reply = caller.reply("huaweicloud.show_endpoint_metrics", of(id, more));
        let at = |point: &Value| (point["collection_time"].as_i64().unwrap(), point["values"].as_array().unwrap().len());
        reply["data"].as_array().unwrap().iter().map(at).collect()
    };
    let now = i64::try_from(NOON / 1000).unwrap();
    let range = json!({ "metric_name": "endpoint_dcu_usage", "start_time": now - 150, "end_time": now + 1000, "step": 60 });
    assert_eq!(series(SQL_ENDPOINT_ID, range), [(now - 120, 1), (now - 60, 1), (now, 1)]);
    let all = series(SQL_ENDPOINT_ID, json!({}));
    assert_eq!((all.len(), all[0]), (61, (now - 3600, 6)));
    assert_eq!(series(ENDPOINT_ID, json!({})), []);
    assert_eq!(series(SQL_ENDPOINT_ID, json!({ "start_time": now, "end_time": now - 1 })), []);
    let extremes = json!({ "start_time": i64::MIN, "end_time": i64::MAX, "step": i64::MIN });
    assert_eq!(series(SQL_ENDPOINT_ID, extremes).len(), 1440);
    assert_eq!(series(SQL_ENDPOINT_ID, json!({ "step": i64::MAX, "start_time": i64::MAX })), []);
}

#[test]
fn tokens_are_good_expired_or_forbidden() {
    let sign_in = |token: &str| Caller::new(&[("token", token)]);
    show(&mut sign_in("MIIFa"), ENDPOINT_ID);
    let expired = sign_in(EXPIRED_TOKEN).error("huaweicloud.show_endpoint", of(ENDPOINT_ID, json!({})));
    assert_eq!((expired.status, expired.code.as_deref()), (401, Some("APIG.0307")));
    let forbidden = sign_in(FORBIDDEN_TOKEN).error("huaweicloud.show_endpoint", of(ENDPOINT_ID, json!({})));
    assert_eq!((forbidden.status, forbidden.code.as_deref()), (403, Some("403")));
    assert!(forbidden.body.contains(r#""error_code":403"#));
}

#[test]
fn five_wrong_signatures_lock_the_key() {
    let mut caller = Caller::new(&[("access_key", ACCESS_KEY), ("secret_key", "wrong")]);
    for _ in 0..5 {
        assert_eq!(caller.error("huaweicloud.list_endpoints", json!({ "workspace_id": WORKSPACE_ID })).kind, Kind::Unauthorized);
    }
    caller.credentials = self::caller().credentials;
    assert_eq!(caller.error("huaweicloud.list_endpoints", json!({ "workspace_id": WORKSPACE_ID })).kind, Kind::Unauthorized);
    caller.wait(5 * 60 * 1000);
    show(&mut caller, ENDPOINT_ID);
}

#[test]
fn every_answer_names_its_request() {
    let mut caller = caller();
    let good = caller.call("huaweicloud.show_endpoint", of(ENDPOINT_ID, json!({}))).unwrap().request_id;
    let bad = caller.error("huaweicloud.show_endpoint", of("nothing", json!({}))).request_id;
    assert!(good.is_some() && bad.is_some() && good != bad);
}

#[test]
fn an_input_that_breaks_a_rule_is_a_400_of_the_service() {
    let mut vendors = Vendors::new();
    let url = format!("https://fabric.cn-north-4.myhuaweicloud.com/v1/workspaces/{WORKSPACE_ID}/endpoints");
    let headers = &[("X-Auth-Token", "t"), ("Content-Type", "application/json")];
    let response = vendors.handle(&Request { method: "POST", url: &url, headers, body: br#"{"name": 1}"# }, NOON);
    let body: Value = serde_json::from_slice(&response.body).unwrap();
    assert_eq!((response.status, &body["error_code"]), (400, &json!("common.01000001")));
}

#[test]
fn whatever_an_endpoint_is_set_to_comes_back_without_drift() {
    let mut caller = caller();
    let mut rng = fastrand::Rng::with_seed(7);
    for round in 0..200 {
        let sampler = Sampler { fullness: [20, 60, 90][round % 3] };
        let mut input = sampler.input(clearway::operation("huaweicloud.create_endpoint").unwrap(), &[], &mut rng);
        input["workspace_id"] = json!(WORKSPACE_ID);
        let id = caller.reply("huaweicloud.create_endpoint", input)["id"].take();
        caller.wait(CREATING_MS);
        let mut input = sampler.input(clearway::operation("huaweicloud.update_endpoint").unwrap(), &[], &mut rng);
        (input["workspace_id"], input["endpoint_id"]) = (json!(WORKSPACE_ID), id.clone());
        caller.reply("huaweicloud.update_endpoint", input);
        show(&mut caller, id.as_str().unwrap());
    }
    list(&mut caller, json!({ "limit": 100, "offset": 100 }));
}
