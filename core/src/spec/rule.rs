//! Rules between fields, as constant data. A vendor's file names fields; names are resolved while compiling, so a misspelt one fails the build.

use crate::spec::{Field, Form, Source, same};

/// A rule between the fields of one object.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub kind: RuleKind,
    pub source: Source,
}

/// The kinds of rules. Fields are positions in the object that holds the rule; sets of fields are bits.
#[derive(Debug, Clone, Copy)]
pub enum RuleKind {
    /// The fields are required where the condition holds.
    RequiredIf {
        fields: u64,
        when: When,
    },
    /// The fields may not be given where the condition holds.
    NotAllowedIf {
        fields: u64,
        when: When,
    },
    /// In every object of the list the fields are required where the condition holds.
    ItemsRequiredIf {
        list: u8,
        fields: u64,
        when: When,
    },
    /// In every object of the list the fields are required where the condition does not hold (another rule speaks where it does).
    ItemsRequiredUnless {
        list: u8,
        fields: u64,
        when: When,
    },
    /// The shape of one object follows the text of another field.
    Variant {
        tag: u8,
        child: u8,
        cases: &'static [Case],
    },
    ExactlyOneOf {
        fields: u64,
    },
    AtLeastOneOf {
        fields: u64,
    },
    /// At least one field of the whole input; null counts.
    AnyField {
        fields: u64,
    },
    /// One time comes after the other.
    Order {
        earlier: u8,
        later: u8,
    },
    /// `lesser <= factor * greater`
    Relation {
        lesser: u8,
        greater: u8,
        factor: i64,
    },
    /// No two objects of the list have the same text in this field.
    UniqueAcross {
        list: u8,
        field: u8,
    },
    /// The last known resource has this value.
    State {
        field: &'static str,
        value: Literal,
    },
    /// A number is within two numbers that are last known, where the condition holds.
    CurrentRange {
        field: u8,
        minimum: &'static str,
        maximum: &'static str,
        when: Option<When>,
    },
    /// A text is in a list of texts that is last known.
    CurrentChoice {
        field: u8,
        choices: &'static str,
    },
}

/// A condition on a field of the same object.
#[derive(Debug, Clone, Copy)]
pub struct When {
    pub field: u8,
    /// For a list: the field of its objects, one of which must have the value.
    pub item: Option<u8>,
    pub value: Literal,
}

/// A value that conditions compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Literal {
    Boolean(bool),
    Text(&'static str),
}

/// One shape of a [`RuleKind::Variant`].
#[derive(Debug, Clone, Copy)]
pub struct Case {
    pub value: &'static str,
    pub required: u64,
    pub allowed: u64,
}

pub const TRUE: Literal = Literal::Boolean(true);
pub const FALSE: Literal = Literal::Boolean(false);

/// Where the field has the value.
#[must_use]
pub const fn when(fields: &[Field], field: &str, value: Literal) -> When {
    When { field: at(fields, field), item: None, value }
}

/// Where any object of the list has the value in this field.
#[must_use]
pub const fn when_any_item(fields: &[Field], list: &str, field: &str, value: Literal) -> When {
    When { field: at(fields, list), item: Some(at(inside(fields, list), field)), value }
}

#[must_use]
pub const fn required_if(fields: &[Field], names: &[&str], when: When, source: Source) -> Rule {
    Rule { kind: RuleKind::RequiredIf { fields: bits(fields, names), when }, source }
}

#[must_use]
pub const fn not_allowed_if(fields: &[Field], names: &[&str], when: When, source: Source) -> Rule {
    Rule { kind: RuleKind::NotAllowedIf { fields: bits(fields, names), when }, source }
}

#[must_use]
pub const fn items_required_if(fields: &[Field], list: &str, names: &[&str], when: When, source: Source) -> Rule {
    Rule { kind: RuleKind::ItemsRequiredIf { list: at(fields, list), fields: bits(inside(fields, list), names), when }, source }
}

#[must_use]
pub const fn items_required_unless(fields: &[Field], list: &str, names: &[&str], when: When, source: Source) -> Rule {
    Rule { kind: RuleKind::ItemsRequiredUnless { list: at(fields, list), fields: bits(inside(fields, list), names), when }, source }
}

#[must_use]
pub const fn variant(fields: &[Field], tag: &str, child: &str, cases: &'static [Case], source: Source) -> Rule {
    Rule { kind: RuleKind::Variant { tag: at(fields, tag), child: at(fields, child), cases }, source }
}

/// The shape for one value of the tag: these fields are required and no others are allowed.
#[must_use]
pub const fn case(child: &[Field], value: &'static str, required: &[&str]) -> Case {
    let required = bits(child, required);
    Case { value, required, allowed: required }
}

#[must_use]
pub const fn exactly_one_of(fields: &[Field], names: &[&str], source: Source) -> Rule {
    Rule { kind: RuleKind::ExactlyOneOf { fields: bits(fields, names) }, source }
}

#[must_use]
pub const fn at_least_one_of(fields: &[Field], names: &[&str], source: Source) -> Rule {
    Rule { kind: RuleKind::AtLeastOneOf { fields: bits(fields, names) }, source }
}

/// At least one field that travels in the body.
#[must_use]
#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, where an index out of bounds is a build error")]
pub const fn any_body_field(fields: &[Field], source: Source) -> Rule {
    let mut bits = 0;
    let mut at = 0;
    while at < fields.len() {
        if matches!(fields[at].place, crate::spec::Place::Body) {
            bits |= 1 << at;
        }
        at += 1;
    }
    Rule { kind: RuleKind::AnyField { fields: bits }, source }
}

#[must_use]
pub const fn order(fields: &[Field], earlier: &str, later: &str, source: Source) -> Rule {
    Rule { kind: RuleKind::Order { earlier: at(fields, earlier), later: at(fields, later) }, source }
}

/// `lesser <= greater`
#[must_use]
pub const fn at_most(fields: &[Field], lesser: &str, greater: &str, source: Source) -> Rule {
    at_most_times(fields, lesser, 1, greater, source)
}

/// `lesser <= factor * greater`
#[must_use]
pub const fn at_most_times(fields: &[Field], lesser: &str, factor: i64, greater: &str, source: Source) -> Rule {
    Rule { kind: RuleKind::Relation { lesser: at(fields, lesser), greater: at(fields, greater), factor }, source }
}

#[must_use]
pub const fn unique_across(fields: &[Field], list: &str, field: &str, source: Source) -> Rule {
    Rule { kind: RuleKind::UniqueAcross { list: at(fields, list), field: at(inside(fields, list), field) }, source }
}

/// The last known resource has this value in this top-level field.
#[must_use]
pub const fn state(field: &'static str, value: Literal, source: Source) -> Rule {
    Rule { kind: RuleKind::State { field, value }, source }
}

/// The field's number is within two top-level numbers of what is last known: an answer that tells the limits. Texts of digits are numbers there.
#[must_use]
pub const fn current_range(fields: &[Field], field: &str, minimum: &'static str, maximum: &'static str, source: Source) -> Rule {
    Rule { kind: RuleKind::CurrentRange { field: at(fields, field), minimum, maximum, when: None }, source }
}

/// The same where the condition holds.
#[must_use]
pub const fn current_range_if(
    fields: &[Field],
    field: &str,
    minimum: &'static str,
    maximum: &'static str,
    when: When,
    source: Source,
) -> Rule {
    Rule { kind: RuleKind::CurrentRange { field: at(fields, field), minimum, maximum, when: Some(when) }, source }
}

/// The field's text is in a top-level list of what is last known.
#[must_use]
pub const fn current_choice(fields: &[Field], field: &str, choices: &'static str, source: Source) -> Rule {
    Rule { kind: RuleKind::CurrentChoice { field: at(fields, field), choices }, source }
}

impl Rule {
    /// The fields whose values the rule needs to know, beyond their presence.
    pub(crate) const fn named(&self) -> u64 {
        match self.kind {
            RuleKind::RequiredIf { when, .. } | RuleKind::NotAllowedIf { when, .. } => 1 << when.field,
            RuleKind::ItemsRequiredIf { list, when, .. } | RuleKind::ItemsRequiredUnless { list, when, .. } => 1 << list | 1 << when.field,
            RuleKind::Variant { tag, child, .. } => 1 << tag | 1 << child,
            RuleKind::Order { earlier, later } => 1 << earlier | 1 << later,
            RuleKind::Relation { lesser, greater, .. } => 1 << lesser | 1 << greater,
            RuleKind::UniqueAcross { list, .. } => 1 << list,
            RuleKind::CurrentRange { field, when: Some(when), .. } => 1 << field | 1 << when.field,
            RuleKind::CurrentRange { field, .. } | RuleKind::CurrentChoice { field, .. } => 1 << field,
            RuleKind::ExactlyOneOf { .. } | RuleKind::AtLeastOneOf { .. } | RuleKind::AnyField { .. } | RuleKind::State { .. } => 0,
        }
    }

    /// Whether the rule needs to know which fields the list's objects have.
    pub(crate) fn asks_items(&self, of_list: usize) -> bool {
        matches!(self.kind, RuleKind::ItemsRequiredIf { list, .. } | RuleKind::ItemsRequiredUnless { list, .. } if list as usize == of_list)
    }

    /// The field of the list's objects whose text the rule needs to know.
    pub(crate) fn item_field(&self, of_list: usize) -> Option<u8> {
        match self.kind {
            RuleKind::UniqueAcross { list, field } => (list as usize == of_list).then_some(field),
            RuleKind::RequiredIf { when, .. } | RuleKind::NotAllowedIf { when, .. } | RuleKind::CurrentRange { when: Some(when), .. } => {
                when.item.filter(|_| when.field as usize == of_list)
            }
            RuleKind::ItemsRequiredIf { .. }
            | RuleKind::ItemsRequiredUnless { .. }
            | RuleKind::Variant { .. }
            | RuleKind::ExactlyOneOf { .. }
            | RuleKind::AtLeastOneOf { .. }
            | RuleKind::AnyField { .. }
            | RuleKind::Order { .. }
            | RuleKind::Relation { .. }
            | RuleKind::State { .. }
            | RuleKind::CurrentRange { when: None, .. }
            | RuleKind::CurrentChoice { .. } => None,
        }
    }
}

#[allow(clippy::indexing_slicing, clippy::panic, reason = "evaluated by the compiler, where a misspelt name must fail the build")]
const fn at(fields: &[Field], name: &str) -> u8 {
    let mut at = 0;
    while at < fields.len() {
        if same(fields[at].name, name) {
            return at as u8;
        }
        at += 1;
    }
    panic!("a rule names a field that the object does not have")
}

#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, where an index out of bounds is a build error")]
const fn bits(fields: &[Field], names: &[&str]) -> u64 {
    let mut bits = 0;
    let mut next = 0;
    while next < names.len() {
        bits |= 1 << at(fields, names[next]);
        next += 1;
    }
    bits
}

/// The fields of the objects in a list.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "evaluated by the compiler, where a wrong shape must fail the build")]
const fn inside(fields: &[Field], list: &str) -> &'static [Field] {
    if let Form::List(item) = fields[at(fields, list) as usize].shape.form
        && let Form::Object(object) = item.form
    {
        return object.fields;
    }
    panic!("a rule over items names a field that is no list of objects")
}
