//! Acme Servers, a vendor that does not exist: what a definition needs at least.
//!
//! <https://docs.acme.example/api>

mod auth;
mod errors;
mod operations;
mod shared;
mod waiters;

use crate::spec::*;

pub(crate) static ACME: Vendor = Vendor {
    id: "acme",
    name: documented("Acme Servers"),
    site_word: "site",
    sites: &[Site { name: "public", base: "https://api.acme.example" }],
    auth: &auth::KEY,
    credentials: auth::CREDENTIALS,
    always_content_type: false,
    operations: operations::ALL,
    waiters: &[&waiters::SERVER_RUNNING],
    errors: errors::ERRORS,
    notes: &[],
};
