//! `GET /v2/private-fleets/{fleet-name}/hosts`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::replies::{PAGINATION, TOTAL_COUNT};
use crate::vendors::edgegap::shared::DOCS;

static HOST: Shape = object(&HOST_OBJECT);
static HOST_OBJECT: Object = Object::new(&[
    field("host_id", text()).required().doc("What private_host_ids takes"),
    field("status", text()).required().doc("PENDING or ACTIVE; only ACTIVE hosts take deployments"),
    field("ip_address", text().or_null()),
    field("latitude", number().or_null()),
    field("longitude", number().or_null()),
    field("city", text().or_null()),
    field("country", text().or_null()),
    field("continent", text().or_null()),
    field("allocated_cpu_units", integer().or_null()).required().doc("In use; 1024 units are one virtual CPU"),
    field("allocated_memory_mb", integer()).required().doc("In use"),
    field("allocatable_cpu_units", integer().or_null()).doc("Free for deployments"),
    field("allocatable_memory_mb", integer().or_null()).doc("Free for deployments"),
    field("beacon", object(&BEACON).or_null()).doc("What players may ping"),
    field("created_at", text()).required().doc("RFC 3339, UTC"),
    field("updated_at", text()).required().doc("RFC 3339, UTC"),
    field("centroid", object(&CENTROID)),
    field("delete_schedule", object(&SCHEDULE).or_null()),
    field("fleet_host_specifications", object(&SPECIFICATIONS)),
    field("pin", object(&CENTROID)).doc("November 2025: now centroid and fleet_host_specifications"),
    field("delete_schedules", list(&SCHEDULE_SHAPE)).doc("November 2025: now delete_schedule"),
]);

static BEACON: Object = Object::new(&[
    field("tcp_port", integer()).required(),
    field("udp_port", integer()).required(),
    field("ip_address", text()).required(),
]);

static CENTROID: Object = Object::new(&[
    field("label", text()).required(),
    field("latitude", number()).required(),
    field("longitude", number()).required(),
    field("radius_km", number()).required(),
    field("desired_host_count", integer()).required(),
    field("radius_strategy", integer()).doc("November 2025"),
    field("cpu_cores", integer()).doc("November 2025"),
    field("memory_gb", integer()).doc("November 2025"),
    field("clock_speed_ghz", number()).doc("November 2025"),
]);

static SCHEDULE_SHAPE: Shape = object(&SCHEDULE);
static SCHEDULE: Object = Object::new(&[field("uuid", text()).required(), field("scheduled_at", text()).required().doc("RFC 3339, UTC")]);

static SPECIFICATIONS: Object = Object::new(&[
    field("cpu_units", integer()).required(),
    field("memory_mb", integer()).required(),
    field("base_clock_speed_mhz", integer()).required(),
]);

static HOSTS: Shape = object(&HOSTS_OBJECT);
static HOSTS_OBJECT: Object = Object::new(&[field("data", list(&HOST)).required(), TOTAL_COUNT, PAGINATION]);

pub(crate) static LIST_FLEET_HOSTS: Operation =
    Operation::new("edgegap.list_fleet_hosts", Method::Get, "/v2/private-fleets/{fleet_name}/hosts", DOCS)
        .summary("List the hosts of a private fleet")
        .rate_per_second(10)
        .input(Object::new(&[path("fleet_name", text()).wire("fleet-name").doc("Name of the private fleet")]))
        .success(&[success(200, &HOSTS)])
        .pages(whole("/data"))
        .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-hosts-page",
        "Since June 2026 the reply has total_count and pagination, and still no parameter asks for a page: none is taken",
    ),
    note(
        "edgegap-hosts-fields",
        "allocated_cpu_units is required and may be null; radius_km was an integer until March 2026; November 2025 had pin and delete_schedules for centroid, fleet_host_specifications and delete_schedule: all are known, and only what every file requires counts as always there",
    ),
];
