//! How vendors write moments in time.

use crate::text::{cut, digits};
use crate::time::{DAY, date_of, days_in, days_since_1970, number, three};

/// A form of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeFormat {
    /// `2021-07-10 00:00:00.000000`, in UTC. RFC 3339 is converted, and text without an offset is in UTC.
    Text,
    /// Whole seconds since 1970.
    UnixSeconds,
}

impl TimeFormat {
    /// The form's name in descriptions.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            TimeFormat::Text => "utc_text",
            TimeFormat::UnixSeconds => "unix_seconds",
        }
    }

    /// A text's time in this form; `None` where the text holds no time, or the form is not one of text.
    #[must_use]
    pub fn convert(self, text: &str) -> Option<String> {
        let time = Datetime::of(text).filter(|_| self == TimeFormat::Text)?;
        let (date, clock, rest) = (text.get(..10)?, text.get(11..19)?, text.get(19..)?);
        let mut out = String::with_capacity(26);
        if rest.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit()) {
            // As it is, even on a day that no calendar has: the vendor judges that.
            out.extend([date, " ", clock, "."]);
        } else {
            time.write_seconds(&mut out);
        }
        push_padded(&mut out, time.microseconds.into(), 6);
        Some(out)
    }
}

/// A point in time, as a text tells it. They are in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Datetime {
    /// Since 1970, in UTC.
    seconds: i64,
    microseconds: u32,
}

impl Datetime {
    /// Reads `2021-07-10 00:00:00.5` in UTC, and RFC 3339 (`2021-07-10T09:00:00+09:00`). The blank and the `T` may change places, and digits
    /// beyond the sixth of a fraction are dropped.
    pub(crate) fn of(text: &str) -> Option<Datetime> {
        let (date, clock) = text.split_at_checked(10)?;
        let clock = clock.strip_prefix([' ', 'T', 't'])?;
        let (time, rest) = clock.split_at_checked(8)?;
        let (year, month, day) = three(date, b'-')?;
        let (hour, minute, second) = three(time, b':')?;
        let end = rest.find(|c: char| c != '.' && !c.is_ascii_digit()).unwrap_or(rest.len());
        let (fraction, offset) = rest.split_at_checked(end)?;
        let offset_minutes = offset_minutes(offset)?;
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        // Which months have 31 days is left to the vendor where nothing is to be computed.
        if !offset.is_empty() && day > days_in(year, month) {
            return None;
        }
        let seconds = days_since_1970(year, month, day) * DAY + hour * 3600 + minute * 60 + second - offset_minutes * 60;
        Some(Datetime { seconds, microseconds: microseconds(fraction)? })
    }

    /// `2021-07-10 00:00:00.`, in UTC. What would be before the year 0 or after 9999 is written as the first or the last second between.
    fn write_seconds(self, out: &mut String) {
        let (first, last) = (days_since_1970(0, 1, 1) * DAY, days_since_1970(9999, 12, 31) * DAY + DAY - 1);
        let seconds = self.seconds.clamp(first, last);
        let (year, month, day) = date_of(seconds.div_euclid(DAY));
        let clock = seconds.rem_euclid(DAY);
        let parts = [(year, "-"), (month, "-"), (day, " "), (clock / 3600, ":"), (clock / 60 % 60, ":"), (clock % 60, ".")];
        for (at, (number, behind)) in parts.into_iter().enumerate() {
            push_padded(out, number.unsigned_abs(), if at == 0 { 4 } else { 2 });
            out.push_str(behind);
        }
    }
}

fn push_padded(out: &mut String, number: u64, width: usize) {
    let digits = digits(number);
    out.extend(core::iter::repeat_n('0', width.saturating_sub(digits.len())));
    out.push_str(&digits);
}

fn microseconds(fraction: &str) -> Option<u32> {
    if fraction.is_empty() {
        return Some(0);
    }
    let digits = fraction.strip_prefix('.')?;
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let six = digits.bytes().chain(*b"000000").take(6);
    is_whole.then(|| six.fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}

/// Nothing is UTC.
fn offset_minutes(offset: &str) -> Option<i64> {
    if matches!(offset, "" | "Z" | "z") {
        return Some(0);
    }
    let sign = match offset.bytes().next() {
        Some(b'+') => 1,
        Some(b'-') => -1,
        _ => return None,
    };
    let (hours, minutes) = cut(offset.get(1..)?, b':')?;
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (offset.len() == 6 && hours <= 23 && minutes <= 59).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_utc() {
        for (text, expected) in [
            ("2021-07-10 00:00:00", Some("2021-07-10 00:00:00.000000")),
            ("2021-07-10 00:00:00.5", Some("2021-07-10 00:00:00.500000")),
            ("2021-02-30 00:00:00", Some("2021-02-30 00:00:00.000000")),
            ("2021-07-10T00:00:00.123", Some("2021-07-10 00:00:00.123000")),
            ("2021-07-10T23:59:59.123456789Z", Some("2021-07-10 23:59:59.123456")),
            ("2021-07-10t09:00:00+09:00", Some("2021-07-10 00:00:00.000000")),
            ("2021-07-10 00:00:00.000001-05:30", Some("2021-07-10 05:30:00.000001")),
            ("2024-03-01T08:59:59+09:00", Some("2024-02-29 23:59:59.000000")),
            ("2023-03-01T08:59:59+09:00", Some("2023-02-28 23:59:59.000000")),
            ("1969-12-31T23:59:59.5z", Some("1969-12-31 23:59:59.500000")),
            ("0000-01-01T00:00:00+09:00", Some("0000-01-01 00:00:00.000000")),
            ("9999-12-31T23:00:00-09:00", Some("9999-12-31 23:59:59.000000")),
            ("2021-02-29T00:00:00Z", None),
            ("2021-07-10", None),
            ("2021-07-10 00:00:00.", None),
            ("2021-07-10 24:00:00", None),
            ("2021-07-10 00:00:60", None),
            ("2021-07-10 00:00:00.1.2", None),
            ("2021-07-10T00:00:00+0900", None),
            ("2021-07-10T00:00:00+24:00", None),
            ("2021-07-10T00:00:00 Z", None),
            ("2021-7-10 00:00:00.0", None),
            ("+021-07-10 00:00:00", None),
            ("한국어한국어한국어", None),
            ("", None),
        ] {
            assert_eq!(TimeFormat::Text.convert(text).as_deref(), expected, "{text}");
        }
    }
}
