//! Where in the input the walk is.

use crate::json::limit;
use crate::spec::Field;
use crate::text::push_integer;

/// A step from a value to one inside it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Segment {
    Field(&'static Field),
    /// A key of the caller's own, which begins here in [`Path`]'s keys.
    Key(usize),
    Index(usize),
    /// The item after the last.
    Next,
}

/// The steps from the input to a value.
#[derive(Debug, Clone)]
pub(crate) struct Path {
    /// Of a fixed size, since a step is taken for each value.
    steps: [Segment; limit::DEPTH],
    depth: usize,
    /// The keys on the way, one behind the other.
    keys: String,
}

impl Path {
    pub(crate) fn new() -> Self {
        Path { steps: [Segment::Next; limit::DEPTH], depth: 0, keys: String::new() }
    }

    #[inline(always)]
    pub(crate) fn push(&mut self, segment: Segment) {
        if let Some(step) = self.steps.get_mut(self.depth) {
            *step = segment;
        }
        self.depth += 1;
    }

    pub(crate) fn push_key(&mut self, key: &str) {
        self.push(Segment::Key(self.keys.len()));
        self.keys.push_str(key);
    }

    /// Takes back a step that was no key.
    #[inline(always)]
    pub(crate) fn pop(&mut self) {
        self.depth -= 1;
    }

    pub(crate) fn pop_key(&mut self) {
        self.pop();
        if let Some(Segment::Key(start)) = self.steps.get(self.depth) {
            self.keys.truncate(*start);
        }
    }

    /// The key that was pushed last.
    pub(crate) fn last_key(&self) -> &str {
        match self.steps.get(self.depth.wrapping_sub(1)) {
            Some(Segment::Key(start)) => self.keys.get(*start..).unwrap_or_default(),
            _ => "",
        }
    }

    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// The path as a JSON Pointer.
    pub(crate) fn pointer(&self) -> String {
        self.pointer_to(&[])
    }

    /// The pointer of something below this path; keys are not.
    pub(crate) fn pointer_to(&self, below: &[Segment]) -> String {
        let steps = self.steps.get(..self.depth).unwrap_or(&self.steps);
        let mut out = String::with_capacity(24 * (steps.len() + below.len()));
        let mut key_ends = steps.iter().filter_map(|step| if let Segment::Key(start) = step { Some(*start) } else { None }).skip(1);
        for segment in steps.iter().chain(below) {
            out.push('/');
            match segment {
                Segment::Field(field) => out.push_str(field.name),
                Segment::Index(at) => push_integer(&mut out, *at as i64),
                Segment::Next => out.push('-'),
                Segment::Key(start) => {
                    let end = key_ends.next().unwrap_or(self.keys.len());
                    // A key may be megabytes long, and a report has many paths.
                    const SHOWN: usize = 200;
                    let mut characters = self.keys.get(*start..end).unwrap_or_default().chars();
                    for c in characters.by_ref().take(SHOWN) {
                        match c {
                            '~' => out.push_str("~0"),
                            '/' => out.push_str("~1"),
                            c => out.push(c),
                        }
                    }
                    if characters.next().is_some() {
                        out.push('…');
                    }
                }
            }
        }
        out
    }
}
