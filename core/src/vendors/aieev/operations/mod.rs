//! One file an operation, in the order in which documents list them.

pub(super) mod get_endpoint;
mod list_endpoints;
mod list_log_files;
mod list_replicas;
mod read_log_file;
mod scale_endpoint;
mod start_endpoint;
mod stop_endpoint;
mod update_endpoint;
mod whoami;

use crate::spec::Operation;

pub(super) const ALL: &[&Operation] = &[
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
];
