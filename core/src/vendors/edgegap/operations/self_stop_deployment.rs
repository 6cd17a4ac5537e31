//! `DELETE /v1/self/stop/{request_id}/{access_point_id}`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::auth::DELETE_TOKEN;
use crate::vendors::edgegap::replies::{MESSAGE, MESSAGE_TEXT, STATUS};
use crate::vendors::edgegap::shared::{CONTAINER_LOG_STORAGE, DOCS, REQUEST_ID};

static SELF_STOPPED: Shape = object(&SELF_STOPPED_OBJECT);
static SELF_STOPPED_OBJECT: Object = Object::new(&[MESSAGE_TEXT, field("deployment_summary", STATUS.or_null())]);

pub(crate) static SELF_STOP_DEPLOYMENT: Operation =
    Operation::new("edgegap.self_stop_deployment", Method::Delete, "/v1/self/stop/{request_id}/{access_point_id}", DOCS)
        .summary("Stop a deployment from inside its container")
        .auth(&DELETE_TOKEN)
        .input(Object::new(&[
            REQUEST_ID,
            path("access_point_id", integer().or(Types::TEXT))
                .aliases(&["stop_key"])
                .doc("The last part of ARBITRIUM_DELETE_URL in the container"),
            CONTAINER_LOG_STORAGE,
        ]))
        .success(&[success(200, &SELF_STOPPED), success(202, &MESSAGE), success(410, &MESSAGE)])
        .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-delete-token",
        "The header is ARBITRIUM_DELETE_TOKEN as it is, without the word token: the credential is delete_token, and the organisation's token is never sent",
    ),
    note(
        "edgegap-path-names",
        "The v1 file of 2026 calls request_id in paths deployment_id, and the integer access_point_id stop_key, a text: nothing changes on the wire, so the page's names stay and the latter may be either",
    ),
    note(
        "edgegap-self-stop-reply",
        "The 200 of 2024 is that of stop_deployment, of 2026 anything, and only 2024 lists 410: nothing in the 200 is relied on, and 410 is success here too",
    ),
];
