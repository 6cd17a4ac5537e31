//! Names that an object does not have: misspelt ones, and fields that stand one level too high or too low.
//!
//! A body without its wrapper, or with one too many, is reported once. Its fields are held against their shapes where they stand, and count as
//! given where they belong.

use super::facts::{Fact, Facts};
use super::free::Keys;
use super::value::{ItemsWanted, items_wanted};
use super::walk::{Purpose, ValueClass, Walk};
use crate::json::limit;
use crate::json::{Source, Stop, Value};
use crate::report::Segment;
use crate::report::suggest;
use crate::report::{Code, Params, Report, Violation};
use crate::spec::{Form, Grade, Object, PAGE, Place, Source as RuleSource};

/// What an object holds beside its documented fields.
#[derive(Default)]
pub(super) struct Strangers {
    keys: Keys,
    /// Names for which another may be meant, and where the report has them.
    names: Vec<(usize, String)>,
    too_many: Option<TooMany>,
    missing: Option<Missing>,
}

/// An object inside this one that holds fields of this one.
struct TooMany {
    /// Where the report has it.
    reported: usize,
    pointer: String,
    fields: u64,
    facts: Vec<(u8, Fact)>,
    /// Pointer and name of what is unknown in there, too.
    unknown: Vec<(String, String)>,
}

/// A field that should hold what stands beside it.
struct Missing {
    holder: usize,
    object: &'static Object,
    fields: u64,
    facts: Vec<(u8, Fact)>,
    /// Where the report has the names, where the field is optional.
    reported: Vec<usize>,
    /// Where it is required they are reported with it, and by their pointers where it is there after all.
    pointers: Vec<String>,
}

impl Walk<'_> {
    /// Walks a member whose name the object does not have, up to its value where that one is for the caller to read.
    #[cold]
    #[inline(never)]
    pub(super) fn stranger<S: Source>(
        &mut self,
        source: &mut S,
        object: &'static Object,
        present: u64,
        strangers: &mut Strangers,
    ) -> Result<Option<Value>, Stop> {
        let name = start_of(source.text().str);
        self.push_key(source, &mut strangers.keys);
        if source.foreign_key().is_some() {
            return self.free_value(source).map(Some);
        }
        let may_be_misplaced = !self.options.allow_unknown && self.purpose != Purpose::Describe;
        if may_be_misplaced && let Some((holder, index)) = belongs_in(object, &name, present, strangers.missing.as_ref()) {
            self.one_too_high(source, object, holder, index, strangers)?;
            return Ok(None);
        }
        let reported = self.unknown(&name, strangers);
        let value = if self.options.allow_unknown { self.free_value(source)? } else { self.value_of_a_stranger(source)? };
        if may_be_misplaced && value == Value::Map && strangers.too_many.is_none() && suggest::field(&name, object, present).is_none() {
            self.perhaps_one_too_low(source, object, present, reported, strangers)?;
            return Ok(None);
        }
        Ok(Some(value))
    }

    /// Reports the name that was pushed last, and tells where.
    fn unknown(&mut self, name: &str, strangers: &mut Strangers) -> usize {
        let grade = if self.options.allow_unknown { Grade::Advice } else { Grade::Violation };
        let at = self.reported(grade).len();
        if self.report.keeps(grade) {
            strangers.names.push((at, name.to_owned()));
        }
        self.add(Code::UnknownField, RuleSource { grade, ..PAGE }, Params::default());
        at
    }

    fn unknown_at(&mut self, path: String) {
        let source = self.operation.docs;
        self.report.add(Grade::Violation, || Violation { path, code: Code::UnknownField, params: Params::default(), source });
    }

    fn reported(&mut self, grade: Grade) -> &mut Vec<Violation> {
        match grade {
            Grade::Violation => &mut self.report.violations,
            Grade::Advice => &mut self.report.warnings,
        }
    }

    /// Walks a field that belongs in a field of the object.
    fn one_too_high<S: Source>(
        &mut self,
        source: &mut S,
        object: &'static Object,
        holder: usize,
        index: usize,
        strangers: &mut Strangers,
    ) -> Result<(), Stop> {
        let Some((name, inner)) = object.fields.get(holder).and_then(|field| Some((field.name, field.shape.object()?))) else {
            return Ok(());
        };
        let new = || Missing { holder, object: inner, fields: 0, facts: Vec::new(), reported: Vec::new(), pointers: Vec::new() };
        let mut missing = strangers.missing.take().unwrap_or_else(new);
        if stated(object, holder).is_none() {
            missing.reported.push(self.report.violations.len());
            self.add(Code::UnknownField, PAGE, Params::default().with("reason", "inside").with("other", name));
        } else if missing.pointers.len() < Report::KEPT {
            missing.pointers.push(self.path.pointer());
        }
        let fact = self.misplaced_value(source, inner, index);
        missing.fields |= 1 << index;
        missing.facts.extend(fact?.map(|fact| (index as u8, fact)));
        strangers.missing = Some(missing);
        Ok(())
    }

    /// Walks an object whose name is unknown: where it has a field of the object around it, it is a wrapper too many.
    fn perhaps_one_too_low<S: Source>(
        &mut self,
        source: &mut S,
        object: &'static Object,
        present: u64,
        reported: usize,
        strangers: &mut Strangers,
    ) -> Result<(), Stop> {
        if self.path.depth() >= limit::DEPTH {
            return self.too_deep(source);
        }
        let pointer = self.path.pointer();
        let mut keys = Keys::default();
        let (mut fields, mut facts, mut unknown) = (0_u64, Vec::new(), Vec::new());
        while source.any_key()? {
            let known = object.find(source.text().str).filter(|index| present >> index & 1 == 0 && source.foreign_key().is_none());
            let name = start_of(source.text().str);
            self.push_key(source, &mut keys);
            if let Some(index) = known {
                fields |= 1 << index;
                facts.extend(self.misplaced_value(source, object, index)?.map(|fact| (index as u8, fact)));
            } else {
                if unknown.len() < Report::KEPT && source.foreign_key().is_none() {
                    unknown.push((self.path.pointer(), name));
                }
                self.any_value(source)?;
            }
            self.path.pop_key();
        }
        if fields != 0 {
            strangers.too_many = Some(TooMany { reported, pointer, fields, facts, unknown });
        }
        Ok(())
    }

    /// Holds the value of a field that stands elsewhere against its shape; gives what rules may want to know of it.
    fn misplaced_value<S: Source>(&mut self, source: &mut S, object: &'static Object, index: usize) -> Result<Option<Fact>, Stop> {
        let Some(field) = object.fields.get(index) else { return Ok(None) };
        let is_named = object.named >> index & 1 == 1;
        let items =
            if is_named && matches!(field.shape.form, Form::List(_)) { items_wanted(object, index) } else { ItemsWanted::default() };
        let seen = self.value_apart(source, &field.shape, items)?;
        self.child = None;
        if field.place == Place::Path && matches!(seen, ValueClass::Text) {
            let value = source.text().str.to_owned();
            self.judge_path_parameter(field, &value);
        }
        Ok(if is_named { self.fact(source, seen) } else { None })
    }

    /// The end of an object that has unknown members: gives its fields with those that are given elsewhere.
    #[cold]
    #[inline(never)]
    pub(super) fn end_with_strangers(&mut self, object: &'static Object, outer: usize, mut present: u64, strangers: Strangers) -> u64 {
        let Strangers { mut names, too_many, missing, .. } = strangers;
        // What is also given beside a wrapper is not moved out of it; and beside names that mean nothing, it is but one more of them.
        let means_nothing =
            |at: usize, name: &str, wrapper: &TooMany| at != wrapper.reported && suggest::field(name, object, present).is_none();
        let wrapper =
            too_many.filter(|wrapper| wrapper.fields & !present != 0 && !names.iter().any(|(at, name)| means_nothing(*at, name, wrapper)));
        let moved = wrapper.as_ref().map_or(0, |wrapper| wrapper.fields & !present);
        present |= moved;
        let mut too_high = None;
        if let Some(missing) = missing {
            let bit = 1 << missing.holder;
            if present & bit == 0 {
                too_high = Some((missing.object, missing.fields, self.finish_missing(object, missing)));
                present |= bit;
            } else {
                // It came later, and may well have the field already.
                for at in missing.reported {
                    if let Some(violation) = self.report.violations.get_mut(at) {
                        violation.params = Params::default();
                    }
                }
                missing.pointers.into_iter().for_each(|path| self.unknown_at(path));
            }
        }
        let mut pointer = None;
        if let Some(TooMany { reported, pointer: own, fields, facts, unknown }) = wrapper {
            names.retain(|(at, _)| *at != reported);
            if let Some(violation) = self.report.violations.get_mut(reported) {
                violation.params = Params::default().with("reason", "wrapper").with("fields", object.names(moved));
            }
            if unknown.len() <= fields.count_ones() as usize {
                for (path, name) in unknown {
                    names.push((self.report.violations.len(), name));
                    self.unknown_at(path);
                }
            }
            self.named.extend(facts.into_iter().filter(|(index, _)| moved >> index & 1 == 1));
            pointer = Some(own);
        }
        let grade = if self.options.allow_unknown { Grade::Advice } else { Grade::Violation };
        for (at, name) in names {
            if let Some(suggestion) = suggest::field(&name, object, present)
                && let Some(violation) = self.reported(grade).get_mut(at)
            {
                violation.params = Params::default().with("suggestion", suggestion);
            }
        }
        let before = (self.report.violations.len(), self.report.warnings.len());
        let all = core::mem::take(&mut self.named);
        self.finish(object, &Facts { present, named: all.get(outer..).unwrap_or_default() });
        self.named = all;
        let here = self.path.pointer();
        if let Some((inner, fields, inside)) = too_high {
            self.rename(before, &inside, &here, inner, fields);
        }
        if let Some(pointer) = pointer {
            self.rename(before, &here, &pointer, object, moved);
        }
        present
    }

    /// Reports once that the holder of some fields is missing, and what its rules say of it; gives its pointer.
    fn finish_missing(&mut self, object: &'static Object, missing: Missing) -> String {
        let Missing { holder, object: inner, fields, facts, .. } = missing;
        let Some(field) = object.fields.get(holder) else { return String::new() };
        if let Some(source) = stated(object, holder) {
            let params = Params::default().with("reason", "wrapper").with("fields", inner.names(fields));
            self.add_below(&[Segment::Field(field)], Code::Required, source, params);
        }
        let here = self.path.pointer();
        let before = (self.report.violations.len(), self.report.warnings.len());
        self.path.push(Segment::Field(field));
        self.finish(inner, &Facts { present: fields, named: &facts });
        let inside = self.path.pointer();
        self.path.pop();
        self.rename(before, &inside, &here, inner, fields);
        if object.named >> holder & 1 == 1 {
            self.named.push((holder as u8, Fact::Object(fields)));
        }
        inside
    }

    /// What was reported since of these fields is at another place.
    fn rename(&mut self, since: (usize, usize), from: &str, to: &str, object: &'static Object, fields: u64) {
        let Report { violations, warnings, .. } = &mut self.report;
        let recent = violations.iter_mut().skip(since.0).chain(warnings.iter_mut().skip(since.1));
        for Violation { path, .. } in recent {
            let Some(rest) = path.strip_prefix(from).and_then(|rest| rest.strip_prefix('/')) else { continue };
            let name = crate::text::before(rest, b'/');
            if object.find(name).is_some_and(|index| fields >> index & 1 == 1) {
                *path = [to, "/", rest].concat();
            }
        }
    }
}

/// Where a page says that the field is required: without it nothing is sent.
fn stated(object: &'static Object, field: usize) -> Option<RuleSource> {
    object.fields.get(field)?.required.filter(|source| source.grade == Grade::Violation)
}

/// The one field of the object that is not given and holds a field of this name, and that field's position in it.
fn belongs_in(object: &'static Object, name: &str, present: u64, missing: Option<&Missing>) -> Option<(usize, usize)> {
    let holds = |(holder, field): (usize, &'static crate::spec::Field)| Some((holder, field.shape.object()?.find(name)?));
    let mut holders = object.at(!present).filter_map(holds);
    let first = holders.next().filter(|_| holders.next().is_none())?;
    missing.is_none_or(|missing| missing.holder == first.0).then_some(first)
}

/// As much of a name as a suggestion needs: it may be megabytes long.
fn start_of(name: &str) -> String {
    name.chars().take(64).collect()
}
