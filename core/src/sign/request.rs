//! What is signed: a request, less its signature.

use std::borrow::Cow;

use crate::mask::{MASK, capped};
use crate::registry;
use crate::report::UsageError;
use crate::spec::pattern::{Class, class};
use crate::text::escape;

/// A header's name and value.
pub type Header = (Cow<'static, str>, Cow<'static, str>);

/// A request, less its signature.
pub(crate) struct Unsigned<'a> {
    pub method: &'a str,
    /// An absolute URL that was looked at already.
    pub url: &'a str,
    pub headers: &'a [Header],
    pub body: &'a [u8],
}

/// The value of the first header of this name.
pub(crate) fn value_of<'h>(headers: &'h [Header], name: &str) -> Option<&'h str> {
    headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_ref())
}

/// The headers to sign, where each is one that goes out as it is given, and once.
pub(super) fn signable(headers: &[(&str, &str)]) -> Result<Vec<Header>, UsageError> {
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
        if value_of(&signable, name).is_some() {
            return Err(UsageError::HeaderTwice(shown()));
        }
        signable.push((Cow::Owned((*name).to_owned()), Cow::Owned((*value).to_owned())));
    }
    Ok(signable)
}

/// A header whose name is fixed.
#[inline(never)]
pub(super) fn fixed(name: &'static str, value: &str) -> Header {
    (name.into(), value.to_owned().into())
}

/// Headers as they may be shown.
pub(crate) fn shown_headers(headers: &[Header]) -> Vec<(&str, &str)> {
    headers.iter().map(|(name, value)| (name.as_ref(), if is_shown(name) { value.as_ref() } else { MASK })).collect()
}

/// Headers whose values may be shown. All others are masked, whatever their names.
fn is_shown(header: &str) -> bool {
    const SHOWN: &[&str] = &["accept", "content-type", "content-length", "host", "user-agent"];
    let of_schemes = registry::vendors().iter().flat_map(|vendor| vendor.auth.shown);
    SHOWN.iter().chain(of_schemes).any(|shown| header.eq_ignore_ascii_case(shown))
}
