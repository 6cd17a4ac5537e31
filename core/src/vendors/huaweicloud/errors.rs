//! Huawei's error answers: the service's `{"error_code", "error_msg", "solution_msg"}`, the gateway's, IAM's
//! `{"error": {"code", "message", "title"}}`, and the older `errorCode` and `code`, outermost or in `error`.
//!
//! <https://support.huaweicloud.com/api-fabric/dataartsfabric_03_0028.html>
//! <https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-errorcode.html>

use crate::spec::*;
use crate::spec::{ErrorRule, ErrorTable, Kind, hint, means};

static BODY: Object = Object::new(&[
    field("error_code", text().or(Types::INTEGER)).doc("Text; a 403 may have the number 403"),
    field("error_msg", text()),
    field("solution_msg", text()).doc("What to do"),
    field("request_id", text()).doc("From the gateway alone"),
    field("title", text()),
    field("error", object(&INNER)),
]);
static INNER: Object = Object::new(&[field("code", text().or(Types::INTEGER)), field("message", text()), field("title", text())]);

/// Gateway codes are `APIG.NNNN` or `APIGW.NNNN` by cluster, and one of them, 0201, comes with five statuses: the status decides.
const KINDS: &[ErrorRule] = &[
    means(400, "00010009", Kind::NotFound)
        .hint("Huawei answers 400 for what is not there: look at workspace_id, endpoint_id and the region"),
    means(400, "00010003", Kind::NotFound).hint("the workspace does not exist: look at workspace_id and the region"),
    means(400, "00010004", Kind::NotFound).hint("the bucket does not exist"),
    hint(401, "0307", "get a new token: this one has expired (24 hours) or is of another region or project"),
    hint(401, "1002", "get a new token: this one is wrong, has expired (24 hours) or is of another region or project"),
    hint(401, "0301", REFUSED),
    hint(401, "", REFUSED),
    hint(403, "0302", "the IAM user lacks the permission"),
    hint(403, "0310", "the project is not available"),
    hint(403, "0401", ADDRESS),
    hint(403, "0402", ADDRESS),
    hint(403, "0404", ADDRESS),
    hint(403, "0801", "the region is not served"),
    hint(403, "0802", "the region is forbidden for this user"),
    hint(
        403,
        "",
        "the token is invalid or of another region or project, or the IAM action is missing: DataArtsFabric:endpoint:list, show, alter (to update) \
         or drop (to delete, with job:listJobInstance and service:listInstance)",
    ),
    hint(404, "0101", "the gateway has no such API: look at the region, the base URL and the path"),
    means(405, "0501", Kind::QuotaExceeded).hint("the quota is used up"),
    means(405, "0502", Kind::QuotaExceeded).hint("the account is frozen, mostly because of arrears"),
    hint(408, "", APPLIED),
    hint(413, "", "a signed body has at most 12 MB"),
    hint(429, "", "wait a few seconds; a day's quota answers the same"),
    hint(494, "", "the headers are too large; a token has up to 65534 characters, so sign with AK and SK instead"),
    means(500, "00000001", Kind::Unavailable).hint("an operation is still running: try later"),
    hint(504, "", APPLIED),
];
const REFUSED: &str = "get a new token, or look at access key, secret key and clock (15 minutes are the limit); \
                       more than 5 failed signatures lock the key for 5 minutes, so do not repeat this";
const ADDRESS: &str = "the gateway refuses this IP address";
const APPLIED: &str = "a change may have been made: look before you repeat it";

pub(super) const ERRORS: ErrorTable = ErrorTable {
    code: &["/error_code", "/errorCode", "/code", "/error/error_code", "/error/errorCode", "/error/code"],
    message: &["/error_msg", "/errorMsg", "/message", "/error/error_msg", "/error/errorMsg", "/error/message"],
    hint: &["/solution_msg", "/error/solution_msg"],
    request_id: &["/request_id", "/error/request_id"],
    request_id_headers: &["x-request-id"],
    kinds: KINDS,
    shape: &documented_shape(&BODY),
    docs: documented("https://support.huaweicloud.com/api-fabric/dataartsfabric_03_0028.html"),
};
