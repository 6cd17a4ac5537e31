//! `GET /v1/status/{request_id}`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::replies::STATUS;
use crate::vendors::edgegap::shared::{DOCS, REQUEST_ID};

pub(crate) static GET_DEPLOYMENT: Operation = Operation::new("edgegap.get_deployment", Method::Get, "/v1/status/{request_id}", DOCS)
    .summary("Get a deployment's status, address and ports")
    .rate_per_second(20)
    .input(Object::new(&[REQUEST_ID]))
    .success(&[success(200, &STATUS)])
    .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-status-fields",
        "2024 had whitelisting_active, sessions, sockets and a port's proxy, 2026 has max_duration and requires other fields: all are known, and only request_id and current_status count as always there",
    ),
    note(
        "edgegap-statuses",
        "No file lists the statuses: the ones seen are in the field's doc, and an unknown one is no error and no end, as Edgegap's Unity plugin has it",
    ),
    note(
        "edgegap-ports",
        "Ports are by name or internal number, though the file of 2026 types the one key gameport of its example; numbers go from 1 to 65535 in 2024 and from 0 to 59999 in 2026; what was created as WS comes back as Websocket: any key, numbers not judged, protocol free text",
    ),
    note(
        "edgegap-unknown-request",
        "The file of 2026 lists 404 for an unknown request_id, the live API answers 400: invalid_request, with a hint that says so",
    ),
];
