//! What goes wrong where a scenario says so.

use clearway::fake::{Effect, Ending, Fault, Request, Response, RetryAfter, Scenario, Vendors};
use clearway::{DriftKind, Kind};
use clearway_tests::fake::{Caller, NOON};
use serde_json::{Value, json};

fn caller(scenario: &str) -> Caller {
    let mut caller = Caller::new(&[("token", "0f4c7b52"), ("api_key", "sk_0")]);
    caller.vendors = Vendors::new().with_scenario(Scenario::from_json(scenario).unwrap());
    caller
}

/// With one fault for all requests.
fn with(effect: &str) -> Caller {
    caller(&format!(r#"{{"faults": [{{"effect": {effect}}}]}}"#))
}

fn deploy_input() -> Value {
    json!({"application": "my-app", "version": "1.0", "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]})
}

fn locations(caller: &mut Caller) -> Response {
    caller.answer("edgegap.list_locations", json!({})).unwrap()
}

fn header<'r>(response: &'r Response, name: &str) -> Option<&'r str> {
    response.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

/// The status of each of the first requests.
fn statuses(caller: &mut Caller, count: usize) -> Vec<u16> {
    (0..count).map(|_| locations(caller).status).collect()
}

/// A request to each vendor that it answers with an error of its own.
fn errors(effect: &str) -> Vec<(&'static str, u16, Value)> {
    let mut vendors = Vendors::new().with_scenario(Scenario::from_json(&format!(r#"{{"faults": [{{"effect": "{effect}"}}]}}"#)).unwrap());
    let answer = |vendor: &clearway::Vendor| {
        let url = [vendor.sites[0].base, "/"].concat();
        let response = vendors.handle(&Request { method: "GET", url: &url, headers: &[], body: b"" }, NOON);
        (vendor.id, response.status, serde_json::from_slice(&response.body).unwrap())
    };
    clearway::vendors().iter().copied().map(answer).collect()
}

#[test]
fn a_throttle_speaks_as_each_vendor_does() {
    let answers = errors("throttle");
    let shapes = [
        ("aieev", 429, json!({"detail": "Too Many Requests"})),
        ("edgegap", 429, json!({"message": "Too many requests"})),
        ("huaweicloud", 429, json!({"error_msg": "The throttling threshold has been reached", "error_code": "APIG.0308"})),
        ("ncloud", 429, json!({"error": {"errorCode": "410", "message": "Throttle Limited", "details": ""}})),
        ("ppio", 429, json!({"code": 429, "reason": "RATE_LIMIT_EXCEEDED", "message": "rate limit exceeded", "metadata": {}})),
    ];
    for ((vendor, status, mut body), expected) in answers.into_iter().zip(shapes) {
        body.as_object_mut().unwrap().shift_remove("request_id");
        assert_eq!((vendor, status, body), expected);
    }
}

#[test]
fn a_quota_is_told_from_a_throttle_where_the_vendor_does() {
    let told: Vec<(&str, u16)> = errors("quota").iter().map(|(vendor, status, _)| (*vendor, *status)).collect();
    assert_eq!(told, [("aieev", 429), ("edgegap", 429), ("huaweicloud", 405), ("ncloud", 429), ("ppio", 429)]);
    assert_eq!(errors("quota")[3].2["error"]["errorCode"], "400");
}

#[test]
fn failures_have_their_statuses_with_every_vendor() {
    for (effect, expected) in [("unavailable", 503), ("gateway_timeout", 504), ("error", 500)] {
        for (vendor, status, body) in errors(effect) {
            assert_eq!(status, expected, "{vendor}");
            assert!(body.is_object(), "{vendor}");
        }
    }
}

#[test]
fn a_time_to_wait_comes_in_seconds() {
    let mut caller = with(r#""throttle", "retry_after": 7"#);
    let error = caller.error("edgegap.list_locations", json!({}));
    assert_eq!((error.kind, error.retry_after), (Kind::Throttled, Some(7)));
}

#[test]
fn a_time_to_wait_comes_as_a_date() {
    let mut caller = with(r#""unavailable", "retry_after_date": 90"#);
    let response = locations(&mut caller);
    assert_eq!(header(&response, "Retry-After"), Some("Thu, 15 Jan 2026 08:31:30 GMT"));
    assert_eq!(caller.error("edgegap.list_locations", json!({})).retry_after, Some(90));
}

#[test]
fn no_time_to_wait_is_given_unless_asked_for() {
    assert_eq!(header(&locations(&mut with(r#""throttle""#)), "Retry-After"), None);
}

#[test]
fn a_bad_gateway_is_a_page() {
    let response = locations(&mut with(r#""bad_gateway""#));
    assert_eq!((response.status, header(&response, "Content-Type")), (502, Some("text/html")));
    assert!(response.body.starts_with(b"<html>"));
    assert_eq!(with(r#""bad_gateway""#).error("edgegap.list_locations", json!({})).kind, Kind::Unavailable);
}

#[test]
fn a_redirect_points_elsewhere() {
    let response = locations(&mut with(r#""redirect""#));
    assert_eq!((response.status, header(&response, "Location")), (302, Some("https://login.example.com/")));
}

#[test]
fn delays_add_up_and_leave_the_answer_alone() {
    let response = locations(&mut caller(r#"{"faults": [{"effect": "delay", "ms": 250}, {"effect": "delay", "ms": 50}]}"#));
    assert_eq!((response.status, response.delay_ms, response.ending), (200, 300, Ending::Whole));
}

#[test]
fn an_answer_can_be_late_and_an_error() {
    let response = locations(&mut caller(r#"{"faults": [{"effect": "delay", "ms": 250}, {"effect": "error"}]}"#));
    assert_eq!((response.status, response.delay_ms), (500, 250));
}

#[test]
fn a_truncated_answer_says_how_long_it_would_have_been() {
    let whole = locations(&mut caller(r#"{"faults": []}"#));
    let response = locations(&mut with(r#""truncate", "after": 10"#));
    assert_eq!((response.body.as_slice(), response.ending), (&whole.body[..10], Ending::Truncated { after: 10 }));
    assert_eq!(header(&response, "Content-Length"), Some(whole.body.len().to_string().as_str()));
    assert_eq!(with(r#""truncate", "after": 10"#).error("edgegap.list_locations", json!({})).kind, Kind::Malformed);
}

#[test]
fn an_answer_that_is_shorter_is_not_truncated() {
    assert_eq!(locations(&mut with(r#""truncate", "after": 1000000"#)).ending, Ending::Whole);
}

#[test]
fn the_connection_breaks_after_the_request_took_effect() {
    for effect in ["reset", "gateway_timeout"] {
        let mut caller = caller(&format!(r#"{{"faults": [{{"operation": "edgegap.deploy", "effect": "{effect}"}}]}}"#));
        let response = caller.answer("edgegap.deploy", deploy_input()).unwrap();
        assert_eq!(response.ending == Ending::Reset, effect == "reset");
        assert_eq!(caller.reply("edgegap.list_deployments", json!({}))["total_count"], 1, "{effect}");
    }
}

#[test]
fn an_error_in_the_vendors_stead_takes_no_effect() {
    for effect in ["throttle", "unavailable", "bad_gateway", "error", "redirect"] {
        let mut caller = caller(&format!(r#"{{"faults": [{{"operation": "edgegap.deploy", "effect": "{effect}"}}]}}"#));
        caller.answer("edgegap.deploy", deploy_input()).unwrap();
        assert_eq!(caller.reply("edgegap.list_deployments", json!({}))["total_count"], 0, "{effect}");
    }
}

#[test]
fn an_unknown_state_is_one_in_the_vendors_style() {
    let mut caller = caller(r#"{"faults": [{"operation": "edgegap.get_deployment", "effect": "unknown_state"}]}"#);
    let id = caller.reply("edgegap.deploy", deploy_input())["request_id"].clone();
    assert_eq!(caller.reply("edgegap.get_deployment", json!({"request_id": id}))["current_status"], "Status.REBALANCING");
}

#[test]
fn drift_is_of_all_three_kinds() {
    let mut caller = caller(r#"{"faults": [{"operation": "edgegap.get_deployment", "effect": "drift"}]}"#);
    let id = caller.reply("edgegap.deploy", deploy_input())["request_id"].clone();
    let reply = caller.call("edgegap.get_deployment", json!({"request_id": id})).unwrap();
    let mut kinds: Vec<String> = reply.drift.iter().map(|drift| format!("{:?}", drift.kind)).collect();
    kinds.sort();
    assert_eq!(kinds, ["Missing", "Type", "Undocumented"]);
}

#[test]
fn drift_reaches_into_lists() {
    let mut caller = caller(r#"{"faults": [{"operation": "edgegap.list_deployments", "effect": "drift"}]}"#);
    caller.reply("edgegap.deploy", deploy_input());
    let reply = caller.call("edgegap.list_deployments", json!({})).unwrap();
    assert!(reply.drift.iter().any(|drift| drift.kind == DriftKind::Missing && drift.path.starts_with("/data/0/")), "{:?}", reply.drift);
}

#[test]
fn every_request_is_meant_unless_counted() {
    assert_eq!(statuses(&mut with(r#""error""#), 4), [500; 4]);
}

#[test]
fn nth_is_that_one_request() {
    assert_eq!(statuses(&mut with(r#""error", "nth": 2"#), 4), [200, 500, 200, 200]);
}

#[test]
fn times_is_so_many_from_the_first_on() {
    assert_eq!(statuses(&mut with(r#""error", "times": 2"#), 4), [500, 500, 200, 200]);
}

#[test]
fn nth_and_times_are_so_many_from_the_nth_on() {
    assert_eq!(statuses(&mut with(r#""error", "nth": 2, "times": 2"#), 4), [200, 500, 500, 200]);
}

#[test]
fn the_first_fault_that_answers_counts() {
    let two = r#"{"faults": [{"effect": "error", "nth": 2}, {"effect": "bad_gateway", "nth": 2}, {"effect": "unavailable", "nth": 3}]}"#;
    assert_eq!(statuses(&mut caller(two), 4), [200, 500, 503, 200]);
}

#[test]
fn only_requests_of_the_operation_are_counted() {
    let mut caller = caller(r#"{"faults": [{"operation": "edgegap.list_locations", "effect": "error", "nth": 2}]}"#);
    let id = caller.reply("edgegap.deploy", deploy_input())["request_id"].clone();
    caller.reply("edgegap.list_locations", json!({}));
    caller.reply("edgegap.get_deployment", json!({"request_id": id}));
    assert_eq!(caller.error("edgegap.list_locations", json!({})).status, 500);
}

#[test]
fn only_requests_to_the_vendor_are_counted() {
    let mut caller = caller(r#"{"faults": [{"vendor": "ppio", "effect": "error"}]}"#);
    assert_eq!(statuses(&mut caller, 1), [200]);
    assert_eq!(caller.error("ppio.list_endpoints", json!({})).status, 500);
}

#[test]
fn what_is_wrong_with_a_scenario_is_said_with_what_is_valid() {
    for (text, expected) in [
        ("", "it is not JSON"),
        ("[]", r#"{"faults": [...]}"#),
        (r#"{"faults": {}}"#, r#"{"faults": [...]}"#),
        (r#"{"faults": [], "seed": 1}"#, "beside faults"),
        (r#"{"faults": ["error"]}"#, "fault 1 of the list: it is not an object"),
        (r#"{"faults": [{"effect": "error"}, {}]}"#, "fault 2 of the list: effect is missing; use one of throttle, quota"),
        (r#"{"faults": [{"effect": "explode"}]}"#, "unknown effect; use one of throttle, quota"),
        (r#"{"faults": [{"effect": 1}]}"#, "effect must be text"),
        (r#"{"faults": [{"effect": "error", "ms": 1}]}"#, "use effect, vendor, operation, nth, times"),
        (r#"{"faults": [{"effect": "throttle", "ms": 1}]}"#, "nth, times, retry_after, retry_after_date"),
        (r#"{"faults": [{"effect": "delay"}]}"#, "ms, which is missing"),
        (r#"{"faults": [{"effect": "delay", "ms": "1"}]}"#, "ms must be an integer of 0 or more"),
        (r#"{"faults": [{"effect": "truncate", "after": -1}]}"#, "after must be an integer of 0 or more"),
        (r#"{"faults": [{"effect": "error", "nth": 0}]}"#, "nth is counted from 1"),
        (r#"{"faults": [{"effect": "error", "times": 1.5}]}"#, "times must be an integer"),
        (r#"{"faults": [{"effect": "error", "vendor": "aws"}]}"#, "use one of aieev, edgegap"),
        (r#"{"faults": [{"effect": "error", "operation": "edgegap.restart"}]}"#, "edgegap has edgegap.deploy"),
        (r#"{"faults": [{"effect": "throttle", "retry_after": 1, "retry_after_date": 1}]}"#, "exclude each other"),
    ] {
        let error = Scenario::from_json(text).unwrap_err().to_string();
        assert!(error.starts_with("the scenario is not usable: ") && error.contains(expected), "{text}: {error}");
    }
}

#[test]
fn every_effect_can_be_read() {
    let all = json!({"faults": [
        {"effect": "throttle", "retry_after": 1}, {"effect": "quota"}, {"effect": "unavailable", "retry_after_date": 2}, {"effect": "bad_gateway"},
        {"effect": "gateway_timeout"}, {"effect": "error"}, {"effect": "redirect"}, {"effect": "delay", "ms": 3}, {"effect": "reset"},
        {"effect": "truncate", "after": 4}, {"effect": "unknown_state"}, {"effect": "drift"},
    ]});
    let built = [
        Effect::Throttle { retry_after: Some(RetryAfter::Seconds(1)) },
        Effect::Quota,
        Effect::Unavailable { retry_after: Some(RetryAfter::DateIn(2)) },
        Effect::BadGateway,
        Effect::GatewayTimeout,
        Effect::Error,
        Effect::Redirect,
        Effect::Delay { ms: 3 },
        Effect::Reset,
        Effect::Truncate { after: 4 },
        Effect::UnknownState,
        Effect::Drift,
    ];
    let built = built.into_iter().fold(Scenario::new(), |scenario, effect| scenario.fault(Fault::new(effect)));
    assert_eq!(Scenario::from_json(&all.to_string()), Ok(built));
}
