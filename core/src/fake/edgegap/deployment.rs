//! A deployment: what was asked for, and what has become of it by now.

use serde_json::{Value, json};

use super::location::Location;
use super::time;
use crate::fake::ids;

#[derive(Debug)]
pub(super) struct Deployment {
    pub id: String,
    /// The count that its id, address and ports come from.
    pub number: u64,
    pub application: String,
    pub version: String,
    pub started_ms: u64,
    pub fate: Fate,
    /// When a stop was first asked for.
    pub stop_asked_ms: Option<u64>,
    pub location: &'static Location,
    /// Host of the private fleet, where it is on one.
    pub host: Option<&'static str>,
    pub cpu_units: i64,
    pub memory_mb: i64,
    pub tags: Vec<Tag>,
    pub command: Value,
    pub arguments: Value,
    /// Name of the endpoint storage that keeps the logs.
    pub log_storage: Option<String>,
}

#[derive(Debug)]
pub(super) struct Tag {
    pub name: String,
    pub created_ms: u64,
    pub updated_ms: u64,
}

/// How a deployment's start ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Ready {
        after_ms: u64,
    },
    Crash,
    /// There was no room in the first place.
    NoRoom,
}

/// Since when a deployment is in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phase {
    pub state: State,
    pub before: Option<State>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    Initializing,
    Seeking,
    Seeked,
    Scanning,
    Deploying,
    Ready,
    Error,
    Terminating,
    Terminated,
    /// Nothing is known of it any more.
    Gone,
}

impl State {
    /// The state as filters name it: `ready`.
    pub fn name(self) -> &'static str {
        match self {
            State::Initializing => "initializing",
            State::Seeking => "seeking",
            State::Seeked => "seeked",
            State::Scanning => "scanning",
            State::Deploying => "deploying",
            State::Ready => "ready",
            State::Error => "error",
            State::Terminating => "terminating",
            State::Terminated | State::Gone => "terminated",
        }
    }

    /// The state as replies name it: `Status.READY`.
    fn shown(self) -> String {
        format!("Status.{}", self.name().to_ascii_uppercase())
    }
}

const TERMINATING_MS: u64 = 2_000;
const TERMINATED_MS: u64 = 10_000;
const MINUTES: u64 = 60;
const STEPS: [(u64, State); 5] =
    [(0, State::Initializing), (1_000, State::Seeking), (2_000, State::Seeked), (2_500, State::Scanning), (3_000, State::Deploying)];
pub(super) const USUAL_START_MS: u64 = 6_000;
pub(super) const CACHED_START_MS: u64 = 4_000;

impl Deployment {
    /// When the start is over, well or not.
    pub fn settled_ms(&self) -> u64 {
        let after = match self.fate {
            Fate::Ready { after_ms } => after_ms,
            Fate::Crash => USUAL_START_MS,
            Fate::NoRoom => 0,
        };
        self.started_ms.saturating_add(after)
    }

    /// When the stop takes hold: a stop waits for the start to be over, and nothing lives longer than an hour.
    pub fn ends_ms(&self) -> u64 {
        let last = self.started_ms.saturating_add(MINUTES * 60_000);
        self.stop_asked_ms.map_or(last, |asked| asked.max(self.settled_ms()).min(last))
    }

    /// When it has ended.
    pub fn ended_ms(&self) -> u64 {
        self.ends_ms().saturating_add(TERMINATING_MS)
    }

    pub fn phase(&self, now_ms: u64) -> Phase {
        let (settled_ms, ended_ms) = (self.settled_ms(), self.ended_ms());
        let start = STEPS.iter().map(|(after_ms, state)| (self.started_ms.saturating_add(*after_ms), *state));
        let end = [
            (settled_ms, if matches!(self.fate, Fate::Ready { .. }) { State::Ready } else { State::Error }),
            (self.ends_ms(), State::Terminating),
            (ended_ms, State::Terminated),
            (ended_ms.saturating_add(TERMINATED_MS), State::Gone),
        ];
        let mut steps = start.take_while(|(at, _)| *at < settled_ms).chain(end);
        // Before its first step, by a clock that was set back, it is there already.
        let first = steps.next().map_or(State::Initializing, |(_, state)| state);
        steps
            .take_while(|(at, _)| *at <= now_ms)
            .fold(Phase { state: first, before: None }, |last, (_, state)| Phase { state, before: Some(last.state) })
    }

    pub fn state(&self, now_ms: u64) -> State {
        self.phase(now_ms).state
    }

    /// Whether it is listed.
    pub fn is_active(&self, now_ms: u64) -> bool {
        now_ms < self.ended_ms()
    }

    pub fn fqdn(&self) -> String {
        format!("{}.pr.edgegap.net", self.id)
    }

    /// Where players connect; empty before there is a location.
    pub fn public_ip(&self, now_ms: u64) -> String {
        if self.has_location(now_ms) { self.address() } else { String::new() }
    }

    fn has_location(&self, now_ms: u64) -> bool {
        self.state(now_ms) >= State::Seeked && self.fate != Fate::NoRoom
    }

    fn address(&self) -> String {
        format!("198.51.100.{}", self.number % 254 + 1)
    }

    /// The ports by name; none before the container starts.
    pub fn ports(&self, now_ms: u64) -> Value {
        let state = self.state(now_ms);
        if state < State::Deploying || self.fate == Fate::NoRoom {
            return Value::Null;
        }
        let external = 31_500 + self.number % 500 * 2;
        let port = |name: &str, internal: u64, external: u64, protocol: &str, tls_upgrade: bool| {
            let link = format!("{}:{external}", self.fqdn());
            json!({
                "external": external, "internal": internal, "protocol": protocol, "name": name, "tls_upgrade": tls_upgrade, "link": link,
            })
        };
        json!({ "gameport": port("gameport", 7777, external, "UDP", false), "8080": port("8080", 8080, external + 1, "Websocket", true) })
    }

    pub fn tag_names(&self) -> Vec<&str> {
        self.tags.iter().map(|tag| tag.name.as_str()).collect()
    }

    /// The reply of a status.
    pub fn status(&self, now_ms: u64) -> Value {
        let Phase { state, before } = self.phase(now_ms);
        let until = now_ms.min(self.ended_ms());
        json!({
            "request_id": self.id,
            "fqdn": self.fqdn(),
            "app_name": self.application,
            "app_version": self.version,
            "current_status": state.shown(),
            "last_status": before.map(State::shown),
            "running": state == State::Ready,
            "error": state == State::Error,
            "error_detail": self.error_detail(state),
            "start_time": time::written(self.started_ms),
            "removal_time": (state >= State::Terminated).then(|| time::written(self.ended_ms())),
            "elapsed_time": until.saturating_sub(self.started_ms) / 1000,
            "max_duration": MINUTES,
            "public_ip": self.public_ip(now_ms),
            "ports": self.ports(now_ms),
            "location": self.has_location(now_ms).then(|| self.location.to_json()),
            "tags": self.tag_names(),
            "command": self.command,
            "arguments": self.arguments,
        })
    }

    fn error_detail(&self, state: State) -> Option<&'static str> {
        match self.fate {
            _ if state != State::Error => None,
            Fate::NoRoom => Some("Could not allocate a server for the deployment"),
            _ => Some("The container ended as soon as it had started"),
        }
    }

    /// The number in the URL with which the container stops itself.
    pub fn access_point(number: u64) -> u64 {
        660 + number
    }

    /// The token with which the container stops itself.
    pub fn delete_token(number: u64) -> String {
        ids::hex(u64::MAX - number, 32)
    }

    /// What the container finds in its environment.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let delete_url = format!("https://api.edgegap.com/v1/self/stop/{}/{}", self.id, Self::access_point(self.number));
        vec![
            ("ARBITRIUM_REQUEST_ID", self.id.clone()),
            ("ARBITRIUM_DELETE_URL", delete_url),
            ("ARBITRIUM_DELETE_TOKEN", Self::delete_token(self.number)),
            ("ARBITRIUM_PUBLIC_IP", self.address()),
            ("ARBITRIUM_DEPLOYMENT_LOCATION", self.location.to_json().to_string()),
        ]
    }
}
