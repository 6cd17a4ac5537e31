//! What a violation is: its code, and the parameters of its texts.

use crate::json::{Json, Writer};
use crate::spec::pattern::NamedPattern;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $name:literal)*) => {
        /// What is wrong. Names are stable; texts are not.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The code as it appears in reports.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)*
                }
            }
        }
    };
}

codes! {
    /// A value of another type than documented; such a value is not judged any further.
    Type "type"
    Required "required"
    UnknownField "unknown_field"
    /// null where only values are documented.
    NotNull "not_null"
    Minimum "minimum"
    Maximum "maximum"
    /// A value inside the range that may not be used.
    Excluded "excluded"
    MinLength "min_length"
    MaxLength "max_length"
    Pattern "pattern"
    Choice "choice"
    MinItems "min_items"
    MaxItems "max_items"
    UniqueItems "unique_items"
    /// A missing field whose requirement depends on another field.
    RequiredIf "required_if"
    /// A field that another field's value rules out.
    NotAllowed "not_allowed"
    ExactlyOneOf "exactly_one_of"
    AtLeastOneOf "at_least_one_of"
    /// A change that changes nothing.
    NoFields "no_fields"
    /// Two times in the wrong order.
    Order "order"
    /// Two numbers in the wrong relation.
    Relation "relation"
    /// The last known resource rules the request out.
    State "state"
    /// NaN, an infinity, or a number too large for a double.
    NotFinite "not_finite"
    TooDeep "too_deep"
    TooLarge "too_large"
    DuplicateKey "duplicate_key"
    InvalidJson "invalid_json"
    /// Text that may not go where it is meant to.
    UnsafeText "unsafe_text"
    IgnoredField "ignored_field"
    Deprecated "deprecated"
    /// Not among the fields that the vendor documents, but seen in its examples or its SDK.
    Undocumented "undocumented"
}

/// A number or a name that a message speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Param {
    Integer(i64),
    Boolean(bool),
    Name(&'static str),
    Text(String),
    Names(Vec<&'static str>),
    Integers(&'static [i64]),
    /// Shown as a regular expression.
    Pattern(&'static NamedPattern),
}

impl From<i64> for Param {
    fn from(n: i64) -> Self {
        Param::Integer(n)
    }
}

impl From<u32> for Param {
    fn from(n: u32) -> Self {
        Param::Integer(n.into())
    }
}

impl From<usize> for Param {
    fn from(n: usize) -> Self {
        Param::Integer(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<&'static str> for Param {
    fn from(name: &'static str) -> Self {
        Param::Name(name)
    }
}

impl From<Vec<&'static str>> for Param {
    fn from(names: Vec<&'static str>) -> Self {
        Param::Names(names)
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Param::Text(text)
    }
}

/// The parameters of a violation, from which any text about it can be rendered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Params(pub Vec<(&'static str, Param)>);

impl Params {
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Param> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, param)| param)
    }

    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.0.push((name, value.into()));
        self
    }
}

impl Json for Code {
    fn write(&self, out: &mut Writer) {
        out.string(self.name());
    }
}

impl Json for Param {
    fn write(&self, out: &mut Writer) {
        match self {
            Param::Integer(n) => out.integer(*n),
            Param::Boolean(value) => out.boolean(*value),
            Param::Name(name) => out.string(name),
            Param::Text(text) => out.string(text),
            Param::Names(names) => names.as_slice().write(out),
            Param::Pattern(pattern) => out.string(&pattern.regex()),
            Param::Integers(values) => {
                out.open('[');
                values.iter().for_each(|value| out.integer(*value));
                out.close(']');
            }
        }
    }
}

impl Json for Params {
    fn write(&self, out: &mut Writer) {
        out.open('{');
        for (name, param) in &self.0 {
            param.write(out.key(name));
        }
        out.close('}');
    }
}

crate::json::serialized_as_written! { Params Param Code }
