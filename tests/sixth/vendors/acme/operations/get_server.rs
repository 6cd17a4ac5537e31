//! `GET /servers/{server_id}`
//!
//! <https://docs.acme.example/api>

use crate::spec::*;
use crate::vendors::acme::shared::{DOCS, SERVER_ID, SERVER_SHAPE};

pub(crate) static GET_SERVER: Operation = Operation::new("acme.get_server", Method::Get, "/servers/{server_id}", DOCS)
    .summary("Get a server's state")
    .input(Object::new(&[SERVER_ID]))
    .success(&[success(200, &SERVER_SHAPE)]);
