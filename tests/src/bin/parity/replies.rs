//! Answers of vendors: the documented ones with any status and odd headers, changed at random, cut, or replaced.

use clearway::error::RequestSummary;
use clearway::spec::{Form, Method};
use clearway::{Error, Operation, Reply, parse};
use clearway_tests::sample::Sampler;
use clearway_tests::shake::{shake, thin};
use clearway_tests::vectors;
use fastrand::Rng;
use serde_json::{Value, json};

use crate::Case;

const STATUSES: [u16; 24] =
    [200, 201, 202, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 408, 409, 410, 413, 422, 429, 500, 502, 503, 504, 599];

const HEADERS: [(&str, &str); 14] = [
    ("Retry-After", "3"),
    ("retry-after", "Thu, 15 Jan 2026 08:31:00 GMT"),
    ("Retry-After", "-1"),
    ("Retry-After", "99999999999999999999"),
    ("Retry-After", "soon"),
    ("Date", "Thu, 15 Jan 2026 08:30:00 GMT"),
    ("X-Request-Id", "r-1"),
    ("x-ncp-request-id", "r-2"),
    ("Content-Type", "text/html"),
    ("Location", "https://login.example.com/"),
    ("Deprecation", "true"),
    ("Sunset", "Thu, 15 Jan 2026 08:31:00 GMT"),
    ("Warning", "299 - \"old\""),
    ("X-Odd", "caf\u{e9}"),
];

const BODIES: [&str; 14] = [
    "",
    " ",
    "\r\n",
    "\u{a0}",
    "null",
    "{}",
    "[]",
    "0",
    "\"text\"",
    "<html>moved</html>",
    "\u{feff}{}",
    "{\"a\":1,\"a\":2}",
    "not json",
    "{\"message\":\"token=abc123 한국어 😀\"}",
];

pub struct Maker {
    /// The documented answers of each operation, and of its vendor's other ones.
    answers: Vec<(&'static Operation, Vec<vectors::Response>)>,
}

impl Maker {
    pub fn new() -> Self {
        let loaded = vectors::all().expect("vectors");
        let of = |operation: &'static Operation| {
            let vendors = loaded.iter().filter(|loaded| loaded.file.operation.starts_with(operation.vendor_id()));
            let cases = vendors.flat_map(|loaded| loaded.file.cases.iter().map(|case| (loaded.file.operation == operation.id, case)));
            let answers = cases.filter_map(|(is_own, case)| {
                let response = case.response.clone()?;
                (is_own || response.status >= 300).then_some(response)
            });
            (operation, answers.collect())
        };
        Maker { answers: clearway::operations().map(of).collect() }
    }

    pub fn case(&self, number: usize) -> Case {
        let (operation, known) = &self.answers[number % self.answers.len()];
        let mut rng = Rng::with_seed(number as u64);
        let documented = &known[rng.usize(..known.len())];
        let mut headers: Vec<(String, String)> = documented.headers.clone().into_iter().collect();
        let mut status = documented.status;
        if rng.u32(..3) == 0 {
            status = STATUSES[rng.usize(..STATUSES.len())];
        }
        for _ in 0..rng.usize(..3) {
            let (name, value) = HEADERS[rng.usize(..HEADERS.len())];
            headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
            headers.push((name.to_owned(), value.to_owned()));
        }
        let body = body(operation, &documented.body, &mut rng);
        let pairs: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = match parse(operation.id, status, &pairs, body.as_bytes()) {
            Ok(reply) => shown(operation, &reply),
            Err(Error::Api(error)) => serde_json::to_string(&error).expect("it can be serialised"),
            Err(error) => panic!("parse does not fail so: {error:?}"),
        };
        let given = json!({"kind": "reply", "operation": operation.id, "status": status, "headers": headers, "body": body});
        Case { given, answers: vec![("parse".to_owned(), answer)] }
    }
}

fn body(operation: &Operation, documented: &str, rng: &mut Rng) -> String {
    let mut value: Value = match rng.u32(..10) {
        0 => return BODIES[rng.usize(..BODIES.len())].to_owned(),
        1 => {
            let ends: Vec<usize> = documented.char_indices().map(|(at, _)| at).collect();
            return documented[..if ends.is_empty() { 0 } else { ends[rng.usize(..ends.len())] }].to_owned();
        }
        2 => return documented.to_owned(),
        3 => match operation.success.iter().find_map(|success| success.body) {
            Some(shape) if !matches!(shape.form, Form::Free) => Sampler { fullness: 70 }.value(shape, &[], rng),
            _ => return documented.to_owned(),
        },
        _ => match serde_json::from_str(documented) {
            Ok(value) => value,
            Err(_) => return documented.to_owned(),
        },
    };
    if rng.bool() {
        thin(&mut value, 10, rng);
    }
    (0..rng.usize(..4)).for_each(|_| shake(&mut value, rng));
    value.to_string()
}

/// The request that a reply or an error belongs to.
pub fn asked(request: &RequestSummary) -> String {
    let RequestSummary { operation, method, url, attempts } = request;
    format!("{} {} {} {attempts}", operation.unwrap_or("-"), method.map_or("-", Method::name), url.as_deref().unwrap_or("-"))
}

/// A reply as lines, which read the same in any language.
pub fn shown(operation: &'static Operation, reply: &Reply) -> String {
    let mut lines = vec![
        reply.status.to_string(),
        reply.request_id.clone().unwrap_or_else(|| "-".to_owned()),
        reply.total(operation).map_or_else(|| "-".to_owned(), |total| total.to_string()),
    ];
    lines.push(format!("{} {}", asked(&reply.request), reply.gone));
    lines.push(serde_json::to_string(&reply.report).expect("it can be serialised"));
    lines.extend(reply.warnings.iter().cloned());
    lines.extend(
        reply.drift.iter().map(|drift| format!("{} {} {} {}", drift.kind.name(), drift.path, drift.expected.join(","), drift.actual)),
    );
    lines.push(reply.text.clone());
    lines.join("\n")
}
