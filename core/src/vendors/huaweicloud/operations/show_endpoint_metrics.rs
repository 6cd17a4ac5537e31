//! `GET /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}/metrics`
//!
//! <https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html>

use crate::spec::*;
use crate::vendors::huaweicloud::shared::{ENDPOINT_ID, WORKSPACE_ID};

const DOCS: &str = "https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html";

const METRICS: &[&str] = &[
    "endpoint_dcu_usage",
    "endpoint_session_active",
    "QUERY_HISTORY_COUNT",
    "QUERY_HISTORY_MAX_DURATION",
    "QUERY_HISTORY_MIN_DURATION",
    "QUERY_HISTORY_AVG_DURATION",
];

const TIME: Shape = integer().time(TimeFormat::UnixSeconds);
static FIELDS: &[Field] = &[
    WORKSPACE_ID,
    ENDPOINT_ID,
    query("metric_name", text().limits(&[choice(METRICS, PAGE)]))
        .doc("What is measured: DCUs in use, active sessions, or the number or duration of past queries"),
    query("start_time", TIME).doc("Start of the range, in Unix seconds"),
    query("end_time", TIME).doc("End of the range, in Unix seconds"),
    query("step", integer()).doc("Seconds between values"),
];

static METRICS_REPLY: Shape = anything();

pub(crate) static SHOW_ENDPOINT_METRICS: Operation = Operation::new(
    "huaweicloud.show_endpoint_metrics",
    Method::Get,
    "/v1/workspaces/{workspace_id}/endpoints/{endpoint_id}/metrics",
    DOCS,
)
.summary("Get a metric of a SQL endpoint over time")
.input(Object::new(FIELDS))
.success(&[success(200, &METRICS_REPLY)])
.notes(&[
    note("huaweicloud-metrics-reply", "The part of the page with the answer was not to be had, and no SDK has this call: any JSON is a reply. The service that follows this one answers data, a list of collection_time and values, which may not hold here"),
    note("huaweicloud-metrics-required", "Which of the parameters are required, what range the times may span and which steps there are was not to be had either: all are optional, and only the names of metrics are checked"),
    note("huaweicloud-metrics-labels", "The page gives QUERY_HISTORY_MAX_DURATION the text of the average and QUERY_HISTORY_AVG_DURATION that of the maximum: their names say what they are"),
]);
