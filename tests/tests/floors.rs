//! The core's modules stand on floors: what is below knows nothing of what is above, and no files need each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The floors, from the ground up. Modules of one floor do not know each other.
const FLOORS: &[&[&str]] = &[
    &["text", "border"],
    &["time"],
    &["spec"],
    &["vendors", "json", "url"],
    &["mask"],
    &["report"],
    &["registry"],
    &["sign", "check", "schema"],
    &["describe", "plan", "parse"],
    &["call"],
    &["fake"],
];

/// Files that may need each other, with the reason. Of a circle, all files are in one group.
const CIRCLES: &[(&[&str], &str)] = &[
    (&["check/free", "check/misplaced", "check/value", "check/walk"], "a value is checked by checking what is in it"),
    (&["spec/field", "spec/rule", "spec/shape"], "an object has fields, a field has a shape, a shape may be an object"),
];

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src")
}

/// Every file of the core by its module's path, `call/mod` and `text` alike; tests are left out.
fn files() -> BTreeMap<String, String> {
    fn collect(folder: &Path, root: &Path, out: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, root, out);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
                let name = path.strip_prefix(root).unwrap().with_extension("").to_str().unwrap().replace('\\', "/");
                out.insert(name, code(&fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut out = BTreeMap::new();
    collect(&sources(), &sources(), &mut out);
    assert!(out.len() > 150, "only {} files were read", out.len());
    out
}

/// What is compiled outside of tests, without comments.
fn code(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The paths that a file uses from the crate's root on: `json::read::pointer`, those of `use` trees one by one.
fn uses(file: &str, code: &str) -> BTreeSet<String> {
    // `super::` in a module's own file is the folder around it.
    let folder: Vec<&str> = file.strip_suffix("/mod").unwrap_or(file).split('/').collect();
    let mut out = BTreeSet::new();
    let mut find = |lead: &str, base: Vec<&str>| {
        for (at, _) in code.match_indices(lead) {
            let before = code[..at].chars().next_back();
            // `pub(in crate::fake)` uses nothing.
            if !code[..at].ends_with("(in ") && !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | ':' | '$')) {
                expand(&base.join("::"), &code[at + lead.len()..], &mut out);
            }
        }
    };
    find("crate::", vec![]);
    find("super::super::", folder[..folder.len().saturating_sub(2)].to_vec());
    find("super::", folder[..folder.len() - 1].to_vec());
    for child in children(code) {
        find(&format!("{child}::"), [&folder[..], &[child.as_str()]].concat());
    }
    out
}

fn children(code: &str) -> Vec<String> {
    let declared = code.lines().filter_map(|line| line.trim().strip_suffix(';')?.rsplit_once("mod ").map(|(_, name)| name.to_owned()));
    declared.filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit())).collect()
}

/// Adds the paths of a tree such as `a::{b, c::d}`, which begins behind `base`.
fn expand(base: &str, tree: &str, out: &mut BTreeSet<String>) {
    let joined = |name: &str| if base.is_empty() { name.to_owned() } else { format!("{base}::{name}") };
    if let Some(inside) = tree.strip_prefix('{') {
        let (mut depth, mut start) = (0, 0);
        for (at, c) in inside.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => return expand(base, inside[start..at].trim(), out),
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    expand(base, inside[start..at].trim(), out);
                    start = at + 1;
                }
                _ => {}
            }
        }
        return;
    }
    let end = tree.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(tree.len());
    let name = &tree[..end];
    match tree[end..].strip_prefix("::") {
        Some(rest) if !name.is_empty() && !rest.starts_with('<') => expand(&joined(name), rest, out),
        _ if name == "self" => drop(out.insert(base.to_owned())),
        _ if !name.is_empty() => drop(out.insert(joined(name))),
        _ if tree.starts_with('*') => drop(out.insert(base.to_owned())),
        _ => {}
    }
}

/// The file in which a path's thing is written, through `pub use`.
fn written_in(path: &str, files: &BTreeMap<String, String>, depth: usize) -> Option<String> {
    let parts: Vec<&str> = path.split("::").collect();
    // The longest start that is a module.
    let (module, rest) = (1..=parts.len()).rev().find_map(|len| {
        let name = parts[..len].join("/");
        [name.clone(), format!("{name}/mod")].into_iter().find(|name| files.contains_key(name)).map(|name| (name, &parts[len..]))
    })?;
    let Some(thing) = rest.first().filter(|_| depth < 4) else { return Some(module) };
    let code = &files[&module];
    let own = ["fn", "struct", "enum", "trait", "const", "static", "type", "macro_rules!"];
    let is_own = own.iter().any(|kind| {
        code.match_indices(&format!("{kind} {thing}"))
            .any(|(at, found)| !code[at + found.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    });
    if is_own {
        return Some(module);
    }
    let elsewhere = uses(&module, code).into_iter().find(|other| other.rsplit("::").next() == Some(thing) && other != path);
    elsewhere.and_then(|other| written_in(&other, files, depth + 1)).or(Some(module))
}

/// Which file needs which.
fn arrows() -> BTreeSet<(String, String)> {
    let files = files();
    let mut out = BTreeSet::new();
    for (file, code) in files.iter().filter(|(file, _)| *file != "lib") {
        // To name a thing for others is no need of it.
        let code: String = code.split_inclusive(';').filter(|statement| !is_named_for_others(statement)).collect();
        for path in uses(file, &code) {
            let target = written_in(&path, &files, 0);
            out.extend(target.filter(|target| target != file && target != "lib").map(|target| (file.clone(), target)));
        }
    }
    assert!(out.len() > 300, "only {} arrows were found", out.len());
    out
}

fn is_named_for_others(statement: &str) -> bool {
    let statement = statement.trim_start();
    statement.starts_with("pub") && statement.split_once("use ").is_some_and(|(before, _)| !before.contains(['{', '=', '\n']))
}

fn floor(file: &str) -> usize {
    let module = file.split('/').next().unwrap_or_default();
    FLOORS.iter().position(|floor| floor.contains(&module)).unwrap_or_else(|| panic!("{module} stands on no floor: name it in FLOORS"))
}

#[test]
fn arrows_run_down() {
    let room = |file: &str| file.split('/').next().unwrap_or_default().to_owned();
    let up: Vec<String> = arrows()
        .into_iter()
        .filter(|(from, to)| room(from) != room(to) && floor(from) <= floor(to))
        .map(|(from, to)| format!("{from} -> {to}"))
        .collect();
    assert!(up.is_empty(), "what is below may not know what is above:\n{}", up.join("\n"));
}

#[test]
fn files_do_not_need_each_other_in_a_circle() {
    let arrows = arrows();
    let said = |a: &str, b: &str| CIRCLES.iter().any(|(group, _)| group.contains(&a) && group.contains(&b));
    let mut reached: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, to) in arrows.iter().filter(|(from, to)| !said(from, to)) {
        reached.entry(from).or_default().insert(to);
    }
    loop {
        let before: usize = reached.values().map(BTreeSet::len).sum();
        for file in reached.keys().copied().collect::<Vec<_>>() {
            let further: Vec<&str> = reached[file].iter().filter_map(|next| reached.get(next)).flatten().copied().collect();
            reached.entry(file).or_default().extend(further);
        }
        if before == reached.values().map(BTreeSet::len).sum() {
            break;
        }
    }
    let circles: Vec<String> = arrows
        .iter()
        .filter(|(from, to)| !said(from, to) && reached.get(&**to).is_some_and(|reached| reached.contains(&**from)))
        .map(|(from, to)| format!("{from} -> {to}"))
        .collect();
    assert!(circles.is_empty(), "these files need each other in a circle:\n{}", circles.join("\n"));
}

#[test]
fn a_path_is_found_where_it_is_written() {
    let files = files();
    for (path, file) in [
        ("spec::Field", "spec/field"),
        ("report::UsageError", "report/usage"),
        ("json::read::pointer", "json/read"),
        ("spec::rule::Rule", "spec/rule"),
        ("registry::vendor", "registry"),
        ("json::JsonText", "json/scan/mod"),
    ] {
        assert_eq!(written_in(path, &files, 0).as_deref(), Some(file), "{path}");
    }
    let mut out = BTreeSet::new();
    expand("a", "{b, c::{self, d}, e as f}; x", &mut out);
    assert_eq!(out.into_iter().collect::<Vec<_>>(), ["a::b", "a::c", "a::c::d", "a::e"]);
}
