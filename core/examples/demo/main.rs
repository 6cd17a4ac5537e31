//! A tour of the library on the vendors' own documented examples: `make demo ARGS=--help`.

mod arguments;
mod tour;

use std::io::{self, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use arguments::{Arguments, Color, Command, HELP};
use tour::Settings;

/// How wide the page is where nobody says and there is no terminal to ask.
const USUAL_WIDTH: usize = 100;
/// Longer lines are hard to read, however wide the terminal is.
const WIDEST: usize = 120;

fn main() -> ExitCode {
    let (text, color) = match arguments::parse(std::env::args_os().skip(1)) {
        Ok(Command::Help) => (HELP.to_owned(), Color::Never),
        Ok(Command::Tour(arguments)) => match page(&arguments) {
            Ok(text) => (text, arguments.color),
            Err(error) => return complain(&error.to_string(), ExitCode::FAILURE),
        },
        Err(complaint) => return complain(&complaint, ExitCode::from(2)),
    };
    let choice = match color {
        Color::Auto => AutoStream::choice(&io::stdout()),
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    };
    let mut out = AutoStream::new(io::stdout().lock(), choice);
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        // The reader has seen enough: `demo | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => complain(&error.to_string(), ExitCode::FAILURE),
    }
}

fn page(arguments: &Arguments) -> Result<String, Box<dyn std::error::Error>> {
    let width = arguments.width.unwrap_or_else(terminal_width);
    tour::tour(&Settings { vendors: arguments.vendors.clone(), language: arguments.language.clone(), width })
}

fn terminal_width() -> usize {
    let asked = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.or_else(asked).unwrap_or(USUAL_WIDTH).clamp(arguments::NARROWEST, WIDEST)
}

fn complain(complaint: &str, code: ExitCode) -> ExitCode {
    // Nothing is left to do where even this cannot be written.
    let _ = writeln!(io::stderr(), "demo: {complaint}");
    code
}
