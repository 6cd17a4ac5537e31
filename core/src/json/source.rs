//! Where an input comes from: the checker pulls values out of a [`Source`] one by one, so nothing is turned into a tree or a text first.
//!
//! A source also writes the request's body while it is read, since it knows best what can be copied as it stands.

use crate::spec::TimeFormat;

/// A value's beginning: a scalar as a whole, or the opening of a list or a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    Null,
    Boolean(bool),
    /// An integer within 64 bits, spelt the usual way. [`Source::number`] gives it, too.
    Integer(i64),
    /// Any other number: [`Source::number`] gives it.
    Number,
    /// [`Source::text`] gives it.
    Text,
    /// Its items follow: [`Source::item`] until it says no.
    List,
    /// Its members follow: [`Source::key`] until [`Key::End`].
    Map,
    /// A moment of the caller's own kind: [`Source::time_as`] makes a text or an integer of it.
    Time,
    /// Something that JSON has no word for: [`Source::foreign`] names its type.
    Foreign,
}

/// A text as it is to be judged.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// With U+FFFD in place of lone surrogates.
    pub str: &'a str,
    pub lone_surrogate: bool,
}

/// A number, as exactly as rules need it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    pub value: Numeric,
    /// Whether the body would show it as ECMAScript prints it.
    pub canonical: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Numeric {
    Integer(i64),
    /// An integer beyond 64 bits.
    BeyondInteger {
        negative: bool,
    },
    /// Anything with a fraction or an exponent.
    Float(f64),
    /// NaN, an infinity, or a number too large for a double.
    NotFinite,
}

/// The next member of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The very key that was expected.
    Expected,
    /// [`Source::text`] gives it.
    Other,
    End,
}

/// Reading cannot go on: [`Source::broken_at`] tells where, unless it was the reader who had enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop;

/// A value that can be walked once, from outside to inside.
///
/// After [`value`](Source::value) opened a list or a map, its items or members are read to their end before anything else;
/// [`skip`](Source::skip) does that for whoever is not interested.
pub trait Source {
    /// Whether one map may hold the same key twice.
    const MAY_REPEAT_KEYS: bool;

    /// Reads the next value.
    fn value(&mut self) -> Result<Value, Stop>;

    /// The text, or the unexpected key, that was read last.
    fn text(&self) -> Text<'_>;

    /// Whether that text holds half of a surrogate pair.
    fn lone_surrogate(&self) -> bool;

    /// The number that was read last.
    fn number(&self) -> Number;

    /// Moves to the next member of the map that was opened last, guessing its key.
    fn key(&mut self, expected: &str) -> Result<Key, Stop>;

    /// Moves to the next member of the map that was opened last, if there is one; [`text`](Source::text) gives its key.
    fn any_key(&mut self) -> Result<bool, Stop>;

    /// Moves to the next item of the list that was opened last, if there is one.
    fn item(&mut self) -> Result<bool, Stop>;

    /// Reads the list or map that was just opened to its end, however deep it is.
    fn skip(&mut self) -> Result<(), Stop>;

    /// Nothing may follow the outermost value.
    fn end(&mut self) -> Result<(), Stop>;

    /// The byte from which on the text is not JSON, after a [`Stop`].
    fn broken_at(&self) -> Option<usize>;

    /// The scalar just read stands in the body as this JSON text instead.
    fn replace(&mut self, json: &str);

    /// The member whose scalar was just read does not go into the body.
    fn leave_out(&mut self);

    /// The number that was read last, as it stands in the source.
    fn number_text(&self) -> &str;

    /// The body: compact JSON in the order of the source.
    fn body(self) -> Vec<u8>;

    /// Takes the moment that was read last for a text or an integer, which it is from now on, in the body too. [`Value::Time`] where it has no
    /// time zone, and none may be assumed.
    fn time_as(&mut self, _format: TimeFormat) -> Value {
        Value::Foreign
    }

    /// The caller's name for the type of what was read last.
    fn foreign(&self) -> &str {
        ""
    }

    /// The caller's name for the type of the key that was read last, where it is not text.
    fn foreign_key(&self) -> Option<&str> {
        None
    }

    /// About how many bytes of JSON were read, where that has not been looked at before the walk. A source may stop beyond
    /// [`limit::BYTES`](crate::limit::BYTES).
    fn bytes(&self) -> usize {
        0
    }
}
