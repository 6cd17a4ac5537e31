//! Times as the vendors write them.

/// The end of the year 9999, in Unix milliseconds: later times count as this one.
pub(crate) const LATEST: u64 = 253_402_300_799_999;

/// `2026-04-22 12:00:46.444000`, as Edgegap writes UTC.
pub(crate) fn edgegap(ms: u64) -> String {
    let time = Civil::of(ms);
    format!("{} {}.{:03}000", time.date(), time.time(), time.milliseconds)
}

/// `2023-05-30T12:24:30.401Z`
pub(crate) fn rfc3339(ms: u64) -> String {
    let time = Civil::of(ms);
    format!("{}T{}.{:03}Z", time.date(), time.time(), time.milliseconds)
}

/// `2026-04-08T03:18:17.974000Z`
pub(crate) fn rfc3339_micros(ms: u64) -> String {
    let time = Civil::of(ms);
    format!("{}T{}.{:03}000Z", time.date(), time.time(), time.milliseconds)
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`
pub(crate) fn http_date(ms: u64) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let time = Civil::of(ms);
    let name = DAYS.get((ms / DAY % 7) as usize).copied().unwrap_or_default();
    let month = MONTHS.get((time.month - 1) as usize).copied().unwrap_or_default();
    format!("{name}, {:02} {month} {:04} {} GMT", time.day, time.year, time.time())
}

/// The milliseconds of `2026-04-22 12:00:46.444265`, with a fraction of any length or none.
pub(crate) fn parse_edgegap(text: &str) -> Option<u64> {
    let (date, time) = text.split_once(' ')?;
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let digits: String = fraction.chars().chain("000".chars()).take(3).collect();
    from_parts(&date.replace('-', ""), &time.replace(':', "")).and_then(|ms| Some(ms + digits.parse::<u64>().ok()?))
}

/// The milliseconds of `20260115T083000Z`.
pub(crate) fn parse_sdk_date(text: &str) -> Option<u64> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    from_parts(date, time)
}

/// The milliseconds of `2026-09-30T00:00:00Z`, with a fraction of any length or none; UTC only.
pub(crate) fn parse_rfc3339(text: &str) -> Option<u64> {
    parse_edgegap(&text.strip_suffix('Z')?.replacen('T', " ", 1))
}

const DAY: u64 = 86_400_000;

/// The milliseconds of `YYYYMMDD` and `HHMMSS`.
fn from_parts(date: &str, time: &str) -> Option<u64> {
    let number =
        |text: &str, digits: usize| (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse::<u64>().ok())?;
    let (date, time) = (number(date, 8)?, number(time, 6)?);
    let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100);
    let (hours, minutes, seconds) = (time / 10_000, time / 100 % 100, time % 100);
    if year < 1970 || !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) || hours > 23 || minutes > 59 || seconds > 60 {
        return None;
    }
    let years: u64 = (1970..year).map(|year| if is_leap(year) { 366 } else { 365 }).sum();
    let months: u64 = (1..month).map(|month| days_in(year, month)).sum();
    Some((years + months + day - 1) * DAY + (hours * 3600 + minutes * 60 + seconds) * 1000)
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_in(year: u64, month: u64) -> u64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A time of the calendar, UTC.
struct Civil {
    year: u64,
    month: u64,
    day: u64,
    seconds: u64,
    milliseconds: u64,
}

impl Civil {
    fn of(ms: u64) -> Self {
        let mut day = ms.min(LATEST) / DAY;
        // 400 years have the same days wherever they begin.
        let mut year = 1970 + day / 146_097 * 400;
        day %= 146_097;
        while day >= 365 + u64::from(is_leap(year)) {
            day -= 365 + u64::from(is_leap(year));
            year += 1;
        }
        let mut month = 1;
        while day >= days_in(year, month) {
            day -= days_in(year, month);
            month += 1;
        }
        let in_day = ms.min(LATEST) % DAY;
        Civil { year, month, day: day + 1, seconds: in_day / 1000, milliseconds: in_day % 1000 }
    }

    fn date(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    fn time(&self) -> String {
        format!("{:02}:{:02}:{:02}", self.seconds / 3600, self.seconds / 60 % 60, self.seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_the_calendar() {
        assert_eq!(edgegap(0), "1970-01-01 00:00:00.000000");
        assert_eq!(rfc3339(951_868_799_001), "2000-02-29T23:59:59.001Z");
        assert_eq!(rfc3339_micros(1_768_465_800_500), "2026-01-15T08:30:00.500000Z");
        assert_eq!(http_date(784_111_777_000), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(rfc3339(u64::MAX), "9999-12-31T23:59:59.999Z");
    }

    #[test]
    fn times_there_and_back() {
        for ms in [0, 951_868_799_001, 1_768_465_800_500, LATEST] {
            assert_eq!(parse_edgegap(&edgegap(ms)), Some(ms));
        }
        assert_eq!(parse_edgegap("2021-07-10 00:00:00.5"), parse_edgegap("2021-07-10 00:00:00").map(|ms| ms + 500));
        assert_eq!(parse_sdk_date("20260115T083000Z"), Some(1_768_465_800_000));
        for bad in ["", "20260115T083000", "20260230T083000Z", "20260115T243000Z", "2026011é083000Z", "20260115T083000ZZ"] {
            assert_eq!(parse_sdk_date(bad), None, "{bad}");
        }
    }
}
