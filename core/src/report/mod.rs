//! What there is to say of an input, an answer or a call: violations with their texts, and errors.

mod code;
pub mod error;
pub mod message;
mod path;
pub(crate) mod suggest;
mod usage;
mod violation;

pub use code::{Code, Param, Params};
pub use error::{ApiError, Error, RequestSummary, TransportError, TransportKind, WaitError};
pub use message::Locale;
pub(crate) use path::{Path, Segment};
pub use usage::UsageError;
pub use violation::{Report, Violation};
