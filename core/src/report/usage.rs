//! What is wrong with a use of this library, whatever the input.

/// A call that cannot work, whatever the input. The texts name what is valid, first what may be meant, and never repeat a value that was given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UsageError {
    #[error("unknown operation; {valid}")]
    Operation { valid: String },
    #[error("unknown vendor; {valid}")]
    Vendor { valid: String },
    #[error("unknown site; {valid}")]
    Site { vendor: &'static str, valid: String },
    #[error("unknown revision; {valid}")]
    Revision { operation: &'static str, valid: String },
    #[error("the base URL is not usable: {0}")]
    BaseUrl(&'static str),
    #[error("the URL to sign is not usable: {0}")]
    Url(&'static str),
    #[error("the method is not usable: use {0}")]
    Method(&'static str),
    #[error("header {0} holds a control character")]
    Header(String),
    #[error("\"{0}\" is not a valid header name: use letters, digits and dashes")]
    HeaderName(String),
    #[error("header {0} is given twice, and only one of them would be signed")]
    HeaderTwice(String),
    #[error("credentials for {vendor} are incomplete: {missing} is missing; give {valid}")]
    CredentialsMissing { vendor: &'static str, missing: &'static str, valid: &'static str },
    #[error("unknown credential; {valid}")]
    CredentialName { valid: String },
    #[error("the headers to sign hold Authorization already; leave it out")]
    AlreadySigned,
    #[error("credential {0} holds a blank; give the {0} alone, without the name of a scheme before it")]
    CredentialBlank(&'static str),
    #[error("credential {0} is empty")]
    CredentialEmpty(&'static str),
    #[error("credential {0} holds a control character or a character beyond ASCII; was it pasted with a line break?")]
    CredentialUnsafe(&'static str),
    #[error("credentials for {vendor} are ambiguous: give {valid}, not both")]
    CredentialsAmbiguous { vendor: &'static str, valid: &'static str },
    #[error("the time to sign with is out of range: give Unix milliseconds between the years 1970 and 9999")]
    Time,
    #[error("unknown waiter; {valid}")]
    Waiter { valid: String },
    #[error("{operation} is no list, so it has no pages")]
    NoList { operation: &'static str },
    #[error("the call was stepped out of order; it expects {expected}")]
    CallOrder { expected: &'static str },
    #[error("{operation} is not called by a client of {client}")]
    OtherVendor { operation: &'static str, client: &'static str },
    #[error("the timeouts of a call are at least 1 ms")]
    Timeout,
    #[error("the share of a rate is a number above 0 and at most 1, such as 0.25 for one of four processes")]
    RateShare,
    #[error("the saved call cannot be read: {0}")]
    SavedCall(&'static str),
    #[error("the locale file is not a JSON object of texts")]
    Locale,
    #[error("the last known resource (current) is not JSON")]
    Current,
    #[error("the draft is not JSON: it breaks at byte {offset}")]
    Draft { offset: usize },
    #[error("the draft is too large to describe")]
    DraftTooLarge,
    /// Of the fake vendors.
    #[cfg(feature = "fake")]
    #[error("the scenario is not usable: {0}")]
    Scenario(String),
}
