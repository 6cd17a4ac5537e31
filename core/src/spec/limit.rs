//! Limits on one value.

use super::Source;
use crate::spec::pattern::NamedPattern;

/// A limit on one value.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    pub check: Check,
    pub source: Source,
}

/// What a [`Limit`] asks of a value.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    Minimum(i64),
    Maximum(i64),
    /// Integers inside the range that may not be used.
    Excluded(&'static [i64]),
    /// Unicode scalar values.
    MinLength(u32),
    /// Unicode scalar values.
    MaxLength(u32),
    Pattern(&'static NamedPattern),
    Choice(&'static [&'static str]),
    MinItems(u32),
    MaxItems(u32),
    UniqueItems,
}

macro_rules! limit_builders {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty)?) => $variant:expr;)*) => {
        $($(#[$doc])* #[must_use] pub const fn $name($($argument: $type,)? source: Source) -> Limit {
            Limit { check: $variant, source }
        })*
    };
}

limit_builders! {
    minimum(n: i64) => Check::Minimum(n);
    maximum(n: i64) => Check::Maximum(n);
    excluded(values: &'static [i64]) => Check::Excluded(values);
    min_length(n: u32) => Check::MinLength(n);
    max_length(n: u32) => Check::MaxLength(n);
    pattern(pattern: &'static NamedPattern) => Check::Pattern(pattern);
    choice(values: &'static [&'static str]) => Check::Choice(values);
    min_items(n: u32) => Check::MinItems(n);
    max_items(n: u32) => Check::MaxItems(n);
    unique_items() => Check::UniqueItems;
}
