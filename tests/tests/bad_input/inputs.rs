//! Inputs: what is no JSON, of the wrong kind, too deep, too large, or nowhere to be sent.

use clearway::{Call, CallOptions, Code, Credentials, Error, Options, PlanOptions, check, describe, operations, parse, plan, sign};

use super::{SECRET, USER_CONFIG, canary, expect, found, huawei};

#[test]
fn text_that_is_not_json() {
    for (text, offset) in [
        ("", 0),
        ("   ", 3),
        ("{", 1),
        ("{\"productId\"", 12),
        ("{\"productId\":", 13),
        ("{\"productId\":\"p\",}", 17),
        ("{\"productId\":\"p\" \"apiId\":1}", 17),
        ("{'productId':1}", 1),
        ("{} x", 3),
        ("\u{feff}{", 4),
        ("{\"a\":01}", 6),
        ("{\"a\":tru}", 5),
        ("{\"a\":\"\n\"}", 6),
        ("{\"a\":\"\\q\"}", 7),
        ("[1,]", 3),
        ("{\"a\":1}}", 7),
    ] {
        let report = check("ncloud.update_canary", text, &Options::default()).unwrap();
        let broken: Vec<_> = report.violations.iter().filter(|violation| violation.code == Code::InvalidJson).collect();
        assert_eq!(broken.len(), 1, "{text:?}");
        assert_eq!(broken[0].path, "");
        assert_eq!(broken[0].params.get("offset"), Some(&clearway::Param::Integer(offset)), "{text:?}");
        assert!(!report.violations.iter().any(|violation| violation.code == Code::Required), "nothing is reported as missing: {text:?}");
    }
    // Line and column are of characters, and what was found before stays.
    let report = check("ncloud.update_canary", "{\n \"stageId\": \"\", \"한\": \"국\" ?", &Options::default()).unwrap();
    assert_eq!(found(&report), [("/stageId", "min_length"), ("/한", "unknown_field"), ("", "invalid_json")]);
    assert_eq!(report.violations[2].message(), "the input is not JSON: it breaks at byte 31 (line 2, column 26)");
    // Bytes that are no text.
    let report = check("ncloud.update_canary", &b"{\"productId\":\"p\xff\"}"[..], &Options::default()).unwrap();
    assert_eq!(found(&report), [("", "invalid_json")]);
    assert_eq!(report.violations[0].message(), "the input is not UTF-8 text: byte 15 is the first that does not fit");
}

#[test]
fn inputs_of_the_wrong_kind() {
    for (text, actual) in
        [("[]", "list"), ("7", "integer"), ("7.5", "number"), ("\"x\"", "text"), ("null", "null"), ("true", "boolean"), ("[[{}]]", "list")]
    {
        let report = check("ncloud.update_canary", text, &Options::default()).unwrap();
        assert_eq!(found(&report), [("", "type")], "{text}");
        assert_eq!(report.violations[0].params.get("actual"), Some(&clearway::Param::Name(actual)));
    }
    expect("ncloud.update_canary", &canary(r#","canaryConditions":7"#), &[("/canaryConditions", "type")]);
    expect("ncloud.update_canary", &canary(r#","canaryConditions":[[]]"#), &[("/canaryConditions/0", "type")]);
    expect("ncloud.update_canary", &canary(r#","canaryThrottleRps":{"a":[{}]}"#), &[("/canaryThrottleRps", "type")]);
    expect(
        "huaweicloud.update_endpoint",
        r#"{"workspace_id":"w","endpoint_id":"e","config":5,"cap":[]}"#,
        &[("/config", "type"), ("/cap", "type")],
    );
}

#[test]
fn keys_given_twice_at_every_level() {
    expect("ncloud.update_canary", &canary(r#","productId":"q""#), &[("/productId", "duplicate_key")]);
    expect(
        "ncloud.update_canary",
        &canary(r#","zzz":1,"zzz":2"#),
        &[("/zzz", "unknown_field"), ("/zzz", "duplicate_key"), ("/zzz", "unknown_field")],
    );
    let deep = format!("{USER_CONFIG}/a/0/b");
    expect("huaweicloud.update_endpoint", &huawei(r#"{"a":[{"b":1,"\u0062":2}]}"#), &[(&deep, "duplicate_key")]);
    let many: Vec<String> = (0..40).map(|n| format!("\"k{n}\":1")).collect();
    let twice = format!("{{{},\"k7\":2,\"k39\":3}}", many.join(","));
    let (first, second) = (format!("{USER_CONFIG}/k7"), format!("{USER_CONFIG}/k39"));
    expect("huaweicloud.update_endpoint", &huawei(&twice), &[(&first, "duplicate_key"), (&second, "duplicate_key")]);
}

#[test]
fn nesting() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    // The input is level 1, so what is unknown in it begins on level 2.
    expect("ncloud.update_canary", &canary(&format!(",\"zzz\":{}", nested(63))), &[("/zzz", "unknown_field")]);
    let path = format!("/zzz{}", "/0".repeat(63));
    expect("ncloud.update_canary", &canary(&format!(",\"zzz\":{}", nested(64))), &[("/zzz", "unknown_field"), (&path, "too_deep")]);
    expect("ncloud.update_canary", &canary(&format!(",\"zzz\":{}", nested(100_000))), &[("/zzz", "unknown_field"), (&path, "too_deep")]);
    // What comes after is judged all the same.
    let text = canary(&format!(",\"zzz\":{},\"canaryThrottleRps\":true", nested(80)));
    expect("ncloud.update_canary", &text, &[("/zzz", "unknown_field"), (&path, "too_deep"), ("/canaryThrottleRps", "type")]);
    assert!(!check("ncloud.update_canary", &nested(1_000_000), &Options::default()).unwrap().ok());
    assert!(!check("ncloud.update_canary", &"[".repeat(1_000_000), &Options::default()).unwrap().ok());
}

#[test]
fn sizes() {
    let text = format!("\"{}\"", "x".repeat(13_000_000));
    let report = check("ncloud.update_canary", &canary(&format!(",\"zzz\":{text}")), &Options::default()).unwrap();
    assert_eq!(found(&report), [("", "too_large")]);
    assert_eq!(report.violations[0].message(), "the input is larger than 12582912 bytes");
    let items = format!("[{}0]", "0,".repeat(2_000_001));
    let report = check("ncloud.update_canary", &canary(&format!(",\"zzz\":{items}")), &Options::default()).unwrap();
    assert_eq!(found(&report), [("/zzz", "unknown_field"), ("", "too_large")]);
    assert_eq!(report.violations[1].message(), "the input holds more than 2000000 values");
    // Only the first 200 violations are kept, the others are counted.
    let many: Vec<String> = (0..1000).map(|n| format!("\"zz{n}\":1")).collect();
    let report = check("ncloud.update_canary", &canary(&format!(",{}", many.join(","))), &Options::default()).unwrap();
    assert_eq!((report.violations.len(), report.more), (200, 800));
    let report =
        check("ncloud.update_canary", &canary(&format!(",{}", many.join(","))), &Options { allow_unknown: true, ..Default::default() })
            .unwrap();
    assert_eq!((report.ok(), report.warnings.len(), report.more_warnings), (true, 200, 800));
}

#[test]
fn numbers() {
    let beyond_doubles = format!("-1{}", "0".repeat(400));
    expect(
        "huaweicloud.update_endpoint",
        &huawei(&format!("{{\"a\":[{beyond_doubles}]}}")),
        &[(&format!("{USER_CONFIG}/a/0"), "not_finite")],
    );
    for text in ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1.5e400"] {
        expect("ncloud.update_canary", &canary(&format!(",\"canaryThrottleRps\":{text}")), &[("/canaryThrottleRps", "not_finite")]);
        let path = format!("{USER_CONFIG}/a");
        expect("huaweicloud.update_endpoint", &huawei(&format!("{{\"a\":{text}}}")), &[(&path, "not_finite")]);
    }
    for (text, code) in [
        ("9223372036854775808", "maximum"),
        ("-9223372036854775809", "minimum"),
        ("123456789012345678901234567890", "maximum"),
        ("1e30", "maximum"),
        ("-1e30", "minimum"),
        ("\"99999999999999999999\"", "maximum"),
    ] {
        expect("ncloud.update_canary", &canary(&format!(",\"canaryCacheTtlSec\":{text}")), &[("/canaryCacheTtlSec", code)]);
    }
    // Where the vendor names no limit, an integer still has 64 bits.
    let big = r#"{"request_id":"r","access_point_id":99999999999999999999}"#;
    expect("edgegap.self_stop_deployment", big, &[("/access_point_id", "maximum")]);
    // 8080.0 is an integer, 8080.5 is not, and a boolean is no number.
    let body = |text: &str| {
        plan("ncloud.update_canary", &canary(&format!(",\"canaryThrottleRps\":{text}")), &PlanOptions::default())
            .map(|request| String::from_utf8(request.body.unwrap()).unwrap())
    };
    assert!(body("8080.0").unwrap().ends_with("\"canaryThrottleRps\":8080}"));
    assert!(body("8.08e3").unwrap().ends_with("\"canaryThrottleRps\":8080}"));
    assert!(body("\"6\"").unwrap().ends_with("\"canaryThrottleRps\":6}"));
    for text in ["8080.5", "true", "\"08\"", "\"+8\"", "\" 8\"", "\"8.0\"", "\"\u{0668}\"", "\"\""] {
        expect("ncloud.update_canary", &canary(&format!(",\"canaryThrottleRps\":{text}")), &[("/canaryThrottleRps", "type")]);
    }
}

#[test]
fn floats_are_written_as_ecmascript_prints_them() {
    for (given, written) in [
        ("1.4658129", "1.4658129"),
        ("1.4658129215240479", "1.4658129215240479"),
        ("0.1000000000000000055511151231257827", "0.1"),
        ("10.0", "10"),
        ("1.50", "1.5"),
        ("1e1", "10"),
        ("1E-7", "1e-7"),
        ("0.0000001", "1e-7"),
        ("0.000001", "0.000001"),
        ("-0.0", "0"),
        ("-0", "0"),
        ("12345678901234567890", "12345678901234567000"),
        ("1e21", "1e+21"),
        ("123e18", "123000000000000000000"),
    ] {
        let input = format!(
            r#"{{"productId":"p","apiId":"a","stageId":"s","useDistributionRate":true,"canaryEndpointDomain":"NONE","canaryDistributionRate":{given}}}"#
        );
        let request = plan("ncloud.update_canary", &input, &PlanOptions::default()).unwrap();
        let body = String::from_utf8(request.body.unwrap()).unwrap();
        assert!(body.ends_with(&format!("\"canaryDistributionRate\":{written}}}")), "{given} became {body}");
    }
    // Inside free-form fields the spelling is kept.
    let request =
        plan("huaweicloud.update_endpoint", &huawei(r#"{"a": [1.50, 1E2, -0, 12345678901234567890123]}"#), &PlanOptions::default())
            .unwrap();
    assert!(String::from_utf8(request.body.unwrap()).unwrap().contains(r#"{"a":[1.50,1E2,-0,12345678901234567890123]}"#));
}

#[test]
fn text_that_may_not_go_where_it_is_meant_to() {
    for (id, code) in
        [("..", "unsafe_text"), (".", "unsafe_text"), ("a\\u0000b", "unsafe_text"), ("a\\r\\nb", "unsafe_text"), ("", "min_length")]
    {
        expect("edgegap.get_deployment", &format!("{{\"request_id\":\"{id}\"}}"), &[("/request_id", code)]);
    }
    for lone in ["\\ud800", "\\udfffx", "a\\ud83d"] {
        expect("edgegap.get_deployment", &format!("{{\"request_id\":\"{lone}\"}}"), &[("/request_id", "unsafe_text")]);
    }
    let path = format!("{USER_CONFIG}/\u{FFFD}");
    expect("huaweicloud.update_endpoint", &huawei(r#"{"\ud800": 1}"#), &[(&path, "unsafe_text")]);
    // An id may hold anything else, and stays one segment of the path.
    let request = plan("edgegap.get_tag", r#"{"request_id":"a/b","tag_name":"한 국?#%"}"#, &PlanOptions::default()).unwrap();
    assert_eq!(request.url, "https://api.edgegap.com/v1/deployments/a%2Fb/tags/%ED%95%9C%20%EA%B5%AD%3F%23%25");
    // Control characters in a body are escaped, as JSON has it.
    let request = plan("edgegap.create_tag", r#"{"request_id":"r","name":"a\u0000\u001f\nb"}"#, &PlanOptions::default()).unwrap();
    assert_eq!(request.body.unwrap(), br#"{"name":"a\u0000\u001f\nb"}"#);
}

#[test]
fn what_is_not_there_is_named_by_what_is() {
    let text = |error: Error| error.to_string();
    let options = PlanOptions::default();
    let plain = |operation: &str, options: &PlanOptions| text(plan(operation, "{}", options).unwrap_err());
    let of_ncloud: Vec<&str> = operations().map(|operation| operation.id).filter(|id| id.starts_with("ncloud.")).collect();
    let of_ncloud = of_ncloud.join(", ");
    assert_eq!(
        plain("ncloud.update_canarry", &options),
        format!("unknown operation; did you mean ncloud.update_canary? ncloud has {of_ncloud}")
    );
    assert_eq!(plain("ncloud.nothing", &options), format!("unknown operation; ncloud has {of_ncloud}"));
    let begin = "ids begin with one of aieev, edgegap, huaweicloud, ncloud, ppio and a dot";
    assert_eq!(plain("nope", &options), format!("unknown operation; {begin}"));
    // Several vendors have endpoints to list.
    assert_eq!(plain("list_endpoints", &options), format!("unknown operation; {begin}"));
    for (id, meant) in [("edgegab.deploy", "edgegap.deploy"), ("update_canary", "ncloud.update_canary")] {
        assert_eq!(plain(id, &options), format!("unknown operation; did you mean {meant}? {begin}"));
    }
    assert_eq!(plain("ppio.list_endpoints", &PlanOptions { site: Some(SECRET), ..options }), "unknown site; ppio has public, ppio, novita");
    assert_eq!(
        plain("ppio.list_endpoints", &PlanOptions { revision: Some(SECRET), ..options }),
        "unknown revision; ppio.list_endpoints has plural"
    );
    assert_eq!(
        plain("ppio.list_endpoints", &PlanOptions { revision: Some("plurals"), ..options }),
        "unknown revision; did you mean plural? ppio.list_endpoints has plural"
    );
    assert_eq!(
        plain("ppio.list_endpoints", &PlanOptions { site: Some("Novita"), ..options }),
        "unknown site; did you mean novita? ppio has public, ppio, novita"
    );
    assert_eq!(
        plain("edgegap.deploy", &PlanOptions { revision: Some("plural"), ..options }),
        "unknown revision; edgegap.deploy has no revisions"
    );
    let error = sign("nope", "GET", "https://h/", &[], b"", &Credentials::default(), 0).unwrap_err();
    assert_eq!(error.to_string(), "unknown vendor; use one of aieev, edgegap, huaweicloud, ncloud, ppio");
    let error = sign("ncloudd", "GET", "https://h/", &[], b"", &Credentials::default(), 0).unwrap_err();
    assert_eq!(error.to_string(), "unknown vendor; did you mean ncloud? use one of aieev, edgegap, huaweicloud, ncloud, ppio");
    let error = Call::wait("edgegap.deployment_redy", "{}", &CallOptions::default()).unwrap_err().to_string();
    assert!(error.starts_with("unknown waiter; did you mean edgegap.deployment_ready? there are aieev.endpoint_running, "), "{error}");
    for base_url in [
        "",
        "ftp://h",
        "http://example.com",
        "https://user:s3cr3t-Value-0123456789@h",
        "https://h/?a=1",
        "https://h/#a",
        "https://h\r\nX: y",
        "https://h:99999",
    ] {
        let error = plain("ppio.list_endpoints", &PlanOptions { base_url: Some(base_url), ..options });
        assert!(error.starts_with("the base URL is not usable: ") && !error.contains(SECRET), "{error}");
    }
    for base_url in ["http://127.0.0.1:8787", "http://localhost:1/", "http://[::1]:80", "https://proxy.example.com/ppio/"] {
        assert!(plan("ppio.list_endpoints", "{}", &PlanOptions { base_url: Some(base_url), ..options }).is_ok(), "{base_url}");
    }
    assert!(plan("ppio.list_endpoints", "{}", &PlanOptions { base_url: Some("http://10.0.0.1"), allow_http: true, ..options }).is_ok());
    let current = Options { current: Some("{not json"), ..Default::default() };
    assert_eq!(check("aieev.update_endpoint", "{}", &current).unwrap_err().to_string(), "the last known resource (current) is not JSON");
}

#[test]
fn a_zero_byte_is_no_key() {
    for text in ["{\"endpoint_id\":\"e\",\"auth_mode\":\"none\",\"\0\":", "{\"endpoint_id\":\"e\",\"auth_mode\":\"none\",\"\0\":1}"] {
        let report = check("aieev.update_endpoint", text, &Options::default()).unwrap();
        assert_eq!(found(&report), [("", "invalid_json")], "{text:?}");
    }
    assert!(parse("edgegap.deploy", 202, &[], b"{\"request_id\":\"a\",\"\0\":").is_err());
}

#[test]
fn only_fields_can_be_absent() {
    let options = Options { empty_as_absent: true, ..Default::default() };
    let report = check("edgegap.deploy", r#"{"application":"app","version":"v","users":[""],"tags":[""]}"#, &options).unwrap();
    assert_eq!(found(&report), [("/users/0", "type")]);
}

#[test]
fn integers_that_no_double_holds_are_not_finite_where_a_number_is_asked_for() {
    let input = format!(r#"{{"app_name":"app","geo_ip_list":[{{"ip":"1.2.3.4","latitude":1{},"longitude":1}}]}}"#, "0".repeat(400));
    expect("edgegap.deploy_v1", &input, &[("/geo_ip_list/0/latitude", "not_finite")]);
}

#[test]
fn what_stopped_the_reading_is_never_lost() {
    let missing = format!("{{\"users\":[{}],", vec!["{}"; 300].join(","));
    let report = check("edgegap.deploy", &missing, &Options::default()).unwrap();
    assert_eq!((found(&report), report.more), (vec![("", "invalid_json")], 0));
    let wrong = format!("{{\"users\":[{}],", vec!["7"; 300].join(","));
    let report = check("edgegap.deploy", &wrong, &Options::default()).unwrap();
    assert_eq!((report.violations.len(), report.more, report.violations[200].code.name()), (201, 100, "invalid_json"));
}

#[test]
fn long_keys_do_not_multiply() {
    let text = canary(&format!(",\"{}\":[{}0]", "k".repeat(3_000_000), "NaN,".repeat(300)));
    let report = check("ncloud.update_canary", &text, &Options::default()).unwrap();
    assert!(report.violations.iter().all(|violation| violation.path.len() < 300));
}

#[test]
fn one_key_twice_is_judged_once() {
    let user = r#"{"user_type":"ip_address","user_data":{"ip_address":"1.2.3.4"}}"#;
    let text = format!(r#"{{"application":"app","version":"v","users":[{user}],"users":[{{}}]}}"#);
    expect("edgegap.deploy", &text, &[("/users", "duplicate_key")]);
    assert_eq!(
        describe("edgegap.deploy", &text, &Options::default()).unwrap().get("/users/0/user_type").map(|field| field.present),
        Some(true)
    );
}
