//! A scheme, and the credentials to fill it with.

use super::credentials::Credentials;
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

    #[cold]
    pub(super) fn missing(&self, missing: &'static str) -> UsageError {
        UsageError::CredentialsMissing { vendor: self.vendor, missing, valid: self.auth.valid }
    }

    /// Whether it has the credentials of one way, in a form that can be sent.
    pub(crate) fn validate(&self) -> Result<(), UsageError> {
        let way = self.way()?;
        let (first, second) = way.needs();
        if let Some(missing) = [Some(first), second].into_iter().flatten().find(|name| !self.credentials.has(name)) {
            return Err(self.missing(missing));
        }
        if let Way::Token { credential, word, .. } = way {
            token::bare(credential, self.need(credential)?, word)?;
        }
        Ok(())
    }

    /// The way whose credentials are given.
    pub(super) fn way(&self) -> Result<&'static Way, UsageError> {
        let mut found = self.auth.ways.last().ok_or_else(|| self.missing(""))?;
        let mut is_given = false;
        for way in self.auth.ways {
            let (first, second) = way.needs();
            if self.credentials.has(first) || second.is_some_and(|name| self.credentials.has(name)) {
                if is_given {
                    return Err(UsageError::CredentialsAmbiguous { vendor: self.vendor, valid: self.auth.valid });
                }
                (found, is_given) = (way, true);
            }
        }
        Ok(found)
    }
}
