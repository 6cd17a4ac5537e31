//! What the Makefile calls.

use std::process::{Command, ExitCode};

mod bench;
mod generate;
mod npm;
mod sixth;
mod size;
mod wasm_opt;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["generate"] => generate::run(false),
        ["generate", "--check"] => generate::run(true),
        ["bench"] => bench::run(),
        ["npm", arguments @ ..] => npm::run(arguments),
        ["size"] => size::run(),
        ["sixth"] => sixth::run(false),
        ["sixth", "whole"] => sixth::run(true),
        _ => Err("use: xtask generate [--check] | bench | npm [--check | --write] | size | sixth [whole]".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(text) => {
            eprintln!("{text}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a command, and says which one it was when it fails.
fn step(command: &mut Command, name: &str) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status})")),
        Err(error) => Err(format!("{name} does not start: {error}")),
    }
}
