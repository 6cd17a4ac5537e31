//! `POST /external/api/v1/endpoints/{endpoint_id}/stop`
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/stop-endpoint>

use crate::spec::*;
use crate::vendors::aieev::replies::SWITCHED;
use crate::vendors::aieev::shared::ENDPOINT_ID;

const DOCS: &str = "https://docs.aieev.com/api-reference/ko/endpoint/stop-endpoint";

pub(crate) static STOP_ENDPOINT: Operation =
    Operation::new("aieev.stop_endpoint", Method::Post, "/external/api/v1/endpoints/{endpoint_id}/stop", DOCS)
        .summary("Switch an endpoint off")
        // An endpoint that is stopped already is answered 200 with another message.
        .repeat(Repeat::Idempotent)
        .input(Object::new(&[ENDPOINT_ID]))
        .success(&[success(200, &SWITCHED)]);
