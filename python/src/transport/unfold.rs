//! Header lines that go on in the next one (`obs-fold` of RFC 9112, section 5.2), which the parser below ureq takes for no HTTP.

/// Reads the bytes of an answer as they come, and makes a blank of each fold in its header. The body passes as it is.
#[derive(Debug, Default)]
pub struct Unfold {
    /// The header has ended.
    is_over: bool,
    /// Bytes of the line so far.
    line: usize,
    /// The start of the status line, which says whether another header follows.
    start: Vec<u8>,
    /// The end of a line of which it is not known yet whether the next goes on with it.
    held: Vec<u8>,
    /// Within the blanks at the start of a line that goes on.
    is_within_fold: bool,
}

impl Unfold {
    /// At most so many bytes more come out than have gone in.
    pub const HELD: usize = 2;

    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// What of these bytes can be passed on.
    pub fn next(&mut self, bytes: &[u8]) -> Vec<u8> {
        let bytes = [std::mem::take(&mut self.held).as_slice(), bytes].concat();
        let mut out = Vec::with_capacity(bytes.len());
        let mut rest = bytes.as_slice();
        while let Some((&byte, behind)) = rest.split_first() {
            if self.is_over {
                out.extend_from_slice(rest);
                break;
            }
            let is_blank = matches!(byte, b' ' | b'\t');
            if self.is_within_fold && is_blank {
                rest = behind;
                continue;
            }
            self.is_within_fold = false;
            let end: &[u8] = match (byte, behind.first()) {
                (b'\n', _) => b"\n",
                (b'\r', Some(b'\n')) => b"\r\n",
                (b'\r', None) => {
                    self.held = rest.to_vec();
                    break;
                }
                _ => {
                    self.part_of_line(byte);
                    out.push(byte);
                    rest = behind;
                    continue;
                }
            };
            let after = rest.get(end.len()..).unwrap_or_default();
            match after.first() {
                _ if self.line == 0 => {
                    self.empty_line();
                    out.extend_from_slice(end);
                }
                None => {
                    self.held = rest.to_vec();
                    break;
                }
                Some(b' ' | b'\t') => {
                    self.is_within_fold = true;
                    out.push(b' ');
                }
                Some(_) => {
                    self.line = 0;
                    out.extend_from_slice(end);
                }
            }
            rest = after;
        }
        out
    }

    /// What was held back, where nothing more comes.
    pub fn end(&mut self) -> Vec<u8> {
        self.is_over = true;
        std::mem::take(&mut self.held)
    }

    fn part_of_line(&mut self, byte: u8) {
        self.line += 1;
        if self.start.len() < b"HTTP/1.1 200".len() {
            self.start.push(byte);
        }
    }

    fn empty_line(&mut self) {
        // Before a status line it means nothing, and behind that of an interim answer the header of the next follows.
        let status = self.start.rsplit(|byte| *byte == b' ').next().unwrap_or_default();
        let is_interim = self.start.is_empty() || status.starts_with(b"1") && status != b"101";
        self.is_over = !is_interim;
        self.start.clear();
    }
}
