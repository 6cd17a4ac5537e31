//! Bad input gets a clear error, at once, and nothing is lost: no panic, no hang, no secret in any text.

mod inputs;
mod secrets;

use clearway::{Options, Report, check};

const SECRET: &str = "s3cr3t-Value-0123456789";

fn canary(extra: &str) -> String {
    let valid =
        r#""productId":"p","apiId":"a","stageId":"s","useDistributionRate":true,"canaryDistributionRate":10,"canaryEndpointDomain":"NONE""#;
    format!("{{{valid}{extra}}}")
}

fn huawei(inside_user_config: &str) -> String {
    format!(
        r#"{{"workspace_id":"w","endpoint_id":"e","config":{{"ray_service_config":{{"ray_serve_config":{{"applications":[{{"name":"n","import_path":"i",
        "deployments":[{{"user_config":{inside_user_config}}}],"runtime_env":{{}}}}]}},
        "ray_cluster_config":{{"head_group_spec":{{}},"worker_group_specs":[{{}}]}}}}}}}}"#
    )
}

const USER_CONFIG: &str = "/config/ray_service_config/ray_serve_config/applications/0/deployments/0/user_config";

fn found(report: &Report) -> Vec<(&str, &'static str)> {
    report.violations.iter().map(|violation| (violation.path.as_str(), violation.code.name())).collect()
}

#[track_caller]
fn expect(operation: &str, text: &str, expected: &[(&str, &str)]) {
    let report = check(operation, text, &Options::default()).unwrap();
    assert_eq!(found(&report), expected, "{}", &text[..text.len().min(300)]);
}
