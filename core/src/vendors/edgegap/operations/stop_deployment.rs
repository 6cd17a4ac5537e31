//! `DELETE /v1/stop/{request_id}`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::replies::{MESSAGE, MESSAGE_TEXT, STATUS};
use crate::vendors::edgegap::shared::{CONTAINER_LOG_STORAGE, DOCS, REQUEST_ID};

static STOPPED: Shape = object(&STOPPED_OBJECT);
static STOPPED_OBJECT: Object =
    Object::new(&[MESSAGE_TEXT.required(), field("deployment_summary", STATUS.or_null()).doc("The deployment's last status")]);

pub(crate) static STOP_DEPLOYMENT: Operation = Operation::new("edgegap.stop_deployment", Method::Delete, "/v1/stop/{request_id}", DOCS)
    .summary("Stop a deployment gracefully")
    .input(Object::new(&[REQUEST_ID, CONTAINER_LOG_STORAGE]))
    .success(&[success(200, &STOPPED), success(202, &MESSAGE), success(410, &MESSAGE)])
    .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-log-storage-switch",
        "container_log_storage is text: true, false or a storage's name; a boolean is taken too, since it is sent as the same letters",
    ),
    note(
        "edgegap-stop-outcomes",
        "200 and 202 may mean that the stop waits for READY or ERROR, 410 that there is nothing left to stop: all three are success, so a stop can be repeated until 410",
    ),
];
