//! AIEEV AirCloud, External API.
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/patch-endpoint>

mod auth;
mod errors;
mod operations;
mod replies;
mod shared;
mod waiters;

use crate::spec::*;

pub(crate) static AIEEV: Vendor = Vendor {
    id: "aieev",
    name: documented("AIEEV AirCloud"),
    site_word: "site",
    sites: &[
        Site { name: "public", base: "https://external.aieev.cloud:5007" },
        Site { name: "port-5000", base: "https://external.aieev.cloud:5000" },
    ],
    auth: &auth::API_KEY,
    credentials: auth::CREDENTIALS,
    always_content_type: false,
    operations: operations::ALL,
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
