//! The shape of a value as a schema.

use serde_json::{Value, json};

use super::digits;
use super::keywords::{Schema, add, anchored, judged, keyword, parameter, type_names};
use crate::report::Code;
use crate::spec::pattern::{NamedPattern, Pattern};
use crate::spec::{Check, Field, Form, Grade, Limit, Object, Place, Shape, Source, Standing, Types};

/// Whose values are described, which decides what is asked of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// What the caller gives.
    Input,
    /// What is sent: texts of digits have become integers.
    Body,
    /// What the vendor answers: nothing is refused for a limit, or for a field that is not known.
    Reply,
}

/// Writes schemas for one view of one page's tables.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writer {
    pub view: View,
    /// The page that sources without a link mean.
    pub docs: &'static str,
}

impl Writer {
    /// An object that may not be null, with the fields at the bits of `within`.
    pub(super) fn root(self, object: &'static Object, within: u64) -> Schema {
        let mut out = Schema::new();
        out.insert("type".to_owned(), json!("object"));
        self.members(object, within, true, &mut out);
        out
    }

    /// A field: its value, and how the field stands with the vendor.
    pub(super) fn field(self, field: &'static Field) -> Schema {
        let mut out = Schema::new();
        if !field.doc.is_empty() {
            out.insert("description".to_owned(), json!(field.doc));
        }
        self.describe(&field.shape, &mut out);
        if field.place == Place::Path && field.shape.types.has(Types::TEXT) {
            path_parameter(&field.shape, &mut out);
        }
        if let Some(default) = field.default.and_then(|default| serde_json::from_str(default).ok()) {
            out.insert("default".to_owned(), default);
        }
        if matches!(field.standing, Standing::Deprecated(..)) {
            out.insert("deprecated".to_owned(), json!(true));
        }
        if field.secret {
            out.insert(if self.view == View::Reply { "x-clearway-secret" } else { "writeOnly" }.to_owned(), json!(true));
        }
        self.annotate(&field.shape, self.standing(field), &mut out);
        out
    }

    /// A value without a name: an item, a value of a map, an answer.
    pub(super) fn value(self, shape: &'static Shape) -> Schema {
        let mut out = Schema::new();
        self.describe(shape, &mut out);
        self.annotate(shape, Vec::new(), &mut out);
        out
    }

    /// The page a source means.
    pub(super) fn link(self, source: Source) -> &'static str {
        if source.link.is_empty() { self.docs } else { source.link }
    }

    fn describe(self, shape: &'static Shape, out: &mut Schema) {
        let mut types = Types(shape.types.0 & !Types::DIGITS.0);
        let digits = shape.types.has(Types::DIGITS) && !shape.types.has(Types::TEXT);
        if digits && self.view == View::Body {
            types = types.or(Types::INTEGER);
        }
        let beside_text = Types(types.0 & !Types::TEXT.or(Types::NULL).0);
        let apart = if digits && self.view == View::Input {
            Some((self.digits(shape), types))
        } else if beside_text != Types(0)
            && types.has(Types::TEXT)
            && self.limits(shape).any(|limit| matches!(limit.check, Check::Choice(_)))
        {
            // A choice judges texts only, where `enum` judges all there is.
            Some((self.constraints(shape, Types::TEXT), Types(types.0 & !Types::TEXT.0)))
        } else {
            None
        };
        match apart {
            Some((text, Types(0))) => out.extend(text),
            Some((text, rest)) => {
                out.insert("anyOf".to_owned(), json!([self.constraints(shape, rest), text]));
            }
            None => out.extend(self.constraints(shape, types)),
        }
    }

    /// The limits that refuse a value.
    fn limits(self, shape: &Shape) -> impl Iterator<Item = &'static Limit> {
        shape.limits.iter().filter(move |limit| self.view != View::Reply && limit.source.grade == Grade::Violation)
    }

    /// Keywords for values of these types.
    fn constraints(self, shape: &'static Shape, types: Types) -> Schema {
        let mut out = Schema::new();
        if let Some(names) = type_names(types) {
            out.insert("type".to_owned(), names);
        }
        if types.has(Types::INTEGER) && !types.has(Types(!Types::INTEGER.or(Types::NULL).0)) {
            out.insert("format".to_owned(), json!("int64"));
        }
        for limit in self.limits(shape).filter(|limit| types.has(judged(limit.check))) {
            let (keyword, mut value) = keyword(limit.check);
            if let (Check::Choice(_), Value::Array(values), true) = (limit.check, &mut value, types.has(Types::NULL)) {
                values.push(Value::Null);
            }
            add(&mut out, keyword, value);
        }
        match shape.form {
            Form::Object(object) if types.has(Types::OBJECT) => self.members(object, u64::MAX, types == Types::OBJECT, &mut out),
            Form::Map(value) if types.has(Types::OBJECT) => {
                out.insert("additionalProperties".to_owned(), self.value(value).into());
            }
            Form::List(item) if types.has(Types::LIST) => {
                out.insert("items".to_owned(), self.value(item).into());
            }
            _ => {}
        }
        out
    }

    /// A text of digits within the limits of the number it stands for.
    fn digits(self, shape: &Shape) -> Schema {
        let (mut low, mut high) = (0, None);
        let mut out = Schema::new();
        out.insert("type".to_owned(), json!("string"));
        for limit in self.limits(shape) {
            match limit.check {
                Check::Minimum(minimum) => low = low.max(u64::try_from(minimum).unwrap_or(0)),
                Check::Maximum(maximum) => {
                    let maximum = u64::try_from(maximum).unwrap_or(0);
                    high = Some(high.map_or(maximum, |high: u64| high.min(maximum)));
                }
                Check::Excluded(values) => {
                    let texts: Vec<String> = values.iter().map(i64::to_string).collect();
                    add(&mut out, "not", json!({ "enum": texts }));
                }
                _ => {}
            }
        }
        add(&mut out, "pattern", anchored(&digits::range(low, high)));
        out
    }

    /// The fields of an object and the rules between them. `always` tells that the value can be nothing but an object.
    fn members(self, object: &'static Object, within: u64, always: bool, out: &mut Schema) {
        let mut properties = Schema::new();
        let mut required = Vec::new();
        for (_, field) in object.at(within) {
            properties.insert(field.name.to_owned(), self.field(field).into());
            if field.required.is_some_and(|source| self.view == View::Reply || source.grade == Grade::Violation) {
                required.push(field.name);
            }
        }
        out.insert("properties".to_owned(), properties.into());
        if !required.is_empty() {
            out.insert("required".to_owned(), json!(required));
        }
        if self.view != View::Reply {
            out.insert("additionalProperties".to_owned(), json!(false));
            self.rules(object, within, always, out);
        }
    }

    /// What is worth a warning about a field, whatever its value.
    fn standing(self, field: &Field) -> Vec<Value> {
        let mut advice = Vec::new();
        if let Some(source) = field.required
            && source.grade == Grade::Advice
            && self.view != View::Reply
        {
            advice.push(json!({ "code": Code::Required, "source": self.link(source) }));
        }
        match field.standing {
            Standing::Normal => {}
            Standing::Ignored(source) => advice.push(json!({ "code": Code::IgnoredField, "source": self.link(source) })),
            Standing::Undocumented(source) => advice.push(json!({ "code": Code::Undocumented, "source": self.link(source) })),
            Standing::Deprecated(source, "") => advice.push(json!({ "code": Code::Deprecated, "source": self.link(source) })),
            Standing::Deprecated(source, instead) => {
                advice.push(json!({ "code": Code::Deprecated, "instead": instead, "source": self.link(source) }));
            }
        }
        advice
    }

    /// Where the limits come from, and which of them only warn.
    fn annotate(self, shape: &Shape, standing: Vec<Value>, out: &mut Schema) {
        let (mut advice, mut sources) = (Vec::new(), Schema::new());
        for limit in shape.limits {
            let (code, name, value) = parameter(limit.check);
            let link = self.link(limit.source);
            if self.view == View::Reply || limit.source.grade == Grade::Advice {
                let mut one = Schema::new();
                one.insert("code".to_owned(), json!(code));
                if let Some(name) = name {
                    one.insert(name.to_owned(), value);
                }
                one.insert("source".to_owned(), json!(link));
                advice.push(one.into());
            } else if link != self.docs {
                sources.insert(code.name().to_owned(), json!(link));
            }
        }
        advice.extend(standing);
        if !sources.is_empty() {
            out.insert("x-clearway-source".to_owned(), sources.into());
        }
        if !advice.is_empty() {
            out.insert("x-clearway-advice".to_owned(), advice.into());
        }
    }
}

/// A path parameter may not change the path it is put into: the check's own rule, said only where the vendor's limits do not say it.
fn path_parameter(shape: &Shape, out: &mut Schema) {
    if !shape.limits.iter().any(|limit| limit.source.grade == Grade::Violation && matches!(limit.check, Check::MinLength(1..))) {
        add(out, "minLength", json!(1));
    }
    let rules_out = |harmful: &dyn Fn(&NamedPattern) -> bool| {
        shape.limits.iter().any(|limit| match limit.check {
            _ if limit.source.grade == Grade::Advice => false,
            Check::Choice(_) => true,
            Check::Pattern(pattern) => !harmful(pattern),
            _ => false,
        })
    };
    if !rules_out(&|pattern| pattern.matches(".") || pattern.matches("..")) {
        add(out, "not", json!({ "enum": [".", ".."] }));
    }
    if !rules_out(&|pattern| may_hold_control(&pattern.pattern)) {
        add(out, "pattern", json!(r"^[^\u0000-\u001f\u007f-\u009f]*$"));
    }
}

fn may_hold_control(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::Run(class, ..) => ('\0'..='\u{9f}').any(|c| c.is_control() && class.contains(c)),
        Pattern::Text(text) => text.chars().any(char::is_control),
        Pattern::Sequence(parts) | Pattern::OneOf(parts) => parts.iter().any(may_hold_control),
    }
}
