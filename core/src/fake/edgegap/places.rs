//! Locations, and the hosts of the private fleet.

use serde_json::{Value, json};

use super::super::answer::Answer;
use super::super::{Ask, errors};
use super::list::{page, pagination};
use super::{FLEET, FLEET_HOSTS, FULL_APP, State};

/// A place to deploy to.
#[derive(Debug, PartialEq)]
pub(super) struct Location {
    city: &'static str,
    country: &'static str,
    continent: &'static str,
    administrative_division: &'static str,
    timezone: &'static str,
    latitude: f64,
    longitude: f64,
}

#[rustfmt::skip]
static LOCATIONS: [Location; 8] = [
    location(["Montreal", "Canada", "North America", "Quebec", "America/Toronto"], 45.5, -73.6),
    location(["Ashburn", "United States of America", "North America", "Virginia", "America/New_York"], 39.04, -77.49),
    location(["Los Angeles", "United States of America", "North America", "California", "America/Los_Angeles"], 34.05, -118.24),
    location(["São Paulo", "Brazil", "South America", "São Paulo", "America/Sao_Paulo"], -23.55, -46.63),
    location(["Frankfurt", "Germany", "Europe", "Hesse", "Europe/Berlin"], 50.11, 8.68),
    location(["Seoul", "South Korea", "Asia", "Seoul", "Asia/Seoul"], 37.57, 126.98),
    location(["Tokyo", "Japan", "Asia", "Tokyo", "Asia/Tokyo"], 35.68, 139.69),
    location(["Sydney", "Australia", "Oceania", "New South Wales", "Australia/Sydney"], -33.87, 151.21),
];

const fn location(names: [&'static str; 5], latitude: f64, longitude: f64) -> Location {
    let [city, country, continent, administrative_division, timezone] = names;
    Location { city, country, continent, administrative_division, timezone, latitude, longitude }
}

impl Location {
    pub fn to_json(&self) -> Value {
        json!({
            "city": self.city,
            "country": self.country,
            "continent": self.continent,
            "administrative_division": self.administrative_division,
            "timezone": self.timezone,
            "latitude": self.latitude,
            "longitude": self.longitude,
        })
    }

    /// The location nearest to some coordinates, as the map has it.
    pub fn near(latitude: f64, longitude: f64) -> &'static Location {
        let distance = |location: &Location| {
            let around = (location.longitude - longitude).abs() % 360.0;
            (location.latitude - latitude).powi(2) + around.min(360.0 - around).powi(2)
        };
        LOCATIONS.iter().min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap_or(&LOCATIONS[0])
    }

    /// The location of an IP address, which is always the same one.
    pub fn of_address(address: &str) -> &'static Location {
        let sum: usize = address.bytes().map(usize::from).sum();
        LOCATIONS.get(sum % LOCATIONS.len()).unwrap_or(&LOCATIONS[0])
    }
}

/// `GET /v1/locations`
pub(super) fn list_locations(ask: &Ask) -> Answer {
    let has_room = ask.text("app") != FULL_APP;
    let is_type = matches!(ask.text("type"), "" | "standard");
    let fitting: &[Location] = if has_room && is_type { &LOCATIONS } else { &[] };
    let messages: &[&str] = if has_room { &[] } else { &["No location has room for this application"] };
    let (number, shown) = page(ask, fitting);
    let to_json = |location: &Location| {
        let mut shown = location.to_json();
        if let Some(members) = shown.as_object_mut() {
            members.insert("type".to_owned(), Value::from("standard"));
            if ask.boolean("tags") == Some(true) {
                members.insert("tags".to_owned(), json!([{ "key": "continent", "value": location.continent }]));
            }
        }
        shown
    };
    Answer::json(
        200,
        json!({
            "locations": shown.iter().map(to_json).collect::<Vec<_>>(),
            "messages": messages,
            "total_count": fitting.len(),
            "pagination": pagination(ask, number, fitting.len()),
        }),
    )
}

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
pub(super) fn list_fleet_hosts(state: &State, ask: &Ask) -> Answer {
    if ask.text("fleet_name") != FLEET {
        return errors::edgegap(400, "Private fleet not found");
    }
    let hosts: Vec<Value> = HOSTS.iter().enumerate().map(|(at, host)| host_json(state, host, at, ask.now_ms)).collect();
    Answer::json(200, json!({ "data": hosts, "total_count": hosts.len(), "pagination": pagination(ask, 1, hosts.len()) }))
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
