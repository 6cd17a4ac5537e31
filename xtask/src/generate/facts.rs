//! What more than one language asks of the tables.

use clearway::spec::{Check, Grade, Shape, Source};
use clearway::{Operation, Waiter};

/// Whether what lacks the field is refused.
pub fn is_required(required: Option<Source>) -> bool {
    required.is_some_and(|source| source.grade == Grade::Violation)
}

/// The texts there are to choose from, by a rule of this grade.
pub fn choices(shape: &Shape, grade: Grade) -> Option<&'static [&'static str]> {
    shape.limits.iter().find_map(|limit| match limit.check {
        Check::Choice(choices) if limit.source.grade == grade => Some(choices),
        _ => None,
    })
}

/// Whether nothing at all is an input.
pub fn input_may_be_left_out(operation: &'static Operation) -> bool {
    clearway::check(operation.id, "{}", &clearway::Options::default()).is_ok_and(|report| report.violations.is_empty())
}

/// Waiters that ask the same operation take the same fields.
pub fn asks_the_same(a: &&Waiter, b: &&Waiter) -> bool {
    a.operation.id == b.operation.id
}
