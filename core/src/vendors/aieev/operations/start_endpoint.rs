//! `POST /external/api/v1/endpoints/{endpoint_id}/start`
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint>

use crate::spec::*;
use crate::vendors::aieev::replies::SWITCHED;
use crate::vendors::aieev::shared::ENDPOINT_ID;

const DOCS: &str = "https://docs.aieev.com/api-reference/ko/endpoint/start-endpoint";

pub(crate) static START_ENDPOINT: Operation = Operation::new(
    "aieev.start_endpoint",
    Method::Post,
    "/external/api/v1/endpoints/{endpoint_id}/start",
    DOCS,
)
.summary("Switch an endpoint on")
// An endpoint that is active already is answered 200 with another message.
.repeat(Repeat::Idempotent)
.input(Object::new(&[ENDPOINT_ID]))
.success(&[success(200, &SWITCHED)])
.notes(&[note(
    "aieev-start",
    "Lack of credit or of capacity is answered 500, where 402 or 503 might be expected: a server error that is not repeated by itself",
)]);
