//! The documented examples, as files beside this folder: what is sent, what is answered, and how the demo spoils it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

const FILES: &[&str] = &[
    include_str!("../examples/aieev.json"),
    include_str!("../examples/edgegap.json"),
    include_str!("../examples/huaweicloud.json"),
    include_str!("../examples/ncloud.json"),
    include_str!("../examples/ppio.json"),
];

/// The examples of one vendor.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    pub vendor: String,
    pub site: Option<String>,
    /// Invented ones.
    pub credentials: BTreeMap<String, String>,
    pub calls: Vec<Call>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    pub operation: String,
    pub example: Example,
    pub spoiled: Changes,
    /// An unfinished input.
    pub draft: Option<Value>,
    pub answers: Vec<Answer>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    pub from: String,
    pub input: Value,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Where it is from, if not the page's own example.
    pub from: Option<String>,
    pub status: u16,
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    pub body: Value,
    /// Pointers to the fields of a reply that the tour shows.
    #[serde(default)]
    pub show: Vec<String>,
    pub spoiled: Option<Changes>,
}

/// What is done to a value, by JSON Pointer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    #[serde(default)]
    pub set: Map<String, Value>,
    #[serde(default)]
    pub remove: Vec<String>,
    /// The last known resource, for rules that depend on it.
    pub current: Option<Value>,
}

/// The vendors' examples, in the order of the files.
///
/// # Errors
/// Where a file is not what this module describes.
pub fn all() -> serde_json::Result<Vec<Examples>> {
    FILES.iter().map(|text| serde_json::from_str(text)).collect()
}

impl Changes {
    pub fn count(&self) -> usize {
        self.set.len() + self.remove.len()
    }

    /// The value with the changes made.
    pub fn made_to(&self, value: &Value) -> Value {
        let mut changed = value.clone();
        self.set.iter().for_each(|(pointer, new)| put(&mut changed, pointer, Some(new)));
        self.remove.iter().for_each(|pointer| put(&mut changed, pointer, None));
        changed
    }
}

/// Puts a value at a pointer, or takes away what is there.
fn put(value: &mut Value, pointer: &str, new: Option<&Value>) {
    let Some((holder, name)) = pointer.rsplit_once('/') else { return };
    match (value.pointer_mut(holder), new) {
        (Some(Value::Object(fields)), Some(new)) => {
            fields.insert(name.to_owned(), new.clone());
        }
        (Some(Value::Object(fields)), None) => {
            fields.shift_remove(name);
        }
        (Some(Value::Array(items)), Some(new)) => {
            if let Some(item) = name.parse().ok().and_then(|at: usize| items.get_mut(at)) {
                *item = new.clone();
            }
        }
        _ => {}
    }
}
