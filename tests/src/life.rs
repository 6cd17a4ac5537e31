//! What each operation works on at the fake vendors, so that it succeeds there.

use clearway::fake::{Clock, Vendors, aieev, edgegap, huaweicloud, ncloud, ppio};
use clearway::spec::Operation;
use clearway::{Call, CallOptions, Credentials, Shared};
use serde_json::{Value, json};

/// When lives begin, in Unix milliseconds.
pub const START_MS: u64 = crate::fake::NOON;

/// The fakes, and all that a call of one operation needs to succeed there.
#[derive(Debug)]
pub struct Life {
    pub vendors: Vendors,
    pub credentials: Credentials,
    pub input: Value,
    pub now_ms: u64,
}

impl Life {
    /// What is not there from the start is made: a deployment, its tag.
    pub fn of(operation: &Operation) -> Self {
        Self::with(operation, "my-app")
    }

    /// The same on resources that fail where there are such.
    pub fn of_failing(operation: &Operation) -> Self {
        let mut life = Self::with(operation, edgegap::CRASHING_APP);
        let failing = match operation.vendor_id() {
            "aieev" => Some(("endpoint_id", aieev::BROKEN_ENDPOINT)),
            "huaweicloud" => Some(("endpoint_id", huaweicloud::FAILED_ENDPOINT_ID)),
            "ppio" => Some(("id", ppio::FAILED_ENDPOINT)),
            _ => None,
        };
        if let Some((name, id)) = failing
            && life.input.get(name).is_some()
        {
            life.input[name] = json!(id);
        }
        life
    }

    fn with(operation: &Operation, application: &str) -> Self {
        let mut life = Life {
            vendors: Vendors::new(),
            credentials: credentials(operation.vendor_id()),
            input: input(operation, application),
            now_ms: START_MS,
        };
        if operation.input.find("request_id").is_some() {
            life.deploy(application);
        }
        if operation.input.find("tag_name").is_some() {
            life.run("edgegap.create_tag", &json!({"request_id": life.input["request_id"], "name": life.input["tag_name"]}));
        }
        if operation.id == "aieev.read_log_file" {
            let files = life.run("aieev.list_log_files", &json!({"endpoint_id": life.input["endpoint_id"]}));
            for name in ["node_id", "filename"] {
                life.input[name] = files[0][name].clone();
            }
        }
        if operation.id == "edgegap.self_stop_deployment" {
            life.become_the_container();
        }
        life
    }

    /// Runs another call to its end.
    ///
    /// # Panics
    /// Where it fails.
    pub fn run(&mut self, operation: &str, input: &Value) -> Value {
        let mut clock = Clock::new(self.now_ms);
        let mut call = Call::new(operation, input.to_string(), &CallOptions::default()).expect("clear");
        let shared = Shared::new(call.operation().vendor_id(), Some(self.credentials.clone())).expect("a vendor");
        let reply = self.vendors.drive(&mut call, &shared, &mut clock, |_, _| {}).unwrap_or_else(|error| panic!("{operation}: {error}"));
        self.now_ms = clock.now_ms;
        reply.expect("a reply").data()
    }

    fn deploy(&mut self, application: &str) {
        let reply = self.run("edgegap.deploy", &deploy(application));
        self.input["request_id"] = reply["request_id"].clone();
    }

    /// Takes the delete token and the number of the deployment's own environment.
    fn become_the_container(&mut self) {
        let id = self.input["request_id"].as_str().expect("a deployment").to_owned();
        let environment = self.vendors.container_environment(&id).expect("a container");
        let variable =
            |name: &str| environment.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone()).expect("a variable");
        self.credentials = Credentials::default().with("delete_token", &variable("ARBITRIUM_DELETE_TOKEN")).expect("a token");
        let url = variable("ARBITRIUM_DELETE_URL");
        self.input["access_point_id"] = json!(url.rsplit('/').next().and_then(|number| number.parse::<u64>().ok()).expect("a number"));
    }
}

/// Credentials that the fakes accept.
pub fn credentials(vendor: &str) -> Credentials {
    let pairs: &[(&str, &str)] = match vendor {
        "edgegap" => &[("token", "t-invented")],
        "ncloud" => &[("access_key", ncloud::ACCESS_KEY), ("secret_key", ncloud::SECRET_KEY)],
        "huaweicloud" => &[("access_key", huaweicloud::ACCESS_KEY), ("secret_key", huaweicloud::SECRET_KEY)],
        _ => &[("api_key", "sk-invented")],
    };
    pairs.iter().fold(Credentials::default(), |credentials, (name, value)| credentials.with(name, value).expect("good credentials"))
}

fn deploy(application: &str) -> Value {
    let user = json!({"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}});
    json!({"application": application, "version": "1", "users": [user]})
}

/// An input with the ids that are there from the start; a deployment's id comes later.
fn input(operation: &Operation, application: &str) -> Value {
    let mut input = body(operation.id, application);
    let stage = match operation.id {
        "ncloud.update_canary" | "ncloud.promote_canary" | "ncloud.disable_canary" => ncloud::CANARY_STAGE_ID,
        _ => ncloud::STAGE_ID,
    };
    let endpoint = match operation.id {
        "aieev.update_endpoint" | "aieev.start_endpoint" => aieev::ENDPOINT,
        id if id.starts_with("aieev.") => aieev::ACTIVE_ENDPOINT,
        _ => huaweicloud::ENDPOINT_ID,
    };
    let ids = [
        ("endpoint_id", endpoint),
        ("workspace_id", huaweicloud::WORKSPACE_ID),
        ("productId", ncloud::PRODUCT_ID),
        ("apiId", ncloud::API_ID),
        ("stageId", stage),
        ("fleet_name", edgegap::FLEET),
        ("tag_name", "match-1"),
    ];
    for (name, id) in ids {
        // What only filters a list stays away.
        if operation.input.fields.iter().any(|field| field.name == name && field.required.is_some()) {
            input[name] = json!(id);
        }
    }
    input
}

/// The fields beside the ids.
fn body(operation: &str, application: &str) -> Value {
    match operation {
        "edgegap.deploy" => deploy(application),
        "edgegap.deploy_to_fleet" => {
            let mut input = deploy(application);
            input["private_host_ids"] = json!([edgegap::FLEET_HOSTS[0]]);
            input
        }
        "edgegap.deploy_v1" => json!({"app_name": application, "ip_list": ["203.0.113.7"]}),
        "edgegap.bulk_stop_deployments" => {
            json!({"filters": [{"field": "deployment_tags", "values": ["match-1"], "filter_type": "any"}]})
        }
        "edgegap.create_tag" | "edgegap.update_tag" => json!({"name": "match-2"}),
        "aieev.update_endpoint" => json!({"container_port": 8081}),
        "aieev.scale_endpoint" => json!({"num_replicas": 2}),
        "huaweicloud.update_endpoint" => json!({"description": "changed"}),
        "huaweicloud.create_endpoint" => json!({"name": "new", "type": "ray"}),
        "ncloud.update_canary" => json!({
            "useDistributionRate": true, "canaryDistributionRate": 10, "canaryEndpointDomain": "https://canary.example.com",
        }),
        "ncloud.roll_stage" => json!({"deploymentNo": ncloud::OLD_DEPLOYMENT_NO}),
        "ppio.get_endpoint" => json!({"id": ppio::ENDPOINT}),
        "ppio.update_endpoint" => {
            let mut input = serverless();
            input["id"] = json!(ppio::ENDPOINT);
            input
        }
        "ppio.delete_endpoint" => json!({"name": ppio::ENDPOINT}),
        "ppio.create_endpoint" => {
            let mut input = serverless();
            input["products"] = json!([{"id": "1"}]);
            input["rootfsSize"] = json!(100);
            json!({ "endpoint": input })
        }
        _ => json!({}),
    }
}

/// What PPIO asks of an endpoint, new or not.
fn serverless() -> Value {
    json!({
        "name": "new",
        "workerConfig": {"minNum": 1, "maxNum": 2, "freeTimeout": 300, "maxConcurrent": 1, "gpuNum": 1, "requestTimeout": 60},
        "ports": [{"port": 8000}],
        "policy": {"type": "queue", "value": 60},
        "image": {"image": "ubuntu:24.04"},
        "volumeMounts": [],
        "envs": [],
        "healthy": {"path": "/health"},
    })
}
