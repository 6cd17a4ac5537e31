//! `POST /gpu-instance/openapi/v1/endpoint/create`
//!
//! <https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint>

use crate::spec::rule::{current_range, required_if, when_any_item};
use crate::spec::*;
use crate::vendors::ppio::request::*;
use crate::vendors::ppio::shared::LIMITS;

const DOCS: &str = "https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint";

static ENDPOINT_FIELDS: &[Field] = &[
    field("name", text().limits(&[max_length(220, PAGE)])).doc("Name of the endpoint"),
    field("appName", text()).doc("Part of the endpoint's URL; its id where it is left out"),
    WORKER_CONFIG,
    PORTS,
    POLICY,
    IMAGE,
    PRODUCTS.required(),
    field("rootfsSize", NUMBER.limits(&[minimum(100, PAGE.advised()), maximum(100, PAGE.advised())])).required().doc("System disk, GB"),
    VOLUME_MOUNTS,
    CLUSTER_ID,
    ENVS,
    HEALTHY.required(),
];
static ENDPOINT: Object = Object::with_rules(
    ENDPOINT_FIELDS,
    &[
        required_if(ENDPOINT_FIELDS, &["clusterID"], when_any_item(ENDPOINT_FIELDS, "volumeMounts", "type", NETWORK), PAGE),
        current_range(ENDPOINT_FIELDS, "rootfsSize", "minRootfsSize", "maxRootfsSize", LIMITS),
    ],
);

static CREATED: Shape = object(&CREATED_OBJECT);
static CREATED_OBJECT: Object = Object::new(&[field("id", text()).doc("Id of the new endpoint")]);

pub(crate) static CREATE_ENDPOINT: Operation =
    Operation::new("ppio.create_endpoint", Method::Post, "/gpu-instance/openapi/v1/endpoint/create", DOCS)
        .summary("Create an endpoint")
        .input(Object::new(&[field("endpoint", object(&ENDPOINT)).required().doc("Settings of the endpoint")]))
        .success(&[success(200, &CREATED)])
        .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "ppio-4",
        "An answer has six settings of the health check, a request its path alone: the other five are unknown fields here and in update_endpoint, since the vendor fixes them",
    ),
    note(
        "ppio-arrays",
        "The page's example has lists where its text has objects (workerConfig, policy, image): objects, as the text and every client seen have them",
    ),
    note(
        "ppio-limits",
        "The page refers to get_endpoint_limits for the ranges of workers and policy: its answer, given as the last known resource, is held against a creation or an update. Where its names do not say which value they limit, nothing is held against it: freeRootfsSize and freeLocalVolumeSize limit nothing here",
    ),
    note(
        "ppio-policy",
        "For queue the value is a queue wait time on both pages, so its range refuses. For concurrency it is a number of requests in the queue, which reads as the range RequestNum though the type is called as the range ConcurrencyNum, which maxConcurrent has: outside of RequestNum warns",
    ),
    note(
        "ppio-cuda",
        "cudaVersion is in every answer and in no request's page; a client sends it: taken with a warning, and one more where it is not in the list of versions, since any is answered, too, and no page says whether it is in that list",
    ),
    note(
        "ppio-port",
        "A port is text on the page of a creation, an integer in an answer and in a client's creation: an integer or a text of digits is taken, an integer is sent, as for every number",
    ),
    note(
        "ppio-fixed-sizes",
        "The page fixes rootfsSize at 100 and the size of local storage at 30, get_endpoint_limits has a range for each, and a report has a system disk of 130: any other size only warns, a size outside of the range is refused",
    ),
    note(
        "ppio-request-timeout",
        "requestTimeout came with newer pages, which require it: without it is only a warning, since the older page has no such field",
    ),
    note(
        "ppio-app-name",
        "The console's guide speaks of lower-case letters, digits and hyphens in appName, the pages of the API say nothing of the kind: any text is taken",
    ),
    note(
        "ppio-mounts",
        "The page requires volumeMounts, that of an update does not, and a client creates without: only a warning. size and id are marked as optional and described as not required for the other type: each is required for its own",
    ),
];
