//! The fake vendors know good keys and signatures from bad ones, on a path of their own.

use clearway::fake::{Request, Response, Vendors, aieev, huaweicloud, ncloud};
use clearway::{Credentials, Error, Kind, PlanOptions, plan};
use clearway_tests::fake::NOON;
use serde_json::{Value, json};

use super::sent::Sent;

/// Credentials by name.
type Named = [(&'static str, &'static str)];

impl Sent {
    fn planned(operation: &str, input: &Value, credentials: &Named, base_url: Option<&str>, now_ms: u64) -> Self {
        let credentials = credentials.iter().fold(Credentials::default(), |all, (name, value)| all.with(name, value).unwrap());
        let options = PlanOptions { credentials: Some(&credentials), base_url, now_ms, ..Default::default() };
        plan(operation, &input.to_string(), &options).unwrap().into()
    }

    fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn header(&self, name: &str) -> &str {
        &self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).unwrap().1
    }

    /// Whether the vendor lets it in.
    fn is_admitted(&self, vendors: &mut Vendors, vendor: &str, now_ms: u64) -> bool {
        self.ask(|request| vendors.admits(vendor, request, now_ms)).unwrap()
    }
}

fn data(response: &Response) -> Value {
    serde_json::from_slice(&response.body).unwrap()
}

fn refused(operation: &str, response: &Response) -> (Kind, Option<String>) {
    let headers: Vec<(&str, &str)> = response.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    match clearway::parse(operation, response.status, &headers, &response.body) {
        Err(Error::Api(error)) => (error.kind, error.code),
        other => panic!("{other:?}"),
    }
}

/// Every place where one byte of a text can be another one.
fn flipped(text: &str) -> impl Iterator<Item = String> + '_ {
    text.char_indices().map(|(at, c)| {
        let other = if c == '0' { '1' } else { '0' };
        [&text[..at], &other.to_string(), &text[at + c.len_utf8()..]].concat()
    })
}

fn vectors(vendor: &str) -> Vec<Value> {
    let path = format!("{}/vectors/signatures/{vendor}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str::<Value>(&text).unwrap()["vectors"].as_array().unwrap().clone()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn ncloud_vector(vector: &Value) -> (Sent, Vendors, u64) {
    let input = &vector["input"];
    let headers = [
        ("x-ncp-apigw-timestamp", text(&input["timestamp_ms"])),
        ("x-ncp-iam-access-key", text(&input["access_key"])),
        ("x-ncp-apigw-signature-v2", text(&vector["expected_signature"])),
    ];
    let sent = Sent {
        method: text(&input["method"]).to_owned(),
        url: text(&input["url"]).to_owned(),
        headers: headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
        body: Vec::new(),
    };
    let vendors = Vendors::new().with_key(text(&input["access_key"]), text(&input["secret_key"]));
    (sent, vendors, text(&input["timestamp_ms"]).parse().unwrap())
}

fn huaweicloud_vector(vector: &Value) -> (Sent, Vendors, u64) {
    let (input, output) = (&vector["input"], &vector["output"]);
    let headers = output["headers_after"].as_object().unwrap();
    let sent = Sent {
        method: text(&input["method"]).to_owned(),
        url: text(&output["url"]).to_owned(),
        headers: headers.iter().map(|(name, value)| (name.clone(), text(value).to_owned())).collect(),
        body: input["body_utf8"].as_str().unwrap_or_default().as_bytes().to_vec(),
    };
    let vendors = Vendors::new().with_key(text(&input["ak"]), text(&input["sk"]));
    let now_ms = if sent.header("X-Sdk-Date").starts_with("2019") { 1_573_789_015_000 } else { NOON };
    (sent, vendors, now_ms)
}

#[test]
fn signatures_of_navers_own_signers_are_good() {
    for vector in vectors("ncloud") {
        let (sent, mut vendors, now_ms) = ncloud_vector(&vector);
        assert!(sent.is_admitted(&mut vendors, "ncloud", now_ms), "{}", vector["id"]);
    }
}

#[test]
fn a_flipped_byte_spoils_a_signature_of_naver() {
    for vector in vectors("ncloud") {
        let (sent, mut vendors, now_ms) = ncloud_vector(&vector);
        let path = sent.url.find("ntruss.com/").unwrap() + "ntruss.com/".len();
        let (host, behind) = sent.url.split_at(path);
        for other in flipped(behind) {
            let sent = Sent { url: [host, &other].concat(), ..sent.clone() };
            assert!(!sent.is_admitted(&mut vendors, "ncloud", now_ms), "{}", sent.url);
        }
        let signature = sent.header("x-ncp-apigw-signature-v2").to_owned();
        // The last digit before the padding has bits that stand for nothing.
        for other in flipped(&signature[..42]) {
            let sent = sent.clone().with_header("x-ncp-apigw-signature-v2", &[&other, &signature[42..]].concat());
            assert!(!sent.is_admitted(&mut vendors, "ncloud", now_ms));
        }
        let other = sent.clone().with_header("x-ncp-apigw-timestamp", &(now_ms + 1).to_string());
        assert!(!other.is_admitted(&mut vendors, "ncloud", now_ms));
        assert!(!Sent { method: "POST".to_owned(), ..sent }.is_admitted(&mut vendors, "ncloud", now_ms));
    }
}

#[test]
fn signatures_of_huaweis_own_signer_are_good() {
    for vector in vectors("huaweicloud") {
        let (sent, mut vendors, now_ms) = huaweicloud_vector(&vector);
        assert!(sent.is_admitted(&mut vendors, "huaweicloud", now_ms), "{}", vector["name"]);
    }
}

#[test]
fn a_flipped_byte_spoils_a_signature_of_huawei() {
    for vector in vectors("huaweicloud") {
        let (sent, _, now_ms) = huaweicloud_vector(&vector);
        let spoilt = |sent: Sent| {
            // A fresh one each time: the fifth wrong signature locks the key.
            let (_, mut vendors, _) = huaweicloud_vector(&vector);
            assert!(!sent.is_admitted(&mut vendors, "huaweicloud", now_ms), "{} {:?}", sent.url, sent.headers);
        };
        let authority = sent.url.find("://").unwrap() + 3;
        let path = authority + sent.url[authority..].find('/').unwrap() + 1;
        for other in flipped(&sent.url[path..]) {
            spoilt(Sent { url: [&sent.url[..path], &other].concat(), ..sent.clone() });
        }
        for (at, _) in sent.body.iter().enumerate() {
            let mut other = sent.clone();
            other.body[at] ^= 1;
            spoilt(other);
        }
        for (name, value) in &sent.headers {
            let from = if name == "Authorization" { value.find("Signature=").unwrap() + "Signature=".len() } else { 0 };
            for other in flipped(&value[from..]) {
                spoilt(sent.clone().with_header(name, &[&value[..from], &other].concat()));
            }
        }
    }
}

#[test]
fn planned_requests_of_every_vendor_are_let_in() {
    let canary = json!({
        "productId": "p", "apiId": "a", "stageId": "s", "useDistributionRate": true, "canaryDistributionRate": 10, "canaryEndpointDomain": "NONE",
    });
    let endpoint = json!({"workspace_id": "w", "endpoint_id": "e", "name": "端点 1", "description": "+ ~*/%"});
    let huawei = [("access_key", huaweicloud::ACCESS_KEY), ("secret_key", huaweicloud::SECRET_KEY)];
    let with_token = [huawei[0], huawei[1], ("security_token", "temporary"), ("project_id", "0a1b2c3d")];
    let ncloud = [("access_key", ncloud::ACCESS_KEY), ("secret_key", ncloud::SECRET_KEY)];
    let cases: [(&str, Value, &Named); 7] = [
        ("aieev.update_endpoint", json!({"endpoint_id": "e", "container_port": 1}), &[("api_key", "sk-0")]),
        ("edgegap.list_locations", json!({"app": "a b+c/d"}), &[("token", "token token 0f4c7b52")]),
        ("huaweicloud.update_endpoint", endpoint.clone(), &[("token", "MIIF")]),
        ("huaweicloud.update_endpoint", endpoint.clone(), &huawei),
        ("huaweicloud.update_endpoint", endpoint, &with_token),
        ("ncloud.update_canary", canary, &ncloud),
        ("ppio.list_endpoints", json!({"pageSize": 10}), &[("api_key", "sk_0")]),
    ];
    for base_url in [None, Some("http://127.0.0.1:8787/")] {
        for (operation, input, credentials) in &cases {
            let vendor = operation.split('.').next().unwrap();
            let base_url = base_url.map(|base_url| [base_url, vendor].concat());
            let sent = Sent::planned(operation, input, credentials, base_url.as_deref(), NOON);
            let mut vendors = Vendors::new();
            assert!(sent.is_admitted(&mut vendors, vendor, NOON), "{operation} {}", sent.url);
            let response = sent.answer(&mut vendors, NOON);
            assert!(!matches!(response.status, 401 | 403), "{operation}: {}", String::from_utf8_lossy(&response.body));
            assert_eq!(vendors.seen()[0].operation, Some(*operation));
        }
    }
}

fn edgegap(authorization: Option<&str>) -> Response {
    let headers: Vec<(&str, &str)> = authorization.map(|value| ("authorization", value)).into_iter().collect();
    let request = Request { method: "GET", url: "https://api.edgegap.com/v1/locations", headers: &headers, body: b"" };
    Vendors::new().handle(&request, NOON)
}

#[test]
fn edgegap_wants_the_word_token_once() {
    assert_eq!(edgegap(Some("token 0f4c7b52")).status, 200);
    for wrong in [None, Some(""), Some("0f4c7b52"), Some("Bearer 0f4c7b52"), Some("token "), Some("token token 0f4c7b52")] {
        let response = edgegap(wrong);
        assert_eq!((response.status, data(&response)), (401, json!({"message": "Unauthorized"})), "{wrong:?}");
    }
}

#[test]
fn edgegap_forbids_the_token_of_its_documentation() {
    assert_eq!(edgegap(Some("token xxxxxxxx-e458-4592-b607-c2c28afd8b62")).status, 403);
}

fn bearer(url: &str, method: &str, authorization: Option<&str>) -> Response {
    let headers: Vec<(&str, &str)> = authorization.map(|value| ("Authorization", value)).into_iter().collect();
    Vendors::new().handle(&Request { method, url, headers: &headers, body: br#"{"container_port": 1}"# }, NOON)
}

#[test]
fn aieev_and_ppio_want_any_bearer_key() {
    let aieev = "https://external.aieev.cloud:5007/external/api/v1/endpoints/e";
    let ppio = "https://api.ppinfra.com/gpu-instance/openapi/v1/endpoint";
    for (url, method, shape) in [(aieev, "PATCH", "/detail"), (ppio, "GET", "/reason")] {
        assert_ne!(bearer(url, method, Some("Bearer sk-0")).status, 401);
        assert_ne!(bearer(url, method, Some("bearer sk-0")).status, 401);
        for wrong in [None, Some("Bearer "), Some("Bearer"), Some("sk-0"), Some("token sk-0")] {
            let response = bearer(url, method, wrong);
            assert_eq!(response.status, 401, "{url} {wrong:?}");
            assert!(data(&response).pointer(shape).unwrap().is_string());
        }
    }
}

fn canary(credentials: &Named, now_ms: u64) -> Sent {
    let input = json!({
        "productId": "p", "apiId": "a", "stageId": "s", "useDistributionRate": true, "canaryDistributionRate": 10, "canaryEndpointDomain": "NONE",
    });
    Sent::planned("ncloud.update_canary", &input, credentials, None, now_ms)
}

const NCLOUD: [(&str, &str); 2] = [("access_key", ncloud::ACCESS_KEY), ("secret_key", ncloud::SECRET_KEY)];

#[test]
fn naver_refuses_clocks_that_are_five_minutes_apart() {
    let sent = canary(&NCLOUD, NOON);
    let mut vendors = Vendors::new();
    for (now_ms, admitted) in [(NOON + 299_999, true), (NOON - 299_999, true), (NOON + 300_000, false), (NOON - 300_000, false)] {
        assert_eq!(sent.is_admitted(&mut vendors, "ncloud", now_ms), admitted, "{now_ms}");
    }
    assert_eq!(refused("ncloud.update_canary", &sent.answer(&mut vendors, NOON + 300_000)), (Kind::Unauthorized, Some("200".to_owned())));
}

#[test]
fn naver_refuses_unknown_keys_and_wrong_secrets() {
    let wrong: [&Named; 2] = [&[("access_key", "unknown"), NCLOUD[1]], &[NCLOUD[0], ("secret_key", "wrong")]];
    for credentials in wrong {
        let response = canary(credentials, NOON).answer(&mut Vendors::new(), NOON);
        let details = "Invalid authentication information.";
        assert_eq!(data(&response), json!({"error": {"errorCode": "200", "message": "Authentication Failed", "details": details}}));
    }
    let mut known = Vendors::new().with_key("unknown", ncloud::SECRET_KEY);
    assert!(canary(wrong[0], NOON).is_admitted(&mut known, "ncloud", NOON));
}

#[test]
fn naver_says_that_authentication_is_missing() {
    let sent = Sent { headers: Vec::new(), ..canary(&NCLOUD, NOON) };
    let response = sent.answer(&mut Vendors::new(), NOON);
    assert_eq!((response.status, &data(&response)["error"]["details"]), (401, &json!("Authentication information are missing.")));
}

const HUAWEI: [(&str, &str); 2] = [("access_key", huaweicloud::ACCESS_KEY), ("secret_key", huaweicloud::SECRET_KEY)];

fn endpoint(credentials: &Named, now_ms: u64) -> Sent {
    let input = json!({"workspace_id": "w", "endpoint_id": "e", "name": "a"});
    Sent::planned("huaweicloud.update_endpoint", &input, credentials, None, now_ms)
}

#[test]
fn huawei_says_that_a_token_has_expired() {
    let response = endpoint(&[("token", "expired")], NOON).answer(&mut Vendors::new(), NOON);
    assert_eq!(response.status, 401);
    let body = data(&response);
    assert_eq!((&body["error_code"], &body["error_msg"]), (&json!("APIG.0307"), &json!("The token must be updated.")));
    assert_eq!(refused("huaweicloud.update_endpoint", &response).0, Kind::Unauthorized);
}

#[test]
fn huawei_wants_a_token_or_a_signature() {
    let sent = Sent { headers: Vec::new(), ..endpoint(&HUAWEI, NOON) };
    for sent in [sent.clone(), sent.clone().with_header("X-Auth-Token", " "), sent.with_header("Authorization", "Bearer x")] {
        assert_eq!(data(&sent.answer(&mut Vendors::new(), NOON))["error_code"], "APIG.0301");
    }
}

#[test]
fn huawei_refuses_clocks_that_are_more_than_fifteen_minutes_apart() {
    let sent = endpoint(&HUAWEI, NOON);
    let mut vendors = Vendors::new();
    for (now_ms, admitted) in [(NOON + 900_000, true), (NOON - 900_000, true), (NOON + 900_001, false), (NOON - 900_001, false)] {
        assert_eq!(sent.is_admitted(&mut vendors, "huaweicloud", now_ms), admitted, "{now_ms}");
    }
}

#[test]
fn huawei_refuses_a_signature_without_its_time() {
    let sent = endpoint(&HUAWEI, NOON);
    let without = sent.header("Authorization").replace(";x-sdk-date", "");
    assert!(!sent.with_header("Authorization", &without).is_admitted(&mut Vendors::new(), "huaweicloud", NOON));
}

#[test]
fn huawei_takes_an_unsigned_payload_that_says_so() {
    let credentials = HUAWEI.iter().fold(Credentials::default(), |all, (name, value)| all.with(name, value).unwrap());
    let url = "https://fabric.cn-north-4.myhuaweicloud.com/v1/x";
    let headers = [("Content-Type", "text/plain")];
    let signature = clearway::sign("huaweicloud", "PUT", url, &headers, b"first", &credentials, NOON).unwrap();
    let mut sent = Sent { method: "PUT".to_owned(), url: url.to_owned(), headers: Vec::new(), body: b"second".to_vec() };
    sent.headers = headers.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    sent.headers.extend(signature.headers.iter().map(|(name, value)| (name.to_string(), value.to_string())));
    assert!(sent.is_admitted(&mut Vendors::new(), "huaweicloud", NOON));
}

#[test]
fn huawei_quotes_what_it_would_have_signed() {
    let response = endpoint(&[HUAWEI[0], ("secret_key", "wrong")], NOON).answer(&mut Vendors::new(), NOON);
    let message = data(&response)["error_msg"].as_str().unwrap().to_owned();
    assert!(message.contains("canonicalRequest:PUT|/v1/workspaces/w/endpoints/e/||content-type:application/json|"), "{message}");
}

#[test]
fn huawei_locks_a_key_for_five_minutes_after_five_wrong_signatures() {
    let wrong = endpoint(&[HUAWEI[0], ("secret_key", "wrong")], NOON);
    let mut vendors = Vendors::new();
    let admitted = |vendors: &mut Vendors, now_ms: u64| endpoint(&HUAWEI, now_ms).is_admitted(vendors, "huaweicloud", now_ms);
    for _ in 0..4 {
        wrong.answer(&mut vendors, NOON);
    }
    assert!(admitted(&mut vendors, NOON), "four are not enough");
    for _ in 0..4 {
        wrong.answer(&mut vendors, NOON);
    }
    assert!(admitted(&mut vendors, NOON), "a good one begins the count anew");
    for _ in 0..5 {
        wrong.answer(&mut vendors, NOON);
    }
    assert!(!admitted(&mut vendors, NOON + 299_999));
    let response = endpoint(&HUAWEI, NOON).answer(&mut vendors, NOON);
    assert!(data(&response)["error_msg"].as_str().unwrap().contains("AK is locked"));
    assert!(admitted(&mut vendors, NOON + 300_000));
}

#[test]
fn a_locked_key_locks_no_other() {
    let mut vendors = Vendors::new().with_key("other", "secret");
    let wrong = endpoint(&[HUAWEI[0], ("secret_key", "wrong")], NOON);
    for _ in 0..5 {
        wrong.answer(&mut vendors, NOON);
    }
    let other = [("access_key", "other"), ("secret_key", "secret")];
    assert!(endpoint(&other, NOON).is_admitted(&mut vendors, "huaweicloud", NOON));
    assert!(endpoint(&[("token", "MIIF")], NOON).is_admitted(&mut vendors, "huaweicloud", NOON));
}

#[test]
fn what_callers_have_set_is_not_shown() {
    let environment = json!([{"key": "PASSWORD", "value": "hunter2-secret"}]);
    let mut vendors = Vendors::new();
    let sent = Sent::planned(
        "aieev.update_endpoint",
        &json!({"endpoint_id": aieev::ENDPOINT, "container_env_vars": environment}),
        &[("api_key", "sk-0")],
        None,
        NOON,
    );
    let response = sent.answer(&mut vendors, NOON);
    assert_eq!(data(&response)["container_env_vars"], environment);
    assert!(!format!("{vendors:?} {response:?}").contains("hunter2"), "{vendors:?} {response:?}");
}

#[test]
fn keys_are_not_shown() {
    let shown = format!("{:?}", Vendors::new().with_key("AKIDEXAMPLE", "s3cret-key"));
    assert!(!shown.contains("s3cret-key") && !shown.contains(ncloud::SECRET_KEY), "{shown}");
}
