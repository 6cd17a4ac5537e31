//! What several of its operations share.

use crate::spec::*;

pub(super) const DOCS: &str = "https://docs.acme.example/api";

pub(super) const SERVER_ID: Field = path("server_id", text()).aliases(&["id"]).doc("Server, by its id");

pub(super) static SERVER: Object = Object::new(&[
    field("id", text()).required(),
    field("name", text()).required(),
    field("state", text()).required().doc("starting, running or failed"),
    field("size", text()).required(),
]);
pub(super) static SERVER_SHAPE: Shape = object(&SERVER);
