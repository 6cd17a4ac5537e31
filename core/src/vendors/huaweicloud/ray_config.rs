//! `config` of an endpoint: a Ray service, that is the applications it serves and the cluster they run on.
//!
//! The page's tables give types and what is required; ranges come from the SDKs.
//!
//! <https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html>

use super::resources::RESOURCE_SPEC;
use super::shared::{NAME, RAY, SDK, UPDATE_PAGE};
use crate::spec::pattern::{Class, NamedPattern, Pattern, class, named};
use crate::spec::rule::{at_most, unique_across};
use crate::spec::*;

/// EndpointConfig of a creation
pub(super) static ENDPOINT_CONFIG: Object =
    Object::new(&[field("ray_service_config", object(&RAY_SERVICE_CONFIG)).doc("Configuration of a Ray service")]);
/// EndpointConfig of an update
pub(super) static ENDPOINT_CONFIG_UPDATE: Object =
    Object::new(&[field("ray_service_config", object(&RAY_SERVICE_CONFIG_UPDATE)).doc("Configuration of a Ray service")]);

static RAY_SERVICE_CONFIG: Object = Object::new(&[SERVE, CLUSTER, LOG, DATA_INFOS, OIDC, API, AGENCY]);
static RAY_SERVICE_CONFIG_UPDATE: Object = Object::new(&[SERVE, CLUSTER, LOG.ignored(PAGE), DATA_INFOS, OIDC, API, AGENCY]);

const SERVE: Field = field("ray_serve_config", object(&RAY_SERVE_CONFIG)).required().doc("Applications of the service");
const CLUSTER: Field = field("ray_cluster_config", object(&RAY_CLUSTER_CONFIG)).required().doc("Cluster the applications run on");
const LOG: Field = field("log_config", object(&RAY_SERVICE_LOG_CONFIG)).doc("Where logs go; an update leaves it as it is");
const DATA_INFOS: Field = field("data_infos", list(&DATA_BRIEF_INFO).limits(&[max_items(1, SDK)])).doc("Data sources");
const OIDC: Field = field("oidc_config", object(&OIDC_CONFIG)).undocumented(SDK).doc("Sign-in with OpenID Connect");
const API: Field = field("api_config", object(&API_CONFIG)).undocumented(SDK).doc("API of the service's own");
const AGENCY: Field = field("agency_config", object(&AGENCY_CONFIG)).undocumented(SDK).doc("Agency the service acts through");

static RAY_SERVE_CONFIG_FIELDS: &[Field] =
    &[field("applications", list(&SERVE_APPLICATION).limits(&[max_items(5, SDK)])).doc("Ray Serve applications")];
static RAY_SERVE_CONFIG: Object =
    Object::with_rules(RAY_SERVE_CONFIG_FIELDS, &[unique_across(RAY_SERVE_CONFIG_FIELDS, "applications", "route_prefix", SDK)]);

/// The name of an application or a deployment.
const SERVE_NAME: Shape = text().limits(&[min_length(1, SDK), max_length(64, SDK), pattern(&NAME, SDK)]);

static SERVE_APPLICATION: Shape = object(&Object::new(&[
    field("name", SERVE_NAME).required().doc("Name of the application"),
    field("import_path", text()).required().doc("Import path of the Ray Serve application, such as module:app"),
    field("deployments", list(&DEPLOYMENT).limits(&[min_items(1, SDK), max_items(5, SDK)]))
        .required()
        .doc("Deployments of the application"),
    field("runtime_env", object(&SERVE_RUNTIME_ENV)).required().doc("Environment the application runs in"),
    field("route_prefix", text()).doc("Path prefix of the application's requests, another one for each application"),
]));

const REPLICAS: Shape = integer().limits(&[minimum(0, SDK), maximum(1000, SDK)]);
const DELAY: Shape = integer().limits(&[minimum(0, SDK), maximum(86_400, SDK)]);

static DEPLOYMENT: Shape = object(&Object::new(&[
    field("name", SERVE_NAME).doc("Name of the deployment"),
    field("ray_actor_options", object(&RAY_ACTOR_OPTIONS)).doc("Resources of each replica"),
    field("autoscaling_config", object(&AUTOSCALING_CONFIG)).doc("How the number of replicas follows the load"),
    field("num_replicas", REPLICAS).doc("Number of replicas"),
    field("user_config", free_object()).doc("Configuration handed to the deployment as it is"),
    field("max_replicas_per_node", integer().limits(&[minimum(1, SDK), maximum(100, SDK)]))
        .default("1")
        .doc("Largest number of replicas on one node"),
    field("max_ongoing_requests", integer().limits(&[minimum(1, SDK), maximum(100_000, SDK)]))
        .aliases(&["max_concurrent_queries"])
        .doc("Largest number of requests that a replica handles at once"),
    field("max_queued_requests", integer().limits(&[minimum(-1, SDK), maximum(100_000, SDK)]))
        .doc("Largest number of requests that wait; -1 is no limit"),
]));

pub(super) static RAY_ACTOR_OPTIONS: Object = Object::new(&[
    field("num_cpus", number()).doc("CPUs of a replica"),
    field("memory", number()).doc("Memory of a replica; bytes in Ray, here no unit is stated"),
    field("resources", text().limits(&[max_length(1024, SDK)])).doc("Custom resources, as text"),
]);

static AUTOSCALING_FIELDS: &[Field] = &[
    field("target_ongoing_requests", integer().limits(&[minimum(1, SDK), maximum(1000, SDK)]))
        .aliases(&["target_num_ongoing_requests_per_replica"])
        .doc("Average number of requests that a replica should handle at once"),
    field("max_ongoing_requests", integer())
        .undocumented(UPDATE_PAGE)
        .doc("Largest number of requests that a replica handles at once; documented beside autoscaling_config, not in it"),
    field("min_replicas", REPLICAS).doc("Smallest number of replicas"),
    field("max_replicas", REPLICAS).doc("Largest number of replicas"),
    field("initial_replicas", REPLICAS).doc("Number of replicas to start with"),
    field("upscale_delay_s", DELAY).doc("Seconds to wait before adding replicas"),
    field("downscale_delay_s", DELAY).doc("Seconds to wait before removing replicas"),
];
pub(super) static AUTOSCALING_CONFIG: Object = Object::with_rules(
    AUTOSCALING_FIELDS,
    &[
        at_most(AUTOSCALING_FIELDS, "min_replicas", "max_replicas", RAY),
        at_most(AUTOSCALING_FIELDS, "min_replicas", "initial_replicas", RAY),
        at_most(AUTOSCALING_FIELDS, "initial_replicas", "max_replicas", RAY),
    ],
);

static TEXT: Shape = text();
pub(super) static SERVE_RUNTIME_ENV: Object = Object::new(&[
    field("working_dir", text()).doc("Directory the code runs in: a remote URI, such as one of s3, or a local path"),
    field("env_vars", map(&TEXT)).secret().doc("Environment variables by name"),
]);

pub(super) static RAY_CLUSTER_CONFIG: Object = Object::new(&[
    field("head_group_spec", object(&HEAD_GROUP_SPEC)).required().aliases(&["head_node_resource"]).doc("Head node"),
    field("worker_group_specs", list(&WORKER_GROUP_SPEC).limits(&[min_items(1, SDK), max_items(1000, SDK)]))
        .required()
        .aliases(&["worker_group_spec", "work_node_resources"])
        .doc("Groups of worker nodes"),
    field("enable_custom", boolean()).undocumented(SDK).default("false").doc("Whether resources have sizes of your own"),
]);

const LIMITS: Field = field("limits", object(&RESOURCE_SPEC)).doc("Most that a node may use");
const REQUESTS: Field = field("requests", object(&RESOURCE_SPEC)).doc("What a node asks for");

/// HeadGroupSpecV2
static HEAD_GROUP_SPEC: Object = Object::new(&[LIMITS, REQUESTS]);

const GROUP_NAME_CHARACTER: Class = class("A-Za-z0-9_-");
const GROUP_NAME: NamedPattern = named("group_name", "workers_1", Pattern::Run(&GROUP_NAME_CHARACTER, 0, None));

static WORKER_GROUP_FIELDS: &[Field] = &[
    field("name", text().limits(&[max_length(128, SDK), pattern(&GROUP_NAME, SDK)])).doc("Name of the group"),
    field("min_replicas", integer().limits(&[minimum(0, SDK), maximum(10_000, SDK)])).aliases(&["min"]).doc("Smallest number of nodes"),
    field("max_replicas", integer().limits(&[minimum(1, SDK), maximum(10_000, SDK)])).aliases(&["max"]).doc("Largest number of nodes"),
    LIMITS,
    REQUESTS,
];
/// WorkerGroupSpecV2
static WORKER_GROUP_SPEC: Shape =
    object(&Object::with_rules(WORKER_GROUP_FIELDS, &[at_most(WORKER_GROUP_FIELDS, "min_replicas", "max_replicas", SDK)]));

pub(super) static RAY_SERVICE_LOG_CONFIG: Object =
    Object::new(&[field("lts", object(&RAY_SERVICE_LOG_LTS_CONFIG)).doc("Log Tank Service")]);
static RAY_SERVICE_LOG_LTS_CONFIG: Object = Object::new(&[
    field("enabled", boolean()).default("false").doc("Whether logs are dumped to LTS"),
    field("log_group_id", text()).doc("Log group, which must be there in LTS"),
    field("log_stream_id", text()).doc("Log stream, which must be there in LTS"),
]);

static DATA_BRIEF_INFO: Shape =
    object(&Object::new(&[field("input_path", text().limits(&[min_length(4, SDK), max_length(1024, SDK)]))
        .doc("Address of the data, such as OBS://bucket/dir/")]));

const CLIENT_ID_CHARACTER: Class = class("A-Za-z0-9_.-");
const CLIENT_ID: NamedPattern = named("client_id", "my-client.1", Pattern::Run(&CLIENT_ID_CHARACTER, 0, None));
const PRINTED: Class = class("!-~");
/// 16 characters in all.
const NAMESPACE: NamedPattern =
    named("namespace", "ray-svc-0123abcd", Pattern::Sequence(&[Pattern::Text("ray-svc-"), Pattern::Run(&PRINTED, 8, Some(8))]));

pub(super) static OIDC_CONFIG: Object = Object::new(&[
    field("enable_oidc", boolean()).default("false").doc("Whether OpenID Connect is on"),
    field("client_id", text().limits(&[min_length(1, SDK), max_length(64, SDK), pattern(&CLIENT_ID, SDK)])).doc("Client id"),
    field("namespace", text().limits(&[pattern(&NAMESPACE, SDK)])).doc("Namespace of the Ray service, such as ray-svc-0123abcd"),
]);
pub(super) static API_CONFIG: Object = Object::new(&[
    field("enable_independent_api", boolean()).default("false").doc("Whether the service has an API of its own"),
    field("backend_timeout", integer().limits(&[minimum(0, SDK), maximum(600_000, SDK)]))
        .default("60000")
        .doc("Timeout of that API; no unit is stated, by its range milliseconds"),
]);
pub(super) static AGENCY_CONFIG: Object = Object::new(&[
    field("enable_agency", boolean()).default("false").doc("Whether the service acts through an agency"),
    field("agency_name", text().limits(&[max_length(64, SDK)])).doc("Agency granted to the service"),
]);
