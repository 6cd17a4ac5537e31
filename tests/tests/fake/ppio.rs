//! PPIO as the fake plays it.

use clearway::Kind;
use clearway::fake::Vendors;
use clearway::fake::ppio::{ENDPOINT, ENDPOINTS, FAILED_ENDPOINT, IDLE_ENDPOINT};
use clearway_tests::documented::unlike;
use clearway_tests::fake::Caller;
use serde_json::{Value, json};

fn caller() -> Caller {
    Caller::new(&[("api_key", "sk_0123456789abcdef")])
}

fn settings() -> Value {
    json!({
        "name": "llm",
        "workerConfig": { "minNum": 1, "maxNum": 3, "freeTimeout": 300, "maxConcurrent": 1, "gpuNum": 1, "requestTimeout": 600 },
        "ports": [{ "port": 8080 }],
        "policy": { "type": "queue", "value": 60 },
        "image": { "image": "registry.example.com/llm:1" },
        "products": [{ "id": "1" }],
        "rootfsSize": 100,
        "volumeMounts": [{ "type": "local", "size": 30, "mountPath": "/workspace" }],
        "envs": [{ "key": "A", "value": "1" }],
        "healthy": { "path": "/health" },
    })
}

/// The settings with another value at a pointer.
fn settings_with(pointer: &str, value: Value) -> Value {
    let mut settings = settings();
    match settings.pointer_mut(pointer) {
        Some(place) => *place = value,
        None => settings[pointer.trim_start_matches('/')] = value,
    }
    settings
}

fn create(caller: &mut Caller, settings: Value) -> String {
    caller.reply("ppio.create_endpoint", json!({ "endpoint": settings }))["id"].as_str().unwrap().to_owned()
}

fn get(caller: &mut Caller, id: &str) -> Value {
    caller.reply("ppio.get_endpoint", json!({ "id": id }))["endpoint"].take()
}

/// Of the endpoint, and of its workers: their states and whether they are healthy.
fn states(caller: &mut Caller, id: &str) -> (String, Option<Vec<(String, bool)>>) {
    let endpoint = get(caller, id);
    let state = |value: &Value| value["state"]["state"].as_str().unwrap().to_owned();
    let workers = endpoint["workers"].as_array();
    let workers = workers.map(|workers| workers.iter().map(|worker| (state(worker), worker["healthy"] == true)).collect());
    (state(&endpoint), workers)
}

fn list(caller: &mut Caller, input: Value) -> Vec<String> {
    let reply = caller.reply("ppio.list_endpoints", input);
    reply["endpoints"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_reply_is_like_the_documented_one() {
    let mut caller = caller();
    let created = caller.reply("ppio.create_endpoint", json!({ "endpoint": settings() }));
    let id = created["id"].as_str().unwrap().to_owned();
    for (operation, input) in [
        ("ppio.list_endpoints", json!({ "pageSize": 100 })),
        ("ppio.get_endpoint", json!({ "id": ENDPOINT })),
        ("ppio.get_endpoint_limits", json!({})),
    ] {
        let reply = caller.reply(operation, input);
        assert_eq!(unlike(operation, &[&reply]), Vec::<String>::new(), "{operation}: {reply}");
    }
    assert_eq!(unlike("ppio.create_endpoint", &[&created]), Vec::<String>::new());
    let mut update = settings();
    update["id"] = json!(id);
    for (operation, input) in [("ppio.update_endpoint", update), ("ppio.delete_endpoint", json!({ "name": id }))] {
        let reply = caller.call(operation, input).unwrap();
        assert_eq!((reply.status, reply.drift.as_slice()), (200, [].as_slice()), "{operation}");
    }
    let asked: std::collections::BTreeSet<_> = caller.vendors.seen().iter().filter_map(|seen| seen.operation).collect();
    assert_eq!(asked.len(), clearway::vendor("ppio").unwrap().operations.len());
}

#[test]
fn numbers_are_text_where_the_vendor_sends_text() {
    let mut caller = caller();
    let listed = caller.reply("ppio.list_endpoints", json!({ "pageSize": 1 }))["endpoints"][0].take();
    let got = get(&mut caller, listed["id"].as_str().unwrap());
    for endpoint in [&listed, &got] {
        assert_eq!((&endpoint["workerConfig"]["freeTimeout"], &endpoint["policy"]["value"]), (&json!("300"), &json!("60")));
        assert_eq!((&endpoint["workerConfig"]["minNum"], &endpoint["rootfsSize"]), (&json!(2), &json!(100)));
    }
    assert_eq!((&listed["ports"][0]["port"], &got["ports"][0]["port"]), (&json!("8080"), &json!(8080)));
}

#[test]
fn a_creation_goes_through_its_states() {
    let mut caller = caller();
    let id = create(&mut caller, settings());
    let worker = |state: &str, healthy| Some(vec![(state.to_owned(), healthy)]);
    for (wait, state, workers) in [
        (0, "pending", None),
        (2_000, "creating", None),
        (3_000, "serving", Some(Vec::new())),
        (2_000, "serving", worker("pending", false)),
        (2_000, "serving", worker("running", false)),
        (3_000, "serving", worker("running", true)),
    ] {
        caller.wait(wait);
        assert_eq!(states(&mut caller, &id), (state.to_owned(), workers), "{}", caller.now_ms);
    }
}

#[test]
fn an_endpoint_may_serve_without_a_worker() {
    let mut caller = caller();
    assert_eq!(states(&mut caller, IDLE_ENDPOINT), ("serving".to_owned(), Some(Vec::new())));
    let id = create(&mut caller, settings_with("/workerConfig/minNum", json!(0)));
    caller.wait(12_000);
    assert_eq!(states(&mut caller, &id).1.unwrap().len(), 1);
    caller.wait(300_000);
    assert_eq!(states(&mut caller, &id).1.unwrap().len(), 0);
}

#[test]
fn a_failed_endpoint_says_why() {
    let mut caller = caller();
    let endpoint = get(&mut caller, FAILED_ENDPOINT);
    assert_eq!((&endpoint["state"]["state"], &endpoint["state"]["error"]), (&json!("failed"), &json!("IMAGE_PULL_FAILED")));
    assert!(endpoint["state"]["message"].as_str().unwrap().contains("no-such-image"));
}

#[test]
fn a_creation_fails_for_its_image_and_an_update_mends_it() {
    let mut caller = caller();
    let id = create(&mut caller, settings_with("/image/image", json!("registry.example.com/no-such-image:1")));
    caller.wait(5_000);
    assert_eq!(states(&mut caller, &id), ("failed".to_owned(), None));
    let mut update = settings();
    update["id"] = json!(id);
    caller.call("ppio.update_endpoint", update).unwrap();
    assert_eq!(states(&mut caller, &id).0, "updating");
    caller.wait(9_000);
    assert_eq!(states(&mut caller, &id), ("serving".to_owned(), Some(vec![("running".to_owned(), true)])));
}

#[test]
fn an_update_takes_back_what_was_answered() {
    let mut caller = caller();
    let mut endpoint = get(&mut caller, ENDPOINT);
    let fields = endpoint.as_object_mut().unwrap();
    for answer in ["state", "url", "workers", "log"] {
        fields.remove(answer);
    }
    fields["healthy"] = json!({ "path": "/ready" });
    fields["workerConfig"]["freeTimeout"] = json!("60");
    caller.call("ppio.update_endpoint", endpoint).unwrap();
    let updated = get(&mut caller, ENDPOINT);
    assert_eq!((&updated["healthy"]["path"], &updated["workerConfig"]["freeTimeout"]), (&json!("/ready"), &json!("60")));
}

#[test]
fn a_deletion_takes_a_moment() {
    let mut caller = caller();
    for revision in [None, Some("id")] {
        let id = create(&mut caller, settings());
        caller.wait(12_000);
        caller.revision = revision;
        caller.call("ppio.delete_endpoint", json!({ "name": id })).unwrap();
        caller.revision = None;
        assert_eq!(states(&mut caller, &id), ("deleting".to_owned(), Some(Vec::new())));
        caller.wait(2_000);
        let error = caller.error("ppio.get_endpoint", json!({ "id": id }));
        assert_eq!((error.status, error.kind, error.code.as_deref()), (404, Kind::NotFound, Some("NOT_FOUND")));
    }
    assert_eq!(caller.reply("ppio.list_endpoints", json!({}))["total"], ENDPOINTS);
}

#[test]
fn what_is_not_there_is_not_found() {
    let mut caller = caller();
    let mut update = settings();
    update["id"] = json!("nobody");
    for (operation, input) in [
        ("ppio.get_endpoint", json!({ "id": "nobody" })),
        ("ppio.update_endpoint", update),
        ("ppio.delete_endpoint", json!({ "name": "nobody" })),
    ] {
        assert_eq!(caller.error(operation, input).status, 404, "{operation}");
    }
}

#[test]
fn pages_count_from_zero() {
    let mut caller = caller();
    let pages: Vec<Vec<String>> = (0..=3).map(|page| list(&mut caller, json!({ "pageNum": page, "pageSize": 10 }))).collect();
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [10, 10, 7, 0]);
    assert_eq!(pages.concat(), list(&mut caller, json!({ "pageSize": 100 })));
    assert_eq!(list(&mut caller, json!({})), pages[0]);
    assert_eq!(&pages[0][..3], [ENDPOINT, FAILED_ENDPOINT, IDLE_ENDPOINT]);
}

#[test]
fn pages_count_from_one_on_request() {
    let mut caller = caller();
    caller.vendors = Vendors::new().with_ppio_pages_from_one();
    let pages: Vec<Vec<String>> = (0..=3).map(|page| list(&mut caller, json!({ "pageNum": page, "pageSize": 10 }))).collect();
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [10, 10, 10, 7]);
    assert_eq!(pages[0], pages[1]);
}

#[test]
fn switches_are_those_of_the_fixtures() {
    let mut caller = caller();
    let first = |caller: &mut Caller| list(caller, json!({ "pageNum": 1, "pageSize": 10 }));
    let second_of_all = first(&mut caller);
    let switches: Vec<&str> = clearway::fake::fixtures().iter().flat_map(|fixtures| fixtures.switches).map(|switch| switch.name).collect();
    assert_eq!(switches, ["ppio_pages_from_one"]);
    assert!(caller.vendors.switch(switches[0], true));
    assert_ne!(first(&mut caller), second_of_all);
    assert!(caller.vendors.switch(switches[0], false));
    assert_eq!(first(&mut caller), second_of_all);
    assert!(!caller.vendors.switch("pages_from_one", true));
}

#[test]
fn the_plural_path_lists_as_well() {
    let mut caller = caller();
    let singular = list(&mut caller, json!({}));
    caller.revision = Some("plural");
    assert_eq!(list(&mut caller, json!({})), singular);
}

#[test]
fn the_newest_is_first() {
    let mut caller = caller();
    let id = create(&mut caller, settings());
    assert_eq!(list(&mut caller, json!({}))[0], id);
}

#[test]
fn what_is_outside_of_the_limits_is_refused() {
    let mut caller = caller();
    let limits = caller.reply("ppio.get_endpoint_limits", json!({}));
    for (pointer, limit) in [
        ("/workerConfig/maxNum", "maxWorkerNum"),
        ("/workerConfig/freeTimeout", "maxFreeTimeout"),
        ("/workerConfig/maxConcurrent", "maxConcurrencyNum"),
        ("/workerConfig/gpuNum", "maxGPUNum"),
        ("/workerConfig/requestTimeout", "maxRequestTimeout"),
        ("/policy/value", "maxQueueWaitTime"),
        ("/rootfsSize", "maxRootfsSize"),
        ("/volumeMounts/0/size", "maxLocalVolumeSize"),
    ] {
        let most = limits[limit].as_u64().unwrap();
        create(&mut caller, settings_with(pointer, json!(most)));
        let settings = settings_with(pointer, json!((most + 1).to_string()));
        let error = caller.error("ppio.create_endpoint", json!({ "endpoint": settings }));
        assert_eq!((error.status, error.code.as_deref()), (400, Some("INVALID_REQUEST_BODY")), "{pointer}");
    }
}

#[test]
fn a_creation_needs_balance() {
    let mut caller = caller();
    let error = caller.error("ppio.create_endpoint", json!({ "endpoint": settings_with("/name", json!("no-balance")) }));
    assert_eq!((error.status, error.kind, error.code.as_deref()), (403, Kind::Forbidden, Some("NOT_ENOUGH_BALANCE")));
    assert_eq!(caller.reply("ppio.list_endpoints", json!({}))["total"], ENDPOINTS);
}

#[test]
fn a_clock_that_jumps_is_survived() {
    let mut caller = caller();
    for now_ms in [0, u64::MAX, 1_000, 253_402_300_799_999, 0] {
        caller.now_ms = now_ms;
        let id = create(&mut caller, settings());
        caller.reply("ppio.list_endpoints", json!({ "pageNum": i64::MAX, "pageSize": i64::MAX }));
        let mut update = settings();
        update["id"] = json!(id);
        caller.call("ppio.update_endpoint", update).unwrap();
        get(&mut caller, &id);
        caller.call("ppio.delete_endpoint", json!({ "name": id })).unwrap();
    }
}
