//! A vendor's things stand in its two folders: no other hand-written file has a vendor's id, header or credential name.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use clearway::spec::{Auth, Way};

/// Where vendors are named on purpose: their own folders, what is no part of the product, documents, examples, benchmarks.
const ELSEWHERE: &[&str] = &[
    "core/src/vendors/<vendor>/",
    "core/src/fake/<vendor>/",
    "tests/",
    "core/derived/",
    "/docs/",
    "/bench",
    "/examples/",
    // Examples of messages, and of settings that are to be changed.
    "xtask/documented/",
    "js-demo/edge/wrangler.toml",
    "js-demo/edge/gate/workflow.yml",
];

/// Files that name vendors nevertheless, and why.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("core/src/vendors/mod.rs", "the list of vendors: one line each"),
    ("core/src/fake/mod.rs", "the list of their fakes: one line each"),
    ("python/pyproject.toml", "what people search for in the package index"),
    ("wasm/npm/package.json", "what people search for in the registry"),
    ("core/src/schema/security.rs", "OpenAPI's own word for a key in a header is a credential's name, too"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What no other file may have, from the definitions: ids, names and headers in any case, and credentials as languages spell them.
struct Words {
    any_case: BTreeSet<String>,
    as_spelt: BTreeSet<String>,
}

impl Words {
    fn of_all_vendors() -> Self {
        let mut words = Words { any_case: BTreeSet::new(), as_spelt: BTreeSet::new() };
        for vendor in clearway::vendors() {
            let auths = vendor.operations.iter().filter_map(|operation| operation.auth).chain([vendor.auth]);
            let headers = auths.flat_map(headers).filter(|header| *header != "Authorization");
            let names = [Some(vendor.id), vendor.name.split(' ').next()].into_iter().flatten();
            words.any_case.extend(names.chain(headers).map(str::to_lowercase));
            words.as_spelt.extend(vendor.credentials.iter().flat_map(|known| known.environment).map(|variable| (*variable).to_owned()));
            // One word alone, such as token, is everybody's.
            for credential in vendor.credentials.iter().filter(|credential| credential.name.contains('_')) {
                let camel = credential.name.split('_').enumerate().map(|(at, part)| match at {
                    0 => part.to_owned(),
                    _ => part[..1].to_uppercase() + &part[1..],
                });
                words.as_spelt.extend([credential.name.to_owned(), camel.collect(), credential.name.to_uppercase()]);
            }
        }
        assert!(words.any_case.len() > 10 && words.as_spelt.len() > 15);
        words
    }

    /// Those that a line has, not as parts of longer words: `EdgegapClient` has one, `keyapi` none.
    fn of(&self, line: &str) -> Vec<&str> {
        let lower = line.to_lowercase();
        let has = |line: &str, word: &str| line.match_indices(word).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_ascii_alphabetic()));
        let any_case = self.any_case.iter().filter(|word| has(&lower, word));
        any_case.chain(self.as_spelt.iter().filter(|word| has(line, word))).map(String::as_str).collect()
    }
}

fn headers(auth: &'static Auth) -> Vec<&'static str> {
    let ways = auth.ways.iter().flat_map(|way| match way {
        Way::Token { header, .. } => vec![*header],
        Way::TimedHmac { key_id_header, timestamp_header, signature_header, .. } => {
            vec![*key_id_header, *timestamp_header, *signature_header]
        }
        Way::CanonicalHmac(scheme) => vec![scheme.name, scheme.date_header, scheme.payload_header, scheme.session_token.0],
    });
    ways.chain(auth.beside.iter().map(|(header, _)| *header)).collect()
}

/// Every file that somebody wrote by hand, with what is judged of it.
fn written() -> Vec<(String, String)> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output().expect("git").stdout;
    let vendors: Vec<&str> = clearway::vendors().iter().map(|vendor| vendor.id).collect();
    let is_elsewhere = |file: &str| {
        let own = |place: &str| vendors.iter().any(|vendor| file.starts_with(&place.replace("<vendor>", vendor)));
        ELSEWHERE.iter().any(|place| if place.starts_with('/') { file.contains(place) } else { file.starts_with(place) || own(place) })
    };
    let names = String::from_utf8(listed).expect("names of files are text");
    let names =
        names.split('\0').filter(|file| !file.is_empty() && !file.ends_with(".md") && !file.contains("LICENSE") && !file.contains("lock"));
    let mut written = Vec::new();
    for file in names.filter(|file| !is_elsewhere(file)) {
        // What is no text, such as a picture, names nobody.
        let Ok(text) = fs::read_to_string(root().join(file)) else { continue };
        let is_printed = text.lines().take(6).any(|line| line.contains("`make generate`") || line.contains("do not edit"));
        if !is_printed {
            written.push((file.to_owned(), judged(file, &text)));
        }
    }
    assert!(written.len() > 250, "only {} files were read", written.len());
    written
}

/// The text without its tests and without the examples in its comments.
fn judged(file: &str, text: &str) -> String {
    let text = match file.ends_with(".rs") {
        true if file.ends_with("/tests.rs") => "",
        true => text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default(),
        false => text,
    };
    let mut is_example = false;
    let kept = text.lines().filter(|line| {
        let is_fence = line.trim_start().trim_start_matches(['/', '!', '*', ' ']).starts_with("```");
        is_example ^= is_fence;
        !is_example && !is_fence
    });
    kept.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_vendor_is_named_in_its_folders_alone() {
    let words = Words::of_all_vendors();
    let mut found = Vec::new();
    for (file, text) in written().iter().filter(|(file, _)| EXCEPTIONS.iter().all(|(exception, _)| exception != file)) {
        let lines = text.lines().map(|line| (line, words.of(line))).filter(|(_, named)| !named.is_empty());
        found.extend(lines.map(|(line, named)| format!("{file}: {}: {}", named.join(", "), line.trim())));
    }
    assert!(
        found.is_empty(),
        "{} lines name a vendor: print them from its definition, or say it without\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn exceptions_are_few_and_needed() {
    let (words, written) = (Words::of_all_vendors(), written());
    assert!(EXCEPTIONS.len() <= 6);
    for (exception, _) in EXCEPTIONS {
        let text = written.iter().find(|(file, _)| file == exception).map(|(_, text)| text);
        assert!(text.is_some_and(|text| text.lines().any(|line| !words.of(line).is_empty())), "{exception} names no vendor");
    }
}
