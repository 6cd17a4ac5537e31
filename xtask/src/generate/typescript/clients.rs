//! `clients.ts`: the class of each vendor's client.

use clearway::Vendor;

use super::print::bracketed;
use crate::generate::names::camel;

pub fn module() -> String {
    let vendors = clearway::vendors();
    let types: Vec<String> = vendors.iter().map(|vendor| format!("{}Client", camel(vendor.id))).collect();
    let imports = bracketed("import type ", ["{", "}"], &types, " from \"./operations.js\";");
    let classes: String = vendors.iter().map(|vendor| class(vendor)).collect();
    format!("\nimport {{ clientClass }} from \"../clients.js\";\n{imports}{classes}")
}

fn class(vendor: &Vendor) -> String {
    let (id, name) = (vendor.id, camel(vendor.id));
    // Without the mark, bundles would keep the classes that nobody uses.
    format!(
        "
/** A client of `{id}`. */
export const {name} = /* @__PURE__ */ clientClass<{id:?}, {name}Client>({id:?});
export type {name} = InstanceType<typeof {name}>;
"
    )
}
