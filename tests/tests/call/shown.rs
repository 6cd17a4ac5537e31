//! What a call shows, tells and saves holds no credential and no character that could forge a line or turn what is read, wherever a vendor or a
//! transport has put one. What is the vendor's own stays: a reply's text, data and headers, and a request's input.

use clearway::{Call, CallOptions, Credentials, Error, Event, Options, Shared, Step, TransportKind, Why, operations, waiters};
use clearway_tests::sample::Sampler;
use clearway_tests::scene::clock;
use fastrand::Rng;
use serde_json::{Value, json};

/// Its credentials, by vendor; each of them is longer than what is too short to be told from words.
fn credentials(vendor: &str) -> Vec<(&'static str, &'static str)> {
    match vendor {
        "edgegap" => vec![("token", "token planted-edgegap-token"), ("delete_token", "planted-delete-token")],
        "huaweicloud" => {
            vec![("access_key", "AKEXAMPLE"), ("secret_key", "planted-secret-key"), ("security_token", "planted-security-token")]
        }
        "ncloud" => vec![("access_key", "AKEXAMPLE"), ("secret_key", "planted-secret-key")],
        _ => vec![("api_key", "planted-api-key")],
    }
}

const UNSAFE: &[&str] = &[
    "\u{1b}[31m",
    "\r\n::error title=owned::",
    "\u{7}",
    "\0",
    "\u{7f}",
    "\u{9b}2J",
    "\u{202e}",
    "\u{2066}",
    "\u{61c}",
    "\u{2028}",
    "\u{200f}",
];

fn is_unsafe(c: char) -> bool {
    c.is_control()
        || "\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}".contains(c)
}

/// What a vendor may say: a credential, marks, and harmless text around.
fn planted(secrets: &[&str], rng: &mut Rng) -> String {
    (0..rng.usize(1..5))
        .map(|_| match rng.u8(..4) {
            0 | 1 => secrets.get(rng.usize(..secrets.len().max(1))).copied().unwrap_or("harmless"),
            2 => UNSAFE[rng.usize(..UNSAFE.len())],
            _ => "Status.READY 端",
        })
        .collect()
}

/// A body with planted texts in every field that anything is read from, and under names that nobody documents.
fn body(secrets: &[&str], rng: &mut Rng) -> String {
    let mut text = || planted(secrets, rng);
    let mut value = json!({
        "request_id": text(), "current_status": text(), "error_detail": text(), "status": text(), "state": text(),
        "message": text(), "detail": [{"msg": text(), "loc": [text()]}], "error_code": text(), "error_msg": text(), "solution_msg": text(),
        "error": {"errorCode": text(), "message": text(), "details": text(), "code": text(), "detail": text()},
        "code": text(), "reason": text(), "metadata": {"reason": text()}, "total_count": text(),
    });
    value.as_object_mut().unwrap().insert(planted(secrets, rng), Value::String(planted(secrets, rng)));
    match rng.u8(..6) {
        0 => planted(secrets, rng),
        1 => format!("<html>{}</html>", planted(secrets, rng)),
        2 => value.to_string()[..20].to_owned(),
        _ => value.to_string(),
    }
}

/// All that a step shows.
fn shown(step: &Step) -> Vec<String> {
    match step {
        Step::Send { request, .. } => vec![format!("{request:?}"), request.curl(false)],
        Step::Wait { why, .. } => vec![match why {
            Why::Rate => String::new(),
            Why::Retry(text) | Why::State(text) => text.clone(),
        }],
        Step::Page(reply) | Step::Done(Ok(Some(reply))) => {
            let mut texts = reply.warnings.clone();
            texts.extend(reply.request_id.clone());
            texts.extend(reply.drift.iter().map(clearway::Drift::message));
            texts.push(format!("{reply:?}"));
            texts
        }
        Step::Done(Ok(None)) => Vec::new(),
        Step::Done(Err(error)) => {
            let mut texts = vec![error.to_string(), format!("{error:?}")];
            if let Error::Api(error) = error {
                let mut named = [error.code.clone(), error.hint.clone(), error.request_id.clone(), Some(error.message.clone())].to_vec();
                named.extend(error.headers.iter().flat_map(|(name, value)| [Some(name.clone()), Some(value.clone())]));
                texts.extend(named.into_iter().flatten());
                // The body is the vendor's, less the credentials.
                texts.push(clearway::escape(&error.body).into_owned());
            }
            texts
        }
    }
}

fn look(texts: &[String], secrets: &[&str], about: &str) {
    for text in texts {
        for secret in secrets {
            assert!(!text.contains(secret), "{about}: {secret} in {text:?}");
        }
        let found = text.chars().find(|c| is_unsafe(*c) && *c != '\n');
        assert!(found.is_none(), "{about}: {found:?} in {text:?}");
        // A curl command has lines of its own.
        assert!(!text.contains('\n') || text.starts_with("curl "), "{about}: a line break in {text:?}");
    }
}

#[test]
fn no_credential_and_no_mark_from_outside_is_shown_or_saved() {
    let mut rng = Rng::with_seed(13);
    let mut sampler_rng = Rng::with_seed(7);
    for round in 0..8 {
        for operation in operations() {
            let vendor = operation.vendor_id();
            let named = credentials(vendor);
            let given = named.iter().fold(Credentials::default(), |all, (name, value)| all.with(name, value).unwrap());
            let shared = Shared::new(vendor, Some(given)).unwrap();
            let secrets: Vec<&str> = named
                .iter()
                .filter(|(name, _)| !name.ends_with("_key") || *name == "api_key")
                .map(|(_, value)| value.rsplit(' ').next().unwrap())
                .collect();
            let input = Sampler { fullness: 30 }.input(operation, &[], &mut sampler_rng).to_string();
            let options = CallOptions { check: Options { allow_unknown: true, ..Default::default() }, ..Default::default() };
            let waiter = waiters().find(|waiter| waiter.operation.id == operation.id).filter(|_| round % 2 == 0);
            let Ok(mut call) = (match waiter {
                Some(waiter) => Call::wait(waiter.id, input.clone(), &options),
                None if operation.pages.is_some() => Call::pages(operation.id, input.clone(), &options),
                None => Call::new(operation.id, input.clone(), &options),
            }) else {
                panic!("{}: {input}", operation.id)
            };
            let mut now_ms = 1_715_161_617_364;
            let mut step = call.step(&shared, clock(now_ms), 0, Event::Continue).unwrap();
            for _ in 0..12 {
                if !matches!(step, Step::Send { .. }) {
                    look(&shown(&step), &secrets, operation.id);
                }
                let saved = call.to_json().replace(&serde_json::to_string(&input).unwrap(), "\"\"");
                look(&[saved], &secrets, operation.id);
                now_ms += 1_000;
                step = match step {
                    Step::Done(_) => break,
                    Step::Send { .. } => {
                        let (text, message) = (body(&secrets, &mut rng), planted(&secrets, &mut rng));
                        let names = ["X-Request-Id", "Date", "Retry-After", "Warning", "Deprecation", "Location", "Set-Cookie", "X-Echo"];
                        let values: Vec<String> = names.iter().map(|_| planted(&secrets, &mut rng)).collect();
                        let headers: Vec<(&str, &str)> = names.iter().zip(&values).map(|(name, value)| (*name, value.as_str())).collect();
                        let event = if rng.u8(..4) == 0 {
                            let kinds = TransportKind::ALL;
                            Event::Failed { kind: kinds[rng.usize(..kinds.len())], message: &message }
                        } else {
                            let statuses = [200, 201, 202, 204, 301, 400, 401, 403, 404, 410, 422, 429, 500, 502, 503, 504, 599];
                            Event::Answer { status: statuses[rng.usize(..statuses.len())], headers: &headers, body: text.as_bytes() }
                        };
                        call.step(&shared, clock(now_ms), rng.u64(..), event).unwrap()
                    }
                    Step::Wait { ms, .. } => {
                        now_ms += ms;
                        call.step(&shared, clock(now_ms), 0, Event::Continue).unwrap()
                    }
                    Step::Page(_) => call.step(&shared, clock(now_ms), 0, Event::Continue).unwrap(),
                };
            }
        }
    }
}

#[test]
fn what_is_the_vendors_stays_the_vendors() {
    let shared = Shared::new("edgegap", Some(Credentials::default().with("token", "planted-edgegap-token").unwrap())).unwrap();
    let mut call = Call::new("edgegap.deploy", super::DEPLOY, &CallOptions::default()).unwrap();
    call.step(&shared, clock(0), 0, Event::Continue).unwrap();
    let body = "{\"request_id\":\"planted-edgegap-token\",\"more\":\"\\u001b\u{202e}\"}";
    let headers = [("X-Echo", "planted-edgegap-token\u{7}")];
    let answer = Event::Answer { status: 202, headers: &headers, body: body.as_bytes() };
    let Step::Done(Ok(Some(reply))) = call.step(&shared, clock(0), 0, answer).unwrap() else { panic!("a reply") };
    assert_eq!((reply.text.as_str(), reply.headers[0].1.as_str()), (body, "planted-edgegap-token\u{7}"));
    assert_eq!(reply.data()["more"], "\u{1b}\u{202e}");
    assert_eq!(reply.request_id.as_deref(), Some("***"));
}

/// Masking is one pass: it costs in a text of nothing but beginnings of a credential what it costs in any other, and the longest one counts.
#[test]
fn credentials_that_begin_alike_are_masked_whole() {
    let given = Credentials::default().with("token", "planted-token").unwrap().with("delete_token", "planted-token-and-more").unwrap();
    let shared = Shared::new("edgegap", Some(given)).unwrap();
    for (text, hidden) in [
        ("a planted-token, planted-token-and-more.", "a ***, ***."),
        ("planted-tokenplanted-token-and-moreplanted-toke", "******planted-toke"),
        ("pplanted-token", "p***"),
        ("端planted-token端", "端***端"),
        ("", ""),
    ] {
        assert_eq!(shared.hidden(text), hidden);
    }
    let beginnings = "planted-toke".repeat(100_000);
    assert_eq!(shared.hidden(&beginnings), beginnings);
}
