//! NAVER Cloud's error answers: `{"error": {"errorCode", "message", "details"}}`.
//!
//! <https://api-gov.ncloud-docs.com/docs/api-call-lgc-errorhandling>

use crate::spec::*;
use crate::spec::{ErrorRule, ErrorTable, Kind, hint, means};

static INNER: Object = Object::new(&[
    field("errorCode", text().or(Types::INTEGER)).required().doc("Integer in the page's table, text in its example"),
    field("message", text()).required(),
    field("details", text()),
]);
static BODY: Object = Object::new(&[field("error", object(&INNER)).required()]);

/// `errorCode` is a number of its own, not an HTTP status: 429/400 is a quota, 503/500 a backend that cannot be reached.
const KINDS: &[ErrorRule] = &[
    hint(401, "200", "compare string_to_sign with what was sent, and the clock with the gateway's: five minutes apart is too much"),
    means(401, "210", Kind::Forbidden).hint("the account lacks permission or a subscription to the API; a wrong site answers the same"),
    means(429, "400", Kind::QuotaExceeded).hint("a day's or month's quota is used up: waiting seconds does not help"),
    means(429, "410", Kind::Throttled),
    means(429, "420", Kind::Throttled),
    means(503, "500", Kind::Unavailable).hint("the gateway could not reach the backend; a missing parameter can cause this too"),
    means(504, "510", Kind::VendorTimeout).hint("a change may have been made: look before you repeat it"),
];

pub(super) const ERRORS: ErrorTable = ErrorTable {
    code: &["/error/errorCode", "/responseError/returnCode", "/responseError/responseCode", "/errorCode", "/code", "/status/code"],
    message: &[
        "/error/message",
        "/responseError/returnMessage",
        "/responseError/responseMessage",
        "/message",
        "/msg",
        "/status/message",
        "/error",
    ],
    hint: &["/error/details"],
    request_id: &[],
    request_id_headers: &["x-ncp-request-id"],
    kinds: KINDS,
    shape: &documented_shape(&BODY),
    docs: documented("https://api-gov.ncloud-docs.com/docs/api-call-lgc-errorhandling"),
};
