//! The walk: pulls values out of a source and holds each against its shape.

use super::Options;
use super::facts::{Child, Draft, Fact, Facts, Items};
use super::value::{ItemsWanted, expected, items_wanted, type_name};
use crate::json::{Member, Numeric, Source, Stop, Value, double, limit, next_member};
use crate::report::{Code, Param, Params, Report, Violation};
use crate::report::{Path, Segment};
use crate::spec::{Field, Form, Grade, Object, Operation, PAGE, Place, Source as RuleSource, Standing, Types};
use crate::text::push_integer;

/// Codes that say something is not there, which is not known of a text that breaks.
const ABSENCES: &[Code] = &[Code::Required, Code::RequiredIf, Code::ExactlyOneOf, Code::AtLeastOneOf, Code::NoFields];

/// What the walk is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Check,
    Plan,
    /// Keeps what each object left behind.
    Describe,
}

/// What the walk leaves.
#[derive(Debug, Clone, Default)]
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
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    pub name: SlotName,
    pub value: String,
}

#[derive(Debug, Clone)]
pub(crate) enum SlotName {
    Field(&'static Field),
    /// A parameter the table does not know, which the caller wants sent.
    Unknown(String),
}

pub(crate) struct Walk<'o> {
    pub(super) operation: &'static Operation,
    pub(super) options: &'o Options<'o>,
    pub(super) purpose: Purpose,
    pub(super) report: Report,
    pub(super) path: Path,
    pub(super) values: usize,
    /// Violations and warnings of absence that the report only counts.
    uncounted: (usize, usize),
    pub(super) slots: Vec<Slot>,
    /// A field the table does not know will be sent.
    pub(super) sends_unknown: bool,
    /// The facts of the objects around the walk's place, innermost last.
    pub(super) named: Vec<(u8, Fact)>,
    /// What was walked last, where [`ValueClass`] says so.
    pub(super) present: u64,
    pub(super) items: Items,
    /// The text that the holder of the object that was walked last asked for.
    pub(super) text: Option<String>,
    /// The members of [`Options::current`] that rules asked for.
    pub(super) known: Vec<(&'static str, Option<&'o str>)>,
    /// For describe: the object or list that was walked last, and those in the objects around the walk's place.
    pub(super) child: Option<Child>,
    pub(super) children: Vec<(u8, Child)>,
}

/// What became of a value. One byte, since each value has one; the source still has the scalar, the walk the rest.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum ValueClass {
    /// Nothing that a rule could use.
    Something,
    /// An empty text that counts as absent.
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
        uncounted: (0, 0),
        slots: Vec::new(),
        sends_unknown: false,
        named: Vec::with_capacity(16),
        present: 0,
        items: Items::default(),
        text: None,
        known: Vec::new(),
        child: None,
        children: Vec::new(),
    };
    if let Some(instead) = operation.deprecated {
        walk.add(Code::Deprecated, PAGE.advised(), Params::default().with("reason", "operation").with("instead", instead));
    }
    let mut outcome = Outcome::default();
    let stopped = walk.input(&mut source).is_err();
    let mut bytes = source.bytes();
    if stopped && bytes <= limit::BYTES {
        outcome.broken_at = source.broken_at();
        let (code, params) = match outcome.broken_at {
            Some(offset) => {
                // What is missing may stand behind the break.
                walk.report.forget(ABSENCES, walk.uncounted);
                (Code::InvalidJson, Params::default().with("offset", offset).with("line", 0_i64).with("column", 0_i64))
            }
            None => (Code::TooLarge, Params::default().with("unit", "values").with("limit", limit::VALUES)),
        };
        walk.report.add_last(Violation { path: String::new(), code, params, source: operation.docs });
    }
    if purpose == Purpose::Plan && !stopped && walk.report.ok() {
        outcome.body = source.body();
        bytes = outcome.body.len();
    }
    if bytes > limit::BYTES {
        let params = Params::default().with("unit", "bytes").with("limit", limit::BYTES);
        walk.report.add_last(Violation { path: String::new(), code: Code::TooLarge, params, source: operation.docs });
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
    pub(super) fn object<S: Source>(
        &mut self,
        source: &mut S,
        object: &'static Object,
        collect: Option<u8>,
        root: bool,
    ) -> Result<(), Stop> {
        let named = object.named | collect.map_or(0, |field| 1 << field);
        let outside = if root { object.outside } else { 0 };
        let wanted = named | outside;
        let outer = self.named.len();
        let mut present: u64 = 0;
        let outer_children = self.children.len();
        let mut unknown = None;
        let mut next = 0;
        loop {
            let (index, field) = match next_member(source, object, next)? {
                Member::Field(index, field) => (index, field),
                Member::Unknown => {
                    self.unknown_field(source, object, present, unknown.get_or_insert_with(Box::default), root)?;
                    continue;
                }
                Member::End => break,
            };
            next = index + 1;
            let bit = 1 << index;
            self.path.push(Segment::Field(field));
            if present & bit != 0 {
                // The first one counts.
                self.add(Code::DuplicateKey, PAGE, Params::default());
                self.any_value(source)?;
                self.path.pop();
                continue;
            }
            present |= bit;
            let is_wanted = wanted & bit != 0;
            let is_list = matches!(field.shape.form, Form::List(_));
            let items = if is_wanted && is_list { items_wanted(object, index) } else { ItemsWanted::default() };
            let seen = self.value(source, &field.shape, items)?;
            if seen == ValueClass::EmptyText {
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
        if let Some(strangers) = unknown {
            present = self.end_with_strangers(object, outer, present, *strangers);
        } else if !object.rules.is_empty() {
            // The facts are lent to the rules, which report to the walk.
            let all = core::mem::take(&mut self.named);
            self.finish(object, &Facts { present, named: all.get(outer..).unwrap_or_default() });
            self.named = all;
        } else if object.required & !present != 0 {
            self.finish(object, &Facts { present, named: &[] });
        }
        if let Some(field) = collect {
            let mine = self.named.get_mut(outer..).unwrap_or_default();
            // A description asks the object's own rules again.
            let stays = self.purpose == Purpose::Describe;
            self.text = mine.iter_mut().find_map(|(known, fact)| match fact {
                Fact::Text(text) if *known == field => Some(if stays { text.clone() } else { core::mem::take(text) }),
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
    pub(super) fn fact<S: Source>(&mut self, source: &S, seen: ValueClass) -> Option<Fact> {
        Some(match seen {
            ValueClass::Something | ValueClass::EmptyText => return None,
            ValueClass::True => Fact::Boolean(true),
            ValueClass::False => Fact::Boolean(false),
            ValueClass::Number => match source.number().value {
                Numeric::Integer(value) => Fact::Integer(value),
                Numeric::Float(value) => Fact::Float(value),
                Numeric::BeyondInteger { .. } | Numeric::NotFinite => return None,
            },
            ValueClass::Digits => Fact::Integer(source.text().str.parse().ok()?),
            ValueClass::Text => Fact::Text(source.text().str.to_owned()),
            ValueClass::Object => Fact::Object(self.present),
            ValueClass::List => Fact::List(Box::new(core::mem::take(&mut self.items))),
        })
    }

    /// Keeps the scalar that was walked last for the path or the query.
    #[inline(never)]
    fn send_outside<S: Source>(&mut self, source: &mut S, field: &'static Field, seen: ValueClass) {
        let mut value = String::new();
        match seen {
            ValueClass::Something | ValueClass::EmptyText | ValueClass::Object | ValueClass::List => return,
            ValueClass::True => value.push_str("true"),
            ValueClass::False => value.push_str("false"),
            ValueClass::Number => match source.number().value {
                Numeric::Integer(n) => push_integer(&mut value, n),
                _ => crate::json::write_number(&mut value, double(source.number_text()).unwrap_or(0.0)),
            },
            ValueClass::Digits | ValueClass::Text => {
                let text = source.text().str;
                match field.shape.time.and_then(|format| format.convert(text)) {
                    Some(time) => value = time,
                    None => value.push_str(text),
                }
            }
        }
        if field.place == Place::Path {
            self.judge_path_parameter(field, &value);
        }
        self.slots.push(Slot { name: SlotName::Field(field), value });
        source.leave_out();
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
    pub(super) fn wrong_type(&mut self, types: Types, actual: impl Into<Param>) {
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
        if ABSENCES.contains(&code) && !self.report.keeps(source.grade) {
            match source.grade {
                Grade::Violation => self.uncounted.0 += 1,
                Grade::Advice => self.uncounted.1 += 1,
            }
        }
        let Walk { report, path, operation, .. } = self;
        report.add(source.grade, || Violation { path: path.pointer_to(below), code, params, source: operation.link(source) });
    }
}
