//! `codes.ts`: the names that reports and errors are told apart by.

use clearway::Code;
use clearway::{Kind, TransportKind};

use super::print::{comment, union};

pub fn module() -> String {
    let codes = Code::ALL.iter().map(|code| code.name());
    let kinds = Kind::ALL.iter().map(|kind| kind.name());
    let transport_kinds = TransportKind::ALL.iter().map(|kind| kind.name());
    [
        named("Code", "What is wrong with an input.", codes.collect()),
        named("Kind", "What an error answer means.", kinds.collect()),
        named("TransportKind", "Why no answer came.", transport_kinds.collect()),
    ]
    .concat()
}

fn named(name: &str, about: &str, names: Vec<&str>) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    format!("\n{}{}", comment(0, &[about.to_owned()]), union(&format!("export type {name} ="), &names))
}
