//! `POST /external/api/v1/endpoints/{endpoint_id}/scale`
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint>

use crate::spec::rule::{FALSE, TRUE, state};
use crate::spec::*;
use crate::vendors::aieev::replies::{ENDPOINT_ID_REPLY, MESSAGE};
use crate::vendors::aieev::shared::ENDPOINT_ID;

const DOCS: &str = "https://docs.aieev.com/api-reference/ko/endpoint/scale-endpoint";

static FIELDS: &[Field] = &[
    ENDPOINT_ID,
    field("num_replicas", integer().limits(&[minimum(1, PAGE), maximum(100, PAGE)]))
        .required()
        .aliases(&["replica_count", "current_replicas"])
        .doc("Replicas there shall be, 1 to 100"),
];

static SCALED: Shape = object(&SCALED_OBJECT);
static SCALED_OBJECT: Object = Object::new(&[
    ENDPOINT_ID_REPLY,
    field("previous_replicas", integer()).doc("Replicas before"),
    field("current_replicas", integer()).doc("Replicas after"),
    MESSAGE,
]);

pub(crate) static SCALE_ENDPOINT: Operation =
    Operation::new("aieev.scale_endpoint", Method::Post, "/external/api/v1/endpoints/{endpoint_id}/scale", DOCS)
        .summary("Change the number of replicas of an active endpoint that does not scale by itself")
        // The number is the one to reach: as many as there are is answered 200 with another message.
        .repeat(Repeat::Idempotent)
        .input(Object::with_rules(FIELDS, &[state("is_active", TRUE, PAGE), state("enable_autoscaling", FALSE, PAGE)]))
        .success(&[success(200, &SCALED)])
        .notes(&[
            note("aieev-2", "A release note scales with replica_count; the page, the guide and the official client with num_replicas, which is the field here"),
            note("aieev-scale-state", "An endpoint that is not active or scales by itself is answered 400, not 409 as for an update: both are known beforehand where the endpoint's last answer is given"),
        ]);
