//! PPIO GPU serverless endpoints, whose API its sibling Novita AI shares.
//!
//! <https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint>

mod auth;
mod endpoint;
mod errors;
mod operations;
mod request;
mod shared;
mod waiters;

use crate::spec::*;

pub(crate) static PPIO: Vendor = Vendor {
    id: "ppio",
    name: documented("PPIO"),
    site_word: "site",
    sites: &[
        Site { name: "public", base: "https://api.ppinfra.com" },
        Site { name: "ppio", base: "https://api.ppio.com" },
        Site { name: "novita", base: "https://api.novita.ai" },
    ],
    auth: &auth::API_KEY,
    credentials: auth::CREDENTIALS,
    // The pages mark the header as required, for a GET, too.
    always_content_type: true,
    operations: operations::ALL,
    waiters: &[&waiters::ENDPOINT_SERVING],
    errors: errors::ERRORS,
    notes: notes(&[
        note(
            "ppio-9",
            "Clients made for another envelope show a 403 without its reason: here the code of an error is the vendor's reason, such as NOT_ENOUGH_BALANCE, and its number only where there is none",
        ),
        note(
            "ppio-hosts",
            "The page says api.ppinfra.com, newer pages api.ppio.com, the sibling api.novita.ai, all with the same paths: the first is the default, the others are sites",
        ),
        note(
            "ppio-sibling",
            "The vendor's own pages of an update, a deletion and the limits were not at hand, and its page of a creation hides the names inside of objects: the sibling's pages of the same API count as the vendor's",
        ),
    ]),
};
