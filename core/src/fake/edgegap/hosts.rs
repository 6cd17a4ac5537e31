//! The hosts of the private fleet.

use serde_json::{Value, json};

use super::error::error;
use super::fixtures::{FLEET, FLEET_HOSTS};
use super::location::{LOCATIONS, Location};
use super::page::pagination;
use super::state::State;
use crate::fake::answer::Answer;
use crate::fake::vendor::AcceptedRequest;

/// A host of the fleet.
pub(super) struct Host {
    pub id: &'static str,
    pub is_active: bool,
    pub location: &'static Location,
}

pub(super) const HOST_CPU_UNITS: i64 = 16_384;
pub(super) const HOST_MEMORY_MB: i64 = 32_768;

#[rustfmt::skip]
static HOSTS: [Host; 3] = [
    Host { id: FLEET_HOSTS[0], is_active: true, location: &LOCATIONS[0] },
    Host { id: FLEET_HOSTS[1], is_active: true, location: &LOCATIONS[4] },
    Host { id: FLEET_HOSTS[2], is_active: false, location: &LOCATIONS[5] },
];

/// The first of the wanted hosts that has room.
pub(super) fn host_with_room(state: &State, wanted: &[Value], cpu_units: i64, memory_mb: i64, now_ms: u64) -> Option<&'static Host> {
    let has_room = |host: &&Host| {
        let (cpu, memory) = allocated(state, host, now_ms);
        cpu.saturating_add(cpu_units) <= HOST_CPU_UNITS && memory.saturating_add(memory_mb) <= HOST_MEMORY_MB
    };
    let place = |host: &Host| wanted.iter().position(|id| id.as_str() == Some(host.id));
    let mut hosts: Vec<(usize, &Host)> = HOSTS.iter().filter(|host| host.is_active).filter_map(|host| Some((place(host)?, host))).collect();
    hosts.sort_by_key(|(place, _)| *place);
    hosts.into_iter().map(|(_, host)| host).find(has_room)
}

/// CPU units and MB of memory in use.
fn allocated(state: &State, host: &Host, now_ms: u64) -> (i64, i64) {
    let there = state.deployments.values().filter(|deployment| deployment.host == Some(host.id) && deployment.is_active(now_ms));
    there.fold((0, 0), |(cpu, memory): (i64, i64), deployment| {
        (cpu.saturating_add(deployment.cpu_units), memory.saturating_add(deployment.memory_mb))
    })
}

/// `GET /v2/private-fleets/{fleet-name}/hosts`
pub(super) fn list(state: &State, request: &AcceptedRequest) -> Answer {
    if request.text("fleet_name") != FLEET {
        return error(400, "Private fleet not found");
    }
    let hosts: Vec<Value> = HOSTS.iter().enumerate().map(|(at, host)| host_json(state, host, at, request.now_ms)).collect();
    Answer::json(200, json!({ "data": hosts, "total_count": hosts.len(), "pagination": pagination(request, 1, hosts.len()) }))
}

fn host_json(state: &State, host: &Host, at: usize, now_ms: u64) -> Value {
    let (cpu, memory) = allocated(state, host, now_ms);
    let Location { city, country, continent, latitude, longitude, .. } = host.location;
    let address = |last: usize| host.is_active.then(|| format!("198.51.100.{}", last + at * 2));
    let beacon = address(31).map(|ip_address| json!({ "tcp_port": 30001, "udp_port": 30002, "ip_address": ip_address }));
    json!({
        "host_id": host.id,
        "status": if host.is_active { "ACTIVE" } else { "PENDING" },
        "ip_address": address(30),
        "latitude": latitude,
        "longitude": longitude,
        "city": city,
        "country": country,
        "continent": continent,
        "allocated_cpu_units": cpu,
        "allocated_memory_mb": memory,
        "allocatable_cpu_units": host.is_active.then_some(HOST_CPU_UNITS.saturating_sub(cpu)),
        "allocatable_memory_mb": host.is_active.then_some(HOST_MEMORY_MB.saturating_sub(memory)),
        "beacon": beacon,
        "created_at": "2025-11-26T16:32:30.825138Z",
        "updated_at": "2025-11-26T16:40:00.000000Z",
        "centroid": { "label": continent, "latitude": latitude, "longitude": longitude, "radius_km": 500.0, "desired_host_count": 1 },
        "delete_schedule": null,
        "fleet_host_specifications": { "cpu_units": HOST_CPU_UNITS, "memory_mb": HOST_MEMORY_MB, "base_clock_speed_mhz": 3000 },
    })
}
