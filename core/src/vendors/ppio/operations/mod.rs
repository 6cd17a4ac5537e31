//! One file an operation, in the order in which documents list them.

mod create_endpoint;
mod delete_endpoint;
pub(super) mod get_endpoint;
mod get_endpoint_limits;
mod list_endpoints;
mod update_endpoint;

use crate::spec::Operation;

pub(super) const ALL: &[&Operation] = &[
    &list_endpoints::LIST_ENDPOINTS,
    &get_endpoint::GET_ENDPOINT,
    &get_endpoint_limits::GET_ENDPOINT_LIMITS,
    &create_endpoint::CREATE_ENDPOINT,
    &update_endpoint::UPDATE_ENDPOINT,
    &delete_endpoint::DELETE_ENDPOINT,
];
