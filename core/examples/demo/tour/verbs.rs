//! One operation by all verbs: checked as documented and spoiled, described, planned, and its answers parsed.

use std::error::Error;

use clearway::{ApiError, Code, DriftKind, FieldState, Options, PlanOptions, Reply, Report, Requirement, Violation};
use serde_json::Value;

use super::language::{LANGUAGES, Language};
use super::material::{Call, Case, changed, credentials};
use super::paper::{BAD, BOLD, DIM, GOOD, NAME, ODD, Paper, capped, counted, glued, json, path, shown};
use super::{NOW, NOW_MS};

/// Lines of a body that are shown.
const BODY_LINES: usize = 4;
/// What to do is longer than this where it holds a regular expression.
const LONGEST_FIX: usize = 150;

pub fn write(paper: &mut Paper, language: &Language, call: &Call) -> Result<(), Box<dyn Error>> {
    let operation = clearway::operation(&call.operation)?;
    paper.title(clearway::vendor(operation.vendor_id())?.name, operation.id);
    let request = format!("{BOLD}{} {}{BOLD:#}", operation.method.name(), path(operation.path));
    paper.pair("", &request, "", &format!("{DIM}{}{DIM:#}", operation.summary));
    let example = call.case(&call.example)?;
    check(paper, language, call, &example)?;
    if let Some(draft) = &call.draft {
        describe(paper, language, call, draft)?;
    }
    plan(paper, call, &example)?;
    parse(paper, call)
}

fn check(paper: &mut Paper, language: &Language, call: &Call, example: &Case) -> Result<(), Box<dyn Error>> {
    // Numbered, since most findings share theirs.
    let mut sources = Vec::new();
    let report = clearway::check(&call.operation, &example.input.to_string(), &Options::default())?;
    paper.begin("check").row("", &format!("{}: {}", verdict(&report), example.name));
    findings(paper, language, &report, &mut sources);
    let report = clearway::check(&call.operation, &changed(example.input.clone(), &call.spoiled).to_string(), &Options::default())?;
    // The end of a pointer says enough beside the whole one below.
    let changes = call.spoiled.iter().map(|(pointer, value)| match (pointer.rsplit('/').next().unwrap_or_default(), value) {
        (name, Value::Null) => format!("{DIM}without{DIM:#} {name}"),
        (name, value) => format!("{name} {BOLD}{}{BOLD:#}", json(&capped(&value.to_string(), 48))),
    });
    paper.begin("check").row("", &format!("{}: the same with {}", verdict(&report), changes.collect::<Vec<_>>().join(", ")));
    findings(paper, language, &report, &mut sources);
    for (locale, name, _) in LANGUAGES.iter().filter(|(_, name, _)| call.in_other_languages && *name != language.name) {
        let other = Language::named(locale)?;
        paper.begin(name);
        report.violations.iter().for_each(|finding| texts(paper, &format!("{BAD}✗{BAD:#}  "), &other, finding));
    }
    Ok(())
}

fn verdict(report: &Report) -> String {
    let warnings = if report.warnings.is_empty() { String::new() } else { format!(", {}", counted(report.warnings.len(), "warning")) };
    match report.violations.len() {
        0 => format!("{GOOD}✓\u{a0}clear{warnings}{GOOD:#}"),
        n => format!("{BAD}✗\u{a0}{}{warnings}{BAD:#}", counted(n, "violation")),
    }
}

/// All that was found, and the sources that were not listed yet.
fn findings(paper: &mut Paper, language: &Language, report: &Report, sources: &mut Vec<&'static str>) {
    let listed = sources.len();
    let violations = report.violations.iter().map(|finding| (BAD, "✗", finding));
    for (style, sign, finding) in violations.chain(report.warnings.iter().map(|finding| (ODD, "!", finding))) {
        if !sources.contains(&finding.source) {
            sources.push(finding.source);
        }
        let number = sources.iter().position(|source| *source == finding.source).unwrap_or_default() + 1;
        let place = path(if finding.path.is_empty() { "(the whole input)" } else { &finding.path });
        let text = format!("{NAME}{place}{NAME:#}  {style}{}{style:#}\u{a0}{DIM}[{number}]{DIM:#}", finding.code.name());
        paper.row(&format!("{style}{sign}{style:#}  "), &text);
        texts(paper, "   ", language, finding);
    }
    sources.iter().enumerate().skip(listed).for_each(|(at, source)| paper.whole(&format!("[{}]  {source}", at + 1)));
}

/// What is wrong, and what to do.
fn texts(paper: &mut Paper, lead: &str, language: &Language, finding: &Violation) {
    let fix = capped(&finding.fix_in(&language.texts).unwrap_or_default(), LONGEST_FIX);
    paper.pair(lead, &finding.message_in(&language.texts), "   ", &format!("{GOOD}→\u{a0}{fix}{GOOD:#}"));
}

/// The fields of an unfinished draft that the vendor asks for, rules out or ignores, and why.
fn describe(paper: &mut Paper, language: &Language, call: &Call, draft: &Value) -> Result<(), Box<dyn Error>> {
    let draft = draft.to_string();
    let description = clearway::describe(&call.operation, &draft, &Options::default())?;
    paper.begin("describe").row("", &format!("the draft {NAME}{}{NAME:#}", json(&draft)));
    let (told, rest): (Vec<&FieldState>, Vec<&FieldState>) = description.fields.iter().partition(|field| is_told(field));
    for field in told {
        let style = match field.requirement {
            Requirement::Required | Requirement::Forbidden => BAD,
            Requirement::Optional => BOLD,
            Requirement::Ignored => ODD,
        };
        let until = field.awaits.as_ref().filter(|_| field.requirement == Requirement::Optional);
        let until = until.map(|place| format!("until {place} is there; then ")).unwrap_or_default();
        let needs_no_word = field.reason.as_ref().is_some_and(|reason| reason.code == Code::Required);
        let reason = field.message_in(&language.texts).filter(|_| !needs_no_word);
        let text = format!("{BOLD}{}{BOLD:#}", path(&field.path));
        let lead = format!("{style}{:<9}{style:#}  ", field.requirement.name());
        match reason {
            Some(reason) => paper.pair(&lead, &text, &" ".repeat(11), &format!("{DIM}{until}{reason}{DIM:#}")),
            None => paper.row(&lead, &text),
        }
    }
    let given = rest.iter().filter(|field| field.present).count();
    let inside = rest.iter().filter(|field| field.awaits.is_some()).count();
    let optional = rest.len() - given - inside;
    let parts = [(given, "given already"), (optional, "optional"), (inside, "in parts that are not there yet")];
    let parts: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    let text = format!("{DIM}{}: {}{DIM:#}", counted(rest.len(), "field"), parts.join(", "));
    paper.row(&format!("{DIM}the rest{DIM:#}   "), &text);
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

/// The finished, signed request, as a curl line without its secrets.
fn plan(paper: &mut Paper, call: &Call, example: &Case) -> Result<(), Box<dyn Error>> {
    let credentials = credentials(&example.request.credentials)?;
    let site = example.request.site.as_deref();
    let options = PlanOptions { credentials: Some(&credentials), site, now_ms: NOW_MS, ..Default::default() };
    let request = clearway::plan(&call.operation, &example.input.to_string(), &options)?;
    let body = request.body.iter().map(|body| format!("; {} of body", counted(body.len(), "byte")));
    let site = site.iter().map(|site| format!("; site {site}"));
    let signed = request.string_to_sign.iter().map(|_| format!("; signed at {NOW}"));
    paper.begin("plan").row("", &format!("as curl, secrets masked{}", body.chain(site).chain(signed).collect::<String>()));
    for line in request.curl(false).lines() {
        let Some(option) = line.strip_prefix("  ") else {
            paper.row("", &path(line));
            continue;
        };
        // A long body is shown in part, up to the end of a value.
        let (mut shown, mut more) = (option, String::new());
        if let Some((head, _)) = option.split_at_checked(BODY_LINES * paper.room() * 9 / 10) {
            shown = head.rsplit_once(',').map_or(head, |(values, _)| values);
            more = format!(" {DIM}{}{DIM:#}", glued(&format!("… {} more", counted(option.len() - shown.len(), "byte"))));
        }
        paper.row("  ", &format!("{}{more}", json(shown)));
    }
    if let Some(text) = &request.string_to_sign {
        paper.row("", "what was signed, to look into a 401:");
        text.lines().for_each(|line| paper.row(&format!("{DIM}│{DIM:#}  "), &path(line)));
    }
    Ok(())
}

/// Documented answers, replies and errors alike.
fn parse(paper: &mut Paper, call: &Call) -> Result<(), Box<dyn Error>> {
    paper.begin("parse");
    for name in &call.answers {
        let response = call.case(name)?.response;
        let headers: Vec<(&str, &str)> = response.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        // Some names begin with the status, which is shown anyway.
        let name = name.trim_start_matches(&format!("{} ", response.status));
        match clearway::parse(&call.operation, response.status, &headers, response.body.as_bytes()) {
            Ok(reply) => succeeded(paper, &reply, name, &call.show),
            Err(clearway::Error::Api(error)) => failed(paper, &error, name),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(())
}

/// The fields that the tour picks, or where the reply is not as documented.
fn succeeded(paper: &mut Paper, reply: &Reply, name: &str, show: &[String]) {
    let verdict = match reply.drift.len() {
        0 => format!("{GOOD}as documented{GOOD:#}{}", shown(&reply.data(), show)),
        n => format!("{ODD}{} from the documented shape{ODD:#}", counted(n, "difference")),
    };
    let id: String = reply.request_id.iter().map(|id| format!("  request_id {id}")).collect();
    paper.row(&format!("{GOOD}✓  {}{GOOD:#}  ", reply.status), &format!("{name}: {verdict}{id}"));
    for drift in &reply.drift {
        let expected = drift.expected.join(" or ");
        let what = match drift.kind {
            DriftKind::Missing => format!("missing, documented as always there: {expected}"),
            DriftKind::Type => format!("{} where {expected} is documented", drift.actual),
            DriftKind::Undocumented => format!("undocumented, {}", drift.actual),
        };
        paper.row(&format!("{ODD}!{ODD:#}  "), &format!("{NAME}{}{NAME:#}  {what}", path(&drift.path)));
    }
}

fn failed(paper: &mut Paper, error: &ApiError, name: &str) {
    let code = error.code.iter().map(|code| format!("  code {code}"));
    let id = error.request_id.iter().map(|id| format!("  request_id {id}"));
    let wait = error.retry_after.iter().map(|seconds| format!("  retry after {seconds} s"));
    let facts: String = code.chain(id).chain(wait).collect();
    let again = if error.retryable { "retryable" } else { "not retryable" };
    let text = format!("{BOLD}{}{BOLD:#}{facts}  {again}  {DIM}({name}){DIM:#}", error.kind.name());
    paper.row(&format!("{BAD}✗  {}{BAD:#}  ", error.status), &text);
    let hint: String = error.hint.iter().map(|hint| format!("  {GOOD}→\u{a0}{hint}{GOOD:#}")).collect();
    paper.row("   ", &format!("{}{hint}", error.message));
}
