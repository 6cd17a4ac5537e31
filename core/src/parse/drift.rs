//! Where an answer differs from its documented shape.

use crate::json::read;
use crate::json::{Json, Writer};
use crate::json::{JsonText, Member, Numeric, Source, Stop, Value, next_member};
use crate::report::{Path, Segment};
use crate::spec::{Form, Object, Shape, Types};
use crate::text::escape;

/// A difference between an answer and its documented shape. Never a failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drift {
    /// JSON Pointer into the answer.
    pub path: String,
    pub kind: DriftKind,
    pub expected: Vec<&'static str>,
    pub actual: String,
}

impl Drift {
    /// The difference in words, in English.
    #[must_use]
    pub fn message(&self) -> String {
        let path = if self.path.is_empty() { "the answer".into() } else { escape(&self.path) };
        match self.kind {
            DriftKind::Missing => [&path, " is documented as always there, and is not"].concat(),
            DriftKind::Type => [&path, " is ", &self.actual, ", documented as ", &self.expected.join(" or ")].concat(),
            DriftKind::Undocumented => [&path, " is not documented (", &self.actual, ")"].concat(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DriftKind {
    /// A field that is documented as always there is not.
    Missing,
    Type,
    Undocumented,
}

impl DriftKind {
    /// Every kind there is.
    pub const ALL: &'static [DriftKind] = &[DriftKind::Missing, DriftKind::Type, DriftKind::Undocumented];

    /// The kind as it appears in replies.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            DriftKind::Missing => "missing",
            DriftKind::Type => "type",
            DriftKind::Undocumented => "undocumented",
        }
    }
}

impl Json for DriftKind {
    fn write(&self, out: &mut Writer) {
        out.string(self.name());
    }
}

impl Json for Drift {
    fn write(&self, out: &mut Writer) {
        out.open('{');
        out.key("path").string(&self.path);
        out.key("kind").string(self.kind.name());
        self.expected.as_slice().write(out.key("expected"));
        out.key("actual").string(&self.actual);
        out.close('}');
    }
}

/// The differences found so far.
#[derive(Default)]
pub(crate) struct Differences {
    pub drift: Vec<Drift>,
}

impl Differences {
    const KEPT: usize = 200;

    pub fn add(&mut self, drift: impl FnOnce() -> Drift) {
        if self.drift.len() < Self::KEPT {
            self.drift.push(drift());
        }
    }

    /// Holds an answer against its shape, to its end.
    pub fn read(&mut self, source: &mut JsonText, shape: &'static Shape) -> Result<(), Stop> {
        self.value(source, shape, &mut Path::new())?;
        source.end()
    }

    fn value(&mut self, source: &mut JsonText, shape: &'static Shape, path: &mut Path) -> Result<(), Stop> {
        let types = shape.types;
        let value = source.read()?;
        match (value, shape.form) {
            (Value::Map, Form::Object(object)) => return self.object(source, object, path),
            (Value::Map, Form::Map(value)) => {
                while source.any_key()? {
                    path.push_key(source.text().str);
                    self.value(source, value, path)?;
                    path.pop_key();
                }
                return Ok(());
            }
            (Value::List, Form::List(item)) => {
                let mut at = 0;
                while source.item()? {
                    path.push(Segment::Index(at));
                    self.value(source, item, path)?;
                    path.pop();
                    at += 1;
                }
                return Ok(());
            }
            _ => {}
        }
        let (fits, actual) = match value {
            Value::Null => (Types::NULL, "null"),
            Value::Boolean(_) => (Types::BOOLEAN, "boolean"),
            Value::Text => (Types::TEXT, "text"),
            Value::Integer(_) => (Types::INTEGER, "integer"),
            Value::Number => match source.number().value {
                Numeric::Float(n) if n % 1.0 != 0.0 => (Types::NUMBER, "number"),
                Numeric::NotFinite => return Err(Stop),
                _ => (Types::INTEGER, "integer"),
            },
            Value::Map | Value::List => {
                source.skip()?;
                if value == Value::Map { (Types::OBJECT, "object") } else { (Types::LIST, "list") }
            }
            Value::Time | Value::Foreign => return Err(Stop),
        };
        let fits = types.has(fits);
        if !fits {
            self.add(|| Drift {
                path: path.pointer(),
                kind: DriftKind::Type,
                expected: types.names().collect(),
                actual: actual.to_owned(),
            });
        }
        Ok(())
    }

    fn object(&mut self, source: &mut JsonText, object: &'static Object, path: &mut Path) -> Result<(), Stop> {
        let mut present = 0_u64;
        let mut next = 0;
        loop {
            let (index, field) = match next_member(source, object, next)? {
                Member::Field(index, field) => (index, field),
                Member::Unknown => {
                    path.push_key(source.text().str);
                    let raw = source.raw()?;
                    self.add(|| Drift {
                        path: path.pointer(),
                        kind: DriftKind::Undocumented,
                        expected: Vec::new(),
                        actual: read::type_name(raw).to_owned(),
                    });
                    path.pop_key();
                    continue;
                }
                Member::End => break,
            };
            next = index + 1;
            present |= 1 << index;
            path.push(Segment::Field(field));
            self.value(source, &field.shape, path)?;
            path.pop();
        }
        for (_, field) in object.at(object.required & !present) {
            self.add(|| Drift {
                path: path.pointer_to(&[Segment::Field(field)]),
                kind: DriftKind::Missing,
                expected: field.shape.types.names().collect(),
                actual: String::new(),
            });
        }
        Ok(())
    }
}

crate::json::serialized_as_written! { Drift DriftKind }
