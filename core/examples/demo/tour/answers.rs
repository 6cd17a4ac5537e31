//! `parse`: the documented answers, replies and errors alike.

use std::error::Error;

use clearway::{ApiError, DriftKind, Reply, parse};
use serde_json::Value;

use super::check::counted;
use super::example::{Answer, Call};
use super::paper::{BAD, BOLD, DIM, GOOD, NAME, ODD, PLAIN, Paper, Span, columns, fixed, glued, path, rest, whole, words};
use super::summary::Counts;

const PAGE: &str = "the page's example";

pub fn write(paper: &mut Paper, counts: &mut Counts, call: &Call) -> Result<(), Box<dyn Error>> {
    if !call.answers.is_empty() {
        paper.blank();
        paper.verb("parse");
    }
    for answer in &call.answers {
        counts.answers += 1;
        let from = answer.from.as_deref().unwrap_or(PAGE);
        match read(call, answer, &answer.body) {
            Ok(reply) => {
                succeeded(paper, &reply, from);
                fields(paper, &reply, answer);
                drift(paper, &reply);
            }
            Err(clearway::Error::Api(error)) => failed(paper, &error, from),
            Err(other) => return Err(other.into()),
        }
        if let Some(changes) = &answer.spoiled {
            counts.answers += 1;
            let reply = read(call, answer, &changes.made_to(&answer.body))?;
            succeeded(paper, &reply, &format!("the same, changed in {} places", changes.count()));
            drift(paper, &reply);
        }
    }
    Ok(())
}

fn read(call: &Call, answer: &Answer, body: &Value) -> Result<Reply, clearway::Error> {
    let headers: Vec<(&str, &str)> = answer.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    parse(&call.operation, answer.status, &headers, body.to_string().as_bytes())
}

fn succeeded(paper: &mut Paper, reply: &Reply, from: &str) {
    let verdict = match reply.drift.len() {
        0 => words(GOOD, "as documented"),
        n => words(ODD, format!("{} from the documented shape", counted(n, "difference"))),
    };
    paper.say([words(GOOD, format!("✓  {}", reply.status)), words(PLAIN, format!("  {from}: ")), verdict]);
}

/// The request's id, and the fields that the example picks.
fn fields(paper: &mut Paper, reply: &Reply, answer: &Answer) {
    let data = reply.data();
    let id = reply.request_id.iter().map(|id| ("request_id".to_owned(), id.clone()));
    let picked = answer.show.iter().filter_map(|pointer| Some((pointer.clone(), data.pointer(pointer)?.to_string())));
    let spans = id.chain(picked).flat_map(|(name, value)| [whole(NAME, name), glued(PLAIN, format!(" {value}   "))]);
    paper.row(&[fixed(1, words(PLAIN, "")), rest(spans.collect::<Vec<Span>>())]);
}

fn drift(paper: &mut Paper, reply: &Reply) {
    let name = reply.drift.iter().map(|drift| columns(&drift.path)).max().unwrap_or(0);
    for drift in &reply.drift {
        let expected = drift.expected.join(" or ");
        let (kind, what) = match drift.kind {
            DriftKind::Missing => ("missing", format!("documented as always there: {expected}")),
            DriftKind::Type => ("type", format!("{} where {expected} is documented", drift.actual)),
            DriftKind::Undocumented => ("undocumented", drift.actual.clone()),
        };
        let cells =
            [fixed(1, words(ODD, "!")), fixed(name, path(NAME, drift.path.clone())), fixed(12, words(ODD, kind)), rest(words(DIM, what))];
        paper.row(&cells);
    }
}

fn failed(paper: &mut Paper, error: &ApiError, from: &str) {
    let mut facts = vec![words(BAD, format!("✗  {}", error.status)), words(BOLD, format!("  {}", error.kind.name()))];
    let code = error.code.as_ref().map(|code| format!("code {code}"));
    let id = error.request_id.as_ref().map(|id| format!("request_id {id}"));
    let wait = error.retry_after.map(|seconds| format!("retry after {seconds} s"));
    let again = Some(if error.retryable { "retryable" } else { "not retryable" }.to_owned());
    [code, id, wait, again].into_iter().flatten().for_each(|fact| facts.push(words(PLAIN, format!("  {fact}"))));
    facts.push(words(DIM, format!("  ({from})")));
    paper.say(facts);
    let mut text: Vec<Span> = vec![words(PLAIN, error.message.clone())];
    if let Some(hint) = &error.hint {
        text.extend([words(GOOD, "  → "), words(GOOD, hint.clone())]);
    }
    paper.row(&[fixed(1, words(PLAIN, "")), rest(text)]);
}
