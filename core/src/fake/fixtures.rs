//! What a fake vendor has from the start, as data: the lists of it in other languages are printed from here.

use serde_json::Value;

/// What one fake vendor has from the start.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Fixtures {
    /// The vendor's id.
    pub vendor: &'static str,
    /// How the vendor behaves, in Markdown, with names of constants as rustdoc links.
    pub about: &'static str,
    /// Credentials that pass, by name.
    pub credentials: &'static [(&'static str, &'static str)],
    /// The constants of the vendor's module.
    pub constants: Vec<Constant>,
    /// What [`Vendors::switch`](super::Vendors::switch) turns on.
    pub switches: &'static [Switch],
    /// Lines for a shell that try the vendor out; `{url}` in them is where the fakes are served.
    pub examples: &'static [&'static str],
}

/// A constant of a vendor's module.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Constant {
    pub name: &'static str,
    /// Lines as they stand in the source; empty where the name says it.
    pub doc: String,
    /// A text, an integer, or a list of texts.
    pub value: Value,
}

/// A behaviour that is off unless it is turned on.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Switch {
    pub name: &'static str,
    pub doc: &'static str,
}

/// Public constants, and `constants()`, which lists them.
macro_rules! constants {
    ($($(#[doc = $doc:literal])* pub const $name:ident: $type:ty = $value:expr;)*) => {
        $($(#[doc = $doc])* pub const $name: $type = $value;)*

        fn constants() -> Vec<$crate::fake::fixtures::Constant> {
            vec![$($crate::fake::fixtures::constant(stringify!($name), &[$($doc),*], serde_json::json!($name))),*]
        }
    };
}

pub(super) use constants;

/// A constant with the lines of its doc comment.
pub(super) fn constant(name: &'static str, doc: &[&str], value: Value) -> Constant {
    let lines: Vec<&str> = doc.iter().map(|line| line.trim()).collect();
    Constant { name, doc: lines.join("\n"), value }
}
