//! The table: what a vendor documents about an operation, as constant data.
//!
//! Everything else is derived from it: [`check`](crate::check()), [`describe`](crate::describe()), [`plan`](crate::plan()),
//! [`parse`](crate::parse()), JSON Schema, OpenAPI. A vendor's file in `vendors/` should read like the vendor's page, so the
//! builders below are `const fn`s that are named like the words of such a page.

mod auth;
mod datetime;
mod documented;
mod errors;
mod field;
mod limit;
mod operation;
mod pages;
pub mod pattern;
mod provenance;
pub mod rule;
mod shape;
mod vendor;
mod waiter;

pub use auth::{Auth, CanonicalHmac, Credential, DocumentedHeader, Documents, Role, Way, authorization, credential, documents};
pub(crate) use datetime::Datetime;
pub use datetime::TimeFormat;
pub use documented::{Note, documented, documented_shape, note, notes};
pub(crate) use errors::code_is;
pub use errors::{ErrorRule, ErrorTable, Kind, hint, means, usual_kind};
pub(crate) use field::same;
pub use field::{Field, Object, Place, Standing, field, path, query};
pub use limit::{Check, Limit, choice, excluded, max_items, max_length, maximum, min_items, min_length, minimum, pattern, unique_items};
pub use operation::{Method, Operation, Repeat, Revision, Success, empty_success, revision, success};
pub use pages::{First, Next, Pages, by_offset, by_page, whole};
pub use provenance::{Grade, PAGE, Source};
pub use shape::{Form, Shape, Types, anything, boolean, free_object, integer, integer_or_digits, list, map, number, object, text};
pub use vendor::{Site, Vendor};
pub use waiter::{Condition, Schedule, Test, Waiter, is};
