//! Vendors: what all operations of one share.

use super::{Auth, Credential, ErrorTable, Note, Operation, Waiter};

/// A base URL by name.
#[derive(Debug, Clone, Copy)]
pub struct Site {
    pub name: &'static str,
    /// Scheme, host, port if any; no path.
    pub base: &'static str,
}

/// What all operations of one vendor share.
#[derive(Debug)]
pub struct Vendor {
    pub id: &'static str,
    pub name: &'static str,
    /// What the vendor calls a place that requests go to: `site` or `region`.
    pub site_word: &'static str,
    /// The first one is the default.
    pub sites: &'static [Site],
    /// How requests are signed, those without a definition too.
    pub auth: &'static Auth,
    /// Whether `Content-Type` is asked for even where no body is sent.
    pub always_content_type: bool,
    pub credentials: &'static [Credential],
    pub operations: &'static [&'static Operation],
    pub waiters: &'static [&'static Waiter],
    pub errors: ErrorTable,
    pub notes: &'static [Note],
}

impl Vendor {
    /// How an operation's requests are signed.
    #[must_use]
    pub fn auth_of(&self, operation: &Operation) -> &'static Auth {
        operation.auth.unwrap_or(self.auth)
    }
}
