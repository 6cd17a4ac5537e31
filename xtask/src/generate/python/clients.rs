//! The stubs of the clients: each vendor's, its asynchronous twin, and what is behind `plan`, `check` and `describe`.

use clearway::schema::operation_help;
use clearway::{Operation, Policy, Vendor, Waiter};

use super::header;
use super::print::{annotated, def, docstring, wrapped};
use crate::generate::File;
use crate::generate::facts::asks_the_same;
use crate::generate::names::{camel, of_operation, short};

/// `_clients.pyi` and `_async_clients.pyi`
pub fn stubs() -> [File; 2] {
    let mut blocking = options();
    let mut awaited = String::new();
    clearway::vendors().iter().for_each(|vendor| blocking += &vendor_options(vendor));
    for vendor in clearway::vendors() {
        blocking += &client(vendor, Face::Client);
        awaited += &client(vendor, Face::AsyncClient);
        VERBS.iter().for_each(|(face, _)| blocking += &verb(vendor, *face));
    }
    let title = |words: &str| header() + &docstring(0, words);
    let vendors = clearway::vendors().iter().map(|vendor| vendor.id).collect::<Vec<_>>().join(", ");
    let types = format!("from clearway.types import Input, {vendors}\n\n{}", waiters());
    let shared = |vendor: &&Vendor| {
        let verbs = VERBS.iter().map(|(face, _)| verb_class(vendor, *face));
        verbs.chain([options_class(vendor)]).map(|name| format!("    {name},\n")).collect::<Vec<_>>()
    };
    let mut shared: Vec<String> = clearway::vendors().iter().flat_map(shared).collect();
    shared.sort();
    let shared = shared.concat();
    let blocking = title("A client for each vendor, with a method for each operation.") + IMPORTS + &types + &blocking;
    let awaited = title("The clients' asynchronous twins.") + &ASYNC_IMPORTS.replace("SHARED", &shared) + &types + &awaited;
    [("python/clearway/_clients.pyi".to_owned(), blocking), ("python/clearway/_async_clients.pyi".to_owned(), awaited)]
}

const IMPORTS: &str = "
from collections.abc import Callable
from os import PathLike
from typing import Any, Literal, TypeAlias, TypedDict, overload

from typing_extensions import Self, Unpack

from clearway._client import Client, Pages
from clearway._core import Description, Reply, Report, Request
";

const ASYNC_IMPORTS: &str = "
from collections.abc import Callable
from typing import Literal, TypeAlias, overload

from typing_extensions import Self, Unpack

from clearway._async import AsyncClient, AsyncPages
from clearway._clients import (
SHARED)
from clearway._core import Reply
";

/// The verbs that send nothing.
const VERBS: [(Face, &str); 3] = [
    (Face::Check, "All that is wrong with an input, at once."),
    (Face::Describe, "The state of each field of a draft."),
    (Face::Plan, "Finished requests, as data: nothing is sent."),
];

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

    fn verb(self) -> &'static str {
        match self {
            Face::Client | Face::AsyncClient => "",
            Face::Plan => "plan",
            Face::Check => "check",
            Face::Describe => "describe",
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
    let credentials = vendor.credentials.iter().map(|known| format!("{}: str | None = None", known.name));
    let options = format!("Unpack[{}]", options_class(vendor));
    let parameters: Vec<String> =
        ["self".to_owned(), "*".to_owned()].into_iter().chain(credentials).chain([format!("**options: {options}")]).collect();
    out += &def(4, "def __init__", &parameters, "None", " ...\n");
    // A client that knows no vendor takes any option.
    out += &format!("    def with_options(self, **changes: {options}) -> Self: ...  # type: ignore[override]\n");
    for (face, doc) in VERBS {
        let name = verb_class(vendor, face);
        out += &format!("    @property\n    def {}(self) -> {name}:\n{}\n", face.verb(), docstring(8, doc));
    }
    vendor.operations.iter().for_each(|operation| out += &method(operation, face));
    vendor.waiters.chunk_by(asks_the_same).for_each(|waiters| out += &wait(waiters, face));
    out
}

/// The class behind `client.plan` and the like.
fn verb(vendor: &'static Vendor, face: Face) -> String {
    let doc = docstring(4, &format!("`{}` for each operation of {}.", face.verb(), vendor.name));
    let methods: String = vendor.operations.iter().map(|operation| method(operation, face)).collect();
    format!("\nclass {}:\n{doc}\n{methods}", verb_class(vendor, face))
}

/// It is no name of the module: nobody makes one.
fn verb_class(vendor: &Vendor, face: Face) -> String {
    format!("_{}{}", camel(vendor.id), camel(face.verb()))
}

fn class_doc(vendor: &Vendor) -> String {
    let in_environment = vendor.credentials.iter().filter(|known| !known.environment.is_empty());
    let environment: String = in_environment.map(|known| format!("\n* {}: {}", known.name, known.environment.join(" or "))).collect();
    let words = "Credentials that are left out are taken from these variables of the environment:";
    format!("{}\n\n{}\n{environment}", vendor.name, wrapped(4, words))
}

/// What clients of this vendor are made with, beside credentials.
fn options_class(vendor: &Vendor) -> String {
    format!("_{}Options", camel(vendor.id))
}

fn vendor_options(vendor: &Vendor) -> String {
    let name = vendor.site_word;
    let what = camel(name);
    let sites = literal(vendor.sites.iter().map(|site| site.name));
    let default = vendor.sites.first().map_or("", |site| site.name);
    let site = annotated(4, &format!("{name}: "), &format!("{sites} | None"));
    let doc = docstring(4, &format!("{what} that requests go to; {default} where left out"));
    format!("\nclass {}(_Options, total=False):\n{site}{doc}", options_class(vendor))
}

/// What all clients are made with.
fn options() -> String {
    let Policy { timeout_ms, deadline_ms, max_retries } = Policy::default();
    let timeout = format!("Seconds for one attempt, to the last byte of its answer; {} where left out", timeout_ms / 1000);
    let deadline = format!("Seconds for one request with its retries; {} where left out", deadline_ms / 1000);
    let retries = format!("How often a request that failed may be sent again; {max_retries} where left out");
    let options = [
        ("base_url: str | None", "Replaces the site's scheme, host and port, and may put a prefix before the path"),
        ("allow_http: bool", "Plain http to other machines than this one, too"),
        ("timeout: float", &timeout),
        ("deadline: float", &deadline),
        ("max_retries: int", &retries),
        (
            "rate_share: float | None",
            "The part of the documented rates that is used here, above 0 and at most 1: 0.25 in one of four processes",
        ),
        ("transport: Callable[[Request], Any] | None", "Sends a request and gives the response, instead of the built-in one"),
        ("proxy: str | None", "URL of a proxy; that of the environment where left out"),
        ("ca: str | PathLike[str] | None", "File of the certificates to trust, PEM; those of the system where left out"),
        ("locale: str | None", "Language of messages: en, ko, zh-CN or ja"),
        ("allow_unknown: bool", "Fields that no table knows are sent, with a warning"),
        ("revision: str | None", "Another documented form of the operations that have it"),
        ("strict: bool", "Warnings refuse, as violations do"),
    ];
    let options: String = options.iter().map(|(option, doc)| format!("    {option}\n{}", docstring(4, doc))).collect();
    format!("\nclass _Options(TypedDict, total=False):\n{options}")
}

/// What stands for the whole input where it comes in keywords.
const NO_INPUT: &str = "input: None = None";

/// Keywords, which editors complete, or all of the input at once.
fn method(operation: &'static Operation, face: Face) -> String {
    let name = &format!("{} {}", face.keyword(operation), short(operation.id));
    let (input, result) = (face.input(operation), face.result(operation));
    assert!(!operation.input.fields.iter().any(|field| field.name == "timeout"), "{}: timeout is an option of every call", operation.id);
    // What is sent has a timeout of its own.
    let options = if matches!(face, Face::Client | Face::AsyncClient) { &["*", "timeout: float | None = None"][..] } else { &[] };
    let options = || options.iter().map(|option| (*option).to_owned());
    let doc = docstring(8, &help(operation, face));
    if operation.input.fields.is_empty() {
        let parameters = ["self".to_owned(), format!("input: {input} | Input | None = None"), "/".to_owned()];
        let parameters: Vec<String> = parameters.into_iter().chain(options()).collect();
        return def(4, name, &parameters, result, &format!("\n{doc}\n"));
    }
    let keywords = ["self".to_owned(), NO_INPUT.to_owned(), "/".to_owned()].into_iter().chain(options());
    let keywords: Vec<String> = keywords.chain([format!("**fields: Unpack[{input}]")]).collect();
    let whole: Vec<String> = ["self".to_owned(), format!("input: {input} | Input"), "/".to_owned()].into_iter().chain(options()).collect();
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

/// What can be waited for, by name.
fn wait(waiters: &[&'static Waiter], face: Face) -> String {
    let name = if face == Face::AsyncClient { "async def wait" } else { "def wait" };
    let input = face.input(waiters[0].operation);
    let waiter = format!("waiter: {}", waiter_names(waiters[0].operation));
    let options = ["/", "*", "timeout: float | None = None", "progress: bool = False"];
    let on_state = "on_state: Callable[[str], object] | None = None";
    let parameters = |whole: String, fields: Option<String>| -> Vec<String> {
        let first = ["self".to_owned(), waiter.clone(), whole].into_iter();
        first.chain(options.into_iter().chain([on_state]).map(str::to_owned)).chain(fields).collect()
    };
    let doc = format!("\n{}\n", docstring(8, &wait_doc(waiters)));
    let keywords = def(4, name, &parameters(NO_INPUT.to_owned(), Some(format!("**fields: Unpack[{input}]"))), "Reply", &doc);
    let whole = def(4, name, &parameters(format!("input: {input} | Input"), None), "Reply", " ...\n");
    // A client that knows no vendor takes any name. Each checker says it in its own place.
    let whole = whole.replacen("wait(\n", "wait(  # pyright: ignore[reportIncompatibleMethodOverride]\n", 1);
    format!("    @overload  # type: ignore[override]\n{keywords}    @overload\n{whole}")
}

/// An alias for the names of the waiters that ask the same operation.
fn waiters() -> String {
    let alias = |waiters: &[&'static Waiter]| {
        let ids = waiters.iter().map(|waiter| short(waiter.id)).chain(waiters.iter().map(|waiter| waiter.id));
        annotated(0, &format!("{}: TypeAlias = ", waiter_names(waiters[0].operation)), &literal(ids))
    };
    clearway::vendors().iter().flat_map(|vendor| vendor.waiters.chunk_by(asks_the_same)).map(alias).collect()
}

fn waiter_names(operation: &Operation) -> String {
    format!("_{}{}Waiter", camel(operation.vendor_id()), of_operation(operation))
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
