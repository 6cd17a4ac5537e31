//! A vendor in a day, tried for real: the made-up vendor of `tests/sixth/` is added to a copy of the workspace, and used.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::step;

/// What a vendor consists of: folders of `tests/sixth`, and where they belong.
const FOLDERS: &[(&str, &str)] = &[("vendors", "core/src/vendors"), ("fake", "core/src/fake"), ("vectors", "tests/vectors")];

/// What is added to lists: a file, how a line of it begins, and the line that is written behind the first such line.
const LINES: &[(&str, &str, &str)] = &[
    ("core/src/vendors/mod.rs", "mod ", "mod acme;"),
    ("core/src/vendors/mod.rs", "pub(crate) static ALL", "    &acme::ACME,"),
    ("core/src/fake/mod.rs", "pub mod ", "pub mod acme;"),
    ("core/src/fake/mod.rs", "        vec![", "            $make::<acme::State>($($argument)?),"),
];

/// Takes the vendor through the core; with `whole`, through the wheel and the tarball, too.
///
/// # Errors
/// A text for the terminal: what failed.
pub fn run(whole: bool) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().map_err(|error| error.to_string())?;
    let copy = root.join("target/sixth");
    copy_workspace(&root, &copy)?;
    for (file, line, added) in LINES {
        add_line(&copy.join(file), line, added)?;
    }
    share_dependencies(&root, &copy);
    let cargo = |arguments: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(arguments).current_dir(&copy).env_remove("CARGO_TARGET_DIR");
        step(&mut command, &format!("cargo {}", arguments.join(" ")))
    };
    cargo(&["run", "--quiet", "-p", "xtask", "--", "generate"])?;
    // The whole workspace, as in `make test`: with the features of one crate alone, dependencies would be built again.
    cargo(&["nextest", "run", "--workspace", "--test", "sixth", "--test", "floors", "--test", "vectors", "--test", "schemas"])?;
    if whole {
        for script in ["make wheel npm", "bash tests/sixth/use/all.sh"] {
            step(Command::new("bash").args(["-c", script]).current_dir(&copy).env_remove("MAKEFLAGS"), script)?;
        }
    }
    println!(
        "the made-up vendor works{}",
        if whole { " in three languages" } else { "; `cargo run -p xtask -- sixth whole` tries the packages, too" }
    );
    Ok(())
}

/// Links what the dependencies were built to into the copy, so that they are not built again. Where that does not work, they are.
fn share_dependencies(root: &Path, copy: &Path) {
    let to = copy.join("target/debug");
    if !to.exists() && fs::create_dir_all(&to).is_ok() {
        let from = ["build", "deps", ".fingerprint"].map(|folder| root.join("target/debug").join(folder));
        drop(Command::new("cp").arg("-al").args(from).arg(&to).output());
    }
}

/// Copies what git knows, and the made-up vendor to where a vendor stands; what is the same stays untouched, so that it is not built again.
fn copy_workspace(root: &Path, copy: &Path) -> Result<(), String> {
    let listed = Command::new("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(root).output();
    let listed = listed.map_err(|error| format!("git does not start: {error}"))?.stdout;
    let mut places: BTreeSet<PathBuf> = BTreeSet::new();
    for name in String::from_utf8_lossy(&listed).split('\0').filter(|name| root.join(name).is_file()) {
        let mut to = vec![PathBuf::from(name)];
        let rest = name.strip_prefix("tests/sixth/").unwrap_or_default();
        to.extend(FOLDERS.iter().filter_map(|(from, to)| Some(Path::new(to).join(rest.strip_prefix(from)?.strip_prefix('/')?))));
        if rest == "use/sixth.rs" {
            to.push("tests/tests/sixth.rs".into());
        }
        for place in to {
            let lists: Vec<_> = LINES.iter().filter(|(file, ..)| Path::new(file) == place).collect();
            if lists.is_empty() || !is_extended(&root.join(name), &copy.join(&place), &lists) {
                write(&root.join(name), &copy.join(&place))?;
            }
            places.insert(place);
        }
    }
    for left_over in ["core/src", "python/clearway", "tests/tests", "tests/vectors", "wasm/npm/src"] {
        remove_others(copy, &copy.join(left_over), &places)?;
    }
    Ok(())
}

/// Whether a file of the copy is the project's with the lines that are added to it.
fn is_extended(from: &Path, to: &Path, lists: &[&(&str, &str, &str)]) -> bool {
    let (Ok(mut text), Ok(found)) = (fs::read_to_string(from), fs::read_to_string(to)) else { return false };
    lists.iter().for_each(|(_, line, added)| text = with_line(&text, line, added));
    text == found
}

fn write(from: &Path, to: &Path) -> Result<(), String> {
    let content = fs::read(from).map_err(|error| format!("{}: {error}", from.display()))?;
    if fs::read(to).is_ok_and(|found| found == content) {
        return Ok(());
    }
    let written = to.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(to, content));
    written.map_err(|error| format!("{}: {error}", to.display()))
}

fn remove_others(copy: &Path, folder: &Path, places: &BTreeSet<PathBuf>) -> Result<(), String> {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            remove_others(copy, &path, places)?;
        } else if path.strip_prefix(copy).is_ok_and(|place| !places.contains(place)) && !path.ends_with("rules.json") {
            fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}

fn add_line(path: &Path, line: &str, added: &str) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    if text.contains(added) {
        return Ok(());
    }
    let longer = with_line(&text, line, added);
    if longer == text {
        return Err(format!("{} has no line {line}", path.display()));
    }
    fs::write(path, longer).map_err(|error| format!("{}: {error}", path.display()))
}

fn with_line(text: &str, begins: &str, added: &str) -> String {
    let behind = text.split_inclusive('\n').scan(0, |end, line| {
        *end += line.len();
        Some((line, *end))
    });
    let found = behind.into_iter().find(|(line, _)| line.starts_with(begins));
    found.map_or_else(|| text.to_owned(), |(_, end)| format!("{}{added}\n{}", &text[..end], &text[end..]))
}
