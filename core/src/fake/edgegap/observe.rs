//! Status and logs of a deployment.

use serde_json::{Value, json};

use super::deployment::{Deployment, Fate, State as Phase};
use super::error::{bad_request_id, error};
use super::state::State;
use crate::fake::answer::Answer;
use crate::fake::vendor::AcceptedRequest;

/// `GET /v1/status/{request_id}`
pub(super) fn status(state: &mut State, request: &AcceptedRequest) -> Answer {
    match state.deployment(request) {
        Some(deployment) => Answer::json(200, deployment.status(request.now_ms)),
        None => bad_request_id(),
    }
}

/// `GET /v1/deployment/{request_id}/container-logs`. Logs go with the deployment, unless an endpoint storage keeps them.
pub(super) fn logs(state: &mut State, request: &AcceptedRequest) -> Answer {
    let stored = |storage: &str| {
        let link = format!("https://storage.example.com/{storage}/{}.log", request.text("request_id"));
        reply(Value::Null, Value::Null, Value::Null, Value::from(link))
    };
    let Some(deployment) = state.deployment(request) else { return state.storage_of_gone(request).map_or_else(not_understood, stored) };
    match (deployment.state(request.now_ms), &deployment.log_storage) {
        (Phase::Terminated, storage) => storage.as_deref().map_or_else(not_understood, stored),
        (_, _) if deployment.fate == Fate::NoRoom => reply(Value::Null, Value::Null, Value::Null, Value::Null),
        (Phase::Error, _) if deployment.fate == Fate::Crash => {
            let crash = json!({ "exit_code": 137, "message": "OOM killed", "restart_count": 1 });
            reply(Value::from("server started\n"), Value::from("out of memory\n"), crash, Value::Null)
        }
        _ => reply(lines(deployment, request.now_ms), Value::Null, Value::Null, Value::Null),
    }
}

/// What the live API says of logs that are gone.
fn not_understood() -> Answer {
    error(400, "The server could not understand the request")
}

fn reply(logs: Value, crash_logs: Value, crash_data: Value, logs_link: Value) -> Answer {
    let encoding = logs.is_string().then_some("utf-8");
    let body = json!({ "logs": logs, "encoding": encoding, "crash_logs": crash_logs, "crash_data": crash_data, "logs_link": logs_link });
    Answer::json(200, body)
}

/// What the container has said so far: two lines at its start, and one every ten seconds since; the last two hundred of them.
fn lines(deployment: &Deployment, now_ms: u64) -> Value {
    let ready_ms = deployment.settled_ms();
    if now_ms < ready_ms {
        return Value::Null;
    }
    let ticks = now_ms.min(deployment.ended_ms()).saturating_sub(ready_ms) / 10_000;
    let first = ticks.saturating_sub(200);
    let mut text = String::new();
    if first == 0 {
        text.push_str("server started\nlistening on 7777\n");
    }
    for tick in first..ticks {
        text.push_str(&format!("{} s: {} players\n", (tick + 1) * 10, tick % 10));
    }
    Value::from(text)
}
