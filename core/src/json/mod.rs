//! JSON: texts that are scanned, values that are walked, texts that are written.

mod input;
pub mod limit;
mod member;
mod plain;
pub(crate) mod read;
mod scan;
mod source;
mod write;

pub use input::Input;
pub(crate) use input::unmarked_start;
pub(crate) use member::{Member, next_member, type_name};
pub use plain::write_json_text;
pub use scan::JsonText;
pub(crate) use scan::double;
pub use source::{Key, Number, Numeric, Source, Stop, Text, Value};
pub(crate) use write::serialized_as_written;
pub use write::{Json, Writer, to_text, write_number};
