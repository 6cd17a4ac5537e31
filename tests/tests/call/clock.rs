//! A call ends by its deadline whatever the wall clock says.

use clearway::{Call, CallOptions, Clock, Error, Event, Policy, Shared, Step, TransportKind};
use clearway_tests::scene::{START_MS, Scene};

use super::{ID, status};

/// What the wall clock says after so much has passed.
type Wall = fn(u64) -> u64;

const WALLS: &[(&str, Wall)] = &[
    ("goes on", |passed_ms| START_MS + passed_ms),
    ("stands still", |_| START_MS),
    ("goes back", |passed_ms| START_MS - 1_000 * passed_ms),
    ("goes back to 1970", |passed_ms| if passed_ms > 100 { 0 } else { START_MS }),
    ("jumps to and fro", |passed_ms| if passed_ms % 2 == 0 { START_MS } else { START_MS - 86_400_000 }),
];

/// Drives a call whose every request takes 100 ms and is lost or refused, and tells how it ended and how long it took.
fn driven(mut call: Call, clock_id: u64, wall: Wall, resume: bool, answer: fn(u64) -> Option<(u16, String)>) -> (Result<(), Error>, u64) {
    let shared = Shared { clock_id, ..Scene::new("edgegap.get_deployment", ID).shared };
    let (mut passed_ms, mut sends) = (0, 0);
    for _ in 0..10_000 {
        // Another clock begins somewhere else, and both are as far from the other.
        let clock = Clock { unix_ms: wall(passed_ms), elapsed_ms: 77_000 + passed_ms };
        let step = call.step(&shared, clock, u64::MAX, Event::Continue).unwrap();
        if resume {
            call = Call::from_json(&call.to_json()).unwrap();
        }
        let step = match step {
            Step::Send { .. } => {
                sends += 1;
                passed_ms += 100;
                let clock = Clock { unix_ms: wall(passed_ms), elapsed_ms: 77_000 + passed_ms };
                let step = match answer(sends) {
                    Some((status, body)) => {
                        call.step(&shared, clock, u64::MAX, Event::Answer { status, headers: &[], body: body.as_bytes() })
                    }
                    None => call.step(&shared, clock, u64::MAX, Event::Failed { kind: TransportKind::Broken, message: "" }),
                };
                if resume {
                    call = Call::from_json(&call.to_json()).unwrap();
                }
                step.unwrap()
            }
            other => other,
        };
        match step {
            Step::Wait { ms, .. } => passed_ms += ms,
            Step::Page(_) | Step::Send { .. } => {}
            Step::Done(result) => return (result.map(drop), passed_ms),
        }
    }
    panic!("the call does not end")
}

#[test]
fn a_call_ends_by_its_deadline() {
    let policy = Policy { deadline_ms: 3_000, max_retries: 1_000, ..Policy::default() };
    let options = CallOptions { policy, ..Default::default() };
    for (about, wall) in WALLS {
        for resume in [false, true] {
            let call = Call::new("edgegap.get_deployment", ID, &options).unwrap();
            let (result, took_ms) = driven(call, 9, *wall, resume, |_| None);
            assert!(matches!(result, Err(Error::Transport(_))), "{about}: {result:?}");
            assert!((1_000..=3_000).contains(&took_ms), "{about}: {took_ms} ms");

            let call = Call::new("edgegap.get_deployment", ID, &options).unwrap();
            let (result, _) = driven(call, 9, *wall, resume, |sends| Some((if sends == 1 { 503 } else { 200 }, status("READY"))));
            assert!(result.is_ok(), "{about}: {result:?}");
        }
    }
}

#[test]
fn a_wait_ends_by_its_timeout() {
    let options = CallOptions { wait_timeout_ms: Some(20_000), ..Default::default() };
    for (about, wall) in WALLS {
        for resume in [false, true] {
            let call = Call::wait("edgegap.deployment_ready", ID, &options).unwrap();
            let (result, took_ms) = driven(call, 9, *wall, resume, |_| Some((200, status("SEEKING"))));
            assert!(
                matches!(&result, Err(Error::WaitFailed(error)) if error.timed_out && error.waited_ms == took_ms),
                "{about}: {result:?}"
            );
            assert!((20_000..=20_200).contains(&took_ms), "{about}: {took_ms} ms");
        }
    }
}

#[test]
fn a_call_that_another_process_takes_up_counts_by_the_wall_clock() {
    for (first, second) in [(1, 2), (0, 0), (0, 3), (3, 0)] {
        let mut scene = Scene::new("edgegap.get_deployment", ID);
        scene.shared.clock_id = first;
        let mut scene = scene.resting().resumed();
        scene.shared.clock_id = second;
        // Its monotonic clock began an hour ago, and 200 ms have passed since.
        (scene.unix_ms, scene.now_ms) = (Some(START_MS + 200), 3_600_000);
        assert!(matches!(scene.goes_on(), Step::Wait { ms: 300, .. }), "{first} and {second}");
        // From here on it goes by its own clock.
        scene.now_ms += 300;
        assert!(matches!(scene.goes_on(), Step::Send { timeout_ms: 30_000, .. }), "{first} and {second}");
    }
}

#[test]
fn a_call_that_was_saved_before_its_clock_was_set_back_has_not_gone_back() {
    let mut scene = Scene::new("edgegap.get_deployment", ID).resting().resumed();
    scene.shared.clock_id = 5;
    (scene.unix_ms, scene.now_ms) = (Some(0), 0);
    assert!(matches!(scene.goes_on(), Step::Wait { ms: 500, .. }));
}

#[test]
fn signatures_and_dates_keep_the_wall_clock() {
    let mut scene = Scene::new("ncloud.get_stage", r#"{"productId":"p","apiId":"a","stageId":"s"}"#);
    scene.unix_ms = Some(1_700_000_000_000);
    assert_eq!(scene.send().header("x-ncp-apigw-timestamp"), Some("1700000000000"));
    scene.unix_ms = Some(1_800_000_000_000);
    let step = scene.answers_with(503, &[("Retry-After", "Fri, 15 Jan 2027 08:00:09 GMT")], "{}");
    assert!(matches!(step, Step::Wait { ms: 9_000, .. }), "{step:?}");
}
