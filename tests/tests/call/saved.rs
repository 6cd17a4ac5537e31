//! A call as JSON text, and taken up again elsewhere.

use clearway::{Call, CallOptions, Error, Event, Options, Policy, Step, TransportKind, UsageError};
use clearway_tests::scene::Scene;
use serde_json::{Value, json};

use super::{DEPLOY, ID, never, page, safe, status};

fn scenes() -> Vec<Scene> {
    let list = || Scene::pages("edgegap.list_deployments", "{}");
    let wait = || Scene::wait("edgegap.deployment_ready", ID);
    let mut watching = wait().in_flight();
    watching.answers(200, &status("SEEKING"));
    let options = CallOptions {
        check: Options { allow_unknown: true, empty_as_absent: true, current: Some(r#"{"a":1}"#) },
        revision: Some("none of this name"),
        policy: Policy { timeout_ms: 1, deadline_ms: u64::MAX, max_retries: u32::MAX },
        wait_timeout_ms: Some(3),
        strict: false,
    };
    let all_options = Scene::with("edgegap.get_deployment", "{\"request_id\":\"\u{1f600}\\\"\",\n\t\"x\":\"\u{7f}\\u0000\"}", &options);
    vec![
        safe(),
        never().in_flight(),
        safe().resting(),
        safe().over(),
        list(),
        list().handed(&page(&[1], r#","total_count":2"#)),
        list().handed(&page(&[1], r#","total_count":1"#)),
        list().handed(&page(&[1], r#","total_count":2"#)).in_flight(),
        wait(),
        wait().in_flight(),
        watching,
        all_options,
    ]
}

#[test]
fn saved_and_read_and_saved_is_the_same() {
    for scene in scenes() {
        let text = scene.call.to_json();
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["call"], 2);
        assert_eq!(Call::from_json(&text).unwrap().to_json(), text);
        // What went through another JSON library is the same call.
        assert_eq!(Call::from_json(&value.to_string()).unwrap().to_json(), text);
    }
}

#[test]
fn no_credentials_are_saved() {
    for scene in scenes() {
        assert!(!scene.call.to_json().contains("invented-token"));
    }
}

#[test]
fn less_than_a_kilobyte_beside_the_input() {
    for scene in scenes() {
        let text = scene.call.to_json();
        let input = serde_json::from_str::<Value>(&text).unwrap()["input"].to_string();
        assert!(text.len() - input.len() < 1_000, "{text}");
    }
    let mut scene = safe().in_flight();
    scene.answers(503, &format!(r#"{{"message":"{}"}}"#, "\u{1}\"\u{1f600}".repeat(9_999)));
    let text = scene.call.to_json();
    assert!(text.len() < 2_000, "{text}");
}

#[test]
fn the_answer_of_a_request_under_way_may_still_come() {
    let mut scene = never().in_flight().resumed();
    let Step::Done(Ok(Some(reply))) = scene.answers(202, r#"{"request_id":"a69f8e3e0555"}"#) else { panic!("a reply") };
    assert_eq!(reply.data()["request_id"], "a69f8e3e0555");
}

#[test]
fn a_deploy_under_way_is_not_sent_again() {
    let Step::Done(Err(Error::OutcomeUnknown(error))) = never().in_flight().resumed().goes_on() else { panic!("unknown") };
    assert_eq!((error.kind, error.attempts), (TransportKind::Broken, 1));
    assert!(matches!(never().resumed().goes_on(), Step::Send { .. }), "one that was not under way is sent");
}

#[test]
fn what_is_safe_is_sent_again_after_a_wait() {
    let mut scene = safe().in_flight().resumed();
    assert!(matches!(scene.goes_on(), Step::Wait { ms: 500, .. }));
    assert!(matches!(scene.later(500).goes_on(), Step::Send { .. }));
    let error = scene.call.step(&scene.shared, scene.clock(), 0, Event::Continue);
    assert!(error.is_err(), "this one was not saved, and is under way");
}

#[test]
fn what_is_no_saved_call_says_so() {
    let good = never().in_flight().call.to_json();
    let with = |name: &str, value: Value| {
        let mut call: Value = serde_json::from_str(&good).unwrap();
        call[name] = value;
        call.to_string()
    };
    let without = |name: &str| {
        let mut call: Value = serde_json::from_str(&good).unwrap();
        call.as_object_mut().unwrap().remove(name).unwrap();
        call.to_string()
    };
    for (text, expected) in [
        (String::new(), "it is not a JSON object"),
        (good[..good.len() - 1].to_owned(), "it is not a JSON object"),
        ("[]".to_owned(), "it is not a JSON object"),
        (r#"{"operation":"edgegap.deploy"}"#.to_owned(), "it is no call"),
        (with("call", json!(3)), "it was saved by another version"),
        (with("operation", json!("edgegap.nothing")), "a part of it is missing or wrong"),
        (with("task", json!("pages")), "a part of it is missing or wrong"),
        (with("task", json!("wait")), "a part of it is missing or wrong"),
        (with("phase", json!("asleep")), "a part of it is missing or wrong"),
        (with("sent", json!(-1)), "a part of it is missing or wrong"),
        (with("sent", json!(4294967296u64)), "a part of it is missing or wrong"),
        (with("current", json!("{")), "a part of it is missing or wrong"),
        (with("input", json!(1)), "a part of it is missing or wrong"),
        (without("input"), "a part of it is missing or wrong"),
        (without("deadline"), "a part of it is missing or wrong"),
    ] {
        assert_eq!(Call::from_json(&text).unwrap_err(), UsageError::SavedCall(expected), "{text}");
    }
}

#[test]
fn a_forged_call_is_checked_like_any_other_and_never_panics() {
    let mut call: Value = serde_json::from_str(&safe().call.to_json()).unwrap();
    call["input"] = json!(r#"{"request_id":"..","more":1}"#);
    let mut scene = Scene { call: Call::from_json(&call.to_string()).unwrap(), ..safe() };
    let Step::Done(Err(Error::Invalid(report))) = scene.goes_on() else { panic!("a report") };
    assert_eq!(report.violations.len(), 2);

    for (name, value) in
        [("until", u64::MAX), ("ends", 0), ("wait_ends", 0), ("parameter", u64::MAX), ("pages", u64::MAX), ("items", u64::MAX)]
    {
        for scene in scenes() {
            let mut call: Value = serde_json::from_str(&scene.call.to_json()).unwrap();
            call[name] = json!(value);
            let Ok(call) = Call::from_json(&call.to_string()) else { continue };
            let mut scene = Scene { call, ..scene };
            for (entropy, body) in [(0, page(&[1], "")), (u64::MAX, status("SEEKING")), (1, DEPLOY.to_owned())] {
                let answer = Event::Answer { status: 200, headers: &[], body: body.as_bytes() };
                for event in [Event::Continue, answer, Event::Continue] {
                    let _ = scene.call.step(&scene.shared, scene.clock(), entropy, event);
                }
            }
        }
    }
}

/// Calls that the first releases have saved.
#[test]
fn the_form_before_is_read() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/vectors/saved/form_1.json");
    let vectors: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let now_ms = vectors["now_ms"].as_u64().unwrap();
    let calls = vectors["calls"].as_array().unwrap();
    assert_eq!(calls.len(), 12);
    for saved in calls {
        let call = Call::from_json(saved["saved"].as_str().unwrap()).unwrap();
        // Another process: its monotonic clock is at something else.
        let mut scene = Scene { now_ms: 5, unix_ms: Some(now_ms), ..Scene::of(call) };
        scene.shared.clock_id = 3;
        let next = if scene.call.is_over() {
            "over".to_owned()
        } else {
            match scene.goes_on() {
                Step::Send { .. } => "send".to_owned(),
                Step::Wait { .. } => "wait".to_owned(),
                Step::Done(Ok(_)) => "done".to_owned(),
                Step::Done(Err(Error::OutcomeUnknown(_))) => "outcome_unknown".to_owned(),
                Step::Done(Err(Error::Usage(_))) => "usage".to_owned(),
                Step::Done(Err(error)) => error.to_string(),
                Step::Page(_) => "page".to_owned(),
            }
        };
        assert_eq!(next, saved["next"].as_str().unwrap(), "{}", saved["name"]);
        assert_eq!(Call::from_json(&scene.call.to_json()).unwrap().to_json(), scene.call.to_json());
    }
}

#[test]
fn what_was_left_of_a_call_of_the_form_before_is_what_is_left() {
    let now_ms = 1_715_161_617_364;
    let vectors: Value = serde_json::from_str(include_str!("../../vectors/saved/form_1.json")).unwrap();
    let named =
        |name: &str| vectors["calls"].as_array().unwrap().iter().find(|call| call["name"] == name).unwrap()["saved"].as_str().unwrap();
    // 100 s after it was saved: of 120 s for the request 20 are left.
    let mut scene = Scene { unix_ms: Some(now_ms + 100_000), ..Scene::of(Call::from_json(named("once, resting")).unwrap()) };
    assert!(matches!(scene.goes_on(), Step::Send { timeout_ms: 20_000, .. }));
    // And of 180 s for the wait, 1 s; its first look was when it was saved.
    let mut scene = Scene { unix_ms: Some(now_ms + 179_000), ..Scene::of(Call::from_json(named("wait, state seen")).unwrap()) };
    assert!(matches!(scene.goes_on(), Step::Send { .. }));
    assert!(matches!(scene.answers(200, &status("SEEKING")), Step::Wait { ms: 1_000, .. }));
}
