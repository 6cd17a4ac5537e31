//! How a call is made: what it has of its own, and what it shares with the other calls of its client.

use std::sync::Arc;

use super::{Limiter, Policy};
use crate::check::Options;
use crate::mask;
use crate::parse::{Answer, Reply};
use crate::plan::{PlanOptions, base_url};
use crate::report::{ApiError, Error, RequestSummary, UsageError};
use crate::sign::{Credentials, Signer, sha256};
use crate::spec::Vendor;

/// What the calls of one client have in common: who sends, where to, and how often. A saved call has none of it.
#[derive(Debug, Clone)]
pub struct Shared {
    /// Whose client it is. Only calls of this vendor are sent with it.
    pub vendor: &'static Vendor,
    /// Without them requests go out unsigned.
    pub credentials: Option<Credentials>,
    /// One of the vendor's sites by name; the first where left out.
    pub site: Option<String>,
    /// Replaces the site's scheme, host and port, and may put a prefix before the vendor's whole path.
    pub base_url: Option<String>,
    /// Plain http to other machines than this one.
    pub allow_http: bool,
    /// Clones of this have it in common.
    pub limiter: Arc<Limiter>,
    /// Which monotonic clock its calls are stepped with: a number that no other clock has, of another process or machine. A call that is
    /// saved and taken up under the same clock counts the time between by it; else by the wall clock. 0 is a clock that is not known elsewhere.
    pub clock_id: u64,
}

impl Shared {
    /// A client of a vendor, by its id.
    ///
    /// # Errors
    /// A usage error that names the vendors there are.
    pub fn new(vendor: &str, credentials: Option<Credentials>) -> Result<Self, UsageError> {
        let vendor = crate::registry::vendor(vendor)?;
        Ok(Shared { vendor, credentials, site: None, base_url: None, allow_http: false, limiter: Arc::default(), clock_id: 0 })
    }

    /// Whether requests can be sent with it: finds out at once what the first call would say of incomplete credentials, and of a site or a base
    /// URL that is not usable.
    ///
    /// # Errors
    /// The usage error.
    pub fn validate(&self) -> Result<(), UsageError> {
        base_url(self.vendor, &self.plan_options(0))?;
        match &self.credentials {
            Some(credentials) => Signer { vendor: self.vendor.id, auth: credentials.scheme(self.vendor.auth), credentials }.validate(),
            None => Ok(()),
        }
    }

    /// How requests of this client are made at this time, where nothing else is said.
    #[must_use]
    pub fn plan_options(&self, now_ms: u64) -> PlanOptions<'_> {
        PlanOptions {
            credentials: self.credentials.as_ref(),
            site: self.site.as_deref(),
            base_url: self.base_url.as_deref(),
            allow_http: self.allow_http,
            now_ms,
            ..PlanOptions::default()
        }
    }

    /// Reads the answer to a request to a path without a definition, which was sent once: any 2xx is a reply, of any shape.
    ///
    /// # Errors
    /// [`Error::Api`] for any other status, without this client's credentials.
    pub fn read(&self, request: &RequestSummary, now_ms: u64, status: u16, headers: &[(&str, &str)], body: &[u8]) -> Result<Reply, Error> {
        Answer {
            status,
            headers,
            body,
            now_ms: Some(now_ms),
            credentials: self.credentials.as_ref(),
            request: request.clone(),
            ..Answer::to(self.vendor, None)
        }
        .read()
    }

    /// Masks this client's credentials in what a vendor says, who may repeat them.
    pub fn hide_credentials(&self, error: &mut ApiError) {
        error.hide(&Credentials::secrets_of(self.credentials.as_ref()));
    }

    /// A text from outside without this client's credentials.
    #[must_use]
    pub fn hidden(&self, text: &str) -> String {
        mask::hide(text, &Credentials::secrets_of(self.credentials.as_ref()), usize::MAX / 2).into_owned()
    }

    /// A text from outside as it may be shown: without this client's credentials and what looks like others, and [escaped](crate::escape).
    #[must_use]
    pub fn redacted(&self, text: &str) -> String {
        mask::redact(text, &Credentials::secrets_of(self.credentials.as_ref()), usize::MAX / 8)
    }

    /// Whose rates its requests count for: vendor, origin and credentials, as a digest that tells nothing of them. Clients with the same one
    /// should have one limiter. `None` without credentials.
    #[must_use]
    pub fn rate_key(&self) -> Option<[u8; 32]> {
        let credentials = self.credentials.as_ref()?;
        let site = self.vendor.sites.iter().find(|site| self.site.as_deref().is_none_or(|name| site.name == name));
        let base = self.base_url.as_deref().or(site.map(|site| site.base)).unwrap_or_default();
        let origin = crate::url::Target::known(base).host();
        let place = [self.vendor.id, "\n", &origin, "\n"].concat();
        Some(sha256(&[place.as_bytes(), &credentials.digest()].concat()))
    }
}

/// How one call is made.
#[derive(Debug, Clone, Copy, Default)]
pub struct CallOptions<'a> {
    pub check: Options<'a>,
    /// Another documented form of the operation.
    pub revision: Option<&'a str>,
    pub policy: Policy,
    /// How long a wait may take in all; the waiter's own figure where left out. The last poll begins at its end, and has 5 s.
    pub wait_timeout_ms: Option<u64>,
    /// Refuses an input that check warns of, too.
    pub strict: bool,
}

/// The options, kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Settings {
    pub allow_unknown: bool,
    pub empty_as_absent: bool,
    pub current: Option<String>,
    pub revision: Option<String>,
    pub policy: Policy,
    pub wait_timeout_ms: Option<u64>,
    pub strict: bool,
}

/// What JavaScript's timers can wait for, 24 days; times of a day or two are what this is for.
const LONGEST_MS: u64 = i32::MAX as u64;

impl Settings {
    pub fn keep(options: &CallOptions) -> Result<Self, UsageError> {
        let Policy { timeout_ms, deadline_ms, max_retries } = options.policy;
        if [timeout_ms, deadline_ms, options.wait_timeout_ms.unwrap_or(1)].contains(&0) {
            return Err(UsageError::Timeout);
        }
        Ok(Settings {
            allow_unknown: options.check.allow_unknown,
            empty_as_absent: options.check.empty_as_absent,
            current: options.check.current.map(str::to_owned),
            revision: options.revision.map(str::to_owned),
            policy: Policy { timeout_ms: timeout_ms.min(LONGEST_MS), deadline_ms: deadline_ms.min(LONGEST_MS), max_retries },
            wait_timeout_ms: options.wait_timeout_ms.map(|ms| ms.min(LONGEST_MS)),
            strict: options.strict,
        })
    }

    pub fn options(&self) -> CallOptions<'_> {
        let Settings { policy, wait_timeout_ms, strict, .. } = *self;
        CallOptions { check: self.check(), revision: self.revision.as_deref(), policy, wait_timeout_ms, strict }
    }

    pub fn check(&self) -> Options<'_> {
        Options { allow_unknown: self.allow_unknown, empty_as_absent: self.empty_as_absent, current: self.current.as_deref() }
    }

    /// What a request of this moment is made with.
    pub fn plan<'a>(&'a self, shared: &'a Shared, now_ms: u64) -> PlanOptions<'a> {
        PlanOptions { check: self.check(), revision: self.revision.as_deref(), strict: self.strict, ..shared.plan_options(now_ms) }
    }
}
