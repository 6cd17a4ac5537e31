//! A stage and its canary.

use serde_json::{Map, Value, json};

use super::fixtures::API_ID;
use super::resources::resources;
use crate::fake::time;
use crate::fake::vendor::AcceptedRequest;

#[derive(Debug)]
pub(super) struct Stage {
    pub id: &'static str,
    pub name: &'static str,
    pub registered_ms: u64,
    pub endpoint_domain: Value,
    pub cache_ttl_sec: Value,
    pub throttle_rps: Value,
    /// The fields of a reply that no operation here changes.
    pub others: Map<String, Value>,
    /// The deployment that it serves.
    pub deployment_no: i64,
    /// The deployments that it served, the last ones.
    pub history: Vec<i64>,
    pub canary: Option<Canary>,
}

/// The parts of a stage that serve a share of its requests.
#[derive(Debug)]
pub(super) struct Canary {
    pub deployment_no: i64,
    pub deployed_ms: u64,
    pub description: String,
    /// By the names of requests and replies; null where nothing is set.
    pub settings: Map<String, Value>,
}

/// What a canary is set to, in the order of the page's reply.
const SETTINGS: [&str; 6] =
    ["canaryDistributionRate", "canaryCacheTtlSec", "canaryThrottleRps", "canaryEndpointDomain", "useDistributionRate", "canaryConditions"];

/// Deployments that a stage can be rolled back to.
const KEPT: usize = 1000;

impl Stage {
    /// As `GET .../stages/{stage-id}` has it. The canary's fields are null without one.
    pub fn in_full(&self) -> Value {
        let canary = self.canary.as_ref();
        let mut stage = Map::new();
        let mut add = |name: &str, value: Value| {
            stage.insert(name.to_owned(), value);
        };
        add("apiId", json!(API_ID));
        add("stageId", json!(self.id));
        add("stageName", json!(self.name));
        add("regTime", json!(time::rfc3339(self.registered_ms)));
        add("endpointDomain", self.endpoint_domain.clone());
        add("cacheTtlSec", self.cache_ttl_sec.clone());
        add("throttleRps", self.throttle_rps.clone());
        add("deployedStageDeploymentNo", json!(self.deployment_no));
        add("canaryDeploymentNo", json!(canary.map(|canary| canary.deployment_no)));
        add("canaryDeployedTime", json!(canary.map(|canary| time::rfc3339(canary.deployed_ms))));
        add("canaryDeploymentDescription", json!(canary.map(|canary| &canary.description)));
        for name in SETTINGS {
            add(name, canary.and_then(|canary| canary.settings.get(name).cloned()).unwrap_or_default());
        }
        stage.extend(self.others.clone());
        json!({ "stage": stage })
    }

    pub fn in_list(&self) -> Value {
        json!({
            "stageId": self.id,
            "stageName": self.name,
            "defaultDeploymentNo": self.deployment_no,
            "canaryDeploymentNo": self.canary.as_ref().map(|canary| canary.deployment_no),
            "isCanary": self.canary.is_some(),
            "resourceDtos": resources(),
        })
    }

    /// A new deployment goes to the canary where there is one.
    pub fn deploy(&mut self, no: i64, request: &AcceptedRequest) {
        match &mut self.canary {
            Some(canary) => {
                canary.deployment_no = no;
                canary.deployed_ms = request.now_ms;
                canary.description = request.text("deploymentDescription").to_owned();
            }
            None => self.serve(no),
        }
    }

    /// Whether there was such a deployment. What only the canary served is none of the stage's.
    pub fn roll(&mut self, no: i64) -> bool {
        let is_known = self.history.contains(&no);
        if is_known {
            self.deployment_no = no;
        }
        is_known
    }

    /// The new canary, in the few fields of this answer; nothing where there is one already. It starts with the stage's deployment and
    /// limits and without requests.
    pub fn enable_canary(&mut self, now_ms: u64) -> Option<Value> {
        if self.canary.is_some() {
            return None;
        }
        let settings = [
            ("canaryDistributionRate", json!(0)),
            ("canaryCacheTtlSec", self.cache_ttl_sec.clone()),
            ("canaryThrottleRps", self.throttle_rps.clone()),
            ("canaryEndpointDomain", json!("NONE")),
            ("useDistributionRate", json!(true)),
            ("canaryConditions", json!([])),
        ];
        let settings = settings.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        self.canary = Some(Canary { deployment_no: self.deployment_no, deployed_ms: now_ms, description: String::new(), settings });
        let mut answer = self.canary_test()?;
        for name in ["canaryCacheTtlSec", "canaryThrottleRps", "canaryConditions"] {
            answer.remove(name);
        }
        Some(Value::Object(answer))
    }

    /// The canary as it is now set; nothing without one. What is not given stays as it is: no page says.
    pub fn update_canary(&mut self, request: &AcceptedRequest) -> Option<Value> {
        let settings = &mut self.canary.as_mut()?.settings;
        for name in SETTINGS {
            let value = match name {
                "canaryCacheTtlSec" | "canaryThrottleRps" => request.integer(name).map(Value::from),
                "canaryConditions" => request.get(name).map(|_| request.list(name).iter().map(condition).collect()),
                _ => request.get(name).cloned(),
            };
            settings.extend(value.map(|value| (name.to_owned(), value)));
        }
        self.canary_test().map(Value::Object)
    }

    /// The stage gets the canary's deployment, limits and domain, and the canary ends; nothing without one.
    pub fn promote_canary(&mut self) -> Option<()> {
        let Canary { deployment_no, settings, .. } = self.canary.take()?;
        let set = |name: &str| settings.get(name).cloned().unwrap_or_default();
        self.serve(deployment_no);
        self.cache_ttl_sec = set("canaryCacheTtlSec");
        self.throttle_rps = set("canaryThrottleRps");
        let domain = set("canaryEndpointDomain");
        if domain != "NONE" {
            self.endpoint_domain = domain;
        }
        Some(())
    }

    fn serve(&mut self, no: i64) {
        self.deployment_no = no;
        if !self.history.contains(&no) {
            self.history.push(no);
            self.history.drain(..self.history.len().saturating_sub(KEPT));
        }
    }

    /// CanaryTestDto
    fn canary_test(&self) -> Option<Map<String, Value>> {
        let canary = self.canary.as_ref()?;
        let mut answer = Map::new();
        let mut add = |name: &str, value: Value| {
            answer.insert(name.to_owned(), value);
        };
        add("stageId", json!(self.id));
        add("canaryCertificateId", json!(""));
        add("canaryDeploymentNo", json!(canary.deployment_no));
        add("canaryDeployedTime", json!(time::rfc3339(canary.deployed_ms)));
        add("canaryDeploymentDescription", json!(canary.description));
        add("deployedStageDeploymentNo", json!(self.deployment_no));
        for name in SETTINGS {
            add(name, canary.settings.get(name).cloned().unwrap_or_default());
        }
        Some(answer)
    }
}

fn condition(given: &Value) -> Value {
    let fields = ["parameterCode", "parameterName", "parameterValue"];
    fields.iter().filter_map(|name| Some(((*name).to_owned(), given.get(name)?.clone()))).collect()
}
