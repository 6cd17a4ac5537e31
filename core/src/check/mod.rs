//! One pass over an input, driven by the table, that collects everything that is wrong.

mod facts;
mod free;
mod limits;
mod path;
mod rules;
mod state;
mod suggest;
#[cfg(test)]
mod tests;
mod value;
mod walk;

use crate::error::{Error, UsageError};
use crate::source::{JsonText, Source};
use crate::table::Operation;
use crate::violation::{Code, Params, Report, Violation};

pub(crate) use facts::{Child, Draft, Facts};
pub(crate) use path::{Path, Segment};
pub(crate) use rules::{Obligations, Of, literal, obligations};
pub(crate) use suggest::{closest, did_you_mean};
pub(crate) use walk::{Outcome, Purpose, Slot, SlotName, walk};

/// The limits of what is read at all.
pub mod limit {
    /// Bytes of text read, and of body written: 12 MiB.
    pub const BYTES: usize = 12 * 1024 * 1024;
    /// Levels of lists and objects; the input itself is the first.
    pub const DEPTH: usize = 64;
    /// Values, lists and objects included.
    pub const VALUES: usize = 2_000_000;
}

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

/// An input as JSON text.
#[derive(Clone, Copy)]
pub struct Input<'i> {
    /// All of it, or what comes before the first byte that is no UTF-8.
    text: &'i str,
    is_whole: bool,
    is_marked: bool,
}

impl core::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The text may hold secrets.
        f.debug_struct("Input").field("bytes", &self.text.len()).finish_non_exhaustive()
    }
}

impl<'i> Input<'i> {
    /// A text that a binding wrote of its own values. Where one has no form in JSON, a mark stands in its place: U+0001, the name of its type, and
    /// U+0002. A moment has behind its name U+0003, whole seconds since 1970, U+0003, and itself as `2021-07-10 00:00:00` in UTC.
    ///
    /// ```
    /// let input = clearway::Input::marked("{\"productId\": \u{1}Symbol\u{2}}");
    /// let report = clearway::check("ncloud.list_stages", input, &Default::default())?;
    /// assert_eq!(report.violations[0].message(), "productId must be text, not a value of type Symbol");
    /// # Ok::<(), clearway::UsageError>(())
    /// ```
    #[must_use]
    pub fn marked(text: &'i str) -> Self {
        Input { is_marked: true, ..Input::from(text) }
    }

    fn source(&self, source: JsonText<'i>) -> JsonText<'i> {
        let source = source.marked(self.is_marked);
        if self.is_whole { source } else { source.cut_off() }
    }
}

impl<'i> From<&'i str> for Input<'i> {
    fn from(text: &'i str) -> Self {
        Input { text, is_whole: true, is_marked: false }
    }
}

impl<'i> From<&'i String> for Input<'i> {
    fn from(text: &'i String) -> Self {
        Input::from(text.as_str())
    }
}

impl<'i> From<&'i [u8]> for Input<'i> {
    fn from(bytes: &'i [u8]) -> Self {
        match core::str::from_utf8(bytes) {
            Ok(text) => Input::from(text),
            Err(error) => {
                let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
                Input { text: core::str::from_utf8(before).unwrap_or_default(), is_whole: false, is_marked: false }
            }
        }
    }
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
    let operation = crate::operation(operation)?;
    options.validate()?;
    Ok(check_text(operation, input.into(), options, Purpose::Check).report)
}

/// Checks a value of the caller's own kind.
///
/// # Errors
/// As [`check`].
pub fn check_source(operation: &str, source: impl Source, options: &Options) -> Result<Report, UsageError> {
    let operation = crate::operation(operation)?;
    options.validate()?;
    Ok(walk(operation, source, options, Purpose::Check).report)
}

/// Checks an input with marks ([`Input::marked`]) and gives it as JSON text, which is what a [`Call`](crate::Call) keeps.
///
/// # Errors
/// As [`input_text`].
pub fn unmarked(operation: &str, input: Input, options: &Options) -> Result<String, Error> {
    input_text(operation, input.source(JsonText::whole(input.text)), options)
}

/// Checks a value of the caller's own kind and writes it as JSON text, which is what a [`Call`](crate::Call) keeps. All of it is in the text
/// where the source leaves nothing out.
///
/// # Errors
/// [`Error::Invalid`] with the whole report; [`Error::Usage`] as [`check`].
pub fn input_text(operation: &str, source: impl Source, options: &Options) -> Result<String, Error> {
    let operation = crate::operation(operation)?;
    options.validate()?;
    let outcome = walk(operation, source, options, Purpose::Plan);
    if outcome.report.ok() {
        Ok(String::from_utf8(outcome.body).unwrap_or_default())
    } else {
        Err(Error::Invalid(Box::new(outcome.report)))
    }
}

impl Options<'_> {
    pub(crate) fn validate(&self) -> Result<(), UsageError> {
        match self.current {
            Some(text) if !crate::read::is_json(text) => Err(UsageError::Current),
            _ => Ok(()),
        }
    }
}

/// Checks JSON text within the limit of its size.
pub(crate) fn check_text(operation: &'static Operation, input: Input, options: &Options, purpose: Purpose) -> Outcome {
    let text = input.text;
    if text.len() > limit::BYTES {
        let mut outcome = Outcome::default();
        let params = Params::default().with("unit", "bytes").with("limit", limit::BYTES);
        outcome.report.add_last(Violation { path: String::new(), code: Code::TooLarge, params, source: operation.docs });
        return outcome;
    }
    let source = if purpose == Purpose::Plan { JsonText::writing(text) } else { JsonText::new(text) };
    let mut outcome = walk(operation, input.source(source), options, purpose);
    if let Some(offset) = outcome.broken_at {
        complete_position(&mut outcome.report, text, offset);
    }
    outcome
}

/// Adds line and column to the offset of broken JSON, which only the text can tell.
fn complete_position(report: &mut Report, text: &str, offset: usize) {
    let Some(broken) = report.violations.iter_mut().find(|violation| violation.code == Code::InvalidJson) else { return };
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = crate::text::lossy(before.get(line_start..).unwrap_or_default()).chars().count() + 1;
    broken.params = Params::default().with("offset", offset).with("line", line).with("column", column);
}
