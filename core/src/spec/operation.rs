//! Operations, and the vendors that have them.

use super::{Auth, Field, Note, Object, Pages, Place, Shape, Source, documented, notes};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// Every method there is.
    pub const ALL: &'static [Method] = &[Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete];

    /// The method of this name, in upper or lower case.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|method| method.name().eq_ignore_ascii_case(name))
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// Whether a request may be sent again when it is not known what became of the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// It changes nothing.
    Safe,
    /// Twice is the same as once.
    Idempotent,
    /// Each one counts: a second deploy is a second deployment.
    Never,
}

impl Repeat {
    /// The word for it in descriptions and documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Repeat::Safe => "safe",
            Repeat::Idempotent => "idempotent",
            Repeat::Never => "never",
        }
    }
}

/// Another documented form of the operation, chosen by name.
#[derive(Debug, Clone, Copy)]
pub struct Revision {
    pub name: &'static str,
    pub path: &'static str,
    /// Which page says so, and when.
    pub doc: &'static str,
    /// Fields of body and query that have another name on the wire here: their name in the input, and that other name.
    pub renamed: &'static [(&'static str, &'static str)],
}

/// A form with another path, or with the same one and other names.
#[must_use]
pub const fn revision(name: &'static str, path: &'static str, doc: &'static str) -> Revision {
    Revision { name, path, doc: documented(doc), renamed: &[] }
}

impl Revision {
    #[must_use]
    pub const fn renamed(self, renamed: &'static [(&'static str, &'static str)]) -> Self {
        Revision { renamed, ..self }
    }

    /// The field's name on the wire in this form.
    pub(crate) fn wire(&self, field: &'static Field) -> &'static str {
        self.renamed.iter().find(|(name, _)| *name == field.name).map_or(field.wire_name(), |(_, wire)| *wire)
    }
}

/// A documented answer that means success.
#[derive(Debug, Clone, Copy)]
pub struct Success {
    pub status: u16,
    /// `None` where no body is documented.
    pub body: Option<&'static Shape>,
}

/// A success with this body.
#[must_use]
pub const fn success(status: u16, body: &'static Shape) -> Success {
    Success { status, body: Some(body) }
}

/// A success without a body.
#[must_use]
pub const fn empty_success(status: u16) -> Success {
    Success { status, body: None }
}

/// One operation of one vendor.
#[derive(Debug)]
pub struct Operation {
    /// `vendor.verb_noun`
    pub id: &'static str,
    pub summary: &'static str,
    pub docs: &'static str,
    pub method: Method,
    /// The whole path after the site's base, with field names in braces.
    pub path: &'static str,
    pub revisions: &'static [Revision],
    /// Where it is not the vendor's.
    pub auth: Option<&'static Auth>,
    pub input: Object,
    pub success: &'static [Success],
    /// Requests a second, where the vendor documents a figure.
    pub rate_per_second: Option<u32>,
    pub repeat: Repeat,
    /// How the list goes on, where it is one.
    pub pages: Option<Pages>,
    /// What to use instead.
    pub deprecated: Option<&'static str>,
    pub notes: &'static [Note],
}

impl Operation {
    /// An operation with nothing but its request line; the rest is said with the builders below.
    #[must_use]
    pub const fn new(id: &'static str, method: Method, path: &'static str, docs: &'static str) -> Self {
        let repeat = match method {
            Method::Get => Repeat::Safe,
            Method::Post => Repeat::Never,
            Method::Put | Method::Patch | Method::Delete => Repeat::Idempotent,
        };
        Operation {
            id,
            summary: "",
            docs,
            method,
            path,
            revisions: &[],
            auth: None,
            input: Object::new(&[]),
            success: &[],
            rate_per_second: None,
            repeat,
            pages: None,
            deprecated: None,
            notes: &[],
        }
    }

    #[must_use]
    pub const fn summary(self, summary: &'static str) -> Self {
        Operation { summary: documented(summary), ..self }
    }

    #[must_use]
    pub const fn auth(self, auth: &'static Auth) -> Self {
        Operation { auth: Some(auth), ..self }
    }

    #[must_use]
    pub const fn input(self, input: Object) -> Self {
        Operation { input, ..self }
    }

    #[must_use]
    pub const fn success(self, success: &'static [Success]) -> Self {
        Operation { success, ..self }
    }

    #[must_use]
    pub const fn revisions(self, revisions: &'static [Revision]) -> Self {
        Operation { revisions, ..self }
    }

    #[must_use]
    pub const fn rate_per_second(self, rate: u32) -> Self {
        Operation { rate_per_second: Some(rate), ..self }
    }

    #[must_use]
    pub const fn repeat(self, repeat: Repeat) -> Self {
        Operation { repeat, ..self }
    }

    #[must_use]
    pub const fn pages(self, pages: Pages) -> Self {
        Operation { pages: Some(pages), ..self }
    }

    #[must_use]
    pub const fn deprecated(self, instead: &'static str) -> Self {
        Operation { deprecated: Some(instead), ..self }
    }

    #[must_use]
    pub const fn notes(self, list: &'static [Note]) -> Self {
        Operation { notes: notes(list), ..self }
    }

    /// Whether a body is sent.
    #[must_use]
    pub fn has_body(&self) -> bool {
        self.input.fields.iter().any(|field| field.place == Place::Body)
    }

    /// The id's first half.
    #[must_use]
    pub fn vendor_id(&self) -> &'static str {
        crate::text::before(self.id, b'.')
    }

    /// The link for a source, which is the operation's own page where the source names none.
    #[must_use]
    pub const fn link(&self, source: Source) -> &'static str {
        if source.link.is_empty() { self.docs } else { source.link }
    }
}
