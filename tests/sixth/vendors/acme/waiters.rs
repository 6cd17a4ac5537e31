//! What to wait for of a server.

use super::operations::get_server::GET_SERVER;
use crate::spec::*;

pub(super) static SERVER_RUNNING: Waiter = Waiter {
    id: "acme.server_running",
    summary: documented("Wait until a server runs"),
    operation: &GET_SERVER,
    state: "/state",
    done: &[&[is("/state", "running")]],
    failed: &[&[is("/state", "failed")]],
    gone: &[],
    gone_unseen: false,
    reason: &[],
    schedule: Schedule { first_delay_ms: 1_000, growth_percent: 150, longest_delay_ms: 5_000, timeout_ms: 60_000, settle_ms: 0 },
    notes: &[],
};
