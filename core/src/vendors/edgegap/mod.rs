//! Edgegap, deployments and private fleets.
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

mod auth;
mod deployment;
mod errors;
mod operations;
mod replies;
mod waiters;

use crate::spec::*;

const DOCS: &str = "https://docs.edgegap.com/docs/api/dedicated-servers";

/// The OpenAPI file of v1 that Edgegap publishes. It shows what the page hides: lists of objects, and replies.
const V1: Source =
    Source::page("https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml");
/// The same for v2, as of June 2026.
const V2: Source = Source::page("https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml");
/// A copy of the vendor's Swagger file of 2024, of the generation that the page shows.
const SWAGGER_2024: Source =
    Source::advice("https://github.com/Cajun-Pro-LLC/edgegap-swagger/blob/dce3350d061577d0824e4284199d73f32fe658d5/api/swagger.yaml");
/// Edgegap's own MCP server.
const MCP: Source = Source::advice("https://github.com/edgegap/edgegap-mcp/blob/2a87ef3d9595245ed3673b108891e348cd0181b5/src/client.ts");

pub(crate) static EDGEGAP: Vendor = Vendor {
    id: "edgegap",
    name: documented("Edgegap"),
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

static TEXT: Shape = text();
static TRUE_OR_FALSE: &[&str] = &["true", "false"];

const REQUEST_ID: Field = path("request_id", text()).aliases(&["deployment_id"]).doc("Id of the deployment, from the reply of the deploy");
const TAG_NAME: Field = path("tag_name", text()).doc("Name of the tag as it is now");
/// The page allows 20 characters, the newer file 1 to 40.
const NEW_TAG_NAME: Field = field("name", text().limits(&[min_length(1, V1), max_length(40, V1), max_length(20, PAGE.advised())]))
    .required()
    .doc("Name for the tag, 1 to 40 characters; up to 20 are safe with the older API");

const CONTAINER_LOG_STORAGE: Field = query("container_log_storage", text().or(Types::BOOLEAN))
    .doc("true: keep the logs in the endpoint storage of the app version; false: do not keep them; or the name of an endpoint storage");
const PAGE_NUMBER: Field = query("page", integer().limits(&[minimum(1, V1)])).default("1").doc("Page to read; the first is 1");
const PAGE_LIMIT: Field = query("limit", integer().limits(&[minimum(1, V1)])).doc("Items on a page");

/// The schemas of apps and versions limit their names; those of deploys do not, so a broken limit only warns.
const APP_NAME: Shape = text().limits(&[min_length(3, V1.advised()), max_length(64, V1.advised())]);
const VERSION_NAME: Shape = text().limits(&[min_length(1, V1.advised()), max_length(64, V1.advised())]);

const LATITUDE: Field = field("latitude", number()).doc("Degrees north, south is negative");
const LONGITUDE: Field = field("longitude", number()).doc("Degrees east, west is negative");

/// How a filter's values are combined.
const FILTER_TYPE: Field = field("filter_type", text().limits(&[choice(&["any", "all", "not"], V1)]))
    .required_by(V1)
    .doc("any: one of the values matches; all: every value does; not: none does");
