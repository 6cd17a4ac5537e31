//! NAVER Cloud API Gateway, management API.
//!
//! <https://api.ncloud-docs.com/docs/ai-application-service-apigateway>

mod auth;
mod errors;
mod operations;
mod shared;
mod stage;

use crate::spec::*;

pub(crate) static NCLOUD: Vendor = Vendor {
    id: "ncloud",
    name: documented("NAVER Cloud API Gateway"),
    site_word: "site",
    sites: &[
        Site { name: "public", base: "https://apigateway.apigw.ntruss.com" },
        Site { name: "gov", base: "https://apigateway.apigw.gov-ntruss.com" },
        Site { name: "fin", base: "https://apigateway.apigw.fin-ntruss.com" },
    ],
    auth: &auth::SIGNATURE,
    credentials: auth::CREDENTIALS,
    // Required of a POST, which may have no body; the pages' examples have it in a DELETE, too.
    always_content_type: true,
    operations: operations::ALL,
    waiters: &[],
    errors: errors::ERRORS,
    notes: notes(NOTES),
};

const NOTES: &[Note] = &[
    note(
        "ncloud-content-type",
        "The overview asks for Content-Type: application/json in a POST, body or not; examples have it in a DELETE and leave it out of a GET. \
         It is not signed, and the vendor's own Terraform provider sends it always: so does this",
    ),
    note(
        "ncloud-success",
        "The newer pages send the reader to a table of all statuses: 204 for disable_canary and promote_canary and 200 without a body for deploy_api \
         are those of the swagger export and of the older page. Any 2xx is success",
    ),
    note(
        "ncloud-repeat",
        "No page says that a second POST is the same as one. A deployment adds another one to the history, a promotion may meet the canary that came after, \
         and what enabling an enabled canary or rolling to the same deployment twice does is open: none is repeated. After a lost answer, get_stage tells",
    ),
    note(
        "ncloud-ids",
        "Ids have 1-10 characters on the newer pages, 0-10 on older ones and on those of stages: an empty one would name another resource, so 1-10 everywhere",
    ),
];
