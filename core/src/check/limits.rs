//! The limits on one value.

use super::rules::first_repeated;
use super::walk::Walk;
use crate::json::Numeric;
use crate::report::suggest;
use crate::report::{Code, Param, Params};
use crate::spec::{Check, Field, Grade, Limit, PAGE, Shape};
use crate::url::decode;

impl Walk<'_> {
    #[inline(always)]
    pub(super) fn judge_integer(&mut self, shape: &'static Shape, n: i64) {
        if n < shape.low || n > shape.high {
            self.judge_number(shape, Numeric::Integer(n));
        }
    }

    #[cold]
    pub(super) fn judge_number(&mut self, shape: &'static Shape, number: Numeric) {
        let below = |limit: i64| match number {
            Numeric::Integer(n) => n < limit,
            Numeric::Float(n) => n < limit as f64,
            Numeric::BeyondInteger { negative } => negative,
            Numeric::NotFinite => false,
        };
        let above = |limit: i64| match number {
            Numeric::Integer(n) => n > limit,
            Numeric::Float(n) => n > limit as f64,
            Numeric::BeyondInteger { negative } => !negative,
            Numeric::NotFinite => false,
        };
        let mut said = Reported::default();
        for limit in shape.limits {
            match limit.check {
                Check::Minimum(minimum) if below(minimum) => {
                    said.add(self, limit, Code::Minimum, Params::default().with("minimum", minimum))
                }
                Check::Maximum(maximum) if above(maximum) => {
                    said.add(self, limit, Code::Maximum, Params::default().with("maximum", maximum))
                }
                Check::Excluded(values)
                    if values.iter().any(|value| number == Numeric::Integer(*value) || number == Numeric::Float(*value as f64)) =>
                {
                    let params = Params(vec![("excluded", Param::Integers(values))]);
                    said.add(self, limit, Code::Excluded, params);
                }
                _ => {}
            }
        }
        // Where the vendor names no limit, an integer still has 64 bits.
        if let Numeric::BeyondInteger { negative } = number
            && !shape.types.has(crate::spec::Types::NUMBER)
        {
            let (code, params) = if negative {
                (Code::Minimum, Params::default().with("minimum", i64::MIN))
            } else {
                (Code::Maximum, Params::default().with("maximum", i64::MAX))
            };
            if !said.refused(code) {
                self.add(code, PAGE, params);
            }
        }
    }

    pub(super) fn judge_text(&mut self, shape: &'static Shape, text: &str) {
        let mut said = Reported::default();
        for limit in shape.limits {
            match limit.check {
                // A character takes one to four bytes, which mostly settles it without counting.
                Check::MinLength(minimum) if text.len() < 4 * minimum as usize && length(text) < minimum as usize => {
                    said.add(self, limit, Code::MinLength, Params::default().with("min_length", minimum));
                }
                Check::MaxLength(maximum) if text.len() > maximum as usize => {
                    let length = length(text);
                    if length > maximum as usize {
                        said.add(self, limit, Code::MaxLength, Params::default().with("max_length", maximum).with("length", length));
                    }
                }
                // A pattern does not count the days of a month.
                Check::Pattern(pattern) if !pattern.matches(text) || shape.time.is_some_and(|format| format.convert(text).is_none()) => {
                    let params =
                        Params(vec![("pattern", Param::Pattern(pattern))]).with("words", pattern.words).with("sample", pattern.sample);
                    said.add(self, limit, Code::Pattern, params);
                }
                Check::Choice(values) if !values.contains(&text) => {
                    let mut params = Params::default().with("choices", values.to_vec());
                    if let Some(suggestion) = suggest::closest(text, values.iter().copied()) {
                        params = params.with("suggestion", suggestion);
                    }
                    said.add(self, limit, Code::Choice, params);
                }
                _ => {}
            }
        }
    }

    pub(super) fn judge_list(&mut self, shape: &'static Shape, length: usize, texts: &[(String, u32)]) {
        let mut said = Reported::default();
        for limit in shape.limits {
            match limit.check {
                Check::MinItems(minimum) if length < minimum as usize => {
                    said.add(self, limit, Code::MinItems, Params::default().with("min_items", minimum));
                }
                Check::MaxItems(maximum) if length > maximum as usize => {
                    said.add(self, limit, Code::MaxItems, Params::default().with("max_items", maximum).with("items", length));
                }
                Check::UniqueItems => {
                    if let Some((first, second)) = first_repeated(texts) {
                        said.add(self, limit, Code::UniqueItems, Params::default().with("first", first).with("second", second));
                    }
                }
                _ => {}
            }
        }
    }

    /// A path parameter may not change the path it is put into.
    pub(super) fn judge_path_parameter(&mut self, field: &'static Field, value: &str) {
        let says_so = |limit: &Limit| matches!(limit.check, Check::MinLength(1..)) && limit.source.grade == Grade::Violation;
        if value.is_empty() && !field.shape.limits.iter().any(says_so) {
            self.add(Code::MinLength, PAGE, Params::default().with("min_length", 1_u32));
        }
        if has_dots(value) {
            self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "dots"));
        }
        let plain = value.bytes().all(|byte| (b' '..0x7F).contains(&byte));
        if !plain && value.chars().any(char::is_control) {
            self.add(Code::UnsafeText, PAGE, Params::default().with("reason", "control"));
        }
    }
}

/// Whether a segment of what a server may decode the value to is `.` or `..`.
fn has_dots(value: &str) -> bool {
    let may_have = value.bytes().any(|byte| matches!(byte, b'.' | b'%'));
    may_have && decode(value).split(|byte| matches!(byte, b'/' | b'\\')).any(|segment| matches!(segment, b"." | b".."))
}

/// Unicode scalar values.
fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// The codes that already refused a value: advice on the same point would only repeat it. Tables list what refuses first.
#[derive(Default)]
struct Reported(Vec<Code>);

impl Reported {
    fn refused(&self, code: Code) -> bool {
        self.0.contains(&code)
    }

    fn add(&mut self, walk: &mut Walk, limit: &Limit, code: Code, params: Params) {
        if limit.source.grade == Grade::Advice && self.refused(code) {
            return;
        }
        if limit.source.grade == Grade::Violation {
            self.0.push(code);
        }
        walk.add(code, limit.source, params);
    }
}
