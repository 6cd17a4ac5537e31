//! The members of interfaces.

use clearway::Operation;
use clearway::schema::field_help;
use clearway::spec::rule::Literal;
use clearway::spec::{Field, Form, Object, Source, Standing};

use super::forms::Narrowed;
use super::print::{comment, key, union};
use super::replies;
use super::values::{View, types};
use crate::generate::facts::is_required;
use crate::generate::names::Names;

/// Prints members, and names the objects in them.
pub struct Members<'n> {
    pub operation: &'static Operation,
    pub view: View,
    pub names: &'n mut Names,
}

impl Members<'_> {
    pub fn all(&mut self, object: &'static Object) -> String {
        object.fields.iter().map(|field| self.member(field, self.is_there(field), "")).collect()
    }

    /// Those members that are other ones than in all forms of the object.
    pub fn narrowed(&mut self, object: &'static Object, narrowed: &Narrowed, form: &str) -> String {
        let mut out = String::new();
        for (at, field) in object.fields.iter().enumerate() {
            let is_inside = narrowed.inside.iter().any(|(inside, _)| *inside == at);
            let is_required = narrowed.required & 1 << at != 0;
            match narrowed.tag {
                Some((tag, value)) if tag == at => {
                    let value = match value {
                        Literal::Boolean(value) => value.to_string(),
                        Literal::Text(text) => format!("{text:?}"),
                    };
                    out += &format!("{}  {}: {value};\n", self.comment(field), key(field.name));
                }
                _ if narrowed.forbidden & 1 << at != 0 => out += &format!("  {}?: undefined;\n", key(field.name)),
                _ if is_required || is_inside => {
                    out += &self.member(field, is_required || self.is_there(field), if is_inside { form } else { "" });
                }
                _ => {}
            }
        }
        out
    }

    /// The name of the object that a field holds.
    pub fn name(&mut self, field: &'static Field, object: &'static Object) -> String {
        let is_item = matches!(field.shape.form, Form::List(_));
        self.name_of(field.name, is_item, object)
    }

    pub fn name_of(&mut self, field: &str, is_item: bool, object: &'static Object) -> String {
        replies::name(self.operation, field, is_item, object, self.names).0 + self.view.suffix()
    }

    /// Whether the field is always there: required of an input, or documented so of a reply.
    fn is_there(&self, field: &Field) -> bool {
        if self.view == View::Input { is_required(field.required) } else { field.required.is_some() }
    }

    fn member(&mut self, field: &'static Field, is_there: bool, form: &str) -> String {
        let comment = self.comment(field);
        let mut any = types(&field.shape, self.view, &mut |is_item, inner| self.name_of(field.name, is_item, inner) + form);
        // What is given as undefined is not given, and forms have a lot of it.
        if !is_there && self.view == View::Input {
            any.push("undefined".to_owned());
        }
        let mark = if is_there { "" } else { "?" };
        comment + &union(&format!("  {}{mark}:", key(field.name)), &any)
    }

    /// What the field means, and the page that says so.
    fn comment(&self, field: &'static Field) -> String {
        let mut tags = Vec::new();
        tags.extend(field.default.map(|default| format!("@default {default}")));
        let mut standing = field.standing;
        if let Standing::Deprecated(_, instead) = standing {
            tags.push(if instead.is_empty() { "@deprecated".to_owned() } else { format!("@deprecated use {instead}") });
            standing = Standing::Normal;
        }
        tags.push(format!("@see {}", self.link(field)));
        let help = field_help(&Field { default: None, standing, ..*field });
        let text = (!help.is_empty()).then(|| sentence(&help));
        comment(2, &text.into_iter().chain(tags).collect::<Vec<_>>())
    }

    /// Where most is said of the field, if not on the operation's page.
    fn link(&self, field: &'static Field) -> &'static str {
        let limits = field.shape.limits.iter().map(|limit| limit.source);
        let sources = field.required.into_iter().chain(limits).chain(field.standing_source());
        let link = |source: Source| (!source.link.is_empty()).then_some(source.link);
        sources.into_iter().find_map(link).unwrap_or(self.operation.docs)
    }
}

/// The object in a field or in its list.
pub fn narrowed_inside(field: &'static Field) -> Option<(&'static Field, &'static Object)> {
    let shape = if let Form::List(item) = field.shape.form { item } else { &field.shape };
    if let Form::Object(object) = shape.form { Some((field, object)) } else { None }
}

fn sentence(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}
