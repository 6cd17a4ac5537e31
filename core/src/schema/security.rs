//! How requests prove who sent them, in the words of OpenAPI.

use serde_json::{Value, json};

use super::keywords::Schema;
use crate::spec::{Auth, DocumentedHeader};

/// Adds the schemes to `schemes`; returns what an operation asks of them: any of its ways, with all the headers of that way.
pub(super) fn requirement(auth: &Auth, schemes: &mut Schema) -> Value {
    let prefix = auth.documents.prefix;
    if auth.documents.ways.is_empty() {
        schemes.insert(prefix.to_owned(), json!({ "type": "http", "scheme": "bearer" }));
        return json!([{ prefix: [] }]);
    }
    let way = |way: &&[DocumentedHeader]| {
        let mut needed = Schema::new();
        for (name, header, description) in *way {
            let name = format!("{prefix}_{name}");
            needed.insert(name.clone(), json!([]));
            schemes.insert(name, json!({ "type": "apiKey", "in": "header", "name": header, "description": description }));
        }
        Value::Object(needed)
    };
    auth.documents.ways.iter().map(way).collect()
}
