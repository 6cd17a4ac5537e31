//! An endpoint as the vendor answers it: in full to an update (202), a creation or a query (200), in brief in a list.
//!
//! The page has an example and no table of it; what the SDKs call it is UpdateEndpointResponse.
//!
//! <https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html>

use super::ray_config::{
    AGENCY_CONFIG, API_CONFIG, AUTOSCALING_CONFIG, OIDC_CONFIG, RAY_ACTOR_OPTIONS, RAY_CLUSTER_CONFIG, RAY_SERVICE_LOG_CONFIG,
    SERVE_RUNTIME_ENV,
};
use super::resources;
use super::resources::CAP_REF;
use crate::spec::*;

pub(super) static ENDPOINT: Shape = object(&Object::new(&[
    VISIBILITY,
    ID,
    NAME,
    TYPE,
    STATUS,
    DESCRIPTION,
    CREATE_TIME,
    UPDATE_TIME,
    OWNER,
    CAP,
    CUSTOM_IMAGE_ID,
    RESERVED_RESOURCE,
    RAY_RESOURCE,
    field("caches", list(&CACHE)),
    ERROR_CODE,
    ERROR_MSG,
    field("urls", list(&URL)),
    field("business_engine_instance_ids", list(&TEXT)),
    field("tokens_quota", object(&TOKENS_QUOTA)),
    field("runtime_env_type", text()).doc("RELEASE or GRAY"),
    field("config", object(&ENDPOINT_CONFIG)),
]));

/// EndpointBriefInfo, of which a list is made.
pub(super) static ENDPOINT_BRIEF: Shape = object(&Object::new(&[
    VISIBILITY,
    ID,
    NAME,
    TYPE,
    STATUS,
    DESCRIPTION,
    CREATE_TIME,
    UPDATE_TIME,
    OWNER,
    CAP,
    CUSTOM_IMAGE_ID,
    RESERVED_RESOURCE,
    RAY_RESOURCE,
    ERROR_CODE,
    ERROR_MSG,
]));

pub(super) const ID: Field = field("id", text());
const VISIBILITY: Field = field("visibility", text()).doc("PRIVATE or PUBLIC");
const NAME: Field = field("name", text());
/// An open text, as the status is: the page and the SDKs list different ones.
const TYPE: Field = field("type", text()).doc("service, ray, inference, job, ray_service, sql, container_job, notebook");
const STATUS: Field = field("status", text())
    .doc("CREATING, RUNNING, CREATE_FAILED, DELETING, DELETED, UPDATING, UPDATE_FAILED, DELETE_FAILED, FROZEN, INACTIVE, TRIAL_ENDED");
const DESCRIPTION: Field = field("description", text());
const CREATE_TIME: Field = field("create_time", text()).doc("RFC 3339, UTC, milliseconds");
const UPDATE_TIME: Field = field("update_time", text()).doc("RFC 3339, UTC, milliseconds");
const OWNER: Field = field("owner", object(&USER));
const CAP: Field = field("cap", object(&CAP_REF));
const CUSTOM_IMAGE_ID: Field = field("custom_image_id", text());
const RESERVED_RESOURCE: Field = field("reserved_resource", object(&resources::RESERVED_RESOURCE));
const RAY_RESOURCE: Field = field("ray_resource", object(&RAY_RESOURCE_INFO));
const ERROR_CODE: Field = field("error_code", text()).doc("Why the endpoint itself failed; it says nothing of the request");
const ERROR_MSG: Field = field("error_msg", text()).doc("Why the endpoint itself failed; it says nothing of the request");

static TEXT: Shape = text();

static USER: Object =
    Object::new(&[field("domain_name", text()), field("domain_id", text()), field("user_name", text()), field("user_id", text())]);

static RAY_RESOURCE_INFO: Object =
    Object::new(&[field("head_group_spec", object(&HEAD_GROUP_SPEC)), field("worker_group_spec", list(&WORKER_GROUP_SPEC))]);
static HEAD_GROUP_SPEC: Object = Object::new(&[field("spec_code", text())]);
static WORKER_GROUP_SPEC: Shape = object(&Object::new(&[
    field("name", text()),
    field("spec_code", text()),
    field("min_replicas", integer()),
    field("max_replicas", integer()),
]));

static CACHE: Shape = object(&Object::new(&[field("mnt_path", text()), field("cache_ins_id", text())]));

static URL: Shape = object(&Object::new(&[
    field("name", text()).doc("ApiInvoke: REST functions"),
    field("address", text()),
    field("type", text()).doc("PRIVATE or PUBLIC"),
    field("token", text()).secret(),
]));

static TOKENS_QUOTA: Object =
    Object::new(&[field("total", integer()), field("used", integer()), field("expire_time", text()).doc("RFC 3339, UTC, milliseconds")]);

// EndpointConfigResponse: what an input has, with fuller data_infos and an odd max_replicas_per_node.
static ENDPOINT_CONFIG: Object = Object::new(&[field("ray_service_config", object(&RAY_SERVICE_CONFIG))]);
static RAY_SERVICE_CONFIG: Object = Object::new(&[
    field("ray_serve_config", object(&RAY_SERVE_CONFIG)),
    field("ray_cluster_config", object(&RAY_CLUSTER_CONFIG)),
    field("log_config", object(&RAY_SERVICE_LOG_CONFIG)),
    field("data_infos", list(&DATA_INFO)),
    field("oidc_config", object(&OIDC_CONFIG)),
    field("api_config", object(&API_CONFIG)),
    field("agency_config", object(&AGENCY_CONFIG)),
]);
static RAY_SERVE_CONFIG: Object = Object::new(&[field("applications", list(&SERVE_APPLICATION))]);
static SERVE_APPLICATION: Shape = object(&Object::new(&[
    field("name", text()),
    field("import_path", text()),
    field("deployments", list(&DEPLOYMENT)),
    field("runtime_env", object(&SERVE_RUNTIME_ENV)),
    field("route_prefix", text()),
]));
static DEPLOYMENT: Shape = object(&Object::new(&[
    field("name", text()),
    field("ray_actor_options", object(&RAY_ACTOR_OPTIONS)),
    field("autoscaling_config", object(&AUTOSCALING_CONFIG)),
    field("num_replicas", integer()),
    field("user_config", free_object()),
    field("max_replicas_per_node", integer().or(Types::TEXT)).doc("An empty text in the page's example"),
    field("max_ongoing_requests", integer()),
    field("max_queued_requests", integer()),
]));
static DATA_INFO: Shape = object(&Object::new(&[field("input_path", text()), field("output_path", text()), field("env_var_name", text())]));
