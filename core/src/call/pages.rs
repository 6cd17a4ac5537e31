//! The pages of a list, one after the other, and never without end.

use crate::json::read;
use crate::parse::total;
use crate::sign::sha256;
use crate::spec::{First, Next, Pages};

/// A list of more pages is none.
pub(super) const MOST_PAGES: u64 = 10_000;

/// How far a list has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Progress {
    /// What the next page's parameter says; `None` where the first page is asked for as the input has it.
    pub parameter: Option<u64>,
    /// The first page's number or offset.
    pub start: u64,
    pub pages: u64,
    pub items: u64,
    /// Whether the last page said that there is more.
    pub promised: bool,
    /// Fingerprints of the last page, and of the last one whose count was a power of two: a list that goes in circles meets that one again.
    pub last: u64,
    pub mark: u64,
}

/// What became of a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PageOutcome {
    /// It is to be handed out, and there may be more.
    More,
    /// It is to be handed out as the last one.
    Last,
    /// The list had ended before it.
    End,
    /// It is the first page once more, under its other number.
    Again,
    /// It has no items, and there must be some.
    Broken,
}

/// What a page says of those behind it.
enum Rest {
    None,
    /// The next one's parameter, where there may be one.
    Perhaps(u64),
    Surely(u64),
}

impl Progress {
    /// The first page, as the input asks for it.
    pub fn new(pages: &Pages, input: &str) -> Self {
        let given = pages.parameter().and_then(|parameter| read::member(input, parameter)).and_then(read::integer);
        let first = match pages.next {
            Next::Page { first: First::One, .. } => 1,
            Next::Page { first: First::ZeroOrOne, .. } | Next::Offset { .. } | Next::Whole => 0,
        };
        Progress { start: given.unwrap_or(first), ..Progress::default() }
    }

    /// Looks at a page and moves on.
    pub fn turn(&mut self, pages: &Pages, text: &str) -> PageOutcome {
        let list = read::pointer(text, pages.items);
        let count = list.map_or(0, read::count);
        let number = self.parameter.unwrap_or(self.start);
        let rest = self.rest(pages, text, number, count);
        // A list may be left out where it is empty, but not where it cannot be.
        let is_list = list.is_some_and(|list| list.starts_with('[') || list == "null");
        if !is_list && (self.promised || matches!(rest, Rest::Surely(_))) {
            return PageOutcome::Broken;
        }
        let print = fingerprint(list.unwrap_or_default());
        if self.pages > 0 && (count == 0 || print == self.last || print == self.mark) {
            let passed_over = self.parameter == Some(1) && self.pages == 1 && self.start == 0;
            let ambiguous = matches!(pages.next, Next::Page { first: First::ZeroOrOne, .. });
            if ambiguous && passed_over && count > 0 {
                self.parameter = Some(2);
                return PageOutcome::Again;
            }
            return PageOutcome::End;
        }
        self.pages = self.pages.saturating_add(1);
        self.items = self.items.saturating_add(count);
        self.last = print;
        if self.pages.is_power_of_two() {
            self.mark = print;
        }
        self.promised = matches!(rest, Rest::Surely(_));
        match rest {
            Rest::Perhaps(next) | Rest::Surely(next) if count > 0 => {
                self.parameter = Some(next);
                PageOutcome::More
            }
            _ => PageOutcome::Last,
        }
    }

    fn rest(&self, pages: &Pages, text: &str, number: u64, count: u64) -> Rest {
        let following = match pages.next {
            Next::Whole => return Rest::None,
            Next::Page { .. } => number.checked_add(1),
            Next::Offset { .. } => number.checked_add(count),
        };
        let Some(following) = following else { return Rest::None };
        if let Some((has_next, pointer)) = pages.has_next
            && let Some(has_next @ ("true" | "false")) = read::pointer(text, has_next)
        {
            let named = read::pointer(text, pointer).and_then(read::integer);
            return match (has_next, named) {
                ("false", _) => Rest::None,
                // A number that does not lead on is none.
                (_, Some(named)) if named <= number => Rest::None,
                (_, named) => Rest::Surely(named.unwrap_or(following)),
            };
        }
        let total = total(pages, text);
        let seen = match pages.next {
            Next::Offset { .. } => Some(following),
            // Where the input began further on, the items before are not known.
            _ => (self.start <= 1).then(|| self.items.saturating_add(count)),
        };
        match total.zip(seen) {
            Some((total, seen)) if total == seen => Rest::None,
            Some((total, seen)) if total > seen => Rest::Surely(following),
            // A total below what was seen is wrong, and ends nothing.
            _ => Rest::Perhaps(following),
        }
    }
}

// 48 bits, which every reader of JSON keeps.
fn fingerprint(text: &str) -> u64 {
    let digest = sha256(text.as_bytes());
    digest.iter().take(6).fold(0, |print, byte| print << 8 | u64::from(*byte))
}
