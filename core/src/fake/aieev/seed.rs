//! The endpoints that are there from the start.

use serde_json::{Map, Value, json};

use super::endpoint::{Endpoint, Replica};
use super::fixtures::{ACTIVE_ENDPOINT, AUTOSCALING_ENDPOINT, BROKEN_ENDPOINT, BROKEN_ENDPOINT_PORT, ENDPOINT, NO_CAPACITY_ENDPOINT};

const HOUR: u64 = 3_600_000;

pub(super) fn endpoints(now_ms: u64) -> Vec<Endpoint> {
    let hours_ago = |hours: u64| now_ms.saturating_sub(hours * HOUR);
    let mut endpoints = vec![
        Endpoint { tags: &["dev"], ..endpoint(1, ENDPOINT, "my-endpoint", hours_ago(720)) },
        Endpoint { num_replicas: 2, tags: &["prod", "llm"], ..endpoint(2, ACTIVE_ENDPOINT, "llm-chat", hours_ago(600)) },
        Endpoint { enable_autoscaling: true, ..endpoint(3, AUTOSCALING_ENDPOINT, "llm-embeddings", hours_ago(480)) },
        Endpoint {
            listens_on: Some(BROKEN_ENDPOINT_PORT),
            settings: settings(80, 20),
            ..endpoint(4, BROKEN_ENDPOINT, "image-upscaler", hours_ago(48))
        },
        Endpoint { instance_type_name: "H100", ..endpoint(5, NO_CAPACITY_ENDPOINT, "video-diffusion", hours_ago(24)) },
    ];
    for endpoint in &mut endpoints {
        match endpoint.id {
            ACTIVE_ENDPOINT | AUTOSCALING_ENDPOINT => endpoint.start(hours_ago(1)),
            ENDPOINT => {
                // Yesterday's, of which the log is left.
                let (started_ms, ended_ms) = (hours_ago(26), hours_ago(24));
                let ready_ms = Some(started_ms + 4000);
                endpoint.count = 1;
                endpoint.updated_ms = ended_ms;
                endpoint.replicas.push(Replica { number: endpoint.number << 32 | 1, started_ms, ready_ms, ended_ms: Some(ended_ms) });
            }
            _ => {}
        }
    }
    endpoints
}

fn endpoint(number: u64, id: &'static str, name: &'static str, created_ms: u64) -> Endpoint {
    Endpoint {
        number,
        id,
        name,
        instance_type_name: "RTX 5090",
        tags: &[],
        enable_autoscaling: false,
        listens_on: None,
        settings: settings(8080, 300),
        is_active: false,
        num_replicas: 1,
        created_ms,
        updated_ms: created_ms,
        replicas: Vec::new(),
        count: 0,
    }
}

fn settings(port: u16, health_check_timeout: u64) -> Map<String, Value> {
    let settings = json!({
        "container_start_command": "python app.py",
        "container_env_vars": [{ "key": "ENV", "value": "dev" }],
        "container_port": port,
        "container_health_check_path": "/healthz",
        "container_health_check_timeout": 600,
        "health_check_timeout": health_check_timeout,
        "container_metric_path": null,
        "auth_mode": "api_key",
    });
    match settings {
        Value::Object(settings) => settings,
        _ => Map::new(),
    }
}
