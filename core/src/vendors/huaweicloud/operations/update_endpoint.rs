//! `PUT /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}`
//!
//! <https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html>

use crate::spec::*;
use crate::vendors::huaweicloud::ray_config::ENDPOINT_CONFIG_UPDATE;
use crate::vendors::huaweicloud::reply::ENDPOINT;
use crate::vendors::huaweicloud::resources::{CAP, RAY_RESOURCE, RESERVED};
use crate::vendors::huaweicloud::shared::{DESCRIPTION, ENDPOINT_ID, ENDPOINT_NAME, WORKSPACE_ID};

const DOCS: &str = "https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html";

static FIELDS: &[Field] = &[
    WORKSPACE_ID,
    ENDPOINT_ID,
    ENDPOINT_NAME,
    DESCRIPTION,
    RESERVED,
    RAY_RESOURCE,
    CAP,
    field("config", object(&ENDPOINT_CONFIG_UPDATE)).doc("Configuration of a Ray service"),
];

pub(crate) static UPDATE_ENDPOINT: Operation =
    Operation::new("huaweicloud.update_endpoint", Method::Put, "/v1/workspaces/{workspace_id}/endpoints/{endpoint_id}", DOCS)
        .summary("Change an endpoint; the answer comes before the change is done")
        .input(Object::new(FIELDS))
        .success(&[success(202, &ENDPOINT)])
        .notes(&[
            note("huaweicloud-1", "config and dpu.use_public_resource are on the page and in none of the official SDKs for this operation: the page counts, they are accepted without a warning"),
            note("huaweicloud-2", "autoscaling_config.max_ongoing_requests is in the page's examples and in no table: accepted, with a warning. The range of the field of that name in a deployment is not applied to it"),
            note("huaweicloud-3", "The answer's example has the empty text in max_replicas_per_node, an integer everywhere else (the official Python SDK fails on it): a reply may have either"),
            note("huaweicloud-4", "ray_actor_options.resources is a text, where Ray takes a map; what it holds is nowhere stated, so only its length is known. num_cpus and memory may have a fraction"),
            note("huaweicloud-5", "Requests and replies name the parts of ray_resource differently, and config differently again: each has a shape of its own, and an endpoint as answered cannot be sent back as it is"),
            note("huaweicloud-6", "An item of data_infos has only input_path in a request; output_path and env_var_name are for replies"),
            note("huaweicloud-7", "caches is in the answer's example alone (the SDKs have none, a creation calls it cache_list): part of the reply, no input"),
            note("huaweicloud-8", "dpu is a SqlResourceDef on the page and a ResourceDef in the SDKs: the page's shape is taken, without the SDK's ranges"),
            note("huaweicloud-10", "The answer's example says type job and status CREATING for an updated Ray endpoint, copied from another page: both are open texts, and a status seen right after an update proves nothing"),
            note("huaweicloud-11", "Tables the page lost or never had (path parameters, ResourceSpec, DataBriefInfo, the answer) are taken from its current form, the SDKs and its examples; 403, 404 and 429 are known from the example and the gateway's page"),
            note("huaweicloud-12", "Fields that only the SDKs have (enable_custom, oidc_config, api_config, agency_config, cpu_resource, memory_resource, npu_resource) are accepted with a warning; the SDK gives null as the default of the last three, so null is taken there"),
            note("huaweicloud-14", "Ids in the path have 1-36 characters by the page and are refused beyond; cap_id and version_id have 32-36 by the SDKs, which warns"),
            note("huaweicloud-15", "warm_up_num is 1-1000 for a ResourceDef by the SDKs (warns). For SQL a console page says 50-5000 and the page's own example sends 1: no range. Names have 1-128 characters, as the API's page says; 1-64 is one console page's"),
            note("huaweicloud-name", "The English page leaves Chinese out of the characters of a name, the Chinese original has it: Chinese is accepted without a warning. Letters are ASCII letters"),
            note("huaweicloud-description", "A form of the SQL console also refuses ^ ! < > = & and both quotes in a description: it is that form's own rule, of which no page of the API knows, so nothing is said here"),
            note("huaweicloud-relations", "That a smaller bound is at most the larger one (min and max, warm_up_num and max_num, min_replicas, initial_replicas and max_replicas) is nowhere stated by Huawei: it warns; Ray itself asks it of autoscaling_config"),
            note("huaweicloud-replicas", "Ray takes num_replicas or autoscaling_config; the page's example sends both, so there is no rule"),
            note("huaweicloud-parts", "Which of reserved_resource, ray_resource and config go with which type of endpoint is nowhere stated: any of them is accepted with any other"),
            note("huaweicloud-empty", "All fields of the body are optional, and nothing is said of null, of empty texts or of an empty body: null is refused, the others are sent"),
            note("huaweicloud-reply", "The Python SDK requires id, name, type, status, create_time, update_time and owner in the answer; no page says that a field of it is always there, so none is missed"),
        ]);
