//! `POST /v1/deployments/bulk-stop`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::replies::ACCEPTED;
use crate::vendors::edgegap::shared::{DOCS, FILTER_TYPE, TEXT, V1};

static FILTER: Shape = object(&FILTER_OBJECT);
static FILTER_OBJECT: Object = Object::new(&[
    field("field", text().limits(&[choice(&["request_id", "deployment_tags"], V1)])).required_by(V1).doc("What is compared"),
    field("values", list(&TEXT).limits(&[min_items(1, V1)])).required_by(V1).doc("Ids or tags to compare with, at least one"),
    FILTER_TYPE,
]);

static STOPPING: Shape = object(&STOPPING_OBJECT);
static STOPPING_OBJECT: Object = Object::new(&[field("processable", list(&ACCEPTED)).required().doc("Deployments that will be stopped")]);

pub(crate) static BULK_STOP_DEPLOYMENTS: Operation =
    Operation::new("edgegap.bulk_stop_deployments", Method::Post, "/v1/deployments/bulk-stop", DOCS)
        .summary("Stop every deployment that the filters match")
        .repeat(Repeat::Idempotent)
        .input(Object::new(&[field("filters", list(&FILTER).limits(&[min_items(1, V1)]))
            .required_by(V1)
            .aliases(&["request_ids"])
            .doc("Which deployments to stop, at least one filter; not and broad tags match many")]))
        .success(&[success(200, &STOPPING), success(202, &STOPPING)])
        .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-bulk-stop-empty",
        "No page forbids empty filters or values, or says what they match: refused, since all that matches is deleted for good",
    ),
    note(
        "edgegap-bulk-stop-repeat",
        "What is stopped does not match again, so a repeat is safe; with not, or with tags, it may also stop what was deployed in between",
    ),
    note(
        "edgegap-bulk-stop-third-party",
        "A plugin for Unreal sends request_ids, which no file knows: refused as unknown, use a filter on request_id",
    ),
];
