//! How vendors write moments in time.

/// A form of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeFormat {
    /// `2021-07-10 00:00:00`, with a fraction of six digits where there is one, in UTC.
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
}
