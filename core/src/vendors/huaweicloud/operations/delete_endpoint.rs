//! `DELETE /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}`
//!
//! <https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html>

use crate::spec::*;
use crate::vendors::huaweicloud::reply::ID;
use crate::vendors::huaweicloud::shared::{ENDPOINT_ID, WORKSPACE_ID};

const DOCS: &str = "https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html";

static DELETED: Shape = object(&Object::new(&[ID]));

pub(crate) static DELETE_ENDPOINT: Operation =
    Operation::new("huaweicloud.delete_endpoint", Method::Delete, "/v1/workspaces/{workspace_id}/endpoints/{endpoint_id}", DOCS)
        .summary("Delete an endpoint; the answer comes before it is gone")
        .input(Object::new(&[
            WORKSPACE_ID,
            ENDPOINT_ID,
            query("is_delete_app_instance", boolean())
                .default("false")
                .doc("Whether all running job instances of a Ray endpoint are deleted with it"),
        ]))
        .success(&[success(202, &DELETED)])
        .notes(&[
            note("huaweicloud-delete-instances", "is_delete_app_instance is on the page and in none of the official SDKs: the page counts, it is accepted without a warning"),
            note("huaweicloud-delete-repeat", "An endpoint is deleted once, so a deletion may be repeated; what a second one is answered is nowhere stated, and not_found then means that the endpoint is gone"),
        ]);
