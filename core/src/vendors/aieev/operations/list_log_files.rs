//! `GET /external/api/v1/endpoints/{endpoint_id}/logs`
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/list-logs>

use crate::spec::*;
use crate::vendors::aieev::shared::ENDPOINT_ID;

const DOCS: &str = "https://docs.aieev.com/api-reference/ko/endpoint/list-logs";

static FIELDS: &[Field] = &[
    ENDPOINT_ID,
    query("replica_id", text()).doc("Only the logs of this replica"),
    query("include_history", boolean()).default("true").doc("false: without the logs of replicas that have ended"),
];

static FILES: Shape = list(&FILE);
static FILE: Shape = object(&FILE_OBJECT);
static FILE_OBJECT: Object = Object::new(&[
    field("node_id", text()).doc("What read_log_file takes as node_id"),
    field("replica_id", text()),
    field("filename", text()).doc("A path with slashes, what read_log_file takes as filename"),
    field("is_historical", boolean()).doc("Whether the log is of a replica that has ended"),
    field("start_time", text().or_null()).doc("RFC 3339; only of historical logs"),
    field("end_time", text().or_null()).doc("RFC 3339; only of historical logs"),
]);

pub(crate) static LIST_LOG_FILES: Operation =
    Operation::new("aieev.list_log_files", Method::Get, "/external/api/v1/endpoints/{endpoint_id}/logs", DOCS)
        .summary("List the log files of an endpoint")
        .input(Object::new(FIELDS))
        .success(&[success(200, &FILES)])
        .pages(whole(""));
