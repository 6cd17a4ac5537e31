//! Credentials, URLs and answers; and that no text repeats a secret.

use clearway::{Credentials, Error, Options, PlanOptions, check, describe, operations, parse, plan, sign};

use super::{SECRET, canary};

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
