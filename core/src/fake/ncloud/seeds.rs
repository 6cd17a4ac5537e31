//! What is there from the start.

use serde_json::{Value, json};

use super::fixtures::{BARE_STAGE_ID, CANARY_STAGE_ID, DEPLOYMENT_NO, OLD_DEPLOYMENT_NO, STAGE_ID};
use super::stage::{Canary, Stage};

/// The number of the first deployment that is not there yet.
pub(super) const NEXT_NO: i64 = 251_437;
/// 2025-11-03 09:12:00 UTC
const FIRST_MS: u64 = 1_762_161_120_000;
const DAY_MS: u64 = 86_400_000;

pub(super) fn stages() -> Vec<Stage> {
    let prod = stage(STAGE_ID, "prod", &[OLD_DEPLOYMENT_NO, 251_290, DEPLOYMENT_NO]);
    let mut beta = stage(CANARY_STAGE_ID, "beta", &[251_290, 251_402]);
    beta.canary = Some(canary());
    let dev = stage(BARE_STAGE_ID, "dev", &[251_415]);
    let nothing = dev.others.iter().map(|(name, value)| match name.as_str() {
        "tenantId" | "modifier" => (name.clone(), value.clone()),
        "isMaintenance" | "enabledContentEncoding" => (name.clone(), json!(false)),
        _ => (name.clone(), Value::Null),
    });
    let dev = Stage { cache_ttl_sec: Value::Null, throttle_rps: Value::Null, others: nothing.collect(), ..dev };
    vec![prod, beta, dev]
}

fn stage(id: &'static str, name: &'static str, history: &[i64]) -> Stage {
    let others = json!({
        "tenantId": "t4nq81kz0c",
        "modifier": "somebody@example.com",
        "rateRps": 100,
        "dayQuotaRequest": 100_000,
        "monthQuotaRequest": 2_000_000,
        "ipAclCode": "ALLOWED",
        "ipAclList": "203.0.113.0/24",
        "isMaintenance": false,
        "statusCode": 503,
        "response": "{\"message\": \"back soon\"}",
        "enabledContentEncoding": true,
        "minimumCompressionSize": 1024,
    });
    let others = others.as_object().cloned().unwrap_or_default();
    Stage {
        id,
        name,
        registered_ms: FIRST_MS,
        endpoint_domain: json!(format!("https://{name}.example.com")),
        cache_ttl_sec: json!(300),
        throttle_rps: json!(50),
        others,
        deployment_no: history.last().copied().unwrap_or_default(),
        history: history.to_vec(),
        canary: None,
    }
}

fn canary() -> Canary {
    let settings = json!({
        "canaryDistributionRate": 10.5,
        "canaryCacheTtlSec": 60,
        "canaryThrottleRps": 6,
        "canaryEndpointDomain": "https://canary.example.com",
        "useDistributionRate": false,
        "canaryConditions": [{ "parameterCode": "REQUEST_HEADER", "parameterName": "x-canary", "parameterValue": "yes" }],
    });
    Canary {
        deployment_no: 251_436,
        deployed_ms: FIRST_MS + 30 * DAY_MS,
        description: "Shorter answers".to_owned(),
        settings: settings.as_object().cloned().unwrap_or_default(),
    }
}
