//! A tour of the library on the vendors' own documented examples: `make demo ARGS=--help`.

mod arguments;
mod tour;

use std::error::Error;
use std::io::{self, Write};

use anstream::{AutoStream, ColorChoice};
use clap::Parser;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = arguments::Arguments::parse();
    let text = tour::tour(&arguments.vendors, &arguments.locale, arguments.width.into())?;
    let choice = match arguments.color {
        clap::ColorChoice::Auto => AutoStream::choice(&io::stdout()),
        clap::ColorChoice::Always => ColorChoice::Always,
        clap::ColorChoice::Never => ColorChoice::Never,
    };
    match AutoStream::new(io::stdout().lock(), choice).write_all(text.as_bytes()) {
        // The reader has seen enough: `demo | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}
