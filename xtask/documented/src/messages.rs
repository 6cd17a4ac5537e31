//! An example of every message there is, for the page that shows them and the tests that read them.

use clearway::{Code, Locale, Options, Param, Params, Violation, check};

/// What to show a message by.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// The key of its template: a code, or a code and its variant.
    pub key: &'static str,
    pub from: From,
}

/// Where the finding comes from.
#[derive(Debug, Clone, Copy)]
pub enum From {
    /// The check of an input against an operation's table.
    Check { operation: &'static str, input: Input, setting: Setting },
    /// Made up, since no table has a rule of this kind.
    Nowhere { path: &'static str, params: fn() -> Params },
}

#[derive(Debug, Clone, Copy)]
pub enum Input {
    Text(&'static str),
    /// Too large to be shown: made when it is needed, and described.
    Large(fn() -> String, &'static str),
}

/// How the input is checked.
#[derive(Debug, Clone, Copy)]
pub enum Setting {
    Usual,
    /// With this last known resource.
    Current(&'static str),
}

/// The operation whose unknown fields have names of all kinds.
pub const NAMED: &str = "edgegap.deploy";

/// Examples of one kind.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    pub title: &'static str,
    pub examples: &'static [Example],
}

/// Every message by the kind of what is wrong.
pub const GROUPS: &[Group] = &[
    Group {
        title: "Fields",
        examples: &[
            of("required", "edgegap.deploy", r#"{"application": "my-app", "users": [{"user_type": "ip_address"}]}"#),
            of("required.wrapper", "ppio.create_endpoint", r#"{"name": "llm", "rootfsSize": 100}"#),
            of("unknown_field", "edgegap.deploy", r#"{"region": "seoul"}"#),
            of("unknown_field.inside", "edgegap.deploy", r#"{"cpu_units": 512}"#),
            of("unknown_field.wrapper", "edgegap.deploy", r#"{"body": {"application": "my-app", "version": "v1"}}"#),
            of("unknown_field.suggestion", "ncloud.update_canary", r#"{"canaryThrotleRps": 6}"#),
            of("duplicate_key", "ppio.list_endpoints", r#"{"pageSize": 10, "pageSize": 20}"#),
            of("ignored_field", "huaweicloud.update_endpoint", r#"{"config": {"ray_service_config": {"log_config": {}}}}"#),
            of("deprecated", "edgegap.deploy_v1", r#"{"app_name": "my-app", "ip_list": ["75.28.35.192"], "is_public_app": false}"#),
            of("deprecated.instead", "edgegap.deploy_v1", r#"{"app_name": "my-app", "ip_list": ["75.28.35.192"], "city": "Seoul"}"#),
            of("deprecated.operation", "edgegap.deploy_v1", r#"{"app_name": "my-app", "ip_list": ["75.28.35.192"]}"#),
            of("undocumented", "huaweicloud.update_endpoint", r#"{"config": {"ray_service_config": {"api_config": {}}}}"#),
        ],
    },
    Group {
        title: "Types",
        examples: &[
            of("type", "ncloud.update_canary", r#"{"canaryThrottleRps": true}"#),
            of("not_null", "huaweicloud.update_endpoint", r#"{"name": null}"#),
            of("not_finite", "ncloud.update_canary", r#"{"canaryDistributionRate": 1e999}"#),
        ],
    },
    Group {
        title: "Numbers",
        examples: &[
            of("minimum", "aieev.update_endpoint", r#"{"endpoint_id": "e1", "health_check_timeout": 0}"#),
            of("maximum", "aieev.update_endpoint", r#"{"endpoint_id": "e1", "container_port": 70000}"#),
            of("excluded", "ppio.create_endpoint", r#"{"endpoint": {"ports": [{"port": 2222}]}}"#),
        ],
    },
    Group {
        title: "Texts",
        examples: &[
            of("min_length", "huaweicloud.update_endpoint", r#"{"name": ""}"#),
            of("max_length", "ncloud.update_canary", r#"{"apiId": "spqnhzaqr1-api"}"#),
            of("pattern", "edgegap.get_deployment_metrics", r#"{"request_id": "93924761ccde", "steps": "5 minutes"}"#),
            of("choice", "edgegap.get_deployment_metrics", r#"{"request_id": "93924761ccde", "raw": "yes"}"#),
            of("choice.suggestion", "aieev.update_endpoint", r#"{"endpoint_id": "e1", "auth_mode": "apikey"}"#),
            of("unsafe_text.control", "edgegap.get_deployment", r#"{"request_id": "9392\n4761ccde"}"#),
            of("unsafe_text.dots", "edgegap.get_deployment", r#"{"request_id": ".."}"#),
            of("unsafe_text.surrogate", "huaweicloud.update_endpoint", r#"{"description": "half of \ud83d"}"#),
        ],
    },
    Group {
        title: "Lists",
        examples: &[
            of("min_items", "edgegap.deploy", r#"{"users": []}"#),
            of(
                "max_items",
                "huaweicloud.update_endpoint",
                r#"{"config": {"ray_service_config": {"data_infos": [{"input_path": "OBS://a/b/"}, {"input_path": "OBS://c/d/"}]}}}"#,
            ),
            of("unique_items", "edgegap.deploy_to_fleet", r#"{"private_host_ids": ["alpha-1", "beta-2", "alpha-1"]}"#),
            of(
                "unique_items.field",
                "huaweicloud.update_endpoint",
                r#"{"config": {"ray_service_config": {"ray_serve_config": {"applications": [{"route_prefix": "/a"}, {"route_prefix": "/a"}]}}}}"#,
            ),
        ],
    },
    Group {
        title: "Rules between fields",
        examples: &[
            of("required_if", "ncloud.update_canary", r#"{"useDistributionRate": false}"#),
            of(
                "not_allowed",
                "edgegap.deploy",
                r#"{"users": [{"user_type": "ip_address", "user_data": {"ip_address": "75.28.35.192", "latitude": 45.5}}]}"#,
            ),
            of("exactly_one_of", "edgegap.deploy_v1", r#"{"app_name": "my-app"}"#),
            made_up("at_least_one_of", "", || Params(vec![("fields", Param::Names(vec!["limits", "requests"]))])),
            of("no_fields", "aieev.update_endpoint", r#"{"endpoint_id": "e1"}"#),
            of(
                "order",
                "edgegap.get_deployment_metrics",
                r#"{"request_id": "93924761ccde", "start_time": "2021-07-19 00:00:00", "end_time": "2021-07-10 00:00:00"}"#,
            ),
            of("relation", "huaweicloud.update_endpoint", r#"{"reserved_resource": {"mu": {"min": 2, "max": 1}}}"#),
            of("relation.factor", "edgegap.deploy", r#"{"resources": {"cpu_units": 512, "memory_mib": 2048}}"#),
            known("state", "aieev.update_endpoint", r#"{"endpoint_id": "e1", "container_port": 8080}"#, r#"{"is_active": true}"#),
            known(
                "state.minimum",
                "ppio.update_endpoint",
                r#"{"id": "e1", "policy": {"type": "queue", "value": 0}}"#,
                r#"{"minQueueWaitTime": 1, "maxQueueWaitTime": 3600}"#,
            ),
            known(
                "state.maximum",
                "ppio.create_endpoint",
                r#"{"endpoint": {"workerConfig": {"maxNum": 20}}}"#,
                r#"{"minWorkerNum": 0, "maxWorkerNum": 10}"#,
            ),
            known(
                "state.choice",
                "ppio.create_endpoint",
                r#"{"endpoint": {"workerConfig": {"cudaVersion": "9.0"}}}"#,
                r#"{"cudaVersionList": ["12.4", "12.8"]}"#,
            ),
        ],
    },
    Group {
        title: "The input as a whole",
        examples: &[
            of("invalid_json", "ppio.list_endpoints", r#"{"pageSize": 10,}"#),
            made_up("invalid_json.encoding", "", || Params(vec![("offset", Param::Integer(14)), ("reason", Param::Name("encoding"))])),
            large("too_deep", || format!("{}0{}", r#"{"metadata": "#.repeat(70), "}".repeat(70)), "objects in objects, 70 levels deep"),
            large("too_large.bytes", || format!(r#"{{"metadata": "{}"}}"#, "x".repeat(13 << 20)), "a text of 13 MiB"),
            large("too_large.values", || format!(r#"{{"metadata": [{}0]}}"#, "0,".repeat(2_000_000)), "a list of 2,000,001 numbers"),
        ],
    },
];

const fn of(key: &'static str, operation: &'static str, input: &'static str) -> Example {
    Example { key, from: From::Check { operation, input: Input::Text(input), setting: Setting::Usual } }
}

const fn known(key: &'static str, operation: &'static str, input: &'static str, current: &'static str) -> Example {
    Example { key, from: From::Check { operation, input: Input::Text(input), setting: Setting::Current(current) } }
}

const fn large(key: &'static str, input: fn() -> String, what: &'static str) -> Example {
    let operation = "edgegap.deploy";
    Example { key, from: From::Check { operation, input: Input::Large(input, what), setting: Setting::Usual } }
}

const fn made_up(key: &'static str, path: &'static str, params: fn() -> Params) -> Example {
    Example { key, from: From::Nowhere { path, params } }
}

/// Every example.
pub fn all() -> impl Iterator<Item = &'static Example> {
    GROUPS.iter().flat_map(|group| group.examples)
}

impl Example {
    /// The code that the key begins with.
    pub fn code(&self) -> Code {
        let name = self.key.split('.').next().unwrap_or_default();
        Code::ALL.iter().copied().find(|code| code.name() == name).unwrap_or_else(|| panic!("{}: no such code", self.key))
    }

    /// The finding that the message is about.
    pub fn violation(&self) -> Violation {
        match self.from {
            From::Nowhere { path, params } => Violation { path: path.to_owned(), code: self.code(), params: params(), source: "" },
            From::Check { operation, input, setting } => {
                let current = match setting {
                    Setting::Usual => None,
                    Setting::Current(current) => Some(current),
                };
                let report = check(operation, &input.text(), &Options { current, ..Default::default() }).unwrap_or_default();
                let mut found = report.violations.into_iter().chain(report.warnings);
                // A code's first finding may be another variant: a deprecated operation before its deprecated field.
                let last = |finding: &Violation| {
                    finding.code == self.code()
                        && (self.code() != Code::Deprecated || finding.path.is_empty() == self.key.ends_with(".operation"))
                };
                found.find(last).unwrap_or_else(|| panic!("{}: the check does not find it", self.key))
            }
        }
    }
}

impl Input {
    pub fn text(&self) -> String {
        match self {
            Input::Text(text) => (*text).to_owned(),
            Input::Large(text, _) => text(),
        }
    }
}

/// Locale, the language's own name, and the file's text, for every language other than English.
pub const LOCALES: &[(&str, &str, &str)] = &[
    ("ko", "한국어", include_str!("../../../core/locales/ko.json")),
    ("zh-CN", "简体中文", include_str!("../../../core/locales/zh-CN.json")),
    ("ja", "日本語", include_str!("../../../core/locales/ja.json")),
];

/// Every language other than English, with its own name.
pub fn locales() -> Vec<(&'static str, Locale)> {
    let read = |text: &str| Locale::from_json(text).unwrap_or_else(|error| panic!("{error}"));
    LOCALES.iter().map(|(_, name, text)| (*name, read(text))).collect()
}
