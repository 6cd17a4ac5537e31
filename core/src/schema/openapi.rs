//! A vendor's operations as one OpenAPI 3.1 document.

use serde_json::{Value, json};

use super::keywords::Schema;
use super::security::requirement;
use super::value::{View, Writer};
use super::{body, body_fields};
use crate::spec::{Field, Note, Operation, Place, Revision, Site, Success, Vendor};

/// A vendor's operations as they are on the wire, in OpenAPI 3.1.
///
/// The annotations are those of the [schemas](super), with `externalDocs` for `x-clearway-docs`, and:
///
/// * `x-clearway-site`: the server's name here
/// * `x-clearway-name`: a parameter's name here, where it is another one
/// * `x-clearway-rules` of an operation: rules that reach beyond the body
/// * `x-clearway-rate-per-second`, `x-clearway-repeat` (`safe`, `idempotent`, `never`), `x-clearway-revisions`, `x-clearway-notes`
/// * `x-clearway-revision`: the revision whose path is shown, since another operation has the default's method and path
#[must_use]
pub fn openapi(vendor: &'static Vendor) -> Value {
    let mut schemes = Schema::new();
    let mut paths = Schema::new();
    for operation in vendor.operations {
        let revision = free_revision(vendor, operation);
        let path = wire_path(operation, revision.map_or(operation.path, |revision| revision.path));
        let mut described = described(vendor, operation, &mut schemes);
        if let Some(revision) = revision {
            described.insert("x-clearway-revision".to_owned(), json!(revision.name));
        }
        if let Value::Object(item) = paths.entry(path).or_insert_with(|| json!({})) {
            item.insert(operation.method.name().to_ascii_lowercase(), described.into());
        }
    }
    let servers: Vec<Value> = vendor.sites.iter().map(server).collect();
    let errors = format!("Error; its codes are explained at {}", vendor.errors.docs);
    let mut document = Schema::new();
    document.insert("openapi".to_owned(), json!("3.1.0"));
    document.insert("info".to_owned(), info(vendor));
    document.insert("servers".to_owned(), servers.into());
    document.insert("paths".to_owned(), paths.into());
    document.insert(
        "components".to_owned(),
        json!({
            "schemas": { "Error": error_schema(vendor) },
            "responses": { "Error": {
                "description": errors,
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Error" } } },
            } },
            "securitySchemes": schemes,
        }),
    );
    if !vendor.notes.is_empty() {
        document.insert("x-clearway-notes".to_owned(), notes(vendor.notes));
    }
    document.into()
}

/// The revision that an operation is shown by where another one has its method and path, which the format allows but once.
fn free_revision(vendor: &'static Vendor, operation: &'static Operation) -> Option<&'static Revision> {
    let has = |path: &str, other: &Operation| other.id != operation.id && other.method == operation.method && other.path == path;
    let taken = |path: &str| vendor.operations.iter().any(|other| has(path, other));
    if taken(operation.path) { operation.revisions.iter().find(|revision| !taken(revision.path)) } else { None }
}

fn info(vendor: &Vendor) -> Value {
    let title = format!("{} (derived by Clearway)", vendor.name);
    json!({ "title": title, "version": env!("CARGO_PKG_VERSION"), "description": DESCRIPTION })
}

const DESCRIPTION: &str = "Derived by Clearway from the pages on which the vendor documents these operations; not a document of the vendor's \
     own. What a page states is a constraint. What is only known from an SDK, an export or observation is in x-clearway-advice and \
     x-clearway-rules.";

fn server(site: &Site) -> Value {
    let description = format!("Site {}", site.name);
    json!({ "url": site.base, "description": description, "x-clearway-site": site.name })
}

fn described(vendor: &Vendor, operation: &'static Operation, schemes: &mut Schema) -> Schema {
    let writer = Writer { view: View::Body, docs: operation.docs };
    let mut out = Schema::new();
    let mut put = |name: &str, value: Value| out.insert(name.to_owned(), value);
    put("operationId", json!(operation.id));
    put("summary", json!(operation.summary));
    if let Some(instead) = operation.deprecated {
        put("deprecated", json!(true));
        if !instead.is_empty() {
            put("description", format!("Deprecated: use {instead} instead.").into());
        }
    }
    put("externalDocs", json!({ "description": "The vendor's page", "url": operation.docs }));
    put("security", requirement(vendor.auth_of(operation), schemes));
    let parameters: Vec<Value> = operation.input.fields.iter().filter_map(|field| parameter(writer, field)).collect();
    if !parameters.is_empty() {
        put("parameters", parameters.into());
    }
    if let Some(body) = body(operation) {
        put("requestBody", json!({ "required": true, "content": { "application/json": { "schema": body } } }));
    }
    put("responses", responses(operation));
    if let Some(rate) = operation.rate_per_second {
        put("x-clearway-rate-per-second", json!(rate));
    }
    put("x-clearway-repeat", json!(operation.repeat.name()));
    let rules = writer.rules_beyond(&operation.input, body_fields(operation));
    if !rules.is_empty() {
        put("x-clearway-rules", rules.into());
    }
    if !operation.revisions.is_empty() {
        let one = |revision: &Revision| {
            let path = wire_path(operation, revision.path);
            revised(revision, [("name", revision.name), ("path", &path), ("description", revision.doc)])
        };
        put("x-clearway-revisions", operation.revisions.iter().map(one).collect());
    }
    if !operation.notes.is_empty() {
        put("x-clearway-notes", notes(operation.notes));
    }
    out
}

fn parameter(writer: Writer, field: &'static Field) -> Option<Value> {
    let place = match field.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Body => return None,
    };
    let mut schema = writer.field(field);
    let mut out = Schema::new();
    out.insert("name".to_owned(), json!(field.wire_name()));
    out.insert("in".to_owned(), json!(place));
    let required = field.required.is_some_and(|source| source.grade == crate::spec::Grade::Violation);
    out.insert("required".to_owned(), json!(required));
    for moved in ["description", "deprecated"] {
        if let Some(value) = schema.shift_remove(moved) {
            out.insert(moved.to_owned(), value);
        }
    }
    out.insert("schema".to_owned(), schema.into());
    if field.wire_name() != field.name {
        out.insert("x-clearway-name".to_owned(), json!(field.name));
    }
    Some(out.into())
}

fn responses(operation: &'static Operation) -> Value {
    let writer = Writer { view: View::Reply, docs: operation.docs };
    let response = |success: &Success| match success.body {
        Some(shape) => json!({ "description": "Success", "content": { "application/json": { "schema": writer.value(shape) } } }),
        None => json!({ "description": "Success, without a body" }),
    };
    let mut out: Schema =
        operation.success.iter().map(|success| (itoa::Buffer::new().format(success.status).to_owned(), response(success))).collect();
    out.insert("default".to_owned(), json!({ "$ref": "#/components/responses/Error" }));
    out.into()
}

fn error_schema(vendor: &'static Vendor) -> Schema {
    Writer { view: View::Reply, docs: vendor.errors.docs }.value(vendor.errors.shape)
}

fn notes(notes: &[Note]) -> Value {
    notes.iter().map(|note| json!({ "topic": note.topic, "text": note.text })).collect()
}

/// A revision as these members, and with the names that its fields have in it, where they have others.
pub(super) fn revised(revision: &Revision, members: [(&str, &str); 3]) -> Value {
    let mut out: Schema = members.into_iter().map(|(name, text)| (name.to_owned(), json!(text))).collect();
    if !revision.renamed.is_empty() {
        let renamed: Schema = revision.renamed.iter().map(|(name, wire)| ((*name).to_owned(), json!(wire))).collect();
        out.insert("renamed".to_owned(), renamed.into());
    }
    out.into()
}

/// A path with the names that its parameters have on the wire.
fn wire_path(operation: &Operation, path: &str) -> String {
    let parameters = operation.input.fields.iter().filter(|field| field.place == Place::Path);
    parameters.fold(path.to_owned(), |path, field| path.replace(&format!("{{{}}}", field.name), &format!("{{{}}}", field.wire_name())))
}
