//! Paper: titles, and rows of columns beside a margin.

use anstyle::{AnsiColor, Style};

use super::wrap::{Line, wrap};
pub use super::wrap::{Span, capped, columns, glued, json, lines, path, whole, words};

pub const PLAIN: Style = Style::new();
pub const BOLD: Style = Style::new().bold();
pub const DIM: Style = Style::new().dimmed();
pub const TITLE: Style = AnsiColor::Cyan.on_default().bold();
pub const GOOD: Style = AnsiColor::Green.on_default();
pub const BAD: Style = AnsiColor::Red.on_default();
pub const ODD: Style = AnsiColor::Yellow.on_default();
pub const NAME: Style = AnsiColor::Cyan.on_default();

/// The left margin, which holds the verbs.
const MARGIN: usize = 10;
/// Between two columns.
const GAP: usize = 2;

/// A column of a row.
#[derive(Debug)]
pub struct Cell {
    /// `None` takes what the others leave.
    width: Option<usize>,
    spans: Vec<Span>,
}

pub fn fixed(width: usize, span: Span) -> Cell {
    Cell { width: Some(width), spans: vec![span] }
}

pub fn rest(spans: impl Into<Vec<Span>>) -> Cell {
    Cell { width: None, spans: spans.into() }
}

/// A text that grows downwards.
#[derive(Debug)]
pub struct Paper {
    width: usize,
    text: String,
    verb: &'static str,
}

impl Paper {
    pub fn new(width: usize) -> Self {
        Paper { width, text: String::new(), verb: "" }
    }

    pub fn into_text(self) -> String {
        self.text
    }

    pub fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A heading over the whole width: a name, a thin rule, and what stands at its end.
    pub fn title(&mut self, name: &str, end: &str) {
        let end = if end.is_empty() { String::new() } else { format!(" {end}") };
        let rule = "─".repeat(self.width.saturating_sub(columns(name) + 1 + columns(&end)));
        self.text += &format!("{TITLE}{name}{TITLE:#} {DIM}{rule}{DIM:#}{BOLD}{end}{BOLD:#}\n");
    }

    /// Columns beside the margin.
    pub fn inner_width(&self) -> usize {
        self.width.saturating_sub(MARGIN)
    }

    /// What the next row says in the margin.
    pub fn verb(&mut self, verb: &'static str) {
        self.verb = verb;
    }

    /// One paragraph beside the margin.
    pub fn say(&mut self, spans: impl Into<Vec<Span>>) {
        self.row(&[rest(spans)]);
    }

    /// Columns beside the margin, each wrapped on its own.
    pub fn row(&mut self, cells: &[Cell]) {
        let taken: usize = cells.iter().filter_map(|cell| cell.width).sum::<usize>() + GAP * cells.len().saturating_sub(1);
        let left = self.inner_width().saturating_sub(taken).max(1);
        let widths: Vec<usize> = cells.iter().map(|cell| cell.width.unwrap_or(left)).collect();
        let wrapped: Vec<Vec<Line>> = cells.iter().zip(&widths).map(|(cell, width)| wrap(&cell.spans, *width)).collect();
        for at in 0..wrapped.iter().map(Vec::len).max().unwrap_or(0) {
            let verb = std::mem::take(&mut self.verb);
            let mut line = Line::default();
            line.push(BOLD, verb);
            let mut start = MARGIN;
            for (lines, width) in wrapped.iter().zip(&widths) {
                if let Some(cell) = lines.get(at).filter(|cell| cell.width > 0) {
                    line.push(PLAIN, &" ".repeat(start.saturating_sub(line.width)));
                    cell.runs.iter().for_each(|(style, text)| line.push(*style, text));
                }
                start += width + GAP;
            }
            line.runs.iter().for_each(|(style, text)| self.text += &format!("{style}{text}{style:#}"));
            self.text.push('\n');
        }
    }
}
