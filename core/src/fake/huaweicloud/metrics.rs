//! Metrics of SQL endpoints.
//!
//! The part of the vendor's page with the answer is not to be had: this is the shape of the service that follows this one, and a guess.
//! <https://support.huaweicloud.com/api-aidatalake/ShowV2EndpointsMetrics.html>

use serde_json::{Value, json};

use super::endpoint::Endpoint;
use crate::fake::vendor::AcceptedRequest;
use crate::spec::Check;

/// The metrics there are, by the table's choices.
fn metrics(request: &AcceptedRequest) -> &'static [&'static str] {
    let field = request.operation.input.fields.iter().find(|field| field.name == "metric_name");
    let mut limits = field.map_or(&[][..], |field| field.shape.limits).iter();
    limits.find_map(|limit| if let Check::Choice(names) = limit.check { Some(names) } else { None }).unwrap_or_default()
}

/// Values at whole multiples of the step, from the endpoint's creation until now; of the last hour and every minute where nothing is
/// said. All metrics where none is named; nothing for endpoints of other types.
pub(super) fn of(endpoint: &Endpoint, request: &AcceptedRequest) -> Value {
    const LONGEST: usize = 1440;
    let seconds = |ms: u64| i64::try_from(ms / 1000).unwrap_or(i64::MAX);
    let step = request.integer("step").unwrap_or(60).max(1);
    let end = request.integer("end_time").unwrap_or(i64::MAX).min(seconds(request.now_ms));
    let start = request.integer("start_time").unwrap_or(end.saturating_sub(3600)).max(seconds(endpoint.created_ms));
    let first = start.saturating_add(step - 1) / step;
    let is_wanted = |metric: &&str| request.get("metric_name").is_none_or(|name| name == *metric);
    let at = |time: i64| {
        let values = metrics(request).iter().filter(|metric| is_wanted(metric));
        let values: Vec<Value> = values.map(|metric| json!({ "metric_name": metric, "metric_value": value(metric, time) })).collect();
        json!({ "collection_time": time, "values": values })
    };
    let has_metrics = endpoint.kind == "sql" && start <= end;
    let times = (first..=end / step).map(|n| n * step).take(if has_metrics { LONGEST } else { 0 });
    json!({ "data": times.map(at).collect::<Vec<_>>() })
}

/// Up and down in an hour. No unit of a duration is stated: milliseconds here.
fn value(metric: &str, time: i64) -> Value {
    let minute = time / 60 % 60;
    let load = minute.min(60 - minute);
    match metric {
        "endpoint_dcu_usage" => json!(4.5 + load as f64 * 1.5),
        "endpoint_session_active" => json!(1 + load / 4),
        "QUERY_HISTORY_COUNT" => json!(3 + load),
        "QUERY_HISTORY_MAX_DURATION" => json!(900 + 40 * load),
        "QUERY_HISTORY_MIN_DURATION" => json!(35 + load),
        _ => json!(210 + 10 * load),
    }
}
