//! What the tour is made of: `tour.json`, and the cases of the vectors that it names.

use std::collections::BTreeMap;
use std::error::Error;

use clearway::{Credentials, UsageError};
use serde::Deserialize;
use serde_json::{Map, Value};

/// One vendor's part.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Material {
    pub vendor: String,
    pub calls: Vec<Call>,
    /// What becomes of a resource on the fake vendor.
    pub life: String,
    /// What is done to the input of the first call's example, of which every step takes the fields that it must have.
    #[serde(default)]
    pub known: Map<String, Value>,
    pub steps: Vec<Step>,
}

/// One operation by all verbs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    pub operation: String,
    /// The case whose input is shown.
    pub example: String,
    /// What is done to that input.
    pub spoiled: Map<String, Value>,
    /// Whether what is wrong then is said in every language.
    #[serde(default)]
    pub in_other_languages: bool,
    /// An unfinished input.
    pub draft: Option<Value>,
    /// Cases with answers of the vendor.
    pub answers: Vec<String>,
    /// Pointers to what is shown of a reply.
    #[serde(default)]
    pub show: Vec<String>,
}

/// An operation, or a waiter.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Step {
    pub name: String,
    /// What is done to the known fields.
    pub input: Map<String, Value>,
    /// Whether the reply before is what is known of the resource.
    pub knowing: bool,
    /// What goes wrong meanwhile, as scenarios have it.
    pub faults: Option<Value>,
    /// Pointers to what is shown of the reply.
    pub show: Vec<String>,
    /// What is known from now on, by pointers into the reply.
    pub keep: BTreeMap<String, String>,
}

/// What the tour needs of a case of the vectors, which `tests/vectors/README.md` describes.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Case {
    pub name: String,
    pub input: Value,
    pub request: Request,
    pub response: Response,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Request {
    pub credentials: BTreeMap<String, String>,
    pub site: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Response {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Call {
    /// A case of the operation's vectors.
    pub fn case(&self, name: &str) -> Result<Case, Box<dyn Error>> {
        #[derive(Deserialize)]
        struct File {
            cases: Vec<Case>,
        }
        let vectors = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors");
        let text = std::fs::read_to_string(format!("{vectors}/{}/documented.json", self.operation.replace('.', "/")))?;
        let found = serde_json::from_str::<File>(&text)?.cases.into_iter().find(|case| case.name == name);
        found.ok_or_else(|| format!("{}: no case {name:?}", self.operation).into())
    }
}

/// An input with fields set by JSON Pointer, or taken away where the new value is null.
pub fn changed(mut input: Value, changes: &Map<String, Value>) -> Value {
    for (pointer, value) in changes {
        if let Some((holder, name)) = pointer.rsplit_once('/')
            && let Some(Value::Object(fields)) = input.pointer_mut(holder)
        {
            if value.is_null() {
                fields.shift_remove(name)
            } else {
                fields.insert(name.to_owned(), value.clone())
            };
        }
    }
    input
}

pub fn credentials(named: &BTreeMap<String, String>) -> Result<Credentials, UsageError> {
    named.iter().try_fold(Credentials::default(), |all, (name, value)| all.with(name, value))
}
