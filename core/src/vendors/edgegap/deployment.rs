//! The body of a v2 deploy, which a deploy to a private fleet shares.

use super::shared::{APP_NAME, LATITUDE, LONGITUDE, TEXT, V2, VERSION_NAME};
use crate::spec::rule::{at_most_times, case, variant};
use crate::spec::*;

pub(super) const APPLICATION: Field =
    field("application", APP_NAME).aliases(&["app_name"]).required().doc("Name of the application to deploy");
pub(super) const VERSION: Field =
    field("version", VERSION_NAME).aliases(&["version_name", "app_version"]).required().doc("Name of the application's version to deploy");

pub(super) const USERS: Field = field("users", list(&USER).limits(&[min_items(1, V2)]))
    .required_by(V2)
    .aliases(&["ip_list", "geo_ip_list"])
    .doc("Who will play, as IP addresses or coordinates: the location is chosen near them");
static USER: Shape = object(&USER_OBJECT);
static USER_OBJECT: Object = Object::with_rules(
    USER_FIELDS,
    &[variant(
        USER_FIELDS,
        "user_type",
        "user_data",
        &[case(USER_DATA, IP_ADDRESS, &["ip_address"]), case(USER_DATA, GEO_COORDINATES, &["latitude", "longitude"])],
        V2,
    )],
);
static USER_FIELDS: &[Field] = &[
    field("user_type", text().limits(&[choice(&[IP_ADDRESS, GEO_COORDINATES], V2)]))
        .required_by(V2)
        .doc("ip_address or geo_coordinates; decides what user_data holds"),
    field("user_data", object(&USER_DATA_OBJECT)).required_by(V2).doc("ip_address, or latitude and longitude"),
];
const IP_ADDRESS: &str = "ip_address";
const GEO_COORDINATES: &str = "geo_coordinates";
static USER_DATA_OBJECT: Object = Object::new(USER_DATA);
static USER_DATA: &[Field] = &[field("ip_address", text()).aliases(&["ip"]).doc("Public IP address of the player"), LATITUDE, LONGITUDE];

pub(super) const REQUIRE_CACHED_LOCATIONS: Field = field("require_cached_locations", boolean().or_null())
    .default("false")
    .doc("Only use locations that have the image already, which is faster");

pub(super) const PRIVATE_HOST_IDS: Field = field("private_host_ids", list(&TEXT).limits(&[min_items(1, PAGE), unique_items(V2)]))
    .required()
    .doc("Hosts of the fleet to try in this order, before the cloud");

pub(super) const ENVIRONMENT_VARIABLES: Field = field("environment_variables", list(&ENVIRONMENT_VARIABLE))
    .aliases(&["env_vars"])
    .doc("Variables for the containers of this deployment");
static ENVIRONMENT_VARIABLE: Shape = object(&ENVIRONMENT_VARIABLE_OBJECT);
static ENVIRONMENT_VARIABLE_OBJECT: Object =
    Object::new(&[VARIABLE_KEY.required_by(V2), VARIABLE_VALUE.required_by(V2), VARIABLE_IS_HIDDEN.required_by(V2)]);

/// v1 has the same three, with other rules.
pub(super) const VARIABLE_KEY: Field = field("key", text()).doc("Name of the variable");
pub(super) const VARIABLE_VALUE: Field = field("value", text()).secret().doc("Value of the variable");
pub(super) const VARIABLE_IS_HIDDEN: Field = field("is_hidden", boolean()).doc("Whether the dashboard and the API hide the value");

pub(super) const TAGS: Field = field("tags", list(&TEXT)).doc("Tags to find the deployment by");

pub(super) const WEBHOOK_ON_READY: Field =
    field("webhook_on_ready", object(&WEBHOOK)).aliases(&["webhook_url"]).doc("Called when players can connect");
pub(super) const WEBHOOK_ON_ERROR: Field = field("webhook_on_error", object(&WEBHOOK)).doc("Called when the deployment fails");
pub(super) const WEBHOOK_ON_TERMINATED: Field =
    field("webhook_on_terminated", object(&WEBHOOK)).doc("Called when the deployment has ended");
static WEBHOOK: Object = Object::new(&[field("url", text())
    .secret()
    .required_by(V2)
    .doc("URL that gets a POST with the deployment's status; the calls are not signed, so put a secret into it")]);

pub(super) const RESOURCES: Field =
    field("resources", object(&RESOURCES_OBJECT)).doc("What this deployment gets, instead of what the version says");
static RESOURCES_OBJECT: Object =
    Object::with_rules(RESOURCES_FIELDS, &[at_most_times(RESOURCES_FIELDS, "memory_mib", 2, "cpu_units", V2)]);
static RESOURCES_FIELDS: &[Field] = &[
    field("cpu_units", integer().limits(&[minimum(100, V2)])).required_by(V2).doc("1024 units are one virtual CPU; at least 100"),
    field("memory_mib", integer().limits(&[minimum(100, V2)])).required_by(V2).doc("MiB of memory; at least 100, at most twice cpu_units"),
];
