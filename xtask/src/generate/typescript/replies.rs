//! What an operation's replies have in common.

use std::ptr;

use clearway::Operation;
use clearway::spec::{Field, Form, Object, Shape, object};

use crate::generate::names::{Names, short};

/// The shape of any of the operation's documented replies; `None` where none has a body.
pub fn shape(operation: &'static Operation) -> Option<&'static Shape> {
    let bodies: Vec<&'static Shape> = operation.success.iter().filter_map(|success| success.body).collect();
    let objects: Option<Vec<&'static Object>> = bodies
        .iter()
        .map(|body| match body.form {
            Form::Object(object) => Some(object),
            _ => None,
        })
        .collect();
    match (bodies.as_slice(), objects) {
        ([], _) => None,
        ([one], _) => Some(one),
        (_, Some(objects)) => Some(leaked(object(leaked(Object::new(all_fields(&objects)))))),
        _ => panic!("{}: its replies have nothing in common", operation.id),
    }
}

/// The shape of a list's items.
pub fn item(operation: &'static Operation, reply: Option<&'static Shape>) -> Option<&'static Shape> {
    let pointer = operation.pages?.items;
    let inside = |shape: &'static Shape, name: &str| match shape.form {
        Form::Object(object) => object.fields.iter().find(|field| field.name == name).map(|field| &field.shape),
        _ => None,
    };
    match pointer.split('/').skip(1).try_fold(reply?, inside).map(|list| list.form) {
        Some(Form::List(item)) => Some(item),
        _ => panic!("{}: {pointer} is no list", operation.id),
    }
}

/// The name of an object, and whether it is new. What a list operation lists is named after that, not after a field that all lists have.
pub fn name(operation: &'static Operation, field: &str, is_item: bool, object: &'static Object, names: &mut Names) -> (String, bool) {
    let is_listed =
        || matches!(item(operation, shape(operation)), Some(Shape { form: Form::Object(listed), .. }) if ptr::eq(*listed, object));
    let field = if is_item && is_listed() { noun(operation) } else { field };
    names.of_object(operation, field, is_item, object)
}

/// What an operation is about: `log_files` of `list_log_files`.
pub fn noun(operation: &'static Operation) -> &'static str {
    short(operation.id).split_once('_').map_or(operation.id, |(_, noun)| noun)
}

/// The fields of all the objects; only those that all of them require are required.
fn all_fields(objects: &[&'static Object]) -> &'static [Field] {
    let mut fields: Vec<Field> = Vec::new();
    for field in objects.iter().flat_map(|object| object.fields) {
        if fields.iter().all(|known| known.name != field.name) {
            let required = |object: &&Object| object.fields.iter().any(|one| one.name == field.name && one.required.is_some());
            let required = field.required.filter(|_| objects.iter().all(required));
            fields.push(Field { required, ..*field });
        }
    }
    Vec::leak(fields)
}

/// Tables are constant; what is made of them lives as long.
fn leaked<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
