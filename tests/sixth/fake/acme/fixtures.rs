//! What is there from the start.

use crate::fake::fixtures::{Fixtures, constants};

pub(super) const ID: &str = "acme";

constants! {
    /// Runs.
    pub const SERVER: &str = "srv-0";
}

pub(super) fn all() -> Fixtures {
    Fixtures {
        vendor: ID,
        about: include_str!("about.md"),
        credentials: &[("acme_key", "any-key-will-do")],
        constants: constants(),
        ..Fixtures::default()
    }
}
