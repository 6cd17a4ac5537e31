//! What is said of each vendor: one folder a vendor, one file an operation.

mod aieev;
mod edgegap;
mod huaweicloud;
mod ncloud;
mod ppio;

use crate::spec::Vendor;

/// Each vendor, once: all lists of vendors are made of this one.
#[rustfmt::skip]
pub(crate) static ALL: &[&Vendor] = &[
    &aieev::AIEEV,
    &edgegap::EDGEGAP,
    &huaweicloud::HUAWEICLOUD,
    &ncloud::NCLOUD,
    &ppio::PPIO,
];
