//! The fake vendors forget what is gone, however long they run.

use clearway::fake::aieev::ACTIVE_ENDPOINT;
use clearway::fake::{huaweicloud, ncloud};
use clearway::{Credentials, Kind};
use clearway_tests::fake::{Caller, NOON};
use serde_json::{Value, json};

fn edgegap() -> Caller {
    Caller::new(&[("token", "0f4c7b52")])
}

fn deploy(caller: &mut Caller) -> String {
    let users = json!([{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]);
    let reply = caller.reply("edgegap.deploy", json!({"application": "my-app", "version": "1", "users": users}));
    reply["request_id"].as_str().unwrap().to_owned()
}

/// A deployment that is gone, and another one whose logs are kept.
fn gone(caller: &mut Caller) -> [String; 2] {
    let ids = [deploy(caller), deploy(caller)];
    caller.wait(6_000);
    caller.reply("edgegap.stop_deployment", json!({"request_id": ids[0]}));
    caller.reply("edgegap.stop_deployment", json!({"request_id": ids[1], "container_log_storage": "my-storage"}));
    caller.wait(12_000);
    ids
}

fn assert_gone(caller: &mut Caller, [id, logged]: &[String; 2]) {
    let mut status = |operation: &str, input: Value| caller.answer(operation, input).unwrap().status;
    assert_eq!(status("edgegap.get_deployment", json!({"request_id": id})), 400);
    assert_eq!(status("edgegap.get_deployment_metrics", json!({"request_id": id})), 404);
    assert_eq!(status("edgegap.list_tags", json!({"request_id": id})), 404);
    assert_eq!(status("edgegap.get_container_logs", json!({"request_id": id})), 400);
    assert_eq!(status("edgegap.get_container_logs", json!({"request_id": logged})), 200);
    assert_eq!(status("edgegap.stop_deployment", json!({"request_id": id})), 410);
    assert_eq!(status("edgegap.stop_deployment", json!({"request_id": "0123456789ab"})), 400);
}

#[test]
fn a_deployment_that_is_gone_is_the_same_before_and_after_it_is_forgotten() {
    let mut caller = edgegap();
    let ids = gone(&mut caller);
    let last_ms = caller.now_ms - 1;
    assert_gone(&mut caller, &ids);
    for _ in 0..1_100 {
        caller.wait(25);
        deploy(&mut caller);
    }
    assert_gone(&mut caller, &ids);
    // Only a clock that is set back tells what is forgotten from what is gone.
    caller.now_ms = last_ms;
    caller.error("edgegap.get_deployment", json!({"request_id": ids[0]}));
    assert_eq!(caller.reply("edgegap.list_deployments", json!({}))["total_count"], 1_100);
}

#[test]
fn a_container_that_is_gone_has_stopped_already() {
    let mut caller = edgegap();
    let id = deploy(&mut caller);
    let environment = caller.vendors.container_environment(&id).unwrap();
    let variable = |name: &str| environment.iter().find(|(known, _)| *known == name).unwrap().1.clone();
    let access_point: u64 = variable("ARBITRIUM_DELETE_URL").rsplit('/').next().unwrap().parse().unwrap();
    caller.wait(4_000_000);
    let mut stop = |token: &str| {
        caller.credentials = Credentials::default().with("delete_token", token).unwrap();
        caller.answer("edgegap.self_stop_deployment", json!({"request_id": id, "access_point_id": access_point})).unwrap().status
    };
    assert_eq!([stop("0123456789abcdef0123456789abcdef"), stop(&variable("ARBITRIUM_DELETE_TOKEN"))], [401, 410]);
}

#[test]
fn pages_of_many_deployments_and_tags_are_cut_before_they_are_printed() {
    let mut caller = edgegap();
    let users = json!([{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]);
    let tags: Vec<String> = (0..100_000).map(|number| format!("tag-{number}")).collect();
    let input = json!({"application": "my-app", "version": "1", "users": users, "tags": tags});
    let id = caller.reply("edgegap.deploy", input)["request_id"].take();
    let page = caller.reply("edgegap.list_tags", json!({"request_id": id, "page": 5_000, "limit": 20}));
    assert_eq!((page["tags"].as_array().unwrap().len(), &page["tags"][19]["name"]), (20, &json!("tag-99999")));
    assert_eq!((&page["total_count"], &page["pagination"]["has_next"]), (&json!(100_000), &json!(false)));
    let kept = json!([{"field": "deployment_tags", "values": tags, "filter_type": "not"}]);
    assert_eq!(caller.reply("edgegap.bulk_stop_deployments", json!({"filters": kept}))["processable"], json!([]));
    let all = json!([{"field": "deployment_tags", "values": tags, "filter_type": "all"}]);
    assert_eq!(caller.reply("edgegap.bulk_stop_deployments", json!({"filters": all}))["processable"], json!([{"request_id": id}]));
}

#[test]
fn replicas_of_aieev_do_not_pile_up() {
    let mut caller = Caller::new(&[("api_key", "sk-0")]);
    let endpoint = json!({"endpoint_id": ACTIVE_ENDPOINT});
    caller.reply("aieev.scale_endpoint", json!({"endpoint_id": ACTIVE_ENDPOINT, "num_replicas": 100}));
    let mut most = 0;
    for round in 0..100 {
        // In one instant, later from round to round, and with a clock that jumps back and forth.
        caller.now_ms = NOON + [0, round * 1_000, round % 2 * 5_000][round as usize % 3];
        caller.reply("aieev.stop_endpoint", endpoint.clone());
        caller.now_ms = NOON;
        caller.reply("aieev.start_endpoint", endpoint.clone());
        most = most.max(caller.reply("aieev.list_log_files", endpoint.clone()).as_array().unwrap().len());
    }
    assert!((100..=300).contains(&most), "{most}");
}

#[test]
fn a_deleted_endpoint_of_huawei_does_not_come_back_with_a_clock_that_is_set_back() {
    let mut caller = Caller::new(&[("token", "MIIF")]);
    let endpoint = json!({"workspace_id": huaweicloud::WORKSPACE_ID, "endpoint_id": huaweicloud::ENDPOINT_ID});
    caller.reply("huaweicloud.delete_endpoint", endpoint.clone());
    caller.wait(huaweicloud::DELETING_MS);
    assert_eq!(caller.error("huaweicloud.show_endpoint", endpoint.clone()).kind, Kind::NotFound);
    caller.now_ms = NOON;
    assert_eq!(caller.error("huaweicloud.show_endpoint", endpoint).kind, Kind::NotFound);
}

#[test]
fn a_stage_of_naver_forgets_deployments_of_long_ago() {
    let mut caller = Caller::new(&[("access_key", ncloud::ACCESS_KEY), ("secret_key", ncloud::SECRET_KEY)]);
    let stage = json!({"productId": ncloud::PRODUCT_ID, "apiId": ncloud::API_ID, "stageId": ncloud::STAGE_ID});
    for _ in 0..1000 {
        caller.reply("ncloud.deploy_api", stage.clone());
    }
    let latest = caller.reply("ncloud.get_stage", stage.clone())["stage"]["deployedStageDeploymentNo"].as_i64().unwrap();
    let mut roll = |no: i64| {
        let mut input = stage.clone();
        input["deploymentNo"] = json!(no);
        caller.answer("ncloud.roll_stage", input).unwrap().status
    };
    assert_eq!([roll(ncloud::OLD_DEPLOYMENT_NO), roll(latest - 999)], [404, 200]);
}
