//! `xtask npm`: builds the npm package, the wasm first and then what is TypeScript, into `dist/clearway-<version>.tgz`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::step;
use crate::wasm_opt::optimise;

/// Builds.
///
/// # Errors
/// A text where a step fails.
pub fn run(arguments: &[&str]) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let package = root.join("wasm/npm");
    let modified = |file: &str| fs::metadata(package.join(file)).and_then(|metadata| metadata.modified()).ok();
    if modified("node_modules/.package-lock.json") < modified("package-lock.json") {
        println!("installing what the npm package is built with into wasm/npm/node_modules");
        step(Command::new("npm").args(["ci", "--silent", "--no-audit", "--no-fund"]).current_dir(&package), "npm ci")?;
    }
    bind(&root, "clearway-wasm", "clearway", "npm")?;
    bind(&root, "clearway-wasm-fake", "fake", "npm-fake")?;
    step(Command::new("node").arg("scripts/build.js").current_dir(&package), "the build of the npm package")?;
    step(Command::new("node").arg("scripts/sizes.js").args(arguments).current_dir(&package), "the sizes of the npm package")
}

/// Builds a crate as wasm by a profile, with the JavaScript that talks to it, into `wasm/npm/src/wasm/`.
fn bind(root: &Path, package: &str, name: &str, profile: &str) -> Result<(), String> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--locked", "--profile", profile, "--target", "wasm32-unknown-unknown", "--package", package]);
    step(cargo.current_dir(root), "cargo build")?;
    let built = target.join("wasm32-unknown-unknown").join(profile).join(package.replace('-', "_")).with_extension("wasm");

    let bound = target.join("npm-bindings");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&built).out_name(name).typescript(true).omit_default_module_path(true).reset_state_function(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.web(true).and_then(|bindgen| bindgen.generate(&bound)).map_err(|error| format!("wasm-bindgen: {error:#}"))?;

    let out = root.join("wasm/npm/src/wasm");
    let copy = |file: String| fs::copy(bound.join(&file), out.join(&file)).map_err(|error| format!("{file}: {error}"));
    fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    copy(format!("{name}.js"))?;
    copy(format!("{name}.d.ts"))?;
    optimise(&bound.join(format!("{name}_bg.wasm")), &out.join(format!("{name}.wasm")))
}
