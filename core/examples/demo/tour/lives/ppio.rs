//! A list across pages, and an endpoint that serves once it has a healthy worker.

use std::error::Error;

use clearway::fake::Effect;
use serde_json::json;

use super::stage::Stage;

pub fn live(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.title("list across pages, create, serve, delete");
    stage.trouble(vec![("list_endpoints", 2, Effect::Reset)])?;
    stage.pages("list_endpoints", &json!({"pageSize": 10}))?;
    let limits = stage.call("get_endpoint_limits", &json!({}), &["/maxWorkerNum", "/maxGPUNum"])?;
    let mut create = json!({"endpoint": {
        "name": "demo",
        "workerConfig": {"minNum": 1, "maxNum": 100_000, "freeTimeout": 300, "maxConcurrent": 1, "gpuNum": 1, "requestTimeout": 60},
        "ports": [{"port": 8000}],
        "policy": {"type": "queue", "value": 60},
        "image": {"image": "ubuntu:24.04"},
        "products": [{"id": "1"}],
        "rootfsSize": 100,
        "volumeMounts": [],
        "envs": [],
        "healthy": {"path": "/health"},
    }});
    // Refused before anything is sent, by the limits just read.
    stage.call_knowing("create_endpoint", &create, Some(&limits), &[])?;
    create["endpoint"]["workerConfig"]["maxNum"] = json!(2);
    let created = stage.call_knowing("create_endpoint", &create, Some(&limits), &["/id"])?;
    stage.wait("endpoint_serving", &created)?;
    stage.call("delete_endpoint", &json!({"name": created["id"]}), &[])?;
    Ok(())
}
