//! The three deploys.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::deployment::{CACHED_START_MS, Deployment, Fate, Tag, USUAL_START_MS};
use super::error::error;
use super::fixtures::{CRASHING_APP, FULL_APP, UNKNOWN_APP};
use super::hosts::host_with_room;
use super::location::Location;
use super::state::State;
use crate::fake::answer::Answer;
use crate::fake::ids;
use crate::fake::vendor::{AcceptedRequest, integer};

const USUAL_CPU_UNITS: i64 = 1024;
const USUAL_MEMORY_MB: i64 = 2048;
/// What is deployed where v1 is not told a version.
const NEWEST_VERSION: &str = "production-v1.0";
const NO_ROOM: &str = "Could not allocate a server for the deployment";

/// `POST /v2/deployments`, `POST /v2/private-fleets/deployments`
pub(super) fn deploy(state: &mut State, request: &AcceptedRequest) -> Answer {
    let application = request.text("application");
    if application == UNKNOWN_APP {
        return error(400, "Application not found");
    }
    let size = |name: &str, usual: i64| request.get("resources").and_then(|resources| integer(resources.get(name)?)).unwrap_or(usual);
    let mut deployment = new_deployment(state, request, application, request.text("version"));
    deployment.location = location(request.list("users").first());
    deployment.cpu_units = size("cpu_units", USUAL_CPU_UNITS);
    deployment.memory_mb = size("memory_mib", USUAL_MEMORY_MB);
    let wanted = if deployment.fate == Fate::NoRoom { &[] } else { request.list("private_host_ids") };
    if let Some(host) = host_with_room(state, wanted, deployment.cpu_units, deployment.memory_mb, request.now_ms) {
        deployment.host = Some(host.id);
        deployment.location = host.location;
    }
    let answer = if deployment.fate == Fate::NoRoom {
        Answer::json(422, json!({ "request_id": deployment.id, "message": NO_ROOM }))
    } else {
        Answer::json(202, json!({ "request_id": deployment.id }))
    };
    state.add(deployment, request.now_ms);
    answer
}

/// `POST /v1/deploy`
pub(super) fn deploy_v1(state: &mut State, request: &AcceptedRequest) -> Answer {
    let application = request.text("app_name");
    match application {
        UNKNOWN_APP => return error(404, "Application not found"),
        FULL_APP => return error(422, NO_ROOM),
        _ => {}
    }
    let version = if request.text("version_name").is_empty() { NEWEST_VERSION } else { request.text("version_name") };
    let mut deployment = new_deployment(state, request, application, version);
    let users = [request.list("ip_list"), request.list("geo_ip_list")].concat();
    deployment.location = location(users.first());
    deployment.command = request.get("command").cloned().unwrap_or_default();
    deployment.arguments = request.get("arguments").cloned().unwrap_or_default();
    let storage = request.get("container_log_storage").filter(|storage| storage.get("enabled") == Some(&Value::Bool(true)));
    deployment.log_storage = storage.map(|storage| {
        let name = storage.get("endpoint_storage").and_then(Value::as_str);
        name.unwrap_or("default").to_owned()
    });
    let given = |name: &str| request.get(name).cloned().unwrap_or_default();
    let answer = json!({
        "request_id": deployment.id,
        "request_dns": deployment.fqdn(),
        "request_app": application,
        "request_version": version,
        "request_user_count": users.len(),
        "filters": request.list("filters"),
        "tags": deployment.tag_names(),
        "container_log_storage": given("container_log_storage"),
        "city": given("city"),
        "country": given("country"),
        "continent": given("continent"),
        "administrative_division": given("administrative_division"),
    });
    state.add(deployment, request.now_ms);
    Answer::json(200, answer)
}

fn new_deployment(state: &State, request: &AcceptedRequest, application: &str, version: &str) -> Deployment {
    let number = state.last + 1;
    let mut names = BTreeSet::new();
    let once = request.list("tags").iter().filter_map(Value::as_str).filter(|name| names.insert(*name));
    let tags = once.map(|name| Tag { name: name.to_owned(), created_ms: request.now_ms, updated_ms: request.now_ms }).collect();
    let cached = request.boolean("require_cached_locations") == Some(true);
    Deployment {
        id: ids::hex(number, 12),
        number,
        application: application.to_owned(),
        version: version.to_owned(),
        started_ms: request.now_ms,
        fate: match application {
            FULL_APP => Fate::NoRoom,
            CRASHING_APP => Fate::Crash,
            _ => Fate::Ready { after_ms: if cached { CACHED_START_MS } else { USUAL_START_MS } },
        },
        stop_asked_ms: None,
        location: Location::of_address(""),
        host: None,
        cpu_units: USUAL_CPU_UNITS,
        memory_mb: USUAL_MEMORY_MB,
        tags,
        command: Value::Null,
        arguments: Value::Null,
        log_storage: None,
    }
}

/// Near the first user, in whichever of the three forms it is: an address, v1's object, v2's object.
fn location(user: Option<&Value>) -> &'static Location {
    let data = user.map(|user| user.get("user_data").unwrap_or(user));
    let number = |name: &str| data.and_then(|data| data.get(name)?.as_f64());
    let text = |name: &str| data.and_then(|data| data.get(name)?.as_str());
    match (number("latitude"), number("longitude")) {
        (Some(latitude), Some(longitude)) => Location::near(latitude, longitude),
        _ => Location::of_address(text("ip_address").or(data.and_then(Value::as_str)).unwrap_or_default()),
    }
}
