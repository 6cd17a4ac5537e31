//! What the fake vendors have from the start, as Python modules: the constants of `core/src/fake/<vendor>/mod.rs` with their docs.
//!
//! They are read from the source, where the docs are. Its constants are plain: one line each, of text, integers or lists of text.

use super::{COMMAND, File};

const SOURCES: [(&str, &str); 5] = [
    ("aieev", include_str!("../../../core/src/fake/aieev/mod.rs")),
    ("edgegap", include_str!("../../../core/src/fake/edgegap/mod.rs")),
    ("huaweicloud", include_str!("../../../core/src/fake/huaweicloud/mod.rs")),
    ("ncloud", include_str!("../../../core/src/fake/ncloud/mod.rs")),
    ("ppio", include_str!("../../../core/src/fake/ppio/mod.rs")),
];

/// One module a vendor.
pub fn files() -> impl Iterator<Item = File> {
    SOURCES.into_iter().map(|(vendor, source)| (format!("python/clearway/fake/{vendor}.py"), module(source)))
}

fn module(source: &str) -> String {
    let about: Vec<&str> =
        source.lines().map_while(|line| line.strip_prefix("//!")).map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let mut module = format!("# Derived from core/src/fake by `{COMMAND}`; do not edit.\n");
    module.push_str(&docstring(&about.join("\n")));
    module.push_str("\nfrom __future__ import annotations\n");
    let mut docs = Vec::new();
    let mut is_first = true;
    for line in source.lines() {
        if let Some(doc) = line.strip_prefix("/// ") {
            docs.push(doc);
            continue;
        }
        if let Some(constant) = line.strip_prefix("pub const ") {
            if std::mem::take(&mut is_first) {
                module.push('\n');
            }
            module.push_str(&assignment(constant));
            if !docs.is_empty() {
                module.push_str(&docstring(&docs.join("\n")));
            }
        }
        docs.clear();
    }
    module
}

/// `NAME: &str = "value";` as Python has it.
fn assignment(constant: &str) -> String {
    let read = || {
        let (name, rest) = constant.split_once(": ")?;
        let (kind, value) = rest.strip_suffix(';')?.split_once(" = ")?;
        let (kind, value) = match kind {
            "&str" => ("str", value.to_owned()),
            "u16" | "u64" | "i64" | "usize" => ("int", value.to_owned()),
            _ => ("tuple[str, ...]", value.strip_prefix('[')?.strip_suffix(']').map(|items| format!("({items})"))?),
        };
        Some(format!("{name}: {kind} = {value}\n"))
    };
    read().unwrap_or_else(|| panic!("a constant of the fakes is not plain: {constant}"))
}

/// A docstring, with names in back quotes instead of links.
fn docstring(text: &str) -> String {
    let text = text.replace("[`", "`").replace("`]", "`");
    let end = if text.contains('\n') { "\n" } else { "" };
    format!("\"\"\"{text}{end}\"\"\"\n")
}
