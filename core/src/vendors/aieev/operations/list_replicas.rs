//! `GET /external/api/v1/endpoints/{endpoint_id}/replicas`
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/list-replicas>

use crate::spec::*;
use crate::vendors::aieev::shared::ENDPOINT_ID;

const DOCS: &str = "https://docs.aieev.com/api-reference/ko/endpoint/list-replicas";

static REPLICAS: Shape = list(&REPLICA);
static REPLICA: Shape = object(&REPLICA_OBJECT);
static REPLICA_OBJECT: Object = Object::new(&[
    field("replica_id", text()),
    field("state", text()).doc("RUNNING, STARTING, STOPPING and others"),
    field("node_id", text().or_null()),
    field("node_ip", text().or_null()),
    field("actor_id", text().or_null()).doc("Of Ray, on which endpoints run"),
    field("actor_name", text().or_null()),
    field("worker_id", text().or_null()),
    field("pid", integer().or_null()),
    field("start_time_s", number().or_null()).doc("Seconds since 1970, with a fraction"),
]);

pub(crate) static LIST_REPLICAS: Operation =
    Operation::new("aieev.list_replicas", Method::Get, "/external/api/v1/endpoints/{endpoint_id}/replicas", DOCS)
        .summary("List the replicas of an active endpoint")
        .input(Object::new(&[ENDPOINT_ID]))
        .success(&[success(200, &REPLICAS)])
        .pages(whole(""));
