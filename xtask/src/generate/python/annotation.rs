//! The types of values as Python writes them.

use clearway::spec::{Form, Grade, Object, Shape, Types};

use crate::generate::facts::choices;

/// What names an object.
type Naming<'n> = &'n mut dyn FnMut(bool, &'static Object) -> String;

/// The type of a value. The objects in it are named by `object`, which is told whether they are items of a list.
pub fn annotation(shape: &'static Shape, object: Naming) -> String {
    of_shape(shape, false, object)
}

fn of_shape(shape: &'static Shape, is_item: bool, object: Naming) -> String {
    if shape.types == Types::ANY {
        return "Any".to_owned();
    }
    let mut union = Vec::new();
    for (one, _) in Types::NAMED.into_iter().filter(|(one, _)| shape.types.has(*one)) {
        match one {
            Types::BOOLEAN => union.push("bool".to_owned()),
            // Every integer is a float to type checkers.
            Types::INTEGER if shape.types.has(Types::NUMBER) => {}
            Types::INTEGER => union.push("int".to_owned()),
            Types::NUMBER => union.push("float".to_owned()),
            Types::TEXT => union.push(text(shape)),
            Types::DIGITS => union.push("str".to_owned()),
            Types::LIST => union.push(list(shape, object)),
            Types::OBJECT => union.push(match shape.form {
                Form::Object(inner) => object(is_item, inner),
                Form::Map(value) => format!("Mapping[str, {}]", of_shape(value, is_item, object)),
                _ => "Mapping[str, Any]".to_owned(),
            }),
            _ => union.push("None".to_owned()),
        }
    }
    if shape.time.is_some() {
        union.push("datetime".to_owned());
    }
    union.dedup();
    union.join(" | ")
}

/// The choices where others are refused; where others are only warned of, it is any text.
fn text(shape: &Shape) -> String {
    match choices(shape, Grade::Violation) {
        Some(choices) => format!("Literal[{}]", choices.iter().map(|choice| format!("{choice:?}")).collect::<Vec<_>>().join(", ")),
        None => "str".to_owned(),
    }
}

fn list(shape: &'static Shape, object: Naming) -> String {
    let Form::List(item) = shape.form else { return "Sequence[Any]".to_owned() };
    let inner = of_shape(item, true, object);
    // A text is a sequence of texts, too, and never what is meant.
    if item.types.has(Types::TEXT) { format!("list[{inner}] | tuple[{inner}, ...]") } else { format!("Sequence[{inner}]") }
}
