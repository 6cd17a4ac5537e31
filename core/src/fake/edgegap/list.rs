//! The list of deployments: its filters and its order.
//!
//! <https://docs.edgegap.com/learn/orchestration/deployments#filter-deployments>

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::deployment::{Deployment, State as Phase};
use super::error::error;
use super::fixtures::FLEET;
use super::page::{page, pagination};
use super::state::State;
use super::time;
use crate::fake::answer::Answer;
use crate::fake::vendor::AcceptedRequest;

/// `GET /v1/deployments`
pub(super) fn deployments(state: &State, request: &AcceptedRequest) -> Answer {
    let query = match Query::read(request.text("query")) {
        Ok(query) => query,
        Err(problem) => return error(400, &problem),
    };
    let active = state.deployments.values().filter(|deployment| deployment.is_active(request.now_ms));
    let mut found: Vec<&Deployment> =
        active.filter(|deployment| query.filters.iter().all(|filter| filter.is_match(deployment, request.now_ms))).collect();
    if let Some(is_descending) = query.by_time {
        found.sort_by_key(|deployment| deployment.started_ms);
        if is_descending {
            found.reverse();
        }
    }
    let (number, shown) = page(request, &found);
    let items: Vec<Value> = shown.iter().map(|deployment| item(deployment, request.now_ms)).collect();
    let pagination = pagination(request, number, found.len());
    Answer::json(200, json!({ "data": items, "message": [], "total_count": found.len(), "pagination": pagination }))
}

fn item(deployment: &Deployment, now_ms: u64) -> Value {
    json!({
        "request_id": deployment.id,
        "fqdn": deployment.fqdn(),
        "public_ip": deployment.public_ip(now_ms),
        "ready": deployment.state(now_ms) == Phase::Ready,
        "start_time": time::written(deployment.started_ms),
        "ports": deployment.ports(now_ms),
        "tags": deployment.tag_names(),
    })
}

/// What `query` asks for.
struct Query {
    filters: Vec<Filter>,
    /// Whether the newest come first, where they are to be ordered.
    by_time: Option<bool>,
}

struct Filter {
    field: String,
    operator: String,
    values: BTreeSet<String>,
}

/// Fields and the operators they take.
const FIELDS: [(&str, &[&str]); 8] = [
    ("status", &["eq", "neq"]),
    ("request_id", &["eq", "neq", "in", "nin"]),
    ("tags", &["eq", "neq", "in", "nin"]),
    ("created_at", &["eq", "gte", "lte"]),
    ("application", &["eq", "neq", "in", "nin"]),
    ("version", &["eq", "neq", "in", "nin"]),
    ("fleet_name", &["eq", "neq", "in", "nin", "ilike"]),
    ("host_name", &["eq", "neq", "in", "nin", "ilike"]),
];

impl Query {
    /// An error is what the answer says.
    fn read(text: &str) -> Result<Self, String> {
        let mut query = Query { filters: Vec::new(), by_time: None };
        if text.is_empty() {
            return Ok(query);
        }
        let parsed: Value = serde_json::from_str(text).map_err(|_| "query must be JSON: {\"filters\": [], \"order_by\": []}".to_owned())?;
        let parsed = parsed.as_object().ok_or("query must be an object with filters and order_by")?;
        if parsed.keys().any(|key| key != "filters" && key != "order_by") {
            return Err("query has only filters and order_by".to_owned());
        }
        let list = |name: &str| match parsed.get(name) {
            None => Ok(&[][..]),
            Some(Value::Array(items)) => Ok(items.as_slice()),
            Some(_) => Err(format!("{name} must be a list")),
        };
        for filter in list("filters")? {
            let filter = Filter::read(filter)?;
            if query.filters.iter().any(|other| other.field == filter.field) {
                return Err(format!("only one filter is allowed on {}", filter.field));
            }
            query.filters.push(filter);
        }
        for order in list("order_by")? {
            let text = |name: &str| order.get(name).and_then(Value::as_str).unwrap_or_default();
            match (text("field"), text("order")) {
                ("created_at", order @ ("asc" | "desc")) => query.by_time = Some(order == "desc"),
                ("available_session_sockets", "asc" | "desc") => {}
                _ => return Err("order_by takes field created_at or available_session_sockets, and order asc or desc".to_owned()),
            }
        }
        Ok(query)
    }
}

impl Filter {
    fn read(filter: &Value) -> Result<Self, String> {
        let text = |name: &str| filter.get(name).and_then(Value::as_str).unwrap_or_default();
        let known = FIELDS.iter().find(|(field, _)| *field == text("field"));
        let (field, operators) = known.ok_or_else(|| format!("field must be one of {}", FIELDS.map(|(field, _)| field).join(", ")))?;
        let operator = text("operator");
        if !operators.contains(&operator) {
            return Err(format!("operator of {field} must be one of {}", operators.join(", ")));
        }
        let is_list = matches!(operator, "in" | "nin");
        let values: BTreeSet<String> = match filter.get("value") {
            Some(Value::String(value)) if !is_list => [value.clone()].into(),
            Some(Value::Array(values)) if is_list => values.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect(),
            _ if is_list => return Err(format!("value of {field} must be a list")),
            _ => return Err(format!("value of {field} must be text")),
        };
        if *field == "created_at" && values.iter().any(|value| time::read_rfc3339(value).is_none()) {
            return Err("value of created_at must be like 2026-09-30T00:00:00Z".to_owned());
        }
        Ok(Filter { field: (*field).to_owned(), operator: operator.to_owned(), values })
    }

    fn is_match(&self, deployment: &Deployment, now_ms: u64) -> bool {
        if self.field == "created_at" {
            let bound = self.values.first().and_then(|value| time::read_rfc3339(value)).unwrap_or_default();
            return match self.operator.as_str() {
                "gte" => deployment.started_ms >= bound,
                "lte" => deployment.started_ms <= bound,
                _ => deployment.started_ms == bound,
            };
        }
        let own: Vec<&str> = match self.field.as_str() {
            "status" => vec![deployment.state(now_ms).name()],
            "request_id" => vec![&deployment.id],
            "tags" => deployment.tag_names(),
            "application" => vec![&deployment.application],
            "version" => vec![&deployment.version],
            "fleet_name" => deployment.host.map(|_| FLEET).into_iter().collect(),
            _ => deployment.host.into_iter().collect(),
        };
        let has = |own: &&str| self.values.contains(*own);
        match self.operator.as_str() {
            "eq" | "in" => own.iter().any(has),
            "ilike" => own.iter().any(|own| self.values.iter().any(|pattern| is_like(own, pattern))),
            _ => !own.iter().any(has),
        }
    }
}

/// SQL's ILIKE, with `%` for any text.
fn is_like(text: &str, pattern: &str) -> bool {
    let (text, pattern) = (text.to_lowercase(), pattern.to_lowercase());
    let mut parts = pattern.split('%');
    let Some(mut rest) = text.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        match rest.find(part).and_then(|at| rest.get(at + part.len()..)) {
            Some(behind) => rest = behind,
            None => return false,
        }
    }
    rest.ends_with(last)
}
