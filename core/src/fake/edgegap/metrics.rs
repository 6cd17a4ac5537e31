//! Metrics of a deployment: functions of time.

use serde_json::{Value, json};

use super::error::error;
use super::state::State;
use super::time;
use crate::fake::answer::Answer;
use crate::fake::vendor::AcceptedRequest;

/// More values than this are not answered.
const LONGEST: usize = 1_000;

/// `GET /v1/metrics/deployment/{request_id}`
pub(super) fn metrics(state: &mut State, request: &AcceptedRequest) -> Answer {
    let Some(deployment) = state.deployment(request) else { return error(404, "Deployment not found") };
    let (Some(start), Some(end)) = (time_of(request, "start_time", deployment.started_ms), time_of(request, "end_time", request.now_ms))
    else {
        return error(422, "start_time and end_time should match %Y-%m-%d %H:%M:%S.%f");
    };
    if end < start || (end == start && request.get("end_time").is_some()) {
        return error(422, "end_time must be greater than start_time");
    }
    // Measured every ten seconds, and a mean of every minute unless asked otherwise.
    let step = match (request.boolean("raw"), request.text("steps")) {
        (Some(true), _) => 10_000,
        (_, "") => 60_000,
        (_, steps) => match duration_ms(steps) {
            Some(step) => step,
            None => return error(400, "steps should be like 30s, 1m, 5m, 10m, 1h"),
        },
    };
    let alive = deployment.settled_ms()..=deployment.ends_ms().min(request.now_ms);
    let times: Vec<u64> = (0..LONGEST as u64).map(|at| start.saturating_add(at.saturating_mul(step))).take_while(|at| *at <= end).collect();
    let series = |value: &dyn Fn(u64) -> u64| {
        let values: Vec<u64> = times.iter().map(|at| if alive.contains(at) { value(at - alive.start()) } else { 0 }).collect();
        series(&times, &values)
    };
    let wave = |ms: u64, period: u64, height: u64| (ms / 1000 % period).abs_diff(period / 2) * height / period;
    Answer::json(
        200,
        json!({
            "total": {
                "receive_total": series(&|ms| ms * 12),
                "transmit_total": series(&|ms| ms * 30),
                "disk_read_total": series(&|ms| 4_096 + ms / 100),
                "disk_write_total": series(&|ms| ms / 10),
            },
            "cpu": series(&|ms| 20 + wave(ms, 600, 60)),
            "mem": series(&|ms| 250_000_000 + wave(ms, 3600, 80_000_000)),
            "network": {
                "receive": series(&|ms| 12_000 + wave(ms, 300, 4_000)),
                "transmit": series(&|ms| 30_000 + wave(ms, 300, 9_000)),
            },
            "cpu_throttle_rate": series(&|_| 0),
            "cpu_throttle_total": series(&|_| 0),
        }),
    )
}

/// A parameter's time; `None` where it is no time of the calendar.
fn time_of(request: &AcceptedRequest, name: &str, otherwise: u64) -> Option<u64> {
    match request.text(name) {
        "" => Some(otherwise),
        text => time::read(text),
    }
}

/// The milliseconds of `30s`, `5m`, `1h`, `1d`.
fn duration_ms(text: &str) -> Option<u64> {
    let unit = match text.chars().last()? {
        's' => 1_000,
        'm' => 60_000,
        'h' => 3_600_000,
        'd' => 86_400_000,
        _ => return None,
    };
    let count: u64 = text.get(..text.len() - 1)?.parse().ok()?;
    count.checked_mul(unit).filter(|ms| *ms > 0)
}

fn series(times: &[u64], values: &[u64]) -> Value {
    let texts: Vec<String> = times.iter().map(|at| time::written(*at)).collect();
    // `2021-07-14 14:17:37.711` and `14:17:37` of `2021-07-14 14:17:37.711000`.
    let part = |from: usize, to: usize| texts.iter().map(|text| text.get(from..to).unwrap_or_default()).collect::<Vec<_>>();
    json!({ "labels": part(11, 19), "datasets": values, "timestamps": part(0, 23) })
}
