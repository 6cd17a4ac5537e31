//! One endpoint: what it is set to, and which state it is in at a time.

use serde_json::{Map, Value, json};

use super::fixtures::{CREATING_MS, DELETING_MS, FAILS, UNSEEN_MS, UPDATING_MS};
use crate::fake::time;
use crate::fake::vendor::AcceptedRequest;

/// The fields of a reply that a caller sets.
pub(super) type Settings = Map<String, Value>;

#[derive(Debug)]
pub(super) struct Endpoint {
    pub id: String,
    pub workspace_id: String,
    pub kind: String,
    /// The caller's, not somebody else's.
    pub is_own: bool,
    pub is_public: bool,
    /// Whether it can be reached from the internet.
    pub public_access: bool,
    /// Empty where there is no model.
    pub model_id: &'static str,
    pub settings: Settings,
    /// Those before the last update.
    pub previous: Option<Settings>,
    pub created_ms: u64,
    /// The status before the last change, and since when it showed.
    pub settled: (&'static str, u64),
    /// The last change, and when it was accepted.
    pub change: Option<(Change, u64)>,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Change {
    Create,
    Update,
    Delete,
}

/// What shows of an endpoint's changes at a time.
pub(super) struct State {
    pub status: &'static str,
    pub updated_ms: u64,
    pub is_changing: bool,
}

impl Endpoint {
    pub fn create(id: String, request: &AcceptedRequest) -> Self {
        Endpoint {
            id,
            workspace_id: request.text("workspace_id").to_owned(),
            kind: request.text("type").to_owned(),
            is_own: true,
            is_public: false,
            public_access: request.boolean("public_access").unwrap_or_default(),
            model_id: "",
            settings: settings(request),
            previous: None,
            created_ms: request.now_ms,
            settled: ("CREATING", request.now_ms),
            change: Some((Change::Create, request.now_ms)),
        }
    }

    /// The answer has the new settings and the old status. Fields that are not given stay as they are, and so does `log_config`.
    pub fn update(&mut self, request: &AcceptedRequest) -> Value {
        const LOG_CONFIG: [&str; 2] = ["/ray_service_config", "log_config"];
        let old = self.settings.clone();
        let mut new = settings(request);
        let log_config = old.get("config").and_then(|config| config.pointer(LOG_CONFIG[0])?.get(LOG_CONFIG[1])).cloned();
        if let Some(Value::Object(service)) = new.get_mut("config").and_then(|config| config.pointer_mut(LOG_CONFIG[0])) {
            service.remove(LOG_CONFIG[1]);
            service.extend(log_config.map(|config| (LOG_CONFIG[1].to_owned(), config)));
        }
        // Before the name changes, which says how the last change ended.
        self.begin(Change::Update, request.now_ms);
        self.settings.extend(new);
        self.previous = Some(old);
        self.in_full(&self.settings, request.now_ms)
    }

    pub fn begin(&mut self, change: Change, now_ms: u64) {
        let state = self.state(now_ms);
        self.settled = (state.status, state.updated_ms);
        self.change = Some((change, now_ms));
    }

    pub fn state(&self, now_ms: u64) -> State {
        let (status, updated_ms) = self.settled;
        let Some((change, since_ms)) = self.change else { return State { status, updated_ms, is_changing: false } };
        let fails = self.name().contains(FAILS);
        let (unseen_ms, lasts_ms, during, after) = match change {
            Change::Create => (0, CREATING_MS, "CREATING", if fails { "CREATE_FAILED" } else { "RUNNING" }),
            Change::Update => (UNSEEN_MS, UPDATING_MS, "UPDATING", if fails { "UPDATE_FAILED" } else { "RUNNING" }),
            Change::Delete => (0, DELETING_MS, "DELETING", if fails { "DELETE_FAILED" } else { "DELETED" }),
        };
        match now_ms.saturating_sub(since_ms) {
            gone_ms if gone_ms < unseen_ms => State { status, updated_ms, is_changing: true },
            gone_ms if gone_ms < unseen_ms + lasts_ms => State { status: during, updated_ms, is_changing: true },
            _ => State { status: after, updated_ms: since_ms + unseen_ms + lasts_ms, is_changing: false },
        }
    }

    /// Whether nothing is left of it.
    pub fn is_gone(&self, now_ms: u64) -> bool {
        self.state(now_ms).status == "DELETED"
    }

    pub fn name(&self) -> &str {
        self.settings.get("name").and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether it is in the workspace of the request.
    pub fn is_in(&self, request: &AcceptedRequest) -> bool {
        self.workspace_id == request.text("workspace_id")
    }

    /// Whether it is the endpoint of the request.
    pub fn is(&self, request: &AcceptedRequest) -> bool {
        self.id == request.text("endpoint_id") && self.is_in(request)
    }

    /// EndpointBriefInfo
    pub fn in_brief(&self, now_ms: u64) -> Value {
        const PARTS: &[&str] = &["caches", "urls", "business_engine_instance_ids", "tokens_quota", "runtime_env_type", "config"];
        let mut fields = self.fields(&self.settings, now_ms);
        fields.retain(|name, _| !PARTS.contains(&name.as_str()));
        Value::Object(fields)
    }

    /// All that is shown of an endpoint, with these of its settings.
    pub fn in_full(&self, settings: &Settings, now_ms: u64) -> Value {
        Value::Object(self.fields(settings, now_ms))
    }

    /// In the order of the page's example.
    fn fields(&self, settings: &Settings, now_ms: u64) -> Settings {
        const YEAR_MS: u64 = 365 * 86_400_000;
        let State { status, updated_ms, .. } = self.state(now_ms);
        let set = |name: &str| settings.get(name).cloned();
        // The endpoint's own failure, inside a successful answer. The code is one that was seen; what it means is on no page.
        let failure = |text: &str| status.ends_with("_FAILED").then(|| json!(text));
        let urls = json!([{
            "name": "ApiInvoke",
            "address": format!("https://fabric-ep.example.com/v1/endpoints/{}", self.id),
            "type": if self.public_access { "PUBLIC" } else { "PRIVATE" },
            "token": format!("token-of-{}", self.id),
        }]);
        let fields = [
            ("visibility", Some(json!(if self.is_public { "PUBLIC" } else { "PRIVATE" }))),
            ("id", Some(json!(self.id))),
            ("name", set("name")),
            ("type", Some(json!(self.kind))),
            ("status", Some(json!(status))),
            ("description", Some(set("description").unwrap_or_else(|| json!("")))),
            ("create_time", Some(json!(time::rfc3339(self.created_ms)))),
            ("update_time", Some(json!(time::rfc3339(updated_ms)))),
            ("owner", Some(owner(if self.is_own { "example" } else { "somebody-else" }))),
            ("cap", set("cap")),
            ("custom_image_id", set("custom_image_id")),
            ("reserved_resource", set("reserved_resource")),
            ("ray_resource", set("ray_resource")),
            ("caches", set("caches")),
            ("error_code", failure("dataartsfabric.00010195")),
            ("error_msg", failure("The resources are insufficient.")),
            ("urls", Some(urls)),
            ("business_engine_instance_ids", Some(json!([self.id.chars().rev().collect::<String>()]))),
            ("tokens_quota", Some(json!({ "total": 1_000_000, "used": 1250, "expire_time": time::rfc3339(self.created_ms + YEAR_MS) }))),
            ("runtime_env_type", Some(json!("RELEASE"))),
            ("config", set("config")),
        ];
        fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
    }
}

fn owner(name: &str) -> Value {
    let user = format!("{name}-user");
    json!({ "domain_name": name, "domain_id": "2e9d0c5a7f1b4863b5d2a9084c6e7f31", "user_name": user, "user_id": "7b4f8a1d6c2e4950a3e1d7f09b58c624" })
}

/// The body's fields as replies have them.
pub(super) fn settings(request: &AcceptedRequest) -> Settings {
    let body = request.operation.input.fields.iter().filter(|field| field.place == crate::spec::Place::Body);
    let given = body.filter_map(|field| Some((field.name, request.get(field.name)?.clone())));
    given
        .filter_map(|(name, value)| match name {
            "type" | "public_access" => None,
            "cache_list" => Some(("caches", value)),
            "ray_resource" => Some((name, ray_resource(&value))),
            "config" => Some((name, config(value))),
            _ => Some((name, value)),
        })
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// RayResourceInput as RayResourceInfo: other names for the same.
fn ray_resource(input: &Value) -> Value {
    let groups = input.get("work_node_resources").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let group = |group: &Value| {
        let of = |pointer| group.pointer(pointer).cloned().unwrap_or_default();
        json!({
            "name": of("/name"),
            "spec_code": of("/resource/spec_code"),
            "min_replicas": of("/resource/min"),
            "max_replicas": of("/resource/max"),
        })
    };
    json!({
        "head_group_spec": input.get("head_node_resource").cloned().unwrap_or_default(),
        "worker_group_spec": groups.iter().map(group).collect::<Vec<_>>(),
    })
}

/// EndpointConfig as EndpointConfigResponse: data_infos with more, and an empty text for `max_replicas_per_node`, as in the page's
/// example, where it was not given.
fn config(mut config: Value) -> Value {
    let applications = config.pointer_mut("/ray_service_config/ray_serve_config/applications").and_then(Value::as_array_mut);
    for application in applications.into_iter().flatten() {
        let deployments = application.get_mut("deployments").and_then(Value::as_array_mut);
        for deployment in deployments.into_iter().flatten().filter_map(Value::as_object_mut) {
            deployment.entry("max_replicas_per_node").or_insert_with(|| json!(""));
        }
    }
    let data_infos = config.pointer_mut("/ray_service_config/data_infos").and_then(Value::as_array_mut);
    for info in data_infos.into_iter().flatten().filter_map(Value::as_object_mut) {
        if let Some(input_path) = info.get("input_path").cloned() {
            info.entry("output_path").or_insert(input_path);
        }
        info.entry("env_var_name").or_insert_with(|| json!("DATA_PATH"));
    }
    config
}
