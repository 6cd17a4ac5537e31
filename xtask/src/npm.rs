//! `xtask npm`: builds the wasm of the npm package, and the JavaScript that loads it, into `wasm/npm/src/wasm/`.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

/// Builds.
///
/// # Errors
/// A text where a step fails.
pub fn run() -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    build(&root, "clearway-wasm", "clearway")
}

fn build(root: &Path, package: &str, name: &str) -> Result<(), String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--locked", "--profile", "npm", "--target", "wasm32-unknown-unknown", "--package", package]);
    step(cargo.current_dir(root), "cargo build")?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let built = target.join("wasm32-unknown-unknown/npm").join(package.replace('-', "_")).with_extension("wasm");
    let out = root.join("wasm/npm/src/wasm");
    let bind = |bindgen: &mut Bindgen| bindgen.generate(&out);
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&built).out_name(name).typescript(true).omit_default_module_path(true).reset_state_function(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.web(true).and_then(bind).map_err(|error| format!("wasm-bindgen: {error:#}"))
}

fn step(command: &mut Command, name: &str) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status})")),
        Err(error) => Err(format!("{name} does not start: {error}")),
    }
}
