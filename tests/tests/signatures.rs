//! The vendors' own signers made these vectors; our signatures are the same to the byte.

use clearway::{Credentials, sign};
use serde_json::Value;

fn vectors(vendor: &str) -> Vec<Value> {
    let path = format!("{}/vectors/signatures/{vendor}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str::<Value>(&text).unwrap()["vectors"].as_array().unwrap().clone()
}

fn credentials(named: &[(&str, &Value)]) -> Credentials {
    named.iter().fold(Credentials::default(), |credentials, (name, value)| match value.as_str() {
        Some(value) => credentials.with(name, value).unwrap(),
        None => credentials,
    })
}

#[test]
fn ncloud() {
    let vectors = vectors("ncloud");
    assert_eq!(vectors.len(), 5);
    for vector in vectors {
        let input = &vector["input"];
        let credentials = credentials(&[("access_key", &input["access_key"]), ("secret_key", &input["secret_key"])]);
        let now = input["timestamp_ms"].as_str().unwrap().parse().unwrap();
        let signature =
            sign("ncloud", input["method"].as_str().unwrap(), input["url"].as_str().unwrap(), &[], b"", &credentials, now).unwrap();
        assert_eq!(signature.string_to_sign.as_deref(), vector["string_to_sign"].as_str(), "{}", vector["id"]);
        let expected = [
            ("x-ncp-apigw-timestamp", &input["timestamp_ms"]),
            ("x-ncp-iam-access-key", &input["access_key"]),
            ("x-ncp-apigw-signature-v2", &vector["expected_signature"]),
        ];
        let headers: Vec<(&str, &str)> = signature.headers.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        assert_eq!(headers, expected.map(|(name, value)| (name, value.as_str().unwrap())), "{}", vector["id"]);
    }
}

#[test]
fn huaweicloud() {
    let vectors = vectors("huaweicloud");
    assert_eq!(vectors.len(), 3);
    for vector in vectors {
        let input = &vector["input"];
        let credentials = credentials(&[
            ("access_key", &input["ak"]),
            ("secret_key", &input["sk"]),
            ("security_token", &input["security_token"]),
            ("project_id", &input["project_id"]),
        ]);
        let headers: Vec<(&str, &str)> =
            input["headers_before"].as_object().unwrap().iter().map(|(name, value)| (name.as_str(), value.as_str().unwrap())).collect();
        let body = input["body_utf8"].as_str().unwrap_or_default();
        let url = vector["output"]["url"].as_str().unwrap();
        let signature = sign("huaweicloud", input["method"].as_str().unwrap(), url, &headers, body.as_bytes(), &credentials, 0).unwrap();
        assert_eq!(signature.string_to_sign.as_deref(), vector["string_to_sign"].as_str(), "{}", vector["name"]);

        let mut all: Vec<(String, String)> = headers.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        all.extend(signature.headers.iter().map(|(name, value)| (name.to_string(), value.to_string())));
        all.sort();
        let mut expected: Vec<(String, String)> = vector["output"]["headers_after"]
            .as_object()
            .unwrap()
            .iter()
            // The transport sets Host.
            .filter(|(name, _)| *name != "Host")
            .map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned()))
            .collect();
        expected.sort();
        assert_eq!(all, expected, "{}", vector["name"]);
    }
}
