//! The terminal demo: what it shows of the documented examples, at any width, and what it says of arguments that are none.

#[path = "../../core/examples/demo/arguments.rs"]
mod arguments;
#[path = "../../core/examples/demo/tour/mod.rs"]
mod tour;

use arguments::{Arguments, NARROWEST};
use clap::{ColorChoice, CommandFactory, Parser};
use tour::language::{LANGUAGES, Language};
use unicode_width::UnicodeWidthStr;

fn asked(arguments: &[&str]) -> Result<Arguments, clap::Error> {
    Arguments::try_parse_from(["demo"].iter().chain(arguments))
}

/// The tour without its colours.
fn text(vendors: &[&clearway::Vendor], locale: &str, width: u16) -> String {
    let tour = tour::tour(vendors, &Language::named(locale).unwrap(), width.into()).unwrap();
    anstream::adapter::strip_str(&tour).to_string()
}

#[test]
fn the_whole_tour() {
    insta::assert_snapshot!(text(&[], "en", 100));
}

#[test]
fn lines_keep_within_the_width() {
    for (locale, ..) in LANGUAGES {
        for width in [NARROWEST, 73, 80, 100, 120, 200] {
            for line in text(&[], locale, width).lines() {
                // A link stays in one piece, for terminals to recognise.
                let link = line.trim_start().starts_with('[') && line.contains("https://");
                assert!(link || line.width() <= width.into(), "{} columns of {width}: {line}", line.width());
                assert_eq!(line, line.trim_end(), "blanks at its end");
                assert!(!line.contains(['\u{200b}', '\u{a0}']), "marks of where to break are left: {line:?}");
            }
        }
    }
}

#[test]
fn no_style_crosses_the_end_of_a_line() {
    let tour = tour::tour(&[], &Language::named("ja").unwrap(), 80).unwrap();
    for line in tour.lines().filter(|line| line.contains('\x1b')) {
        assert!(line.rsplit('\x1b').next().unwrap().starts_with("[0m"), "{line:?}");
    }
}

#[test]
fn messages_are_in_the_language_asked_for() {
    for (locale, words) in [("en", "is required"), ("ko", "필수입니다"), ("zh-CN", "缺少必选参数"), ("ja", "必須です")] {
        let deploy = text(&[clearway::vendor("edgegap").unwrap()], locale, 120);
        assert!(deploy.contains(words), "{locale}: {deploy}");
    }
}

#[test]
fn secrets_are_masked() {
    let text = text(&[], "en", 100);
    for secret in ["ncp_iam_TestSecretKey", "sk-0123", "sk_0123", "0f4c7b52", "hwSecretKey", "ranked", "s3cret"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn arguments_choose_vendors_language_width_and_color() {
    let arguments = asked(&["ppio", "--locale=ZH-cn", "aieev", "--width", "80", "--colour", "never", "ppio"]).unwrap();
    assert_eq!((arguments.locale.name, arguments.width, arguments.color), ("简体中文", 80, ColorChoice::Never));
    // The page keeps its own order, and shows a vendor once.
    let both = ["aieev", "ppio"].map(|id| clearway::vendor(id).unwrap());
    assert_eq!(text(&arguments.vendors, "en", 80), text(&both, "en", 80));
    let arguments = asked(&[]).unwrap();
    assert_eq!((arguments.vendors.len(), arguments.locale.name, arguments.color), (0, "English", ColorChoice::Auto));
    assert!(clearway::vendors().iter().all(|vendor| text(&arguments.vendors, "en", 80).contains(vendor.name)));
}

#[test]
fn arguments_that_are_none_are_told_what_is_valid() {
    let wrong = ["naver", "--locale=kr", "--locale", "--width=wide", "--width=10", "--color=red", "--loud"];
    let complaints = wrong.map(|argument| asked(&[argument]).unwrap_err().to_string());
    insta::assert_snapshot!(complaints.join("\n"));
}

#[test]
fn help_names_every_vendor_and_locale() {
    let help = Arguments::command().render_help().to_string();
    let locales = LANGUAGES.iter().map(|(locale, ..)| *locale);
    for name in clearway::vendors().iter().map(|vendor| vendor.id).chain(locales) {
        assert!(help.contains(name), "{name}: {help}");
    }
}
