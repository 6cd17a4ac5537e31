//! Between two attempts.

use clearway::{CallOptions, Error, Event, Policy, Step, TransportKind, Why};
use clearway_tests::scene::{START_MS, Scene, clock};

use super::{ID, never, safe, status};

#[test]
fn a_wait_is_told_with_its_reason() {
    let step = safe().in_flight().fails(TransportKind::Connect);
    let Step::Wait { ms, why } = step else { panic!("{step:?}") };
    assert_eq!((ms, why), (500, Why::Retry("invented".to_owned())));

    let step = safe().in_flight().answers(503, r#"{"message":"busy"}"#);
    let Step::Wait { why: Why::Retry(cause), .. } = step else { panic!("{step:?}") };
    assert_eq!(cause, "unavailable (HTTP 503): busy");
}

#[test]
fn too_early_a_step_gives_the_rest_of_the_wait() {
    let mut scene = safe().resting();
    let Step::Wait { ms, .. } = scene.later(200).goes_on() else { panic!("the rest") };
    assert_eq!(ms, 300);
    assert!(matches!(scene.later(300).goes_on(), Step::Send { .. }));
}

#[test]
fn the_wait_is_full_jitter_that_grows() {
    for (entropy, expected) in [(0, [0, 0]), (u64::MAX, [500, 1_000]), (u64::MAX / 2, [250, 500])] {
        let mut scene = safe();
        scene.entropy = entropy;
        for expected in expected {
            scene.send();
            let Step::Wait { ms, .. } = scene.fails(TransportKind::Broken) else { panic!("a wait") };
            assert_eq!(ms, expected);
        }
    }
}

#[test]
fn the_wait_grows_up_to_eight_seconds() {
    let policy = Policy { max_retries: 9, deadline_ms: 600_000, ..Default::default() };
    let mut scene = Scene::with("edgegap.get_deployment", ID, &CallOptions { policy, ..Default::default() });
    let mut waits = Vec::new();
    for _ in 0..9 {
        scene.send();
        let Step::Wait { ms, .. } = scene.fails(TransportKind::Broken) else { panic!("a wait") };
        waits.push(ms);
    }
    assert_eq!(waits, [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000]);
}

#[test]
fn two_retries_and_then_the_error_tells_the_attempts() {
    let mut scene = safe();
    for _ in 0..2 {
        scene.send();
        assert!(matches!(scene.fails(TransportKind::Broken), Step::Wait { .. }));
    }
    scene.send();
    let Step::Done(Err(error)) = scene.fails(TransportKind::Broken) else { panic!("an end") };
    assert_eq!(error.to_string(), "broken: invented (attempt 3)");
}

#[test]
fn every_attempt_is_signed_afresh() {
    let mut scene = Scene::new("ncloud.update_canary", &canary());
    let first = scene.send();
    scene.answers(503, "");
    let second = scene.send();
    assert_eq!(first.header("x-ncp-apigw-timestamp"), Some(START_MS.to_string().as_str()));
    assert_eq!(second.header("x-ncp-apigw-timestamp"), Some((START_MS + 500).to_string().as_str()));
    assert_ne!(first.header("x-ncp-apigw-signature-v2"), second.header("x-ncp-apigw-signature-v2"));
}

fn canary() -> String {
    r#"{"productId":"p","apiId":"a","stageId":"s","useDistributionRate":true,"canaryDistributionRate":10,"canaryEndpointDomain":"NONE"}"#
        .to_owned()
}

#[test]
fn retry_after_is_waited_for_in_seconds_and_as_a_date() {
    let wait = |headers: &[(&str, &str)]| match safe().in_flight().answers_with(429, headers, "{}") {
        Step::Wait { ms, .. } => Some(ms),
        Step::Done(Err(Error::Api(error))) => {
            assert!(error.retry_after.is_some(), "the error says when");
            None
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(wait(&[("Retry-After", "7")]), Some(7_000));
    assert_eq!(wait(&[("retry-after", "60")]), Some(60_000));
    assert_eq!(wait(&[("Retry-After", "0")]), Some(500), "the back-off is the least");
    assert_eq!(wait(&[("Retry-After", "61")]), None);
    assert_eq!(wait(&[("Retry-After", "18446744073709551615")]), None);
    // The scene is at Wed, 08 May 2024 09:46:57 GMT.
    assert_eq!(wait(&[("Retry-After", "Wed, 08 May 2024 09:47:07 GMT")]), Some(10_000));
    assert_eq!(wait(&[("Retry-After", "Wed, 08 May 2024 09:47:07 GMT"), ("Date", "Wed, 08 May 2024 09:47:00 GMT")]), Some(7_000));
    assert_eq!(wait(&[("Retry-After", "Wed, 08 May 2024 10:47:07 GMT")]), None);
    assert_eq!(wait(&[("Retry-After", "soon")]), Some(1_500), "what is no time is no wish, and a rate takes a second");
    for date in ["Wednesday, 08-May-24 09:47:07 GMT", "Wed May  8 09:47:07 2024"] {
        assert_eq!(wait(&[("Retry-After", date)]), Some(10_000), "{date}");
    }
    for long in ["99999999999999999999", "000000000000000000000061", &"9".repeat(4_000)] {
        assert_eq!(wait(&[("Retry-After", long)]), None, "a very long time");
    }
}

#[test]
fn a_retry_after_beyond_the_deadline_is_an_error_that_says_when() {
    let policy = Policy { deadline_ms: 5_000, ..Default::default() };
    let scene = Scene::with("edgegap.get_deployment", ID, &CallOptions { policy, ..Default::default() });
    let step = scene.in_flight().answers_with(429, &[("Retry-After", "5")], "{}");
    let Step::Done(Err(Error::Api(error))) = step else { panic!("{step:?}") };
    assert_eq!(error.retry_after, Some(5));
}

#[test]
fn the_deadline_holds_over_all_attempts() {
    let mut scene = safe().in_flight();
    scene.later(119_400).fails(TransportKind::TimedOut);
    let Step::Send { timeout_ms, .. } = scene.later(500).goes_on() else { panic!("one more") };
    assert_eq!(timeout_ms, 100);
    let Step::Done(Err(error)) = scene.later(100).fails(TransportKind::TimedOut) else { panic!("an end") };
    assert_eq!(error.to_string(), "timed_out: invented (attempt 2)");
}

#[test]
fn a_driver_that_sleeps_past_the_deadline_sends_nothing_more() {
    let Step::Done(Err(error)) = safe().resting().later(120_000).goes_on() else { panic!("an end") };
    assert_eq!(error.to_string(), "timed_out: the deadline is past; the last attempt: invented");
}

#[test]
fn an_answer_that_comes_late_still_counts() {
    assert!(matches!(safe().in_flight().later(500_000).answers(200, &status("READY")), Step::Done(Ok(Some(_)))));
}

#[test]
fn cancelled_between_attempts() {
    assert!(matches!(safe().resting().step(Event::Cancel), Step::Done(Err(Error::Cancelled { outcome_unknown: false }))));
}

#[test]
fn an_answer_is_out_of_order() {
    let mut scene = safe().resting();
    let event = Event::Answer { status: 200, headers: &[], body: b"{}" };
    assert!(scene.call.step(&scene.shared, clock(START_MS), 0, event).is_err());
}

#[test]
fn no_retries_where_none_are_wanted() {
    let policy = Policy { max_retries: 0, ..Default::default() };
    let mut scene = Scene::with("edgegap.get_deployment", ID, &CallOptions { policy, ..Default::default() }).in_flight();
    assert!(matches!(scene.fails(TransportKind::Connect), Step::Done(Err(Error::Transport(_)))));
    assert!(matches!(never().in_flight().answers(503, "{}"), Step::Done(Err(Error::Api(_)))));
}

#[test]
fn a_wall_clock_that_is_set_back_changes_nothing() {
    let mut scene = safe().resting();
    scene.unix_ms = Some(START_MS - 86_400_000);
    assert!(matches!(scene.goes_on(), Step::Wait { ms: 500, .. }));
    assert!(matches!(scene.later(500).goes_on(), Step::Send { timeout_ms: 30_000, .. }));
    assert!(matches!(scene.later(119_500).fails(TransportKind::TimedOut), Step::Done(Err(Error::Transport(_)))));
}

#[test]
fn an_error_after_a_lost_answer_says_that_the_lost_one_may_have_done_it() {
    let tag = r#"{"request_id":"r","tag_name":"t"}"#;
    let mut scene = Scene::new("edgegap.delete_tag", tag).in_flight();
    scene.fails(TransportKind::Broken);
    scene.send();
    let Step::Done(Err(Error::Api(error))) = scene.answers(404, r#"{"message":"Tag not found"}"#) else { panic!("an error") };
    assert!(error.hint.unwrap().starts_with("the answer to an earlier attempt was lost"));
    // A vendor that gave up waiting for itself may have done it, too; one that was not available has not.
    for (status, is_lost) in [(504, true), (503, false)] {
        let mut scene = Scene::new("edgegap.delete_tag", tag).in_flight();
        scene.answers(status, "{}");
        scene.send();
        let Step::Done(Err(Error::Api(error))) = scene.answers(404, "{}") else { panic!("an error") };
        assert_eq!(error.hint.unwrap_or_default().contains("lost"), is_lost, "{status}");
    }
    // Nothing was sent where no connection came about.
    let mut scene = Scene::new("edgegap.delete_tag", tag).in_flight();
    scene.fails(TransportKind::Connect);
    scene.send();
    let Step::Done(Err(Error::Api(error))) = scene.answers(404, "{}") else { panic!("an error") };
    assert!(!error.hint.unwrap_or_default().contains("lost"));
}

#[test]
fn what_a_driver_says_is_told_without_secrets_and_on_one_line() {
    let message = "bad header\r\nAuthorization: token invented-token-0123456789";
    let mut scene = safe().in_flight();
    let Step::Wait { why: Why::Retry(cause), .. } = scene.step(Event::Failed { kind: TransportKind::Broken, message }) else {
        panic!("a wait")
    };
    assert!(!cause.contains("invented-token-0123456789") && !cause.contains('\n'), "{cause}");
    assert!(!scene.call.to_json().contains("invented-token-0123456789"));
}
