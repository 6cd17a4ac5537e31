//! What the Python package knows of types: `clearway.types`, the stubs of the clients, and that of the package.

mod annotation;
mod clients;
pub(super) mod print;
mod type_modules;

use std::collections::BTreeSet;

use super::names::camel;
use super::{COMMAND, File};

/// All files of it.
pub fn files() -> Vec<File> {
    let mut files = vec![type_modules::index(), package()];
    files.extend(clients::stubs());
    files.extend(clearway::vendors().iter().map(|vendor| type_modules::module(vendor)));
    files
}

/// The stub of the package: what it has beside the clients stands in `package.pyi`.
fn package() -> File {
    let names = |prefix: &str| clearway::vendors().iter().map(|vendor| format!("{prefix}{}", camel(vendor.id))).collect::<Vec<_>>();
    let (clients, twins) = (names(""), names("Async"));
    let text = include_str!("package.pyi").replace("ASYNC_CLIENTS", &twins.join(", ")).replace("CLIENTS", &clients.join(", "));
    let imported = text.lines().flat_map(|line| match line.split_once(" import ") {
        Some((_, names)) => names.trim_matches('(').split(", ").map(str::to_owned).collect::<Vec<_>>(),
        None => line.strip_prefix("    ").map(|name| name.trim_end_matches(',').to_owned()).into_iter().collect(),
    });
    let all: BTreeSet<String> = imported.filter(|name| !name.is_empty() && !name.contains(" as ")).collect();
    let lines: String = all.iter().map(|name| format!("    {name:?},\n")).collect();
    ("python/clearway/__init__.pyi".to_owned(), header() + &text.replace("__all__ = [\n", &format!("__all__ = [\n{lines}")))
}

/// The first line of each file.
pub(super) fn header() -> String {
    format!("# derived by `{COMMAND}`; do not edit\n")
}
