//! Inputs: with one rule broken, at a rule's edge, changed at random, and spelt as no value is.

use std::fs;

use clearway::{Credentials, Error, Header, Locale, Operation, Options, PlanOptions, Request, UsageError, check, describe, plan, sign};
use clearway_tests::rules::{self, Rule};
use clearway_tests::sample::Sampler;
use clearway_tests::shake::shake;
use clearway_tests::spoil;
use fastrand::Rng;
use serde_json::json;

use crate::Case;
use crate::spelling::spelt;

/// 2026-01-15 08:30:00 UTC
const START_MS: u64 = 1_768_465_800_000;

pub struct Maker {
    rules: Vec<Rule>,
    locales: Vec<(&'static str, Locale)>,
}

impl Maker {
    pub fn new() -> Self {
        let locale = |tag| {
            let file = format!("{}/../core/locales/{tag}.json", env!("CARGO_MANIFEST_DIR"));
            (tag, Locale::from_json(&fs::read_to_string(file).expect("a locale's file")).expect("a locale"))
        };
        Maker { rules: rules::all(), locales: ["ko", "zh-CN", "ja"].map(locale).into() }
    }

    pub fn case(&self, number: usize) -> Case {
        let rule = &self.rules[number % self.rules.len()];
        let mut rng = Rng::with_seed(number as u64);
        let spoil::Case { mut input, current, .. } = match number / self.rules.len() % 4 {
            0 => spoil::broken(rule, Sampler { fullness: [0, 20, 60, 90][rng.usize(..4)] }, &mut rng),
            1 => spoil::edge(rule, Sampler { fullness: [0, 20, 60, 90][rng.usize(..4)] }, &mut rng),
            _ => {
                let input = Sampler { fullness: 60 }.input(rule.operation, &[], &mut rng);
                spoil::Case { input, current: None, along: Vec::new() }
            }
        };
        let mut text = input.to_string();
        if number / self.rules.len() % 4 >= 2 {
            (0..rng.usize(0..3)).for_each(|_| shake(&mut input, &mut rng));
            text = input.to_string();
        }
        if number / self.rules.len() % 4 == 3 {
            text = spelt(text, &mut rng);
        }
        let current = current.map(|current| current.to_string());
        self.judged(rule.operation, &text, current.as_deref(), &mut rng)
    }

    fn judged(&self, operation: &'static Operation, text: &str, current: Option<&str>, rng: &mut Rng) -> Case {
        let vendor = clearway::vendor(operation.vendor_id()).expect("its vendor");
        let allow_unknown = rng.u32(..5) == 0;
        let locale = self.locales.get(rng.usize(..6));
        let named = credentials(vendor.id, rng);
        let site = (rng.u32(..3) == 0).then(|| vendor.sites[rng.usize(..vendor.sites.len())].name);
        let revisions: Vec<&str> = operation.revisions.iter().map(|revision| revision.name).collect();
        let revision = (rng.bool() && !revisions.is_empty()).then(|| revisions[rng.usize(..revisions.len())]);
        let now_ms = START_MS + rng.u64(..100_000_000_000);

        let options = Options { allow_unknown, current, ..Options::default() };
        let catalog = locale.map(|(_, locale)| locale);
        let report = |report: &clearway::Report| catalog.map_or_else(|| report.to_json(), |catalog| line(&report.localized(catalog)));
        let mut answers = vec![
            ("check", check(operation.id, text, &options).map_or_else(|error| usage(&error), |found| report(&found))),
            (
                "describe",
                describe(operation.id, text, &options).map_or_else(
                    |error| usage(&error),
                    |description| catalog.map_or_else(|| description.to_json(), |catalog| line(&description.localized(catalog))),
                ),
            ),
        ];
        let credentials = named.iter().try_fold(Credentials::default(), |all, (name, value)| all.with(name, value)).expect("credentials");
        let credentials = (!named.is_empty()).then_some(&credentials);
        let planned =
            plan(operation.id, text, &PlanOptions { check: options, credentials, site, revision, now_ms, ..PlanOptions::default() });
        answers.push((
            "plan",
            match &planned {
                Ok(request) => [shown(request), report(&request.report)].join("\n"),
                Err(Error::Invalid(refused)) => report(refused),
                Err(Error::Usage(error)) => usage(error),
                Err(error) => panic!("plan does not fail so: {error:?}"),
            },
        ));
        if let (Ok(Request { method, url, body, .. }), Some(credentials)) = (&planned, credentials) {
            let headers = [("Content-Type", "application/json"), ("X-Custom", "한 a")];
            let body = body.as_deref().unwrap_or_default();
            let signed = sign(vendor.id, method.name(), url, &headers, body, credentials, now_ms);
            answers.push(("sign", signed.map_or_else(|error| usage(&error), |signature| listed(&signature.headers))));
        }
        let given = json!({
            "kind": "input", "operation": operation.id, "text": text, "current": current, "locale": locale.map(|(tag, _)| tag),
            "allow_unknown": allow_unknown, "site": site, "revision": revision, "now_ms": now_ms,
            "credentials": named.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect::<serde_json::Map<_, _>>(),
        });
        Case { given, answers: answers.into_iter().map(|(verb, answer)| (verb.to_owned(), answer)).collect() }
    }
}

/// None now and then.
fn credentials(vendor: &str, rng: &mut Rng) -> Vec<(&'static str, &'static str)> {
    let pair = [("access_key", "AK/한0001"), ("secret_key", "s/+cret 0000001")];
    if rng.u32(..4) == 0 {
        return Vec::new();
    }
    match (vendor, rng.u32(..3)) {
        ("edgegap", 0) => vec![("token", "token t-invented")],
        ("edgegap", _) => vec![("token", "t-invented"), ("delete_token", "d-invented")],
        ("huaweicloud", 0) => vec![("token", "MIIF-invented"), ("project_id", "0a1b2c")],
        ("huaweicloud", 1) => vec![("access_key", "AK0001"), ("secret_key", pair[1].1)],
        ("huaweicloud", _) => {
            vec![("access_key", "AK0001"), ("secret_key", pair[1].1), ("security_token", "sts-invented"), ("project_id", "0a1b2c")]
        }
        ("ncloud", _) => vec![("access_key", "AK0001"), ("secret_key", pair[1].1)],
        _ => vec![("api_key", "sk-invented")],
    }
}

/// A request as lines, which read the same in any language.
pub fn shown(request: &Request) -> String {
    let body = request.body.as_deref().map_or("-", |body| core::str::from_utf8(body).expect("bodies are text"));
    let signed = request.string_to_sign.as_deref().unwrap_or("-");
    [request.method.name(), &request.url, &listed(&request.headers), body, signed].join("\n")
}

fn listed(headers: &[Header]) -> String {
    headers.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n")
}

fn usage(error: &UsageError) -> String {
    format!("usage: {error}")
}

fn line(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("it can be serialised")
}
