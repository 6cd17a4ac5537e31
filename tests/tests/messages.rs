//! Texts of reports: the same keys in every language, nothing left unfilled, no secret in any of them.

use std::collections::BTreeSet;

use clearway::message::english;
use clearway::spec::pattern::NamedPattern;
use clearway::spec::{Check, Form, Object, Shape};
use clearway::{Code, Locale, Options, Param, Violation, check, operations};
use clearway_tests::messages::{self, Example};
use serde_json::{Value, json};

/// English and every locale: its name, and its templates by key.
fn languages() -> Vec<(&'static str, Vec<(String, String)>)> {
    let own = |key: &str, template: &str| (key.to_owned(), template.to_owned());
    let mut all = vec![("English", english().map(|(key, template)| own(key, template)).collect())];
    for (name, locale) in messages::locales() {
        all.push((name, locale.templates().iter().map(|(key, template)| own(key, template)).collect()));
    }
    all
}

/// A finding's message and fix in English and every locale, in the order of [`languages`].
fn texts(violation: &Violation) -> Vec<[String; 2]> {
    let english = [violation.message(), violation.fix().unwrap_or_default()];
    let other = |locale: &Locale| [violation.message_in(locale), violation.fix_in(locale).unwrap_or_default()];
    std::iter::once(english).chain(messages::locales().iter().map(|(_, locale)| other(locale))).collect()
}

/// The template of an example's message, or with `.fix` of its fix: the variant's own, or that of its code.
fn template<'t>(templates: &'t [(String, String)], example: &Example, suffix: &str) -> &'t str {
    let find = |key: String| templates.iter().find(|(known, _)| *known == key).map(|(_, template)| template.as_str());
    let own = find(format!("{}{suffix}", example.key)).or_else(|| find(format!("{}{suffix}", example.code().name())));
    own.unwrap_or_else(|| panic!("{}{suffix} has no template", example.key))
}

/// A template's texts between its placeholders, and the placeholders' names.
fn parts(template: &str) -> (Vec<&str>, Vec<&str>) {
    let mut pieces = template.split('{');
    let mut literals = vec![pieces.next().unwrap()];
    let mut names = Vec::new();
    for piece in pieces {
        let (slot, literal) = piece.split_once('}').unwrap_or_else(|| panic!("a brace is left open in {template}"));
        names.push(slot.split('|').next().unwrap());
        literals.push(literal);
    }
    (literals, names)
}

/// Keys of single words, which messages are made of.
fn is_word(key: &str) -> bool {
    key.starts_with("subject.")
        || key.starts_with("list.")
        || ["type.", "pattern."].iter().any(|group| key.starts_with(group) && key != format!("{group}fix"))
}

#[test]
fn keys_and_placeholders_are_those_of_english() {
    let all = languages();
    let (_, english) = &all[0];
    let keys = |templates: &[(String, String)]| templates.iter().map(|(key, _)| key.clone()).collect::<BTreeSet<_>>();
    assert_eq!(keys(english).len(), english.len(), "a key is there twice");
    for (language, templates) in &all[1..] {
        assert_eq!(keys(templates), keys(english), "{language}");
        for (key, template) in templates {
            let (_, original) = english.iter().find(|(known, _)| known == key).unwrap();
            let (known, used) = (parts(original).1, parts(template).1);
            assert!(used.iter().all(|name| known.contains(name)), "{language}, {key}: {used:?} beyond English's {known:?}");
            assert_eq!(used.contains(&"subject"), known.contains(&"subject"), "{language}, {key}: the field is named or not");
            assert!(!template.is_empty() && template.trim() == template || is_word(key), "{language}, {key}: {template:?}");
        }
    }
}

#[test]
fn every_message_has_an_example() {
    for code in Code::ALL {
        assert!(messages::all().any(|example| example.code() == *code), "{}: add an example to tests/src/messages.rs", code.name());
    }
    let shown: BTreeSet<&str> = messages::all().map(|example| example.key).collect();
    let written: BTreeSet<&str> =
        english().filter(|(key, _)| !is_word(key)).map(|(key, _)| key.strip_suffix(".fix").unwrap_or(key)).collect();
    assert_eq!(shown, written);
}

#[test]
fn examples_fill_their_templates() {
    let all = languages();
    for example in messages::all() {
        let violation = example.violation();
        for ((language, templates), texts) in all.iter().zip(texts(&violation)) {
            for (suffix, text) in ["", ".fix"].into_iter().zip(texts) {
                let template = template(templates, example, suffix);
                let (literals, names) = parts(template);
                let mut rest = text.as_str();
                for literal in &literals {
                    let behind = rest.split_once(literal).map(|(_, behind)| behind);
                    rest = behind.unwrap_or_else(|| panic!("{language}, {}{suffix}: {text:?} is not {template:?}", example.key));
                }
                for name in names.into_iter().filter(|name| *name != "subject") {
                    assert!(violation.params.get(name).is_some(), "{language}, {}{suffix}: nothing for {name}", example.key);
                }
            }
        }
    }
}

#[test]
fn nothing_is_left_unfilled_or_odd() {
    for example in messages::all() {
        let violation = example.violation();
        for text in texts(&violation).into_iter().flatten() {
            assert!(!text.is_empty(), "{}", example.key);
            for odd in ["{", "}", "  ", " ,", "()", "''", "“”", "「」"] {
                assert!(!text.contains(odd), "{}: {odd:?} in {text:?}", example.key);
            }
        }
    }
}

/// Every pattern of every definition, with its operation.
fn patterns() -> Vec<(&'static str, &'static NamedPattern)> {
    fn below(shape: &'static Shape, found: &mut Vec<&'static NamedPattern>) {
        found.extend(shape.limits.iter().filter_map(|limit| if let Check::Pattern(pattern) = limit.check { Some(pattern) } else { None }));
        match shape.form {
            Form::Object(object) => object.fields.iter().for_each(|field| below(&field.shape, found)),
            Form::List(inner) | Form::Map(inner) => below(inner, found),
            Form::Scalar | Form::Free => {}
        }
    }
    let mut all = Vec::new();
    for operation in operations() {
        let mut found = Vec::new();
        operation.input.fields.iter().for_each(|field| below(&field.shape, &mut found));
        all.extend(found.into_iter().map(|pattern| (operation.id, pattern)));
    }
    all
}

#[test]
fn every_pattern_has_words_and_a_sample() {
    let all = languages();
    let mut used = BTreeSet::new();
    for (operation, pattern) in patterns() {
        assert!(pattern.matches(pattern.sample), "{operation}: {} does not match {}", pattern.sample, pattern.regex());
        let key = format!("pattern.{}", pattern.words);
        for (language, templates) in &all {
            let (_, words) = templates.iter().find(|(known, _)| *known == key).unwrap_or_else(|| panic!("{language} has no {key}"));
            assert!(words.contains("{sample}") && !words.contains(&pattern.regex()), "{language}, {key}: {words}");
        }
        used.insert(key);
    }
    assert!(used.len() > 5, "few patterns are found: does the search still work?");
    let written: BTreeSet<String> =
        english().map(|(key, _)| key.to_owned()).filter(|key| key.starts_with("pattern.") && key != "pattern.fix").collect();
    assert_eq!(used, written, "words of no pattern, or none");
}

#[test]
fn a_pattern_is_told_in_words_and_kept_as_a_parameter() {
    let report = check("ncloud.update_canary", r#"{"canaryEndpointDomain": "canary.example.com"}"#, &Options::default()).unwrap();
    let warning = report.warnings.iter().find(|warning| warning.code == Code::Pattern).unwrap();
    assert_eq!(warning.message(), "canaryEndpointDomain must be a URL such as https://canary.example.com, or NONE");
    let Some(Param::Pattern(pattern)) = warning.params.get("pattern") else { panic!("{warning:?}") };
    for text in texts(warning).into_iter().flatten() {
        assert!(text.contains(pattern.sample) && !text.contains(&pattern.regex()), "{text}");
    }
    assert!(report.to_json().contains(r#""words":"url_or_none","sample":"https://canary.example.com""#));
}

#[test]
fn no_message_prints_the_range_of_a_double() {
    let report = check("ncloud.update_canary", r#"{"canaryDistributionRate": NaN}"#, &Options::default()).unwrap();
    for text in report.violations.iter().flat_map(texts).flatten() {
        assert!(!text.contains("e308"), "{text}");
    }
}

#[test]
fn names_of_the_senders_own_do_not_reach_a_terminal_as_control_characters() {
    let report = check("edgegap.deploy", "{\"a\\u001b[31mb\\u0007\": 1}", &Options::default()).unwrap();
    for text in report.violations.iter().flat_map(texts).flatten() {
        assert!(!text.contains(char::is_control), "{text:?}");
    }
}

/// A value that no message may repeat, in every type it may come in.
const SECRET: &str = "S3CR3T-90210";
const SECRET_NUMBER: i64 = 7_364_519_027;

#[test]
fn no_report_repeats_a_secret() {
    let mut fields = 0;
    for operation in operations() {
        for at in secrets(&operation.input) {
            fields += 1;
            let long = format!("{SECRET}{}", "x".repeat(5000));
            for value in
                [json!(SECRET), json!(long), json!(SECRET_NUMBER), json!([SECRET]), json!({"name": SECRET}), json!([[SECRET_NUMBER]])]
            {
                let input = at.iter().rev().fold(value, |inner, step| step(inner));
                let report = check(operation.id, &input.to_string(), &Options::default()).unwrap();
                let mut said = report.to_json();
                said.extend(report.violations.iter().chain(&report.warnings).flat_map(texts).flatten());
                assert!(!said.contains(SECRET) && !said.contains(&SECRET_NUMBER.to_string()), "{}: {input}", operation.id);
            }
        }
    }
    assert!(fields > 5, "{fields} secret fields are few: does the search still work?");
}

/// Puts a value into what holds it.
type Step = Box<dyn Fn(Value) -> Value>;

/// The ways to every secret field of an object.
fn secrets(object: &'static Object) -> Vec<Vec<Step>> {
    let mut found = Vec::new();
    for field in object.fields {
        let below = if field.secret { vec![Vec::new()] } else { inside(&field.shape) };
        for way in below {
            let own: Step = Box::new(|value| json!({ field.name: value }));
            found.push(std::iter::once(own).chain(way).collect());
        }
    }
    found
}

fn inside(shape: &'static Shape) -> Vec<Vec<Step>> {
    match shape.form {
        Form::Object(object) => secrets(object),
        Form::List(item) => inside(item).into_iter().map(|way| with_first(Box::new(|value| json!([value])), way)).collect(),
        Form::Map(value) => inside(value).into_iter().map(|way| with_first(Box::new(|value| json!({ "KEY": value })), way)).collect(),
        Form::Scalar | Form::Free => Vec::new(),
    }
}

fn with_first(first: Step, rest: Vec<Step>) -> Vec<Step> {
    std::iter::once(first).chain(rest).collect()
}

#[test]
fn english_as_it_reads() {
    let lines: Vec<String> = messages::all()
        .map(|example| {
            let violation = example.violation();
            format!("{}\n    {}\n    -> {}", example.key, violation.message(), violation.fix().unwrap_or_default())
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}
