//! Bad input gets a clear error, at once, and nothing is lost: no panic, no hang, no secret in any text.

use clearway::{Call, CallOptions, Code, Credentials, Error, Options, PlanOptions, Report, check, describe, operations, parse, plan, sign};

const SECRET: &str = "s3cr3t-Value-0123456789";

fn canary(extra: &str) -> String {
    let valid =
        r#""productId":"p","apiId":"a","stageId":"s","useDistributionRate":true,"canaryDistributionRate":10,"canaryEndpointDomain":"NONE""#;
    format!("{{{valid}{extra}}}")
}

fn huawei(inside_user_config: &str) -> String {
    format!(
        r#"{{"workspace_id":"w","endpoint_id":"e","config":{{"ray_service_config":{{"ray_serve_config":{{"applications":[{{"name":"n","import_path":"i",
        "deployments":[{{"user_config":{inside_user_config}}}],"runtime_env":{{}}}}]}},
        "ray_cluster_config":{{"head_group_spec":{{}},"worker_group_specs":[{{}}]}}}}}}}}"#
    )
}

const USER_CONFIG: &str = "/config/ray_service_config/ray_serve_config/applications/0/deployments/0/user_config";

fn found(report: &Report) -> Vec<(&str, &'static str)> {
    report.violations.iter().map(|violation| (violation.path.as_str(), violation.code.name())).collect()
}

#[track_caller]
fn expect(operation: &str, text: &str, expected: &[(&str, &str)]) {
    let report = check(operation, text, &Options::default()).unwrap();
    assert_eq!(found(&report), expected, "{}", &text[..text.len().min(300)]);
}

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
fn credentials() {
    for bad in ["a\r\nX-Injected: 1", "a\0b", "a\u{7f}", "tokén"] {
        let error = Credentials::default().with("api_key", &format!("{SECRET}{bad}")).unwrap_err().to_string();
        assert!(error.starts_with("credential api_key holds a control character") && !error.contains(SECRET), "{error}");
    }
    assert_eq!(Credentials::default().with("token", "").unwrap_err().to_string(), "credential token is empty");
    let unknown = Credentials::default().with("apiKey", SECRET).unwrap_err().to_string();
    assert_eq!(
        unknown,
        "unknown credential; did you mean api_key? use one of api_key, token, delete_token, access_key, secret_key, security_token, project_id"
    );

    let with = |named: &[&str]| named.iter().fold(Credentials::default(), |credentials, name| credentials.with(name, SECRET).unwrap());
    for (operation, input, given, expected) in [
        ("ppio.list_endpoints", "{}", &["token"][..], "credentials for ppio are incomplete: api_key is missing; give api_key"),
        ("edgegap.list_deployments", "{}", &["delete_token"], "credentials for edgegap are incomplete: token is missing; give token"),
        (
            "edgegap.self_stop_deployment",
            r#"{"request_id":"r","access_point_id":1}"#,
            &["token"],
            "credentials for edgegap are incomplete: delete_token is missing; give delete_token",
        ),
        (
            "ncloud.update_canary",
            &canary(""),
            &["access_key"],
            "credentials for ncloud are incomplete: secret_key is missing; give access_key and secret_key",
        ),
        (
            "ncloud.update_canary",
            &canary(""),
            &["secret_key"],
            "credentials for ncloud are incomplete: access_key is missing; give access_key and secret_key",
        ),
        (
            "huaweicloud.update_endpoint",
            r#"{"workspace_id":"w","endpoint_id":"e"}"#,
            &["access_key"],
            "credentials for huaweicloud are incomplete: secret_key is missing; give token, or access_key and secret_key",
        ),
        (
            "huaweicloud.update_endpoint",
            r#"{"workspace_id":"w","endpoint_id":"e"}"#,
            &["project_id"],
            "credentials for huaweicloud are incomplete: access_key is missing; give token, or access_key and secret_key",
        ),
        (
            "huaweicloud.update_endpoint",
            r#"{"workspace_id":"w","endpoint_id":"e"}"#,
            &["token", "access_key"],
            "credentials for huaweicloud are ambiguous: give token, or access_key and secret_key, not both",
        ),
    ] {
        let credentials = with(given);
        let error = plan(operation, input, &PlanOptions { credentials: Some(&credentials), ..Default::default() }).unwrap_err().to_string();
        assert_eq!(error, expected);
        assert!(!format!("{credentials:?}").contains(SECRET));
    }
}

#[test]
fn urls_and_headers_to_sign() {
    let credentials = Credentials::default().with("access_key", "ak").unwrap().with("secret_key", SECRET).unwrap();
    let to = |url: &str, headers: &[(&str, &str)]| {
        sign("huaweicloud", "PUT", url, headers, b"", &credentials, 0).map_err(|error| error.to_string())
    };
    for url in ["", "/path", "https://", "https://h/a b", "https://h/#f", "https://u@h/", "https://h?query", "https://h/端"] {
        assert!(to(url, &[]).unwrap_err().starts_with("the URL to sign is not usable: "), "{url}");
    }
    assert_eq!(
        to("https://h/", &[("X-A\r\n", SECRET)]).unwrap_err(),
        "\"X-A\\r\\n\" is not a valid header name: use letters, digits and dashes"
    );
    for name in ["", "X A", "X-端", "X:A", "X\u{202e}A"] {
        assert!(
            to("https://h/", &[(name, SECRET)]).unwrap_err().ends_with("is not a valid header name: use letters, digits and dashes"),
            "{name}"
        );
    }
    assert_eq!(to("https://h/", &[("X-A", "a\u{1b}")]).unwrap_err(), "header X-A holds a control character");
    let twice = to("https://h/", &[("X-A", SECRET), ("x-a", "b")]).unwrap_err();
    assert_eq!(twice, "header x-a is given twice, and only one of them would be signed");
    assert_eq!(to("https://h/", &[("authorization", SECRET)]).unwrap_err(), "the headers to sign hold Authorization already; leave it out");
    assert_eq!(
        sign("ncloud", "GET /x", "https://h/", &[], b"", &credentials, 0).unwrap_err().to_string(),
        "the method is not usable: use letters only, such as GET"
    );
    assert!(sign("huaweicloud", "GET", "https://h/", &[], b"", &credentials, u64::MAX).unwrap_err().to_string().contains("1970 and 9999"));
}

#[test]
fn no_secret_in_any_text() {
    let credentials = Credentials::default().with("token", SECRET).unwrap();
    let options = PlanOptions { credentials: Some(&credentials), now_ms: 1, ..Default::default() };
    let input = format!(
        r#"{{"application":"a","version":"v","users":[{{"user_type":"ip_address","user_data":{{"ip_address":"1.2.3.4"}}}}],
        "environment_variables":[{{"key":"K","value":"{SECRET}","is_hidden":true}}]}}"#
    );
    let request = plan("edgegap.deploy", &input, &options).unwrap();
    for text in [request.curl(false), format!("{request:?}"), request.body_text(false).unwrap().into_owned()] {
        assert!(!text.contains(SECRET), "{text}");
        assert!(text.contains("***"), "{text}");
    }
    assert_eq!(request.curl(true).matches(SECRET).count(), 2);
    // A secret of the wrong type, too long, or of no choice, does not come back in the report either.
    let report =
        check("edgegap.deploy", &input.replace("is_hidden\":true", &format!("is_hidden\":\"{SECRET}\"")), &Options::default()).unwrap();
    assert!(!report.ok() && !report.to_json().contains(SECRET));
    // Vendors repeat what they were sent.
    let echo = format!(r#"{{"message":"bad header Authorization: token {SECRET}","token":"{SECRET}","nested":{{"api_key":"{SECRET}"}}}}"#);
    let Err(Error::Api(error)) = parse("edgegap.deploy", 401, &[], echo.as_bytes()) else { panic!("an error answer") };
    assert!(!format!("{error:?} {error}").contains(SECRET), "{error:?}");
    let Err(Error::Api(error)) = parse("edgegap.deploy", 500, &[], format!("<html>Bearer {SECRET}</html>").as_bytes()) else {
        panic!("an error answer")
    };
    assert!(!format!("{error:?}").contains(SECRET), "{error:?}");
}

#[test]
fn answers_that_are_none() {
    for (status, body) in
        [(200, &b"<html>"[..]), (200, b""), (200, b"{\"logs\":"), (200, b"\xff\xfe"), (99, b"{}"), (600, b"{}"), (101, b"")]
    {
        let Err(Error::Api(error)) = parse("edgegap.get_container_logs", status, &[], body) else { panic!("{status}") };
        assert_eq!(error.kind.name(), "malformed", "{status} {body:?}");
        assert!(!error.retryable);
    }
    let deep = "[".repeat(200_000);
    assert!(parse("edgegap.get_container_logs", 200, &[], deep.as_bytes()).is_err());
    let Err(Error::Api(error)) = parse("edgegap.get_container_logs", 500, &[], deep.as_bytes()) else { panic!("500") };
    assert!(error.body.len() <= 4100, "the body is capped");
    for operation in operations() {
        for status in (100..=600).chain([0, u16::MAX]) {
            for body in [&b""[..], b"{}", b"null", b"[]", b"{\"error\":{\"errorCode\":1}}", b"\"text\"", b"{\"a\":"] {
                drop(parse(operation.id, status, &[("Retry-After", "soon"), ("retry-after", "-1")], body));
            }
        }
    }
}

#[test]
fn plans_of_invalid_input_carry_the_report() {
    let Err(Error::Invalid(report)) = plan("ncloud.update_canary", "{}", &PlanOptions::default()) else { panic!("an invalid input") };
    assert_eq!(report.violations.len(), 5);
    assert_eq!(Error::Invalid(report).to_string(), "the input is not clear: productId is required (and 4 more)");
    assert!(describe("ncloud.update_canary", "{}", &Options::default()).unwrap().fields.len() > 8);
}

#[test]
fn secrets_with_escapes_are_masked_whole() {
    let input = r#"{"endpoint_id":"e","container_env_vars":[{"key":"PEM","value":"s3cr3t\nline\u0020\"two\""}]}"#;
    let request = plan("aieev.update_endpoint", input, &PlanOptions::default()).unwrap();
    let shown = request.body_text(false).unwrap();
    assert_eq!(shown, r#"{"container_env_vars":[{"key":"PEM","value":"***"}]}"#);
    assert_eq!(request.body_text(true).unwrap(), r#"{"container_env_vars":[{"key":"PEM","value":"s3cr3t\nline \"two\""}]}"#);
    // A text of digits may be spelt with escapes, too.
    let request = plan("ncloud.update_canary", &canary(r#","canaryThrottleRps":"\u0031\u0030" "#), &PlanOptions::default()).unwrap();
    assert!(request.body_text(true).unwrap().ends_with(r#""canaryThrottleRps":10}"#));
}

#[test]
fn secrets_that_come_back_are_masked() {
    for (operation, body) in [
        ("edgegap.deploy", format!(r#"{{"message":"x","token":"ab\n{SECRET}"}}"#)),
        ("edgegap.deploy", format!(r#"{{"token":"{SECRET}"}}"#)),
        ("aieev.update_endpoint", format!(r#"{{"detail":{{"api_key":"{SECRET}"}}}}"#)),
        (
            "aieev.update_endpoint",
            format!(r#"{{"detail":[{{"loc":["body"],"msg":"m","input":{{"container_env_vars":[{{"key":"DB","value":"{SECRET}"}}]}}}}]}}"#),
        ),
        ("edgegap.deploy", format!("GET /\nx-auth-token: {SECRET}\nX-Auth-Token:{SECRET}\nAuthorization: token {SECRET}\nBEARER {SECRET}")),
        ("edgegap.deploy", format!(r#"{{"message":"Authorization: {SECRET}, Access=AK, Signature={SECRET}"}}"#)),
    ] {
        let Err(Error::Api(error)) = parse(operation, 400, &[], body.as_bytes()) else { panic!("an error answer") };
        assert!(!format!("{error:?} {error}").contains(SECRET), "{body} became {error:?}");
    }
    let credentials = Credentials::default().with("api_key", SECRET).unwrap();
    let signature = sign("ppio", "GET", "https://h/", &[], b"", &credentials, 0).unwrap();
    assert!(!format!("{signature:?}").contains(SECRET));
    assert!(!format!("{:?}", clearway::Input::from(SECRET)).contains(SECRET));
    let options = PlanOptions { check: Options { allow_unknown: true, ..Default::default() }, ..Default::default() };
    let request = plan("ppio.list_endpoints", &format!(r#"{{"api_token":"{SECRET}","pageNum":1}}"#), &options).unwrap();
    assert!(request.url.contains(SECRET) && request.curl(true).contains(SECRET));
    assert!(!format!("{request:?} {}", request.curl(false)).contains(SECRET));
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
fn megabytes_of_an_error_page_are_read_at_once() {
    for unit in ["token ", "Bearer ", "authorization:", "a"] {
        let body = unit.repeat(4_000_000 / unit.len());
        let Err(Error::Api(error)) = parse("edgegap.deploy", 500, &[], body.as_bytes()) else { panic!("an error answer") };
        assert!(error.body.len() < 5000 && error.message.len() < 1000);
    }
}

#[test]
fn a_stop_of_what_is_gone_is_a_success_however_it_is_said() {
    for body in [&b""[..], b"{\"message\":\"gone\"}"] {
        let reply = parse("edgegap.stop_deployment", 410, &[], body).unwrap();
        assert_eq!((reply.status, reply.drift.is_empty()), (410, body.starts_with(b"{")));
    }
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

/// Names and values of an input go to terminals and logs in messages: whatever they hold, it is escaped there, in every language.
#[test]
fn what_an_input_says_is_shown_escaped() {
    let locales = clearway_tests::messages::locales();
    let hostile = "x\n::error title=owned::\u{1b}[31m\u{7}\u{7f}\u{9b}\u{202e}\u{2066}\u{61c}\u{2028}\u{200f}\r\0/~";
    let is_unsafe =
        |c: char| c.is_control() || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut texts = 0;
    for operation in clearway::operations() {
        let mut input = serde_json::json!({ hostile: hostile });
        for field in operation.input.fields {
            let value = match field.name.len() % 4 {
                0 => serde_json::json!(hostile),
                1 => serde_json::json!([hostile, { hostile: [hostile] }]),
                2 => serde_json::json!({ hostile: { hostile: hostile } }),
                _ => serde_json::json!(hostile.repeat(100)),
            };
            input[field.name] = value;
        }
        let text = input.to_string();
        let report = check(operation.id, &text, &Options::default()).unwrap();
        assert!(!report.ok(), "{}", operation.id);
        let mut shown = vec![clearway::Error::Invalid(Box::new(report.clone())).to_string()];
        for found in report.violations.iter().chain(&report.warnings) {
            shown.push(found.message());
            shown.extend(found.fix());
            shown.extend(locales.iter().flat_map(|(_, locale)| [Some(found.message_in(locale)), found.fix_in(locale)]).flatten());
        }
        let options = PlanOptions { check: Options { allow_unknown: true, ..Default::default() }, ..Default::default() };
        if let Ok(request) = plan(operation.id, &text, &options) {
            shown.extend([format!("{request:?}"), request.curl(false).replace(" \\\n  ", " ")]);
        }
        texts += shown.len();
        for text in shown {
            assert!(!text.chars().any(is_unsafe), "{}: {text:?}", operation.id);
        }
    }
    assert!(texts > 1_000, "{texts} texts");
}
