//! PPIO GPU serverless endpoints, whose API its sibling Novita AI shares.
//!
//! <https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint>

mod endpoint;
mod errors;
mod list_endpoints;

use crate::table::*;

pub(crate) static PPIO: Vendor = Vendor {
    id: "ppio",
    name: "PPIO",
    sites: &[
        Site { name: "public", base: "https://api.ppinfra.com" },
        Site { name: "ppio", base: "https://api.ppio.com" },
        Site { name: "novita", base: "https://api.novita.ai" },
    ],
    auth: Auth::Bearer,
    // The pages mark the header as required, for a GET, too.
    always_content_type: true,
    operations: &[&list_endpoints::LIST_ENDPOINTS],
    waiters: &[],
    errors: errors::ERRORS,
    notes: &[
        note(
            "ppio-9",
            "Clients made for another envelope show a 403 without its reason: here the code of an error is the vendor's reason, such as NOT_ENOUGH_BALANCE, and its number only where there is none",
        ),
        note(
            "ppio-hosts",
            "The page says api.ppinfra.com, newer pages api.ppio.com, the sibling api.novita.ai, all with the same paths: the first is the default, the others are sites",
        ),
    ],
};
