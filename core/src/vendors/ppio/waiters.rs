//! What to wait for of an endpoint.

use super::operations::get_endpoint::GET_ENDPOINT;
use crate::spec::rule::{Literal, TRUE};
use crate::spec::*;

const STATE: &str = "/endpoint/state/state";

pub(super) static ENDPOINT_SERVING: Waiter = Waiter {
    id: "ppio.endpoint_serving",
    summary: documented("Wait until an endpoint serves: with a healthy worker, or with none where it scales to zero"),
    operation: &GET_ENDPOINT,
    state: STATE,
    done: &[
        &[is(STATE, "serving"), Test::AnyItem("/endpoint/workers", &[("/state/state", Literal::Text("running")), ("/healthy", TRUE)])],
        &[is(STATE, "serving"), is("/endpoint/workerConfig/minNum", "0")],
    ],
    failed: &[&[is(STATE, "failed")], &[is(STATE, "error")], &[is(STATE, "deleting")], &[Test::Filled("/endpoint/state/error")]],
    gone: &[],
    gone_unseen: false,
    reason: &["/endpoint/state/error", "/endpoint/state/message"],
    schedule: Schedule { first_delay_ms: 2_000, growth_percent: 150, longest_delay_ms: 15_000, timeout_ms: 900_000, settle_ms: 0 },
    notes: notes(&[note(
        "ppio-serving",
        "Only serving and running are documented; failed, error and a text in state.error are what a client in production reads as failures. An endpoint that serves without a worker answers nobody, save one whose minNum is 0: its first request starts a worker, so it is ready without",
    )]),
};
