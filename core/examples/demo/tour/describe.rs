//! `describe`: the fields of an unfinished draft that the vendor asks for, rules out or ignores, and why.

use clearway::{Code, FieldState, Requirement, UsageError, describe};
use serde_json::Value;

use super::check::counted;
use super::language::Language;
use super::paper::{BAD, BOLD, DIM, NAME, ODD, PLAIN, Paper, Span, columns, fixed, json, path, rest, whole, words};

/// Columns for the requirement, `forbidden` being the longest.
const REQUIREMENT: usize = 9;

pub fn write(paper: &mut Paper, language: &Language, operation: &str, draft: &Value) -> Result<(), UsageError> {
    let description = describe(operation, &draft.to_string(), &Default::default())?;
    paper.blank();
    paper.verb("describe");
    paper.say([words(PLAIN, "the draft "), json(NAME, draft.to_string())]);
    let mut left: Vec<&FieldState> = description.fields.iter().collect();
    while let Some(first) = left.iter().copied().find(|field| is_told(field)) {
        let (group, others): (Vec<&FieldState>, Vec<&FieldState>) = left.into_iter().partition(|field| is_alike(first, field));
        row(paper, first, &group, language);
        left = others;
    }
    rest_of(paper, &left);
    Ok(())
}

/// Whether a field is worth a line: what is asked for, ruled out or ignored, now or once its place is there.
fn is_told(field: &FieldState) -> bool {
    let depends = field.reason.as_ref().is_some_and(|reason| matches!(reason.code, Code::RequiredIf | Code::NotAllowed));
    match field.requirement {
        Requirement::Required => !field.present,
        Requirement::Forbidden | Requirement::Ignored => true,
        Requirement::Optional => depends && !field.present,
    }
}

/// Whether two fields are as they are for the same reason.
fn is_alike(one: &FieldState, other: &FieldState) -> bool {
    let reason = |field: &FieldState| field.reason.as_ref().map(|reason| (reason.code, reason.params.clone()));
    is_told(other) && one.requirement == other.requirement && one.awaits == other.awaits && reason(one) == reason(other)
}

fn row(paper: &mut Paper, first: &FieldState, group: &[&FieldState], language: &Language) {
    let (name, style) = match first.requirement {
        Requirement::Required => ("required", BAD),
        Requirement::Optional => ("optional", PLAIN),
        Requirement::Forbidden => ("forbidden", BAD),
        Requirement::Ignored => ("ignored", ODD),
    };
    let room = paper.inner_width().saturating_sub(REQUIREMENT + 2);
    if group.iter().all(|field| columns(&field.path) <= room) {
        let paths: Vec<Span> = group.iter().map(|field| whole(BOLD, format!("{}  ", field.path))).collect();
        paper.row(&[fixed(REQUIREMENT, words(style, name)), rest(paths)]);
    } else {
        group.iter().for_each(|field| paper.row(&[fixed(REQUIREMENT, words(style, name)), rest(path(BOLD, field.path.clone()))]));
    }
    let needs_no_word = first.reason.as_ref().is_some_and(|reason| reason.code == Code::Required);
    if let Some(reason) = language.reason(first).filter(|_| !needs_no_word) {
        let until = first.awaits.as_ref().filter(|_| first.requirement == Requirement::Optional);
        let until = until.map(|place| format!("until {place} is there; then ")).unwrap_or_default();
        let likewise = if group.len() > 1 { ", the others likewise" } else { "" };
        paper.row(&[fixed(REQUIREMENT, words(PLAIN, "")), rest(words(DIM, format!("{until}{reason}{likewise}")))]);
    }
}

/// What is left: fields that are given, that may be given, and those of parts that are not there yet.
fn rest_of(paper: &mut Paper, fields: &[&FieldState]) {
    let given = fields.iter().filter(|field| field.present).count();
    let inside = fields.iter().filter(|field| field.awaits.is_some()).count();
    let optional = fields.len() - given - inside;
    let parts = [(given, "given already"), (optional, "optional"), (inside, "in parts that are not there yet")];
    let shown: Vec<String> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    let text = format!("{}: {}", counted(fields.len(), "field"), shown.join(", "));
    paper.row(&[fixed(REQUIREMENT, words(DIM, "the rest")), rest(words(DIM, text))]);
}
