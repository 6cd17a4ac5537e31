//! Never more sends of an operation in any second than its vendor documents.

use clearway::{Limiter, Shared, Step, Why, operation};
use clearway_tests::scene::{START_MS, Scene, credentials};
use fastrand::Rng;

/// A hundred milliseconds under way at most, of which the way there is a part.
const LONGEST_MS: u64 = 100;

/// When the requests of so many callers arrive that take turns as fast as they may, each of them one at a time.
fn arrivals(id: &str, callers: usize, calls: usize, way_ms: impl Fn(&mut Rng) -> u64) -> Vec<u64> {
    let (limiter, operation, mut rng) = (Limiter::default(), operation(id).unwrap(), Rng::with_seed(7));
    // What is due at a time, by caller: a question, or an answer to what took its slot then.
    let mut agenda: std::collections::BTreeSet<(u64, usize, Option<u64>)> = (0..callers).map(|at| (START_MS, at, None)).collect();
    let mut arrived = Vec::new();
    while let Some((now_ms, at, taken_ms)) = agenda.pop_first() {
        if let Some(taken_ms) = taken_ms {
            limiter.arrived(operation, taken_ms, now_ms);
        }
        if arrived.len() == calls {
            continue;
        }
        match limiter.take(operation, now_ms) {
            Ok(()) => {
                let arrives_ms = now_ms + way_ms(&mut rng);
                arrived.push(arrives_ms);
                agenda.insert((arrives_ms + way_ms(&mut rng), at, Some(now_ms)));
            }
            Err(ms) => {
                agenda.insert((now_ms + ms, at, None));
            }
        }
    }
    arrived.sort_unstable();
    arrived
}

fn most_in_a_second(arrived: &[u64]) -> usize {
    (0..arrived.len()).map(|at| arrived[at..].iter().take_while(|time| **time - arrived[at] < 1_000).count()).max().unwrap()
}

#[test]
fn never_more_than_the_rate_arrives_in_any_second() {
    for (id, rate) in [("edgegap.deploy", 40), ("edgegap.get_deployment", 20), ("edgegap.list_deployments", 10)] {
        for callers in [1, 16, 100] {
            for longest_ms in [0, 5, 50, LONGEST_MS] {
                let arrived = arrivals(id, callers, 400, |rng| rng.u64(..=longest_ms));
                let most = most_in_a_second(&arrived);
                assert!(most <= rate, "{id}: {most} in a second, {callers} callers, {longest_ms} ms");
                // A tenth longer than the rate demands, where the answers come in time and there are enough to ask.
                let demanded_ms = (400 - rate as u64) * 1_000 / rate as u64;
                let took_ms = arrived[399] - arrived[0];
                let is_slow = callers == 1 && longest_ms > 0;
                assert!(
                    is_slow || longest_ms > 50 || took_ms <= demanded_ms * 11 / 10,
                    "{id}: {took_ms} ms for {demanded_ms}, {callers} callers"
                );
            }
        }
    }
}

#[test]
fn a_request_that_is_never_answered_keeps_its_slot_for_a_while() {
    let (limiter, list) = (Limiter::default(), operation("edgegap.list_deployments").unwrap());
    for _ in 0..10 {
        limiter.take(list, START_MS).unwrap();
    }
    assert_eq!(limiter.take(list, START_MS + 1_001), Err(1_000));
    assert_eq!(limiter.take(list, START_MS + 2_001), Ok(()));
}

#[test]
fn clients_that_share_a_rate_use_their_part_of_it() {
    let deploy = operation("edgegap.deploy").unwrap();
    let taken = |share: f64, seconds: u64| {
        let limiter = Limiter::default();
        limiter.set_share(share).unwrap();
        limiter.set_share(1.0).unwrap();
        (0..seconds * 1_000)
            .filter(|ms| {
                let taken = limiter.take(deploy, START_MS + ms).is_ok();
                if taken {
                    limiter.arrived(deploy, START_MS + ms, START_MS + ms);
                }
                taken
            })
            .count()
    };
    assert_eq!((taken(1.0, 1), taken(0.25, 1), taken(0.03, 1)), (40, 10, 1));
    // One request in two and a half seconds.
    assert_eq!(taken(0.01, 10), 4);
    for share in [0.0, -1.0, 1.1, f64::NAN, f64::INFINITY] {
        assert!(Limiter::default().set_share(share).is_err(), "{share}");
    }
}

#[test]
fn a_limiter_outlives_its_last_client_until_its_slots_are_free() {
    let (limiters, list) = (clearway::Limiters::new(), operation("edgegap.list_deployments").unwrap());
    for _ in 0..10 {
        let limiter = limiters.of([7; 32], START_MS);
        limiter.take(list, START_MS).unwrap();
        limiter.arrived(list, START_MS, START_MS + 5);
    }
    assert!(limiters.of([7; 32], START_MS + 5).take(list, START_MS + 5).is_err());
    assert!(limiters.of([8; 32], START_MS + 5).take(list, START_MS + 5).is_ok(), "another account's");
    let later_ms = START_MS + 10_000;
    assert!(limiters.of([7; 32], later_ms).is_idle(later_ms));
}

#[test]
fn what_is_shared_is_told_by_vendor_origin_and_credentials() {
    let shared = |vendor: &str, name: &str, value: &str| {
        Shared::new(vendor, Some(clearway::Credentials::default().with(name, value).unwrap())).unwrap()
    };
    let key = |shared: &Shared| shared.rate_key().unwrap();
    let one = shared("edgegap", "token", "t-example");
    assert_eq!(key(&one), key(&shared("edgegap", "token", "t-example")));
    assert_eq!(key(&one), key(&Shared { base_url: Some("https://API.edgegap.com:443/prefix".to_owned()), ..one.clone() }));
    let others = [
        shared("edgegap", "token", "t-other"),
        shared("edgegap", "delete_token", "t-example"),
        shared("huaweicloud", "token", "t-example"),
        Shared { site: Some("staging".to_owned()), ..one.clone() },
        Shared { base_url: Some("http://127.0.0.1:1".to_owned()), ..one.clone() },
    ];
    for other in &others {
        assert_ne!(key(&one), key(other), "{other:?}");
    }
    let signed = |secret: &str| Some(credentials("ncloud").with("secret_key", secret).unwrap());
    let ncloud = |secret: &str| key(&Shared::new("ncloud", signed(secret)).unwrap());
    assert_ne!(ncloud("one"), ncloud("two"));
    assert_eq!(Shared::new("edgegap", None).unwrap().rate_key(), None);
}

#[test]
fn the_wait_says_why() {
    let mut scene = Scene::new("edgegap.list_deployments", "{}");
    for _ in 0..10 {
        scene.shared.limiter.take(scene.call.operation(), scene.now_ms).unwrap();
    }
    let Step::Wait { ms, why } = scene.later(1).goes_on() else { panic!("a wait") };
    assert_eq!((ms, why), (1_000, Why::Rate));
    assert!(matches!(scene.later(2_000).goes_on(), Step::Send { .. }));
}

#[test]
fn each_operation_has_a_rate_of_its_own() {
    let limiter = Limiter::default();
    let (list, deploy, stop) = ("edgegap.list_deployments", "edgegap.deploy", "edgegap.stop_deployment");
    let take = |id| limiter.take(operation(id).unwrap(), START_MS);
    for _ in 0..10 {
        assert_eq!(take(list), Ok(()));
    }
    assert_eq!(take(list), Err(1001));
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
    assert_eq!(limiter.take(list, earlier), Err(1001));
    assert_eq!(limiter.take(list, earlier + 2001), Ok(()));
}
