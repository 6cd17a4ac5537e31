//! One file an operation, in the order in which documents list them.

mod create_server;
pub(super) mod get_server;
mod list_servers;

use crate::spec::Operation;

pub(super) const ALL: &[&Operation] = &[&list_servers::LIST_SERVERS, &get_server::GET_SERVER, &create_server::CREATE_SERVER];
