//! What is there from the start.

use crate::fake::fixtures::{Fixtures, constants};

pub(super) const ID: &str = "ncloud";

constants! {
    /// The access key that is known from the start.
    pub const ACCESS_KEY: &str = "ncp_iam_FAKEACCESSKEY00000001";
    /// Its secret.
    pub const SECRET_KEY: &str = "ncp_iam_FakeSecretKey0000000000000000001";

    /// The product with the API.
    pub const PRODUCT_ID: &str = "x23oik7hdq";
    /// The API with the stages.
    pub const API_ID: &str = "spqnhzaqr1";
    /// A stage with all its settings and no canary. It serves [`DEPLOYMENT_NO`].
    pub const STAGE_ID: &str = "k5g0runfax";
    /// A stage whose canary is enabled: it has other conditions and a later deployment than the stage.
    pub const CANARY_STAGE_ID: &str = "b7wq2m91zt";
    /// A stage with as little as a stage can have.
    pub const BARE_STAGE_ID: &str = "d0e4yh8c3u";
    /// What [`STAGE_ID`] serves.
    pub const DEPLOYMENT_NO: i64 = 251_381;
    /// What [`STAGE_ID`] served before, to roll it back to.
    pub const OLD_DEPLOYMENT_NO: i64 = 251_207;

    /// A product whose quota is used up, whatever is asked of it: 429/400.
    pub const QUOTA_PRODUCT_ID: &str = "quota00000";
    /// A product that is throttled: 429/410.
    pub const THROTTLED_PRODUCT_ID: &str = "throttle00";
    /// A product whose rate is limited: 429/420.
    pub const RATE_LIMITED_PRODUCT_ID: &str = "ratelimit0";
    /// A product that the account has no subscription to: 401/210.
    pub const FORBIDDEN_PRODUCT_ID: &str = "forbidden0";
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
