//! A vendor's error answers, as data.

use super::Shape;

macro_rules! kinds {
    ($(#[doc = $about:literal] $variant:ident $name:literal)*) => {
        /// What an error answer means, chosen per vendor by status and code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = $about] $variant,)*
        }

        impl Kind {
            /// Every kind there is.
            pub const ALL: &'static [Kind] = &[$(Kind::$variant,)*];

            /// The kind as it appears in errors.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Kind::$variant => $name,)*
                }
            }

            /// The class of such errors, in languages that have classes.
            #[must_use]
            pub const fn class(self) -> &'static str {
                match self {
                    $(Kind::$variant => stringify!($variant),)*
                }
            }

            /// What it means, in a sentence.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self {
                    $(Kind::$variant => $about.trim_ascii(),)*
                }
            }
        }
    };
}

kinds! {
    /// The vendor finds the request wrong.
    InvalidRequest "invalid_request"
    /// The credentials are missing, wrong or expired.
    Unauthorized "unauthorized"
    /// The credentials are good, and not for this.
    Forbidden "forbidden"
    /// There is no such thing.
    NotFound "not_found"
    /// The resource's state does not allow it now.
    Conflict "conflict"
    /// It was there, and is not any more.
    Gone "gone"
    /// The request is larger than the vendor takes.
    TooLarge "too_large"
    /// Too many requests a second; later it may work.
    Throttled "throttled"
    /// A day's or month's quota is used up; waiting seconds does not help.
    QuotaExceeded "quota_exceeded"
    /// The vendor failed.
    Server "server"
    /// The vendor cannot answer now.
    Unavailable "unavailable"
    /// The vendor gave up waiting for itself; the request may have taken effect.
    VendorTimeout "vendor_timeout"
    /// The vendor points elsewhere, which is not followed.
    Redirect "redirect"
    /// Not an answer that the vendor documents.
    Malformed "malformed"
}

/// A vendor's error answers, as data.
#[derive(Debug, Clone, Copy)]
pub struct ErrorTable {
    /// Pointers to the error's code, tried in turn. So for the other texts.
    pub code: &'static [&'static str],
    pub message: &'static [&'static str],
    /// The vendor's own advice.
    pub hint: &'static [&'static str],
    pub request_id: &'static [&'static str],
    /// Response headers that carry the request's id.
    pub request_id_headers: &'static [&'static str],
    /// The first that fits decides; the status alone where none does.
    pub kinds: &'static [ErrorRule],
    /// The documented shape of an error's body, for the derived documents.
    pub shape: &'static Shape,
    pub docs: &'static str,
}

/// What one status and code mean.
#[derive(Debug, Clone, Copy)]
pub struct ErrorRule {
    pub status: u16,
    /// The code, or what stands behind its dot where the vendor puts a service's name before it; empty for any code.
    pub code: &'static str,
    /// `None` where the status alone decides and only the hint is added.
    pub kind: Option<Kind>,
    /// What to do, where the vendor's answer does not say it.
    pub hint: &'static str,
}

/// A status (and code) that means this kind.
#[must_use]
pub const fn means(status: u16, code: &'static str, kind: Kind) -> ErrorRule {
    ErrorRule { status, code, kind: Some(kind), hint: "" }
}

/// Advice for a status (and code) whose kind is the usual one.
#[must_use]
pub const fn hint(status: u16, code: &'static str, hint: &'static str) -> ErrorRule {
    ErrorRule { status, code, kind: None, hint }
}

impl ErrorRule {
    pub(crate) fn is_for(&self, code: &str) -> bool {
        code_is(self.code, code)
    }

    #[must_use]
    pub const fn hint(self, hint: &'static str) -> Self {
        ErrorRule { hint, ..self }
    }
}

/// Whether a code is this one, or has it behind its dot; an empty one is any.
pub(crate) fn code_is(wanted: &str, code: &str) -> bool {
    let service = code.strip_suffix(wanted);
    wanted.is_empty() || service.is_some_and(|service| service.is_empty() || service.ends_with('.'))
}

/// What a status means where the vendor says nothing else.
#[must_use]
pub const fn usual_kind(status: u16) -> Kind {
    match status {
        // A browser's fetch that does not follow redirects gives 0 for all of them.
        0 | 300..=399 => Kind::Redirect,
        401 => Kind::Unauthorized,
        402 | 403 => Kind::Forbidden,
        404 => Kind::NotFound,
        408 | 504 => Kind::VendorTimeout,
        409 => Kind::Conflict,
        410 => Kind::Gone,
        413 | 414 | 431 | 494 => Kind::TooLarge,
        429 => Kind::Throttled,
        400..=499 => Kind::InvalidRequest,
        502 | 503 => Kind::Unavailable,
        500..=599 => Kind::Server,
        _ => Kind::Malformed,
    }
}
