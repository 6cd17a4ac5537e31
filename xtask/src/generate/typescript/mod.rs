//! What the npm package has from the tables: types, and the little that it knows of vendors at run time.

mod clients;
mod codes;
mod forms;
mod locales;
mod members;
mod operations;
pub(super) mod print;
mod replies;
mod trees;
mod type_modules;
mod values;
mod vendors;

use super::{COMMAND, File};

/// All files of it.
pub fn files() -> Vec<File> {
    let modules = [
        ("clients", clients::module()),
        ("codes", codes::module()),
        ("operation-trees", trees::module()),
        ("operations", operations::module()),
        ("types/index", type_modules::index()),
        ("vendors", vendors::module()),
    ];
    let types = clearway::vendors().iter().map(|vendor| (format!("types/{}", vendor.id), type_modules::module(vendor)));
    let modules = modules.into_iter().map(|(name, text)| (name.to_owned(), text)).chain(types).chain(locales::modules());
    modules.map(|(name, text)| (format!("wasm/npm/src/generated/{name}.ts"), header() + &text)).collect()
}

/// The first line of each file.
pub(super) fn header() -> String {
    format!("// derived by `{COMMAND}`; do not edit\n")
}
