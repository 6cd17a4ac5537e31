//! Credentials, and the headers that prove them.

mod bearer;
pub(crate) mod huaweicloud;
mod ncloud;

use std::borrow::Cow;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::mask;
use crate::mask::capped;
use crate::report::UsageError;
use crate::spec::Auth;
use crate::spec::pattern::{Class, class};
use crate::text::escape;
use crate::url::Target;

/// A header's name and value.
pub type Header = (Cow<'static, str>, Cow<'static, str>);

/// The secrets and names that a vendor's requests are signed with. Never shown by `Debug`.
///
/// The state of the HMAC key is computed once, here, and not for each request.
#[derive(Clone, Default)]
pub struct Credentials {
    named: Vec<(&'static str, String)>,
    secret_key: Option<Hmac<Sha256>>,
}

const NAMES: &[&str] = &["api_key", "token", "delete_token", "access_key", "secret_key", "security_token", "project_id"];

impl Credentials {
    /// Adds one credential by its name: `api_key` (AIEEV, PPIO), `token` and `delete_token` (Edgegap), `token` or `access_key`,
    /// `secret_key`, `security_token`, `project_id` (Huawei Cloud), `access_key` and `secret_key` (NAVER Cloud).
    ///
    /// # Errors
    /// A usage error for a name there is not, an empty value, and control characters. It never repeats the value.
    pub fn with(mut self, name: &str, value: &str) -> Result<Self, UsageError> {
        let Some(name) = NAMES.iter().copied().find(|known| *known == name) else {
            return Err(UsageError::CredentialName { valid: crate::report::suggest::valid(name, "use one of ", NAMES.iter().copied()) });
        };
        if value.is_empty() {
            return Err(UsageError::CredentialEmpty(name));
        }
        // The secret key goes into no header.
        let secret = name == "secret_key";
        if value.chars().any(|c| c.is_control() || (!secret && !c.is_ascii())) {
            return Err(UsageError::CredentialUnsafe(name));
        }
        if secret {
            self.secret_key = Hmac::new_from_slice(value.as_bytes()).ok();
        } else {
            self.named.retain(|(known, _)| *known != name);
            self.named.push((name, value.to_owned()));
        }
        Ok(self)
    }

    /// The secrets among these that are sent, and so may come back. Names of keys and projects are none; what is very short may be a word.
    pub(crate) fn secrets(&self) -> Vec<&str> {
        const LEAST_BYTES: usize = 8;
        let named = self.named.iter().filter(|(name, _)| !matches!(*name, "access_key" | "project_id"));
        // A token may have been given with the name of its scheme before it.
        let bare = named.filter_map(|(_, value)| value.trim_end().rsplit(' ').next());
        bare.filter(|secret| secret.len() >= LEAST_BYTES).collect()
    }

    /// The same of credentials that may not be there.
    pub(crate) fn secrets_of(credentials: Option<&Self>) -> Vec<&str> {
        credentials.map(Credentials::secrets).unwrap_or_default()
    }

    /// Whether requests are signed for a time, which vendors hold against their own clock.
    pub(crate) fn sign_a_time(&self) -> bool {
        self.secret_key.is_some()
    }

    /// Whose requests are signed with these, as a digest that tells nothing of them: clients with the same one share a vendor's rates.
    pub(crate) fn digest(&self) -> [u8; 32] {
        let mut all = Vec::new();
        for name in NAMES {
            if let Some(value) = self.get(name) {
                all.extend([name, "\0", value, "\0"].concat().into_bytes());
            }
        }
        all.extend(self.hmac("", "", "clearway").unwrap_or_default());
        sha256(&all)
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.named.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// How these prove a call that has no table: Edgegap's delete token where there is no other.
    pub(crate) fn scheme(&self, usual: Auth) -> Auth {
        match usual {
            Auth::EdgegapToken if self.get("token").is_none() && self.get("delete_token").is_some() => Auth::EdgegapDeleteToken,
            auth => auth,
        }
    }

    fn need(&self, vendor: &'static str, name: &'static str, valid: &'static str) -> Result<&str, UsageError> {
        self.get(name).ok_or(UsageError::CredentialsMissing { vendor, missing: name, valid })
    }

    /// HMAC-SHA256 of a text under the secret key.
    fn hmac(&self, vendor: &'static str, valid: &'static str, text: &str) -> Result<[u8; 32], UsageError> {
        let Some(key) = &self.secret_key else {
            return Err(UsageError::CredentialsMissing { vendor, missing: "secret_key", valid });
        };
        let mut mac = key.clone();
        mac.update(text.as_bytes());
        Ok(mac.finalize().into_bytes().into())
    }
}

impl core::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names = self.named.iter().map(|(name, _)| *name).chain(self.secret_key.iter().map(|_| "secret_key"));
        f.debug_map().entries(names.map(|name| (name, "***"))).finish()
    }
}

/// The headers that sign a request.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Signature {
    /// To be added to the request.
    pub headers: Vec<Header>,
    /// What was signed, for people who look into a 401. It holds no key, but the path and the query.
    pub string_to_sign: Option<String>,
}

impl core::fmt::Debug for Signature {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Signature").field("headers", &mask::headers(&self.headers)).finish_non_exhaustive()
    }
}

/// What is signed: a request, less its signature.
pub(crate) struct Unsigned<'a> {
    pub method: &'a str,
    /// An absolute URL that was looked at already.
    pub url: &'a str,
    pub headers: &'a [Header],
    pub body: &'a [u8],
}

/// Signs a request by an operation's scheme: adds the headers, and gives what was signed where something was.
pub(crate) fn sign_by(
    vendor: &'static str,
    auth: Auth,
    request: &Unsigned,
    credentials: &Credentials,
    now_ms: u64,
    headers: &mut Vec<Header>,
) -> Result<Option<String>, UsageError> {
    match auth {
        Auth::Bearer => headers.push(bearer::api_key(vendor, credentials)?),
        Auth::EdgegapToken => headers.push(bearer::edgegap_token(credentials)?),
        Auth::EdgegapDeleteToken => headers.push(bearer::edgegap_delete_token(credentials)?),
        Auth::NcloudSignature => return ncloud::sign(request, credentials, now_ms, headers).map(Some),
        Auth::Huaweicloud => return huaweicloud::sign(request, credentials, now_ms, headers),
    }
    Ok(None)
}

/// Signs a call that has no table: gives the headers to add.
///
/// Every header that is given is signed where the scheme signs headers (Huawei Cloud), save names with an underscore. A header is given once.
///
/// ```
/// let credentials = clearway::Credentials::default().with("access_key", "AK")?.with("secret_key", "SK")?;
/// let url = "https://apigateway.apigw.ntruss.com/api/v1/products?limit=10";
/// let signature = clearway::sign("ncloud", "GET", url, &[], b"", &credentials, 1_715_161_617_364)?;
/// assert_eq!(signature.string_to_sign.unwrap(), "GET /api/v1/products?limit=10\n1715161617364\nAK");
/// # Ok::<(), clearway::UsageError>(())
/// ```
///
/// # Errors
/// A usage error for an unknown vendor, a URL, method or header that cannot be signed, and incomplete credentials.
pub fn sign(
    vendor: &str,
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: &[u8],
    credentials: &Credentials,
    now_ms: u64,
) -> Result<Signature, UsageError> {
    let vendor = crate::registry::vendor(vendor)?;
    if method.is_empty() || !method.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Err(UsageError::Method("letters only, such as GET"));
    }
    let method = method.to_ascii_uppercase();
    Target::parse(url).map_err(UsageError::Url)?;
    let headers = signable(headers)?;
    let mut added = Vec::new();
    let request = Unsigned { method: &method, url, headers: &headers, body };
    let string_to_sign = sign_by(vendor.id, credentials.scheme(vendor.auth), &request, credentials, now_ms, &mut added)?;
    Ok(Signature { headers: added, string_to_sign })
}

/// The headers to sign, where each is one that goes out as it is given, and once.
fn signable(headers: &[(&str, &str)]) -> Result<Vec<Header>, UsageError> {
    static TOKEN: Class = class("A-Za-z0-9!#$%&'*+.^_`|~-");
    let mut signable: Vec<Header> = Vec::with_capacity(headers.len());
    for (name, value) in headers {
        let shown = || capped(&escape(name), 100).into_owned();
        if name.is_empty() || !name.bytes().all(|byte| TOKEN.has_ascii(byte)) {
            return Err(UsageError::HeaderName(shown()));
        }
        if value.chars().any(char::is_control) {
            return Err(UsageError::Header(shown()));
        }
        if signable.iter().any(|(known, _)| known.eq_ignore_ascii_case(name)) {
            return Err(UsageError::HeaderTwice(shown()));
        }
        signable.push((Cow::Owned((*name).to_owned()), Cow::Owned((*value).to_owned())));
    }
    Ok(signable)
}

#[inline(never)]
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn sha256_hex(bytes: &[u8]) -> String {
    hex(&sha256(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}
