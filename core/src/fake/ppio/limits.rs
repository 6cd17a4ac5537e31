//! The ranges that settings must keep within. Their numbers are the fake's own: no page has any.

use serde_json::{Map, Value, json};

use crate::fake::vendor::integer;

const ROOTFS_SIZE: Range = Range { name: "RootfsSize", min: 10, max: 130 };
const LOCAL_VOLUME_SIZE: Range = Range { name: "LocalVolumeSize", min: 10, max: 300 };
const WORKER_NUM: Range = Range { name: "WorkerNum", min: 0, max: 10 };
const FREE_TIMEOUT: Range = Range { name: "FreeTimeout", min: 1, max: 3600 };
const CONCURRENCY_NUM: Range = Range { name: "ConcurrencyNum", min: 1, max: 200 };
const QUEUE_WAIT_TIME: Range = Range { name: "QueueWaitTime", min: 1, max: 3600 };
const REQUEST_NUM: Range = Range { name: "RequestNum", min: 1, max: 1000 };
const GPU_NUM: Range = Range { name: "GPUNum", min: 1, max: 8 };
const REQUEST_TIMEOUT: Range = Range { name: "RequestTimeout", min: 1, max: 86_400 };

struct Range {
    name: &'static str,
    min: i64,
    max: i64,
}

pub(super) fn reply() -> Value {
    let mut reply = Map::new();
    for (range, free) in [
        (ROOTFS_SIZE, Some(("freeRootfsSize", 100))),
        (LOCAL_VOLUME_SIZE, Some(("freeLocalVolumeSize", 30))),
        (WORKER_NUM, None),
        (FREE_TIMEOUT, None),
        (CONCURRENCY_NUM, None),
        (QUEUE_WAIT_TIME, None),
        (REQUEST_NUM, None),
        (GPU_NUM, None),
        (REQUEST_TIMEOUT, None),
    ] {
        reply.insert(format!("min{}", range.name), Value::from(range.min));
        reply.insert(format!("max{}", range.name), Value::from(range.max));
        reply.extend(free.map(|(name, size)| (name.to_owned(), Value::from(size))));
    }
    reply.insert("cudaVersionList".to_owned(), json!(["11.8", "12.1", "12.4", "12.6", "12.8"]));
    Value::Object(reply)
}

/// What is outside of its range first, where anything is.
pub(super) fn problem(settings: &Map<String, Value>) -> Option<String> {
    let policy = settings.get("policy").unwrap_or(&Value::Null);
    let value_range = match policy.get("type").and_then(Value::as_str) {
        Some("concurrency") => REQUEST_NUM,
        _ => QUEUE_WAIT_TIME,
    };
    let worker = settings.get("workerConfig").unwrap_or(&Value::Null);
    let mut values = vec![
        ("rootfsSize", settings.get("rootfsSize"), ROOTFS_SIZE),
        ("minNum", worker.get("minNum"), WORKER_NUM),
        ("maxNum", worker.get("maxNum"), WORKER_NUM),
        ("freeTimeout", worker.get("freeTimeout"), FREE_TIMEOUT),
        ("maxConcurrent", worker.get("maxConcurrent"), CONCURRENCY_NUM),
        ("gpuNum", worker.get("gpuNum"), GPU_NUM),
        ("requestTimeout", worker.get("requestTimeout"), REQUEST_TIMEOUT),
        ("value", policy.get("value"), value_range),
    ];
    let mounts = settings.get("volumeMounts").and_then(Value::as_array);
    let local = mounts.into_iter().flatten().filter(|mount| mount.get("type").is_some_and(|kind| kind == "local"));
    values.extend(local.map(|mount| ("size", mount.get("size"), LOCAL_VOLUME_SIZE)));
    values.into_iter().find_map(|(name, value, range)| {
        let number = integer(value?)?;
        (number < range.min || number > range.max).then(|| format!("{name} must be from {} to {}", range.min, range.max))
    })
}
