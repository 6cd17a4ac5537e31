//! What several replies share. No property is marked as always there.

use crate::spec::*;

pub(super) const ENDPOINT_ID_REPLY: Field = field("endpoint_id", text());
pub(super) const NAME: Field = field("name", text());
pub(super) const ENDPOINT_TYPE: Field = field("endpoint_type", text()).doc("container for example");
pub(super) const IS_ACTIVE: Field = field("is_active", boolean()).doc("Whether the endpoint is switched on");
pub(super) const STATUS: Field =
    field("status", text()).doc("RUNNING, STOPPED, DEPLOYING and others; whether the endpoint is switched on is in is_active");
pub(super) const NUM_REPLICAS: Field = field("num_replicas", integer()).doc("Replicas there are now");
pub(super) const ENABLE_AUTOSCALING: Field = field("enable_autoscaling", boolean());
pub(super) const INSTANCE_TYPE_NAME: Field = field("instance_type_name", text().or_null()).doc("RTX 5090 for example");
pub(super) const SERVING_ENDPOINT_URL: Field = field("serving_endpoint_url", text().or_null()).doc("Public URL of the endpoint");
pub(super) const TAGS: Field = field("tags", list(&TAG));
pub(super) const CREATED_AT: Field = field("created_at", text()).doc("RFC 3339, UTC");
pub(super) const UPDATED_AT: Field = field("updated_at", text()).doc("RFC 3339, UTC, up to microseconds");
static TAG: Shape = text();

/// What a start and a stop answer.
pub(super) static SWITCHED: Shape = object(&SWITCHED_OBJECT);
static SWITCHED_OBJECT: Object =
    Object::new(&[ENDPOINT_ID_REPLY, field("is_active", boolean()).doc("Whether the endpoint is switched on now"), MESSAGE]);

pub(super) const MESSAGE: Field = field("message", text()).doc("What became of the request");
