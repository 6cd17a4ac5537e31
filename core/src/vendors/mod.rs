//! The vendors' tables: one folder a vendor, one file an operation.

mod aieev;
mod edgegap;
mod huaweicloud;
mod ncloud;
mod ppio;

use crate::check::did_you_mean;
use crate::error::UsageError;
use crate::table::Vendor;

pub(crate) static ALL: &[&Vendor] = &[&aieev::AIEEV, &edgegap::EDGEGAP, &huaweicloud::HUAWEICLOUD, &ncloud::NCLOUD, &ppio::PPIO];

/// Names in a row, for messages.
pub(crate) fn names(names: impl Iterator<Item = &'static str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// What may be meant by a name that is not there, and the names that are, for messages.
#[cold]
pub(crate) fn valid(given: &str, lead: &str, names: impl Iterator<Item = &'static str>) -> String {
    let names: Vec<&str> = names.collect();
    [&did_you_mean(given, names.iter().copied()), lead, &names.join(", ")].concat()
}

/// What to say of an operation that is not there: what may be meant, its vendor's operations, or the vendors.
#[cold]
pub(crate) fn unknown_operation(id: &str) -> UsageError {
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
