//! Inputs as texts and bytes.

use std::borrow::Cow;

use super::JsonText;

/// An input as JSON text: a text, or bytes of UTF-8 or UTF-16, with a byte order mark or without.
#[derive(Clone)]
pub struct Input<'i> {
    /// All of it, or what comes before the first byte that is no text.
    pub(crate) text: Cow<'i, str>,
    pub(crate) is_whole: bool,
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

    pub(crate) fn source<'t>(&self, source: JsonText<'t>) -> JsonText<'t> {
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
    pub(crate) fn given_offset(&self, offset: usize) -> usize {
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
