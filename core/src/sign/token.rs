//! A secret that is sent as it is, in a header.

use super::credentials::Credentials;
use crate::report::UsageError;
use crate::text;

/// A secret without the names of its scheme that it was pasted with.
pub(super) fn bare<'c>(credentials: &'c Credentials, name: &'static str, word: &str) -> Result<&'c str, UsageError> {
    let mut rest = credentials.get(name).unwrap_or_default().trim();
    while let Some((first, behind)) = text::cut(rest, b' ')
        && first.eq_ignore_ascii_case(word)
    {
        rest = behind.trim_start();
    }
    if rest.is_empty() || rest.eq_ignore_ascii_case(word) {
        Err(UsageError::CredentialEmpty(name))
    } else if text::has(rest, b' ') {
        // The name of another scheme before it, say.
        Err(UsageError::CredentialBlank(name))
    } else {
        Ok(rest)
    }
}
