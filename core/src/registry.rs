//! Which vendors there are, and what they have, by name.

use crate::report::UsageError;
use crate::report::suggest::{did_you_mean, valid};
use crate::spec::{Credential, Operation, Vendor, Waiter};
use crate::vendors::ALL;

/// The five vendors with their operations.
#[must_use]
pub fn vendors() -> &'static [&'static Vendor] {
    ALL
}

/// Every operation of every vendor.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    vendors().iter().flat_map(|vendor| vendor.operations.iter().copied())
}

/// One operation by its id.
///
/// # Errors
/// A usage error that names the operations there are.
pub fn operation(id: &str) -> Result<&'static Operation, UsageError> {
    find(id).map(|(_, operation)| operation)
}

/// One operation by its id, and its vendor.
pub(crate) fn find(id: &str) -> Result<(&'static Vendor, &'static Operation), UsageError> {
    let dot = id.bytes().position(|byte| byte == b'.');
    let vendor = dot.and_then(|dot| id.get(..dot)).and_then(|vendor_id| vendors().iter().find(|vendor| vendor.id == vendor_id));
    vendor
        .and_then(|vendor| Some((*vendor, *vendor.operations.iter().find(|operation| operation.id == id)?)))
        .ok_or_else(|| unknown_operation(id))
}

/// Everything there is to wait for.
pub fn waiters() -> impl Iterator<Item = &'static Waiter> {
    vendors().iter().flat_map(|vendor| vendor.waiters.iter().copied())
}

/// One waiter by its id, and its vendor.
pub(crate) fn find_waiter(id: &str) -> Result<(&'static Vendor, &'static Waiter), UsageError> {
    let all = || vendors().iter().flat_map(|vendor| vendor.waiters.iter().map(|waiter| (*vendor, *waiter)));
    all()
        .find(|(_, waiter)| waiter.id == id)
        .ok_or_else(|| UsageError::Waiter { valid: valid(id, "there are ", waiters().map(|waiter| waiter.id)) })
}

/// Every credential of every vendor; of one name there may be several.
pub(crate) fn credentials() -> impl Iterator<Item = &'static Credential> {
    vendors().iter().flat_map(|vendor| vendor.credentials)
}

/// One vendor by its id.
///
/// # Errors
/// A usage error that names the vendors there are.
pub fn vendor(id: &str) -> Result<&'static Vendor, UsageError> {
    vendors()
        .iter()
        .copied()
        .find(|vendor| vendor.id == id)
        .ok_or_else(|| UsageError::Vendor { valid: valid(id, "use one of ", vendors().iter().map(|vendor| vendor.id)) })
}

/// What to say of an operation that is not there: what may be meant, its vendor's operations, or the vendors.
#[cold]
fn unknown_operation(id: &str) -> UsageError {
    let vendor_id = id.split('.').next().unwrap_or_default();
    let ids = || ALL.iter().flat_map(|vendor| vendor.operations.iter().map(|operation| operation.id));
    let valid = match ALL.iter().find(|vendor| vendor.id == vendor_id) {
        Some(vendor) => {
            let ids: Vec<&str> = vendor.operations.iter().map(|operation| operation.id).collect();
            [&did_you_mean(id, ids.iter().copied()), vendor.id, " has ", &ids.join(", ")].concat()
        }
        None => {
            let vendors: Vec<&str> = ALL.iter().map(|vendor| vendor.id).collect();
            // The name alone is enough where one vendor has it.
            let mut named = ids().filter(|known| known.split_once('.').is_some_and(|(_, name)| name == id));
            let meant = match (named.next(), named.next()) {
                (Some(one), None) => ["did you mean ", one, "? "].concat(),
                _ => did_you_mean(id, ids()),
            };
            [&meant, "ids begin with one of ", &vendors.join(", "), " and a dot"].concat()
        }
    };
    UsageError::Operation { valid }
}
