//! Error answers: `{"error": {"code", "message"}}`.
//!
//! <https://docs.acme.example/api/errors>

use crate::spec::*;

static BODY: Object = Object::new(&[field("error", object(&ERROR)).required()]);
static ERROR: Object = Object::new(&[field("code", text()).required(), field("message", text()).required()]);

pub(super) const ERRORS: ErrorTable = ErrorTable {
    code: &["/error/code"],
    message: &["/error/message"],
    hint: &[],
    request_id: &[],
    request_id_headers: &["X-Acme-Request"],
    kinds: &[means(400, "OUT_OF_QUOTA", Kind::QuotaExceeded), hint(401, "", "the key is missing or wrong")],
    shape: &documented_shape(&BODY),
    docs: documented("https://docs.acme.example/api/errors"),
};
