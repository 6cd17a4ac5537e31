//! Values without a documented shape: free-form fields, unknown fields, and what is of the wrong type.

use super::misplaced::Strangers;
use super::value::{expected, is_finite, type_name};
use super::walk::{Slot, SlotName, Walk};
use crate::json::limit;
use crate::json::{Numeric, Source, Stop, Value};
use crate::report::Segment;
use crate::report::{Code, Params};
use crate::spec::{Object, PAGE, Types};

/// What a query can carry.
const QUERY_TYPES: Types = Types::BOOLEAN.or(Types::INTEGER).or(Types::NUMBER).or(Types::TEXT);

impl Walk<'_> {
    /// Walks the list or map that was just opened, whatever is inside. Iterative, since its depth is the sender's choice.
    pub(super) fn free<S: Source>(&mut self, source: &mut S, map: bool) -> Result<(), Stop> {
        enum Open {
            Map(Keys),
            List(usize),
        }
        let opened = |map| if map { Open::Map(Keys::default()) } else { Open::List(0) };
        if self.path.depth() >= limit::DEPTH {
            return self.too_deep(source);
        }
        let mut innermost = opened(map);
        let mut around = Vec::new();
        loop {
            let more = match &mut innermost {
                Open::Map(keys) => {
                    let more = source.any_key()?;
                    if more {
                        self.push_key(source, keys);
                    }
                    more
                }
                Open::List(at) => {
                    let more = source.item()?;
                    if more {
                        self.path.push(Segment::Index(*at));
                        *at += 1;
                    }
                    more
                }
            };
            if more {
                let value = self.free_value(source)?;
                if matches!(value, Value::Map | Value::List) {
                    if self.path.depth() < limit::DEPTH {
                        around.push(core::mem::replace(&mut innermost, opened(value == Value::Map)));
                        continue;
                    }
                    self.too_deep(source)?;
                }
            } else {
                match around.pop() {
                    Some(outer) => innermost = outer,
                    None => return Ok(()),
                }
            }
            self.path.pop_key();
        }
    }

    /// Reads one value and all that is in it, without a shape.
    pub(super) fn any_value<S: Source>(&mut self, source: &mut S) -> Result<(), Stop> {
        match self.free_value(source)? {
            Value::Map => self.free(source, true),
            Value::List => self.free(source, false),
            _ => Ok(()),
        }
    }

    /// Reads one value that no shape describes.
    pub(super) fn free_value<S: Source>(&mut self, source: &mut S) -> Result<Value, Stop> {
        let value = self.value_of_a_stranger(source)?;
        if matches!(value, Value::Time | Value::Foreign) {
            self.wrong_type(Types::ANY, type_name(value, source));
        }
        Ok(value)
    }

    /// The same for a field that is refused for its name: that JSON has no word for its value is then no second finding.
    pub(super) fn value_of_a_stranger<S: Source>(&mut self, source: &mut S) -> Result<Value, Stop> {
        self.values += 1;
        if self.values > limit::VALUES {
            return Err(Stop);
        }
        let value = source.value()?;
        match value {
            Value::Number if !is_finite(source) => self.add(Code::NotFinite, PAGE, Params::default()),
            Value::Text if source.text().lone_surrogate => self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "surrogate")),
            _ => {}
        }
        Ok(value)
    }

    /// Steps to the value of a key of the sender's own, which was read last.
    pub(super) fn push_key<S: Source>(&mut self, source: &S, keys: &mut Keys) {
        let key = source.text();
        self.path.push_key(key.str);
        if let Some(actual) = source.foreign_key() {
            let params = Params::default().with("reason", "key").with("expected", vec!["text"]).with("actual", actual.to_owned());
            self.add(Code::Type, PAGE, params);
        }
        if S::MAY_REPEAT_KEYS && keys.repeated(key.str) {
            self.add(Code::DuplicateKey, PAGE, Params::default());
        }
        if key.lone_surrogate {
            self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "surrogate"));
        }
    }

    pub(super) fn too_deep<S: Source>(&mut self, source: &mut S) -> Result<(), Stop> {
        self.add(Code::TooDeep, PAGE, Params::default().with("limit", limit::DEPTH));
        source.skip()
    }

    #[cold]
    pub(super) fn unknown_field<S: Source>(
        &mut self,
        source: &mut S,
        object: &'static Object,
        present: u64,
        strangers: &mut Strangers,
        root: bool,
    ) -> Result<(), Stop> {
        self.sends_unknown |= self.options.allow_unknown;
        let in_query = root && self.options.allow_unknown && !self.operation.has_body();
        let Some(value) = self.stranger(source, object, present, strangers)? else {
            self.path.pop_key();
            return Ok(());
        };
        let text = match value {
            Value::Boolean(value) => Some(if value { "true" } else { "false" }.to_owned()),
            Value::Text => Some(source.text().str.to_owned()),
            Value::Integer(_) => Some(source.number_text().to_owned()),
            Value::Number => match source.number().value {
                Numeric::Float(float) => {
                    let mut text = String::new();
                    crate::json::write_number(&mut text, float);
                    Some(text)
                }
                _ => Some(source.number_text().to_owned()),
            },
            Value::Null | Value::List | Value::Map | Value::Time | Value::Foreign => None,
        };
        if in_query {
            match text {
                Some(value) => self.slots.push(Slot { name: SlotName::Unknown(self.path.last_key().to_owned()), value }),
                None if value == Value::Null => self.add(Code::NotNull, PAGE, Params::default().with("expected", expected(QUERY_TYPES))),
                None if matches!(value, Value::Time | Value::Foreign) => {}
                None => self.wrong_type(QUERY_TYPES, type_name(value, source)),
            }
            source.leave_out();
        }
        if matches!(value, Value::Map | Value::List) {
            self.free(source, value == Value::Map)?;
        }
        self.path.pop_key();
        Ok(())
    }
}

/// The keys a map has had so far: a few in a row, many in a tree.
#[derive(Default)]
pub(super) struct Keys {
    row: String,
    /// Where each key in the row ends.
    ends: [usize; Keys::FEW],
    count: usize,
    tree: std::collections::BTreeSet<String>,
}

impl Keys {
    const FEW: usize = 16;

    /// Takes a key; tells whether it was there already.
    pub(super) fn repeated(&mut self, key: &str) -> bool {
        if self.count >= Self::FEW {
            if self.tree.is_empty() {
                // Not collected, which would sort first: key by key it is less code.
                let mut tree = std::collections::BTreeSet::new();
                tree.extend(self.few().map(str::to_owned));
                self.tree = tree;
            }
            return !self.tree.insert(key.to_owned());
        }
        if self.few().any(|known| known == key) {
            return true;
        }
        self.row.reserve(if self.count == 0 { 64 } else { key.len() });
        self.row.push_str(key);
        if let Some(end) = self.ends.get_mut(self.count) {
            *end = self.row.len();
        }
        self.count += 1;
        false
    }

    fn few(&self) -> impl Iterator<Item = &str> {
        let starts = core::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).take(self.count).map(|(start, end)| self.row.get(start..*end).unwrap_or_default())
    }
}
