//! Values with a documented shape: scalars, lists and maps.

use super::facts::{Child, Items};
use super::free::Keys;
use super::walk::{Purpose, ValueClass, Walk};
use crate::json::{self, Numeric, Source, Stop, Value, double, limit};
use crate::report::Segment;
use crate::report::{Code, Param, Params};
use crate::spec::{Check, Form, Object, PAGE, Shape, Types};
use crate::text::push_integer;

/// What rules want to know of the objects in a list.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ItemsWanted {
    /// Which fields each has.
    pub(super) presence: bool,
    /// The text of this field in each.
    pub(super) text: Option<u8>,
}

pub(super) fn items_wanted(object: &'static Object, list: usize) -> ItemsWanted {
    ItemsWanted {
        presence: object.rules.iter().any(|rule| rule.asks_items(list)),
        text: object.rules.iter().find_map(|rule| rule.item_field(list)),
    }
}

impl Walk<'_> {
    /// Reads one value and holds it against a shape, in a function of its own.
    #[inline(never)]
    pub(super) fn value_apart<S: Source>(&mut self, source: &mut S, shape: &'static Shape, items: ItemsWanted) -> Result<ValueClass, Stop> {
        self.value(source, shape, items)
    }

    /// Reads the next item of a list, or value of a map, and holds it against a shape.
    #[inline(always)]
    pub(super) fn inner_value<S: Source>(&mut self, source: &mut S, shape: &'static Shape, items: ItemsWanted) -> Result<ValueClass, Stop> {
        match self.value_apart(source, shape, items)? {
            // Only a field of an object can be absent.
            ValueClass::EmptyText => Ok(self.given_text(source, shape)),
            seen => Ok(seen),
        }
    }

    /// Reads one value and holds it against a shape.
    #[inline(always)]
    pub(super) fn value<S: Source>(&mut self, source: &mut S, shape: &'static Shape, items: ItemsWanted) -> Result<ValueClass, Stop> {
        self.values += 1;
        if self.values > limit::VALUES {
            return Err(Stop);
        }
        // What is met most is decided here; the rest is out of the way.
        match source.value()? {
            Value::Text if self.takes_any_text(shape) && !source.lone_surrogate() => Ok(ValueClass::Text),
            Value::Text => Ok(self.text(source, shape)),
            Value::Integer(n) if shape.types.has(Types::INTEGER) => {
                self.judge_integer(shape, n);
                Ok(ValueClass::Number)
            }
            Value::Integer(_) | Value::Number => Ok(self.odd_number(source, shape)),
            Value::Map => match shape.form {
                Form::Object(object) => {
                    self.object(source, object, items.text, false)?;
                    Ok(ValueClass::Object)
                }
                _ => self.other_container(source, shape, items, true),
            },
            Value::List => self.other_container(source, shape, items, false),
            Value::Boolean(value) if shape.types.has(Types::BOOLEAN) => Ok(if value { ValueClass::True } else { ValueClass::False }),
            Value::Boolean(_) => {
                self.wrong_type(shape.types, "boolean");
                Ok(ValueClass::Something)
            }
            Value::Null => {
                self.null(shape);
                Ok(ValueClass::Something)
            }
            Value::Time | Value::Foreign => Ok(self.foreign(source, shape)),
        }
    }

    /// A moment, or what JSON has no word for.
    #[cold]
    #[inline(never)]
    fn foreign<S: Source>(&mut self, source: &mut S, shape: &'static Shape) -> ValueClass {
        match shape.time.map(|format| source.time_as(format)) {
            Some(Value::Text) => self.given_text(source, shape),
            Some(Value::Integer(n)) => {
                self.judge_integer(shape, n);
                ValueClass::Number
            }
            naive => {
                let params = Params::default().with("expected", expected(shape.types)).with("actual", type_name(Value::Foreign, source));
                self.add(Code::Type, PAGE, if naive == Some(Value::Time) { params.with("reason", "time_zone") } else { params });
                ValueClass::Something
            }
        }
    }

    #[inline(always)]
    fn takes_any_text(&self, shape: &'static Shape) -> bool {
        shape.types.has(Types::TEXT) && shape.limits.is_empty() && !self.options.empty_as_absent
    }

    #[inline(never)]
    fn text<S: Source>(&mut self, source: &mut S, shape: &'static Shape) -> ValueClass {
        if source.text().str.is_empty() && self.options.empty_as_absent { ValueClass::EmptyText } else { self.given_text(source, shape) }
    }

    fn given_text<S: Source>(&mut self, source: &mut S, shape: &'static Shape) -> ValueClass {
        let text = source.text();
        if text.lone_surrogate {
            self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "surrogate"));
        }
        if shape.types.has(Types::TEXT) {
            self.judge_text(shape, text.str);
            if let Some(time) = shape.time.and_then(|format| format.convert(text.str)) {
                source.replace(&["\"", &time, "\""].concat());
            }
            return ValueClass::Text;
        }
        if shape.types.has(Types::DIGITS)
            && let Some(number) = digits(text.str)
        {
            let json = text.str.to_owned();
            source.replace(&json);
            self.judge_number(shape, number);
            return ValueClass::Digits;
        }
        self.wrong_type(shape.types, "text");
        ValueClass::Something
    }

    #[cold]
    fn null(&mut self, shape: &'static Shape) {
        if !shape.types.has(Types::NULL) {
            self.add(Code::NotNull, PAGE, Params::default().with("expected", expected(shape.types)));
        }
    }

    /// A number that is no plain integer, or not wanted.
    #[cold]
    pub(super) fn odd_number<S: Source>(&mut self, source: &mut S, shape: &'static Shape) -> ValueClass {
        let (types, number) = (shape.types, source.number());
        let value = match number.value {
            Numeric::NotFinite => {
                self.add(Code::NotFinite, PAGE, Params::default());
                return ValueClass::Something;
            }
            Numeric::BeyondInteger { .. } if types.has(Types::NUMBER) && !is_finite(source) => {
                self.add(Code::NotFinite, PAGE, Params::default());
                return ValueClass::Something;
            }
            Numeric::Float(float) if !types.has(Types::NUMBER) => match whole(float) {
                Some(whole) => whole,
                None => {
                    self.wrong_type(types, "number");
                    return ValueClass::Something;
                }
            },
            value => value,
        };
        if !types.has(Types::NUMBER.or(Types::INTEGER)) {
            self.wrong_type(types, if matches!(number.value, Numeric::Float(_)) { "number" } else { "integer" });
            return ValueClass::Something;
        }
        let canonical = number.canonical && value == number.value && !matches!(value, Numeric::BeyondInteger { .. });
        // Inside free-form fields the sender's spelling is kept.
        if !canonical && !matches!(shape.form, Form::Free) {
            let mut json = String::new();
            match value {
                Numeric::Integer(n) => push_integer(&mut json, n),
                _ => crate::json::write_number(&mut json, double(source.number_text()).unwrap_or(0.0)),
            }
            source.replace(&json);
        }
        self.judge_number(shape, value);
        ValueClass::Number
    }

    /// A list or a map that is no documented object: a documented list or map, free form, or of the wrong type.
    #[inline(never)]
    fn other_container<S: Source>(
        &mut self,
        source: &mut S,
        shape: &'static Shape,
        items: ItemsWanted,
        map: bool,
    ) -> Result<ValueClass, Stop> {
        match shape.form {
            Form::List(item) if !map => return self.list(source, shape, item, items),
            Form::Map(value) if map => return self.map(source, value),
            _ => {}
        }
        let (own, actual) = if map { (Types::OBJECT, "object") } else { (Types::LIST, "list") };
        if !shape.types.has(own) {
            self.wrong_type(shape.types, actual);
        }
        self.free(source, map)?;
        Ok(ValueClass::Something)
    }

    pub(super) fn map<S: Source>(&mut self, source: &mut S, value: &'static Shape) -> Result<ValueClass, Stop> {
        let mut keys = Keys::default();
        while source.any_key()? {
            self.push_key(source, &mut keys);
            self.inner_value(source, value, ItemsWanted::default())?;
            self.path.pop_key();
        }
        Ok(ValueClass::Something)
    }

    pub(super) fn list<S: Source>(
        &mut self,
        source: &mut S,
        shape: &'static Shape,
        item: &'static Shape,
        wanted: ItemsWanted,
    ) -> Result<ValueClass, Stop> {
        let mut items = Items::default();
        let mut children = Vec::new();
        let unique = shape.limits.iter().any(|limit| matches!(limit.check, Check::UniqueItems));
        let mut at = 0;
        while source.item()? {
            self.path.push(Segment::Index(at));
            let seen = self.inner_value(source, item, wanted)?;
            self.path.pop();
            let index = u32::try_from(at).unwrap_or(u32::MAX);
            at += 1;
            match seen {
                ValueClass::Object => {
                    if wanted.presence {
                        items.objects.push((index, self.present));
                    }
                    if wanted.text.is_some() {
                        items.texts.extend(self.text.take().map(|text| (text, index)));
                    }
                }
                ValueClass::Text if unique => items.texts.push((source.text().str.to_owned(), index)),
                _ => {}
            }
            if self.purpose == Purpose::Describe {
                children.push(match self.child.take() {
                    Some(Child::Object(draft)) => Some(draft),
                    _ => None,
                });
            }
        }
        if !shape.limits.is_empty() {
            self.judge_list(shape, at, &items.texts);
        }
        if self.purpose == Purpose::Describe {
            self.child = Some(Child::List(children));
        }
        self.items = items;
        Ok(ValueClass::List)
    }
}

/// Whether a double can come near the number that was read last.
pub(super) fn is_finite(source: &impl Source) -> bool {
    match source.number().value {
        Numeric::NotFinite => false,
        Numeric::BeyondInteger { .. } => double(source.number_text()).is_some_and(f64::is_finite),
        Numeric::Integer(_) | Numeric::Float(_) => true,
    }
}

/// A float without a fraction as the integer it is.
fn whole(float: f64) -> Option<Numeric> {
    const BEYOND: f64 = 9_223_372_036_854_775_808.0;
    (float % 1.0 == 0.0).then(|| {
        if (-BEYOND..BEYOND).contains(&float) { Numeric::Integer(float as i64) } else { Numeric::BeyondInteger { negative: float < 0.0 } }
    })
}

/// A text of ASCII digits without a leading zero.
fn digits(text: &str) -> Option<Numeric> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    plain.then(|| text.parse().map_or(Numeric::BeyondInteger { negative: false }, Numeric::Integer))
}

/// The type of the value that was read last.
pub(super) fn type_name(value: Value, source: &impl Source) -> Param {
    json::type_name(value, source).map_or_else(|| Param::Text(source.foreign().to_owned()), Param::Name)
}

/// The names of the types that would have been right.
pub(super) fn expected(types: Types) -> Vec<&'static str> {
    // Every integer is a number, every text of digits a text.
    let is_said = |name: &str| name == "integer" && types.has(Types::NUMBER) || name == "digits" && types.has(Types::TEXT);
    types.names().filter(|name| !is_said(name)).collect()
}
