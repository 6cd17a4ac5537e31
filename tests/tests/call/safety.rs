//! What each failure leads to, for every operation there is, by whether it may be repeated.

use clearway::spec::{Operation, Repeat};
use clearway::{Call, CallOptions, Error, Kind, Step, TransportKind, operations};
use clearway_tests::sample::Sampler;
use clearway_tests::scene::Scene;
use fastrand::Rng;

/// A failure of the first attempt.
#[derive(Debug, Clone, Copy)]
enum Failure {
    Transport(TransportKind),
    Answer(u16, &'static str),
    /// With `Retry-After`.
    AnswerAfter(u16, &'static str),
    /// The call was saved while its request was under way, and nobody has the answer.
    Saved,
}

/// What must happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    Again,
    Transport,
    Unknown,
    Api(Kind),
}

use Failure::{Answer, AnswerAfter, Saved, Transport};
use Then::{Again, Api, Unknown};

/// Failure; then what for operations that are safe, idempotent, never to be repeated.
const TABLE: &[(Failure, Then, Then, Then)] = &[
    (Transport(TransportKind::Connect), Again, Again, Again),
    (Transport(TransportKind::TimedOut), Again, Again, Unknown),
    (Transport(TransportKind::Broken), Again, Again, Unknown),
    (Transport(TransportKind::TooLarge), Then::Transport, Then::Transport, Unknown),
    (Saved, Again, Again, Unknown),
    (Answer(429, ""), Again, Again, Again),
    (AnswerAfter(429, "60"), Again, Again, Again),
    (AnswerAfter(429, "61"), Api(Kind::Throttled), Api(Kind::Throttled), Api(Kind::Throttled)),
    (Answer(502, "<html>"), Again, Again, Api(Kind::Unavailable)),
    (Answer(503, ""), Again, Again, Api(Kind::Unavailable)),
    (AnswerAfter(503, "3600"), Api(Kind::Unavailable), Api(Kind::Unavailable), Api(Kind::Unavailable)),
    (Answer(504, ""), Again, Again, Api(Kind::VendorTimeout)),
    (Answer(408, ""), Api(Kind::VendorTimeout), Api(Kind::VendorTimeout), Api(Kind::VendorTimeout)),
    (Answer(500, ""), Api(Kind::Server), Api(Kind::Server), Api(Kind::Server)),
    (Answer(301, ""), Api(Kind::Redirect), Api(Kind::Redirect), Api(Kind::Redirect)),
    (Answer(400, ""), Api(Kind::InvalidRequest), Api(Kind::InvalidRequest), Api(Kind::InvalidRequest)),
    (Answer(401, ""), Api(Kind::Unauthorized), Api(Kind::Unauthorized), Api(Kind::Unauthorized)),
    (Answer(403, ""), Api(Kind::Forbidden), Api(Kind::Forbidden), Api(Kind::Forbidden)),
    (Answer(404, ""), Api(Kind::NotFound), Api(Kind::NotFound), Api(Kind::NotFound)),
    (Answer(409, ""), Api(Kind::Conflict), Api(Kind::Conflict), Api(Kind::Conflict)),
    (Answer(413, ""), Api(Kind::TooLarge), Api(Kind::TooLarge), Api(Kind::TooLarge)),
    (Answer(200, "{\"cut"), Api(Kind::Malformed), Api(Kind::Malformed), Api(Kind::Malformed)),
];

/// A vendor's own codes, which say more than the status.
const CODES: &[(&str, Failure, Then)] = &[
    ("ncloud", Answer(429, r#"{"error":{"errorCode":"400"}}"#), Api(Kind::QuotaExceeded)),
    ("ncloud", Answer(401, r#"{"error":{"errorCode":"210"}}"#), Api(Kind::Forbidden)),
    ("ppio", Answer(403, r#"{"code":403,"reason":"NOT_ENOUGH_BALANCE"}"#), Api(Kind::Forbidden)),
    ("huaweicloud", Answer(400, r#"{"error_code":"dataartsfabric.00010009"}"#), Api(Kind::NotFound)),
    ("huaweicloud", Answer(405, r#"{"error_code":"APIG.0501"}"#), Api(Kind::QuotaExceeded)),
];

fn after(operation: &'static Operation, failure: Failure) -> Then {
    let input = Sampler { fullness: 30 }.input(operation, &[], &mut Rng::with_seed(7)).to_string();
    let mut scene = Scene::of(Call::new(operation.id, input, &CallOptions::default()).unwrap()).in_flight();
    let step = match failure {
        Transport(kind) => scene.fails(kind),
        Answer(status, body) => scene.answers(status, body),
        AnswerAfter(status, seconds) => scene.answers_with(status, &[("Retry-After", seconds)], ""),
        Saved => {
            scene = scene.resumed();
            scene.goes_on()
        }
    };
    match step {
        Step::Wait { .. } => Again,
        Step::Done(Err(Error::Transport(_))) => Then::Transport,
        Step::Done(Err(Error::OutcomeUnknown(_))) => Unknown,
        Step::Done(Err(Error::Api(error))) => Api(error.kind),
        other => panic!("{}: {other:?}", operation.id),
    }
}

#[test]
fn every_operation_and_every_failure() {
    for operation in operations() {
        for &(failure, safe, idempotent, never) in TABLE {
            // What takes any text, or nothing, as its answer cannot be cut off.
            let documents_json = operation.success.iter().any(|success| success.body.is_some());
            if matches!(failure, Answer(200, _)) && !documents_json {
                continue;
            }
            let expected = match operation.repeat {
                Repeat::Safe => safe,
                Repeat::Idempotent => idempotent,
                Repeat::Never => never,
            };
            assert_eq!(after(operation, failure), expected, "{} after {failure:?}", operation.id);
        }
    }
}

#[test]
fn codes_say_more_than_the_status() {
    for &(vendor, failure, expected) in CODES {
        for operation in clearway::vendor(vendor).unwrap().operations {
            assert_eq!(after(operation, failure), expected, "{} after {failure:?}", operation.id);
        }
    }
    let busy = Answer(500, r#"{"error_code":"common.00000001"}"#);
    assert_eq!(after(clearway::operation("huaweicloud.update_endpoint").unwrap(), busy), Again, "an operation is still running: try later");
}

#[test]
fn a_deploy_is_sent_once() {
    for id in ["edgegap.deploy", "edgegap.deploy_to_fleet", "edgegap.deploy_v1"] {
        assert_eq!(clearway::operation(id).unwrap().repeat, Repeat::Never, "{id}");
    }
}
