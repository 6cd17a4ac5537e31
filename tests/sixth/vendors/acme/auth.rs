//! A key behind a word of the vendor's own, in a header of its own.

use crate::spec::*;

pub(super) const CREDENTIALS: &[Credential] = &[credential("acme_key", Role::Secret, &["ACME_KEY"])];

pub(super) static KEY: Auth = Auth::new(
    "acme_key",
    &[Way::Token { credential: "acme_key", header: "X-Acme-Key", prefix: "Key ", word: "key" }],
    documents("acme", &[&[("key", "X-Acme-Key", "`Key <acme_key>`")]]),
);
