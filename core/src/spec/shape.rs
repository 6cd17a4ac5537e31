//! What values must look like.

use super::{Check, Limit, Object, TimeFormat};

/// The JSON types a value may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Types(pub(crate) u8);

impl Types {
    pub const BOOLEAN: Types = Types(1);
    /// A number without a fraction; 8080.0 is one.
    pub const INTEGER: Types = Types(2);
    pub const NUMBER: Types = Types(4);
    pub const TEXT: Types = Types(8);
    /// A text of ASCII digits (`0`, or no leading zero) that is sent as an integer.
    pub const DIGITS: Types = Types(16);
    pub const LIST: Types = Types(32);
    pub const OBJECT: Types = Types(64);
    pub const NULL: Types = Types(128);
    pub const ANY: Types = Types(255);

    #[must_use]
    pub const fn has(self, other: Types) -> bool {
        self.0 & other.0 != 0
    }

    #[must_use]
    pub const fn or(self, other: Types) -> Types {
        Types(self.0 | other.0)
    }

    /// Each single type with its name in reports, in a fixed order.
    pub const NAMED: [(Types, &'static str); 8] = [
        (Types::BOOLEAN, "boolean"),
        (Types::INTEGER, "integer"),
        (Types::NUMBER, "number"),
        (Types::TEXT, "text"),
        (Types::DIGITS, "digits"),
        (Types::LIST, "list"),
        (Types::OBJECT, "object"),
        (Types::NULL, "null"),
    ];

    /// The names of the types in the set.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Self::NAMED.into_iter().filter(move |(one, _)| self.has(*one)).map(|(_, name)| name)
    }
}

/// What a value must look like.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    pub types: Types,
    pub limits: &'static [Limit],
    pub form: Form,
    /// How a moment is written, where one is asked for.
    pub time: Option<TimeFormat>,
    /// No number in here breaks a limit: what most values pass without a look at the limits one by one.
    pub(crate) low: i64,
    pub(crate) high: i64,
}

/// What is inside a value.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    Scalar,
    Object(&'static Object),
    List(&'static Shape),
    /// An object with keys of the caller's choosing.
    Map(&'static Shape),
    /// Any JSON.
    Free,
}

const fn shape(types: Types, form: Form) -> Shape {
    Shape { types, limits: &[], form, time: None, low: i64::MIN, high: i64::MAX }
}

#[must_use]
pub const fn text() -> Shape {
    shape(Types::TEXT, Form::Scalar)
}

#[must_use]
pub const fn integer() -> Shape {
    shape(Types::INTEGER, Form::Scalar)
}

#[must_use]
pub const fn number() -> Shape {
    shape(Types::NUMBER.or(Types::INTEGER), Form::Scalar)
}

#[must_use]
pub const fn boolean() -> Shape {
    shape(Types::BOOLEAN, Form::Scalar)
}

/// An integer, or a text of digits that is sent as one.
#[must_use]
pub const fn integer_or_digits() -> Shape {
    shape(Types::INTEGER.or(Types::DIGITS), Form::Scalar)
}

#[must_use]
pub const fn list(item: &'static Shape) -> Shape {
    shape(Types::LIST, Form::List(item))
}

#[must_use]
pub const fn object(object: &'static Object) -> Shape {
    shape(Types::OBJECT, Form::Object(object))
}

/// An object with keys of the caller's choosing and values of one shape.
#[must_use]
pub const fn map(value: &'static Shape) -> Shape {
    shape(Types::OBJECT, Form::Map(value))
}

/// An object with anything inside.
#[must_use]
pub const fn free_object() -> Shape {
    shape(Types::OBJECT, Form::Free)
}

/// Any JSON at all.
#[must_use]
pub const fn anything() -> Shape {
    shape(Types::ANY, Form::Free)
}

impl Shape {
    #[must_use]
    #[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, where an index out of bounds is a build error")]
    pub const fn limits(mut self, limits: &'static [Limit]) -> Self {
        self.limits = limits;
        let mut at = 0;
        while at < limits.len() {
            match limits[at].check {
                Check::Minimum(n) if n > self.low => self.low = n,
                Check::Maximum(n) if n < self.high => self.high = n,
                Check::Excluded(_) => {
                    self.low = i64::MAX;
                    self.high = i64::MIN;
                }
                _ => {}
            }
            at += 1;
        }
        self
    }

    /// A moment in time, which callers may give as such.
    #[must_use]
    pub const fn time(mut self, format: TimeFormat) -> Self {
        self.time = Some(format);
        self
    }

    #[must_use]
    pub const fn or_null(mut self) -> Self {
        self.types = self.types.or(Types::NULL);
        self
    }

    #[must_use]
    pub const fn or(mut self, types: Types) -> Self {
        self.types = self.types.or(types);
        self
    }

    /// The documented object that the value is.
    pub(crate) fn object(&self) -> Option<&'static Object> {
        match self.form {
            Form::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The objects in a list.
    pub(crate) fn item_object(&self) -> Option<&'static Object> {
        match self.form {
            Form::List(item) => match item.form {
                Form::Object(object) => Some(object),
                _ => None,
            },
            _ => None,
        }
    }
}
