//! Never more sends of an operation in any second than its vendor documents.

use clearway::{Limiter, Shared, Step, Why, operation};
use clearway_tests::scene::{START_MS, Scene, credentials};

use super::{DEPLOY, ID};

/// Calls one after the other as fast as they may be sent, and when each was.
fn sends(operation: &str, input: &str, calls: usize, apart_ms: u64) -> Vec<u64> {
    let mut shared = Shared::new("edgegap", Some(credentials("edgegap"))).unwrap();
    let mut now_ms = START_MS;
    let mut sent = Vec::new();
    for _ in 0..calls {
        let mut scene = Scene::new(operation, input);
        (scene.shared, scene.now_ms) = (shared, now_ms + apart_ms);
        scene.send();
        sent.push(scene.now_ms);
        (shared, now_ms) = (scene.shared, scene.now_ms);
    }
    sent
}

#[test]
fn never_more_than_the_rate_in_any_second() {
    for (id, input, rate) in [("edgegap.deploy", DEPLOY, 40), ("edgegap.get_deployment", ID, 20), ("edgegap.list_deployments", "{}", 10)] {
        for apart_ms in [0, 1, 7, 30, 99, 100, 101] {
            let sent = sends(id, input, 200, apart_ms);
            for (at, first) in sent.iter().enumerate() {
                let within = sent[at..].iter().take_while(|time| **time < first + 1000).count();
                assert!(within <= rate, "{id}: {within} in a second, {apart_ms} ms apart");
            }
            for at in rate..sent.len() {
                assert_eq!(sent[at], (sent[at - rate] + 1000).max(sent[at - 1] + apart_ms), "{id}: no later than needed");
            }
        }
    }
}

#[test]
fn the_wait_says_why() {
    let mut scene = Scene::new("edgegap.list_deployments", "{}");
    for _ in 0..10 {
        scene.shared.limiter.take(scene.call.operation(), scene.now_ms).unwrap();
    }
    let Step::Wait { ms, why } = scene.later(1).goes_on() else { panic!("a wait") };
    assert_eq!((ms, why), (999, Why::Rate));
    assert!(matches!(scene.later(999).goes_on(), Step::Send { .. }));
}

#[test]
fn each_operation_has_a_rate_of_its_own() {
    let limiter = Limiter::default();
    let (list, deploy, stop) = ("edgegap.list_deployments", "edgegap.deploy", "edgegap.stop_deployment");
    let take = |id| limiter.take(operation(id).unwrap(), START_MS);
    for _ in 0..10 {
        assert_eq!(take(list), Ok(()));
    }
    assert_eq!(take(list), Err(1000));
    assert_eq!(take(deploy), Ok(()));
    for _ in 0..1000 {
        assert_eq!(take(stop), Ok(()), "no rate is documented");
    }
}

#[test]
fn a_clock_that_is_set_back_blocks_for_a_second_at_most() {
    let limiter = Limiter::default();
    let list = operation("edgegap.list_deployments").unwrap();
    for _ in 0..10 {
        limiter.take(list, START_MS).unwrap();
    }
    let earlier = START_MS - 3_600_000;
    assert_eq!(limiter.take(list, earlier), Err(1000));
    assert_eq!(limiter.take(list, earlier + 1000), Ok(()));
}
