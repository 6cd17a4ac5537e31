//! `GET /servers`
//!
//! <https://docs.acme.example/api>

use crate::spec::*;
use crate::vendors::acme::shared::{DOCS, SERVER_SHAPE};

static LIST: Shape =
    object(&Object::new(&[field("servers", list(&SERVER_SHAPE)).required(), field("total", integer()).required()]));

pub(crate) static LIST_SERVERS: Operation = Operation::new("acme.list_servers", Method::Get, "/servers", DOCS)
    .summary("List the servers of the account")
    .input(Object::new(&[query("page", integer().limits(&[minimum(1, PAGE)])).doc("Page; the first is 1")]))
    .success(&[success(200, &LIST)])
    .pages(by_page("page", First::One, "/servers").total(&["/total"]));
