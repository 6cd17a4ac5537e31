//! What the Makefile calls.

use std::process::ExitCode;

mod bench;
mod generate;
mod npm;
mod size;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["generate"] => generate::run(false),
        ["generate", "--check"] => generate::run(true),
        ["bench"] => bench::run(),
        ["npm"] => npm::run(),
        ["size"] => size::run(),
        _ => Err("use: xtask generate [--check] | bench | npm | size".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(text) => {
            eprintln!("{text}");
            ExitCode::FAILURE
        }
    }
}
