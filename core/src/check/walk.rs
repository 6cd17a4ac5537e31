//! The walk: pulls values out of a source and holds each against its shape.

use super::facts::{Child, Fact, Facts, Items};
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
    /// What the input left behind, where it is an object.
    pub facts: Option<Facts>,
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
    found: Found,
}

/// What became of a value.
#[derive(Clone, Copy, PartialEq)]
enum Seen {
    /// Nothing that a rule could use.
    Something,
    EmptyText,
    Boolean(bool),
    Integer(i64),
    Float(f64),
    /// A text, object or list whose facts are in [`Walk::found`].
    Found,
}

/// The facts of the value that was walked last, where somebody wants them.
#[derive(Default)]
enum Found {
    #[default]
    Nothing,
    Text(String),
    Object(Facts),
    List(Items, Vec<Option<Facts>>),
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
        found: Found::Nothing,
    };
    if let Some(instead) = operation.deprecated {
        walk.add(Code::Deprecated, PAGE.advised(), Params::default().with("instead", instead));
    }
    let mut outcome = Outcome::default();
    match walk.input(&mut source) {
        Ok(facts) => outcome.facts = facts,
        Err(Stop::Invalid { offset }) => {
            walk.path = Path::default();
            outcome.broken_at = Some(offset);
            walk.add(Code::InvalidJson, PAGE, Params::default().with("offset", offset).with("line", 0_i64).with("column", 0_i64));
        }
        Err(Stop::TooLarge) => {
            walk.path = Path::default();
            walk.add(Code::TooLarge, PAGE, Params::default().with("unit", "values").with("limit", limit::VALUES));
        }
    }
    if purpose == Purpose::Plan && walk.report.ok() {
        outcome.body = source.body();
        if outcome.body.len() > limit::BYTES {
            walk.path = Path::default();
            walk.add(Code::TooLarge, PAGE, Params::default().with("unit", "bytes").with("limit", limit::BYTES));
        }
    }
    outcome.report = walk.report;
    outcome.slots = walk.slots;
    outcome
}

impl Walk<'_> {
    fn input<S: Source>(&mut self, source: &mut S) -> Result<Option<Facts>, Stop> {
        let value = source.value()?;
        let facts = if value == Value::Map {
            let mut facts = Facts::default();
            self.object(source, &self.operation.input, 0, true, &mut facts)?;
            Some(facts)
        } else {
            self.wrong_type(Types::OBJECT, type_name(value, source));
            if value == Value::List {
                self.free(source, false)?;
            }
            None
        };
        source.end()?;
        Ok(facts)
    }

    /// Walks an object. `collect` are further fields whose values the holder's rules need.
    fn object<S: Source>(
        &mut self,
        source: &mut S,
        object: &'static Object,
        collect: u64,
        root: bool,
        facts: &mut Facts,
    ) -> Result<(), Stop> {
        let named = object.named | collect;
        let mut unknown = None;
        let mut next = 0;
        loop {
            let expected = object.fields.get(next).map(|field| field.name);
            let index = match source.key(expected)? {
                Key::Expected => next,
                Key::End => break,
                Key::Other => match object.find(source.text().str) {
                    Some(index) => index,
                    None => {
                        self.unknown_field(source, object, unknown.get_or_insert_with(Keys::default), root)?;
                        continue;
                    }
                },
            };
            let Some(field) = object.fields.get(index) else { break };
            let bit = 1 << index;
            next = index + 1;
            self.path.push(Segment::Name(field.name));
            if facts.present & bit != 0 {
                self.add(Code::DuplicateKey, PAGE, Params::default());
            }
            facts.present |= bit;
            let outside = root && field.place != Place::Body;
            let mut collect = Collect { value: named & bit != 0 || outside, ..Collect::default() };
            if object.named & bit != 0 {
                collect.item_field = object.rules.iter().find_map(|rule| rule.item_field(index));
            }
            let seen = self.value(source, &field.shape, collect)?;
            if seen == Seen::EmptyText && self.options.empty_as_absent {
                facts.present &= !bit;
                source.leave_out();
            } else if collect.value || seen == Seen::Found {
                self.keep(source, field, index, (named & bit != 0, outside), seen, facts);
            }
            if object.noted & bit != 0 && facts.present & bit != 0 {
                self.note_standing(field);
            }
            self.path.pop();
        }
        self.finish(object, facts);
        Ok(())
    }

    /// Keeps what the rules, the path, the query or `describe` want of a field's value.
    fn keep<S: Source>(
        &mut self,
        source: &mut S,
        field: &'static Field,
        index: usize,
        (named, outside): (bool, bool),
        seen: Seen,
        facts: &mut Facts,
    ) {
        let found = core::mem::take(&mut self.found);
        let fact = match (seen, found) {
            (Seen::EmptyText, _) => Fact::Text(String::new()),
            (Seen::Boolean(value), _) => Fact::Boolean(value),
            (Seen::Integer(value), _) => Fact::Integer(value),
            (Seen::Float(value), _) => Fact::Float(value),
            (Seen::Found, Found::Text(text)) => Fact::Text(text),
            (Seen::Found, Found::Object(inner)) => {
                let present = inner.present;
                if self.purpose == Purpose::Describe {
                    facts.children.push((index as u8, Child::Object(inner)));
                }
                Fact::Object(present)
            }
            (Seen::Found, Found::List(items, children)) => {
                if self.purpose == Purpose::Describe {
                    facts.children.push((index as u8, Child::List(children)));
                }
                Fact::List(items)
            }
            _ => return,
        };
        if outside && let Some(value) = slot_text(&fact) {
            if field.place == Place::Path {
                self.judge_path_parameter(field, &value);
            }
            self.slots.push(Slot { name: SlotName::Field(field), value });
            source.leave_out();
        }
        if named {
            facts.learn(index, fact);
        }
    }

    /// Reads one value and holds it against a shape.
    fn value<S: Source>(&mut self, source: &mut S, shape: &'static Shape, collect: Collect) -> Result<Seen, Stop> {
        self.values += 1;
        if self.values > limit::VALUES {
            return Err(Stop::TooLarge);
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
                    return Ok(if text.str.is_empty() {
                        Seen::EmptyText
                    } else if collect.value {
                        self.found = Found::Text(text.str.to_owned());
                        Seen::Found
                    } else {
                        Seen::Something
                    });
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
                    return Ok(number_seen(number));
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
                Ok(Seen::Boolean(value))
            }
            Value::Null => {
                if !types.has(Types::NULL) {
                    self.add(Code::NotNull, PAGE, Params::default().with("expected", expected(types)));
                }
                Ok(Seen::Something)
            }
            Value::Map => match shape.form {
                Form::Object(object) => {
                    let mut facts = Facts::default();
                    self.object(source, object, collect.item_bit(), false, &mut facts)?;
                    Ok(if collect.value || self.purpose == Purpose::Describe {
                        self.found = Found::Object(facts);
                        Seen::Found
                    } else {
                        Seen::Something
                    })
                }
                Form::Map(value) => self.map(source, value),
                _ => self.other_container(source, types, Types::OBJECT, "object"),
            },
            Value::List => match shape.form {
                Form::List(item) => self.list(source, shape, item, collect),
                _ => self.other_container(source, types, Types::LIST, "list"),
            },
        }
    }

    #[inline]
    fn number<S: Source>(&mut self, source: &mut S, shape: &'static Shape) -> Seen {
        let number = source.number();
        if let Numeric::Integer(n) = number.value
            && number.canonical
            && shape.types.has(Types::INTEGER)
        {
            self.judge_number(shape, number.value);
            return Seen::Integer(n);
        }
        self.odd_number(source, shape)
    }

    /// A number that is no plain integer, or not wanted.
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
        number_seen(value)
    }

    /// A list or object that the shape does not look into: anything goes, or nothing does.
    fn other_container<S: Source>(&mut self, source: &mut S, types: Types, own: Types, actual: &'static str) -> Result<Seen, Stop> {
        if !types.has(own) {
            self.wrong_type(types, actual);
        }
        self.free(source, own == Types::OBJECT)?;
        Ok(Seen::Something)
    }

    fn map<S: Source>(&mut self, source: &mut S, value: &'static Shape) -> Result<Seen, Stop> {
        let mut keys = Keys::default();
        while source.key(None)? != Key::End {
            self.push_key(source, &mut keys);
            self.value(source, value, Collect::default())?;
            self.path.pop();
        }
        Ok(Seen::Something)
    }

    fn list<S: Source>(&mut self, source: &mut S, shape: &'static Shape, item: &'static Shape, collect: Collect) -> Result<Seen, Stop> {
        let mut items = Items::default();
        let mut children = Vec::new();
        let unique = shape.limits.iter().any(|limit| matches!(limit.check, crate::table::Check::UniqueItems));
        let keeps = collect.value || unique;
        let inner = Collect { value: keeps, item_field: None, inner: collect.item_field };
        let mut at = 0;
        while source.item()? {
            self.path.push(Segment::Index(at));
            let seen = self.value(source, item, inner)?;
            self.path.pop();
            let index = u32::try_from(at).unwrap_or(u32::MAX);
            at += 1;
            let found = if seen == Seen::Found { core::mem::take(&mut self.found) } else { Found::Nothing };
            match found {
                Found::Object(facts) => {
                    items.objects.push((index, facts.present));
                    if let Some(text) = collect.item_field.and_then(|field| facts.text(field)) {
                        items.texts.push((text.to_owned(), index));
                    }
                    if self.purpose == Purpose::Describe {
                        children.push(Some(facts));
                    }
                    continue;
                }
                Found::Text(text) if unique => items.texts.push((text, index)),
                _ if unique && seen == Seen::EmptyText => items.texts.push((String::new(), index)),
                _ => {}
            }
            if self.purpose == Purpose::Describe {
                children.push(None);
            }
        }
        if !shape.limits.is_empty() {
            self.judge_list(shape, at, &items.texts);
        }
        Ok(if collect.value || self.purpose == Purpose::Describe {
            self.found = Found::List(items, children);
            Seen::Found
        } else {
            Seen::Something
        })
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
        let outside = self.path.depth();
        let mut open = vec![opened(map)];
        while let Some(innermost) = open.last_mut() {
            let more = match innermost {
                Open::Map(keys) => {
                    let more = source.key(None)? != Key::End;
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
            if !more {
                open.pop();
                if self.path.depth() > outside {
                    self.path.pop();
                }
                continue;
            }
            let value = self.free_value(source)?;
            if !matches!(value, Value::Map | Value::List) {
                self.path.pop();
            } else if self.path.depth() >= limit::DEPTH {
                self.too_deep(source)?;
                self.path.pop();
            } else {
                open.push(opened(value == Value::Map));
            }
        }
        Ok(())
    }

    /// Reads one value that no shape describes.
    fn free_value<S: Source>(&mut self, source: &mut S) -> Result<Value, Stop> {
        self.values += 1;
        if self.values > limit::VALUES {
            return Err(Stop::TooLarge);
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
        if let Some(suggestion) = suggest::closest(source.text().str, object.fields.iter().map(|field| field.name)) {
            params = params.with("suggestion", suggestion);
        }
        self.push_key(source, seen);
        let grade = if self.options.allow_unknown { Grade::Advice } else { Grade::Violation };
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
        self.path.pop();
        Ok(())
    }

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

/// What the holder wants to know of a value.
#[derive(Debug, Clone, Copy, Default)]
struct Collect {
    /// The value itself.
    value: bool,
    /// For a list of objects: the text of this field in each.
    item_field: Option<u8>,
    /// For an object in such a list: that field.
    inner: Option<u8>,
}

impl Collect {
    fn item_bit(self) -> u64 {
        self.inner.map_or(0, |field| 1 << field)
    }
}

/// The keys a map has had so far.
#[derive(Default)]
struct Keys {
    few: Vec<String>,
    many: std::collections::BTreeSet<String>,
}

impl Keys {
    /// Takes a key; tells whether it was there already.
    fn repeated(&mut self, key: &str) -> bool {
        const FEW: usize = 16;
        if self.many.is_empty() {
            if self.few.iter().any(|known| known == key) {
                return true;
            }
            if self.few.len() < FEW {
                self.few.push(key.to_owned());
                return false;
            }
            self.many = self.few.drain(..).collect();
        }
        !self.many.insert(key.to_owned())
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

fn number_seen(value: Numeric) -> Seen {
    match value {
        Numeric::Integer(n) => Seen::Integer(n),
        Numeric::Float(n) => Seen::Float(n),
        Numeric::BeyondInteger { .. } | Numeric::NotFinite => Seen::Something,
    }
}

/// A scalar as it goes into a path or a query.
fn slot_text(fact: &Fact) -> Option<String> {
    Some(match fact {
        Fact::Boolean(value) => if *value { "true" } else { "false" }.to_owned(),
        Fact::Integer(n) => itoa::Buffer::new().format(*n).to_owned(),
        Fact::Float(n) => {
            let mut text = String::new();
            crate::source::write_number(&mut text, *n);
            text
        }
        Fact::Text(text) => text.clone(),
        Fact::Object(_) | Fact::List(_) => return None,
    })
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
