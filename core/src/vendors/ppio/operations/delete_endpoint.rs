//! `POST /gpu-instance/openapi/v1/endpoint/delete`
//!
//! <https://novita.ai/docs/api-reference/serverless-delete-endpoint.md>

use crate::spec::*;

const DOCS: &str = "https://novita.ai/docs/api-reference/serverless-delete-endpoint.md";

pub(crate) static DELETE_ENDPOINT: Operation =
    Operation::new("ppio.delete_endpoint", Method::Post, "/gpu-instance/openapi/v1/endpoint/delete", DOCS)
        .summary("Delete an endpoint and all of its workers")
        .repeat(Repeat::Idempotent)
        .input(Object::new(&[field("name", text()).required().aliases(&["id", "endpoint_id"]).doc("Endpoint, by its id and not by its name")]))
        .success(&[empty_success(200)])
        .revisions(&[revision(
            "id",
            "/gpu-instance/openapi/v1/endpoint/delete",
            "https://github.com/garysng/waverless/blob/04627f6696e44b4a8c213001a3953fa92a96a46f/pkg/deploy/novita/types.go",
        )
        .renamed(&[("name", "id")])])
        .notes(&[
            note("ppio-delete-name", "The page calls the field name and says that it is the id; two clients at work send id and a community SDK endpoint_id: name is sent, the revision id sends id, and an error answer that may come of it names the revision"),
            note("ppio-delete-repeat", "What is deleted by its id is gone: a second deletion has nothing to delete and at worst is answered so, which then is what was wanted"),
        ]);
