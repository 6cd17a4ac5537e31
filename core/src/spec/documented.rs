//! What only documents show: left out of a build without the feature `texts`.

use super::{Object, Shape};

/// A choice that was made where the facts leave one, and why.
#[derive(Debug, Clone, Copy)]
pub struct Note {
    /// What it settles: the vendor and a number of the facts collected about it, or a short name.
    pub topic: &'static str,
    pub text: &'static str,
}

#[must_use]
pub const fn note(topic: &'static str, text: &'static str) -> Note {
    Note { topic, text }
}

/// A text that only documents show, unless the texts are left out.
#[must_use]
pub const fn documented(text: &'static str) -> &'static str {
    if cfg!(feature = "texts") { text } else { "" }
}

/// The shape of an error's body, likewise: answers are not held against it.
#[must_use]
pub const fn documented_shape(body: &'static Object) -> Shape {
    if cfg!(feature = "texts") { super::object(body) } else { super::anything() }
}

/// Notes, unless the texts are left out.
#[must_use]
pub const fn notes(notes: &'static [Note]) -> &'static [Note] {
    // Without the feature nothing holds the texts, and they are not linked.
    if cfg!(feature = "texts") { notes } else { &[] }
}
