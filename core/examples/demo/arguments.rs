//! What the command line asks for.

use std::ffi::OsString;

use clearway::Vendor;
use lexopt::prelude::*;

use crate::tour::language::{self, Language};

/// What `--help` says.
pub const HELP: &str = "\
clearway on the vendors' own documented examples, without a network

usage: demo [VENDOR...] [--locale LOCALE] [--width COLUMNS] [--color WHEN]

  VENDOR             aieev, edgegap, huaweicloud, ncloud, ppio; all of them where none is named
  --locale LOCALE    language of messages: en (default), ko, zh-CN, ja
  --width COLUMNS    width of the page, at least 60; by default $COLUMNS, the terminal's, or 100
  --color WHEN       auto (default: in a terminal, unless NO_COLOR is set), always, never
  -h, --help         this text

examples:
  make demo                                     the whole tour
  make demo ARGS='ncloud --locale ko'           one vendor, messages in Korean
  make demo ARGS='--color always' | less -R     page by page
";

/// Columns that the page needs to make sense.
pub const NARROWEST: usize = 60;

#[derive(Debug)]
pub enum Command {
    Help,
    Tour(Arguments),
}

#[derive(Debug)]
pub struct Arguments {
    pub vendors: Vec<&'static Vendor>,
    pub language: Language,
    pub width: Option<usize>,
    pub color: Color,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// As the terminal and the environment have it.
    Auto,
    Always,
    Never,
}

/// Reads the arguments behind the program's name.
///
/// # Errors
/// A line for the terminal that says what would have been valid.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    read(arguments).map_err(|error| format!("{error}; see --help"))
}

fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut vendors: Vec<&'static Vendor> = Vec::new();
    let mut parsed = Arguments { vendors: Vec::new(), language: Language::english(), width: None, color: Color::Auto };
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("locale") => parsed.language = value(&mut parser, "--locale", language::named)?,
            Long("width") => parsed.width = Some(value(&mut parser, "--width", width)?),
            Long("color" | "colour") => parsed.color = value(&mut parser, "--color", color)?,
            Value(id) => {
                let id = id.string()?;
                vendors.push(clearway::vendor(&id).map_err(|error| format!("{id:?}: {error}"))?);
            }
            other => return Err(other.unexpected()),
        }
    }
    // The page keeps its own order, and shows a vendor once.
    let asked = |vendor: &&'static Vendor| vendors.is_empty() || vendors.iter().any(|asked| asked.id == vendor.id);
    parsed.vendors = clearway::vendors().iter().copied().filter(asked).collect();
    Ok(Command::Tour(parsed))
}

/// The value of an option, which a complaint names.
fn value<T>(parser: &mut lexopt::Parser, option: &str, read: fn(&str) -> Result<T, String>) -> Result<T, lexopt::Error> {
    let text = parser.value()?.string()?;
    read(&text).map_err(|error| format!("{option} {text:?}: {error}").into())
}

fn width(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(width) if width >= NARROWEST => Ok(width),
        _ => Err(format!("use a whole number from {NARROWEST}")),
    }
}

fn color(text: &str) -> Result<Color, String> {
    match text {
        "auto" => Ok(Color::Auto),
        "always" => Ok(Color::Always),
        "never" => Ok(Color::Never),
        _ => Err("use auto, always or never".to_owned()),
    }
}
