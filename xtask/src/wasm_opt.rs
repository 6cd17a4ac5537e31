//! wasm-opt, which comes with npm's binaryen.

use std::path::Path;
use std::process::Command;

use crate::step;

/// Features by name: all of them make a file that Node 20 rejects.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-reference-types",
];

/// Packed memory, values that are kept to be used again, and inlined functions are smaller as they are and larger under gzip. The lowest kilobyte is the far end of
/// the stack, which nothing reaches: inputs are 64 levels deep at most.
const PASSES: [&str; 8] = [
    "--strip-debug",
    "--strip-producers",
    "-Oz",
    "--converge",
    "--skip-pass=memory-packing",
    "--skip-pass=local-cse",
    "--skip-pass=inlining-optimizing",
    "--low-memory-unused",
];

/// Makes a wasm file smaller.
///
/// # Errors
/// A text where wasm-opt fails.
pub fn optimise(wasm: &Path, out: &Path) -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("size");
    if !folder.join("node_modules/.bin/wasm-opt").exists() {
        println!("installing binaryen (wasm-opt) into xtask/size/node_modules");
        step(Command::new("npm").args(["ci", "--silent", "--no-audit", "--no-fund"]).current_dir(&folder), "npm ci")?;
    }
    let mut command = Command::new(folder.join("node_modules/.bin/wasm-opt"));
    step(command.args(FEATURES).args(PASSES).arg(wasm).arg("-o").arg(out), "wasm-opt")
}
