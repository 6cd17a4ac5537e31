//! What is there from the start.

use crate::fake::fixtures::{Fixtures, constants};

pub(super) const ID: &str = "aieev";

constants! {
    /// Not active; its start works.
    pub const ENDPOINT: &str = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
    /// Active with two replicas.
    pub const ACTIVE_ENDPOINT: &str = "51c910f7-ecde-4c6c-88f8-d8e37ca9d598";
    /// Active, and scales by itself.
    pub const AUTOSCALING_ENDPOINT: &str = "cad59665-b77b-4cb6-9308-d276294bce79";
    /// Not active; its deployment fails until `container_port` is [`BROKEN_ENDPOINT_PORT`].
    pub const BROKEN_ENDPOINT: &str = "7b0e2c8d-94a1-4f36-8c5d-1e6f3a9b2047";
    /// Where the container of [`BROKEN_ENDPOINT`] listens.
    pub const BROKEN_ENDPOINT_PORT: u16 = 8080;
    /// Not active; a start is answered 500, for lack of capacity.
    pub const NO_CAPACITY_ENDPOINT: &str = "e4c1a7f2-05d8-4b69-93e7-6a2d8f40c15b";
    /// Of another project: always answered 403.
    pub const FOREIGN_ENDPOINT: &str = "90f3d6b8-2e47-4ca5-b1d0-57c8e9a4f632";
    /// The organization that every key is of.
    pub const ORGANIZATION: &str = "org-0Kq3TzWbXc7N";
    /// The project that every key is of.
    pub const PROJECT: &str = "proj-mR8vLd2YfH5s";
}

pub(super) fn all() -> Fixtures {
    Fixtures {
        vendor: ID,
        about: include_str!("about.md"),
        credentials: &[("api_key", "any-key-will-do")],
        constants: constants(),
        ..Fixtures::default()
    }
}
