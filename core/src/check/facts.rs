//! What the fields of an object leave behind for the rules at its end, so that no tree of the input is kept.

use crate::spec::rule::Literal;

/// What is known of one object when its rules are decided.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts<'f> {
    /// The fields that are given, null included, as bits.
    pub present: u64,
    /// The values of fields that rules name, by position.
    pub named: &'f [(u8, Fact)],
}

/// What a rule may want to know of a field's value.
#[derive(Debug, Clone)]
pub(crate) enum Fact {
    Boolean(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    /// Which fields of the object are given.
    Object(u64),
    List(Box<Items>),
}

/// What a rule may want to know of a list of objects.
#[derive(Debug, Clone, Default)]
pub(crate) struct Items {
    /// Each object's position in the list and the fields it has.
    pub objects: Vec<(u32, u64)>,
    /// The texts of one field, with the positions of their objects.
    pub texts: Vec<(String, u32)>,
}

/// An object of a draft with everything below, as `describe` needs it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draft {
    pub present: u64,
    pub named: Vec<(u8, Fact)>,
    pub children: Vec<(u8, Child)>,
}

/// An object or a list of a draft.
#[derive(Debug, Clone)]
pub(crate) enum Child {
    Object(Draft),
    /// Items that are no objects are `None`.
    List(Vec<Option<Draft>>),
}

impl Draft {
    pub(crate) fn facts(&self) -> Facts<'_> {
        Facts { present: self.present, named: &self.named }
    }

    pub(crate) fn child(&self, field: usize) -> Option<&Child> {
        self.children.iter().find(|(known, _)| *known as usize == field).map(|(_, child)| child)
    }
}

impl Facts<'_> {
    pub(crate) fn get(&self, field: u8) -> Option<&Fact> {
        self.named.iter().find(|(known, _)| *known == field).map(|(_, fact)| fact)
    }

    pub(crate) fn text(&self, field: u8) -> Option<&str> {
        match self.get(field) {
            Some(Fact::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn items(&self, field: u8) -> Option<&Items> {
        match self.get(field) {
            Some(Fact::List(items)) => Some(items),
            _ => None,
        }
    }
}

impl Fact {
    /// Whether the value is the literal; `None` where the two cannot be compared.
    pub(crate) fn is(&self, literal: Literal) -> Option<bool> {
        match (self, literal) {
            (Fact::Boolean(value), Literal::Boolean(expected)) => Some(*value == expected),
            (Fact::Text(value), Literal::Text(expected)) => Some(value == expected),
            _ => None,
        }
    }
}
