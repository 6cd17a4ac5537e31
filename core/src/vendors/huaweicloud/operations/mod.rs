//! One file an operation, in the order in which documents list them.

mod create_endpoint;
mod delete_endpoint;
mod list_endpoints;
pub(super) mod show_endpoint;
mod show_endpoint_metrics;
mod update_endpoint;

use crate::spec::Operation;

pub(super) const ALL: &[&Operation] = &[
    &create_endpoint::CREATE_ENDPOINT,
    &show_endpoint::SHOW_ENDPOINT,
    &list_endpoints::LIST_ENDPOINTS,
    &update_endpoint::UPDATE_ENDPOINT,
    &show_endpoint_metrics::SHOW_ENDPOINT_METRICS,
    &delete_endpoint::DELETE_ENDPOINT,
];
