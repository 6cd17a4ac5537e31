//! Edgegap's error answers: `{"message"}`, with `details` from v2, with `request_id` where a deploy left a deployment behind.
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use super::replies::MESSAGE_TEXT;
use super::shared::DOCS;
use crate::spec::*;
use crate::spec::{ErrorRule, ErrorTable, hint};

// Nothing is required: a 500 may be `{}`.
static BODY: Object = Object::new(&[
    MESSAGE_TEXT,
    field("details", free_object()).doc("v2 only"),
    field("request_id", text()).doc("422 of a v2 deploy: the deployment that was left behind"),
]);

/// There are no codes: the status alone decides what an answer means.
const HINTS: &[ErrorRule] = &[
    hint(400, "", "check the fields; an unknown or ended request_id is answered with 400 too, not with 404"),
    hint(
        401,
        "",
        "the token is missing or not accepted: the header is `Authorization: token <token>`, save for a self-stop, which sends ARBITRIUM_DELETE_TOKEN as it is",
    ),
    hint(403, "", "the token may be the template of the documentation or a deleted one: compare it with the dashboard's"),
    hint(409, "", "there is one of this name already; after a lost answer it may be your own"),
    hint(
        422,
        "",
        "no server could be found for the users or resources, or the time range is wrong; where there is a request_id, a deployment was left in error state: stop it, or Edgegap removes it later, and know that another deploy makes another one",
    ),
    hint(429, "", "wait a few seconds: Edgegap documents no Retry-After"),
];

pub(super) const ERRORS: ErrorTable = ErrorTable {
    code: &[],
    message: &["/message"],
    // `details` is an object, not advice: it stays in the error's body.
    hint: &[],
    request_id: &["/request_id"],
    request_id_headers: &[],
    kinds: HINTS,
    shape: &documented_shape(&BODY),
    docs: documented(DOCS),
};
