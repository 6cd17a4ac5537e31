//! `POST /v1/deploy`, deprecated
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::rule::exactly_one_of;
use crate::spec::*;
use crate::vendors::edgegap::deployment::{TAGS, VARIABLE_IS_HIDDEN, VARIABLE_KEY, VARIABLE_VALUE};
use crate::vendors::edgegap::replies::DEPLOYMENT_ID;
use crate::vendors::edgegap::shared::{APP_NAME, DOCS, FILTER_TYPE, LATITUDE, LONGITUDE, SWAGGER_2024, TEXT, V1, VERSION_NAME};

static USER: Shape = object(&USER_OBJECT);
static USER_OBJECT: Object = Object::new(&[
    field("ip", text()).aliases(&["ip_address"]).required_by(V1).doc("Public IP address of the player"),
    LATITUDE.required_by(V1),
    LONGITUDE.required_by(V1),
]);

static VARIABLE: Shape = object(&VARIABLE_OBJECT);
static VARIABLE_OBJECT: Object = Object::new(&[
    VARIABLE_KEY.required_by(V1),
    // 4 KB, which is at most as many characters.
    Field { shape: text().limits(&[max_length(4096, V1)]), ..VARIABLE_VALUE }.required_by(V1),
    VARIABLE_IS_HIDDEN.default("false"),
]);

static FILTER: Shape = object(&FILTER_OBJECT);
static FILTER_OBJECT: Object = Object::new(&[
    field("field", text().limits(&[choice(FILTERED, SWAGGER_2024)])).required_by(V1).doc("What is compared, city for example"),
    field("values", list(&TEXT)).required_by(V1).doc("Values to compare with"),
    FILTER_TYPE,
]);
static FILTERED: &[&str] = &["city", "country", "continent", "region", "administrative_division", "location_tags"];

static LOG_STORAGE: Object = Object::new(&[
    field("enabled", boolean()).required_by(V1).doc("Whether logs are kept"),
    field("endpoint_storage", text()).required_by(V1.advised()).doc("Name of the endpoint storage that keeps them"),
]);

static CENTER: Object = Object::new(&[LATITUDE.required_by(SWAGGER_2024), LONGITUDE.required_by(SWAGGER_2024)]);

/// One of the fields that filters replaced.
const fn place(name: &'static str) -> Field {
    field(name, text()).deprecated("filters", SWAGGER_2024).doc("Where to deploy; filters replaced it")
}

const USERS_LIMITS: &[Limit] = &[min_items(1, V1.advised())];
static FIELDS: &[Field] = &[
    field("app_name", APP_NAME).required().aliases(&["application"]).doc("Name of the application to deploy"),
    field("version_name", VERSION_NAME)
        .aliases(&["version", "app_version"])
        .doc("Name of the version to deploy; the newest where left out"),
    field("ip_list", list(&TEXT).limits(USERS_LIMITS)).aliases(&["users"]).doc("IP addresses of the players; this or geo_ip_list"),
    field("geo_ip_list", list(&USER).limits(USERS_LIMITS))
        .doc("IP addresses and coordinates of the players; coordinates count before addresses"),
    field("env_vars", list(&VARIABLE)).aliases(&["environment_variables"]).doc("Variables for the containers of this deployment"),
    TAGS,
    field("filters", list(&FILTER)).doc("Where to deploy"),
    field("webhook_url", text())
        .secret()
        .aliases(&["webhook_on_ready", "webhook_on_error"])
        .doc("URL that gets a POST with the deployment's status when it is ready or fails; not signed, so put a secret into it"),
    field("container_log_storage", object(&LOG_STORAGE)).doc("Where to keep the logs"),
    field("command", text().or_null()).doc("Replaces the container's command; null is the container's own"),
    field("arguments", text().or_null()).doc("Replaces the container's arguments; null is the container's own"),
    field("skip_telemetry", boolean()).default("true").doc("Do not measure the way to the players first, which is faster"),
    field("location", object(&CENTER)).doc("Center to deploy around; dropped from the newest file"),
    field("is_public_app", boolean()).default("false").deprecated("", PAGE).doc("Without effect"),
    field("telemetry_profile_uuid_list", list(&TEXT)).deprecated("", PAGE).doc("Without effect"),
    field("ap_sort_strategy", text().limits(&[choice(&["basic", "weighted"], SWAGGER_2024)])).deprecated("", PAGE).doc("Without effect"),
    place("city"),
    place("country"),
    place("continent"),
    place("region"),
    place("administrative_division"),
];

static DEPLOYED: Shape = object(&DEPLOYED_OBJECT);
static DEPLOYED_OBJECT: Object = Object::new(&[
    DEPLOYMENT_ID,
    field("request_dns", text()).required().doc("Host name of the deployment"),
    field("request_app", text()).required(),
    field("request_version", text()).required(),
    field("request_user_count", integer()).required(),
    field("filters", list(&FILTER).or_null()).doc("Since 2026"),
    field("tags", list(&TEXT).or_null()),
    field("container_log_storage", anything()),
    field("city", text().or_null()),
    field("country", text().or_null()),
    field("continent", text().or_null()),
    field("administrative_division", text().or_null()),
]);

pub(crate) static DEPLOY_V1: Operation = Operation::new("edgegap.deploy_v1", Method::Post, "/v1/deploy", DOCS)
    .summary("Deploy a version of an application with the older API")
    .deprecated("edgegap.deploy")
    .rate_per_second(40)
    .input(Object::with_rules(FIELDS, &[exactly_one_of(FIELDS, &["ip_list", "geo_ip_list"], PAGE)]))
    .success(&[success(200, &DEPLOYED)])
    .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-v1-deprecated",
        "The page still documents this operation, the file of 2026 marks it deprecated: it is here, with deploy as its successor",
    ),
    note(
        "edgegap-v1-users",
        "ip_list and geo_ip_list are optional in every schema, while the page's text requires one and excludes both: exactly one; an empty one warns, since a deployment has at least one user",
    ),
    note(
        "edgegap-v1-variables",
        "is_hidden is optional here and required in v2; a value has up to 4 KB here (over 4096 characters are refused) and no limit in v2: each as documented",
    ),
    note("edgegap-v1-filter-fields", "A filter's field has six choices in 2024 and is any text in 2026: others only warn"),
    note("edgegap-v1-log-storage", "endpoint_storage is required in 2026 and optional in 2024: without it there is a warning"),
    note(
        "edgegap-v1-dropped",
        "location is only in the file of 2024, skip_telemetry only there and on the page: both are taken; the fields that either calls deprecated are taken with a warning",
    ),
    note(
        "edgegap-v1-webhook",
        "The page has the webhook called when the deployment is ready, the webhook guide also when it fails: be ready for both",
    ),
    note("edgegap-v1-reply", "filters in the reply is required in 2026 only, city and the like are of 2024: known, not relied on"),
];
