//! What is wrong with a use of this library, whatever the input: a code, its parameters, and a text that each language renders with its own names.

use core::fmt::{Display, Formatter};

use super::code::Params;
use crate::text;

macro_rules! usage_errors {
    ($($(#[doc = $doc:literal])* $(#[cfg($cfg:meta)])? $variant:ident $(($slot:ident: $slot_type:ty))? $({ $($field:ident: $type:ty),* })?
        = $code:literal, $template:literal;)*) => {
        /// A call that cannot work, whatever the input. The texts name what is valid, first what may be meant, and never repeat a value that
        /// was given.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum UsageError {
            $($(#[doc = $doc])* $(#[cfg($cfg)])? $variant $(($slot_type))? $({ $($field: $type),* })?,)*
        }

        impl UsageError {
            /// What is wrong, as one stable word.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self {
                    $($(#[cfg($cfg)])? Self::$variant { .. } => $code,)*
                }
            }

            const fn template(&self) -> &'static str {
                match self {
                    $($(#[cfg($cfg)])? Self::$variant { .. } => $template,)*
                }
            }

            /// What its text speaks of.
            #[must_use]
            pub fn params(&self) -> Params {
                let params = Params::default();
                match self {
                    $($(#[cfg($cfg)])? Self::$variant $(($slot))? $({ $($field),* })? => {
                        params $(.with(stringify!($slot), $slot.to_owned()))? $($(.with(stringify!($field), $field.to_owned()))*)?
                    })*
                }
            }

            /// The same in the order of their places.
            fn words(&self) -> [&str; 3] {
                match self {
                    $($(#[cfg($cfg)])? Self::$variant $(($slot))? $({ $($field),* })? => three!($($slot,)? $($($field,)*)?),)*
                }
            }
        }
    };
}

macro_rules! three {
    () => {
        [""; 3]
    };
    ($a:ident,) => {
        [$a.word(), "", ""]
    };
    ($a:ident, $b:ident,) => {
        [$a.word(), $b.word(), ""]
    };
    ($a:ident, $b:ident, $c:ident,) => {
        [$a.word(), $b.word(), $c.word()]
    };
}

trait Word {
    fn word(&self) -> &str;
}

impl Word for String {
    fn word(&self) -> &str {
        self
    }
}

impl Word for &str {
    fn word(&self) -> &str {
        self
    }
}

impl Word for usize {
    fn word(&self) -> &str {
        ""
    }
}

// `{1}` is the second parameter, `{@1}` the same where it has names of options or credentials, which each language spells its own way.
usage_errors! {
    Operation { valid: String } = "unknown_operation", "unknown operation; {0}";
    Vendor { valid: String } = "unknown_vendor", "unknown vendor; {0}";
    Site { vendor: &'static str, valid: String } = "unknown_site", "unknown site; {1}";
    Revision { operation: &'static str, valid: String } = "unknown_revision", "unknown revision; {1}";
    BaseUrl(reason: &'static str) = "base_url", "the base URL is not usable: {@0}";
    Url(reason: &'static str) = "url", "the URL to sign is not usable: {0}";
    Method(valid: &'static str) = "method", "the method is not usable: use {0}";
    Header(header: String) = "header", "header {0} holds a control character";
    HeaderName(header: String) = "header_name", "\"{0}\" is not a valid header name: use letters, digits and dashes";
    HeaderTwice(header: String) = "header_twice", "header {0} is given twice, and only one of them would be signed";
    CredentialsMissing { vendor: &'static str, missing: &'static str, valid: &'static str } = "credentials_missing",
        "credentials for {0} are incomplete: {@1} is missing; give {@2}";
    CredentialName { valid: String } = "unknown_credential", "unknown credential; {@0}";
    AlreadySigned = "already_signed", "the headers to sign hold Authorization already; leave it out";
    CredentialBlank(name: &'static str) = "credential_blank",
        "credential {@0} holds a blank; give the {@0} alone, without the name of a scheme before it";
    CredentialEmpty(name: &'static str) = "credential_empty", "credential {@0} is empty";
    CredentialUnsafe(name: &'static str) = "credential_unsafe",
        "credential {@0} holds a control character or a character beyond ASCII; was it pasted with a line break?";
    CredentialsAmbiguous { vendor: &'static str, valid: &'static str } = "credentials_ambiguous",
        "credentials for {0} are ambiguous: give {@1}, not both";
    Time = "time", "the time to sign with is out of range: give Unix milliseconds between the years 1970 and 9999";
    Waiter { valid: String } = "unknown_waiter", "unknown waiter; {0}";
    NoList { operation: &'static str } = "no_list", "{0} is no list, so it has no pages";
    CallOrder { expected: &'static str } = "call_order", "the call was stepped out of order; it expects {0}";
    OtherVendor { operation: &'static str, client: &'static str } = "other_vendor", "{0} is not called by a client of {1}";
    Timeout = "timeout", "the timeouts of a call are at least 1 ms";
    RateShare = "rate_share", "the share of a rate is a number above 0 and at most 1, such as 0.25 for one of four processes";
    SavedCall(reason: &'static str) = "saved_call", "the saved call cannot be read: {0}";
    Locale = "locale", "the locale file is not a JSON object of texts";
    Current = "current", "the last known resource (current) is not JSON";
    Draft { offset: usize } = "draft", "the draft is not JSON: it breaks at byte {0}";
    DraftTooLarge = "draft_too_large", "the draft is too large to describe";
    /// Of the fake vendors.
    #[cfg(feature = "fake")]
    Scenario(reason: String) = "scenario", "the scenario is not usable: {0}";
}

impl UsageError {
    /// The text, with the names of options and credentials as `spell` writes what has some: `set allow_http`, say, as `set allowHttp`.
    #[must_use]
    pub fn text(&self, spell: fn(&str) -> String) -> String {
        let words = self.words();
        let mut out = String::new();
        let mut rest = self.template();
        while let Some((before, behind)) = text::cut(rest, b'{') {
            out.push_str(before);
            let (place, behind) = text::cut(behind, b'}').unwrap_or_default();
            let at = place.bytes().last().map(|digit| usize::from(digit.wrapping_sub(b'0')));
            let word = at.and_then(|at| words.get(at)).copied().unwrap_or_default();
            if place.len() > 1 {
                out.push_str(&spell(word));
            } else {
                out.push_str(word);
            }
            rest = behind;
        }
        out.push_str(rest);
        if let UsageError::Draft { offset } = self {
            text::push_integer(&mut out, *offset as i64);
        }
        out
    }
}

impl Display for UsageError {
    fn fmt(&self, f: &mut Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.text(str::to_owned))
    }
}

impl std::error::Error for UsageError {}

#[cfg(test)]
mod tests {
    use super::UsageError;

    #[test]
    fn names_alone_are_spelled() {
        let error = UsageError::CredentialsMissing { vendor: "a_vendor", missing: "secret_key", valid: "access_key and secret_key" };
        assert_eq!(error.to_string(), "credentials for a_vendor are incomplete: secret_key is missing; give access_key and secret_key");
        let loud = "credentials for a_vendor are incomplete: SECRET_KEY is missing; give ACCESS_KEY AND SECRET_KEY";
        assert_eq!(error.text(str::to_uppercase), loud);
        assert_eq!(UsageError::Draft { offset: 7 }.to_string(), "the draft is not JSON: it breaks at byte 7");
    }

    #[test]
    fn code_and_parameters_say_all() {
        let error = UsageError::CredentialEmpty("token");
        let params: Vec<_> = error.params().0.into_iter().map(|(name, _)| name).collect();
        assert_eq!((error.code(), params), ("credential_empty", vec!["name"]));
    }
}
