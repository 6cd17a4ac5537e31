//! `GET /external/api/v1/endpoints/{endpoint_id}`
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint>

use crate::spec::*;
use crate::vendors::aieev::replies::*;
use crate::vendors::aieev::shared::ENDPOINT_ID;

const DOCS: &str = "https://docs.aieev.com/api-reference/ko/endpoint/get-endpoint";

/// RFC 9457, inside a success.
static PROBLEM: Object = Object::new(&[
    field("type", text()).doc("/errors/upstream-timeout for example"),
    field("title", text()),
    field("status", integer()).doc("The HTTP status that the problem would have"),
    field("detail", text()),
    field("code", text()).doc("UPSTREAM_TIMEOUT, IMAGE_INACCESSIBLE, RESOURCE_INSUFFICIENT and others"),
    field("layer", integer().or_null()),
    field("context", free_object().or_null()),
]);

static COUNT: Shape = integer();

static ENDPOINT: Shape = object(&ENDPOINT_OBJECT);
static ENDPOINT_OBJECT: Object = Object::new(&[
    ENDPOINT_ID_REPLY,
    NAME,
    ENDPOINT_TYPE,
    IS_ACTIVE,
    STATUS,
    NUM_REPLICAS,
    ENABLE_AUTOSCALING,
    INSTANCE_TYPE_NAME,
    SERVING_ENDPOINT_URL,
    field("error", object(&PROBLEM).or_null()).doc("Why the live status could not be read, or what the application reports"),
    field("replica_status_summary", map(&COUNT).or_null()).doc("Replicas by state; null unless the endpoint is active"),
    TAGS,
    CREATED_AT,
    UPDATED_AT,
]);

pub(crate) static GET_ENDPOINT: Operation =
    Operation::new("aieev.get_endpoint", Method::Get, "/external/api/v1/endpoints/{endpoint_id}", DOCS)
        .summary("Get an endpoint's status and number of replicas")
        .input(Object::new(&[ENDPOINT_ID]))
        .success(&[success(200, &ENDPOINT)])
        .notes(&[
            note("aieev-current", "This answer is what update_endpoint and scale_endpoint are judged against as the last known resource"),
            note("aieev-problem", "The newer OpenAPI file has error, an object as RFC 9457 describes, in an answer that is 200 all the same: a reply, whose error says that its status may be stale"),
            note("aieev-public-url", "The public URL ends in /ac/7/{id} in the older OpenAPI file and in /endpoints/{id} in the newer one: it is read from the answer, never built"),
        ]);
