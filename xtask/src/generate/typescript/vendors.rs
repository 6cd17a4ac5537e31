//! `vendors.ts`: what clients are made of at run time.

use clearway::spec::{Credential, Role};
use clearway::{Operation, Vendor, Waiter};

use super::print::bracketed;
use crate::generate::facts::input_may_be_left_out;
use crate::generate::names::{camel, lower_camel, short};

pub fn module() -> String {
    let vendors: String = clearway::vendors().iter().map(|vendor| entry(vendor)).collect();
    format!("{INTERFACE}\nexport const vendors: readonly Vendor[] = [\n{vendors}];\n")
}

const INTERFACE: &str = "
export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  /** The option that names the place requests go to. */
  readonly siteOption: string;
  /** The first one is the default. */
  readonly sites: readonly string[];
  /** What the core calls each credential. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Those of them that only name something, and may be shown. */
  readonly shown: readonly string[];
  /** The variables that users of this vendor keep each credential in. */
  readonly environment: Readonly<Record<string, readonly string[]>>;
  /** Ids without the vendor, in the core's order: `*` follows those that answer lists, `?` those that need no input. */
  readonly operations: readonly string[];
  /** Ids without the vendor, and what is asked. */
  readonly waiters: Readonly<Record<string, string>>;
}
";

fn entry(vendor: &'static Vendor) -> String {
    let quoted = |text: &str| format!("{text:?}");
    let list = |name, members: Vec<String>| bracketed(&format!("    {name}: "), ["[", "]"], &members, ",");
    let record = |name, entries: Vec<String>| bracketed(&format!("    {name}: "), ["{", "}"], &entries, ",");
    let option = |known: &Credential| quoted(&lower_camel(known.name));
    let credential = |known: &Credential| format!("{}: {:?}", lower_camel(known.name), known.name);
    let variables = |known: &Credential| format!("{}: {:?}", lower_camel(known.name), known.environment);
    let waiter = |waiter: &&Waiter| format!("{}: {:?}", short(waiter.id), short(waiter.operation.id));
    [
        "  {\n".to_owned(),
        format!("    id: {:?},\n    name: {:?},\n    className: {:?},\n", vendor.id, vendor.name, camel(vendor.id)),
        format!("    siteOption: {:?},\n", vendor.site_word),
        list("sites", vendor.sites.iter().map(|site| quoted(site.name)).collect()),
        record("credentials", vendor.credentials.iter().map(credential).collect()),
        list("shown", vendor.credentials.iter().filter(|known| known.role == Role::Name).map(option).collect()),
        record("environment", vendor.credentials.iter().filter(|known| !known.environment.is_empty()).map(variables).collect()),
        list("operations", vendor.operations.iter().map(|operation| quoted(&marked(operation))).collect()),
        record("waiters", vendor.waiters.iter().map(waiter).collect()),
        "  },\n".to_owned(),
    ]
    .concat()
}

fn marked(operation: &'static Operation) -> String {
    let list = if operation.pages.is_some() { "*" } else { "" };
    let optional = if input_may_be_left_out(operation) { "?" } else { "" };
    format!("{}{list}{optional}", short(operation.id))
}
