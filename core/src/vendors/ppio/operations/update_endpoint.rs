//! `POST /gpu-instance/openapi/v1/endpoint/update`
//!
//! <https://novita.ai/docs/api-reference/serverless-update-endpoint.md>

use crate::spec::rule::{required_if, when_any_item};
use crate::spec::*;
use crate::vendors::ppio::request::*;
use crate::vendors::ppio::shared::CLIENT;

const DOCS: &str = "https://novita.ai/docs/api-reference/serverless-update-endpoint.md";
/// The page of a creation, which has a limit where this one has none.
const CREATION: Source = Source::advice("https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint");

/// What the page marks as optional is advised: it also says that an update takes all parameters in full.
static FIELDS: &[Field] = &[
    field("id", text()).required().aliases(&["endpoint_id"]).doc("Endpoint, by its id"),
    field("name", text().limits(&[max_length(220, CREATION)])).required_by(PAGE.advised()).doc("Name of the endpoint"),
    CLUSTER_ID,
    WORKER_CONFIG,
    PORTS,
    POLICY,
    IMAGE,
    VOLUME_MOUNTS,
    ENVS.required_by(PAGE.advised()),
    HEALTHY.required_by(PAGE.advised()),
    field("appName", text()).undocumented(CLIENT).doc("Part of the endpoint's URL"),
    PRODUCTS.undocumented(CLIENT),
    field("rootfsSize", NUMBER).undocumented(CLIENT).doc("System disk, GB"),
];

pub(crate) static UPDATE_ENDPOINT: Operation =
    Operation::new("ppio.update_endpoint", Method::Post, "/gpu-instance/openapi/v1/endpoint/update", DOCS)
        .summary("Replace an endpoint's settings")
        // All settings are given: the same ones twice are the same endpoint.
        .repeat(Repeat::Idempotent)
        .input(Object::with_rules(
            FIELDS,
            &[required_if(FIELDS, &["clusterID"], when_any_item(FIELDS, "volumeMounts", "type", NETWORK), PAGE)],
        ))
        .success(&[empty_success(200)])
        .notes(&[
            note("ppio-update-full", "The page wants all parameters in full and marks some as optional: without one of those only warns, since its setting may be lost"),
            note("ppio-update-flat", "A creation wraps the settings in endpoint, an update has them beside the id: each as its page has it. What is inside of a setting has the same names on both pages, and the limits of a creation hold for both"),
            note("ppio-update-extra", "A client also sends appName, products and rootfsSize, which the page of an update does not have, and texts for numbers: taken with a warning; numbers are sent as integers, as the page has them"),
            note("ppio-update-reply", "No page says what an update or a deletion answers: no body is relied on, and an empty object is none"),
        ]);
