//! An endpoint's life: what it is in is worked out from when it was started, scaled and stopped.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::fixtures::{ORGANIZATION, PROJECT};
use super::time;
use crate::fake::ids;

/// From a replica's start until it serves; each further one of the same start takes a second more.
const STARTING_MS: u64 = 4000;
const NEXT_MS: u64 = 1000;
/// From the order to stop until a replica is gone.
const STOPPING_MS: u64 = 2000;
/// The console's default for `health_check_timeout`, s.
const HEALTH_CHECK_TIMEOUT: u64 = 300;
/// Ended replicas whose logs are kept.
const KEPT: usize = 100;
/// Replicas that are remembered, whatever the clock does: as many as there can be run, end and are kept at a time.
const MOST: usize = 300;

/// What an update changes, in the order of its reply.
pub(super) const SETTINGS: [&str; 8] = [
    "container_start_command",
    "container_env_vars",
    "container_port",
    "container_health_check_path",
    "container_health_check_timeout",
    "health_check_timeout",
    "container_metric_path",
    "auth_mode",
];

#[derive(Debug)]
pub(super) struct Endpoint {
    /// Of the endpoint among all, which the ids of its replicas come from.
    pub number: u64,
    pub id: &'static str,
    pub name: &'static str,
    pub instance_type_name: &'static str,
    pub tags: &'static [&'static str],
    pub enable_autoscaling: bool,
    /// Where the container listens, whatever `container_port` says; `None` where it follows the setting.
    pub listens_on: Option<u16>,
    pub settings: Map<String, Value>,
    pub is_active: bool,
    /// As many as there shall be while it is active.
    pub num_replicas: usize,
    pub created_ms: u64,
    pub updated_ms: u64,
    /// Those that are, and the last of those that were.
    pub replicas: Vec<Replica>,
    /// Replicas so far.
    pub count: u64,
}

impl Endpoint {
    pub fn start(&mut self, now_ms: u64) {
        self.is_active = true;
        self.updated_ms = now_ms;
        self.add_replicas(self.num_replicas, now_ms);
    }

    pub fn stop(&mut self, now_ms: u64) {
        self.is_active = false;
        self.updated_ms = now_ms;
        self.replicas.iter_mut().for_each(|replica| replica.stop(now_ms));
    }

    /// Starts what is missing, or stops the youngest.
    pub fn scale(&mut self, wanted: usize, now_ms: u64) {
        self.updated_ms = now_ms;
        self.num_replicas = wanted;
        let there = self.replicas.iter().filter(|replica| replica.is_wanted(now_ms)).count();
        let surplus = self.replicas.iter_mut().rev().filter(|replica| replica.is_wanted(now_ms)).take(there.saturating_sub(wanted));
        surplus.for_each(|replica| replica.stop(now_ms));
        self.add_replicas(wanted.saturating_sub(there), now_ms);
    }

    fn add_replicas(&mut self, count: usize, now_ms: u64) {
        let ended = self.replicas.iter().filter(|replica| replica.state(now_ms).is_none()).count();
        let mut surplus = ended.saturating_sub(KEPT);
        self.replicas.retain(|replica| {
            let goes = surplus > 0 && replica.state(now_ms).is_none();
            surplus -= usize::from(goes);
            !goes
        });
        let is_healthy = self.listens_on.is_none_or(|port| self.settings.get("container_port") == Some(&Value::from(port)));
        let timeout_s = self.settings.get("health_check_timeout").and_then(Value::as_u64).unwrap_or(HEALTH_CHECK_TIMEOUT);
        for nth in 0..count as u64 {
            self.count += 1;
            self.replicas.push(Replica {
                number: self.number << 32 | self.count,
                started_ms: now_ms,
                ready_ms: is_healthy.then_some(now_ms + STARTING_MS + nth * NEXT_MS),
                // A health check that does not pass ends it.
                ended_ms: (!is_healthy).then(|| now_ms.saturating_add(timeout_s.saturating_mul(1000))),
            });
        }
        self.replicas.drain(..self.replicas.len().saturating_sub(MOST));
    }

    /// As of Ray Serve while the endpoint is active.
    pub fn status(&self, now_ms: u64) -> &'static str {
        let states = || self.replicas.iter().filter_map(|replica| replica.state(now_ms));
        match self.is_active {
            // The vendor's guide shows an endpoint that is not active and still has the status RUNNING.
            false if states().next().is_some() => "RUNNING",
            false => "STOPPED",
            true if states().next().is_none() => "DEPLOY_FAILED",
            true if states().any(|state| state != "RUNNING") => "DEPLOYING",
            true => "RUNNING",
        }
    }

    /// A list's item.
    pub fn item_reply(&self, now_ms: u64) -> Value {
        Value::Object(self.reply("id", now_ms))
    }

    /// What a list and a query have in common; they name the id differently.
    fn reply(&self, id: &str, now_ms: u64) -> Map<String, Value> {
        let reply = json!({
            (id): self.id,
            "name": self.name,
            "endpoint_type": "container",
            "is_active": self.is_active,
            "status": self.status(now_ms),
            "num_replicas": self.num_replicas,
            "enable_autoscaling": self.enable_autoscaling,
            "instance_type_name": self.instance_type_name,
            "serving_endpoint_url": self.url(),
            "tags": self.tags,
            "created_at": time::rfc3339_micros(self.created_ms),
            "updated_at": time::rfc3339_micros(self.updated_ms),
        });
        if let Value::Object(reply) = reply { reply } else { Map::new() }
    }

    pub fn status_reply(&self, now_ms: u64) -> Value {
        let mut summary: BTreeMap<&str, u64> = BTreeMap::new();
        for state in self.replicas.iter().filter_map(|replica| replica.state(now_ms)) {
            *summary.entry(state).or_default() += 1;
        }
        let mut reply = self.reply("endpoint_id", now_ms);
        reply.insert("replica_status_summary".to_owned(), json!(self.is_active.then_some(summary)));
        // Present only where there is a problem.
        if self.status(now_ms) == "DEPLOY_FAILED" {
            reply.insert("error".to_owned(), self.problem());
        }
        Value::Object(reply)
    }

    pub fn settings_reply(&self) -> Value {
        let mut reply = Map::new();
        reply.insert("endpoint_id".to_owned(), Value::from(self.id));
        reply.insert("name".to_owned(), Value::from(self.name));
        reply.insert("is_active".to_owned(), Value::from(self.is_active));
        for name in SETTINGS {
            reply.insert(name.to_owned(), self.settings.get(name).cloned().unwrap_or(Value::Null));
        }
        reply.insert("updated_at".to_owned(), Value::from(time::rfc3339_micros(self.updated_ms)));
        Value::Object(reply)
    }

    pub fn replicas_reply(&self, now_ms: u64) -> Value {
        self.replicas.iter().filter_map(|replica| Some(self.replica_reply(replica, replica.state(now_ms)?))).collect()
    }

    fn replica_reply(&self, replica: &Replica, state: &str) -> Value {
        let replica_id = replica.id();
        json!({
            "replica_id": replica_id,
            "state": state,
            "node_id": replica.node_id(),
            "node_ip": format!("100.64.0.{}", 11 + replica.node()),
            "actor_id": format!("{}50000000", ids::hex(replica.number, 24)),
            "actor_name":
                format!("SERVE_REPLICA::{ORGANIZATION}.{PROJECT}.{}#ContainerRelayDeployment#{replica_id}", self.deployment()),
            "worker_id": long_hex(replica.number),
            "pid": 100_000 + replica.number % 899_981,
            "start_time_s": replica.started_ms as f64 / 1000.0,
        })
    }

    /// What replicas and logs call the endpoint.
    pub fn deployment(&self) -> &'static str {
        self.id.split('-').next().unwrap_or_default()
    }

    fn url(&self) -> String {
        format!("https://ap-1.aieev.cloud/endpoints/{}", self.id)
    }

    /// RFC 9457, of the deployment that failed.
    fn problem(&self) -> Value {
        let port = self.settings.get("container_port").unwrap_or(&Value::Null);
        json!({
            "type": "/errors/ray-health-check-failed",
            "title": "Health check failed",
            "status": 500,
            "detail": format!("The health check did not pass in time: connection refused on port {port}"),
            "code": "RAY_HEALTH_CHECK_FAILED",
            "layer": null,
            "context": { "container_port": port },
        })
    }
}

#[derive(Debug)]
pub(super) struct Replica {
    /// Among the replicas of all endpoints.
    pub number: u64,
    pub started_ms: u64,
    /// `None` where it never serves.
    pub ready_ms: Option<u64>,
    /// When it is told to stop, or gives up.
    pub ended_ms: Option<u64>,
}

impl Replica {
    /// `None` for one that is gone.
    pub fn state(&self, now_ms: u64) -> Option<&'static str> {
        match self.ended_ms {
            // What never served has nothing to finish.
            Some(ended_ms) if now_ms >= ended_ms => {
                let has_served = self.ready_ms.is_some_and(|ready_ms| ready_ms <= ended_ms);
                (has_served && now_ms < ended_ms.saturating_add(STOPPING_MS)).then_some("STOPPING")
            }
            _ if self.ready_ms.is_some_and(|ready_ms| now_ms >= ready_ms) => Some("RUNNING"),
            _ => Some("STARTING"),
        }
    }

    fn is_wanted(&self, now_ms: u64) -> bool {
        self.ended_ms.is_none_or(|ended_ms| now_ms < ended_ms)
    }

    fn stop(&mut self, now_ms: u64) {
        self.ended_ms = Some(self.ended_ms.map_or(now_ms, |ended_ms| ended_ms.min(now_ms)));
    }

    /// `2xoeq1pe`
    pub fn id(&self) -> String {
        ids::letters(self.number, 8)
    }

    pub fn node_id(&self) -> String {
        long_hex(self.node())
    }

    fn node(&self) -> u64 {
        self.number % 3
    }
}

/// 56 hexadecimal digits, as Ray's ids of nodes and workers have.
fn long_hex(count: u64) -> String {
    ids::hex(count, 32) + &ids::hex(!count, 24)
}
