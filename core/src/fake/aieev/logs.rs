//! Log files: one a replica, with a line a second while it lives.

use serde_json::json;

use super::endpoint::{Endpoint, Replica};
use super::error::error;
use super::fixtures::{ORGANIZATION, PROJECT};
use super::time::rfc3339_micros;
use crate::fake::answer::Answer;
use crate::fake::time::rfc3339;
use crate::fake::vendor::AcceptedRequest;

const LINE_MS: u64 = 1000;

pub(super) fn list(endpoint: &mut Endpoint, request: &AcceptedRequest) -> Answer {
    let with_history = request.boolean("include_history").unwrap_or(true);
    let files = endpoint.replicas.iter().filter_map(|replica| {
        let is_historical = replica.state(request.now_ms).is_none();
        if is_historical && !with_history || request.get("replica_id").is_some_and(|wanted| *wanted != replica.id()) {
            return None;
        }
        Some(json!({
            "node_id": replica.node_id(),
            "replica_id": replica.id(),
            "filename": filename(endpoint, replica),
            "is_historical": is_historical,
            "start_time": is_historical.then(|| rfc3339_micros(replica.started_ms)),
            "end_time": replica.ended_ms.filter(|_| is_historical).map(rfc3339_micros),
        }))
    });
    Answer::json(200, files.collect())
}

pub(super) fn read(endpoint: &mut Endpoint, request: &AcceptedRequest) -> Answer {
    let is_wanted =
        |replica: &&Replica| replica.node_id() == request.text("node_id") && filename(endpoint, replica) == request.text("filename");
    let Some(replica) = endpoint.replicas.iter().find(is_wanted) else { return error(404, "Log file not found") };
    let until_ms = replica.ended_ms.map_or(request.now_ms, |ended_ms| ended_ms.min(request.now_ms));
    let last = until_ms.saturating_sub(replica.started_ms) / LINE_MS + 1;
    let number = |name: &str, default| request.integer(name).and_then(|n| u64::try_from(n).ok()).unwrap_or(default);
    let (start, end) = (number("start_line", 1).max(1), number("end_line", 1000).min(last));
    let content: String = (start..=end).map(|line| entry(replica, line) + "\n").collect();
    Answer::json(200, json!({ "content": content, "start_line": start, "end_line": end }))
}

/// `org-.../proj-.../584ef3d4.2xoeq1pe/container/ssh-2xoeq1pe-20260408.log`
fn filename(endpoint: &Endpoint, replica: &Replica) -> String {
    let (id, start) = (replica.id(), rfc3339(replica.started_ms));
    let date = start.split('T').next().unwrap_or_default().replace('-', "");
    format!("{ORGANIZATION}/{PROJECT}/{}.{id}/container/{}-{id}-{date}.log", endpoint.deployment(), endpoint.name)
}

/// A line, which is a JSON text; the first line is line 1.
fn entry(replica: &Replica, line: u64) -> String {
    let at_ms = replica.started_ms.saturating_add((line - 1).saturating_mul(LINE_MS));
    let (source, log) = match replica.ready_ms {
        _ if line == 1 => ("stdout", "Starting container".to_owned()),
        None => ("stderr", "Health check failed: connection refused".to_owned()),
        Some(ready_ms) if at_ms < ready_ms => ("stdout", "Loading model".to_owned()),
        Some(_) => ("stderr", format!("POST /predict 200 in {} ms", 20 + line * 37 % 90)),
    };
    json!({ "source": source, "log": log, "timestamp": rfc3339(at_ms) }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn every_line_is_a_json_text() {
        let replica = Replica { number: 1, started_ms: 0, ready_ms: Some(4000), ended_ms: None };
        for line in [1, 2, 6, 1_000_000] {
            let entry: Value = serde_json::from_str(&entry(&replica, line)).unwrap();
            assert!(entry["log"].is_string(), "{entry}");
        }
    }
}
