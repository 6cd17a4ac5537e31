//! Fields as rows of a table.

use clearway::table::{Check, Field, Form, Grade, Limit, Object, Operation, Place, Shape, Source, Standing, Types};

use super::markdown::{code, link, row};

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

/// The type in words: `list of objects`, `integer or digits`.
fn types(shape: &Shape) -> String {
    if shape.types == Types::ANY {
        return "any JSON".to_owned();
    }
    let word = |name| match (name, shape.form) {
        ("list", Form::List(item)) => {
            let item = types(item);
            format!("list of {item}{}", if item.contains(' ') { "" } else { "s" })
        }
        ("object", Form::Map(value)) => format!("map of {}", types(value)),
        (name, _) => name.to_owned(),
    };
    // Every integer is a number.
    let names = shape.types.names().filter(|name| *name != "integer" || !shape.types.has(Types::NUMBER));
    row(&names.map(word).collect::<Vec<_>>(), "or")
}

fn limits(shape: &Shape) -> String {
    shape.limits.iter().map(|limit| format!("{} {}", mark(limit.source), limit_in_words(limit))).collect::<Vec<_>>().join("<br>")
}

fn limit_in_words(limit: &Limit) -> String {
    let count = |n: u32, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    match limit.check {
        Check::Minimum(n) => format!("at least {n}"),
        Check::Maximum(n) => format!("at most {n}"),
        Check::Excluded(values) => format!("not {}", row(&values.iter().map(i64::to_string).collect::<Vec<_>>(), "or")),
        Check::MinLength(n) => format!("at least {}", count(n, "character")),
        Check::MaxLength(n) => format!("at most {}", count(n, "character")),
        Check::Pattern(pattern) => format!("matches {}", code(&pattern.regex())),
        Check::Choice(values) => row(&values.iter().map(|value| code(value)).collect::<Vec<_>>(), "or"),
        Check::MinItems(n) => format!("at least {}", count(n, "item")),
        Check::MaxItems(n) => format!("at most {}", count(n, "item")),
        Check::UniqueItems => "no two items the same".to_owned(),
    }
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
