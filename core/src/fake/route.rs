//! Which vendor and which of its operations a request is for, from the tables.

use super::received::{Received, decoded, parameters};
use crate::spec::{Operation, Place, Vendor};

/// An operation that a request's method and path are those of.
#[derive(Debug)]
pub(crate) struct Route {
    pub vendor: &'static Vendor,
    pub operation: &'static Operation,
    /// Path parameters by the table's names, decoded.
    pub parameters: Vec<(&'static str, String)>,
}

/// The vendor of a URL, and the vendor's own path in it.
pub(crate) fn vendor<'a>(received: &Received<'a>) -> Option<(&'static Vendor, &'a str)> {
    let path = received.path();
    let owns = |vendor: &&&'static Vendor| vendor.sites.iter().any(|site| host(site.base) == received.host);
    if let Some(vendor) = crate::registry::vendors().iter().find(owns) {
        return Some((vendor, path));
    }
    let (first, behind) = path.get(1..)?.split_at(path.get(1..)?.find('/')?);
    Some((crate::registry::vendors().iter().find(|vendor| vendor.id == first)?, behind))
}

/// What to say to a request that is for no vendor.
pub(crate) fn no_vendor() -> String {
    let names: Vec<&str> = crate::registry::vendors().iter().map(|vendor| vendor.id).collect();
    format!(
        "no vendor has this address: use a site of the tables, or /<vendor>/ before the vendor's path, with one of {}",
        names.join(", ")
    )
}

/// The operation of a method and a path. Where several have the path, the most exact template counts, then the one whose required
/// query parameters are given: a list and a query of one endpoint may have the same path.
pub(crate) fn find(vendor: &'static Vendor, method: &str, path: &str, query: &str) -> Option<Route> {
    let segments: Vec<&str> = path.split('/').collect();
    let given: Vec<String> = parameters(query).map(|(name, _)| name).collect();
    let mut best: Option<((usize, bool, usize), Route)> = None;
    for operation in vendor.operations.iter().copied().filter(|operation| operation.method.name() == method) {
        let revisions = operation.revisions.iter().map(|revision| revision.path);
        for template in std::iter::once(operation.path).chain(revisions) {
            let Some((literals, parameters)) = matched(template, &segments) else { continue };
            let required = operation.input.fields.iter().filter(|field| field.place == Place::Query && field.required.is_some());
            let missing = required.clone().any(|field| !given.iter().any(|name| name == field.wire_name()));
            let rank = (literals, !missing, required.count());
            if best.as_ref().is_none_or(|(known, _)| rank > *known) {
                best = Some((rank, Route { vendor, operation, parameters }));
            }
        }
    }
    best.map(|(_, route)| route)
}

/// How many segments of a template are the path's to the letter, and its parameters.
fn matched(template: &'static str, segments: &[&str]) -> Option<(usize, Vec<(&'static str, String)>)> {
    let mut literals = 0;
    let mut parameters = Vec::new();
    if template.split('/').count() != segments.len() {
        return None;
    }
    for (wanted, segment) in template.split('/').zip(segments) {
        match wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => parameters.push((name, decoded(segment))),
            None if decoded(segment) == wanted => literals += 1,
            None => return None,
        }
    }
    Some((literals, parameters))
}

fn host(base: &str) -> &str {
    base.split_once("://").map_or(base, |(_, host)| host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_and_revision_is_found_by_its_path() {
        for vendor in crate::registry::vendors() {
            for operation in vendor.operations {
                let revisions = operation.revisions.iter().map(|revision| revision.path);
                for template in std::iter::once(operation.path).chain(revisions) {
                    let path = template.replace('{', "x%2F").replace('}', "");
                    let required = operation.input.fields.iter().filter(|field| field.place == Place::Query && field.required.is_some());
                    let query: String = required.map(|field| format!("{}=1&", field.wire_name())).collect();
                    let route = find(vendor, operation.method.name(), &path, &query).unwrap();
                    assert_eq!(route.operation.id, operation.id, "{template}");
                }
            }
        }
    }
}
