//! PPIO's error answers: `{"code": 403, "reason": "NOT_ENOUGH_BALANCE", "message", "metadata"}`, of which any may be missing.
//!
//! <https://ppio.cn/docs/model/error>

use crate::spec::*;
use crate::spec::{ErrorRule, ErrorTable, Kind, hint, means};

static BODY: Object = Object::new(&[
    field("code", integer()).doc("The HTTP status"),
    field("reason", text()).doc("What this library calls the code"),
    field("message", text()),
    field("metadata", free_object()),
]);

// A 404 has no hint of its own, so that it names the operation's other revision.
const KINDS: &[ErrorRule] = &[
    hint(401, "", "the API key is missing or wrong"),
    means(403, "NOT_ENOUGH_BALANCE", Kind::Forbidden).hint("the balance is used up: top up the account, repeating does not help"),
    hint(403, "", "the account lacks the permission, is not verified or has no balance left"),
    hint(429, "", "wait longer before each repetition; no rate is documented"),
    hint(503, "", "overloaded: wait longer before each repetition"),
    hint(504, "", "overloaded: wait longer before each repetition"),
];

pub(super) const ERRORS: ErrorTable = ErrorTable {
    // The number in code is only the status again.
    code: &["/reason", "/error/code", "/code"],
    message: &["/message", "/error/message", "/error", "/reason"],
    hint: &[],
    request_id: &[],
    request_id_headers: &[],
    kinds: KINDS,
    shape: &documented_shape(&BODY),
    docs: documented("https://ppio.cn/docs/model/error"),
};
