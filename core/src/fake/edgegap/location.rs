//! Locations.

use serde_json::{Value, json};

use super::fixtures::FULL_APP;
use super::page::{page, pagination};
use crate::fake::answer::Answer;
use crate::fake::vendor::AcceptedRequest;

/// A place to deploy to.
#[derive(Debug, PartialEq)]
pub(super) struct Location {
    pub city: &'static str,
    pub country: &'static str,
    pub continent: &'static str,
    administrative_division: &'static str,
    timezone: &'static str,
    pub latitude: f64,
    pub longitude: f64,
}

#[rustfmt::skip]
pub(super) static LOCATIONS: [Location; 8] = [
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
pub(super) fn list(request: &AcceptedRequest) -> Answer {
    let has_room = request.text("app") != FULL_APP;
    let is_type = matches!(request.text("type"), "" | "standard");
    let fitting: &[Location] = if has_room && is_type { &LOCATIONS } else { &[] };
    let messages: &[&str] = if has_room { &[] } else { &["No location has room for this application"] };
    let (number, shown) = page(request, fitting);
    let to_json = |location: &Location| {
        let mut shown = location.to_json();
        if let Some(members) = shown.as_object_mut() {
            members.insert("type".to_owned(), Value::from("standard"));
            if request.boolean("tags") == Some(true) {
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
            "pagination": pagination(request, number, fitting.len()),
        }),
    )
}
