//! Times as answers have them.

use crate::time::{DAY, date_of, days_in, days_since_1970};

/// The end of the year 9999, in Unix milliseconds: later times count as this one.
pub(crate) const LATEST: u64 = 253_402_300_799_999;

/// `2023-05-30T12:24:30.401Z`
pub(crate) fn rfc3339(ms: u64) -> String {
    let time = Civil::of(ms);
    format!("{}T{}.{:03}Z", time.date(), time.time(), time.milliseconds)
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`
pub(crate) fn http_date(ms: u64) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let time = Civil::of(ms);
    let name = DAYS.get((ms / DAY_MS % 7) as usize).copied().unwrap_or_default();
    let month = MONTHS.get((time.month - 1) as usize).copied().unwrap_or_default();
    format!("{name}, {:02} {month} {:04} {} GMT", time.day, time.year, time.time())
}

const DAY_MS: u64 = DAY as u64 * 1000;

/// The milliseconds of `YYYYMMDD` and `HHMMSS`.
pub(crate) fn from_digits(date: &str, time: &str) -> Option<u64> {
    let number =
        |text: &str, digits: usize| (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse::<i64>().ok())?;
    let (date, time) = (number(date, 8)?, number(time, 6)?);
    let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100);
    let (hours, minutes, seconds) = (time / 10_000, time / 100 % 100, time % 100);
    if year < 1970 || !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) || hours > 23 || minutes > 59 || seconds > 60 {
        return None;
    }
    u64::try_from((days_since_1970(year, month, day) * DAY + hours * 3600 + minutes * 60 + seconds) * 1000).ok()
}

/// A time of the calendar, UTC.
pub(crate) struct Civil {
    year: i64,
    month: i64,
    day: i64,
    seconds: u64,
    pub milliseconds: u64,
}

impl Civil {
    pub fn of(ms: u64) -> Self {
        let ms = ms.min(LATEST);
        let (year, month, day) = date_of((ms / DAY_MS) as i64);
        Civil { year, month, day, seconds: ms % DAY_MS / 1000, milliseconds: ms % 1000 }
    }

    /// `2023-05-30`
    pub fn date(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `12:24:30`
    pub fn time(&self) -> String {
        format!("{:02}:{:02}:{:02}", self.seconds / 3600, self.seconds / 60 % 60, self.seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_the_calendar() {
        assert_eq!(rfc3339(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(rfc3339(951_868_799_001), "2000-02-29T23:59:59.001Z");
        assert_eq!(http_date(784_111_777_000), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(rfc3339(u64::MAX), "9999-12-31T23:59:59.999Z");
    }

    #[test]
    fn digits_are_times_of_the_calendar() {
        assert_eq!(from_digits("20260115", "083000"), Some(1_768_465_800_000));
        for (date, time) in [("", ""), ("20260230", "083000"), ("20260115", "243000"), ("2026011é", "083000"), ("19691231", "235959")] {
            assert_eq!(from_digits(date, time), None, "{date} {time}");
        }
    }
}
