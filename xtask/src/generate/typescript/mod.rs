//! What the npm package has from the tables: types, and the little that it knows of vendors at run time.

mod print;
mod vendors;

use super::{COMMAND, File};

/// Where the files are.
const FOLDER: &str = "wasm/npm/src/generated";

/// All files of it.
pub fn files() -> Vec<File> {
    [("vendors", vendors::module())].into_iter().map(|(name, text)| (format!("{FOLDER}/{name}.ts"), header() + &text)).collect()
}

/// The first line of each file.
fn header() -> String {
    format!("// derived by `{COMMAND}`; do not edit\n")
}
