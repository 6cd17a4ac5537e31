//! The endpoints that are there from the start.

use serde_json::{Map, Value, json};

use super::endpoint::Endpoint;
use super::fixtures::{ENDPOINT, ENDPOINTS, FAILED_ENDPOINT, IDLE_ENDPOINT};
use crate::fake::ids;

const HOUR: u64 = 3_600_000;
/// Ids of creations count from 1, so that these never meet them.
const FIRST_ID: u64 = 1 << 32;

/// The oldest first, one an hour.
pub(super) fn endpoints(now_ms: u64) -> Vec<Endpoint> {
    (0..ENDPOINTS as u64)
        .map(|number| {
            let created_ms = now_ms.saturating_sub((ENDPOINTS as u64 - number) * HOUR);
            let id = |id: &str| id.to_owned();
            // The three are the newest, on the first page.
            match ENDPOINTS as u64 - number {
                1 => Endpoint::new(id(ENDPOINT), settings("llm-chat", "llm-chat:1.4", 2), created_ms),
                2 => Endpoint::new(id(FAILED_ENDPOINT), settings("upscaler", "no-such-image:3", 1), created_ms),
                3 => Endpoint::new(id(IDLE_ENDPOINT), settings("nightly-batch", "batch:7", 0), created_ms),
                _ => {
                    let name = format!("worker-pool-{:02}", number + 1);
                    Endpoint::new(ids::hex(FIRST_ID + number, 16), settings(&name, "pool:2", number % 3), created_ms)
                }
            }
        })
        .collect()
}

fn settings(name: &str, image: &str, min_num: u64) -> Map<String, Value> {
    let settings = json!({
        "name": name,
        "appName": name,
        "workerConfig": { "minNum": min_num, "maxNum": 3, "freeTimeout": 300, "maxConcurrent": 1, "gpuNum": 1, "cudaVersion": "12.8" },
        "policy": { "type": "queue", "value": 60 },
        "image": { "image": format!("registry.example.com/{image}"), "authId": "", "command": "" },
        "rootfsSize": 100,
        "volumeMounts": volume_mounts(min_num),
        "envs": [{ "key": "MODEL", "value": name }],
        "ports": [{ "port": 8080 }],
        "products": [{ "id": "1" }],
        "healthy": { "path": "/health" },
    });
    let Value::Object(mut settings) = settings else { return Map::new() };
    if min_num == 2 {
        settings.insert("clusterID".to_owned(), Value::from("cluster-6b1e"));
    }
    settings
}

/// With cloud storage where two workers share a model.
fn volume_mounts(min_num: u64) -> Value {
    let local = json!({ "type": "local", "size": 30, "mountPath": "/workspace" });
    match min_num {
        2 => json!([local, { "type": "network", "id": "vol-41d9a7", "mountPath": "/models" }]),
        _ => json!([local]),
    }
}
