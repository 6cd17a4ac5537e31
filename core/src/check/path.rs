//! Where in the input the walk is.

/// A step from a value to one inside it.
#[derive(Debug, Clone)]
pub(crate) enum Segment {
    /// A documented field.
    Name(&'static str),
    /// A key of the caller's own.
    Key(String),
    Index(usize),
    /// The item after the last.
    Next,
}

/// The steps from the input to a value.
#[derive(Debug, Clone, Default)]
pub(crate) struct Path(Vec<Segment>);

impl Path {
    #[inline]
    pub(crate) fn push(&mut self, segment: Segment) {
        self.0.push(segment);
    }

    #[inline]
    pub(crate) fn pop(&mut self) {
        self.0.pop();
    }

    pub(crate) fn depth(&self) -> usize {
        self.0.len()
    }

    /// The path as a JSON Pointer.
    pub(crate) fn pointer(&self) -> String {
        let mut out = String::new();
        for segment in &self.0 {
            out.push('/');
            match segment {
                Segment::Name(name) => out.push_str(name),
                Segment::Index(at) => out.push_str(itoa::Buffer::new().format(*at)),
                Segment::Next => out.push('-'),
                Segment::Key(key) => {
                    for c in key.chars() {
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

    /// The pointer of something below this path.
    pub(crate) fn pointer_to(&mut self, below: &[Segment]) -> String {
        let depth = self.0.len();
        self.0.extend_from_slice(below);
        let pointer = self.pointer();
        self.0.truncate(depth);
        pointer
    }
}
