//! One pass over an input, driven by the table, that collects everything that is wrong.

mod facts;
mod free;
mod limits;
mod misplaced;
mod path;
mod rules;
mod state;
mod suggest;
#[cfg(test)]
mod tests;
mod value;
mod walk;

use std::borrow::Cow;

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

/// An input as JSON text: a text, or bytes of UTF-8 or UTF-16, with a byte order mark or without.
#[derive(Clone)]
pub struct Input<'i> {
    /// All of it, or what comes before the first byte that is no text.
    text: Cow<'i, str>,
    is_whole: bool,
    is_marked: bool,
    /// Bytes before the text, of a byte order mark.
    before: usize,
    is_utf16: bool,
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

    /// The text, without a byte order mark; nothing where some of it cannot be read.
    #[must_use]
    pub fn into_text(self) -> Option<Cow<'i, str>> {
        self.is_whole.then_some(self.text)
    }

    fn source<'t>(&self, source: JsonText<'t>) -> JsonText<'t> {
        let source = source.marked(self.is_marked);
        if self.is_whole { source } else { source.cut_off() }
    }

    /// Bytes of UTF-16, whose first two are a byte order mark, or one of them is zero.
    #[cold]
    fn from_utf16(bytes: &[u8], before: usize, is_big: bool) -> Self {
        let units = bytes.get(before..).unwrap_or_default().chunks(2).map(|unit| match unit {
            [first, second] if is_big => u16::from_be_bytes([*first, *second]),
            [first, second] => u16::from_le_bytes([*first, *second]),
            // Half of a unit is as little a character as half of a pair.
            _ => 0xD800,
        });
        let mut text = String::with_capacity(bytes.len() / 2);
        let mut is_whole = true;
        for character in char::decode_utf16(units) {
            match character {
                // No JSON has a zero in it: it is UTF-32, or no text at all.
                Ok(character) if character != '\0' => text.push(character),
                _ => {
                    is_whole = false;
                    break;
                }
            }
        }
        Input { text: Cow::Owned(text), is_whole, is_marked: false, before, is_utf16: true }
    }

    /// The place of a byte of the text in the input as it was given.
    fn given_offset(&self, offset: usize) -> usize {
        let text = self.text.get(..offset).unwrap_or_default();
        self.before + if self.is_utf16 { 2 * text.encode_utf16().count() } else { offset }
    }
}

const MARK: char = '\u{FEFF}';

/// A text without the byte order mark that files have before it.
pub(crate) fn unmarked_start(text: &str) -> &str {
    text.strip_prefix(MARK).unwrap_or(text)
}

impl<'i> From<&'i str> for Input<'i> {
    fn from(text: &'i str) -> Self {
        let (text, before) = text.strip_prefix(MARK).map_or((text, 0), |text| (text, MARK.len_utf8()));
        Input { text: Cow::Borrowed(text), is_whole: true, is_marked: false, before, is_utf16: false }
    }
}

impl<'i> From<&'i String> for Input<'i> {
    fn from(text: &'i String) -> Self {
        Input::from(text.as_str())
    }
}

impl<'i> From<&'i [u8]> for Input<'i> {
    fn from(bytes: &'i [u8]) -> Self {
        match bytes {
            [0xFF, 0xFE, ..] => return Input::from_utf16(bytes, 2, false),
            [0xFE, 0xFF, ..] => return Input::from_utf16(bytes, 2, true),
            [1..=255, 0, ..] => return Input::from_utf16(bytes, 0, false),
            [0, 1..=255, ..] => return Input::from_utf16(bytes, 0, true),
            _ => {}
        }
        match core::str::from_utf8(bytes) {
            Ok(text) => Input::from(text),
            Err(error) => {
                let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
                Input { is_whole: false, ..Input::from(core::str::from_utf8(before).unwrap_or_default()) }
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
    let operation = crate::operation(operation)?;
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
    let operation = crate::operation(operation)?;
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
            Some(text) if !crate::read::is_json(unmarked_start(text)) => Err(UsageError::Current),
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
