//! What is there from the start.

use crate::fake::fixtures::{Fixtures, constants};

pub(super) const ID: &str = "huaweicloud";

constants! {
    /// The access key that is known from the start.
    pub const ACCESS_KEY: &str = "HWFAKE0000000000001";
    /// Its secret.
    pub const SECRET_KEY: &str = "hwFakeSecretKey000000000000000000000001";
    /// A token that was good yesterday: 401 `APIG.0307`.
    pub const EXPIRED_TOKEN: &str = "expired";
    /// A token of another project: 403, with a number for its code.
    pub const FORBIDDEN_TOKEN: &str = "forbidden";

    /// The workspace that has endpoints from the start: [`ENDPOINTS`] of the caller's own, and a public one of somebody else's.
    pub const WORKSPACE_ID: &str = "1b0f6cf0-3a5e-4c7f-9a54-6f2f9f1d2c3b";
    /// A workspace without endpoints.
    pub const EMPTY_WORKSPACE_ID: &str = "5d7c1e9a-08b4-4f36-8c21-b0a9d4e7f612";
    /// How many endpoints of the caller's own there are from the start.
    pub const ENDPOINTS: usize = 14;
    /// A Ray service that runs, with every part of a configuration.
    pub const ENDPOINT_ID: &str = "0b5633ba2b904511ad514346f4d23d4b";
    /// A SQL endpoint that runs: the type that has metrics.
    pub const SQL_ENDPOINT_ID: &str = "6c1f0a7be2d94f0f9d3f5b8a41c7e902";
    /// A SQL endpoint that is FROZEN.
    pub const FROZEN_ENDPOINT_ID: &str = "93e4d0c85b1a4d7c8f26ab70e5d1834f";
    /// A Ray service that ended in CREATE_FAILED, for its name.
    pub const FAILED_ENDPOINT_ID: &str = "c27a95f4e8304b6db1c05d9e7f68a213";
    /// The public endpoint of somebody else, which is INACTIVE.
    pub const PUBLIC_ENDPOINT_ID: &str = "f80b3d6c1a5e4297a4d97e02c8b5f361";
    /// The model of one of the endpoints, to filter by.
    pub const MODEL_ID: &str = "a4e7d91c3f604b82956d0b8e2c17f5a0";

    /// In a name: creating and updating the endpoint fail.
    pub const FAILS: &str = "fails";
    pub const CREATING_MS: u64 = 6000;
    /// How long the old status still shows after a change was accepted.
    pub const UNSEEN_MS: u64 = 1000;
    pub const UPDATING_MS: u64 = 4000;
    pub const DELETING_MS: u64 = 3000;
}

pub(super) fn all() -> Fixtures {
    Fixtures {
        vendor: ID,
        about: include_str!("about.md"),
        credentials: &[("access_key", ACCESS_KEY), ("secret_key", SECRET_KEY)],
        constants: constants(),
        ..Fixtures::default()
    }
}
