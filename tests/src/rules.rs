//! Every rule of every table, one by one, with the place where it is broken and the place where that is reported.

use clearway::spec::rule::RuleKind;
use clearway::spec::{Check, Form, Grade, Object, Operation, Place, Shape, Standing, Types};
use clearway::{Code, operations};

/// A step from a value to one inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Field(usize),
    /// The first item of a list.
    Item,
    /// The value of a map.
    Entry,
}

/// The key that generated maps have.
pub const MAP_KEY: &str = "KEY";
/// A field that no table knows, and that is close to none.
pub const UNKNOWN: &str = "zzUnknownZz";

/// How a rule is broken at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoil {
    WrongType,
    Null,
    /// Without this field.
    Missing(usize),
    Unknown,
    /// The limit at this position of the shape.
    Limit(usize),
    /// The field is there at all.
    Standing,
    PathEmpty,
    PathDots,
    PathControl,
    /// The rule at this position of the object, as a whole.
    Rule(usize),
    /// The rule asks for this field, in the case at that position where there are several.
    RuleRequires(usize, usize, usize),
    /// The rule rules this field out.
    RuleForbids(usize, usize, usize),
}

/// One rule.
#[derive(Debug, Clone)]
pub struct Rule {
    pub operation: &'static Operation,
    /// The value or object that the rule is about.
    pub at: Vec<Step>,
    pub spoil: Spoil,
    /// Where it is reported: `/users/*/user_type`.
    pub path: String,
    pub code: Code,
    pub grade: Grade,
}

impl Rule {
    /// The rule's name in vectors and counts.
    pub fn key(&self) -> String {
        let grade = self.grade.name();
        format!("{} {} {} {grade}", self.operation.id, if self.path.is_empty() { "(input)" } else { &self.path }, self.code.name())
    }

    /// Where a spoiled input shows it: items are the first, maps have one key.
    pub fn concrete_path(&self) -> String {
        self.path.replace("/*", "/0").replace("/{key}", &format!("/{MAP_KEY}")).replace("/?", &format!("/{UNKNOWN}"))
    }
}

/// Every rule of every table, in table order.
pub fn all() -> Vec<Rule> {
    operations().flat_map(of).collect()
}

/// The rules of one operation.
pub fn of(operation: &'static Operation) -> Vec<Rule> {
    let mut list = List { operation, rules: Vec::new() };
    list.object(&operation.input, &mut Vec::new(), "", true);
    list.rules
}

struct List {
    operation: &'static Operation,
    rules: Vec<Rule>,
}

impl List {
    fn add(&mut self, at: &[Step], spoil: Spoil, path: impl Into<String>, code: Code, grade: Grade) {
        self.rules.push(Rule { operation: self.operation, at: at.to_vec(), spoil, path: path.into(), code, grade });
    }

    fn object(&mut self, object: &'static Object, at: &mut Vec<Step>, path: &str, root: bool) {
        self.add(at, Spoil::Unknown, format!("{path}/?"), Code::UnknownField, Grade::Violation);
        for (index, field) in object.fields.iter().enumerate() {
            let below = format!("{path}/{}", field.name);
            if let Some(source) = field.required {
                self.add(at, Spoil::Missing(index), &below, Code::Required, source.grade);
            }
            at.push(Step::Field(index));
            let standing = match field.standing {
                Standing::Normal => None,
                Standing::Ignored(_) => Some(Code::IgnoredField),
                Standing::Deprecated(..) => Some(Code::Deprecated),
                Standing::Undocumented(_) => Some(Code::Undocumented),
            };
            if let Some(code) = standing {
                self.add(at, Spoil::Standing, &below, code, Grade::Advice);
            }
            if root && field.place == Place::Path && field.shape.types.has(Types::TEXT) {
                let stated = |check: &clearway::spec::Limit| matches!(check.check, Check::MinLength(1..));
                if !field.shape.limits.iter().any(stated) {
                    self.add(at, Spoil::PathEmpty, &below, Code::MinLength, Grade::Violation);
                }
                // A pattern without a dot rules the other two out by itself.
                if !field.shape.limits.iter().any(|limit| matches!(limit.check, Check::Pattern(_))) {
                    self.add(at, Spoil::PathDots, &below, Code::UnsafeText, Grade::Violation);
                    self.add(at, Spoil::PathControl, &below, Code::UnsafeText, Grade::Violation);
                }
            }
            self.shape(&field.shape, at, &below);
            at.pop();
        }
        self.rules_between(object, at, path);
    }

    fn shape(&mut self, shape: &'static Shape, at: &mut Vec<Step>, path: &str) {
        if shape.types != Types::ANY {
            self.add(at, Spoil::WrongType, path, Code::Type, Grade::Violation);
            if !shape.types.has(Types::NULL) {
                self.add(at, Spoil::Null, path, Code::NotNull, Grade::Violation);
            }
        }
        for (index, limit) in shape.limits.iter().enumerate() {
            let code = match limit.check {
                Check::Minimum(_) => Code::Minimum,
                Check::Maximum(_) => Code::Maximum,
                Check::Excluded(_) => Code::Excluded,
                Check::MinLength(_) => Code::MinLength,
                Check::MaxLength(_) => Code::MaxLength,
                Check::Pattern(_) => Code::Pattern,
                Check::Choice(_) => Code::Choice,
                Check::MinItems(_) => Code::MinItems,
                Check::MaxItems(_) => Code::MaxItems,
                Check::UniqueItems => Code::UniqueItems,
            };
            // Nothing is shorter than nothing.
            if !matches!(limit.check, Check::MinLength(0) | Check::MinItems(0)) {
                self.add(at, Spoil::Limit(index), path, code, limit.source.grade);
            }
        }
        let (step, inside, below) = match shape.form {
            Form::Object(object) => return self.object(object, at, path, false),
            Form::List(item) => (Step::Item, item, format!("{path}/*")),
            Form::Map(value) => (Step::Entry, value, format!("{path}/{{key}}")),
            Form::Scalar | Form::Free => return,
        };
        at.push(step);
        self.shape(inside, at, &below);
        at.pop();
    }

    fn rules_between(&mut self, object: &'static Object, at: &[Step], path: &str) {
        let name = |field: usize| object.fields[field].name;
        for (index, rule) in object.rules.iter().enumerate() {
            let grade = rule.source.grade;
            match rule.kind {
                RuleKind::RequiredIf { fields, .. } => {
                    for field in bits(fields) {
                        self.add(at, Spoil::RuleRequires(index, 0, field), format!("{path}/{}", name(field)), Code::RequiredIf, grade);
                    }
                }
                RuleKind::NotAllowedIf { fields, .. } => {
                    for field in bits(fields) {
                        self.add(at, Spoil::RuleForbids(index, 0, field), format!("{path}/{}", name(field)), Code::NotAllowed, grade);
                    }
                }
                RuleKind::ItemsRequiredIf { list, fields, .. } | RuleKind::ItemsRequiredUnless { list, fields, .. } => {
                    let code = if matches!(rule.kind, RuleKind::ItemsRequiredIf { .. }) { Code::RequiredIf } else { Code::Required };
                    let inner = inside(&object.fields[list as usize].shape);
                    for field in bits(fields) {
                        let path = format!("{path}/{}/*/{}", name(list as usize), inner.fields[field].name);
                        self.add(at, Spoil::RuleRequires(index, 0, field), path, code, grade);
                    }
                }
                RuleKind::Variant { child, cases, .. } => {
                    let inner = inside(&object.fields[child as usize].shape);
                    let path = format!("{path}/{}", name(child as usize));
                    for (case_index, case) in cases.iter().enumerate() {
                        for field in bits(case.required) {
                            let path = format!("{path}/{}", inner.fields[field].name);
                            self.add(at, Spoil::RuleRequires(index, case_index, field), path, Code::RequiredIf, grade);
                        }
                        for field in (0..inner.fields.len()).filter(|field| case.allowed >> field & 1 == 0) {
                            let path = format!("{path}/{}", inner.fields[field].name);
                            self.add(at, Spoil::RuleForbids(index, case_index, field), path, Code::NotAllowed, grade);
                        }
                    }
                }
                RuleKind::ExactlyOneOf { .. } => self.add(at, Spoil::Rule(index), path, Code::ExactlyOneOf, grade),
                RuleKind::AtLeastOneOf { .. } => self.add(at, Spoil::Rule(index), path, Code::AtLeastOneOf, grade),
                RuleKind::AnyField { .. } => self.add(at, Spoil::Rule(index), path, Code::NoFields, grade),
                RuleKind::State { .. } => self.add(at, Spoil::Rule(index), path, Code::State, grade),
                RuleKind::CurrentRange { field, .. } | RuleKind::CurrentChoice { field, .. } => {
                    self.add(at, Spoil::Rule(index), format!("{path}/{}", name(field as usize)), Code::State, grade);
                }
                RuleKind::Order { later, .. } => {
                    self.add(at, Spoil::Rule(index), format!("{path}/{}", name(later as usize)), Code::Order, grade);
                }
                RuleKind::Relation { lesser, .. } => {
                    self.add(at, Spoil::Rule(index), format!("{path}/{}", name(lesser as usize)), Code::Relation, grade);
                }
                RuleKind::UniqueAcross { list, .. } => {
                    self.add(at, Spoil::Rule(index), format!("{path}/{}", name(list as usize)), Code::UniqueItems, grade);
                }
            }
        }
    }
}

/// The object in a field, or in the items of its list.
pub fn inside(shape: &'static Shape) -> &'static Object {
    match shape.form {
        Form::Object(object) => object,
        Form::List(item) => inside(item),
        _ => panic!("a rule speaks of the inside of a scalar"),
    }
}

/// The positions of the set bits.
pub fn bits(fields: u64) -> impl Iterator<Item = usize> {
    (0..64).filter(move |bit| fields >> bit & 1 == 1)
}
