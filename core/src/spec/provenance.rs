//! Where rules come from, and how strongly they bind.

/// How strongly a rule binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// The vendor's page states the rule: what breaks it is refused.
    Violation,
    /// The rule is known from an SDK, a swagger export or observation: what breaks it is warned of, never refused.
    Advice,
}

impl Grade {
    /// The grade as it appears in descriptions and documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Grade::Violation => "violation",
            Grade::Advice => "advice",
        }
    }
}

/// Where a rule comes from, and so how strongly it binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// A link to the page. Empty means the operation's own page.
    pub link: &'static str,
    pub grade: Grade,
}

/// The operation's own page.
pub const PAGE: Source = Source::page("");

impl Source {
    /// A page on which the vendor states its rules.
    #[must_use]
    pub const fn page(link: &'static str) -> Self {
        Source { link, grade: Grade::Violation }
    }

    /// An SDK, an export, an observation.
    #[must_use]
    pub const fn advice(link: &'static str) -> Self {
        Source { link, grade: Grade::Advice }
    }

    /// The same place, for a rule that should only warn.
    #[must_use]
    pub const fn advised(self) -> Self {
        Source { link: self.link, grade: Grade::Advice }
    }
}
