//! The clients: a module for each vendor, one for its asynchronous twin, and what they are made with. What is behind `plan`, `check` and
//! `describe` is with the first.

use clearway::schema::operation_help;
use clearway::{Operation, Policy, Vendor, Waiter};

use super::header;
use super::print::{annotated, def, docstring, wrapped};
use crate::generate::File;
use crate::generate::facts::asks_the_same;
use crate::generate::names::{camel, of_operation, short};

/// All that is in the package of the clients, with nothing else beside it.
pub fn files() -> Vec<File> {
    let file = |name: &str, text: String| (format!("python/clearway/_clients/{name}.py"), header() + &text);
    let modules = clearway::vendors()
        .iter()
        .flat_map(|vendor| [file(vendor.id, module(vendor)), file(&format!("async_{}", vendor.id), twin(vendor))]);
    [file("__init__", package())].into_iter().chain(modules).collect()
}

/// The package itself: what all clients are made with.
fn package() -> String {
    let title = "A client for each vendor, with a method for each operation: a module a vendor, and one for its asynchronous twin.";
    let option = |(option, doc): (&str, String)| format!("        {option}\n{}", docstring(8, &doc));
    let options: String = options().into_iter().map(option).collect();
    format!("{}{PACKAGE}{options}", docstring(0, title))
}

const PACKAGE: &str = "
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike
    from typing import Any, TypedDict

    from .._core import Request

    class _Options(TypedDict, total=False):
";

fn module(vendor: &'static Vendor) -> String {
    let name = camel(vendor.id);
    let waits = if vendor.waiters.is_empty() { "" } else { ", TypeAlias" };
    let imports = [
        &format!("from functools import cached_property\n\nfrom .._client import {}\n", runs(vendor, Face::Client)),
        "from .._methods import Verb, call_for, publish\n",
        &typing(vendor, &format!("Any, Literal{waits}, overload"), "Description, Reply, Report, Request"),
        "    from . import _Options\n",
        &waiters(vendor),
        &vendor_options(vendor),
    ];
    let verbs: String = VERBS.iter().map(|(face, _)| verb(vendor, *face)).collect();
    let title = docstring(0, &format!("The client of {}.", vendor.name));
    let (classes, client) = (VERBS.map(|(face, _)| face.class(vendor)).join(", "), client(vendor, Face::Client));
    format!("{title}\nfrom __future__ import annotations\n\n{}\n\n{client}{verbs}\n\npublish({name}, {classes})\n", imports.concat())
}

fn twin(vendor: &'static Vendor) -> String {
    let (id, name) = (vendor.id, camel(vendor.id));
    let classes = [Face::Client, Face::Check, Face::Describe, Face::Plan].map(|face| face.class(vendor)).join(", ");
    let mut types: Vec<String> = vendor.waiters.chunk_by(asks_the_same).map(|waiters| waiter_names(waiters[0].operation)).collect();
    types.push(options_class(vendor));
    types.sort();
    let imports = [
        &format!("from functools import cached_property\n\nfrom .._async import {}\n", runs(vendor, Face::AsyncClient)),
        "from .._methods import call_for, publish\n",
        &format!("from .{id} import {classes}\n"),
        &typing(vendor, "Any, overload", "Reply"),
        &format!("    from .{id} import {}\n", types.join(", ")),
    ];
    let title = docstring(0, &format!("The asynchronous client of {}.", vendor.name));
    let client = client(vendor, Face::AsyncClient);
    format!("{title}\nfrom __future__ import annotations\n\n{}\n\n{client}\n\npublish({name}, Async{name})\n", imports.concat())
}

/// The base of a client, and what its methods give their calls to: a vendor need not have lists, or anything but lists.
fn runs(vendor: &Vendor, face: Face) -> String {
    let has = |is_list: bool| vendor.operations.iter().any(|operation| operation.pages.is_some() == is_list);
    let pages = if has(true) { format!(", {}Pages", face.twin()) } else { String::new() };
    format!("{}Client{pages}{}", face.twin(), if has(false) { ", once" } else { "" })
}

/// What is imported for types alone.
fn typing(vendor: &Vendor, typing: &str, core: &str) -> String {
    let callable = if vendor.waiters.is_empty() { "" } else { "    from collections.abc import Callable\n" };
    format!(
        "
# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
{callable}    from typing import {typing}

    from typing_extensions import Self, Unpack

    from .._core import {core}
    from ..types import Input, {}
",
        vendor.id
    )
}

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

    fn is_client(self) -> bool {
        matches!(self, Face::Client | Face::AsyncClient)
    }

    fn twin(self) -> &'static str {
        if self == Face::AsyncClient { "Async" } else { "" }
    }

    /// `AsyncAcme` and `AcmePlan`
    fn class(self, vendor: &Vendor) -> String {
        format!("{}{}{}", self.twin(), camel(vendor.id), camel(self.verb()))
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
    let (name, options) = (face.class(vendor), format!("Unpack[{}]", options_class(vendor)));
    let credentials = || vendor.credentials.iter();
    let parameters = credentials().map(|known| format!("{}: str | None = None", known.name));
    let parameters: Vec<String> =
        ["self".to_owned(), "*".to_owned()].into_iter().chain(parameters).chain([format!("**options: {options}")]).collect();
    let mut types = def(8, "def __init__", &parameters, "None", " ...\n");
    // A client that knows no vendor takes any option.
    types += &format!("        def with_options(self, **changes: {options}) -> Self: ...  # type: ignore[override]\n");
    vendor.waiters.chunk_by(asks_the_same).for_each(|waiters| types += &wait(waiters, face));
    if !vendor.waiters.is_empty() {
        let keyword = if face == Face::AsyncClient { "async def" } else { "def" };
        types += &format!("        {keyword} wait(self, waiter: Any, input: Any = None, /, **options: Any) -> Reply: ...\n");
    }
    let mut out = format!(
        "class {name}({}Client):\n{}\n    _vendor = {:?}\n    _credentials = {}\n\n    if TYPE_CHECKING:\n\n{types}",
        face.twin(),
        docstring(4, &class_doc(vendor, face)),
        vendor.id,
        if face == Face::AsyncClient { format!("{}._credentials", camel(vendor.id)) } else { environment(vendor) },
    );
    for (face, doc) in VERBS {
        let name = face.class(vendor);
        let doc = docstring(8, doc);
        out += &format!("\n    @cached_property\n    def {}(self) -> {name}:\n{doc}        return {name}(self)\n", face.verb());
    }
    vendor.operations.iter().for_each(|operation| out += &method(operation, face));
    out
}

/// Its credentials, each with the variables that it is read from.
fn environment(vendor: &Vendor) -> String {
    let tuple = |items: Vec<String>| format!("({}{})", items.join(", "), if items.len() == 1 { "," } else { "" });
    let one = |known: &clearway::spec::Credential| {
        let variables = tuple(known.environment.iter().map(|variable| format!("{variable:?}")).collect());
        format!("({:?}, {variables})", known.name)
    };
    match vendor.credentials {
        [known] => format!("({},)", one(known)),
        all => format!("(\n{}    )", all.iter().map(|known| format!("        {},\n", one(known))).collect::<String>()),
    }
}

/// The class behind `client.plan` and the like.
fn verb(vendor: &'static Vendor, face: Face) -> String {
    let doc = docstring(4, &format!("`{}` for each operation of {}.", face.verb(), vendor.name));
    let methods: String = vendor.operations.iter().map(|operation| method(operation, face)).collect();
    format!("\n\nclass {}(Verb):\n{doc}{methods}", face.class(vendor))
}

/// What `help()` says: first the keywords, which shells complete.
fn class_doc(vendor: &Vendor, face: Face) -> String {
    let credentials = vendor.credentials.iter().map(|known| known.name);
    let options = options();
    let options = options.iter().map(|(option, _)| option.split(':').next().unwrap_or_default());
    let keywords: Vec<String> = credentials.chain([vendor.site_word]).chain(options).map(|name| format!("{name}=...")).collect();
    let about = match face {
        Face::AsyncClient => "for one event loop at a time. Sends run in a small pool of threads, or in an async `transport`.",
        _ => "that blocks. It may be shared by threads.",
    };
    let in_environment = vendor.credentials.iter().filter(|known| !known.environment.is_empty());
    let environment: String = in_environment.map(|known| format!("\n* {}: {}", known.name, known.environment.join(" or "))).collect();
    let words = wrapped(4, "Credentials that are left out are taken from these variables of the environment:");
    let about = wrapped(4, &format!("A client of {} {about}", vendor.name));
    format!("{}({})\n\n{about}\n\n{words}\n{environment}", face.class(vendor), keywords.join(", "))
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
    let site = annotated(8, &format!("{name}: "), &format!("{sites} | None"));
    let doc = docstring(8, &format!("{what} that requests go to; {default} where left out"));
    format!("\n    class {}(_Options, total=False):\n{site}{doc}", options_class(vendor))
}

/// What all clients are made with, by name and type, with a sentence each.
fn options() -> Vec<(&'static str, String)> {
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
    options.into_iter().map(|(option, doc)| (option, doc.to_owned())).collect()
}

/// What stands for the whole input where it comes in keywords.
const NO_INPUT: &str = "input: None = None";

/// Keywords, which editors complete, or all of the input at once; and what runs.
fn method(operation: &'static Operation, face: Face) -> String {
    let name = &format!("{} {}", face.keyword(operation), short(operation.id));
    let (input, result) = (face.input(operation), face.result(operation));
    assert!(!operation.input.fields.iter().any(|field| field.name == "timeout"), "{}: timeout is an option of every call", operation.id);
    // What is sent has a timeout of its own.
    let options: &[&str] = if face.is_client() { &["/", "*", "timeout: float | None = None"] } else { &["/"] };
    let parameters = |input: String, fields: Option<String>| -> Vec<String> {
        let options = options.iter().map(|option| (*option).to_owned());
        ["self".to_owned(), input].into_iter().chain(options).chain(fields).collect()
    };
    let (doc, body) = (docstring(8, &help(operation, face)), body(operation, face));
    let keywords = || Some(format!("**fields: Unpack[{input}]"));
    let run = |input: &str, fields| format!("\n{}", def(4, name, &parameters(input.to_owned(), fields), result, &format!("\n{doc}{body}")));
    if operation.input.fields.is_empty() {
        return run(&format!("input: {input} | Input | None = None"), keywords());
    }
    let one = |parameters: Vec<String>| format!("        @overload\n{}", def(8, name, &parameters, result, " ...\n"));
    let types = one(parameters(NO_INPUT.to_owned(), keywords())) + &one(parameters(format!("input: {input} | Input"), None));
    format!("\n    if TYPE_CHECKING:\n\n{types}{}", run("input: Any = None", Some("**fields: Any".to_owned())))
}

/// What runs: a frame that has dropped its input before anything is sent.
fn body(operation: &Operation, face: Face) -> String {
    let id = operation.id;
    let (what, end) = match face {
        Face::Client | Face::AsyncClient => {
            let (kind, end) = match (operation.pages, face) {
                (Some(_), _) => ("pages", format!("{}(self, call)", face.result(operation))),
                (None, Face::AsyncClient) => ("once", "await once(self, call)".to_owned()),
                (None, _) => ("once", "once(self, call)".to_owned()),
            };
            (format!("call = call_for(self, {kind:?}, {id:?}, input, fields, timeout)"), format!("        return {end}\n"))
        }
        _ => (format!("return self._{}({id:?}, input, fields)", face.verb()), String::new()),
    };
    format!("        try:\n            {what}\n        finally:\n            del input, fields\n{end}")
}

/// What editors show. The others take what the client's method takes, and have its help at run time.
fn help(operation: &'static Operation, face: Face) -> String {
    let client = || format!("{}.{}", camel(operation.vendor_id()), short(operation.id));
    match face {
        Face::Client => operation_help(operation),
        Face::AsyncClient => format!("The asynchronous `{}`.", client()),
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
    let doc = format!("\n{}", docstring(12, &wait_doc(waiters)));
    let keywords = def(8, name, &parameters(NO_INPUT.to_owned(), Some(format!("**fields: Unpack[{input}]"))), "Reply", &doc);
    let whole = def(8, name, &parameters(format!("input: {input} | Input"), None), "Reply", " ...\n");
    // A client that knows no vendor takes any name. Each checker says it in its own place.
    let whole = whole.replacen("wait(\n", "wait(  # pyright: ignore[reportIncompatibleMethodOverride]\n", 1);
    format!("        @overload  # type: ignore[override]\n{keywords}\n        @overload\n{whole}")
}

/// An alias for the names of the waiters that ask the same operation.
fn waiters(vendor: &'static Vendor) -> String {
    let alias = |waiters: &[&'static Waiter]| {
        let ids = waiters.iter().map(|waiter| short(waiter.id)).chain(waiters.iter().map(|waiter| waiter.id));
        annotated(4, &format!("{}: TypeAlias = ", waiter_names(waiters[0].operation)), &literal(ids))
    };
    let aliases: String = vendor.waiters.chunk_by(asks_the_same).map(alias).collect();
    if aliases.is_empty() { aliases } else { format!("\n{aliases}") }
}

fn waiter_names(operation: &Operation) -> String {
    format!("_{}Waiter", of_operation(operation))
}

fn wait_doc(waiters: &[&'static Waiter]) -> String {
    let first =
        format!("Asks `{}` again and again until it answers what is waited for, and gives that reply.", short(waiters[0].operation.id));
    let one = |waiter: &&Waiter| {
        let (name, seconds) = (short(waiter.id), waiter.schedule.timeout_ms / 1000);
        format!("\n{}", wrapped(12, &format!("* {name}: {}; at most {seconds} s where `timeout` is left out", waiter.summary)))
    };
    format!("{first}\n{}", waiters.iter().map(one).collect::<String>())
}

fn literal<'n>(names: impl Iterator<Item = &'n str>) -> String {
    format!("Literal[{}]", names.map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", "))
}
