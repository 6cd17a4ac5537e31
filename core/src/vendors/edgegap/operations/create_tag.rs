//! `POST /v1/deployments/{request_id}/tags`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::replies::TAG;
use crate::vendors::edgegap::shared::{DOCS, NEW_TAG_NAME, REQUEST_ID};

pub(crate) static CREATE_TAG: Operation = Operation::new("edgegap.create_tag", Method::Post, "/v1/deployments/{request_id}/tags", DOCS)
    .summary("Add a tag to a deployment")
    // A second one is answered 409: to repeat it after a lost answer would show a success as a failure.
    .repeat(Repeat::Never)
    .input(Object::new(&[REQUEST_ID, NEW_TAG_NAME]))
    .success(&[success(200, &TAG)])
    .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-tag-length",
        "A tag has at most 20 characters on the page and 1 to 40 in the file of 2026: over 40 are refused, over 20 warn, here and in update_tag",
    ),
    note(
        "edgegap-tag-repeat",
        "A second POST of a name is a 409, a second rename or DELETE a 404: a lost answer would make a failure of a success, so create_tag and update_tag are not repeated; delete_tag is, and not_found then means that the tag is gone",
    ),
];
