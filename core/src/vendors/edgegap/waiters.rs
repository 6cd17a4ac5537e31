//! What to wait for of a deployment.
//!
//! No file lists the states; these are what Edgegap's Unity plugin and its examples have.

use super::operations::get_deployment::GET_DEPLOYMENT;
use crate::spec::rule::TRUE;
use crate::spec::*;

const STATE: &str = "/current_status";
const REASON: &[&str] = &["/error_detail"];

/// As Edgegap's MCP server asks: after 2 s, then half as long again each time, up to 10 s.
const SCHEDULE: Schedule =
    Schedule { first_delay_ms: 2_000, growth_percent: 150, longest_delay_ms: 10_000, timeout_ms: 180_000, settle_ms: 0 };

pub(super) static DEPLOYMENT_READY: Waiter = Waiter {
    id: "edgegap.deployment_ready",
    summary: documented("Wait until players can connect to a deployment"),
    operation: &GET_DEPLOYMENT,
    state: STATE,
    done: &[&[is(STATE, "Status.READY")]],
    failed: &[
        &[is(STATE, "Status.ERROR")],
        &[is(STATE, "Status.TERMINATING")],
        &[is(STATE, "Status.TERMINATED")],
        &[Test::Is("/error", TRUE)],
    ],
    gone: &[],
    gone_unseen: false,
    reason: REASON,
    schedule: SCHEDULE,
    notes: notes(&[note(
        "edgegap-ready",
        "READY alone is ready: running is true in other states, too; one that is being stopped will not be ready any more",
    )]),
};

pub(super) static DEPLOYMENT_STOPPED: Waiter = Waiter {
    id: "edgegap.deployment_stopped",
    summary: documented("Wait until a deployment that was told to stop is gone"),
    operation: &GET_DEPLOYMENT,
    state: STATE,
    done: &[&[is(STATE, "Status.TERMINATED")]],
    failed: &[],
    gone: &[(400, ""), (404, ""), (410, "")],
    gone_unseen: true,
    reason: REASON,
    // A stop waits for READY or ERROR first, and then for the server to end.
    schedule: Schedule { timeout_ms: 600_000, ..SCHEDULE },
    notes: notes(&[note(
        "edgegap-stopped",
        "A deployment that is no more is answered with 400 as an id that never was, the file of 2026 says 404: both end the waiting, so look at the id first",
    )]),
};
