//! What a check found: codes, paths, parameters, and the report that holds them.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::message::{Catalog, ENGLISH, Locale};

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

/// One thing that is wrong, or worth a warning.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Violation {
    /// JSON Pointer into the input; `""` is the input itself.
    pub path: String,
    pub code: Code,
    pub message: String,
    /// What to do.
    pub fix: Option<String>,
    pub params: Params,
    /// A link to where the rule comes from.
    pub source: &'static str,
}

impl Violation {
    pub(crate) fn new(path: String, code: Code, params: Params, source: &'static str) -> Self {
        let mut violation = Violation { path, code, message: String::new(), fix: None, params, source };
        violation.render(&ENGLISH);
        violation
    }

    fn render(&mut self, catalog: &impl Catalog) {
        let (message, fix) = crate::message::render(catalog, self.code, &self.path, &self.params);
        self.message = message;
        self.fix = fix;
    }
}

/// All that a check found, at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// What the vendor's page rules out.
    pub violations: Vec<Violation>,
    /// What is only known from elsewhere, or is allowed and odd.
    pub warnings: Vec<Violation>,
    /// Violations beyond the first 200.
    pub more: usize,
    /// Warnings beyond the first 200.
    pub more_warnings: usize,
}

impl Report {
    /// How many violations, and how many warnings, a report keeps.
    pub const KEPT: usize = 200;

    /// Whether the request may go out.
    #[must_use]
    pub fn ok(&self) -> bool {
        self.violations.is_empty()
    }

    /// The same report in another language.
    #[must_use]
    pub fn localized(mut self, locale: &Locale) -> Self {
        for violation in self.violations.iter_mut().chain(&mut self.warnings) {
            violation.render(locale);
        }
        self
    }

    /// The report as JSON text.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn add(&mut self, grade: crate::table::Grade, violation: impl FnOnce() -> Violation) {
        let (kept, more) = match grade {
            crate::table::Grade::Violation => (&mut self.violations, &mut self.more),
            crate::table::Grade::Advice => (&mut self.warnings, &mut self.more_warnings),
        };
        if kept.len() < Self::KEPT {
            kept.push(violation());
        } else {
            *more += 1;
        }
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("ok", &self.ok())?;
        map.serialize_entry("violations", &self.violations)?;
        map.serialize_entry("warnings", &self.warnings)?;
        map.serialize_entry("more", &self.more)?;
        map.serialize_entry("more_warnings", &self.more_warnings)?;
        map.end()
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Param::Integer(n) => serializer.serialize_i64(*n),
            Param::Boolean(value) => serializer.serialize_bool(*value),
            Param::Name(name) => serializer.serialize_str(name),
            Param::Text(text) => serializer.serialize_str(text),
            Param::Names(names) => names.serialize(serializer),
            Param::Integers(values) => {
                let mut seq = serializer.serialize_seq(Some(values.len()))?;
                values.iter().try_for_each(|value| seq.serialize_element(value))?;
                seq.end()
            }
        }
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, param)| (name, param)))
    }
}
