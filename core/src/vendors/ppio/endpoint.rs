//! An endpoint as lists and queries answer it.
//!
//! The API prints 64-bit numbers as text, as Protocol Buffers do, and not always the same ones: a number may be either everywhere.
//!
//! <https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint>

use crate::spec::*;

pub(super) static ENDPOINT: Object = Object::new(&[
    field("id", text()).required(),
    field("name", text()).required(),
    field("appName", text()).required().doc("Part of the URL"),
    field("state", object(&STATE)).required().doc("serving: the endpoint takes requests, once one of its workers does"),
    field("url", text()).required(),
    field("workerConfig", object(&WORKER_CONFIG)).required(),
    field("policy", object(&POLICY)).required(),
    field("image", object(&IMAGE)).required(),
    field("rootfsSize", COUNT).required().doc("GB"),
    field("volumeMounts", list(&VOLUME_MOUNT)).required(),
    field("envs", list(&ENV)).required(),
    field("ports", list(&PORT)).required(),
    field("workers", list(&WORKER).or_null()).required(),
    field("products", list(&PRODUCT)).required(),
    field("healthy", object(&HEALTHY)).required().doc("The health check"),
    field("clusterID", text()).doc("Only with cloud storage"),
    field("log", text()).required().doc("URL of the log"),
    field("createdAt", text()),
    field("updatedAt", text()),
]);

pub(super) const COUNT: Shape = integer().or(Types::TEXT);

/// Of an endpoint or a worker. The states are open: only serving and running are documented.
static STATE: Object = Object::new(&[
    field("state", text()).required(),
    field("error", text()).doc("Code, where something is wrong"),
    field("message", text()).doc("What is wrong"),
]);

static WORKER_CONFIG: Object = Object::new(&[
    field("minNum", COUNT).required().doc("Smallest number of workers"),
    field("maxNum", COUNT).required().doc("Largest number of workers"),
    field("freeTimeout", COUNT).required().doc("Seconds without work until a worker is removed"),
    field("maxConcurrent", COUNT).required().doc("Largest number of requests that a worker handles at once"),
    field("gpuNum", COUNT).required().doc("GPUs of a worker"),
    field("cudaVersion", text()).required().doc("Such as 12.8, or any"),
    field("requestTimeout", COUNT).doc("Seconds; only on newer pages"),
]);

static POLICY: Object = Object::new(&[
    field("type", text()).required().doc("queue or concurrency"),
    field("value", COUNT).required().doc("queue: seconds of waiting; concurrency: requests in the queue"),
]);

static IMAGE: Object = Object::new(&[
    field("image", text()).required(),
    field("authId", text()).required().doc("Credential of the registry, by its id"),
    field("command", text()).required(),
]);

static VOLUME_MOUNT: Shape = object(&Object::new(&[
    field("type", text()).required().doc("local or network"),
    field("id", text()).doc("Only of network storage"),
    field("size", COUNT).doc("Only of local storage"),
    field("mountPath", text()).required(),
]));

static ENV: Shape = object(&Object::new(&[field("key", text()).required(), field("value", text()).required().secret()]));

static PORT: Shape = object(&Object::new(&[field("port", COUNT).required()]));

static WORKER: Shape = object(&Object::new(&[
    field("id", text()).required(),
    field("state", object(&STATE)).required().doc("running: the worker takes requests, where it is healthy, too"),
    field("log", text()).required().doc("URL of the log"),
    field("metrics", text()).required().doc("URL of the metrics"),
    field("healthy", boolean()).required(),
]));

static PRODUCT: Shape = object(&Object::new(&[field("id", text()).required()]));

static HEALTHY: Object = Object::new(&[
    field("path", text()).required(),
    field("initialDelay", COUNT).required().doc("Seconds"),
    field("period", COUNT).required().doc("Seconds"),
    field("timeout", COUNT).required().doc("Seconds"),
    field("successThreshold", COUNT).required(),
    field("failureThreshold", COUNT).required(),
]);
