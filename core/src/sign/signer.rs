//! A scheme, and the credentials to fill it with.

use super::credentials::Credentials;
use super::request::{Header, Unsigned, fixed, value_of};
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
    #[inline(never)]
    pub(super) fn hmac(&self, name: &'static str, text: &str) -> Result<[u8; 32], UsageError> {
        self.credentials.hmac(text).ok_or_else(|| self.missing(name))
    }

    /// Adds a header with a credential, where there is one. The caller's word on a header counts more.
    pub(super) fn add_own(&self, header: &'static str, credential: &str, request: &Unsigned, headers: &mut Vec<Header>) {
        if let Some(value) = self.credentials.get(credential)
            && value_of(request.headers, header).is_none()
        {
            headers.push(fixed(header, value));
        }
    }

    #[cold]
    fn missing(&self, missing: &'static str) -> UsageError {
        UsageError::CredentialsMissing { vendor: self.vendor, missing, valid: self.auth.valid }
    }

    /// Whether it has the credentials of one way, in a form that can be sent.
    pub(crate) fn validate(&self) -> Result<(), UsageError> {
        let (way, first) = self.way()?;
        if let Some(second) = way.needs().1.filter(|name| !self.credentials.has(name)) {
            return Err(self.missing(second));
        }
        if let Way::Token { credential, word, .. } = way {
            token::bare(credential, first, word)?;
        }
        Ok(())
    }

    /// The way whose credentials are given, and the first of these, which none can do without.
    pub(super) fn way(&self) -> Result<(&'static Way, &'c str), UsageError> {
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
        let (way, first) = found.or_else(|| Some((self.auth.ways.last()?, None))).ok_or_else(|| self.missing(""))?;
        Ok((way, first.ok_or_else(|| self.missing(way.needs().0))?))
    }
}
