//! The state of every field of an unfinished draft: required, optional, forbidden or ignored, and why.
//!
//! Check and describe share the rules' decisions, so check reports a missing field exactly where describe says `required`.

use crate::check::{Child, Draft, Facts, Obligations, Options, Outcome, Purpose, Target, check_text, literal, obligations, walk};
use crate::json;
use crate::json::Input;
use crate::json::{Json, Writer};
use crate::report::UsageError;
use crate::report::message::{Catalog, ENGLISH, Locale};
use crate::report::{Code, Params};
use crate::report::{Path, Segment};
use crate::spec::rule::RuleKind;
use crate::spec::{Field, Form, Grade, Object, Operation, Source, Standing};

/// What the vendor asks of a field, given the rest of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// Check reports it while it is absent.
    Required,
    Optional,
    /// Check reports it while it is given.
    Forbidden,
    /// Accepted and without effect.
    Ignored,
}

impl Requirement {
    /// The requirement as it appears in descriptions.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Requirement::Required => "required",
            Requirement::Optional => "optional",
            Requirement::Forbidden => "forbidden",
            Requirement::Ignored => "ignored",
        }
    }
}

impl Json for Requirement {
    fn write(&self, out: &mut Writer) {
        out.string(self.name());
    }
}

/// Why a field is required, forbidden, ignored, or worth a second look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    pub code: Code,
    /// A violation's reason refuses the request; an advice's only warns.
    pub grade: Grade,
    pub params: Params,
    /// A link to where the rule comes from.
    pub source: &'static str,
}

/// One field of the draft, given or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldState {
    /// JSON Pointer; `/users/-` is the next item of a list.
    pub path: String,
    pub requirement: Requirement,
    /// Whether the draft has it, null included.
    pub present: bool,
    pub reason: Option<Reason>,
    /// The object or item that is not there yet, without which the reason does not bind.
    pub awaits: Option<String>,
}

/// The state of every field of a draft, in the order of the vendor's page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Description {
    pub fields: Vec<FieldState>,
}

impl Description {
    /// The field at a JSON Pointer.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&FieldState> {
        self.fields.iter().find(|field| field.path == path)
    }

    /// The description as JSON text, in English.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::to_text(self)
    }

    /// The description with its texts in another language, to be serialised.
    #[must_use]
    pub fn localized<'d>(&'d self, locale: &'d Locale) -> LocalizedDescription<'d> {
        LocalizedDescription { fields: &self.fields, catalog: locale }
    }
}

impl FieldState {
    /// Why, in English.
    #[must_use]
    pub fn message(&self) -> Option<String> {
        self.message_by(&ENGLISH)
    }

    /// Why, in another language.
    #[must_use]
    pub fn message_in(&self, locale: &Locale) -> Option<String> {
        self.message_by(locale)
    }

    fn message_by(&self, catalog: &dyn Catalog) -> Option<String> {
        let reason = self.reason.as_ref()?;
        crate::report::message::render(catalog, reason.code, "", &self.path, &reason.params)
    }
}

/// A description in a language.
#[allow(missing_debug_implementations, reason = "a view for serialisers")]
pub struct LocalizedDescription<'d> {
    fields: &'d [FieldState],
    catalog: &'d dyn Catalog,
}

impl LocalizedDescription<'_> {
    /// The description as JSON text.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::to_text(self)
    }
}

impl Json for Description {
    fn write(&self, out: &mut Writer) {
        LocalizedDescription { fields: &self.fields, catalog: &ENGLISH }.write(out);
    }
}

impl Json for LocalizedDescription<'_> {
    fn write(&self, out: &mut Writer) {
        out.open('[');
        for field in self.fields {
            let FieldState { path, requirement, present, reason, awaits } = field;
            out.open('{');
            out.key("path").string(path);
            out.key("requirement").string(requirement.name());
            out.key("present").boolean(*present);
            out.key("reason");
            match reason {
                Some(Reason { code, grade, params, source }) => {
                    out.open('{');
                    out.key("code").string(code.name());
                    out.key("grade").string(grade.name());
                    out.key("message").maybe(field.message_by(self.catalog).as_deref());
                    params.write(out.key("params"));
                    out.key("source").string(source);
                    out.close('}');
                }
                None => out.plain("null"),
            }
            out.key("awaits").maybe(awaits.as_deref());
            out.close('}');
        }
        out.close(']');
    }
}

/// Describes an unfinished draft. Wrong values do not matter here; for a draft that is no object, everything awaits one.
///
/// ```
/// use clearway::{Requirement, describe};
///
/// let draft = r#"{"useDistributionRate": false}"#;
/// let description = describe("ncloud.update_canary", draft, &Default::default())?;
/// let conditions = description.get("/canaryConditions").unwrap();
/// assert_eq!(conditions.requirement, Requirement::Required);
/// assert_eq!(conditions.message().unwrap(), "canaryConditions is required when useDistributionRate is false");
/// # Ok::<(), clearway::UsageError>(())
/// ```
///
/// # Errors
/// A usage error for an unknown operation, and for a draft that is not JSON or too large.
pub fn describe<'i>(operation: &str, draft: impl Into<Input<'i>>, options: &Options) -> Result<Description, UsageError> {
    let operation = crate::registry::operation(operation)?;
    options.validate()?;
    finish(operation, &check_text(operation, draft.into(), options, Purpose::Describe))
}

/// Describes a value of the caller's own kind.
///
/// # Errors
/// As [`describe`].
pub fn describe_source(operation: &str, draft: impl crate::json::Source, options: &Options) -> Result<Description, UsageError> {
    let operation = crate::registry::operation(operation)?;
    options.validate()?;
    finish(operation, &walk(operation, draft, options, Purpose::Describe))
}

fn finish(operation: &'static Operation, outcome: &Outcome) -> Result<Description, UsageError> {
    if let Some(offset) = outcome.broken_at {
        return Err(UsageError::Draft { offset });
    }
    if outcome.report.violations.iter().any(|violation| violation.code == Code::TooLarge) {
        return Err(UsageError::DraftTooLarge);
    }
    let mut page = Page { operation, path: Path::new(), awaits: None, fields: Vec::new() };
    let draft = outcome.draft.as_ref();
    page.maybe_absent(draft.is_none(), |page| page.object(&operation.input, draft, &[]));
    Ok(Description { fields: page.fields })
}

/// What is being written.
struct Page {
    operation: &'static Operation,
    path: Path,
    /// The outermost absent object or item around the fields being written.
    awaits: Option<String>,
    fields: Vec<FieldState>,
}

/// Obligations on the fields of an object, with the fields of the object that holds the rule, which they name.
type Due = (Obligations, &'static [Field]);

impl Page {
    /// Writes the fields of an object and everything below; `draft` is `None` where the object is absent.
    fn object(&mut self, object: &'static Object, draft: Option<&Draft>, inherited: &[Due]) {
        let nothing = Draft::default();
        let draft = draft.unwrap_or(&nothing);
        let facts = &draft.facts();
        let own: Vec<Due> = object.rules.iter().filter_map(|rule| Some((obligations(rule, facts)?, object.fields))).collect();
        for (at, field) in object.fields.iter().enumerate() {
            let present = facts.present >> at & 1 == 1;
            let due = own.iter().filter(|(due, _)| due.of == Target::Itself).chain(inherited);
            let state = self.state(object, at, field, facts, due);
            self.path.push(Segment::Field(field));
            self.write(state, present);
            let below = |of: Target| own.iter().filter(|(due, _)| due.of == of).copied().collect::<Vec<Due>>();
            match field.shape.form {
                Form::Object(inner) => {
                    let child = match draft.child(at) {
                        Some(Child::Object(inner)) => Some(inner),
                        _ => None,
                    };
                    self.maybe_absent(child.is_none(), |page| page.object(inner, child, &below(Target::Child(at as u8))));
                }
                Form::List(_) => {
                    let items = match draft.child(at) {
                        Some(Child::List(items)) => items.as_slice(),
                        _ => &[],
                    };
                    self.list(field.shape.item_object(), items, &below(Target::Items(at as u8)));
                }
                Form::Scalar | Form::Map(_) | Form::Free => {}
            }
            self.path.pop();
        }
    }

    fn list(&mut self, inner: Option<&'static Object>, items: &[Option<Draft>], due: &[Due]) {
        for (at, item) in items.iter().enumerate() {
            self.path.push(Segment::Index(at));
            self.write((Requirement::Optional, None), true);
            if let Some(inner) = inner {
                self.maybe_absent(item.is_none(), |page| page.object(inner, item.as_ref(), due));
            }
            self.path.pop();
        }
        self.path.push(Segment::Next);
        self.write((Requirement::Optional, None), false);
        if let Some(inner) = inner {
            self.maybe_absent(true, |page| page.object(inner, None, due));
        }
        self.path.pop();
    }

    fn maybe_absent(&mut self, absent: bool, write: impl FnOnce(&mut Self)) {
        let outermost = absent && self.awaits.is_none();
        if outermost {
            self.awaits = Some(self.path.pointer());
        }
        write(self);
        if outermost {
            self.awaits = None;
        }
    }

    /// What holds for a field; the strongest word is the last one.
    fn state<'d>(
        &self,
        object: &'static Object,
        at: usize,
        field: &'static Field,
        facts: &Facts,
        due: impl Iterator<Item = &'d Due>,
    ) -> (Requirement, Option<Reason>) {
        let bit = 1 << at;
        let reason = |code, source: Source, params| Reason { code, grade: source.grade, params, source: self.operation.link(source) };
        let mut state = match field.standing {
            Standing::Normal => (Requirement::Optional, None),
            Standing::Ignored(source) => (Requirement::Ignored, Some(reason(Code::IgnoredField, source.advised(), Params::default()))),
            Standing::Undocumented(source) => {
                (Requirement::Optional, Some(reason(Code::Undocumented, source.advised(), Params::default())))
            }
            Standing::Deprecated(source, _) => (Requirement::Optional, Some(reason(Code::Deprecated, source.advised(), Params::default()))),
        };
        for rule in object.rules {
            let (code, fields) = match rule.kind {
                RuleKind::ExactlyOneOf { fields } => (Code::ExactlyOneOf, fields),
                RuleKind::AtLeastOneOf { fields } => (Code::AtLeastOneOf, fields),
                RuleKind::AnyField { fields } => (Code::NoFields, fields),
                RuleKind::RequiredIf { .. }
                | RuleKind::NotAllowedIf { .. }
                | RuleKind::ItemsRequiredIf { .. }
                | RuleKind::ItemsRequiredUnless { .. }
                | RuleKind::Variant { .. }
                | RuleKind::Order { .. }
                | RuleKind::Relation { .. }
                | RuleKind::UniqueAcross { .. }
                | RuleKind::State { .. }
                | RuleKind::CurrentRange { .. }
                | RuleKind::CurrentChoice { .. } => continue,
            };
            let others = facts.present & fields & !bit;
            let params = || Params::default().with("fields", object.names(fields));
            if fields & bit != 0 && others == 0 {
                state = (Requirement::Optional, Some(reason(code, rule.source, params())));
            } else if fields & bit != 0 && code == Code::ExactlyOneOf {
                state = (forbidden(rule.source), Some(reason(code, rule.source, params())));
            }
        }
        if let Some(source) = field.required {
            state = (demanded(source), Some(reason(Code::Required, source, Params::default())));
        }
        for (due, holder) in due {
            let params = || match due.because {
                Some((other, value)) => {
                    let other = holder.get(other as usize).map(|field| field.name).unwrap_or_default();
                    Params::default().with("other", other).with("value", literal(value))
                }
                None => Params::default(),
            };
            if due.required & bit != 0 && state.0 != Requirement::Required {
                state = (demanded(due.source), Some(reason(due.code, due.source, params())));
            } else if due.not_allowed & bit != 0 {
                state = (forbidden(due.source), Some(reason(Code::NotAllowed, due.source, params())));
            }
        }
        state
    }

    fn write(&mut self, (requirement, reason): (Requirement, Option<Reason>), present: bool) {
        let path = self.path.pointer();
        // Nothing is asked of what is inside an object that is not there.
        let requirement = if self.awaits.is_some() && requirement == Requirement::Required { Requirement::Optional } else { requirement };
        self.fields.push(FieldState { path, requirement, present, reason, awaits: self.awaits.clone() });
    }
}

/// A requirement that is only advised leaves a field optional.
fn demanded(source: Source) -> Requirement {
    match source.grade {
        Grade::Violation => Requirement::Required,
        Grade::Advice => Requirement::Optional,
    }
}

/// What is only advised against is still allowed.
fn forbidden(source: Source) -> Requirement {
    match source.grade {
        Grade::Violation => Requirement::Forbidden,
        Grade::Advice => Requirement::Optional,
    }
}

crate::json::serialized_as_written! { Description LocalizedDescription<'_> Requirement }
