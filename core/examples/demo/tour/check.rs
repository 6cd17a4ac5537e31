//! `check`: the documented example, and the same spoiled in several places at once.

use std::error::Error;

use clearway::{Options, Report, UsageError, Violation, check};
use serde_json::Value;

use super::example::{Call, Changes};
use super::language::{self, Language};
use super::paper::{BAD, BOLD, DIM, GOOD, NAME, ODD, PLAIN, Paper, Span, capped, fixed, json, lines, path, rest, whole, words};
use super::summary::Counts;

/// Checks one call's inputs. Sources are numbered, since most findings share theirs.
pub struct Checker<'a> {
    language: &'a Language,
    call: &'a Call,
    sources: Vec<&'static str>,
}

impl<'a> Checker<'a> {
    pub fn new(language: &'a Language, call: &'a Call) -> Self {
        Checker { language, call, sources: Vec::new() }
    }

    pub fn example(&mut self, paper: &mut Paper, counts: &mut Counts) -> Result<(), UsageError> {
        let report = check(&self.call.operation, &self.call.example.input.to_string(), &Options::default())?;
        counts.examples += 1;
        counts.cleared += usize::from(report.ok());
        paper.verb("check");
        paper.say([words(PLAIN, self.call.example.from.clone()), words(PLAIN, ": "), verdict(&report)]);
        self.findings(paper, &report);
        if !report.warnings.is_empty() {
            paper.blank();
        }
        Ok(())
    }

    pub fn spoiled(&mut self, paper: &mut Paper, counts: &mut Counts) -> Result<Report, Box<dyn Error>> {
        let (before, changes) = (&self.call.example.input, &self.call.spoiled);
        let current = changes.current.as_ref().map(Value::to_string);
        let options = Options { current: current.as_deref(), ..Default::default() };
        let report = check(&self.call.operation, &changes.made_to(before).to_string(), &options)?;
        counts.violations += report.violations.len();
        counts.warnings += report.warnings.len();

        paper.verb("check");
        paper.say([words(PLAIN, format!("the same, spoiled in {} places: ", changes.count())), verdict(&report)]);
        paper.say(listed(changes));
        self.findings(paper, &report);
        Ok(report)
    }

    /// All that was found, and the sources that were not listed yet.
    fn findings(&mut self, paper: &mut Paper, report: &Report) {
        let listed = self.sources.len();
        let code = report.violations.iter().chain(&report.warnings).map(|finding| finding.code.name().len()).max().unwrap_or(0);
        let graded = report.violations.iter().map(|finding| ("✗", BAD, finding));
        for (sign, style, finding) in graded.chain(report.warnings.iter().map(|finding| ("!", ODD, finding))) {
            let place = if finding.path.is_empty() { words(DIM, "(the whole input)") } else { path(NAME, finding.path.clone()) };
            let number = words(DIM, format!("[{}]", self.number(finding.source)));
            let name = words(style, finding.code.name());
            paper.row(&[fixed(1, words(style, sign)), rest(place), fixed(code, name), fixed(3, number)]);
            texts(paper, words(PLAIN, ""), self.language, finding);
        }
        for (at, source) in self.sources.iter().enumerate().skip(listed) {
            paper.row(&[fixed(3, words(DIM, format!("[{}]", at + 1))), rest(whole(DIM, *source))]);
        }
    }

    fn number(&mut self, source: &'static str) -> usize {
        let known = self.sources.iter().position(|known| *known == source);
        known.unwrap_or_else(|| {
            self.sources.push(source);
            self.sources.len() - 1
        }) + 1
    }
}

/// The violations of a report in every other language.
pub fn in_other_languages(paper: &mut Paper, report: &Report, shown: &Language) -> Result<(), UsageError> {
    for language in language::all()?.iter().filter(|language| language.name != shown.name) {
        paper.blank();
        paper.verb(language.name);
        report.violations.iter().for_each(|finding| texts(paper, words(BAD, "✗"), language, finding));
    }
    Ok(())
}

/// What is wrong and what to do, on one line where that fits.
fn texts(paper: &mut Paper, sign: Span, language: &Language, finding: &Violation) {
    /// What is longer than this holds a regular expression.
    const LONG: usize = 150;
    let room = paper.inner_width().saturating_sub(3);
    let message = vec![words(PLAIN, language.message(finding))];
    let fix = language.fix(finding).unwrap_or_default();
    let fix = if fix.len() > LONG { capped(&fix, room.saturating_sub(3)) } else { fix };
    let fix = vec![words(GOOD, "→ "), words(GOOD, fix)];
    let together: Vec<Span> = message.iter().cloned().chain([words(PLAIN, "  ")]).chain(fix.clone()).collect();
    if lines(&together, room) == 1 {
        paper.row(&[fixed(1, sign), rest(together)]);
    } else {
        paper.row(&[fixed(1, sign), rest(message)]);
        paper.row(&[fixed(1, words(PLAIN, "")), rest(fix)]);
    }
}

fn verdict(report: &Report) -> Span {
    let warnings = match report.warnings.len() {
        0 => String::new(),
        n => format!(", {}", counted(n, "warning")),
    };
    match report.violations.len() {
        0 => words(GOOD, format!("✓ clear{warnings}")),
        n => words(BAD, format!("✗ {}{warnings}", counted(n, "violation"))),
    }
}

/// What was changed, in a row.
fn listed(changes: &Changes) -> Vec<Span> {
    let mut spans = vec![words(DIM, "with ")];
    for (at, (pointer, value)) in changes.set.iter().enumerate() {
        spans.push(words(DIM, if at > 0 { ", " } else { "" }));
        spans.extend([words(PLAIN, short(pointer)), words(PLAIN, " "), json(BOLD, capped(&value.to_string(), 48))]);
    }
    for (at, pointer) in changes.remove.iter().enumerate() {
        spans.push(words(DIM, if at > 0 { ", " } else { ", without " }));
        spans.push(words(PLAIN, short(pointer)));
    }
    if let Some(current) = &changes.current {
        spans.extend([words(DIM, "; the resource as last known is "), json(BOLD, current.to_string())]);
    }
    spans
}

/// A pointer's end, which says enough beside the whole one below.
fn short(pointer: &str) -> &str {
    pointer.rsplit('/').next().unwrap_or(pointer)
}

pub fn counted(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{} {what}s", thousands(n)) }
}

/// `1,021`
pub fn thousands(n: usize) -> String {
    if n < 1000 { n.to_string() } else { format!("{},{:03}", thousands(n / 1000), n % 1000) }
}
