//! The shared vectors, read and written; `tests/vectors/README.md` describes them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A file of vectors about one operation.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    #[serde(rename = "$comment", default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    pub operation: String,
    pub cases: Vec<Case>,
}

/// One vector: an input, an answer of the vendor, or both, and what must become of them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Case {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The table's rule that the case is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleName>,
    /// Whether the input breaks that rule, or keeps it, if only just.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breaks: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input: Option<Value>,
    /// An input that only JSON text can say: broken, or with a key twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "Options::is_default")]
    pub options: Options,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub violations: Vec<Finding>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Finding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<Request>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub describe: BTreeMap<String, Described>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<Response>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<ApiError>,
}

/// A rule by its place in the table, such as `/users/*/user_type`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleName {
    pub path: String,
    pub code: String,
    pub grade: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Options {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub allow_unknown: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub empty_as_absent: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current: Option<Value>,
}

impl Options {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// A violation or a warning; of its parameters those that are given are compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    pub path: String,
    pub code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub params: Option<Map<String, Value>>,
}

/// How a request is asked for, and what it must be.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Request {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now_ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    pub url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<BTreeMap<String, String>>,
    pub body: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub string_to_sign: Option<String>,
}

/// The state of one field of a draft.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Described {
    pub requirement: String,
    pub present: bool,
    /// The reason's code, where it is to be compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awaits: Option<String>,
}

/// An answer of the vendor.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Response {
    pub status: u16,
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub status: u16,
    #[serde(default)]
    pub request_id: Option<String>,
    /// Where it is absent, the response's body decoded.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub data: Option<Value>,
    pub drift: Vec<Drift>,
    #[serde(default)]
    pub warnings: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drift {
    pub path: String,
    pub kind: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApiError {
    pub kind: String,
    pub status: u16,
    #[serde(default)]
    pub code: Option<String>,
    #[serde(default)]
    pub message: Option<String>,
    /// Whether there is one; or the text, where it is the vendor's own.
    #[serde(default)]
    pub hint: Option<Hint>,
    #[serde(default)]
    pub request_id: Option<String>,
    #[serde(default)]
    pub retry_after: Option<u64>,
    pub retryable: bool,
    /// The masked body, where it is to be compared.
    #[serde(default)]
    pub body: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Hint {
    There(bool),
    Text(String),
}

/// Tells a null that is given from one that is not.
fn given<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

impl File {
    /// The text of a generated file: one case a line.
    pub fn to_text(&self) -> String {
        let comment = self.comment.iter().map(|comment| format!("\"$comment\": {},\n", Value::from(comment.as_str())));
        let cases: Vec<String> = self.cases.iter().map(|case| visible(&serde_json::to_string(case).unwrap_or_default())).collect();
        let head: String = comment.chain([format!("\"operation\": \"{}\",\n", self.operation)]).collect();
        format!("{{\n{head}\"cases\": [\n{}\n]\n}}\n", cases.join(",\n"))
    }
}

/// JSON without raw control characters, which editors hide.
fn visible(json: &str) -> String {
    let escaped = |c: char| if c.is_control() { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    json.chars().map(escaped).collect()
}

/// A file with its path below `tests/vectors`.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub path: String,
    pub file: File,
}

/// All vectors, in the order of their paths.
///
/// # Errors
/// Everything that is wrong with the files, with the names of file and case.
pub fn all() -> Result<Vec<Loaded>, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
    let mut loaded = Vec::new();
    let mut complaints = Vec::new();
    for vendor in clearway::vendors() {
        for path in json_files(&root.join(vendor.id)) {
            let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
            match load(&path, &name) {
                Ok(file) => loaded.push(Loaded { path: name, file }),
                Err(mut found) => complaints.append(&mut found),
            }
        }
    }
    if complaints.is_empty() { Ok(loaded) } else { Err(complaints.join("\n")) }
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    found.sort();
    found.into_iter().flat_map(|path| if path.is_dir() { json_files(&path) } else { vec![path] }).collect()
}

fn load(path: &Path, name: &str) -> Result<File, Vec<String>> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Raw {
        #[serde(rename = "$comment", default)]
        comment: Option<String>,
        operation: String,
        cases: Vec<Value>,
    }
    let text = fs::read_to_string(path).map_err(|error| vec![format!("{name}: {error}")])?;
    let Raw { comment, operation, cases } = serde_json::from_str(&text).map_err(|error| vec![format!("{name}: {error}")])?;
    let mut complaints = Vec::new();
    if clearway::operation(&operation).is_err()
        || name.rsplit_once('/').map(|(folder, _)| folder.replace('/', ".")) != Some(operation.clone())
    {
        complaints.push(format!("{name}: {operation} is no operation, or another one than the folder says"));
    }
    let mut file = File { comment, operation, cases: Vec::new() };
    let mut names = BTreeSet::new();
    for (at, value) in cases.into_iter().enumerate() {
        let label = value["name"].as_str().map_or(format!("case {at}, which has no name"), str::to_owned);
        match serde_json::from_value::<Case>(value).map_err(|error| error.to_string()).and_then(sound) {
            Ok(case) => file.cases.push(case),
            Err(error) => complaints.push(format!("{name}: {label}: {error}")),
        }
        if !names.insert(label.clone()) {
            complaints.push(format!("{name}: {label}: another case has this name"));
        }
    }
    if complaints.is_empty() { Ok(file) } else { Err(complaints) }
}

/// Refuses a case that says less than it seems to.
fn sound(case: Case) -> Result<Case, String> {
    let inputs = usize::from(case.input.is_some()) + usize::from(case.text.is_some());
    let judged = !case.violations.is_empty() || !case.warnings.is_empty() || case.request.is_some() || !case.describe.is_empty();
    let outcomes = usize::from(case.reply.is_some()) + usize::from(case.error.is_some());
    if inputs > 1 {
        return Err("input and text exclude each other".to_owned());
    }
    if inputs == 0 && (judged || case.rule.is_some() || case.response.is_none()) {
        return Err("there is no input".to_owned());
    }
    if outcomes != usize::from(case.response.is_some()) {
        return Err("a response has a reply or an error, and only a response has one".to_owned());
    }
    if case.request.is_some() && !case.violations.is_empty() {
        return Err("no request is made of an input with violations".to_owned());
    }
    if case.rule.is_some() != case.breaks.is_some() {
        return Err("rule and breaks belong together".to_owned());
    }
    Ok(case)
}
