//! How lists go on.

/// How the items of a list operation come.
#[derive(Debug, Clone, Copy)]
pub struct Pages {
    /// Pointer to the items in the reply; empty where the reply is the list itself.
    pub items: &'static str,
    pub next: Next,
    /// Pointers to the number of items on all pages, tried in turn.
    pub total: &'static [&'static str],
    /// Pointers to whether there is a next page, and to its number.
    pub has_next: Option<(&'static str, &'static str)>,
}

/// What asks for the next page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nothing: everything comes at once.
    Whole,
    /// A page's number in this query parameter.
    Page { parameter: &'static str, first: First },
    /// The number of items before the page in this query parameter.
    Offset { parameter: &'static str },
}

/// The number of the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    One,
    /// No page says whether it is 0 or 1: page 1 may be the first one again, and is then passed over once.
    ZeroOrOne,
}

/// Everything in one answer, at this pointer.
#[must_use]
pub const fn whole(items: &'static str) -> Pages {
    Pages { items, next: Next::Whole, total: &[], has_next: None }
}

/// Pages by number.
#[must_use]
pub const fn by_page(parameter: &'static str, first: First, items: &'static str) -> Pages {
    Pages { items, next: Next::Page { parameter, first }, total: &[], has_next: None }
}

/// Pages by the number of items before them.
#[must_use]
pub const fn by_offset(parameter: &'static str, items: &'static str) -> Pages {
    Pages { items, next: Next::Offset { parameter }, total: &[], has_next: None }
}

impl Pages {
    #[must_use]
    pub const fn total(self, pointers: &'static [&'static str]) -> Self {
        Pages { total: pointers, ..self }
    }

    #[must_use]
    pub const fn has_next(self, has_next: &'static str, number: &'static str) -> Self {
        Pages { has_next: Some((has_next, number)), ..self }
    }

    /// The query parameter that asks for a page.
    #[must_use]
    pub const fn parameter(&self) -> Option<&'static str> {
        match self.next {
            Next::Whole => None,
            Next::Page { parameter, .. } | Next::Offset { parameter } => Some(parameter),
        }
    }
}
