//! What there is to say of an input, an answer or a call: violations with their texts, and errors.

pub mod error;
pub mod message;
mod path;
pub(crate) mod suggest;
mod usage;
mod violation;

pub use error::{ApiError, Error, RequestSummary, TransportError, TransportKind, WaitError};
pub use message::Locale;
pub(crate) use path::{Path, Segment};
pub use usage::UsageError;
pub use violation::{Code, Param, Params, Report, Violation};
