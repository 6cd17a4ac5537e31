//! `X-Auth-Token`, or an AK/SK signature: `SDK-HMAC-SHA256`.
//!
//! <https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-001.html>

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::error::{forbidden, of_gateway};
use super::fixtures::{EXPIRED_TOKEN, FORBIDDEN_TOKEN};
use crate::fake::answer::Answer;
use crate::fake::auth::{Keys, is_hmac};
use crate::fake::received::{Received, unescaped};
use crate::fake::time::from_digits;

const SKEW_MS: u64 = 15 * 60 * 1000;
const LOCKED_MS: u64 = 5 * 60 * 1000;
/// So many wrong signatures in a row lock a key.
const FAILURES: u32 = 5;

/// More signed headers than these are refused: each one is looked for among all headers.
const MOST_HEADERS: usize = 64;

/// Wrong signatures in a row by access key, and since when the key is locked.
#[derive(Default)]
pub(super) struct Failures(BTreeMap<String, (u32, Option<u64>)>);

/// The token or the access key, or the gateway's answer.
pub(super) fn verify<'a>(failures: &mut Failures, keys: &Keys, received: &Received<'a>) -> Result<&'a str, Box<Answer>> {
    match received.header("X-Auth-Token") {
        Some(EXPIRED_TOKEN) => Err(Box::new(of_gateway(401, "APIG.0307", "The token must be updated.", received.request_id))),
        Some(FORBIDDEN_TOKEN) => Err(Box::new(forbidden())),
        Some(token) if !token.trim().is_empty() => Ok(token),
        _ => signed(failures, keys, received).map_err(|reason| {
            let message = format!("Incorrect IAM authentication information: {reason}");
            Box::new(of_gateway(401, "APIG.0301", &message, received.request_id))
        }),
    }
}

/// The access key, or why there is none.
fn signed<'a>(Failures(failures): &mut Failures, keys: &Keys, received: &Received<'a>) -> Result<&'a str, String> {
    let now_ms = received.now_ms;
    let authorization = received.header("Authorization").ok_or("token or signature is missing")?;
    let parts = Parts::read(authorization).ok_or("Authorization is not SDK-HMAC-SHA256 Access=, SignedHeaders=, Signature=")?;
    let date = received.header("X-Sdk-Date").ok_or("X-Sdk-Date is missing")?;
    let sent_ms = sent_at(date).ok_or("X-Sdk-Date is not YYYYMMDDTHHMMSSZ")?;
    let names: Vec<&str> = parts.signed_headers.split(';').collect();
    if !names.is_sorted_by(|a, b| a < b) || parts.signed_headers.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Err("SignedHeaders are not in lower case, in order, and once each".to_owned());
    }
    if names.len() > MOST_HEADERS {
        return Err("there are too many signed headers".to_owned());
    }
    if !names.contains(&"x-sdk-date") {
        return Err("x-sdk-date is not signed".to_owned());
    }
    let key = keys.find(parts.access_key).ok_or("ak not exist")?;
    let (count, locked) = failures.entry(parts.access_key.to_owned()).or_default();
    match *locked {
        Some(since) if now_ms.saturating_sub(since) < LOCKED_MS => return Err("AK is locked".to_owned()),
        Some(_) => (*count, *locked) = (0, None),
        None => {}
    }
    if now_ms.abs_diff(sent_ms) > SKEW_MS {
        return Err("request time is out of range".to_owned());
    }
    let canonical = canonical_request(received, &names).ok_or("a signed header is missing")?;
    let string_to_sign = format!("SDK-HMAC-SHA256\n{date}\n{}", sha256(canonical.as_bytes()));
    let tag = unhex(parts.signature).unwrap_or_default();
    if is_hmac(key, &string_to_sign, &tag) {
        *count = 0;
        return Ok(parts.access_key);
    }
    *count += 1;
    if *count >= FAILURES {
        *locked = Some(now_ms);
    }
    // The live gateway quotes what it would have signed.
    let quoted: String = canonical.replace('\n', "|").chars().take(1000).collect();
    Err(format!("verify aksk signature fail, canonicalRequest:{quoted}"))
}

/// The milliseconds of `20260115T083000Z`.
fn sent_at(text: &str) -> Option<u64> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    from_digits(date, time)
}

/// `SDK-HMAC-SHA256 Access={AK}, SignedHeaders={list}, Signature={hex}` taken apart.
struct Parts<'a> {
    access_key: &'a str,
    signed_headers: &'a str,
    signature: &'a str,
}

impl<'a> Parts<'a> {
    fn read(authorization: &'a str) -> Option<Self> {
        let rest = authorization.strip_prefix("SDK-HMAC-SHA256 ")?;
        let part = |name: &str| rest.split(',').find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='));
        Some(Parts { access_key: part("Access")?, signed_headers: part("SignedHeaders")?, signature: part("Signature")? })
    }
}

/// Method, path, query, signed headers, their names, and the body's hash; `None` where a signed header is not there.
fn canonical_request(received: &Received, names: &[&str]) -> Option<String> {
    let mut path: Vec<String> = received.path().split('/').map(|segment| escaped(&unescaped(segment))).collect();
    if path.last().is_none_or(|last| !last.is_empty()) {
        path.push(String::new());
    }
    let pairs = received.query().split('&').filter(|pair| !pair.is_empty());
    let mut query: Vec<(Vec<u8>, Vec<u8>)> =
        pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(name, value)| (unescaped(name), unescaped(value))).collect();
    query.sort();
    let query: Vec<String> = query.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
    let mut headers = String::new();
    for name in names {
        // A client that leaves Host to its HTTP library has signed what that one will send.
        let host = || (*name == "host").then_some(received.host.as_str());
        let value = received.header(name).or_else(host)?;
        headers.push_str(&format!("{name}:{}\n", value.trim()));
    }
    let (method, path, query) = (received.method, path.join("/"), query.join("&"));
    Some(format!("{method}\n{path}\n{query}\n{headers}\n{}\n{}", names.join(";"), payload_hash(received)))
}

/// What stands for the body: its hash, or the word that says it is not signed. A hash that the caller names must be the right one.
fn payload_hash(received: &Received) -> String {
    match received.header("X-Sdk-Content-Sha256") {
        Some("UNSIGNED-PAYLOAD") if !received.body.is_empty() => "UNSIGNED-PAYLOAD".to_owned(),
        _ => sha256(received.body),
    }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(16)).collect();
    digits?.chunks(2).map(|pair| if let [high, low] = pair { u8::try_from(high * 16 + low).ok() } else { None }).collect()
}

fn escaped(bytes: &[u8]) -> String {
    let one = |byte: &u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(*byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    bytes.iter().map(one).collect()
}

#[test]
fn dates_have_one_form() {
    assert_eq!(sent_at("20260115T083000Z"), Some(1_768_465_800_000));
    for bad in ["", "20260115T083000", "20260230T083000Z", "2026011é083000Z", "20260115T083000ZZ"] {
        assert_eq!(sent_at(bad), None, "{bad}");
    }
}
