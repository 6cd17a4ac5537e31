//! The secrets and names that requests are signed with.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::hash::sha256;
use crate::registry;
use crate::report::UsageError;
use crate::report::suggest::valid;
use crate::spec::{Auth, Credential, Role};

/// The secrets and names that a vendor's requests are signed with. Never shown by `Debug`.
///
/// The state of the HMAC key is computed once, here, and not for each request.
#[derive(Clone, Default)]
pub struct Credentials {
    sent: Vec<(&'static Credential, String)>,
    signing: Option<(&'static Credential, Hmac<Sha256>)>,
}

impl Credentials {
    /// Adds one credential by its name; [`Vendor::credentials`](crate::Vendor) has those of each vendor.
    ///
    /// # Errors
    /// A usage error for a name there is not, an empty value, and control characters. It never repeats the value.
    pub fn with(mut self, name: &str, value: &str) -> Result<Self, UsageError> {
        let Some(known) = registry::credentials().find(|known| known.name == name) else {
            return Err(unknown(name));
        };
        if value.is_empty() {
            return Err(UsageError::CredentialEmpty(known.name));
        }
        // A signing key goes into no header.
        let signs = known.role == Role::SigningKey;
        if value.chars().any(|c| c.is_control() || (!signs && !c.is_ascii())) {
            return Err(UsageError::CredentialUnsafe(known.name));
        }
        if signs {
            self.signing = Hmac::new_from_slice(value.as_bytes()).ok().map(|key| (known, key));
        } else {
            self.sent.retain(|(other, _)| other.name != name);
            self.sent.push((known, value.to_owned()));
        }
        Ok(self)
    }

    /// The secrets among these that are sent, and so may come back; what is very short may be a word.
    pub(crate) fn secrets(&self) -> Vec<&str> {
        const LEAST_BYTES: usize = 8;
        let secret = self.sent.iter().filter(|(known, _)| known.role == Role::Secret);
        // A token may have been given with the name of its scheme before it.
        let bare = secret.filter_map(|(_, value)| value.trim_end().rsplit(' ').next());
        bare.filter(|secret| secret.len() >= LEAST_BYTES).collect()
    }

    /// The same of credentials that may not be there.
    pub(crate) fn secrets_of(credentials: Option<&Self>) -> Vec<&str> {
        credentials.map(Credentials::secrets).unwrap_or_default()
    }

    /// Whether requests are signed for a time, which vendors hold against their own clock.
    pub(crate) fn sign_a_time(&self) -> bool {
        self.signing.is_some()
    }

    /// Whose requests are signed with these, as a digest that tells nothing of them: clients with the same one share a vendor's rates.
    pub(crate) fn digest(&self) -> [u8; 32] {
        let mut all = Vec::new();
        // In an order that is the same however they were given.
        for known in registry::credentials() {
            if let Some((_, value)) = self.sent.iter().find(|(sent, _)| core::ptr::eq(*sent, known)) {
                all.extend([known.name, "\0", value, "\0"].concat().into_bytes());
            }
        }
        all.extend(self.hmac("clearway").unwrap_or_default());
        sha256(&all)
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.sent.iter().find(|(known, _)| known.name == name).map(|(_, value)| value.as_str())
    }

    /// Whether a credential of this name was given.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some() || self.signing.as_ref().is_some_and(|(known, _)| known.name == name)
    }

    /// How these prove a request that has no definition.
    pub(crate) fn scheme(&self, usual: &'static Auth) -> &'static Auth {
        let serves = |auth: &Auth| auth.ways.iter().any(|way| self.has(way.needs().0));
        usual.otherwise.filter(|otherwise| !serves(usual) && serves(otherwise)).unwrap_or(usual)
    }

    /// HMAC-SHA256 of a text under the signing key, where there is one.
    pub(super) fn hmac(&self, text: &str) -> Option<[u8; 32]> {
        let mut mac = self.signing.as_ref()?.1.clone();
        mac.update(text.as_bytes());
        Some(mac.finalize().into_bytes().into())
    }
}

#[cold]
fn unknown(name: &str) -> UsageError {
    let mut names: Vec<&str> = Vec::new();
    for known in registry::credentials() {
        if !names.contains(&known.name) {
            names.push(known.name);
        }
    }
    UsageError::CredentialName { valid: valid(name, "use one of ", names.into_iter()) }
}

impl core::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names = self.sent.iter().map(|(known, _)| known.name).chain(self.signing.iter().map(|(known, _)| known.name));
        f.debug_map().entries(names.map(|name| (name, "***"))).finish()
    }
}
