//! `GET /v1/deployments/{request_id}/tags/{tag_name}`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::replies::TAG;
use crate::vendors::edgegap::shared::{DOCS, REQUEST_ID, TAG_NAME};

pub(crate) static GET_TAG: Operation = Operation::new("edgegap.get_tag", Method::Get, "/v1/deployments/{request_id}/tags/{tag_name}", DOCS)
    .summary("Get one of a deployment's tags")
    .input(Object::new(&[REQUEST_ID, TAG_NAME]))
    .success(&[success(200, &TAG)])
    .notes(NOTES);

const NOTES: &[Note] = &[note(
    "edgegap-tag-path",
    "Tags are free text, and no page says how one goes into a path: percent-encoded, slashes too, and not limited in length",
)];
