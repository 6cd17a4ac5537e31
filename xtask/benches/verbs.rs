//! What each verb costs. `make bench` runs this and prints the ratios to the peer that the budgets name:
//! serde_json skipping the very same text with `IgnoredAny`.

use std::hint::black_box;
use std::time::Duration;

use clearway::{Credentials, Options, PlanOptions, check, describe, parse, plan};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde::de::IgnoredAny;

/// Huawei's documented example, compact: 1.5 kB with its two path parameters.
const HUAWEICLOUD: &str = include_str!("huaweicloud.json");
const NOW_MS: u64 = 1_768_465_800_000;

/// An input of each vendor with what signs it.
fn inputs() -> Vec<(&'static str, &'static str, Credentials)> {
    let with = |named: &[(&str, &str)]| {
        named.iter().fold(Credentials::default(), |credentials, (name, value)| credentials.with(name, value).expect("good credentials"))
    };
    let token = "MIIExampleTokenOfInventedCharacters0123456789";
    vec![
        (
            "aieev.update_endpoint",
            r#"{"endpoint_id":"7d3c2c2e-8c57-4f2c-9f30-0a3f5f8f7a11","container_start_command":"python app.py","container_env_vars":[{"key":"ENV","value":"prod"}],"container_port":8080,"container_health_check_path":"/healthz","container_health_check_timeout":30,"health_check_timeout":300,"container_metric_path":"/metrics"}"#,
            with(&[("api_key", token)]),
        ),
        (
            "edgegap.deploy",
            r#"{"application":"my-app","version":"25.05.30-16.45.19-04","users":[{"user_type":"ip_address","user_data":{"ip_address":"203.0.113.7"}},{"user_type":"geo_coordinates","user_data":{"latitude":45.5,"longitude":-73.6}}],"tags":["my-custom-tag"]}"#,
            with(&[("token", token)]),
        ),
        ("huaweicloud.update_endpoint", HUAWEICLOUD, with(&[("token", token)])),
        (
            "ncloud.update_canary",
            r#"{"productId":"x23oik7hdq","apiId":"spqnhzaqr1","stageId":"k5g0runfax","canaryCacheTtlSec":0,"useDistributionRate":true,"canaryConditions":[{"parameterName":"parameter-1","parameterCode":"REQUEST_HEADER","parameterValue":"value"}],"canaryEndpointDomain":"https://canary.example.com","canaryThrottleRps":6,"canaryDistributionRate":1.4658129}"#,
            with(&[("access_key", "ncp_iam_TESTACCESSKEY0000001"), ("secret_key", "ncp_iam_TestSecretKey0000000000000000001")]),
        ),
        ("ppio.list_endpoints", r#"{"pageSize":10,"pageNum":0}"#, with(&[("api_key", token)])),
    ]
}

fn skip(text: &str) {
    serde_json::from_str::<IgnoredAny>(black_box(text)).expect("JSON");
}

fn each_verb(c: &mut Criterion) {
    for (operation, input, credentials) in inputs() {
        let mut group = c.benchmark_group(operation);
        let options = PlanOptions { credentials: Some(&credentials), now_ms: NOW_MS, ..Default::default() };
        assert!(plan(operation, input, &options).is_ok(), "{operation} is clear");
        group.bench_function("serde_json skip", |b| b.iter(|| skip(input)));
        group.bench_function("check", |b| b.iter(|| check(operation, black_box(input), &Options::default())));
        group.bench_function("check+plan", |b| b.iter(|| plan(operation, black_box(input), &options)));
        group.bench_function("describe", |b| b.iter(|| describe(operation, black_box(input), &Options::default())));
        group.finish();
    }
}

/// AK/SK hashes the whole body, which has a budget of its own.
fn signed_body(c: &mut Criterion) {
    let keys =
        Credentials::default().with("access_key", "HWAKEXAMPLE000000001").and_then(|keys| keys.with("secret_key", "hwSecretKeyExample"));
    let keys = keys.expect("good credentials");
    let options = PlanOptions { credentials: Some(&keys), now_ms: NOW_MS, ..Default::default() };
    let mut group = c.benchmark_group("huaweicloud.update_endpoint AK/SK");
    group.bench_function("serde_json skip", |b| b.iter(|| skip(HUAWEICLOUD)));
    group.bench_function("check+plan", |b| b.iter(|| plan("huaweicloud.update_endpoint", black_box(HUAWEICLOUD), &options)));
    group.finish();
}

/// A list reply of a hundred items.
fn list_reply(c: &mut Criterion) {
    let item = r#"{"id":"ep-1","name":"n","appName":"a","url":"https://example.com","log":"https://example.com/log","state":{"state":"serving"},"workerConfig":{"minNum":1,"maxNum":2,"freeTimeout":"300","maxConcurrent":"1","gpuNum":1,"cudaVersion":"any"},"policy":{"type":"queue","value":"60"},"image":{"image":"i","authId":"","command":""},"rootfsSize":100,"volumeMounts":[],"envs":[],"ports":[{"port":"80"}],"workers":[],"products":[{"id":"1"}],"healthy":{"path":"/","initialDelay":10,"period":10,"timeout":10,"successThreshold":1,"failureThreshold":3}}"#;
    let reply = format!("{{\"endpoints\":[{}],\"total\":100}}", vec![item; 100].join(","));
    assert!(parse("ppio.list_endpoints", 200, &[], reply.as_bytes()).is_ok_and(|reply| reply.drift.is_empty()), "no drift");
    let mut group = c.benchmark_group("ppio.list_endpoints reply of 100");
    group.throughput(Throughput::Bytes(reply.len() as u64));
    group.bench_function("serde_json skip", |b| b.iter(|| skip(&reply)));
    group.bench_function("serde_json value", |b| b.iter(|| serde_json::from_str::<serde_json::Value>(black_box(&reply))));
    group.bench_function("parse", |b| b.iter(|| parse("ppio.list_endpoints", 200, &[], black_box(reply.as_bytes()))));
    group.finish();
}

/// Ten megabytes, as free-form configuration and as documented objects.
fn ten_megabytes(c: &mut Criterion) {
    let free = |inside: &str| HUAWEICLOUD.replace("\"user_config\":{}", &format!("\"user_config\":{{\"a\":[{inside}null]}}"));
    let free = free(&r#"{"model":"llama","replicas":3,"scale":0.75,"tags":["a","b"],"note":"plain text of some length"},"#.repeat(105_000));
    let users = r#"{"user_type":"ip_address","user_data":{"ip_address":"203.0.113.7"}},"#.repeat(147_000);
    let users = format!(r#"{{"application":"a-1","version":"v","users":[{}]}}"#, users.trim_end_matches(','));
    let mut group = c.benchmark_group("10 MB");
    group.sample_size(10);
    for (name, operation, text) in [("free-form", "huaweicloud.update_endpoint", free), ("users", "edgegap.deploy", users)] {
        assert!(check(operation, &text, &Options::default()).is_ok_and(|report| report.ok()), "{name} is clear");
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::new("serde_json skip", name), |b| b.iter(|| skip(&text)));
        group.bench_function(BenchmarkId::new("check", name), |b| b.iter(|| check(operation, black_box(&text), &Options::default())));
        group.bench_function(BenchmarkId::new("check+plan", name), |b| {
            b.iter(|| plan(operation, black_box(&text), &PlanOptions::default()))
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    targets = each_verb, signed_body, list_reply, ten_megabytes
}
criterion_main!(benches);
