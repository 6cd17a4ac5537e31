//! What several of its operations share: sources, fields, shapes.

use crate::spec::*;

pub(super) const DOCS: &str = "https://docs.edgegap.com/docs/api/dedicated-servers";

/// The OpenAPI file of v1 that Edgegap publishes. It shows what the page hides: lists of objects, and replies.
pub(super) const V1: Source =
    Source::page("https://github.com/edgegap/openapi-specification/blob/0d1e1555d2c3499ce90e13e1818bf26ee90b7085/edgegap-v1-openapi.yaml");
/// The same for v2, as of June 2026.
pub(super) const V2: Source = Source::page("https://github.com/edgegap/openapi-specification/blob/54e8a7a/edgegap-v2-openapi.yaml");
/// A copy of the vendor's Swagger file of 2024, of the generation that the page shows.
pub(super) const SWAGGER_2024: Source =
    Source::advice("https://github.com/Cajun-Pro-LLC/edgegap-swagger/blob/dce3350d061577d0824e4284199d73f32fe658d5/api/swagger.yaml");
/// Edgegap's own MCP server.
pub(super) const MCP: Source =
    Source::advice("https://github.com/edgegap/edgegap-mcp/blob/2a87ef3d9595245ed3673b108891e348cd0181b5/src/client.ts");

pub(super) static TEXT: Shape = text();
pub(super) static TRUE_OR_FALSE: &[&str] = &["true", "false"];

pub(super) const REQUEST_ID: Field =
    path("request_id", text()).aliases(&["deployment_id"]).doc("Id of the deployment, from the reply of the deploy");
pub(super) const TAG_NAME: Field = path("tag_name", text()).doc("Name of the tag as it is now");
/// The page allows 20 characters, the newer file 1 to 40.
pub(super) const NEW_TAG_NAME: Field =
    field("name", text().limits(&[min_length(1, V1), max_length(40, V1), max_length(20, PAGE.advised())]))
        .required()
        .doc("Name for the tag, 1 to 40 characters; up to 20 are safe with the older API");

pub(super) const CONTAINER_LOG_STORAGE: Field = query("container_log_storage", text().or(Types::BOOLEAN))
    .doc("true: keep the logs in the endpoint storage of the app version; false: do not keep them; or the name of an endpoint storage");
pub(super) const PAGE_NUMBER: Field = query("page", integer().limits(&[minimum(1, V1)])).default("1").doc("Page to read; the first is 1");
pub(super) const PAGE_LIMIT: Field = query("limit", integer().limits(&[minimum(1, V1)])).doc("Items on a page");

/// The schemas of apps and versions limit their names; those of deploys do not, so a broken limit only warns.
pub(super) const APP_NAME: Shape = text().limits(&[min_length(3, V1.advised()), max_length(64, V1.advised())]);
pub(super) const VERSION_NAME: Shape = text().limits(&[min_length(1, V1.advised()), max_length(64, V1.advised())]);

pub(super) const LATITUDE: Field = field("latitude", number()).doc("Degrees north, south is negative");
pub(super) const LONGITUDE: Field = field("longitude", number()).doc("Degrees east, west is negative");

/// How a filter's values are combined.
pub(super) const FILTER_TYPE: Field = field("filter_type", text().limits(&[choice(&["any", "all", "not"], V1)]))
    .required_by(V1)
    .doc("any: one of the values matches; all: every value does; not: none does");
