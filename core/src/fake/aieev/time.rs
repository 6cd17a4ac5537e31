//! Times as the vendor writes them.

use crate::fake::time::Civil;

/// `2026-04-08T03:18:17.974000Z`
pub(super) fn rfc3339_micros(ms: u64) -> String {
    let time = Civil::of(ms);
    format!("{}T{}.{:03}000Z", time.date(), time.time(), time.milliseconds)
}

#[test]
fn microseconds_end_in_zeros() {
    assert_eq!(rfc3339_micros(1_768_465_800_500), "2026-01-15T08:30:00.500000Z");
}
