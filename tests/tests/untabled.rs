//! Calls that have no table: signed requests for a path, and what comes back.

use clearway::{Credentials, Error, Kind, PlanOptions, parse_any, plan_path, sign};

fn keys() -> Credentials {
    Credentials::default().with("access_key", "AK").unwrap().with("secret_key", "SK").unwrap()
}

#[test]
fn a_path_is_signed_as_sign_does() {
    let keys = keys();
    let options = PlanOptions { credentials: Some(&keys), site: Some("gov"), now_ms: 1_715_161_617_364, ..Default::default() };
    let request = plan_path("ncloud", "get", "/api/v1/products", &[("limit", "10"), ("name", "a b&c")], None, &options).unwrap();
    assert_eq!(request.url, "https://apigateway.apigw.gov-ntruss.com/api/v1/products?limit=10&name=a%20b%26c");
    let signature = sign("ncloud", "GET", &request.url, &[], b"", &keys, options.now_ms).unwrap();
    for (name, value) in signature.headers {
        assert_eq!(request.header(&name), Some(value.as_ref()), "{name}");
    }
    assert!(request.operation.is_none() && request.body.is_none());

    // Huawei Cloud signs the query sorted, and what is sent is what is signed.
    let body = br#"{"password": "hunter2", "name": "n"}"#.to_vec();
    let options = PlanOptions { site: None, ..options };
    let request = plan_path("huaweicloud", "POST", "/v1/workspaces?z=1", &[("b", "2"), ("a", "1")], Some(body), &options).unwrap();
    assert_eq!(request.url, "https://fabric.cn-north-4.myhuaweicloud.com/v1/workspaces?z=1&a=1&b=2");
    assert_eq!(request.header("Content-Type"), Some("application/json"));
    let shown = format!("{request:?} {}", request.curl(false));
    assert!(!shown.contains("hunter2") && shown.contains("***"), "{shown}");
}

#[test]
fn a_delete_token_alone_proves_a_call() {
    let credentials = Credentials::default().with("delete_token", "d-token").unwrap();
    let options = PlanOptions { credentials: Some(&credentials), ..Default::default() };
    let request = plan_path("edgegap", "DELETE", "/v1/self/stop/x/1", &[], None, &options).unwrap();
    assert_eq!(request.header("Authorization"), Some("d-token"));
}

#[test]
fn what_is_no_path_or_method_is_a_usage_error() {
    let plan =
        |method: &str, path: &str, options: &PlanOptions| plan_path("ncloud", method, path, &[], None, options).unwrap_err().to_string();
    let options = PlanOptions::default();
    assert_eq!(plan("BREW", "/", &options), "the method is not usable: use GET, POST, PUT, PATCH or DELETE");
    assert_eq!(plan("GET", "api", &options), "the URL to sign is not usable: begin the path with a slash; the host is the site's");
    assert!(plan("GET", "/a b", &options).contains("percent-encode"));
    assert!(plan("GET", "/../a", &options).contains("resolve its . and .. segments"));
    assert!(plan("GET", "//evil.example\\@x", &options).contains("percent-encode"));
    assert!(plan("GET", "/", &PlanOptions { site: Some("moon"), ..options }).starts_with("unknown site; ncloud has public"));
    let some = Credentials::default().with("access_key", "AK").unwrap();
    assert!(plan("GET", "/", &PlanOptions { credentials: Some(&some), ..options }).contains("secret_key is missing"));
}

#[test]
fn any_success_is_a_reply_and_anything_else_the_vendors_error() {
    let reply = parse_any("ncloud", 203, &[("X-Id", "7")], b"[1, 2]").unwrap();
    assert_eq!((reply.status, reply.text.as_str(), reply.drift.len()), (203, "[1, 2]", 0));
    assert_eq!(parse_any("ppio", 204, &[], b"").unwrap().text, "");
    let error = parse_any("ncloud", 429, &[("Retry-After", "2")], br#"{"error": {"errorCode": "400", "message": "Quota"}}"#).unwrap_err();
    let Error::Api(error) = error else { panic!("{error}") };
    assert_eq!((error.kind, error.retry_after, error.retryable), (Kind::QuotaExceeded, Some(2), false));
    assert!(matches!(parse_any("nobody", 200, &[], b""), Err(Error::Usage(_))));
}

#[test]
fn a_header_that_the_caller_gives_is_not_added_again() {
    let url = "https://fabric.cn-north-4.myhuaweicloud.com/v1/workspaces";
    let of = |proof: &[(&str, &str)]| {
        let all = proof.iter().chain(&[("project_id", "of-the-credentials")]);
        all.fold(Credentials::default(), |all, (name, value)| all.with(name, value).unwrap())
    };
    for credentials in [of(&[("token", "t")]), of(&[("access_key", "AK"), ("secret_key", "SK")])] {
        let added = |headers: &[(&str, &str)]| {
            let signature = sign("huaweicloud", "GET", url, headers, b"", &credentials, 1_715_161_617_364).unwrap();
            signature
                .headers
                .into_iter()
                .filter(|(name, _)| name == "X-Project-Id")
                .map(|(_, value)| value.into_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(added(&[]), ["of-the-credentials"]);
        assert_eq!(added(&[("x-project-id", "the caller's")]), [""; 0]);
    }
}
