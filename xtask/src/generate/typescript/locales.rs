//! `locales/*.ts`: the texts of each language but English, which is in the core.

use std::collections::BTreeMap;

use super::print::{entry, key};

const LOCALES: [(&str, &str); 3] = [
    ("ko", include_str!("../../../../core/locales/ko.json")),
    ("zh-CN", include_str!("../../../../core/locales/zh-CN.json")),
    ("ja", include_str!("../../../../core/locales/ja.json")),
];

/// The name of each module, and its text.
pub fn modules() -> impl Iterator<Item = (String, String)> {
    LOCALES.into_iter().map(|(name, json)| (format!("locales/{name}"), module(name, json)))
}

fn module(name: &str, json: &str) -> String {
    let texts: BTreeMap<String, String> = serde_json::from_str(json).unwrap_or_else(|error| panic!("the texts of {name}: {error}"));
    let texts: String = texts.iter().map(|(code, text)| entry(2, &key(code), &format!("{text:?}"))).collect();
    format!("\nimport {{ registerLocale }} from \"../../clearway.js\";\n\nregisterLocale({name:?}, {{\n{texts}}});\n")
}
