//! After a page was handed out.

use clearway::{Error, Event, Step};
use clearway_tests::scene::Scene;

use super::page;

const MORE: &str = r#","total_count":3,"pagination":{"number":1,"next_page_number":2,"has_next":true}"#;
const LAST: &str = r#","total_count":2,"pagination":{"number":1,"next_page_number":null,"has_next":false}"#;

fn list() -> Scene {
    Scene::pages("edgegap.list_deployments", r#"{"limit":2}"#)
}

#[test]
fn the_next_page_is_asked_for() {
    let request = list().handed(&page(&[1, 2], MORE)).send();
    assert_eq!(request.url, "https://api.edgegap.com/v1/deployments?limit=2&page=2");
}

#[test]
fn the_last_page_is_followed_by_the_end() {
    let mut scene = list().handed(&page(&[1, 2], LAST));
    assert!(matches!(scene.goes_on(), Step::Done(Ok(None))));
}

#[test]
fn each_page_has_a_deadline_of_its_own() {
    let mut scene = list().handed(&page(&[1, 2], MORE));
    let Step::Send { timeout_ms, .. } = scene.later(3_600_000).goes_on() else { panic!("a page") };
    assert_eq!(timeout_ms, 30_000);
}

#[test]
fn a_page_that_fails_is_an_error_of_the_list() {
    let mut scene = list().handed(&page(&[1, 2], MORE)).in_flight();
    assert!(matches!(scene.answers(401, "{}"), Step::Done(Err(Error::Api(_)))));
}

#[test]
fn nobody_wants_more() {
    let mut scene = list().handed(&page(&[1, 2], MORE));
    assert!(matches!(scene.step(Event::Cancel), Step::Done(Err(Error::Cancelled { outcome_unknown: false }))));
}

#[test]
fn an_answer_is_out_of_order() {
    let mut scene = list().handed(&page(&[1, 2], MORE));
    let event = Event::Answer { status: 200, headers: &[], body: b"{}" };
    assert!(scene.call.step(&scene.shared, scene.clock(), 0, event).is_err());
}
