//! Named values, and the objects that hold them.

use super::{PAGE, Shape, Source};
use crate::spec::rule::Rule;

/// Where a field travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Path,
    Query,
    Body,
}

/// How a field stands with the vendor, beyond being there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Normal,
    /// Accepted and without effect.
    Ignored(Source),
    /// Still accepted; the text says what to use instead, or nothing.
    Deprecated(Source, &'static str),
    /// Not on the vendor's page, but seen in its examples or its SDK.
    Undocumented(Source),
}

/// A named value of an object. What each walk looks at stands first, to be read in one go.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub struct Field {
    pub name: &'static str,
    pub shape: Shape,
    pub place: Place,
    pub secret: bool,
    pub required: Option<Source>,
    pub standing: Standing,
    /// The name on the wire where it is another one, as for path parameters with a dash.
    pub wire: Option<&'static str>,
    /// What the field is called in other versions of the API and in SDKs: for suggestions alone, never accepted.
    pub aliases: &'static [&'static str],
    /// What the vendor assumes where the field is absent, as JSON text.
    pub default: Option<&'static str>,
    pub doc: &'static str,
}

/// A field of the body (or of a reply).
#[must_use]
pub const fn field(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        wire: None,
        aliases: &[],
        place: Place::Body,
        shape,
        required: None,
        standing: Standing::Normal,
        default: None,
        secret: false,
        doc: "",
    }
}

/// A query parameter.
#[must_use]
pub const fn query(name: &'static str, shape: Shape) -> Field {
    Field { place: Place::Query, ..field(name, shape) }
}

/// A path parameter: always required.
#[must_use]
pub const fn path(name: &'static str, shape: Shape) -> Field {
    Field { place: Place::Path, required: Some(PAGE), ..field(name, shape) }
}

impl Field {
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = Some(PAGE);
        self
    }

    #[must_use]
    pub const fn required_by(mut self, source: Source) -> Self {
        self.required = Some(source);
        self
    }

    #[must_use]
    pub const fn wire(mut self, wire: &'static str) -> Self {
        self.wire = Some(wire);
        self
    }

    /// Names of the field in other versions of the API and in SDKs, which are suggested for and never accepted.
    #[must_use]
    pub const fn aliases(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    #[must_use]
    pub const fn default(mut self, json: &'static str) -> Self {
        if cfg!(feature = "texts") {
            self.default = Some(json);
        }
        self
    }

    #[must_use]
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    #[must_use]
    pub const fn doc(mut self, doc: &'static str) -> Self {
        // Without the feature nothing holds the text, and it is not linked.
        if cfg!(feature = "texts") {
            self.doc = doc;
        }
        self
    }

    #[must_use]
    pub const fn ignored(mut self, source: Source) -> Self {
        self.standing = Standing::Ignored(source);
        self
    }

    /// `instead` names what to use now; empty where there is nothing.
    #[must_use]
    pub const fn deprecated(mut self, instead: &'static str, source: Source) -> Self {
        self.standing = Standing::Deprecated(source, instead);
        self
    }

    #[must_use]
    pub const fn undocumented(mut self, source: Source) -> Self {
        self.standing = Standing::Undocumented(source);
        self
    }

    /// The name on the wire.
    #[must_use]
    pub const fn wire_name(&self) -> &'static str {
        match self.wire {
            Some(wire) => wire,
            None => self.name,
        }
    }

    /// Where the field's warning about its standing comes from.
    #[must_use]
    pub const fn standing_source(&self) -> Option<Source> {
        match self.standing {
            Standing::Normal => None,
            Standing::Ignored(source) | Standing::Deprecated(source, _) | Standing::Undocumented(source) => Some(source),
        }
    }
}

/// Named fields, and the rules between them.
#[derive(Debug)]
pub struct Object {
    pub fields: &'static [Field],
    pub rules: &'static [Rule],
    /// Fields that are required whatever the others are, as bits.
    pub(crate) required: u64,
    /// Fields whose presence alone is worth a warning, as bits.
    pub(crate) noted: u64,
    /// Fields that rules name, as bits: only these leave facts behind.
    pub(crate) named: u64,
    /// Fields that travel outside the body, as bits.
    pub(crate) outside: u64,
}

impl Object {
    #[must_use]
    pub const fn new(fields: &'static [Field]) -> Self {
        Self::with_rules(fields, &[])
    }

    /// An object with rules between its fields, made by the functions of [`rule`](crate::spec::rule) over the very same fields.
    #[must_use]
    #[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, where an index out of bounds is a build error")]
    pub const fn with_rules(fields: &'static [Field], rules: &'static [Rule]) -> Self {
        assert!(fields.len() <= 64, "an object has at most 64 fields");
        let mut object = Object { fields, rules, required: 0, noted: 0, named: 0, outside: 0 };
        let mut at = 0;
        while at < fields.len() {
            let mut other = 0;
            while other < at {
                assert!(!same(fields[at].name, fields[other].name), "two fields of one object share a name");
                other += 1;
            }
            if fields[at].required.is_some() {
                object.required |= 1 << at;
            }
            if !matches!(fields[at].place, Place::Body) {
                object.outside |= 1 << at;
            }
            if fields[at].standing_source().is_some() {
                object.noted |= 1 << at;
            }
            at += 1;
        }
        let mut at = 0;
        while at < rules.len() {
            object.named |= rules[at].named();
            at += 1;
        }
        object
    }

    /// The position of the field with this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The names of the fields at the set bits.
    pub(crate) fn names(&self, bits: u64) -> Vec<&'static str> {
        self.at(bits).map(|(_, field)| field.name).collect()
    }

    /// The fields at the set bits.
    pub(crate) fn at(&self, bits: u64) -> impl Iterator<Item = (usize, &'static Field)> {
        let fields = self.fields;
        crate::spec::pattern::Bits(bits).filter_map(move |at| Some((at, fields.get(at)?)))
    }
}

/// Text equality for constant evaluation.
#[allow(clippy::indexing_slicing, reason = "the lengths are compared first")]
pub(crate) const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}
