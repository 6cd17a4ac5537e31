//! Values of a caller's own kind, as a binding hands them in: moments in time, things that JSON has no word for, keys that are no text.

use clearway::json::{Key, Number, Numeric, Source, Stop, Text, Value, write_json_text};
use clearway::spec::TimeFormat;
use clearway::{Error, Options, PlanOptions, check, check_source, describe, describe_source, input_text, plan, plan_source};
use clearway_tests::documented;

/// A value of some other language's.
#[derive(Clone)]
enum Own {
    Json(serde_json::Value),
    Object(Vec<(&'static str, Own)>),
    Time(i64),
    Foreign,
}

/// Walks it, and writes all of it or what belongs into the body.
struct Walker {
    next: Option<Own>,
    open: Vec<Open>,
    text: String,
    number: Number,
    foreign_key: bool,
    whole: bool,
    out: String,
    scalar: usize,
    member: (usize, bool),
    bytes: usize,
}

/// A list or map that is being read: key, whether it is a foreign one, and value of each member; and whether one was written.
struct Open {
    members: std::vec::IntoIter<(String, bool, Own)>,
    has_written: bool,
}

impl Walker {
    fn new(own: Own, whole: bool) -> Self {
        Walker {
            next: Some(own),
            open: Vec::new(),
            text: String::new(),
            number: Number { value: Numeric::Integer(0), canonical: true },
            foreign_key: false,
            whole,
            out: String::new(),
            scalar: 0,
            member: (0, true),
            bytes: 0,
        }
    }

    fn scalar(&mut self, json: &str, value: Value) -> Value {
        self.scalar = self.out.len();
        self.out.push_str(json);
        value
    }

    fn read_text(&mut self, text: String) -> Value {
        self.scalar = self.out.len();
        write_json_text(&mut self.out, &text);
        self.text = text;
        Value::Text
    }

    fn open(&mut self, members: Vec<(String, bool, Own)>, bracket: char, value: Value) -> Value {
        self.open.push(Open { members: members.into_iter(), has_written: false });
        self.out.push(bracket);
        value
    }

    /// The next member of what was opened last, and whether it is the first.
    fn next(&mut self, bracket: char) -> Option<((String, bool, Own), bool)> {
        let open = self.open.last_mut()?;
        let Some(member) = open.members.next() else {
            self.open.pop();
            self.out.push(bracket);
            return None;
        };
        Some((member, !core::mem::replace(&mut open.has_written, true)))
    }

    fn member(&mut self) -> bool {
        let Some(((key, foreign, value), is_first)) = self.next('}') else { return false };
        self.member = (self.out.len(), is_first);
        if !is_first {
            self.out.push(',');
        }
        write_json_text(&mut self.out, &key);
        self.out.push(':');
        (self.text, self.foreign_key, self.next) = (key, foreign, Some(value));
        true
    }
}

impl Source for Walker {
    const MAY_REPEAT_KEYS: bool = false;

    fn value(&mut self) -> Result<Value, Stop> {
        Ok(match self.next.take().unwrap() {
            Own::Time(seconds) => {
                self.next = Some(Own::Time(seconds));
                self.scalar("null", Value::Time)
            }
            Own::Foreign => self.scalar("null", Value::Foreign),
            // A key that begins with a digit is a number of theirs.
            Own::Object(members) => {
                let members = members.into_iter().map(|(key, value)| (key.to_owned(), key.starts_with('7'), value));
                self.open(members.collect(), '{', Value::Map)
            }
            Own::Json(serde_json::Value::Object(members)) => {
                self.open(members.into_iter().map(|(key, value)| (key, false, Own::Json(value))).collect(), '{', Value::Map)
            }
            Own::Json(serde_json::Value::Array(items)) => {
                self.open(items.into_iter().map(|item| (String::new(), false, Own::Json(item))).collect(), '[', Value::List)
            }
            Own::Json(serde_json::Value::String(text)) => self.read_text(text),
            Own::Json(serde_json::Value::Null) => self.scalar("null", Value::Null),
            Own::Json(serde_json::Value::Bool(value)) => self.scalar(if value { "true" } else { "false" }, Value::Boolean(value)),
            Own::Json(serde_json::Value::Number(number)) => {
                let value = number.as_i64().map_or_else(|| Numeric::Float(number.as_f64().unwrap()), Numeric::Integer);
                self.number = Number { value, canonical: true };
                let kind = number.as_i64().map_or(Value::Number, Value::Integer);
                self.scalar(&number.to_string(), kind)
            }
        })
    }

    fn text(&self) -> Text<'_> {
        Text { str: &self.text, lone_surrogate: false }
    }

    fn lone_surrogate(&self) -> bool {
        false
    }

    fn number(&self) -> Number {
        self.number
    }

    fn key(&mut self, expected: &str) -> Result<Key, Stop> {
        Ok(match self.member() {
            false => Key::End,
            true if self.text == expected && !self.foreign_key => Key::Expected,
            true => Key::Other,
        })
    }

    fn any_key(&mut self) -> Result<bool, Stop> {
        Ok(self.member())
    }

    fn item(&mut self) -> Result<bool, Stop> {
        let Some(((_, _, item), is_first)) = self.next(']') else { return Ok(false) };
        if !is_first {
            self.out.push(',');
        }
        self.next = Some(item);
        Ok(true)
    }

    fn skip(&mut self) -> Result<(), Stop> {
        self.open.pop();
        Ok(())
    }

    fn end(&mut self) -> Result<(), Stop> {
        Ok(())
    }

    fn broken_at(&self) -> Option<usize> {
        None
    }

    fn replace(&mut self, json: &str) {
        self.out.truncate(self.scalar);
        self.out.push_str(json);
    }

    fn leave_out(&mut self) {
        if !self.whole {
            self.out.truncate(self.member.0);
            if self.member.1 {
                self.open.last_mut().unwrap().has_written = false;
            }
        }
    }

    fn number_text(&self) -> &str {
        &self.out[self.scalar..]
    }

    fn body(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    fn time_as(&mut self, format: TimeFormat) -> Value {
        let Some(Own::Time(seconds)) = self.next.take() else { return Value::Foreign };
        self.out.truncate(self.scalar);
        match format {
            TimeFormat::Text => self.read_text(format!("2026-01-15 08:{:02}:{:02}", seconds / 60, seconds % 60)),
            TimeFormat::UnixSeconds => {
                self.number = Number { value: Numeric::Integer(seconds), canonical: true };
                self.scalar(&seconds.to_string(), Value::Integer(seconds))
            }
        }
    }

    fn foreign(&self) -> &str {
        "set"
    }

    fn foreign_key(&self) -> Option<&str> {
        self.foreign_key.then_some("int")
    }

    fn bytes(&self) -> usize {
        self.bytes
    }
}

fn text(text: &str) -> Own {
    Own::Json(text.into())
}

/// Path, code and message of everything that is wrong.
fn found(operation: &str, own: Own, options: &Options) -> Vec<(String, &'static str, String)> {
    let report = check_source(operation, Walker::new(own, false), options).unwrap();
    report.violations.iter().map(|one| (one.path.clone(), one.code.name(), one.message())).collect()
}

#[test]
fn every_documented_example_is_the_same_from_a_source_of_ones_own() {
    for operation in clearway::operations() {
        let id = operation.id;
        let input = documented::input(id);
        let (own, json) = (|| Own::Json(input.clone()), input.to_string());
        let options = PlanOptions::default();
        assert_eq!(check_source(id, Walker::new(own(), false), &options.check), check(id, &json, &options.check), "{id}");
        assert_eq!(describe_source(id, Walker::new(own(), false), &options.check), describe(id, &json, &options.check), "{id}");
        let (mine, theirs) = (plan_source(id, Walker::new(own(), false), &options), plan(id, &json, &options));
        let (mine, theirs) = (mine.unwrap(), theirs.unwrap());
        assert_eq!((&mine.url, &mine.body), (&theirs.url, &theirs.body), "{id}");
        let whole = input_text(id, Walker::new(own(), true), &options.check).unwrap();
        assert_eq!(check(id, &whole, &options.check), check(id, &json, &options.check), "{id}");
        assert_eq!(plan(id, &whole, &options).unwrap().url, theirs.url, "{id}");
    }
}

#[test]
fn a_moment_is_written_as_the_vendor_writes_it() {
    let edgegap = |start, end| Own::Object(vec![("request_id", text("r")), ("start_time", Own::Time(start)), ("end_time", Own::Time(end))]);
    let id = "edgegap.get_deployment_metrics";
    let request = plan_source(id, Walker::new(edgegap(1, 62), false), &PlanOptions::default()).unwrap();
    assert!(
        request.url.ends_with("?start_time=2026-01-15%2008%3A00%3A01.000000&end_time=2026-01-15%2008%3A01%3A02.000000"),
        "{}",
        request.url
    );
    assert_eq!(found(id, edgegap(62, 1), &Options::default())[0].1, "order");
    let kept = input_text(id, Walker::new(edgegap(1, 62), true), &Options::default()).unwrap();
    assert_eq!(kept, r#"{"request_id":"r","start_time":"2026-01-15 08:00:01.000000","end_time":"2026-01-15 08:01:02.000000"}"#);

    let huawei = Own::Object(vec![("workspace_id", text("w")), ("endpoint_id", text("e")), ("start_time", Own::Time(77))]);
    let request = plan_source("huaweicloud.show_endpoint_metrics", Walker::new(huawei, false), &PlanOptions::default()).unwrap();
    assert!(request.url.ends_with("?start_time=77"), "{}", request.url);
}

#[test]
fn what_json_has_no_word_for_is_a_violation_where_it_stands() {
    let input = Own::Object(vec![
        ("productId", Own::Foreign),
        ("apiId", Own::Time(1)),
        ("stageId", text("s")),
        ("7", text("x")),
        ("useDistributionRate", Own::Json(true.into())),
        ("canaryDistributionRate", Own::Json(10.into())),
        ("canaryEndpointDomain", text("NONE")),
    ]);
    let expected = [
        ("/productId", "type", "productId must be text, not a value of type set"),
        ("/apiId", "type", "apiId must be text, not a value of type set"),
        ("/7", "type", "the key 7 must be text, not a value of type int"),
    ];
    let expected = expected.map(|(path, code, message)| (path.to_owned(), code, message.to_owned()));
    assert_eq!(found("ncloud.update_canary", input.clone(), &Options::default()), expected);
    // Sent or not, an unknown field has to be JSON.
    let options = Options { allow_unknown: true, ..Options::default() };
    assert_eq!(found("ncloud.update_canary", input.clone(), &options), expected);
    let unknown = Own::Object(vec![("more", Own::Foreign), ("7", Own::Foreign)]);
    let wrong = found("ppio.list_endpoints", unknown, &options);
    let wrong: Vec<(&str, &str)> = wrong.iter().map(|(path, code, _)| (path.as_str(), *code)).collect();
    assert_eq!(wrong, [("/more", "type"), ("/7", "type"), ("/7", "type")]);
    assert!(matches!(input_text("ncloud.update_canary", Walker::new(input, true), &options), Err(Error::Invalid(_))));
    let report = check_source("ppio.list_endpoints", Walker::new(Own::Foreign, false), &options).unwrap();
    assert_eq!(report.violations[0].message(), "the input must be an object, not a value of type set");
}

#[test]
fn what_is_too_large_is_so_from_any_source() {
    let mut walker = Walker::new(Own::Json(serde_json::json!({})), false);
    walker.bytes = clearway::limit::BYTES + 1;
    let report = check_source("ppio.list_endpoints", walker, &Options::default()).unwrap();
    assert_eq!((report.violations[0].path.as_str(), report.violations[0].code.name()), ("", "too_large"));
}
