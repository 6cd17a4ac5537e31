//! What to wait for of an endpoint.
//!
//! <https://support.huaweicloud.com/api-fabric/ListEndpoints.html>

use super::operations::show_endpoint::SHOW_ENDPOINT;
use crate::spec::*;

const STATE: &str = "/status";

pub(super) static ENDPOINT_SETTLED: Waiter = Waiter {
    id: "huaweicloud.endpoint_settled",
    summary: documented("Wait until a creation or a change of an endpoint is done"),
    operation: &SHOW_ENDPOINT,
    state: STATE,
    done: &[&[is(STATE, "RUNNING")], &[is(STATE, "DELETED")]],
    failed: &[
        &[is(STATE, "CREATE_FAILED")],
        &[is(STATE, "UPDATE_FAILED")],
        &[is(STATE, "DELETE_FAILED")],
        &[is(STATE, "FROZEN")],
        &[is(STATE, "INACTIVE")],
        &[is(STATE, "TRIAL_ENDED")],
    ],
    gone: &[(400, "00010009")],
    gone_unseen: false,
    reason: &["/error_code", "/error_msg"],
    schedule: Schedule { first_delay_ms: 3_000, growth_percent: 150, longest_delay_ms: 20_000, timeout_ms: 3_600_000, settle_ms: 10_000 },
    notes: notes(&[note(
        "huaweicloud-settled",
        "An upgrade may take 3,000 s (usermanual-fabric 02_0047), so an hour is waited. FROZEN, INACTIVE and TRIAL_ENDED are settled, and of no use: they end the waiting as failures. An answer that comes before the change is done may show the old state, so an end that is seen at once counts only once it has stayed; how soon UPDATING shows is nowhere stated. What is not there any more is done where an earlier look has seen it; at the first look it is the vendor's error, since the id, the workspace or the region may be wrong",
    )]),
};

pub(super) static ENDPOINT_DELETED: Waiter = Waiter {
    id: "huaweicloud.endpoint_deleted",
    summary: documented("Wait until a deleted endpoint is gone"),
    operation: &SHOW_ENDPOINT,
    state: STATE,
    done: &[&[is(STATE, "DELETED")]],
    failed: &[&[is(STATE, "DELETE_FAILED")]],
    gone: &[(400, "00010009")],
    gone_unseen: true,
    reason: &["/error_code", "/error_msg"],
    schedule: Schedule { timeout_ms: 1_800_000, ..ENDPOINT_SETTLED.schedule },
    notes: notes(&[note(
        "huaweicloud-deleted",
        "An endpoint that still shows RUNNING, or any other state, has its deletion before it: only DELETED, DELETE_FAILED and the error for what is not there are ends. A deletion may be over before the first look, so what is not there is gone then, too: a wrong id reads the same, a wrong workspace has another code. DELETE_FAILED may be that of an earlier deletion, so it counts once it has stayed",
    )]),
};
