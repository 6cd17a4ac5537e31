//! A scheme, and the credentials to fill it with.

use super::credentials::Credentials;
use super::request::{Header, Unsigned, fixed};
use super::token;
use crate::report::UsageError;
use crate::spec::{Auth, Way};

/// A vendor's scheme, and the credentials to fill it with.
pub(crate) struct Signer<'c> {
    pub vendor: &'static str,
    pub auth: &'static Auth,
    pub credentials: &'c Credentials,
}

impl<'c> Signer<'c> {
    pub(super) fn need(&self, name: &'static str) -> Result<&'c str, UsageError> {
        self.credentials.get(name).ok_or_else(|| self.missing(name))
    }

    #[inline(never)]
    pub(super) fn hmac(&self, name: &'static str, text: &str) -> Result<[u8; 32], UsageError> {
        self.credentials.hmac(text).ok_or_else(|| self.missing(name))
    }

    /// Adds a header with a credential, where there is one. The caller's word on a header counts more.
    pub(super) fn add_own(&self, header: &'static str, credential: &str, request: &Unsigned, headers: &mut Vec<Header>) {
        if let Some(value) = self.credentials.get(credential)
            && request.header(header).is_none()
        {
            headers.push(fixed(header, value));
        }
    }

    #[cold]
    pub(super) fn missing(&self, missing: &'static str) -> UsageError {
        UsageError::CredentialsMissing { vendor: self.vendor, missing, valid: self.auth.valid }
    }

    /// Whether it has the credentials of one way, in a form that can be sent.
    pub(crate) fn validate(&self) -> Result<(), UsageError> {
        let (way, _) = self.way()?;
        let (first, second) = way.needs();
        if let Some(missing) = [Some(first), second].into_iter().flatten().find(|name| !self.credentials.has(name)) {
            return Err(self.missing(missing));
        }
        if let Way::Token { credential, word, .. } = way {
            token::bare(credential, self.need(credential)?, word)?;
        }
        Ok(())
    }

    /// The way whose credentials are given, and the first of these.
    pub(super) fn way(&self) -> Result<(&'static Way, Option<&'c str>), UsageError> {
        let mut found = None;
        for way in self.auth.ways {
            let (first, second) = way.needs();
            let value = self.credentials.get(first);
            if value.is_some() || second.is_some_and(|name| self.credentials.has(name)) {
                if found.is_some() {
                    return Err(UsageError::CredentialsAmbiguous { vendor: self.vendor, valid: self.auth.valid });
                }
                found = Some((way, value));
            }
        }
        found.or_else(|| Some((self.auth.ways.last()?, None))).ok_or_else(|| self.missing(""))
    }
}
