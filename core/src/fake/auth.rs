//! What several vendors need to verify who sent a request, worked out from the vendors' documents alone: nothing in here, nor in their
//! `auth` modules, nor in what takes requests apart, is shared with the signers.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::received::Received;

/// The key pairs that are known to the vendors that verify signatures.
#[derive(Default)]
pub(crate) struct Keys(Vec<(String, Hmac<Sha256>)>);

impl Keys {
    pub fn add(&mut self, id: &str, key: &str) {
        self.0.retain(|(known, _)| known != id);
        // HMAC takes keys of any length.
        self.0.extend(Hmac::new_from_slice(key.as_bytes()).ok().map(|key| (id.to_owned(), key)));
    }

    pub fn find(&self, id: &str) -> Option<&Hmac<Sha256>> {
        self.0.iter().find(|(known, _)| known == id).map(|(_, key)| key)
    }
}

/// Whether a tag is the HMAC-SHA256 of a text.
pub(crate) fn is_hmac(key: &Hmac<Sha256>, text: &str, tag: &[u8]) -> bool {
    let mut mac = key.clone();
    mac.update(text.as_bytes());
    mac.verify_slice(tag).is_ok()
}

/// The key of `Authorization: Bearer <key>`, the scheme in any case.
pub(crate) fn bearer<'a>(received: &Received<'a>) -> Option<&'a str> {
    let (scheme, key) = received.header("Authorization")?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| word(key)).flatten()
}

/// One word, of anything but blanks.
pub(crate) fn word(text: &str) -> Option<&str> {
    (!text.is_empty() && !text.contains(|c: char| c.is_whitespace())).then_some(text)
}
