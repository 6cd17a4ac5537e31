//! `operations.ts`: what each operation takes and gives, and the methods of the clients.

use clearway::schema::operation_notes;
use clearway::{Operation, Vendor, Waiter};

use super::print::{bracketed, comment, union};
use crate::generate::facts::{asks_the_same, input_may_be_left_out};
use crate::generate::names::{camel, lower_camel, of_operation, short};

pub fn module() -> String {
    let vendors = clearway::vendors();
    let names: Vec<String> = vendors.iter().map(|vendor| vendor.id.to_owned()).collect();
    let types = bracketed("import type ", ["{", "}"], &names, " from \"./types/index.js\";");
    let operations: String = clearway::operations().map(of_types).collect();
    let waiters: String = clearway::waiters().map(waiter_types).collect();
    let settings: String = vendors.iter().map(|vendor| settings(vendor)).collect();
    let clients: String = vendors.iter().map(|vendor| methods(vendor) + &client(vendor)).collect();
    format!(
        "{IMPORTS}{types}{OPERATIONS}export interface Operations {{\n{operations}}}\n{OF_OPERATIONS}export \
         interface Waiters {{\n{waiters}}}\n{VENDORS}export interface Vendors {{\n{settings}}}\n{VERBS}{clients}"
    )
}

const IMPORTS: &str = r#"
import type { CallOptions, ClientPlanOptions, WaitOptions } from "../client.js";
import type { Description } from "../description.js";
import type { DraftOf } from "../draft.js";
import type { PageList } from "../list.js";
import type { Reply } from "../reply.js";
import type { Report } from "../report.js";
import type { PlannedRequest } from "../request.js";
import type { CheckOptions } from "../verbs.js";
"#;

const OPERATIONS: &str = "
/** What each operation takes and gives; a list has items, too. */
";

const OF_OPERATIONS: &str = r#"
export type OperationId = keyof Operations;

/** The input of an operation. */
export type Input<Id extends OperationId> = Operations[Id]["input"];

/** An input that is not finished, for `check` and `describe`. */
export type Draft<Id extends OperationId> = DraftOf<Operations[Id]["input"]>;

/** The body of an operation's reply. */
export type ReplyBody<Id extends OperationId> = Operations[Id]["reply"];

/** What can be waited for: what is asked again and again takes the input, and gives the reply. */
"#;

const VENDORS: &str = "
export type WaiterId = keyof Waiters;

/** What each vendor is given. */
";

const VERBS: &str = r#"
export type VendorId = keyof Vendors;

/** The vendor of an operation. */
export type VendorOf<Id extends OperationId> = Id extends `${infer Vendor extends VendorId}.${string}` ? Vendor : never;

/** Finished requests, as data: nothing is sent. */
export type PlanMethods<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (input: infer Input) => unknown
    ? undefined extends Input
      ? (input?: Input, options?: ClientPlanOptions) => PlannedRequest
      : (input: Input, options?: ClientPlanOptions) => PlannedRequest
    : never;
};

/** Everything that is wrong with an input, at once. */
export type CheckMethods<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (input: infer Input) => unknown
    ? (draft: DraftOf<Exclude<Input, undefined>>, options?: CheckOptions) => Report
    : never;
};

/** The state of each field of a draft. */
export type DescribeMethods<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (input: infer Input) => unknown
    ? (draft: DraftOf<Exclude<Input, undefined>>, options?: CheckOptions) => Description
    : never;
};
"#;

fn of_types(operation: &'static Operation) -> String {
    let item = if operation.pages.is_some() { format!("    item: {};\n", named(operation, "Item")) } else { String::new() };
    let (input, reply) = (named(operation, "Input"), named(operation, "Reply"));
    format!("  {:?}: {{\n    input: {input};\n    reply: {reply};\n{item}  }};\n", operation.id)
}

fn waiter_types(waiter: &'static Waiter) -> String {
    let (input, reply) = (named(waiter.operation, "Input"), named(waiter.operation, "Reply"));
    let about = comment(2, &[format!("{}, by `{}`.", waiter.summary, waiter.operation.id)]);
    format!("{about}  {:?}: {{\n    input: {input};\n    reply: {reply};\n  }};\n", waiter.id)
}

fn settings(vendor: &'static Vendor) -> String {
    let credentials: String =
        vendor.credentials.iter().map(|known| format!("      {}?: string | undefined;\n", lower_camel(known.name))).collect();
    let sites: Vec<String> = vendor.sites.iter().map(|site| format!("{:?}", site.name)).collect();
    let default = vendor.sites.first().map_or("", |site| site.name);
    let about = comment(4, &[format!("The {} that requests go to; {default} where left out.", vendor.site_word)]);
    let sites = union("    site:", &sites);
    format!(
        "{}  {}: {{\n    credentials: {{\n{credentials}    }};\n    siteOption: {:?};\n{about}{sites}  }};\n",
        comment(2, &[vendor.name.to_owned()]),
        vendor.id,
        vendor.site_word
    )
}

fn methods(vendor: &'static Vendor) -> String {
    let about = comment(0, &[format!("A method for each operation of {}.", vendor.name)]);
    let methods: String = vendor.operations.iter().map(|operation| method(operation)).collect();
    format!("\n{about}export interface {}Methods {{\n{methods}}}\n", camel(vendor.id))
}

fn method(operation: &'static Operation) -> String {
    let mark = if input_may_be_left_out(operation) { "?" } else { "" };
    let parameters = [format!("input{mark}: {}", named(operation, "Input")), "options?: CallOptions".to_owned()];
    let reply = named(operation, "Reply");
    let result = match operation.pages {
        Some(_) => format!("PageList<{}, {reply}>", named(operation, "Item")),
        None => format!("Promise<Reply<{reply}>>"),
    };
    let name = format!("  {}", lower_camel(short(operation.id)));
    comment(2, &help(operation)) + &bracketed(&name, ["(", ")"], &parameters, &format!(": {result};"))
}

fn help(operation: &'static Operation) -> Vec<String> {
    let mut help = vec![format!("{}.", operation.summary), String::new()];
    help.push(format!("`{} {}`", operation.method.name(), operation.path));
    help.push(String::new());
    help.extend(operation_notes(operation).into_iter().map(|note| format!("- {note}")));
    help.push(String::new());
    help.extend(operation.deprecated.map(|instead| format!("@deprecated use {instead}")));
    help.push(format!("@see {}", operation.docs));
    help
}

/// All that a client of the vendor has and others have not.
fn client(vendor: &'static Vendor) -> String {
    let name = camel(vendor.id);
    let about = comment(0, &[format!("What clients of {} have of their own.", vendor.name)]);
    let verbs: String = ["plan", "check", "describe"]
        .map(|verb| {
            let what = comment(2, &[format!("`{verb}` for each operation.")]);
            format!("{what}  readonly {verb}: {}Methods<{name}Methods>;\n", camel(verb))
        })
        .concat();
    let waits: String = vendor.waiters.chunk_by(asks_the_same).map(wait).collect();
    format!("\n{about}export interface {name}Client extends {name}Methods {{\n{verbs}{waits}}}\n")
}

fn wait(waiters: &[&'static Waiter]) -> String {
    let operation = waiters[0].operation;
    let ids: Vec<String> =
        waiters.iter().map(|waiter| short(waiter.id)).chain(waiters.iter().map(|waiter| waiter.id)).map(|id| format!("{id:?}")).collect();
    let parameters =
        [format!("waiter: {}", ids.join(" | ")), format!("input: {}", named(operation, "Input")), "options?: WaitOptions".to_owned()];
    let first = format!("Asks `{}` again and again until it answers what is waited for, and gives that reply.", operation.id);
    let one = |waiter: &&Waiter| {
        let seconds = waiter.schedule.timeout_ms / 1000;
        format!("- `{}`: {}; at most {seconds} s where `timeout` is left out", short(waiter.id), waiter.summary)
    };
    let about: Vec<String> = [first, String::new()].into_iter().chain(waiters.iter().map(one)).collect();
    comment(2, &about) + &bracketed("  wait", ["(", ")"], &parameters, &format!(": Promise<Reply<{}>>;", named(operation, "Reply")))
}

/// A type of the vendor's module.
fn named(operation: &Operation, what: &str) -> String {
    format!("{}.{}{what}", operation.vendor_id(), of_operation(operation))
}
