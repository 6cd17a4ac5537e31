//! The made-up vendor by all verbs.

use clearway::fake::{Clock, Moment, Vendors, acme};
use clearway::{Call, CallOptions, Code, Credentials, Error, Options, PlanOptions, Requirement, Shared, Why, check, describe, parse, plan};

const NOON: u64 = 1_768_465_800_000;
const CREATE: &str = "acme.create_server";

fn shared() -> Shared {
    Shared::new("acme", Some(Credentials::default().with("acme_key", "0f4c7b52e458").unwrap())).unwrap()
}

#[test]
fn it_is_described_and_checked() {
    let described = describe(CREATE, r#"{"size": "custom"}"#, &Options::default()).unwrap();
    assert_eq!(described.get("/cpus").unwrap().requirement, Requirement::Required);
    let report = check(CREATE, r#"{"name": "", "size": "custom"}"#, &Options::default()).unwrap();
    let found: Vec<(&str, Code)> = report.violations.iter().map(|found| (found.path.as_str(), found.code)).collect();
    assert_eq!(found, [("/name", Code::MinLength), ("/cpus", Code::RequiredIf)]);
}

#[test]
fn it_is_signed_and_masked() {
    let credentials = Credentials::default().with("acme_key", "key 0f4c7b52e458").unwrap();
    let options = PlanOptions { credentials: Some(&credentials), ..PlanOptions::default() };
    let request = plan(CREATE, r#"{"name": "web", "size": "small", "password": "hunter2-hunter2"}"#, &options).unwrap();
    assert_eq!((request.url.as_str(), request.header("X-Acme-Key")), ("https://api.acme.example/servers", Some("Key 0f4c7b52e458")));
    let shown = format!("{request:?} {}", request.curl(false));
    assert!(!shown.contains("0f4c7b52e458") && !shown.contains("hunter2"), "{shown}");
}

#[test]
fn it_is_called_and_waited_for() {
    let (mut vendors, mut clock, shared) = (Vendors::new(), Clock::new(NOON), shared());
    let mut create = Call::new(CREATE, r#"{"name": "web", "size": "small"}"#, &CallOptions::default()).unwrap();
    let reply = vendors.drive(&mut create, &shared, &mut clock, |_, _| {}).unwrap().unwrap();
    assert!(reply.drift.is_empty() && reply.text.contains("\"starting\""), "{}", reply.text);
    let mut states = Vec::new();
    let mut wait = Call::wait("acme.server_running", r#"{"server_id": "srv-1"}"#, &CallOptions::default()).unwrap();
    let running = vendors.drive(&mut wait, &shared, &mut clock, |_, moment| {
        if let Moment::Wait { why: Why::State(state), .. } = moment {
            states.push(state.clone());
        }
    });
    assert!(running.unwrap().unwrap().text.contains("\"running\""));
    assert_eq!(states.first().map(String::as_str), Some("starting"));
    let mut servers = Call::pages("acme.list_servers", "{}", &CallOptions::default()).unwrap();
    let mut pages = 0;
    vendors.drive(&mut servers, &shared, &mut clock, |_, moment| pages += u32::from(matches!(moment, Moment::Page(_)))).unwrap();
    assert_eq!(pages, 1);
}

#[test]
fn its_errors_are_typed() {
    let mut vendors = Vendors::new();
    let mut lost = Call::new("acme.get_server", r#"{"server_id": "srv-9"}"#, &CallOptions::default()).unwrap();
    let Err(Error::Api(error)) = vendors.drive(&mut lost, &shared(), &mut Clock::new(NOON), |_, _| {}) else { panic!("no error") };
    assert_eq!((error.kind.name(), error.code.as_deref()), ("not_found", Some("NO_SERVER")));
    let quota = parse(CREATE, 400, &[], br#"{"error": {"code": "OUT_OF_QUOTA", "message": "used up"}}"#);
    assert!(matches!(quota, Err(Error::Api(error)) if error.kind.name() == "quota_exceeded"));
}

#[test]
fn its_documents_and_its_fake_are_there() {
    assert_eq!(acme::SERVER, "srv-0");
    let vendor = clearway::vendor("acme").unwrap();
    let document = clearway::schema::openapi(vendor);
    assert_eq!(document["components"]["securitySchemes"]["acme_key"]["name"], "X-Acme-Key");
    assert!(document["paths"].get("/servers/{server_id}").is_some());
}
