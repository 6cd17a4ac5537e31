//! How a call is made, as it is given and as it is kept.

use super::Policy;
use crate::check::Options;
use crate::plan::PlanOptions;
use crate::sign::Credentials;

/// How a call is made.
#[derive(Debug, Clone, Copy, Default)]
pub struct CallOptions<'a> {
    pub check: Options<'a>,
    /// One of the vendor's sites by name; the first where left out.
    pub site: Option<&'a str>,
    /// Replaces the site's scheme, host and port, and may put a prefix before the vendor's whole path.
    pub base_url: Option<&'a str>,
    /// Plain http to other machines than this one.
    pub allow_http: bool,
    /// Another documented form of the operation.
    pub revision: Option<&'a str>,
    pub policy: Policy,
    /// How long a wait may take in all; the waiter's own figure where left out.
    pub wait_timeout_ms: Option<u64>,
}

/// The options, kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Settings {
    pub allow_unknown: bool,
    pub empty_as_absent: bool,
    pub current: Option<String>,
    pub site: Option<String>,
    pub base_url: Option<String>,
    pub allow_http: bool,
    pub revision: Option<String>,
    pub policy: Policy,
    pub wait_timeout_ms: Option<u64>,
}

impl Settings {
    pub fn keep(options: &CallOptions) -> Self {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Settings {
            allow_unknown: options.check.allow_unknown,
            empty_as_absent: options.check.empty_as_absent,
            current: owned(options.check.current),
            site: owned(options.site),
            base_url: owned(options.base_url),
            allow_http: options.allow_http,
            revision: owned(options.revision),
            policy: options.policy,
            wait_timeout_ms: options.wait_timeout_ms,
        }
    }

    /// What a request of this moment is made with.
    pub fn plan<'a>(&'a self, credentials: Option<&'a Credentials>, now_ms: u64) -> PlanOptions<'a> {
        PlanOptions {
            check: Options { allow_unknown: self.allow_unknown, empty_as_absent: self.empty_as_absent, current: self.current.as_deref() },
            credentials,
            site: self.site.as_deref(),
            base_url: self.base_url.as_deref(),
            allow_http: self.allow_http,
            revision: self.revision.as_deref(),
            now_ms,
        }
    }
}
