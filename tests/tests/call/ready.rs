//! Before the first attempt.

use clearway::{Call, CallOptions, Clock, Credentials, Error, Event, Options, Policy, Shared, Step, TransportKind, UsageError};
use clearway_tests::scene::{START_MS, Scene, clock};

use super::{ID, never, safe};

#[test]
fn the_first_step_sends() {
    let Step::Send { request, timeout_ms } = safe().goes_on() else { panic!("a request") };
    assert_eq!(request.url, "https://api.edgegap.com/v1/status/a69f8e3e0555");
    assert_eq!(request.header("Authorization"), Some("token invented-token"));
    assert_eq!(timeout_ms, 30_000);
}

#[test]
fn an_input_that_is_not_clear_makes_no_call() {
    let Err(Error::Invalid(report)) = Call::new("edgegap.deploy", "{}", &CallOptions::default()) else { panic!("a report") };
    assert_eq!(report.violations.len(), 3);
    assert!(matches!(Call::new("edgegap.deplyo", "{}", &CallOptions::default()), Err(Error::Usage(UsageError::Operation { .. }))));
    let Err(Error::Usage(error)) = Call::wait("edgegap.deployment_gone", ID, &CallOptions::default()) else { panic!("no such waiter") };
    assert!(error.to_string().contains("edgegap.deployment_stopped"), "{error}");
    let Err(Error::Usage(error)) = Call::pages("edgegap.deploy", "{}", &CallOptions::default()) else { panic!("no list") };
    assert_eq!(error.to_string(), "edgegap.deploy is no list, so it has no pages");
}

#[test]
fn answers_and_failures_are_out_of_order() {
    let mut scene = safe();
    for event in [Event::Answer { status: 200, headers: &[], body: b"{}" }, Event::Failed { kind: TransportKind::Broken, message: "" }] {
        let error = scene.call.step(&scene.shared, clock(START_MS), 0, event).unwrap_err();
        assert_eq!(error.to_string(), "the call was stepped out of order; it expects Continue or Cancel: no request is under way");
    }
    scene.send();
}

#[test]
fn cancelled_before_anything_was_sent() {
    let Step::Done(Err(error)) = never().step(Event::Cancel) else { panic!("cancelled") };
    assert_eq!(error.to_string(), "the call was cancelled");
}

#[test]
fn what_makes_no_request_ends_the_call() {
    let mut scene = safe();
    scene.shared.site = Some("mars".to_owned());
    let Step::Done(Err(Error::Usage(error))) = scene.goes_on() else { panic!("a site") };
    assert_eq!(error.to_string(), "unknown site; edgegap has public, staging");

    let mut scene = safe();
    scene.shared.credentials = Some(clearway::Credentials::default());
    let Step::Done(Err(Error::Usage(error))) = scene.goes_on() else { panic!("credentials") };
    assert!(error.to_string().contains("token is missing"), "{error}");
}

#[test]
fn without_credentials_a_request_is_unsigned() {
    let mut scene = safe();
    scene.shared.credentials = None;
    assert_eq!(scene.send().header("Authorization"), None);
}

#[test]
fn the_options_reach_the_request() {
    let options = CallOptions {
        check: Options { allow_unknown: true, ..Default::default() },
        policy: Policy { timeout_ms: 700, ..Default::default() },
        ..Default::default()
    };
    let mut scene = Scene::with("edgegap.get_deployment", r#"{"request_id":"a/b","new":1}"#, &options);
    scene.shared.base_url = Some("http://127.0.0.1:8787/edgegap".to_owned());
    let Step::Send { request, timeout_ms } = scene.goes_on() else { panic!("a request") };
    assert_eq!(request.url, "http://127.0.0.1:8787/edgegap/v1/status/a%2Fb?new=1");
    assert_eq!(timeout_ms, 700);
}

#[test]
fn an_attempt_ends_with_the_deadline() {
    let options = CallOptions { policy: Policy { deadline_ms: 1_000, ..Default::default() }, ..Default::default() };
    let Step::Send { timeout_ms, .. } = Scene::with("edgegap.get_deployment", ID, &options).goes_on() else { panic!("a request") };
    assert_eq!(timeout_ms, 1_000);
}

#[test]
fn timeouts_are_at_least_a_millisecond() {
    let call = |options: CallOptions| Call::new("edgegap.get_deployment", ID, &options).unwrap_err();
    let policies = [Policy { timeout_ms: 0, ..Default::default() }, Policy { deadline_ms: 0, ..Default::default() }];
    for policy in policies {
        assert_eq!(call(CallOptions { policy, ..Default::default() }), Error::Usage(UsageError::Timeout));
    }
    assert_eq!(call(CallOptions { wait_timeout_ms: Some(0), ..Default::default() }), Error::Usage(UsageError::Timeout));
}

#[test]
fn a_client_of_another_vendor_sends_nothing() {
    let mut scene = safe();
    let other = clearway::Shared { vendor: clearway::vendor("huaweicloud").unwrap(), ..scene.shared.clone() };
    let error = scene.call.step(&other, clock(START_MS), 0, Event::Continue).unwrap_err();
    assert_eq!(error.to_string(), "edgegap.get_deployment is not called by a client of huaweicloud");
    scene.send();
}

#[test]
fn what_a_call_was_made_of_is_what_it_sends_wherever_it_goes_on() {
    let input =
        r#"{"application": "game", "version": "1", "users": [{"user_type": "ip_address", "user_data": {"ip_address": "1.2.3.4"}}]}"#;
    let made = Call::new("edgegap.deploy", input, &CallOptions::default()).unwrap();
    let saved = Call::from_json(&made.to_json()).unwrap();
    let shared = Shared::new("edgegap", Some(Credentials::default().with("token", "t-invented").unwrap())).unwrap();
    let clock = Clock { unix_ms: 1_715_161_617_364, elapsed_ms: 0 };
    let sent = [made.clone(), made, saved].map(|mut call| match call.step(&shared, clock, 7, Event::Continue) {
        Ok(Step::Send { request, .. }) => (request.curl(true), request.report),
        other => panic!("{other:?}"),
    });
    assert!(sent[0].0.contains("--data-raw") && sent[0] == sent[1] && sent[1] == sent[2], "{sent:?}");
}
