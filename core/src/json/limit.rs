//! The limits of what is read at all.

/// Bytes of text read, and of body written: 12 MiB.
pub const BYTES: usize = 12 * 1024 * 1024;
/// Levels of lists and objects; the input itself is the first.
pub const DEPTH: usize = 64;
/// Values, lists and objects included.
pub const VALUES: usize = 2_000_000;
