//! Checks, signs and reads requests to the endpoint and deployment APIs of five cloud vendors: AIEEV AirCloud, Edgegap,
//! Huawei Cloud DataArts Fabric, NAVER Cloud API Gateway and PPIO.
//!
//! No clock, no randomness, no IO: what is needed of the world is an argument. The verbs, each usable without the later ones:
//!
//! * [`describe()`]: the state of every field of an unfinished draft
//! * [`check()`]: everything that is wrong with an input, at once
//! * [`plan()`]: the finished, signed request as data
//! * [`parse()`]: a reply, or a typed error
//! * [`call`]: all of it, with retries, waits and pages, one step at a time
//!
//! [`operations`] lists what there is; [`sign()`] signs calls that have no table.

pub mod call;
mod check;
mod describe;
mod drift;
pub mod error;
#[cfg(feature = "fake")]
pub mod fake;
pub mod json;
mod mask;
pub mod message;
mod parse;
pub mod pattern;
mod plan;
mod read;
pub mod rule;
pub mod schema;
mod sign;
pub mod source;
pub mod table;
mod text;
mod url;
mod vendors;
mod violation;

pub use call::{ANSWER_BYTES, Call, CallOptions, Clock, Event, Limiter, Limiters, Policy, Shared, Step, Why};
pub use check::{Input, Options, check, check_source, input_text, limit, unmarked};
pub use describe::{Description, FieldState, Reason, Requirement, describe, describe_source};
pub use drift::{Drift, DriftKind};
pub use error::{ApiError, Error, Kind, TransportError, TransportKind, UsageError, WaitError};
pub use message::Locale;
pub use parse::{Reply, parse, parse_any};
pub use plan::{PlanOptions, Request, plan, plan_path, plan_source};
pub use sign::{Credentials, Header, Signature, sign};
pub use table::{Operation, Vendor, Waiter};
pub use text::escape;
pub use violation::{Code, Param, Params, Report, Violation};

/// The five vendors with their operations.
#[must_use]
pub fn vendors() -> &'static [&'static Vendor] {
    vendors::ALL
}

/// Every operation of every vendor.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    vendors().iter().flat_map(|vendor| vendor.operations.iter().copied())
}

/// One operation by its id.
///
/// # Errors
/// A usage error that names the operations there are.
pub fn operation(id: &str) -> Result<&'static Operation, UsageError> {
    find(id).map(|(_, operation)| operation)
}

/// One operation by its id, and its vendor.
fn find(id: &str) -> Result<(&'static Vendor, &'static Operation), UsageError> {
    let dot = id.bytes().position(|byte| byte == b'.');
    let vendor = dot.and_then(|dot| id.get(..dot)).and_then(|vendor_id| vendors().iter().find(|vendor| vendor.id == vendor_id));
    vendor
        .and_then(|vendor| Some((*vendor, *vendor.operations.iter().find(|operation| operation.id == id)?)))
        .ok_or_else(|| vendors::unknown_operation(id))
}

/// The name that a misspelt one may stand for, as reports suggest it of fields; `None` where none is near enough.
///
/// ```
/// assert_eq!(clearway::suggest("tokn", ["token", "delete_token"]), Some("token"));
/// ```
pub fn suggest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    check::closest(name, names.into_iter())
}

/// Everything there is to wait for.
pub fn waiters() -> impl Iterator<Item = &'static Waiter> {
    vendors().iter().flat_map(|vendor| vendor.waiters.iter().copied())
}

/// One waiter by its id, and its vendor.
fn find_waiter(id: &str) -> Result<(&'static Vendor, &'static Waiter), UsageError> {
    let all = || vendors().iter().flat_map(|vendor| vendor.waiters.iter().map(|waiter| (*vendor, *waiter)));
    all()
        .find(|(_, waiter)| waiter.id == id)
        .ok_or_else(|| UsageError::Waiter { valid: vendors::valid(id, "there are ", waiters().map(|waiter| waiter.id)) })
}

/// One vendor by its id.
///
/// # Errors
/// A usage error that names the vendors there are.
pub fn vendor(id: &str) -> Result<&'static Vendor, UsageError> {
    vendors()
        .iter()
        .copied()
        .find(|vendor| vendor.id == id)
        .ok_or_else(|| UsageError::Vendor { valid: vendors::valid(id, "use one of ", vendors().iter().map(|vendor| vendor.id)) })
}
