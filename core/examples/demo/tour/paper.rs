//! Paper: titles, and paragraphs beside a margin. Texts are styled by ANSI escapes, and may say where they break.

use anstyle::{AnsiColor, Style};
use serde_json::Value;
use textwrap::core::{Word, display_width};
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

pub const BOLD: Style = Style::new().bold();
pub const DIM: Style = Style::new().dimmed();
pub const TITLE: Style = AnsiColor::Cyan.on_default().bold();
pub const GOOD: Style = AnsiColor::Green.on_default();
pub const BAD: Style = AnsiColor::Red.on_default();
pub const ODD: Style = AnsiColor::Yellow.on_default();
pub const NAME: Style = AnsiColor::Cyan.on_default();

/// The left margin, which holds the verbs.
const MARGIN: usize = 10;
/// A place to break at, which takes no room.
const BREAK: char = '\u{200b}';
/// A space that is no place to break at.
const GLUE: &str = "\u{a0}";
const RESET: &str = "\x1b[0m";

/// A text that grows downwards.
#[derive(Debug)]
pub struct Paper {
    width: usize,
    pub text: String,
    /// What the next row says in the margin.
    verb: String,
}

impl Paper {
    pub fn new(width: usize) -> Self {
        Paper { width, text: String::new(), verb: String::new() }
    }

    /// A heading over the whole width: a name, a thin rule, and what stands at its end.
    pub fn title(&mut self, name: &str, end: &str) {
        let rule = "─".repeat(self.width.saturating_sub(display_width(name) + display_width(end) + 2));
        let above = if self.text.is_empty() { "" } else { "\n" };
        self.text += &format!("{above}{TITLE}{name}{TITLE:#} {DIM}{rule}{DIM:#} {BOLD}{end}{BOLD:#}\n");
    }

    /// Columns beside the margin.
    pub fn room(&self) -> usize {
        self.width - MARGIN
    }

    /// Has the next row begin a part of its own, with a verb in the margin.
    pub fn begin(&mut self, verb: &str) -> &mut Self {
        self.text.push('\n');
        self.verb = format!("{BOLD}{verb}{BOLD:#}");
        self
    }

    /// Two paragraphs, on one line where that fits.
    pub fn pair(&mut self, lead: &str, text: &str, other_lead: &str, other: &str) {
        if display_width(lead) + display_width(text) + 2 + display_width(other) <= self.room() {
            self.row(lead, &format!("{text}  {other}"));
        } else {
            self.row(lead, text);
            self.row(other_lead, other);
        }
    }

    /// A paragraph, all of it to the right of what leads it.
    pub fn row(&mut self, lead: &str, text: &str) {
        let verb = std::mem::take(&mut self.verb);
        let first = format!("{verb}{}{lead}", " ".repeat(MARGIN.saturating_sub(display_width(&verb))));
        let others = " ".repeat(display_width(&first));
        let options = Options::new(self.width)
            .initial_indent(&first)
            .subsequent_indent(&others)
            .word_separator(WordSeparator::Custom(words))
            .word_splitter(WordSplitter::NoHyphenation)
            .wrap_algorithm(WrapAlgorithm::FirstFit);
        // Pagers such as `less -R` forget a style at the end of a line.
        let mut style = String::new();
        for line in textwrap::wrap(text, options) {
            let line = style + line.replace(BREAK, "").replace(GLUE, " ").trim_end();
            let last = line.rfind('\x1b').and_then(|at| line.get(at..)).and_then(|rest| rest.split_inclusive('m').next());
            style = last.filter(|last| *last != RESET).unwrap_or_default().to_owned();
            self.text += &format!("{line}{}\n", if style.is_empty() { "" } else { RESET });
        }
    }

    /// A line that stays in one piece, however long: terminals recognise links only so.
    pub fn whole(&mut self, text: &str) {
        self.text += &format!("{:MARGIN$}{DIM}{text}{DIM:#}\n", "");
    }
}

/// A path or a URL, which may break before its separators.
pub fn path(text: &str) -> String {
    let separators = ["/", "?", "&"].into_iter();
    let broken = separators.fold(text.to_owned(), |text, separator| text.replace(separator, &format!("{BREAK}{separator}")));
    broken.replace(&format!("{BREAK}/{BREAK}/"), "//")
}

/// JSON, which may break between members and between objects.
pub fn json(text: &str) -> String {
    text.replace(",\"", &format!(",{BREAK}\"")).replace(",{", &format!(",{BREAK}{{"))
}

/// A text that stays in one piece where it fits a line.
pub fn glued(text: &str) -> String {
    text.replace(' ', GLUE)
}

/// What is at some pointers into a value.
pub fn shown(data: &Value, pointers: &[String]) -> String {
    let found = pointers.iter().filter_map(|pointer| Some((pointer, data.pointer(pointer)?)));
    found.map(|(pointer, value)| format!("  {NAME}{pointer}{NAME:#}{}", glued(&format!(" {}", capped(&value.to_string(), 50))))).collect()
}

/// The text, cut where it is longer than so many characters.
pub fn capped(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// `1 warning`, `2 warnings`
pub fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

/// What a line consists of that is not to be broken, each with the spaces behind it. Escapes belong to what follows them.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let (mut ends, mut end, mut before, mut escape) = (Vec::new(), 0, None, false);
    for (at, c) in line.char_indices() {
        escape |= c == '\x1b';
        if !escape {
            if before.is_some_and(|before| may_break(before, c)) {
                ends.push(end);
            }
            (before, end) = (Some(c), at + c.len_utf8());
        }
        escape &= c != 'm';
    }
    ends.push(line.len());
    let mut start = 0;
    Box::new(ends.into_iter().map(move |end| Word::from(line.get(std::mem::replace(&mut start, end)..end).unwrap_or_default())))
}

fn may_break(before: char, after: char) -> bool {
    // Chinese and Japanese, which are written without spaces.
    let spaceless = |c| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let stays = "「『（“‘([".contains(before) || "」』）”’)]、。，：；！？ー ".contains(after);
    !stays && (before == ' ' || before == BREAK || spaceless(before) || spaceless(after))
}
