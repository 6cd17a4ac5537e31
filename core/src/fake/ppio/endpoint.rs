//! An endpoint's life: what it is in is worked out from when it was created, updated and deleted.

use serde_json::{Map, Value, json};

use crate::fake::ids;
use crate::fake::vendor::integer;

// Milliseconds from a creation.
const CREATING_MS: u64 = 2000;
const CREATED_MS: u64 = 5000;
/// Milliseconds from an update until its settings serve.
const UPDATED_MS: u64 = 2000;
/// Milliseconds from a deletion until nothing is left.
const DELETED_MS: u64 = 2000;
// Milliseconds from the endpoint's serving, for each of its workers.
const WORKER_MS: u64 = 2000;
const RUNNING_MS: u64 = 4000;
const HEALTHY_MS: u64 = 7000;

/// What a creation or an update sets, as it was sent.
const SETTINGS: [&str; 12] = [
    "name",
    "appName",
    "workerConfig",
    "policy",
    "image",
    "rootfsSize",
    "volumeMounts",
    "envs",
    "ports",
    "products",
    "healthy",
    "clusterID",
];

#[derive(Debug)]
pub(super) struct Endpoint {
    pub id: String,
    settings: Map<String, Value>,
    created_ms: u64,
    updated_ms: Option<u64>,
    deleted_ms: Option<u64>,
}

/// A port is text in a list and an integer in the answer for one endpoint.
#[derive(Clone, Copy)]
pub(super) enum PortAs {
    Text,
    Integer,
}

impl Endpoint {
    pub fn new(id: String, settings: Map<String, Value>, now_ms: u64) -> Self {
        Endpoint { id, settings, created_ms: now_ms, updated_ms: None, deleted_ms: None }
    }

    /// What is not given stays.
    pub fn update(&mut self, input: &Map<String, Value>, now_ms: u64) {
        for name in SETTINGS {
            if let Some(value) = input.get(name) {
                self.settings.insert(name.to_owned(), value.clone());
            }
        }
        self.updated_ms = Some(now_ms);
    }

    pub fn delete(&mut self, now_ms: u64) {
        self.deleted_ms.get_or_insert(now_ms);
    }

    pub fn is_gone(&self, now_ms: u64) -> bool {
        self.deleted_ms.is_some_and(|deleted_ms| now_ms >= deleted_ms + DELETED_MS)
    }

    pub fn reply(&self, now_ms: u64, port_as: PortAs) -> Value {
        let app = match self.text("/appName") {
            "" => &self.id,
            app => app,
        };
        let mut reply = json!({
            "id": self.id,
            "name": self.text("/name"),
            "appName": app,
            "state": self.state(now_ms),
            "url": format!("https://{app}.endpoints.example.com"),
            "workerConfig": self.worker_config(),
            // 64-bit numbers are text, as Protocol Buffers print them; 32-bit ones are numbers.
            "policy": { "type": self.text("/policy/type"), "value": self.integer("/policy/value").to_string() },
            "image": {
                "image": self.text("/image/image"),
                "authId": self.text("/image/authId"),
                "command": self.text("/image/command"),
            },
            "rootfsSize": self.integer("/rootfsSize"),
            "volumeMounts": self.each("/volumeMounts", volume_mount),
            "envs": self.each("/envs", |env| json!({ "key": env.get("key"), "value": env.get("value") })),
            "ports": self.each("/ports", |port| json!({ "port": port_as.json(port.get("port").and_then(integer)) })),
            "workers": self.workers(now_ms),
            "products": self.each("/products", |product| json!({ "id": product.get("id") })),
            // Of these only the path can be set.
            "healthy": {
                "path": self.text("/healthy/path"),
                "initialDelay": 10,
                "period": 10,
                "timeout": 10,
                "successThreshold": 1,
                "failureThreshold": 3,
            },
            "log": format!("https://logs.example.com/endpoints/{}", self.id),
        });
        if let (Some(cluster), Some(reply)) = (self.settings.get("clusterID"), reply.as_object_mut()) {
            reply.insert("clusterID".to_owned(), cluster.clone());
        }
        reply
    }

    fn state(&self, now_ms: u64) -> Value {
        let age = now_ms.saturating_sub(self.created_ms);
        let is_updating = self.updated_ms.is_some_and(|updated_ms| now_ms < updated_ms + UPDATED_MS);
        match self.deleted_ms {
            Some(_) => state("deleting"),
            None if age < CREATING_MS => state("pending"),
            None if age < CREATED_MS => state("creating"),
            None if is_updating => state("updating"),
            None if self.is_broken() => json!({
                "state": "failed",
                "error": "IMAGE_PULL_FAILED",
                "message": format!("failed to pull image {}: manifest unknown", self.text("/image/image")),
            }),
            None => state("serving"),
        }
    }

    fn is_broken(&self) -> bool {
        self.text("/image/image").contains("no-such-image")
    }

    /// Null until the endpoint serves.
    fn workers(&self, now_ms: u64) -> Value {
        let created_ms = self.created_ms + CREATED_MS;
        let serving_ms = self.updated_ms.map_or(created_ms, |updated_ms| created_ms.max(updated_ms + UPDATED_MS));
        if self.is_broken() || now_ms < created_ms {
            return Value::Null;
        }
        let age = now_ms.saturating_sub(serving_ms);
        if self.deleted_ms.is_some() || age < WORKER_MS {
            return json!([]);
        }
        let free_timeout_ms = u64::try_from(self.integer("/workerConfig/freeTimeout")).unwrap_or(0).saturating_mul(1000);
        let is_idle = age >= HEALTHY_MS.saturating_add(free_timeout_ms);
        let least = u64::try_from(self.integer("/workerConfig/minNum")).unwrap_or(0);
        // What first starts an endpoint is there until it has been idle for long enough.
        let count = if is_idle { least } else { least.max(1) };
        (0..count).map(|number| self.worker(number, serving_ms, age)).collect()
    }

    fn worker(&self, number: u64, serving_ms: u64, age: u64) -> Value {
        let id = format!("{}-{}", self.id, ids::letters(serving_ms.wrapping_add(number), 5));
        json!({
            "id": id,
            "state": state(if age < RUNNING_MS { "pending" } else { "running" }),
            "log": format!("https://logs.example.com/workers/{id}"),
            "metrics": format!("https://metrics.example.com/workers/{id}"),
            "healthy": age >= HEALTHY_MS,
        })
    }

    fn worker_config(&self) -> Value {
        let number = |name: &str| self.integer(&format!("/workerConfig/{name}"));
        let cuda_version = match self.text("/workerConfig/cudaVersion") {
            "" => "any",
            version => version,
        };
        let mut config = json!({
            "minNum": number("minNum"),
            "maxNum": number("maxNum"),
            "freeTimeout": number("freeTimeout").to_string(),
            "maxConcurrent": number("maxConcurrent").to_string(),
            "gpuNum": number("gpuNum"),
            "cudaVersion": cuda_version,
        });
        if let (1.., Some(config)) = (number("requestTimeout"), config.as_object_mut()) {
            config.insert("requestTimeout".to_owned(), Value::from(number("requestTimeout")));
        }
        config
    }

    fn setting(&self, pointer: &str) -> Option<&Value> {
        let (first, behind) = pointer.get(1..)?.split_once('/').unwrap_or((pointer.get(1..)?, ""));
        let setting = self.settings.get(first)?;
        if behind.is_empty() { Some(setting) } else { setting.get(behind) }
    }

    /// Empty where there is none.
    fn text(&self, pointer: &str) -> &str {
        self.setting(pointer).and_then(Value::as_str).unwrap_or_default()
    }

    /// 0 where there is none.
    fn integer(&self, pointer: &str) -> i64 {
        self.setting(pointer).and_then(integer).unwrap_or_default()
    }

    fn each(&self, pointer: &str, reply: impl Fn(&Value) -> Value) -> Value {
        self.setting(pointer).and_then(Value::as_array).into_iter().flatten().map(reply).collect()
    }
}

impl PortAs {
    fn json(self, port: Option<i64>) -> Value {
        match self {
            PortAs::Text => Value::from(port.unwrap_or_default().to_string()),
            PortAs::Integer => Value::from(port),
        }
    }
}

/// A state that nothing is wrong in.
fn state(name: &str) -> Value {
    json!({ "state": name, "error": "", "message": "" })
}

/// Local storage has a size, cloud storage an id.
fn volume_mount(mount: &Value) -> Value {
    let path = mount.get("mountPath");
    match mount.get("type").and_then(Value::as_str) {
        Some("network") => json!({ "type": "network", "id": mount.get("id"), "mountPath": path }),
        _ => json!({ "type": "local", "size": mount.get("size").and_then(integer), "mountPath": path }),
    }
}
