//! What the Python package knows of types: `clearway.types`, the clients, and the package.

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
    files.extend(clients::files());
    files.extend(clearway::vendors().iter().map(|vendor| type_modules::module(vendor)));
    files
}

/// The package: what it has beside the clients stands in `package.py`.
fn package() -> File {
    let modules = clearway::vendors().iter().flat_map(|vendor| {
        let name = camel(vendor.id);
        [(format!("Async{name}"), format!("_clients.async_{}", vendor.id)), (name, format!("_clients.{}", vendor.id))]
    });
    let mut modules: Vec<(String, String)> = modules.collect();
    modules.sort_by(|one, other| one.1.cmp(&other.1));
    let imports: String = modules.iter().map(|(name, module)| format!("    from .{module} import {name}\n")).collect();
    let later: String = modules.iter().map(|(name, module)| format!("    {name:?}: {module:?},\n")).collect();
    let text = include_str!("package.py").replace("    CLIENTS\n", &imports).replace("    **CLIENTS,\n", &later);
    // What is imported, for types or for all, is what there is.
    let imported = text.lines().take_while(|line| !line.starts_with("#: ")).flat_map(|line| match line.split_once(" import ") {
        Some((_, names)) => names.trim_matches('(').split(", ").map(str::to_owned).collect::<Vec<_>>(),
        None => line.strip_prefix("    ").and_then(|line| line.strip_suffix(',')).map(str::to_owned).into_iter().collect(),
    });
    let all: BTreeSet<String> = imported.filter(|name| !name.is_empty() && !name.starts_with('_')).collect();
    let lines: String = all.iter().map(|name| format!("    {name:?},\n")).collect();
    ("python/clearway/__init__.py".to_owned(), header() + &text.replace("__all__: list[str] = []", &format!("__all__ = [\n{lines}]")))
}

/// The first line of each file.
pub(super) fn header() -> String {
    format!("# derived by `{COMMAND}`; do not edit\n")
}
