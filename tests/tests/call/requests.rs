//! What a reply or an error says of the request it belongs to, and of the input that was sent.

use clearway::{Call, CallOptions, Error, Options, Step, TransportKind};
use clearway_tests::scene::Scene;

use super::{DEPLOY, ID, never, page, safe};

#[test]
fn each_reply_and_error_names_its_request() {
    let mut scene = safe().in_flight();
    scene.fails(TransportKind::Broken);
    scene.send();
    let Step::Done(Ok(Some(reply))) = scene.answers(200, r#"{"request_id":"a69f8e3e0555"}"#) else { panic!("a reply") };
    let method = |request: &clearway::error::RequestSummary| request.method.map(|method| method.name());
    assert_eq!((reply.request.operation, method(&reply.request), reply.request.attempts), (Some("edgegap.get_deployment"), Some("GET"), 2));
    assert_eq!(reply.request.url.as_deref(), Some("https://api.edgegap.com/v1/status/a69f8e3e0555"));

    let Step::Done(Err(Error::Api(error))) = never().in_flight().resumed().answers(400, "{}") else { panic!("an error") };
    assert_eq!((error.request.operation, method(&error.request), error.request.attempts), (Some("edgegap.deploy"), Some("POST"), 1));
    assert_eq!(error.request.url.as_deref(), Some("https://api.edgegap.com/v2/deployments"));

    let Step::Done(Err(Error::OutcomeUnknown(error))) = never().in_flight().fails(TransportKind::TimedOut) else { panic!("an error") };
    assert_eq!((error.request.operation, error.request.attempts), (Some("edgegap.deploy"), 1));

    let mut pages = Scene::pages("edgegap.list_deployments", "{}").handed(&page(&[1], r#","total_count":2"#));
    pages.send();
    let Step::Page(reply) = pages.answers(200, &page(&[2], r#","total_count":2"#)) else { panic!("a page") };
    assert!(reply.request.url.unwrap().ends_with("page=2"));
}

#[test]
fn an_error_keeps_its_headers_masked() {
    let headers = [("X-Request-Id", "r1"), ("Set-Cookie", "session=1"), ("X-Auth-Token", "t"), ("X-Echo", "invented-token\u{1b}")];
    let Step::Done(Err(Error::Api(error))) = never().in_flight().answers_with(400, &headers, "{}") else { panic!("an error") };
    let shown: Vec<(&str, &str)> = error.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(shown, [("X-Request-Id", "r1"), ("Set-Cookie", "***"), ("X-Auth-Token", "***"), ("X-Echo", r"***\u001b")]);
}

#[test]
fn the_target_of_a_redirect_is_suggested_where_it_is_the_vendors() {
    let hint = |base_url: Option<&str>, location: &str| {
        let mut scene = never();
        scene.shared.base_url = base_url.map(str::to_owned);
        let Step::Done(Err(Error::Api(error))) = scene.in_flight().answers_with(308, &[("Location", location)], "") else {
            panic!("an error")
        };
        assert!(error.message.starts_with("the answer points to "), "{error}");
        error.hint
    };
    let suggested = Some("if the API has moved there, set the base URL to https://eu.edgegap.com".to_owned());
    assert_eq!(hint(None, "https://eu.edgegap.com/v2/deployments?x=1#y"), suggested);
    for (base_url, location) in [
        (None, "http://eu.edgegap.com/"),
        (None, "/elsewhere"),
        (None, "https://edgegap.com.example.com/"),
        (None, "https://notedgegap.com/"),
        (None, "https://user@edgegap.com/"),
        (Some("https://proxy.example.com"), "https://eu.edgegap.com/"),
        (Some("https://proxy.example.com"), "https://other.example.com/"),
    ] {
        assert_eq!(hint(base_url, location), None, "{location}");
    }
}

#[test]
fn a_clock_that_is_off_is_named_where_a_signature_is_refused() {
    let hint = |vendor_operation: &str, input: &str, date: &str| {
        let step = Scene::new(vendor_operation, input).in_flight().answers_with(
            401,
            &[("Date", date)],
            r#"{"error":{"errorCode":"200","details":"d"}}"#,
        );
        let Step::Done(Err(Error::Api(error))) = step else { panic!("{step:?}") };
        error.hint.unwrap_or_default()
    };
    let (ncloud, stage) = ("ncloud.get_stage", r#"{"productId":"p","apiId":"a","stageId":"s"}"#);
    // The scene is at Wed, 08 May 2024 09:46:57 GMT.
    let behind = hint(ncloud, stage, "Wed, 08 May 2024 09:52:00 GMT");
    assert!(
        behind.starts_with("the clock that signed is 303 s behind the vendor's (its header Date): set it; compare string_to_sign"),
        "{behind}"
    );
    assert!(behind.ends_with("; d"), "{behind}");
    assert!(hint(ncloud, stage, "Wed, 08 May 2024 09:45:00 GMT").contains("117 s ahead of the vendor's"));
    for near in ["Wed, 08 May 2024 09:47:57 GMT", "Wed, 08 May 2024 09:46:00 GMT", "soon"] {
        assert!(!hint(ncloud, stage, near).contains("the clock that signed"), "{near}");
    }
    let huawei = hint("huaweicloud.show_endpoint", r#"{"workspace_id":"w","endpoint_id":"e"}"#, "Wed, 08 May 2024 10:46:57 GMT");
    assert!(huawei.contains("3600 s behind"), "{huawei}");
    // A token is signed with no clock.
    assert!(!hint("edgegap.get_deployment", ID, "Wed, 08 May 2024 10:46:57 GMT").contains("clock that signed"));
}

const WARNED: &str = r#"{"productId":"p","apiId":"a","stageId":"s","useDistributionRate":true,"canaryDistributionRate":101,"canaryEndpointDomain":"https://canary.example.com"}"#;

#[test]
fn a_reply_carries_the_report_of_the_check() {
    let reply = |mut scene: Scene| match scene.answers(200, "{}") {
        Step::Done(Ok(Some(reply))) => reply.report,
        other => panic!("{other:?}"),
    };
    let scene = Scene::new("ncloud.update_canary", WARNED).in_flight();
    for report in [reply(scene.clone()), reply(scene.resumed())] {
        assert_eq!(report.warnings.iter().map(|warning| warning.path.as_str()).collect::<Vec<_>>(), ["/canaryDistributionRate"]);
    }
    assert_eq!(reply(safe().in_flight()), clearway::Report::default());
}

#[test]
fn strict_refuses_what_is_warned_of() {
    let options = CallOptions { strict: true, ..Default::default() };
    let Err(Error::Invalid(report)) = Call::new("ncloud.update_canary", WARNED, &options) else { panic!("refused") };
    assert!(report.ok() && report.warnings.len() == 1);
    assert!(Error::Invalid(report).to_string().contains("canaryDistributionRate"));
    assert!(Call::new("edgegap.deploy", DEPLOY, &options).is_ok());
    let plan = |strict| clearway::plan("ncloud.update_canary", WARNED, &clearway::PlanOptions { strict, ..Default::default() });
    assert!(plan(false).is_ok());
    assert!(matches!(plan(true), Err(Error::Invalid(_))));
    // A saved call stays strict.
    let options = CallOptions { strict: true, check: Options { allow_unknown: true, ..Default::default() }, ..Default::default() };
    let saved = Call::new("edgegap.get_deployment", ID, &options).unwrap().to_json();
    let forged = saved.replace("a69f8e3e0555\\\"", "a69f8e3e0555\\\",\\\"more\\\":1");
    let mut scene = Scene::of(Call::from_json(&forged).unwrap());
    assert!(matches!(scene.goes_on(), Step::Done(Err(Error::Invalid(_)))));
}

#[test]
fn a_list_says_how_many_items_it_has() {
    let total = |id: &str, text: &str| clearway::parse(id, 200, &[], text.as_bytes()).unwrap().total(clearway::operation(id).unwrap());
    assert_eq!(total("ppio.list_endpoints", r#"{"endpoints":[],"total":"250"}"#), Some(250));
    assert_eq!(total("ppio.list_endpoints", r#"{"endpoints":[],"total":7.0}"#), Some(7));
    assert_eq!(total("ppio.list_endpoints", r#"{"endpoints":[]}"#), None);
    assert_eq!(total("edgegap.get_deployment", r#"{"total":3}"#), None);
}
