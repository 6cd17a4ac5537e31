//! What of a request Huawei Cloud's signature covers: the Host that was sent, and a list of names in the one form there is.

use clearway::Credentials;
use clearway::fake::{Request, Vendors, huaweicloud};
use clearway_tests::fake::NOON;
use serde_json::{Value, json};

/// Whether a request that is signed with one Host header is let in with another one, or without any.
fn is_admitted(url: &str, signed: &str, sent: Option<&str>) -> bool {
    let credentials = Credentials::default().with("access_key", huaweicloud::ACCESS_KEY).unwrap();
    let credentials = credentials.with("secret_key", huaweicloud::SECRET_KEY).unwrap();
    let signature = clearway::sign("huaweicloud", "GET", url, &[("Host", signed)], b"", &credentials, NOON).unwrap();
    let added = signature.headers.iter().map(|(name, value)| (name.as_ref(), value.as_ref()));
    let headers: Vec<(&str, &str)> = sent.map(|host| ("Host", host)).into_iter().chain(added).collect();
    Vendors::new().admits("huaweicloud", &Request { method: "GET", url, headers: &headers, body: b"" }, NOON).unwrap()
}

#[test]
fn takes_the_host_that_clients_send() {
    for (url, host) in [
        ("https://fabric.cn-north-4.myhuaweicloud.com/v1/x", "fabric.cn-north-4.myhuaweicloud.com"),
        ("https://fabric.cn-north-4.myhuaweicloud.com:443/v1/x", "fabric.cn-north-4.myhuaweicloud.com"),
        ("HTTPS://FABRIC.cn-north-4.MyHuaweiCloud.com:443/v1/x", "fabric.cn-north-4.myhuaweicloud.com"),
        ("https://fabric.cn-north-4.myhuaweicloud.com:80/v1/x", "fabric.cn-north-4.myhuaweicloud.com:80"),
        ("http://LOCALHOST:80/huaweicloud/v1/x", "localhost"),
        ("http://localhost:8787/huaweicloud/v1/x", "localhost:8787"),
        ("http://[::1]:80/huaweicloud/v1/x", "[::1]"),
    ] {
        assert!(is_admitted(url, host, Some(host)), "{url} with a Host header");
        assert!(is_admitted(url, host, None), "{url}");
    }
}

#[test]
fn takes_the_host_header_before_the_urls_host() {
    let url = "http://127.0.0.1:8787/huaweicloud/v1/x";
    assert!(is_admitted(url, "proxy.example.com", Some("proxy.example.com")));
    assert!(!is_admitted(url, "proxy.example.com", None));
    assert!(!is_admitted(url, "127.0.0.1:8787", Some("proxy.example.com")));
}

#[test]
fn wants_the_signed_headers_in_lower_case_in_order_and_once_each() {
    // Made with Python's hmac, each over its own list of names.
    let good = "host;x-sdk-date f42f5459230d901a236cc2cb6665a1e46eced51c33e529019a03853899765cf0";
    let bad = [
        "x-sdk-date;host 9513e7d52c48c8df061f3768a6bdc4021e4cecb04b6a9ebfb6e904dfa3b5acce",
        "Host;x-sdk-date 5fed638786404ccbf4b428a9e080f31918e0a7a898007aa22a6e5c088b9d0058",
        "host;host;x-sdk-date 908966abc0491f98ff0e965965856fb7d86e5c46b1912288e94b44ed47e08bb3",
    ];
    let mut vendors = Vendors::new();
    // Often enough to lock the key, if these were taken for wrong signatures.
    for (list, status) in bad.iter().cycle().take(6).map(|list| (*list, 401)).chain([(good, 400)]) {
        let (names, signature) = list.split_once(' ').unwrap();
        let headers = [
            ("Content-Type", "application/json".to_owned()),
            ("X-Sdk-Date", "20260115T083000Z".to_owned()),
            ("Authorization", format!("SDK-HMAC-SHA256 Access={}, SignedHeaders={names}, Signature={signature}", huaweicloud::ACCESS_KEY)),
        ];
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let url = "https://fabric.cn-north-4.myhuaweicloud.com/v1/workspaces/w/endpoints";
        let response = vendors.handle(&Request { method: "GET", url, headers: &headers, body: b"" }, NOON);
        assert_eq!(response.status, status, "{names}");
        if status == 401 {
            let body = serde_json::from_slice::<Value>(&response.body).unwrap();
            assert_eq!((&body["error_code"], body["request_id"].is_string()), (&json!("APIG.0301"), true));
            assert!(body["error_msg"].as_str().unwrap().contains("SignedHeaders"), "{body}");
        }
    }
}
