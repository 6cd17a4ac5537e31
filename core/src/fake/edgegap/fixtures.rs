//! What is there from the start.

use crate::fake::fixtures::{Fixtures, constants};

pub(super) const ID: &str = "edgegap";

constants! {
    /// An application that there is no room for: its deploys are answered 422, and in v2 leave a deployment in `ERROR` behind.
    pub const FULL_APP: &str = "no-capacity";
    /// An application whose container ends as soon as it has started: its deployments go to `ERROR`.
    pub const CRASHING_APP: &str = "crashes";
    /// An application there is not. Any other name is one that there is, in every version.
    pub const UNKNOWN_APP: &str = "unknown-app";
    /// The private fleet there is.
    pub const FLEET: &str = "test-fleet";
    /// Its hosts: two that take sixteen deployments of the usual size each, and one that is not ready yet.
    pub const FLEET_HOSTS: [&str; 3] = ["alpha-north-america-95fab093", "alpha-europe-3c1d7e52", "alpha-asia-0b9e4f61"];
}

pub(super) fn all() -> Fixtures {
    Fixtures {
        vendor: ID,
        about: include_str!("about.md"),
        credentials: &[("token", "any-token-will-do"), ("delete_token", "any-token-of-a-container")],
        constants: constants(),
        examples: &[
            r#"python -c "import clearway; print(clearway.Edgegap(token='any', base_url='{url}/edgegap').list_locations().first().text)""#,
            "curl -H 'Authorization: token any' {url}/edgegap/v1/locations",
        ],
        ..Fixtures::default()
    }
}
