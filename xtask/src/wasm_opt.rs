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

/// Packed memory is smaller as it is, and larger under gzip.
const PASSES: [&str; 4] = ["--strip-debug", "--strip-producers", "-Oz", "--skip-pass=memory-packing"];

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
