//! Whole lists, and that none is endless.

use clearway::{Error, Kind};
use clearway_tests::scene::{Outcome, Scene};

use super::page;

fn deployments(input: &str, answer: impl Fn(usize) -> String) -> Outcome {
    Scene::pages("edgegap.list_deployments", input).run(|request, _| (200, answer(request)))
}

fn pagination(next: &str, has_next: bool) -> String {
    format!(r#","pagination":{{"next_page_number":{next},"has_next":{has_next}}}"#)
}

#[test]
fn has_next_leads_on_to_the_number_it_names() {
    let outcome = deployments("{}", |request| match request {
        0 => page(&[1, 2], &pagination("2", true)),
        1 => page(&[3, 4], &pagination("5", true)),
        _ => page(&[5], &pagination("null", false)),
    });
    let base = "https://api.edgegap.com/v1/deployments";
    assert_eq!(outcome.urls(), [base, &format!("{base}?page=2"), &format!("{base}?page=5")]);
    assert_eq!(outcome.pages.len(), 3);
}

#[test]
fn has_next_without_a_number_goes_on_by_one() {
    let outcome = deployments(r#"{"page":7}"#, |request| match request {
        0 | 1 => page(&[request as u32], &pagination("null", true)),
        _ => page(&[9], r#","pagination":{"has_next":false}"#),
    });
    assert_eq!(outcome.urls().len(), 3);
    assert!(outcome.urls()[2].ends_with("?page=9"), "{:?}", outcome.urls());
}

#[test]
fn a_next_number_that_does_not_lead_on_ends_the_list() {
    for next in ["1", "0"] {
        assert_eq!(deployments("{}", |_| page(&[1, 2], &pagination(next, true))).urls().len(), 1, "{next}");
    }
}

#[test]
fn the_total_ends_the_list_where_nothing_else_does() {
    let outcome = deployments("{}", |request| page(&[request as u32 * 2, request as u32 * 2 + 1], r#","total_count":6"#));
    assert_eq!(outcome.pages.len(), 3);
}

#[test]
fn a_total_that_is_too_low_is_not_believed() {
    let outcome = deployments("{}", |request| match request {
        0 => page(&[1, 2], r#","total_count":1"#),
        1 => page(&[3], r#","total_count":1"#),
        _ => page(&[], r#","total_count":1"#),
    });
    assert_eq!((outcome.pages.len(), outcome.requests.len()), (2, 3));
}

#[test]
fn a_total_that_is_too_high_ends_with_an_empty_page() {
    let outcome = deployments("{}", |request| if request < 2 { page(&[request as u32], r#","total_count":9"#) } else { page(&[], "") });
    assert_eq!((outcome.pages.len(), outcome.requests.len()), (2, 3));
}

#[test]
fn an_empty_list_is_one_empty_page() {
    let outcome = deployments("{}", |_| page(&[], &pagination("2", true)));
    assert_eq!((outcome.pages.len(), outcome.requests.len()), (1, 1));
}

#[test]
fn a_page_that_comes_again_ends_the_list_and_is_not_handed_out_twice() {
    let outcome = deployments("{}", |_| page(&[1, 2], &pagination("null", true)));
    assert_eq!((outcome.pages.len(), outcome.requests.len()), (1, 2));
    assert!(matches!(outcome.result, Ok(None)));
}

#[test]
fn pages_in_a_circle_come_to_an_end() {
    for circle in 2..=5 {
        let outcome = deployments("{}", |request| page(&[request as u32 % circle], &pagination("null", true)));
        assert!(outcome.requests.len() <= 4 * circle as usize, "{circle}: {}", outcome.requests.len());
        assert!(matches!(outcome.result, Ok(None)));
    }
}

#[test]
fn a_list_that_goes_on_and_on_is_an_error() {
    let outcome = deployments("{}", |request| page(&[request as u32], &pagination("null", true)));
    let Err(Error::Api(error)) = outcome.result else { panic!("{:?}", outcome.result) };
    assert_eq!((error.kind, error.message.as_str()), (Kind::Malformed, "the list goes on after 10000 pages"));
    assert_eq!(outcome.requests.len(), 10_000);
}

#[test]
fn the_older_counter_of_tags_counts() {
    let outcome = Scene::pages("edgegap.list_tags", r#"{"request_id":"a","limit":1}"#)
        .run(|request, _| (200, format!(r#"{{"tags":[{{"name":"{request}"}}],"count":2}}"#)));
    assert_eq!(outcome.pages.len(), 2);
}

#[test]
fn what_comes_at_once_is_asked_for_once() {
    let outcome = Scene::pages("edgegap.list_fleet_hosts", r#"{"fleet_name":"f"}"#)
        .run(|_, _| (200, r#"{"data":[{}],"pagination":{"has_next":true,"next_page_number":2}}"#.to_owned()));
    assert_eq!((outcome.pages.len(), outcome.requests.len()), (1, 1));
}

/// PPIO's pages count from 0 or from 1, and nobody says which.
fn endpoints(input: &str, count: u64, first: u64) -> (Vec<u64>, usize) {
    let outcome = Scene::pages("ppio.list_endpoints", input).run(|_, request| {
        let number = request.url.split_once("pageNum=").map_or(first, |(_, number)| number.parse().unwrap()).max(first) - first;
        let items: Vec<String> = (number * 2..count.min(number * 2 + 2)).map(|id| format!(r#"{{"id":"{id}"}}"#)).collect();
        (200, format!(r#"{{"endpoints":[{}],"total":{count}}}"#, items.join(",")))
    });
    assert!(matches!(outcome.result, Ok(None)), "{:?}", outcome.result);
    let ids = outcome.pages.iter().flat_map(|page| {
        let endpoints = page.data()["endpoints"].as_array().unwrap().clone();
        endpoints.into_iter().map(|endpoint| endpoint["id"].as_str().unwrap().parse().unwrap())
    });
    (ids.collect(), outcome.requests.len())
}

#[test]
fn pages_from_0_and_pages_from_1_give_each_item_once() {
    for input in ["{}", r#"{"pageSize":2}"#, r#"{"pageNum":0}"#] {
        for count in 0..9 {
            for first in [0, 1] {
                let (ids, requests) = endpoints(input, count, first);
                assert_eq!(ids, (0..count).collect::<Vec<_>>(), "{input}: {count} from {first}");
                assert!(requests as u64 <= count.div_ceil(2) + 1, "{input}: {count} from {first} in {requests}");
            }
        }
    }
    assert_eq!(endpoints(r#"{"pageNum":1}"#, 5, 1).0, [0, 1, 2, 3, 4]);
    assert_eq!(endpoints(r#"{"pageNum":2}"#, 5, 0).0, [4]);
}

#[test]
fn a_list_that_ignores_the_page_ends() {
    let outcome = Scene::pages("ppio.list_endpoints", "{}").run(|_, _| (200, r#"{"endpoints":[{"id":"1"}],"total":3}"#.to_owned()));
    assert_eq!((outcome.pages.len(), outcome.requests.len()), (1, 3));
}

#[test]
fn a_page_without_items_where_there_must_be_some_is_an_error() {
    let outcome = deployments("{}", |request| match request {
        0 => page(&[1, 2], r#","total_count":50"#),
        _ => r#"{"message":["try later"]}"#.to_owned(),
    });
    let Err(Error::Api(error)) = outcome.result else { panic!("{:?}", outcome.result) };
    assert_eq!((error.kind, error.message.as_str()), (Kind::Malformed, "the page has no items, and the list is not at its end"));
    let outcome = deployments("{}", |_| r#"{"items":[{"request_id":"1"}],"total_count":1}"#.to_owned());
    assert!(outcome.result.is_err(), "the items have another name now");
}

#[test]
fn an_empty_list_may_be_left_out_or_null() {
    for body in ["{}", r#"{"total_count":0}"#, r#"{"data":null,"total_count":0}"#, r#"{"data":[]}"#] {
        let outcome = deployments("{}", |_| body.to_owned());
        assert_eq!((outcome.result.is_ok(), outcome.pages.len(), outcome.requests.len()), (true, 1, 1), "{body}");
    }
}

#[test]
fn the_first_page_is_a_number_in_any_spelling() {
    for page_number in ["7", "7.0", "7e0"] {
        let outcome = deployments(&format!(r#"{{"page":{page_number}}}"#), |request| match request {
            0 => page(&[1], &pagination("null", true)),
            _ => page(&[2], &pagination("null", false)),
        });
        assert!(outcome.urls()[1].ends_with("?page=8"), "{:?}", outcome.urls());
    }
}

#[test]
fn offsets_move_on_by_what_has_come() {
    let endpoints = |from: u32, count: u32| {
        let items: Vec<String> = (from..from + count).map(|id| format!(r#"{{"id":"{id}"}}"#)).collect();
        format!(r#"{{"total":7,"endpoints":[{}]}}"#, items.join(","))
    };
    let outcome =
        Scene::pages("huaweicloud.list_endpoints", r#"{"workspace_id":"w","offset":2,"limit":3}"#).run(|request, _| match request {
            0 => (200, endpoints(2, 3)),
            1 => (200, endpoints(5, 1)),
            _ => (200, endpoints(6, 1)),
        });
    let offsets: Vec<&str> = outcome.urls().iter().map(|url| url.split("offset=").nth(1).unwrap()).collect();
    assert_eq!(offsets, ["2", "5", "6"]);
    assert_eq!(outcome.pages.len(), 3);
}
