//! `PATCH /v1/deployments/{request_id}/tags/{tag_name}`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::replies::TAG;
use crate::vendors::edgegap::shared::{DOCS, NEW_TAG_NAME, REQUEST_ID, TAG_NAME};

pub(crate) static UPDATE_TAG: Operation =
    Operation::new("edgegap.update_tag", Method::Patch, "/v1/deployments/{request_id}/tags/{tag_name}", DOCS)
        .summary("Rename one of a deployment's tags")
        // The old name is gone after the first: a second one is answered 404.
        .repeat(Repeat::Never)
        .input(Object::new(&[REQUEST_ID, TAG_NAME, NEW_TAG_NAME]))
        .success(&[success(200, &TAG)]);
