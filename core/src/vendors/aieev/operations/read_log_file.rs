//! `GET /external/api/v1/endpoints/{endpoint_id}/logs/file`
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/get-log-content>

use crate::spec::*;
use crate::vendors::aieev::shared::ENDPOINT_ID;

const DOCS: &str = "https://docs.aieev.com/api-reference/ko/endpoint/get-log-content";

static FIELDS: &[Field] = &[
    ENDPOINT_ID,
    query("node_id", text()).required().doc("Node that has the file, from list_log_files"),
    query("filename", text()).required().doc("Path of the file, with its slashes, from list_log_files"),
    query("start_line", integer().limits(&[minimum(1, PAGE)])).default("1").doc("First line to read; the first is 1"),
    query("end_line", integer().limits(&[minimum(1, PAGE), maximum(50_000, PAGE)])).default("1000").doc("Last line to read, at most 50000"),
];

static CONTENT: Shape = object(&CONTENT_OBJECT);
static CONTENT_OBJECT: Object = Object::new(&[
    field("content", text()).doc("The lines, each one entry as JSON text"),
    field("start_line", integer()).doc("First line that was read"),
    field("end_line", integer()).doc("Last line that was read"),
]);

pub(crate) static READ_LOG_FILE: Operation =
    Operation::new("aieev.read_log_file", Method::Get, "/external/api/v1/endpoints/{endpoint_id}/logs/file", DOCS)
        .summary("Read lines of a log file")
        .input(Object::new(FIELDS))
        .success(&[success(200, &CONTENT)])
        .notes(&[note(
            "aieev-log-lines",
            "A file goes up to line 50000 and no page says what becomes of the lines behind; nor is an end before the start ruled out, so no order is asked of the two",
        )]);
