//! Waiting for a state.

use clearway::{Call, CallOptions, Error, Event, Step, Why, waiters};
use clearway_tests::scene::{Outcome, Scene};

use super::{ID, status};

fn deployment(waiter: &str, states: &[&str]) -> Outcome {
    Scene::wait(waiter, ID).run(|request, _| (200, status(states.get(request).or(states.last()).unwrap())))
}

#[test]
fn every_state_is_told_until_it_is_ready() {
    let outcome = deployment("edgegap.deployment_ready", &["INITIALIZING", "SEEKING", "DEPLOYING", "READY"]);
    assert_eq!(outcome.states(), ["Status.INITIALIZING", "Status.SEEKING", "Status.DEPLOYING"]);
    assert_eq!(outcome.result.unwrap().unwrap().data()["current_status"], "Status.READY");
    let waits: Vec<u64> = outcome.waits.iter().map(|(ms, _)| *ms).collect();
    assert_eq!(waits, [2_000, 3_000, 4_500]);
}

#[test]
fn a_state_that_nobody_documented_keeps_waiting() {
    let outcome = deployment("edgegap.deployment_ready", &["WARMING_UP", "READY"]);
    assert_eq!(outcome.states(), ["Status.WARMING_UP"]);
    assert!(outcome.result.is_ok());
}

#[test]
fn a_failed_state_ends_with_the_vendors_reason() {
    let outcome = Scene::wait("edgegap.deployment_ready", ID).run(|_, _| {
        (200, r#"{"request_id":"a","current_status":"Status.ERROR","error":true,"error_detail":"image not found"}"#.to_owned())
    });
    let Err(Error::WaitFailed(error)) = outcome.result else { panic!("{:?}", outcome.result) };
    assert_eq!((error.state.as_str(), error.reason.as_str(), error.timed_out), ("Status.ERROR", "image not found", false));
    assert_eq!(
        error.to_string(),
        "edgegap.deployment_ready will not come (request_id a69f8e3e0555); the last state is Status.ERROR: image not found"
    );
}

#[test]
fn a_wait_has_a_timeout_of_its_own_and_looks_once_more_before_it() {
    let outcome = deployment("edgegap.deployment_ready", &["SEEKING"]);
    let Err(Error::WaitFailed(error)) = outcome.result else { panic!("{:?}", outcome.result) };
    assert!(error.timed_out);
    assert_eq!(
        error.to_string(),
        "edgegap.deployment_ready timed out after 180 s (request_id a69f8e3e0555); the last state is Status.SEEKING"
    );
    assert_eq!(outcome.waits.iter().map(|(ms, _)| ms).sum::<u64>(), 180_000, "the last poll is at the end");
    assert!(outcome.waits.iter().all(|(ms, _)| *ms <= 10_000));

    let options = CallOptions { wait_timeout_ms: Some(3_500), ..Default::default() };
    let outcome = Scene::of(Call::wait("edgegap.deployment_ready", ID, &options).unwrap()).run(|_, _| (200, status("SEEKING")));
    assert_eq!(outcome.waits.iter().map(|(ms, _)| *ms).collect::<Vec<_>>(), [2_000, 1_500]);
}

#[test]
fn a_poll_ends_with_the_wait_and_has_five_seconds_at_least() {
    let options = CallOptions { wait_timeout_ms: Some(5_000), ..Default::default() };
    let mut scene = Scene::of(Call::wait("edgegap.deployment_ready", ID, &options).unwrap());
    assert!(matches!(scene.goes_on(), Step::Send { timeout_ms: 5_000, .. }));
    scene.answers(200, &status("SEEKING"));
    assert!(matches!(scene.later(2_000).goes_on(), Step::Send { timeout_ms: 5_000, .. }));
    assert!(matches!(scene.later(1_000).answers(200, &status("SEEKING")), Step::Wait { ms: 2_000, .. }));
    assert!(matches!(scene.later(2_000).goes_on(), Step::Send { timeout_ms: 5_000, .. }));
    let Step::Done(Err(Error::WaitFailed(error))) = scene.later(1_000).answers(200, &status("SEEKING")) else { panic!("an end") };
    assert_eq!((error.timed_out, error.waited_ms), (true, 6_000));
}

#[test]
fn a_driver_that_sleeps_past_the_end_is_told_so() {
    let mut scene = Scene::wait("edgegap.deployment_ready", ID).in_flight();
    scene.answers(200, &status("SEEKING"));
    let Step::Done(Err(Error::WaitFailed(error))) = scene.later(200_000).goes_on() else { panic!("an end") };
    assert_eq!((error.timed_out, error.state.as_str()), (true, "Status.SEEKING"));
}

#[test]
fn each_look_has_its_own_retries() {
    let outcome = Scene::wait("edgegap.deployment_ready", ID).run(|request, _| match request {
        0 | 1 | 3 | 4 => (503, "{}".to_owned()),
        2 => (200, status("SEEKING")),
        _ => (200, status("READY")),
    });
    assert!(outcome.result.is_ok(), "{:?}", outcome.result);
    assert_eq!(outcome.waits.iter().filter(|(_, why)| matches!(why, Why::Retry(_))).count(), 4);
}

#[test]
fn an_error_ends_a_wait() {
    let outcome = Scene::wait("edgegap.deployment_ready", ID).run(|_, _| (401, "{}".to_owned()));
    assert!(matches!(outcome.result, Err(Error::Api(_))));
    let outcome = Scene::wait("edgegap.deployment_ready", ID).run(|_, _| (400, r#"{"message":"Bad Request ID provided"}"#.to_owned()));
    assert!(matches!(outcome.result, Err(Error::Api(_))), "what is not there will not be ready");
}

#[test]
fn what_is_gone_has_stopped() {
    for gone in [400, 404, 410] {
        let outcome = Scene::wait("edgegap.deployment_stopped", ID).run(|request, _| match request {
            0 => (200, status("TERMINATING")),
            _ => (gone, r#"{"message":"Bad Request ID provided"}"#.to_owned()),
        });
        let reply = outcome.result.unwrap().unwrap();
        assert_eq!((reply.status, reply.gone, reply.data()), (gone, true, serde_json::Value::Null));
        assert!(reply.text.contains("Bad Request ID provided"), "the text is the vendor's");
    }
    assert!(deployment("edgegap.deployment_stopped", &["ERROR", "TERMINATING", "TERMINATED"]).result.is_ok());
}

#[test]
fn a_reply_without_a_state_is_unknown_and_keeps_waiting() {
    let outcome = Scene::wait("edgegap.deployment_ready", ID).run(|request, _| match request {
        0 => (200, "{}".to_owned()),
        1 => (200, r#"{"current_status":{"now":"Status.READY"}}"#.to_owned()),
        2 => (200, format!(r#"{{"current_status":"{}"}}"#, "x".repeat(1_000_000))),
        _ => (200, status("READY")),
    });
    assert_eq!(outcome.states()[..2], ["unknown", "unknown"]);
    assert!(outcome.states()[2].len() < 120);
    assert!(outcome.result.is_ok());
}

#[test]
fn cancelled_while_waiting() {
    let mut scene = Scene::wait("edgegap.deployment_ready", ID).in_flight();
    scene.answers(200, &status("SEEKING"));
    assert!(matches!(scene.step(Event::Cancel), Step::Done(Err(Error::Cancelled { outcome_unknown: false }))));
}

#[test]
fn every_waiter_asks_what_changes_nothing_and_ends() {
    for waiter in waiters() {
        assert_eq!(waiter.operation.repeat, clearway::spec::Repeat::Safe, "{}", waiter.id);
        assert!(waiter.id.starts_with(&format!("{}.", waiter.operation.vendor_id())), "{}", waiter.id);
        let schedule = waiter.schedule;
        assert!(schedule.first_delay_ms >= 1_000 && schedule.growth_percent >= 100, "{}", waiter.id);
        assert!(schedule.first_delay_ms <= schedule.longest_delay_ms && schedule.longest_delay_ms < schedule.timeout_ms, "{}", waiter.id);
    }
}

const HUAWEI: &str = r#"{"workspace_id":"w","endpoint_id":"e"}"#;

#[test]
fn an_end_that_may_be_old_counts_once_it_has_stayed() {
    let outcome = Scene::wait("huaweicloud.endpoint_settled", HUAWEI).run(|_, _| (200, r#"{"status":"RUNNING"}"#.to_owned()));
    assert_eq!(outcome.waits.iter().map(|(ms, _)| *ms).collect::<Vec<_>>(), [3_000, 4_500, 6_750]);
    assert!(outcome.result.is_ok());
}

#[test]
fn an_end_that_may_be_old_counts_when_there_is_no_time_to_look_again() {
    let options = CallOptions { wait_timeout_ms: Some(8_000), ..Default::default() };
    let wait = || Scene::of(Call::wait("huaweicloud.endpoint_settled", HUAWEI, &options).unwrap());
    assert!(wait().run(|_, _| (200, r#"{"status":"RUNNING"}"#.to_owned())).result.is_ok());
    let failed = wait().run(|_, _| (200, r#"{"status":"FROZEN"}"#.to_owned())).result;
    assert!(matches!(failed, Err(Error::WaitFailed(error)) if !error.timed_out));
}

#[test]
fn a_state_that_cannot_be_read_is_no_change() {
    let outcome = Scene::wait("huaweicloud.endpoint_settled", HUAWEI).run(|request, _| match request {
        0 => (200, "{}".to_owned()),
        _ => (200, r#"{"status":"RUNNING"}"#.to_owned()),
    });
    assert!(outcome.waits.len() > 2, "the old state is not taken for the new one");
}

#[test]
fn a_look_without_news_does_not_end_a_wait_that_has_seen_something() {
    let outcome = Scene::wait("edgegap.deployment_ready", ID).run(|request, _| match request {
        0 => (200, status("SEEKING")),
        1..=3 => (429, "{}".to_owned()),
        _ => (200, status("READY")),
    });
    assert!(outcome.result.is_ok(), "{:?}", outcome.result);
    let retries: Vec<u64> = outcome.waits.iter().filter(|(_, why)| matches!(why, Why::Retry(_))).map(|(ms, _)| *ms).collect();
    assert_eq!(retries, [1_500, 2_000, 3_000], "two retries, and then the schedule");
}

#[test]
fn a_wait_that_has_seen_nothing_ends_with_the_error() {
    let outcome = Scene::wait("edgegap.deployment_ready", ID).run(|_, _| (503, "{}".to_owned()));
    assert!(matches!(outcome.result, Err(Error::Api(_))));
    assert_eq!(outcome.requests.len(), 3);
}

#[test]
fn a_last_look_that_is_lost_is_a_timeout_of_the_wait() {
    let options = CallOptions { wait_timeout_ms: Some(5_000), ..Default::default() };
    let wait = || {
        let mut scene = Scene::of(Call::wait("edgegap.deployment_ready", ID, &options).unwrap()).in_flight();
        scene.answers(200, &status("DEPLOYING"));
        scene.later(5_000).send();
        scene
    };
    let ends = [wait().later(5_000).fails(clearway::TransportKind::TimedOut), wait().later(900).answers(503, "{}")];
    for step in ends {
        let Step::Done(Err(Error::WaitFailed(error))) = step else { panic!("{step:?}") };
        assert!(error.timed_out);
        assert_eq!(error.state, "Status.DEPLOYING");
        assert!(!error.reason.is_empty(), "what went wrong last");
    }
}

#[test]
fn a_timeout_tells_the_vendors_reason() {
    let body = r#"{"endpoint_id":"e","is_active":true,"status":"DEPLOYING","error":{"code":"UPSTREAM_TIMEOUT","detail":"no answer"}}"#;
    let outcome = Scene::wait("aieev.endpoint_running", r#"{"endpoint_id":"e"}"#).run(|_, _| (200, body.to_owned()));
    let Err(Error::WaitFailed(error)) = outcome.result else { panic!("{:?}", outcome.result) };
    assert_eq!((error.timed_out, error.reason.as_str()), (true, "UPSTREAM_TIMEOUT: no answer"));
}

#[test]
fn a_wall_clock_that_is_set_back_changes_no_wait() {
    let mut scene = Scene::wait("edgegap.deployment_ready", ID).in_flight();
    scene.answers(200, &status("SEEKING"));
    scene.unix_ms = Some(scene.now_ms - 3_600_000);
    let Step::Wait { ms, .. } = scene.goes_on() else { panic!("the rest") };
    assert_eq!(ms, 2_000);
    let outcome = scene.run(|_, _| (200, status("SEEKING")));
    let waited: u64 = outcome.waits.iter().map(|(ms, _)| ms).sum();
    assert_eq!(waited, 180_000);
}

#[test]
fn a_driver_that_comes_back_in_minutes_takes_the_next_look() {
    let mut scene = Scene::wait("huaweicloud.endpoint_settled", HUAWEI).in_flight();
    assert!(matches!(scene.answers(503, ""), Step::Wait { why: Why::Retry(_), .. }));
    let mut scene = scene.resumed();
    let Step::Send { timeout_ms, .. } = scene.later(180_000).goes_on() else { panic!("the next look") };
    assert_eq!(timeout_ms, 30_000);
}
