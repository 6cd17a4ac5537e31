//! `clearway.types`: the input of each operation as a `TypedDict`, and the objects inside.

use clearway::schema::{field_help, rule_help};
use clearway::spec::{Form, Object, Shape};
use clearway::{Operation, Vendor};

use super::annotation::annotation;
use super::header;
use super::print::{annotated, docstring, wrapped};
use crate::generate::File;
use crate::generate::facts::is_required;
use crate::generate::names::{Names, of_operation};

/// The module of a vendor.
pub fn module(vendor: &'static Vendor) -> File {
    let mut names = Names::new(vendor.operations);
    let classes: String = vendor.operations.iter().map(|operation| of_operation_and_inside(operation, &mut names)).collect();
    let title = format!("Inputs of {}: field names are the vendor's own, and what its pages require is required.", vendor.name);
    let text = format!("{}{}{}{classes}", header(), docstring(0, &title), imports(&classes));
    (format!("python/clearway/types/{}.py", vendor.id), text)
}

/// The package, which loads a vendor's module when it is asked for.
pub fn index() -> File {
    let vendors: Vec<&str> = clearway::vendors().iter().map(|vendor| vendor.id).collect();
    let imports: String = vendors.iter().map(|id| format!("    from . import {id} as {id}\n")).collect();
    let names = vendors.iter().map(|id| format!("{id:?}")).collect::<Vec<_>>().join(", ");
    let text = INDEX.replace("IMPORTS", &imports).replace("NAMES", &names);
    ("python/clearway/types/__init__.py".to_owned(), header() + &text)
}

const INDEX: &str = r#""""The types of what the operations take: a module for each vendor, a `TypedDict` for each operation.

`clearway.types.VENDOR.VerbNoun` is the input of `VENDOR.verb_noun`, `VerbNounDraft` the same with nothing
required yet, for `check` and `describe`. `Input` is all that an operation takes at once instead of keywords.
"""

from __future__ import annotations

# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from clearway._input import Input as Input

IMPORTS
__all__ = ["Input", NAMES]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return import_module("clearway._input").Input if name == "Input" else import_module(f".{name}", __name__)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
"#;

/// Of the names that annotations are made of, those that are there.
fn imports(classes: &str) -> String {
    let from = |module: &str, names: &[&str]| {
        let is_used = |name: &str| classes.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name);
        let used: Vec<&str> = names.iter().copied().filter(|name| is_used(name)).collect();
        if used.is_empty() { String::new() } else { format!("from {module} import {}\n", used.join(", ")) }
    };
    let abc = from("collections.abc", &["Mapping", "Sequence"]);
    let datetime = from("datetime", &["datetime"]);
    let typing = from("typing", &["Any", "Literal", "TypedDict"]);
    format!("\nfrom __future__ import annotations\n\n{abc}{datetime}{typing}")
}

/// An object that gets a class, and what is said of it.
struct Class {
    name: String,
    object: &'static Object,
    doc: String,
}

fn of_operation_and_inside(operation: &'static Operation, names: &mut Names) -> String {
    let doc = format!("Input of `{}`. {}.", operation.id, operation.summary);
    let link = format!("\n\n{}", operation.docs);
    let mut classes = vec![Class { name: of_operation(operation), object: &operation.input, doc: doc + &link }];
    let mut at = 0;
    // What is found inside is looked into in its turn.
    while let Some(object) = classes.get(at).map(|class| class.object) {
        find_inside(operation, object, names, &mut classes);
        at += 1;
    }
    let mut of = |class: &Class, draft: bool| class_text(operation, class, names, draft);
    let finished: String = classes.iter().map(|class| of(class, false)).collect();
    let drafts: String = classes.iter().filter(|class| has_draft(class.object)).map(|class| of(class, true)).collect();
    // Each operation has a draft, if only by name.
    let name = of_operation(operation);
    let same = format!(
        "\n\nclass {name}Draft({name}, total=False):\n{}",
        docstring(4, &format!("A draft of `{name}`, of which nothing is required."))
    );
    let same = if has_draft(&operation.input) { String::new() } else { same };
    finished + &drafts + &same
}

fn find_inside(operation: &'static Operation, object: &'static Object, names: &mut Names, classes: &mut Vec<Class>) {
    for field in object.fields {
        annotation(&field.shape, &mut |is_item, inner| {
            let (name, is_new) = names.of_object(operation, field.name, is_item, inner);
            if is_new {
                let what = if is_item { "Item of" } else { "Value of" };
                let doc = if field.doc.is_empty() { String::new() } else { format!(" {}.", field.doc) };
                classes.push(Class { name, object: inner, doc: format!("{what} `{}`.{doc}", field.name) });
            }
            String::new()
        });
    }
}

/// Whether a draft of the object may lack what the object may not.
pub fn has_draft(object: &'static Object) -> bool {
    fn inside(shape: &'static Shape) -> bool {
        match shape.form {
            Form::Object(object) => has_draft(object),
            Form::List(inner) | Form::Map(inner) => inside(inner),
            Form::Scalar | Form::Free => false,
        }
    }
    object.fields.iter().any(|field| is_required(field.required) || inside(&field.shape))
}

fn class_text(operation: &'static Operation, class: &Class, names: &mut Names, draft: bool) -> String {
    let mut required = String::new();
    let mut optional = String::new();
    for field in class.object.fields {
        let mut object = |is_item, inner: &'static Object| {
            let (name, _) = names.of_object(operation, field.name, is_item, inner);
            if draft && has_draft(inner) { name + "Draft" } else { name }
        };
        let members = if is_required(field.required) && !draft { &mut required } else { &mut optional };
        *members += &annotated(4, &format!("{}: ", field.name), &annotation(&field.shape, &mut object));
        let help = field_help(field);
        if !draft && !help.is_empty() {
            *members += &docstring(4, &wrapped(4, &help));
        }
    }
    let name = &class.name;
    if draft {
        let doc = docstring(4, &format!("A draft of `{name}`: nothing is required yet."));
        return format!("\n\nclass {name}Draft(TypedDict, total=False):\n{doc}\n{optional}");
    }
    let doc = docstring(4, &class_doc(class));
    match (required.is_empty(), optional.is_empty()) {
        (true, true) => format!("\n\nclass {name}(TypedDict):\n{doc}"),
        (false, true) => format!("\n\nclass {name}(TypedDict):\n{doc}\n{required}"),
        (true, false) => format!("\n\nclass {name}(TypedDict, total=False):\n{doc}\n{optional}"),
        (false, false) => {
            let base = format!("\n\nclass _{name}Required(TypedDict):\n{required}");
            format!("{base}\n\nclass {name}(_{name}Required, total=False):\n{doc}\n{optional}")
        }
    }
}

/// What the object is, and the rules between its fields.
fn class_doc(class: &Class) -> String {
    let mut text = String::new();
    for (at, line) in class.doc.lines().enumerate() {
        text += if at == 0 { "" } else { "\n" };
        text += &wrapped(4, line);
    }
    let rules = rule_help(class.object);
    if !rules.is_empty() {
        text += "\n";
        rules.iter().for_each(|rule| text += &format!("\n{}", wrapped(4, &format!("* {rule}"))));
    }
    text
}
