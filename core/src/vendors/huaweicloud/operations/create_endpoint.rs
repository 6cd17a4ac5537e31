//! `POST /v1/workspaces/{workspace_id}/endpoints`
//!
//! <https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html>

use crate::spec::*;
use crate::vendors::huaweicloud::ray_config::ENDPOINT_CONFIG;
use crate::vendors::huaweicloud::reply::ENDPOINT;
use crate::vendors::huaweicloud::resources::{CAP, RAY_RESOURCE, RESERVED};
use crate::vendors::huaweicloud::shared::{BODY_ID, DESCRIPTION, ENDPOINT_NAME, ENDPOINT_TYPE, WORKSPACE_ID};

const DOCS: &str = "https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html";

static CACHE_CONFIG: Shape = object(&Object::new(&[
    field("mnt_path", text()).required().doc("Path the cache is mounted at"),
    field("cache_ins_id", text()).required().doc("Distributed cache, which must be there"),
]));

/// EndpointInput
static FIELDS: &[Field] = &[
    WORKSPACE_ID,
    ENDPOINT_NAME.required(),
    DESCRIPTION,
    field("type", ENDPOINT_TYPE).required().doc("Type of the endpoint, for good: no update changes it"),
    RESERVED,
    RAY_RESOURCE,
    CAP,
    field("config", object(&ENDPOINT_CONFIG)).doc("Configuration of a Ray service"),
    field("cache_list", list(&CACHE_CONFIG)).aliases(&["caches"]).doc("Caches to mount; a reply calls them caches"),
    field("public_access", boolean()).default("false").doc("Whether the endpoint can be reached from the internet"),
    field("custom_image_id", BODY_ID).doc("Image of your own"),
];

pub(crate) static CREATE_ENDPOINT: Operation =
    Operation::new("huaweicloud.create_endpoint", Method::Post, "/v1/workspaces/{workspace_id}/endpoints", DOCS)
        .summary("Create an endpoint; the answer comes before it runs")
        .input(Object::new(FIELDS))
        .success(&[success(202, &ENDPOINT)])
        .notes(&[
            note("huaweicloud-create-status", "The part of the page with the answer was not to be had: 202 is that of an update and a deletion, which are asynchronous too, and its body is that of UpdateEndpoint, as in the SDKs; any 2xx is success"),
            note("huaweicloud-create-shapes", "The objects of the body are those of huaweicloud.update_endpoint, with its notes; what a name and a description may be is taken from that page, too. Only log_config is not ignored here"),
            note("huaweicloud-create-repeat", "Nothing is said of a second creation with the same name, and no key makes one of two requests: it is not repeated. Where the answer was lost, list the endpoints by name first"),
        ]);
