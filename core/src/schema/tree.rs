//! The static picture of an operation, for consoles and `--help` texts: what `describe` leaves out because no draft changes it.

use serde_json::{Value, json};

use super::keywords::Schema;
use super::keywords::parameter;
use super::openapi::revised;
use super::value::{View, Writer};
use crate::spec::{Field, Form, Object, Operation, Place, Revision, Shape, Source, Standing, Waiter};

/// One line of a list of operations.
///
/// ```
/// let summary = clearway::schema::operation_summary(clearway::operation("ppio.list_endpoints")?);
/// assert_eq!((&summary["method"], &summary["deprecated"]), (&"GET".into(), &serde_json::Value::Null));
/// # Ok::<(), clearway::UsageError>(())
/// ```
#[must_use]
pub fn operation_summary(operation: &'static Operation) -> Value {
    json!({
        "id": operation.id,
        "summary": operation.summary,
        "method": operation.method.name(),
        "path": operation.path,
        "docs": operation.docs,
        "deprecated": operation.deprecated,
    })
}

/// One line of a list of waiters.
///
/// ```
/// let summary = clearway::schema::waiter_summary(clearway::waiters().next().unwrap());
/// assert!(summary["operation"].as_str().unwrap().contains(".get_"));
/// ```
#[must_use]
pub fn waiter_summary(waiter: &'static Waiter) -> Value {
    json!({
        "id": waiter.id,
        "summary": waiter.summary,
        "operation": waiter.operation.id,
        "state": waiter.state,
        "timeout_ms": waiter.schedule.timeout_ms,
    })
}

/// An operation with its fields as a tree: type, doc, limits, choices, default, secret, deprecated, source.
///
/// ```
/// let tree = clearway::schema::operation_tree(clearway::operation("ncloud.update_canary")?);
/// let condition = &tree["fields"][5]["items"]["fields"][1];
/// assert_eq!(condition["name"], "parameterCode");
/// assert_eq!(condition["limits"][0]["choices"][0], "REQUEST_HEADER");
/// # Ok::<(), clearway::UsageError>(())
/// ```
#[must_use]
pub fn operation_tree(operation: &'static Operation) -> Value {
    let writer = Writer { view: View::Input, docs: operation.docs };
    let mut tree = match operation_summary(operation) {
        Value::Object(tree) => tree,
        _ => Schema::new(),
    };
    tree.insert("repeat".to_owned(), json!(operation.repeat.name()));
    tree.insert("rate_per_second".to_owned(), json!(operation.rate_per_second));
    let revision = |one: &Revision| revised(one, [("name", one.name), ("path", one.path), ("doc", one.doc)]);
    tree.insert("revisions".to_owned(), operation.revisions.iter().map(revision).collect());
    let pages = operation.pages.map(|pages| json!({ "items": pages.items, "parameter": pages.parameter() }));
    tree.insert("pages".to_owned(), json!(pages));
    let success = operation.success.iter().map(|success| json!({ "status": success.status, "body": success.body.is_some() }));
    tree.insert("success".to_owned(), success.collect());
    tree.insert("notes".to_owned(), operation.notes.iter().map(|note| json!({ "topic": note.topic, "text": note.text })).collect());
    object(writer, &operation.input, &mut tree);
    Value::Object(tree)
}

fn object(writer: Writer, object: &'static Object, out: &mut Schema) {
    out.insert("fields".to_owned(), object.fields.iter().map(|one| Value::Object(field(writer, one))).collect());
    if !object.rules.is_empty() {
        out.insert("rules".to_owned(), object.rules.iter().map(|rule| writer.annotation(object, rule)).collect());
    }
}

fn field(writer: Writer, field: &'static Field) -> Schema {
    let mut out = Schema::new();
    out.insert("name".to_owned(), json!(field.name));
    if field.wire_name() != field.name {
        out.insert("wire".to_owned(), json!(field.wire_name()));
    }
    let place = match field.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Body => "body",
    };
    out.insert("in".to_owned(), json!(place));
    out.insert("doc".to_owned(), json!(field.doc));
    let graded = |source: Source| json!({ "grade": source.grade.name(), "source": writer.link(source) });
    out.insert("required".to_owned(), field.required.map(graded).unwrap_or_default());
    if let Some(default) = field.default {
        out.insert("default".to_owned(), serde_json::from_str(default).unwrap_or_default());
    }
    if field.secret {
        out.insert("secret".to_owned(), json!(true));
    }
    match field.standing {
        Standing::Normal => {}
        Standing::Ignored(source) => drop(out.insert("ignored".to_owned(), json!({ "source": writer.link(source) }))),
        Standing::Undocumented(source) => drop(out.insert("undocumented".to_owned(), json!({ "source": writer.link(source) }))),
        Standing::Deprecated(source, instead) => {
            out.insert("deprecated".to_owned(), json!({ "instead": instead, "source": writer.link(source) }));
        }
    }
    value(writer, &field.shape, &mut out);
    out
}

fn value(writer: Writer, shape: &'static Shape, out: &mut Schema) {
    out.insert("types".to_owned(), shape.types.names().map(Value::from).collect());
    let limit = |limit: &crate::spec::Limit| {
        let (code, name, value) = parameter(limit.check);
        json!({ "code": code, name.unwrap_or("value"): value, "grade": limit.source.grade.name(), "source": writer.link(limit.source) })
    };
    if let Some(format) = shape.time {
        out.insert("time".to_owned(), json!(format.name()));
    }
    if !shape.limits.is_empty() {
        out.insert("limits".to_owned(), shape.limits.iter().map(limit).collect());
    }
    let inside = |inner: &'static Shape| {
        let mut out = Schema::new();
        value(writer, inner, &mut out);
        Value::Object(out)
    };
    match shape.form {
        Form::Object(inner) => object(writer, inner, out),
        Form::List(item) => drop(out.insert("items".to_owned(), inside(item))),
        Form::Map(inner) => drop(out.insert("values".to_owned(), inside(inner))),
        Form::Free => drop(out.insert("free".to_owned(), json!(true))),
        Form::Scalar => {}
    }
}
