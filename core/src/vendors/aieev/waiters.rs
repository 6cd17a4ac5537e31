//! What to wait for of an endpoint.

use super::operations::get_endpoint::GET_ENDPOINT;
use crate::spec::rule::{FALSE, TRUE};
use crate::spec::*;

const STATE: &str = "/status";
const ACTIVE: &str = "/is_active";
const ERROR: &str = "/error/code";

const SCHEDULE: Schedule =
    Schedule { first_delay_ms: 2_000, growth_percent: 150, longest_delay_ms: 15_000, timeout_ms: 900_000, settle_ms: 0 };

pub(super) static ENDPOINT_RUNNING: Waiter = Waiter {
    id: "aieev.endpoint_running",
    summary: documented("Wait until a started endpoint serves"),
    operation: &GET_ENDPOINT,
    state: STATE,
    done: &[&[Test::Is(ACTIVE, TRUE), is(STATE, "RUNNING")]],
    failed: &[
        &[is(STATE, "DEPLOY_FAILED")],
        &[Test::Is(ACTIVE, FALSE)],
        &[is(ERROR, "IMAGE_INACCESSIBLE")],
        &[is(ERROR, "IMAGE_PULL_NETWORK")],
        &[is(ERROR, "RESOURCE_INSUFFICIENT")],
        &[is(ERROR, "DISK_FULL")],
        &[is(ERROR, "VALIDATION_FAILED")],
        &[is(ERROR, "RAY_SCHEDULING_TIMEOUT")],
        &[is(ERROR, "RAY_HEALTH_CHECK_FAILED")],
        &[is(ERROR, "RAY_DEPLOY_FAILED")],
        &[is(ERROR, "RAY_ACTOR_DIED")],
        &[is(ERROR, "CONTAINER_RUN_FAILED")],
    ],
    gone: &[],
    gone_unseen: false,
    reason: &[ERROR, "/error/title", "/error/detail"],
    schedule: SCHEDULE,
    notes: notes(&[note(
        "aieev-running",
        "An example has status RUNNING with is_active false, so both must hold. A start answers is_active true at once, so an endpoint that is not active will not come up by itself. While active the status comes live from Ray Serve: DEPLOY_FAILED is Ray's word for an end, UNHEALTHY may pass and keeps waiting. error inside an answer says that the live look-up failed, which may pass, or that the application did: the codes of a deployment that failed (reference/error-codes of the console's guide) end the waiting, those of the vendor's own parts (DAEMON_UNREACHABLE, UPSTREAM_TIMEOUT, DB_ERROR and the like) keep waiting",
    )]),
};

pub(super) static ENDPOINT_STOPPED: Waiter = Waiter {
    id: "aieev.endpoint_stopped",
    summary: documented("Wait until an endpoint is not active, so that it can be changed"),
    operation: &GET_ENDPOINT,
    state: STATE,
    done: &[&[Test::Is(ACTIVE, FALSE)]],
    failed: &[],
    gone: &[],
    gone_unseen: false,
    reason: &[],
    schedule: Schedule { timeout_ms: 300_000, ..SCHEDULE },
    notes: notes(&[note(
        "aieev-stopped",
        "is_active decides: the status of an endpoint that is off can be RUNNING in the vendor's own example",
    )]),
};
