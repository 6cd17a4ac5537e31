//! What is there from the start.

use serde_json::{Value, json};

use super::endpoint::{Endpoint, Settings};
use super::fixtures::{
    CREATING_MS, ENDPOINT_ID, FAILED_ENDPOINT_ID, FROZEN_ENDPOINT_ID, MODEL_ID, PUBLIC_ENDPOINT_ID, SQL_ENDPOINT_ID, WORKSPACE_ID,
};

/// 2025-11-03 09:12:00 UTC
const FIRST_MS: u64 = 1_762_161_120_000;
const DAY_MS: u64 = 86_400_000;

/// Endpoints that were created one a day.
pub(super) fn endpoints(mut new_id: impl FnMut() -> String) -> Vec<Endpoint> {
    let mut endpoints = Vec::new();
    let mut add = |id: &str, name: &str, kind: &str, status: &'static str, settings: Value| {
        let created_ms = FIRST_MS + endpoints.len() as u64 * DAY_MS;
        let mut all = Settings::new();
        all.insert("name".to_owned(), Value::from(name));
        all.extend(settings.as_object().cloned().unwrap_or_default());
        let is_own = id != PUBLIC_ENDPOINT_ID;
        endpoints.push(Endpoint {
            id: if id.is_empty() { new_id() } else { id.to_owned() },
            workspace_id: WORKSPACE_ID.to_owned(),
            kind: kind.to_owned(),
            is_own,
            is_public: !is_own,
            public_access: !is_own,
            model_id: if kind == "inference" && status == "RUNNING" { MODEL_ID } else { "" },
            settings: all,
            previous: None,
            created_ms,
            settled: (status, created_ms + CREATING_MS),
            change: None,
        });
    };
    add(ENDPOINT_ID, "translation", "ray_service", "RUNNING", ray_service());
    add(SQL_ENDPOINT_ID, "sales-reports", "sql", "RUNNING", json!({ "reserved_resource": { "dpu": dpu() } }));
    add("", "training", "ray", "RUNNING", json!({ "ray_resource": ray(1, 8) }));
    add("", "nightly-import", "job", "RUNNING", json!({ "description": "Every night at two", "ray_resource": ray(0, 2) }));
    add("", "推理", "inference", "RUNNING", json!({ "reserved_resource": { "mu": { "spec_code": "mu.llama.8b", "min": 1, "max": 4 } } }));
    add(FROZEN_ENDPOINT_ID, "old-reports", "sql", "FROZEN", json!({ "reserved_resource": { "dpu": dpu() } }));
    add("", "trial", "inference", "TRIAL_ENDED", json!({}));
    add(FAILED_ENDPOINT_ID, "speech-fails", "ray_service", "CREATE_FAILED", ray_service());
    for team in ["red", "green", "blue"] {
        add("", &format!("{team}-batch"), "ray", "RUNNING", json!({ "ray_resource": ray(0, 4) }));
        add("", &format!("{team}-service"), "service", "RUNNING", json!({}));
    }
    add(PUBLIC_ENDPOINT_ID, "public-sql", "sql", "INACTIVE", json!({}));
    endpoints
}

fn dpu() -> Value {
    json!({ "spec_code": "dpu.d1x", "warm_up_num": 50, "max_num": 200, "use_public_resource": false })
}

fn ray(min: u32, max: u32) -> Value {
    json!({
        "head_group_spec": { "spec_code": "ray.head.4u16g" },
        "worker_group_spec": [{ "name": "workers", "spec_code": "ray.worker.8u32g", "min_replicas": min, "max_replicas": max }],
    })
}

/// Every part that the page's example has.
fn ray_service() -> Value {
    let size = json!({ "spec_code": "ray.worker.8u32g" });
    json!({
        "description": "A Ray service",
        "cap": { "cap_id": "7d2e9f40b5c84c1e8a36f0d1b7592ce4", "version_id": "41c8a6d3e0f74b92975b2c8d6e1fa035" },
        "reserved_resource": {
            "apu": { "spec_code": "apu.a1x", "warm_up_num": 1, "max_num": 10 },
            "dpu": dpu(),
            "mu": { "spec_code": "mu.llama.8b", "min": 0, "max": 1 },
        },
        "ray_resource": ray(1, 10),
        "caches": [{ "mnt_path": "/mnt/models", "cache_ins_id": "e3a90b7c5d1f42868b4e0c97d2f6a158" }],
        "config": { "ray_service_config": {
            "ray_serve_config": { "applications": [{
                "name": "translate",
                "import_path": "translate:app",
                "deployments": [{
                    "name": "Translator",
                    "ray_actor_options": { "num_cpus": 2, "memory": 4_294_967_296_u64, "resources": "{\"npu\": 1}" },
                    "autoscaling_config": {
                        "target_ongoing_requests": 8,
                        "max_ongoing_requests": 16,
                        "min_replicas": 1,
                        "max_replicas": 10,
                        "initial_replicas": 2,
                        "upscale_delay_s": 30,
                        "downscale_delay_s": 600,
                    },
                    "num_replicas": 2,
                    "user_config": {},
                    // As in the page's example.
                    "max_replicas_per_node": "",
                }],
                "runtime_env": { "working_dir": "obs://models/translate", "env_vars": { "LANGUAGE": "ko" } },
                "route_prefix": "/translate",
            }] },
            "ray_cluster_config": {
                "head_group_spec": { "limits": size, "requests": size },
                "worker_group_specs": [{ "name": "workers", "min_replicas": 1, "max_replicas": 10, "limits": size, "requests": size }],
            },
            "data_infos": [{ "input_path": "OBS://models/in/", "output_path": "OBS://models/out/", "env_var_name": "DATA_PATH" }],
        } },
    })
}
