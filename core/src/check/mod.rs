//! One pass over an input, driven by the table, that collects everything that is wrong.

mod facts;
mod free;
mod limits;
mod misplaced;
mod rules;
mod state;
#[cfg(test)]
mod tests;
mod value;
mod walk;

use crate::json::{Input, JsonText, Source, limit, unmarked_start};
use crate::report::{Code, Params, Report, Violation};
use crate::report::{Error, UsageError};
use crate::spec::Operation;

pub(crate) use facts::{Child, Draft, Facts};
pub(crate) use rules::{Obligations, Target, literal, obligations};
pub(crate) use walk::{Outcome, Purpose, Slot, SlotName, walk};

/// How an input is judged.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// Fields the table does not know are sent, with a warning, instead of refused.
    pub allow_unknown: bool,
    /// An empty text counts as absent, as forms have it.
    pub empty_as_absent: bool,
    /// The last known resource as JSON text, for rules that depend on its state; or the answer that tells the limits of the request.
    pub current: Option<&'a str>,
}

/// Checks an input: a report of all violations and all warnings, never an error for bad input.
///
/// ```
/// let report = clearway::check("ncloud.update_canary", r#"{"useDistributionRate": false}"#, &Default::default())?;
/// let missing: Vec<&str> = report.violations.iter().map(|violation| violation.path.as_str()).collect();
/// assert_eq!(missing, ["/productId", "/apiId", "/stageId", "/canaryEndpointDomain", "/canaryConditions"]);
/// # Ok::<(), clearway::UsageError>(())
/// ```
///
/// # Errors
/// A usage error for an unknown operation, or where `current` is not JSON.
pub fn check<'i>(operation: &str, input: impl Into<Input<'i>>, options: &Options) -> Result<Report, UsageError> {
    let operation = crate::registry::operation(operation)?;
    options.validate()?;
    Ok(check_text(operation, input.into(), options, Purpose::Check).report)
}

/// Checks a value of the caller's own kind.
///
/// # Errors
/// As [`check`].
pub fn check_source(operation: &str, source: impl Source, options: &Options) -> Result<Report, UsageError> {
    let operation = crate::registry::operation(operation)?;
    options.validate()?;
    Ok(walk(operation, source, options, Purpose::Check).report)
}

/// Checks an input with marks ([`Input::marked`]) and gives it as JSON text, which is what a [`Call`](crate::Call) keeps.
///
/// # Errors
/// As [`input_text`].
pub fn unmarked(operation: &str, input: Input, options: &Options) -> Result<String, Error> {
    let operation = crate::registry::operation(operation)?;
    options.validate()?;
    let mut outcome = walk(operation, input.source(JsonText::whole(&input.text)), options, Purpose::Plan);
    complete_position(&mut outcome, &input);
    written(outcome)
}

/// Checks a value of the caller's own kind and writes it as JSON text, which is what a [`Call`](crate::Call) keeps. All of it is in the text
/// where the source leaves nothing out.
///
/// # Errors
/// [`Error::Invalid`] with the whole report; [`Error::Usage`] as [`check`].
pub fn input_text(operation: &str, source: impl Source, options: &Options) -> Result<String, Error> {
    let operation = crate::registry::operation(operation)?;
    options.validate()?;
    written(walk(operation, source, options, Purpose::Plan))
}

fn written(outcome: Outcome) -> Result<String, Error> {
    if outcome.report.ok() {
        Ok(String::from_utf8(outcome.body).unwrap_or_default())
    } else {
        Err(Error::Invalid(Box::new(outcome.report)))
    }
}

impl Options<'_> {
    pub(crate) fn validate(&self) -> Result<(), UsageError> {
        match self.current {
            Some(text) if !crate::json::read::is_json(unmarked_start(text)) => Err(UsageError::Current),
            _ => Ok(()),
        }
    }
}

/// Checks JSON text within the limit of its size.
pub(crate) fn check_text(operation: &'static Operation, input: Input, options: &Options, purpose: Purpose) -> Outcome {
    let text = &*input.text;
    if text.len() > limit::BYTES {
        let mut outcome = Outcome::default();
        let params = Params::default().with("unit", "bytes").with("limit", limit::BYTES);
        outcome.report.add_last(Violation { path: String::new(), code: Code::TooLarge, params, source: operation.docs });
        return outcome;
    }
    let source = if purpose == Purpose::Plan { JsonText::writing(text) } else { JsonText::new(text) };
    let mut outcome = walk(operation, input.source(source), options, purpose);
    complete_position(&mut outcome, &input);
    outcome
}

/// Says where broken JSON breaks in the input as it was given, which only the text can tell.
fn complete_position(outcome: &mut Outcome, input: &Input) {
    let Some(offset) = outcome.broken_at else { return };
    let Some(broken) = outcome.report.violations.iter_mut().find(|violation| violation.code == Code::InvalidJson) else { return };
    let before = input.text.as_bytes().get(..offset).unwrap_or_default();
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = crate::text::lossy(before.get(line_start..).unwrap_or_default()).chars().count() + 1;
    let params = Params::default().with("offset", input.given_offset(offset)).with("line", line).with("column", column);
    // What is no text is no mistake in the JSON.
    let is_no_text = !input.is_whole && offset >= input.text.len();
    broken.params = if is_no_text { params.with("reason", "encoding") } else { params };
}
