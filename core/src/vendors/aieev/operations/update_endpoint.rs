//! `PATCH /external/api/v1/endpoints/{endpoint_id}`
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint>

use crate::spec::rule::{FALSE, any_body_field, state};
use crate::spec::*;
use crate::vendors::aieev::shared::{ENDPOINT_ID, OPENAPI};

const DOCS: &str = "https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint";

static ENV_VAR: Shape =
    object(&Object::new(&[field("key", text()).doc("Name of the variable"), field("value", text()).secret().doc("Value of the variable")]));

/// A field that is left out stays as it is; one that is null is sent as null.
static FIELDS: &[Field] = &[
    ENDPOINT_ID,
    field("container_start_command", text().or_null()).doc("Command that starts the container; the image's own where it is blank"),
    field("container_env_vars", list(&ENV_VAR).or_null())
        .doc("Environment variables, all of them: the list is not merged with the old one"),
    field("container_port", integer().or_null().limits(&[minimum(1, PAGE), maximum(65_535, PAGE)])).doc("Port the container serves on"),
    field("container_health_check_path", text().or_null()).doc("Path of the health check, such as /healthz"),
    field("container_health_check_timeout", integer().or_null().limits(&[minimum(1, PAGE)]))
        .doc("Seconds that the container's health check may take"),
    field("health_check_timeout", integer().or_null().limits(&[minimum(1, PAGE)]))
        .doc("Seconds within which the health check must pass, or the deployment fails"),
    field("container_metric_path", text().or_null()).doc("Path that Prometheus metrics are collected from, such as /metrics"),
    field("auth_mode", text().or_null().limits(&[choice(&["api_key", "oidc", "none"], OPENAPI)]))
        .doc("How the endpoint's public URL is protected"),
];

/// A reply's variable: the newest schema of one allows any value.
static ENV_VAR_REPLY: Shape = object(&Object::new(&[field("key", text()), field("value", anything()).secret()]));

static ENDPOINT_REPLY: Object = Object::new(&[
    field("endpoint_id", text()),
    field("name", text()),
    field("is_active", boolean()).doc("Always false after a successful change"),
    field("container_start_command", text().or_null()),
    field("container_env_vars", list(&ENV_VAR_REPLY).or_null()),
    field("container_port", integer().or_null()),
    field("container_health_check_path", text().or_null()),
    field("container_health_check_timeout", integer().or_null()).doc("Seconds"),
    field("health_check_timeout", integer().or_null()).doc("Seconds"),
    field("container_metric_path", text().or_null()),
    field("auth_mode", text().or_null()),
    field("updated_at", text()).doc("RFC 3339, UTC, up to microseconds"),
]);
static ENDPOINT: Shape = object(&ENDPOINT_REPLY);

pub(crate) static UPDATE_ENDPOINT: Operation =
    Operation::new("aieev.update_endpoint", Method::Patch, "/external/api/v1/endpoints/{endpoint_id}", DOCS)
        .summary("Change the settings of an endpoint that is not active")
        .input(Object::with_rules(FIELDS, &[any_body_field(FIELDS, PAGE), state("is_active", FALSE, OPENAPI)]))
        .success(&[success(200, &ENDPOINT)])
        .notes(&[
            note("aieev-3", "A release note says that this call changes the number of replicas and the scaling; the page has no such field, so such a field is unknown"),
            note("aieev-4", "health_check_timeout is called the overall limit, and the vendor's own example has it below container_health_check_timeout: no order is asked of the two"),
            note("aieev-5", "The OpenAPI file is 3.1 and says nullable, a word of 3.0 that strict readers drop; the page prints the fields as nullable, so null is accepted"),
            note("aieev-7", "A console guide speaks of renaming a running endpoint; the API has no name to change here"),
            note("aieev-null", "What null does is nowhere stated. Absent, null and a value are three things: a field that is left out is not sent, null is sent when it is given and counts as a field that is given. A body of nothing but null may be answered 400"),
            note("aieev-env", "Whether the list of variables replaces or merges is nowhere stated; the answer calls it what is currently set, which reads as replacing: send all of them. key and value are not marked as required"),
            note("aieev-auth-mode", "auth_mode is in the newer OpenAPI file and not yet on the page: accepted, with the choices of that file"),
        ]);
