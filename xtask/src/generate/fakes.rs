//! What the fake vendors have from the start, as modules of Python and TypeScript: a module a vendor, and one that lists all of them.

use clearway::fake::{Constant, Fixtures, fixtures};
use serde_json::Value;

use super::names::{camel, lower_camel};
use super::{COMMAND, File};

pub fn files() -> Vec<File> {
    let all = fixtures();
    let python = |name: &str, text: String| (format!("python/clearway/fake/{name}.py"), format!("# {}{text}", header()));
    let typescript = |name: &str, text: String| (format!("wasm/npm/src/generated/fake/{name}.ts"), format!("// {}{text}", header()));
    let mut files = vec![
        python("__init__", python_package(&all)),
        python("_fixtures", python_lists(&all)),
        typescript("index", typescript_index(&all)),
        typescript("switches", typescript_switches(&all)),
    ];
    for one in &all {
        files.push(python(one.vendor, python_module(one)));
        files.push(typescript(one.vendor, typescript_module(one)));
    }
    files
}

fn header() -> String {
    format!("Derived from core/src/fake by `{COMMAND}`; do not edit.\n")
}

/// Markdown with names in back quotes instead of links.
fn plain(doc: &str) -> String {
    doc.trim_end().replace("[`", "`").replace("`]", "`")
}

/// The same of each, one after the other.
fn each<T>(items: impl IntoIterator<Item = T>, print: impl Fn(T) -> String) -> String {
    items.into_iter().map(print).collect()
}

fn python_module(fixtures: &Fixtures) -> String {
    let constant = |Constant { name, doc, value, .. }: &Constant| {
        let line = match value {
            Value::Array(texts) if texts.len() == 1 => format!("{name}: tuple[str, ...] = ({},)\n", texts[0]),
            Value::Array(texts) => format!("{name}: tuple[str, ...] = ({})\n", listed(texts)),
            Value::String(_) => format!("{name}: str = {value}\n"),
            _ => format!("{name}: int = {value}\n"),
        };
        if doc.is_empty() { line } else { line + &docstring(&plain(doc)) }
    };
    let about = docstring(&plain(fixtures.about));
    format!("{about}\nfrom __future__ import annotations\n\n{}", each(&fixtures.constants, constant))
}

fn listed(items: &[Value]) -> String {
    let items: Vec<String> = items.iter().map(Value::to_string).collect();
    items.join(", ")
}

fn docstring(text: &str) -> String {
    let end = if text.contains('\n') { "\n" } else { "" };
    format!("\"\"\"{text}{end}\"\"\"\n")
}

fn python_package(all: &[Fixtures]) -> String {
    let vendors: Vec<&str> = all.iter().map(|fixtures| fixtures.vendor).collect();
    let mut names = vec!["Exchange", "Seen", "Server", "Switches", "Vendors", "serve"];
    names.extend(&vendors);
    names.sort_unstable();
    let names = each(names, |name| format!("    {name:?},\n"));
    // The first vendor stands for all of them.
    let Fixtures { vendor, credentials, constants, .. } = &all[0];
    let class = camel(vendor);
    let credentials = each(*credentials, |(name, value)| format!("{name}={value:?}, "));
    format!(
        r#""""The five vendors without an account: a transport for clients, and a server on loopback.

    vendors = clearway.fake.Vendors()
    {vendor} = clearway.{class}({credentials}transport=vendors)

They verify keys and signatures, validate, walk deployments through their states, page lists and keep the documented rates, and go wrong
where a scenario says so. What there is from the start is in a module for each vendor, such as `clearway.fake.{vendor}.{}`. Any key
or token passes; signatures are verified with the keys that those modules or the caller name.
"""

from __future__ import annotations

from . import {}
from ._fixtures import Switches
from ._serve import Exchange, Server, serve
from ._vendors import Seen, Vendors

__all__ = [
{names}]
"#,
        constants[0].name,
        vendors.join(", ")
    )
}

fn python_lists(all: &[Fixtures]) -> String {
    let examples = each(all.iter().flat_map(|fixtures| fixtures.examples), |line| format!("    {},\n", Value::from(*line)));
    let switches = each(all.iter().flat_map(|fixtures| fixtures.switches), |switch| {
        format!("\n    {}: bool\n    {}", switch.name, docstring(switch.doc))
    });
    format!(
        r#""""What is listed of all fake vendors."""

from __future__ import annotations

from typing import TypedDict

EXAMPLES: tuple[str, ...] = (
{examples})
"""Lines for a shell; `{{url}}` in them is where the vendors are served."""


class Switches(TypedDict, total=False):
    """What is off unless it is turned on."""
{switches}"#
    )
}

fn typescript_module(fixtures: &Fixtures) -> String {
    let about = each(plain(fixtures.about).lines(), |line| format!("{}\n", format!("// {line}").trim_end()));
    let constant = |Constant { name, doc, value, .. }: &Constant| {
        let doc = if doc.is_empty() { String::new() } else { format!("/** {} */\n", plain(doc).replace('\n', " ")) };
        match value {
            Value::Array(texts) => format!("{doc}export const {name} = [{}] as const;\n", listed(texts)),
            value => format!("{doc}export const {name} = {value};\n"),
        }
    };
    format!("\n{about}\n{}", each(&fixtures.constants, constant))
}

fn typescript_index(all: &[Fixtures]) -> String {
    let modules = each(all, |Fixtures { vendor, .. }| format!("export * as {vendor} from \"./{vendor}.js\";\n"));
    let credentials = each(all, |fixtures| {
        let credential = |(name, value): &(&str, &str)| format!("{}: {value:?}", lower_camel(name));
        let members: Vec<String> = fixtures.credentials.iter().map(credential).collect();
        format!("  {}: {{ {} }},\n", fixtures.vendor, members.join(", "))
    });
    format!(
        r#"
import type {{ VendorId, Vendors }} from "../operations.js";

{modules}
/** Credentials that the fake vendors take from the start: options for each vendor's client. */
export const credentials: {{ readonly [Id in VendorId]: Readonly<Vendors[Id]["credentials"]> }} = {{
{credentials}}};
"#
    )
}

fn typescript_switches(all: &[Fixtures]) -> String {
    let switches = || all.iter().flat_map(|fixtures| fixtures.switches);
    let members = each(switches(), |switch| format!("  /** {} */\n  {}?: boolean | undefined;\n", switch.doc, lower_camel(switch.name)));
    let names = each(switches(), |switch| format!("  {}: {:?},\n", lower_camel(switch.name), switch.name));
    format!(
        "
/** What is off unless it is turned on. */
export interface Switches {{
{members}}}

/** What the core calls each. */
export const switches: Readonly<Record<keyof Switches, string>> = {{
{names}}};
"
    )
}
