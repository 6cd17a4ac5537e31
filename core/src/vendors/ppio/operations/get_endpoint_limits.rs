//! `GET /gpu-instance/openapi/v1/endpoint/limit`
//!
//! <https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md>

use crate::spec::*;
use crate::vendors::ppio::endpoint::COUNT;

const DOCS: &str = "https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md";

static LIMITS: Shape = object(&LIMITS_OBJECT);
static LIMITS_OBJECT: Object = Object::new(&[
    field("minRootfsSize", COUNT).required().doc("System disk, GB"),
    field("maxRootfsSize", COUNT).required().doc("GB"),
    field("freeRootfsSize", COUNT).required().doc("GB"),
    field("minLocalVolumeSize", COUNT).required().doc("Local storage, GB"),
    field("maxLocalVolumeSize", COUNT).required().doc("GB"),
    field("freeLocalVolumeSize", COUNT).required().doc("GB"),
    field("minWorkerNum", COUNT).required().doc("Workers"),
    field("maxWorkerNum", COUNT).required(),
    field("minFreeTimeout", COUNT).required().doc("Seconds without work until a worker is removed"),
    field("maxFreeTimeout", COUNT).required().doc("Seconds"),
    field("minConcurrencyNum", COUNT).required().doc("Requests that a worker handles at once"),
    field("maxConcurrencyNum", COUNT).required(),
    field("minQueueWaitTime", COUNT).required().doc("Seconds of waiting in the queue"),
    field("maxQueueWaitTime", COUNT).required().doc("Seconds"),
    field("minRequestNum", COUNT).required().doc("Requests"),
    field("maxRequestNum", COUNT).required(),
    field("minGPUNum", COUNT).required().doc("GPUs of a worker"),
    field("maxGPUNum", COUNT).required(),
    field("minRequestTimeout", COUNT).doc("Seconds that a request may take; only on newer pages"),
    field("maxRequestTimeout", COUNT).doc("Seconds"),
    field("cudaVersionList", list(&VERSION)).required(),
]);
static VERSION: Shape = text();

pub(crate) static GET_ENDPOINT_LIMITS: Operation =
    Operation::new("ppio.get_endpoint_limits", Method::Get, "/gpu-instance/openapi/v1/endpoint/limit", DOCS)
        .summary("Get the ranges that an endpoint's settings must keep within")
        .input(Object::new(&[]))
        .success(&[success(200, &LIMITS)])
        .notes(&[note("ppio-limits-answer", "The pages have integers; 64-bit numbers come as text in other answers of the vendor: either is read, here and where this answer is given as the last known resource"),
            note("ppio-limits-timeout", "minRequestTimeout and maxRequestTimeout came with newer pages, which mark every field as always there; the older ones do not have the two: they are optional")]);
