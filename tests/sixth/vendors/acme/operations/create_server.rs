//! `POST /servers`
//!
//! <https://docs.acme.example/api>

use crate::spec::rule::*;
use crate::spec::*;
use crate::vendors::acme::shared::{DOCS, SERVER_SHAPE};

static FIELDS: &[Field] = &[
    field("name", text().limits(&[min_length(1, PAGE), max_length(40, PAGE)])).required().doc("Name of the server"),
    field("size", text().limits(&[choice(&["small", "large", "custom"], PAGE)])).required(),
    field("cpus", integer().limits(&[minimum(1, PAGE), maximum(64, PAGE)])).doc("Only of a custom size"),
    field("password", text()).secret().doc("Of the first user"),
];

static RULES: &[Rule] = &[required_if(FIELDS, &["cpus"], when(FIELDS, "size", Literal::Text("custom")), PAGE)];

pub(crate) static CREATE_SERVER: Operation = Operation::new("acme.create_server", Method::Post, "/servers", DOCS)
    .summary("Create a server")
    .input(Object::with_rules(FIELDS, RULES))
    .success(&[success(201, &SERVER_SHAPE)]);
