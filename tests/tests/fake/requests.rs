//! The fake vendors take any request: they find what it is for, check it as the tables have it, and panic on nothing.

use clearway::fake::{Ending, Request, Response, Vendors, aieev, huaweicloud};
use clearway::{Options, PlanOptions, plan, sign};
use clearway_tests::documented;
use clearway_tests::fake::NOON;
use clearway_tests::life::Life;
use proptest::prelude::*;
use serde_json::{Value, json};

const TOKEN: (&str, &str) = ("Authorization", "token 0f4c7b52");
const JSON: (&str, &str) = ("Content-Type", "application/json");

fn send(vendors: &mut Vendors, method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Response {
    vendors.handle(&Request { method, url, headers, body }, NOON)
}

fn edgegap(method: &str, path: &str, body: &[u8]) -> (u16, Value) {
    let response = send(&mut Vendors::new(), method, &["https://api.edgegap.com", path].concat(), &[TOKEN, JSON], body);
    (response.status, serde_json::from_slice(&response.body).unwrap_or_default())
}

fn of(vendor: &str, path: &str) -> (u16, Value) {
    let response = send(&mut Vendors::new(), "GET", &["http://127.0.0.1:8787/", vendor, path].concat(), &[], b"");
    (response.status, serde_json::from_slice(&response.body).unwrap_or_default())
}

#[test]
fn an_unknown_path_is_answered_as_the_vendor_does() {
    let huaweicloud = of("huaweicloud", "/v2/nothing");
    assert_eq!((huaweicloud.0, &huaweicloud.1["error_code"]), (404, &json!("APIG.0101")));
    assert_eq!(of("aieev", "/v2/nothing"), (404, json!({"detail": "Not Found"})));
    assert_eq!(of("edgegap", "/v2/nothing").0, 404);
    assert!(of("edgegap", "/v2/nothing").1["message"].is_string());
    assert_eq!(of("ncloud", "/v2/nothing").1["error"]["errorCode"], "300");
    assert_eq!(of("ppio", "/v2/nothing").1["reason"], "NOT_FOUND");
}

#[test]
fn sites_and_loopback_hosts_with_a_prefix_reach_the_same_vendor() {
    for url in [
        "https://api.edgegap.com/v1/locations",
        "https://API.EDGEGAP.COM/v1/locations",
        "https://staging-api.edgegap.com/v1/locations",
        "http://127.0.0.1:8787/edgegap/v1/locations",
        "http://localhost/edgegap/v1/locations",
        "http://[::1]:1/edgegap/v1/locations",
    ] {
        let mut vendors = Vendors::new();
        assert_eq!(send(&mut vendors, "GET", url, &[TOKEN], b"").status, 200, "{url}");
        assert_eq!(vendors.seen()[0].path, "/v1/locations");
    }
}

#[test]
fn an_address_of_no_vendor_is_answered_with_what_is_valid() {
    for url in ["http://127.0.0.1/", "http://127.0.0.1/v1/locations", "https://api.example.com/v1/locations", "http://127.0.0.1/edgegap"] {
        let response = send(&mut Vendors::new(), "GET", url, &[TOKEN], b"");
        assert_eq!(response.status, 404, "{url}");
        assert!(String::from_utf8(response.body).unwrap().contains("aieev, edgegap, huaweicloud, ncloud, ppio"));
    }
}

#[test]
fn a_method_of_another_operation_is_an_unknown_path() {
    assert_eq!(edgegap("PUT", "/v1/locations", b"").0, 404);
    assert_eq!(edgegap("get", "/v1/locations", b"").0, 404);
}

#[test]
fn path_parameters_are_decoded_once() {
    let mut vendors = Vendors::new();
    let users = r#"[{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]"#;
    let body = format!(r#"{{"application": "my-app", "version": "1", "users": {users}, "tags": ["a/b%20c"]}}"#);
    let response = send(&mut vendors, "POST", "https://api.edgegap.com/v2/deployments", &[TOKEN, JSON], body.as_bytes());
    let id = serde_json::from_slice::<Value>(&response.body).unwrap()["request_id"].as_str().unwrap().to_owned();
    let url = format!("https://api.edgegap.com/v1/deployments/{id}/tags/a%2Fb%2520c");
    assert_eq!(send(&mut vendors, "GET", &url, &[TOKEN], b"").status, 200);
}

#[test]
fn numbers_in_a_query_are_read_as_numbers() {
    assert_eq!(edgegap("GET", "/v1/locations?page=2&limit=3", b"").1["pagination"]["number"], 2);
    for wrong in ["page=0", "page=x", "page=1.5", "page=", "limit=-1", "page=1&page=2"] {
        assert_eq!(edgegap("GET", &["/v1/locations?", wrong].concat(), b"").0, 400, "{wrong}");
    }
}

#[test]
fn a_body_that_is_none_is_refused() {
    for body in [&b""[..], b"{}", b"[]", b"null", b"{\"application\": ", b"{\"application\": \"a\", \"application\": \"b\"}", b"\xFF\xFE"] {
        let (status, answer) = edgegap("POST", "/v2/deployments", body);
        assert_eq!(status, 400, "{body:?}");
        assert!(answer["message"].is_string() && answer["details"].is_object(), "{answer}");
    }
}

#[test]
fn a_body_beyond_the_limit_is_too_large() {
    let body = [b"{\"application\": \"".as_slice(), &vec![b'a'; 30_000_000], b"\"}"].concat();
    assert_eq!(edgegap("POST", "/v2/deployments", &body).0, 413);
}

#[test]
fn headers_and_urls_beyond_all_measure_are_refused() {
    let long = "a".repeat(300_000);
    let headers = [TOKEN, ("X", long.as_str())];
    assert_eq!(send(&mut Vendors::new(), "GET", "https://api.edgegap.com/v1/locations", &headers, b"").status, 431);
    assert_eq!(send(&mut Vendors::new(), "GET", &["https://api.edgegap.com/", &long].concat(), &[TOKEN], b"").status, 414);
}

#[test]
fn fields_that_nobody_knows_are_refused_by_edgegaps_v2_alone() {
    assert_eq!(edgegap("GET", "/v1/locations?zone=a", b"").0, 200);
    let with_unknown = br#"{"app_name": "my-app", "ip_list": ["203.0.113.7"], "zone": "a"}"#;
    assert_eq!(edgegap("POST", "/v1/deploy", with_unknown).0, 200);
    let users = r#"[{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]"#;
    let body = format!(r#"{{"application": "my-app", "version": "1", "users": {users}, "zone": "a"}}"#);
    assert_eq!(edgegap("POST", "/v2/deployments", body.as_bytes()).0, 400);
}

/// Status and body of an answer to a request with this `Content-Type`.
fn typed(method: &str, url: &str, credential: (&str, &str), content_type: Option<&str>, body: &str) -> (u16, String) {
    let headers: Vec<(&str, &str)> = [credential].into_iter().chain(content_type.map(|value| ("Content-Type", value))).collect();
    let response = send(&mut Vendors::new(), method, url, &headers, body.as_bytes());
    (response.status, String::from_utf8(response.body).unwrap())
}

#[test]
fn a_body_that_is_not_said_to_be_json_is_refused() {
    let bearer = ("Authorization", "Bearer sk-0");
    let aieev = format!("https://external.aieev.cloud:5007/external/api/v1/endpoints/{}", aieev::ENDPOINT);
    let huaweicloud = format!("https://fabric.cn-north-4.myhuaweicloud.com/v1/workspaces/{}/endpoints", huaweicloud::WORKSPACE_ID);
    let ppio = "https://api.ppinfra.com/gpu-instance/openapi/v1/endpoint/delete";
    let deploy = r#"{"app_name": "my-app", "ip_list": ["203.0.113.7"]}"#;
    for (method, url, credential, body, (good, bad), shape) in [
        ("PATCH", aieev.as_str(), bearer, r#"{"container_port": 1}"#, (200, 422), r#"{"detail":[{"loc":["body"],"#),
        ("POST", "https://api.edgegap.com/v1/deploy", TOKEN, deploy, (200, 400), r#"{"message":"#),
        (
            "POST",
            &huaweicloud,
            ("X-Auth-Token", "MIIF"),
            r#"{"name": "a", "type": "ray"}"#,
            (202, 400),
            r#"{"error_code":"common.01000001","#,
        ),
        ("POST", ppio, bearer, r#"{"name": "5d1f7c2ab09e4836"}"#, (200, 400), r#"{"code":400,"reason":"INVALID_REQUEST_BODY","#),
    ] {
        for json in ["application/json", "application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\""] {
            assert_eq!(typed(method, url, credential, Some(json), body).0, good, "{url} {json}");
        }
        for other in [None, Some(""), Some("text/plain"), Some("application/jsonp"), Some("application/x-www-form-urlencoded")] {
            let (status, answer) = typed(method, url, credential, other, body);
            assert_eq!((status, answer.get(..shape.len())), (bad, Some(shape)), "{other:?}");
        }
    }
}

#[test]
fn some_vendors_want_a_content_type_on_every_request() {
    let life = |id: &str| Life::of(clearway::operation(id).unwrap());
    for (operation, good, bad) in [
        ("aieev.list_endpoints", 200, 200),
        ("edgegap.list_locations", 200, 200),
        ("huaweicloud.list_endpoints", 200, 400),
        ("ncloud.list_stages", 200, 400),
        ("ppio.list_endpoints", 200, 400),
    ] {
        let mut life = life(operation);
        let options = PlanOptions { now_ms: NOON, ..PlanOptions::default() };
        let request = plan(operation, &life.input.to_string(), &options).unwrap();
        let signature = sign(request.operation.unwrap().vendor_id(), "GET", &request.url, &[], b"", &life.credentials, NOON).unwrap();
        let signed: Vec<(&str, &str)> = signature.headers.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        assert_eq!(send(&mut life.vendors, "GET", &request.url, &[signed.as_slice(), &[JSON]].concat(), b"").status, good, "{operation}");
        let response = send(&mut life.vendors, "GET", &request.url, &signed, b"");
        assert_eq!(response.status, bad, "{operation}");
        if bad == 400 {
            let answer = String::from_utf8(response.body).unwrap();
            assert!(answer.contains("Content-Type must be application/json"), "{answer}");
        }
    }
}

#[test]
fn fields_that_nobody_knows_are_neither_kept_nor_sent_back() {
    let cache = json!({"mnt_path": "/m", "cache_ins_id": "c", "zone": 1});
    let mut config = documented::input("huaweicloud.update_endpoint")["config"].take();
    config["ray_service_config"]["zone"] = json!({"zone": [1]});
    config["ray_service_config"]["ray_serve_config"]["applications"][0]["zone"] = json!("a");
    let huaweicloud = json!({"workspace_id": huaweicloud::WORKSPACE_ID, "name": "a", "type": "ray_service", "cache_list": [cache], "config": config, "zone": 1});
    let variables = json!([{"key": "A", "value": "1", "zone": 1}]);
    let aieev = json!({"endpoint_id": aieev::ENDPOINT, "container_env_vars": variables, "zone": 1});
    let conditions = json!([{"parameterName": "a", "parameterCode": "REQUEST_HEADER", "parameterValue": "b", "zone": 1}]);
    let mut ncloud = Life::of(clearway::operation("ncloud.update_canary").unwrap()).input;
    ncloud["canaryConditions"] = conditions;
    for (operation, input) in
        [("huaweicloud.create_endpoint", huaweicloud), ("aieev.update_endpoint", aieev), ("ncloud.update_canary", ncloud)]
    {
        let mut life = Life::of(clearway::operation(operation).unwrap());
        let check = Options { allow_unknown: true, ..Options::default() };
        let options = PlanOptions { check, credentials: Some(&life.credentials), now_ms: NOON, ..PlanOptions::default() };
        let request = plan(operation, &input.to_string(), &options).unwrap();
        assert!(String::from_utf8(request.body.clone().unwrap()).unwrap().contains("zone"), "{operation}");
        let response = life.vendors.answer_to(&request, NOON);
        let reply = clearway::parse(operation, response.status, &[], &response.body).unwrap();
        assert_eq!((reply.drift.as_slice(), reply.text.contains("zone")), (&[][..], false), "{operation} {}", reply.text);
    }
}

#[test]
fn faults_of_aieev_have_fastapis_shape() {
    let url = "https://external.aieev.cloud:5007/external/api/v1/endpoints/e";
    let headers = [("Authorization", "Bearer sk-0"), JSON];
    let answer = |body: &[u8]| {
        let response = send(&mut Vendors::new(), "PATCH", url, &headers, body);
        (response.status, serde_json::from_slice::<Value>(&response.body).unwrap())
    };
    let (status, body) = answer(br#"{"container_port": 0, "container_env_vars": [{"key": "a", "value": 1}]}"#);
    assert_eq!(status, 422);
    let places: Vec<(&Value, &Value)> = body["detail"].as_array().unwrap().iter().map(|fault| (&fault["loc"], &fault["type"])).collect();
    assert_eq!(
        places,
        [
            (&json!(["body", "container_port"]), &json!("greater_than_equal")),
            (&json!(["body", "container_env_vars", 0, "value"]), &json!("string_type")),
        ]
    );
    assert_eq!(body["detail"][0]["msg"], "Input should be greater than or equal to 1");
    let choice = answer(br#"{"auth_mode": "basic"}"#).1["detail"][0]["msg"].take();
    assert_eq!(choice, "Input should be 'api_key', 'oidc' or 'none'");
    assert_eq!(answer(b"{}"), (400, json!({"detail": "At least one field must be provided"})));
    assert_eq!(answer(b"{").0, 422);
}

#[test]
fn answers_carry_the_date_and_the_requests_id() {
    let response = send(&mut Vendors::new(), "GET", "http://127.0.0.1/huaweicloud/x", &[], b"");
    let header = |name: &str| response.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    assert_eq!(header("Date"), Some("Thu, 15 Jan 2026 08:30:00 GMT"));
    let body: Value = serde_json::from_slice(&response.body).unwrap();
    assert_eq!(header("X-Request-Id"), body["request_id"].as_str());
}

#[test]
fn what_was_asked_is_seen_without_secrets() {
    let mut vendors = Vendors::new();
    send(&mut vendors, "GET", "https://api.edgegap.com/v1/locations?app=secret", &[TOKEN], b"");
    send(&mut vendors, "GET", "nowhere", &[TOKEN], b"");
    let seen = &vendors.seen()[0];
    assert_eq!((seen.operation, seen.method.as_str(), seen.path.as_str()), (Some("edgegap.list_locations"), "GET", "/v1/locations"));
    assert_eq!((seen.status, seen.now_ms), (200, NOON));
    assert_eq!((vendors.seen()[1].operation, vendors.seen()[1].status), (None, 400));
    assert!(!format!("{vendors:?}").contains("0f4c7b52"));
}

#[test]
fn the_same_requests_are_always_answered_the_same() {
    let run = || {
        let mut vendors = Vendors::new();
        let body = br#"{"app_name": "my-app", "ip_list": ["203.0.113.7"]}"#;
        let first = send(&mut vendors, "POST", "https://api.edgegap.com/v1/deploy", &[TOKEN, JSON], body);
        (first, send(&mut vendors, "GET", "https://api.edgegap.com/v1/deployments", &[TOKEN], b""))
    };
    assert_eq!(run(), run());
}

#[test]
fn time_may_stand_still_run_back_or_end() {
    let mut vendors = Vendors::new();
    let body = br#"{"app_name": "my-app", "ip_list": ["203.0.113.7"]}"#;
    for now_ms in [u64::MAX, 0, NOON, NOON - 1, u64::MAX] {
        let request = Request { method: "POST", url: "https://api.edgegap.com/v1/deploy", headers: &[TOKEN, JSON], body };
        assert_eq!(vendors.handle(&request, now_ms).status, 200);
        let request = Request { method: "GET", url: "https://api.edgegap.com/v1/deployments", headers: &[TOKEN], body: b"" };
        assert_eq!(vendors.handle(&request, now_ms).status, 200);
    }
}

/// Texts that are nearly those of requests.
fn url() -> impl Strategy<Value = String> {
    let known = clearway::operations().map(|operation| operation.path.replace('{', "%").replace('}', "%2F")).collect::<Vec<_>>();
    let path = prop_oneof![prop::sample::select(known), "(/[a-z{}%:.]{0,6}){0,5}"];
    let host = prop::sample::select(vec![
        "https://api.edgegap.com",
        "https://api.ppinfra.com",
        "https://external.aieev.cloud:5007",
        "https://apigateway.apigw.ntruss.com",
        "https://fabric.cn-north-4.myhuaweicloud.com",
        "http://127.0.0.1:1/ncloud",
        "http://h/é",
    ]);
    (host, path, "([?&][a-zA-Z_]{0,8}=?[%+0-9a-zé]{0,5}){0,3}").prop_map(|(host, path, query)| [host, &path, &query].concat())
}

fn headers() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = prop::sample::select(vec![
        "Authorization",
        "X-Auth-Token",
        "X-Sdk-Date",
        "x-ncp-apigw-timestamp",
        "x-ncp-iam-access-key",
        "x-ncp-apigw-signature-v2",
        "X-Sdk-Content-Sha256",
        "Content-Type",
    ]);
    let value = prop_oneof![
        Just("token x".to_owned()),
        Just("application/json".to_owned()),
        Just("Bearer x".to_owned()),
        Just("20260115T083000Z".to_owned()),
        Just(NOON.to_string()),
        Just(clearway::fake::ncloud::ACCESS_KEY.to_owned()),
        Just("SDK-HMAC-SHA256 Access=HWFAKE0000000000001, SignedHeaders=x-sdk-date;;host, Signature=é0".to_owned()),
        "\\PC{0,20}",
    ];
    prop::collection::vec((name.prop_map(str::to_owned), value), 0..6)
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..60),
        "[\\[{\"a:1,}\\]]{0,40}".prop_map(String::into_bytes),
        Just(br#"{"app_name": "a", "ip_list": ["1"], "name": "a", "filters": [{"field": "request_id", "values": ["x"], "filter_type": "not"}]}"#.to_vec()),
    ]
}

proptest! {
    #[test]
    fn any_request_has_an_answer(
        requests in prop::collection::vec((prop::sample::select(vec!["GET", "POST", "PUT", "PATCH", "DELETE", "é"]), url(), headers(), body()), 1..8),
        now_ms in any::<u64>(),
    ) {
        let mut vendors = Vendors::new();
        for (method, url, headers, body) in &requests {
            let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let response = vendors.handle(&Request { method, url, headers: &headers, body }, now_ms);
            prop_assert!((200..600).contains(&response.status));
            prop_assert_eq!(response.ending, Ending::Whole);
        }
        prop_assert_eq!(vendors.seen().len(), requests.len());
    }
}
