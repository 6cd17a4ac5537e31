//! What the fake vendors have from the start, as modules of Python and TypeScript: the constants of `core/src/fake/<vendor>/mod.rs` with
//! their docs.
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

/// One module a vendor and language.
pub fn files() -> impl Iterator<Item = File> {
    SOURCES.into_iter().flat_map(|(vendor, source)| {
        let module = Module::read(source);
        let python = (format!("python/clearway/fake/{vendor}.py"), python(&module));
        [python, (format!("wasm/npm/src/generated/fake/{vendor}.ts"), typescript(&module))]
    })
}

struct Module<'s> {
    about: String,
    constants: Vec<Constant<'s>>,
}

struct Constant<'s> {
    doc: String,
    name: &'s str,
    value: Value<'s>,
}

/// A value as Rust writes it; a list without its brackets.
enum Value<'s> {
    Text(&'s str),
    Integer(&'s str),
    Texts(&'s str),
}

impl<'s> Module<'s> {
    fn read(source: &'s str) -> Self {
        let about: Vec<&str> =
            source.lines().map_while(|line| line.strip_prefix("//!")).map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        let mut module = Module { about: plain(&about.join("\n")), constants: Vec::new() };
        let mut docs = Vec::new();
        for line in source.lines() {
            if let Some(doc) = line.strip_prefix("/// ") {
                docs.push(doc);
                continue;
            }
            if let Some(constant) = line.strip_prefix("pub const ") {
                let (name, value) = read(constant).unwrap_or_else(|| panic!("a constant of the fakes is not plain: {constant}"));
                module.constants.push(Constant { doc: plain(&docs.join("\n")), name, value });
            }
            docs.clear();
        }
        module
    }
}

/// The name and the value of `NAME: &str = "value";`.
fn read(constant: &str) -> Option<(&str, Value<'_>)> {
    let (name, rest) = constant.split_once(": ")?;
    let (kind, value) = rest.strip_suffix(';')?.split_once(" = ")?;
    let value = match kind {
        "&str" => Value::Text(value),
        "u16" | "u64" | "i64" | "usize" => Value::Integer(value),
        _ => Value::Texts(value.strip_prefix('[')?.strip_suffix(']')?),
    };
    Some((name, value))
}

/// A doc with names in back quotes instead of links.
fn plain(doc: &str) -> String {
    doc.replace("[`", "`").replace("`]", "`")
}

fn python(module: &Module) -> String {
    let mut out = format!("# Derived from core/src/fake by `{COMMAND}`; do not edit.\n");
    out.push_str(&docstring(&module.about));
    out.push_str("\nfrom __future__ import annotations\n\n");
    for Constant { doc, name, value } in &module.constants {
        out.push_str(&match value {
            Value::Text(text) => format!("{name}: str = {text}\n"),
            Value::Integer(integer) => format!("{name}: int = {integer}\n"),
            Value::Texts(texts) => format!("{name}: tuple[str, ...] = ({texts})\n"),
        });
        if !doc.is_empty() {
            out.push_str(&docstring(doc));
        }
    }
    out
}

fn docstring(text: &str) -> String {
    let end = if text.contains('\n') { "\n" } else { "" };
    format!("\"\"\"{text}{end}\"\"\"\n")
}

fn typescript(module: &Module) -> String {
    let mut out = format!("// Derived from core/src/fake by `{COMMAND}`; do not edit.\n\n");
    for line in module.about.lines() {
        out.push_str(format!("// {line}").trim_end());
        out.push('\n');
    }
    out.push('\n');
    for Constant { doc, name, value } in &module.constants {
        if !doc.is_empty() {
            out.push_str(&format!("/** {} */\n", doc.replace('\n', " ")));
        }
        out.push_str(&match value {
            Value::Text(value) | Value::Integer(value) => format!("export const {name} = {value};\n"),
            Value::Texts(texts) => format!("export const {name} = [{texts}] as const;\n"),
        });
    }
    out
}
