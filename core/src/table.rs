//! The table: what a vendor documents about an operation, as constant data.
//!
//! Everything else is derived from it: [`check`](crate::check()), [`describe`](crate::describe()), [`plan`](crate::plan()),
//! [`parse`](crate::parse()), JSON Schema, OpenAPI. A vendor's file in `vendors/` should read like the vendor's page, so the
//! builders below are `const fn`s that are named like the words of such a page.

use crate::pattern::Pattern;

/// How strongly a rule binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// The vendor's page states the rule: what breaks it is refused.
    Violation,
    /// The rule is known from an SDK, a swagger export or observation: what breaks it is warned of, never refused.
    Advice,
}

impl Grade {
    /// The grade as it appears in descriptions and documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Grade::Violation => "violation",
            Grade::Advice => "advice",
        }
    }
}

/// Where a rule comes from, and so how strongly it binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// A link to the page. Empty means the operation's own page.
    pub link: &'static str,
    pub grade: Grade,
}

/// The operation's own page.
pub const PAGE: Source = Source::page("");

impl Source {
    /// A page on which the vendor states its rules.
    #[must_use]
    pub const fn page(link: &'static str) -> Self {
        Source { link, grade: Grade::Violation }
    }

    /// An SDK, an export, an observation.
    #[must_use]
    pub const fn advice(link: &'static str) -> Self {
        Source { link, grade: Grade::Advice }
    }

    /// The same place, for a rule that should only warn.
    #[must_use]
    pub const fn advised(self) -> Self {
        Source { link: self.link, grade: Grade::Advice }
    }
}

/// The JSON types a value may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Types(pub(crate) u8);

impl Types {
    pub const BOOLEAN: Types = Types(1);
    /// A number without a fraction; 8080.0 is one.
    pub const INTEGER: Types = Types(2);
    pub const NUMBER: Types = Types(4);
    pub const TEXT: Types = Types(8);
    /// A text of ASCII digits (`0`, or no leading zero) that is sent as an integer.
    pub const DIGITS: Types = Types(16);
    pub const LIST: Types = Types(32);
    pub const OBJECT: Types = Types(64);
    pub const NULL: Types = Types(128);
    pub const ANY: Types = Types(255);

    #[must_use]
    pub const fn has(self, other: Types) -> bool {
        self.0 & other.0 != 0
    }

    #[must_use]
    pub const fn or(self, other: Types) -> Types {
        Types(self.0 | other.0)
    }

    /// Each single type with its name in reports, in a fixed order.
    pub const NAMED: [(Types, &'static str); 8] = [
        (Types::BOOLEAN, "boolean"),
        (Types::INTEGER, "integer"),
        (Types::NUMBER, "number"),
        (Types::TEXT, "text"),
        (Types::DIGITS, "digits"),
        (Types::LIST, "list"),
        (Types::OBJECT, "object"),
        (Types::NULL, "null"),
    ];

    /// The names of the types in the set.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Self::NAMED.into_iter().filter(move |(one, _)| self.has(*one)).map(|(_, name)| name)
    }
}

/// A limit on one value.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    pub check: Check,
    pub source: Source,
}

/// What a [`Limit`] asks of a value.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    Minimum(i64),
    Maximum(i64),
    /// Integers inside the range that may not be used.
    Excluded(&'static [i64]),
    /// Unicode scalar values.
    MinLength(u32),
    /// Unicode scalar values.
    MaxLength(u32),
    Pattern(&'static Pattern),
    Choice(&'static [&'static str]),
    MinItems(u32),
    MaxItems(u32),
    UniqueItems,
}

macro_rules! limit_builders {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty)?) => $variant:expr;)*) => {
        $($(#[$doc])* #[must_use] pub const fn $name($($argument: $type,)? source: Source) -> Limit {
            Limit { check: $variant, source }
        })*
    };
}

limit_builders! {
    minimum(n: i64) => Check::Minimum(n);
    maximum(n: i64) => Check::Maximum(n);
    excluded(values: &'static [i64]) => Check::Excluded(values);
    min_length(n: u32) => Check::MinLength(n);
    max_length(n: u32) => Check::MaxLength(n);
    pattern(pattern: &'static Pattern) => Check::Pattern(pattern);
    choice(values: &'static [&'static str]) => Check::Choice(values);
    min_items(n: u32) => Check::MinItems(n);
    max_items(n: u32) => Check::MaxItems(n);
    unique_items() => Check::UniqueItems;
}

/// What a value must look like.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    pub types: Types,
    pub limits: &'static [Limit],
    pub form: Form,
    /// No number in here breaks a limit: what most values pass without a look at the limits one by one.
    pub(crate) low: i64,
    pub(crate) high: i64,
}

/// What is inside a value.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    Scalar,
    Object(&'static Object),
    List(&'static Shape),
    /// An object with keys of the caller's choosing.
    Map(&'static Shape),
    /// Any JSON.
    Free,
}

const fn shape(types: Types, form: Form) -> Shape {
    Shape { types, limits: &[], form, low: i64::MIN, high: i64::MAX }
}

#[must_use]
pub const fn text() -> Shape {
    shape(Types::TEXT, Form::Scalar)
}

#[must_use]
pub const fn integer() -> Shape {
    shape(Types::INTEGER, Form::Scalar)
}

#[must_use]
pub const fn number() -> Shape {
    shape(Types::NUMBER.or(Types::INTEGER), Form::Scalar)
}

#[must_use]
pub const fn boolean() -> Shape {
    shape(Types::BOOLEAN, Form::Scalar)
}

/// An integer, or a text of digits that is sent as one.
#[must_use]
pub const fn integer_or_digits() -> Shape {
    shape(Types::INTEGER.or(Types::DIGITS), Form::Scalar)
}

#[must_use]
pub const fn list(item: &'static Shape) -> Shape {
    shape(Types::LIST, Form::List(item))
}

#[must_use]
pub const fn object(object: &'static Object) -> Shape {
    shape(Types::OBJECT, Form::Object(object))
}

/// An object with keys of the caller's choosing and values of one shape.
#[must_use]
pub const fn map(value: &'static Shape) -> Shape {
    shape(Types::OBJECT, Form::Map(value))
}

/// An object with anything inside.
#[must_use]
pub const fn free_object() -> Shape {
    shape(Types::OBJECT, Form::Free)
}

/// Any JSON at all.
#[must_use]
pub const fn anything() -> Shape {
    shape(Types::ANY, Form::Free)
}

impl Shape {
    #[must_use]
    #[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, where an index out of bounds is a build error")]
    pub const fn limits(mut self, limits: &'static [Limit]) -> Self {
        self.limits = limits;
        let mut at = 0;
        while at < limits.len() {
            match limits[at].check {
                Check::Minimum(n) if n > self.low => self.low = n,
                Check::Maximum(n) if n < self.high => self.high = n,
                Check::Excluded(_) => {
                    self.low = i64::MAX;
                    self.high = i64::MIN;
                }
                _ => {}
            }
            at += 1;
        }
        self
    }

    #[must_use]
    pub const fn or_null(mut self) -> Self {
        self.types = self.types.or(Types::NULL);
        self
    }

    #[must_use]
    pub const fn or(mut self, types: Types) -> Self {
        self.types = self.types.or(types);
        self
    }

    /// The objects in a list.
    pub(crate) fn item_object(&self) -> Option<&'static Object> {
        match self.form {
            Form::List(item) => match item.form {
                Form::Object(object) => Some(object),
                _ => None,
            },
            _ => None,
        }
    }
}

/// Where a field travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Path,
    Query,
    Body,
}

/// How a field stands with the vendor, beyond being there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Normal,
    /// Accepted and without effect.
    Ignored(Source),
    /// Still accepted; the text says what to use instead, or nothing.
    Deprecated(Source, &'static str),
    /// Not on the vendor's page, but seen in its examples or its SDK.
    Undocumented(Source),
}

/// A named value of an object. What each walk looks at stands first, to be read in one go.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub struct Field {
    pub name: &'static str,
    pub shape: Shape,
    pub place: Place,
    pub secret: bool,
    pub required: Option<Source>,
    pub standing: Standing,
    /// The name on the wire, which differs for path parameters with a dash.
    pub wire: &'static str,
    /// What the vendor assumes where the field is absent, as JSON text.
    pub default: Option<&'static str>,
    pub doc: &'static str,
}

/// A field of the body (or of a reply).
#[must_use]
pub const fn field(name: &'static str, shape: Shape) -> Field {
    Field { name, wire: name, place: Place::Body, shape, required: None, standing: Standing::Normal, default: None, secret: false, doc: "" }
}

/// A query parameter.
#[must_use]
pub const fn query(name: &'static str, shape: Shape) -> Field {
    Field { place: Place::Query, ..field(name, shape) }
}

/// A path parameter: always required.
#[must_use]
pub const fn path(name: &'static str, shape: Shape) -> Field {
    Field { place: Place::Path, required: Some(PAGE), ..field(name, shape) }
}

impl Field {
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = Some(PAGE);
        self
    }

    #[must_use]
    pub const fn required_by(mut self, source: Source) -> Self {
        self.required = Some(source);
        self
    }

    #[must_use]
    pub const fn wire(mut self, wire: &'static str) -> Self {
        self.wire = wire;
        self
    }

    #[must_use]
    pub const fn default(mut self, json: &'static str) -> Self {
        self.default = Some(json);
        self
    }

    #[must_use]
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    #[must_use]
    pub const fn doc(mut self, doc: &'static str) -> Self {
        self.doc = doc;
        self
    }

    #[must_use]
    pub const fn ignored(mut self, source: Source) -> Self {
        self.standing = Standing::Ignored(source);
        self
    }

    /// `instead` names what to use now; empty where there is nothing.
    #[must_use]
    pub const fn deprecated(mut self, instead: &'static str, source: Source) -> Self {
        self.standing = Standing::Deprecated(source, instead);
        self
    }

    #[must_use]
    pub const fn undocumented(mut self, source: Source) -> Self {
        self.standing = Standing::Undocumented(source);
        self
    }

    /// Where the field's warning about its standing comes from.
    #[must_use]
    pub const fn standing_source(&self) -> Option<Source> {
        match self.standing {
            Standing::Normal => None,
            Standing::Ignored(source) | Standing::Deprecated(source, _) | Standing::Undocumented(source) => Some(source),
        }
    }
}

/// Named fields, and the rules between them.
#[derive(Debug)]
pub struct Object {
    pub fields: &'static [Field],
    pub rules: &'static [crate::rule::Rule],
    /// Fields that are required whatever the others are, as bits.
    pub(crate) required: u64,
    /// Fields whose presence alone is worth a warning, as bits.
    pub(crate) noted: u64,
    /// Fields that rules name, as bits: only these leave facts behind.
    pub(crate) named: u64,
    /// Fields that travel outside the body, as bits.
    pub(crate) outside: u64,
}

impl Object {
    #[must_use]
    pub const fn new(fields: &'static [Field]) -> Self {
        Self::with_rules(fields, &[])
    }

    /// An object with rules between its fields, made by [`rules`](crate::rule::rules) over the very same fields.
    #[must_use]
    #[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, where an index out of bounds is a build error")]
    pub const fn with_rules(fields: &'static [Field], rules: &'static [crate::rule::Rule]) -> Self {
        assert!(fields.len() <= 64, "an object has at most 64 fields");
        let mut object = Object { fields, rules, required: 0, noted: 0, named: 0, outside: 0 };
        let mut at = 0;
        while at < fields.len() {
            let mut other = 0;
            while other < at {
                assert!(!same(fields[at].name, fields[other].name), "two fields of one object share a name");
                other += 1;
            }
            if fields[at].required.is_some() {
                object.required |= 1 << at;
            }
            if !matches!(fields[at].place, Place::Body) {
                object.outside |= 1 << at;
            }
            if fields[at].standing_source().is_some() {
                object.noted |= 1 << at;
            }
            at += 1;
        }
        let mut at = 0;
        while at < rules.len() {
            object.named |= rules[at].named();
            at += 1;
        }
        object
    }

    /// The position of the field with this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The names of the fields at the set bits.
    pub(crate) fn names(&self, bits: u64) -> Vec<&'static str> {
        self.at(bits).map(|(_, field)| field.name).collect()
    }

    /// The fields at the set bits.
    pub(crate) fn at(&self, bits: u64) -> impl Iterator<Item = (usize, &'static Field)> {
        let fields = self.fields;
        crate::pattern::Bits(bits).filter_map(move |at| Some((at, fields.get(at)?)))
    }
}

/// Text equality for constant evaluation.
#[allow(clippy::indexing_slicing, reason = "the lengths are compared first")]
pub(crate) const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// How an operation's requests prove who sent them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// `Authorization: Bearer <api_key>`
    Bearer,
    /// `Authorization: token <token>`
    EdgegapToken,
    /// `Authorization: <delete_token>`, the token that Edgegap injects into a deployment's container.
    EdgegapDeleteToken,
    /// NAVER Cloud API Gateway signature v2.
    NcloudSignature,
    /// `X-Auth-Token`, or an AK/SK signature (`SDK-HMAC-SHA256`).
    Huaweicloud,
}

/// Whether a request may be sent again when it is not known what became of the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// It changes nothing.
    Safe,
    /// Twice is the same as once.
    Idempotent,
    /// Each one counts: a second deploy is a second deployment.
    Never,
}

/// Another documented form of the operation, chosen by name.
#[derive(Debug, Clone, Copy)]
pub struct Revision {
    pub name: &'static str,
    pub path: &'static str,
    /// Which page says so, and when.
    pub doc: &'static str,
}

/// A documented answer that means success.
#[derive(Debug, Clone, Copy)]
pub struct Success {
    pub status: u16,
    /// `None` where no body is documented.
    pub body: Option<&'static Shape>,
}

/// A success with this body.
#[must_use]
pub const fn success(status: u16, body: &'static Shape) -> Success {
    Success { status, body: Some(body) }
}

/// A success without a body.
#[must_use]
pub const fn empty_success(status: u16) -> Success {
    Success { status, body: None }
}

/// A choice that was made where the facts leave one, and why.
#[derive(Debug, Clone, Copy)]
pub struct Note {
    /// What it settles: a number of the facts collected about the vendor (`ncloud-1`), or a short name.
    pub topic: &'static str,
    pub text: &'static str,
}

#[must_use]
pub const fn note(topic: &'static str, text: &'static str) -> Note {
    Note { topic, text }
}

/// A base URL by name.
#[derive(Debug, Clone, Copy)]
pub struct Site {
    pub name: &'static str,
    /// Scheme, host, port if any; no path.
    pub base: &'static str,
}

/// What all operations of one vendor share.
#[derive(Debug)]
pub struct Vendor {
    pub id: &'static str,
    pub name: &'static str,
    /// The first one is the default.
    pub sites: &'static [Site],
    /// How calls without a table are signed.
    pub auth: Auth,
    /// Whether `Content-Type` is asked for even where no body is sent.
    pub always_content_type: bool,
    pub operations: &'static [&'static Operation],
    pub errors: crate::error::ErrorTable,
    pub notes: &'static [Note],
}

/// One operation of one vendor.
#[derive(Debug)]
pub struct Operation {
    /// `vendor.verb_noun`
    pub id: &'static str,
    pub summary: &'static str,
    pub docs: &'static str,
    pub method: Method,
    /// The whole path after the site's base, with field names in braces.
    pub path: &'static str,
    pub revisions: &'static [Revision],
    pub auth: Auth,
    pub input: Object,
    pub success: &'static [Success],
    /// Requests a second, where the vendor documents a figure.
    pub rate_per_second: Option<u32>,
    pub repeat: Repeat,
    /// What to use instead.
    pub deprecated: Option<&'static str>,
    pub notes: &'static [Note],
}

impl Operation {
    /// An operation with nothing but its request line; the rest is said with the builders below.
    #[must_use]
    pub const fn new(id: &'static str, method: Method, path: &'static str, docs: &'static str) -> Self {
        let repeat = match method {
            Method::Get => Repeat::Safe,
            Method::Post => Repeat::Never,
            Method::Put | Method::Patch | Method::Delete => Repeat::Idempotent,
        };
        Operation {
            id,
            summary: "",
            docs,
            method,
            path,
            revisions: &[],
            auth: Auth::Bearer,
            input: Object::new(&[]),
            success: &[],
            rate_per_second: None,
            repeat,
            deprecated: None,
            notes: &[],
        }
    }

    #[must_use]
    pub const fn summary(self, summary: &'static str) -> Self {
        Operation { summary, ..self }
    }

    #[must_use]
    pub const fn auth(self, auth: Auth) -> Self {
        Operation { auth, ..self }
    }

    #[must_use]
    pub const fn input(self, input: Object) -> Self {
        Operation { input, ..self }
    }

    #[must_use]
    pub const fn success(self, success: &'static [Success]) -> Self {
        Operation { success, ..self }
    }

    #[must_use]
    pub const fn revisions(self, revisions: &'static [Revision]) -> Self {
        Operation { revisions, ..self }
    }

    #[must_use]
    pub const fn rate_per_second(self, rate: u32) -> Self {
        Operation { rate_per_second: Some(rate), ..self }
    }

    #[must_use]
    pub const fn repeat(self, repeat: Repeat) -> Self {
        Operation { repeat, ..self }
    }

    #[must_use]
    pub const fn deprecated(self, instead: &'static str) -> Self {
        Operation { deprecated: Some(instead), ..self }
    }

    #[must_use]
    pub const fn notes(self, notes: &'static [Note]) -> Self {
        Operation { notes, ..self }
    }

    /// Whether a body is sent.
    #[must_use]
    pub fn has_body(&self) -> bool {
        self.input.fields.iter().any(|field| field.place == Place::Body)
    }

    /// The id's first half.
    #[must_use]
    pub fn vendor_id(&self) -> &'static str {
        self.id.split_once('.').map_or(self.id, |(vendor, _)| vendor)
    }

    /// The link for a source, which is the operation's own page where the source names none.
    #[must_use]
    pub const fn link(&self, source: Source) -> &'static str {
        if source.link.is_empty() { self.docs } else { source.link }
    }
}
