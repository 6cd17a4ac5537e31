//! The kinds of rules that no documented operation needs yet, on tables of the tests' own; and options.

use super::{Input, Options, Purpose, check_text};
use crate::report::{Code, Param, Report};
use crate::spec::rule::*;
use crate::spec::*;

const DOCS: &str = "https://example.com/docs";
const SDK: Source = Source::advice("https://example.com/sdk");

static MOUNT_FIELDS: &[Field] =
    &[field("type", text().limits(&[choice(&["local", "network"], PAGE)])).required(), field("id", text()), field("size", integer())];
static MOUNT: Object = Object::with_rules(
    MOUNT_FIELDS,
    &[
        required_if(MOUNT_FIELDS, &["id"], when(MOUNT_FIELDS, "type", Literal::Text("network")), PAGE),
        not_allowed_if(MOUNT_FIELDS, &["size"], when(MOUNT_FIELDS, "type", Literal::Text("network")), PAGE),
        current_range_if(MOUNT_FIELDS, "size", "minSize", "maxSize", when(MOUNT_FIELDS, "type", Literal::Text("local")), SDK),
    ],
);
static MOUNT_SHAPE: Shape = object(&MOUNT);
static FIELDS: &[Field] = &[
    path("id", text()),
    field("port", integer().limits(&[minimum(1, PAGE), maximum(65535, PAGE), excluded(&[2222, 2223], PAGE)])),
    field("mounts", list(&MOUNT_SHAPE).limits(&[max_items(3, PAGE)])),
    field("cluster", text()),
    field("a", text()),
    field("b", text().or_null()),
    field("least", number()),
    field("most", number()),
    field("any", anything()),
];
static OPERATION: Operation = Operation::new("test.create", Method::Post, "/things/{id}", DOCS).input(Object::with_rules(
    FIELDS,
    &[
        required_if(FIELDS, &["cluster"], when_any_item(FIELDS, "mounts", "type", Literal::Text("network")), PAGE),
        unique_across(FIELDS, "mounts", "id", PAGE),
        at_least_one_of(FIELDS, &["a", "b"], PAGE),
        at_most_times(FIELDS, "least", 2, "most", SDK),
        state("status", Literal::Text("STOPPED"), PAGE),
        current_range(FIELDS, "port", "minPort", "maxPort", PAGE),
        current_range(FIELDS, "most", "minMost", "maxMost", PAGE),
        current_choice(FIELDS, "cluster", "clusters", PAGE),
    ],
));

static LIST: Operation =
    Operation::new("test.list", Method::Get, "/things", DOCS).input(Object::new(&[query("limit", integer()), query("all", boolean())]));

fn report(operation: &'static Operation, input: &str, options: &Options) -> Report {
    check_text(operation, Input::from(input), options, Purpose::Check).report
}

#[track_caller]
fn expect(input: &str, violations: &[(&str, &str)], warnings: &[(&str, &str)]) {
    let report = report(&OPERATION, input, &Options::default());
    let found = |list: &'static str, found: &[crate::report::Violation], expected: &[(&str, &str)]| {
        let found: Vec<(&str, &str)> = found.iter().map(|found| (found.path.as_str(), found.code.name())).collect();
        assert_eq!(found, expected, "{list} of {input}");
    };
    found("violations", &report.violations, violations);
    found("warnings", &report.warnings, warnings);
}

#[test]
fn excluded_values() {
    expect(r#"{"id":"i","a":"x","port":2222}"#, &[("/port", "excluded")], &[]);
    expect(r#"{"id":"i","a":"x","port":2223.0}"#, &[("/port", "excluded")], &[]);
    expect(r#"{"id":"i","a":"x","port":2224}"#, &[], &[]);
    expect(r#"{"id":"i","a":"x","port":0}"#, &[("/port", "minimum")], &[]);
}

#[test]
fn at_least_one_of_two() {
    expect(r#"{"id":"i"}"#, &[("", "at_least_one_of")], &[]);
    // Null counts where it is allowed, and a field of the wrong type is there all the same.
    expect(r#"{"id":"i","b":null}"#, &[], &[]);
    expect(r#"{"id":"i","a":null}"#, &[("/a", "not_null")], &[]);
    expect(r#"{"id":"i","a":7}"#, &[("/a", "type")], &[]);
}

#[test]
fn conditions_on_any_item() {
    expect(r#"{"id":"i","a":"x","mounts":[{"type":"local","size":1}]}"#, &[], &[]);
    expect(r#"{"id":"i","a":"x","mounts":[{"type":"local"},{"type":"network","id":"n"}]}"#, &[("/cluster", "required_if")], &[]);
    expect(
        r#"{"id":"i","a":"x","cluster":"c","mounts":[{"type":"network","id":"n"},{"type":"network","id":"n"}]}"#,
        &[("/mounts", "unique_items")],
        &[],
    );
    // The item is decided although another is broken.
    expect(
        r#"{"id":"i","a":"x","mounts":[7,{"type":"network","size":"x"}]}"#,
        &[
            ("/mounts/0", "type"),
            ("/mounts/1/size", "type"),
            ("/mounts/1/id", "required_if"),
            ("/mounts/1/size", "not_allowed"),
            ("/cluster", "required_if"),
        ],
        &[],
    );
}

#[test]
fn relations_of_any_numbers() {
    expect(r#"{"id":"i","a":"x","least":4,"most":2}"#, &[], &[]);
    expect(r#"{"id":"i","a":"x","least":4.5,"most":2}"#, &[], &[("/least", "relation")]);
    expect(r#"{"id":"i","a":"x","least":9223372036854775807,"most":4611686018427387904}"#, &[], &[]);
    expect(r#"{"id":"i","a":"x","least":"4","most":1}"#, &[("/least", "type")], &[]);
}

#[test]
fn rules_on_the_last_known_resource() {
    let codes = |current: &str| {
        let report = report(&OPERATION, r#"{"id":"i","a":"x"}"#, &Options { current: Some(current), ..Default::default() });
        report.violations.iter().map(|violation| violation.code.name()).collect::<Vec<_>>()
    };
    assert_eq!(codes(r#"{"id": 1, "status": "RUNNING"}"#), ["state"]);
    assert_eq!(codes(r#"{"status": "STOPPED"}"#), [""; 0]);
    assert_eq!(codes(r#"{"status": "\u0053TOPPED"}"#), [""; 0]);
    // What is not known is not held against the request.
    assert_eq!(codes("{}"), [""; 0]);
    assert_eq!(codes(r#"{"status": null}"#), [""; 0]);
    assert_eq!(codes("[]"), [""; 0]);
}

#[test]
fn limits_that_are_last_known() {
    let found = |input: &str, current: &str| {
        let report = report(&OPERATION, input, &Options { current: Some(current), ..Default::default() });
        let list = |found: Vec<crate::report::Violation>| {
            found.iter().map(|found| [&found.path, ": ", &found.message()].concat()).collect::<Vec<_>>()
        };
        (list(report.violations), list(report.warnings))
    };
    let nothing = (vec![], vec![]);
    let input = r#"{"id":"i","a":"x","port":80,"most":2.5,"cluster":"c","mounts":[{"type":"local","size":5},{"type":"network","id":"n"}]}"#;
    assert_eq!(found(input, r#"{"minPort": 80, "maxPort": "80", "minMost": 2, "maxMost": 3, "clusters": ["c"], "minSize": 5}"#), nothing);
    // What is not known is not held against the request.
    assert_eq!(
        found(input, r#"{"minPort": null, "maxPort": "many", "minMost": [9], "maxMost": true, "clusters": [], "maxSize": ""}"#),
        nothing
    );
    assert_eq!(found(input, r#"{"endpoint": {"minPort": 90}, "clusters": "none"}"#), nothing);
    let (violations, warnings) =
        found(input, r#"{"minPort": 1, "maxPort": "79", "minMost": "3", "maxMost": 4, "clusters": ["a", "\u0064"], "minSize": 6}"#);
    assert_eq!(
        violations,
        [
            "/port: port must be at most 79, the last known maxPort",
            "/most: most must be at least 3, the last known minMost",
            "/cluster: cluster is not in the last known clusters",
        ]
    );
    assert_eq!(warnings, ["/mounts/0/size: size must be at least 6, the last known minSize"]);
    assert_eq!(
        found(input, r#"{"clusters": ["\u0063"], "maxSize": 4}"#).1,
        ["/mounts/0/size: size must be at most 4, the last known maxSize"]
    );
}

#[test]
fn empty_texts_may_count_as_absent() {
    let options = Options { empty_as_absent: true, ..Default::default() };
    let found = |input: &str| {
        let report = report(&OPERATION, input, &options);
        report.violations.iter().map(|found| [found.path.as_str(), " ", found.code.name()].concat()).collect::<Vec<_>>()
    };
    assert_eq!(found(r#"{"id":"","a":""}"#), ["/id required", " at_least_one_of"]);
    assert_eq!(found(r#"{"id":"i","a":"x","port":"","mounts":[{"type":""}]}"#), ["/mounts/0/type required"]);
    let outcome = check_text(
        &OPERATION,
        Input::from(r#"{"port": "", "id": "i", "cluster":"" , "a":"x","mounts":[{"id":"","type":"local"}]}"#),
        &options,
        Purpose::Plan,
    );
    assert_eq!(String::from_utf8(outcome.body).unwrap(), r#"{"a":"x","mounts":[{"type":"local"}]}"#);
}

#[test]
fn unknown_fields_may_be_sent() {
    let options = Options { allow_unknown: true, ..Default::default() };
    let outcome = check_text(&OPERATION, Input::from(r#"{"new": {"x": [1]}, "id": "i", "a": "x"}"#), &options, Purpose::Plan);
    assert!(outcome.report.ok());
    assert_eq!(outcome.report.warnings.len(), 1);
    assert_eq!(String::from_utf8(outcome.body).unwrap(), r#"{"new":{"x":[1]},"a":"x"}"#);

    let outcome =
        check_text(&LIST, Input::from(r#"{"limit": 1.0, "new": "a b", "n": 1.50, "t": true, "all": false}"#), &options, Purpose::Plan);
    let slots: Vec<&str> = outcome.slots.iter().map(|slot| slot.value.as_str()).collect();
    assert_eq!(slots, ["1", "a b", "1.5", "true", "false"]);
    let refused = report(&LIST, r#"{"a": null, "b": [], "c": {"d": 1}}"#, &options);
    let found: Vec<String> = refused.violations.iter().map(|found| [found.path.as_str(), " ", found.code.name()].concat()).collect();
    assert_eq!(found, ["/a not_null", "/b type", "/c type"]);
}

#[test]
fn a_deprecated_operation_warns() {
    let report = crate::check("edgegap.deploy_v1", r#"{"app_name":"app","ip_list":["1.2.3.4"]}"#, &Options::default()).unwrap();
    assert_eq!(report.warnings.len(), 1);
    assert_eq!(report.warnings[0].message(), "this operation is deprecated");
    assert_eq!((report.warnings[0].path.as_str(), report.warnings[0].fix().as_deref()), ("", Some("use edgegap.deploy instead")));
}

#[test]
fn what_a_member_leaves_behind_when_it_is_left_out() {
    for (input, body) in [
        (r#"{"id":"i","a":"x"}"#, r#"{"a":"x"}"#),
        (r#"{"a":"x","id":"i"}"#, r#"{"a":"x"}"#),
        (r#"{"a":"x","id":"i","b":null}"#, r#"{"a":"x","b":null}"#),
        (r#" { "a" : "x" , "id" : "i" , "b" : null } "#, r#"{"a":"x","b":null}"#),
        (r#" { "id" : "i" , "a" : "x" , "b" : null } "#, r#"{"a":"x","b":null}"#),
        (r#"{"id":"\u0069","a":"\u0078"}"#, r#"{"a":"x"}"#),
        (r#"{"\u0069d":"i","\u0061":"x"}"#, r#"{"a":"x"}"#),
        (r#"{"a":"x","\u0069d" : "\u0069" }"#, r#"{"a":"x"}"#),
        (r#"{"any":{"z":{},"y":[ ]},"id":"i","a":"x"}"#, r#"{"any":{"z":{},"y":[]},"a":"x"}"#),
    ] {
        let outcome = check_text(&OPERATION, Input::from(input), &Options::default(), Purpose::Plan);
        assert!(outcome.report.ok(), "{input} {:?}", outcome.report);
        assert_eq!(String::from_utf8(outcome.body).unwrap(), body, "{input}");
    }
}

/// A text as bytes of UTF-16.
fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
    let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

const GOOD: &str = "{\"id\": \"한\u{1F600}\", \"a\": \"x\"}";

#[test]
fn text_is_read_in_the_encodings_that_files_have() {
    let marked = format!("\u{FEFF}{GOOD}");
    let mut inputs = vec![GOOD.as_bytes().to_vec(), marked.clone().into_bytes()];
    inputs.extend([(false, false), (false, true), (true, false), (true, true)].map(|(mark, big)| utf16(GOOD, mark, big)));
    let wanted = check_text(&OPERATION, Input::from(GOOD), &Options::default(), Purpose::Plan);
    assert!(wanted.report.ok(), "{:?}", wanted.report);
    for bytes in &inputs {
        let outcome = check_text(&OPERATION, Input::from(bytes.as_slice()), &Options::default(), Purpose::Plan);
        assert!(outcome.report.ok(), "{bytes:?}: {:?}", outcome.report);
        assert_eq!(outcome.body, wanted.body, "{bytes:?}");
        assert_eq!(Input::from(bytes.as_slice()).into_text().as_deref(), Some(GOOD));
    }
    assert!(check_text(&OPERATION, Input::from(&marked), &Options::default(), Purpose::Check).report.ok());
}

#[test]
fn what_breaks_is_found_in_the_input_as_it_was_given() {
    let broken = "{\n \"é\u{1F600}\": tru}";
    // Behind `tru`, where its last letter is due.
    let at = broken.find('}').unwrap_or_default() - 3;
    let units = 2 * broken.get(..at).unwrap_or_default().encode_utf16().count();
    let cases = [
        (broken.as_bytes().to_vec(), at),
        (format!("\u{FEFF}{broken}").into_bytes(), at + 3),
        (utf16(broken, false, false), units),
        (utf16(broken, true, true), units + 2),
    ];
    for (bytes, offset) in cases {
        let report = check_text(&OPERATION, Input::from(bytes.as_slice()), &Options::default(), Purpose::Check).report;
        let violation = report.violations.last().unwrap_or_else(|| panic!("{report:?}"));
        assert_eq!(violation.code, Code::InvalidJson);
        let params = |name| violation.params.get(name).cloned();
        assert_eq!(params("offset"), Some(Param::from(offset)), "{bytes:?}");
        assert_eq!((params("line"), params("column"), params("reason")), (Some(Param::Integer(2)), Some(Param::Integer(8)), None));
    }
}

#[test]
fn bytes_that_are_no_text_are_no_mistake_in_the_json() {
    // Latin-1, CP949, a file that was cut within a character, UTF-32, UTF-16 that was cut, half of a pair.
    let cases: [(&[u8], i64); 6] = [
        (b"{\"id\": \"caf\xE9\"}", 11),
        (b"{\"id\": \"\xC7\xD1\"}", 8),
        (b"{\"id\": \"\xED\x95", 8),
        (b"{\0\0\0\"\0\0\0", 2),
        (b"{\0\"\0i\0d\0\"", 8),
        (b"\xFF\xFE{\0\"\0\x00\xD8\"\0", 6),
    ];
    for (bytes, offset) in cases {
        let report = check_text(&OPERATION, Input::from(bytes), &Options::default(), Purpose::Check).report;
        let violation = report.violations.last().unwrap_or_else(|| panic!("{report:?}"));
        assert_eq!((violation.code, violation.params.get("offset")), (Code::InvalidJson, Some(&Param::Integer(offset))), "{bytes:?}");
        assert!(violation.message().contains("UTF-8") && violation.fix().is_some_and(|fix| fix.contains("UTF-8")), "{violation:?}");
        assert_eq!(Input::from(bytes).into_text(), None);
    }
    // What breaks before is said.
    let report = check_text(&OPERATION, Input::from(b"{\"id\" 1, \"\xE9\"}".as_slice()), &Options::default(), Purpose::Check).report;
    assert!(report.violations.iter().any(|violation| violation.params.get("offset") == Some(&Param::Integer(6))), "{report:?}");
}

#[test]
fn a_number_with_a_point_is_called_a_number() {
    for (input, actual) in [("1.0", "number"), ("1.5", "number"), ("1e3", "number"), ("1", "integer"), ("123456789012345678901", "integer")]
    {
        let report = report(&OPERATION, &format!(r#"{{"id": "i", "a": {input}}}"#), &Options::default());
        assert_eq!(report.violations.first().and_then(|violation| violation.params.get("actual")), Some(&Param::Name(actual)), "{input}");
    }
}

#[test]
fn what_json_has_no_word_for_is_reported_once() {
    let date = "\u{1}date\u{2}";
    for (member, path, code) in [
        (format!("\"a\": {date}"), "/a", Code::Type),
        (format!("\"stranger\": {date}"), "/stranger", Code::UnknownField),
        (format!("\"any\": [{date}]"), "/any/0", Code::Type),
        (format!("\"stranger\": [{date}]"), "/stranger", Code::UnknownField),
        (format!("\"mounts\": [{date}]"), "/mounts/0", Code::Type),
    ] {
        let input = format!("{{\"id\": \"i\", \"b\": null, {member}}}");
        let report = check_text(&OPERATION, Input::marked(&input), &Options::default(), Purpose::Check).report;
        let found: Vec<_> = report.violations.iter().map(|violation| (violation.path.as_str(), violation.code)).collect();
        let inside = report.violations.iter().filter(|violation| violation.path.starts_with("/stranger/")).count();
        assert_eq!(found.first(), Some(&(path, code)), "{member}");
        assert_eq!(found.len() - inside, 1, "{member}: {found:?}");
    }
}
