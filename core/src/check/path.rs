//! Where in the input the walk is.

/// A step from a value to one inside it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Segment {
    /// A documented field.
    Name(&'static str),
    /// A key of the caller's own, kept in [`Path`].
    Key {
        start: usize,
    },
    Index(usize),
    /// The item after the last.
    Next,
}

/// The steps from the input to a value.
#[derive(Debug, Clone, Default)]
pub(crate) struct Path {
    steps: Vec<Segment>,
    /// The keys on the way, one behind the other.
    keys: String,
}

impl Path {
    pub(crate) fn new() -> Self {
        Path { steps: Vec::with_capacity(16), keys: String::new() }
    }

    #[inline]
    pub(crate) fn push(&mut self, segment: Segment) {
        self.steps.push(segment);
    }

    pub(crate) fn push_key(&mut self, key: &str) {
        self.steps.push(Segment::Key { start: self.keys.len() });
        self.keys.push_str(key);
    }

    #[inline]
    pub(crate) fn pop(&mut self) {
        if let Some(Segment::Key { start }) = self.steps.pop() {
            self.keys.truncate(start);
        }
    }

    /// The key that was pushed last.
    pub(crate) fn last_key(&self) -> &str {
        match self.steps.last() {
            Some(Segment::Key { start }) => self.keys.get(*start..).unwrap_or_default(),
            _ => "",
        }
    }

    pub(crate) fn depth(&self) -> usize {
        self.steps.len()
    }

    /// The path as a JSON Pointer.
    pub(crate) fn pointer(&self) -> String {
        self.pointer_to(&[])
    }

    /// The pointer of something below this path; keys are not.
    pub(crate) fn pointer_to(&self, below: &[Segment]) -> String {
        let mut out = String::with_capacity(24 * (self.steps.len() + below.len()));
        let mut key_ends = self.steps.iter().filter_map(|step| if let Segment::Key { start } = step { Some(*start) } else { None }).skip(1);
        for segment in self.steps.iter().chain(below) {
            out.push('/');
            match segment {
                Segment::Name(name) => out.push_str(name),
                Segment::Index(at) => out.push_str(itoa::Buffer::new().format(*at)),
                Segment::Next => out.push('-'),
                Segment::Key { start } => {
                    let end = key_ends.next().unwrap_or(self.keys.len());
                    for c in self.keys.get(*start..end).unwrap_or_default().chars() {
                        match c {
                            '~' => out.push_str("~0"),
                            '/' => out.push_str("~1"),
                            c => out.push(c),
                        }
                    }
                }
            }
        }
        out
    }
}
