//! What several replies share.

use super::shared::{LATITUDE, LONGITUDE, TEXT};
use crate::spec::*;

/// The id of a deployment, which is all that a v2 deploy answers.
pub(super) static ACCEPTED: Shape = object(&ACCEPTED_OBJECT);
static ACCEPTED_OBJECT: Object = Object::new(&[DEPLOYMENT_ID]);

pub(super) const DEPLOYMENT_ID: Field = field("request_id", text()).required().doc("Id of the deployment");

pub(super) static MESSAGE: Shape = object(&MESSAGE_OBJECT);
static MESSAGE_OBJECT: Object = Object::new(&[MESSAGE_TEXT.required()]);

pub(super) const MESSAGE_TEXT: Field = field("message", text()).doc("What became of the request");

/// The schema has drifted twice: beside the id and the status nothing is relied on.
pub(super) static STATUS: Shape = object(&STATUS_OBJECT);
static STATUS_OBJECT: Object = Object::new(&[
    DEPLOYMENT_ID,
    field("fqdn", text()).doc("Host name of the deployment"),
    field("app_name", text()),
    field("app_version", text()),
    field("current_status", text()).required().doc(
        "Status.READY and the like; seen are INITIALIZING, SEEKING, SEEKED, SCANNING, DEPLOYING, READY, TERMINATING, TERMINATED, ERROR",
    ),
    field("last_status", text().or_null()).doc("The status before the current one"),
    field("running", boolean()).doc("Whether players can connect"),
    field("error", boolean()),
    field("error_detail", text().or_null()),
    START_TIME,
    field("removal_time", text().or_null()).doc("UTC, as start_time"),
    field("elapsed_time", integer().or_null()).doc("Seconds since start_time"),
    field("max_duration", integer().or_null()).doc("Minutes until the deployment is stopped, from -1 to 1440"),
    PUBLIC_IP,
    PORTS,
    field("location", object(&LOCATION_OBJECT).or_null()),
    TAGS,
    field("command", text().or_null()),
    field("arguments", text().or_null()),
    field("whitelisting_active", boolean().or_null()).doc("Until 2024"),
    field("sessions", list(&ANYTHING).or_null()).doc("Until 2024"),
    SOCKETS,
    SOCKETS_USAGE,
]);
static ANYTHING: Shape = anything();

pub(super) const START_TIME: Field = field("start_time", text()).doc("UTC, as 2026-04-22 12:00:46.444265");
pub(super) const PUBLIC_IP: Field = field("public_ip", text());
pub(super) const TAGS: Field = field("tags", list(&TEXT).or_null());
pub(super) const SOCKETS: Field = field("sockets", integer().or_null()).doc("Until 2024: how many players fit");
pub(super) const SOCKETS_USAGE: Field = field("sockets_usage", integer().or_null()).doc("Until 2024: how many players there are");

/// Ports by name, or by the internal port number as text where a port has no name.
pub(super) const PORTS: Field = field("ports", map(&PORT).or_null()).doc("By name, or by internal port number where a port has no name");
static PORT: Shape = object(&PORT_OBJECT);
static PORT_OBJECT: Object = Object::new(&[
    field("name", text().or_null()),
    field("link", text()).doc("Where to connect: host and external port"),
    field("internal", integer()).doc("Port the server listens on"),
    field("external", integer()).doc("Port to connect to"),
    field("protocol", text()).doc("Free text: what was created as WS comes back as Websocket"),
    field("tls_upgrade", boolean().or_null()),
    field("proxy", integer().or_null()).doc("Until 2024"),
]);

// Nothing is required, since a status has a location too.
pub(super) static LOCATION: Shape = object(&LOCATION_OBJECT);
static LOCATION_OBJECT: Object = Object::new(&[
    field("city", text()),
    field("country", text()),
    field("continent", text()),
    field("administrative_division", text()),
    field("timezone", text()),
    LATITUDE,
    LONGITUDE,
    field("type", text()).doc("Until 2024, in lists: standard and the like"),
    field("tags", list(&LOCATION_TAG).or_null()).doc("Until 2024, in lists that were asked for tags"),
]);
static LOCATION_TAG: Shape = object(&LOCATION_TAG_OBJECT);
static LOCATION_TAG_OBJECT: Object = Object::new(&[field("key", text()), field("value", text())]);

pub(super) const TOTAL_COUNT: Field = field("total_count", integer()).doc("Items on all pages");
pub(super) const PAGINATION: Field = field("pagination", object(&PAGINATION_OBJECT).or_null());
static PAGINATION_OBJECT: Object = Object::new(&[
    field("number", integer()).doc("This page; the first is 1"),
    field("next_page_number", integer().or_null()),
    field("previous_page_number", integer().or_null()),
    field("paginator", object(&PAGINATOR_OBJECT)),
    field("has_next", boolean()),
    field("has_previous", boolean()),
]);
static PAGINATOR_OBJECT: Object = Object::new(&[field("num_pages", integer())]);

pub(super) static TAG: Shape = object(&TAG_OBJECT);
static TAG_OBJECT: Object = Object::new(&[
    field("name", text()).required(),
    field("create_time", text().or_null()).doc("UTC, as 2022-01-01 00:00:00.000000"),
    field("last_updated", text().or_null()).doc("UTC, as create_time"),
]);
