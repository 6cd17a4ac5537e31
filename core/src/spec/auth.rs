//! How requests prove who sent them, as data: an algorithm of [`sign`](crate::sign()), its headers and its credentials.

use super::documented;

/// A secret or a name that a vendor's requests are signed with.
#[derive(Debug)]
pub struct Credential {
    pub name: &'static str,
    pub role: Role,
    /// The environment variables in which users of this vendor keep it; the first that is set counts.
    pub environment: &'static [&'static str],
}

/// What becomes of a credential.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It names a key or a project: it is sent, and may be shown.
    Name,
    /// It is sent, and must not be shown.
    Secret,
    /// It signs, and is not sent.
    SigningKey,
}

/// A credential, with its environment variables unless the texts are left out: a browser has no environment.
#[must_use]
pub const fn credential(name: &'static str, role: Role, environment: &'static [&'static str]) -> Credential {
    Credential { name, role, environment: if cfg!(feature = "texts") { environment } else { &[] } }
}

/// How an operation's requests prove who sent them.
#[derive(Debug)]
pub struct Auth {
    /// Where there are several, the credentials that are given decide which one counts; where none is given, the last.
    pub ways: &'static [Way],
    /// The credentials to give, for messages.
    pub valid: &'static str,
    /// Headers that go out with any of the ways where their credential is given: header and credential.
    pub beside: &'static [(&'static str, &'static str)],
    /// Headers of the ways whose values may be shown.
    pub shown: &'static [&'static str],
    /// Whether the query's parameters go out sorted, as they are signed.
    pub sorts_query: bool,
    /// What counts for a request without a definition where of the credentials this one needs, only the other's is given.
    pub otherwise: Option<&'static Auth>,
    pub documents: Documents,
}

/// A way to prove it.
#[derive(Debug)]
pub enum Way {
    /// A credential in a header.
    Token {
        credential: &'static str,
        header: &'static str,
        /// What stands before it in the header.
        prefix: &'static str,
        /// The name of a scheme that users paste with it, which is left out.
        word: &'static str,
    },
    /// HMAC-SHA256 in Base64 over method, path with query as sent, Unix milliseconds and the id of the key.
    TimedHmac {
        key_id: &'static str,
        signing_key: &'static str,
        key_id_header: &'static str,
        timestamp_header: &'static str,
        signature_header: &'static str,
    },
    /// HMAC-SHA256 over a canonical form of the whole request, in the style of AWS.
    CanonicalHmac(CanonicalHmac),
}

/// The parameters of [`Way::CanonicalHmac`].
#[derive(Debug)]
pub struct CanonicalHmac {
    /// Begins the `Authorization` header and what is signed.
    pub name: &'static str,
    pub key_id: &'static str,
    pub signing_key: &'static str,
    pub date_header: &'static str,
    /// Holds the body's hash, or says that the body is not signed.
    pub payload_header: &'static str,
    /// Header and credential of a temporary key's token.
    pub session_token: (&'static str, &'static str),
}

impl Way {
    /// Its credentials that it cannot do without.
    pub(crate) const fn needs(&self) -> (&'static str, Option<&'static str>) {
        match self {
            Way::Token { credential, .. } => (credential, None),
            Way::TimedHmac { key_id, signing_key, .. } => (key_id, Some(signing_key)),
            Way::CanonicalHmac(scheme) => (scheme.key_id, Some(scheme.signing_key)),
        }
    }
}

/// What OpenAPI documents say of it.
#[derive(Debug)]
pub struct Documents {
    /// Begins the names of the security schemes.
    pub prefix: &'static str,
    /// The ways, each with all the headers that it needs. Empty for bearer, of which OpenAPI has a type of its own.
    pub ways: &'static [&'static [DocumentedHeader]],
}

/// A header of a way: the scheme's name, the header's, a description.
pub type DocumentedHeader = (&'static str, &'static str, &'static str);

/// What documents say of the ways, unless the texts are left out.
#[must_use]
pub const fn documents(prefix: &'static str, ways: &'static [&'static [DocumentedHeader]]) -> Documents {
    Documents { prefix: documented(prefix), ways: if cfg!(feature = "texts") { ways } else { &[] } }
}

/// A credential in the header `Authorization`, behind a prefix.
#[must_use]
pub const fn authorization(credential: &'static str, prefix: &'static str, word: &'static str) -> Way {
    Way::Token { credential, header: "Authorization", prefix, word }
}

impl Auth {
    /// One way or several, with nothing beside it; the rest is said with a struct update.
    #[must_use]
    pub const fn new(valid: &'static str, ways: &'static [Way], documents: Documents) -> Self {
        Auth { ways, valid, beside: &[], shown: &[], sorts_query: false, otherwise: None, documents }
    }
}
