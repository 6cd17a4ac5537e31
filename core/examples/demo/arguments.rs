//! What the command line asks for.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ColorChoice, Parser, value_parser};
use clearway::Vendor;

use crate::tour::language::{LANGUAGES, Language};

/// Columns that the page needs to make sense.
pub const NARROWEST: u16 = 60;

const EXAMPLES: &str = "\
Examples:
  make demo                                     the whole tour
  make demo ARGS='ncloud --locale ko'           one vendor, messages in Korean
  make demo ARGS='--color always' | less -R     page by page";

/// clearway on the vendors' own documented examples, without a network
#[derive(Debug, Parser)]
#[command(name = "demo", after_help = EXAMPLES)]
pub struct Arguments {
    /// Vendors to show; all of them where none is named
    #[arg(value_name = "VENDOR")]
    #[arg(value_parser = PossibleValuesParser::new(clearway::vendors().iter().map(|vendor| vendor.id)).try_map(|id| clearway::vendor(&id)))]
    pub vendors: Vec<&'static Vendor>,
    /// Language of messages
    #[arg(long, default_value = "en", ignore_case = true)]
    #[arg(value_parser = PossibleValuesParser::new(LANGUAGES.map(|(locale, ..)| locale)).try_map(|locale| Language::named(&locale)))]
    pub locale: Language,
    /// Width of the page, at least 60; by default $COLUMNS, the terminal's, or 100
    #[arg(long, value_name = "COLUMNS", default_value_t = usual_width(), hide_default_value = true)]
    #[arg(value_parser = value_parser!(u16).range(i64::from(NARROWEST)..))]
    pub width: u16,
    /// Whether to use colours; auto is in a terminal, unless NO_COLOR is set
    #[arg(long, value_name = "WHEN", default_value = "auto", alias = "colour")]
    pub color: ColorChoice,
}

/// Longer lines than 120 columns are hard to read, however wide the terminal is.
fn usual_width() -> u16 {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| width.0);
    columns.or_else(terminal).unwrap_or(100).clamp(NARROWEST, 120)
}
