//! The shared vectors hold: check and describe for every input, plan and parse where a case has a request or a response.

use std::collections::BTreeMap;

use clearway::spec::Grade;
use clearway::{Credentials, Error, Kind, Options, PlanOptions, Report, Requirement, check, describe, parse, plan};
use clearway_tests::rules;
use clearway_tests::vectors::{self, ApiError, Case, Finding, Hint, Loaded, Reply, RuleName};
use serde_json::Value;

fn all() -> Vec<Loaded> {
    vectors::all().unwrap_or_else(|complaints| panic!("vectors that cannot be read:\n{complaints}"))
}

/// What went wrong in one case.
struct Failures {
    found: Vec<String>,
}

impl Failures {
    fn expect(&mut self, what: &str, actual: impl PartialEq + std::fmt::Debug + Into<Value>, expected: impl Into<Value>) {
        let (actual, expected) = (actual.into(), expected.into());
        if actual != expected {
            self.found.push(format!("{what}\n      is       {actual}\n      expected {expected}"));
        }
    }
}

/// Fails with all complaints at once.
fn none_of(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

#[test]
fn every_case() {
    let mut complaints = Vec::new();
    let mut cases = 0;
    for Loaded { path, file } in all() {
        for case in &file.cases {
            cases += 1;
            let mut failures = Failures { found: Vec::new() };
            run(&file.operation, case, &mut failures);
            complaints.extend(failures.found.iter().map(|found| format!("{path}: {}: {found}", case.name)));
        }
    }
    println!("{cases} cases");
    none_of(complaints);
}

fn run(operation: &str, case: &Case, failures: &mut Failures) {
    let current = case.options.current.as_ref().map(ToString::to_string);
    let options =
        Options { allow_unknown: case.options.allow_unknown, empty_as_absent: case.options.empty_as_absent, current: current.as_deref() };
    if let Some(text) = case.text.clone().or_else(|| case.input.as_ref().map(ToString::to_string)) {
        let report = check(operation, &text, &options).unwrap();
        findings("violations", &report.violations, &case.violations, failures);
        findings("warnings", &report.warnings, &case.warnings, failures);
        failures.expect("more violations than are kept", report.more, 0);
        described(operation, case, &text, &options, &report, failures);
        planned(operation, case, &text, options, &report, failures);
    }
    if let Some(response) = &case.response {
        let headers: Vec<(&str, &str)> = response.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let parsed = parse(operation, response.status, &headers, response.body.as_bytes());
        match (parsed, &case.reply, &case.error) {
            (Ok(actual), Some(expected), _) => replied(&actual, expected, &response.body, failures),
            (Err(Error::Api(actual)), _, Some(expected)) => refused(&actual, expected, failures),
            (parsed, ..) => failures.found.push(format!("parse gives {parsed:?}")),
        }
    }
}

fn findings(what: &str, actual: &[clearway::Violation], expected: &[Finding], failures: &mut Failures) {
    let pairs = |list: Vec<(&str, &str)>| list.into_iter().map(|(path, code)| format!("{code} {path}")).collect::<Vec<_>>();
    let are = pairs(actual.iter().map(|finding| (finding.path.as_str(), finding.code.name())).collect());
    let wanted = pairs(expected.iter().map(|finding| (finding.path.as_str(), finding.code.as_str())).collect());
    let same = are == wanted;
    failures.expect(what, are, wanted);
    for (actual, expected) in actual.iter().zip(expected).filter(|_| same) {
        let params = serde_json::to_value(&actual.params).unwrap();
        for (name, value) in expected.params.iter().flatten() {
            failures.expect(&format!("{name} of {} {}", expected.code, expected.path), params[name].clone(), value.clone());
        }
    }
}

fn is_misplaced(violation: &clearway::Violation) -> bool {
    matches!(violation.params.get("reason"), Some(clearway::Param::Name("wrapper" | "inside")))
}

/// What describe says of the input: what the case names, and the very fields that check misses.
fn described(operation: &str, case: &Case, text: &str, options: &Options, report: &Report, failures: &mut Failures) {
    let unreadable = |code: &str| report.violations.iter().any(|violation| violation.code.name() == code);
    let description = match describe(operation, text, options) {
        Ok(description) => description,
        Err(error) => {
            if !unreadable("invalid_json") && !unreadable("too_large") {
                failures.found.push(format!("describe fails: {error}"));
            }
            return;
        }
    };
    let reported = |codes: &[&str]| {
        let mut paths: Vec<&str> = report.violations.iter().filter(|v| codes.contains(&v.code.name())).map(|v| v.path.as_str()).collect();
        paths.sort_unstable();
        paths
    };
    let states = |wanted: Requirement, present: bool| {
        let mut paths: Vec<&str> = description
            .fields
            .iter()
            .filter(|field| field.requirement == wanted && field.present == present)
            .filter(|field| {
                wanted == Requirement::Required || {
                    field.reason.as_ref().is_some_and(|reason| reason.code.name() == "not_allowed" && reason.grade == Grade::Violation)
                }
            })
            .map(|field| field.path.as_str())
            .collect();
        paths.sort_unstable();
        paths
    };
    // What stands at the wrong level counts for the check where it belongs, and not for the form.
    if !report.violations.iter().any(is_misplaced) {
        failures.expect(
            "describe's required and absent fields",
            states(Requirement::Required, false),
            reported(&["required", "required_if"]),
        );
        failures.expect("describe's forbidden and present fields", states(Requirement::Forbidden, true), reported(&["not_allowed"]));
    }
    for (path, expected) in &case.describe {
        let Some(field) = description.get(path) else {
            failures.found.push(format!("describe does not know {path}"));
            continue;
        };
        let requirement = serde_json::to_value(field.requirement).unwrap();
        failures.expect(&format!("requirement of {path}"), requirement, expected.requirement.as_str());
        failures.expect(&format!("presence of {path}"), field.present, expected.present);
        if let Some(code) = &expected.code {
            let actual = field.reason.as_ref().map(|reason| reason.code.name());
            failures.expect(&format!("reason of {path}"), actual, code.as_str());
        }
        if let Some(awaits) = &expected.awaits {
            failures.expect(&format!("what {path} awaits"), field.awaits.as_deref(), awaits.as_str());
        }
    }
}

fn planned(operation: &str, case: &Case, text: &str, check: Options, report: &Report, failures: &mut Failures) {
    let request = case.request.clone().unwrap_or_default();
    let credentials = request
        .credentials
        .as_ref()
        .map(|named| named.iter().fold(Credentials::default(), |credentials, (name, value)| credentials.with(name, value).unwrap()));
    let options = PlanOptions {
        check,
        credentials: credentials.as_ref(),
        site: request.site.as_deref(),
        base_url: request.base_url.as_deref(),
        revision: request.revision.as_deref(),
        now_ms: request.now_ms.unwrap_or_default(),
        ..PlanOptions::default()
    };
    let actual = match plan(operation, text, &options) {
        Ok(actual) => actual,
        Err(Error::Invalid(refused)) => {
            // Plan refuses what check refuses, with the same words.
            if *refused != *report || report.ok() {
                failures.found.push(format!("plan refuses otherwise than check: {}", refused.to_json()));
            }
            return;
        }
        Err(error) => return failures.found.push(format!("plan fails: {error}")),
    };
    failures.expect("plan makes a request of an input that check refuses", report.ok(), true);
    if case.request.is_none() {
        return;
    }
    failures.expect("url", actual.url.as_str(), request.url);
    failures.expect("body", actual.body.as_deref().map(|body| std::str::from_utf8(body).unwrap()), request.body);
    if let Some(method) = request.method {
        failures.expect("method", actual.method.name(), method);
    }
    if let Some(headers) = request.headers {
        let headers_of = |headers: BTreeMap<String, String>| serde_json::to_value(headers).unwrap();
        let sent = actual.headers.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        failures.expect("headers", headers_of(sent), headers_of(headers));
        failures.expect("number of headers", actual.headers.len(), case.request.iter().flat_map(|r| r.headers.iter().flatten()).count());
    }
    if let Some(string_to_sign) = request.string_to_sign {
        failures.expect("string_to_sign", actual.string_to_sign.as_deref(), string_to_sign);
    }
}

fn replied(actual: &clearway::Reply, expected: &Reply, body: &str, failures: &mut Failures) {
    failures.expect("status", actual.status, expected.status);
    failures.expect("request_id", actual.request_id.as_deref(), expected.request_id.clone());
    let data = expected.data.clone().unwrap_or_else(|| serde_json::from_str(body).unwrap());
    failures.expect("data", actual.data(), data);
    failures.expect("warnings", actual.warnings.clone(), expected.warnings.clone());
    let kind = |drift: &clearway::Drift| format!("{} {}", serde_json::to_value(drift.kind).unwrap().as_str().unwrap(), drift.path);
    let actual: Vec<String> = actual.drift.iter().map(kind).collect();
    let expected: Vec<String> = expected.drift.iter().map(|drift| format!("{} {}", drift.kind, drift.path)).collect();
    failures.expect("drift", actual, expected);
}

fn refused(actual: &clearway::ApiError, expected: &ApiError, failures: &mut Failures) {
    failures.expect("kind", actual.kind.name(), expected.kind.as_str());
    failures.expect("status", actual.status, expected.status);
    failures.expect("code", actual.code.as_deref(), expected.code.clone());
    failures.expect("request_id", actual.request_id.as_deref(), expected.request_id.clone());
    failures.expect("retry_after", actual.retry_after, expected.retry_after);
    failures.expect("retryable", actual.retryable, expected.retryable);
    if let Some(message) = &expected.message {
        failures.expect("message", actual.message.as_str(), message.as_str());
    }
    match &expected.hint {
        Some(Hint::There(there)) => failures.expect("whether there is a hint", actual.hint.is_some(), *there),
        Some(Hint::Text(text)) => failures.expect("hint", actual.hint.as_deref(), text.as_str()),
        None => {}
    }
    if let Some(body) = &expected.body {
        failures.expect("body", actual.body.as_str(), body.as_str());
    }
}

#[test]
fn every_rule_has_its_vectors() {
    let mut vectors: BTreeMap<(String, RuleName, bool), usize> = BTreeMap::new();
    let mut complaints = Vec::new();
    for Loaded { path, file } in all() {
        for case in file.cases {
            let (Some(rule), Some(breaks)) = (case.rule, case.breaks) else { continue };
            let grade = if rule.grade == "violation" { &case.violations } else { &case.warnings };
            let shown = grade.iter().any(|finding| finding.code == rule.code && is_at(&rule.path, &finding.path));
            if shown != breaks {
                complaints.push(format!("{path}: {}: what is expected does not say what the case is about", case.name));
            }
            *vectors.entry((file.operation.clone(), rule, breaks)).or_default() += 1;
        }
    }
    let mut needed: BTreeMap<(String, RuleName, bool), usize> = BTreeMap::new();
    for rule in rules::all() {
        let name = RuleName { path: rule.path.clone(), code: rule.code.name().to_owned(), grade: rule.grade.name().to_owned() };
        for breaks in [true, false] {
            *needed.entry((rule.operation.id.to_owned(), name.clone(), breaks)).or_default() += 1;
        }
    }
    for ((operation, rule, breaks), count) in &needed {
        let there = vectors.get(&(operation.clone(), rule.clone(), *breaks)).copied().unwrap_or_default();
        if there < *count {
            let kind = if *breaks { "that breaks" } else { "at the edge of" };
            complaints.push(format!("{operation}: a vector {kind} {} {} {} is missing", rule.path, rule.code, rule.grade));
        }
    }
    let unknown = vectors.keys().filter(|key| !needed.contains_key(key));
    complaints
        .extend(unknown.map(|(operation, rule, _)| format!("{operation}: there is no rule {} {} {}", rule.path, rule.code, rule.grade)));
    println!("{} rules, each with a vector that breaks it and one at its edge", needed.values().sum::<usize>() / 2);
    none_of(complaints);
}

/// Whether a path is one of those that a rule's path stands for.
fn is_at(rule: &str, path: &str) -> bool {
    let (rule, path): (Vec<&str>, Vec<&str>) = (rule.split('/').collect(), path.split('/').collect());
    let fits = |(wanted, step): (&&str, &&str)| match *wanted {
        "*" => step.bytes().all(|byte| byte.is_ascii_digit()),
        "?" | "{key}" => true,
        name => name == *step,
    };
    rule.len() == path.len() && rule.iter().zip(&path).all(fits)
}

/// A kind of case, what cases are of it, and how many there must be.
type Need<'n> = (&'n str, &'n dyn Fn(&Case) -> bool, usize);

#[test]
fn every_operation_is_documented() {
    let loaded = all();
    let mut complaints = Vec::new();
    for operation in clearway::operations() {
        let path = format!("{}/documented.json", operation.id.replace('.', "/"));
        let Some(Loaded { file, .. }) = loaded.iter().find(|loaded| loaded.path == path) else {
            complaints.push(format!("{path} is missing"));
            continue;
        };
        let count = |of: &dyn Fn(&Case) -> bool| file.cases.iter().filter(|case| of(case)).count();
        let signed = |case: &Case| case.request.as_ref().is_some_and(|request| request.credentials.is_some() && request.headers.is_some());
        let needs: [Need; 6] = [
            ("signed request of the documented example", &|case| case.input.is_some() && signed(case), 1),
            ("spoiled input", &|case| !case.violations.is_empty(), 1),
            ("reply in the documented shape", &|case| case.reply.as_ref().is_some_and(|reply| reply.drift.is_empty()), 1),
            ("drifted reply", &|case| case.reply.as_ref().is_some_and(|reply| !reply.drift.is_empty()), 1),
            ("documented error", &|case| case.error.is_some(), 2),
            // There is nothing to be said of an input without fields.
            ("description", &|case| !case.describe.is_empty(), usize::from(!operation.input.fields.is_empty())),
        ];
        complaints.extend(needs.iter().filter(|(_, of, least)| count(of) < *least).map(|(what, ..)| format!("{path}: no {what}")));
    }
    let seen = |kind: &Kind| {
        let is = |case: &Case| case.error.as_ref().is_some_and(|error| error.kind == kind.name());
        loaded.iter().any(|loaded| loaded.file.cases.iter().any(is))
    };
    complaints
        .extend(Kind::ALL.iter().filter(|kind| !seen(kind)).map(|kind| format!("no vector has an error of the kind {}", kind.name())));
    none_of(complaints);
}
