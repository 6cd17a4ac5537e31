//! What the Python package knows of types: `clearway.types`, and the stub of the clients.

mod annotation;
mod clients;
pub(super) mod print;
mod type_modules;

use super::{COMMAND, File};

/// All files of it.
pub fn files() -> Vec<File> {
    let mut files = vec![type_modules::index()];
    files.extend(clients::stubs());
    files.extend(clearway::vendors().iter().map(|vendor| type_modules::module(vendor)));
    files
}

/// The first line of each file.
pub(super) fn header() -> String {
    format!("# derived by `{COMMAND}`; do not edit\n")
}
