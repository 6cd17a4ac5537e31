//! `make size`: builds the core as wasm with check, describe, plan, parse, sign and call of all operations exported, and weighs it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step;
use crate::wasm_opt::optimise;

/// The aim for the whole of it after wasm-opt, in bytes of gzip.
const AIM: usize = 78_000;

/// Builds, optimises, weighs, and runs what came out.
///
/// # Errors
/// A text where a step fails.
pub fn run() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("size");
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/size");
    let mut build = Command::new(env!("CARGO"));
    build
        .args(["build", "--quiet", "--release", "--locked", "--target", "wasm32-unknown-unknown", "--target-dir"])
        .arg(&target)
        .current_dir(&folder);
    step(&mut build, "cargo build")?;
    let built = target.join("wasm32-unknown-unknown/release/clearway_size.wasm");
    let optimised = target.join("clearway_size.wasm");
    optimise(&built, &optimised)?;

    println!("{:<18} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    weigh("as built", &built)?;
    let gzip = weigh("after wasm-opt", &optimised)?;
    println!("the aim is {AIM} bytes of gzip: {}", if gzip <= AIM { "met".to_owned() } else { format!("missed by {}", gzip - AIM) });
    // An operation with much to say of nothing.
    let missing = |id: &str| clearway::check(id, "{}", &clearway::Options::default()).map(|report| report.violations).unwrap_or_default();
    let operation = clearway::operations().max_by_key(|operation| missing(operation.id).len()).map_or("", |operation| operation.id);
    let paths: Vec<String> = missing(operation).into_iter().map(|violation| violation.path).collect();
    let arguments = [operation, "{}", &paths.join(" ")];
    step(Command::new("node").arg(folder.join("smoke.mjs")).arg(&optimised).args(arguments), "the built wasm in Node")
}

/// Prints the sizes of a file and gives that of its gzip, by Node's own compressors.
fn weigh(name: &str, file: &PathBuf) -> Result<usize, String> {
    const SCRIPT: &str = "const z = require('zlib'), b = require('fs').readFileSync(process.argv[1]);
        console.log(b.length, z.gzipSync(b, { level: 9 }).length, z.brotliCompressSync(b).length)";
    let output = Command::new("node").args(["-e", SCRIPT]).arg(file).output().map_err(|error| format!("node does not start: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let sizes: Vec<usize> = text.split_whitespace().filter_map(|size| size.parse().ok()).collect();
    let [raw, gzip, brotli] = sizes.as_slice() else { return Err(format!("{} could not be weighed", file.display())) };
    println!("{name:<18} {raw:>9} {gzip:>9} {brotli:>9}");
    Ok(*gzip)
}
