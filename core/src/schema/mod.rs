//! The tables as JSON Schema 2020-12 and OpenAPI 3.1, for editors, gateways and generators that know nothing of this library.
//!
//! A schema refuses what [`check`](crate::check()) refuses, as far as JSON Schema can say it; what only warns is an annotation:
//!
//! * `x-clearway-docs`: the operation's page, which is the source of all that names no other
//! * `x-clearway-source`: sources other than that page, by code for the limits of a value
//! * `x-clearway-advice`: what is worth a warning about a value, each with code, parameters and source. A reply is never
//!   refused, so all that is known of its values is there
//! * `x-clearway-rules`: rules between fields that only warn, or that JSON Schema has no words for (the order of two times, the
//!   relation of two numbers, uniqueness of one field across items, the state of the resource)
//! * `x-clearway-secret`: a value of a reply that should not be logged (in a request it is `writeOnly`)
//!
//! Beyond its words, too: duplicate keys, lone surrogates, NaN, integers beyond 64 bits, and the limits of depth and size.

mod digits;
mod help;
mod keywords;
mod openapi;
mod rules;
mod security;
mod tree;
mod value;
pub mod words;

use serde_json::{Value, json};

use crate::spec::{Operation, Place};
use keywords::Schema;
use value::{View, Writer};

pub use help::{field_help, operation_help, operation_notes, rule_help};
pub use openapi::openapi;
pub use tree::{operation_summary, operation_tree, waiter_summary};

/// The dialect of the schemas.
pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The one flat input of an operation: path, query and body fields by the names they have here.
///
/// ```
/// let schema = clearway::schema::input_schema(clearway::operation("ncloud.update_canary")?);
/// assert_eq!(schema["properties"]["productId"]["maxLength"], 10);
/// # Ok::<(), clearway::UsageError>(())
/// ```
#[must_use]
pub fn input_schema(operation: &'static Operation) -> Value {
    let writer = Writer { view: View::Input, docs: operation.docs };
    document(operation, "input", writer.root(&operation.input, u64::MAX))
}

/// The body as it is sent; `None` where none is.
#[must_use]
pub fn body_schema(operation: &'static Operation) -> Option<Value> {
    Some(document(operation, "body", body(operation)?))
}

/// The documented answer of this status; `None` where none is documented, or none with a body.
///
/// It is open, as answers grow: fields it does not know are allowed, and what it requires is documented as always there.
#[must_use]
pub fn reply_schema(operation: &'static Operation, status: u16) -> Option<Value> {
    let shape = operation.success.iter().find(|success| success.status == status)?.body?;
    let writer = Writer { view: View::Reply, docs: operation.docs };
    Some(document(operation, &format!("reply-{status}"), writer.value(shape)))
}

fn body(operation: &'static Operation) -> Option<Schema> {
    let writer = Writer { view: View::Body, docs: operation.docs };
    operation.has_body().then(|| writer.root(&operation.input, body_fields(operation)))
}

/// The fields that travel in the body, as bits.
fn body_fields(operation: &Operation) -> u64 {
    let fields = operation.input.fields.iter().enumerate();
    fields.filter(|(_, field)| field.place == Place::Body).fold(0, |bits, (at, _)| bits | 1 << at)
}

/// A schema that stands alone. Its id is a name, not a place to load it from.
fn document(operation: &Operation, part: &str, schema: Schema) -> Value {
    let mut document = Schema::new();
    document.insert("$schema".to_owned(), DIALECT.into());
    document.insert("$id".to_owned(), format!("https://clearway.dev/schemas/{}/{part}.json", operation.id).into());
    document.insert("title".to_owned(), format!("{} {part}", operation.id).into());
    document.insert("description".to_owned(), operation.summary.into());
    document.insert("x-clearway-docs".to_owned(), json!(operation.docs));
    if operation.deprecated.is_some() {
        document.insert("deprecated".to_owned(), json!(true));
    }
    document.extend(schema);
    document.into()
}

#[cfg(test)]
mod tests;
