//! What a creation and an update have in common.
//!
//! The pages want integers, answers have texts of digits, and a client sends back what it was answered: an integer is sent either way.
//!
//! <https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint>

use super::shared::{CLIENT, LIMITS};
use crate::spec::rule::{Literal, current_choice, current_range, current_range_if, required_if, when};
use crate::spec::*;

/// The newest rendering of the page.
const NEWEST: Source = Source::page("https://ppinfra.mintlify.dev/docs/gpus/endpoint/reference-create-endpoint.md");

pub(super) const NUMBER: Shape = integer_or_digits();

pub(super) const WORKER_CONFIG: Field =
    field("workerConfig", object(&WORKER)).required().doc("How many workers there are, and what each takes");
static WORKER_FIELDS: &[Field] = &[
    field("minNum", NUMBER).required().doc("Smallest number of workers"),
    field("maxNum", NUMBER).required().doc("Largest number of workers"),
    field("freeTimeout", NUMBER).required().doc("Seconds without work until a worker is removed"),
    field("maxConcurrent", NUMBER).required().doc("Largest number of requests that a worker handles at once"),
    field("gpuNum", NUMBER).required().doc("GPUs of a worker"),
    field("requestTimeout", NUMBER).required_by(NEWEST.advised()).doc("Seconds that a request may take"),
    field("cudaVersion", text()).undocumented(CLIENT).doc("Such as 12.8, one of those that get_endpoint_limits answers"),
];
static WORKER: Object = Object::with_rules(
    WORKER_FIELDS,
    &[
        current_range(WORKER_FIELDS, "minNum", "minWorkerNum", "maxWorkerNum", LIMITS),
        current_range(WORKER_FIELDS, "maxNum", "minWorkerNum", "maxWorkerNum", LIMITS),
        current_range(WORKER_FIELDS, "freeTimeout", "minFreeTimeout", "maxFreeTimeout", LIMITS),
        current_range(WORKER_FIELDS, "maxConcurrent", "minConcurrencyNum", "maxConcurrencyNum", LIMITS),
        current_range(WORKER_FIELDS, "gpuNum", "minGPUNum", "maxGPUNum", LIMITS),
        current_range(WORKER_FIELDS, "requestTimeout", "minRequestTimeout", "maxRequestTimeout", LIMITS),
        current_choice(WORKER_FIELDS, "cudaVersion", "cudaVersionList", LIMITS.advised()),
    ],
);

pub(super) const PORTS: Field = field("ports", list(&PORT).limits(&[min_items(1, PAGE), max_items(1, PAGE)]))
    .required()
    .doc("The one HTTP port that the workers serve on");
static PORT: Shape = object(&PORT_OBJECT);
static PORT_OBJECT: Object =
    Object::new(&[field("port", NUMBER.limits(&[minimum(1, PAGE), maximum(65_535, PAGE), excluded(&[2222, 2223, 2224], PAGE)]))
        .required()
        .doc("2222, 2223 and 2224 are the vendor's own")]);

pub(super) const POLICY: Field = field("policy", object(&POLICY_OBJECT)).required().doc("When workers are added");
static POLICY_FIELDS: &[Field] = &[
    field("type", text().limits(&[choice(&["queue", "concurrency"], PAGE)]))
        .required()
        .doc("queue: by how long requests wait; concurrency: by how many wait"),
    field("value", NUMBER).required().doc("queue: seconds of waiting; concurrency: largest number of requests in the queue"),
];
static POLICY_OBJECT: Object = Object::with_rules(
    POLICY_FIELDS,
    &[
        current_range_if(POLICY_FIELDS, "value", "minQueueWaitTime", "maxQueueWaitTime", when(POLICY_FIELDS, "type", QUEUE), LIMITS),
        current_range_if(
            POLICY_FIELDS,
            "value",
            "minRequestNum",
            "maxRequestNum",
            when(POLICY_FIELDS, "type", CONCURRENCY),
            LIMITS.advised(),
        ),
    ],
);
const QUEUE: Literal = Literal::Text("queue");
const CONCURRENCY: Literal = Literal::Text("concurrency");

pub(super) const IMAGE: Field = field("image", object(&IMAGE_OBJECT)).required();
static IMAGE_OBJECT: Object = Object::new(&[
    field("image", text().limits(&[max_length(511, PAGE)])).required().doc("Address of the container image"),
    field("authId", text().limits(&[max_length(255, PAGE)])).doc("Credential of a private registry, by its id"),
    field("command", text().limits(&[max_length(2047, PAGE)])).doc("Command that starts the container"),
]);

pub(super) const PRODUCTS: Field = field("products", list(&PRODUCT)).doc("What the workers run on");
static PRODUCT: Shape = object(&PRODUCT_OBJECT);
static PRODUCT_OBJECT: Object = Object::new(&[field("id", text()).required().doc("Serverless product, by its id")]);

pub(super) const VOLUME_MOUNTS: Field =
    field("volumeMounts", list(&VOLUME_MOUNT)).required_by(PAGE.advised()).doc("Storage; an empty list where there is none");
static VOLUME_MOUNT: Shape = object(&VOLUME_MOUNT_OBJECT);
static VOLUME_MOUNT_FIELDS: &[Field] = &[
    field("type", text().limits(&[choice(&["local", "network"], PAGE)]))
        .required()
        .doc("local: disk of the worker; network: cloud storage"),
    field("size", NUMBER.limits(&[minimum(30, PAGE.advised()), maximum(30, PAGE.advised())])).doc("GB of local storage"),
    field("id", text()).doc("Cloud storage, by its id"),
    field("mountPath", text().limits(&[max_length(255, PAGE)])).required().doc("Where the worker sees the storage"),
];
static VOLUME_MOUNT_OBJECT: Object = Object::with_rules(
    VOLUME_MOUNT_FIELDS,
    &[
        required_if(VOLUME_MOUNT_FIELDS, &["size"], when(VOLUME_MOUNT_FIELDS, "type", LOCAL), PAGE),
        required_if(VOLUME_MOUNT_FIELDS, &["id"], when(VOLUME_MOUNT_FIELDS, "type", NETWORK), PAGE),
        current_range_if(
            VOLUME_MOUNT_FIELDS,
            "size",
            "minLocalVolumeSize",
            "maxLocalVolumeSize",
            when(VOLUME_MOUNT_FIELDS, "type", LOCAL),
            LIMITS,
        ),
    ],
);
const LOCAL: Literal = Literal::Text("local");
pub(super) const NETWORK: Literal = Literal::Text("network");

pub(super) const CLUSTER_ID: Field =
    field("clusterID", text().limits(&[max_length(255, PAGE)])).doc("Cluster of the cloud storage; required where such storage is mounted");

pub(super) const ENVS: Field = field("envs", list(&ENV)).doc("Environment variables");
static ENV: Shape = object(&ENV_OBJECT);
static ENV_OBJECT: Object = Object::new(&[
    field("key", text()).required().doc("Name of the variable"),
    field("value", text()).required().secret().doc("Value of the variable"),
]);

pub(super) const HEALTHY: Field = field("healthy", object(&HEALTHY_OBJECT)).doc("The health check");
static HEALTHY_OBJECT: Object = Object::new(&[field("path", text()).required().doc("Path that is asked, such as /health")]);
