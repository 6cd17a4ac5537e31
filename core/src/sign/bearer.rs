//! Schemes that send a secret as it is: bearer keys, and Edgegap's tokens.

use super::{Credentials, Header};
use crate::report::UsageError;
use crate::text;

/// `Authorization: Bearer <api_key>` (AIEEV, PPIO).
pub(super) fn api_key(vendor: &'static str, credentials: &Credentials) -> Result<Header, UsageError> {
    let key = credentials.need(vendor, "api_key", "api_key")?;
    Ok(authorization(["Bearer ", bare("api_key", key, "bearer")?].concat()))
}

/// `Authorization: token <token>` (Edgegap).
pub(super) fn edgegap_token(credentials: &Credentials) -> Result<Header, UsageError> {
    let token = credentials.need("edgegap", "token", "token")?;
    Ok(authorization(["token ", bare("token", token, "token")?].concat()))
}

/// `Authorization: <delete_token>`: the token injected into a container goes without a prefix.
pub(super) fn edgegap_delete_token(credentials: &Credentials) -> Result<Header, UsageError> {
    let token = credentials.need("edgegap", "delete_token", "delete_token")?;
    Ok(authorization(bare("delete_token", token, "token")?.to_owned()))
}

/// A secret without the prefixes it was pasted with.
fn bare<'s>(name: &'static str, secret: &'s str, prefix: &str) -> Result<&'s str, UsageError> {
    let mut rest = secret.trim();
    while let Some((first, behind)) = text::cut(rest, b' ')
        && first.eq_ignore_ascii_case(prefix)
    {
        rest = behind.trim_start();
    }
    if rest.is_empty() || rest.eq_ignore_ascii_case(prefix) {
        Err(UsageError::CredentialEmpty(name))
    } else if text::has(rest, b' ') {
        // The name of another scheme before it, say.
        Err(UsageError::CredentialBlank(name))
    } else {
        Ok(rest)
    }
}

fn authorization(value: String) -> Header {
    ("Authorization".into(), value.into())
}
