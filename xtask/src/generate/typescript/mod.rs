//! What the npm package has from the tables: types, and the little that it knows of vendors at run time.

mod forms;
mod members;
mod operations;
mod print;
mod replies;
mod type_modules;
mod values;
mod vendors;

use super::{COMMAND, File};

/// All files of it.
pub fn files() -> Vec<File> {
    let types = clearway::vendors().iter().map(|vendor| (format!("types/{}", vendor.id), type_modules::module(vendor)));
    let files = [("vendors".to_owned(), vendors::module()), ("operations".to_owned(), operations::module())].into_iter().chain(types);
    files.map(|(name, text)| (format!("wasm/npm/src/generated/{name}.ts"), header() + &text)).collect()
}

/// The first line of each file.
fn header() -> String {
    format!("// derived by `{COMMAND}`; do not edit\n")
}
