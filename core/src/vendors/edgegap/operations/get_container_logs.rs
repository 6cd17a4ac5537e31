//! `GET /v1/deployment/{request_id}/container-logs`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::shared::{DOCS, MCP, REQUEST_ID};

static LOGS: Shape = object(&LOGS_OBJECT);
static LOGS_OBJECT: Object = Object::new(&[
    field("logs", text().or_null()),
    field("encoding", text().or_null()).doc("utf-8 for example"),
    field("crash_logs", text().or_null()),
    field("crash_data", object(&CRASH_OBJECT).or_null()),
    field("logs_link", text().or_null()).doc("Where the endpoint storage has the logs"),
]);
static CRASH_OBJECT: Object = Object::new(&[
    field("exit_code", integer().or_null()),
    field("message", text().or_null()).doc("OOM killed for example"),
    field("restart_count", integer().or_null()),
]);

pub(crate) static GET_CONTAINER_LOGS: Operation =
    Operation::new("edgegap.get_container_logs", Method::Get, "/v1/deployment/{request_id}/container-logs", DOCS)
        .summary("Get the logs of a deployment's container")
        .input(Object::new(&[
            REQUEST_ID,
            query("format", text().limits(&[choice(&["text", "ndjson"], MCP)])).undocumented(MCP).doc("text or ndjson"),
        ]))
        .success(&[success(200, &LOGS)])
        .notes(NOTES);

const NOTES: &[Note] = &[
    note("edgegap-logs-format", "format is on no page, Edgegap's own MCP server sends it: taken with a warning"),
    note(
        "edgegap-logs-ended",
        "Logs go with the deployment unless an endpoint storage keeps them, and a 400 is then all there is: read them before the stop",
    ),
];
