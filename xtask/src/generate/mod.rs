//! The files that are printed from the tables and committed.

mod border;
mod facts;
mod fakes;
mod fields;
mod markdown;
mod messages_page;
mod names;
mod operations_page;
mod python;
mod typescript;
mod vectors;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clearway::schema;
use serde_json::Value;

/// What to run when a file is stale; every generated file names it.
const COMMAND: &str = "make generate";

/// Folders with nothing in them but generated files: what else is found there is a leftover.
const FOLDERS: &[&str] = &["core/derived", "python/clearway/_clients", "python/clearway/types", "wasm/npm/src/generated"];
/// Vectors stand beside hand-written ones.
const VECTORS: &str = "tests/vectors/";
/// Its own script writes this one, from the npm package.
const WRITTEN_BY_THE_EDGE: &str = "js-demo/edge/schemas.js";
/// What Python leaves in every folder.
const CACHE: &str = "__pycache__";

/// A path below the workspace, and what the file there holds.
type File = (String, String);

/// Every generated file.
fn files() -> Vec<File> {
    let mut files: Vec<File> = clearway::operations().map(input_schema).collect();
    files.extend(clearway::vendors().iter().map(|vendor| openapi(vendor)));
    files.extend(clearway::operations().map(vectors::file));
    files.extend(fakes::files());
    files.push(("core/derived/operations.md".to_owned(), operations_page::page()));
    files.push(("core/derived/messages.md".to_owned(), messages_page::page()));
    files.extend(python::files());
    files.extend(typescript::files());
    files.extend(border::files());
    files.push((".gitattributes".to_owned(), git_attributes(&files)));
    files
}

/// Says of the files that they are printed, so that reviews fold them.
fn git_attributes(files: &[File]) -> String {
    let is_alone = |path: &&str| !path.starts_with(VECTORS) && !FOLDERS.iter().any(|folder| path.starts_with(folder));
    let alone = files.iter().map(|(path, _)| path.as_str()).filter(is_alone).map(str::to_owned);
    let folders = FOLDERS.iter().map(|folder| format!("{folder}/**"));
    let vectors = [format!("{VECTORS}*/*/rules.json"), WRITTEN_BY_THE_EDGE.to_owned()];
    let mut lines: Vec<String> = folders.chain(alone).chain(vectors).map(|path| format!("{path} linguist-generated=true\n")).collect();
    lines.sort_unstable();
    format!("# derived by `{COMMAND}`; do not edit\n\n{}", lines.concat())
}

/// Writes the files and removes leftovers; with `check`, says what a write would change and changes nothing.
///
/// # Errors
/// A text for the terminal: the files that are not as they should be, or the file that could not be written.
pub fn run(check: bool) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = files();
    let mut complaints = Vec::new();
    for (path, content) in &files {
        let place = root.join(path);
        match fs::read(&place) {
            Ok(found) if found == content.as_bytes() => {}
            found if check => complaints.push(format!("{path} is {}", if found.is_ok() { "stale" } else { "missing" })),
            _ => write(&place, content)?,
        }
    }
    let known: BTreeSet<PathBuf> = files.iter().map(|(path, _)| root.join(path)).collect();
    for folder in FOLDERS {
        for leftover in below(&root.join(folder))?.into_iter().filter(|path| !known.contains(path)) {
            if check {
                complaints.push(format!("{} is left over", leftover.strip_prefix(&root).unwrap_or(&leftover).display()));
            } else {
                fs::remove_file(&leftover).map_err(|error| format!("{}: {error}", leftover.display()))?;
            }
        }
    }
    if complaints.is_empty() { Ok(()) } else { Err(format!("{}\nrun `{COMMAND}`", complaints.join("\n"))) }
}

fn input_schema(operation: &'static clearway::Operation) -> File {
    let mut input = schema::input_schema(operation);
    // The vendor's own example, which the shared vectors begin with.
    input["examples"] = clearway_documented::known_input(operation.id).into_iter().collect();
    (format!("core/derived/json-schema/{}.input.json", operation.id), text(input, "$comment"))
}

fn openapi(vendor: &'static clearway::Vendor) -> File {
    (format!("core/derived/openapi/{}.json", vendor.id), text(schema::openapi(vendor), "x-generated-by"))
}

/// The document as the text of a file, with a mark behind its first entry, which names the format.
fn text(mut document: Value, mark: &str) -> String {
    if let Value::Object(document) = &mut document {
        document.shift_insert(1, mark.to_owned(), format!("derived by `{COMMAND}`; do not edit").into());
    }
    format!("{document:#}\n")
}

fn write(path: &Path, content: &str) -> Result<(), String> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, content));
    written.map_err(|error| format!("{}: {error}", path.display()))
}

/// All files below a folder, which need not be there.
fn below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
        if path.ends_with(CACHE) {
            continue;
        }
        if path.is_dir() {
            found.extend(below(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
