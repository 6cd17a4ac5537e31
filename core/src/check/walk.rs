//! The walk: pulls values out of a source and holds each against its shape.

use super::facts::{Child, Draft, Fact, Facts, Items};
use super::path::{Path, Segment};
use super::{Options, limit, suggest};
use crate::source::{Key, Numeric, Source, Stop, Value};
use crate::table::{Field, Form, Grade, Object, Operation, PAGE, Place, Shape, Source as RuleSource, Standing, Types};
use crate::violation::{Code, Params, Report, Violation};

/// What the walk is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Check,
    Plan,
    /// Keeps what each object left behind.
    Describe,
}

/// What the walk leaves.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub report: Report,
    /// Values that travel in path or query, in the order they were met.
    pub slots: Vec<Slot>,
    /// For a plan of a clean input.
    pub body: Vec<u8>,
    /// For describe: what the input left behind, where it is an object.
    pub draft: Option<Draft>,
    /// Where the text stopped being JSON.
    pub broken_at: Option<usize>,
}

/// A value outside the body.
#[derive(Debug)]
pub(crate) struct Slot {
    pub name: SlotName,
    pub value: String,
}

#[derive(Debug)]
pub(crate) enum SlotName {
    Field(&'static Field),
    /// A parameter the table does not know, which the caller wants sent.
    Unknown(String),
}

pub(crate) struct Walk<'o> {
    operation: &'static Operation,
    pub(super) options: &'o Options<'o>,
    purpose: Purpose,
    report: Report,
    path: Path,
    values: usize,
    slots: Vec<Slot>,
    /// A field the table does not know will be sent.
    pub(super) sends_unknown: bool,
    /// The facts of the objects around the walk's place, innermost last.
    named: Vec<(u8, Fact)>,
    /// What was walked last, where [`Seen`] says so.
    present: u64,
    items: Items,
    /// The text that the holder of the object that was walked last asked for.
    text: Option<String>,
    /// For describe: the object or list that was walked last, and those in the objects around the walk's place.
    child: Option<Child>,
    children: Vec<(u8, Child)>,
}

/// What became of a value. One byte, since each value has one; the source still has the scalar, the walk the rest.
#[derive(Clone, Copy, PartialEq)]
enum Seen {
    /// Nothing that a rule could use.
    Something,
    EmptyText,
    True,
    False,
    Number,
    /// A text that stands for an integer.
    Digits,
    Text,
    /// With the fields of [`Walk::present`].
    Object,
    /// What is known of it is in [`Walk::items`].
    List,
}

/// Walks an input to its end, or as far as it can be read.
pub(crate) fn walk<S: Source>(operation: &'static Operation, mut source: S, options: &Options, purpose: Purpose) -> Outcome {
    let mut walk = Walk {
        operation,
        options,
        purpose,
        report: Report::default(),
        path: Path::new(),
        values: 0,
        slots: Vec::new(),
        sends_unknown: false,
        named: Vec::with_capacity(16),
        present: 0,
        items: Items::default(),
        text: None,
        child: None,
        children: Vec::new(),
    };
    if let Some(instead) = operation.deprecated {
        walk.add(Code::Deprecated, PAGE.advised(), Params::default().with("instead", instead));
    }
    let mut outcome = Outcome::default();
    if walk.input(&mut source).is_err() {
        walk.path.clear();
        outcome.broken_at = source.broken_at();
        match outcome.broken_at {
            Some(offset) => {
                // What is missing may stand behind the break.
                walk.report.forget(&[Code::Required, Code::RequiredIf, Code::ExactlyOneOf, Code::AtLeastOneOf, Code::NoFields]);
                walk.add(Code::InvalidJson, PAGE, Params::default().with("offset", offset).with("line", 0_i64).with("column", 0_i64));
            }
            None => walk.add(Code::TooLarge, PAGE, Params::default().with("unit", "values").with("limit", limit::VALUES)),
        }
    }
    if purpose == Purpose::Plan && walk.report.ok() {
        outcome.body = source.body();
        if outcome.body.len() > limit::BYTES {
            walk.path.clear();
            walk.add(Code::TooLarge, PAGE, Params::default().with("unit", "bytes").with("limit", limit::BYTES));
        }
    }
    outcome.report = walk.report;
    outcome.slots = walk.slots;
    if let Some(Child::Object(draft)) = walk.child {
        outcome.draft = Some(draft);
    }
    outcome
}

impl Walk<'_> {
    fn input<S: Source>(&mut self, source: &mut S) -> Result<(), Stop> {
        let value = source.value()?;
        if value == Value::Map {
            self.object(source, &self.operation.input, None, true)?;
        } else {
            self.wrong_type(Types::OBJECT, type_name(value, source));
            if value == Value::List {
                self.free(source, false)?;
            }
            self.child = None;
        }
        source.end()
    }

    /// Walks an object and tells which fields it has. `collect` is a further field whose text the holder's rules need.
    fn object<S: Source>(&mut self, source: &mut S, object: &'static Object, collect: Option<u8>, root: bool) -> Result<(), Stop> {
        let named = object.named | collect.map_or(0, |field| 1 << field);
        let outside = if root { object.outside } else { 0 };
        let wanted = named | outside;
        let outer = self.named.len();
        let mut present: u64 = 0;
        let outer_children = self.children.len();
        let mut unknown = None;
        let mut next = 0;
        loop {
            let expected = object.fields.get(next);
            // No key is a lone zero byte.
            let (index, field) = match source.key(expected.map_or("\0", |field| field.name))? {
                Key::End => break,
                Key::Expected => match expected {
                    Some(field) => (next, field),
                    None => break,
                },
                Key::Other => match object.find(source.text().str).and_then(|index| Some((index, object.fields.get(index)?))) {
                    Some(found) => found,
                    None => {
                        self.unknown_field(source, object, unknown.get_or_insert_with(Box::default), root)?;
                        continue;
                    }
                },
            };
            let bit = 1 << index;
            next = index + 1;
            self.path.push(Segment::Field(field));
            if present & bit != 0 {
                self.add(Code::DuplicateKey, PAGE, Params::default());
            }
            present |= bit;
            let is_wanted = wanted & bit != 0;
            let items = if is_wanted { items_wanted(object, index) } else { ItemsWanted::default() };
            let seen = self.value(source, &field.shape, items)?;
            if seen == Seen::EmptyText && self.options.empty_as_absent {
                present &= !bit;
                source.leave_out();
            } else if is_wanted {
                if outside & bit != 0 {
                    self.send_outside(source, field, seen);
                }
                if named & bit != 0
                    && let Some(fact) = self.fact(source, seen)
                {
                    self.named.push((index as u8, fact));
                }
            }
            if let Some(child) = self.child.take() {
                self.children.push((index as u8, child));
            }
            if object.noted & present & bit != 0 {
                self.note_standing(field);
            }
            self.path.pop();
        }
        if !object.rules.is_empty() {
            // The facts are lent to the rules, which report to the walk.
            let all = core::mem::take(&mut self.named);
            self.finish(object, &Facts { present, named: all.get(outer..).unwrap_or_default() });
            self.named = all;
        } else if object.required & !present != 0 {
            self.finish(object, &Facts { present, named: &[] });
        }
        if let Some(field) = collect {
            let mine = self.named.get_mut(outer..).unwrap_or_default();
            self.text = mine.iter_mut().find_map(|(known, fact)| match fact {
                Fact::Text(text) if *known == field => Some(core::mem::take(text)),
                _ => None,
            });
        }
        if self.purpose == Purpose::Describe {
            let named = self.named.split_off(outer);
            let children = self.children.split_off(outer_children);
            self.child = Some(Child::Object(Draft { present, named, children }));
        }
        if self.named.len() > outer {
            self.named.truncate(outer);
        }
        self.present = present;
        Ok(())
    }

    /// What a rule may want to know of the value that was walked last.
    #[inline]
    fn fact<S: Source>(&mut self, source: &S, seen: Seen) -> Option<Fact> {
        Some(match seen {
            Seen::Something => return None,
            Seen::True => Fact::Boolean(true),
            Seen::False => Fact::Boolean(false),
            Seen::Number => match source.number().value {
                Numeric::Integer(value) => Fact::Integer(value),
                Numeric::Float(value) => Fact::Float(value),
                Numeric::BeyondInteger { .. } | Numeric::NotFinite => return None,
            },
            Seen::Digits => Fact::Integer(source.text().str.parse().ok()?),
            Seen::Text | Seen::EmptyText => Fact::Text(source.text().str.to_owned()),
            Seen::Object => Fact::Object(self.present),
            Seen::List => Fact::List(Box::new(core::mem::take(&mut self.items))),
        })
    }

    /// Keeps the scalar that was walked last for the path or the query.
    #[inline(never)]
    fn send_outside<S: Source>(&mut self, source: &mut S, field: &'static Field, seen: Seen) {
        let mut value = String::new();
        match seen {
            Seen::Something | Seen::Object | Seen::List => return,
            Seen::True => value.push_str("true"),
            Seen::False => value.push_str("false"),
            Seen::Number => match source.number().value {
                Numeric::Integer(n) => value.push_str(itoa::Buffer::new().format(n)),
                _ => crate::source::write_number(&mut value, source.number_text().parse().unwrap_or(0.0)),
            },
            Seen::Digits | Seen::Text | Seen::EmptyText => value.push_str(source.text().str),
        }
        if field.place == Place::Path {
            self.judge_path_parameter(field, &value);
        }
        self.slots.push(Slot { name: SlotName::Field(field), value });
        source.leave_out();
    }

    /// Reads the next item of a list, or value of a map, and holds it against a shape.
    #[inline(never)]
    fn inner_value<S: Source>(&mut self, source: &mut S, shape: &'static Shape, items: ItemsWanted) -> Result<Seen, Stop> {
        self.value(source, shape, items)
    }

    /// Reads one value and holds it against a shape.
    #[inline(always)]
    fn value<S: Source>(&mut self, source: &mut S, shape: &'static Shape, items: ItemsWanted) -> Result<Seen, Stop> {
        self.values += 1;
        if self.values > limit::VALUES {
            return Err(Stop);
        }
        let types = shape.types;
        match source.value()? {
            Value::Text => {
                let text = source.text();
                if text.lone_surrogate {
                    self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "surrogate"));
                }
                let absent = text.str.is_empty() && self.options.empty_as_absent;
                if types.has(Types::TEXT) {
                    if !shape.limits.is_empty() && !absent {
                        self.judge_text(shape, text.str);
                    }
                    return Ok(if text.str.is_empty() { Seen::EmptyText } else { Seen::Text });
                }
                if absent {
                    return Ok(Seen::EmptyText);
                }
                if types.has(Types::DIGITS)
                    && let Some(number) = digits(text.str)
                {
                    let json = text.str.to_owned();
                    source.replace(&json);
                    self.judge_number(shape, number);
                    return Ok(Seen::Digits);
                }
                self.wrong_type(types, "text");
                Ok(Seen::Something)
            }
            Value::Number => Ok(self.number(source, shape)),
            Value::Boolean(value) => {
                if !types.has(Types::BOOLEAN) {
                    self.wrong_type(types, "boolean");
                    return Ok(Seen::Something);
                }
                Ok(if value { Seen::True } else { Seen::False })
            }
            Value::Null => {
                if !types.has(Types::NULL) {
                    self.add(Code::NotNull, PAGE, Params::default().with("expected", expected(types)));
                }
                Ok(Seen::Something)
            }
            Value::Map => match shape.form {
                Form::Object(object) => {
                    self.object(source, object, items.text, false)?;
                    Ok(Seen::Object)
                }
                Form::Map(value) => self.map(source, value),
                _ => self.other_container(source, types, Types::OBJECT, "object"),
            },
            Value::List => match shape.form {
                Form::List(item) => self.list(source, shape, item, items),
                _ => self.other_container(source, types, Types::LIST, "list"),
            },
        }
    }

    #[inline]
    fn number<S: Source>(&mut self, source: &mut S, shape: &'static Shape) -> Seen {
        let number = source.number();
        if matches!(number.value, Numeric::Integer(_)) && number.canonical && shape.types.has(Types::INTEGER) {
            self.judge_number(shape, number.value);
            return Seen::Number;
        }
        self.odd_number(source, shape)
    }

    /// A number that is no plain integer, or not wanted.
    #[cold]
    fn odd_number<S: Source>(&mut self, source: &mut S, shape: &'static Shape) -> Seen {
        let (types, number) = (shape.types, source.number());
        let value = match number.value {
            Numeric::NotFinite => {
                self.add(Code::NotFinite, PAGE, Params::default());
                return Seen::Something;
            }
            Numeric::Float(float) if !types.has(Types::NUMBER) => match whole(float) {
                Some(whole) => whole,
                None => {
                    self.wrong_type(types, "number");
                    return Seen::Something;
                }
            },
            value => value,
        };
        if !types.has(Types::NUMBER.or(Types::INTEGER)) {
            self.wrong_type(types, if matches!(value, Numeric::Float(_)) { "number" } else { "integer" });
            return Seen::Something;
        }
        let canonical = number.canonical && value == number.value && !matches!(value, Numeric::BeyondInteger { .. });
        // Inside free-form fields the sender's spelling is kept.
        if !canonical && !matches!(shape.form, Form::Free) {
            let mut json = String::new();
            match value {
                Numeric::Integer(n) => json.push_str(itoa::Buffer::new().format(n)),
                _ => crate::source::write_number(&mut json, source.number_text().parse().unwrap_or(0.0)),
            }
            source.replace(&json);
        }
        self.judge_number(shape, value);
        Seen::Number
    }

    /// A list or object that the shape does not look into: anything goes, or nothing does.
    fn other_container<S: Source>(&mut self, source: &mut S, types: Types, own: Types, actual: &'static str) -> Result<Seen, Stop> {
        if !types.has(own) {
            self.wrong_type(types, actual);
        }
        self.free(source, own == Types::OBJECT)?;
        Ok(Seen::Something)
    }

    #[inline(never)]
    fn map<S: Source>(&mut self, source: &mut S, value: &'static Shape) -> Result<Seen, Stop> {
        let mut keys = Keys::default();
        while source.any_key()? {
            self.push_key(source, &mut keys);
            self.inner_value(source, value, ItemsWanted::default())?;
            self.path.pop_key();
        }
        Ok(Seen::Something)
    }

    #[inline(never)]
    fn list<S: Source>(&mut self, source: &mut S, shape: &'static Shape, item: &'static Shape, wanted: ItemsWanted) -> Result<Seen, Stop> {
        let mut items = Items::default();
        let mut children = Vec::new();
        let unique = shape.limits.iter().any(|limit| matches!(limit.check, crate::table::Check::UniqueItems));
        let mut at = 0;
        while source.item()? {
            self.path.push(Segment::Index(at));
            let seen = self.inner_value(source, item, wanted)?;
            self.path.pop();
            let index = u32::try_from(at).unwrap_or(u32::MAX);
            at += 1;
            match seen {
                Seen::Object => {
                    if wanted.presence {
                        items.objects.push((index, self.present));
                    }
                    if wanted.text.is_some() {
                        items.texts.extend(self.text.take().map(|text| (text, index)));
                    }
                }
                Seen::Text | Seen::EmptyText if unique => items.texts.push((source.text().str.to_owned(), index)),
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
        Ok(Seen::List)
    }

    /// Walks the list or map that was just opened, whatever is inside. Iterative, since its depth is the sender's choice.
    fn free<S: Source>(&mut self, source: &mut S, map: bool) -> Result<(), Stop> {
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

    /// Reads one value that no shape describes.
    fn free_value<S: Source>(&mut self, source: &mut S) -> Result<Value, Stop> {
        self.values += 1;
        if self.values > limit::VALUES {
            return Err(Stop);
        }
        let value = source.value()?;
        match value {
            Value::Number if source.number().value == Numeric::NotFinite => self.add(Code::NotFinite, PAGE, Params::default()),
            Value::Text if source.text().lone_surrogate => self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "surrogate")),
            _ => {}
        }
        Ok(value)
    }

    /// Steps to the value of a key of the sender's own, which was read last.
    fn push_key<S: Source>(&mut self, source: &S, keys: &mut Keys) {
        let key = source.text();
        self.path.push_key(key.str);
        if S::MAY_REPEAT_KEYS && keys.repeated(key.str) {
            self.add(Code::DuplicateKey, PAGE, Params::default());
        }
        if key.lone_surrogate {
            self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "surrogate"));
        }
    }

    fn too_deep<S: Source>(&mut self, source: &mut S) -> Result<(), Stop> {
        self.add(Code::TooDeep, PAGE, Params::default().with("limit", limit::DEPTH));
        source.skip()
    }

    #[cold]
    fn unknown_field<S: Source>(&mut self, source: &mut S, object: &'static Object, seen: &mut Keys, root: bool) -> Result<(), Stop> {
        let mut params = Params::default();
        let grade = if self.options.allow_unknown { Grade::Advice } else { Grade::Violation };
        if self.report.keeps(grade)
            && let Some(suggestion) = suggest::closest(source.text().str, object.fields.iter().map(|field| field.name))
        {
            params = params.with("suggestion", suggestion);
        }
        self.push_key(source, seen);
        self.add(Code::UnknownField, RuleSource { grade, ..PAGE }, params);
        self.sends_unknown |= self.options.allow_unknown;
        let in_query = root && self.options.allow_unknown && !self.operation.has_body();
        let value = self.free_value(source)?;
        let text = match value {
            Value::Boolean(value) => Some(if value { "true" } else { "false" }),
            Value::Text => Some(source.text().str),
            Value::Number => Some(source.number_text()),
            Value::Null | Value::List | Value::Map => None,
        };
        if in_query {
            match text.map(str::to_owned) {
                Some(value) => self.slots.push(Slot { name: SlotName::Unknown(self.path.last_key().to_owned()), value }),
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

    #[cold]
    fn note_standing(&mut self, field: &'static Field) {
        // A field's standing is never a reason to refuse it.
        match field.standing {
            Standing::Normal => {}
            Standing::Ignored(source) => self.add(Code::IgnoredField, source.advised(), Params::default()),
            Standing::Undocumented(source) => self.add(Code::Undocumented, source.advised(), Params::default()),
            Standing::Deprecated(source, "") => self.add(Code::Deprecated, source.advised(), Params::default()),
            Standing::Deprecated(source, instead) => {
                self.add(Code::Deprecated, source.advised(), Params::default().with("instead", instead))
            }
        }
    }

    #[cold]
    fn wrong_type(&mut self, types: Types, actual: &'static str) {
        self.add(Code::Type, PAGE, Params::default().with("expected", expected(types)).with("actual", actual));
    }

    /// Reports something at the value the walk is at.
    #[cold]
    pub(super) fn add(&mut self, code: Code, source: RuleSource, params: Params) {
        self.add_below(&[], code, source, params);
    }

    /// Reports something below the value the walk is at.
    #[cold]
    pub(super) fn add_below(&mut self, below: &[Segment], code: Code, source: RuleSource, params: Params) {
        let Walk { report, path, operation, .. } = self;
        report.add(source.grade, || Violation { path: path.pointer_to(below), code, params, source: operation.link(source) });
    }
}

/// What rules want to know of the objects in a list.
#[derive(Debug, Clone, Copy, Default)]
struct ItemsWanted {
    /// Which fields each has.
    presence: bool,
    /// The text of this field in each.
    text: Option<u8>,
}

fn items_wanted(object: &'static Object, list: usize) -> ItemsWanted {
    ItemsWanted {
        presence: object.rules.iter().any(|rule| rule.asks_items(list)),
        text: object.rules.iter().find_map(|rule| rule.item_field(list)),
    }
}

/// The keys a map has had so far: a few in a row, many in a tree.
#[derive(Default)]
struct Keys {
    row: String,
    ends: Vec<usize>,
    tree: std::collections::BTreeSet<String>,
}

impl Keys {
    /// Takes a key; tells whether it was there already.
    fn repeated(&mut self, key: &str) -> bool {
        const FEW: usize = 16;
        if self.ends.len() >= FEW {
            if self.tree.is_empty() {
                self.tree = self.few().map(str::to_owned).collect();
            }
            return !self.tree.insert(key.to_owned());
        }
        if self.few().any(|known| known == key) {
            return true;
        }
        self.row.reserve(if self.row.is_empty() { 64 } else { key.len() });
        self.row.push_str(key);
        self.ends.push(self.row.len());
        false
    }

    fn few(&self) -> impl Iterator<Item = &str> {
        let starts = core::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| self.row.get(start..*end).unwrap_or_default())
    }
}

const QUERY_TYPES: Types = Types::BOOLEAN.or(Types::INTEGER).or(Types::NUMBER).or(Types::TEXT);

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

fn type_name(value: Value, source: &impl Source) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Boolean(_) => "boolean",
        Value::Number if matches!(source.number().value, Numeric::Integer(_) | Numeric::BeyondInteger { .. }) => "integer",
        Value::Number => "number",
        Value::Text => "text",
        Value::List => "list",
        Value::Map => "object",
    }
}

fn expected(types: Types) -> Vec<&'static str> {
    // Every integer is a number, and null is said where it matters.
    types.names().filter(|name| !(*name == "integer" && types.has(Types::NUMBER))).collect()
}
