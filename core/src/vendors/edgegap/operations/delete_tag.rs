//! `DELETE /v1/deployments/{request_id}/tags/{tag_name}`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::shared::{DOCS, REQUEST_ID, TAG_NAME};

pub(crate) static DELETE_TAG: Operation =
    Operation::new("edgegap.delete_tag", Method::Delete, "/v1/deployments/{request_id}/tags/{tag_name}", DOCS)
        .summary("Remove a tag from a deployment")
        .input(Object::new(&[REQUEST_ID, TAG_NAME]))
        .success(&[empty_success(204)]);
