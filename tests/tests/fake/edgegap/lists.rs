//! Lists of deployments and locations.

use super::*;

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
