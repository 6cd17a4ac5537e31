//! `plan`: the finished, signed request, as a curl line without its secrets.

use std::error::Error;

use clearway::{Credentials, PlanOptions, plan};

use super::check::{counted, thousands};
use super::example::{Call, Examples};
use super::paper::{DIM, PLAIN, Paper, fixed, glued, json, lines, path, rest, words};
use super::summary::Counts;

/// The time of every signature here, which NAVER's example of an answer has, too.
const NOW_MS: u64 = 1_715_161_617_364;
const NOW: &str = "2024-05-08 09:46:57 UTC";
/// Lines of a body that are shown.
const BODY_LINES: usize = 4;

pub fn write(paper: &mut Paper, counts: &mut Counts, examples: &Examples, call: &Call) -> Result<(), Box<dyn Error>> {
    let credentials = examples.credentials.iter().try_fold(Credentials::default(), |all, (name, value)| all.with(name, value))?;
    let site = examples.site.as_deref();
    let options = PlanOptions { credentials: Some(&credentials), site, now_ms: NOW_MS, ..Default::default() };
    let request = plan(&call.operation, &call.example.input.to_string(), &options)?;
    counts.planned += 1;

    paper.blank();
    paper.verb("plan");
    let mut said = vec!["as curl, secrets masked".to_owned()];
    said.extend(request.body.as_ref().map(|body| format!("{} of body", counted(body.len(), "byte"))));
    said.extend(site.map(|site| format!("site {site}")));
    said.extend(request.string_to_sign.as_ref().map(|_| format!("signed at {NOW}")));
    paper.say(words(PLAIN, said.join("; ")));
    request.curl(false).lines().for_each(|line| curl_line(paper, line));
    if let Some(text) = &request.string_to_sign {
        paper.say(words(PLAIN, "what was signed, to look into a 401:"));
        text.lines().for_each(|line| paper.row(&[fixed(1, words(DIM, "│")), rest(path(PLAIN, line))]));
    }
    Ok(())
}

/// A line of curl. A body is broken between its values, and shown in part where it is long.
fn curl_line(paper: &mut Paper, line: &str) {
    const INDENT: usize = 2;
    let Some(line) = line.strip_prefix("  ") else {
        paper.say(path(PLAIN, line));
        return;
    };
    let room = paper.inner_width().saturating_sub(INDENT);
    let fits = |shown: usize| lines(&[json(PLAIN, line.get(..shown).unwrap_or_default())], room) <= BODY_LINES;
    let mut shown = line.len();
    while !fits(shown) {
        shown = line.get(..shown - 1).and_then(|text| text.rfind(',')).map_or(0, |comma| comma + 1);
    }
    let mut text = vec![json(PLAIN, line.get(..shown).unwrap_or_default())];
    if shown < line.len() {
        text.push(glued(DIM, format!(" … {} more bytes", thousands(line.len() - shown))));
    }
    paper.row(&[fixed(0, words(PLAIN, "")), rest(text)]);
}
