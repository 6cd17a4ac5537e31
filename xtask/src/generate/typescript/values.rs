//! The types of values as TypeScript writes them.

use clearway::spec::{Form, Grade, Object, Shape, Types};

use crate::generate::facts::choices;

/// Whose values are described.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum View {
    /// What the caller gives: whatever is taken for the documented type is allowed.
    Input,
    /// What the vendor answers, read by `JSON.parse`.
    Reply,
}

impl View {
    /// What the names of such types end in.
    pub fn suffix(self) -> &'static str {
        match self {
            View::Input => "Input",
            View::Reply => "Reply",
        }
    }
}

/// What names an object; it is told whether the object is an item of a list.
pub type Naming<'n> = &'n mut dyn FnMut(bool, &'static Object) -> String;

/// Types, any of which the value may have.
pub fn types(shape: &'static Shape, view: View, object: Naming) -> Vec<String> {
    of_shape(shape, false, view, object)
}

fn of_shape(shape: &'static Shape, is_item: bool, view: View, object: Naming) -> Vec<String> {
    if shape.types == Types::ANY {
        return vec!["unknown".to_owned()];
    }
    let mut union = Vec::new();
    for (one, _) in Types::NAMED.into_iter().filter(|(one, _)| shape.types.has(*one)) {
        match one {
            Types::BOOLEAN => union.push("boolean".to_owned()),
            Types::INTEGER if shape.types.has(Types::NUMBER) => {}
            Types::INTEGER if view == View::Input => union.extend(["number", "bigint"].map(str::to_owned)),
            Types::INTEGER | Types::NUMBER => union.push("number".to_owned()),
            Types::TEXT => union.extend(text(shape, view)),
            Types::DIGITS => union.push("string".to_owned()),
            Types::LIST => union.push(list(shape, view, object)),
            Types::OBJECT => union.push(match shape.form {
                Form::Object(inner) => object(is_item, inner),
                Form::Map(value) => record(&of_shape(value, false, view, object).join(" | "), view),
                _ => record("unknown", view),
            }),
            _ => union.push("null".to_owned()),
        }
    }
    if shape.time.is_some() && view == View::Input {
        union.push("Date".to_owned());
    }
    union.dedup();
    union
}

/// The choices; where others may come, too, editors still propose those that are known.
fn text(shape: &Shape, view: View) -> Vec<String> {
    let stated = choices(shape, Grade::Violation);
    let Some(known) = stated.or(choices(shape, Grade::Advice)) else { return vec!["string".to_owned()] };
    let known = known.iter().map(|choice| format!("{choice:?}"));
    let is_open = stated.is_none() || view == View::Reply;
    known.chain(is_open.then(|| "(string & {})".to_owned())).collect()
}

fn list(shape: &'static Shape, view: View, object: Naming) -> String {
    let item = match shape.form {
        Form::List(item) => of_shape(item, true, view, object),
        _ => vec!["unknown".to_owned()],
    };
    let item = if item.len() == 1 { item.concat() } else { format!("({})", item.join(" | ")) };
    format!("{}{item}[]", if view == View::Input { "readonly " } else { "" })
}

fn record(value: &str, view: View) -> String {
    let record = format!("Record<string, {value}>");
    if view == View::Input { format!("Readonly<{record}>") } else { record }
}
