//! `GET /gpu-instance/openapi/v1/endpoint`
//!
//! <https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint>

use crate::spec::*;
use crate::vendors::ppio::endpoint::ENDPOINT;

const DOCS: &str = "https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint";

static ANSWER: Shape = object(&ANSWER_OBJECT);
static ANSWER_OBJECT: Object = Object::new(&[field("endpoint", object(&ENDPOINT)).required()]);

pub(crate) static GET_ENDPOINT: Operation = Operation::new("ppio.get_endpoint", Method::Get, "/gpu-instance/openapi/v1/endpoint", DOCS)
    .summary("Get an endpoint's settings, state and workers")
    .input(Object::new(&[query("id", text()).required().aliases(&["endpoint_id"]).doc("Endpoint, by its id")]))
    .success(&[success(200, &ANSWER)])
    .notes(&[
        note("ppio-get-id", "A community SDK sends endpoint_id; the page and the other clients send id, as this does"),
        note("ppio-get-path", "The path is the one that list_endpoints has by its own page: what tells the two apart is the parameter id. One OpenAPI document cannot hold both, so there the list is shown by its revision"),
    ]);
