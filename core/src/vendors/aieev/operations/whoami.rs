//! `GET /external/api/v1/me`
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/get-me>

use crate::spec::*;

const DOCS: &str = "https://docs.aieev.com/api-reference/ko/endpoint/get-me";

static ME: Shape = object(&ME_OBJECT);
static ME_OBJECT: Object = Object::new(&[
    field("organization_id", text()),
    field("project_id", text()).doc("The one project that the key is for"),
    field("api_key_id", text().or_null()).doc("Not the key itself"),
    field("user_id", text().or_null()).doc("Who made the key"),
    field("authenticated_via", text()).doc("api_key"),
]);

pub(crate) static WHOAMI: Operation = Operation::new("aieev.whoami", Method::Get, "/external/api/v1/me", DOCS)
    .summary("Get the organization, the project and the user that an API key belongs to")
    .input(Object::new(&[]))
    .success(&[success(200, &ME)])
    .notes(&[note("aieev-key-id", "The guide says that api_key_id may be null, the OpenAPI file only user_id: either may be")]);
