//! AIEEV AirCloud, External API.
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint>

mod errors;
mod get_endpoint;
mod list_endpoints;
mod list_log_files;
mod list_replicas;
mod read_log_file;
mod replies;
mod scale_endpoint;
mod start_endpoint;
mod stop_endpoint;
mod update_endpoint;
mod waiters;
mod whoami;

use crate::table::*;

/// The OpenAPI file that AIEEV publishes and prints its pages from.
pub(super) const OPENAPI: Source =
    Source::page("https://github.com/aieev/docs/blob/12f92f8b1be495b9e9891d4a3d05da4bc373826d/aircloud-sp/api-reference/openapi.json");

pub(crate) static AIEEV: Vendor = Vendor {
    id: "aieev",
    name: documented("AIEEV AirCloud"),
    sites: &[
        Site { name: "public", base: "https://external.aieev.cloud:5007" },
        Site { name: "port-5000", base: "https://external.aieev.cloud:5000" },
    ],
    auth: Auth::Bearer,
    always_content_type: false,
    environment: environment(&[("api_key", &["AIRCLOUD_API_KEY"])]),
    operations: &[
        &whoami::WHOAMI,
        &list_endpoints::LIST_ENDPOINTS,
        &get_endpoint::GET_ENDPOINT,
        &update_endpoint::UPDATE_ENDPOINT,
        &start_endpoint::START_ENDPOINT,
        &stop_endpoint::STOP_ENDPOINT,
        &scale_endpoint::SCALE_ENDPOINT,
        &list_replicas::LIST_REPLICAS,
        &list_log_files::LIST_LOG_FILES,
        &read_log_file::READ_LOG_FILE,
    ],
    waiters: &[&waiters::ENDPOINT_RUNNING, &waiters::ENDPOINT_STOPPED],
    errors: errors::ERRORS,
    notes: notes(&[
        note("aieev-1", "The page says port 5007, a newer OpenAPI file 5000: 5007 is the default, the site port-5000 is the other"),
        note(
            "aieev-6",
            "The OpenAPI file lists 401, 403 and 404 for some operations only, a guide for all: all operations read them alike",
        ),
    ]),
};

// An id is a UUID in every example, of which no page says a word: any text is taken.
const ENDPOINT_ID: Field = path("endpoint_id", text()).aliases(&["id"]).doc("Endpoint, by its id");
