//! The headers that prove who sent a request: algorithms, whose parameters and credentials are a vendor's [`Auth`].

mod canonical_hmac;
mod credentials;
mod hash;
mod request;
mod signer;
mod timed_hmac;
mod token;

pub use credentials::Credentials;
pub(crate) use hash::sha256;
pub use request::Header;
pub(crate) use request::{Unsigned, shown_headers, value_of};
pub(crate) use signer::Signer;

use crate::registry;
use crate::report::UsageError;
use crate::spec::Way;
use crate::url::Target;
use request::{fixed, signable};

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

impl Signer<'_> {
    /// Adds the headers that sign a request, and gives what was signed where something was.
    pub(crate) fn sign(&self, request: &Unsigned, now_ms: u64, headers: &mut Vec<Header>) -> Result<Option<String>, UsageError> {
        let (way, first) = self.way()?;
        let others = headers.len();
        for (header, name) in self.auth.beside {
            self.add_own(header, name, request, headers);
        }
        match way {
            Way::Token { credential, header, prefix, word } => {
                let secret = token::bare(credential, first, word)?;
                let value = if prefix.is_empty() { secret.to_owned() } else { [*prefix, secret].concat() };
                headers.push(((*header).into(), value.into()));
                Ok(None)
            }
            Way::TimedHmac { key_id: _, signing_key, key_id_header, timestamp_header, signature_header } => {
                let [string_to_sign, timestamp, signature] = timed_hmac::sign(request, first, now_ms, |text| self.hmac(signing_key, text))?;
                headers.push(fixed(timestamp_header, &timestamp));
                headers.push(fixed(key_id_header, first));
                headers.push(fixed(signature_header, &signature));
                Ok(Some(string_to_sign))
            }
            Way::CanonicalHmac(scheme) => canonical_hmac::sign(request, scheme, self, first, now_ms, headers, others).map(Some),
        }
    }
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
    let vendor = registry::vendor(vendor)?;
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
