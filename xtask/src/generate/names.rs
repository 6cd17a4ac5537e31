//! Names that languages have for what the tables hold.

use std::collections::BTreeMap;

use clearway::Operation;
use clearway::spec::Object;

/// The name of an operation's input: `UpdateCanary`.
pub fn of_operation(operation: &Operation) -> String {
    camel(short(operation.id))
}

/// The half of an id behind the vendor.
pub fn short(id: &str) -> &str {
    id.split_once('.').map_or(id, |(_, short)| short)
}

/// `list_stages` and `canaryConditions` as names of classes.
pub fn camel(name: &str) -> String {
    let part = |part: &str| part[..1].to_uppercase() + &part[1..];
    name.split('_').filter(|word| !word.is_empty()).map(part).collect()
}

/// `verb_noun` as the name of a member: `verbNoun`.
pub fn lower_camel(name: &str) -> String {
    let name = camel(name);
    name[..1].to_lowercase() + &name[1..]
}

/// Objects inside of inputs and replies are named after the field that holds them. Where a vendor has two of one name, the one that comes later
/// has its operation's name before its own, so that an operation that is added changes no name there was.
pub struct Names {
    /// What each name means.
    taken: BTreeMap<String, String>,
}

impl Names {
    /// Knows the names of the operations.
    pub fn new(operations: &[&'static Operation]) -> Self {
        Names { taken: operations.iter().map(|operation| (of_operation(operation), operation.id.to_owned())).collect() }
    }

    /// The name of an object, where it has one.
    pub fn known(&self, object: &'static Object) -> Option<String> {
        let meaning = format!("{object:?}");
        self.taken.iter().find(|(_, known)| **known == meaning).map(|(name, _)| name.clone())
    }

    /// The name of an object that the field holds, and whether it is new.
    pub fn of_object(&mut self, operation: &Operation, field: &str, is_item: bool, object: &'static Object) -> (String, bool) {
        // Two objects that say the same are one.
        let meaning = format!("{object:?}");
        let own = camel(&if is_item { singular(field) } else { field.to_owned() });
        // It may have got its name in another operation.
        if let Some((name, _)) = self.taken.iter().find(|(name, known)| name.ends_with(&own) && **known == meaning) {
            return (name.clone(), false);
        }
        let with_operation = of_operation(operation) + &own;
        for name in [own, with_operation] {
            if !self.taken.contains_key(&name) {
                self.taken.insert(name.clone(), meaning);
                return (name, true);
            }
        }
        panic!("{}: no name is left for the objects of {field}", operation.id)
    }
}

/// What one item of a list is called.
fn singular(plural: &str) -> String {
    match plural.strip_suffix("_list").or(plural.strip_suffix('s')) {
        Some(stem) => stem.to_owned(),
        None => plural.to_owned(),
    }
}
