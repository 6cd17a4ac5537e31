//! Times as the vendor writes and reads them: UTC, without saying so.

use crate::fake::time::{Civil, from_digits};

/// `2026-04-22 12:00:46.444000`
pub(super) fn written(ms: u64) -> String {
    let time = Civil::of(ms);
    format!("{} {}.{:03}000", time.date(), time.time(), time.milliseconds)
}

/// The milliseconds of `2026-04-22 12:00:46.444265`, with a fraction of any length or none.
pub(super) fn read(text: &str) -> Option<u64> {
    let (date, time) = text.split_once(' ')?;
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let digits: String = fraction.chars().chain("000".chars()).take(3).collect();
    from_digits(&date.replace('-', ""), &time.replace(':', "")).and_then(|ms| Some(ms + digits.parse::<u64>().ok()?))
}

/// The milliseconds of `2026-09-30T00:00:00Z`, with a fraction of any length or none; UTC only.
pub(super) fn read_rfc3339(text: &str) -> Option<u64> {
    read(&text.strip_suffix('Z')?.replacen('T', " ", 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_there_and_back() {
        assert_eq!(written(0), "1970-01-01 00:00:00.000000");
        for ms in [0, 951_868_799_001, 1_768_465_800_500, crate::fake::time::LATEST] {
            assert_eq!(read(&written(ms)), Some(ms));
        }
        assert_eq!(read("2021-07-10 00:00:00.5"), read("2021-07-10 00:00:00").map(|ms| ms + 500));
        assert_eq!(read_rfc3339("2021-07-10T00:00:00.5Z"), read("2021-07-10 00:00:00.5"));
    }
}
