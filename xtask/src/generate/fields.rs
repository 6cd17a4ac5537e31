//! Fields as rows of a table.

use clearway::schema::words::{limit, types};
use clearway::spec::{Field, Form, Grade, Object, Operation, Place, Shape, Source, Standing};

use super::markdown::{code, link};

/// A row for each field of the input, objects and lists unfolded: name, place, type, required, limits, words.
pub fn field_rows(operation: &'static Operation) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for field in operation.input.fields {
        let place = match field.place {
            Place::Path => "path",
            Place::Query => "query",
            Place::Body => "body",
        };
        let name =
            if field.wire_name() == field.name { code(field.name) } else { format!("{} ({})", code(field.name), code(field.wire_name())) };
        rows.push(input_row(name, place, field));
        unfold(&field.shape, field.name, &mut |name, shape, field| match field {
            Some(field) => rows.push(input_row(code(name), place, field)),
            None if shape.limits.is_empty() => {}
            None => rows.push(vec![code(name), place.to_owned(), types(shape), String::new(), limits(shape), String::new()]),
        });
    }
    rows
}

/// A row for each field of an answer: name, type, whether it is always there, words.
pub fn reply_rows(object: &'static Object) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    unfold_object(object, "", &mut |name, _, field| {
        if let Some(field) = field {
            rows.push(vec![code(name), types(&field.shape), yes(field.required.is_some()), words(field)]);
        }
    });
    rows
}

/// The mark of a rule, with a link where its source is not the operation's page.
pub fn mark(source: Source) -> String {
    let mark = if source.grade == Grade::Violation { "●" } else { "○" };
    if source.link.is_empty() { mark.to_owned() } else { link(mark, source.link) }
}

/// Hands out what is inside a value, by name: fields, and the nameless items of lists and values of maps.
fn unfold(shape: &'static Shape, name: &str, out: &mut dyn FnMut(&str, &'static Shape, Option<&'static Field>)) {
    let (inner, name) = match shape.form {
        Form::Object(object) => return unfold_object(object, &format!("{name}."), out),
        Form::List(item) => (item, format!("{name}[]")),
        Form::Map(value) => (value, format!("{name}.*")),
        Form::Scalar | Form::Free => return,
    };
    out(&name, inner, None);
    unfold(inner, &name, out);
}

fn unfold_object(object: &'static Object, prefix: &str, out: &mut dyn FnMut(&str, &'static Shape, Option<&'static Field>)) {
    for field in object.fields {
        let name = format!("{prefix}{}", field.name);
        out(&name, &field.shape, Some(field));
        unfold(&field.shape, &name, out);
    }
}

fn input_row(name: String, place: &str, field: &'static Field) -> Vec<String> {
    let required = match field.required {
        Some(source) => mark(source),
        None => String::new(),
    };
    vec![name, place.to_owned(), types(&field.shape), required, limits(&field.shape), words(field)]
}

fn yes(yes: bool) -> String {
    if yes { "yes" } else { "" }.to_owned()
}

fn limits(shape: &Shape) -> String {
    shape.limits.iter().map(|one| format!("{} {}", mark(one.source), limit(one.check, code))).collect::<Vec<_>>().join("<br>")
}

fn words(field: &Field) -> String {
    let mut words = Vec::new();
    if !field.doc.is_empty() {
        words.push(field.doc.to_owned());
    }
    if let Some(default) = field.default {
        words.push(format!("default {}", code(default)));
    }
    if field.secret {
        words.push("secret".to_owned());
    }
    // A field's standing is never a reason to refuse it.
    let mark = |source: Source| mark(source.advised());
    match field.standing {
        Standing::Normal => {}
        Standing::Ignored(source) => words.push(format!("{} without effect", mark(source))),
        Standing::Undocumented(source) => words.push(format!("{} not on the vendor's page", mark(source))),
        Standing::Deprecated(source, "") => words.push(format!("{} deprecated", mark(source))),
        Standing::Deprecated(source, instead) => words.push(format!("{} deprecated, use {instead}", mark(source))),
    }
    words.join("; ")
}
