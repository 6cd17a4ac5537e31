//! What is there from the start.

use crate::fake::fixtures::{Fixtures, Switch, constants};

pub(super) const ID: &str = "ppio";

constants! {
    /// Serving, with two healthy workers.
    pub const ENDPOINT: &str = "5d1f7c2ab09e4836";
    /// Failed: its image could not be pulled.
    pub const FAILED_ENDPOINT: &str = "b83e60d4f1a97c25";
    /// Serving, without any worker.
    pub const IDLE_ENDPOINT: &str = "0c94e7f58a2d613b";
    /// Endpoints that are there from the start, those that the constants name included.
    pub const ENDPOINTS: usize = 27;
}

/// For clients that count so, since no page of the vendor says which is right.
pub(super) const PAGES_FROM_ONE: Switch = Switch {
    name: "ppio_pages_from_one",
    doc: "PPIO's pages are counted from 1, and not from 0: none of its documents says which is right.",
};

pub(super) fn all() -> Fixtures {
    Fixtures {
        vendor: ID,
        about: include_str!("about.md"),
        credentials: &[("api_key", "any-key-will-do")],
        constants: constants(),
        switches: &[PAGES_FROM_ONE],
        ..Fixtures::default()
    }
}
