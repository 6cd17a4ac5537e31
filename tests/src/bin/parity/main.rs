//! What Rust says of generated inputs and answers, for other languages to be held against it (tests/npm/parity).
//!
//! `parity FILE COUNT` writes so many inputs, a fifth as many answers of vendors, a twentieth as many calls, and hashes of what must become of them, a line of JSON each.
//! `parity --show LINE COUNT` prints what must become of one of them. The same line is always the same case.

mod calls;
mod inputs;
mod replies;
mod spelling;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A case, and what must become of it by the names of verbs.
struct Case {
    given: Value,
    answers: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Line<'c> {
    given: &'c Value,
    hashes: serde_json::Map<String, Value>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["--show", line, count] => number(line).and_then(|line| show(line, number(count)?)),
        [file, count] => number(count).and_then(|count| write(file, count)),
        _ => Err("use: parity FILE COUNT | parity --show LINE COUNT".to_owned()),
    };
    done.map_or_else(
        |problem| {
            eprintln!("{problem}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| format!("{text} is no number"))
}

/// Makes the case of a line.
fn maker(count: usize) -> impl Fn(usize) -> Case {
    let (inputs, replies, calls) = (inputs::Maker::new(), replies::Maker::new(), calls::Maker::new());
    let first_call = count + count / 5;
    move |line| match line {
        line if line < count => inputs.case(line),
        line if line < first_call => replies.case(line - count),
        line => calls.case(line - first_call),
    }
}

fn write(file: &str, count: usize) -> Result<(), String> {
    let create = || -> std::io::Result<()> {
        let mut out = BufWriter::new(File::create(file)?);
        let case = maker(count);
        for line in 0..count + count / 5 + count / 20 {
            let Case { given, answers } = case(line);
            let hashes = answers.iter().map(|(verb, answer)| (verb.clone(), hash(answer).into())).collect();
            serde_json::to_writer(&mut out, &Line { given: &given, hashes })?;
            out.write_all(b"\n")?;
        }
        out.flush()
    };
    create().map_err(|error| format!("{file}: {error}"))
}

fn show(line: usize, count: usize) -> Result<(), String> {
    let Case { given, answers } = maker(count)(line);
    println!("{given}");
    answers.iter().for_each(|(verb, answer)| println!("== {verb}\n{answer}"));
    Ok(())
}

/// Half of the SHA-256 in hexadecimal.
fn hash(text: &str) -> String {
    Sha256::digest(text).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
