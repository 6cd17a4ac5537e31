//! What the core declares for both sides of its borders: the numbers that pass between it and TypeScript, and the classes of errors.

use clearway::border::{CallKind, EventKind, HEAD, IdKind, InputFlag, NUMBERS, Status, StepKind, WaitReason};
use clearway::error::OUTCOME_UNKNOWN;
use clearway::spec::Method;
use clearway::{DriftKind, Kind, TransportKind};

use super::{File, python, typescript};
use python::print::docstring;
use typescript::print::{bracketed, comment, union};

pub fn files() -> Vec<File> {
    vec![
        ("wasm/npm/src/generated/border.ts".to_owned(), typescript::header() + &numbers()),
        ("wasm/npm/src/generated/errors.ts".to_owned(), typescript::header() + &typescript_errors()),
        ("wasm/npm/src/generated/error-kinds.ts".to_owned(), typescript::header() + &typescript_error_kinds()),
        ("python/clearway/_error_kinds.py".to_owned(), python::header() + &python_errors()),
    ]
}

fn numbers() -> String {
    // The name of the group before that of each, and what it is in a sentence; numbers are places.
    macro_rules! places {
        ($group:literal, $enum:ty) => {
            group(<$enum>::ABOUT, $group, <$enum>::ALL.iter().enumerate().map(|(place, one)| (one.name(), place as u32)).collect())
        };
    }
    [
        group(
            "Of the 32-bit numbers that an answer begins with: how many there are, and how many of them stand behind the status.",
            "",
            vec![("head", HEAD as u32), ("numbers", NUMBERS as u32)],
        ),
        places!("status", Status),
        places!("call", CallKind),
        places!("event", EventKind),
        places!("step", StepKind),
        places!("id", IdKind),
        group(InputFlag::ABOUT, "flag", InputFlag::ALL.iter().map(|flag| (flag.name(), flag.bit())).collect()),
        names("METHODS", "", Method::ALL.iter().map(|method| method.name()).collect()),
        names("WAIT_REASONS", WaitReason::ABOUT, WaitReason::ALL.iter().map(|reason| reason.name()).collect()),
        names("TRANSPORT_KINDS", "How a request can get lost.", TransportKind::ALL.iter().map(|kind| kind.name()).collect()),
        format!("\n{}", union("export type DriftKind =", &quoted(DriftKind::ALL.iter().map(|kind| kind.name()).collect()))),
        format!("\nexport const OUTCOME_UNKNOWN = {OUTCOME_UNKNOWN:?};\n"),
    ]
    .concat()
}

fn group(about: &str, group: &str, members: Vec<(&str, u32)>) -> String {
    let constant = |(name, number): &(&str, u32)| {
        let name = format!("{group}_{name}").to_uppercase();
        format!("export const {} = {number};\n", name.trim_start_matches('_'))
    };
    format!("\n// {about}\n{}", members.iter().map(constant).collect::<String>())
}

fn names(name: &str, about: &str, names: Vec<&str>) -> String {
    let about = if about.is_empty() { String::new() } else { format!("// {about}\n") };
    format!("\n{about}{}", bracketed(&format!("export const {name} = "), ["[", "]"], &quoted(names), " as const;"))
}

fn quoted(names: Vec<&str>) -> Vec<String> {
    names.iter().map(|name| format!("{name:?}")).collect()
}

/// A class of errors of its own: its base, the kind that it is for, its name, and what it says of itself.
struct Class {
    base: &'static str,
    kind: &'static str,
    name: &'static str,
    about: &'static str,
}

fn classes() -> impl Iterator<Item = Class> {
    let api = Kind::ALL.iter().map(|kind| Class { base: "ApiError", kind: kind.name(), name: kind.class(), about: kind.about() });
    let transport = TransportKind::ALL.iter().filter_map(|kind| {
        let (name, about) = kind.class()?;
        Some(Class { base: "TransportError", kind: kind.name(), name, about })
    });
    api.chain(transport)
}

fn typescript_errors() -> String {
    let class = |Class { base, name, about, .. }: Class| {
        let named = format!("  static {{\n    this.prototype.name = {name:?};\n  }}\n");
        format!("\n{}export class {name} extends {base} {{\n{named}}}\n", comment(0, &[about.to_owned()]))
    };
    let classes: String = classes().map(class).collect();
    format!("\nimport {{ ApiError, TransportError }} from \"../errors.js\";\n{classes}")
}

fn typescript_error_kinds() -> String {
    let by_kind = |name: &str, base: &str| {
        let of_base = classes().filter(|class| class.base == base);
        let members: String = of_base.map(|Class { kind, name, .. }| format!("  {kind}: errors.{name},\n")).collect();
        format!("\nexport const {name}: Readonly<Record<string, typeof {base}>> = {{\n{members}}};\n")
    };
    let imports = "\nimport type { ApiError, TransportError } from \"../errors.js\";\nimport * as errors from \"./errors.js\";\n";
    [imports.to_owned(), by_kind("API_ERRORS", "ApiError"), by_kind("TRANSPORT_ERRORS", "TransportError")].concat()
}

fn python_errors() -> String {
    let class = |Class { base, kind, name, about }: Class| format!("\n\nclass {name}({base}, kind={kind:?}):\n{}", docstring(4, about));
    let about = docstring(0, "A class of errors for each kind that has one.");
    format!("{about}\nfrom ._errors import ApiError, TransportError\n{}", classes().map(class).collect::<String>())
}
