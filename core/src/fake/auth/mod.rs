//! Whether a request proves who sent it, worked out from the vendors' documents alone: nothing in here, nor in what
//! takes requests apart, is shared with the signers.

mod huaweicloud;
mod ncloud;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::received::Received;
use crate::spec::Operation;

/// The key pairs that the vendors know, and what they remember of failures.
#[derive(Default)]
pub(crate) struct Keys {
    pairs: Vec<(String, Hmac<Sha256>)>,
    failures: huaweicloud::Failures,
}

impl core::fmt::Debug for Keys {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Keys").field("pairs", &self.pairs.len()).finish_non_exhaustive()
    }
}

impl Keys {
    pub fn add(&mut self, access_key: &str, secret_key: &str) {
        self.pairs.retain(|(known, _)| known != access_key);
        // HMAC takes keys of any length.
        self.pairs.extend(Hmac::new_from_slice(secret_key.as_bytes()).ok().map(|key| (access_key.to_owned(), key)));
    }

    fn find(&self, access_key: &str) -> Option<&Hmac<Sha256>> {
        self.pairs.iter().find(|(known, _)| known == access_key).map(|(_, key)| key)
    }
}

/// Why a request is not let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It proves nothing; with the reason, which most vendors do not show.
    Unauthorized(String),
    /// A Huawei Cloud token that was good once.
    TokenExpired,
    Forbidden,
}

fn unauthorized(reason: &str) -> Refusal {
    Refusal::Unauthorized(reason.to_owned())
}

/// The token, key or access key that is accepted. An Edgegap delete token is left to be compared with its deployment's.
pub(crate) fn verify<'a>(
    keys: &mut Keys,
    vendor: &str,
    operation: Option<&Operation>,
    received: &Received<'a>,
    now_ms: u64,
) -> Result<&'a str, Refusal> {
    let authorization = received.header("Authorization").unwrap_or_default();
    match vendor {
        "aieev" | "ppio" => bearer(authorization).ok_or_else(|| unauthorized("")),
        "edgegap" if operation.is_some_and(|operation| operation.auth.is_some()) => plain(authorization).ok_or_else(|| unauthorized("")),
        "ncloud" => ncloud::verify(keys, received, now_ms).map_err(unauthorized),
        "huaweicloud" => huaweicloud::verify(keys, received, now_ms),
        _ => edgegap_token(authorization),
    }
}

/// `Bearer <key>`, the scheme in any case.
fn bearer(authorization: &str) -> Option<&str> {
    let (scheme, key) = authorization.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| plain(key)).flatten()
}

/// `token <token>`. A doubled prefix fails as on the live API; the token of the documentation's example is forbidden.
fn edgegap_token(authorization: &str) -> Result<&str, Refusal> {
    match authorization.strip_prefix("token ").and_then(plain) {
        Some(template) if template.starts_with("xxxxxxxx-") => Err(Refusal::Forbidden),
        Some(token) => Ok(token),
        None => Err(unauthorized("")),
    }
}

/// One word, of anything but blanks.
fn plain(word: &str) -> Option<&str> {
    (!word.is_empty() && !word.contains(|c: char| c.is_whitespace())).then_some(word)
}

/// Whether a tag is the HMAC-SHA256 of a text.
fn is_hmac(key: &Hmac<Sha256>, text: &str, tag: &[u8]) -> bool {
    let mut mac = key.clone();
    mac.update(text.as_bytes());
    mac.verify_slice(tag).is_ok()
}
