//! Styled text, broken into lines. Widths are columns of a terminal, of which a Han character takes two.

use anstyle::Style;
use unicode_width::UnicodeWidthChar;

/// A text in one style.
#[derive(Debug, Clone)]
pub struct Span {
    style: Style,
    text: String,
    breaks: Breaks,
}

/// Where a text may be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Breaks {
    /// Between words, and around characters of scripts that use no spaces.
    Words,
    /// Behind commas that separate values.
    Json,
    /// Before the separators of a path or a URL.
    Path,
    Never,
    /// Nowhere, and not before it either.
    Glued,
}

impl From<Span> for Vec<Span> {
    fn from(span: Span) -> Self {
        vec![span]
    }
}

pub fn words(style: Style, text: impl Into<String>) -> Span {
    Span { style, text: text.into(), breaks: Breaks::Words }
}

pub fn json(style: Style, text: impl Into<String>) -> Span {
    Span { style, text: text.into(), breaks: Breaks::Json }
}

pub fn path(style: Style, text: impl Into<String>) -> Span {
    Span { style, text: text.into(), breaks: Breaks::Path }
}

/// For links, which terminals recognise in one piece only, and for names.
pub fn whole(style: Style, text: impl Into<String>) -> Span {
    Span { style, text: text.into(), breaks: Breaks::Never }
}

/// For what belongs to the span before it.
pub fn glued(style: Style, text: impl Into<String>) -> Span {
    Span { style, text: text.into(), breaks: Breaks::Glued }
}

/// The text, cut where it is longer than so many characters.
pub fn capped(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The columns a text takes.
pub fn columns(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// The lines that spans in a row take at a width.
pub fn lines(spans: &[Span], width: usize) -> usize {
    wrap(spans, width).len()
}

/// Runs of one style each.
#[derive(Debug, Default)]
pub struct Line {
    pub runs: Vec<(Style, String)>,
    pub width: usize,
}

impl Line {
    pub fn push(&mut self, style: Style, text: &str) {
        self.width += columns(text);
        match self.runs.last_mut() {
            Some((last, run)) if *last == style => run.push_str(text),
            _ if text.is_empty() => {}
            _ => self.runs.push((style, text.to_owned())),
        }
    }
}

/// Breaks spans in a row into lines.
pub fn wrap(spans: &[Span], width: usize) -> Vec<Line> {
    let mut done = Vec::new();
    let mut line = Line::default();
    let mut pieces = spans.iter().flat_map(pieces).peekable();
    while let Some(piece) = pieces.next() {
        let text = piece.text.trim_end();
        let follower = pieces.peek().filter(|next| next.breaks == Breaks::Glued).map_or(0, |next| columns(next.text.trim_end()));
        let fits = line.width + columns(text) + follower <= width;
        let kept = piece.breaks == Breaks::Glued && line.width + columns(text) <= width;
        if line.width > 0 && !fits && !kept {
            done.push(std::mem::take(&mut line));
        }
        if matches!(piece.breaks, Breaks::Never | Breaks::Glued) || columns(text) <= width {
            // Spaces at its end only count where another piece follows on the line.
            line.push(piece.style, &piece.text);
            continue;
        }
        for c in text.chars() {
            if line.width + c.width().unwrap_or(0) > width {
                done.push(std::mem::take(&mut line));
            }
            line.push(piece.style, c.encode_utf8(&mut [0; 4]));
        }
    }
    done.push(line);
    done.iter_mut().for_each(trim);
    done
}

/// Takes the spaces at a line's end away.
fn trim(line: &mut Line) {
    if let Some((_, text)) = line.runs.last_mut() {
        let kept = text.trim_end().len();
        line.width -= text.len() - kept;
        text.truncate(kept);
    }
}

/// The pieces between which a span may be broken, each with the spaces behind it.
fn pieces(span: &Span) -> Vec<Span> {
    let mut out = Vec::new();
    let mut piece = String::new();
    let mut before = None;
    let mut quoted = false;
    for c in span.text.chars() {
        let broken = before.is_some_and(|before| match span.breaks {
            Breaks::Words => between_words(before, c),
            Breaks::Json => before == ',' && !quoted,
            Breaks::Path => matches!(c, '/' | '?' | '&') && !matches!(before, '/' | ':'),
            Breaks::Never | Breaks::Glued => false,
        });
        if broken {
            out.push(Span { text: std::mem::take(&mut piece), ..span.clone() });
        }
        // A quote behind a backslash is part of a text.
        quoted ^= c == '"' && before != Some('\\');
        piece.push(c);
        before = Some(c);
    }
    out.push(Span { text: piece, ..span.clone() });
    out
}

fn between_words(before: char, after: char) -> bool {
    // Korean is written with spaces.
    let spaceless = |c: char| c.width() == Some(2) && !('\u{ac00}'..='\u{d7a3}').contains(&c);
    let opens = |c: char| matches!(c, '「' | '『' | '（' | '“' | '‘' | '(' | '[');
    let closes = |c: char| matches!(c, '」' | '』' | '）' | '”' | '’' | ')' | ']' | '、' | '。' | '，' | '：' | '；' | '！' | '？' | 'ー');
    if after == ' ' || opens(before) || closes(after) {
        return false;
    }
    before == ' ' || spaceless(before) || spaceless(after)
}
