//! The stub of the clients: each vendor's, its asynchronous twin, and what is behind `plan`, `check` and `describe`.

use clearway::schema::operation_help;
use clearway::table::Auth;
use clearway::{Operation, Vendor, Waiter};

use super::header;
use super::names::{camel, of_operation, short};
use super::print::{annotated, def, docstring, wrapped};
use crate::generate::File;

/// `_clients.pyi`
pub fn stub() -> File {
    let mut text = header() + &docstring(0, "A client for each vendor, with a method for each operation.");
    let vendors = clearway::vendors().iter().map(|vendor| vendor.id).collect::<Vec<_>>().join(", ");
    text += &IMPORTS.replace("VENDORS", &vendors);
    for waiters in clearway::vendors().iter().flat_map(|vendor| vendor.waiters.chunk_by(asks_the_same)) {
        let ids = waiters.iter().map(|waiter| short(waiter.id)).chain(waiters.iter().map(|waiter| waiter.id));
        text += &annotated(0, &format!("{} = ", waiter_names(waiters[0].operation)), &literal(ids));
    }
    for vendor in clearway::vendors() {
        text += &client(vendor, Face::Client);
        text += &client(vendor, Face::AsyncClient);
        [Face::Plan, Face::Check, Face::Describe].into_iter().for_each(|face| text += &verb(vendor, face));
    }
    ("python/clearway/_clients.pyi".to_owned(), text)
}

const IMPORTS: &str = "
from collections.abc import Callable
from typing import Any, Literal, overload

from typing_extensions import Unpack

from clearway._async import AsyncClient, AsyncPages
from clearway._client import Client, Pages
from clearway._core import Description, Reply, Report, Request
from clearway.types import Input, VENDORS

";

/// What a class does with an operation.
#[derive(Clone, Copy, PartialEq)]
enum Face {
    Client,
    AsyncClient,
    Plan,
    Check,
    Describe,
}

impl Face {
    fn result(self, operation: &Operation) -> &'static str {
        match self {
            Face::Client if operation.pages.is_some() => "Pages",
            Face::AsyncClient if operation.pages.is_some() => "AsyncPages",
            Face::Client | Face::AsyncClient => "Reply",
            Face::Plan => "Request",
            Face::Check => "Report",
            Face::Describe => "Description",
        }
    }

    /// `def`, or what awaits its result: a list is asked for while it is gone through.
    fn keyword(self, operation: &Operation) -> &'static str {
        if self == Face::AsyncClient && operation.pages.is_none() { "async def" } else { "def" }
    }

    fn input(self, operation: &Operation) -> String {
        let draft = if matches!(self, Face::Check | Face::Describe) { "Draft" } else { "" };
        format!("{}.{}{draft}", operation.vendor_id(), of_operation(operation))
    }
}

fn client(vendor: &'static Vendor, face: Face) -> String {
    let (name, twin) = (camel(vendor.id), if face == Face::AsyncClient { "Async" } else { "" });
    let mut out = format!("\nclass {twin}{name}({twin}Client):\n{}\n", docstring(4, &class_doc(vendor)));
    out += &def(4, "def __init__", &constructor(vendor), "None", " ...\n");
    for (verb, doc) in [
        ("plan", "Finished requests, as data: nothing is sent."),
        ("check", "All that is wrong with an input, at once."),
        ("describe", "The state of each field of a draft."),
    ] {
        out += &format!("    @property\n    def {verb}(self) -> {name}{}:\n{}\n", camel(verb), docstring(8, doc));
    }
    vendor.operations.iter().for_each(|operation| out += &method(operation, face));
    vendor.waiters.chunk_by(asks_the_same).for_each(|waiters| out += &wait(waiters, face));
    out
}

/// The class behind `client.plan` and the like.
fn verb(vendor: &'static Vendor, face: Face) -> String {
    let (verb, doc) = match face {
        Face::Plan => ("Plan", "Finished requests"),
        Face::Check => ("Check", "Reports on inputs"),
        _ => ("Describe", "The fields of drafts"),
    };
    let doc = format!("{doc} for {}, an operation a method.", vendor.name);
    let mut out = format!("\nclass {}{verb}:\n{}\n", camel(vendor.id), docstring(4, &doc));
    vendor.operations.iter().for_each(|operation| out += &method(operation, face));
    out
}

fn class_doc(vendor: &Vendor) -> String {
    let variables = |(name, variables): &(&str, &[&str])| format!("\n* {name}: {}", variables.join(" or "));
    let environment: String = vendor.environment.iter().map(variables).collect();
    let words = "Credentials that are left out are taken from these variables of the environment:";
    format!("{}\n\n{}\n{environment}", vendor.name, wrapped(4, words))
}

fn constructor(vendor: &Vendor) -> Vec<String> {
    let credentials: &[&str] = match vendor.auth {
        Auth::Bearer => &["api_key"],
        Auth::EdgegapToken | Auth::EdgegapDeleteToken => &["token", "delete_token"],
        Auth::NcloudSignature => &["access_key", "secret_key"],
        Auth::Huaweicloud => &["token", "access_key", "secret_key", "security_token", "project_id"],
    };
    let sites = literal(vendor.sites.iter().map(|site| site.name));
    let mut parameters = vec!["self".to_owned(), "*".to_owned()];
    parameters.extend(credentials.iter().map(|name| format!("{name}: str | None = None")));
    parameters.push(format!("{}: {sites} | None = None", if vendor.auth == Auth::Huaweicloud { "region" } else { "site" }));
    parameters.extend(OPTIONS.iter().map(|&option| option.to_owned()));
    parameters
}

/// What all clients are made with.
const OPTIONS: &[&str] = &[
    "base_url: str | None = None",
    "allow_http: bool = False",
    "timeout: float = ...",
    "deadline: float = ...",
    "max_retries: int = ...",
    "transport: Callable[[Request], Any] | None = None",
    "proxy: str | None = None",
    "ca: str | None = None",
    "locale: str | None = None",
    "allow_unknown: bool = False",
    "revision: str | None = None",
];

/// Keywords, which editors complete, or all of the input at once.
fn method(operation: &'static Operation, face: Face) -> String {
    let name = &format!("{} {}", face.keyword(operation), short(operation.id));
    let (input, result) = (face.input(operation), face.result(operation));
    let doc = docstring(8, &help(operation, face));
    if operation.input.fields.is_empty() {
        let parameters = ["self".to_owned(), format!("input: {input} | Input = ..."), "/".to_owned()];
        return def(4, name, &parameters, result, &format!("\n{doc}\n"));
    }
    let keywords = ["self".to_owned(), "/".to_owned(), format!("**fields: Unpack[{input}]")];
    let whole = ["self".to_owned(), format!("input: {input} | Input"), "/".to_owned()];
    let keywords = def(4, name, &keywords, result, &format!("\n{doc}\n"));
    format!("    @overload\n{keywords}    @overload\n{}", def(4, name, &whole, result, " ...\n"))
}

/// What a client's method does; its verbs take the same.
fn help(operation: &'static Operation, face: Face) -> String {
    let client = || format!("{}.{}", camel(operation.vendor_id()), short(operation.id));
    match face {
        Face::Client | Face::AsyncClient => operation_help(operation),
        Face::Plan => format!("The request of `{}`.", client()),
        Face::Check => format!("A report on an input of `{}`.", client()),
        Face::Describe => format!("The fields of a draft of `{}`.", client()),
    }
}

/// What can be waited for, by name. Waiters that ask the same operation take the same fields.
fn wait(waiters: &[&'static Waiter], face: Face) -> String {
    let name = if face == Face::AsyncClient { "async def wait" } else { "def wait" };
    let input = face.input(waiters[0].operation);
    let waiter = format!("waiter: {}", waiter_names(waiters[0].operation));
    let options = ["/", "*", "timeout: float | None = None", "progress: bool = False"];
    let on_state = "on_state: Callable[[str], object] | None = None";
    let parameters = |whole: Option<String>, fields: Option<String>| -> Vec<String> {
        let first = ["self".to_owned(), waiter.clone()].into_iter().chain(whole);
        first.chain(options.into_iter().chain([on_state]).map(str::to_owned)).chain(fields).collect()
    };
    let doc = format!("\n{}\n", docstring(8, &wait_doc(waiters)));
    let keywords = def(4, name, &parameters(None, Some(format!("**fields: Unpack[{input}]"))), "Reply", &doc);
    let whole = def(4, name, &parameters(Some(format!("input: {input} | Input")), None), "Reply", " ...\n");
    format!("    @overload\n{keywords}    @overload\n{whole}")
}

/// The name of what the names of waiters are choices of, by what they ask.
fn waiter_names(operation: &Operation) -> String {
    format!("_{}{}Waiter", camel(operation.vendor_id()), of_operation(operation))
}

fn asks_the_same(a: &&Waiter, b: &&Waiter) -> bool {
    a.operation.id == b.operation.id
}

fn wait_doc(waiters: &[&'static Waiter]) -> String {
    let first =
        format!("Asks `{}` again and again until it answers what is waited for, and gives that reply.", short(waiters[0].operation.id));
    let one = |waiter: &&Waiter| {
        let (name, seconds) = (short(waiter.id), waiter.schedule.timeout_ms / 1000);
        format!("\n{}", wrapped(8, &format!("* {name}: {}; at most {seconds} s where `timeout` is left out", waiter.summary)))
    };
    format!("{first}\n{}", waiters.iter().map(one).collect::<String>())
}

fn literal<'n>(names: impl Iterator<Item = &'n str>) -> String {
    format!("Literal[{}]", names.map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", "))
}
