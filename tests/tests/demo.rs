//! The terminal demo: what it shows of the documented examples, at any width, and what it says of arguments that are none.

#[path = "../../core/examples/demo/arguments.rs"]
mod arguments;
#[path = "../../core/examples/demo/tour/mod.rs"]
mod tour;

use std::ffi::OsString;

use arguments::{Arguments, Color, Command, HELP, NARROWEST};
use tour::Settings;
use tour::language::{self, Language};
use unicode_width::UnicodeWidthStr;

fn parse(arguments: &[&str]) -> Result<Command, String> {
    arguments::parse(arguments.iter().map(OsString::from))
}

fn asked(arguments: &[&str]) -> Arguments {
    match parse(arguments) {
        Ok(Command::Tour(arguments)) => arguments,
        other => panic!("{arguments:?}: {other:?}"),
    }
}

/// The tour without its colours.
fn text(width: usize, language: Language) -> String {
    let settings = Settings { vendors: clearway::vendors().to_vec(), language, width };
    anstream::adapter::strip_str(&tour::tour(&settings).unwrap()).to_string()
}

#[test]
fn the_whole_tour() {
    insta::assert_snapshot!(text(100, Language::english()));
}

#[test]
fn lines_keep_within_the_width() {
    for locale in ["en", "ko", "zh-CN", "ja"] {
        for width in [NARROWEST, 73, 80, 100, 120, 200] {
            for line in text(width, language::named(locale).unwrap()).lines() {
                // A link stays in one piece, for terminals to recognise.
                let link = line.trim_start().starts_with('[') && line.contains("https://");
                assert!(link || line.width() <= width, "{} columns of {width}: {line}", line.width());
                assert_eq!(line, line.trim_end(), "blanks at its end");
            }
        }
    }
}

#[test]
fn secrets_are_masked() {
    let text = text(100, Language::english());
    for secret in ["ncp_iam_TestSecretKey", "sk-invented", "sk_invented", "invented0000", "invented-secret", "my-value", "my-webhook.com"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn arguments_choose_vendors_language_width_and_color() {
    let arguments = asked(&["ppio", "--locale=ko", "aieev", "--width", "80", "--color", "never", "ppio"]);
    assert_eq!(arguments.vendors.iter().map(|vendor| vendor.id).collect::<Vec<_>>(), ["aieev", "ppio"]);
    assert_eq!((arguments.language.name, arguments.width, arguments.color), ("한국어", Some(80), Color::Never));
    let arguments = asked(&[]);
    assert_eq!(arguments.vendors.len(), clearway::vendors().len());
    assert_eq!((arguments.language.name, arguments.width, arguments.color), ("English", None, Color::Auto));
}

#[test]
fn arguments_that_are_none_are_told_what_is_valid() {
    let complaint = |arguments: &[&str]| parse(arguments).unwrap_err();
    insta::assert_snapshot!(
        [
            complaint(&["naver"]),
            complaint(&["--locale", "kr"]),
            complaint(&["--locale"]),
            complaint(&["--width", "wide"]),
            complaint(&["--width=10"]),
            complaint(&["--color", "red"]),
            complaint(&["--loud"]),
        ]
        .join("\n")
    );
}

#[test]
fn help_names_every_vendor_and_locale() {
    assert!(matches!(parse(&["ncloud", "--help"]), Ok(Command::Help)));
    let vendors: Vec<&str> = clearway::vendors().iter().map(|vendor| vendor.id).collect();
    assert!(HELP.contains(&vendors.join(", ")), "{HELP}");
    for locale in ["en", "ko", "zh-CN", "ja"] {
        assert!(HELP.contains(locale), "{locale}");
    }
    assert!(HELP.lines().all(|line| line.len() <= 100), "{HELP}");
}
