//! Edgegap, deployments and private fleets.
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

mod auth;
mod deployment;
mod errors;
mod operations;
mod replies;
mod shared;
mod waiters;

use crate::spec::*;

pub(crate) static EDGEGAP: Vendor = Vendor {
    id: "edgegap",
    name: documented("Edgegap"),
    site_word: "site",
    sites: &[Site { name: "public", base: "https://api.edgegap.com" }, Site { name: "staging", base: "https://staging-api.edgegap.com" }],
    auth: &auth::TOKEN,
    credentials: auth::CREDENTIALS,
    always_content_type: false,
    operations: operations::ALL,
    waiters: &[&waiters::DEPLOYMENT_READY, &waiters::DEPLOYMENT_STOPPED],
    errors: errors::ERRORS,
    notes: notes(NOTES),
};

const NOTES: &[Note] = &[
    note(
        "edgegap-hidden-fields",
        "The page leaves out every field that is an object or a list of objects, and all replies: those come from the OpenAPI files that Edgegap publishes, which count as its page",
    ),
    note(
        "edgegap-success-statuses",
        "Success is 202 for v2 deploys (Edgegap's Unity plugin waits for 200 and so never polls), 200 for the v1 deploy and a new tag, 204 without a body for a deleted tag, and for a bulk stop 200 in 2024 and 202 in 2026: any 2xx is success, and these are the documented ones",
    ),
    note(
        "edgegap-base-url",
        "v1 paths are printed with /v1, v2 paths relative to a base that ends in /v2: paths here are whole, the base has none; the staging host is only in Edgegap's Unity plugin",
    ),
    note(
        "edgegap-token-prefix",
        "v1 says to put the word token before the token, v2 only names the header: every working client sends it to both, so this does",
    ),
    note(
        "edgegap-time-formats",
        "v1 writes times as 2026-04-22 12:00:46.444265 in UTC, no RFC 3339 although its file of 2026 says date-time; private fleets write RFC 3339: times in replies are text and stay as they come",
    ),
    note(
        "edgegap-errors",
        "The files of 2024 list 400, 401 and 410 for v1, those of 2026 also 403, 404, 409 and 500; bodies are {message}, with details or request_id from v2, or {} for a 500: read by the status, listed or not, and nothing in the body is required",
    ),
    note(
        "edgegap-throttling",
        "429 is in no file, though clients meet it, and no Retry-After is documented: throttled, and a Retry-After counts where there is one",
    ),
];
