//! `types/<vendor>.ts`: the input and the reply of each operation, and the objects inside.

use clearway::schema::rule_help;
use clearway::spec::{Form, Object, Shape};
use clearway::{Operation, Vendor};

use super::members::{Members, narrowed_inside};
use super::print::{comment, union};
use super::values::{View, types};
use super::{forms, replies};
use crate::generate::names::{Names, of_operation};

/// Lists the modules, each under its vendor's id.
pub fn index() -> String {
    let export = |vendor: &&Vendor| format!("export type * as {0} from \"./{0}.js\";\n", vendor.id);
    format!("\n{}", clearway::vendors().iter().map(export).collect::<String>())
}

/// The module of a vendor.
pub fn module(vendor: &'static Vendor) -> String {
    let title = format!(
        "Inputs and replies of {}. Names of fields are the vendor's own. What its pages require is required; a reply may hold more than is \
         documented.",
        vendor.name
    );
    let mut names = Names::new(vendor.operations);
    let inputs: String = vendor.operations.iter().map(|operation| input(operation, &mut names)).collect();
    format!("\n{}{inputs}{}", comment(0, &[title]), replies(vendor))
}

/// An object that gets a name, and what is said of it.
struct Named {
    operation: &'static Operation,
    name: String,
    object: &'static Object,
    about: String,
}

impl Named {
    fn root(operation: &'static Operation, what: &str, object: &'static Object) -> Self {
        let about = format!("{what} of `{}`. {}.", operation.id, operation.summary);
        Named { operation, name: of_operation(operation), object, about }
    }

    /// The objects inside that have no name yet.
    fn inside(&self, view: View, names: &mut Names) -> Vec<Named> {
        self.object.fields.iter().flat_map(|field| found(self.operation, field.name, field.doc, &field.shape, view, names)).collect()
    }

    fn comment(&self) -> String {
        let mut paragraphs = vec![self.about.clone()];
        let rules = rule_help(self.object);
        if !rules.is_empty() {
            paragraphs.push(String::new());
            paragraphs.extend(rules.iter().map(|rule| format!("- {rule}")));
        }
        paragraphs.extend([String::new(), format!("@see {}", self.operation.docs)]);
        comment(0, &paragraphs)
    }

    fn text(&self, view: View, names: &mut Names) -> String {
        let name = format!("{}{}", self.name, view.suffix());
        if self.object.fields.is_empty() {
            return format!("\n{}export type {name} = Record<string, never>;\n", self.comment());
        }
        let mut members = Members { operation: self.operation, view, names };
        let forms = if view == View::Input { forms::forms(self.object) } else { Vec::new() };
        if forms.is_empty() {
            return format!("\n{}export interface {name} {{\n{}}}\n", self.comment(), members.all(self.object));
        }
        let any = forms.iter().map(|form| format!("{name}{}", form.name)).collect::<Vec<_>>();
        let mut out = format!("\n{}{}", self.comment(), union(&format!("export type {name} ="), &any));
        let about = comment(0, &[format!("The fields of `{name}` in any of its forms.")]);
        out += &format!("\n{about}export interface {name}Fields {{\n{}}}\n", members.all(self.object));
        for form in &forms {
            let own = members.narrowed(self.object, &form.narrowed, &form.name);
            let about = |name: &str| comment(0, &[format!("`{name}` {}.", form.when)]);
            out += &format!("\n{}export interface {name}{} extends {name}Fields {{\n{own}}}\n", about(&name), form.name);
            for (at, narrowed) in &form.narrowed.inside {
                let Some((field, inner)) = self.object.fields.get(*at).and_then(narrowed_inside) else { continue };
                let name = members.name(field, inner);
                let own = members.narrowed(inner, narrowed, &form.name);
                out += &format!("\n{}export interface {name}{} extends {name} {{\n{own}}}\n", about(&name), form.name);
            }
        }
        out
    }
}

fn input(operation: &'static Operation, names: &mut Names) -> String {
    let mut named = vec![Named::root(operation, "Input", &operation.input)];
    let mut at = 0;
    // What is found inside is looked into in its turn.
    while let Some(one) = named.get(at) {
        let inside = one.inside(View::Input, names);
        named.extend(inside);
        at += 1;
    }
    named.iter().map(|one| one.text(View::Input, names)).collect()
}

/// Two passes: a reply that is found inside another one has its name from there.
fn replies(vendor: &'static Vendor) -> String {
    let mut names = Names::new(vendor.operations);
    let roots: Vec<(&'static Operation, Option<&'static Shape>)> =
        vendor.operations.iter().map(|operation| (*operation, replies::shape(operation))).collect();
    let mut inside = Vec::new();
    for (operation, shape) in &roots {
        let mut named = match shape {
            Some(Shape { form: Form::Object(object), .. }) => Named::root(operation, "Reply", object).inside(View::Reply, &mut names),
            Some(shape) => found(operation, replies::noun(operation), operation.summary, shape, View::Reply, &mut names),
            None => Vec::new(),
        };
        let mut at = 0;
        while let Some(one) = named.get(at) {
            let more = one.inside(View::Reply, &mut names);
            named.extend(more);
            at += 1;
        }
        inside.push(named);
    }
    let mut out = String::new();
    let mut before = Vec::new();
    for ((operation, shape), named) in roots.iter().zip(&inside) {
        out += &root(operation, *shape, &mut before, &mut names);
        out += &named.iter().map(|one| one.text(View::Reply, &mut names)).collect::<String>();
    }
    out
}

/// The reply of an operation, and the type of its items where it is a list.
fn root(
    operation: &'static Operation,
    shape: Option<&'static Shape>,
    before: &mut Vec<(&'static Object, String)>,
    names: &mut Names,
) -> String {
    let name = format!("{}Reply", of_operation(operation));
    let text = match shape {
        Some(Shape { form: Form::Object(object), .. }) => {
            let root = Named::root(operation, "Reply", object);
            let same = |known: &&(&'static Object, String)| format!("{:?}", known.0) == format!("{object:?}");
            let known = names.known(object).map(|name| name + "Reply").or_else(|| before.iter().find(same).map(|(_, name)| name.clone()));
            before.push((object, name.clone()));
            match known {
                Some(known) => format!("\n{}export interface {name} extends {known} {{}}\n", root.comment()),
                None => root.text(View::Reply, names),
            }
        }
        _ => {
            let mut members = Members { operation, view: View::Reply, names };
            let any = match shape {
                Some(shape) => types(shape, View::Reply, &mut |is_item, object| members.name_of(replies::noun(operation), is_item, object)),
                None => vec!["unknown".to_owned()],
            };
            let nothing = if shape.is_none() { " No body is documented." } else { "" };
            let about = [format!("Reply of `{}`. {}.{nothing}", operation.id, operation.summary)];
            let link = [String::new(), format!("@see {}", operation.docs)];
            format!("\n{}{}", comment(0, &[&about[..], &link].concat()), union(&format!("export type {name} ="), &any))
        }
    };
    let Some(item) = replies::item(operation, shape) else { return text };
    let mut members = Members { operation, view: View::Reply, names };
    let any = types(item, View::Reply, &mut |_, object| members.name_of(replies::noun(operation), true, object));
    let about = comment(0, &[format!("What `{}` lists.", operation.id)]);
    format!("{text}\n{about}{}", union(&format!("export type {}Item =", of_operation(operation)), &any))
}

/// The objects of a value that have no name yet.
fn found(operation: &'static Operation, field: &str, doc: &str, shape: &'static Shape, view: View, names: &mut Names) -> Vec<Named> {
    let mut out = Vec::new();
    types(shape, view, &mut |is_item, object| {
        let (name, is_new) = replies::name(operation, field, is_item, object, names);
        if is_new {
            let what = if is_item { "Item of" } else { "Value of" };
            let doc = if doc.is_empty() { String::new() } else { format!(" {doc}.") };
            out.push(Named { operation, name, object, about: format!("{what} `{field}`.{doc}") });
        }
        String::new()
    });
    out
}
