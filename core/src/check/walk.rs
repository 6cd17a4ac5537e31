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
}

/// What became of a value.
enum Seen {
    /// Nothing that a rule could use.
    Something,
    EmptyText,
    Fact(Fact),
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
        path: Path::default(),
        values: 0,
        slots: Vec::new(),
        sends_unknown: false,
    };
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
        let input = &self.operation.input;
        let facts = match source.value()? {
            Value::Map => Some(self.object(source, input, 0, true)?),
            other => {
                let (actual, container) = (type_name(&other), matches!(other, Value::List));
                self.wrong_type(Types::OBJECT, actual);
                if container {
                    self.free(source, false)?;
                }
                None
            }
        };
        source.end()?;
        Ok(facts)
    }

    /// Walks an object. `collect` are further fields whose values the holder's rules need.
    fn object<S: Source>(&mut self, source: &mut S, object: &'static Object, collect: u64, root: bool) -> Result<Facts, Stop> {
        let mut facts = Facts::default();
        let mut unknown = Keys::default();
        let mut next = 0;
        loop {
            let expected = object.fields.get(next).map(|field| field.name);
            let index = match source.key(expected)? {
                Key::Expected => next,
                Key::End => break,
                Key::Other { name, lone_surrogate } => match object.find(name) {
                    Some(index) => index,
                    None => {
                        let name = name.to_owned();
                        self.unknown_field(source, object, name, lone_surrogate, &mut unknown, root)?;
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
            let named = (object.named | collect) & bit != 0;
            self.field(source, object, field, index, named, root, &mut facts)?;
            if object.noted & bit != 0 && facts.present & bit != 0 {
                self.note_standing(field);
            }
            self.path.pop();
        }
        self.finish(object, &facts);
        Ok(facts)
    }

    #[allow(clippy::too_many_arguments, reason = "one call from the loop above, split off to be read on its own")]
    #[inline]
    fn field<S: Source>(
        &mut self,
        source: &mut S,
        object: &'static Object,
        field: &'static Field,
        index: usize,
        named: bool,
        root: bool,
        facts: &mut Facts,
    ) -> Result<(), Stop> {
        let outside = root && field.place != Place::Body;
        let item_field = if named { object.rules.iter().find_map(|rule| rule.item_field(index)) } else { None };
        let collect = Collect { value: named || outside, item_field, inner: None };
        match self.value(source, &field.shape, collect)? {
            Seen::Something => {}
            Seen::EmptyText if self.options.empty_as_absent => {
                facts.present &= !(1 << index);
                source.leave_out();
            }
            Seen::EmptyText => {
                if outside {
                    self.slot(field, String::new());
                    source.leave_out();
                } else if named {
                    facts.learn(index, Fact::Text(String::new()));
                }
            }
            Seen::Fact(fact) => {
                if outside {
                    let value = slot_text(&fact);
                    if named {
                        facts.learn(index, fact);
                    }
                    self.slot(field, value);
                    source.leave_out();
                } else {
                    facts.learn(index, fact);
                }
            }
            Seen::Object(inner) => {
                if named {
                    facts.learn(index, Fact::Object(inner.present));
                }
                if self.purpose == Purpose::Describe {
                    facts.children.push((index as u8, Child::Object(inner)));
                }
            }
            Seen::List(items, children) => {
                if named {
                    facts.learn(index, Fact::List(items));
                }
                if self.purpose == Purpose::Describe {
                    facts.children.push((index as u8, Child::List(children)));
                }
            }
        }
        Ok(())
    }

    /// Reads one value and holds it against a shape.
    fn value<S: Source>(&mut self, source: &mut S, shape: &'static Shape, collect: Collect) -> Result<Seen, Stop> {
        self.values += 1;
        if self.values > limit::VALUES {
            return Err(Stop::TooLarge);
        }
        let types = shape.types;
        match source.value()? {
            Value::Text(text) => {
                if text.lone_surrogate {
                    self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "surrogate"));
                }
                if types.has(Types::TEXT) {
                    if !shape.limits.is_empty() && !(text.str.is_empty() && self.options.empty_as_absent) {
                        self.judge_text(shape, text.str);
                    }
                    return Ok(if text.str.is_empty() {
                        Seen::EmptyText
                    } else if collect.value {
                        Seen::Fact(Fact::Text(text.str.to_owned()))
                    } else {
                        Seen::Something
                    });
                }
                if text.str.is_empty() && self.options.empty_as_absent {
                    return Ok(Seen::EmptyText);
                }
                if types.has(Types::DIGITS)
                    && let Some(number) = digits(text.str)
                {
                    let json = text.str.to_owned();
                    self.judge_number(shape, number);
                    source.replace(&json);
                    return Ok(number_seen(number, collect.value));
                }
                self.wrong_type(types, "text");
                Ok(Seen::Something)
            }
            Value::Number(number) => {
                let value = match (number.value, types.has(Types::NUMBER)) {
                    (Numeric::NotFinite, _) => {
                        self.add(Code::NotFinite, PAGE, Params::default());
                        return Ok(Seen::Something);
                    }
                    (Numeric::Float(float), false) => match whole(float) {
                        Some(whole) => whole,
                        None => {
                            self.wrong_type(types, "number");
                            return Ok(Seen::Something);
                        }
                    },
                    (value, _) => value,
                };
                if !types.has(Types::NUMBER.or(Types::INTEGER)) {
                    self.wrong_type(types, if matches!(value, Numeric::Float(_)) { "number" } else { "integer" });
                    return Ok(Seen::Something);
                }
                let free = matches!(shape.form, Form::Free);
                let canonical = number.canonical && (value == number.value) && !(matches!(value, Numeric::BeyondInteger { .. }));
                if !canonical && !free {
                    let json = match value {
                        Numeric::Integer(n) => itoa::Buffer::new().format(n).to_owned(),
                        _ => {
                            let mut json = String::new();
                            crate::source::write_number(&mut json, source.number_text().parse().unwrap_or(0.0));
                            json
                        }
                    };
                    source.replace(&json);
                }
                self.judge_number(shape, value);
                Ok(number_seen(value, collect.value))
            }
            Value::Boolean(value) => {
                if !types.has(Types::BOOLEAN) {
                    self.wrong_type(types, "boolean");
                }
                Ok(if types.has(Types::BOOLEAN) && collect.value { Seen::Fact(Fact::Boolean(value)) } else { Seen::Something })
            }
            Value::Null => {
                if !types.has(Types::NULL) {
                    self.add(Code::NotNull, PAGE, Params::default().with("expected", expected(types)));
                }
                Ok(Seen::Something)
            }
            Value::Map => match shape.form {
                Form::Object(object) => Ok(Seen::Object(self.object(source, object, collect.item_bit(), false)?)),
                Form::Map(value) => self.map(source, value),
                _ => self.other_container(source, types, Types::OBJECT, "object"),
            },
            Value::List => match shape.form {
                Form::List(item) => self.list(source, shape, item, collect),
                _ => self.other_container(source, types, Types::LIST, "list"),
            },
        }
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
        while let Some((name, lone)) = next_key(source)? {
            let repeated = S::MAY_REPEAT_KEYS && keys.repeated(&name);
            self.path.push(Segment::Key(name));
            self.judge_key(repeated, lone);
            self.value(source, value, Collect::default())?;
            self.path.pop();
        }
        Ok(Seen::Something)
    }

    fn list<S: Source>(&mut self, source: &mut S, shape: &'static Shape, item: &'static Shape, collect: Collect) -> Result<Seen, Stop> {
        let mut items = Items::default();
        let mut children = Vec::new();
        let unique = shape.limits.iter().any(|limit| matches!(limit.check, crate::table::Check::UniqueItems));
        let inner = Collect { value: unique, item_field: None, inner: collect.item_field };
        let mut at = 0;
        while source.item()? {
            self.path.push(Segment::Index(at));
            let seen = self.value(source, item, inner)?;
            self.path.pop();
            let index = u32::try_from(at).unwrap_or(u32::MAX);
            match seen {
                Seen::Object(facts) => {
                    if collect.value {
                        items.objects.push((index, facts.present));
                        if let Some(text) = collect.item_field.and_then(|field| facts.text(field)) {
                            items.texts.push((text.to_owned(), index));
                        }
                    }
                    if self.purpose == Purpose::Describe {
                        children.push(Some(facts));
                    }
                }
                seen => {
                    if unique {
                        match seen {
                            Seen::Fact(Fact::Text(text)) => items.texts.push((text, index)),
                            Seen::EmptyText => items.texts.push((String::new(), index)),
                            _ => {}
                        }
                    }
                    if self.purpose == Purpose::Describe {
                        children.push(None);
                    }
                }
            }
            at += 1;
        }
        self.judge_list(shape, at, &items.texts);
        Ok(Seen::List(items, children))
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
            match innermost {
                Open::Map(keys) => {
                    let Some((name, lone)) = next_key(source)? else {
                        open.pop();
                        if self.path.depth() > outside {
                            self.path.pop();
                        }
                        continue;
                    };
                    let repeated = S::MAY_REPEAT_KEYS && keys.repeated(&name);
                    self.path.push(Segment::Key(name));
                    self.judge_key(repeated, lone);
                }
                Open::List(at) => {
                    if !source.item()? {
                        open.pop();
                        if self.path.depth() > outside {
                            self.path.pop();
                        }
                        continue;
                    }
                    self.path.push(Segment::Index(*at));
                    *at += 1;
                }
            }
            self.values += 1;
            if self.values > limit::VALUES {
                return Err(Stop::TooLarge);
            }
            let map = match source.value()? {
                Value::Map => true,
                Value::List => false,
                value => {
                    match value {
                        Value::Number(number) if number.value == Numeric::NotFinite => self.add(Code::NotFinite, PAGE, Params::default()),
                        Value::Text(text) if text.lone_surrogate => {
                            self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "surrogate"))
                        }
                        _ => {}
                    }
                    self.path.pop();
                    continue;
                }
            };
            if self.path.depth() >= limit::DEPTH {
                self.too_deep(source)?;
                self.path.pop();
            } else {
                open.push(opened(map));
            }
        }
        Ok(())
    }

    fn too_deep<S: Source>(&mut self, source: &mut S) -> Result<(), Stop> {
        self.add(Code::TooDeep, PAGE, Params::default().with("limit", limit::DEPTH));
        source.skip()
    }

    #[cold]
    fn unknown_field<S: Source>(
        &mut self,
        source: &mut S,
        object: &'static Object,
        name: String,
        lone: bool,
        seen: &mut Keys,
        root: bool,
    ) -> Result<(), Stop> {
        let repeated = S::MAY_REPEAT_KEYS && seen.repeated(&name);
        let mut params = Params::default();
        if let Some(suggestion) = suggest::closest(&name, object.fields.iter().map(|field| field.name)) {
            params = params.with("suggestion", suggestion);
        }
        self.path.push(Segment::Key(name.clone()));
        let grade = if self.options.allow_unknown { Grade::Advice } else { Grade::Violation };
        self.add(Code::UnknownField, RuleSource { grade, ..PAGE }, params);
        self.judge_key(repeated, lone);
        self.sends_unknown |= self.options.allow_unknown;
        let in_query = root && self.options.allow_unknown && !self.operation.has_body();
        self.values += 1;
        let value = match source.value()? {
            Value::Map => return self.unknown_container(source, true, in_query),
            Value::List => return self.unknown_container(source, false, in_query),
            Value::Boolean(value) => Some(if value { "true" } else { "false" }.to_owned()),
            Value::Text(text) => {
                if text.lone_surrogate {
                    self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "surrogate"));
                }
                Some(text.str.to_owned())
            }
            Value::Number(number) => {
                if number.value == Numeric::NotFinite {
                    self.add(Code::NotFinite, PAGE, Params::default());
                }
                Some(source.number_text())
            }
            Value::Null => None,
        };
        if in_query {
            match value {
                Some(value) => self.slots.push(Slot { name: SlotName::Unknown(name), value }),
                None => self.wrong_type(QUERY_TYPES, "null"),
            }
            source.leave_out();
        }
        self.path.pop();
        Ok(())
    }

    fn unknown_container<S: Source>(&mut self, source: &mut S, map: bool, in_query: bool) -> Result<(), Stop> {
        if in_query {
            self.wrong_type(QUERY_TYPES, if map { "object" } else { "list" });
        }
        self.free(source, map)?;
        self.path.pop();
        Ok(())
    }

    fn judge_key(&mut self, repeated: bool, lone_surrogate: bool) {
        if repeated {
            self.add(Code::DuplicateKey, PAGE, Params::default());
        }
        if lone_surrogate {
            self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "surrogate"));
        }
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

    /// Keeps a value that travels outside the body.
    fn slot(&mut self, field: &'static Field, value: String) {
        if field.place == Place::Path {
            self.judge_path_parameter(field, &value);
        }
        self.slots.push(Slot { name: SlotName::Field(field), value });
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

fn next_key<S: Source>(source: &mut S) -> Result<Option<(String, bool)>, Stop> {
    Ok(match source.key(None)? {
        Key::Other { name, lone_surrogate } => Some((name.to_owned(), lone_surrogate)),
        Key::Expected | Key::End => None,
    })
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

fn number_seen(value: Numeric, wanted: bool) -> Seen {
    match value {
        Numeric::Integer(n) if wanted => Seen::Fact(Fact::Integer(n)),
        Numeric::Float(n) if wanted => Seen::Fact(Fact::Float(n)),
        _ => Seen::Something,
    }
}

fn slot_text(fact: &Fact) -> String {
    match fact {
        Fact::Boolean(value) => if *value { "true" } else { "false" }.to_owned(),
        Fact::Integer(n) => itoa::Buffer::new().format(*n).to_owned(),
        Fact::Float(n) => {
            let mut text = String::new();
            crate::source::write_number(&mut text, *n);
            text
        }
        Fact::Text(text) => text.clone(),
        Fact::Object(_) | Fact::List(_) => String::new(),
    }
}

fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Boolean(_) => "boolean",
        Value::Number(number) if matches!(number.value, Numeric::Integer(_) | Numeric::BeyondInteger { .. }) => "integer",
        Value::Number(_) => "number",
        Value::Text(_) => "text",
        Value::List => "list",
        Value::Map => "object",
    }
}

fn expected(types: Types) -> Vec<&'static str> {
    // Every integer is a number, and null is said where it matters.
    types.names().filter(|name| !(*name == "integer" && types.has(Types::NUMBER))).collect()
}
