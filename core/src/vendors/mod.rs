//! The vendors' tables: one folder a vendor, one file an operation.

mod aieev;
mod edgegap;
mod huaweicloud;
mod ncloud;
mod ppio;

use crate::error::UsageError;
use crate::table::Vendor;

pub(crate) static ALL: &[&Vendor] = &[&aieev::AIEEV, &edgegap::EDGEGAP, &huaweicloud::HUAWEICLOUD, &ncloud::NCLOUD, &ppio::PPIO];

/// Names in a row, for messages.
pub(crate) fn names(names: impl Iterator<Item = &'static str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// What to say of an operation that is not there: its vendor's operations, or the vendors.
#[cold]
pub(crate) fn unknown_operation(id: &str) -> UsageError {
    let vendor_id = id.split('.').next().unwrap_or_default();
    let valid = match crate::vendor(vendor_id) {
        Ok(vendor) => [vendor.id, " has ", &names(vendor.operations.iter().map(|operation| operation.id))].concat(),
        Err(_) => ["ids begin with one of ", &names(ALL.iter().map(|vendor| vendor.id)), " and a dot"].concat(),
    };
    UsageError::Operation { valid }
}
