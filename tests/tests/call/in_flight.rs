//! While a request is under way.

use clearway::{Error, Event, Kind, Step, TransportKind};
use clearway_tests::scene::{START_MS, clock};

use super::{ID, never, safe, status};

#[test]
fn a_success_ends_the_call() {
    let Step::Done(Ok(Some(reply))) = safe().in_flight().answers(200, &status("READY")) else { panic!("a reply") };
    assert_eq!(reply.data()["current_status"], "Status.READY");
    assert!(reply.drift.is_empty());
}

#[test]
fn to_go_on_is_out_of_order() {
    let mut scene = safe().in_flight();
    let error = scene.call.step(&scene.shared, clock(START_MS), 0, Event::Continue).unwrap_err();
    assert_eq!(error.to_string(), "the call was stepped out of order; it expects Answer, Failed or Cancel: a request is under way");
    assert!(matches!(scene.answers(200, &status("READY")), Step::Done(Ok(_))), "the call is as it was");
}

#[test]
fn a_cancelled_request_may_have_taken_effect() {
    let Step::Done(Err(error)) = never().in_flight().step(Event::Cancel) else { panic!("cancelled") };
    assert_eq!(error, Error::Cancelled { outcome_unknown: true });
    assert!(error.to_string().ends_with("which may have taken effect"), "{error}");
}

#[test]
fn a_redirect_is_refused() {
    let step = safe().in_flight().answers_with(302, &[("Location", "https://elsewhere.example.com/")], "");
    let Step::Done(Err(Error::Api(error))) = step else { panic!("{step:?}") };
    assert_eq!(error.kind, Kind::Redirect);
    // As a browser's fetch shows a redirect that it was told not to follow.
    let Step::Done(Err(Error::Api(error))) = safe().in_flight().answers(0, "") else { panic!("a redirect") };
    assert_eq!(error.kind, Kind::Redirect);
}

#[test]
fn an_answer_beyond_the_cap_is_not_read() {
    let body = vec![b' '; clearway::ANSWER_BYTES + 1];
    let step = safe().in_flight().step(Event::Answer { status: 200, headers: &[], body: &body });
    let Step::Done(Err(Error::Transport(error))) = step else { panic!("too large") };
    assert_eq!((error.kind, error.attempts), (TransportKind::TooLarge, 1));
}

#[test]
fn a_422_of_a_deploy_keeps_the_deployment_it_left() {
    let body = r#"{"request_id":"a69f8e3e0555","message":"couldn't allocate server"}"#;
    let step = never().in_flight().answers(422, body);
    let Step::Done(Err(Error::Api(error))) = step else { panic!("{step:?}") };
    assert_eq!(error.request_id.as_deref(), Some("a69f8e3e0555"));
}

#[test]
fn a_lost_deploy_is_an_unknown_outcome_and_says_how_it_was_lost() {
    let Step::Done(Err(error)) = never().in_flight().fails(TransportKind::TimedOut) else { panic!("an end") };
    assert_eq!(error.to_string(), "it is not known whether the request took effect: timed_out: invented");
}

#[test]
fn nothing_of_the_input_or_the_credentials_is_shown() {
    let secret = "invented-env-value";
    let input = ID.replace('}', &format!(r#","container_log_storage":"{secret}"}}"#));
    let scene = clearway_tests::scene::Scene::new("edgegap.stop_deployment", &input).in_flight();
    let shown = format!("{:?} {:?}", scene.call, scene.shared);
    assert!(!shown.contains(secret) && !shown.contains("invented-token"), "{shown}");
}

#[test]
fn a_cancelled_question_has_no_effect() {
    assert!(matches!(safe().in_flight().step(Event::Cancel), Step::Done(Err(Error::Cancelled { outcome_unknown: false }))));
}

#[test]
fn names_from_outside_have_an_end() {
    let body = format!(r#"{{"code":403,"reason":"{}","message":"m"}}"#, "R".repeat(1_000_000));
    let step = clearway_tests::scene::Scene::new("ppio.get_endpoint", r#"{"id":"e"}"#).in_flight().answers(403, &body);
    let Step::Done(Err(error)) = step else { panic!("an error") };
    assert!(error.to_string().len() < 1_000);
}
