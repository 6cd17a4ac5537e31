//! AIEEV's error answers: `{"detail": "text"}`, for a 422 `{"detail": [{"loc", "msg", "type"}]}`; plain text and HTML happen.
//!
//! <https://github.com/aieev/docs/blob/54eadac/references/api-reference.md>

use crate::spec::*;
use crate::spec::{ErrorRule, ErrorTable, hint};

static BODY: Object = Object::new(&[field("detail", list(&FAULT).or(Types::TEXT)).doc("A text; for a 422 one object a fault")]);
static FAULT: Shape =
    object(&Object::new(&[field("loc", list(&STEP)).doc("Where: names and positions"), field("msg", text()), field("type", text())]));
static STEP: Shape = text().or(Types::INTEGER);

const KINDS: &[ErrorRule] = &[
    hint(
        400,
        "",
        "an update needs at least one field, and nothing but null may count as none; a scaling needs an active endpoint whose autoscaling is off",
    ),
    hint(401, "", "the API key is missing, wrong or has expired; keys are made in the console, in the project's overview"),
    hint(403, "", "the API key is of another project or organization, or may not use this endpoint; AIEEV's own client reads 403 like 401"),
    hint(404, "", "look at endpoint_id, and whether the base URL is the management API's and not that of an endpoint"),
    hint(409, "", "the endpoint is active: stop it, change it, start it again"),
    hint(
        500,
        "",
        "the operation failed; where an endpoint was to start, lack of credit or of capacity answers this, and repeating does not help",
    ),
];

pub(super) const ERRORS: ErrorTable = ErrorTable {
    code: &["/code"],
    message: &["/detail/0/msg", "/detail", "/message"],
    hint: &[],
    request_id: &[],
    request_id_headers: &[],
    kinds: KINDS,
    shape: &documented_shape(&BODY),
    docs: documented("https://github.com/aieev/docs/blob/54eadac/references/api-reference.md"),
};
