//! The headers that prove who sent a request: algorithms, whose parameters and credentials are a vendor's [`Auth`].

mod canonical_hmac;
mod credentials;
mod timed_hmac;
mod token;

use std::borrow::Cow;

use sha2::{Digest, Sha256};

pub use credentials::Credentials;

use crate::mask::{MASK, capped};
use crate::registry;
use crate::report::UsageError;
use crate::spec::pattern::{Class, class};
use crate::spec::{Auth, Way};
use crate::text::escape;
use crate::url::Target;

/// A header's name and value.
pub type Header = (Cow<'static, str>, Cow<'static, str>);

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
        f.debug_struct("Signature").field("headers", &shown_headers(&self.headers)).finish_non_exhaustive()
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

/// A vendor's scheme, and the credentials to fill it with.
pub(crate) struct Signer<'c> {
    pub vendor: &'static str,
    pub auth: &'static Auth,
    pub credentials: &'c Credentials,
}

impl<'c> Signer<'c> {
    /// Adds the headers that sign a request, and gives what was signed where something was.
    pub(crate) fn sign(&self, request: &Unsigned, now_ms: u64, headers: &mut Vec<Header>) -> Result<Option<String>, UsageError> {
        let beside = self.auth.beside.iter().filter_map(|(header, name)| Some(fixed(header, self.credentials.get(name)?)));
        match self.way()? {
            Way::Token { credential, header, prefix, word } => {
                self.need(credential)?;
                let secret = token::bare(self.credentials, credential, word)?;
                headers.extend(beside);
                headers.push(((*header).into(), [*prefix, secret].concat().into()));
                Ok(None)
            }
            Way::TimedHmac { access_key, signing_key, access_key_header, timestamp_header, signature_header } => {
                let access_key = self.need(access_key)?;
                let [string_to_sign, timestamp, signature] =
                    timed_hmac::sign(request, access_key, now_ms, |text| self.hmac(signing_key, text))?;
                headers.extend(beside);
                headers.push(((*timestamp_header).into(), timestamp.into()));
                headers.push(fixed(access_key_header, access_key));
                headers.push(((*signature_header).into(), signature.into()));
                Ok(Some(string_to_sign))
            }
            Way::CanonicalHmac(scheme) => canonical_hmac::sign(request, scheme, self, beside.collect(), now_ms, headers).map(Some),
        }
    }

    /// The way whose credentials are given.
    fn way(&self) -> Result<&'static Way, UsageError> {
        let mut given = self.auth.ways.iter().filter(|way| {
            let (first, second) = way.needs();
            self.credentials.has(first) || second.is_some_and(|name| self.credentials.has(name))
        });
        match (given.next(), given.next()) {
            (Some(_), Some(_)) => Err(UsageError::CredentialsAmbiguous { vendor: self.vendor, valid: self.auth.valid }),
            (Some(way), None) => Ok(way),
            (None, _) => self.auth.ways.last().ok_or(UsageError::CredentialsMissing { vendor: self.vendor, missing: "", valid: "" }),
        }
    }

    fn need(&self, name: &'static str) -> Result<&'c str, UsageError> {
        self.credentials.get(name).ok_or_else(|| self.missing(name))
    }

    fn hmac(&self, name: &'static str, text: &str) -> Result<[u8; 32], UsageError> {
        self.credentials.hmac(text).ok_or_else(|| self.missing(name))
    }

    #[cold]
    fn missing(&self, missing: &'static str) -> UsageError {
        UsageError::CredentialsMissing { vendor: self.vendor, missing, valid: self.auth.valid }
    }
}

/// A header whose name is fixed.
fn fixed(name: &'static str, value: &str) -> Header {
    (name.into(), value.to_owned().into())
}

/// Headers as they may be shown.
pub(crate) fn shown_headers(headers: &[Header]) -> Vec<(&str, &str)> {
    headers.iter().map(|(name, value)| (name.as_ref(), if is_shown(name) { value.as_ref() } else { MASK })).collect()
}

/// Headers whose values may be shown. All others are masked, whatever their names.
pub(crate) fn is_shown(header: &str) -> bool {
    const SHOWN: &[&str] = &["accept", "content-type", "content-length", "host", "user-agent"];
    let of_schemes = registry::vendors().iter().flat_map(|vendor| vendor.auth.shown);
    SHOWN.iter().chain(of_schemes).any(|shown| header.eq_ignore_ascii_case(shown))
}

/// Signs a request to an endpoint that has no definition: gives the headers to add.
///
/// Every header that is given is signed where the scheme signs headers, save names with an underscore. A header is given once.
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
    let signer = Signer { vendor: vendor.id, auth: credentials.scheme(vendor.auth), credentials };
    let string_to_sign = signer.sign(&request, now_ms, &mut added)?;
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
