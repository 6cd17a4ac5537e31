//! What one reply means to each waiter: a table.

use clearway::{Error, Step};
use clearway_tests::scene::Scene;

/// What a first look leads to.
#[derive(Debug, PartialEq, Eq)]
enum Then {
    Done,
    Failed,
    Later,
    Error,
}

use Then::{Done, Failed, Later};

fn look(waiter: &str, status: u16, body: &str) -> Then {
    let input = match waiter.split('.').next().unwrap() {
        "aieev" => r#"{"endpoint_id":"e"}"#,
        "edgegap" => r#"{"request_id":"r"}"#,
        "huaweicloud" => r#"{"workspace_id":"w","endpoint_id":"e"}"#,
        _ => r#"{"id":"e"}"#,
    };
    match Scene::wait(waiter, input).in_flight().answers(status, body) {
        Step::Done(Ok(_)) => Done,
        Step::Done(Err(Error::WaitFailed(_))) => Failed,
        Step::Done(Err(_)) => Then::Error,
        Step::Wait { .. } => Later,
        other => panic!("{other:?}"),
    }
}

#[test]
fn edgegap() {
    for (state, ready, stopped) in [
        ("INITIALIZING", Later, Later),
        ("SEEKING", Later, Later),
        ("SEEKED", Later, Later),
        ("SCANNING", Later, Later),
        ("DEPLOYING", Later, Later),
        ("READY", Done, Later),
        ("ERROR", Failed, Later),
        ("TERMINATING", Failed, Later),
        ("TERMINATED", Failed, Done),
        ("SOMETHING_NEW", Later, Later),
    ] {
        let body = format!(r#"{{"request_id":"r","current_status":"Status.{state}"}}"#);
        assert_eq!(look("edgegap.deployment_ready", 200, &body), ready, "{state}");
        assert_eq!(look("edgegap.deployment_stopped", 200, &body), stopped, "{state}");
    }
    let errs = r#"{"request_id":"r","current_status":"Status.DEPLOYING","error":true}"#;
    assert_eq!(look("edgegap.deployment_ready", 200, errs), Failed);
    for (status, expected) in
        [(400, Done), (404, Done), (410, Done), (401, Then::Error), (405, Then::Error), (407, Then::Error), (422, Then::Error)]
    {
        assert_eq!(look("edgegap.deployment_stopped", status, r#"{"message":"Bad Request ID provided"}"#), expected, "{status}");
        assert_eq!(look("edgegap.deployment_ready", status, "{}"), Then::Error, "{status}");
    }
}

#[test]
fn aieev() {
    for (active, status, running, stopped) in [
        (true, "RUNNING", Done, Later),
        (true, "DEPLOYING", Later, Later),
        (true, "UNHEALTHY", Later, Later),
        (true, "DEPLOY_FAILED", Failed, Later),
        (false, "STOPPED", Failed, Done),
        // The vendor's own example.
        (false, "RUNNING", Failed, Done),
    ] {
        let body = format!(r#"{{"endpoint_id":"e","is_active":{active},"status":"{status}"}}"#);
        assert_eq!(look("aieev.endpoint_running", 200, &body), running, "{active} {status}");
        assert_eq!(look("aieev.endpoint_stopped", 200, &body), stopped, "{active} {status}");
    }
    for (code, running) in [
        ("IMAGE_INACCESSIBLE", Failed),
        ("CONTAINER_RUN_FAILED", Failed),
        ("RAY_HEALTH_CHECK_FAILED", Failed),
        ("DAEMON_UNREACHABLE", Later),
        ("UPSTREAM_TIMEOUT", Later),
        ("SOMETHING_NEW", Later),
    ] {
        let body = format!(r#"{{"endpoint_id":"e","is_active":true,"status":"DEPLOYING","error":{{"code":"{code}","title":"t"}}}}"#);
        assert_eq!(look("aieev.endpoint_running", 200, &body), running, "{code}");
        assert_eq!(look("aieev.endpoint_stopped", 200, &body), Later, "{code}");
        // What serves has its error behind it.
        let body = body.replace("DEPLOYING", "RUNNING");
        assert_eq!(look("aieev.endpoint_running", 200, &body), Done, "{code}");
    }
    assert_eq!(look("aieev.endpoint_stopped", 404, r#"{"detail":"not found"}"#), Then::Error);
}

#[test]
fn ppio() {
    let worker = |state: &str, healthy: bool| format!(r#"{{"id":"w","state":{{"state":"{state}"}},"healthy":{healthy}}}"#);
    let body = |state: &str, error: &str, workers: &str| {
        format!(r#"{{"endpoint":{{"id":"e","state":{{"state":"{state}","error":"{error}"}},"workers":{workers}}}}}"#)
    };
    let workers = |list: &[String]| format!("[{}]", list.join(","));
    for (body, expected) in [
        (body("serving", "", &workers(&[worker("running", true)])), Done),
        (body("serving", "", &workers(&[worker("creating", false), worker("running", true)])), Done),
        (body("serving", "", &workers(&[worker("running", false), worker("creating", true)])), Later),
        (body("serving", "", "[]"), Later),
        (body("serving", "", "null"), Later),
        (body("pending", "", "null"), Later),
        (body("updating", "", &workers(&[worker("running", true)])), Later),
        (body("stopped", "", "[]"), Later),
        (body("failed", "", "[]"), Failed),
        (body("error", "", "[]"), Failed),
        (body("deleting", "", "[]"), Failed),
        (body("creating", "IMAGE_PULL", "[]"), Failed),
    ] {
        assert_eq!(look("ppio.endpoint_serving", 200, &body), expected, "{body}");
    }
}

#[test]
fn an_endpoint_of_ppio_that_scales_to_zero_serves_without_a_worker() {
    for (state, least, expected) in [
        ("serving", "0", Done),
        ("serving", r#""0""#, Done),
        ("serving", "1", Later),
        ("serving", r#""1""#, Later),
        ("serving", "null", Later),
        ("creating", "0", Later),
        ("updating", "0", Later),
        ("failed", "0", Failed),
    ] {
        let body = format!(r#"{{"endpoint":{{"id":"e","state":{{"state":"{state}"}},"workerConfig":{{"minNum":{least}}},"workers":[]}}}}"#);
        assert_eq!(look("ppio.endpoint_serving", 200, &body), expected, "{body}");
    }
}

/// Huawei's looks after one that has seen a change under way, and as the first one.
#[test]
fn huaweicloud() {
    let body = |status: &str| format!(r#"{{"id":"e","name":"n","type":"ray","status":"{status}"}}"#);
    for (status, after_a_change) in [
        ("CREATING", Later),
        ("UPDATING", Later),
        ("DELETING", Later),
        ("RUNNING", Done),
        ("DELETED", Done),
        ("CREATE_FAILED", Failed),
        ("UPDATE_FAILED", Failed),
        ("DELETE_FAILED", Failed),
        ("FROZEN", Failed),
        ("INACTIVE", Failed),
        ("TRIAL_ENDED", Failed),
        ("SOMETHING_NEW", Later),
    ] {
        assert_eq!(look("huaweicloud.endpoint_settled", 200, &body(status)), Later, "{status} may be from before the change");
        let mut scene = Scene::wait("huaweicloud.endpoint_settled", r#"{"workspace_id":"w","endpoint_id":"e"}"#).in_flight();
        scene.answers(200, &body("UPDATING"));
        scene.send();
        assert_eq!(then(&scene.answers(200, &body(status))), after_a_change, "{status}");
    }
}

/// What a poll has led to, in a wait that has seen a change.
fn then(step: &Step) -> Then {
    match step {
        Step::Done(Ok(_)) => Done,
        Step::Done(Err(Error::WaitFailed(_))) => Failed,
        _ => Later,
    }
}

#[test]
fn a_deletion_at_huawei_is_done_when_there_is_nothing_any_more() {
    let waiter = "huaweicloud.endpoint_deleted";
    let body = |status: &str| format!(r#"{{"id":"e","name":"n","type":"ray","status":"{status}"}}"#);
    for (status, after_a_change) in [
        ("RUNNING", Later),
        ("CREATING", Later),
        ("UPDATING", Later),
        ("UPDATE_FAILED", Later),
        ("FROZEN", Later),
        ("DELETING", Later),
        ("DELETED", Done),
        ("DELETE_FAILED", Failed),
        ("SOMETHING_NEW", Later),
    ] {
        let mut scene = Scene::wait(waiter, r#"{"workspace_id":"w","endpoint_id":"e"}"#).in_flight();
        assert!(matches!(scene.answers(200, &body("DELETING")), Step::Wait { .. }));
        scene.send();
        assert_eq!(then(&scene.answers(200, &body(status))), after_a_change, "{status}");
    }
    assert_eq!(look(waiter, 200, &body("RUNNING")), Later);
    assert_eq!(look(waiter, 400, r#"{"error_code":"dataartsfabric.00010009","error_msg":"m"}"#), Done);
    assert_eq!(look(waiter, 400, r#"{"error_code":"dataartsfabric.00010003"}"#), Then::Error, "no such workspace");
    assert_eq!(look(waiter, 403, "{}"), Then::Error);
}

#[test]
fn an_upgrade_at_huawei_has_an_hour() {
    let settled = clearway::waiters().find(|waiter| waiter.id == "huaweicloud.endpoint_settled").unwrap();
    assert_eq!(settled.schedule.timeout_ms, 3_600_000);
}

#[test]
fn what_huawei_does_not_find_is_gone_only_where_it_was_seen() {
    let gone = r#"{"error_code":"dataartsfabric.00010009","error_msg":"m"}"#;
    let wrong = [(400, gone), (400, r#"{"error_code":"dataartsfabric.00010003"}"#), (404, r#"{"error_code":"APIG.0101"}"#)];
    for (status, body) in wrong {
        assert_eq!(look("huaweicloud.endpoint_settled", status, body), Then::Error, "{body}");
    }
    let mut scene = Scene::wait("huaweicloud.endpoint_settled", r#"{"workspace_id":"w","endpoint_id":"e"}"#).in_flight();
    scene.answers(200, r#"{"id":"e","status":"DELETING"}"#);
    scene.send();
    assert!(matches!(scene.answers(400, gone), Step::Done(Ok(Some(_)))));
}
