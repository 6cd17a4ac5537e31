//! Checks, signs and reads requests to the endpoint and deployment APIs of five cloud vendors, which
//! [`vendors`] lists.
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

pub mod border;
pub mod call;
mod check;
mod describe;
#[cfg(feature = "fake")]
pub mod fake;
pub mod json;
mod mask;
mod parse;
mod plan;
mod registry;
mod report;
pub mod schema;
mod sign;
pub mod spec;
mod text;
mod time;
mod url;
mod vendors;

pub use call::{ANSWER_BYTES, Call, CallOptions, Clock, Event, Limiter, Limiters, Policy, Shared, Step, Why};
pub use check::{Options, check, check_source, input_text, unmarked};
pub use describe::{Description, FieldState, Reason, Requirement, describe, describe_source};
pub use json::{Input, limit};
pub use parse::{Drift, DriftKind, Reply, parse, parse_any};
pub use plan::{PlanOptions, Request, ShownRequest, plan, plan_path, plan_source};
pub use registry::{operation, operations, vendor, vendors, waiters};
pub use report::suggest::suggest;
pub use report::{
    ApiError, Code, Error, Locale, Param, Params, Report, TransportError, TransportKind, UsageError, Violation, WaitError, error, message,
};
pub use sign::{Credentials, Header, Signature, sign};
pub use spec::{Kind, Operation, Vendor, Waiter};
pub use text::escape;
