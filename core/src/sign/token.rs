//! A secret that is sent as it is, in a header.

use crate::report::UsageError;
use crate::text;

/// A secret without the names of its scheme that it was pasted with.
pub(super) fn bare<'c>(name: &'static str, secret: &'c str, word: &str) -> Result<&'c str, UsageError> {
    let mut rest = secret.trim();
    if text::has(rest, b' ') {
        while let Some((first, behind)) = text::cut(rest, b' ')
            && first.eq_ignore_ascii_case(word)
        {
            rest = behind.trim_start();
        }
        if text::has(rest, b' ') {
            // The name of another scheme before it, say.
            return Err(UsageError::CredentialBlank(name));
        }
    }
    if rest.is_empty() || rest.eq_ignore_ascii_case(word) { Err(UsageError::CredentialEmpty(name)) } else { Ok(rest) }
}
